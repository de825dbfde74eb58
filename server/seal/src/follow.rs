//! The follow page's quarter of an hour: the receipt, sealed with a key that only the follow cookie holds.
use crate::{Error, Secrets, cookie};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::receipt::Receipt;

const LABEL: &str = "kladka/1 follow";

/// What the row is found by; only its hash is stored.
pub fn id(secrets: &Secrets) -> String {
    crate::hash(&URL_SAFE_NO_PAD.encode(secrets.derive::<32>("kladka/1 follow id")))
}
pub fn seal(secrets: &Secrets, receipt: &Receipt) -> Result<Vec<u8>, Error> {
    cookie::seal(secrets, LABEL, receipt.to_string().as_bytes())
}
pub fn open(secrets: &Secrets, sealed: &[u8]) -> Option<Receipt> {
    String::from_utf8(cookie::unseal(secrets, LABEL, sealed)?).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn the_receipt_comes_back_with_the_cookie_alone() {
        let (own, other) = (Secrets::new(), Secrets::new());
        let receipt = Secrets::new().receipt();
        let sealed = seal(&own, &receipt).unwrap();
        assert!(open(&own, &sealed).is_some_and(|r| r == receipt));
        assert!(open(&other, &sealed).is_none());
        assert_ne!(id(&own), id(&other));
    }
}
