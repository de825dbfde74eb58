//! The SQL of sessions.
use crate::accounts::parse_member;
use domain::access::Member;
use sqlx::{AnyConnection, AnyPool, Result};

pub(super) struct Row {
    pub started_at: i64,
    pub seen_at: i64,
    account: (String, String, String, Option<String>),
}
impl Row {
    pub(super) fn member(self) -> domain::Result<Member> {
        let (id, role, organization, municipality) = self.account;
        parse_member(&id, &role, &organization, municipality)
    }
}

pub(super) async fn insert(db: &mut AnyConnection, hash: &str, account: &str, now: i64) -> Result<()> {
    sqlx::query("INSERT INTO session (token_hash, account_id, started_at, seen_at) VALUES ($1, $2, $3, $3)")
        .bind(hash)
        .bind(account)
        .bind(now)
        .execute(db)
        .await
        .map(|_| ())
}
pub(super) async fn find(db: &AnyPool, hash: &str) -> Result<Option<Row>> {
    let row: Option<(i64, i64, String, String, String, Option<String>)> = sqlx::query_as(
        "SELECT s.started_at, s.seen_at, a.id, a.role, a.organization_id, a.municipality FROM session s \
         JOIN account a ON a.id = s.account_id WHERE s.token_hash = $1 AND a.disabled_at IS NULL",
    )
    .bind(hash)
    .fetch_optional(db)
    .await?;
    Ok(row.map(|(started_at, seen_at, id, role, organization, municipality)| Row {
        started_at,
        seen_at,
        account: (id, role, organization, municipality),
    }))
}
pub(super) async fn touch(db: &mut AnyConnection, hash: &str, now: i64) -> Result<()> {
    sqlx::query("UPDATE session SET seen_at = $1 WHERE token_hash = $2 AND seen_at < $1").bind(now).bind(hash).execute(db).await.map(|_| ())
}
pub(super) async fn delete(db: &mut AnyConnection, hash: &str) -> Result<()> {
    sqlx::query("DELETE FROM session WHERE token_hash = $1").bind(hash).execute(db).await.map(|_| ())
}
pub(super) async fn delete_over(db: &mut AnyConnection, seen_before: i64, started_before: i64) -> Result<()> {
    sqlx::query("DELETE FROM session WHERE seen_at < $1 OR started_at < $2")
        .bind(seen_before)
        .bind(started_before)
        .execute(db)
        .await
        .map(|_| ())
}
