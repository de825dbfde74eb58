-- What each reader is told of a consent: that it ends, a month and a week before, once each; and to a further agency only what its part needs.
CREATE TABLE consent_reminder (
    referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    -- The end that is told of.
    run BIGINT NOT NULL,
    -- How many days before.
    days BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (referral_id, run, days)
);
-- Of a further agency: a text of its own in place of the request's whole record, which its key does not open.
ALTER TABLE wrap ADD COLUMN own {BYTES};
