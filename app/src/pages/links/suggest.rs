//! Addresses of visitors' words on a listing, and of its public page.
use super::{fill, fill_id, organization, pattern, service};
use domain::{
    Language,
    edit::{RecordKey, RecordKind},
};

/// Saying that something in a listing is wrong.
pub fn suggest_edit(language: Language, record: &RecordKey) -> String {
    let pattern = if record.kind == RecordKind::Organization { pattern::SUGGEST_ORGANIZATION } else { pattern::SUGGEST };
    fill_id(pattern, language, &record.id)
}
/// What became of it; the code is typed, and stands in no address.
pub fn suggestion(language: Language) -> String {
    fill(pattern::SUGGESTION, language)
}
/// The page that everybody reads; a place has none of its own.
pub fn listed(language: Language, record: &RecordKey) -> Option<String> {
    match record.kind {
        RecordKind::Service => record.id.parse().ok().map(|id| service(language, id)),
        RecordKind::Organization => record.id.parse().ok().map(|id| organization(language, id)),
        RecordKind::Location => None,
    }
}
