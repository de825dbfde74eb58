-- The catalogue: HSDS 3.2.3's own objects, a table each, so that nothing a partner sends is lost on its way in and out.
-- Roots (organization, program, service, location, taxonomy, taxonomy_term, unit) are stored once and referred to by their id.
-- All others belong to one root: `path` is where they stand in it (`phones`, `phones/0/languages`), `position` their order.
-- `extra` keeps as JSON what HSDS has no column for. After the standard's columns stand those of our profile.

CREATE TABLE organization (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    alternate_name TEXT,
    description TEXT NOT NULL,
    email TEXT,
    website TEXT,
    tax_status TEXT,
    tax_id TEXT,
    legal_status TEXT,
    logo TEXT,
    uri TEXT,
    parent_organization_id TEXT,
    language TEXT,
    role TEXT,
    country TEXT,
    area_code TEXT,
    year_incorporated DOUBLE PRECISION,
    sample BIGINT,
    extra TEXT
);

CREATE TABLE program (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    alternate_name TEXT,
    description TEXT NOT NULL,
    extra TEXT
);

CREATE TABLE service (
    id TEXT PRIMARY KEY,
    organization_id TEXT,
    program_id TEXT,
    name TEXT NOT NULL,
    alternate_name TEXT,
    description TEXT,
    url TEXT,
    email TEXT,
    status TEXT NOT NULL,
    interpretation_services TEXT,
    application_process TEXT,
    fees_description TEXT,
    wait_time TEXT,
    fees TEXT,
    accreditations TEXT,
    eligibility_description TEXT,
    assured_date TEXT,
    assurer_email TEXT,
    licenses TEXT,
    alert TEXT,
    last_modified TEXT,
    language TEXT,
    source TEXT,
    minimum_age DOUBLE PRECISION,
    maximum_age DOUBLE PRECISION,
    sample BIGINT,
    modified_at BIGINT,
    extra TEXT
);

CREATE TABLE location (
    id TEXT PRIMARY KEY,
    location_type TEXT NOT NULL,
    url TEXT,
    name TEXT,
    alternate_name TEXT,
    description TEXT,
    transportation TEXT,
    external_identifier TEXT,
    external_identifier_type TEXT,
    language TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    confidential BIGINT,
    extra TEXT
);

CREATE TABLE taxonomy (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    uri TEXT,
    version TEXT,
    extra TEXT
);

CREATE TABLE taxonomy_term (
    id TEXT PRIMARY KEY,
    code TEXT,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    parent_id TEXT,
    taxonomy TEXT,
    language TEXT,
    taxonomy_id TEXT,
    term_uri TEXT,
    kind TEXT,
    maps_to_core TEXT,
    code_status TEXT,
    label_source TEXT,
    extra TEXT
);

CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    scheme TEXT,
    identifier TEXT,
    uri TEXT,
    extra TEXT
);

CREATE TABLE service_at_location (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    location_id TEXT,
    description TEXT,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE address (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    attention TEXT,
    address_1 TEXT NOT NULL,
    address_2 TEXT,
    city TEXT NOT NULL,
    region TEXT,
    state_province TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    country TEXT NOT NULL,
    address_type TEXT NOT NULL,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE phone (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    number TEXT NOT NULL,
    type TEXT,
    description TEXT,
    extension DOUBLE PRECISION,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE contact (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    name TEXT,
    title TEXT,
    department TEXT,
    email TEXT,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE schedule (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    valid_from TEXT,
    valid_to TEXT,
    dtstart TEXT,
    until TEXT,
    wkst TEXT,
    freq TEXT,
    byday TEXT,
    byweekno TEXT,
    bymonthday TEXT,
    byyearday TEXT,
    description TEXT,
    opens_at TEXT,
    closes_at TEXT,
    schedule_link TEXT,
    attending_type TEXT,
    notes TEXT,
    timezone DOUBLE PRECISION,
    count DOUBLE PRECISION,
    interval DOUBLE PRECISION,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE service_area (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    name TEXT,
    description TEXT,
    extent TEXT,
    extent_type TEXT,
    uri TEXT,
    area_code TEXT,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE language (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    name TEXT,
    code TEXT,
    note TEXT,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE accessibility (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    description TEXT,
    details TEXT,
    url TEXT,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE cost_option (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    valid_from TEXT,
    valid_to TEXT,
    option TEXT,
    currency TEXT,
    amount_description TEXT,
    amount DOUBLE PRECISION,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE required_document (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    document TEXT,
    uri TEXT,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE funding (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    source TEXT,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE organization_identifier (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    identifier_scheme TEXT,
    identifier_type TEXT NOT NULL,
    identifier TEXT NOT NULL,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE service_capacity (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    unit_id TEXT,
    description TEXT,
    updated TEXT NOT NULL,
    available DOUBLE PRECISION NOT NULL,
    maximum DOUBLE PRECISION,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE url (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    label TEXT,
    url TEXT NOT NULL,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE attribute (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    taxonomy_term_id TEXT,
    link_type TEXT,
    link_entity TEXT,
    value TEXT,
    label TEXT,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

CREATE TABLE metadata (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT,
    resource_type TEXT,
    last_action_date TEXT NOT NULL,
    last_action_type TEXT NOT NULL,
    field_name TEXT NOT NULL,
    previous_value TEXT NOT NULL,
    replacement_value TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    extra TEXT,
    PRIMARY KEY (root_type, root_id, path, position)
);

-- Roots that stand in a list of another root (an organization's locations and programs).
CREATE TABLE link (
    root_type TEXT NOT NULL,
    root_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position BIGINT NOT NULL,
    target_type TEXT NOT NULL,
    target_id TEXT NOT NULL,
    PRIMARY KEY (root_type, root_id, path, position)
);

-- Texts in further languages; `outdated` when the original has changed since.
CREATE TABLE translation (
    resource_type TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    field TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (resource_type, resource_id, field, language)
);

-- From when until when a term is a basic service by law (both inclusive, ISO dates; open when empty).
CREATE TABLE term_basic (
    term_id TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    PRIMARY KEY (term_id, valid_from)
);

CREATE INDEX service_organization ON service (organization_id);
CREATE INDEX service_modified ON service (modified_at);
CREATE INDEX service_name ON service (name, id);
CREATE INDEX organization_name ON organization (name, id);
CREATE INDEX taxonomy_term_code ON taxonomy_term (taxonomy, code);
CREATE INDEX service_at_location_id ON service_at_location (id);
CREATE INDEX service_at_location_location ON service_at_location (location_id);
CREATE INDEX service_area_area ON service_area (area_code);
CREATE INDEX attribute_term ON attribute (taxonomy_term_id);
CREATE INDEX link_target ON link (target_type, target_id);
