//! The keys at work: each verb asks the store first, which asks leave and writes it down, and opens what the store then hands out.
use crate::{Message, Note, OpenError, erasure_file::ErasureFile, key_file::KeyFile, open::PrivateKey};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::Caller,
    contact::Contact,
    organization::Organization,
    receipt::Receipt,
    referral::{Checked, Facts, Referral, Task},
    split::Split,
};
use seal::Secrets;
use std::{path::Path, sync::Arc};
use store::{
    Cx,
    keys::{self, Holder},
    referrals::{self, Closed, ClosedMessage, ClosedNote, Rewrap, Rewrapped},
};
use zeroize::Zeroizing;

#[derive(Clone)]
pub struct Keeper {
    pub(crate) keys: Arc<KeyFile>,
    pub(crate) erasure: ErasureFile,
}

impl Keeper {
    pub(crate) fn open(keys: &Path, erasure: &Path, passphrase: Option<&str>) -> std::result::Result<Self, OpenError> {
        Ok(Self { keys: Arc::new(KeyFile::open(keys, passphrase)?), erasure: ErasureFile::open(erasure)? })
    }

    pub(crate) async fn open_referral(&self, cx: &Cx, id: Id<Referral>) -> Result<Facts> {
        let closed = referrals::facts(cx, id).await?;
        serde_json::from_slice(&self.read(&closed)?).map_err(|_| broken(&closed))
    }

    pub(crate) async fn messages(&self, cx: &Cx, id: Id<Referral>) -> Result<Vec<Message>> {
        referrals::messages(cx, id).await?.iter().map(|message| opened(message, &self.read(&message.closed)?)).collect()
    }

    /// Those of the caller's own agency alone.
    pub(crate) async fn notes(&self, cx: &Cx, id: Id<Referral>) -> Result<Vec<Note>> {
        let note = |note: &ClosedNote| {
            let words = String::from_utf8(self.read(&note.closed)?).map_err(|_| broken(&note.closed))?;
            Ok(Note { by: note.by, at: note.at, words })
        };
        referrals::notes(cx, id).await?.iter().map(note).collect()
    }

    /// The person's half grows from the receipt; the vault adds the half that erasing destroys.
    pub(crate) async fn holder_messages(&self, cx: &Cx, receipt: &Receipt) -> Result<Vec<Message>> {
        let key = PrivateKey::of_receipt(receipt);
        let open = |message: &ClosedMessage| opened(message, &self.read_with(&key, &message.closed)?);
        referrals::holder_messages(cx, receipt).await?.iter().map(open).collect()
    }

    pub(crate) async fn route(&self, cx: &Cx, id: Id<Referral>, to: Id<Organization>, why: &str) -> Result<Id<Task>> {
        let key = self.receivers_key(cx, id, to).await?;
        let wraps = self.rewrapped(cx, id, Rewrap::Route, key).await?;
        referrals::route(cx, id, to, why, wraps).await
    }

    /// Who takes requests here and has never got one has no key yet: it gets its own now.
    async fn receivers_key(&self, cx: &Cx, id: Id<Referral>, agency: Id<Organization>) -> Result<(String, seal::PublicKey)> {
        let holder = Holder::Organization(agency);
        if let Some(key) = keys::public(cx, &holder).await? {
            return Ok(key);
        }
        let refused = || Error::Invalid(vec![Problem::new("agency", Wrong::NotAllowed)]);
        if !referrals::receivers(cx, id).await?.has(agency) {
            return Err(refused());
        }
        self.make_key(&Cx { caller: Caller::System, ..cx.clone() }, &holder).await?;
        keys::public(cx, &holder).await?.ok_or_else(refused)
    }

    /// The whole record and what was said so far are for who leads; each of the others gets a text of its own, with what its part needs.
    pub(crate) async fn split(&self, cx: &Cx, id: Id<Referral>, split: &Split) -> Result<()> {
        let mut holders = vec![];
        for share in &split.shares {
            holders.push((share.agency, self.receivers_key(cx, id, share.agency).await?));
        }
        let (facts, messages) = referrals::to_rewrap(cx, id, Rewrap::Route).await?;
        let mut wraps = vec![];
        for (agency, (label, public)) in holders {
            if split.lead != Some(agency) {
                wraps.push(self.part(&facts, id, (label, public))?);
                continue;
            }
            let messages = messages.iter().map(|message| Ok((message.id, self.rewrap(&message.closed, &label, &public)?)));
            let messages = messages.collect::<Result<_>>()?;
            wraps.push(Rewrapped { facts: self.rewrap(&facts, &label, &public)?, part: None, messages, label });
        }
        referrals::split(cx, id, split, wraps).await
    }

    /// What one part needs of the whole, sealed to its agency alone; erased with the whole, by the same key.
    fn part(&self, whole: &Closed, id: Id<Referral>, to: (String, seal::PublicKey)) -> Result<Rewrapped> {
        let text = Zeroizing::new(self.read(whole)?);
        let facts: Facts = serde_json::from_slice(&text).map_err(|_| broken(whole))?;
        let json = Zeroizing::new(serde_json::to_vec(&facts.for_part()).map_err(|_| Error::Unavailable)?);
        let erasure = whole.erasure.as_deref().and_then(|erasure| self.erasure.get(erasure)).and_then(|key| key.public());
        let aad = seal::aad(referrals::schema::PART, &id.text());
        let sealed = seal::seal(&json, &aad, &[to], erasure.as_ref()).map_err(|_| Error::Unavailable)?;
        let (label, wrap) = sealed.wraps.into_iter().next().ok_or(Error::Unavailable)?;
        Ok(Rewrapped { label, facts: wrap, part: Some(sealed.ciphertext), messages: vec![] })
    }

    pub(crate) async fn renew_receipt(&self, cx: &Cx, id: Id<Referral>, before: u32, checked: &Checked) -> Result<Receipt> {
        const TRIES: usize = 5;
        let receipt = Secrets::new().receipt();
        let mut tries = 0;
        loop {
            let to = (keys::RECEIPT.to_owned(), seal::receipt_public_key(&receipt));
            let wraps = self.rewrapped(cx, id, Rewrap::Receipt { before }, to).await?;
            tries += 1;
            match referrals::renew_receipt(cx, id, before, checked, (&receipt, wraps)).await {
                // Something was said meanwhile: wrapped anew, with those words. Where another was given instead, nothing is.
                Err(Error::Stale) if tries < TRIES => {}
                done => return done.map(|()| receipt),
            }
        }
    }

    async fn rewrapped(&self, cx: &Cx, id: Id<Referral>, why: Rewrap, to: (String, seal::PublicKey)) -> Result<Rewrapped> {
        let (facts, messages) = referrals::to_rewrap(cx, id, why).await?;
        let (label, public) = to;
        let messages = messages.iter().map(|message| Ok((message.id, self.rewrap(&message.closed, &label, &public)?)));
        Ok(Rewrapped { facts: self.rewrap(&facts, &label, &public)?, part: None, messages: messages.collect::<Result<_>>()?, label })
    }

    /// The holders' half of a text's key for someone else, or for the same holder's next key.
    pub(crate) fn rewrap(&self, closed: &Closed, label: &str, public: &seal::PublicKey) -> Result<Vec<u8>> {
        let half = self.key_of(closed)?.unwrap_key(closed).ok_or_else(|| broken(closed))?;
        seal::wrap(&half, &closed.aad, label, public).map_err(|_| Error::Unavailable)
    }

    pub(crate) async fn contact(&self, cx: &Cx, id: Id<Referral>) -> Result<Option<Contact>> {
        let Some(closed) = referrals::contact(cx, id).await? else { return Ok(None) };
        serde_json::from_slice(&self.read(&closed)?).map(Some).map_err(|_| broken(&closed))
    }

    fn read(&self, closed: &Closed) -> Result<Vec<u8>> {
        self.read_with(&self.key_of(closed)?, closed)
    }

    fn read_with(&self, key: &PrivateKey, closed: &Closed) -> Result<Vec<u8>> {
        let erasure = match &closed.erasure {
            None => None,
            Some(id) => Some(self.erasure.get(id).ok_or_else(|| {
                tracing::error!(erasure = id, "the erasure file has no key {id}: was an older copy put back?");
                Error::Locked
            })?),
        };
        key.open(closed, erasure.as_ref()).ok_or_else(|| broken(closed))
    }

    fn key_of(&self, closed: &Closed) -> Result<PrivateKey> {
        self.keys.get(&closed.holder).ok_or_else(|| {
            tracing::error!(holder = closed.holder, "the key file has no key of {}", closed.holder);
            Error::Locked
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
