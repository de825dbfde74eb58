//! Addresses that wait for somebody's decision: sealed with a key of the machine's own, which is in no copy of the database, and compared by a mark under
//! the same key. Whoever has the database alone reads none of them, and can try none out.
use crate::{
    envelope::{Error, close, open, unpad},
    secrets::expand,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Not `Debug` and not `Serialize`.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct AddressKey([u8; 32]);

impl AddressKey {
    /// Grows from the machine's secret, of which other keys grow as well.
    pub fn of(secret: &[u8; 32]) -> Self {
        Self(expand(secret, "kladka/1 addresses"))
    }
    /// `row`: what it belongs to; in another row it does not open.
    pub fn seal(&self, row: &str, address: &str) -> Result<Vec<u8>, Error> {
        close(&self.closing(), address.as_bytes(), row.as_bytes())
    }
    /// `None` when it was sealed with another key or for another row, or was changed since.
    pub fn open(&self, row: &str, sealed: &[u8]) -> Option<String> {
        String::from_utf8(open(&self.closing(), sealed, row.as_bytes()).and_then(unpad)?).ok()
    }
    /// The same for the same address, so that two can be compared which nobody reads.
    pub fn mark(&self, address: &str) -> String {
        URL_SAFE_NO_PAD.encode(expand::<32>(&self.0, &format!("mark {address}")))
    }
    fn closing(&self) -> [u8; 32] {
        expand(&self.0, "seal")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_opens_under_its_own_key_in_its_own_row_alone() {
        let (own, other) = (AddressKey::of(&[7; 32]), AddressKey::of(&[8; 32]));
        let sealed = own.seal("row", "ona@example.lt").unwrap();
        assert_eq!(own.open("row", &sealed).as_deref(), Some("ona@example.lt"));
        assert_eq!(own.open("another", &sealed), None);
        assert_eq!(other.open("row", &sealed), None);
        assert_eq!(own.open("row", &sealed[..40]), None);
        assert_eq!(sealed.len(), own.seal("row", &"a".repeat(200)).unwrap().len(), "its length tells nothing");
    }
    #[test]
    fn a_mark_compares_and_tells_nothing_without_the_key() {
        let (own, other) = (AddressKey::of(&[7; 32]), AddressKey::of(&[8; 32]));
        assert_eq!(own.mark("ona@example.lt"), own.mark("ona@example.lt"));
        assert_ne!(own.mark("ona@example.lt"), own.mark("jonas@example.lt"));
        assert_ne!(own.mark("ona@example.lt"), other.mark("ona@example.lt"));
    }
}
