//! One cookie of 256 random bits is the only secret; all else is derived from it, each with a label of its own.
//! Only hashes of what is derived are ever stored; nothing here is printed or logged.
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::receipt::Receipt;
use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Not `Debug` and not `Serialize`: it leaves only as the cookie itself.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secrets([u8; 32]);

impl Default for Secrets {
    fn default() -> Self {
        Self::new()
    }
}

impl Secrets {
    pub fn new() -> Self {
        Self(random())
    }
    /// `None` when the cookie is not one of ours.
    pub fn from_cookie(cookie: &str) -> Option<Self> {
        let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(cookie).ok()?);
        Some(Self(bytes.as_slice().try_into().ok()?))
    }
    /// The cookie's value: base64url, 43 characters.
    pub fn cookie(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }
    /// The form's one hidden field: equal posts carry equal tokens and make one referral.
    pub fn form_token(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.derive::<32>("kladka/1 form token"))
    }
    /// The receipt that this request will have, and has again at each repeat while the cookie lives.
    pub fn receipt(&self) -> Receipt {
        Receipt::from_bytes(self.derive::<15>("kladka/1 receipt"))
    }
    pub(crate) fn derive<const N: usize>(&self, label: &str) -> [u8; N] {
        expand(&self.0, label)
    }
}

/// HKDF-SHA256; `N` is at most 32 here, far below the 8,160 bytes that HKDF can give.
pub(crate) fn expand<const N: usize>(secret: &[u8], label: &str) -> [u8; N] {
    let mut out = [0; N];
    Hkdf::<Sha256>::new(None, secret).expand(label.as_bytes(), &mut out).expect("HKDF-SHA256 gives up to 8,160 bytes");
    out
}

/// What may be stored of a secret with at least 112 random bits: a fast hash suffices for those.
pub fn hash(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(secret.as_bytes()))
}

/// 256 random bits as text, for a session's cookie.
pub fn random_token() -> String {
    URL_SAFE_NO_PAD.encode(random::<32>())
}

pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the machine's random source works");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_brings_back_the_same_secrets() {
        let first = Secrets::new();
        let again = Secrets::from_cookie(&first.cookie()).unwrap();
        assert_eq!(first.form_token(), again.form_token());
        assert!(first.receipt() == again.receipt());
        assert_ne!(first.form_token(), Secrets::new().form_token());
    }
    #[test]
    fn a_foreign_cookie_is_none_of_ours() {
        for foreign in ["", "abc", "%%%", &"A".repeat(44), &"A".repeat(42), &format!("{}=", "A".repeat(43))] {
            assert!(Secrets::from_cookie(foreign).is_none(), "{foreign}");
        }
    }
    #[test]
    fn what_is_derived_never_tells_of_the_rest() {
        let secrets = Secrets::new();
        let all = [secrets.cookie(), secrets.form_token(), secrets.receipt().secret()];
        assert!(all[0] != all[1] && !all[1].contains(&all[2]));
        assert_ne!(secrets.derive::<32>("kladka/1 draft"), secrets.derive::<32>("kladka/1 form token"));
    }
    #[test]
    fn fixed_vectors_hold_so_that_old_receipts_open_after_an_upgrade() {
        let secrets = Secrets([7; 32]);
        assert_eq!(secrets.cookie(), "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc");
        assert_eq!(secrets.form_token(), "dCsSB4vtcK2u_y4nfPPL5Uu2x46zgCiULqnrY0qTLcg");
        assert_eq!(secrets.receipt().secret(), "F387KPBDN98VRPV2PFD1WYWH");
        assert_eq!(hash("abc"), "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    }
    #[test]
    fn hkdf_is_that_of_rfc_5869() {
        // Test case 3: no salt, no info.
        let out: [u8; 32] = expand(&[0x0b; 22], "");
        assert_eq!(out[..8], [0x8d, 0xa4, 0xe7, 0x75, 0xa5, 0x63, 0xc1, 0x8f]);
    }
}
