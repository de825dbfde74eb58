//! The SQL of tasks: a state is a code, a moment, an account and the facts that belong to it.
use super::id;
use crate::{
    Tx,
    cx::time,
    fault::broken,
    rows::{self, Cell},
};
use domain::{
    Id,
    referral::{By, Referral, Task, TaskState},
    taxonomy::TermCode,
};
use sqlx::{Any, AnyConnection, AnyPool, Executor, Result};

macro_rules! columns {
    () => {
        "id, referral_id, agency, part, due_at, state, state_at, state_by, reason, weeks, needed_at, merged_into, need"
    };
}
type TaskColumns = (
    String,
    String,
    Option<String>,
    String,
    i64,
    String,
    i64,
    Option<String>,
    Option<String>,
    Option<i64>,
    Option<i64>,
    Option<String>,
    Option<String>,
);

fn task((own, referral, agency, part, due_at, state, at, by, reason, weeks, needed_at, into, need): TaskColumns) -> domain::Result<Task> {
    let facts = Facts { by, reason, weeks, needed_at, into };
    Ok(Task {
        id: id(&own)?,
        referral: id(&referral)?,
        agency: agency.as_deref().map(id).transpose()?,
        part: part.parse().map_err(|()| broken("task.part"))?,
        need: need.map(TermCode),
        due_at: time(due_at),
        state: facts.state(&state, at).ok_or_else(|| broken("task.state"))?,
    })
}

/// What a state carries besides its moment: who moved it, the closed word that goes with it, a waiting list's weeks, another request.
#[derive(Default)]
struct Facts {
    by: Option<String>,
    reason: Option<String>,
    weeks: Option<i64>,
    needed_at: Option<i64>,
    into: Option<String>,
}

/// In the column of accounts: a link has none.
const LINK: &str = "link";
fn by_of(text: &str) -> Option<By> {
    if text == LINK { Some(By::Link) } else { text.parse().ok().map(By::Member) }
}
fn text_of(by: By) -> String {
    match by {
        By::Member(account) => account.text(),
        By::Link => LINK.to_owned(),
    }
}

impl Facts {
    fn state(&self, state: &str, at: i64) -> Option<TaskState> {
        let at = time(at);
        let by = || by_of(self.by.as_deref()?);
        let reason = self.reason.as_deref();
        Some(match state {
            "sent" => TaskState::Sent { at },
            "accepted" => TaskState::Accepted { at, by: by()? },
            "in-service" => TaskState::InService { at, by: by()? },
            "waitlisted" => {
                TaskState::Waitlisted { at, by: by()?, weeks: u16::try_from(self.weeks?).ok()?, needed_at: time(self.needed_at?) }
            }
            // Before there was more than one place to ask from, none was written down.
            "asked" => TaskState::Asked { at, by: by()?, from: reason.unwrap_or("sent").parse().ok()? },
            "completed" => TaskState::Completed { at, by: by()?, outcome: reason?.parse().ok()? },
            "declined" => TaskState::Declined { at, by: by()?, reason: reason?.parse().ok()? },
            "rerouted" => TaskState::Rerouted { at, by: by()? },
            "returned" => TaskState::Returned { at },
            "unreachable" => TaskState::Unreachable { at, by: by() },
            "not-helped" => TaskState::NotHelped { at, by: by()?, why: reason?.parse().ok()? },
            "withdrawn" => TaskState::Withdrawn { at },
            "cancelled" => TaskState::Cancelled { at, by: by()?, reason: reason?.parse().ok()? },
            "merged" => TaskState::Merged { at, by: by()?, into: self.into.as_deref()?.parse().ok()? },
            "mistaken" => TaskState::Mistaken { at, by: by()? },
            "revoked" => TaskState::Revoked { at, why: reason?.parse().ok()? },
            _ => return None,
        })
    }
    fn of(state: &TaskState) -> Self {
        let who = |by: &By| Self { by: Some(text_of(*by)), ..Self::default() };
        let why = |by: &By, reason: &str| Self { reason: Some(reason.to_owned()), ..who(by) };
        match state {
            TaskState::Sent { .. } | TaskState::Returned { .. } | TaskState::Withdrawn { .. } => Self::default(),
            TaskState::Accepted { by, .. }
            | TaskState::InService { by, .. }
            | TaskState::Rerouted { by, .. }
            | TaskState::Mistaken { by, .. } => who(by),
            TaskState::Waitlisted { by, weeks, needed_at, .. } => {
                Self { weeks: Some(i64::from(*weeks)), needed_at: Some(needed_at.as_millisecond()), ..who(by) }
            }
            TaskState::Unreachable { by, .. } => Self { by: by.map(text_of), ..Self::default() },
            TaskState::Asked { by, from, .. } => why(by, from.code()),
            TaskState::Completed { by, outcome, .. } => why(by, outcome.code()),
            TaskState::Declined { by, reason, .. } => why(by, reason.code()),
            TaskState::NotHelped { by, why: closing, .. } => why(by, closing.code()),
            TaskState::Cancelled { by, reason, .. } => why(by, reason.code()),
            TaskState::Revoked { why: ended, .. } => Self { reason: Some(ended.code().to_owned()), ..Self::default() },
            TaskState::Merged { by, into, .. } => Self { into: Some(into.text()), ..who(by) },
        }
    }
}

pub(in crate::referrals) async fn tasks<'c>(
    db: impl Executor<'c, Database = Any>,
    referral: Id<Referral>,
) -> Result<domain::Result<Vec<Task>>> {
    const TASKS: &str = concat!("SELECT ", columns!(), " FROM task WHERE referral_id = $1 ORDER BY created_at, part, id");
    let rows: Vec<TaskColumns> = sqlx::query_as(TASKS).bind(referral.text()).fetch_all(db).await?;
    Ok(rows.into_iter().map(task).collect())
}
/// Of every request that came to a municipality within a time.
pub(in crate::referrals) async fn tasks_between(db: &AnyPool, came: &super::Came<'_>) -> Result<domain::Result<Vec<Task>>> {
    const TASKS: &str = concat!("SELECT ", columns!(), " FROM task WHERE ", super::of_those_who_came!(), " ORDER BY created_at, part, id");
    let rows: Vec<TaskColumns> = super::bound(sqlx::query_as(TASKS), came).fetch_all(db).await?;
    Ok(rows.into_iter().map(task).collect())
}
pub(in crate::referrals) async fn referral_of(db: &AnyPool, task: Id<Task>) -> Result<Option<String>> {
    sqlx::query_scalar("SELECT referral_id FROM task WHERE id = $1").bind(task.text()).fetch_optional(db).await
}

pub(in crate::referrals) async fn insert_tasks(tx: &mut Tx, tasks: &[Task]) -> domain::Result<()> {
    let columns: Vec<&str> = columns!().split(", ").chain(["created_at"]).collect();
    let now = tx.now_ms();
    let row = |task: &Task| {
        let facts = Facts::of(&task.state);
        vec![
            Cell::Text(Some(task.id.text())),
            Cell::Text(Some(task.referral.text())),
            Cell::Text(task.agency.map(Id::text)),
            Cell::text(task.part.code()),
            Cell::Whole(Some(task.due_at.as_millisecond())),
            Cell::text(task.state.code()),
            Cell::Whole(Some(task.state.at().as_millisecond())),
            Cell::Text(facts.by),
            Cell::Text(facts.reason),
            Cell::Whole(facts.weeks),
            Cell::Whole(facts.needed_at),
            Cell::Text(facts.into),
            Cell::Text(task.need.as_ref().map(|need| need.0.clone())),
            Cell::Whole(Some(now)),
        ]
    };
    rows::insert_often(tx, "task", &columns, tasks.iter().map(row).collect(), "").await
}
pub(in crate::referrals) async fn update_task(db: &mut AnyConnection, task: &Task) -> Result<()> {
    const UPDATE: &str = "UPDATE task SET due_at = $1, state = $2, state_at = $3, state_by = $4, reason = $5, weeks = $6, needed_at = $7, \
                          merged_into = $8 WHERE id = $9";
    let facts = Facts::of(&task.state);
    sqlx::query(UPDATE)
        .bind(task.due_at.as_millisecond())
        .bind(task.state.code())
        .bind(task.state.at().as_millisecond())
        .bind(facts.by)
        .bind(facts.reason)
        .bind(facts.weeks)
        .bind(facts.needed_at)
        .bind(facts.into)
        .bind(task.id.text())
        .execute(db)
        .await
        .map(|_| ())
}

/// When help was promised, since when the days count that are left, how many; in whole numbers as they stand.
pub(in crate::referrals) type PromiseColumns = (i64, i64, i64);

pub(in crate::referrals) async fn promise(db: &mut AnyConnection, task: Id<Task>) -> Result<Option<PromiseColumns>> {
    sqlx::query_as("SELECT promised_at, begin_from, begin_days FROM task WHERE id = $1 AND promised_at IS NOT NULL")
        .bind(task.text())
        .fetch_optional(db)
        .await
}
pub(in crate::referrals) async fn set_promise(db: &mut AnyConnection, task: Id<Task>, (given, from, days): PromiseColumns) -> Result<()> {
    sqlx::query("UPDATE task SET promised_at = $1, begin_from = $2, begin_days = $3 WHERE id = $4")
        .bind(given)
        .bind(from)
        .bind(days)
        .bind(task.text())
        .execute(db)
        .await
        .map(|_| ())
}
