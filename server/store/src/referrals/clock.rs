//! What time alone does: who has not answered is reminded, silence returns a request to the municipality, late triage is told to its
//! supervisors, and so is the end of the legal clock; whoever waits on a list is asked whether they still need it, and whoever
//! has promised help, or a place after so many weeks, is reminded of it. Each is said once for each run of a task's clock, however often this runs and whatever the machine's clock does.
mod legal;
mod list_over;
mod promised;
mod silent;
mod waiting;

pub(super) use promised::keep as keep_promise;

use super::{consents, sql, turn::Turn};
use crate::{
    Cx, calendars,
    cx::time,
    fault::{OrFault, broken},
    jobs::{self, About, Job, Letter},
};
use domain::{
    Id, Result, Time,
    access::Act,
    area::{AreaCode, Country},
    calendar::Calendar,
    deadline::{ASK_AGAIN, Reminder, reminders},
    referral::{Deed, EventKind, Part, Referral, Task},
    work_list::List,
};
use std::collections::{BTreeMap, HashMap};

/// What one run has done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ticked {
    pub reminded: usize,
    pub returned: usize,
    pub escalated: usize,
    /// People who were asked once more.
    pub asked_again: usize,
    /// People who were asked three times and have not answered.
    pub let_go: usize,
    /// People on waiting lists who were asked whether they still need it.
    pub still_asked: usize,
    /// Promises of help that has not begun, of which somebody was told.
    pub not_begun: usize,
    /// Places on waiting lists whose weeks are over, of which somebody was told.
    pub list_over: usize,
    pub legal_reminded: usize,
    /// Requests whose legal clock has run out without a decision.
    pub legal_passed: usize,
    /// Requests of which it was said that their consent ends soon.
    pub ending: usize,
    /// Requests of which a consent has come to its last day.
    pub ended: usize,
}
impl Ticked {
    fn add(&mut self, done: Option<Done>) {
        match done {
            Some(Done::Reminded) => self.reminded += 1,
            Some(Done::Returned) => self.returned += 1,
            Some(Done::Escalated) => self.escalated += 1,
            Some(Done::AskedAgain) => self.asked_again += 1,
            Some(Done::LetGo) => self.let_go += 1,
            Some(Done::StillAsked) => self.still_asked += 1,
            Some(Done::NotBegun) => self.not_begun += 1,
            Some(Done::ListOver) => self.list_over += 1,
            Some(Done::LegalReminded) => self.legal_reminded += 1,
            Some(Done::LegalPassed) => self.legal_passed += 1,
            None => {}
        }
    }
}

/// A job. What could not be done for one task is tried again at the next run and keeps no other waiting.
pub async fn tick(cx: &Cx) -> Result<Ticked> {
    cx.require(&Act::RunJobs)?;
    let mut ticked = Ticked::default();
    let mut failed = None;
    let mut note = |task: Id<Task>, done: Result<Option<Done>>| match done {
        Ok(done) => ticked.add(done),
        Err(error) => {
            tracing::warn!(%task, %error, "the clock of a task could not be kept");
            failed = Some(error);
        }
    };
    for running in running(cx).await? {
        note(running.task, running.tick(cx).await);
    }
    for silent in silent::all(cx).await? {
        note(silent.task, silent.tick(cx).await);
    }
    for waiting in waiting::all(cx).await? {
        note(waiting.task, waiting.tick(cx).await);
    }
    for over in list_over::all(cx).await? {
        note(over.task, over.tick(cx).await);
    }
    for promised in promised::all(cx).await? {
        note(promised.task, promised.tick(cx).await);
    }
    // Last: what went back to the municipality a moment ago is told of by the task that waits now.
    for legal in legal::all(cx).await? {
        note(legal.task, legal.tick(cx).await);
    }
    let ended = consents_end(cx, &mut ticked).await;
    failed.map_or(ended, Err).map(|()| ticked)
}

/// That a consent ends is said before; at its last moment it is done.
async fn consents_end(cx: &Cx, ticked: &mut Ticked) -> Result<()> {
    let mut failed = None;
    let mut keep = |referral: Id<Referral>, done: Result<bool>| {
        done.unwrap_or_else(|error| {
            tracing::warn!(%referral, %error, "the clock of a consent could not be kept");
            failed = Some(error);
            false
        })
    };
    for near in consents::near(cx).await? {
        ticked.ending += usize::from(keep(near.referral, consents::say_near(cx, &near).await));
    }
    for id in consents::over(cx).await? {
        ticked.ended += usize::from(keep(id, consents::expire(cx, id).await.map(|()| true)));
    }
    failed.map_or(Ok(()), Err)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    Reminded,
    Returned,
    Escalated,
    AskedAgain,
    LetGo,
    StillAsked,
    NotBegun,
    ListOver,
    LegalReminded,
    LegalPassed,
}

/// An unanswered task whose first half is over.
struct Running {
    task: Id<Task>,
    part: Part,
    start: Time,
    due: Time,
    calendar: Calendar,
    /// What was said already in this run of its clock, and when.
    said: BTreeMap<String, Time>,
}

/// What is said to the supervisors of a triage that is late; from the second time on with its number.
const LATE: &str = "late";

type Columns = (String, String, i64, i64, String);

async fn running(cx: &Cx) -> Result<Vec<Running>> {
    const TASKS: &str = "SELECT t.id, t.part, t.state_at, t.due_at, r.municipality FROM task t JOIN referral r ON r.id = t.referral_id \
        WHERE t.state = 'sent' AND t.state_at + (t.due_at - t.state_at) / 2 <= $1 ORDER BY t.due_at";
    const SAID: &str =
        "SELECT m.task_id, m.kind, m.at FROM reminder m JOIN task t ON t.id = m.task_id WHERE t.state = 'sent' AND m.run = t.due_at";
    let rows: Vec<Columns> = sqlx::query_as(TASKS).bind(cx.now_ms()).fetch_all(cx.db.reader()).await.or_fault("look for silent tasks")?;
    let said: Vec<(String, String, i64)> = sqlx::query_as(SAID).fetch_all(cx.db.reader()).await.or_fault("read what the clock has said")?;
    let mut by_task = HashMap::<String, BTreeMap<String, Time>>::new();
    for (task, kind, at) in said {
        by_task.entry(task).or_default().insert(kind, time(at));
    }
    let mut found = vec![];
    for (task, part, start, due, municipality) in rows {
        found.push(Running {
            said: by_task.remove(&task).unwrap_or_default(),
            task: sql::id(&task)?,
            part: part.parse().map_err(|()| broken("task.part"))?,
            start: time(start),
            due: time(due),
            calendar: calendars::of(cx, &country_of(cx, municipality).await?).await?,
        });
    }
    Ok(found)
}

async fn country_of(cx: &Cx, municipality: String) -> Result<Country> {
    Ok(crate::areas::find(cx, &AreaCode(municipality)).await?.country)
}

impl Running {
    async fn tick(&self, cx: &Cx) -> Result<Option<Done>> {
        if self.due < cx.now {
            return if self.part.is_own() { self.escalate(cx).await } else { self.give_back(cx).await };
        }
        let passed = reminders(self.start, self.due, &self.calendar).into_iter().filter(|(_, at)| *at <= cx.now).map(|(kind, _)| kind);
        let new: Vec<Reminder> = passed.filter(|kind| !self.said.contains_key(kind.code())).collect();
        if new.is_empty() { Ok(None) } else { self.remind(cx, &new).await }
    }

    /// Looked at again under the lock, for an answer may have come meanwhile; `None` when it has.
    async fn turn<'a>(&self, cx: &'a Cx) -> Result<Option<(Turn<'a>, Task)>> {
        let (turn, task) = Turn::of_task(cx, self.task).await?;
        let same = task.state.is_unanswered() && task.due_at == self.due;
        Ok(same.then_some((turn, task)))
    }

    /// After a standstill more than one may be due: the last of them is said.
    async fn remind(&self, cx: &Cx, kinds: &[Reminder]) -> Result<Option<Done>> {
        let Some((mut turn, task)) = self.turn(cx).await? else { return Ok(None) };
        let mut last = None;
        for kind in kinds {
            if say_once(&mut turn, &task, task.due_at, kind.code()).await? {
                last = Some(*kind);
            }
        }
        let Some(last) = last else { return Ok(None) };
        let about = match last {
            Reminder::HalfTime => About::HalfTime,
            Reminder::LastDay => About::LastDay,
        };
        jobs::enqueue(&mut turn.tx, cx, Job::Remind { task: task.id, about }).await?;
        turn.audit("reminded", Some(task.id)).await?;
        turn.commit().await?;
        Ok(Some(Done::Reminded))
    }

    async fn give_back(&self, cx: &Cx) -> Result<Option<Done>> {
        let Some((mut turn, task)) = self.turn(cx).await? else { return Ok(None) };
        let task = turn.take(&task, Deed::Return).await?;
        if let Some(agency) = task.agency {
            turn.drop_wraps(agency).await?;
        }
        turn.tell_over(std::slice::from_ref(&task)).await?;
        turn.tell(EventKind::Returned, Some(&task)).await?;
        jobs::enqueue(&mut turn.tx, cx, Job::Alert { task: task.id, about: About::Returned }).await?;
        // A further agency's silence leaves the lead where it was.
        if turn.is_left_alone(&task) {
            turn.add_task(None, Part::Triage).await?;
            turn.tell_person(Letter::BackInTriage).await?;
        }
        turn.commit().await?;
        Ok(Some(Done::Returned))
    }

    /// The municipality's own work has nowhere to return to: its supervisors hear of it, and again every working week until it is done.
    async fn escalate(&self, cx: &Cx) -> Result<Option<Done>> {
        let told: Vec<Time> = self.said.iter().filter(|(kind, _)| kind.starts_with(LATE)).map(|(_, at)| *at).collect();
        if told.iter().max().is_some_and(|last| cx.now <= ASK_AGAIN.ends(*last, &self.calendar)) {
            return Ok(None);
        }
        let Some((mut turn, task)) = self.turn(cx).await? else { return Ok(None) };
        if !say_once(&mut turn, &task, task.due_at, &numbered(LATE, told.len())).await? {
            return Ok(None);
        }
        jobs::enqueue(&mut turn.tx, cx, Job::Alert { task: task.id, about: About::TriageLate }).await?;
        turn.audit("escalated", Some(task.id)).await?;
        turn.commit().await?;
        Ok(Some(Done::Escalated))
    }
}

/// What is said more than once has its number from the second time on.
fn numbered(kind: &str, said: usize) -> String {
    if said == 0 { kind.to_owned() } else { format!("{kind}-{}", said + 1) }
}

/// `false` when it was said before in this run of the task's clock, which its end names, or of the question that was asked.
async fn say_once(turn: &mut Turn<'_>, task: &Task, run: Time, kind: &str) -> Result<bool> {
    let now = turn.cx.now_ms();
    let said =
        sqlx::query("INSERT INTO reminder (task_id, run, kind, at) VALUES ($1, $2, $3, $4) ON CONFLICT (task_id, run, kind) DO NOTHING")
            .bind(task.id.text())
            .bind(run.as_millisecond())
            .bind(kind)
            .bind(now)
            .execute(turn.tx.conn())
            .await
            .or_fault("note what the clock says")?;
    Ok(said.rows_affected() == 1)
}

/// How often those who answer each open task of a list were reminded: stands there beside the silence.
pub async fn reminders_sent(cx: &Cx, list: &List) -> Result<HashMap<Id<Task>, i64>> {
    const OF_QUEUE: &str = "SELECT m.task_id, COUNT(*) FROM reminder m JOIN task t ON t.id = m.task_id JOIN referral r ON r.id = t.referral_id \
        WHERE r.municipality = $1 AND t.state = 'sent' AND m.run = t.due_at GROUP BY m.task_id";
    const OF_INBOX: &str = "SELECT m.task_id, COUNT(*) FROM reminder m JOIN task t ON t.id = m.task_id \
        WHERE t.agency = $1 AND t.state = 'sent' AND m.run = t.due_at GROUP BY m.task_id";
    cx.require(&list.see())?;
    let (counts, whose) = match list {
        List::Queue(municipality) => (OF_QUEUE, municipality.0.clone()),
        List::Inbox(organization) => (OF_INBOX, organization.text()),
    };
    let rows: Vec<(String, i64)> = sqlx::query_as(counts).bind(whose).fetch_all(cx.db.reader()).await.or_fault("count reminders")?;
    rows.into_iter().map(|(task, count)| Ok((sql::id(&task)?, count))).collect()
}

#[cfg(test)]
mod tests;
