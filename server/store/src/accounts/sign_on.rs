//! Signing in by a municipality's own sign-on: what a browser has begun, and whose account somebody has who was proved there. Nobody gets an account
//! out of nothing: the first time it is found by its address, or made by an invitation that is open; from then on by the sign-on's name for somebody.
use super::{invitations, sql};
use crate::{
    Cx, Tx,
    cx::time,
    fault::{OrFault, broken},
};
use domain::{
    Id, Language, Result, Time,
    access::Act,
    account::{Account, Role, WayIn},
    area::AreaCode,
    contact::Email,
    organization::Organization,
    sign_on::{Person, Refusal, Scope},
};

const MINUTE_MS: i64 = 60_000;
/// So long one may take to sign in there.
pub const MINUTES: i64 = 10;
/// Of an address to go on to; a longer one is forgotten.
const LONGEST_NEXT: usize = 500;

/// What a browser sets out with.
#[derive(Clone, Debug)]
pub struct Ask<'a> {
    /// The sign-on's name in the settings.
    pub sign_on: &'a str,
    pub next: &'a str,
    pub language: Language,
    /// The person has to be asked there once more, though they may be signed in.
    pub fresh: bool,
}

/// What goes along with it: one through the address, one in a cookie. Nonce and verifier are derived from both, so that the database holds neither.
#[derive(Clone, PartialEq, Eq)]
pub struct Begun {
    pub state: String,
    pub browser: String,
}
impl Begun {
    pub fn nonce(&self) -> String {
        self.derived("nonce")
    }
    /// Of PKCE (RFC 7636).
    pub fn verifier(&self) -> String {
        self.derived("verifier")
    }
    fn derived(&self, what: &str) -> String {
        seal::hash(&format!("sign-on {what} {} {}", self.browser, self.state))
    }
}

/// `browser`: the cookie of one that has begun before, in another tab perhaps.
pub async fn begin_sign_on(cx: &Cx, ask: &Ask<'_>, browser: Option<&str>) -> Result<Begun> {
    let begun = Begun { state: seal::random_token(), browser: browser.map_or_else(seal::random_token, str::to_owned) };
    let mut tx = cx.begin().await?;
    sqlx::query(
        "INSERT INTO sign_on_ask (state_hash, browser_hash, sign_on, next, language, fresh, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(seal::hash(&begun.state))
    .bind(seal::hash(&begun.browser))
    .bind(ask.sign_on)
    .bind(if ask.next.len() > LONGEST_NEXT { "" } else { ask.next })
    .bind(ask.language.code())
    .bind(i64::from(ask.fresh))
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("begin a sign-on")?;
    tx.commit().await?;
    Ok(begun)
}

/// What was begun, as the browser comes back with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub sign_on: String,
    pub next: String,
    pub language: Language,
    pub fresh: bool,
    pub begun_at: Time,
}
type Columns = (String, String, String, i64, i64);

/// Once, in the browser that began, within ten minutes; `None` otherwise.
pub async fn take_sign_on(cx: &Cx, begun: &Begun) -> Result<Option<Taken>> {
    let mut tx = cx.begin().await?;
    let found: Option<Columns> = sqlx::query_as(
        "UPDATE sign_on_ask SET used_at = $1 WHERE state_hash = $2 AND browser_hash = $3 AND used_at IS NULL AND made_at > $4 \
         RETURNING sign_on, next, language, fresh, made_at",
    )
    .bind(cx.now_ms())
    .bind(seal::hash(&begun.state))
    .bind(seal::hash(&begun.browser))
    .bind(cx.now_ms() - MINUTES * MINUTE_MS)
    .fetch_optional(tx.conn())
    .await
    .or_fault("come back from a sign-on")?;
    tx.commit().await?;
    let Some((sign_on, next, language, fresh, made_at)) = found else { return Ok(None) };
    let language = language.parse().map_err(|()| broken("sign_on_ask.language"))?;
    Ok(Some(Taken { sign_on, next, language, fresh: fresh != 0, begun_at: time(made_at) }))
}

/// A sign-on, as its word is weighed and written into the trail.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// Its name in the settings.
    pub sign_on: &'a str,
    pub issuer: &'a str,
    pub scope: &'a Scope,
}

/// Whose account it is; `Unknown` where nobody has it, where it is over, or where it is none of this sign-on's people.
pub async fn recognize(cx: &Cx, from: &Source<'_>, person: &Person) -> Result<Result<Id<Account>, Refusal>> {
    let hash = seal::hash(&format!("{}\n{}", from.issuer, person.subject));
    let email = super::lower(person.email.as_str());
    let mut tx = cx.begin().await?;
    let found = match known(&mut tx, &hash).await? {
        Some(row) => Some(row).filter(|row| row.is_open(from.scope)).map(|row| row.account),
        None => first(&mut tx, cx, from, &New { hash: &hash, email: &email, address: &person.email }).await?,
    };
    let Some(account) = found else {
        // What was begun here is no account's: not even the beginning of one is kept.
        drop(tx);
        note_refusal(cx, from, Refusal::Unknown).await?;
        return Ok(Err(Refusal::Unknown));
    };
    let account: Id<Account> = account.parse().map_err(|_| broken("account.id"))?;
    let object = format!("account:{account} sign-on:{}", from.sign_on);
    crate::audit::note(&mut tx, cx, "sign-on-passed", &object, from.scope.municipality.as_ref()).await?;
    tx.commit().await?;
    Ok(Ok(account))
}

/// An account, as far as it matters here.
#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(rename = "id")]
    account: String,
    #[sqlx(rename = "organization_id")]
    organization: String,
    municipality: Option<String>,
    disabled_at: Option<i64>,
}
impl Row {
    fn is_open(&self, scope: &Scope) -> bool {
        let municipality = self.municipality.clone().map(AreaCode);
        self.disabled_at.is_none() && self.organization.parse().is_ok_and(|organization| scope.holds(municipality.as_ref(), organization))
    }
}

async fn known(tx: &mut Tx, hash: &str) -> Result<Option<Row>> {
    sqlx::query_as(
        "SELECT a.id, a.organization_id, a.municipality, a.disabled_at FROM sign_on_identity i JOIN account a ON a.id = i.account_id \
         WHERE i.hash = $1",
    )
    .bind(hash)
    .fetch_optional(tx.conn())
    .await
    .or_fault("look for somebody of a sign-on")
}

/// Somebody whom the sign-on names for the first time.
struct New<'a> {
    hash: &'a str,
    /// In small letters, and as it was said.
    email: &'a str,
    address: &'a Email,
}

async fn first(tx: &mut Tx, cx: &Cx, from: &Source<'_>, new: &New<'_>) -> Result<Option<String>> {
    let found: Option<Row> = sqlx::query_as("SELECT id, organization_id, municipality, disabled_at FROM account WHERE email = $1")
        .bind(new.email)
        .fetch_optional(tx.conn())
        .await
        .or_fault("look for an address")?;
    let account = match found {
        Some(row) if row.is_open(from.scope) => row.account,
        Some(_) => return Ok(None),
        None => match accept(tx, cx, from, new).await? {
            Some(account) => account.text(),
            None => return Ok(None),
        },
    };
    // Somebody else of this sign-on has the account: an address changed hands there.
    let done = sqlx::query(
        "INSERT INTO sign_on_identity (hash, issuer, account_id, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT (account_id, issuer) DO NOTHING",
    )
    .bind(new.hash)
    .bind(from.issuer)
    .bind(&account)
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("remember somebody of a sign-on")?;
    if done.rows_affected() == 0 {
        return Ok(None);
    }
    let object = format!("account:{account} sign-on:{}", from.sign_on);
    crate::audit::note(tx, cx, "sign-on-linked", &object, from.scope.municipality.as_ref()).await?;
    Ok(Some(account))
}

type Invited = (String, String, String, Option<String>);

/// The latest invitation of an address that is open and of this sign-on's people.
async fn invited(cx: &Cx, scope: &Scope, email: &str) -> Result<Option<Invited>> {
    let rows: Vec<Invited> = sqlx::query_as(
        "SELECT id, role, organization_id, municipality FROM invitation \
         WHERE email = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY made_at DESC, id",
    )
    .bind(email)
    .bind(cx.now_ms())
    .fetch_all(cx.db.reader())
    .await
    .or_fault("look for an invitation")?;
    let fits = |(_, _, organization, municipality): &Invited| {
        let municipality = municipality.clone().map(AreaCode);
        organization.parse().is_ok_and(|organization| scope.holds(municipality.as_ref(), organization))
    };
    Ok(rows.into_iter().find(fits))
}

/// The address is proved, so the letter's link is not needed. The account has no password, as one that was made with a passkey has none.
async fn accept(tx: &mut Tx, cx: &Cx, from: &Source<'_>, new: &New<'_>) -> Result<Option<Id<Account>>> {
    let Some((invitation, role, organization, municipality)) = invited(cx, from.scope, new.email).await? else { return Ok(None) };
    let role: Role = role.parse().map_err(|()| broken("invitation.role"))?;
    let organization: Id<Organization> = organization.parse().map_err(|_| broken("invitation.organization_id"))?;
    let municipality = municipality.map(AreaCode);
    let id = Id::from_uuid(uuid::Uuid::new_v4());
    let row = sql::Insert { id, email: new.address, role, organization, municipality: municipality.as_ref(), hash: String::new() };
    let ended = sqlx::query("UPDATE invitation SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL")
        .bind(cx.now_ms())
        .bind(&invitation)
        .execute(tx.conn())
        .await
        .or_fault("accept an invitation")?;
    if ended.rows_affected() == 0 || !sql::insert(tx.conn(), row, cx.now_ms()).await.or_fault("create an account")? {
        return Ok(None);
    }
    let object = format!("account:{id} invitation:{invitation}");
    crate::audit::note(tx, cx, "invitation-accepted", &object, municipality.as_ref()).await?;
    invitations::join_teams(tx, cx, (&invitation, id), municipality.as_ref()).await?;
    // Pages say whether a provider answers online.
    crate::changes::note_table(tx, "account").await?;
    Ok(Some(id))
}

/// So many refusals of one sign-on in an hour have a row of the trail each. Whoever sends broken answers on and on adds few more: each time their
/// number has doubled, with the number.
const MOST_REFUSALS: i64 = 50;
const HOUR_MS: i64 = 60 * MINUTE_MS;

/// That somebody was not signed in, and why; nothing of what was said of them.
pub async fn note_refusal(cx: &Cx, from: &Source<'_>, refusal: Refusal) -> Result<()> {
    let mut tx = cx.begin().await?;
    let number = one_more_refusal(&mut tx, cx, from.sign_on).await?;
    let object = format!("sign-on:{} {}", from.sign_on, refusal.code());
    let object = match number {
        few if few <= MOST_REFUSALS => Some(object),
        many if many.count_ones() == 1 => Some(format!("{object} {many}-in-the-hour")),
        _ => None,
    };
    if let Some(object) = object {
        crate::audit::note(&mut tx, cx, WayIn::SignOnRefused.code(), &object, from.scope.municipality.as_ref()).await?;
    }
    tx.commit().await
}

/// How many there were in this hour, with this one.
async fn one_more_refusal(tx: &mut Tx, cx: &Cx, sign_on: &str) -> Result<i64> {
    sqlx::query_scalar(
        "INSERT INTO sign_on_refusal (sign_on, hour, refused) VALUES ($1, $2, 1) \
         ON CONFLICT (sign_on, hour) DO UPDATE SET refused = sign_on_refusal.refused + 1 RETURNING refused",
    )
    .bind(sign_on.to_owned())
    .bind(cx.now_ms().div_euclid(HOUR_MS))
    .fetch_one(tx.conn())
    .await
    .or_fault("count refusals of a sign-on")
}

/// What can no longer be used.
pub async fn purge_sign_on(cx: &Cx) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sqlx::query("DELETE FROM sign_on_ask WHERE made_at < $1")
        .bind(cx.now_ms() - MINUTES * MINUTE_MS)
        .execute(tx.conn())
        .await
        .or_fault("purge what was begun at sign-ons")?;
    sqlx::query("DELETE FROM sign_on_refusal WHERE hour < $1")
        .bind(cx.now_ms().div_euclid(HOUR_MS) - 1)
        .execute(tx.conn())
        .await
        .or_fault("forget how many were refused at sign-ons")?;
    tx.commit().await
}

#[cfg(test)]
mod tests;
