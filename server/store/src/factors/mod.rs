//! What someone shows beside a password: a code of an app (RFC 6238), a passkey, or a code from paper. An app's secret must be readable to be compared
//! with; of a passkey the public half is kept; codes on paper are kept as hashes, and each code of either kind is good once.
pub mod passkeys;
mod recovery;
mod totp;

#[doc(hidden)]
pub use totp::code_at;
pub use totp::{address, new_secret};

use crate::{Cx, Tx, accounts, fault::OrFault, sessions, sessions::steps};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::{Caller, Member},
    account::{Account, Role, WayIn},
    letter_code::LetterCode,
};
use jiff::SignedDuration;

/// What a sign-in still wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Nothing,
    /// A code, or a passkey, of what is set up.
    Code,
    /// Setting an app up: this role does not go without.
    SetUp,
}

/// Factors are changed only by who has shown lately who they are.
pub const LATELY: SignedDuration = SignedDuration::from_mins(10);

/// `strict`: administrators must have one. A demonstration does without, whose accounts stand in a file.
pub async fn need(cx: &Cx, account: Id<Account>, strict: bool) -> Result<Need> {
    let record = accounts::find(cx, account).await?;
    let set_up = sql_kept(cx, account).await?;
    let must = strict && record.role == Role::Administrator;
    Ok(match (set_up.app || set_up.passkeys > 0, must) {
        (true, _) => Need::Code,
        (false, true) => Need::SetUp,
        (false, false) => Need::Nothing,
    })
}

/// What an account has set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// None where an invitation was accepted with a passkey, or by a sign-on elsewhere.
    pub password: bool,
    pub app: bool,
    pub passkeys: i64,
    /// Codes on paper that are left.
    pub codes: i64,
}

/// The caller's own.
pub async fn kept(cx: &Cx) -> Result<Kept> {
    sql_kept(cx, accounts::own(cx)?).await
}

/// Of who is in the middle of a sign-in: what may be asked for.
pub async fn kept_in_step(cx: &Cx, token: &str) -> Result<Option<Kept>> {
    match steps::step(cx, token).await? {
        Some(step) => sql_kept(cx, step.account).await.map(Some),
        None => Ok(None),
    }
}

async fn sql_kept(cx: &Cx, account: Id<Account>) -> Result<Kept> {
    let (passwords, apps, passkeys, codes): (i64, i64, i64, i64) = sqlx::query_as(
        "SELECT (SELECT COUNT(*) FROM account WHERE id = $1 AND password_hash <> ''), (SELECT COUNT(*) FROM totp WHERE account_id = $1), \
         (SELECT COUNT(*) FROM passkey WHERE account_id = $1), (SELECT COUNT(*) FROM recovery_code WHERE account_id = $1 AND used_at IS NULL)",
    )
    .bind(account.text())
    .fetch_one(cx.db.reader())
    .await
    .or_fault("look at second factors")?;
    Ok(Kept { password: passwords > 0, app: apps > 0, passkeys, codes })
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
    crate::audit::note(&mut tx, cx, WayIn::AppSetUp.code(), &format!("account:{account}"), None).await?;
    tx.commit().await?;
    Ok(codes)
}

/// The second step of a sign-in: a code of the app, or one from paper.
pub async fn pass(cx: &Cx, token: &str, typed: &str) -> Result<steps::Step> {
    let step = steps::try_step(cx, token).await?;
    if use_code(cx, step.account, typed).await? { Ok(step) } else { Err(wrong_code()) }
}

/// Shows once more who is there, with a code in place of the password; notes it on the session.
pub async fn confirm_code(cx: &Cx, typed: &str) -> Result<()> {
    let account = accounts::own(cx)?;
    if use_code(cx, account, typed).await? { sessions::confirm(cx).await } else { Err(wrong_code()) }
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
    let kept = kept(cx).await?;
    if !kept.app && kept.passkeys == 0 {
        return Err(Error::Stale);
    }
    let mut tx = cx.begin().await?;
    let codes = recovery::renew(&mut tx, cx, account).await?;
    crate::audit::note(&mut tx, cx, WayIn::PaperCodesRenewed.code(), &format!("account:{account}"), None).await?;
    tx.commit().await?;
    Ok(codes)
}

/// One's own app; and the codes on paper, unless a passkey is left that they stand in for.
pub async fn remove(cx: &Cx) -> Result<()> {
    let account = lately(cx).await?;
    let mut tx = cx.begin().await?;
    take_off(&mut tx, "DELETE FROM totp WHERE account_id = $1", account).await?;
    leave_one(&mut tx, cx).await?;
    recovery::end_if_lonely(&mut tx, account).await?;
    crate::audit::note(&mut tx, cx, WayIn::AppRemoved.code(), &format!("account:{account}"), None).await?;
    tx.commit().await
}

/// All of them, for somebody who has lost theirs: by who manages the account. Their sessions end.
pub async fn reset(cx: &Cx, id: Id<Account>) -> Result<()> {
    accounts::managed(cx, id).await?;
    let mut tx = cx.begin().await?;
    take_off(&mut tx, "DELETE FROM totp WHERE account_id = $1", id).await?;
    take_off(&mut tx, "DELETE FROM passkey WHERE account_id = $1", id).await?;
    recovery::end_if_lonely(&mut tx, id).await?;
    sessions::end_all_in(&mut tx, id).await?;
    crate::audit::note(&mut tx, cx, WayIn::FactorsReset.code(), &format!("account:{id}"), None).await?;
    tx.commit().await
}

/// Administrators do not go without: what is taken off must not have been their last one.
async fn leave_one(tx: &mut Tx, cx: &Cx) -> Result<()> {
    let Caller::Member(Member { account, role: Role::Administrator, .. }) = &cx.caller else { return Ok(()) };
    let left: i64 = sqlx::query_scalar(
        "SELECT (SELECT COUNT(*) FROM totp WHERE account_id = $1) + (SELECT COUNT(*) FROM passkey WHERE account_id = $1)",
    )
    .bind(account.text())
    .fetch_one(tx.conn())
    .await
    .or_fault("count second factors")?;
    if left > 0 { Ok(()) } else { Err(Error::Invalid(vec![Problem::new("factor", Wrong::NotAllowed)])) }
}

async fn take_off(tx: &mut Tx, table: &'static str, account: Id<Account>) -> Result<()> {
    sqlx::query(table).bind(account.text()).execute(tx.conn()).await.or_fault("take a second factor off").map(|_| ())
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
