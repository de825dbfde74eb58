//! Addresses of listings that may be one.
use super::{fill, fill_id, pattern, with};
use domain::{Id, Language};
use store::duplicates::Pair;

/// What the list is asked; empty values stay out of the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DuplicatesAsked {
    pub kind: String,
    /// "distinct": what was said to be two.
    pub state: String,
    /// From 1; the first page has no number.
    pub page: usize,
    pub done: String,
}

pub fn duplicates(language: Language, asked: &DuplicatesAsked) -> String {
    let page = if asked.page > 1 { asked.page.to_string() } else { String::new() };
    let pairs = [("kind", asked.kind.as_str()), ("state", &asked.state), ("page", &page), ("done", &asked.done)];
    with(fill(pattern::STAFF_DUPLICATES, language), &pairs)
}
pub fn duplicate(language: Language, id: Id<Pair>) -> String {
    fill_id(pattern::STAFF_DUPLICATE, language, &id.text())
}
/// With a word of what became of a press.
pub fn duplicate_done(language: Language, id: Id<Pair>, done: &str) -> String {
    with(duplicate(language, id), &[("done", done)])
}
/// `act`: two, open, undo.
pub fn duplicate_act(language: Language, id: Id<Pair>, act: &str) -> String {
    fill_id(pattern::STAFF_DUPLICATE_ACT, language, &id.text()).replace("{act}", act)
}
/// The same address for the record that stands for this one now.
pub fn moved(address: &str, gone: &str, kept: &str) -> String {
    address.replacen(gone, kept, 1)
}
