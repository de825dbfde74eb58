-- A municipality says which organizations are its agencies: what each is called here in five languages, how and when it is reached, and whether it
-- takes requests.
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
