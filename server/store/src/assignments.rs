//! Who of a desk works on which task, one of its people or one of its teams: a municipality and the provider that it sent a task to each say so for their own people, and neither
//! sees the other's. It moves no clock and gives no right: whoever may answer a task may be given it. What was done at once can be taken back
//! at once, by who did it.
use crate::{
    Cx, Tx,
    accounts::{self, Record},
    audit,
    fault::OrFault,
    keys::Holder,
};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::{Caller, Member},
    account::{Account, Role},
    area::AreaCode,
    referral::{Part, Task},
    team::{Owner, Team},
    work_list::List,
};

/// Names what was assigned with one press.
#[derive(Debug)]
pub struct Batch;

/// What one press did, and can take back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    pub batch: Id<Batch>,
    pub to: Option<Owner>,
    pub count: i64,
}

/// As many as one press may give.
pub const MOST: usize = 200;
/// So long it can be taken back.
const UNDO_MS: i64 = 30 * 60 * 1000;

/// Those at this desk who may be given a task, by address.
pub async fn colleagues(cx: &Cx, list: &List) -> Result<Vec<Record>> {
    const OF_QUEUE: &str = "SELECT id FROM account WHERE municipality = $1 AND disabled_at IS NULL \
        AND role IN ('triage', 'case-worker', 'supervisor') ORDER BY email LIMIT 500";
    const OF_INBOX: &str = "SELECT id FROM account WHERE organization_id = $1 AND municipality IS NULL AND disabled_at IS NULL \
        AND role = 'provider-manager' ORDER BY email LIMIT 500";
    cx.require(&list.see())?;
    let (sql, whose) = match list {
        List::Queue(municipality) => (OF_QUEUE, municipality.0.clone()),
        List::Inbox(organization) => (OF_INBOX, organization.text()),
    };
    let ids: Vec<String> = sqlx::query_scalar(sql).bind(whose).fetch_all(cx.db.reader()).await.or_fault("list colleagues")?;
    let mut found = vec![];
    for id in ids {
        found.push(accounts::find(cx, id.parse().map_err(|_| crate::fault::broken("account.id"))?).await?);
    }
    Ok(found)
}

/// Who of this desk has this task, whether its list reaches to it or not; nobody once their account is disabled, or the team is retired.
pub async fn owner_of(cx: &Cx, list: &List, task: Id<Task>) -> Result<Option<Owner>> {
    const OWNER: &str = "SELECT COALESCE(c.id, 'team:' || g.id) FROM assignment s \
        LEFT JOIN account c ON c.id = s.owner AND c.disabled_at IS NULL \
        LEFT JOIN team g ON g.id = SUBSTR(s.owner, 6) AND g.retired_at IS NULL WHERE s.task_id = $1 AND s.holder = $2";
    cx.require(&list.see())?;
    let found: Option<Option<String>> = sqlx::query_scalar(OWNER)
        .bind(task.text())
        .bind(holder(list))
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("read who has a task")?;
    found.flatten().map(|owner| owner.parse().map_err(|()| crate::fault::broken("assignment.owner"))).transpose()
}

/// Gives these tasks to a colleague, to a team, or to nobody. What is over meanwhile, has this owner already or is not for their role is left alone.
pub async fn assign(cx: &Cx, tasks: &[Id<Task>], to: Option<Owner>) -> Result<Assigned> {
    let (member, list) = at_desk(cx)?;
    cx.require(&list.assign())?;
    if tasks.is_empty() || tasks.len() > MOST {
        let what = if tasks.is_empty() { Wrong::Missing } else { Wrong::TooMany };
        return Err(Error::Invalid(vec![Problem::new("task", what)]));
    }
    let reviews = match to {
        None => true,
        Some(to) => receiver(cx, &list, to).await?,
    };
    let batch = Id::<Batch>::from_uuid(uuid::Uuid::new_v4());
    let mut tx = cx.begin().await?;
    let mut count = 0;
    for task in tasks {
        let Some((referral, part, before)) = open_task(&mut tx, *task, &list).await? else { continue };
        let fits = part != Part::Review || reviews;
        if !fits || before == to.map(|to| to.to_string()) {
            continue;
        }
        give(&mut tx, cx, &list, (*task, to, before), (batch, member.account)).await?;
        note(&mut tx, cx, deed(to), (&referral, *task), &list).await?;
        count += 1;
    }
    tx.commit().await?;
    Ok(Assigned { batch, to, count })
}

/// As it was before, where nobody has given it to somebody else since; answers how many.
pub async fn undo(cx: &Cx, batch: Id<Batch>) -> Result<i64> {
    let (member, list) = at_desk(cx)?;
    cx.require(&list.assign())?;
    let mut tx = cx.begin().await?;
    let rows: Vec<(String, String)> = sqlx::query_as(
        "UPDATE assignment SET owner = previous, previous = NULL, batch = '', at = $1 \
         WHERE batch = $2 AND assigned_by = $3 AND at > $4 AND holder = $5 \
         RETURNING task_id, (SELECT t.referral_id FROM task t WHERE t.id = assignment.task_id)",
    )
    .bind(cx.now_ms())
    .bind(batch.text())
    .bind(member.account.text())
    .bind(cx.now_ms() - UNDO_MS)
    .bind(holder(&list))
    .fetch_all(tx.conn())
    .await
    .or_fault("take assignments back")?;
    for (task, referral) in &rows {
        let task = task.parse().map_err(|_| crate::fault::broken("assignment.task_id"))?;
        note(&mut tx, cx, UNDONE, (referral, task), &list).await?;
    }
    tx.commit().await?;
    Ok(i64::try_from(rows.len()).unwrap_or(i64::MAX))
}

/// What a press of this caller has done and still stands; `None` when it was taken back, or is too long ago to be.
pub async fn batch(cx: &Cx, batch: Id<Batch>) -> Result<Option<Assigned>> {
    let (member, list) = at_desk(cx)?;
    cx.require(&list.see())?;
    let row: Option<(Option<String>, i64)> = sqlx::query_as(
        "SELECT MIN(owner), COUNT(*) FROM assignment WHERE batch = $1 AND assigned_by = $2 AND at > $3 AND holder = $4 \
         HAVING COUNT(*) > 0",
    )
    .bind(batch.text())
    .bind(member.account.text())
    .bind(cx.now_ms() - UNDO_MS)
    .bind(holder(&list))
    .fetch_optional(cx.db.reader())
    .await
    .or_fault("read what was assigned")?;
    row.map(|(to, count)| {
        let to = to.map(|owner| owner.parse().map_err(|()| crate::fault::broken("assignment.owner"))).transpose()?;
        Ok(Assigned { batch, to, count })
    })
    .transpose()
}

pub(crate) fn clerk(cx: &Cx) -> Result<(&Member, AreaCode)> {
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    Ok((member, member.municipality.clone().ok_or(Error::Forbidden)?))
}

/// The desk of whoever asks.
pub(crate) fn at_desk(cx: &Cx) -> Result<(&Member, List)> {
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    Ok((member, List::of(member).ok_or(Error::Forbidden)?))
}

/// Of which desk an assignment is.
fn holder(list: &List) -> String {
    match list {
        List::Queue(municipality) => Holder::Municipality(municipality.clone()),
        List::Inbox(organization) => Holder::Organization(*organization),
    }
    .to_string()
}

/// Somebody of this desk who may answer tasks, or a team with somebody who may; whether it may be given reviews.
async fn receiver(cx: &Cx, list: &List, to: Owner) -> Result<bool> {
    let reviews = match to {
        Owner::Person(account) => person(cx, list, account).await?,
        Owner::Team(team) => of_team(cx, list, team).await?,
    };
    reviews.ok_or_else(|| Error::Invalid(vec![Problem::new("to", Wrong::Unknown)]))
}

async fn person(cx: &Cx, list: &List, account: Id<Account>) -> Result<Option<bool>> {
    let found = match accounts::find(cx, account).await {
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    let works = match list {
        List::Queue(municipality) => {
            matches!(found.role, Role::Triage | Role::CaseWorker | Role::Supervisor) && found.municipality.as_ref() == Some(municipality)
        }
        List::Inbox(organization) => found.role == Role::ProviderManager && found.organization == *organization,
    };
    Ok((works && !found.disabled).then_some(found.role == Role::Supervisor))
}

async fn of_team(cx: &Cx, list: &List, team: Id<Team>) -> Result<Option<bool>> {
    const OF_TEAM: &str = "SELECT COUNT(*), COUNT(CASE WHEN a.role = 'supervisor' THEN 1 END) FROM team g \
        JOIN team_member m ON m.team_id = g.id JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL \
        WHERE g.id = $1 AND g.retired_at IS NULL AND a.role IN ('triage', 'case-worker', 'supervisor', 'provider-manager') \
        AND COALESCE('municipality:' || g.municipality, 'organization:' || g.organization_id) = $2";
    let (people, supervisors): (i64, i64) =
        sqlx::query_as(OF_TEAM).bind(team.text()).bind(holder(list)).fetch_one(cx.db.reader()).await.or_fault("look who is in a team")?;
    Ok((people > 0).then_some(supervisors > 0))
}

/// The request, the part and who of this desk has it; `None` for one that is over or not on its list.
async fn open_task(tx: &mut Tx, task: Id<Task>, list: &List) -> Result<Option<(String, Part, Option<String>)>> {
    const OPEN: &str = "SELECT t.referral_id, t.part, s.owner FROM task t JOIN referral r ON r.id = t.referral_id \
        LEFT JOIN assignment s ON s.task_id = t.id AND s.holder = $2 \
        WHERE t.id = $1 AND ('municipality:' || r.municipality = $2 OR 'organization:' || t.agency = $2) \
        AND t.state IN ('sent', 'accepted', 'in-service', 'waitlisted', 'asked')";
    let row: Option<(String, String, Option<String>)> =
        sqlx::query_as(OPEN).bind(task.text()).bind(holder(list)).fetch_optional(tx.conn()).await.or_fault("read a task to assign")?;
    row.map(|(referral, part, before)| Ok((referral, part.parse().map_err(|()| crate::fault::broken("task.part"))?, before))).transpose()
}

type Change = (Id<Task>, Option<Owner>, Option<String>);

async fn give(tx: &mut Tx, cx: &Cx, list: &List, (task, to, before): Change, (batch, by): (Id<Batch>, Id<Account>)) -> Result<()> {
    sqlx::query(
        "INSERT INTO assignment (task_id, holder, owner, previous, batch, assigned_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (task_id, holder) DO UPDATE SET owner = excluded.owner, previous = excluded.previous, \
         batch = excluded.batch, assigned_by = excluded.assigned_by, at = excluded.at",
    )
    .bind(task.text())
    .bind(holder(list))
    .bind(to.map(|to| to.to_string()))
    .bind(before)
    .bind(batch.text())
    .bind(by.text())
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("assign a task")
    .map(|_| ())
}

/// What the trail calls it; inside a provider it has another word, and stands in no municipality's trail.
type Deed = (&'static str, &'static str);
const GIVEN: Deed = ("assigned", "assigned-inside");
const TO_TEAM: Deed = ("assigned-team", "assigned-team-inside");
const TAKEN: Deed = ("unassigned", "unassigned-inside");
const UNDONE: Deed = ("assignment-undone", "assignment-undone-inside");
const DEEDS: [Deed; 4] = [GIVEN, TO_TEAM, TAKEN, UNDONE];

const fn deed(to: Option<Owner>) -> Deed {
    match to {
        Some(Owner::Person(_)) => GIVEN,
        Some(Owner::Team(_)) => TO_TEAM,
        None => TAKEN,
    }
}

/// What a team had that is retired is nobody's, and said so of each task; answers how many.
pub(crate) async fn take_from_team(tx: &mut Tx, cx: &Cx, list: &List, team: Id<Team>) -> Result<usize> {
    const TAKE: &str = "UPDATE assignment SET owner = NULL, previous = owner, batch = owner, at = $1 WHERE owner = $2 AND holder = $3 \
        AND task_id IN (SELECT id FROM task WHERE state IN ('sent', 'accepted', 'in-service', 'waitlisted', 'asked')) \
        RETURNING task_id, (SELECT t.referral_id FROM task t WHERE t.id = assignment.task_id)";
    moved(tx, cx, (TAKE, TAKEN), list, team).await
}
/// The same back, where nobody has given it to somebody else since. No press of anybody's has such a batch.
pub(crate) async fn back_to_team(tx: &mut Tx, cx: &Cx, list: &List, team: Id<Team>) -> Result<usize> {
    const BACK: &str = "UPDATE assignment SET owner = previous, previous = NULL, batch = '', at = $1 WHERE batch = $2 AND holder = $3 \
        AND task_id IN (SELECT id FROM task WHERE state IN ('sent', 'accepted', 'in-service', 'waitlisted', 'asked')) \
        RETURNING task_id, (SELECT t.referral_id FROM task t WHERE t.id = assignment.task_id)";
    moved(tx, cx, (BACK, TO_TEAM), list, team).await
}
async fn moved(tx: &mut Tx, cx: &Cx, (sql, deed): (&'static str, Deed), list: &List, team: Id<Team>) -> Result<usize> {
    let query = sqlx::query_as(sql).bind(cx.now_ms()).bind(Owner::Team(team).to_string()).bind(holder(list));
    let rows: Vec<(String, String)> = query.fetch_all(tx.conn()).await.or_fault("move what a team has")?;
    for (task, referral) in &rows {
        let task = task.parse().map_err(|_| crate::fault::broken("assignment.task_id"))?;
        note(tx, cx, deed, (referral, task), list).await?;
    }
    Ok(rows.len())
}

/// Whether only the organization itself hears of it.
pub(crate) fn is_inside(act: &str) -> bool {
    DEEDS.iter().any(|(_, inside)| *inside == act)
}
/// Whether only the municipality's desk does.
pub(crate) fn is_of_staff(act: &str) -> bool {
    DEEDS.iter().any(|(staff, _)| *staff == act)
}

async fn note(tx: &mut Tx, cx: &Cx, deed: Deed, (referral, task): (&str, Id<Task>), list: &List) -> Result<()> {
    let (act, municipality) = match list {
        List::Queue(municipality) => (deed.0, Some(municipality)),
        List::Inbox(_) => (deed.1, None),
    };
    audit::note(tx, cx, act, &format!("referral:{referral} task:{task}"), municipality).await
}
