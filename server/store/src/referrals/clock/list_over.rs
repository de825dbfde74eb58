//! The weeks that somebody was told to wait are over, and nothing has begun: the agency that named them is reminded, a working week later the
//! supervisors hear of it. What ends it is to accept, to begin, or to name a new time.
use super::{Done, country_of, say_once};
use crate::{
    Cx, calendars,
    cx::time,
    fault::{OrFault, broken},
    jobs::{self, About, Job},
    referrals::{sql, turn::Turn},
};
use domain::{
    Id, Result, Time,
    calendar::Calendar,
    deadline::{ASK_AGAIN, list_over_at},
    referral::{Task, TaskState},
};
use std::collections::HashMap;

/// A place on a list whose weeks are over.
pub(super) struct ListOver {
    pub task: Id<Task>,
    /// Since when they wait: names this run.
    since: Time,
    weeks: u16,
    calendar: Calendar,
    /// When the agency was reminded.
    reminded: Option<Time>,
}

const REMINDED: &str = "list-over";
const TOLD: &str = "list-over-told";
const WEEK_MS: i64 = 7 * 86_400_000;

pub(super) async fn all(cx: &Cx) -> Result<Vec<ListOver>> {
    const TASKS: &str = "SELECT t.id, t.state_at, t.weeks, r.municipality FROM task t JOIN referral r ON r.id = t.referral_id \
        WHERE t.state = 'waitlisted' AND t.state_at + t.weeks * $1 <= $2 \
        AND NOT EXISTS (SELECT 1 FROM reminder m WHERE m.task_id = t.id AND m.run = t.state_at AND m.kind = $3) ORDER BY t.state_at, t.id";
    const SAID: &str = "SELECT m.task_id, m.at FROM reminder m JOIN task t ON t.id = m.task_id \
        WHERE t.state = 'waitlisted' AND m.run = t.state_at AND m.kind = $1";
    let rows: Vec<(String, i64, i64, String)> = sqlx::query_as(TASKS)
        .bind(WEEK_MS)
        .bind(cx.now_ms())
        .bind(TOLD)
        .fetch_all(cx.db.reader())
        .await
        .or_fault("look for waiting lists that are over")?;
    let said: Vec<(String, i64)> =
        sqlx::query_as(SAID).bind(REMINDED).fetch_all(cx.db.reader()).await.or_fault("read who was reminded of a list")?;
    let said: HashMap<String, i64> = said.into_iter().collect();
    let mut found = vec![];
    for (task, since, weeks, municipality) in rows {
        found.push(ListOver {
            reminded: said.get(&task).copied().map(time),
            task: sql::id(&task)?,
            since: time(since),
            weeks: u16::try_from(weeks).map_err(|_| broken("task.weeks"))?,
            calendar: calendars::of(cx, &country_of(cx, municipality).await?).await?,
        });
    }
    Ok(found)
}

impl ListOver {
    pub(super) async fn tick(&self, cx: &Cx) -> Result<Option<Done>> {
        let due = self.reminded.map_or_else(|| list_over_at(self.since, self.weeks), |at| ASK_AGAIN.ends(at, &self.calendar));
        if cx.now <= due {
            return Ok(None);
        }
        // Looked at again under the lock, for it may have begun meanwhile.
        let (mut turn, task) = Turn::of_task(cx, self.task).await?;
        let same = matches!(task.state, TaskState::Waitlisted { at, .. } if at == self.since);
        let (kind, deed) = if self.reminded.is_some() { (TOLD, "escalated") } else { (REMINDED, "reminded") };
        if !same || !say_once(&mut turn, &task, self.since, kind).await? {
            return Ok(None);
        }
        let (task, about) = (task.id, About::ListOver);
        let job = if self.reminded.is_some() { Job::Alert { task, about } } else { Job::Remind { task, about } };
        jobs::enqueue(&mut turn.tx, cx, job).await?;
        turn.audit(deed, Some(task)).await?;
        turn.commit().await?;
        Ok(Some(Done::ListOver))
    }
}
