//! Erasure: a stock of public erasure keys, one for each request to come, so that a request can be taken while the vault is away;
//! what is to be erased, and the line in the audit that certifies it; how long a municipality keeps requests. Private halves are the vault's.
use crate::{Cx, Tx, audit, cx::time, fault::OrFault, referrals};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::{Act, Caller, may},
    area::AreaCode,
    referral::Referral,
};
use seal::PublicKey;
use sqlx::AnyConnection;

/// The public half of an erasure key, and what the vault knows the private one by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasureKey {
    pub id: String,
    pub key: PublicKey,
}

/// How many keys wait, so that the vault may be away for a while.
pub const STOCK: usize = 2000;

/// The ids of the keys that wait.
pub async fn stock(cx: &Cx) -> Result<Vec<String>> {
    cx.require(&Act::RunJobs)?;
    sqlx::query_scalar("SELECT id FROM erasure_stock").fetch_all(cx.db.reader()).await.or_fault("list the erasure keys in stock")
}

/// Adds new keys, and takes out those whose private half the vault does not have: what is sealed with them could not be opened.
pub async fn restock(cx: &Cx, new: &[ErasureKey], unknown: &[String]) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    for id in unknown {
        take(&mut tx, id).await?;
    }
    for one in new {
        sqlx::query("INSERT INTO erasure_stock (id, key, added_at) VALUES ($1, $2, $3)")
            .bind(&one.id)
            .bind(one.key.to_string())
            .bind(cx.now_ms())
            .execute(tx.conn())
            .await
            .or_fault("stock an erasure key")?;
    }
    tx.commit().await
}

/// One of the keys in stock, by chance, so that those who send at once seldom pick the same; `None` when the stock is empty.
pub(crate) async fn pick(cx: &Cx) -> Result<Option<ErasureKey>> {
    const FROM: &str = "SELECT id, key FROM erasure_stock WHERE id >= $1 ORDER BY id LIMIT 1";
    let read = |from: String| async move {
        let row: Option<(String, String)> =
            sqlx::query_as(FROM).bind(from).fetch_optional(cx.db.reader()).await.or_fault("pick an erasure key")?;
        row.map(|(id, key)| -> Result<ErasureKey> {
            Ok(ErasureKey { id, key: key.parse().map_err(|_| crate::fault::broken("erasure_stock.key"))? })
        })
        .transpose()
    };
    let found = match read(seal::random_token()).await? {
        Some(found) => Some(found),
        None => read(String::new()).await?,
    };
    if found.is_none() {
        tracing::warn!("no erasure key is in stock: a request is sealed without one, and stays in backups as long as they are kept");
    }
    Ok(found)
}

/// Out of the stock; `false` when another request was faster.
pub(crate) async fn take(tx: &mut Tx, id: &str) -> Result<bool> {
    let taken = sqlx::query("DELETE FROM erasure_stock WHERE id = $1").bind(id).execute(tx.conn()).await.or_fault("take an erasure key")?;
    Ok(taken.rows_affected() == 1)
}

/// The key that all of a request's texts are sealed with besides; none for one that was taken when the stock was empty.
pub(crate) async fn of(db: &mut AnyConnection, id: Id<Referral>) -> Result<Option<ErasureKey>> {
    let row: Option<(Option<String>, Option<String>)> = sqlx::query_as("SELECT erasure_id, erasure_key FROM referral WHERE id = $1")
        .bind(id.text())
        .fetch_optional(db)
        .await
        .or_fault("read an erasure key's name")?;
    let Some((Some(id), Some(key))) = row else { return Ok(None) };
    Ok(Some(ErasureKey { id, key: key.parse().map_err(|_| crate::fault::broken("referral.erasure_key"))? }))
}

/// Takes a request out of the database with all that hangs on it, and notes that its key has still to be destroyed. A supervisor's act,
/// or the job's when the time to keep it is over.
pub async fn begin(cx: &Cx, id: Id<Referral>) -> Result<()> {
    let mut tx = cx.begin().await?;
    begin_in(&mut tx, cx, id).await?;
    tx.commit().await
}

/// Only where nothing of it is open, which is asked in the same transaction: what somebody's word has opened again meanwhile stays.
async fn begin_if_over(cx: &Cx, id: Id<Referral>) -> Result<bool> {
    let mut tx = cx.begin().await?;
    if !referrals::is_over(&mut tx, id).await? {
        return Ok(false);
    }
    begin_in(&mut tx, cx, id).await?;
    tx.commit().await?;
    Ok(true)
}

async fn begin_in(tx: &mut Tx, cx: &Cx, id: Id<Referral>) -> Result<()> {
    let row: Option<(String, Option<String>)> = sqlx::query_as("SELECT municipality, erasure_id FROM referral WHERE id = $1")
        .bind(id.text())
        .fetch_optional(tx.conn())
        .await
        .or_fault("look for what is to be erased")?;
    let (municipality, erasure) = row.ok_or(Error::NotFound)?;
    let municipality = AreaCode(municipality);
    if !may(&cx.caller, &Act::RunJobs) {
        cx.require(&Act::Erase { municipality: municipality.clone() })?;
    }
    sqlx::query("INSERT INTO erasure (referral_id, erasure_id, municipality, begun_at) VALUES ($1, $2, $3, $4)")
        .bind(id.text())
        .bind(erasure)
        .bind(&municipality.0)
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("begin an erasure")?;
    for statement in [
        "DELETE FROM job WHERE object IN (SELECT id FROM task WHERE referral_id = $1)",
        "DELETE FROM job WHERE object = $1",
        "DELETE FROM follow WHERE referral_id = $1",
        "DELETE FROM referral WHERE id = $1",
    ] {
        sqlx::query(statement).bind(id.text()).execute(tx.conn()).await.or_fault("erase a request")?;
    }
    let why = if matches!(cx.caller, Caller::System) { "erasure-due" } else { "erasure-asked" };
    audit::note(tx, cx, why, &format!("referral:{id}"), Some(&municipality)).await
}

/// One request that is gone from the database, and whose key is to be destroyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    pub referral: String,
    /// None for a request that was sealed without one.
    pub erasure: Option<String>,
    pub municipality: AreaCode,
}

/// In a day no more than this is destroyed: whoever takes over the web could else have the vault destroy everything.
pub const A_DAY: i64 = 1000;

pub async fn begun(cx: &Cx) -> Result<Vec<Begun>> {
    cx.require(&Act::RunJobs)?;
    let today: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM erasure WHERE done_at > $1")
        .bind(cx.now_ms() - DAY_MS)
        .fetch_one(cx.db.reader())
        .await
        .or_fault("count what was erased")?;
    if today >= A_DAY {
        tracing::error!(today, "more was to be erased in a day than is believed: the rest waits until tomorrow");
    }
    let rows: Vec<(String, Option<String>, String)> =
        sqlx::query_as("SELECT referral_id, erasure_id, municipality FROM erasure WHERE done_at IS NULL ORDER BY begun_at LIMIT $1")
            .bind((A_DAY - today).clamp(0, 500))
            .fetch_all(cx.db.reader())
            .await
            .or_fault("list what is being erased")?;
    Ok(rows
        .into_iter()
        .map(|(referral, erasure, municipality)| Begun { referral, erasure, municipality: AreaCode(municipality) })
        .collect())
}

/// The certificate: after the key was destroyed and forced to disk. Without a key the line says so.
pub async fn certify(cx: &Cx, done: &[Begun]) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    if done.is_empty() {
        return Ok(());
    }
    let mut tx = cx.begin().await?;
    for one in done {
        sqlx::query("UPDATE erasure SET done_at = $1 WHERE referral_id = $2 AND done_at IS NULL")
            .bind(cx.now_ms())
            .bind(&one.referral)
            .execute(tx.conn())
            .await
            .or_fault("certify an erasure")?;
        let act = if one.erasure.is_some() { "erased" } else { "erased-from-database" };
        audit::note(&mut tx, cx, act, &format!("referral:{}", one.referral), Some(&one.municipality)).await?;
    }
    tx.commit().await?;
    cx.db.fold().await
}

/// After the end of a request, unless the municipality says otherwise: three years.
pub const KEPT_DAYS: i64 = 3 * 365;
const SHORTEST: i64 = 30;
const DAY_MS: i64 = 86_400_000;

/// How many days a municipality keeps a request after its end.
pub async fn kept_days(cx: &Cx, municipality: &AreaCode) -> Result<i64> {
    let days: Option<i64> = sqlx::query_scalar("SELECT days FROM retention WHERE municipality = $1")
        .bind(&municipality.0)
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("read how long requests are kept")?;
    Ok(days.unwrap_or(KEPT_DAYS))
}

/// At least a month: messages about the end may still be under way.
pub async fn keep_for(cx: &Cx, municipality: &AreaCode, days: i64) -> Result<()> {
    cx.require(&Act::SetRetention)?;
    if !(SHORTEST..=100 * 365).contains(&days) {
        return Err(Error::Invalid(vec![Problem::new("days", Wrong::NotAllowed)]));
    }
    crate::areas::find(cx, municipality).await?;
    let mut tx = cx.begin().await?;
    sqlx::query("INSERT INTO retention (municipality, days) VALUES ($1, $2) ON CONFLICT (municipality) DO UPDATE SET days = excluded.days")
        .bind(&municipality.0)
        .bind(days)
        .execute(tx.conn())
        .await
        .or_fault("set how long requests are kept")?;
    audit::note(&mut tx, cx, "retention-set", &format!("days:{days}"), Some(municipality)).await?;
    tx.commit().await
}

/// Looked at in one piece, and begun in one turn.
const DUE_AT_ONCE: i64 = 200;

/// Begins to erase what has been kept long enough: nothing of it is open, and nothing has moved since. Answers how many.
pub async fn begin_due(cx: &Cx) -> Result<usize> {
    cx.require(&Act::RunJobs)?;
    begin_due_by(cx, DUE_AT_ONCE).await
}

/// Piece by piece, past those that are still open: however many they are, they keep no other from being forgotten.
async fn begin_due_by(cx: &Cx, piece: i64) -> Result<usize> {
    let (mut count, mut after) = (0, String::new());
    loop {
        let candidates = kept_long_enough(cx, &after, piece).await?;
        let Some((last, _)) = candidates.last() else { return Ok(count) };
        after.clone_from(last);
        for (id, moved) in candidates {
            let id = id.parse().map_err(|_| crate::fault::broken("referral.id"))?;
            // What is still open is nobody's to forget, however old it is; whether it is open, the domain says.
            if begin_if_over(cx, id).await? {
                tracing::info!(referral = %id, last = %time(moved), "the time to keep {id} is over");
                count += 1;
            }
        }
        if count >= usize::try_from(piece).unwrap_or(usize::MAX) {
            return Ok(count);
        }
    }
}

/// Those in which nothing has moved for as long as their municipality keeps them, from this id on, and when something last did.
async fn kept_long_enough(cx: &Cx, after: &str, most: i64) -> Result<Vec<(String, i64)>> {
    sqlx::query_as(
        "SELECT r.id, COALESCE((SELECT MAX(e.at) FROM event e WHERE e.referral_id = r.id), r.received_at) FROM referral r \
         LEFT JOIN retention k ON k.municipality = r.municipality \
         WHERE r.received_at < $1 - COALESCE(k.days, $2) * $3 AND r.id > $4 \
         AND NOT EXISTS (SELECT 1 FROM event e WHERE e.referral_id = r.id AND e.at >= $1 - COALESCE(k.days, $2) * $3) \
         ORDER BY r.id LIMIT $5",
    )
    .bind(cx.now_ms())
    .bind(KEPT_DAYS)
    .bind(DAY_MS)
    .bind(after)
    .bind(most)
    .fetch_all(cx.db.reader())
    .await
    .or_fault("look for what has been kept long enough")
}

#[cfg(test)]
mod tests;
