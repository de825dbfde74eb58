-- A clerk's work list: views kept by name, what an account has set, who was given which task, and notes that stay inside one agency.
CREATE TABLE queue_view (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    asked TEXT NOT NULL,
    shared BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (account_id, name)
);
CREATE TABLE queue_setting (
    account_id TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    keys_on BIGINT NOT NULL,
    view_id TEXT
);
CREATE TABLE assignment (
    task_id TEXT PRIMARY KEY REFERENCES task (id) ON DELETE CASCADE,
    account_id TEXT,
    previous TEXT,
    batch TEXT NOT NULL,
    assigned_by TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX assignment_batch ON assignment (batch);
CREATE TABLE note (
    seq {SEQUENCE},
    id TEXT NOT NULL UNIQUE,
    referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    holder TEXT NOT NULL,
    author TEXT NOT NULL,
    sealed {BYTES} NOT NULL,
    wrapped {BYTES} NOT NULL,
    epoch BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX note_referral ON note (referral_id, holder);
CREATE INDEX note_holder ON note (holder, epoch);
