//! Signed heads: what the chain was when the vault signed it, a day at a time; and what the last look over the whole chain found.
use super::chain::{START, Verdict, verify_on, walk};
use crate::{Cx, cx::time, fault::OrFault};
use domain::{Result, Time, access::Act, area::AreaCode};
use jiff::SignedDuration;
use seal::SignedHead;
use sqlx::AnyConnection;
use std::collections::BTreeMap;

const DAY: SignedDuration = SignedDuration::from_hours(24);

type Columns = (i64, String, i64, String, String);

pub(super) async fn stored(connection: &mut AnyConnection) -> Result<Vec<SignedHead>> {
    let rows: Vec<Columns> = sqlx::query_as("SELECT link, hash, at, key, signature FROM audit_head ORDER BY link")
        .fetch_all(connection)
        .await
        .or_fault("read signed heads")?;
    Ok(rows.into_iter().map(|(link, hash, at, key, signature)| SignedHead { link, hash, at, key, signature }).collect())
}

/// All of them, the oldest first.
pub async fn heads(cx: &Cx) -> Result<Vec<SignedHead>> {
    cx.require(&Act::RunJobs)?;
    let mut connection = cx.db.reader().acquire().await.or_fault("take a connection")?;
    stored(&mut connection).await
}

/// The newest link and its hash, when the last signature is a day old and rows have come since; the rows between are looked at first.
pub async fn head_to_sign(cx: &Cx) -> Result<Option<(i64, String)>> {
    cx.require(&Act::RunJobs)?;
    let mut connection = cx.db.reader().acquire().await.or_fault("take a connection")?;
    let last: Option<(i64, String, i64)> = sqlx::query_as("SELECT link, hash, at FROM audit_head ORDER BY link DESC LIMIT 1")
        .fetch_optional(&mut *connection)
        .await
        .or_fault("read the last signed head")?;
    if last.as_ref().is_some_and(|(_, _, at)| cx.now.duration_since(time(*at)) < DAY) {
        return Ok(None);
    }
    let (link, hash) = last.map_or((0, START.to_owned()), |(link, hash, _)| (link, hash));
    match walk(&mut connection, (link, hash), BTreeMap::new(), &|_| ()).await? {
        Verdict::Whole { links, head } if links > link => Ok(Some((links, head))),
        Verdict::Whole { .. } => Ok(None),
        verdict => {
            tracing::error!(?verdict, "the audit chain is broken and is not signed: run `kladka verify audit`");
            Ok(None)
        }
    }
}

pub async fn add_head(cx: &Cx, head: &SignedHead) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sqlx::query("INSERT INTO audit_head (link, hash, at, key, signature) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (link) DO NOTHING")
        .bind(head.link)
        .bind(&head.hash)
        .bind(head.at)
        .bind(&head.key)
        .bind(&head.signature)
        .execute(tx.conn())
        .await
        .or_fault("keep a signed head")?;
    tx.commit().await
}

/// What the last look over the whole chain found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    pub at: Time,
    pub links: i64,
    pub whole: bool,
}

/// Looks over the whole chain once a day; answers whether it has looked.
pub async fn check_if_due(cx: &Cx) -> Result<bool> {
    cx.require(&Act::RunJobs)?;
    if last(cx).await?.is_some_and(|check| cx.now.duration_since(check.at) < DAY) {
        return Ok(false);
    }
    let mut connection = cx.db.reader().acquire().await.or_fault("take a connection")?;
    let verdict = verify_on(&mut connection, &[], &|_| ()).await?;
    drop(connection);
    let (links, broken) = match &verdict {
        Verdict::Whole { links, .. } => (*links, None),
        Verdict::Broken { seq } => (0, Some(*seq)),
        Verdict::Cut { links, .. } => (*links, Some(0)),
        Verdict::Forged { .. } => (0, Some(0)),
    };
    if broken.is_some() {
        tracing::error!(?verdict, "the audit chain is not as it was written: run `kladka verify audit`");
    }
    let mut tx = cx.begin().await?;
    sqlx::query(
        "INSERT INTO audit_check (name, at, links, broken) VALUES ('whole', $1, $2, $3) \
         ON CONFLICT (name) DO UPDATE SET at = excluded.at, links = excluded.links, broken = excluded.broken",
    )
    .bind(cx.now_ms())
    .bind(links)
    .bind(broken)
    .execute(tx.conn())
    .await
    .or_fault("keep what was found")?;
    tx.commit().await?;
    Ok(true)
}

/// For whoever may read a municipality's trail; it tells nothing of others' rows.
pub async fn last_check(cx: &Cx, municipality: &AreaCode) -> Result<Option<Check>> {
    cx.require(&Act::ReadAudit { municipality: municipality.clone() })?;
    last(cx).await
}

async fn last(cx: &Cx) -> Result<Option<Check>> {
    let row: Option<(i64, i64, Option<i64>)> = sqlx::query_as("SELECT at, links, broken FROM audit_check WHERE name = 'whole'")
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("read what was found")?;
    Ok(row.map(|(at, links, broken)| Check { at: time(at), links, whole: broken.is_none() }))
}
