-- Who answers, by when, on which days: routing rules, terms of law and holidays are data, so that a change of law is no change of the program.
CREATE TABLE routing_rule (
    id TEXT PRIMARY KEY,
    priority BIGINT NOT NULL,
    area TEXT,
    need TEXT,
    audience TEXT,
    age_from BIGINT,
    age_to BIGINT,
    urgency TEXT,
    residence TEXT,
    flags TEXT NOT NULL,
    duty TEXT NOT NULL,
    agency TEXT,
    valid_from TEXT,
    valid_to TEXT,
    legal_basis TEXT NOT NULL
);
CREATE INDEX routing_rule_area ON routing_rule (area);

CREATE TABLE deadline (
    country TEXT NOT NULL,
    event TEXT NOT NULL,
    -- As written: a number, a range, or empty where the statute gives none.
    limit_text TEXT NOT NULL,
    unit_text TEXT NOT NULL,
    -- What is understood of both: hours, working-days, calendar-days, months, years; the rest is the note.
    count BIGINT,
    count_to BIGINT,
    unit TEXT,
    note TEXT NOT NULL,
    starts_from TEXT NOT NULL,
    basis TEXT NOT NULL,
    confidence TEXT NOT NULL,
    PRIMARY KEY (country, event)
);

CREATE TABLE holiday (
    country TEXT NOT NULL,
    day TEXT NOT NULL,
    name_local TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_uk TEXT NOT NULL,
    PRIMARY KEY (country, day)
);

-- Days between which a country's holidays are worked (both inclusive; open when empty).
CREATE TABLE holiday_switch (
    country TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT,
    reason TEXT NOT NULL,
    PRIMARY KEY (country, from_day)
);
