-- One provider comes in by several doors: listings that may be one are found, looked at by people, and made one without losing a history or an address.

-- Under which keys listings stand that may be one; what is confidential stands under none.
CREATE TABLE likeness_key (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    record_id TEXT NOT NULL,
    PRIMARY KEY (kind, key, record_id)
);
CREATE INDEX likeness_key_record ON likeness_key (kind, record_id);
-- How far the change log was read.
CREATE TABLE likeness_cursor (
    name TEXT PRIMARY KEY,
    seq BIGINT NOT NULL
);
-- Pairs, the smaller id first. 'open'; 'distinct' = people have said that these are two; 'merged'; 'gone' = looks like one no more.
CREATE TABLE duplicate (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    one_id TEXT NOT NULL,
    other_id TEXT NOT NULL,
    score BIGINT NOT NULL,
    -- Codes with their points, as JSON.
    reasons TEXT NOT NULL,
    state TEXT NOT NULL,
    -- Which desks see it: where each of the two belongs.
    municipality TEXT,
    other_municipality TEXT,
    found_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by TEXT,
    UNIQUE (kind, one_id, other_id)
);
CREATE INDEX duplicate_here ON duplicate (municipality, score) WHERE state = 'open';
CREATE INDEX duplicate_there ON duplicate (other_municipality, score) WHERE state = 'open';
CREATE INDEX duplicate_other ON duplicate (kind, other_id);
-- What was made of what. The record that is no more stands here as it last was, with what was moved from it, so that it can be brought back.
CREATE TABLE record_merge (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    gone_id TEXT NOT NULL,
    kept_id TEXT NOT NULL,
    gone_own TEXT NOT NULL,
    moved TEXT NOT NULL,
    municipality TEXT,
    author TEXT NOT NULL,
    author_organization TEXT,
    at BIGINT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX record_merge_gone ON record_merge (gone_id);
CREATE INDEX record_merge_kept ON record_merge (kind, kept_id);
