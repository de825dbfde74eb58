//! What the two desks share, the municipality's and the provider's: one request, what may be done with it, and the words for it.
//! Each desk has its own list and its own door.
pub mod acts;
pub mod conflict;
pub mod forms;
pub mod inside;
pub mod loops;
pub mod names;
pub mod people;
pub mod reach;
pub mod receipt;
pub mod request;
pub mod sealed;
pub mod words;

use crate::pages::links;
use domain::{Id, Language, referral::Referral};

/// At which desk one sits; the same request has another address at each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    Staff,
    Provider,
}
impl Desk {
    pub fn home(self, language: Language) -> String {
        match self {
            Self::Staff => links::staff::queue(language),
            Self::Provider => links::provider::inbox(language),
        }
    }
    pub fn referral(self, language: Language, id: Id<Referral>) -> String {
        match self {
            Self::Staff => links::staff::referral(language, id),
            Self::Provider => links::provider::referral(language, id),
        }
    }
    pub fn act(self, language: Language, id: Id<Referral>, act: &str) -> String {
        match self {
            Self::Staff => links::staff::act(language, id, act),
            Self::Provider => links::provider::act(language, id, act),
        }
    }
}
