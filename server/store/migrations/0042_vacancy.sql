-- What was said by one press from a letter: whether there are places, beside the record's own figures; and words of what is wrong, which wait for people.
CREATE TABLE vacancy (
    service_id TEXT PRIMARY KEY,
    places TEXT NOT NULL,
    weeks BIGINT,
    said_on TEXT NOT NULL
);
CREATE INDEX vacancy_said_on ON vacancy (said_on);
CREATE TABLE check_word (
    seq {SEQUENCE},
    id TEXT NOT NULL UNIQUE,
    service_id TEXT NOT NULL,
    municipality TEXT,
    -- 'change' or 'closed'.
    kind TEXT NOT NULL,
    field_groups TEXT NOT NULL,
    words TEXT NOT NULL,
    office TEXT,
    said_at BIGINT NOT NULL,
    settled_at BIGINT,
    settled_as TEXT
);
CREATE INDEX check_word_waiting ON check_word (municipality, settled_at);
