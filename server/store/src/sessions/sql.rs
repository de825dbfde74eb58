//! The SQL of sessions.
use crate::accounts::parse_member;
use domain::{access::Member, account::Way};
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

/// A new row.
pub(super) struct Insert<'a> {
    pub hash: &'a str,
    pub account: &'a str,
    pub way: Way,
    pub name: &'a str,
    /// When it was shown who is there; nought = nobody knows.
    pub confirmed_at: i64,
}
pub(super) async fn insert(db: &mut AnyConnection, new: Insert<'_>, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO session (token_hash, account_id, started_at, seen_at, confirmed_at, way, name) VALUES ($1, $2, $3, $3, $4, $5, $6)",
    )
    .bind(new.hash)
    .bind(new.account)
    .bind(now)
    .bind(new.confirmed_at)
    .bind(new.way.code())
    .bind(new.name)
    .execute(db)
    .await
    .map(|_| ())
}

/// One as it is listed.
#[derive(sqlx::FromRow)]
pub(super) struct Listed {
    #[sqlx(rename = "token_hash")]
    pub hash: String,
    pub name: String,
    pub way: String,
    pub started_at: i64,
    pub seen_at: i64,
}
pub(super) async fn of_account(db: &AnyPool, account: &str, seen_since: i64, started_since: i64) -> Result<Vec<Listed>> {
    sqlx::query_as(
        "SELECT token_hash, name, way, started_at, seen_at FROM session \
         WHERE account_id = $1 AND seen_at >= $2 AND started_at >= $3 ORDER BY seen_at DESC, token_hash",
    )
    .bind(account)
    .bind(seen_since)
    .bind(started_since)
    .fetch_all(db)
    .await
}
pub(super) async fn hashes(db: &AnyPool, account: &str) -> Result<Vec<String>> {
    sqlx::query_scalar("SELECT token_hash FROM session WHERE account_id = $1").bind(account).fetch_all(db).await
}
pub(super) async fn delete_others(db: &mut AnyConnection, account: &str, but: &str) -> Result<()> {
    sqlx::query("DELETE FROM session WHERE account_id = $1 AND token_hash <> $2").bind(account).bind(but).execute(db).await.map(|_| ())
}

/// How and when one began.
#[derive(sqlx::FromRow)]
pub(super) struct Beginning {
    pub way: String,
    pub started_at: i64,
    pub confirmed_at: i64,
}
pub(super) async fn beginning(db: &AnyPool, hash: &str) -> Result<Option<Beginning>> {
    sqlx::query_as("SELECT way, started_at, confirmed_at FROM session WHERE token_hash = $1").bind(hash).fetch_optional(db).await
}
pub(super) async fn confirm(db: &mut AnyConnection, hash: &str, now: i64) -> Result<()> {
    sqlx::query("UPDATE session SET confirmed_at = $1 WHERE token_hash = $2").bind(now).bind(hash).execute(db).await.map(|_| ())
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
