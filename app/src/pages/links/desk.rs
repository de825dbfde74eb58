//! Addresses of hand-overs that happened elsewhere.
use super::{fill, fill_id, pattern, with};
use domain::{Id, Language, handover::Handover};

pub fn logged(language: Language) -> String {
    fill(pattern::STAFF_LOGGED, language)
}
/// The list, with a word that something was recorded.
pub fn logged_done(language: Language) -> String {
    with(logged(language), &[("done", "yes")])
}
pub fn logged_outcome(language: Language, id: Id<Handover>) -> String {
    fill_id(pattern::STAFF_LOGGED_OUTCOME, language, &id.text())
}
