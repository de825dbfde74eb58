-- A translation that somebody has found right after its original had changed says who and when; a service that is said to end says on which day.
ALTER TABLE translation ADD COLUMN confirmed_at BIGINT;
-- The office, never the person.
ALTER TABLE translation ADD COLUMN confirmed_by TEXT;
ALTER TABLE check_word ADD COLUMN closes_on TEXT;
-- When the edit that closes it was made.
ALTER TABLE check_word ADD COLUMN proposed_at BIGINT;
CREATE INDEX check_word_settled ON check_word (settled_at);
