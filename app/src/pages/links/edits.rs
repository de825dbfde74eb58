//! Addresses of the review of edits, and of the history of a record.
use super::{fill, fill_id, pattern, with};
use domain::{
    Id, Language,
    edit::{Edit, RecordKey},
};

/// What the queue of edits is asked; empty values stay out of the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditsAsked {
    pub source: String,
    pub kind: String,
    pub organization: String,
    /// From 1; the first page has no number.
    pub page: usize,
    pub done: String,
}

pub fn edits(language: Language, asked: &EditsAsked) -> String {
    let page = if asked.page > 1 { asked.page.to_string() } else { String::new() };
    let pairs = [
        ("source", asked.source.as_str()),
        ("kind", &asked.kind),
        ("organization", &asked.organization),
        ("page", &page),
        ("done", &asked.done),
    ];
    with(fill(pattern::STAFF_EDITS, language), &pairs)
}
pub fn edit(language: Language, id: Id<Edit>) -> String {
    fill_id(pattern::STAFF_EDIT, language, &id.text())
}
/// `page` counts from 0.
pub fn history(language: Language, record: &RecordKey, page: usize) -> String {
    let page = if page > 0 { page.to_string() } else { String::new() };
    let path = fill_id(pattern::STAFF_HISTORY, language, &record.id).replace("{kind}", record.kind.code());
    with(path, &[("page", &page)])
}
/// With a word of what became of a press.
pub fn history_done(language: Language, record: &RecordKey, done: &str) -> String {
    with(history(language, record, 0), &[("done", done)])
}
/// `act`: restore, undo.
pub fn history_act(language: Language, record: &RecordKey, act: &str) -> String {
    fill_id(pattern::STAFF_HISTORY_ACT, language, &record.id).replace("{kind}", record.kind.code()).replace("{act}", act)
}

/// What one's own people have changed.
pub mod own {
    use super::{Language, RecordKey, fill, fill_id, pattern, with};

    /// `page` counts from 0.
    pub fn edits(language: Language, page: usize) -> String {
        let page = if page > 0 { page.to_string() } else { String::new() };
        with(fill(pattern::PROVIDER_EDITS, language), &[("page", &page)])
    }
    /// `act`: undo.
    pub fn edits_act(language: Language, act: &str) -> String {
        fill(pattern::PROVIDER_EDITS_ACT, language).replace("{act}", act)
    }
    /// With a word of what became of a press.
    pub fn edits_done(language: Language, done: &str) -> String {
        with(edits(language, 0), &[("done", done)])
    }
    /// Of one record, whoever changed it. `page` counts from 0.
    pub fn history(language: Language, record: &RecordKey, page: usize) -> String {
        let page = if page > 0 { page.to_string() } else { String::new() };
        let path = fill_id(pattern::PROVIDER_HISTORY, language, &record.id).replace("{kind}", record.kind.code());
        with(path, &[("page", &page)])
    }
    /// With a word of what became of a press.
    pub fn history_done(language: Language, record: &RecordKey, done: &str) -> String {
        with(history(language, record, 0), &[("done", done)])
    }
    /// `act`: restore, undo.
    pub fn history_act(language: Language, record: &RecordKey, act: &str) -> String {
        fill_id(pattern::PROVIDER_HISTORY_ACT, language, &record.id).replace("{kind}", record.kind.code()).replace("{act}", act)
    }
}
