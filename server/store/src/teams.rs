//! Teams of an organization: its desk's in a municipality, or a provider's own. Its manager or administrator keeps them; whoever sits at the desk sees
//! which there are, to give them tasks. What a retired team had is nobody's at once, and its own again when it is brought back.
use crate::{Cx, Tx, assignments, audit, fault::OrFault};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::{Act, Caller},
    account::{Account, Role},
    area::AreaCode,
    organization::Organization,
    team::{Called, Owner, Team, same_name},
    work_list::List,
};

/// One that can be given tasks, as those at its desk see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub id: Id<Team>,
    pub name: String,
    /// Those of it who can sign in.
    pub members: Vec<Id<Account>>,
}

/// One as those who keep it see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub id: Id<Team>,
    pub called: Called,
    pub retired: bool,
    /// How many of it can sign in.
    pub people: i64,
    /// How many open tasks it has; of one that is retired, none.
    pub open: i64,
}

/// Somebody of the organization, and whether in the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: Id<Account>,
    pub email: String,
    pub role: Role,
    pub member: bool,
}

/// More than these are not in use at once.
pub const MOST: usize = 100;

/// Those in use at a desk, of all organizations that sit there, by name.
pub async fn of_desk(cx: &Cx, list: &List) -> Result<Vec<Known>> {
    const QUEUE: &str = "SELECT g.id, g.name, a.id FROM team g LEFT JOIN team_member m ON m.team_id = g.id \
        LEFT JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL \
        WHERE g.municipality = $1 AND g.retired_at IS NULL ORDER BY g.name, g.id, a.id";
    const INBOX: &str = "SELECT g.id, g.name, a.id FROM team g LEFT JOIN team_member m ON m.team_id = g.id \
        LEFT JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL \
        WHERE g.organization_id = $1 AND g.municipality IS NULL AND g.retired_at IS NULL ORDER BY g.name, g.id, a.id";
    cx.require(&list.see())?;
    let (sql, whose) = match list {
        List::Queue(municipality) => (QUEUE, municipality.0.clone()),
        List::Inbox(organization) => (INBOX, organization.text()),
    };
    let rows: Vec<(String, String, Option<String>)> =
        sqlx::query_as(sql).bind(whose).fetch_all(cx.db.reader()).await.or_fault("list the teams of a desk")?;
    let mut found: Vec<Known> = vec![];
    for (id, name, member) in rows {
        let (id, member) = (parse(&id, "team.id")?, member.map(|id| parse(&id, "account.id")).transpose()?);
        if found.last().is_none_or(|last| last.id != id) {
            found.push(Known { id, name, members: vec![] });
        }
        if let Some(last) = found.last_mut() {
            last.members.extend(member);
        }
    }
    Ok(found)
}

/// Whose teams the caller keeps.
pub(crate) struct Seat {
    pub organization: Id<Organization>,
    pub municipality: Option<AreaCode>,
}
impl Seat {
    pub fn of(cx: &Cx) -> Result<Self> {
        let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
        let (organization, municipality) = (member.organization, member.municipality.clone());
        cx.require(&Act::KeepTeams { organization, municipality: municipality.clone() })?;
        Ok(Self { organization, municipality })
    }
    /// As it stands in SQL, where a provider's own have none.
    pub fn place(&self) -> String {
        self.municipality.as_ref().map(|area| area.0.clone()).unwrap_or_default()
    }
    fn list(&self) -> List {
        self.municipality.clone().map_or(List::Inbox(self.organization), List::Queue)
    }
}

/// A team with how many of it can sign in, and how many open tasks it has.
macro_rules! kept {
    ($rest:literal) => {
        concat!(
            "SELECT g.id, g.name, g.note, g.retired_at, \
             (SELECT COUNT(*) FROM team_member m JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL WHERE m.team_id = g.id), \
             (SELECT COUNT(*) FROM assignment s JOIN task t ON t.id = s.task_id WHERE s.owner = 'team:' || g.id \
             AND t.state IN ('sent', 'accepted', 'in-service', 'waitlisted', 'asked')) \
             FROM team g WHERE g.organization_id = $1 AND COALESCE(g.municipality, '') = $2 ",
            $rest
        )
    };
}
type Columns = (String, String, String, Option<i64>, i64, i64);
fn kept((id, name, note, retired, people, open): Columns) -> Result<Kept> {
    let open = if retired.is_some() { 0 } else { open };
    Ok(Kept { id: parse(&id, "team.id")?, called: Called { name, note }, retired: retired.is_some(), people, open })
}

/// Those of the caller's organization that are in use, by name; then those that are retired.
pub async fn all(cx: &Cx) -> Result<Vec<Kept>> {
    const ALL: &str = kept!("ORDER BY CASE WHEN g.retired_at IS NULL THEN 0 ELSE 1 END, g.name, g.id LIMIT 500");
    let seat = Seat::of(cx)?;
    let rows: Vec<Columns> =
        sqlx::query_as(ALL).bind(seat.organization.text()).bind(seat.place()).fetch_all(cx.db.reader()).await.or_fault("list teams")?;
    rows.into_iter().map(kept).collect()
}

/// One of the caller's organization, and all its people who can sign in, by address.
pub async fn one(cx: &Cx, id: Id<Team>) -> Result<(Kept, Vec<Person>)> {
    const ONE: &str = kept!("AND g.id = $3");
    let seat = Seat::of(cx)?;
    let found: Option<Columns> = sqlx::query_as(ONE)
        .bind(seat.organization.text())
        .bind(seat.place())
        .bind(id.text())
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("read a team and what it has")?;
    let kept = kept(found.ok_or(Error::NotFound)?)?;
    let rows: Vec<(String, String, String, Option<String>)> = sqlx::query_as(
        "SELECT a.id, a.email, a.role, m.team_id FROM account a LEFT JOIN team_member m ON m.account_id = a.id AND m.team_id = $1 \
         WHERE a.organization_id = $2 AND COALESCE(a.municipality, '') = $3 AND a.disabled_at IS NULL ORDER BY a.email LIMIT 1000",
    )
    .bind(id.text())
    .bind(seat.organization.text())
    .bind(seat.place())
    .fetch_all(cx.db.reader())
    .await
    .or_fault("list who is in a team")?;
    let person = |(id, email, role, team): (String, String, String, Option<String>)| {
        let role = role.parse().map_err(|()| crate::fault::broken("account.role"))?;
        Ok(Person { id: parse(&id, "account.id")?, email, role, member: team.is_some() })
    };
    Ok((kept, rows.into_iter().map(person).collect::<Result<_>>()?))
}

pub async fn make(cx: &Cx, called: &Called) -> Result<Id<Team>> {
    let seat = Seat::of(cx)?;
    let mut tx = cx.begin().await?;
    let id = make_in(&mut tx, cx, &seat, called).await?;
    fits_in(&mut tx, &seat, id).await?;
    tx.commit().await?;
    Ok(id)
}
/// This and the others `_in`: within the transaction of a file, whose leave was asked there. Whether names fit is asked when all of it is done
/// (`fits_in`): two teams may change names with each other.
pub(crate) async fn make_in(tx: &mut Tx, cx: &Cx, seat: &Seat, called: &Called) -> Result<Id<Team>> {
    let id = Id::<Team>::from_uuid(uuid::Uuid::new_v4());
    sqlx::query("INSERT INTO team (id, organization_id, municipality, name, note, made_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id.text())
        .bind(seat.organization.text())
        .bind(seat.municipality.as_ref().map(|area| area.0.clone()))
        .bind(called.name.clone())
        .bind(called.note.clone())
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("make a team")?;
    note(tx, cx, seat, "team-made", (id, None)).await?;
    Ok(id)
}

/// Another name, another note.
pub async fn rename(cx: &Cx, id: Id<Team>, called: &Called) -> Result<()> {
    let seat = Seat::of(cx)?;
    let mut tx = cx.begin().await?;
    rename_in(&mut tx, cx, &seat, id, called).await?;
    free(&mut tx, &seat, id, &called.name).await?;
    tx.commit().await
}
pub(crate) async fn rename_in(tx: &mut Tx, cx: &Cx, seat: &Seat, id: Id<Team>, called: &Called) -> Result<()> {
    state(tx, seat, id).await?;
    sqlx::query("UPDATE team SET name = $1, note = $2 WHERE id = $3")
        .bind(called.name.clone())
        .bind(called.note.clone())
        .bind(id.text())
        .execute(tx.conn())
        .await
        .or_fault("rename a team")?;
    note(tx, cx, seat, "team-changed", (id, None)).await
}

/// What it is called now; none where it is another's.
pub(crate) async fn called_in(tx: &mut Tx, seat: &Seat, id: Id<Team>) -> Result<Option<Called>> {
    const CALLED: &str = "SELECT name, note FROM team WHERE id = $1 AND organization_id = $2 AND COALESCE(municipality, '') = $3";
    let found: Option<(String, String)> = sqlx::query_as(CALLED)
        .bind(id.text())
        .bind(seat.organization.text())
        .bind(seat.place())
        .fetch_optional(tx.conn())
        .await
        .or_fault("read what a team is called")?;
    Ok(found.map(|(name, note)| Called { name, note }))
}

/// Whether somebody stands in it or something is given to it.
pub(crate) async fn is_used_in(tx: &mut Tx, id: Id<Team>) -> Result<bool> {
    const USED: &str = "SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM team_member WHERE team_id = $1) \
        OR EXISTS (SELECT 1 FROM assignment WHERE owner = $2) THEN 1 ELSE 0 END AS BIGINT)";
    let owner = Owner::Team(id).to_string();
    let used: i64 =
        sqlx::query_scalar(USED).bind(id.text()).bind(owner).fetch_one(tx.conn()).await.or_fault("look whether a team is used")?;
    Ok(used == 1)
}

/// No longer in use; answers how many open tasks are nobody's by this.
pub async fn retire(cx: &Cx, id: Id<Team>) -> Result<usize> {
    let seat = Seat::of(cx)?;
    let mut tx = cx.begin().await?;
    let freed = retire_in(&mut tx, cx, &seat, id).await?;
    tx.commit().await?;
    Ok(freed)
}
pub(crate) async fn retire_in(tx: &mut Tx, cx: &Cx, seat: &Seat, id: Id<Team>) -> Result<usize> {
    if state(tx, seat, id).await?.retired {
        return Ok(0);
    }
    set_retired(tx, id, Some(cx.now_ms())).await?;
    note(tx, cx, seat, "team-retired", (id, None)).await?;
    assignments::take_from_team(tx, cx, &seat.list(), id).await
}

/// In use again, with those of its tasks that nobody has been given meanwhile; answers how many.
pub async fn restore(cx: &Cx, id: Id<Team>) -> Result<usize> {
    let seat = Seat::of(cx)?;
    let mut tx = cx.begin().await?;
    let given = restore_in(&mut tx, cx, &seat, id).await?;
    fits_in(&mut tx, &seat, id).await?;
    tx.commit().await?;
    Ok(given)
}
pub(crate) async fn restore_in(tx: &mut Tx, cx: &Cx, seat: &Seat, id: Id<Team>) -> Result<usize> {
    if !state(tx, seat, id).await?.retired {
        return Ok(0);
    }
    set_retired(tx, id, None).await?;
    note(tx, cx, seat, "team-restored", (id, None)).await?;
    assignments::back_to_team(tx, cx, &seat.list(), id).await
}

/// One of the organization's people stands in it from now on.
pub async fn add(cx: &Cx, id: Id<Team>, account: Id<Account>) -> Result<()> {
    let seat = Seat::of(cx)?;
    let mut tx = cx.begin().await?;
    add_in(&mut tx, cx, &seat, id, account).await?;
    tx.commit().await
}
pub(crate) async fn add_in(tx: &mut Tx, cx: &Cx, seat: &Seat, id: Id<Team>, account: Id<Account>) -> Result<()> {
    const OURS: &str = "SELECT COUNT(*) FROM account WHERE id = $1 AND organization_id = $2 AND COALESCE(municipality, '') = $3 \
        AND disabled_at IS NULL";
    state(tx, seat, id).await?;
    let ours: i64 = sqlx::query_scalar(OURS)
        .bind(account.text())
        .bind(seat.organization.text())
        .bind(seat.place())
        .fetch_one(tx.conn())
        .await
        .or_fault("look whether somebody is of the organization")?;
    if ours == 0 {
        return Err(wrong("account", Wrong::Unknown));
    }
    let done = sqlx::query("INSERT INTO team_member (team_id, account_id) VALUES ($1, $2) ON CONFLICT (team_id, account_id) DO NOTHING")
        .bind(id.text())
        .bind(account.text())
        .execute(tx.conn())
        .await
        .or_fault("add to a team")?;
    if done.rows_affected() > 0 {
        note(tx, cx, seat, "team-joined", (id, Some(account))).await?;
    }
    Ok(())
}

/// The tasks stay the team's.
pub async fn remove(cx: &Cx, id: Id<Team>, account: Id<Account>) -> Result<()> {
    let seat = Seat::of(cx)?;
    let mut tx = cx.begin().await?;
    remove_in(&mut tx, cx, &seat, id, account).await?;
    tx.commit().await
}
pub(crate) async fn remove_in(tx: &mut Tx, cx: &Cx, seat: &Seat, id: Id<Team>, account: Id<Account>) -> Result<()> {
    state(tx, seat, id).await?;
    let done = sqlx::query("DELETE FROM team_member WHERE team_id = $1 AND account_id = $2")
        .bind(id.text())
        .bind(account.text())
        .execute(tx.conn())
        .await
        .or_fault("take from a team")?;
    if done.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    note(tx, cx, seat, "team-left", (id, Some(account))).await
}

struct State {
    name: String,
    retired: bool,
}

/// Another's team is none.
async fn state(tx: &mut Tx, seat: &Seat, id: Id<Team>) -> Result<State> {
    const STATE: &str = "SELECT name, retired_at FROM team WHERE id = $1 AND organization_id = $2 AND COALESCE(municipality, '') = $3";
    let row: Option<(String, Option<i64>)> = sqlx::query_as(STATE)
        .bind(id.text())
        .bind(seat.organization.text())
        .bind(seat.place())
        .fetch_optional(tx.conn())
        .await
        .or_fault("read a team")?;
    let (name, retired) = row.ok_or(Error::NotFound)?;
    Ok(State { name, retired: retired.is_some() })
}

/// Whether it can be in use by the name that it has now; a retired one takes nobody's place.
pub(crate) async fn fits_in(tx: &mut Tx, seat: &Seat, id: Id<Team>) -> Result<()> {
    let state = state(tx, seat, id).await?;
    if state.retired { Ok(()) } else { free(tx, seat, id, &state.name).await }
}

/// Whether one more may be in use, and by this name: at one desk two of a name could not be told apart, whosever they are.
async fn free(tx: &mut Tx, seat: &Seat, id: Id<Team>, name: &str) -> Result<()> {
    const OTHERS: &str = "SELECT name FROM team WHERE retired_at IS NULL AND id <> $1 \
        AND (municipality = $2 OR $2 = '' AND municipality IS NULL AND organization_id = $3)";
    let others: Vec<String> = sqlx::query_scalar(OTHERS)
        .bind(id.text())
        .bind(seat.place())
        .bind(seat.organization.text())
        .fetch_all(tx.conn())
        .await
        .or_fault("look for teams of a name")?;
    if others.len() >= MOST {
        return Err(wrong("team", Wrong::TooMany));
    }
    if others.iter().any(|other| same_name(other, name)) { Err(wrong("team", Wrong::DoNotMatch)) } else { Ok(()) }
}

async fn set_retired(tx: &mut Tx, id: Id<Team>, at: Option<i64>) -> Result<()> {
    sqlx::query("UPDATE team SET retired_at = $1 WHERE id = $2")
        .bind(at)
        .bind(id.text())
        .execute(tx.conn())
        .await
        .or_fault("retire a team or bring it back")
        .map(|_| ())
}

type About = (Id<Team>, Option<Id<Account>>);

async fn note(tx: &mut Tx, cx: &Cx, seat: &Seat, act: &str, (id, account): About) -> Result<()> {
    let whom = account.map(|account| format!(" account:{account}")).unwrap_or_default();
    audit::note(tx, cx, act, &format!("team:{id}{whom}"), seat.municipality.as_ref()).await
}

fn wrong(field: &'static str, what: Wrong) -> Error {
    Error::Invalid(vec![Problem::new(field, what)])
}

fn parse<T>(id: &str, column: &'static str) -> Result<Id<T>> {
    id.parse().map_err(|_| crate::fault::broken(column))
}
