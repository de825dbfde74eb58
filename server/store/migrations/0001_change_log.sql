-- Search indexes and partners follow the catalogue: every change of a record is one row, in the order in which changes were committed.
CREATE TABLE change (
    seq {SEQUENCE},
    resource_type TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX change_resource ON change (resource_type, resource_id);
