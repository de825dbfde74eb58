//! "Accepted" is a promise: where help has not begun two working weeks later, whoever gave it is reminded; as long after that supervisors hear of it,
//! and the person, once for each promise. Nothing is taken away from anyone: some help takes long to prepare.
use super::{Done, country_of, say_once};
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
    deadline::BEGIN,
    referral::{EventKind, Stage, Task},
};
use std::collections::HashMap;

/// Help that was promised and has not begun.
pub(super) struct Promised {
    pub task: Id<Task>,
    accepted_at: Time,
    calendar: Calendar,
    /// When they were reminded; a run of the clock that came late has put off the rest.
    reminded_at: Option<Time>,
}

const REMINDED: &str = "not-begun";
/// What is said to the supervisors; nothing is said after it.
const TOLD: &str = "not-begun-told";
const DAY_MS: i64 = 86_400_000;

pub(super) async fn all(cx: &Cx) -> Result<Vec<Promised>> {
    const TASKS: &str = "SELECT t.id, t.state_at, r.municipality FROM task t JOIN referral r ON r.id = t.referral_id \
        WHERE t.state = 'accepted' AND t.state_at <= $1 AND NOT EXISTS (SELECT 1 FROM reminder m \
            WHERE m.task_id = t.id AND m.run = t.state_at AND m.kind = $2) ORDER BY t.state_at, t.id";
    const SAID: &str = "SELECT m.task_id, m.at FROM reminder m JOIN task t ON t.id = m.task_id \
        WHERE t.state = 'accepted' AND m.run = t.state_at AND m.kind = $1";
    // Working days are never shorter than days.
    let before = cx.now_ms() - BEGIN.count * DAY_MS;
    let rows: Vec<(String, i64, String)> =
        sqlx::query_as(TASKS).bind(before).bind(TOLD).fetch_all(cx.db.reader()).await.or_fault("look for help that has not begun")?;
    let said: Vec<(String, i64)> =
        sqlx::query_as(SAID).bind(REMINDED).fetch_all(cx.db.reader()).await.or_fault("read who was reminded to begin")?;
    let mut said: HashMap<String, i64> = said.into_iter().collect();
    let mut found = vec![];
    for (task, accepted_at, municipality) in rows {
        found.push(Promised {
            task: sql::id(&task)?,
            accepted_at: time(accepted_at),
            calendar: calendars::of(cx, &country_of(cx, municipality).await?).await?,
            reminded_at: said.remove(&task).map(time),
        });
    }
    Ok(found)
}

impl Promised {
    pub(super) async fn tick(&self, cx: &Cx) -> Result<Option<Done>> {
        let last = self.reminded_at.unwrap_or(self.accepted_at);
        if cx.now <= BEGIN.ends(last, &self.calendar) {
            return Ok(None);
        }
        // Looked at again under the lock, for it may have begun meanwhile.
        let (mut turn, task) = Turn::of_task(cx, self.task).await?;
        let same = task.state.stage() == Stage::Accepted && task.state.at() == self.accepted_at;
        let kind = if self.reminded_at.is_none() { REMINDED } else { TOLD };
        if !same || !say_once(&mut turn, &task, self.accepted_at, kind).await? {
            return Ok(None);
        }
        if self.reminded_at.is_none() {
            jobs::enqueue(&mut turn.tx, cx, Job::Remind { task: task.id, about: About::NotBegun }).await?;
            turn.audit("reminded", Some(task.id)).await?;
        } else {
            jobs::enqueue(&mut turn.tx, cx, Job::Alert { task: task.id, about: About::NotBegun }).await?;
            turn.tell(EventKind::NotBegun, Some(&task)).await?;
            turn.tell_person(Letter::NotBegun).await?;
        }
        turn.commit().await?;
        Ok(Some(Done::NotBegun))
    }
}
