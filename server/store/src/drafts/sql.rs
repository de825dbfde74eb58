//! The SQL of drafts.
use sqlx::{AnyConnection, AnyPool, Result};

pub(super) async fn upsert(db: &mut AnyConnection, id: &str, sealed: Vec<u8>, expires_at: i64) -> Result<()> {
    sqlx::query("INSERT INTO draft (id, sealed, expires_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed")
        .bind(id)
        .bind(sealed)
        .bind(expires_at)
        .execute(db)
        .await
        .map(|_| ())
}
pub(super) async fn find(db: &AnyPool, id: &str, now: i64) -> Result<Option<Vec<u8>>> {
    sqlx::query_scalar("SELECT sealed FROM draft WHERE id = $1 AND expires_at > $2").bind(id).bind(now).fetch_optional(db).await
}
pub(super) async fn delete(db: &mut AnyConnection, id: &str) -> Result<()> {
    sqlx::query("DELETE FROM draft WHERE id = $1").bind(id).execute(db).await.map(|_| ())
}
pub(super) async fn delete_expired(db: &mut AnyConnection, now: i64) -> Result<u64> {
    Ok(sqlx::query("DELETE FROM draft WHERE expires_at <= $1").bind(now).execute(db).await?.rows_affected())
}
