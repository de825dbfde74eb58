//! An edit for people: the fields by their names, values as lines, what is gone beside what is new, and what became of it.
pub mod diff;
pub mod story;
pub mod values;

use crate::pages::words::say;
use domain::edit::{EditSource, FieldState, RecordKind, RefusalReason};

pub fn source_words(source: EditSource) -> String {
    say(&format!("edits-source-{}", source.code()))
}
pub fn kind_words(kind: RecordKind) -> String {
    say(&format!("edits-kind-{}", kind.code()))
}
pub fn reason_words(reason: RefusalReason) -> String {
    say(&format!("edits-reason-{}", reason.code()))
}
pub fn state_words(state: FieldState) -> String {
    say(&format!("edits-state-{}", state.code()))
}
/// An office with what it is to the listing: "Svajonė · the provider".
pub fn author_words(office: &str, source: EditSource) -> String {
    let source = source_words(source);
    if office.is_empty() { source } else { format!("{office} · {source}") }
}
