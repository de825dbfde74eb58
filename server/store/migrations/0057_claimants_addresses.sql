-- Whoever claims a listing gives an address: it waits sealed, and is compared by a mark, so that who has the database alone reads none and tries none out.
ALTER TABLE claim ADD COLUMN email_sealed {BYTES};
ALTER TABLE claim ADD COLUMN email_mark TEXT;
-- `email` holds nothing any more: what stood there is sealed by the first turn of the job that purges.
DROP INDEX claim_email;
CREATE INDEX claim_mark ON claim (email_mark, made_at);
