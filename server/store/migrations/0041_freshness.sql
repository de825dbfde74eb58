-- Listings stay true: how often each is checked is a municipality's own, every check is kept with who said it, and who was asked by letter or telephone is known.
CREATE TABLE check_policy (
    municipality TEXT PRIMARY KEY,
    days BIGINT NOT NULL,
    -- For what helps in a crisis, hotlines among them.
    urgent_days BIGINT NOT NULL
);
-- `field_check` has the newest of each group; here are all. Of who said it, their office alone.
CREATE TABLE check_history (
    seq {SEQUENCE},
    service_id TEXT NOT NULL,
    field_group TEXT NOT NULL,
    checked TEXT NOT NULL,
    checked_by TEXT,
    how TEXT,
    office TEXT,
    at BIGINT NOT NULL
);
CREATE INDEX check_history_service ON check_history (service_id, seq);
INSERT INTO check_history (service_id, field_group, checked, checked_by, how, at)
SELECT resource_id, field_group, checked, checked_by, how, 0 FROM field_check WHERE resource_type = 'service' ORDER BY resource_id, field_group;
-- The question that is open about a listing; one that was asked before the last check has had its answer.
CREATE TABLE check_ask (
    service_id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    letters BIGINT NOT NULL,
    -- 1 = the mail server takes nothing for the address.
    failed BIGINT NOT NULL
);
CREATE INDEX check_ask_organization ON check_ask (organization_id);
-- A letter's link to all that its organization is asked about. The link itself stands nowhere, only its hash.
CREATE TABLE check_link (
    hash TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX check_link_expires_at ON check_link (expires_at);
CREATE TABLE check_call (
    seq {SEQUENCE},
    organization_id TEXT NOT NULL,
    municipality TEXT NOT NULL,
    outcome TEXT NOT NULL,
    called_on TEXT NOT NULL,
    office TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX check_call_organization ON check_call (organization_id, seq);
-- What was done once a day, and on which day last.
CREATE TABLE check_day (
    name TEXT PRIMARY KEY,
    day TEXT NOT NULL
);
