//! The change log: what search indexes and partners follow. Its order is the order of commits, so a cursor is one number and never misses a row.
use crate::{Cx, Kind, Tx, fault::OrFault};
use domain::{Error, Result};
use sqlx::AssertSqlSafe;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Mutex;

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Change {
    pub seq: i64,
    pub resource_type: String,
    pub resource_id: String,
}

/// Rows after `seq`, oldest first.
pub async fn since(cx: &Cx, seq: i64, limit: i64) -> Result<Vec<Change>> {
    sqlx::query_as("SELECT seq, resource_type, resource_id FROM change WHERE seq > $1 ORDER BY seq LIMIT $2")
        .bind(seq)
        .bind(limit)
        .fetch_all(cx.db.reader())
        .await
        .or_fault("read the change log")
}

/// The newest change; an index that has come this far is complete.
pub async fn latest(cx: &Cx) -> Result<i64> {
    sqlx::query_scalar("SELECT COALESCE(MAX(seq), 0) FROM change").fetch_one(cx.db.reader()).await.or_fault("read the change log")
}

/// The same, read at most once a visit, and by one question for all who ask at the same time. Whoever asks learns of every change that was
/// committed before: an answer that was on its way already when they came is not given to them.
pub async fn newest(cx: &Cx) -> Result<i64> {
    if let Some(seen) = cx.seen {
        return Ok(seen);
    }
    let newest = &cx.db.newest;
    let turn = newest.turns.fetch_add(1, Ordering::SeqCst);
    let mut answered = newest.answered.lock().await;
    if answered.before <= turn {
        let before = newest.turns.load(Ordering::SeqCst);
        *answered = Answered { before, seq: latest(cx).await.ok() };
    }
    answered.seq.ok_or(Error::Unavailable)
}

#[derive(Debug, Default)]
pub(crate) struct Newest {
    /// Everyone who asks takes a number.
    turns: AtomicU64,
    answered: Mutex<Answered>,
}
#[derive(Debug, Default)]
struct Answered {
    /// Those with a number below this came before the question was put.
    before: u64,
    /// `None` when it could not be answered.
    seq: Option<i64>,
}

/// Notes that a table of which pages show something was changed: no record of HSDS that partners or the index would ask for by its id.
pub(crate) async fn note_table(tx: &mut Tx, table: &'static str) -> Result<()> {
    let now = tx.now_ms();
    note(tx, table, &[String::new()], now).await
}

/// Notes these records in the transaction that changed them; services of a changed organization, place or term are noted with it.
pub(crate) async fn note(tx: &mut Tx, resource_type: &'static str, ids: &[String], now: i64) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    lock(tx).await?;
    for some in ids.chunks(500) {
        let values: Vec<_> = (0..some.len()).map(|n| format!("($1, ${}, $2)", n + 3)).collect();
        let sql = format!("INSERT INTO change (resource_type, resource_id, at) VALUES {}", values.join(", "));
        run(tx, sql, resource_type, now, some).await?;
        if let Some(services) = services_of(resource_type, some.len()) {
            let sql = format!("INSERT INTO change (resource_type, resource_id, at) SELECT 'service', id, $2 FROM service WHERE {services}");
            run(tx, sql, resource_type, now, some).await?;
        }
    }
    Ok(())
}

/// Every service that names an area: the tree above it has changed.
pub(crate) async fn note_services_with_areas(tx: &mut Tx, now: i64) -> Result<()> {
    lock(tx).await?;
    sqlx::query(
        "INSERT INTO change (resource_type, resource_id, at) SELECT DISTINCT 'service', root_id, CAST($1 AS BIGINT) FROM service_area \
         WHERE root_type = 'service' AND area_code IS NOT NULL",
    )
    .bind(now)
    .execute(tx.conn())
    .await
    .or_fault("note changed areas")
    .map(|_| ())
}

/// PostgreSQL gives numbers out before it commits: without this, a slow transaction's row would appear below a cursor that has passed it.
/// Writers of changes wait for each other, as all writers do on SQLite; readers wait for nobody.
pub(crate) async fn lock(tx: &mut Tx) -> Result<()> {
    if tx.kind() == Kind::Postgres {
        sqlx::raw_sql("LOCK TABLE change IN EXCLUSIVE MODE").execute(tx.conn()).await.or_fault("lock the change log")?;
    }
    Ok(())
}

fn services_of(resource_type: &str, count: usize) -> Option<String> {
    let marks = (3..3 + count).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
    // `$1` must be used in every one of these statements; it also names the kind once more.
    match resource_type {
        "organization" => Some(format!("$1 = 'organization' AND organization_id IN ({marks})")),
        "location" => Some(format!(
            "$1 = 'location' AND id IN (SELECT root_id FROM service_at_location WHERE root_type = 'service' AND location_id IN ({marks}))"
        )),
        "taxonomy_term" => Some(format!(
            "$1 = 'taxonomy_term' AND id IN (SELECT root_id FROM attribute WHERE root_type = 'service' AND taxonomy_term_id IN ({marks}))"
        )),
        _ => None,
    }
}

async fn run(tx: &mut Tx, sql: String, resource_type: &'static str, now: i64, ids: &[String]) -> Result<()> {
    let query = sqlx::query(AssertSqlSafe(sql)).persistent(false).bind(resource_type).bind(now);
    ids.iter().fold(query, |query, id| query.bind(id.clone())).execute(tx.conn()).await.or_fault("note a change").map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::access::Caller;

    #[tokio::test]
    async fn a_cursor_never_passes_a_change_that_is_still_being_written() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            let mut slow = cx.begin().await.unwrap();
            note(&mut slow, "service", &["a".into()], 1).await.unwrap();
            let other = cx.clone();
            let fast = tokio::spawn(async move {
                let mut fast = other.begin().await.unwrap();
                note(&mut fast, "service", &["b".into()], 1).await.unwrap();
                fast.commit().await.unwrap();
            });
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            assert_eq!(since(&cx, 0, 10).await.unwrap(), []);
            slow.commit().await.unwrap();
            fast.await.unwrap();
            let seen = since(&cx, 0, 10).await.unwrap();
            assert_eq!(seen.iter().map(|c| c.resource_id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
            assert_eq!(latest(&cx).await.unwrap(), seen[1].seq);
            assert_eq!(since(&cx, seen[0].seq, 10).await.unwrap().len(), 1);
        })
        .await;
    }
    #[tokio::test]
    async fn a_change_that_is_taken_back_leaves_no_row() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            let mut tx = cx.begin().await.unwrap();
            note(&mut tx, "service", &["a".into()], 1).await.unwrap();
            drop(tx);
            assert_eq!(latest(&cx).await.unwrap(), 0);
        })
        .await;
    }
    #[tokio::test]
    async fn whatever_a_page_shows_moves_the_log_and_what_was_read_before_is_read_again() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Operator);
            let nobody = |_| ();
            let tables: [(&[u8], _); 4] = [
                (b"code,country,kind,name_en\nLT,LT,country,Lithuania\n", "area"),
                (b"code,label_en\nchildren,Children\n", "audience"),
                (b"country,number,dial,name_en,source\nLT,112,112,Emergency,https://example.org\n", "hotline"),
                (b"id,priority,duty\nr1,1,none\n", "routing_rule"),
            ];
            for (file, kind) in tables {
                assert_eq!(crate::audiences::all(&cx).await.unwrap().len(), usize::from(kind == "hotline" || kind == "routing_rule"));
                let before = newest(&cx).await.unwrap();
                for again in [1, 0] {
                    match kind {
                        "area" => crate::import::areas(&cx, file, &nobody).await,
                        "audience" => crate::import::groups(&cx, file, &nobody).await,
                        "hotline" => crate::import::hotlines(&cx, file, &nobody).await,
                        _ => crate::import::routing(&cx, file, &nobody).await,
                    }
                    .unwrap();
                    let noted = since(&cx, before, 10).await.unwrap();
                    assert_eq!(noted.iter().filter(|change| change.resource_type == kind).count(), 1, "{kind}, {again}");
                }
                assert!(newest(&cx).await.unwrap() > before);
            }
        })
        .await;
    }
    #[tokio::test]
    async fn those_who_ask_together_share_an_answer_that_is_not_older_than_their_question() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::System);
            for round in 1..=20 {
                let mut tx = cx.begin().await.unwrap();
                note(&mut tx, "service", &["a".into()], 1).await.unwrap();
                tx.commit().await.unwrap();
                let asking = (0..30).map(|_| {
                    let cx = cx.clone();
                    tokio::spawn(async move { newest(&cx).await.unwrap() })
                });
                for answer in asking.collect::<Vec<_>>() {
                    assert_eq!(answer.await.unwrap(), round);
                }
            }
        })
        .await;
    }
}
