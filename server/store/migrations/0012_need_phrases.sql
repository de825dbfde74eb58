-- Whole sentences by which people ask for a need, a row for each term and language; staff edit them, the search index understands them.
CREATE TABLE need_phrase (
    scheme TEXT NOT NULL,
    code TEXT NOT NULL,
    language TEXT NOT NULL,
    phrases TEXT NOT NULL,
    PRIMARY KEY (scheme, code, language)
);
