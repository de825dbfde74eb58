-- Before services for crises stands a page with numbers to call: each with the day of its check, and the words that lead there as data.
ALTER TABLE hotline ADD COLUMN checked TEXT NOT NULL DEFAULT '';
CREATE TABLE danger_word (
    language TEXT NOT NULL,
    -- Words in their order; `*` stands for any ending.
    pattern TEXT NOT NULL,
    -- danger, harmless, off.
    kind TEXT NOT NULL,
    need TEXT NOT NULL,
    -- 1 = found without its diacritics as well.
    plain BIGINT NOT NULL,
    -- The day, or who and when; empty until someone of the trade has looked at it.
    reviewed TEXT NOT NULL,
    PRIMARY KEY (language, pattern)
);
