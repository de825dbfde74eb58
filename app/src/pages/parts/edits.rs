//! An edit for people: the fields by their names, values as lines, what is gone beside what is new, and what became of it.
pub mod diff;
pub mod story;
pub mod values;

use crate::pages::{
    visit::with_language,
    words::{say, say_with},
};
use domain::{
    Language,
    edit::{EditField, EditSource, FieldState, RecordKind, RefusalReason},
};

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
/// "Phones: refused. Reason: we checked, and it is otherwise. It rings in another house." For a letter: no value of the field stands in it.
pub fn decision_in(language: Language, field: &EditField) -> String {
    with_language(language, || {
        let told = format!("{}: {}", values::field_name(&field.field), state_words(field.state));
        let because = field.reason.map(|reason| say_with("edits-because", &[("reason", reason_words(reason).into())]));
        let words = Some(field.words.clone()).filter(|words| !words.is_empty());
        [Some(told), because, words].into_iter().flatten().collect::<Vec<_>>().join(". ")
    })
}
/// An office with what it is to the listing: "Svajonė · the provider".
pub fn author_words(office: &str, source: EditSource) -> String {
    let source = source_words(source);
    if office.is_empty() { source } else { format!("{office} · {source}") }
}
