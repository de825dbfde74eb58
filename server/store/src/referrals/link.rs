//! Links in letters to providers that have no account: each is for one task, works once, and ends with the task's turn or its time. Only a
//! hash is stored; the link itself stands in the letter alone. Who has one may answer, and opens nothing that is sealed.
use super::{read, sql, turn::Turn};
use crate::{
    Cx, Tx, accounts,
    cx::time,
    fault::{OrFault, broken},
    jobs::{self, About, Job},
    organizations,
};
use domain::{
    Error, Id, Result, Time,
    access::{Act, Caller, Linked},
    contact::Email,
    organization::Organization,
    referral::{Actor, Circumstances, EventKind, Part, Referral, Step, Task, WrongTurn},
};

/// How those who answer for an agency hear of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Its managers sign in.
    Account,
    /// A department of the municipality: those who work there sign in.
    Municipality,
    /// A letter with a link goes to the address of its listing.
    Letter(Email),
    /// Neither account nor address: somebody has to call.
    Call,
}
impl Reach {
    /// Nobody there can open what is sealed: what they need is told to them by people.
    pub const fn opens_nothing(&self) -> bool {
        matches!(self, Self::Letter(_) | Self::Call)
    }
}

/// Who has an account gets no link: it would be the weaker of two doors.
pub async fn reach(cx: &Cx, agency: Id<Organization>) -> Result<Reach> {
    if accounts::answers_online(cx, agency).await? {
        return Ok(Reach::Account);
    }
    let organization = match organizations::find(cx, agency).await {
        Err(Error::NotFound) => return Ok(Reach::Call),
        found => found?,
    };
    if organization.legal_status.as_deref() == Some("municipality") {
        return Ok(Reach::Municipality);
    }
    Ok(organization.email.and_then(|email| email.parse().ok()).map_or(Reach::Call, Reach::Letter))
}

/// A part of a request that can be answered by a link; filing wants more than an answer.
pub const fn is_answered_by_link(part: Part) -> bool {
    matches!(part, Part::Lead | Part::Also | Part::Direct)
}

/// A fresh link, to be written into one letter and nowhere else.
pub struct Issued {
    pub token: String,
    pub expires_at: Time,
}

/// However late the answer is due.
const LONGEST: jiff::SignedDuration = jiff::SignedDuration::from_hours(14 * 24);

/// For the job that writes the letter; `None` when the task no longer waits for an answer. A letter that must be sent again gets another link:
/// which of its tries has come nobody knows.
pub async fn issue_link(cx: &Cx, task: Id<Task>) -> Result<Option<Issued>> {
    cx.require(&Act::RunJobs)?;
    let (mut turn, task) = Turn::of_task(cx, task).await?;
    if !task.state.is_unanswered() || task.agency.is_none() || !is_answered_by_link(task.part) || task.due_at <= cx.now {
        return Ok(None);
    }
    let expires_at = task.due_at.min(cx.now.saturating_add(LONGEST).unwrap_or(task.due_at));
    let token = seal::random_token();
    sqlx::query("INSERT INTO answer_link (hash, task_id, made_at, expires_at) VALUES ($1, $2, $3, $4)")
        .bind(seal::hash(&token))
        .bind(task.id.text())
        .bind(cx.now_ms())
        .bind(expires_at.as_millisecond())
        .execute(turn.tx.conn())
        .await
        .or_fault("make a link")?;
    turn.commit().await?;
    Ok(Some(Issued { token, expires_at }))
}

/// For the job that writes of an end: a letter with a link has been written about this task, or its agency has answered, by whichever way. Links are
/// forgotten after a while; the timeline is not.
pub async fn is_known_there(cx: &Cx, task: Id<Task>) -> Result<bool> {
    cx.require(&Act::RunJobs)?;
    let known: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM task t WHERE t.id = $1 AND (EXISTS (SELECT 1 FROM answer_link l WHERE l.task_id = t.id) \
         OR EXISTS (SELECT 1 FROM event e WHERE e.referral_id = t.referral_id AND e.agency = t.agency AND e.kind IN ($2, $3, $4)))",
    )
    .bind(task.text())
    .bind(EventKind::Accepted.code())
    .bind(EventKind::Waitlisted.code())
    .bind(EventKind::Asked.code())
    .fetch_one(cx.db.reader())
    .await
    .or_fault("look whether an agency knows of a task")?;
    Ok(known > 0)
}

/// What a link leads to.
#[derive(Clone, Debug)]
pub struct Invited {
    /// Who acts by it.
    pub linked: Linked,
    pub referral: Referral,
    pub task: Task,
    pub expires_at: Time,
    /// What this link, or another to the same task, was used for.
    pub used: Option<(Step, Time)>,
}
impl Invited {
    /// What may be answered now; nothing once it was used, its time is over, or the task has moved on.
    pub fn steps(&self, case: &Circumstances, now: Time) -> Vec<Step> {
        if self.used.is_some() || self.expires_at <= now { vec![] } else { self.task.steps(Actor::Link, case) }
    }
}

/// The token is the leave. `NotFound` for one that was never made, or was forgotten long after its end.
pub async fn by_link(cx: &Cx, token: &str) -> Result<Invited> {
    let hash = seal::hash(token);
    let found: Option<(String, i64, Option<i64>, Option<String>)> =
        sqlx::query_as("SELECT task_id, expires_at, used_at, used_as FROM answer_link WHERE hash = $1")
            .bind(&hash)
            .fetch_optional(cx.db.reader())
            .await
            .or_fault("look up a link")?;
    let (task, expires_at, spent_at, step) = found.ok_or(Error::NotFound)?;
    let task: Id<Task> = sql::id(&task)?;
    let referral = sql::referral_of(cx.db.reader(), task).await.or_fault("read a task")?.ok_or(Error::NotFound)?;
    let view = read::load(cx, sql::id(&referral)?).await?;
    let task = view.tasks.into_iter().find(|one| one.id == task).ok_or(Error::NotFound)?;
    let linked = Linked { hash, task: task.id, organization: task.agency.ok_or_else(|| broken("answer_link.task_id"))? };
    let used = match spent_at.zip(step) {
        Some((at, step)) => Some((step.parse().map_err(|()| broken("answer_link.used_as"))?, time(at))),
        None => None,
    };
    Ok(Invited { linked, referral: view.referral, task, expires_at: time(expires_at), used })
}

/// Part of the step itself, in its transaction: this link and every other to the task end with it.
pub(super) async fn spend(tx: &mut Tx, cx: &Cx, link: &Linked, step: Step) -> Result<()> {
    let spent = sqlx::query(
        "UPDATE answer_link SET used_at = $1, used_as = $2 WHERE hash = $3 AND task_id = $4 AND used_at IS NULL AND expires_at > $1",
    )
    .bind(cx.now_ms())
    .bind(step.code())
    .bind(&link.hash)
    .bind(link.task.text())
    .execute(tx.conn())
    .await
    .or_fault("use a link")?;
    if spent.rows_affected() == 0 {
        return Err(WrongTurn::Settled.into());
    }
    sqlx::query("UPDATE answer_link SET used_at = $1, used_as = $2 WHERE task_id = $3 AND used_at IS NULL")
        .bind(cx.now_ms())
        .bind(step.code())
        .bind(link.task.text())
        .execute(tx.conn())
        .await
        .or_fault("end the other links to a task")?;
    Ok(())
}

/// Who took a request on by a link cannot open it: the municipality has to tell them whom to help.
pub(super) async fn tell_staff(turn: &mut Turn<'_>, task: &Task) -> Result<()> {
    if !matches!(turn.cx.caller, Caller::Linked(_)) {
        return Ok(());
    }
    jobs::enqueue(&mut turn.tx, turn.cx, Job::Alert { task: task.id, about: About::TakenByLink }).await
}

const KEEP_MS: i64 = 90 * 86_400_000;

/// What a link was used for is told for 90 days after its end.
pub async fn purge_links(cx: &Cx) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sqlx::query("DELETE FROM answer_link WHERE expires_at < $1")
        .bind(cx.now_ms() - KEEP_MS)
        .execute(tx.conn())
        .await
        .or_fault("forget old links")?;
    tx.commit().await
}
