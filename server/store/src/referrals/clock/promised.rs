//! "Accepted" is a promise: where help has not begun two working weeks later, whoever gave it is reminded; as long after that supervisors hear of it,
//! and the person, once for each promise. While the person owes an answer its clock stands still, and goes on with what was left. Nothing is taken
//! away from anyone: some help takes long to prepare.
use super::{Done, country_of, say_once};
use crate::{
    Cx, calendars,
    cx::time,
    fault::OrFault,
    jobs::{self, About, Job, Letter},
    referrals::{
        sql,
        turn::{Turn, place_and_calendar},
    },
};
use domain::{
    Id, Result,
    calendar::Calendar,
    deadline::Promise,
    referral::{Asking, EventKind, Part, Stage, Task, TaskState},
};
use std::collections::HashSet;

/// Help that was promised and has not begun.
pub(super) struct Promised {
    pub task: Id<Task>,
    promise: Promise,
    calendar: Calendar,
    /// They were reminded of it.
    reminded: bool,
}

const REMINDED: &str = "not-begun";
/// What is said to the supervisors; nothing is said after it.
const TOLD: &str = "not-begun-told";
const DAY_MS: i64 = 86_400_000;

fn read((given, from, days): sql::PromiseColumns) -> Promise {
    Promise { given: time(given), from: time(from), days }
}

async fn write(turn: &mut Turn<'_>, task: Id<Task>, promise: Promise) -> Result<()> {
    let columns = (promise.given.as_millisecond(), promise.from.as_millisecond(), promise.days);
    sql::set_promise(turn.tx.conn(), task, columns).await.or_fault("keep the clock of a promise")
}

/// With each step of a task: whoever accepts promises, and a question that was asked since then only stopped the clock. A supervisor who
/// takes up a review promises no help.
pub(in crate::referrals) async fn keep(turn: &mut Turn<'_>, before: &Task, after: &Task) -> Result<()> {
    if after.state.stage() != Stage::Accepted || before.state.stage() == Stage::Accepted || after.part == Part::Review {
        return Ok(());
    }
    let now = turn.cx.now;
    let TaskState::Asked { at: paused, from: Asking::Accepted, .. } = before.state else {
        return write(turn, after.id, Promise::given(now)).await;
    };
    let stood = sql::promise(turn.tx.conn(), after.id).await.or_fault("read the clock of a promise")?;
    let (_, calendar) = place_and_calendar(turn.cx, turn.referral()).await?;
    let promise = stood.map_or(Promise::given(paused), read).resumed(paused, now, &calendar);
    write(turn, after.id, promise).await
}

pub(super) async fn all(cx: &Cx) -> Result<Vec<Promised>> {
    const TASKS: &str = "SELECT t.id, t.promised_at, t.begin_from, t.begin_days, r.municipality FROM task t \
        JOIN referral r ON r.id = t.referral_id WHERE t.state = 'accepted' AND t.begin_from + t.begin_days * $1 <= $2 \
        AND NOT EXISTS (SELECT 1 FROM reminder m WHERE m.task_id = t.id AND m.run = t.promised_at AND m.kind = $3) \
        ORDER BY t.promised_at, t.id";
    const SAID: &str = "SELECT m.task_id FROM reminder m JOIN task t ON t.id = m.task_id \
        WHERE t.state = 'accepted' AND m.run = t.promised_at AND m.kind = $1";
    // Working days are never shorter than days.
    let rows: Vec<(String, i64, i64, i64, String)> = sqlx::query_as(TASKS)
        .bind(DAY_MS)
        .bind(cx.now_ms())
        .bind(TOLD)
        .fetch_all(cx.db.reader())
        .await
        .or_fault("look for help that has not begun")?;
    let said: Vec<String> =
        sqlx::query_scalar(SAID).bind(REMINDED).fetch_all(cx.db.reader()).await.or_fault("read who was reminded to begin")?;
    let said: HashSet<String> = said.into_iter().collect();
    let mut found = vec![];
    for (task, given, from, days, municipality) in rows {
        found.push(Promised {
            task: sql::id(&task)?,
            promise: read((given, from, days)),
            calendar: calendars::of(cx, &country_of(cx, municipality).await?).await?,
            reminded: said.contains(&task),
        });
    }
    Ok(found)
}

impl Promised {
    pub(super) async fn tick(&self, cx: &Cx) -> Result<Option<Done>> {
        if cx.now <= self.promise.due(&self.calendar) {
            return Ok(None);
        }
        // Looked at again under the lock, for it may have begun meanwhile.
        let (mut turn, task) = Turn::of_task(cx, self.task).await?;
        let promise = sql::promise(turn.tx.conn(), task.id).await.or_fault("read the clock of a promise")?.map(read);
        let same = task.state.stage() == Stage::Accepted && promise == Some(self.promise);
        let kind = if self.reminded { TOLD } else { REMINDED };
        if !same || !say_once(&mut turn, &task, self.promise.given, kind).await? {
            return Ok(None);
        }
        if self.reminded {
            jobs::enqueue(&mut turn.tx, cx, Job::Alert { task: task.id, about: About::NotBegun }).await?;
            turn.tell(EventKind::NotBegun, Some(&task)).await?;
            turn.tell_person(Letter::NotBegun).await?;
        } else {
            // As long again counts from now: a run of the clock that came late puts off the rest.
            write(&mut turn, task.id, self.promise.reminded(cx.now)).await?;
            jobs::enqueue(&mut turn.tx, cx, Job::Remind { task: task.id, about: About::NotBegun }).await?;
            turn.audit("reminded", Some(task.id)).await?;
        }
        turn.commit().await?;
        Ok(Some(Done::NotBegun))
    }
}
