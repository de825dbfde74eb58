-- Whoever runs an organization should keep its listing: somebody claims it, proves the address, and the municipality finds out whether it is so.
CREATE TABLE claim (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL,
    municipality TEXT NOT NULL,
    -- Forgotten after the decision; an invitation has its own.
    email TEXT,
    post TEXT NOT NULL,
    language TEXT NOT NULL,
    -- The browser that asked: the code of the letter is typed there.
    browser_hash TEXT NOT NULL UNIQUE,
    tries BIGINT NOT NULL DEFAULT 0,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- The address was proved: only from here on people see it.
    confirmed_at BIGINT,
    -- Weak evidence: what the address has in common with the listing.
    weak TEXT,
    -- 1 = somebody kept the listing already.
    disputed BIGINT NOT NULL DEFAULT 0,
    decided_at BIGINT,
    decided_by TEXT,
    decision TEXT,
    reason TEXT,
    words TEXT
);
CREATE INDEX claim_municipality ON claim (municipality, confirmed_at) WHERE decided_at IS NULL;
CREATE INDEX claim_organization ON claim (organization_id);
CREATE INDEX claim_email ON claim (email, made_at);
-- Each try of a letter has a code of its own.
CREATE TABLE claim_code (
    hash TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    made_at BIGINT NOT NULL
);
CREATE INDEX claim_code_claim ON claim_code (claim_id);
-- Strong evidence: who found out what, how and when.
CREATE TABLE claim_check (
    -- What is found out later counts.
    seq {SEQUENCE},
    claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    how TEXT NOT NULL,
    -- 1 = it is so.
    found BIGINT NOT NULL,
    account_id TEXT NOT NULL,
    role TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX claim_check_claim ON claim_check (claim_id, seq);
