//! What the two desks share, the municipality's and the provider's: the list of what waits, one request, what may be done with it, and the
//! words for it. Each desk has its own door.
pub mod acts;
pub mod again;
pub mod conflict;
pub mod forms;
pub mod inside;
pub mod list;
pub mod live;
pub mod loops;
pub mod names;
pub mod people;
pub mod reach;
pub mod receipt;
pub mod receivers;
pub mod request;
pub mod rosters;
pub mod sealed;
pub mod teams;
pub mod words;

use crate::pages::links;
use domain::{
    Error, Id, Language, Result,
    access::{Caller, Member},
    referral::Referral,
    work_list::List,
};

/// At which desk one sits; the same request has another address at each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    Staff,
    Provider,
}
impl Desk {
    /// The one at which whoever asks sits.
    pub const fn of(list: &List) -> Self {
        match list {
            List::Queue(_) => Self::Staff,
            List::Inbox(_) => Self::Provider,
        }
    }
    pub fn home(self, language: Language) -> String {
        match self {
            Self::Staff => links::staff::queue(language),
            Self::Provider => links::provider::inbox(language),
        }
    }
    /// The words of the way back to it.
    pub const fn back(self) -> &'static str {
        match self {
            Self::Staff => "staff-referral-back",
            Self::Provider => "provider-referral-back",
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

/// Who sits here, and before which list.
pub fn seat(caller: &Caller) -> Result<(Member, List)> {
    let Caller::Member(member) = caller else { return Err(Error::Forbidden) };
    let list = List::of(member).ok_or(Error::Forbidden)?;
    Ok((member.clone(), list))
}
