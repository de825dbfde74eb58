-- Who edits a listing may have to stop half way: what was typed is kept for its author alone, until it is sent or thrown away.
CREATE TABLE listing_draft (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    -- A page of the editor, with the language of its texts behind a colon.
    page TEXT NOT NULL,
    -- `edits::Current::version` when the form was drawn.
    version BIGINT NOT NULL,
    -- Names and values of the form as JSON.
    typed TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, kind, record_id, page)
);
-- HSDS wants a unit with every figure of capacity.
INSERT INTO unit (id, name) VALUES ('130bc620-5c75-5171-a8d8-d29d6011422e', 'places') ON CONFLICT (id) DO NOTHING;
