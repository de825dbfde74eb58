-- Passkeys: a device keeps the secret half and opens it for a finger, a face or a code, so that one of them stands for both factors.
CREATE TABLE passkey (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    -- As the device calls it, in base64url: no two alike on the whole site.
    credential_id TEXT NOT NULL UNIQUE,
    -- The public half and what else the library keeps of it, as JSON.
    credential TEXT NOT NULL,
    -- How often the device has signed, by its own count: one that does not go on is a copy's.
    counter BIGINT NOT NULL,
    name TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX passkey_account ON passkey (account_id);
-- What a device was asked: answered once, within five minutes, by the browser that holds the secret of the hash.
CREATE TABLE passkey_question (
    token_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    -- Of an invited person there is no account yet; of who signs in by a passkey alone it is not known before the answer.
    account_id TEXT,
    invitation_id TEXT,
    state TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX passkey_question_made ON passkey_question (made_at);
