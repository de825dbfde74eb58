//! Opening what `seal` closed: HPKE gives the key, the key opens the text.
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use domain::receipt::Receipt;
use hpke::{Deserializable, Kem as _, OpModeR, Serializable};
use seal::PublicKey;
use store::referrals::Closed;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

type Kem = hpke::kem::X25519HkdfSha256;
type Kdf = hpke::kdf::HkdfSha256;
type Cipher = hpke::aead::ChaCha20Poly1305;

const ENCAPSULATED: usize = 32;
const NONCE: usize = 24;

/// Not `Debug`, not `Serialize`; wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct PrivateKey([u8; 32]);

impl PrivateKey {
    pub(crate) const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
    pub(crate) const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
    pub(crate) fn generate() -> Self {
        Self::of(&Kem::gen_keypair().0)
    }
    /// The key pair that `seal::receipt_public_key` is the public half of.
    pub(crate) fn of_receipt(receipt: &Receipt) -> Self {
        Self::of(&Kem::derive_keypair(seal::receipt_seed(receipt).as_slice()).0)
    }
    fn of(key: &<Kem as hpke::Kem>::PrivateKey) -> Self {
        let mut bytes = [0; 32];
        bytes.copy_from_slice(key.to_bytes().as_slice());
        Self(bytes)
    }
    fn key(&self) -> Option<<Kem as hpke::Kem>::PrivateKey> {
        <Kem as hpke::Kem>::PrivateKey::from_bytes(&self.0).ok()
    }
    pub(crate) fn public(&self) -> Option<PublicKey> {
        let mut bytes = [0; 32];
        bytes.copy_from_slice(Kem::sk_to_pk(&self.key()?).to_bytes().as_slice());
        Some(PublicKey::from_bytes(bytes))
    }

    /// The holders' half of the text's key; `None` when the wrap was made for someone else or changed.
    pub(crate) fn unwrap_key(&self, closed: &Closed) -> Option<Zeroizing<[u8; 32]>> {
        self.unwrap(&closed.wrap, &closed.aad, &closed.holder)
    }

    fn unwrap(&self, wrap: &[u8], aad: &[u8], holder: &str) -> Option<Zeroizing<[u8; 32]>> {
        let (encapsulated, sealed) = wrap.split_at_checked(ENCAPSULATED)?;
        let encapsulated = <Kem as hpke::Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
        let bound = seal::wrap_aad(aad, holder);
        let opened =
            hpke::single_shot_open::<Cipher, Kdf, Kem>(&OpModeR::Base, &self.key()?, &encapsulated, seal::HPKE_INFO, sealed, &bound)
                .ok()?;
        Some(Zeroizing::new(Zeroizing::new(opened).as_slice().try_into().ok()?))
    }

    /// `erasure` is the key that `closed` names; a text that was sealed with one opens with both halves or not at all.
    pub(crate) fn open(&self, closed: &Closed, erasure: Option<&Self>) -> Option<Vec<u8>> {
        let half = self.unwrap_key(closed)?;
        let (key, text) = if closed.erasure.is_none() {
            (half, closed.ciphertext.as_slice())
        } else {
            let (wrap, text) = closed.ciphertext.split_at_checked(seal::WRAPPED)?;
            (seal::text_key(&half, &*erasure?.unwrap(wrap, &closed.aad, seal::ERASURE)?), text)
        };
        let (nonce, sealed) = text.split_at_checked(NONCE)?;
        let nonce: [u8; NONCE] = nonce.try_into().ok()?;
        let payload = Payload { msg: sealed, aad: &closed.aad };
        XChaCha20Poly1305::new(&(*key).into()).decrypt(&XNonce::from(nonce), payload).ok().and_then(seal::unpad)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use seal::Secrets;

    /// Sealed to two, and closed for the first.
    fn closed(plain: &[u8]) -> (PrivateKey, PrivateKey, Closed) {
        let (one, two) = (PrivateKey::generate(), PrivateKey::generate());
        let aad = seal::aad("facts", "id");
        let to = [("one".to_owned(), one.public().unwrap()), ("two".to_owned(), two.public().unwrap())];
        let sealed = seal::seal(plain, &aad, &to, None).unwrap();
        let wrap = sealed.wraps[0].1.clone();
        (one, two, Closed { holder: "one".into(), erasure: None, aad, ciphertext: sealed.ciphertext, wrap })
    }
    /// With an erasure key besides.
    fn erasable(plain: &[u8]) -> (PrivateKey, PrivateKey, Closed) {
        let (own, erasure) = (PrivateKey::generate(), PrivateKey::generate());
        let aad = seal::aad("facts", "id");
        let to = [("one".to_owned(), own.public().unwrap())];
        let sealed = seal::seal(plain, &aad, &to, erasure.public().as_ref()).unwrap();
        let wrap = sealed.wraps[0].1.clone();
        (own, erasure, Closed { holder: "one".into(), erasure: Some("e".into()), aad, ciphertext: sealed.ciphertext, wrap })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn what_is_sealed_to_a_key_opens_with_it_and_no_other(plain in proptest::collection::vec(any::<u8>(), 0..3000)) {
            let (one, two, closed) = closed(&plain);
            prop_assert_eq!(one.open(&closed, None), Some(plain.clone()));
            prop_assert_eq!(two.open(&closed, None), None);
            let (own, erasure, closed) = erasable(&plain);
            prop_assert_eq!(own.open(&closed, Some(&erasure)), Some(plain));
            prop_assert_eq!(own.open(&closed, None), None);
            prop_assert_eq!(own.open(&closed, Some(&two)), None);
        }
        #[test]
        fn a_changed_erasable_text_does_not_open(at in 0usize..1144, bit in 0u8..8) {
            let (own, erasure, mut closed) = erasable(b"{}");
            closed.ciphertext[at] ^= 1 << bit;
            prop_assert_eq!(own.open(&closed, Some(&erasure)), None);
        }
        #[test]
        fn a_changed_text_or_wrap_does_not_open(at in 0usize..1144, bit in 0u8..8) {
            let (one, _, mut closed) = closed(b"{}");
            let bytes = closed.ciphertext.len();
            if at < bytes { closed.ciphertext[at] ^= 1 << bit } else { closed.wrap[at - bytes] ^= 1 << bit }
            // The top bit of an X25519 key is ignored by its definition, but HPKE binds the encapsulated key into what is derived.
            prop_assert_eq!(one.open(&closed, None), None);
        }
    }
    #[test]
    fn a_text_moved_to_another_row_or_holder_does_not_open() {
        let (one, _, closed) = closed(b"{}");
        assert_eq!(one.open(&Closed { aad: seal::aad("facts", "other"), ..closed.clone() }, None), None);
        assert_eq!(one.open(&Closed { aad: seal::aad("contact", "id"), ..closed.clone() }, None), None);
        assert_eq!(one.open(&Closed { holder: "two".into(), ..closed }, None), None);
    }
    #[test]
    fn what_is_cut_does_not_open() {
        let (one, _, closed) = closed(b"{}");
        for length in [0, 1, 31, 32, 79] {
            assert_eq!(one.open(&Closed { wrap: closed.wrap[..length].to_vec(), ..closed.clone() }, None), None);
        }
        assert_eq!(one.open(&Closed { ciphertext: vec![], ..closed }, None), None);
    }
    #[test]
    fn a_receipt_opens_what_was_sealed_to_it() {
        let receipt = Secrets::new().receipt();
        let key = PrivateKey::of_receipt(&receipt);
        assert_eq!(key.public(), Some(seal::receipt_public_key(&receipt)));
        let aad = seal::aad("message", "id");
        let sealed =
            seal::seal("Taip, dar reikia".as_bytes(), &aad, &[("receipt".into(), seal::receipt_public_key(&receipt))], None).unwrap();
        let closed =
            Closed { holder: "receipt".into(), erasure: None, aad, ciphertext: sealed.ciphertext, wrap: sealed.wraps[0].1.clone() };
        assert_eq!(key.open(&closed, None).as_deref(), Some("Taip, dar reikia".as_bytes()));
    }
}
