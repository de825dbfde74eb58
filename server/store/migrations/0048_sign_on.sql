-- Signing in by a municipality's own sign-on: who is who there, and what somebody has begun, for ten minutes. No token of it is kept.
CREATE TABLE sign_on_identity (
    -- Of the issuer and of its name for somebody, which may be a personal number: only a hash of both is here.
    hash TEXT PRIMARY KEY,
    issuer TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    made_at BIGINT NOT NULL
);
-- An address that is given to somebody else there does not open the account of whoever had it before.
CREATE UNIQUE INDEX sign_on_identity_account ON sign_on_identity (account_id, issuer);
CREATE TABLE sign_on_ask (
    state_hash TEXT PRIMARY KEY,
    browser_hash TEXT NOT NULL,
    -- Its name in the settings.
    sign_on TEXT NOT NULL,
    -- Where one wanted to go, in which language.
    next TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Whether the person has to be asked there once more.
    fresh BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    used_at BIGINT
);
-- Who came in lately is looked for in the trail.
CREATE INDEX audit_act ON audit (act, at);
