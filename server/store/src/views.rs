//! Views of the work list that an account keeps by name, and what else it has set for itself. A view holds codes of a filter, and no person's data.
use crate::{Cx, Tx, assignments::at_desk, fault::OrFault};
use domain::{
    Error, Id, Problem, Result, Wrong,
    account::Account,
    work_list::{Filter, view_name},
};

/// One that its owner sees, or that a colleague of the same agency shares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub id: Id<View>,
    pub name: String,
    pub filter: Filter,
    pub own: bool,
    pub shared: bool,
}

/// What an account has set for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Single keys move and open rows.
    pub keys: bool,
    /// The view that opens when nothing is asked for.
    pub opens: Option<Id<View>>,
}

/// More are not kept for one account.
const MOST: i64 = 30;

/// One's own, then those that colleagues share; each by name.
pub async fn all(cx: &Cx) -> Result<Vec<View>> {
    let account = asked(cx)?;
    let rows: Vec<(String, String, String, i64, String)> = sqlx::query_as(
        "SELECT v.id, v.name, v.asked, v.shared, v.account_id FROM queue_view v JOIN account o ON o.id = v.account_id \
         JOIN account me ON me.id = $1 \
         WHERE v.account_id = $1 OR (v.shared = 1 AND o.disabled_at IS NULL AND o.organization_id = me.organization_id \
         AND COALESCE(o.municipality, '') = COALESCE(me.municipality, '')) \
         ORDER BY CASE v.account_id WHEN $1 THEN 0 ELSE 1 END, v.name, v.id LIMIT 200",
    )
    .bind(account.text())
    .fetch_all(cx.db.reader())
    .await
    .or_fault("list views")?;
    let view = |(id, name, kept, shared, owner): (String, String, String, i64, String)| {
        let id = id.parse().map_err(|_| crate::fault::broken("queue_view.id"))?;
        Ok(View { id, name, filter: Filter::of_kept(&kept), own: owner == account.text(), shared: shared != 0 })
    };
    rows.into_iter().map(view).collect()
}

/// Keeps the filter under a name; a name that one has used already means this filter from now on.
pub async fn save(cx: &Cx, name: &str, filter: &Filter, shared: bool) -> Result<()> {
    let account = asked(cx)?;
    let name = view_name(name).map_err(|problem| Error::Invalid(vec![problem]))?;
    let mut tx = cx.begin().await?;
    let others: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM queue_view WHERE account_id = $1 AND name <> $2")
        .bind(account.text())
        .bind(&name)
        .fetch_one(tx.conn())
        .await
        .or_fault("count views")?;
    if others >= MOST {
        return Err(Error::Invalid(vec![Problem::new("view", Wrong::TooMany)]));
    }
    sqlx::query(
        "INSERT INTO queue_view (id, account_id, name, asked, shared, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (account_id, name) DO UPDATE SET asked = excluded.asked, shared = excluded.shared",
    )
    .bind(uuid::Uuid::new_v4().to_string())
    .bind(account.text())
    .bind(name)
    .bind(filter.kept())
    .bind(i64::from(shared))
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("keep a view")?;
    tx.commit().await
}

/// Another name, and whether colleagues see it; only the owner's to change.
pub async fn change(cx: &Cx, id: Id<View>, name: &str, shared: bool) -> Result<()> {
    let account = asked(cx)?;
    let name = view_name(name).map_err(|problem| Error::Invalid(vec![problem]))?;
    let mut tx = cx.begin().await?;
    let taken: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM queue_view WHERE account_id = $1 AND name = $2 AND id <> $3")
        .bind(account.text())
        .bind(&name)
        .bind(id.text())
        .fetch_one(tx.conn())
        .await
        .or_fault("look for a view's name")?;
    if taken > 0 {
        return Err(Error::Invalid(vec![Problem::new("view", Wrong::NotAllowed)]));
    }
    let done = sqlx::query("UPDATE queue_view SET name = $1, shared = $2 WHERE id = $3 AND account_id = $4")
        .bind(name)
        .bind(i64::from(shared))
        .bind(id.text())
        .bind(account.text())
        .execute(tx.conn())
        .await
        .or_fault("change a view")?;
    if done.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await
}

pub async fn remove(cx: &Cx, id: Id<View>) -> Result<()> {
    let account = asked(cx)?;
    let mut tx = cx.begin().await?;
    let done = sqlx::query("DELETE FROM queue_view WHERE id = $1 AND account_id = $2")
        .bind(id.text())
        .bind(account.text())
        .execute(tx.conn())
        .await
        .or_fault("remove a view")?;
    if done.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await
}

pub async fn settings(cx: &Cx) -> Result<Settings> {
    let account = asked(cx)?;
    let row: Option<(i64, Option<String>)> = sqlx::query_as("SELECT keys_on, view_id FROM queue_setting WHERE account_id = $1")
        .bind(account.text())
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("read settings")?;
    let (keys, view) = row.unwrap_or((1, None));
    Ok(Settings { keys: keys != 0, opens: view.and_then(|id| id.parse().ok()) })
}

/// Single keys on or off (WCAG 2.1.4).
pub async fn set_keys(cx: &Cx, on: bool) -> Result<()> {
    let account = asked(cx)?;
    let mut tx = cx.begin().await?;
    row(&mut tx, account).await?;
    sqlx::query("UPDATE queue_setting SET keys_on = $1 WHERE account_id = $2")
        .bind(i64::from(on))
        .bind(account.text())
        .execute(tx.conn())
        .await
        .or_fault("set the keys")?;
    tx.commit().await
}

/// The view that opens when nothing is asked for: one of those that one sees, or none.
pub async fn open_with(cx: &Cx, view: Option<Id<View>>) -> Result<()> {
    let account = asked(cx)?;
    if let Some(id) = view
        && !all(cx).await?.iter().any(|view| view.id == id)
    {
        return Err(Error::NotFound);
    }
    let mut tx = cx.begin().await?;
    row(&mut tx, account).await?;
    sqlx::query("UPDATE queue_setting SET view_id = $1 WHERE account_id = $2")
        .bind(view.map(Id::text))
        .bind(account.text())
        .execute(tx.conn())
        .await
        .or_fault("set the view that opens")?;
    tx.commit().await
}

async fn row(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    sqlx::query("INSERT INTO queue_setting (account_id, keys_on) VALUES ($1, 1) ON CONFLICT (account_id) DO NOTHING")
        .bind(account.text())
        .execute(tx.conn())
        .await
        .or_fault("begin settings")
        .map(|_| ())
}

/// Whoever sees a list keeps views of it.
fn asked(cx: &Cx) -> Result<Id<Account>> {
    let (member, list) = at_desk(cx)?;
    cx.require(&list.see())?;
    Ok(member.account)
}

#[cfg(test)]
mod tests;
