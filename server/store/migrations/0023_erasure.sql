-- To erase is to destroy a key that stands in no database: each request is sealed with one more half, whose private key lies in the vault's
-- erasure file; and a holder's key may be replaced, its wraps made anew one after the other, so each wrap says for which of them it is.
CREATE TABLE erasure_stock (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    added_at BIGINT NOT NULL
);
ALTER TABLE referral ADD COLUMN erasure_id TEXT;
ALTER TABLE referral ADD COLUMN erasure_key TEXT;
ALTER TABLE referral ADD COLUMN contact_epoch BIGINT NOT NULL DEFAULT 1;
ALTER TABLE wrap ADD COLUMN epoch BIGINT NOT NULL DEFAULT 1;
ALTER TABLE message_wrap ADD COLUMN epoch BIGINT NOT NULL DEFAULT 1;
CREATE INDEX wrap_holder ON wrap (holder, epoch);
CREATE INDEX message_wrap_holder ON message_wrap (holder, epoch);
ALTER TABLE public_key ADD COLUMN epoch BIGINT NOT NULL DEFAULT 1;
ALTER TABLE public_key ADD COLUMN replaced_at BIGINT;
CREATE TABLE erasure (
    referral_id TEXT PRIMARY KEY,
    erasure_id TEXT,
    municipality TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    done_at BIGINT
);
CREATE TABLE retention (
    municipality TEXT PRIMARY KEY,
    days BIGINT NOT NULL
);
