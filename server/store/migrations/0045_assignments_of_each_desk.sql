-- A municipality and the provider that has a task from it each say who of their own people works on it: one row a task and desk.
CREATE TABLE assignment_of_desk (
    task_id TEXT NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    holder TEXT NOT NULL,
    account_id TEXT,
    previous TEXT,
    batch TEXT NOT NULL,
    assigned_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (task_id, holder)
);
INSERT INTO assignment_of_desk (task_id, holder, account_id, previous, batch, assigned_by, at)
SELECT a.task_id, 'municipality:' || r.municipality, a.account_id, a.previous, a.batch, a.assigned_by, a.at
FROM assignment a JOIN task t ON t.id = a.task_id JOIN referral r ON r.id = t.referral_id;
DROP TABLE assignment;
ALTER TABLE assignment_of_desk RENAME TO assignment;
CREATE INDEX assignment_batch ON assignment (batch);
