-- A task has more ways to stand and to end: waiting lists, merged requests; tries to reach someone, other providers named, the person's own word.
ALTER TABLE task ADD COLUMN weeks BIGINT;
ALTER TABLE task ADD COLUMN needed_at BIGINT;
ALTER TABLE task ADD COLUMN merged_into TEXT;
CREATE TABLE attempt (
    seq {SEQUENCE},
    referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    agency TEXT,
    way TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX attempt_referral ON attempt (referral_id);
CREATE TABLE alternative (
    task_id TEXT NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    service_id TEXT NOT NULL,
    referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    PRIMARY KEY (task_id, service_id)
);
CREATE INDEX alternative_referral ON alternative (referral_id);
CREATE TABLE verdict (
    seq {SEQUENCE},
    referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    help TEXT NOT NULL,
    why TEXT,
    waited TEXT,
    at BIGINT NOT NULL
);
CREATE INDEX verdict_referral ON verdict (referral_id);
