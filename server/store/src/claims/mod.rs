//! Claims: somebody says that an organization is theirs. Nobody sees it before its address is proved, by a code of a letter that is typed into the
//! browser that asked; `desk` is what staff find out and decide, `letters` what is written to whom, and when an address is forgotten.
mod desk;
mod letters;
#[cfg(test)]
mod tests;

pub use desk::{Check, Open, Shown, accept, check, open_of, refuse, show};
pub use letters::{Letter, dispute, issue_code, purge, refusal};

use crate::{
    Cx, Tx, accounts, audit,
    cx::time,
    edits,
    fault::{OrFault, broken},
    jobs::{self, ClaimLetter, Job},
    organizations,
};
use domain::{
    Error, Id, Language, Problem, Result, Time, Wrong,
    access::Act,
    area::AreaCode,
    claim::{Claim, Post, compared},
    contact::Email,
    letter_code::LetterCode,
    organization::Organization,
};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
/// So long a code is good.
pub const MINUTES: i64 = 60;
/// A code is short: so often it may be mistyped.
const MOST_TRIES: i64 = 5;
/// Letters to one address in a day; who asks more often is told the same and gets none.
const MOST_LETTERS: i64 = 3;
/// More do not wait for one organization: whoever decides has enough to ask.
const MOST_OPEN: i64 = 10;

/// Who says so, of what.
#[derive(Clone, Debug)]
pub struct NewClaim {
    pub organization: Id<Organization>,
    pub email: Email,
    pub post: Post,
    /// Of the letters.
    pub language: Language,
}

/// The municipality that would find out; `None` where nobody does.
pub async fn decided_by(cx: &Cx, organization: Id<Organization>) -> Result<Option<AreaCode>> {
    cx.require(&Act::ClaimListing)?;
    organizations::find(cx, organization).await?;
    edits::municipality_of(cx, organization).await
}

/// Answers the asking browser's secret.
pub async fn claim(cx: &Cx, new: &NewClaim) -> Result<String> {
    let municipality = decided_by(cx, new.organization).await?.ok_or(Error::NotFound)?;
    let (id, browser) = (Id::<Claim>::from_uuid(uuid::Uuid::new_v4()), seal::random_token());
    let email = new.email.as_str().to_lowercase();
    let mut tx = cx.begin().await?;
    let letters: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM claim WHERE email = $1 AND made_at > $2")
        .bind(&email)
        .bind(cx.now_ms() - DAY_MS)
        .fetch_one(tx.conn())
        .await
        .or_fault("count claims of an address")?;
    sqlx::query(
        "INSERT INTO claim (id, organization_id, municipality, email, post, language, browser_hash, made_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id.text())
    .bind(new.organization.text())
    .bind(municipality.0)
    .bind(email)
    .bind(new.post.code())
    .bind(new.language.code())
    .bind(seal::hash(&browser))
    .bind(cx.now_ms())
    .bind(cx.now_ms() + MINUTES * MINUTE_MS)
    .execute(tx.conn())
    .await
    .or_fault("keep a claim")?;
    if letters < MOST_LETTERS {
        jobs::enqueue(&mut tx, cx, Job::ClaimLetter { claim: id, letter: ClaimLetter::Code }).await?;
    }
    tx.commit().await?;
    Ok(browser)
}

/// What a browser has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    pub organization: Id<Organization>,
    /// Otherwise the code is waited for, until then.
    pub is_confirmed: bool,
    pub until: Time,
}

/// `None` for a browser that has claimed nothing, or waited too long.
pub async fn begun(cx: &Cx, browser: &str) -> Result<Option<Begun>> {
    cx.require(&Act::ClaimListing)?;
    let found: Option<(String, Option<i64>, i64)> = sqlx::query_as(
        "SELECT organization_id, confirmed_at, expires_at FROM claim \
         WHERE browser_hash = $1 AND (confirmed_at IS NOT NULL OR (expires_at > $2 AND tries < $3))",
    )
    .bind(seal::hash(browser))
    .bind(cx.now_ms())
    .bind(MOST_TRIES)
    .fetch_optional(cx.db.reader())
    .await
    .or_fault("look at a claim")?;
    let Some((organization, confirmed_at, until)) = found else { return Ok(None) };
    let organization = organization.parse().map_err(|_| broken("claim.organization_id"))?;
    Ok(Some(Begun { organization, is_confirmed: confirmed_at.is_some(), until: time(until) }))
}

/// The code of the letter, typed into the browser that asked. Each try is counted before it is looked at.
pub async fn confirm(cx: &Cx, browser: &str, code: &LetterCode) -> Result<()> {
    let begun = begun(cx, browser).await?.filter(|begun| !begun.is_confirmed).ok_or(Error::NotFound)?;
    let listed = organizations::find(cx, begun.organization).await?;
    let mut tx = cx.begin().await?;
    let found: Option<(String, String, Option<String>)> = sqlx::query_as(
        "UPDATE claim SET tries = tries + 1 WHERE browser_hash = $1 AND expires_at > $2 AND confirmed_at IS NULL AND tries < $3 \
         RETURNING id, municipality, email",
    )
    .bind(seal::hash(browser))
    .bind(cx.now_ms())
    .bind(MOST_TRIES)
    .fetch_optional(tx.conn())
    .await
    .or_fault("count a try")?;
    let (id, municipality, email) = found.ok_or(Error::NotFound)?;
    let fits: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM claim_code WHERE claim_id = $1 AND hash = $2")
        .bind(&id)
        .bind(code_hash(&id, code))
        .fetch_one(tx.conn())
        .await
        .or_fault("look up a code")?;
    if fits == 0 {
        tx.commit().await?;
        return Err(Error::Invalid(vec![Problem::new("code", Wrong::DoNotMatch)]));
    }
    let claimed = Claimed {
        id: id.parse().map_err(|_| broken("claim.id"))?,
        organization: begun.organization,
        municipality: AreaCode(municipality),
        email: email.ok_or_else(|| broken("claim.email"))?,
    };
    put_before_staff(&mut tx, cx, &claimed, &listed).await?;
    tx.commit().await
}

/// Its letter's code is hashed with its id: two claims may have the same short one.
fn code_hash(claim: &str, code: &LetterCode) -> String {
    seal::hash(&format!("claim {claim}:{}", code.as_str()))
}

struct Claimed {
    id: Id<Claim>,
    organization: Id<Organization>,
    municipality: AreaCode,
    email: String,
}

/// Proved: compared with the listing as it stands now, and those who keep it already hear of it.
async fn put_before_staff(tx: &mut Tx, cx: &Cx, claimed: &Claimed, listed: &Organization) -> Result<()> {
    end_earlier(tx, cx, claimed).await?;
    let open: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM claim WHERE organization_id = $1 AND confirmed_at IS NOT NULL AND decided_at IS NULL")
            .bind(claimed.organization.text())
            .fetch_one(tx.conn())
            .await
            .or_fault("count claims of an organization")?;
    if open >= MOST_OPEN {
        return Err(Error::TooOften);
    }
    let email = claimed.email.parse().map_err(|_| broken("claim.email"))?;
    let weak = compared(&email, listed.email.as_deref(), listed.website.as_deref());
    let managers = accounts::managers_of(tx, claimed.organization).await?;
    sqlx::query("UPDATE claim SET confirmed_at = $1, weak = $2, disputed = $3 WHERE id = $4")
        .bind(cx.now_ms())
        .bind(weak.map(domain::claim::Match::code))
        .bind(i64::from(!managers.is_empty()))
        .bind(claimed.id.text())
        .execute(tx.conn())
        .await
        .or_fault("confirm a claim")?;
    for to in managers {
        jobs::enqueue(tx, cx, Job::ClaimLetter { claim: claimed.id, letter: ClaimLetter::Dispute(to) }).await?;
    }
    audit::note(tx, cx, "claim-made", &format!("claim:{}", claimed.id), Some(&claimed.municipality)).await
}

/// Who asks anew for the same has one claim, not two.
async fn end_earlier(tx: &mut Tx, cx: &Cx, claimed: &Claimed) -> Result<()> {
    sqlx::query(
        "UPDATE claim SET decided_at = $1, decision = 'replaced', email = NULL \
         WHERE organization_id = $2 AND email = $3 AND id <> $4 AND confirmed_at IS NOT NULL AND decided_at IS NULL",
    )
    .bind(cx.now_ms())
    .bind(claimed.organization.text())
    .bind(&claimed.email)
    .bind(claimed.id.text())
    .execute(tx.conn())
    .await
    .or_fault("end an earlier claim")
    .map(|_| ())
}
