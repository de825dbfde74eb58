//! A quarter of an hour on the follow page: the receipt was shown once, and waits sealed with a key that only the cookie holds.
use crate::{Cx, fault::OrFault, referrals};
use domain::{Error, Id, Result, access::Act, receipt::Receipt, referral::Referral};
use seal::Secrets;

const LIFE_MS: i64 = 15 * 60 * 1000;

/// From a receipt to the follow cookie's value; `NotFound` when no request has this receipt.
pub async fn start(cx: &Cx, receipt: &Receipt) -> Result<String> {
    let referral = referrals::follow(cx, receipt).await?;
    let secrets = Secrets::new();
    let sealed = seal::follow::seal(&secrets, receipt).map_err(|_| Error::Unavailable)?;
    let mut tx = cx.begin().await?;
    sqlx::query("INSERT INTO follow (id, referral_id, sealed, expires_at) VALUES ($1, $2, $3, $4)")
        .bind(seal::follow::id(&secrets))
        .bind(referral.text())
        .bind(sealed)
        .bind(cx.now_ms() + LIFE_MS)
        .execute(tx.conn())
        .await
        .or_fault("start following")?;
    tx.commit().await?;
    Ok(secrets.cookie())
}

/// Whom the cookie belongs to; `None` when it is foreign or its time is over.
pub async fn load(cx: &Cx, cookie: &str) -> Result<Option<(Id<Referral>, Receipt)>> {
    let Some(secrets) = Secrets::from_cookie(cookie) else { return Ok(None) };
    let row: Option<(String, Vec<u8>)> = sqlx::query_as("SELECT referral_id, sealed FROM follow WHERE id = $1 AND expires_at > $2")
        .bind(seal::follow::id(&secrets))
        .bind(cx.now_ms())
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("read who follows")?;
    Ok(row.and_then(|(referral, sealed)| Some((referral.parse().ok()?, seal::follow::open(&secrets, &sealed)?))))
}

pub async fn end(cx: &Cx, cookie: &str) -> Result<()> {
    let Some(secrets) = Secrets::from_cookie(cookie) else { return Ok(()) };
    let mut tx = cx.begin().await?;
    sqlx::query("DELETE FROM follow WHERE id = $1").bind(seal::follow::id(&secrets)).execute(tx.conn()).await.or_fault("end following")?;
    tx.commit().await
}

pub async fn purge(cx: &Cx) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sqlx::query("DELETE FROM follow WHERE expires_at <= $1").bind(cx.now_ms()).execute(tx.conn()).await.or_fault("purge follows")?;
    tx.commit().await
}
