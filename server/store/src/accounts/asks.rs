//! "I forgot my password": a link by e-mail, good for ten minutes, once, in the browser that asked; or the code beside it, typed there. Who asks for
//! an address that nobody has is answered the same after the same work, and no letter leaves.
use super::{links, sql};
use crate::{
    Cx,
    cx::time,
    fault::{OrFault, broken},
    jobs::{self, Job},
};
use domain::{
    Error, Id, Language, Problem, Result, Time, Wrong,
    access::Act,
    account::{Account, SignInAsk},
    contact::Email,
    letter_code::LetterCode,
};

const MINUTE_MS: i64 = 60_000;
pub const MINUTES: i64 = 10;
/// Letters to one account in that time; who asks more often is told the same and gets none.
const MOST_LETTERS: i64 = 3;
/// A code is short: so often it may be mistyped.
const MOST_TRIES: i64 = 5;

/// Answers the asking browser's secret.
pub async fn ask(cx: &Cx, email: &Email, language: Language) -> Result<String> {
    let browser = seal::random_token();
    let id: Id<SignInAsk> = Id::from_uuid(uuid::Uuid::new_v4());
    let mut tx = cx.begin().await?;
    let account = sql::active(tx.conn(), &super::lower(email.as_str())).await.or_fault("look up an account")?;
    let letters: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM sign_in_ask WHERE account_id = $1 AND made_at > $2")
        .bind(account.clone().unwrap_or_default())
        .bind(cx.now_ms() - MINUTES * MINUTE_MS)
        .fetch_one(tx.conn())
        .await
        .or_fault("count questions for a link")?;
    sqlx::query("INSERT INTO sign_in_ask (id, account_id, language, browser_hash, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id.text())
        .bind(account.filter(|_| letters < MOST_LETTERS))
        .bind(language.code())
        .bind(seal::hash(&browser))
        .bind(cx.now_ms())
        .bind(cx.now_ms() + MINUTES * MINUTE_MS)
        .execute(tx.conn())
        .await
        .or_fault("ask for a link")?;
    jobs::enqueue(&mut tx, cx, Job::SignInLetter { ask: id }).await?;
    tx.commit().await?;
    Ok(browser)
}

/// A link for the letter: to whom, in which language.
pub struct Letter {
    pub email: String,
    pub language: Language,
    pub issued: links::Issued,
}

/// For the job that writes the letter; `None` where there is nobody to write to, or no time left. A link is made for nobody as well: it opens nothing, but
/// whoever asks twice in a row waits no longer behind one address than behind another.
pub async fn issue_sign_in(cx: &Cx, id: Id<SignInAsk>) -> Result<Option<Letter>> {
    cx.require(&Act::RunJobs)?;
    let found: Option<(Option<String>, String)> = sqlx::query_as(
        "SELECT a.email, q.language FROM sign_in_ask q LEFT JOIN account a ON a.id = q.account_id AND a.disabled_at IS NULL \
         WHERE q.id = $1 AND q.expires_at > $2 AND q.used_at IS NULL",
    )
    .bind(id.text())
    .bind(cx.now_ms())
    .fetch_optional(cx.db.reader())
    .await
    .or_fault("read a question for a link")?;
    let Some((email, language)) = found else { return Ok(None) };
    let language = language.parse().map_err(|()| broken("sign_in_ask.language"))?;
    let issued = links::issue(cx, links::Of::Ask(id), 8).await?;
    Ok(email.map(|email| Letter { email, language, issued }))
}

/// Until when the browser's question can be answered; the same whether there is such an account or not.
pub async fn asked(cx: &Cx, browser: &str) -> Result<Option<Time>> {
    let found: Option<i64> = sqlx::query_scalar(
        "SELECT expires_at FROM sign_in_ask WHERE browser_hash = $1 AND expires_at > $2 AND used_at IS NULL AND tries < $3",
    )
    .bind(seal::hash(browser))
    .bind(cx.now_ms())
    .bind(MOST_TRIES)
    .fetch_optional(cx.db.reader())
    .await
    .or_fault("look at a question for a link")?;
    Ok(found.map(time))
}

/// The button behind the link: `Forbidden` in a browser that did not ask, `NotFound` when it is over.
pub async fn use_link(cx: &Cx, browser: Option<&str>, token: &str) -> Result<Id<Account>> {
    let mut tx = cx.begin().await?;
    let found: Option<(String, String, String)> = sqlx::query_as(
        "SELECT q.id, q.account_id, q.browser_hash FROM account_link l JOIN sign_in_ask q ON q.id = l.ask_id \
         JOIN account a ON a.id = q.account_id \
         WHERE l.hash = $1 AND q.expires_at > $2 AND q.used_at IS NULL AND a.disabled_at IS NULL",
    )
    .bind(seal::hash(token))
    .bind(cx.now_ms())
    .fetch_optional(tx.conn())
    .await
    .or_fault("look up a link")?;
    let (ask, account, asked_by) = found.ok_or(Error::NotFound)?;
    if browser.map(seal::hash).as_ref() != Some(&asked_by) {
        return Err(Error::Forbidden);
    }
    settle(&mut tx, cx, &ask).await?;
    tx.commit().await?;
    account.parse().map_err(|_| broken("sign_in_ask.account_id"))
}

/// The code of the letter, typed into the browser that asked. Each try is counted before it is looked at.
pub async fn use_code(cx: &Cx, browser: &str, code: &LetterCode) -> Result<Id<Account>> {
    let mut tx = cx.begin().await?;
    let found: Option<(String, Option<String>)> = sqlx::query_as(
        "UPDATE sign_in_ask SET tries = tries + 1 WHERE browser_hash = $1 AND expires_at > $2 AND used_at IS NULL AND tries < $3 \
         RETURNING id, account_id",
    )
    .bind(seal::hash(browser))
    .bind(cx.now_ms())
    .bind(MOST_TRIES)
    .fetch_optional(tx.conn())
    .await
    .or_fault("count a try")?;
    let (ask, account) = found.ok_or(Error::NotFound)?;
    let fits: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM account_link l JOIN sign_in_ask q ON q.id = l.ask_id JOIN account a ON a.id = q.account_id \
         WHERE l.ask_id = $1 AND l.code_hash = $2 AND a.disabled_at IS NULL",
    )
    .bind(&ask)
    .bind(links::code_hash(&ask, code))
    .fetch_one(tx.conn())
    .await
    .or_fault("look up a code")?;
    let account = account.filter(|_| fits > 0);
    if account.is_some() {
        settle(&mut tx, cx, &ask).await?;
    }
    tx.commit().await?;
    let account = account.ok_or_else(|| Error::Invalid(vec![Problem::new("code", Wrong::DoNotMatch)]))?;
    account.parse().map_err(|_| broken("sign_in_ask.account_id"))
}

async fn settle(tx: &mut crate::Tx, cx: &Cx, ask: &str) -> Result<()> {
    let done = sqlx::query("UPDATE sign_in_ask SET used_at = $1 WHERE id = $2 AND used_at IS NULL")
        .bind(cx.now_ms())
        .bind(ask)
        .execute(tx.conn())
        .await
        .or_fault("use a link")?;
    if done.rows_affected() == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// What can no longer be used, a day after: questions and links, and invitations with the addresses in them.
pub async fn purge_doors(cx: &Cx) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let before = cx.now_ms() - 24 * 60 * MINUTE_MS;
    let mut tx = cx.begin().await?;
    for old in ["DELETE FROM sign_in_ask WHERE expires_at < $1", "DELETE FROM invitation WHERE expires_at < $1 OR ended_at < $1"] {
        sqlx::query(old).bind(before).execute(tx.conn()).await.or_fault("purge links")?;
    }
    tx.commit().await
}
