-- One request may go to several agencies at once: each has its own part, which may be another need than the request's.
ALTER TABLE task ADD COLUMN need TEXT;
