-- A listing stays true only if it can be said who changed what, from what, and what became of it: every change of a record is an edit.
CREATE TABLE edit (
    seq {SEQUENCE},
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    -- Whose listing it is and who looks at it; not looked up for what an import changes without asking.
    organization_id TEXT,
    municipality TEXT,
    source TEXT NOT NULL,
    -- An account's id, `system`, `operator`, `anyone`: for the trail, never for a page.
    author TEXT NOT NULL,
    author_role TEXT NOT NULL,
    author_organization TEXT,
    at BIGINT NOT NULL,
    -- 1 = the record begins with it.
    creates BIGINT NOT NULL,
    -- The edit that this one takes back.
    of_edit TEXT,
    -- How many of its fields wait for a reviewer.
    waiting BIGINT NOT NULL
);
CREATE INDEX edit_record ON edit (kind, record_id, seq);
CREATE INDEX edit_queue ON edit (municipality, seq, source, kind, organization_id) WHERE waiting > 0;
CREATE INDEX edit_author ON edit (author_organization, seq);

-- Values are JSON; NULL = the field is empty. `version` counts the writings of a record, so that history can be walked back step by step.
CREATE TABLE edit_field (
    edit_id TEXT NOT NULL REFERENCES edit (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    before_value TEXT,
    after_value TEXT,
    state TEXT NOT NULL,
    reason TEXT,
    words TEXT,
    decided_at BIGINT,
    decided_by TEXT,
    -- Set when it was written into the record: the value that stood there, and the one that stands there since.
    version BIGINT,
    applied_at BIGINT,
    was TEXT,
    made TEXT,
    PRIMARY KEY (edit_id, field)
);
CREATE INDEX edit_field_record ON edit_field (kind, record_id, version);

-- What of a provider's edit goes live at once: by municipality ('' = all that have no line of their own), kind and field.
CREATE TABLE field_policy (
    municipality TEXT NOT NULL,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    goes TEXT NOT NULL,
    PRIMARY KEY (municipality, kind, field)
);
-- What a provider knows best and what ages fastest goes live; what a listing is, whom it is for, and that it is over, people look at first.
-- Hiding an address cannot wait, showing it must.
INSERT INTO field_policy (municipality, kind, field, goes) VALUES
    ('', 'service', '*', 'review'),
    ('', 'service', 'new', 'review'),
    ('', 'service', 'phones', 'live'),
    ('', 'service', 'email', 'live'),
    ('', 'service', 'url', 'live'),
    ('', 'service', 'additional_urls', 'live'),
    ('', 'service', 'contacts', 'live'),
    ('', 'service', 'schedules', 'live'),
    ('', 'service', 'languages', 'live'),
    ('', 'service', 'interpretation_services', 'live'),
    ('', 'service', 'cost_options', 'live'),
    ('', 'service', 'fees', 'live'),
    ('', 'service', 'fees_description', 'live'),
    ('', 'service', 'required_documents', 'live'),
    ('', 'service', 'wait_time', 'live'),
    ('', 'service', 'capacities', 'live'),
    ('', 'service', 'alert', 'live'),
    ('', 'service', 'status', 'live'),
    ('', 'service', 'status=defunct', 'review'),
    ('', 'organization', '*', 'review'),
    ('', 'organization', 'new', 'review'),
    ('', 'organization', 'phones', 'live'),
    ('', 'organization', 'email', 'live'),
    ('', 'organization', 'website', 'live'),
    ('', 'organization', 'additional_websites', 'live'),
    ('', 'organization', 'contacts', 'live'),
    ('', 'location', '*', 'review'),
    ('', 'location', 'new', 'review'),
    ('', 'location', 'phones', 'live'),
    ('', 'location', 'contacts', 'live'),
    ('', 'location', 'schedules', 'live'),
    ('', 'location', 'languages', 'live'),
    ('', 'location', 'accessibility', 'live'),
    ('', 'location', 'transportation', 'live'),
    ('', 'location', 'confidential=true', 'live');
