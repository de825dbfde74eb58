//! Looks for listings that may be one: follows the change log from a cursor of its own, so that only what has changed is compared again.
use super::{keys, likeness};
use crate::{
    Cx, Tx, changes, edits,
    fault::OrFault,
    rows::{Cell, insert, marks},
};
use domain::{
    Id, Result,
    access::Act,
    area::AreaCode,
    duplicate::{Likeness, Match},
    edit::{RecordKey, RecordKind},
};
use serde_json::json;
use sqlx::AssertSqlSafe;
use std::collections::{BTreeMap, BTreeSet};

/// Changes looked at in one step.
const BATCH: i64 = 1000;

struct Met {
    one: String,
    other: String,
    found: Match,
}

/// Whether anything has changed since listings were compared: a question, so that nobody writes where there is nothing to do.
pub async fn behind(cx: &Cx) -> Result<bool> {
    cx.require(&Act::RunJobs)?;
    Ok(cursor(cx).await? < changes::latest(cx).await?)
}

async fn cursor(cx: &Cx) -> Result<i64> {
    sqlx::query_scalar("SELECT COALESCE(MAX(seq), 0) FROM likeness_cursor WHERE name = 'duplicates'")
        .fetch_one(cx.db.reader())
        .await
        .or_fault("read how far was looked")
}

/// One batch; answers whether there may be more.
pub async fn look(cx: &Cx) -> Result<bool> {
    cx.require(&Act::RunJobs)?;
    let cursor = cursor(cx).await?;
    let changed = changes::since(cx, cursor, BATCH).await?;
    let Some(last) = changed.last().map(|change| change.seq) else { return Ok(false) };
    let mut touched: BTreeMap<RecordKind, BTreeSet<String>> = BTreeMap::new();
    for change in changed {
        if let Ok(kind) = change.resource_type.parse() {
            touched.entry(kind).or_default().insert(change.resource_id);
        }
    }
    for (kind, ids) in touched {
        compared(cx, kind, ids.into_iter().collect()).await?;
    }
    let mut tx = cx.begin().await?;
    sqlx::query("INSERT INTO likeness_cursor (name, seq) VALUES ('duplicates', $1) ON CONFLICT (name) DO UPDATE SET seq = excluded.seq")
        .bind(last)
        .execute(tx.conn())
        .await
        .or_fault("write how far was looked")?;
    tx.commit().await?;
    Ok(true)
}

async fn compared(cx: &Cx, kind: RecordKind, ids: Vec<String>) -> Result<()> {
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let known = likeness::read(&mut db, kind, &ids).await?;
    drop(db);
    // By themselves, so that no writer waits for the comparing.
    let mut tx = cx.begin().await?;
    keys::write(&mut tx, kind, &ids, &known).await?;
    tx.commit().await?;
    let pairs = pairs(cx, kind, known).await?;
    let mut places = BTreeMap::new();
    for id in pairs.iter().flat_map(|pair| [&pair.one, &pair.other]) {
        if !places.contains_key(id) {
            places.insert(id.clone(), municipality(cx, kind, id).await?);
        }
    }
    let mut tx = cx.begin().await?;
    close(&mut tx, kind, &ids).await?;
    store(&mut tx, kind, pairs, &places).await?;
    tx.commit().await
}

async fn pairs(cx: &Cx, kind: RecordKind, mut known: BTreeMap<String, Likeness>) -> Result<Vec<Met>> {
    let changed: BTreeMap<String, BTreeSet<String>> = known.iter().map(|(id, one)| (id.clone(), one.keys(kind))).collect();
    let all: BTreeSet<String> = changed.values().flatten().cloned().collect();
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let company = keys::Company::read(&mut db, kind, &all).await?;
    let mut met: BTreeSet<(String, String)> = BTreeSet::new();
    for (id, keys) in &changed {
        for other in company.of(keys).into_iter().filter(|other| *other != id) {
            met.insert(if id < other { (id.clone(), other.clone()) } else { (other.clone(), id.clone()) });
        }
    }
    let others: BTreeSet<&String> = met.iter().flat_map(|(one, other)| [one, other]).filter(|id| !known.contains_key(*id)).collect();
    let others: Vec<String> = others.into_iter().cloned().collect();
    known.extend(likeness::read(&mut db, kind, &others).await?);
    let compared = |(one, other): (String, String)| {
        let found = company.compare(kind, known.get(&one)?, known.get(&other)?)?;
        Some(Met { one, other, found })
    };
    Ok(met.into_iter().filter_map(compared).collect())
}

/// Whose desk it is; nobody's where that is not known.
async fn municipality(cx: &Cx, kind: RecordKind, id: &str) -> Result<Option<AreaCode>> {
    match edits::owner_of(cx, &RecordKey { kind, id: id.to_owned() }).await {
        Ok(owner) => Ok(owner.municipality),
        Err(domain::Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What was open of these is open again only if it is found again. What people have said of a pair stays.
async fn close(tx: &mut Tx, kind: RecordKind, ids: &[String]) -> Result<()> {
    for some in ids.chunks(500) {
        for column in ["one_id", "other_id"] {
            let sql = format!(
                "UPDATE duplicate SET state = 'gone' WHERE kind = $1 AND state = 'open' AND {column} IN ({})",
                marks(2, some.len())
            );
            let query = sqlx::query(AssertSqlSafe(sql)).persistent(false).bind(kind.code());
            some.iter().fold(query, |query, id| query.bind(id.clone())).execute(tx.conn()).await.or_fault("close pairs")?;
        }
    }
    Ok(())
}

async fn store(tx: &mut Tx, kind: RecordKind, pairs: Vec<Met>, places: &BTreeMap<String, Option<AreaCode>>) -> Result<()> {
    const COLUMNS: [&str; 10] =
        ["id", "kind", "one_id", "other_id", "score", "reasons", "state", "municipality", "other_municipality", "found_at"];
    const AGAIN: &str = " ON CONFLICT (kind, one_id, other_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons, \
        municipality = excluded.municipality, other_municipality = excluded.other_municipality, \
        state = CASE duplicate.state WHEN 'gone' THEN 'open' ELSE duplicate.state END";
    let now = tx.now_ms();
    let place = |id: &String| Cell::Text(places.get(id).cloned().flatten().map(|area| area.0));
    let row = |pair: Met| {
        let reasons: Vec<_> = pair.found.reasons.iter().map(|(evidence, points)| json!([evidence.code(), points])).collect();
        vec![
            Cell::Text(Some(Id::<super::Pair>::from_uuid(uuid::Uuid::new_v4()).text())),
            Cell::text(kind.code()),
            Cell::text(&pair.one),
            Cell::text(&pair.other),
            Cell::Whole(Some(i64::from(pair.found.score))),
            Cell::Text(Some(json!(reasons).to_string())),
            Cell::text("open"),
            place(&pair.one),
            place(&pair.other),
            Cell::Whole(Some(now)),
        ]
    };
    insert(tx, "duplicate", &COLUMNS, pairs.into_iter().map(row).collect(), AGAIN).await
}
