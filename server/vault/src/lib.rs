//! The vault: the only place with private keys. It opens one request per call, for a caller who may, after the store has written it down.
//! It knows no pages and no HTTP; in a later release it is a process of its own, so what it takes and gives stays this narrow.
mod key_file;
mod open;

pub use key_file::OpenError;

use domain::{
    Error, Id, Problem, Result, Time, Wrong,
    contact::Contact,
    organization::Organization,
    receipt::Receipt,
    referral::{Facts, Referral, Task},
};
use key_file::KeyFile;
use open::PrivateKey;
use std::{path::Path, sync::Arc};
use store::{
    Cx,
    keys::{self, Holder},
    referrals::{self, Closed, ClosedMessage, Rewrapped},
};

#[derive(Clone)]
pub struct Vault {
    keys: Arc<KeyFile>,
}

/// A message, opened for one who may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub from_person: bool,
    pub agency: Option<Id<Organization>>,
    pub at: Time,
    pub words: String,
}

impl Vault {
    /// The key file, made when missing; readable by its owner alone or refused.
    pub fn open(path: &Path) -> std::result::Result<Self, OpenError> {
        Ok(Self { keys: Arc::new(KeyFile::open(path)?) })
    }

    /// Gives a key to every holder that has none yet; answers how many. A private key is on disk before its public one is in use.
    pub async fn ensure_keys(&self, cx: &Cx) -> Result<usize> {
        let missing = keys::missing(cx).await?;
        for holder in &missing {
            let public = self.keys.make(&holder.to_string()).await.map_err(|fault| {
                tracing::error!(%fault, %holder, "could not keep a key for {holder}");
                Error::Unavailable
            })?;
            match keys::add(cx, holder, public).await {
                // Another node was faster and its key stays; this file must hold that one as well.
                Err(Error::Stale) => tracing::warn!(%holder, "{holder} has got a key elsewhere"),
                added => added?,
            }
        }
        Ok(missing.len())
    }

    /// The personal part of one request, for staff and for an agency with an open task; audited.
    pub async fn open_referral(&self, cx: &Cx, id: Id<Referral>) -> Result<Facts> {
        let closed = referrals::facts(cx, id).await?;
        serde_json::from_slice(&self.read(&closed)?).map_err(|_| broken(&closed))
    }

    pub async fn messages(&self, cx: &Cx, id: Id<Referral>) -> Result<Vec<Message>> {
        referrals::messages(cx, id).await?.iter().map(|message| opened(message, &self.read(&message.closed)?)).collect()
    }

    /// The person's own messages, opened with the key that grows from the receipt; the vault's own keys have no part in it.
    pub async fn holder_messages(&self, cx: &Cx, receipt: &Receipt) -> Result<Vec<Message>> {
        let key = PrivateKey::of_receipt(receipt);
        let open = |message: &ClosedMessage| opened(message, &key.open(&message.closed).ok_or_else(|| broken(&message.closed))?);
        referrals::holder_messages(cx, receipt).await?.iter().map(open).collect()
    }

    /// Sends a request on to another agency: its key is wrapped anew for that agency.
    pub async fn route(&self, cx: &Cx, id: Id<Referral>, to: Id<Organization>) -> Result<Id<Task>> {
        let holder = Holder::Organization(to);
        let Some(public) = keys::public(cx, &holder).await? else {
            return Err(Error::Invalid(vec![Problem::new("agency", Wrong::NotAllowed)]));
        };
        let (facts, messages) = referrals::to_rewrap(cx, id).await?;
        let rewrap = |closed: &Closed| {
            let key = self.key_of(closed)?.unwrap_key(closed).ok_or_else(|| broken(closed))?;
            seal::wrap(&key, &closed.aad, &holder.to_string(), &public).map_err(|_| Error::Unavailable)
        };
        let messages = messages.iter().map(|message| Ok((message.id, rewrap(&message.closed)?))).collect::<Result<_>>()?;
        referrals::route(cx, id, to, Rewrapped { facts: rewrap(&facts)?, messages }).await
    }

    /// How to reach the person, for the process's own letters; `None` when there is no address.
    pub async fn contact(&self, cx: &Cx, id: Id<Referral>) -> Result<Option<Contact>> {
        let Some(closed) = referrals::contact(cx, id).await? else { return Ok(None) };
        serde_json::from_slice(&self.read(&closed)?).map(Some).map_err(|_| broken(&closed))
    }

    fn read(&self, closed: &Closed) -> Result<Vec<u8>> {
        self.key_of(closed)?.open(closed).ok_or_else(|| broken(closed))
    }

    fn key_of(&self, closed: &Closed) -> Result<PrivateKey> {
        self.keys.get(&closed.holder).ok_or_else(|| {
            tracing::error!(holder = closed.holder, "the key file has no key of {}", closed.holder);
            Error::Unavailable
        })
    }
}

fn opened(message: &ClosedMessage, words: &[u8]) -> Result<Message> {
    let words = String::from_utf8(words.to_vec()).map_err(|_| broken(&message.closed))?;
    Ok(Message { from_person: message.from_person, agency: message.agency, at: message.at, words })
}

/// What was changed or swapped does not open; whose it is stands in the `aad`, which holds an id and no person.
fn broken(closed: &Closed) -> Error {
    tracing::error!(what = %String::from_utf8_lossy(&closed.aad), holder = closed.holder, "a sealed text does not open");
    Error::Unavailable
}
