//! "Do you still need it?": whoever is on a waiting list is asked every four weeks, sooner where the wait is short. Who does not answer is
//! asked twice more, a working week apart, and then let go, as with any question; who cannot be written to is never let go by a clock:
//! people are told to call, and told again every working week.
use super::{Done, country_of, say_once, silent};
use crate::{
    Cx, calendars,
    cx::time,
    fault::{OrFault, broken},
    jobs::{self, About, Job, Letter},
    referrals::{sql, turn::Turn},
};
use domain::{
    Id, Result, Time,
    calendar::Calendar,
    deadline::{ASK_AGAIN, ASKED_AT_MOST, SOONEST_STILL_NEEDED, still_needed_at},
    referral::{EventKind, Task, TaskState},
};
use std::collections::HashMap;

/// Somebody on a waiting list who has not said for days that they still need it.
pub(super) struct Waiting {
    pub task: Id<Task>,
    weeks: u16,
    needed_at: Time,
    calendar: Calendar,
    /// When they were asked since, oldest first.
    asked: Vec<Time>,
    /// When the supervisors were told, oldest first.
    told: Vec<Time>,
}

const ASKED: &str = "waiting-";
const SILENT: &str = "waiting-silent";

pub(super) async fn all(cx: &Cx) -> Result<Vec<Waiting>> {
    const TASKS: &str = "SELECT t.id, t.weeks, t.needed_at, r.municipality FROM task t JOIN referral r ON r.id = t.referral_id \
        WHERE t.state = 'waitlisted' AND t.needed_at <= $1 ORDER BY t.needed_at, t.id";
    const SAID: &str = "SELECT m.task_id, m.kind, m.at FROM reminder m JOIN task t ON t.id = m.task_id \
        WHERE t.state = 'waitlisted' AND m.run = t.needed_at ORDER BY m.at";
    let before = cx.now.saturating_sub(SOONEST_STILL_NEEDED).unwrap_or(cx.now).as_millisecond();
    let rows: Vec<(String, i64, i64, String)> =
        sqlx::query_as(TASKS).bind(before).fetch_all(cx.db.reader()).await.or_fault("look at waiting lists")?;
    let said: Vec<(String, String, i64)> = sqlx::query_as(SAID).fetch_all(cx.db.reader()).await.or_fault("read who was asked")?;
    let mut by_task = HashMap::<String, Vec<(String, i64)>>::new();
    for (task, kind, at) in said {
        by_task.entry(task).or_default().push((kind, at));
    }
    let mut found = vec![];
    for (task, weeks, needed_at, municipality) in rows {
        let said = by_task.remove(&task).unwrap_or_default();
        found.push(Waiting {
            task: sql::id(&task)?,
            weeks: u16::try_from(weeks).map_err(|_| broken("task.weeks"))?,
            needed_at: time(needed_at),
            calendar: calendars::of(cx, &country_of(cx, municipality).await?).await?,
            asked: said.iter().filter(|(kind, _)| kind.starts_with(ASKED) && !kind.starts_with(SILENT)).map(|(_, at)| time(*at)).collect(),
            told: said.iter().filter(|(kind, _)| kind.starts_with(SILENT)).map(|(_, at)| time(*at)).collect(),
        });
    }
    Ok(found)
}

impl Waiting {
    pub(super) async fn tick(&self, cx: &Cx) -> Result<Option<Done>> {
        let last = self.told.last().or(self.asked.last());
        let next = last.map_or_else(|| still_needed_at(self.needed_at, self.weeks), |last| ASK_AGAIN.ends(*last, &self.calendar));
        if cx.now < next {
            return Ok(None);
        }
        if self.asked.len() < ASKED_AT_MOST { self.ask(cx).await } else { self.let_go(cx).await }
    }

    /// Looked at again under the lock, for the answer may have come meanwhile; `None` when it has.
    async fn turn<'a>(&self, cx: &'a Cx) -> Result<Option<(Turn<'a>, Task)>> {
        let (turn, task) = Turn::of_task(cx, self.task).await?;
        let same = matches!(task.state, TaskState::Waitlisted { needed_at, .. } if needed_at == self.needed_at);
        Ok(same.then_some((turn, task)))
    }

    async fn ask(&self, cx: &Cx) -> Result<Option<Done>> {
        let Some((mut turn, task)) = self.turn(cx).await? else { return Ok(None) };
        if !say_once(&mut turn, &task, self.needed_at, &format!("{ASKED}{}", self.asked.len() + 1)).await? {
            return Ok(None);
        }
        if !turn.stored.hears {
            // People ask in the way that the person chose, and write down the answer.
            jobs::enqueue(&mut turn.tx, cx, Job::Alert { task: task.id, about: About::AskByPhone }).await?;
        }
        turn.event(EventKind::StillAsked, task.agency).await?;
        turn.audit("still-asked", Some(task.id)).await?;
        turn.tell_person(Letter::StillNeeded).await?;
        turn.commit().await?;
        Ok(Some(Done::StillAsked))
    }

    async fn let_go(&self, cx: &Cx) -> Result<Option<Done>> {
        let Some((turn, task)) = self.turn(cx).await? else { return Ok(None) };
        silent::let_go(cx, turn, task, (self.needed_at, SILENT), self.told.len()).await
    }
}
