//! The places of a service, each with what the service says of it alone, and the ways to change that.
use super::{
    load::Editing,
    section_words,
    shown::{lines, place_name},
};
use crate::pages::{
    links,
    visit::language,
    words::{say, say_with},
};
use domain::{
    edit::{Field, RecordKind},
    listing::{Own, ROWS, Section},
};
use leptos::prelude::*;
use serde_json::Value;

pub fn places(editing: &Editing) -> impl IntoView + use<> {
    let all = editing.own().get("service_at_locations").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    let of_service = all.filter(|_| editing.record.kind == RecordKind::Service);
    of_service.take(ROWS).enumerate().map(|(number, place)| one(editing, number, place)).collect_view()
}

fn one(editing: &Editing, number: usize, place: &Own) -> impl IntoView + use<> {
    let title = say_with("upkeep-there-title", &[("name", place_name(editing, place).into())]);
    let rows = [
        ("description", say("upkeep-there-description")),
        ("phones", say("upkeep-field-phones")),
        ("schedules", say("upkeep-field-schedules")),
    ]
    .into_iter()
    .filter_map(|(property, name)| {
        let said = lines(editing, &Field(property.to_owned()), place.get(property));
        (!said.is_empty()).then(|| {
            let said = said.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! { <div><dt>{name}</dt><dd>{said}</dd></div> }
        })
    });
    let rows: Vec<_> = rows.collect();
    let nothing = rows.is_empty().then(|| view! { <p class="muted">{say("upkeep-nothing")}</p> });
    let ways = [Section::There(number), Section::ThereHours(number)].map(|section| {
        let address = links::listing::section(language(), &editing.record, section, None);
        let of = title.clone();
        view! { <a class="button" href=address>{section_words(section)} <span class="hidden">": " {of}</span></a> " " }
    });
    view! {
        <section>
            <h2>{title}</h2>
            {nothing}
            {(!rows.is_empty()).then(|| view! { <dl class="facts">{rows}</dl> })}
            <p class="actions">{ways.into_iter().collect_view()}</p>
        </section>
    }
}
