//! What a service says of one of its places alone: a word more, its telephones there, its hours there.
use super::{contact, hidden, hours as lines};
use crate::pages::{
    parts::field::TextArea,
    upkeep::{load::Editing, shown::place_name},
    words::{say, say_with},
};
use domain::{
    Attempt,
    listing::{Own, Section, Sheet, THERE, place_there},
};
use leptos::prelude::*;

pub fn fields(editing: &Editing, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let description = sheet.get("description").to_owned();
    view! {
        {named(editing, sheet)}
        <TextArea name="description" label=say("upkeep-there-description") hint=say("upkeep-there-description-hint") value=description problem=attempt.problem("description") rows=2 optional=true/>
        {contact::phones(attempt)}
    }
}

pub fn hours(editing: &Editing, section: Section, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let nothing = Own::new();
    let own = place_there(editing.own(), sheet).unwrap_or(&nothing);
    view! { {named(editing, sheet)} {lines::fields(editing, section, own, attempt)} }
}

/// Which place it is, for people and for the form.
fn named(editing: &Editing, sheet: &Sheet) -> impl IntoView + use<> {
    let name = place_there(editing.own(), sheet).map(|place| place_name(editing, place));
    view! {
        {name.map(|name| view! { <p><strong>{say_with("upkeep-there-title", &[("name", name.into())])}</strong></p> })}
        {hidden(THERE, sheet)}
    }
}
