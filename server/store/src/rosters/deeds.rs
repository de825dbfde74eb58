//! What a row of a file does: by the verbs of the pages, in the file's one transaction. Leave was asked when the plan was made: whose each row is
//! is part of it.
use crate::{
    Cx, Tx,
    accounts::{
        self, Record,
        invitations::{self, Invite},
    },
    fault::{OrFault, broken},
    teams::{self, Seat},
};
use domain::{
    Id, Result,
    account::Role,
    team::{Called, Team},
};

/// A team by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub id: Id<Team>,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A letter goes out; in the teams they stand once they accept.
    Invite {
        invite: Invite,
        teams: Vec<Named>,
    },
    Role {
        person: Record,
        role: Role,
    },
    Join {
        person: Record,
        team: Named,
    },
    Leave {
        person: Record,
        team: Named,
    },
    Make {
        called: Called,
    },
    Rename {
        id: Id<Team>,
        was: Called,
        called: Called,
    },
    Retire {
        team: Named,
    },
    Restore {
        team: Named,
    },
}

/// A row that changes something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub line: u64,
    /// An address, or the name of a team.
    pub whom: String,
    pub deeds: Vec<Deed>,
}

/// A deed's name as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Invite,
    Role,
    Join,
    Leave,
    Make,
    Rename,
    Retire,
    Restore,
}
impl What {
    const ALL: [Self; 8] = [Self::Invite, Self::Role, Self::Join, Self::Leave, Self::Make, Self::Rename, Self::Retire, Self::Restore];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Role => "role",
            Self::Join => "join",
            Self::Leave => "leave",
            Self::Make => "make",
            Self::Rename => "rename",
            Self::Retire => "retire",
            Self::Restore => "restore",
        }
    }
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.code() == code)
    }
}

/// One deed as it is kept: by ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Done {
    pub deed: What,
    pub subject: String,
    pub team: Option<String>,
    pub was: Option<String>,
    pub made: Option<String>,
}
impl Done {
    fn of(deed: What, subject: String) -> Self {
        Self { deed, subject, team: None, was: None, made: None }
    }
}

pub(super) async fn act(tx: &mut Tx, cx: &Cx, seat: &Seat, deed: &Deed) -> Result<Done> {
    Ok(match deed {
        Deed::Invite { invite, teams } => invited(tx, cx, invite, teams).await?,
        Deed::Role { person, role } => {
            accounts::change_role_in(tx, cx, person, *role).await?;
            let (was, made) = (Some(person.role.code().to_owned()), Some(role.code().to_owned()));
            Done { was, made, ..Done::of(What::Role, person.id.text()) }
        }
        Deed::Join { person, team } => {
            teams::add_in(tx, cx, seat, team.id, person.id).await?;
            Done { team: Some(team.id.text()), ..Done::of(What::Join, person.id.text()) }
        }
        Deed::Leave { person, team } => {
            teams::remove_in(tx, cx, seat, team.id, person.id).await?;
            Done { team: Some(team.id.text()), ..Done::of(What::Leave, person.id.text()) }
        }
        Deed::Make { called } => {
            let id = teams::make_in(tx, cx, seat, called).await?;
            Done { made: Some(kept(called)), ..Done::of(What::Make, id.text()) }
        }
        Deed::Rename { id, was, called } => {
            teams::rename_in(tx, cx, seat, *id, called).await?;
            Done { was: Some(kept(was)), made: Some(kept(called)), ..Done::of(What::Rename, id.text()) }
        }
        Deed::Retire { team } => {
            teams::retire_in(tx, cx, seat, team.id).await?;
            Done::of(What::Retire, team.id.text())
        }
        Deed::Restore { team } => {
            teams::restore_in(tx, cx, seat, team.id).await?;
            Done::of(What::Restore, team.id.text())
        }
    })
}

/// Whether the team that it made, named or brought back can be in use so, after all that was done.
pub(super) async fn fits(tx: &mut Tx, seat: &Seat, done: &Done) -> Result<()> {
    if !matches!(done.deed, What::Make | What::Rename | What::Restore) {
        return Ok(());
    }
    let id = done.subject.parse().map_err(|_| broken("roster_deed.subject"))?;
    teams::fits_in(tx, seat, id).await
}

async fn invited(tx: &mut Tx, cx: &Cx, invite: &Invite, teams: &[Named]) -> Result<Done> {
    let replaced = invitations::open_in(tx, cx, invite).await?;
    let id = invitations::write(tx, cx, invite).await?;
    for team in teams {
        sqlx::query("INSERT INTO invitation_team (invitation_id, team_id) VALUES ($1, $2)")
            .bind(id.text())
            .bind(team.id.text())
            .execute(tx.conn())
            .await
            .or_fault("name the teams of somebody who is invited")?;
    }
    Ok(Done { was: replaced.map(Id::text), ..Done::of(What::Invite, id.text()) })
}

/// Name and note as one text, and back.
fn kept(called: &Called) -> String {
    serde_json::json!([called.name, called.note]).to_string()
}
pub(super) fn called(kept: &str) -> Option<Called> {
    let (name, note) = serde_json::from_str(kept).ok()?;
    Some(Called { name, note })
}
