//! The head of the audit chain as it stood at a moment, signed: whoever keeps a copy of it elsewhere notices a chain that was cut or written anew.
//! Signing is the vault's; here a signature is checked with the public key.
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::{Signature, VerifyingKey};
use std::{fmt, str::FromStr};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedHead {
    /// How many rows the chain had.
    pub link: i64,
    /// The hash of the newest of them.
    pub hash: String,
    /// When it was signed, in milliseconds.
    pub at: i64,
    /// The signer's public key and the signature, both as base64url.
    pub key: String,
    pub signature: String,
}

impl SignedHead {
    /// What is signed.
    pub fn message(link: i64, hash: &str, at: i64) -> Vec<u8> {
        format!("kladka/1 audit head {link} {hash} {at}").into_bytes()
    }
    /// The signature is that of the key that it names; whose key that is, somebody else must know.
    pub fn is_genuine(&self) -> bool {
        let key = bytes(&self.key).and_then(|key| VerifyingKey::from_bytes(&key).ok());
        let signature = bytes(&self.signature).map(|signature| Signature::from_bytes(&signature));
        let message = Self::message(self.link, &self.hash, self.at);
        key.zip(signature).is_some_and(|(key, signature)| key.verify_strict(&message, &signature).is_ok())
    }
}

fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

const NAME: &str = "kladka-audit-head";

/// One line, as it is kept elsewhere.
impl fmt::Display for SignedHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{NAME} {} {} {} {} {}", self.link, self.hash, self.at, self.key, self.signature)
    }
}
impl FromStr for SignedHead {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let parts: Vec<&str> = text.split_whitespace().collect();
        let [NAME, link, hash, at, key, signature] = parts[..] else { return Err(()) };
        Ok(Self {
            link: link.parse().map_err(|_| ())?,
            hash: hash.to_owned(),
            at: at.parse().map_err(|_| ())?,
            key: key.to_owned(),
            signature: signature.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::{Signer, SigningKey};

    fn signed() -> SignedHead {
        let signer = SigningKey::from_bytes(&[7; 32]);
        let signature = signer.sign(&SignedHead::message(5, "abc", 9));
        SignedHead {
            link: 5,
            hash: "abc".into(),
            at: 9,
            key: URL_SAFE_NO_PAD.encode(signer.verifying_key().as_bytes()),
            signature: URL_SAFE_NO_PAD.encode(signature.to_bytes()),
        }
    }
    #[test]
    fn a_head_is_read_as_it_is_written_and_its_signature_holds() {
        let head = signed();
        assert!(head.is_genuine());
        assert_eq!(head.to_string().parse(), Ok(head));
        assert!("kladka-audit-head 1".parse::<SignedHead>().is_err());
    }
    #[test]
    fn a_changed_head_is_not_genuine() {
        let head = signed();
        assert!(!SignedHead { link: 6, ..head.clone() }.is_genuine());
        assert!(!SignedHead { hash: "abd".into(), ..head.clone() }.is_genuine());
        assert!(!SignedHead { at: 8, ..head.clone() }.is_genuine());
        assert!(!SignedHead { key: "x".into(), ..head }.is_genuine());
    }
}
