//! The municipality's own clock, which the law sets and nothing stops: told at half of its time and a day before its end to those who send
//! requests on, at its end to their supervisors and to the person. It runs until somebody has taken the request on.
use super::{Done, country_of};
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
    deadline::{Reminder, reminders},
    referral::{EventKind, Referral, Task, undecided},
};
use std::collections::{BTreeSet, HashMap};

/// A request that waits for a decision, in the second half of its legal clock.
pub(super) struct Legal {
    referral: Id<Referral>,
    pub task: Id<Task>,
    start: Time,
    due: Time,
    calendar: Calendar,
    /// What was said already in this run.
    said: BTreeSet<String>,
}

/// What is said when the clock has run out.
const PASSED: &str = "passed";

type Columns = (String, String, String, i64, i64, Option<i64>);

pub(super) async fn all(cx: &Cx) -> Result<Vec<Legal>> {
    // A request that went to a provider directly has had a legal clock only since the municipality got it.
    const WAITING: &str = "SELECT r.id, t.id, r.municipality, r.received_at, r.legal_due_at, \
        (SELECT MIN(f.created_at) FROM task f WHERE f.referral_id = r.id AND f.part IN ('lead', 'triage')) \
        FROM task t JOIN referral r ON r.id = t.referral_id WHERE t.state IN ('sent', 'asked') AND t.part IN ('lead', 'direct', 'triage') \
        AND r.withdrawn_at IS NULL AND r.received_at + (r.legal_due_at - r.received_at) / 2 <= $1 \
        AND NOT EXISTS (SELECT 1 FROM task o WHERE o.referral_id = r.id AND o.part IN ('lead', 'direct', 'triage') \
            AND (o.state IN ('accepted', 'in-service', 'waitlisted') OR (o.state = 'asked' AND o.reason IN ('accepted', 'in-service')))) \
        ORDER BY r.legal_due_at, r.id, t.id";
    const SAID: &str = "SELECT m.referral_id, m.kind FROM legal_reminder m JOIN referral r ON r.id = m.referral_id \
        WHERE m.run = r.legal_due_at AND EXISTS (SELECT 1 FROM task t WHERE t.referral_id = r.id AND t.state IN ('sent', 'asked'))";
    let rows: Vec<Columns> = sqlx::query_as(WAITING).bind(cx.now_ms()).fetch_all(cx.db.reader()).await.or_fault("look at legal clocks")?;
    let said: Vec<(String, String)> = sqlx::query_as(SAID).fetch_all(cx.db.reader()).await.or_fault("read what legal clocks have said")?;
    let mut by_referral = HashMap::<String, BTreeSet<String>>::new();
    for (referral, kind) in said {
        by_referral.entry(referral).or_default().insert(kind);
    }
    let mut found: Vec<Legal> = vec![];
    for (referral, task, municipality, received_at, due, began) in rows {
        let id = sql::id(&referral)?;
        // A request that several agencies have has one clock all the same.
        if found.iter().any(|one| one.referral == id) {
            continue;
        }
        found.push(Legal {
            referral: id,
            task: sql::id(&task)?,
            start: time(began.unwrap_or(received_at).max(received_at)),
            due: time(due),
            calendar: calendars::of(cx, &country_of(cx, municipality).await?).await?,
            said: by_referral.remove(&referral).unwrap_or_default(),
        });
    }
    Ok(found)
}

impl Legal {
    pub(super) async fn tick(&self, cx: &Cx) -> Result<Option<Done>> {
        if self.due < cx.now {
            return if self.said.contains(PASSED) { Ok(None) } else { self.passed(cx).await };
        }
        let over = reminders(self.start, self.due, &self.calendar).into_iter().filter(|(_, at)| *at <= cx.now).map(|(kind, _)| kind);
        let new: Vec<Reminder> = over.filter(|kind| !self.said.contains(kind.code())).collect();
        if new.is_empty() { Ok(None) } else { self.remind(cx, &new).await }
    }

    /// Looked at again under the lock, for somebody may have decided meanwhile; `None` when they have.
    async fn turn<'a>(&self, cx: &'a Cx) -> Result<Option<(Turn<'a>, Id<Task>)>> {
        let turn = Turn::begin(cx, self.referral).await?;
        let waits = undecided(turn.referral(), &turn.tasks).map(|task| task.id);
        Ok(waits.filter(|_| turn.referral().legal_due_at == Some(self.due)).map(|task| (turn, task)))
    }

    /// After a standstill more than one may be due: the last of them is said.
    async fn remind(&self, cx: &Cx, kinds: &[Reminder]) -> Result<Option<Done>> {
        let Some((mut turn, task)) = self.turn(cx).await? else { return Ok(None) };
        let mut last = None;
        for kind in kinds {
            if self.say_once(&mut turn, kind.code()).await? {
                last = Some(*kind);
            }
        }
        let Some(last) = last else { return Ok(None) };
        let about = match last {
            Reminder::HalfTime => About::LegalHalfTime,
            Reminder::LastDay => About::LegalLastDay,
        };
        jobs::enqueue(&mut turn.tx, cx, Job::Alert { task, about }).await?;
        turn.audit("legal-reminded", None).await?;
        turn.commit().await?;
        Ok(Some(Done::LegalReminded))
    }

    /// Nothing is taken away from anyone: the municipality still owes its decision, and its supervisors and the person know.
    async fn passed(&self, cx: &Cx) -> Result<Option<Done>> {
        let Some((mut turn, task)) = self.turn(cx).await? else { return Ok(None) };
        if !self.say_once(&mut turn, PASSED).await? {
            return Ok(None);
        }
        jobs::enqueue(&mut turn.tx, cx, Job::Alert { task, about: About::LegalPassed }).await?;
        turn.tell(EventKind::LegalPassed, None).await?;
        turn.tell_person(Letter::LegalPassed).await?;
        turn.commit().await?;
        Ok(Some(Done::LegalPassed))
    }

    async fn say_once(&self, turn: &mut Turn<'_>, kind: &str) -> Result<bool> {
        let now = turn.cx.now_ms();
        let said = sqlx::query(
            "INSERT INTO legal_reminder (referral_id, run, kind, at) VALUES ($1, $2, $3, $4) ON CONFLICT (referral_id, run, kind) DO NOTHING",
        )
        .bind(self.referral.text())
        .bind(self.due.as_millisecond())
        .bind(kind)
        .bind(now)
        .execute(turn.tx.conn())
        .await
        .or_fault("note what a legal clock says")?;
        Ok(said.rows_affected() == 1)
    }
}
