-- A municipality says which organizations are its agencies: what each is called here in five languages, how and when it is reached, and whether it
-- takes requests. And a change of a table may have a day on which it goes live: a new version of a scheme is agreed on before it holds.
CREATE TABLE agency (
    municipality TEXT NOT NULL,
    organization TEXT NOT NULL,
    name_lt TEXT,
    name_pl TEXT,
    name_uk TEXT,
    name_en TEXT,
    name_ru TEXT,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    hours_lt TEXT,
    hours_pl TEXT,
    hours_uk TEXT,
    hours_en TEXT,
    hours_ru TEXT,
    takes_requests BIGINT NOT NULL,
    PRIMARY KEY (municipality, organization)
);

-- What its author calls it, such as the version of a scheme; and the day, by the clock of the place, on which it goes live.
ALTER TABLE table_change ADD COLUMN version TEXT;
ALTER TABLE table_change ADD COLUMN live_on TEXT;
