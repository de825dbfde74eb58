-- Those who have no words for what they need are asked a few questions: the guide's questions, answers and usual papers are data, in five languages.
CREATE TABLE guide_question (
    code TEXT PRIMARY KEY,
    -- The first is where everyone begins.
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    -- The question after this one; NULL = the result.
    next TEXT,
    title_lt TEXT NOT NULL,
    title_pl TEXT NOT NULL,
    title_uk TEXT NOT NULL,
    title_en TEXT NOT NULL,
    title_ru TEXT NOT NULL,
    hint_lt TEXT,
    hint_pl TEXT,
    hint_uk TEXT,
    hint_en TEXT,
    hint_ru TEXT
);

CREATE TABLE guide_answer (
    question TEXT NOT NULL,
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    next TEXT,
    country TEXT,
    -- Codes with semicolons between them, in the order of the file.
    needs TEXT NOT NULL,
    ask TEXT,
    audiences TEXT NOT NULL,
    age BIGINT,
    urgency TEXT,
    crisis BIGINT NOT NULL,
    label_lt TEXT NOT NULL,
    label_pl TEXT NOT NULL,
    label_uk TEXT NOT NULL,
    label_en TEXT NOT NULL,
    label_ru TEXT NOT NULL,
    hint_lt TEXT,
    hint_pl TEXT,
    hint_uk TEXT,
    hint_en TEXT,
    hint_ru TEXT,
    PRIMARY KEY (question, code)
);

CREATE TABLE guide_paper (
    code TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    country TEXT,
    needs TEXT NOT NULL,
    audiences TEXT NOT NULL,
    basis TEXT NOT NULL,
    text_lt TEXT NOT NULL,
    text_pl TEXT NOT NULL,
    text_uk TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_ru TEXT NOT NULL
);
