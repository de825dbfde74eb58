//! What is written about a claim, and to whom: a code to the claimant, a refusal, a word to those who find out and to those who keep the listing already.
//! An address is forgotten with the hour in which it was not proved, else soon after the decision; what was found out stays.
use super::{AddressKey, DAY_MS, sealed};
use crate::{
    Cx, Tx,
    fault::{OrFault, broken},
    letter_codes,
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

/// For a letter to the claimant.
pub struct Letter {
    pub email: String,
    pub language: Language,
    pub organization: Id<Organization>,
    /// In whose words it is written.
    pub municipality: AreaCode,
}
type Columns = (Vec<u8>, String, String, String);
fn letter(key: &AddressKey, id: Id<Claim>, (email, language, organization, municipality): Columns) -> Result<Letter> {
    Ok(Letter {
        email: key.open(&id.text(), &email).ok_or_else(|| broken("claim.email_sealed"))?,
        language: language.parse().map_err(|()| broken("claim.language"))?,
        organization: organization.parse().map_err(|_| broken("claim.organization_id"))?,
        municipality: AreaCode(municipality),
    })
}

/// For the job that writes the first letter; `None` when it is over, or proved already.
pub async fn issue_code(cx: &Cx, key: &AddressKey, id: Id<Claim>) -> Result<Option<(Letter, LetterCode)>> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    let found: Option<Columns> = sqlx::query_as(
        "SELECT email_sealed, language, organization_id, municipality FROM claim \
         WHERE id = $1 AND expires_at > $2 AND confirmed_at IS NULL AND email_sealed IS NOT NULL",
    )
    .bind(id.text())
    .bind(cx.now_ms())
    .fetch_optional(tx.conn())
    .await
    .or_fault("read a claim")?;
    let Some(found) = found else { return Ok(None) };
    let code = letter_codes::random(letter_codes::SIGNS)?;
    sqlx::query("INSERT INTO claim_code (hash, claim_id, made_at) VALUES ($1, $2, $3)")
        .bind(letter_codes::hash(&id.text(), &code))
        .bind(id.text())
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("make a code")?;
    tx.commit().await?;
    Ok(Some((letter(key, id, found)?, code)))
}

/// For the job that writes the refusal; `None` when it was none, or too long ago.
pub async fn refusal(cx: &Cx, key: &AddressKey, id: Id<Claim>) -> Result<Option<(Letter, Refusal, String)>> {
    type Row = (Vec<u8>, String, String, String, String, Option<String>);
    cx.require(&Act::RunJobs)?;
    let found: Option<Row> = sqlx::query_as(
        "SELECT email_sealed, language, organization_id, municipality, reason, words FROM claim \
         WHERE id = $1 AND decision = 'refused' AND email_sealed IS NOT NULL",
    )
    .bind(id.text())
    .fetch_optional(cx.db.reader())
    .await
    .or_fault("read a refusal")?;
    let Some((email, language, organization, municipality, reason, words)) = found else { return Ok(None) };
    let reason = reason.parse().map_err(|()| broken("claim.reason"))?;
    Ok(Some((letter(key, id, (email, language, organization, municipality))?, reason, words.unwrap_or_default())))
}

/// For the letters to those who find out and to those who keep the listing: nothing of who claims it. `None` when it is decided.
pub async fn undecided(cx: &Cx, id: Id<Claim>) -> Result<Option<(Id<Organization>, AreaCode)>> {
    cx.require(&Act::RunJobs)?;
    let found: Option<(String, String)> =
        sqlx::query_as("SELECT organization_id, municipality FROM claim WHERE id = $1 AND confirmed_at IS NOT NULL AND decided_at IS NULL")
            .bind(id.text())
            .fetch_optional(cx.db.reader())
            .await
            .or_fault("read an open claim")?;
    let Some((organization, municipality)) = found else { return Ok(None) };
    Ok(Some((organization.parse().map_err(|_| broken("claim.organization_id"))?, AreaCode(municipality))))
}

/// What was never proved loses its address with its hour, and goes whole a day after; addresses and words go soon after the decision; what nobody
/// decides is over one day.
pub async fn purge(cx: &Cx, key: &AddressKey) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    seal_what_is_clear(&mut tx, key).await?;
    sqlx::query(
        "UPDATE claim SET decided_at = $1, decision = 'lapsed', email_sealed = NULL, email_mark = NULL \
         WHERE decided_at IS NULL AND confirmed_at < $2",
    )
    .bind(cx.now_ms())
    .bind(cx.now_ms() - OPEN_DAYS * DAY_MS)
    .execute(tx.conn())
    .await
    .or_fault("end claims")?;
    for (days, sql) in [
        (0, "UPDATE claim SET email_sealed = NULL WHERE confirmed_at IS NULL AND expires_at < $1 AND email_sealed IS NOT NULL"),
        (1, "DELETE FROM claim WHERE confirmed_at IS NULL AND expires_at < $1"),
        (1, "DELETE FROM claim_code WHERE made_at < $1"),
        (
            WORDS_DAYS,
            "UPDATE claim SET email_sealed = NULL, email_mark = NULL, words = NULL \
             WHERE decided_at < $1 AND (email_sealed IS NOT NULL OR email_mark IS NOT NULL OR words IS NOT NULL)",
        ),
    ] {
        sqlx::query(sql).bind(cx.now_ms() - days * DAY_MS).execute(tx.conn()).await.or_fault("forget claims")?;
    }
    tx.commit().await
}

/// Addresses of a version that kept them readable: once, with the first turn after it.
async fn seal_what_is_clear(tx: &mut Tx, key: &AddressKey) -> Result<()> {
    let clear: Vec<(String, String)> = sqlx::query_as("SELECT id, email FROM claim WHERE email IS NOT NULL")
        .fetch_all(tx.conn())
        .await
        .or_fault("look for addresses that can be read")?;
    for (id, email) in clear {
        sqlx::query("UPDATE claim SET email = NULL, email_sealed = $1, email_mark = $2 WHERE id = $3")
            .bind(sealed(key, &id, &email)?)
            .bind(key.mark(&email))
            .bind(id)
            .execute(tx.conn())
            .await
            .or_fault("seal an address")?;
    }
    Ok(())
}
