//! "I forgot my password": a link by e-mail, good for ten minutes, once, in the browser that asked; or the code beside it, typed there. Who asks for
//! an address that nobody has is answered the same after the same work, and no letter leaves.
use super::{links, sql};
use crate::{
    Cx,
    cx::time,
    fault::{OrFault, broken},
    jobs::{self, Job},
    letter_codes::{self, MOST_TRIES, Typed},
};
use domain::{
    Error, Id, Language, Result, Time,
    access::Act,
    account::{Account, SignInAsk},
    contact::Email,
    letter_code::LetterCode,
};

const MINUTE_MS: i64 = 60_000;
pub const MINUTES: i64 = 10;

const TYPED: Typed = Typed {
    count_try: "UPDATE sign_in_ask SET tries = tries + 1 WHERE browser_hash = $1 AND expires_at > $2 AND used_at IS NULL AND tries < $3 \
                RETURNING id",
    count_letters: "SELECT COUNT(*) FROM account_link l JOIN sign_in_ask q ON q.id = l.ask_id JOIN account a ON a.id = q.account_id \
                    WHERE l.ask_id = $1 AND l.code_hash = $2 AND a.disabled_at IS NULL",
};

/// Answers the asking browser's secret. `known`: the account was used on this computer before; whoever asks in its owner's name from elsewhere does
/// not use up the letters that are left for it.
pub async fn ask(cx: &Cx, email: &Email, language: Language, known: bool) -> Result<String> {
    let browser = seal::random_token();
    let id: Id<SignInAsk> = Id::from_uuid(uuid::Uuid::new_v4());
    let mut tx = cx.begin().await?;
    let account = sql::active(tx.conn(), &super::lower(email.as_str())).await.or_fault("look up an account")?;
    let asked = if known {
        "SELECT COUNT(*) FROM sign_in_ask WHERE account_id = $1 AND made_at > $2 AND known = 1"
    } else {
        "SELECT COUNT(*) FROM sign_in_ask WHERE account_id = $1 AND made_at > $2 AND known = 0"
    };
    let whom = account.clone().unwrap_or_default();
    let one_more = letter_codes::one_more(&mut tx, asked, whom, cx.now_ms() - MINUTES * MINUTE_MS).await?;
    sqlx::query(
        "INSERT INTO sign_in_ask (id, account_id, language, browser_hash, made_at, expires_at, known) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id.text())
    .bind(account.filter(|_| one_more))
    .bind(language.code())
    .bind(seal::hash(&browser))
    .bind(cx.now_ms())
    .bind(cx.now_ms() + MINUTES * MINUTE_MS)
    .bind(i64::from(known))
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
    let issued = links::issue(cx, links::Of::Ask(id), letter_codes::SIGNS).await?;
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
    let found: Option<(String, String)> = sqlx::query_as(
        "SELECT q.id, q.browser_hash FROM account_link l JOIN sign_in_ask q ON q.id = l.ask_id \
         JOIN account a ON a.id = q.account_id \
         WHERE l.hash = $1 AND q.expires_at > $2 AND q.used_at IS NULL AND a.disabled_at IS NULL",
    )
    .bind(seal::hash(token))
    .bind(cx.now_ms())
    .fetch_optional(tx.conn())
    .await
    .or_fault("look up a link")?;
    let (ask, asked_by) = found.ok_or(Error::NotFound)?;
    if browser.map(seal::hash).as_ref() != Some(&asked_by) {
        return Err(Error::Forbidden);
    }
    settle(tx, cx, &ask).await
}

/// The code of the letter, typed into the browser that asked.
pub async fn use_code(cx: &Cx, browser: &str, code: &LetterCode) -> Result<Id<Account>> {
    let (tx, ask) = TYPED.check(cx, browser, code).await?;
    settle(tx, cx, &ask).await
}

/// Once; answers whose account it is.
async fn settle(mut tx: crate::Tx, cx: &Cx, ask: &str) -> Result<Id<Account>> {
    let account: Option<String> = sqlx::query_scalar(
        "UPDATE sign_in_ask SET used_at = $1 WHERE id = $2 AND used_at IS NULL AND account_id IS NOT NULL RETURNING account_id",
    )
    .bind(cx.now_ms())
    .bind(ask)
    .fetch_optional(tx.conn())
    .await
    .or_fault("use a link")?;
    tx.commit().await?;
    account.ok_or(Error::NotFound)?.parse().map_err(|_| broken("sign_in_ask.account_id"))
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
