//! The envelope: a random key per text (XChaCha20-Poly1305), wrapped by HPKE to each who may open it. It holds public keys only.
//! The text's key grows from two halves: one wrapped to each holder, one to the request's erasure key. Without the second, no wrap in any
//! backup opens anything: to destroy the erasure key is to erase the text everywhere.
//! Padded to the next KiB, and bound to what it belongs to, so that neither length nor a swapped row tells or fakes anything.
use crate::secrets::{expand, random};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use domain::receipt::Receipt;
use hpke::{Deserializable, Kem as _, OpModeS, Serializable};
use std::{fmt, str::FromStr};
use zeroize::Zeroizing;

type Kem = hpke::kem::X25519HkdfSha256;
type Kdf = hpke::kdf::HkdfSha256;
type Cipher = hpke::aead::ChaCha20Poly1305;

/// HPKE's `info`: the use that a wrap was made for.
pub const HPKE_INFO: &[u8] = b"kladka/1 wrap";
const BLOCK: usize = 1024;
const NONCE: usize = 24;

/// Sealing can only fail by a key that is no key, or by the cipher's own bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("this is not a public key")]
    Key,
    #[error("the text could not be sealed")]
    Cipher,
}

/// An X25519 public key; as text base64url.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}
impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}
impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for PublicKey {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| Error::Key)?;
        bytes.as_slice().try_into().map(Self).map_err(|_| Error::Key)
    }
}

/// A closed text and, for each who may open it, its key wrapped for them alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    pub ciphertext: Vec<u8>,
    pub wraps: Vec<(String, Vec<u8>)>,
}

/// What a text belongs to: its schema (`facts`, `contact`, `message`) and the id of its row. A text moved to another row does not open.
pub fn aad(schema: &str, id: &str) -> Vec<u8> {
    format!("kladka/1 {schema} {id}").into_bytes()
}

/// A wrap is bound to its text and to its holder.
pub fn wrap_aad(aad: &[u8], holder: &str) -> Vec<u8> {
    [aad, b" for ", holder.as_bytes()].concat()
}

/// The holder's name of the half that is wrapped to the erasure key.
pub const ERASURE: &str = "erasure";
/// The length of a wrap: the encapsulated key, the half, the tag.
pub const WRAPPED: usize = 32 + 32 + 16;

/// With an erasure key the closed text begins with that key's wrap; without one (none was in stock) the holders' half alone is the key.
pub fn seal(plain: &[u8], aad: &[u8], to: &[(String, PublicKey)], erasure: Option<&PublicKey>) -> Result<Sealed, Error> {
    let key = Zeroizing::new(random::<32>());
    let ciphertext = match erasure {
        None => close(&key, plain, aad)?,
        Some(erasure) => {
            let half = Zeroizing::new(random::<32>());
            [wrap(&half, aad, ERASURE, erasure)?, close(&text_key(&key, &half), plain, aad)?].concat()
        }
    };
    let wraps = to.iter().map(|(holder, public)| Ok((holder.clone(), wrap(&key, aad, holder, public)?))).collect::<Result<_, Error>>()?;
    Ok(Sealed { ciphertext, wraps })
}

/// The key of a text whose halves these are.
pub fn text_key(holders: &[u8; 32], erasure: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    let both = Zeroizing::new([holders.as_slice(), erasure].concat());
    Zeroizing::new(expand(&both, "kladka/1 text key"))
}

/// The key of a text for one holder: the encapsulated key (32 bytes), then the sealed one.
pub fn wrap(key: &[u8; 32], aad: &[u8], holder: &str, to: &PublicKey) -> Result<Vec<u8>, Error> {
    let public = <Kem as hpke::Kem>::PublicKey::from_bytes(&to.0).map_err(|_| Error::Key)?;
    let bound = wrap_aad(aad, holder);
    let (encapsulated, sealed) =
        hpke::single_shot_seal::<Cipher, Kdf, Kem>(&OpModeS::Base, &public, HPKE_INFO, key, &bound).map_err(|_| Error::Key)?;
    Ok([encapsulated.to_bytes().as_slice(), &sealed].concat())
}

/// The public key of whoever holds this receipt.
pub fn receipt_public_key(receipt: &Receipt) -> PublicKey {
    let (_, public) = Kem::derive_keypair(receipt_seed(receipt).as_slice());
    let mut bytes = [0; 32];
    bytes.copy_from_slice(public.to_bytes().as_slice());
    PublicKey(bytes)
}

/// What the receipt's key pair grows from; who has it can open what was sealed to the receipt.
pub fn receipt_seed(receipt: &Receipt) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(expand(receipt.secret().as_bytes(), "kladka/1 receipt key"))
}

pub(crate) fn close(key: &[u8; 32], plain: &[u8], aad: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = random::<NONCE>();
    let padded = Zeroizing::new(pad(plain));
    let sealed =
        XChaCha20Poly1305::new(&(*key).into()).encrypt(&XNonce::from(nonce), Payload { msg: &padded, aad }).map_err(|_| Error::Cipher)?;
    Ok([nonce.as_slice(), &sealed].concat())
}

pub(crate) fn open(key: &[u8; 32], sealed: &[u8], aad: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    XChaCha20Poly1305::new(&(*key).into()).decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad }).ok()
}

/// ISO/IEC 7816-4: one 0x80, then zeros up to the next KiB.
fn pad(plain: &[u8]) -> Vec<u8> {
    let mut padded = plain.to_vec();
    padded.push(0x80);
    padded.resize(padded.len().div_ceil(BLOCK) * BLOCK, 0);
    padded
}

/// Takes the padding away; `None` when there is none.
pub fn unpad(mut padded: Vec<u8>) -> Option<Vec<u8>> {
    let end = padded.iter().rposition(|b| *b != 0).filter(|end| padded[*end] == 0x80)?;
    padded.truncate(end);
    Some(padded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Secrets;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn padding_comes_off_as_it_went_on(plain in proptest::collection::vec(any::<u8>(), 0..3000)) {
            let padded = pad(&plain);
            prop_assert_eq!(padded.len() % BLOCK, 0);
            prop_assert_eq!(unpad(padded), Some(plain));
        }
    }
    #[test]
    fn two_equal_texts_look_different_and_none_shows_a_word() {
        let to = [("a".to_owned(), receipt_public_key(&Secrets::new().receipt()))];
        let seal = || seal("Марія Коваленко".as_bytes(), b"", &to, None).unwrap();
        let (one, two) = (seal(), seal());
        assert_ne!(one.ciphertext, two.ciphertext);
        assert_ne!(one.wraps, two.wraps);
        assert!(!one.ciphertext.windows(6).any(|w| w == "Мар".as_bytes()));
    }
    #[test]
    fn each_holder_gets_a_wrap_of_its_own() {
        let key = || receipt_public_key(&Secrets::new().receipt());
        let sealed = seal(b"x", b"", &[("a".into(), key()), ("b".into(), key())], None).unwrap();
        assert_eq!(sealed.wraps.iter().map(|(h, w)| (h.as_str(), w.len())).collect::<Vec<_>>(), [("a", 80), ("b", 80)]);
        assert_eq!(sealed.ciphertext.len(), 24 + 1024 + 16);
        let erasable = seal(b"x", b"", &[("a".into(), key())], Some(&key())).unwrap();
        assert_eq!((erasable.ciphertext.len(), erasable.wraps[0].1.len()), (WRAPPED + 24 + 1024 + 16, WRAPPED));
    }
    #[test]
    fn both_halves_make_the_key() {
        let (one, two) = ([1; 32], [2; 32]);
        assert_ne!(text_key(&one, &two), text_key(&two, &one));
        assert_ne!(*text_key(&one, &two), one);
    }
    #[test]
    fn a_key_of_low_order_is_refused() {
        assert_eq!(seal(b"x", b"", &[("a".into(), PublicKey::from_bytes([0; 32]))], None), Err(Error::Key));
    }
    #[test]
    fn the_key_of_a_receipt_never_changes() {
        let receipt: Receipt = Receipt::from_bytes([9; 15]);
        assert_eq!(receipt_public_key(&receipt).to_string(), "_2U46W6xwzKx_uJYly7-l_PaiFNVpAf7Lav5ojr401c");
        assert_eq!("x".parse::<PublicKey>(), Err(Error::Key));
        let key = receipt_public_key(&receipt);
        assert_eq!(key.to_string().parse(), Ok(key));
    }
}
