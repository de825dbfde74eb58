//! A sign-in that waits for its second factor. It stands for ten minutes, opens nothing, and a few wrong codes end it: then the password is asked again.
use crate::{
    Cx, Tx,
    fault::{OrFault, broken},
};
use domain::{
    Error, Id, Result,
    account::{Account, Way},
};

const LIFE_MS: i64 = 10 * 60 * 1000;
const MOST_TRIES: i64 = 5;

/// Who has shown the first factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub account: Id<Account>,
    /// What its user called the computer.
    pub name: String,
    pub way: Way,
}

/// Answers the cookie's value.
pub async fn begin_step(cx: &Cx, account: Id<Account>, way: Way, name: &str) -> Result<String> {
    let token = seal::random_token();
    let mut tx = cx.begin().await?;
    sqlx::query("INSERT INTO sign_in_step (token_hash, account_id, name, way, tries, made_at) VALUES ($1, $2, $3, $4, 0, $5)")
        .bind(seal::hash(&token))
        .bind(account.text())
        .bind(name)
        .bind(way.code())
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("begin a step of a sign-in")?;
    tx.commit().await?;
    Ok(token)
}

type Columns = (String, String, String);
fn read((account, name, way): Columns) -> Result<Step> {
    Ok(Step {
        account: account.parse().map_err(|_| broken("sign_in_step.account_id"))?,
        name,
        way: way.parse().map_err(|()| broken("sign_in_step.way"))?,
    })
}

pub async fn step(cx: &Cx, token: &str) -> Result<Option<Step>> {
    let found: Option<Columns> = sqlx::query_as(
        "SELECT s.account_id, s.name, s.way FROM sign_in_step s JOIN account a ON a.id = s.account_id \
         WHERE s.token_hash = $1 AND s.made_at > $2 AND s.tries < $3 AND a.disabled_at IS NULL",
    )
    .bind(seal::hash(token))
    .bind(cx.now_ms() - LIFE_MS)
    .bind(MOST_TRIES)
    .fetch_optional(cx.db.reader())
    .await
    .or_fault("read a step of a sign-in")?;
    found.map(read).transpose()
}

/// Before a code is looked at: the step, with one try less.
pub(crate) async fn try_step(cx: &Cx, token: &str) -> Result<Step> {
    let mut tx = cx.begin().await?;
    let found: Option<Columns> = sqlx::query_as(
        "UPDATE sign_in_step SET tries = tries + 1 WHERE token_hash = $1 AND made_at > $2 AND tries < $3 \
         AND account_id IN (SELECT a.id FROM account a WHERE a.disabled_at IS NULL) RETURNING account_id, name, way",
    )
    .bind(seal::hash(token))
    .bind(cx.now_ms() - LIFE_MS)
    .bind(MOST_TRIES)
    .fetch_optional(tx.conn())
    .await
    .or_fault("count a try")?;
    tx.commit().await?;
    found.map(read).transpose()?.ok_or(Error::NotFound)
}

pub async fn end_step(cx: &Cx, token: &str) -> Result<()> {
    let mut tx = cx.begin().await?;
    sqlx::query("DELETE FROM sign_in_step WHERE token_hash = $1")
        .bind(seal::hash(token))
        .execute(tx.conn())
        .await
        .or_fault("end a step of a sign-in")?;
    tx.commit().await
}

pub(super) async fn delete_over(tx: &mut Tx, cx: &Cx) -> Result<()> {
    sqlx::query("DELETE FROM sign_in_step WHERE made_at < $1")
        .bind(cx.now_ms() - LIFE_MS)
        .execute(tx.conn())
        .await
        .or_fault("purge steps of sign-ins")
        .map(|_| ())
}
