//! The outbox: takes what is due, does it, and tries again later what failed. At least once, never lost, the same id at every try.
use super::Work;
use crate::mail::{agency, person};
use domain::Result;
use store::jobs::{self, Claimed, Job};

const AT_ONCE: i64 = 20;

pub async fn run(work: &Work) -> Result<()> {
    let cx = work.cx();
    if !jobs::waiting(&cx).await? {
        return Ok(());
    }
    for claimed in jobs::claim(&cx, AT_ONCE).await? {
        settle(work, &claimed).await?;
    }
    Ok(())
}

async fn settle(work: &Work, claimed: &Claimed) -> Result<()> {
    let done = match claimed.job {
        Job::NotifyAgency { task } => agency::notify(work, &claimed.id, task).await,
        // One neutral letter for all that may have happened: what it is stands on the page, behind the receipt.
        Job::NotifyPerson { referral, letter: _ } => person::notify(work, &claimed.id, referral).await,
    };
    let cx = work.cx();
    match done {
        Ok(()) => jobs::finish(&cx, &claimed.id).await,
        Err(reason) => {
            tracing::warn!(job.id = %claimed.id, attempts = claimed.attempts, %reason, "job {} failed", claimed.id);
            jobs::retry_later(&cx, claimed).await.map(|_| ())
        }
    }
}
