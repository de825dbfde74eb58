-- What the clock has said of a task is said once for each run of its clock, and one node at a time keeps the clock.
CREATE TABLE reminder (
    task_id TEXT NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    -- The end of the answer clock that ran, or the start of the question that was asked.
    run BIGINT NOT NULL,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (task_id, run, kind)
);
CREATE TABLE lease (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until_at BIGINT NOT NULL
);
