-- People and teams come from a file as well: what one file did is kept by ids alone, so that it can be taken back within a day, and whoever is invited
-- by it with teams stands in them when they accept.
CREATE TABLE roster_change (
    id TEXT PRIMARY KEY,
    roster TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    municipality TEXT,
    author TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX roster_change_organization ON roster_change (organization_id, made_at);
CREATE TABLE roster_deed (
    change_id TEXT NOT NULL REFERENCES roster_change (id) ON DELETE CASCADE,
    seq BIGINT NOT NULL,
    deed TEXT NOT NULL,
    -- An account, an invitation or a team.
    subject TEXT NOT NULL,
    team_id TEXT,
    -- A role; of a team its name and note as JSON.
    was TEXT,
    made TEXT,
    PRIMARY KEY (change_id, seq)
);
CREATE TABLE invitation_team (
    invitation_id TEXT NOT NULL REFERENCES invitation (id) ON DELETE CASCADE,
    team_id TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
    PRIMARY KEY (invitation_id, team_id)
);
CREATE INDEX invitation_team_team ON invitation_team (team_id);
