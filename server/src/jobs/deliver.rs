//! The outbox: takes what is due, does it, and tries again later what failed. At least once, never lost, the same id at every try.
use super::Work;
use crate::mail::{Undelivered, accounts, checks, claims, members, person};
use domain::Result;
use futures::{StreamExt, TryStreamExt, stream};
use store::{
    Cx,
    jobs::{self, Claimed, Fault, Job},
    referrals,
};

const AT_ONCE: i64 = 20;
/// Conversations with a mail server at the same time.
const SIDE_BY_SIDE: usize = 5;
/// A turn ends after so many, so that a process that is asked to end need not wait for a long queue.
const BATCHES: usize = 20;

pub async fn run(work: &Work) -> Result<()> {
    for _ in 0..BATCHES {
        let cx = work.cx();
        if !jobs::waiting(&cx).await? {
            break;
        }
        let claimed = jobs::claim(&cx, AT_ONCE).await?;
        if claimed.is_empty() {
            break;
        }
        stream::iter(claimed).map(|claimed| settle(work, claimed)).buffer_unordered(SIDE_BY_SIDE).try_collect::<()>().await?;
    }
    Ok(())
}

async fn settle(work: &Work, claimed: Claimed) -> Result<()> {
    let done = match claimed.job {
        Job::NotifyAgency { .. } | Job::Remind { .. } | Job::Alert { .. } => match members::spread(work, &claimed).await {
            // Settled in the same transaction that added the letters.
            Ok(()) => return Ok(()),
            failed => failed,
        },
        Job::Invite { task, about } => members::invite(work, &claimed.id, task, about).await,
        Job::Write { task, about, to } => members::write(work, &claimed.id, task, about, to).await,
        Job::NotifyPerson { referral, letter } => person::notify(work, &claimed, referral, letter).await,
        Job::TellAuthor { edit } => members::tell_author(work, &claimed.id, edit).await,
        Job::InviteMember { invitation } => accounts::invite(work, &claimed.id, invitation).await,
        Job::SignInLetter { ask } => accounts::sign_in(work, &claimed.id, ask).await,
        Job::ClaimLetter { claim, letter } => claims::write(work, &claimed.id, claim, letter).await,
        Job::AskForChecks { organization, again } => checks::ask(work, &claimed.id, organization, again).await,
    };
    let cx = work.cx();
    match done {
        Ok(()) => jobs::finish(&cx, &claimed).await,
        Err(Undelivered::Later(until)) => jobs::postpone(&cx, &claimed, until).await,
        Err(Undelivered::Failed(fault)) => failed(&cx, &claimed, fault).await,
    }
}

async fn failed(cx: &Cx, claimed: &Claimed, fault: Fault) -> Result<()> {
    let in_vain = if fault == Fault::Refused {
        // The server knows that this address takes nothing: trying for four days more would only keep people from hearing of it.
        if let Job::AskForChecks { organization, .. } = claimed.job {
            store::checks::undelivered(cx, organization).await?;
        }
        jobs::give_up(cx, claimed, fault).await?;
        true
    } else {
        let (id, reason) = (&claimed.id, fault.code());
        tracing::warn!(job.id = %id, failures = claimed.failures + 1, reason, "job {id} failed");
        jobs::retry_later(cx, claimed, fault).await?
    };
    // What was written to a person has not come: people are told.
    match claimed.job {
        Job::NotifyPerson { referral, .. } if in_vain => referrals::note_heard(cx, referral, false).await,
        _ => Ok(()),
    }
}
