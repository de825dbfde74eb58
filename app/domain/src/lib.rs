//! What things are: nouns, rules, states, the policy. No I/O, no async, no clock; the same in the browser and on the server.
pub mod access;
pub mod account;
pub mod area;
pub mod calendar;
pub(crate) mod closed;
pub mod consent;
pub mod contact;
pub mod crisis;
pub mod deadline;
pub mod edit;
pub mod error;
pub mod fees;
pub mod follow_form;
pub mod form;
pub mod freshness;
pub mod guide;
pub mod handover;
pub mod hotline;
pub mod hours;
pub mod id;
pub mod language;
pub mod link_form;
pub mod location;
pub mod map;
pub mod organization;
pub mod permit;
pub mod receipt;
pub mod refer_form;
pub mod referral;
pub mod remaining;
pub mod routing;
pub mod search;
pub mod service;
pub mod split;
pub mod staff_form;
pub mod statistics;
pub mod taxonomy;
pub mod unmet;
pub mod url;
pub mod work_list;

pub use error::{Error, Result};
pub use form::{Attempt, Problem, Wrong};
pub use id::Id;
pub use language::Language;

/// A moment, always UTC; places have a zone of their own (`Country::zone`).
pub type Time = jiff::Timestamp;
