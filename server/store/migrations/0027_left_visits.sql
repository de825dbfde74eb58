-- Who left a page about a crisis in a hurry must find nothing there by going back, whichever process answers, and after a restart as well.
CREATE TABLE left_visit (
    -- Of the visit's random mark: the table leads to no address.
    hash TEXT PRIMARY KEY,
    left_at BIGINT NOT NULL
);
CREATE INDEX left_visit_left_at ON left_visit (left_at);
