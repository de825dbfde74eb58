-- A consent says how it was given, since when each reader has had it and how it ended; who got a request later has a row of its own.
ALTER TABLE consent ADD COLUMN given TEXT;
ALTER TABLE consent ADD COLUMN since_at BIGINT;
ALTER TABLE consent ADD COLUMN ended_at BIGINT;
UPDATE consent SET given = 'online' WHERE referral_id IN (SELECT id FROM referral WHERE assisted_by IS NULL);
INSERT INTO consent (referral_id, holder, given_at, until_at, language, wording, withdrawn_at, given, since_at)
SELECT w.referral_id, w.holder, c.given_at, c.until_at, c.language, c.wording, c.withdrawn_at, c.given,
    (SELECT MIN(t.created_at) FROM task t WHERE t.referral_id = w.referral_id AND 'organization:' || t.agency = w.holder)
FROM wrap w JOIN consent c ON c.referral_id = w.referral_id AND c.holder LIKE 'municipality:%'
WHERE w.holder LIKE 'organization:%'
AND NOT EXISTS (SELECT 1 FROM consent o WHERE o.referral_id = w.referral_id AND o.holder = w.holder);
CREATE INDEX consent_until ON consent (until_at);
