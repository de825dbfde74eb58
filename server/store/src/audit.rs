//! Who did what to whose data. Rows are written in the act's own transaction and linked by a job into a BLAKE3 chain;
//! a chain shows an edited, removed or inserted row, not a cut tail: for that its head is kept elsewhere.
use crate::{Cx, Tx, cx::time, fault::OrFault};
use domain::{
    Result, Time,
    access::{Act, Caller},
    area::AreaCode,
};
use sqlx::AnyConnection;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    pub seq: i64,
    pub at: Time,
    /// An account's id, or `system`, `operator`, `holder`, `anyone`.
    pub actor: String,
    pub role: String,
    pub act: String,
    /// `referral:ID`, `task:ID`, `account:ID`, `key:HOLDER`: ids only.
    pub object: String,
    pub municipality: Option<String>,
}
type Columns = (i64, i64, String, String, String, String, Option<String>);
impl From<Columns> for AuditRow {
    fn from((seq, at, actor, role, act, object, municipality): Columns) -> Self {
        Self { seq, at: time(at), actor, role, act, object, municipality }
    }
}

/// Part of every verb that changes or opens something.
pub(crate) async fn note(tx: &mut Tx, cx: &Cx, act: &str, object: &str, municipality: Option<&AreaCode>) -> Result<()> {
    let (actor, role) = match &cx.caller {
        Caller::Anyone => ("anyone".to_owned(), "anyone"),
        Caller::Holder(_) => ("holder".to_owned(), "holder"),
        Caller::Member(member) => (member.account.text(), member.role.code()),
        Caller::System => ("system".to_owned(), "system"),
        Caller::Operator => ("operator".to_owned(), "operator"),
    };
    sqlx::query("INSERT INTO audit (at, actor, role, act, object, municipality) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(cx.now_ms())
        .bind(actor)
        .bind(role)
        .bind(act)
        .bind(object)
        .bind(municipality.map(|area| area.0.clone()))
        .execute(tx.conn())
        .await
        .or_fault("write an audit row")?;
    Ok(())
}

/// A page of a municipality's trail.
pub const PAGE: i64 = 100;

/// Newest first.
pub async fn of_municipality(cx: &Cx, municipality: &AreaCode, offset: i64) -> Result<Vec<AuditRow>> {
    cx.require(&Act::ReadAudit { municipality: municipality.clone() })?;
    let rows: Vec<Columns> = sqlx::query_as(
        "SELECT seq, at, actor, role, act, object, municipality FROM audit WHERE municipality = $1 ORDER BY seq DESC LIMIT $2 OFFSET $3",
    )
    .bind(&municipality.0)
    .bind(PAGE)
    .bind(offset.max(0))
    .fetch_all(cx.db.reader())
    .await
    .or_fault("read the audit trail")?;
    Ok(rows.into_iter().map(AuditRow::from).collect())
}

const BATCH: i64 = 1000;
const START: &str = "kladka/1 audit";

/// Links what was written since the last run; answers how many rows. Numbers may be given before an earlier row is committed,
/// so a row's place in the chain is its link, not its number.
pub async fn chain(cx: &Cx) -> Result<usize> {
    cx.require(&Act::RunJobs)?;
    if unlinked(cx).await? == 0 {
        return Ok(0);
    }
    let mut tx = cx.begin().await?;
    let (mut link, mut head) = last_link(tx.conn()).await?;
    let rows: Vec<Columns> =
        sqlx::query_as("SELECT seq, at, actor, role, act, object, municipality FROM audit WHERE hash IS NULL ORDER BY seq LIMIT $1")
            .bind(BATCH)
            .fetch_all(tx.conn())
            .await
            .or_fault("read unlinked audit rows")?;
    let count = rows.len();
    for row in rows.into_iter().map(AuditRow::from) {
        let hash = hash_of(&row, &head);
        link += 1;
        // `link` is unique: should two nodes chain at once, the second one's transaction fails and it tries again a second later.
        sqlx::query("UPDATE audit SET link = $1, prev_hash = $2, hash = $3 WHERE seq = $4")
            .bind(link)
            .bind(head)
            .bind(&hash)
            .bind(row.seq)
            .execute(tx.conn())
            .await
            .or_fault("link an audit row")?;
        head = hash;
    }
    tx.commit().await?;
    Ok(count)
}

async fn unlinked(cx: &Cx) -> Result<i64> {
    sqlx::query_scalar("SELECT COUNT(*) FROM audit WHERE hash IS NULL").fetch_one(cx.db.reader()).await.or_fault("count audit rows")
}

async fn last_link(connection: &mut AnyConnection) -> Result<(i64, String)> {
    let last: Option<(i64, String)> = sqlx::query_as("SELECT link, hash FROM audit WHERE link IS NOT NULL ORDER BY link DESC LIMIT 1")
        .fetch_optional(connection)
        .await
        .or_fault("read the audit chain's head")?;
    Ok(last.unwrap_or((0, START.to_owned())))
}

/// Each part goes in with its length, so that no two rows have the same bytes.
fn hash_of(row: &AuditRow, previous: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    let (seq, at) = (row.seq.to_string(), row.at.as_millisecond().to_string());
    for part in [previous, &seq, &at, &row.actor, &row.role, &row.act, &row.object, row.municipality.as_deref().unwrap_or_default()] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All linked rows are as they were written; the newest link and its hash, to compare with a copy kept elsewhere.
    Whole { links: i64, head: String },
    /// The first row that is not as it was written, by its number; a missing link is named by the row after it.
    Broken { seq: i64 },
}

type Linked = (i64, i64, String, String, String, String, Option<String>, i64, String, String);

/// Walks the whole chain.
pub async fn verify(cx: &Cx) -> Result<Verdict> {
    cx.require(&Act::RunJobs)?;
    let (mut links, mut head) = (0, START.to_owned());
    loop {
        let rows: Vec<Linked> = sqlx::query_as(
            "SELECT seq, at, actor, role, act, object, municipality, link, prev_hash, hash FROM audit \
             WHERE link > $1 ORDER BY link LIMIT $2",
        )
        .bind(links)
        .bind(BATCH)
        .fetch_all(cx.db.reader())
        .await
        .or_fault("read the audit chain")?;
        if rows.is_empty() {
            return Ok(Verdict::Whole { links, head });
        }
        for (seq, at, actor, role, act, object, municipality, link, previous, hash) in rows {
            let row = AuditRow::from((seq, at, actor, role, act, object, municipality));
            if link != links + 1 || previous != head || hash != hash_of(&row, &head) {
                return Ok(Verdict::Broken { seq });
            }
            (links, head) = (link, hash);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Db, Kind, testing};

    async fn written(db: &Db, count: usize) -> Cx {
        let cx = testing::cx(db, Caller::System);
        let mut tx = cx.begin().await.unwrap();
        for n in 0..count {
            note(&mut tx, &cx, "sent", &format!("referral:{n}"), Some(&AreaCode("LT-58".into()))).await.unwrap();
        }
        tx.commit().await.unwrap();
        cx
    }
    /// As an intruder with the database's password would.
    async fn without_triggers(db: &Db) {
        let on = if db.kind() == Kind::Postgres { " ON audit" } else { "" };
        for trigger in ["audit_fixed", "audit_kept"] {
            sqlx::raw_sql(sqlx::AssertSqlSafe(format!("DROP TRIGGER {trigger}{on}"))).execute(db.writer()).await.unwrap();
        }
    }

    #[tokio::test]
    async fn the_chain_detects_an_edited_row() {
        testing::each(|db| async move {
            let cx = written(&db, 5).await;
            assert_eq!(chain(&cx).await.unwrap(), 5);
            assert_eq!(chain(&cx).await.unwrap(), 0);
            assert!(matches!(verify(&cx).await.unwrap(), Verdict::Whole { links: 5, .. }));
            without_triggers(&db).await;
            sqlx::query("UPDATE audit SET actor = 'someone-else' WHERE seq = 3").execute(db.writer()).await.unwrap();
            assert_eq!(verify(&cx).await.unwrap(), Verdict::Broken { seq: 3 });
        })
        .await;
    }
    #[tokio::test]
    async fn the_chain_detects_a_removed_row() {
        testing::each(|db| async move {
            let cx = written(&db, 5).await;
            chain(&cx).await.unwrap();
            without_triggers(&db).await;
            sqlx::query("DELETE FROM audit WHERE seq = 2").execute(db.writer()).await.unwrap();
            assert_eq!(verify(&cx).await.unwrap(), Verdict::Broken { seq: 3 });
        })
        .await;
    }
    #[tokio::test]
    async fn a_row_is_never_changed_nor_removed() {
        testing::each(|db| async move {
            let cx = written(&db, 2).await;
            for refused in ["UPDATE audit SET actor = 'x'", "DELETE FROM audit", "UPDATE audit SET municipality = NULL"] {
                assert!(sqlx::query(refused).execute(db.writer()).await.is_err(), "{refused}");
            }
            chain(&cx).await.unwrap();
            assert!(sqlx::query("UPDATE audit SET hash = 'x'").execute(db.writer()).await.is_err());
        })
        .await;
    }
    #[tokio::test]
    async fn a_trail_is_read_by_its_own_municipality_alone() {
        testing::each(|db| async move {
            written(&db, 1).await;
            let reader = |area: &str| testing::cx(&db, testing::staff(domain::account::Role::Supervisor, area));
            let vilnius = AreaCode("LT-58".into());
            assert_eq!(of_municipality(&reader("LT-58"), &vilnius, 0).await.unwrap().len(), 1);
            assert_eq!(of_municipality(&reader("LT-40"), &vilnius, 0).await, Err(domain::Error::Forbidden));
        })
        .await;
    }
}
