-- Residents name a place, a group of people and a line to call: the area tree, target groups and hotlines, in five languages.
CREATE TABLE area (
    code TEXT PRIMARY KEY,
    parent_code TEXT,
    country TEXT NOT NULL,
    kind TEXT NOT NULL,
    name_lt TEXT,
    name_pl TEXT,
    name_uk TEXT,
    name_en TEXT,
    name_ru TEXT,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    approximate BIGINT NOT NULL,
    -- All names, folded, each word after a space: what is typed is looked for here.
    words TEXT NOT NULL
);
CREATE INDEX area_parent ON area (parent_code);

CREATE TABLE audience (
    code TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    label_lt TEXT,
    label_pl TEXT,
    label_uk TEXT,
    label_en TEXT,
    label_ru TEXT,
    ua_basis TEXT NOT NULL,
    lt_basis TEXT NOT NULL
);

CREATE TABLE hotline (
    country TEXT NOT NULL,
    dial TEXT NOT NULL,
    position BIGINT NOT NULL,
    number TEXT NOT NULL,
    name_local TEXT NOT NULL,
    name_en TEXT NOT NULL,
    topic_core TEXT NOT NULL,
    languages TEXT NOT NULL,
    hours TEXT NOT NULL,
    free TEXT NOT NULL,
    status TEXT NOT NULL,
    source TEXT NOT NULL,
    -- 1 = has a source that was read; only these are shown.
    sourced BIGINT NOT NULL,
    PRIMARY KEY (country, dial)
);
