//! Sealing: what a person tells us is closed here with public keys, and can be opened here by nobody.
//! Private keys and the opening of referrals are the vault's; drafts alone open here, with the key that only the browser's cookie holds.
pub mod address;
pub mod cookie;
pub mod draft;
pub mod envelope;
pub mod follow;
pub mod head;
pub mod secrets;

pub use address::AddressKey;
pub use envelope::{
    ERASURE, Error, HPKE_INFO, PublicKey, Sealed, WRAPPED, aad, receipt_public_key, receipt_seed, seal, text_key, unpad, wrap, wrap_aad,
};
pub use head::SignedHead;
pub use secrets::{Secrets, hash, random_token};
