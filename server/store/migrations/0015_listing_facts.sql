-- A listing answers whether it may be given at all, what it costs by law, and when each part of it was last checked.

-- Licences and accreditations of a service, as Lithuania's law has them published; an object of our profile, stored like HSDS's own.
CREATE TABLE permit (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    kind TEXT NOT NULL,
    name TEXT,
    number TEXT,
    issuer TEXT,
    issued TEXT,
    suspended TEXT,
    resumed TEXT,
    revoked TEXT,
    uri TEXT,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

-- Who must not be asked to pay, and how much others may be: by country, need of `core` ('*' = every need that its law knows) and target group
-- ('' = everyone). Days are inclusive and open when empty.
CREATE TABLE fee_rule (
    country TEXT NOT NULL,
    need TEXT NOT NULL,
    audience TEXT NOT NULL,
    granted TEXT NOT NULL,
    basis TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    PRIMARY KEY (country, need, audience, granted)
);

-- Apart from the record, so that a partner's next delivery of it does not undo what was checked here.
CREATE TABLE field_check (
    resource_type TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    field_group TEXT NOT NULL,
    checked TEXT NOT NULL,
    checked_by TEXT,
    how TEXT,
    PRIMARY KEY (resource_type, resource_id, field_group)
);
