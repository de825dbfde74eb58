//! The links: each row's hash holds the hash of the row before. Walking them finds the first row that is not as it was written.
use super::{AuditRow, Columns, heads};
use crate::{Cx, fault::OrFault};
use domain::{Result, access::Act};
use seal::SignedHead;
use sqlx::AnyConnection;
use std::collections::BTreeMap;

const BATCH: i64 = 1000;
pub(super) const START: &str = "kladka/1 audit";

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
pub(super) fn hash_of(row: &AuditRow, previous: &str) -> String {
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
    /// A signed head knows more rows than there are: the end was cut off.
    Cut { links: i64, signed: i64 },
    /// A signed head that is not the signer's.
    Forged { link: i64 },
}

type Linked = (i64, i64, String, String, String, String, Option<String>, i64, String, String);

/// Walks the whole chain, past every signed head in the database.
pub async fn verify(cx: &Cx) -> Result<Verdict> {
    verify_with(cx, &[]).await
}

/// The same, past heads that were kept elsewhere as well. Where there are some, heads in the database must bear their signer's name.
pub async fn verify_with(cx: &Cx, kept: &[SignedHead]) -> Result<Verdict> {
    verify_telling(cx, kept, &|_| ()).await
}

/// How many rows have been walked, told now and then.
pub type Told<'a> = &'a (dyn Fn(i64) + Sync);

/// The same, for someone who waits.
pub async fn verify_telling(cx: &Cx, kept: &[SignedHead], told: Told<'_>) -> Result<Verdict> {
    cx.require(&Act::RunJobs)?;
    let mut connection = cx.db.reader().acquire().await.or_fault("take a connection")?;
    verify_on(&mut connection, kept, told).await
}

pub(super) async fn verify_on(connection: &mut AnyConnection, kept: &[SignedHead], told: Told<'_>) -> Result<Verdict> {
    let stored = heads::stored(connection).await?;
    let signer = kept.first().or(stored.first()).map(|head| head.key.clone());
    let mut known = BTreeMap::new();
    for head in kept.iter().chain(&stored) {
        if !head.is_genuine() || Some(&head.key) != signer.as_ref() {
            return Ok(Verdict::Forged { link: head.link });
        }
        if known.insert(head.link, head.hash.clone()).is_some_and(|other| other != head.hash) {
            return Ok(Verdict::Forged { link: head.link });
        }
    }
    walk(connection, (0, START.to_owned()), known, told).await
}

/// From this link on, which is taken as it is; `signed` are hashes that links must have.
pub(super) async fn walk(
    connection: &mut AnyConnection,
    from: (i64, String),
    signed: BTreeMap<i64, String>,
    told: Told<'_>,
) -> Result<Verdict> {
    let (mut links, mut head) = from;
    loop {
        let rows: Vec<Linked> = sqlx::query_as(
            "SELECT seq, at, actor, role, act, object, municipality, link, prev_hash, hash FROM audit \
             WHERE link > $1 ORDER BY link LIMIT $2",
        )
        .bind(links)
        .bind(BATCH)
        .fetch_all(&mut *connection)
        .await
        .or_fault("read the audit chain")?;
        if rows.is_empty() {
            break;
        }
        for (seq, at, actor, role, act, object, municipality, link, previous, hash) in rows {
            let row = AuditRow::from((seq, at, actor, role, act, object, municipality));
            let as_signed = signed.get(&link).is_none_or(|signed| *signed == hash);
            if link != links + 1 || previous != head || hash != hash_of(&row, &head) || !as_signed {
                return Ok(Verdict::Broken { seq });
            }
            (links, head) = (link, hash);
        }
        told(links);
    }
    match signed.keys().next_back() {
        Some(signed) if *signed > links => Ok(Verdict::Cut { links, signed: *signed }),
        _ => Ok(Verdict::Whole { links, head }),
    }
}
