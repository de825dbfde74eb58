-- Asking takes several pages: the answers wait here unreadable, since their key is in the browser's cookie alone, and so does a follow page's receipt.
CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    sealed {BYTES} NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE TABLE follow (
    id TEXT PRIMARY KEY,
    referral_id TEXT NOT NULL,
    sealed {BYTES} NOT NULL,
    expires_at BIGINT NOT NULL
);
