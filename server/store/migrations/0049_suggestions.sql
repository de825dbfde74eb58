-- Whoever says that a listing is wrong stays unknown and still hears what became of it: by a code that stands here only as its hash.
CREATE TABLE suggestion (
    hash TEXT PRIMARY KEY,
    edit_id TEXT NOT NULL REFERENCES edit (id) ON DELETE CASCADE,
    at BIGINT NOT NULL
);
