//! The audit trail is chained each second: a row that was changed or taken out afterwards is noticed, at the latest by the day's look over all.
use super::Work;
use domain::Result;

pub async fn run(work: &Work) -> Result<()> {
    let cx = work.cx();
    store::audit::chain(&cx).await?;
    store::audit::check_if_due(&cx).await.map(|_| ())
}
