-- Who asks for letters in somebody's name must not use up the owner's own: a computer that the account was used on before is counted by itself.
ALTER TABLE sign_in_ask ADD COLUMN known BIGINT NOT NULL DEFAULT 0;
