//! Once a day: who is to be asked whether their listings are right, and whose figures are too old from today on. The letters wait in the outbox.
//! A service whose last day its provider has named is proposed to be closed when that day has come.
use super::Work;
use domain::Result;

pub async fn run(work: &Work) -> Result<()> {
    store::checks::propose_due(&work.cx()).await?;
    if let Some(planned) = store::checks::plan(&work.cx()).await? {
        tracing::info!(planned.letters, planned.listings, planned.stale, "the day's letters about listings are planned");
    }
    Ok(())
}
