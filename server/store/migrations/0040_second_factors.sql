-- A second factor beside the password: an app that shows codes, and codes on paper; and sign-ins that wait for one.
CREATE TABLE totp (
    account_id TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    secret TEXT NOT NULL,
    -- The half minute whose code was used last: no code is good twice.
    last_step BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE TABLE recovery_code (
    hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    made_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX recovery_code_account ON recovery_code (account_id);
-- Who has shown the first factor and not yet the second. It is no session: it opens nothing.
CREATE TABLE sign_in_step (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    way TEXT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    made_at BIGINT NOT NULL
);
CREATE INDEX sign_in_step_account ON sign_in_step (account_id);
