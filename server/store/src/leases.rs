//! What one node at a time does: whoever holds the lease. It spares work; nothing may depend on it, for two clocks never agree.
use crate::{Cx, fault::OrFault};
use domain::{Result, access::Act};

const LENGTH_MS: i64 = 60_000;

/// `true` when `holder` has it for the next minute: it was free, had run out, or is held already. One that would last longer than any lease
/// was written by a clock that was wrong, and counts as run out.
pub async fn take(cx: &Cx, name: &str, holder: &str) -> Result<bool> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    let taken = sqlx::query(
        "INSERT INTO lease (name, holder, until_at) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET holder = $2, until_at = $3 \
         WHERE lease.holder = $2 OR lease.until_at <= $4 OR lease.until_at > $3",
    )
    .bind(name)
    .bind(holder)
    .bind(cx.now_ms() + LENGTH_MS)
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("take a lease")?;
    tx.commit().await?;
    Ok(taken.rows_affected() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::access::Caller;
    use jiff::SignedDuration;

    #[tokio::test]
    async fn one_node_at_a_time_has_it_and_another_takes_over_from_a_dead_one() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            let later = |seconds| Cx { now: cx.now + SignedDuration::from_secs(seconds), ..cx.clone() };
            assert!(take(&cx, "clock", "a").await.unwrap());
            assert!(!take(&later(30), "clock", "b").await.unwrap());
            assert!(take(&later(30), "other", "b").await.unwrap(), "each by its name");
            assert!(take(&later(30), "clock", "a").await.unwrap(), "kept");
            assert!(!take(&later(89), "clock", "b").await.unwrap());
            assert!(take(&later(90), "clock", "b").await.unwrap());
            assert!(take(&cx, "clock", "a").await.unwrap(), "a clock that was set back must not leave the work undone");
        })
        .await;
    }
    #[tokio::test]
    async fn of_many_nodes_at_once_one_gets_it() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            let names: Vec<String> = (0..10).map(|node| format!("node {node}")).collect();
            let all = futures::future::join_all(names.iter().map(|name| take(&cx, "clock", name))).await;
            assert_eq!(all.into_iter().filter(|taken| *taken == Ok(true)).count(), 1);
            assert_eq!(take(&testing::cx(&db, Caller::Anyone), "clock", "x").await, Err(domain::Error::Forbidden));
        })
        .await;
    }
}
