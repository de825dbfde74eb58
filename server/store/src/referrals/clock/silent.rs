//! A person who was asked and does not answer: asked again, twice, a working week apart; then let go, and their supervisor is told. Where the
//! law forbids a refusal, and where nothing may be written to them, nobody is let go: people must look, and are told every working week
//! until they do.
use super::{Done, country_of, numbered, say_once};
use crate::{
    Cx, calendars,
    cx::time,
    fault::OrFault,
    jobs::{self, About, Job, Letter},
    referrals::{sql, turn::Turn},
};
use domain::{
    Id, Result, Time,
    calendar::Calendar,
    deadline::{ASK_AGAIN, ASKED_AT_MOST},
    referral::{Deed, EventKind, Stage, Task},
};
use std::collections::HashMap;

/// A question that has waited for days.
pub(super) struct Silent {
    pub task: Id<Task>,
    asked_at: Time,
    calendar: Calendar,
    /// When it was asked again; a run of the clock that came late has put off the next.
    again: Vec<Time>,
    /// When the supervisors were told, oldest first: not over by it, where nobody may be let go.
    told: Vec<Time>,
}

/// What is said to the supervisors when the last answer has not come; from the second time on with its number.
const SILENT: &str = "silent";
const DAY_MS: i64 = 86_400_000;

pub(super) async fn all(cx: &Cx) -> Result<Vec<Silent>> {
    const TASKS: &str = "SELECT t.id, t.state_at, r.municipality FROM task t JOIN referral r ON r.id = t.referral_id \
        WHERE t.state = 'asked' AND t.state_at <= $1 ORDER BY t.state_at";
    const SAID: &str = "SELECT m.task_id, m.kind, m.at FROM reminder m JOIN task t ON t.id = m.task_id \
        WHERE t.state = 'asked' AND m.run = t.state_at ORDER BY m.at";
    // Working days are never shorter than days.
    let before = cx.now_ms() - ASK_AGAIN.count * DAY_MS;
    let rows: Vec<(String, i64, String)> =
        sqlx::query_as(TASKS).bind(before).fetch_all(cx.db.reader()).await.or_fault("look for questions without an answer")?;
    let said: Vec<(String, String, i64)> = sqlx::query_as(SAID).fetch_all(cx.db.reader()).await.or_fault("read what was asked again")?;
    let mut by_task = HashMap::<String, Vec<(String, i64)>>::new();
    for (task, kind, at) in said {
        by_task.entry(task).or_default().push((kind, at));
    }
    let mut found = vec![];
    for (task, asked_at, municipality) in rows {
        let said = by_task.remove(&task).unwrap_or_default();
        found.push(Silent {
            task: sql::id(&task)?,
            asked_at: time(asked_at),
            calendar: calendars::of(cx, &country_of(cx, municipality).await?).await?,
            again: said.iter().filter(|(kind, _)| !kind.starts_with(SILENT)).map(|(_, at)| time(*at)).collect(),
            told: said.iter().filter(|(kind, _)| kind.starts_with(SILENT)).map(|(_, at)| time(*at)).collect(),
        });
    }
    Ok(found)
}

impl Silent {
    pub(super) async fn tick(&self, cx: &Cx) -> Result<Option<Done>> {
        let last = self.again.iter().chain(&self.told).max().copied().unwrap_or(self.asked_at);
        if cx.now <= ASK_AGAIN.ends(last, &self.calendar) {
            return Ok(None);
        }
        if self.again.len() + 1 < ASKED_AT_MOST { self.ask_again(cx).await } else { self.let_go(cx).await }
    }

    /// Looked at again under the lock, for the answer may have come meanwhile; `None` when it has.
    async fn turn<'a>(&self, cx: &'a Cx) -> Result<Option<(Turn<'a>, Task)>> {
        let (turn, task) = Turn::of_task(cx, self.task).await?;
        let same = task.state.stage() == Stage::Asked && task.state.at() == self.asked_at;
        Ok(same.then_some((turn, task)))
    }

    async fn ask_again(&self, cx: &Cx) -> Result<Option<Done>> {
        let Some((mut turn, task)) = self.turn(cx).await? else { return Ok(None) };
        if !say_once(&mut turn, &task, self.asked_at, &format!("asked-{}", self.again.len() + 2)).await? {
            return Ok(None);
        }
        turn.event(EventKind::Asked, task.agency).await?;
        turn.audit("asked-again", Some(task.id)).await?;
        turn.tell_person(Letter::Asked).await?;
        turn.commit().await?;
        Ok(Some(Done::AskedAgain))
    }

    /// When the person writes after all, the municipality takes it up again.
    async fn let_go(&self, cx: &Cx) -> Result<Option<Done>> {
        let Some((turn, task)) = self.turn(cx).await? else { return Ok(None) };
        let_go(cx, turn, task, (self.asked_at, SILENT), self.told.len()).await
    }
}

/// The supervisors hear of it, and where nobody may be let go once more each time that this comes round: under a number in this run of the task's
/// clock, so that each is said once.
pub(super) async fn let_go(cx: &Cx, mut turn: Turn<'_>, task: Task, (run, kind): (Time, &str), told: usize) -> Result<Option<Done>> {
    if !say_once(&mut turn, &task, run, &numbered(kind, told)).await? {
        return Ok(None);
    }
    jobs::enqueue(&mut turn.tx, cx, Job::Alert { task: task.id, about: About::PersonSilent }).await?;
    // Who may not be written to, or whom no letter reaches, was perhaps never asked: their silence says nothing. Nor does it later,
    // when letters reach them again: people were told to look, and go on being told.
    if told > 0 || turn.referral().must_not_refuse || !turn.stored.hears {
        turn.audit("escalated", Some(task.id)).await?;
        turn.commit().await?;
        return Ok(Some(Done::Escalated));
    }
    let task = turn.take(&task, Deed::Unreachable).await?;
    if let Some(agency) = task.agency {
        turn.drop_wraps(agency).await?;
    }
    turn.tell_over(std::slice::from_ref(&task)).await?;
    turn.tell(EventKind::Unreachable, Some(&task)).await?;
    turn.tell_person(Letter::Asked).await?;
    turn.commit().await?;
    Ok(Some(Done::LetGo))
}
