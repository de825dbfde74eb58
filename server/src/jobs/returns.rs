//! The answer clock: what an agency has left unanswered goes back to triage, and the municipality's own clock runs on.
use super::Work;
use domain::Result;

pub async fn run(work: &Work) -> Result<()> {
    store::referrals::returns_due(&work.cx()).await.map(|_| ())
}
