-- A request for help: in clear only what routing and clocks need; the person's words are sealed from the first day.
CREATE TABLE referral (
    id TEXT PRIMARY KEY,
    area TEXT NOT NULL,
    municipality TEXT NOT NULL,
    need TEXT NOT NULL,
    service TEXT,
    urgency TEXT NOT NULL,
    must_not_refuse BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    legal_due_at BIGINT,
    legal_proposed BIGINT NOT NULL,
    assisted_by TEXT,
    withdrawn_at BIGINT,
    token_hash TEXT NOT NULL UNIQUE,
    receipt_hash TEXT NOT NULL UNIQUE,
    receipt_key TEXT NOT NULL,
    facts {BYTES} NOT NULL,
    contact {BYTES},
    contact_wrap {BYTES},
    turn BIGINT NOT NULL
);
CREATE INDEX referral_municipality ON referral (municipality);
CREATE TABLE wrap (
    referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    holder TEXT NOT NULL,
    wrapped {BYTES} NOT NULL,
    PRIMARY KEY (referral_id, holder)
);
CREATE TABLE task (
    id TEXT PRIMARY KEY,
    referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    agency TEXT,
    part TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    state_at BIGINT NOT NULL,
    state_by TEXT,
    reason TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX task_referral ON task (referral_id);
CREATE INDEX task_agency ON task (agency);
CREATE INDEX task_clock ON task (state, due_at);
CREATE TABLE event (
    seq {SEQUENCE},
    referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    agency TEXT,
    at BIGINT NOT NULL
);
CREATE INDEX event_referral ON event (referral_id);
CREATE TABLE message (
    seq {SEQUENCE},
    id TEXT NOT NULL UNIQUE,
    referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    author TEXT NOT NULL,
    agency TEXT,
    sealed {BYTES} NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX message_referral ON message (referral_id);
CREATE TABLE message_wrap (
    message_id TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    holder TEXT NOT NULL,
    wrapped {BYTES} NOT NULL,
    PRIMARY KEY (message_id, holder)
);
CREATE TABLE consent (
    referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    holder TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    language TEXT NOT NULL,
    wording TEXT NOT NULL,
    withdrawn_at BIGINT,
    PRIMARY KEY (referral_id, holder)
);
