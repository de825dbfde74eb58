//! What must happen after a commit: an outbox table. A job carries ids only, may run twice, and keeps one id for all its tries.
//! Sending itself is the process's; here is what is due, who has it, and when it is tried again.
use crate::{Cx, Tx, fault::OrFault};
use domain::{
    Id, Result,
    access::Act,
    referral::{Referral, Task},
};
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Tell those who answer a task that it waits; without a word about the person.
    NotifyAgency { task: Id<Task> },
    /// Write to the person; only the vault knows where to.
    NotifyPerson { referral: Id<Referral>, letter: Letter },
}

/// What a letter to a person is about; its words are in `locales/*/mail.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    Received,
    Accepted,
    BackInTriage,
    Routed,
    Asked,
    Completed,
}
impl Letter {
    pub const ALL: [Self; 6] = [Self::Received, Self::Accepted, Self::BackInTriage, Self::Routed, Self::Asked, Self::Completed];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Accepted => "accepted",
            Self::BackInTriage => "back-in-triage",
            Self::Routed => "routed",
            Self::Asked => "asked",
            Self::Completed => "completed",
        }
    }
}
impl FromStr for Letter {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|l| l.code() == code).ok_or(())
    }
}

impl Job {
    const fn kind(self) -> &'static str {
        match self {
            Self::NotifyAgency { .. } => "notify-agency",
            Self::NotifyPerson { .. } => "notify-person",
        }
    }
    fn object(self) -> String {
        match self {
            Self::NotifyAgency { task } => task.text(),
            Self::NotifyPerson { referral, .. } => referral.text(),
        }
    }
    const fn detail(self) -> &'static str {
        match self {
            Self::NotifyAgency { .. } => "",
            Self::NotifyPerson { letter, .. } => letter.code(),
        }
    }
    fn parse(kind: &str, object: &str, detail: &str) -> Option<Self> {
        match kind {
            "notify-agency" => Some(Self::NotifyAgency { task: object.parse().ok()? }),
            "notify-person" => Some(Self::NotifyPerson { referral: object.parse().ok()?, letter: detail.parse().ok()? }),
            _ => None,
        }
    }
}

/// In the transaction of the act that it follows from.
pub async fn enqueue(tx: &mut Tx, cx: &Cx, job: Job) -> Result<()> {
    sqlx::query(
        "INSERT INTO job (id, kind, object, detail, run_at, locked_until, attempts, state) VALUES ($1, $2, $3, $4, $5, 0, 0, 'waiting')",
    )
    .bind(uuid::Uuid::new_v4().to_string())
    .bind(job.kind())
    .bind(job.object())
    .bind(job.detail())
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("enqueue a job")?;
    Ok(())
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Stays the same at every try: the stable part of `Message-ID`.
    pub id: String,
    pub job: Job,
    /// This one included.
    pub attempts: i64,
}

/// How long a runner may work on a job before another may take it.
const LEASE_MS: i64 = 120_000;
const SECOND: i64 = 1000;
/// After each failed try; when all are used up the job is dead and shown to people.
const DELAYS: [i64; 6] = [5 * SECOND, 300 * SECOND, 1800 * SECOND, 7200 * SECOND, 28_800 * SECOND, 86_400 * SECOND];

/// Takes up to `n` jobs that are due. Two runners never get the same one: the second waits for the first's row and finds it leased.
pub async fn claim(cx: &Cx, n: i64) -> Result<Vec<Claimed>> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    let rows: Vec<(String, String, String, String, i64)> = sqlx::query_as(
        "UPDATE job SET locked_until = $1, attempts = attempts + 1 WHERE state = 'waiting' AND run_at <= $2 AND locked_until <= $2 \
         AND id IN (SELECT id FROM job WHERE state = 'waiting' AND run_at <= $2 AND locked_until <= $2 ORDER BY run_at LIMIT $3) \
         RETURNING id, kind, object, detail, attempts",
    )
    .bind(cx.now_ms() + LEASE_MS)
    .bind(cx.now_ms())
    .bind(n)
    .fetch_all(tx.conn())
    .await
    .or_fault("claim jobs")?;
    tx.commit().await?;
    rows.into_iter()
        .map(|(id, kind, object, detail, attempts)| {
            let job = Job::parse(&kind, &object, &detail).ok_or_else(|| crate::fault::broken("job.kind"))?;
            Ok(Claimed { id, job, attempts })
        })
        .collect()
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

pub async fn finish(cx: &Cx, id: &str) -> Result<()> {
    settle(cx, id, "done", cx.now_ms()).await
}

/// Tried again later, each time longer; answers whether it was given up.
pub async fn retry_later(cx: &Cx, claimed: &Claimed) -> Result<bool> {
    let tries = usize::try_from(claimed.attempts.max(1) - 1).unwrap_or(usize::MAX);
    let Some(delay) = DELAYS.get(tries) else {
        settle(cx, &claimed.id, "dead", cx.now_ms()).await?;
        tracing::error!(job.id = %claimed.id, "job {} was given up", claimed.id);
        return Ok(true);
    };
    settle(cx, &claimed.id, "waiting", cx.now_ms() + delay + jitter(&claimed.id, claimed.attempts, *delay)).await?;
    Ok(false)
}

/// Up to a fifth of the delay, by the job's own id: many that failed at once do not all come back at once.
fn jitter(id: &str, attempts: i64, delay: i64) -> i64 {
    let hash = blake3::hash(format!("{id} {attempts}").as_bytes());
    i64::from(hash.as_bytes()[0]) * delay / 5 / 255
}

async fn settle(cx: &Cx, id: &str, state: &'static str, run_at: i64) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sqlx::query("UPDATE job SET state = $1, run_at = $2, locked_until = 0 WHERE id = $3")
        .bind(state)
        .bind(run_at)
        .bind(id)
        .execute(tx.conn())
        .await
        .or_fault("settle a job")?;
    tx.commit().await
}

/// How many were given up: shown by `doctor` and on the staff's pages.
pub async fn dead(cx: &Cx) -> Result<i64> {
    sqlx::query_scalar("SELECT COUNT(*) FROM job WHERE state = 'dead'").fetch_one(cx.db.reader()).await.or_fault("count dead jobs")
}

const KEEP_MS: i64 = 7 * 86_400_000;

/// Done jobs go after a week; dead ones stay until someone looks.
pub async fn purge(cx: &Cx) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
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
        let job = Job::NotifyPerson { referral: Id::named("referral", "a"), letter: Letter::Asked };
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
            finish(&cx, &again[0].id).await.unwrap();
            assert_eq!(claim(&later(&cx, 999), 10).await.unwrap(), []);
        })
        .await;
    }
    #[tokio::test]
    async fn a_failing_job_is_tried_seven_times_and_then_shown_as_dead() {
        testing::each(|db| async move {
            let mut cx = testing::cx(&db, Caller::System);
            with_job(&cx).await;
            for delay in DELAYS {
                let claimed = claim(&cx, 1).await.unwrap();
                assert!(!retry_later(&cx, &claimed[0]).await.unwrap());
                assert_eq!(claim(&later(&cx, delay / SECOND - 1), 1).await.unwrap(), [], "not before its time");
                cx = later(&cx, delay / SECOND * 6 / 5 + 1);
            }
            let last = claim(&cx, 1).await.unwrap();
            assert_eq!(last[0].attempts, 7);
            assert!(retry_later(&cx, &last[0]).await.unwrap());
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
    async fn only_the_process_itself_runs_jobs() {
        testing::each(|db| async move {
            assert_eq!(claim(&testing::cx(&db, Caller::Anyone), 1).await, Err(domain::Error::Forbidden));
        })
        .await;
    }
}
