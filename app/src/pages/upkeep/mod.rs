//! Keeping listings true: a provider its own, a municipality those of its area. A page for each group of fields; what goes live at once and what
//! waits is said field by field. What may stand in a field is `domain::listing`'s business, who decides on it `store::edits`'.
pub mod bulk;
pub mod conflict;
pub mod fields;
pub mod lists;
pub mod load;
pub mod new;
pub mod new_place;
pub mod preview;
pub mod record;
mod resembling;
pub mod section;
pub mod shown;
pub mod spoken;
mod there;

use crate::pages::{
    FormRoute,
    doors::Door::Editor,
    links::pattern,
    parts::edits::values::field_name,
    words::{can_say, say},
};
use axum::routing::{get, post};
use domain::{
    access::Caller,
    edit::{EditSource, Field, RecordKind},
    listing::Section,
};

/// What is sent from here.
pub fn forms() -> Vec<FormRoute> {
    vec![
        FormRoute::new(pattern::LISTING_SECTION, Editor, post(section::submit)),
        FormRoute::new(pattern::LISTING_NEW, Editor, post(new::submit)),
        FormRoute::new(pattern::LISTING_NEW_PLACE, Editor, post(new_place::submit)),
        FormRoute::new(pattern::LISTING_BULK, Editor, post(bulk::submit)),
        // A file, so no page: it has a door like a form.
        FormRoute::new(pattern::LISTING_BULK_CSV, Editor, get(bulk::csv)),
    ]
}

/// Through which door this caller changes a listing.
fn source(caller: &Caller) -> EditSource {
    match caller {
        Caller::Member(member) if member.role.is_staff() => EditSource::Staff,
        _ => EditSource::Provider,
    }
}

pub fn section_words(section: Section) -> String {
    say(&format!("upkeep-section-{}", section.name()))
}
pub fn kind_words(kind: RecordKind) -> String {
    say(&format!("upkeep-kind-{}", kind.code()))
}
/// What a field is called; a text of another language with that language.
pub fn field_words(field: &Field) -> String {
    let own = format!("upkeep-field-{}", field.property());
    // Others may have proposed what no page here changes.
    if !can_say(&own) {
        return field_name(field);
    }
    let name = say(&own);
    match field.translation().and_then(|(language, _)| language.parse::<domain::Language>().ok()) {
        Some(language) => format!("{name} ({})", language.own_name()),
        None => name,
    }
}
