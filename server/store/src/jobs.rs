//! What must happen after a commit: an outbox table. A job carries ids only, may run twice, and keeps one id for all its tries.
//! Sending itself is the process's; here is what is due, who has it, and when it is tried again.
mod dead;
mod kind;

pub use dead::{DEAD_DAYS, Dead, Reader, Subject, count_dead_of, dead_of, try_again};
pub use kind::{About, ClaimLetter, Fault, Job, Letter};

use crate::{
    Cx, Tx,
    fault::OrFault,
    rows::{self, Cell},
};
use domain::{Error, Id, Result, Time, access::Act, account::Account};
use sqlx::AnyConnection;

/// In the transaction of the act that it follows from.
pub async fn enqueue(tx: &mut Tx, cx: &Cx, job: Job) -> Result<()> {
    insert(tx.conn(), cx, &uuid::Uuid::new_v4().to_string(), job).await
}

/// Many at once, in few statements.
pub(crate) async fn enqueue_all(tx: &mut Tx, cx: &Cx, jobs: &[Job]) -> Result<()> {
    const COLUMNS: [&str; 11] =
        ["id", "kind", "object", "detail", "lane", "added_at", "run_at", "locked_until", "attempts", "failures", "state"];
    let (now, none) = (Cell::Whole(Some(cx.now_ms())), Cell::Whole(Some(0)));
    let row = |job: &Job| {
        let id = uuid::Uuid::new_v4().to_string();
        let texts = [id.as_str(), job.kind(), &job.object(), &job.detail(), &job.lane()].map(Cell::text);
        let rest = [now.clone(), now.clone(), none.clone(), none.clone(), none.clone(), Cell::text("waiting")];
        texts.into_iter().chain(rest).collect::<Vec<_>>()
    };
    rows::insert(tx, "job", &COLUMNS, jobs.iter().map(row).collect(), "").await
}

async fn insert(db: &mut AnyConnection, cx: &Cx, id: &str, job: Job) -> Result<()> {
    sqlx::query(
        "INSERT INTO job (id, kind, object, detail, lane, added_at, run_at, locked_until, attempts, failures, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $6, 0, 0, 0, 'waiting') ON CONFLICT (id) DO NOTHING",
    )
    .bind(id)
    .bind(job.kind())
    .bind(job.object())
    .bind(job.detail())
    .bind(job.lane())
    .bind(cx.now_ms())
    .execute(db)
    .await
    .or_fault("enqueue a job")?;
    Ok(())
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Stays the same at every try: the stable part of `Message-ID`.
    pub id: String,
    pub job: Job,
    /// How often it was taken, this time included; a runner that died had it in vain.
    pub attempts: i64,
    /// How often it could not be done.
    pub failures: i64,
}

/// How long a runner may work on a job before another may take it.
const LEASE_MS: i64 = 120_000;
const SECOND: i64 = 1000;
const HOUR: i64 = 3600 * SECOND;
/// After each failed try; when all are used up, after some four days (RFC 5321 §4.5.4.1: four to five), the job is dead and shown to people. A
/// server that was away for a day leaves ten tries.
const DELAYS: [i64; 16] = {
    let mut delays = [8 * HOUR; 16];
    (delays[0], delays[1], delays[2], delays[3], delays[4]) = (5 * SECOND, 300 * SECOND, HOUR / 2, 2 * HOUR, 4 * HOUR);
    delays
};
/// So many have failed once a day has gone by in vain.
const FAILURES_OF_A_DAY: i64 = 7;

/// Takes up to `n` jobs that are due, of each lane the first. Two runners never get the same one: the second waits for the first's row and
/// finds it leased. What cannot be read is put off, and keeps no other reader waiting.
pub async fn claim(cx: &Cx, n: i64) -> Result<Vec<Claimed>> {
    cx.require(&Act::RunJobs)?;
    loop {
        let (claimed, unreadable) = take(cx, n).await?;
        if !claimed.is_empty() || unreadable == 0 {
            return Ok(claimed);
        }
    }
}

/// Those that can be read, and how many could not.
async fn take(cx: &Cx, n: i64) -> Result<(Vec<Claimed>, usize)> {
    let mut tx = cx.begin().await?;
    let mut rows: Vec<(i64, String, String, String, String, i64, i64)> = sqlx::query_as(
        "UPDATE job SET locked_until = $1, attempts = attempts + 1 WHERE state = 'waiting' AND run_at <= $2 AND locked_until <= $2 \
         AND id IN (SELECT j.id FROM job j WHERE j.state = 'waiting' AND j.run_at <= $2 AND j.locked_until <= $2 AND NOT EXISTS \
         (SELECT 1 FROM job e WHERE e.lane = j.lane AND e.state = 'waiting' AND e.seq < j.seq) ORDER BY j.run_at, j.seq LIMIT $3) \
         RETURNING seq, id, kind, object, detail, attempts, failures",
    )
    .bind(cx.now_ms() + LEASE_MS)
    .bind(cx.now_ms())
    .bind(n)
    .fetch_all(tx.conn())
    .await
    .or_fault("claim jobs")?;
    rows.sort_by_key(|row| row.0);
    let (mut claimed, mut unreadable) = (vec![], 0);
    for (_, id, kind, object, detail, attempts, failures) in rows {
        if let Some(job) = Job::parse(&kind, &object, &detail) {
            claimed.push(Claimed { id, job, attempts, failures });
        } else {
            put_off(&mut tx, cx, &id, failures).await?;
            unreadable += 1;
        }
    }
    tx.commit().await?;
    Ok((claimed, unreadable))
}

/// A row of a kind that this program does not know, or whose object or detail is broken. A newer program may run beside it, or come soon, that
/// reads it: so it is looked at again for a day.
async fn put_off(tx: &mut Tx, cx: &Cx, id: &str, failures: i64) -> Result<()> {
    let next = next_try(cx, id, failures).filter(|_| failures < FAILURES_OF_A_DAY);
    sqlx::query("UPDATE job SET state = $1, run_at = $2, locked_until = 0, failures = failures + 1, fault = $3 WHERE id = $4")
        .bind(if next.is_some() { "waiting" } else { "dead" })
        .bind(next.unwrap_or(cx.now_ms()))
        .bind(Fault::Ours.code())
        .bind(id)
        .execute(tx.conn())
        .await
        .or_fault("put off what cannot be read")?;
    tracing::error!(job.id = %id, given_up = next.is_none(), "job {id} cannot be read");
    Ok(())
}

/// When a job that has failed so often, and has failed once more, is tried again; `None` when that is over.
fn next_try(cx: &Cx, id: &str, failures: i64) -> Option<i64> {
    let delay = DELAYS.get(usize::try_from(failures).ok()?)?;
    Some(cx.now_ms() + delay + jitter(id, failures, *delay))
}

/// Is anything due? Read without taking the write lock, so that an idle runner costs nothing.
pub async fn waiting(cx: &Cx) -> Result<bool> {
    let due: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM job WHERE state = 'waiting' AND run_at <= $1 AND locked_until <= $1")
        .bind(cx.now_ms())
        .fetch_one(cx.db.reader())
        .await
        .or_fault("count due jobs")?;
    Ok(due > 0)
}

/// Done for good. A runner whose lease has passed to another changes nothing any more.
pub async fn finish(cx: &Cx, claimed: &Claimed) -> Result<()> {
    settle(cx, claimed, Settled { state: "done", run_at: cx.now_ms(), failures: claimed.failures, fault: None }).await.map(|_| ())
}

/// Tried again later, each time longer; answers whether it has been in vain for a day or was given up, so that people have to hear of it.
pub async fn retry_later(cx: &Cx, claimed: &Claimed, fault: Fault) -> Result<bool> {
    let Some(run_at) = next_try(cx, &claimed.id, claimed.failures) else {
        give_up(cx, claimed, fault).await?;
        return Ok(true);
    };
    settle(cx, claimed, Settled { state: "waiting", run_at, failures: claimed.failures + 1, fault: Some(fault) }).await?;
    Ok(claimed.failures >= FAILURES_OF_A_DAY)
}

/// Shown to people from now on; tried again only when they say so.
pub async fn give_up(cx: &Cx, claimed: &Claimed, fault: Fault) -> Result<()> {
    if settle(cx, claimed, Settled { state: "dead", run_at: cx.now_ms(), failures: claimed.failures + 1, fault: Some(fault) }).await? {
        tracing::error!(job.id = %claimed.id, fault = fault.code(), "job {} was given up", claimed.id);
    }
    Ok(())
}

/// Not tried at all: its time has not come, or its way is closed for now. Counts as no try.
pub async fn postpone(cx: &Cx, claimed: &Claimed, until: Time) -> Result<()> {
    let run_at = until.as_millisecond().max(cx.now_ms() + SECOND);
    settle(cx, claimed, Settled { state: "waiting", run_at, failures: claimed.failures, fault: None }).await.map(|_| ())
}

/// Whether a later letter waits for the same reader: what says nothing but "there is something new" need not come twice at once.
pub async fn has_a_later_one(cx: &Cx, claimed: &Claimed) -> Result<bool> {
    cx.require(&Act::RunJobs)?;
    let later: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM job j JOIN job own ON own.lane = j.lane WHERE own.id = $1 AND j.state = 'waiting' AND j.seq > own.seq",
    )
    .bind(&claimed.id)
    .fetch_one(cx.db.reader())
    .await
    .or_fault("look for a later letter")?;
    Ok(later > 0)
}

/// One of those whom a job is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    Member(Id<Account>),
    /// Whoever reads the address of an agency that has no account.
    Link,
}

/// One letter for each instead of one job for all: those who are reached are not written to again for the sake of the others.
pub async fn spread(cx: &Cx, claimed: &Claimed, about: About, to: &[To]) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let task = match claimed.job {
        Job::NotifyAgency { task } | Job::Remind { task, .. } | Job::Alert { task, .. } => task,
        Job::Invite { .. }
        | Job::Write { .. }
        | Job::NotifyPerson { .. }
        | Job::TellAuthor { .. }
        | Job::InviteMember { .. }
        | Job::ClaimLetter { .. }
        | Job::SignInLetter { .. }
        | Job::AskForChecks { .. } => return Err(Error::Unavailable),
    };
    let mut tx = cx.begin().await?;
    let done = Settled { state: "done", run_at: cx.now_ms(), failures: claimed.failures, fault: None };
    if done.write(tx.conn(), claimed).await? {
        for one in to {
            let (id, letter) = match one {
                To::Member(to) => (format!("{}.{to}", claimed.id), Job::Write { task, about, to: *to }),
                To::Link => (format!("{}.link", claimed.id), Job::Invite { task, about }),
            };
            insert(tx.conn(), cx, &id, letter).await?;
        }
    }
    tx.commit().await
}

/// Up to a fifth of the delay, by the job's own id: many that failed at once do not all come back at once.
fn jitter(id: &str, failures: i64, delay: i64) -> i64 {
    let hash = blake3::hash(format!("{id} {failures}").as_bytes());
    i64::from(hash.as_bytes()[0]) * delay / 5 / 255
}

/// How a try ended.
struct Settled {
    state: &'static str,
    run_at: i64,
    failures: i64,
    fault: Option<Fault>,
}
impl Settled {
    /// `false` when the lease has passed to another runner, whose word counts.
    async fn write(&self, db: &mut AnyConnection, claimed: &Claimed) -> Result<bool> {
        let done = sqlx::query(
            "UPDATE job SET state = $1, run_at = $2, locked_until = 0, failures = $3, fault = $4 \
             WHERE id = $5 AND attempts = $6 AND state = 'waiting'",
        )
        .bind(self.state)
        .bind(self.run_at)
        .bind(self.failures)
        .bind(self.fault.map(Fault::code))
        .bind(&claimed.id)
        .bind(claimed.attempts)
        .execute(db)
        .await
        .or_fault("settle a job")?;
        Ok(done.rows_affected() == 1)
    }
}

async fn settle(cx: &Cx, claimed: &Claimed, settled: Settled) -> Result<bool> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    let ours = settled.write(tx.conn(), claimed).await?;
    tx.commit().await?;
    Ok(ours)
}

/// How many were given up, of all municipalities: for `doctor` and the figures.
pub async fn dead(cx: &Cx) -> Result<i64> {
    sqlx::query_scalar("SELECT COUNT(*) FROM job WHERE state = 'dead'").fetch_one(cx.db.reader()).await.or_fault("count dead jobs")
}

/// How many wait, and since when the one that is due longest could have been done.
pub async fn backlog(cx: &Cx) -> Result<(i64, Option<Time>)> {
    let (count, oldest): (i64, Option<i64>) = sqlx::query_as("SELECT COUNT(*), MIN(run_at) FROM job WHERE state = 'waiting'")
        .fetch_one(cx.db.reader())
        .await
        .or_fault("look at the outbox")?;
    Ok((count, oldest.map(crate::cx::time)))
}

const KEEP_MS: i64 = 30 * 86_400_000;

/// Done jobs go after 30 days. What was given up stays three times as long before the eyes of those who can mend it, and is taken away with a
/// line in the trail.
pub async fn purge(cx: &Cx) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    dead::drop_old(&mut tx, cx).await?;
    sqlx::query("DELETE FROM job WHERE state = 'done' AND run_at < $1")
        .bind(cx.now_ms() - KEEP_MS)
        .execute(tx.conn())
        .await
        .or_fault("purge jobs")?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::access::Caller;
    use jiff::SignedDuration;

    async fn with_job(cx: &Cx) -> Job {
        with(cx, &uuid::Uuid::new_v4().to_string()).await
    }
    async fn with(cx: &Cx, referral: &str) -> Job {
        let job = Job::NotifyPerson { referral: Id::named("referral", referral), letter: Letter::Asked };
        let mut tx = cx.begin().await.unwrap();
        enqueue(&mut tx, cx, job).await.unwrap();
        tx.commit().await.unwrap();
        job
    }
    fn later(cx: &Cx, seconds: i64) -> Cx {
        Cx { now: cx.now + SignedDuration::from_secs(seconds), ..cx.clone() }
    }

    #[tokio::test]
    async fn a_job_is_taken_once_and_again_when_its_runner_died() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            let job = with_job(&cx).await;
            assert!(waiting(&cx).await.unwrap());
            let first = claim(&cx, 10).await.unwrap();
            assert_eq!((first[0].job, first[0].attempts), (job, 1));
            assert_eq!(claim(&cx, 10).await.unwrap(), []);
            let again = claim(&later(&cx, 121), 10).await.unwrap();
            assert_eq!((&again[0].id, again[0].attempts), (&first[0].id, 2));
            finish(&cx, &again[0]).await.unwrap();
            assert_eq!(claim(&later(&cx, 999), 10).await.unwrap(), []);
        })
        .await;
    }
    #[tokio::test]
    async fn a_failing_job_is_tried_for_four_days_told_of_after_one_and_then_shown_as_dead() {
        testing::each(|db| async move {
            let mut cx = testing::cx(&db, Caller::System);
            with_job(&cx).await;
            let (begun, mut told) = (cx.now, None);
            for delay in DELAYS {
                let claimed = claim(&cx, 1).await.unwrap();
                if retry_later(&cx, &claimed[0], Fault::Busy).await.unwrap() {
                    told.get_or_insert(cx.now);
                }
                assert_eq!(claim(&later(&cx, delay / SECOND - 1), 1).await.unwrap(), [], "not before its time");
                cx = later(&cx, delay / SECOND * 6 / 5 + 1);
            }
            let last = claim(&cx, 1).await.unwrap();
            assert_eq!((last[0].attempts, last[0].failures), (17, 16));
            let hours = |until: Time| until.duration_since(begun).as_hours();
            assert!((22..29).contains(&hours(told.unwrap())) && (94..120).contains(&hours(cx.now)));
            assert!(retry_later(&cx, &last[0], Fault::Busy).await.unwrap());
            assert_eq!((dead(&cx).await.unwrap(), waiting(&later(&cx, 999_999)).await.unwrap()), (1, false));
        })
        .await;
    }
    #[tokio::test]
    async fn twenty_runners_share_the_work_without_doing_any_twice() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            for _ in 0..30 {
                with_job(&cx).await;
            }
            let claims = futures::future::join_all((0..20).map(|_| claim(&cx, 3))).await;
            let mut ids: Vec<_> = claims.into_iter().flat_map(|c| c.unwrap()).map(|c| c.id).collect();
            ids.extend(claim(&cx, 99).await.unwrap().into_iter().map(|c| c.id));
            ids.sort();
            ids.dedup();
            assert_eq!(ids.len(), 30);
        })
        .await;
    }
    #[tokio::test]
    async fn what_cannot_be_read_is_looked_at_again_for_a_day_and_keeps_nothing_else_waiting() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            for (id, kind, object, detail) in [
                ("later", "of-a-later-program", "x", ""),
                ("object", "notify-person", "no id", "asked"),
                ("detail", "notify-person", "00000000-0000-4000-8000-000000000701", "{broken"),
            ] {
                sqlx::query(
                    "INSERT INTO job (id, kind, object, detail, lane, added_at, run_at, locked_until, attempts, failures, state) \
                     VALUES ($1, $2, $3, $4, $1, 0, 0, 0, 0, 0, 'waiting')",
                )
                .bind(id)
                .bind(kind)
                .bind(object)
                .bind(detail)
                .execute(db.writer())
                .await
                .unwrap();
            }
            let job = with_job(&cx).await;
            // They are due before it, and a batch holds two.
            let claimed = claim(&cx, 2).await.unwrap();
            assert_eq!(claimed.iter().map(|one| one.job).collect::<Vec<_>>(), [job]);
            finish(&cx, &claimed[0]).await.unwrap();
            let unread = async |state: &str| -> Vec<(String, String, i64)> {
                let rows = "SELECT id, fault, failures FROM job WHERE state = $1 ORDER BY id";
                sqlx::query_as(rows).bind(state).fetch_all(db.reader()).await.unwrap()
            };
            let failed = |times: i64| ["detail", "later", "object"].map(|id| (id.to_owned(), "ours".to_owned(), times));
            assert_eq!(unread("waiting").await, failed(1), "a newer program may know what to do with them");
            // The newer program comes: what it can read is done.
            let known = "UPDATE job SET kind = 'notify-person', object = '00000000-0000-4000-8000-000000000702', detail = 'asked' WHERE id = 'later'";
            sqlx::query(known).execute(db.writer()).await.unwrap();
            let mut cx = later(&cx, 6);
            let read = claim(&cx, 9).await.unwrap();
            assert_eq!(read.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["later"]);
            finish(&cx, &read[0]).await.unwrap();
            let begun = cx.now;
            while dead(&cx).await.unwrap() < 2 {
                cx = later(&cx, HOUR / SECOND);
                assert_eq!(claim(&cx, 9).await.unwrap(), []);
            }
            assert!((22..32).contains(&cx.now.duration_since(begun).as_hours()));
            let broken = failed(8).into_iter().filter(|(id, ..)| id != "later").collect::<Vec<_>>();
            assert_eq!((unread("dead").await, unread("waiting").await), (broken, vec![]));
        })
        .await;
    }
    #[tokio::test]
    async fn letters_to_one_reader_keep_their_order() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            with(&cx, "one").await;
            with(&cx, "one").await;
            with(&cx, "other").await;
            let claimed = claim(&cx, 9).await.unwrap();
            assert_eq!(claimed.len(), 2, "the second letter to the same reader waits for the first");
            assert!(has_a_later_one(&cx, &claimed[0]).await.unwrap() && !has_a_later_one(&cx, &claimed[1]).await.unwrap());
            retry_later(&cx, &claimed[0], Fault::Unreachable).await.unwrap();
            assert_eq!(claim(&later(&cx, 1), 9).await.unwrap(), [], "also when the first has failed");
            let again = claim(&later(&cx, 10), 9).await.unwrap();
            assert_eq!(again[0].id, claimed[0].id);
            finish(&later(&cx, 10), &again[0]).await.unwrap();
            assert_eq!(claim(&later(&cx, 10), 9).await.unwrap().len(), 1);
        })
        .await;
    }
    #[tokio::test]
    async fn what_must_wait_for_its_hour_is_no_failed_try() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            with_job(&cx).await;
            let claimed = claim(&cx, 1).await.unwrap();
            postpone(&cx, &claimed[0], cx.now + SignedDuration::from_hours(9)).await.unwrap();
            assert_eq!(claim(&later(&cx, 9 * 3600 - 1), 1).await.unwrap(), []);
            assert_eq!(backlog(&cx).await.unwrap(), (1, Some(cx.now + SignedDuration::from_hours(9))));
            assert_eq!(claim(&later(&cx, 9 * 3600), 1).await.unwrap()[0].failures, 0);
        })
        .await;
    }
    #[tokio::test]
    async fn a_runner_that_came_too_late_changes_nothing() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            with_job(&cx).await;
            let slow = claim(&cx, 1).await.unwrap();
            let quick = claim(&later(&cx, 121), 1).await.unwrap();
            retry_later(&cx, &slow[0], Fault::Busy).await.unwrap();
            assert_eq!(claim(&later(&cx, 200), 1).await.unwrap(), [], "the quick one still has it");
            finish(&cx, &quick[0]).await.unwrap();
            give_up(&cx, &slow[0], Fault::Refused).await.unwrap();
            assert_eq!(dead(&cx).await.unwrap(), 0);
        })
        .await;
    }
    #[tokio::test]
    async fn each_member_gets_a_letter_of_its_own_once() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            let (task, members) = (Id::named("task", "t"), ["a", "b"].map(|name| Id::named("account", name)));
            let mut tx = cx.begin().await.unwrap();
            enqueue(&mut tx, &cx, Job::Remind { task, about: About::LastDay }).await.unwrap();
            tx.commit().await.unwrap();
            let claimed = claim(&cx, 9).await.unwrap();
            let to = [To::Member(members[0]), To::Member(members[1]), To::Link];
            spread(&cx, &claimed[0], About::LastDay, &to).await.unwrap();
            spread(&cx, &claimed[0], About::LastDay, &to).await.unwrap();
            let letters: Vec<Job> = claim(&cx, 9).await.unwrap().into_iter().map(|claimed| claimed.job).collect();
            let about = About::LastDay;
            let [one, other] = members.map(|to| Job::Write { task, about, to });
            assert_eq!(letters, [one, other, Job::Invite { task, about }]);
        })
        .await;
    }
    #[tokio::test]
    async fn only_the_process_itself_runs_jobs() {
        testing::each(|db| async move {
            assert_eq!(claim(&testing::cx(&db, Caller::Anyone), 1).await, Err(domain::Error::Forbidden));
        })
        .await;
    }
}
