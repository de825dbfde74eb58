//! Claims: somebody says that an organization is theirs. Nobody sees it before its address is proved, by a code of a letter that is typed into the
//! browser that asked; `desk` is what staff find out and decide, `letters` what is written to whom, and when an address is forgotten. Until then the
//! address is sealed: the database alone tells none.
mod desk;
mod letters;
#[cfg(test)]
mod tests;

pub use desk::{Check, Decided, Open, Shown, accept, check, decided_of, open_of, refuse, show};
pub use letters::{Letter, issue_code, purge, refusal, undecided};
pub use seal::AddressKey;

use crate::{
    Cx, Tx, accounts, audit,
    cx::time,
    edits,
    fault::{OrFault, broken},
    jobs::{self, ClaimLetter, Job},
    letter_codes::{self, MOST_TRIES, Typed},
    organizations,
};
use domain::{
    Error, Id, Language, Result, Time,
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
/// More are not put before staff for one organization within a day. Addresses of the listing's own host are counted apart, since a stranger has none
/// there; a stranger with ten others keeps somebody with an eleventh waiting for that day alone, for who asks anew keeps the time of the first claim.
///
/// The letters to one address (`letter_codes`) are bounded over all browsers: any limit by browser would let a stranger send without end to somebody
/// who has nothing to do with it. Whoever uses up an address's letters so keeps its owner from claiming by it that day, not by another of the host,
/// and not from being invited by the municipality, which needs no claim; what may be asked from one network is bounded before it comes here.
const MOST_NEW: i64 = 10;
/// Of so many claims in a day staff hear by letter; of more their list tells.
const MOST_TOLD: i64 = 10;

const TYPED: Typed = Typed {
    count_try: "UPDATE claim SET tries = tries + 1 WHERE browser_hash = $1 AND expires_at > $2 AND confirmed_at IS NULL AND tries < $3 \
                RETURNING id",
    count_letters: "SELECT COUNT(*) FROM claim_code WHERE claim_id = $1 AND hash = $2",
};

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
pub async fn claim(cx: &Cx, key: &AddressKey, new: &NewClaim) -> Result<String> {
    let municipality = decided_by(cx, new.organization).await?.ok_or(Error::NotFound)?;
    let (id, browser) = (Id::<Claim>::from_uuid(uuid::Uuid::new_v4()), seal::random_token());
    let email = new.email.as_str().to_lowercase();
    let mut tx = cx.begin().await?;
    // Within a day.
    let asked = "SELECT COUNT(*) FROM claim WHERE email_mark = $1 AND made_at > $2";
    let one_more = letter_codes::one_more(&mut tx, asked, key.mark(&email), cx.now_ms() - DAY_MS).await?;
    sqlx::query(
        "INSERT INTO claim (id, organization_id, municipality, email_sealed, email_mark, post, language, browser_hash, made_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(id.text())
    .bind(new.organization.text())
    .bind(municipality.0)
    .bind(sealed(key, &id.text(), &email)?)
    .bind(key.mark(&email))
    .bind(new.post.code())
    .bind(new.language.code())
    .bind(seal::hash(&browser))
    .bind(cx.now_ms())
    .bind(cx.now_ms() + MINUTES * MINUTE_MS)
    .execute(tx.conn())
    .await
    .or_fault("keep a claim")?;
    if one_more {
        jobs::enqueue(&mut tx, cx, Job::ClaimLetter { claim: id, letter: ClaimLetter::Code }).await?;
    }
    tx.commit().await?;
    Ok(browser)
}

/// Bound to its claim.
fn sealed(key: &AddressKey, claim: &str, email: &str) -> Result<Vec<u8>> {
    key.seal(claim, email).map_err(|_| Error::Unavailable)
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

/// The code of the letter, typed into the browser that asked.
pub async fn confirm(cx: &Cx, key: &AddressKey, browser: &str, code: &LetterCode) -> Result<()> {
    let begun = begun(cx, browser).await?.filter(|begun| !begun.is_confirmed).ok_or(Error::NotFound)?;
    let listed = organizations::find(cx, begun.organization).await?;
    let (mut tx, id) = TYPED.check(cx, browser, code).await?;
    let (municipality, email, mark): (String, Vec<u8>, String) =
        sqlx::query_as("SELECT municipality, email_sealed, email_mark FROM claim WHERE id = $1 AND email_sealed IS NOT NULL")
            .bind(&id)
            .fetch_one(tx.conn())
            .await
            .or_fault("read a claim")?;
    let email = key.open(&id, &email).and_then(|email| email.parse().ok()).ok_or_else(|| broken("claim.email_sealed"))?;
    let claimed = Claimed {
        id: id.parse().map_err(|_| broken("claim.id"))?,
        organization: begun.organization,
        municipality: AreaCode(municipality),
        email,
        mark,
    };
    put_before_staff(&mut tx, cx, &claimed, &listed).await?;
    tx.commit().await
}

struct Claimed {
    id: Id<Claim>,
    organization: Id<Organization>,
    municipality: AreaCode,
    email: Email,
    mark: String,
}

/// Proved: compared with the listing as it stands now. Those who find out hear of it, and those who keep the listing already.
async fn put_before_staff(tx: &mut Tx, cx: &Cx, claimed: &Claimed, listed: &Organization) -> Result<()> {
    let earlier = end_earlier(tx, cx, claimed).await?;
    let weak = compared(&claimed.email, listed.email.as_deref(), listed.website.as_deref());
    let alike = match weak {
        Some(_) => {
            "SELECT COUNT(*) FROM claim WHERE organization_id = $1 AND confirmed_at > $2 AND decided_at IS NULL AND weak IS NOT NULL"
        }
        None => "SELECT COUNT(*) FROM claim WHERE organization_id = $1 AND confirmed_at > $2 AND decided_at IS NULL AND weak IS NULL",
    };
    if earlier.is_none() && count(tx, alike, claimed.organization.text(), cx.now_ms() - DAY_MS).await? >= MOST_NEW {
        return Err(Error::TooOften);
    }
    let managers = accounts::managers_of(tx, claimed.organization).await?;
    let lately = "SELECT COUNT(*) FROM claim WHERE municipality = $1 AND confirmed_at > $2";
    let told = count(tx, lately, claimed.municipality.0.clone(), cx.now_ms() - DAY_MS).await? < MOST_TOLD;
    sqlx::query("UPDATE claim SET confirmed_at = $1, weak = $2, disputed = $3 WHERE id = $4")
        .bind(earlier.unwrap_or_else(|| cx.now_ms()))
        .bind(weak.map(domain::claim::Match::code))
        .bind(i64::from(!managers.is_empty()))
        .bind(claimed.id.text())
        .execute(tx.conn())
        .await
        .or_fault("confirm a claim")?;
    let staff = if told { accounts::checkers_of(tx, &claimed.municipality).await? } else { vec![] };
    let letters = staff.into_iter().map(ClaimLetter::Made).chain(managers.into_iter().map(ClaimLetter::Dispute));
    let jobs: Vec<_> = letters.map(|letter| Job::ClaimLetter { claim: claimed.id, letter }).collect();
    jobs::enqueue_all(tx, cx, &jobs).await?;
    audit::note(tx, cx, "claim-made", &format!("claim:{}", claimed.id), Some(&claimed.municipality)).await
}

async fn count(tx: &mut Tx, sql: &'static str, of: String, since: i64) -> Result<i64> {
    sqlx::query_scalar(sql).bind(of).bind(since).fetch_one(tx.conn()).await.or_fault("count claims")
}

/// Who asks anew for the same has one claim, not two. Answers when the first of them was proved.
async fn end_earlier(tx: &mut Tx, cx: &Cx, claimed: &Claimed) -> Result<Option<i64>> {
    let since: Vec<i64> = sqlx::query_scalar(
        "UPDATE claim SET decided_at = $1, decision = 'replaced', email_sealed = NULL, email_mark = NULL \
         WHERE organization_id = $2 AND email_mark = $3 AND id <> $4 AND confirmed_at IS NOT NULL AND decided_at IS NULL RETURNING confirmed_at",
    )
    .bind(cx.now_ms())
    .bind(claimed.organization.text())
    .bind(&claimed.mark)
    .bind(claimed.id.text())
    .fetch_all(tx.conn())
    .await
    .or_fault("end an earlier claim")?;
    Ok(since.into_iter().min())
}
