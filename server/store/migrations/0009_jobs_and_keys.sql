-- What must happen after a commit waits in the outbox until it is done; what may be sealed is sealed to these public keys.
CREATE TABLE job (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    state TEXT NOT NULL
);
CREATE INDEX job_due ON job (state, run_at);
CREATE TABLE public_key (
    holder TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    added_at BIGINT NOT NULL
);
