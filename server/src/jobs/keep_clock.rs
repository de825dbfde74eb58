//! What time alone does to requests: reminders, returns, late triage; and to changes of tables that wait for their day. One node at a time, so that others spare the work; twice would do no harm.
use super::Work;
use domain::Result;
use std::sync::LazyLock;

/// This process among its fellows.
static NODE: LazyLock<String> = LazyLock::new(|| uuid::Uuid::new_v4().to_string());

pub async fn run(work: &Work) -> Result<()> {
    let cx = work.cx();
    if store::leases::take(&cx, "clock", &NODE).await? {
        let ticked = store::referrals::tick(&cx).await?;
        if ticked != store::referrals::Ticked::default() {
            tracing::info!(?ticked, "the clock has moved requests on");
        }
        let switched = store::tables::switch_on(&cx).await?;
        if switched > 0 {
            tracing::info!(switched, "changes of tables went live on their day");
        }
    }
    Ok(())
}
