-- The municipality's own clock runs through all tasks of a request: what it says is said once for the request, whoever has it just then.
CREATE TABLE legal_reminder (
    referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    -- The end of the clock.
    run BIGINT NOT NULL,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (referral_id, run, kind)
);
