//! Who of a desk works on which task: a municipality and the provider that it sent a task to each say so for their own people, and neither
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
    work_list::List,
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

/// Gives these tasks to a colleague, or to nobody. What is over meanwhile, has this owner already or is not for their role is left alone.
pub async fn assign(cx: &Cx, tasks: &[Id<Task>], to: Option<Id<Account>>) -> Result<Assigned> {
    let (member, list) = at_desk(cx)?;
    cx.require(&list.assign())?;
    if tasks.is_empty() || tasks.len() > MOST {
        let what = if tasks.is_empty() { Wrong::Missing } else { Wrong::TooMany };
        return Err(Error::Invalid(vec![Problem::new("task", what)]));
    }
    let role = match to {
        None => None,
        Some(to) => Some(receiver(cx, &list, to).await?),
    };
    let batch = Id::<Batch>::from_uuid(uuid::Uuid::new_v4());
    let mut tx = cx.begin().await?;
    let mut count = 0;
    for task in tasks {
        let Some((referral, part, before)) = open_task(&mut tx, *task, &list).await? else { continue };
        let fits = part != Part::Review || role.is_none_or(|role| role == Role::Supervisor);
        if !fits || before == to.map(Id::text) {
            continue;
        }
        give(&mut tx, cx, &list, (*task, to, before), (batch, member.account)).await?;
        note(&mut tx, cx, if to.is_some() { GIVEN } else { TAKEN }, (&referral, *task), &list).await?;
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
        "UPDATE assignment SET account_id = previous, previous = NULL, batch = '', at = $1 \
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
        "SELECT MIN(account_id), COUNT(*) FROM assignment WHERE batch = $1 AND assigned_by = $2 AND at > $3 AND holder = $4 \
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
        let to = to.map(|id| id.parse().map_err(|_| crate::fault::broken("assignment.account_id"))).transpose()?;
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

/// Somebody of this desk who may answer tasks; their role.
async fn receiver(cx: &Cx, list: &List, to: Id<Account>) -> Result<Role> {
    let wrong = || Error::Invalid(vec![Problem::new("to", Wrong::Unknown)]);
    let found = match accounts::find(cx, to).await {
        Err(Error::NotFound) => return Err(wrong()),
        found => found?,
    };
    let works = match list {
        List::Queue(municipality) => {
            matches!(found.role, Role::Triage | Role::CaseWorker | Role::Supervisor) && found.municipality.as_ref() == Some(municipality)
        }
        List::Inbox(organization) => found.role == Role::ProviderManager && found.organization == *organization,
    };
    if works && !found.disabled { Ok(found.role) } else { Err(wrong()) }
}

/// The request, the part and who of this desk has it; `None` for one that is over or not on its list.
async fn open_task(tx: &mut Tx, task: Id<Task>, list: &List) -> Result<Option<(String, Part, Option<String>)>> {
    const OPEN: &str = "SELECT t.referral_id, t.part, s.account_id FROM task t JOIN referral r ON r.id = t.referral_id \
        LEFT JOIN assignment s ON s.task_id = t.id AND s.holder = $2 \
        WHERE t.id = $1 AND ('municipality:' || r.municipality = $2 OR 'organization:' || t.agency = $2) \
        AND t.state IN ('sent', 'accepted', 'in-service', 'waitlisted', 'asked')";
    let row: Option<(String, String, Option<String>)> =
        sqlx::query_as(OPEN).bind(task.text()).bind(holder(list)).fetch_optional(tx.conn()).await.or_fault("read a task to assign")?;
    row.map(|(referral, part, before)| Ok((referral, part.parse().map_err(|()| crate::fault::broken("task.part"))?, before))).transpose()
}

type Change = (Id<Task>, Option<Id<Account>>, Option<String>);

async fn give(tx: &mut Tx, cx: &Cx, list: &List, (task, to, before): Change, (batch, by): (Id<Batch>, Id<Account>)) -> Result<()> {
    sqlx::query(
        "INSERT INTO assignment (task_id, holder, account_id, previous, batch, assigned_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (task_id, holder) DO UPDATE SET account_id = excluded.account_id, previous = excluded.previous, \
         batch = excluded.batch, assigned_by = excluded.assigned_by, at = excluded.at",
    )
    .bind(task.text())
    .bind(holder(list))
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

/// What the trail calls it; inside a provider it has another word, and stands in no municipality's trail.
type Deed = (&'static str, &'static str);
const GIVEN: Deed = ("assigned", "assigned-inside");
const TAKEN: Deed = ("unassigned", "unassigned-inside");
const UNDONE: Deed = ("assignment-undone", "assignment-undone-inside");

/// Whether only the organization itself hears of it.
pub(crate) fn is_inside(act: &str) -> bool {
    [GIVEN, TAKEN, UNDONE].iter().any(|(_, inside)| *inside == act)
}
/// Whether only the municipality's desk does.
pub(crate) fn is_of_staff(act: &str) -> bool {
    [GIVEN, TAKEN, UNDONE].iter().any(|(staff, _)| *staff == act)
}

async fn note(tx: &mut Tx, cx: &Cx, deed: Deed, (referral, task): (&str, Id<Task>), list: &List) -> Result<()> {
    let (act, municipality) = match list {
        List::Queue(municipality) => (deed.0, Some(municipality)),
        List::Inbox(_) => (deed.1, None),
    };
    audit::note(tx, cx, act, &format!("referral:{referral} task:{task}"), municipality).await
}
