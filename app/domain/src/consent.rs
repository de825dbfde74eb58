//! What a person agreed to: which text, for which agency, until when. A declined referral keeps it: the law asks us to show it.
use crate::{Time, id::Id, language::Language, organization::Organization};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Who may open the data; `None` = the municipality itself.
    pub agency: Option<Id<Organization>>,
    pub given_at: Time,
    pub until: Time,
    pub language: Language,
    /// The version of the words that were shown.
    pub wording: String,
    pub withdrawn_at: Option<Time>,
}
/// The version of the words of `refer-consent-*`; change it with them.
pub const WORDING: &str = "2026-11";
/// How long an agency may keep what was agreed to: the register's own bound (law 2671-VIII art. 15(10)), the shorter for all.
pub const DAYS: i64 = 3 * 365;
