//! Addresses of the desk of a municipality.
use super::{Id, Language, Referral, fill, fill_id, pattern, with};
pub use super::{desk::*, duplicates::*, edits::*};

pub fn queue(language: Language) -> String {
    fill(pattern::STAFF_QUEUE, language)
}
pub fn referral(language: Language, id: Id<Referral>) -> String {
    fill_id(pattern::STAFF_REFERRAL, language, &id.text())
}
/// `act`: open, accept, decline, route, ask, complete.
pub fn act(language: Language, id: Id<Referral>, act: &str) -> String {
    fill_id(pattern::STAFF_ACT, language, &id.text()).replace("{act}", act)
}
/// To several agencies at once.
pub fn split(language: Language, id: Id<Referral>) -> String {
    fill_id(pattern::STAFF_SPLIT, language, &id.text())
}
pub fn erase(language: Language, id: Id<Referral>) -> String {
    fill_id(pattern::STAFF_ERASE, language, &id.text())
}
/// `page` counts from 0, the newest rows.
pub fn audit(language: Language, page: i64) -> String {
    let page = if page > 0 { page.to_string() } else { String::new() };
    with(fill(pattern::STAFF_AUDIT, language), &[("page", &page)])
}
pub fn assist(language: Language) -> String {
    fill(pattern::STAFF_ASSIST, language)
}
pub fn routing(language: Language) -> String {
    fill(pattern::STAFF_ROUTING, language)
}
