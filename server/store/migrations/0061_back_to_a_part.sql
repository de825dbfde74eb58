-- A further agency that leads for a while goes back to its part: its own text is kept aside meanwhile, and each message says what it was got for.
ALTER TABLE wrap ADD COLUMN kept_own {BYTES};
ALTER TABLE wrap ADD COLUMN kept_wrapped {BYTES};
ALTER TABLE wrap ADD COLUMN kept_epoch BIGINT;
-- Few rows have one; replacing a key looks for them.
CREATE INDEX wrap_kept ON wrap (holder, kept_epoch) WHERE kept_own IS NOT NULL;
-- 1 = got as the one who leads.
ALTER TABLE message_wrap ADD COLUMN of_lead BIGINT NOT NULL DEFAULT 0;
UPDATE message_wrap SET of_lead = 1 WHERE EXISTS (SELECT 1 FROM message m JOIN wrap w ON w.referral_id = m.referral_id
    WHERE m.id = message_wrap.message_id AND w.holder = message_wrap.holder AND w.own IS NULL);
