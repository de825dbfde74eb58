//! Visits to pages about crises that ended by "leave quickly": for a day, whatever bears their mark shows nothing any more. A mark is random
//! and says nothing of anyone; here stands only its hash and the time.
use crate::{Cx, fault::OrFault};
use domain::{Result, access::Act};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// More are not kept, whoever sends them; the newest are.
const MOST: i64 = 1_000_000;

/// Leaving twice is leaving once.
pub async fn leave(cx: &Cx, mark: &str) -> Result<()> {
    cx.require(&Act::ReadCatalogue)?;
    let mut tx = cx.begin().await?;
    sqlx::query("INSERT INTO left_visit (hash, left_at) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING")
        .bind(hash(mark))
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("note that a visit was left")?;
    tx.commit().await
}

pub async fn was_left(cx: &Cx, mark: &str) -> Result<bool> {
    cx.require(&Act::ReadCatalogue)?;
    let found: Option<i64> = sqlx::query_scalar("SELECT left_at FROM left_visit WHERE hash = $1 AND left_at > $2")
        .bind(hash(mark))
        .bind(cx.now_ms() - DAY_MS)
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("read whether a visit was left")?;
    Ok(found.is_some())
}

pub async fn purge(cx: &Cx) -> Result<()> {
    const OVER: &str = "DELETE FROM left_visit WHERE left_at <= $1";
    const TOO_MANY: &str =
        "DELETE FROM left_visit WHERE left_at < (SELECT left_at FROM left_visit ORDER BY left_at DESC LIMIT 1 OFFSET $1)";
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    for (sql, number) in [(OVER, cx.now_ms() - DAY_MS), (TOO_MANY, MOST)] {
        sqlx::query(sql).bind(number).execute(tx.conn()).await.or_fault("purge visits that were left")?;
    }
    tx.commit().await
}

fn hash(mark: &str) -> String {
    blake3::hash(mark.as_bytes()).to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::access::Caller;

    #[tokio::test]
    async fn a_visit_that_was_left_stays_so_for_a_day_and_leaves_no_mark() {
        testing::each(|db| async move {
            let anyone = testing::cx(&db, Caller::Anyone);
            assert!(!was_left(&anyone, "a1b2").await.unwrap());
            leave(&anyone, "a1b2").await.unwrap();
            leave(&anyone, "a1b2").await.unwrap();
            assert!(was_left(&anyone, "a1b2").await.unwrap() && !was_left(&anyone, "other").await.unwrap());
            assert!(!testing::everything_stored(&db).await.contains("a1b2"));
            let system = testing::cx(&db, Caller::System);
            purge(&system).await.unwrap();
            assert!(was_left(&anyone, "a1b2").await.unwrap());
            let tomorrow = Cx { now: system.now + jiff::SignedDuration::from_hours(25), ..system };
            assert!(!was_left(&tomorrow, "a1b2").await.unwrap());
            purge(&tomorrow).await.unwrap();
            assert!(!was_left(&anyone, "a1b2").await.unwrap());
        })
        .await;
    }
}
