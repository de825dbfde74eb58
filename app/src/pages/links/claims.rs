//! Addresses of claims of listings: saying that an organization is one's own, and what the municipality does about it.
use super::{fill, fill_id, pattern, with};
use domain::{Id, Language, claim::Claim, organization::Organization};

/// "This is our organization."
pub fn begin(language: Language, organization: Id<Organization>) -> String {
    fill_id(pattern::CLAIM, language, &organization.text())
}
/// Where the code of the letter is typed; whose claim it is, the cookie alone says.
pub fn code(language: Language) -> String {
    fill(pattern::CLAIM_CODE, language)
}
/// Those that wait in a municipality; with a word of what was done.
pub fn all(language: Language, done: &str) -> String {
    with(fill(pattern::STAFF_CLAIMS, language), &[("done", done)])
}
pub fn one(language: Language, id: Id<Claim>, done: &str) -> String {
    with(fill_id(pattern::STAFF_CLAIM, language, &id.text()), &[("done", done)])
}
