//! The SQL of accounts.
use super::{Record, lower, parse_member};
use domain::{
    Id,
    account::{Account, Role},
    area::AreaCode,
    contact::Email,
    organization::Organization,
};
use sqlx::{AnyConnection, AnyPool, Result};

/// A new row.
pub(super) struct Insert<'a> {
    pub id: Id<Account>,
    pub email: &'a Email,
    pub role: Role,
    pub organization: Id<Organization>,
    pub municipality: Option<&'a AreaCode>,
    pub hash: String,
}

/// `false` when the address is taken.
pub(super) async fn insert(db: &mut AnyConnection, new: Insert<'_>, now: i64) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO account (id, email, role, organization_id, municipality, password_hash, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (email) DO NOTHING",
    )
    .bind(new.id.text())
    .bind(lower(new.email.as_str()))
    .bind(new.role.code())
    .bind(new.organization.text())
    .bind(new.municipality.map(|area| area.0.clone()))
    .bind(new.hash)
    .bind(now)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Also by an account that is over: its address stays its own.
pub(super) async fn is_taken(db: &mut AnyConnection, email: &str) -> Result<bool> {
    let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM account WHERE email = $1").bind(email).fetch_one(db).await?;
    Ok(count > 0)
}

/// The account of an address, if it can sign in.
pub(super) async fn active(db: &mut AnyConnection, email: &str) -> Result<Option<String>> {
    sqlx::query_scalar("SELECT id FROM account WHERE email = $1 AND disabled_at IS NULL").bind(email).fetch_optional(db).await
}

/// Address and hash of one that can sign in.
pub(super) async fn own(db: &AnyPool, id: Id<Account>) -> Result<Option<(String, String)>> {
    sqlx::query_as("SELECT email, password_hash FROM account WHERE id = $1 AND disabled_at IS NULL")
        .bind(id.text())
        .fetch_optional(db)
        .await
}

pub(super) async fn set_password(db: &mut AnyConnection, id: Id<Account>, hash: String) -> Result<()> {
    sqlx::query("UPDATE account SET password_hash = $1 WHERE id = $2").bind(hash).bind(id.text()).execute(db).await.map(|_| ())
}

/// `false` where somebody else has given them a third role meanwhile.
pub(super) async fn change_role(db: &mut AnyConnection, id: Id<Account>, was: Role, role: Role) -> Result<bool> {
    const CHANGE: &str = "UPDATE account SET role = $1 WHERE id = $2 AND (role = $3 OR role = $1)";
    let done = sqlx::query(CHANGE).bind(role.code()).bind(id.text()).bind(was.code()).execute(db).await?;
    Ok(done.rows_affected() > 0)
}

pub(super) async fn credentials(db: &AnyPool, email: &str) -> Result<Option<(String, String)>> {
    sqlx::query_as("SELECT id, password_hash FROM account WHERE email = $1 AND disabled_at IS NULL").bind(email).fetch_optional(db).await
}

pub(super) struct Row(String, String, String, String, Option<String>, Option<i64>);
impl TryFrom<Row> for Record {
    type Error = domain::Error;
    fn try_from(Row(id, email, role, organization, municipality, disabled_at): Row) -> domain::Result<Self> {
        let member = parse_member(&id, &role, &organization, municipality)?;
        Ok(Self {
            id: member.account,
            email,
            role: member.role,
            organization: member.organization,
            municipality: member.municipality,
            disabled: disabled_at.is_some(),
        })
    }
}
type Columns = (String, String, String, String, Option<String>, Option<i64>);
impl From<Columns> for Row {
    fn from((id, email, role, organization, municipality, disabled_at): Columns) -> Self {
        Self(id, email, role, organization, municipality, disabled_at)
    }
}
const FIND: &str = "SELECT id, email, role, organization_id, municipality, disabled_at FROM account WHERE id = $1";
pub(super) async fn find(db: &AnyPool, id: Id<Account>) -> Result<Option<Row>> {
    let row: Option<Columns> = sqlx::query_as(FIND).bind(id.text()).fetch_optional(db).await?;
    Ok(row.map(Row::from))
}
/// Written first, so that others who change it wait: a word that both databases know.
pub(super) async fn find_to_change(db: &mut AnyConnection, id: Id<Account>) -> Result<Option<Row>> {
    sqlx::query("UPDATE account SET role = role WHERE id = $1").bind(id.text()).execute(&mut *db).await?;
    let row: Option<Columns> = sqlx::query_as(FIND).bind(id.text()).fetch_optional(db).await?;
    Ok(row.map(Row::from))
}

/// Those who can sign in.
pub(super) async fn of_municipality(db: &AnyPool, municipality: &str) -> Result<Vec<Row>> {
    let rows: Vec<Columns> = sqlx::query_as(
        "SELECT id, email, role, organization_id, municipality, disabled_at FROM account \
         WHERE municipality = $1 AND disabled_at IS NULL ORDER BY email",
    )
    .bind(municipality)
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Row::from).collect())
}
pub(super) async fn of_organization(db: &AnyPool, organization: &str) -> Result<Vec<Row>> {
    let rows: Vec<Columns> = sqlx::query_as(
        "SELECT id, email, role, organization_id, municipality, disabled_at FROM account \
         WHERE organization_id = $1 AND municipality IS NULL AND disabled_at IS NULL ORDER BY email",
    )
    .bind(organization)
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Row::from).collect())
}

/// The account's sessions end with it.
pub(super) async fn disable(db: &mut AnyConnection, id: Id<Account>, now: i64) -> Result<()> {
    sqlx::query("UPDATE account SET disabled_at = $1 WHERE id = $2").bind(now).bind(id.text()).execute(&mut *db).await?;
    sqlx::query("DELETE FROM session WHERE account_id = $1").bind(id.text()).execute(db).await.map(|_| ())
}

pub(super) async fn emails(db: &AnyPool, organization: &str, role: Role) -> Result<Vec<String>> {
    sqlx::query_scalar("SELECT email FROM account WHERE organization_id = $1 AND role = $2 AND disabled_at IS NULL")
        .bind(organization)
        .bind(role.code())
        .fetch_all(db)
        .await
}

pub(super) async fn managers(db: &mut AnyConnection, organization: &str) -> Result<Vec<String>> {
    sqlx::query_scalar(
        "SELECT id FROM account WHERE organization_id = $1 AND role = 'provider-manager' AND disabled_at IS NULL ORDER BY id",
    )
    .bind(organization)
    .fetch_all(db)
    .await
}

pub(super) async fn checkers(db: &mut AnyConnection, municipality: &str) -> Result<Vec<String>> {
    sqlx::query_scalar(
        "SELECT id FROM account WHERE municipality = $1 AND role IN ('triage', 'supervisor', 'administrator') AND disabled_at IS NULL ORDER BY id",
    )
    .bind(municipality)
    .fetch_all(db)
    .await
}

pub(super) async fn to_notify(db: &AnyPool, task: &str) -> Result<Vec<String>> {
    let agency: Vec<String> = sqlx::query_scalar(
        "SELECT a.id FROM task t JOIN account a ON a.organization_id = t.agency \
         WHERE t.id = $1 AND a.role = 'provider-manager' AND a.disabled_at IS NULL ORDER BY a.email",
    )
    .bind(task)
    .fetch_all(db)
    .await?;
    if agency.is_empty() { triage_of(db, task).await } else { Ok(agency) }
}

pub(super) async fn triage_of(db: &AnyPool, task: &str) -> Result<Vec<String>> {
    sqlx::query_scalar(
        "SELECT a.id FROM task t JOIN referral r ON r.id = t.referral_id JOIN account a ON a.municipality = r.municipality \
         WHERE t.id = $1 AND a.role IN ('triage', 'supervisor') AND a.disabled_at IS NULL ORDER BY a.email",
    )
    .bind(task)
    .fetch_all(db)
    .await
}

/// Supervisors and administrators, with their roles.
pub(super) async fn supervisors_of(db: &AnyPool, task: &str) -> Result<Vec<(String, String)>> {
    sqlx::query_as(
        "SELECT a.id, a.role FROM task t JOIN referral r ON r.id = t.referral_id JOIN account a ON a.municipality = r.municipality \
         WHERE t.id = $1 AND a.role IN ('supervisor', 'administrator') AND a.disabled_at IS NULL ORDER BY a.email",
    )
    .bind(task)
    .fetch_all(db)
    .await
}
