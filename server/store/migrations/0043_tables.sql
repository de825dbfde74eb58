-- Municipalities keep their own tables: every change of them says what stood before and after, who proposed it, and who let it go live.
CREATE TABLE table_change (
    id TEXT PRIMARY KEY,
    table_name TEXT NOT NULL,
    municipality TEXT NOT NULL,
    author TEXT NOT NULL,
    -- form, file, undo.
    source TEXT NOT NULL,
    undoes TEXT,
    -- open, second, neighbour; of those whom it holds for: a country, or everyone when empty.
    gate TEXT NOT NULL,
    country TEXT,
    -- checked, waiting, live, refused, withdrawn.
    state TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by TEXT,
    -- Rows of the file that change nothing, and those that were refused, as JSON.
    unchanged BIGINT NOT NULL,
    problems TEXT NOT NULL
);
CREATE INDEX table_change_table ON table_change (table_name, made_at);
CREATE INDEX table_change_state ON table_change (state, table_name);

-- The cells of a row of the table's file, as JSON; no cells = no such row.
CREATE TABLE table_change_row (
    change_id TEXT NOT NULL REFERENCES table_change (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    line BIGINT NOT NULL,
    row_key TEXT NOT NULL,
    before_cells TEXT,
    after_cells TEXT,
    PRIMARY KEY (change_id, position)
);
CREATE INDEX table_change_row_key ON table_change_row (row_key);
