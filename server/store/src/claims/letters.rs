//! What is written about a claim, and to whom: a code to the claimant, a refusal, and a word to those who keep the listing already. An address is
//! forgotten soon after the decision; what was found out stays.
use super::{DAY_MS, code_hash};
use crate::{
    Cx,
    accounts::links::random_code,
    fault::{OrFault, broken},
};
use domain::{
    Id, Language, Result,
    access::Act,
    area::AreaCode,
    claim::{Claim, Refusal},
    letter_code::LetterCode,
    organization::Organization,
};

/// So many days a refusal can be on its way; then address and words are forgotten.
const WORDS_DAYS: i64 = 7;
/// What nobody decides within so many days is over.
const OPEN_DAYS: i64 = 90;
/// How long the code of a letter is, in signs.
const SIGNS: usize = 8;

/// For a letter to the claimant.
pub struct Letter {
    pub email: String,
    pub language: Language,
    pub organization: Id<Organization>,
}
type Columns = (String, String, String);
fn letter((email, language, organization): Columns) -> Result<Letter> {
    Ok(Letter {
        email,
        language: language.parse().map_err(|()| broken("claim.language"))?,
        organization: organization.parse().map_err(|_| broken("claim.organization_id"))?,
    })
}

/// For the job that writes the first letter; `None` when it is over, or proved already.
pub async fn issue_code(cx: &Cx, id: Id<Claim>) -> Result<Option<(Letter, LetterCode)>> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    let found: Option<Columns> = sqlx::query_as(
        "SELECT email, language, organization_id FROM claim WHERE id = $1 AND expires_at > $2 AND confirmed_at IS NULL AND email IS NOT NULL",
    )
    .bind(id.text())
    .bind(cx.now_ms())
    .fetch_optional(tx.conn())
    .await
    .or_fault("read a claim")?;
    let Some(found) = found else { return Ok(None) };
    let code = random_code(SIGNS)?;
    sqlx::query("INSERT INTO claim_code (hash, claim_id, made_at) VALUES ($1, $2, $3)")
        .bind(code_hash(&id.text(), &code))
        .bind(id.text())
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("make a code")?;
    tx.commit().await?;
    Ok(Some((letter(found)?, code)))
}

/// For the job that writes the refusal; `None` when it was none, or too long ago.
pub async fn refusal(cx: &Cx, id: Id<Claim>) -> Result<Option<(Letter, Refusal, String)>> {
    cx.require(&Act::RunJobs)?;
    let found: Option<(String, String, String, String, Option<String>)> = sqlx::query_as(
        "SELECT email, language, organization_id, reason, words FROM claim WHERE id = $1 AND decision = 'refused' AND email IS NOT NULL",
    )
    .bind(id.text())
    .fetch_optional(cx.db.reader())
    .await
    .or_fault("read a refusal")?;
    let Some((email, language, organization, reason, words)) = found else { return Ok(None) };
    let reason = reason.parse().map_err(|()| broken("claim.reason"))?;
    Ok(Some((letter((email, language, organization))?, reason, words.unwrap_or_default())))
}

/// For the letters to those who keep the listing: nothing of who claims it. `None` when it is decided.
pub async fn dispute(cx: &Cx, id: Id<Claim>) -> Result<Option<(Id<Organization>, AreaCode)>> {
    cx.require(&Act::RunJobs)?;
    let found: Option<(String, String)> =
        sqlx::query_as("SELECT organization_id, municipality FROM claim WHERE id = $1 AND disputed = 1 AND decided_at IS NULL")
            .bind(id.text())
            .fetch_optional(cx.db.reader())
            .await
            .or_fault("read a disputed claim")?;
    let Some((organization, municipality)) = found else { return Ok(None) };
    Ok(Some((organization.parse().map_err(|_| broken("claim.organization_id"))?, AreaCode(municipality))))
}

/// What was never proved goes whole, a day after; addresses and words go soon after the decision; what nobody decides is over one day.
pub async fn purge(cx: &Cx) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sqlx::query("UPDATE claim SET decided_at = $1, decision = 'lapsed', email = NULL WHERE decided_at IS NULL AND confirmed_at < $2")
        .bind(cx.now_ms())
        .bind(cx.now_ms() - OPEN_DAYS * DAY_MS)
        .execute(tx.conn())
        .await
        .or_fault("end claims")?;
    for (days, sql) in [
        (1, "DELETE FROM claim WHERE confirmed_at IS NULL AND expires_at < $1"),
        (1, "DELETE FROM claim_code WHERE made_at < $1"),
        (WORDS_DAYS, "UPDATE claim SET email = NULL, words = NULL WHERE decided_at < $1 AND (email IS NOT NULL OR words IS NOT NULL)"),
    ] {
        sqlx::query(sql).bind(cx.now_ms() - days * DAY_MS).execute(tx.conn()).await.or_fault("forget claims")?;
    }
    tx.commit().await
}
