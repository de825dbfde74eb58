-- People are invited by e-mail, and who forgot a password gets a link by e-mail: links, codes and browsers are kept as hashes alone.
CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    municipality TEXT,
    language TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- The browser that began with it: another one needs the code of the letter.
    browser_hash TEXT UNIQUE,
    -- Accepted or taken back.
    ended_at BIGINT
);
CREATE INDEX invitation_organization ON invitation (organization_id);
CREATE INDEX invitation_municipality ON invitation (municipality);
-- A question for a link to sign in. One for an address that nobody has is kept in the same way, without the address.
CREATE TABLE sign_in_ask (
    id TEXT PRIMARY KEY,
    account_id TEXT REFERENCES account (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    browser_hash TEXT NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    used_at BIGINT
);
CREATE INDEX sign_in_ask_account ON sign_in_ask (account_id);
-- A letter that is sent again holds another link: which of its tries has come nobody knows.
CREATE TABLE account_link (
    hash TEXT PRIMARY KEY,
    code_hash TEXT NOT NULL UNIQUE,
    invitation_id TEXT REFERENCES invitation (id) ON DELETE CASCADE,
    ask_id TEXT REFERENCES sign_in_ask (id) ON DELETE CASCADE,
    made_at BIGINT NOT NULL
);
CREATE INDEX account_link_invitation ON account_link (invitation_id);
CREATE INDEX account_link_ask ON account_link (ask_id);
