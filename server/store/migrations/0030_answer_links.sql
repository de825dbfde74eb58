-- A provider without an account answers by a link from a letter: once, until a day, for one task. The link itself stands nowhere, only its hash.
CREATE TABLE answer_link (
    hash TEXT PRIMARY KEY,
    task_id TEXT NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- Every link to a task ends with the first answer: which it was, and when.
    used_at BIGINT,
    used_as TEXT
);
CREATE INDEX answer_link_task ON answer_link (task_id);
CREATE INDEX answer_link_expires_at ON answer_link (expires_at);
