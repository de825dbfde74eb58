-- A municipality tells everyone in an area something for a while: with a level, words in five languages, a beginning and an end of its own.
CREATE TABLE banner (
    id TEXT PRIMARY KEY,
    area TEXT NOT NULL,
    -- info, warning, danger.
    level TEXT NOT NULL,
    -- By the clock of the place: 2026-11-23T18:00.
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    text_lt TEXT,
    text_pl TEXT,
    text_uk TEXT,
    text_en TEXT,
    text_ru TEXT
);
CREATE INDEX banner_area ON banner (area);
