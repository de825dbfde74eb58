-- People of one organization share work as a team: of its desk in a municipality, or of a provider's own. A task is a person's or a team's, so the
-- column that named an account names its owner: an account's id, or `team:` and a team's.
CREATE TABLE team (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL,
    municipality TEXT,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    retired_at BIGINT
);
CREATE INDEX team_organization ON team (organization_id);
CREATE INDEX team_municipality ON team (municipality);
CREATE TABLE team_member (
    team_id TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    PRIMARY KEY (team_id, account_id)
);
CREATE INDEX team_member_account ON team_member (account_id);
ALTER TABLE assignment RENAME COLUMN account_id TO owner;
CREATE INDEX assignment_owner ON assignment (owner);
