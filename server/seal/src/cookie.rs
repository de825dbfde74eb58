//! Small things sealed with a key that only a browser's cookie holds: the draft and the follow page's receipt.
//! XChaCha20-Poly1305 with a random nonce in front, padded so that the length tells nothing.
use crate::{
    envelope::{Error, close, open, unpad},
    secrets::Secrets,
};

pub(crate) fn seal(secrets: &Secrets, label: &str, plain: &[u8]) -> Result<Vec<u8>, Error> {
    close(&secrets.derive::<32>(label), plain, label.as_bytes())
}

/// `None` when it was not sealed with this cookie, or was changed since.
pub(crate) fn unseal(secrets: &Secrets, label: &str, sealed: &[u8]) -> Option<Vec<u8>> {
    open(&secrets.derive::<32>(label), sealed, label.as_bytes()).and_then(unpad)
}
