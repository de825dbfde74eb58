//! The audit trail is chained each second: a row that was changed or taken out afterwards is noticed.
use super::Work;
use domain::Result;

pub async fn run(work: &Work) -> Result<()> {
    store::audit::chain(&work.cx()).await.map(|_| ())
}
