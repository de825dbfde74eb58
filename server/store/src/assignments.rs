//! Who of the municipality's desk works on which task. It moves no clock and gives no right: whoever may answer a task may be given it.
//! What was done at once can be taken back at once, by who did it.
use crate::{
    Cx, Tx,
    accounts::{self, Record},
    audit,
    fault::OrFault,
};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::{Act, Caller, Member},
    account::{Account, Role},
    area::AreaCode,
    referral::{Part, Task},
};

/// Names what was assigned with one press.
#[derive(Debug)]
pub struct Batch;

/// What one press did, and can take back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    pub batch: Id<Batch>,
    pub to: Option<Id<Account>>,
    pub count: i64,
}

/// As many as one press may give.
pub const MOST: usize = 200;
/// So long it can be taken back.
const UNDO_MS: i64 = 30 * 60 * 1000;

/// Those at this desk who may be given a task, by address.
pub async fn colleagues(cx: &Cx, municipality: &AreaCode) -> Result<Vec<Record>> {
    cx.require(&Act::SeeQueue { municipality: municipality.clone() })?;
    let ids: Vec<String> = sqlx::query_scalar(
        "SELECT id FROM account WHERE municipality = $1 AND disabled_at IS NULL AND role IN ('triage', 'case-worker', 'supervisor') \
         ORDER BY email LIMIT 500",
    )
    .bind(&municipality.0)
    .fetch_all(cx.db.reader())
    .await
    .or_fault("list colleagues")?;
    let mut found = vec![];
    for id in ids {
        found.push(accounts::find(cx, id.parse().map_err(|_| crate::fault::broken("account.id"))?).await?);
    }
    Ok(found)
}

/// Gives these tasks to a colleague, or to nobody. What is over meanwhile, has this owner already or is not for their role is left alone.
pub async fn assign(cx: &Cx, tasks: &[Id<Task>], to: Option<Id<Account>>) -> Result<Assigned> {
    let (member, municipality) = clerk(cx)?;
    cx.require(&Act::Assign { municipality: municipality.clone() })?;
    if tasks.is_empty() || tasks.len() > MOST {
        let what = if tasks.is_empty() { Wrong::Missing } else { Wrong::TooMany };
        return Err(Error::Invalid(vec![Problem::new("task", what)]));
    }
    let role = match to {
        None => None,
        Some(to) => Some(receiver(cx, &municipality, to).await?),
    };
    let batch = Id::<Batch>::from_uuid(uuid::Uuid::new_v4());
    let mut tx = cx.begin().await?;
    let mut count = 0;
    for task in tasks {
        let Some((referral, part, before)) = open_task(&mut tx, *task, &municipality).await? else { continue };
        let fits = part != Part::Review || role.is_none_or(|role| role == Role::Supervisor);
        if !fits || before == to.map(Id::text) {
            continue;
        }
        give(&mut tx, cx, (*task, to, before), (batch, member.account)).await?;
        note(&mut tx, cx, if to.is_some() { "assigned" } else { "unassigned" }, (&referral, *task), &municipality).await?;
        count += 1;
    }
    tx.commit().await?;
    Ok(Assigned { batch, to, count })
}

/// As it was before, where nobody has given it to somebody else since; answers how many.
pub async fn undo(cx: &Cx, batch: Id<Batch>) -> Result<i64> {
    let (member, municipality) = clerk(cx)?;
    cx.require(&Act::Assign { municipality: municipality.clone() })?;
    let mut tx = cx.begin().await?;
    let rows: Vec<(String, String)> = sqlx::query_as(
        "UPDATE assignment SET account_id = previous, previous = NULL, batch = '', at = $1 \
         WHERE batch = $2 AND assigned_by = $3 AND at > $4 \
         RETURNING task_id, (SELECT t.referral_id FROM task t WHERE t.id = assignment.task_id)",
    )
    .bind(cx.now_ms())
    .bind(batch.text())
    .bind(member.account.text())
    .bind(cx.now_ms() - UNDO_MS)
    .fetch_all(tx.conn())
    .await
    .or_fault("take assignments back")?;
    for (task, referral) in &rows {
        let task = task.parse().map_err(|_| crate::fault::broken("assignment.task_id"))?;
        note(&mut tx, cx, "assignment-undone", (referral, task), &municipality).await?;
    }
    tx.commit().await?;
    Ok(i64::try_from(rows.len()).unwrap_or(i64::MAX))
}

/// What a press of this caller has done and still stands; `None` when it was taken back, or is too long ago to be.
pub async fn batch(cx: &Cx, batch: Id<Batch>) -> Result<Option<Assigned>> {
    let (member, municipality) = clerk(cx)?;
    cx.require(&Act::SeeQueue { municipality })?;
    let row: Option<(Option<String>, i64)> = sqlx::query_as(
        "SELECT MIN(account_id), COUNT(*) FROM assignment WHERE batch = $1 AND assigned_by = $2 AND at > $3 HAVING COUNT(*) > 0",
    )
    .bind(batch.text())
    .bind(member.account.text())
    .bind(cx.now_ms() - UNDO_MS)
    .fetch_optional(cx.db.reader())
    .await
    .or_fault("read what was assigned")?;
    row.map(|(to, count)| {
        let to = to.map(|id| id.parse().map_err(|_| crate::fault::broken("assignment.account_id"))).transpose()?;
        Ok(Assigned { batch, to, count })
    })
    .transpose()
}

pub(crate) fn clerk(cx: &Cx) -> Result<(&Member, AreaCode)> {
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    Ok((member, member.municipality.clone().ok_or(Error::Forbidden)?))
}

/// Somebody of this desk who may answer tasks; their role.
async fn receiver(cx: &Cx, municipality: &AreaCode, to: Id<Account>) -> Result<Role> {
    let wrong = || Error::Invalid(vec![Problem::new("to", Wrong::Unknown)]);
    let found = match accounts::find(cx, to).await {
        Err(Error::NotFound) => return Err(wrong()),
        found => found?,
    };
    let works = matches!(found.role, Role::Triage | Role::CaseWorker | Role::Supervisor);
    if works && !found.disabled && found.municipality.as_ref() == Some(municipality) { Ok(found.role) } else { Err(wrong()) }
}

/// The request, the part and who has it; `None` for one that is over or elsewhere.
async fn open_task(tx: &mut Tx, task: Id<Task>, municipality: &AreaCode) -> Result<Option<(String, Part, Option<String>)>> {
    let row: Option<(String, String, Option<String>)> = sqlx::query_as(
        "SELECT t.referral_id, t.part, s.account_id FROM task t JOIN referral r ON r.id = t.referral_id \
         LEFT JOIN assignment s ON s.task_id = t.id WHERE t.id = $1 AND r.municipality = $2 \
         AND t.state IN ('sent', 'accepted', 'in-service', 'waitlisted', 'asked')",
    )
    .bind(task.text())
    .bind(&municipality.0)
    .fetch_optional(tx.conn())
    .await
    .or_fault("read a task to assign")?;
    row.map(|(referral, part, before)| Ok((referral, part.parse().map_err(|()| crate::fault::broken("task.part"))?, before))).transpose()
}

type Change = (Id<Task>, Option<Id<Account>>, Option<String>);

async fn give(tx: &mut Tx, cx: &Cx, (task, to, before): Change, (batch, by): (Id<Batch>, Id<Account>)) -> Result<()> {
    sqlx::query(
        "INSERT INTO assignment (task_id, account_id, previous, batch, assigned_by, at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (task_id) DO UPDATE SET account_id = excluded.account_id, previous = excluded.previous, batch = excluded.batch, \
         assigned_by = excluded.assigned_by, at = excluded.at",
    )
    .bind(task.text())
    .bind(to.map(Id::text))
    .bind(before)
    .bind(batch.text())
    .bind(by.text())
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("assign a task")
    .map(|_| ())
}

async fn note(tx: &mut Tx, cx: &Cx, act: &str, (referral, task): (&str, Id<Task>), municipality: &AreaCode) -> Result<()> {
    audit::note(tx, cx, act, &format!("referral:{referral} task:{task}"), Some(municipality)).await
}
