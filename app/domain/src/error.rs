//! The one error of the house: what a person can act on. What broke is logged where it broke, and never shown.
use crate::form::Problem;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Error {
    /// No such record, or none that this caller may know of.
    #[error("there is no such record")]
    NotFound,
    /// The policy (`access::may`) says no.
    #[error("you may not do that")]
    Forbidden,
    /// Someone else was faster: the record is no longer as it was shown.
    #[error("the record has changed meanwhile")]
    Stale,
    /// What was sent cannot be used; each problem names its field.
    #[error("what was sent cannot be used")]
    #[serde(skip)]
    Invalid(Vec<Problem>),
    /// Sealed data cannot be opened just now: the vault is away.
    #[error("sealed data cannot be opened just now")]
    Locked,
    /// Asked for more often than is allowed.
    #[error("asked too often")]
    TooOften,
    /// The fault is ours: try again, or use the telephone.
    #[error("something went wrong on our side")]
    Unavailable,
}
pub type Result<T, E = Error> = std::result::Result<T, E>;
