-- Sessions are listed for whose they are, by a name that they gave themselves; and some acts want to know when and how one signed in.
ALTER TABLE session ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN way TEXT NOT NULL DEFAULT 'password';
-- When a password was last given in it; those from before this step are asked again.
ALTER TABLE session ADD COLUMN confirmed_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX session_account ON session (account_id);
