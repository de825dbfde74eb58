//! Codes on paper, for the day that a telephone is lost: ten at a time, each good once.
use crate::{Cx, Tx, fault::OrFault, letter_codes};
use domain::{Id, Result, account::Account, letter_code::LetterCode};

const COUNT: usize = 10;
/// 80 random bits.
const SIGNS: usize = 16;

/// The old ones are void.
pub(super) async fn renew(tx: &mut Tx, cx: &Cx, account: Id<Account>) -> Result<Vec<LetterCode>> {
    sqlx::query("DELETE FROM recovery_code WHERE account_id = $1")
        .bind(account.text())
        .execute(tx.conn())
        .await
        .or_fault("end codes on paper")?;
    let codes = (0..COUNT).map(|_| letter_codes::random(SIGNS)).collect::<Result<Vec<_>>>()?;
    for code in &codes {
        sqlx::query("INSERT INTO recovery_code (hash, account_id, made_at) VALUES ($1, $2, $3)")
            .bind(hash(account, code))
            .bind(account.text())
            .bind(cx.now_ms())
            .execute(tx.conn())
            .await
            .or_fault("keep a code on paper")?;
    }
    Ok(codes)
}

/// For a factor beside others: codes that are on paper already stay good.
pub(super) async fn renew_if_none(tx: &mut Tx, cx: &Cx, account: Id<Account>) -> Result<Vec<LetterCode>> {
    let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM recovery_code WHERE account_id = $1 AND used_at IS NULL")
        .bind(account.text())
        .fetch_one(tx.conn())
        .await
        .or_fault("count codes on paper")?;
    if left == 0 { renew(tx, cx, account).await } else { Ok(vec![]) }
}

/// They stand in for something: with the last app or passkey they are over.
pub(super) async fn end_if_lonely(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    sqlx::query(
        "DELETE FROM recovery_code WHERE account_id = $1 AND NOT EXISTS (SELECT 1 FROM totp WHERE account_id = $1) \
         AND NOT EXISTS (SELECT 1 FROM passkey WHERE account_id = $1)",
    )
    .bind(account.text())
    .execute(tx.conn())
    .await
    .or_fault("end codes on paper")
    .map(|_| ())
}

pub(super) async fn use_code(tx: &mut Tx, cx: &Cx, account: Id<Account>, code: &LetterCode) -> Result<bool> {
    let done = sqlx::query("UPDATE recovery_code SET used_at = $1 WHERE hash = $2 AND account_id = $3 AND used_at IS NULL")
        .bind(cx.now_ms())
        .bind(hash(account, code))
        .bind(account.text())
        .execute(tx.conn())
        .await
        .or_fault("use a code on paper up")?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    crate::audit::note(tx, cx, domain::account::WayIn::PaperCodeUsed.code(), &format!("account:{account}"), None).await?;
    Ok(true)
}

fn hash(account: Id<Account>, code: &LetterCode) -> String {
    seal::hash(&format!("{account}:{}", code.as_str()))
}
