//! Passkeys: what a device keeps and a finger, a face or a code opens, so that one of them is both factors at once. Only its public half is here.
//! Each answer of a device is to one question of ours (`asked`), and its count of signatures goes on: a copy of a device is noticed and refused.
mod asked;
mod ways;

pub(crate) use asked::delete_over;
pub use asked::{Given, Question};
pub use ways::{accept_with, ask_in_step, ask_invited, ask_to_confirm, ask_who, confirm_with, pass_with, sign_in_with};

use super::{lately, leave_one, recovery};
use crate::{
    Cx, Tx, accounts,
    cx::time,
    fault::{OrFault, broken},
};
use asked::{Purpose, Whose, keep, take};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    Error, Id, Problem, Result, Time, Wrong,
    account::{Account, Passkey as Key, WayIn},
    letter_code::LetterCode,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::net::IpAddr;
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url,
    Webauthn, WebauthnBuilder, WebauthnError,
};

/// More are not kept for one account.
const MOST: usize = 20;

/// The site as devices know it: by the name in its public address. A passkey is for that name alone.
pub struct Party {
    name: String,
    webauthn: Webauthn,
}
impl Party {
    /// None for an address without a name, such as `https://192.0.2.7`: devices keep nothing for those. On the machine itself it is `localhost`.
    pub fn of(public_url: &str) -> Option<Self> {
        let mut origin = Url::parse(public_url).ok()?;
        let number = origin.host_str().and_then(|host| host.trim_matches(['[', ']']).parse::<IpAddr>().ok());
        if number.is_some_and(|number| number.is_loopback()) {
            origin.set_host(Some("localhost")).ok()?;
        }
        let name = origin.domain()?.to_owned();
        let webauthn = WebauthnBuilder::new(&name, &origin).ok()?.rp_name("Kladka").build().ok()?;
        Some(Self { name, webauthn })
    }
    pub fn name(&self) -> &str {
        &self.name
    }

    /// For a device that is to make one: it must know by itself whose it is, since nobody types an address to sign in with it.
    fn new_one(&self, account: Id<Account>, email: &str, known: &[Kept]) -> Result<(Value, PasskeyRegistration)> {
        let known = known.iter().map(|kept| kept.key.cred_id().clone()).collect();
        let asked = self.webauthn.start_passkey_registration(account.uuid(), email, email, Some(known));
        let (options, state) = asked.map_err(|_| Error::Unavailable)?;
        let mut options = as_json(&options)?;
        options["publicKey"]["authenticatorSelection"]["residentKey"] = "required".into();
        options["publicKey"]["authenticatorSelection"]["requireResidentKey"] = true.into();
        Ok((options, state))
    }
    /// For a device that has one: any of the site, or one of these.
    fn known_one(&self, of: &[Kept]) -> Result<(Value, DiscoverableAuthentication)> {
        let (options, state) = self.webauthn.start_discoverable_authentication().map_err(|_| Error::Unavailable)?;
        let mut options = json!({ "publicKey": as_json(&options)?["publicKey"] });
        if !of.is_empty() {
            options["publicKey"]["allowCredentials"] =
                of.iter().map(|kept| json!({ "type": "public-key", "id": name_of(&kept.key) })).collect();
        }
        Ok((options, state))
    }
}

/// One as its user sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: Id<Key>,
    pub name: String,
    pub made_at: Time,
    pub used_at: Option<Time>,
}

/// One's own, the oldest first.
pub async fn list(cx: &Cx) -> Result<Vec<Listed>> {
    let account = accounts::own(cx)?;
    let rows: Vec<(String, String, i64, Option<i64>)> =
        sqlx::query_as("SELECT id, name, made_at, used_at FROM passkey WHERE account_id = $1 ORDER BY made_at, id")
            .bind(account.text())
            .fetch_all(cx.db.reader())
            .await
            .or_fault("list passkeys")?;
    let listed = |(id, name, made_at, used_at): (String, String, i64, Option<i64>)| {
        let id = id.parse().map_err(|_| broken("passkey.id"))?;
        Ok(Listed { id, name, made_at: time(made_at), used_at: used_at.map(time) })
    };
    rows.into_iter().map(listed).collect()
}

/// Before a device makes one for the own account.
pub async fn ask_for_new(cx: &Cx, party: &Party) -> Result<Question> {
    let account = lately(cx).await?;
    let known = of_account(cx, account).await?;
    if known.len() >= MOST {
        return Err(Error::Invalid(vec![Problem::new("passkey", Wrong::TooMany)]));
    }
    let email = accounts::find(cx, account).await?.email;
    keep(cx, Purpose::New, Whose::account(account), party.new_one(account, &email, &known)?).await
}

/// The device's answer, kept under the name that its user gives it. Answers the codes for paper, which are shown once; none where some are left.
pub async fn add(cx: &Cx, party: &Party, given: Given<'_>, name: &str) -> Result<Vec<LetterCode>> {
    let account = lately(cx).await?;
    let (whose, state) = take(cx, Purpose::New, given.token).await?;
    if whose.account != Some(account) {
        return Err(refused());
    }
    let key = made(party, &state, given)?;
    let mut tx = cx.begin().await?;
    insert(&mut tx, cx, account, (&key, name)).await?;
    let codes = recovery::renew_if_none(&mut tx, cx, account).await?;
    tx.commit().await?;
    Ok(codes)
}

/// One of one's own. With the last factor the codes on paper go as well.
pub async fn remove_passkey(cx: &Cx, id: Id<Key>) -> Result<()> {
    let account = lately(cx).await?;
    let mut tx = cx.begin().await?;
    let done = sqlx::query("DELETE FROM passkey WHERE id = $1 AND account_id = $2")
        .bind(id.text())
        .bind(account.text())
        .execute(tx.conn())
        .await
        .or_fault("take a passkey off")?;
    if done.rows_affected() == 0 {
        return Err(Error::Stale);
    }
    leave_one(&mut tx, cx).await?;
    recovery::end_if_lonely(&mut tx, account).await?;
    crate::audit::note(&mut tx, cx, WayIn::PasskeyRemoved.code(), &format!("account:{account}"), None).await?;
    tx.commit().await
}

/// One that is kept, with its id.
struct Kept {
    id: String,
    key: Passkey,
}
fn read((id, credential): (String, String)) -> Result<Kept> {
    Ok(Kept { id, key: serde_json::from_str(&credential).map_err(|_| broken("passkey.credential"))? })
}

async fn of_account(cx: &Cx, account: Id<Account>) -> Result<Vec<Kept>> {
    let rows: Vec<(String, String)> = sqlx::query_as("SELECT id, credential FROM passkey WHERE account_id = $1 ORDER BY made_at, id")
        .bind(account.text())
        .fetch_all(cx.db.reader())
        .await
        .or_fault("read passkeys")?;
    rows.into_iter().map(read).collect()
}

/// What a device has made, if it is what it was asked for.
fn made(party: &Party, state: &PasskeyRegistration, given: Given<'_>) -> Result<Passkey> {
    let answer: RegisterPublicKeyCredential = understood(given.answer)?;
    party.webauthn.finish_passkey_registration(&answer, state).map_err(|_| refused())
}

async fn insert(tx: &mut Tx, cx: &Cx, account: Id<Account>, (key, name): (&Passkey, &str)) -> Result<()> {
    let id: Id<Key> = Id::from_uuid(uuid::Uuid::new_v4());
    let done = sqlx::query(
        "INSERT INTO passkey (id, account_id, credential_id, credential, counter, name, made_at) VALUES ($1, $2, $3, $4, 0, $5, $6) \
         ON CONFLICT (credential_id) DO NOTHING",
    )
    .bind(id.text())
    .bind(account.text())
    .bind(name_of(key))
    .bind(as_json(key)?.to_string())
    .bind(name)
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("keep a passkey")?;
    if done.rows_affected() == 0 {
        return Err(refused());
    }
    crate::audit::note(tx, cx, WayIn::PasskeyAdded.code(), &format!("account:{account}"), None).await
}

/// A device's answer, held against what it was asked and against the passkey of this account that it names. Answers what its user calls it.
async fn check(
    cx: &Cx,
    party: &Party,
    account: Id<Account>,
    (state, answer): (DiscoverableAuthentication, PublicKeyCredential),
) -> Result<String> {
    let found: Option<(String, String, String)> =
        sqlx::query_as("SELECT id, credential, name FROM passkey WHERE credential_id = $1 AND account_id = $2")
            .bind(URL_SAFE_NO_PAD.encode(answer.get_credential_id()))
            .bind(account.text())
            .fetch_optional(cx.db.reader())
            .await
            .or_fault("look for a passkey")?;
    // Taken off meanwhile, or another account's.
    let Some((id, credential, name)) = found else { return Err(refuse(cx, account, WayIn::PasskeyRefused).await) };
    let mut kept = read((id, credential))?;
    match party.webauthn.finish_discoverable_authentication_v2(&answer, state, &kept.key) {
        Ok(shown) => {
            kept.key.update_credential(&shown);
            if count(cx, &kept, &shown).await? { Ok(name) } else { Err(refuse(cx, account, WayIn::CopyRefused).await) }
        }
        Err(WebauthnError::CredentialPossibleCompromise) => Err(refuse(cx, account, WayIn::CopyRefused).await),
        Err(_) => Err(refuse(cx, account, WayIn::PasskeyRefused).await),
    }
}

/// In the statement that looks whether the count goes on, so that of two answers at once only one holds. Many devices do not count: theirs stays 0.
async fn count(cx: &Cx, kept: &Kept, shown: &AuthenticationResult) -> Result<bool> {
    let mut tx = cx.begin().await?;
    let done = sqlx::query(
        "UPDATE passkey SET credential = $1, counter = $2, used_at = $3 WHERE id = $4 AND (counter < $2 OR (counter = 0 AND $2 = 0))",
    )
    .bind(as_json(&kept.key)?.to_string())
    .bind(i64::from(shown.counter()))
    .bind(cx.now_ms())
    .bind(kept.id.as_str())
    .execute(tx.conn())
    .await
    .or_fault("count a passkey's use")?;
    tx.commit().await?;
    Ok(done.rows_affected() == 1)
}

/// It is let in no more than anyone else, and the trail tells: somebody has a copy of the device, or it has lost its count, or shows what is none of the
/// account's.
async fn refuse(cx: &Cx, account: Id<Account>, what: WayIn) -> Error {
    let noted = async {
        let mut tx = cx.begin().await?;
        crate::audit::note(&mut tx, cx, what.code(), &format!("account:{account}"), None).await?;
        tx.commit().await
    };
    noted.await.err().unwrap_or_else(refused)
}

fn name_of(key: &Passkey) -> String {
    URL_SAFE_NO_PAD.encode(key.cred_id())
}
fn as_json<T: Serialize>(it: &T) -> Result<Value> {
    serde_json::to_value(it).map_err(|_| Error::Unavailable)
}
fn understood<T: DeserializeOwned>(answer: &str) -> Result<T> {
    serde_json::from_str(answer).map_err(|_| refused())
}

/// The same words for whatever is wrong: who tries learns nothing of why.
fn refused() -> Error {
    Error::Invalid(vec![Problem::new("passkey", Wrong::DoNotMatch)])
}

#[cfg(test)]
mod tests;
