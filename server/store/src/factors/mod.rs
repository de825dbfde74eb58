//! What someone shows beside a password: a code of an app (RFC 6238), or a code from paper. An app's secret must be readable to be compared with;
//! codes on paper are kept as hashes, and each of either kind is good once.
mod recovery;
mod totp;

#[doc(hidden)]
pub use totp::code_at;
pub use totp::{address, new_secret};

use crate::{Cx, accounts, fault::OrFault, sessions, sessions::steps};
use domain::{
    Error, Id, Problem, Result, Wrong,
    account::{Account, Role},
    letter_code::LetterCode,
};
use jiff::SignedDuration;

/// What a sign-in still wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Nothing,
    /// A code of what is set up.
    Code,
    /// Setting an app up: this role does not go without.
    SetUp,
}

/// Factors are changed only by who has shown lately who they are.
pub const LATELY: SignedDuration = SignedDuration::from_mins(10);

/// `strict`: administrators must have one. A demonstration does without, whose accounts stand in a file.
pub async fn need(cx: &Cx, account: Id<Account>, strict: bool) -> Result<Need> {
    let record = accounts::find(cx, account).await?;
    let set_up: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM totp WHERE account_id = $1")
        .bind(account.text())
        .fetch_one(cx.db.reader())
        .await
        .or_fault("look for a second factor")?;
    Ok(match set_up {
        0 if strict && record.role == Role::Administrator => Need::SetUp,
        0 => Need::Nothing,
        _ => Need::Code,
    })
}

/// What the caller has set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    pub app: bool,
    /// Codes on paper that are left.
    pub codes: i64,
}

pub async fn kept(cx: &Cx) -> Result<Kept> {
    let account = accounts::own(cx)?;
    let (app, codes): (i64, i64) = sqlx::query_as(
        "SELECT (SELECT COUNT(*) FROM totp WHERE account_id = $1), \
         (SELECT COUNT(*) FROM recovery_code WHERE account_id = $1 AND used_at IS NULL)",
    )
    .bind(account.text())
    .fetch_one(cx.db.reader())
    .await
    .or_fault("look at second factors")?;
    Ok(Kept { app: app > 0, codes })
}

/// One's own app, proved by a code of it, in place of one before; answers the codes to keep on paper, which are shown once.
pub async fn set_up(cx: &Cx, secret: &str, code: &str) -> Result<Vec<LetterCode>> {
    let account = lately(cx).await?;
    keep(cx, account, secret, code).await
}

/// The same in the middle of a sign-in that waits for it.
pub async fn set_up_in_step(cx: &Cx, token: &str, secret: &str, code: &str) -> Result<Vec<LetterCode>> {
    let step = steps::try_step(cx, token).await?;
    // Who has one already must show it: the password alone may not replace it.
    if need(cx, step.account, true).await? != Need::SetUp {
        return Err(Error::Forbidden);
    }
    keep(cx, step.account, secret, code).await
}

async fn keep(cx: &Cx, account: Id<Account>, secret: &str, code: &str) -> Result<Vec<LetterCode>> {
    let at = totp::matches(secret, code, cx.now).ok_or_else(wrong_code)?;
    let mut tx = cx.begin().await?;
    totp::keep(tx.conn(), account, secret, at, cx.now_ms()).await.or_fault("keep an app's secret")?;
    let codes = recovery::renew(&mut tx, cx, account).await?;
    crate::audit::note(&mut tx, cx, "factor-set-up", &format!("account:{account}"), None).await?;
    tx.commit().await?;
    Ok(codes)
}

/// The second step of a sign-in: a code of the app, or one from paper.
pub async fn pass(cx: &Cx, token: &str, typed: &str) -> Result<steps::Step> {
    let step = steps::try_step(cx, token).await?;
    if use_code(cx, step.account, typed).await? { Ok(step) } else { Err(wrong_code()) }
}

/// Good once.
async fn use_code(cx: &Cx, account: Id<Account>, typed: &str) -> Result<bool> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let mut tx = cx.begin().await?;
    let good = if digits.len() == totp::DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        totp::use_code(&mut tx, account, &digits, cx.now).await?
    } else {
        match typed.parse::<LetterCode>() {
            Ok(code) => recovery::use_code(&mut tx, cx, account, &code).await?,
            Err(_) => false,
        }
    };
    tx.commit().await?;
    Ok(good)
}

/// New codes for paper; the old ones are void.
pub async fn renew_codes(cx: &Cx) -> Result<Vec<LetterCode>> {
    let account = lately(cx).await?;
    if !kept(cx).await?.app {
        return Err(Error::Stale);
    }
    let mut tx = cx.begin().await?;
    let codes = recovery::renew(&mut tx, cx, account).await?;
    crate::audit::note(&mut tx, cx, "recovery-codes-renewed", &format!("account:{account}"), None).await?;
    tx.commit().await?;
    Ok(codes)
}

/// One's own app and the codes on paper.
pub async fn remove(cx: &Cx) -> Result<()> {
    let account = lately(cx).await?;
    take_off(cx, account, "factor-removed").await
}

/// For somebody who has lost theirs: by who manages the account. Their sessions end.
pub async fn reset(cx: &Cx, id: Id<Account>) -> Result<()> {
    accounts::managed(cx, id).await?;
    take_off(cx, id, "factor-reset").await?;
    sessions::end_all_of(cx, id).await
}

async fn take_off(cx: &Cx, account: Id<Account>, deed: &str) -> Result<()> {
    let mut tx = cx.begin().await?;
    for table in ["DELETE FROM totp WHERE account_id = $1", "DELETE FROM recovery_code WHERE account_id = $1"] {
        sqlx::query(table).bind(account.text()).execute(tx.conn()).await.or_fault("take a second factor off")?;
    }
    crate::audit::note(&mut tx, cx, deed, &format!("account:{account}"), None).await?;
    tx.commit().await
}

async fn lately(cx: &Cx) -> Result<Id<Account>> {
    let account = accounts::own(cx)?;
    if sessions::is_confirmed(cx, LATELY).await? { Ok(account) } else { Err(Error::Forbidden) }
}

fn wrong_code() -> Error {
    Error::Invalid(vec![Problem::new("code", Wrong::DoNotMatch)])
}

#[cfg(test)]
mod tests;
