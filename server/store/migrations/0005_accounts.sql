-- Those who answer requests sign in; a session is found by the hash of its cookie alone, and keeps neither address nor browser.
CREATE TABLE account (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    municipality TEXT,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);
CREATE INDEX account_organization ON account (organization_id);
CREATE INDEX account_municipality ON account (municipality);
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
