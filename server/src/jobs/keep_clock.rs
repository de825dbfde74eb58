//! What time alone does to requests: reminders, returns, late triage; and to changes of tables that wait for their day. One node at a time, so that others spare the work; twice would do no harm.
use super::Work;
use domain::Result;
use std::sync::LazyLock;

/// This process among its fellows.
static NODE: LazyLock<String> = LazyLock::new(|| uuid::Uuid::new_v4().to_string());

pub async fn run(work: &Work) -> Result<()> {
    let cx = work.cx();
    if store::leases::take(&cx, "clock", &NODE).await? {
        // Neither waits for the other: one request whose clock cannot be kept holds no table back.
        let (ticked, switched) = (store::referrals::tick(&cx).await, store::tables::switch_on(&cx).await);
        if let Ok(switched @ 1..) = switched {
            tracing::info!(switched, "changes of tables went live on their day");
        }
        let ticked = ticked?;
        if ticked != store::referrals::Ticked::default() {
            tracing::info!(?ticked, "the clock has moved requests on");
        }
        switched?;
    }
    Ok(())
}
