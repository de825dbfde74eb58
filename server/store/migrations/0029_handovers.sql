-- Hand-overs that happened elsewhere, by telephone or on paper: told and counted apart, no clock runs for them, and nothing in them is about a person.
CREATE TABLE handover (
    id TEXT PRIMARY KEY,
    municipality TEXT NOT NULL,
    area TEXT NOT NULL,
    need TEXT NOT NULL,
    agency TEXT,
    way TEXT NOT NULL,
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX handover_municipality ON handover (municipality, day);
