-- A municipality must see what people look for and do not find, without knowing who they are; words are stored only from their fifth day on.
CREATE TABLE search_count (
    day TEXT NOT NULL,
    language TEXT NOT NULL,
    -- The municipality; empty where none was chosen.
    area TEXT NOT NULL,
    -- A need of core; empty where none was understood.
    need TEXT NOT NULL,
    -- none, few, many.
    results TEXT NOT NULL,
    -- Keyed, with a key that stands outside the database; empty where the words must not be compared, or no longer.
    hash TEXT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (day, language, area, need, results, hash)
);
CREATE INDEX search_count_hash ON search_count (hash, day);
CREATE INDEX search_count_area ON search_count (area, day);
CREATE TABLE search_words (
    hash TEXT PRIMARY KEY,
    area TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX search_words_area ON search_words (area);
-- What someone wrote about it stands apart: nothing leads from a sentence to a count.
CREATE TABLE missing_help (
    id TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    language TEXT NOT NULL,
    area TEXT NOT NULL,
    need TEXT NOT NULL,
    sentence TEXT NOT NULL
);
CREATE INDEX missing_help_area ON missing_help (area, day);
