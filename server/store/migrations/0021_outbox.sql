-- A letter never overtakes an earlier one on its lane, its last failure is known, and it is known since when it has waited.
DROP INDEX job_due;
ALTER TABLE job RENAME TO job_before;
CREATE TABLE job (
    seq {SEQUENCE},
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    lane TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    state TEXT NOT NULL,
    fault TEXT
);
INSERT INTO job (id, kind, object, detail, lane, added_at, run_at, locked_until, attempts, failures, state)
SELECT id, kind, object, detail, object, run_at, run_at, locked_until, attempts, attempts, state FROM job_before ORDER BY run_at, id;
DROP TABLE job_before;
CREATE INDEX job_due ON job (state, run_at);
CREATE INDEX job_lane ON job (lane, state, seq);
