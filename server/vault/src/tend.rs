//! What the vault does by itself, a piece at each call: keys for who has none, a stock of erasure keys, the yearly replacing of keys, the
//! destroying of what was erased, the day's signed head of the audit chain. Each step may be broken off anywhere and is done again.
use crate::keeper::Keeper;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{Error, Id, Result, referral::Referral};
use ed25519_dalek::{Signer, SigningKey};
use jiff::SignedDuration;
use seal::SignedHead;
use std::{collections::HashSet, io};
use store::{
    Cx, audit,
    erasure::{self, STOCK},
    keys::{self, Held, Holder},
    referrals,
};

/// After so many hours a holder gets a new key by itself.
const KEY_LIFE_HOURS: i64 = 365 * 24;
/// A request that was being sealed to the key before must have been stored by then.
const GRACE_MINUTES: i64 = 10;
/// Wraps made anew in one transaction.
const WRAPS: i64 = 500;
/// The signer of heads has a key in the same file.
const SIGNER: &str = "audit-signer";

/// What a turn has done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Tended {
    pub keys_made: usize,
    pub wraps_renewed: usize,
    pub keys_destroyed: usize,
    pub erased: usize,
    pub head_signed: bool,
}

impl Keeper {
    /// Each by itself: a text that cannot be wrapped anew keeps nothing from being erased, nor the trail from being signed.
    pub(crate) async fn tend(&self, cx: &Cx) -> Result<Tended> {
        let keys_made = self.ensure_keys(cx).await;
        let replaced = self.replace_old(cx).await;
        let renewed = self.renew_wraps(cx).await;
        let erased = self.finish_erasures(cx).await;
        let head_signed = self.sign_head(cx).await;
        replaced?;
        let (wraps_renewed, keys_destroyed) = renewed?;
        Ok(Tended { keys_made: keys_made?, wraps_renewed, keys_destroyed, erased: erased?, head_signed: head_signed? })
    }

    /// Gives a key to every holder that has none yet; answers how many. A private key is on disk before its public one is in use.
    pub(crate) async fn ensure_keys(&self, cx: &Cx) -> Result<usize> {
        let missing = keys::missing(cx).await?;
        for holder in &missing {
            self.make_key(cx, holder).await?;
        }
        self.restock(cx).await?;
        Ok(missing.len())
    }

    pub(crate) async fn make_key(&self, cx: &Cx, holder: &Holder) -> Result<()> {
        let public = self.keys.make(&holder.to_string()).await.map_err(|fault| unwritten(&fault))?;
        match keys::add(cx, holder, public).await {
            // Another node was faster and its key stays; this file must hold that one as well.
            Err(Error::Stale) => {
                tracing::warn!(%holder, "{holder} has got a key elsewhere");
                Ok(())
            }
            added => added,
        }
    }

    async fn restock(&self, cx: &Cx) -> Result<()> {
        let stock = erasure::stock(cx).await?;
        let unknown: Vec<String> = stock.iter().filter(|id| self.erasure.get(id).is_none()).cloned().collect();
        if unknown.is_empty() && stock.len() > STOCK / 2 {
            return Ok(());
        }
        let new = self.erasure.make(STOCK.saturating_sub(stock.len() - unknown.len())).await.map_err(|fault| unwritten(&fault))?;
        erasure::restock(cx, &new, &unknown).await
    }

    /// The holder's next key is made, on disk, and in use; the one before goes when nothing is sealed to it any more.
    pub(crate) async fn rotate(&self, cx: &Cx, holder: &Holder) -> Result<()> {
        let held = keys::all(cx).await?.into_iter().find(|held| held.holder == *holder).ok_or(Error::NotFound)?;
        let label = keys::label(&holder.to_string(), held.epoch + 1);
        let public = self.keys.make(&label).await.map_err(|fault| unwritten(&fault))?;
        keys::replace(cx, holder, held.epoch, public).await
    }

    async fn replace_old(&self, cx: &Cx) -> Result<()> {
        let old =
            |held: &Held| held.replaced_at.is_none() && cx.now.duration_since(held.added_at) > SignedDuration::from_hours(KEY_LIFE_HOURS);
        for held in keys::all(cx).await?.iter().filter(|held| old(held)) {
            self.rotate(cx, &held.holder).await?;
        }
        Ok(())
    }

    /// Only keys of texts are wrapped anew; no text is opened. Each holder by itself: what cannot be wrapped anew keeps its old key until the next turn
    /// and is told of at the end, and nobody else waits for it.
    async fn renew_wraps(&self, cx: &Cx) -> Result<(usize, usize)> {
        let (mut done, mut wrong) = ((0, 0), None);
        for held in keys::all(cx).await?.into_iter().filter(|held| held.replaced_at.is_some()) {
            if let Err(error) = self.renew_wraps_of(cx, &held, &mut done).await {
                let holder = &held.holder;
                tracing::error!(%holder, %error, "not all that is sealed to {holder} could be wrapped anew; it is tried again");
                wrong = wrong.or(Some(error));
            }
        }
        wrong.map_or(Ok(done), Err)
    }

    /// `done`: how many wraps are made anew, and how many holders' old keys destroyed.
    async fn renew_wraps_of(&self, cx: &Cx, held: &Held, done: &mut (usize, usize)) -> Result<()> {
        let stale = referrals::stale_wraps(cx, &held.holder, held.epoch, WRAPS).await?;
        if stale.is_empty() {
            done.1 += usize::from(self.retire(cx, held).await?);
            return Ok(());
        }
        let label = keys::label(&held.holder.to_string(), held.epoch);
        let (mut wraps, mut lost, mut wrong) = (vec![], HashSet::<String>::new(), None);
        for stale in stale {
            // That a key is lost is said once, and not with each of its texts.
            if lost.contains(&stale.closed.holder) {
                continue;
            }
            match self.rewrap(&stale.closed, &label, &held.key) {
                Ok(wrap) => wraps.push((stale, wrap)),
                Err(error) => {
                    if error == Error::Locked {
                        lost.insert(stale.closed.holder);
                    }
                    wrong = wrong.or(Some(error));
                }
            }
        }
        let count = wraps.len();
        if count > 0 {
            referrals::renew_wraps(cx, &held.holder, held.epoch, wraps).await?;
            done.0 += count;
        }
        wrong.map_or(Ok(()), Err)
    }

    async fn retire(&self, cx: &Cx, held: &Held) -> Result<bool> {
        if held.replaced_at.is_none_or(|since| cx.now.duration_since(since) < SignedDuration::from_mins(GRACE_MINUTES)) {
            return Ok(false);
        }
        let holder = held.holder.to_string();
        let before: Vec<String> = (1..held.epoch).map(|epoch| keys::label(&holder, epoch)).collect();
        self.keys.destroy(&before).await.map_err(|fault| unwritten(&fault))?;
        keys::retired(cx, &held.holder).await?;
        Ok(true)
    }

    /// Out of the database at once; then the key is destroyed, and only then the audit certifies it.
    pub(crate) async fn erase(&self, cx: &Cx, id: Id<Referral>) -> Result<()> {
        erasure::begin(cx, id).await?;
        let system = Cx { caller: domain::access::Caller::System, ..cx.clone() };
        self.finish_erasures(&system).await.map(|_| ())
    }

    async fn finish_erasures(&self, cx: &Cx) -> Result<usize> {
        let begun = erasure::begun(cx).await?;
        if begun.is_empty() {
            return Ok(0);
        }
        let ids = begun.iter().filter_map(|one| one.erasure.clone()).collect();
        self.erasure.destroy(ids).await.map_err(|fault| unwritten(&fault))?;
        erasure::certify(cx, &begun).await?;
        Ok(begun.len())
    }

    async fn sign_head(&self, cx: &Cx) -> Result<bool> {
        let Some((link, hash)) = audit::head_to_sign(cx).await? else { return Ok(false) };
        self.keys.make(SIGNER).await.map_err(|fault| unwritten(&fault))?;
        let Some(key) = self.keys.get(SIGNER) else { return Err(Error::Locked) };
        let signer = SigningKey::from_bytes(key.as_bytes());
        let at = cx.now.as_millisecond();
        let signature = signer.sign(&SignedHead::message(link, &hash, at));
        let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let (key, signature) = (text(signer.verifying_key().as_bytes()), text(&signature.to_bytes()));
        audit::add_head(cx, &SignedHead { link, hash, at, key, signature }).await?;
        Ok(true)
    }

    /// Holders whose key in the database has no private half here: what is sealed to them cannot be opened.
    pub(crate) async fn lost(&self, cx: &Cx) -> Result<Vec<String>> {
        let have: HashSet<String> = self.keys.labels().into_iter().collect();
        let needed = keys::all(cx).await?.into_iter().map(|held| (keys::label(&held.holder.to_string(), held.epoch), held.key));
        let fits = |(label, public): &(String, seal::PublicKey)| {
            have.contains(label) && self.keys.get(label).and_then(|key| key.public()) == Some(*public)
        };
        Ok(needed.filter(|needed| !fits(needed)).map(|(label, _)| label).collect())
    }
}

fn unwritten(fault: &io::Error) -> Error {
    tracing::error!(%fault, "a key file cannot be written");
    Error::Unavailable
}
