//! Where it is: an address, how to get there and in, and whether anyone may know; and where a service is given.
use super::{hidden, more, ticks};
use crate::pages::{
    links,
    parts::{
        field::{Choice, Choices, Field, Select, TextArea, Ticks},
        notice::{Notice, Tone},
    },
    upkeep::{load::Editing, shown::place_kind},
    visit::language,
    words::{say, say_with},
};
use domain::{
    Attempt,
    area::{Area, Country},
    edit::RecordKind,
    listing::{PLACE_KINDS, Sheet, last, names::place as name},
};
use leptos::prelude::*;

/// What HSDS wants of an address, and its second line.
const ADDRESS: [(&str, bool); 5] =
    [("address_1", false), ("address_2", true), ("city", false), ("state_province", false), ("postal_code", false)];

pub fn fields(attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let value = |field: &str| sheet.get(field).to_owned();
    let problem = |field: &str| attempt.problem(field);
    let address = ADDRESS.map(|(field, optional)| {
        view! { <Field name=field label=say(&format!("upkeep-{field}")) value=value(field) problem=problem(field) optional=optional/> }
    });
    let countries = Country::KNOWN.map(|code| Choice::new(code, say(&format!("upkeep-country-{}", code.to_lowercase())))).into();
    let kinds = PLACE_KINDS.map(|code| Choice::new(code, place_kind(code)));
    let kind = if sheet.get("location_type").is_empty() { PLACE_KINDS[0].to_owned() } else { value("location_type") };
    let rows = (0..last(sheet, &[&name::ACCESS])).map(|place| access(attempt, place)).collect_view();
    view! {
        {secrecy(attempt)}
        <Field name="name" label=say("upkeep-field-name") value=value("name") problem=problem("name") optional=true/>
        <Choices name="location_type" legend=say("edits-field-location_type") choices=kinds.into() value=kind problem=problem("location_type")/>
        <Field name="url" label=say("editor-place-url") hint=say("editor-place-url-hint") kind="url" value=value("url") problem=problem("url") optional=true/>
        {address.collect_view()}
        <Select name="country" label=say("upkeep-country") empty=say("staff-assist-choose") groups=vec![(String::new(), countries)] value=value("country") problem=problem("country")/>
        <TextArea name="description" label=say("upkeep-place-description") hint=say("upkeep-place-description-hint") value=value("description") problem=problem("description") rows=2 optional=true/>
        <TextArea name="transportation" label=say("upkeep-field-transportation") value=value("transportation") problem=problem("transportation") rows=2 optional=true/>
        <fieldset class="field row">
            <legend>{say("upkeep-field-accessibility")}</legend>
            <p class="hint">{say("upkeep-access-hint")}</p>
            {rows}
            {more(sheet, &[&name::ACCESS])}
        </fieldset>
        <div class="together">
            <Field name="latitude" label=say("upkeep-field-latitude") inputmode="decimal" value=value("latitude") problem=problem("latitude") optional=true/>
            <Field name="longitude" label=say("upkeep-field-longitude") inputmode="decimal" value=value("longitude") problem=problem("longitude") optional=true/>
        </div>
    }
}

/// First of all, and never by the way: who may know this address.
fn secrecy(attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let choices = ["shown", "secret"].map(|code| Choice::new(code, say(&format!("upkeep-seen-{code}"))));
    let sure = vec![("sure", say("upkeep-seen-sure"), sheet.get("sure") == "yes")];
    view! {
        <Notice tone=Tone::Warning><p>{say("upkeep-seen-explained")}</p></Notice>
        <Choices name="seen" legend=say("upkeep-field-confidential") choices=choices.into() value=sheet.get("seen").to_owned() problem=attempt.problem("seen")/>
        <Ticks legend=say("upkeep-seen-sure-legend") hint=say("upkeep-seen-sure-hint") ticks=sure problem=attempt.problem("sure")/>
    }
}

fn access(attempt: &Attempt<Sheet>, place: usize) -> impl IntoView + use<> {
    let field = name::ACCESS[place];
    let label = say_with("upkeep-access-row", &[("number", (place + 1).into())]);
    view! {
        {hidden(name::WAY_IN[place], &attempt.form)}
        <Field name=field label value=attempt.form.get(field).to_owned() problem=attempt.problem(field) optional=true/>
    }
}

/// At which of its provider's places, and for whom by where they live.
pub fn of_service(editing: &Editing, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let places = editing.records.iter().filter(|one| one.record.kind == RecordKind::Location && !one.proposed);
    let word = |name: &str, secret: bool| {
        let name = if name.is_empty() { say("upkeep-no-name") } else { name.to_owned() };
        if secret { format!("{name} ({})", say("upkeep-secret")) } else { name }
    };
    let choices: Vec<Choice> = places.clone().map(|one| Choice::new(one.record.id.clone(), word(&one.name, one.secret))).collect();
    let edit = places.map(|one| {
        let address = links::listing::record(language(), &one.record);
        view! { <li><a href=address>{say_with("upkeep-place-edit", &[("name", word(&one.name, false).into())])}</a></li> }
    });
    let new = links::listing::new_place(language(), editing.current.organization, editing.service());
    let more = (!editing.by_link).then(|| view! { <ul>{edit.collect_view()} <li><a href=new>{say("editor-new-place")}</a></li></ul> });
    let area = |area: &Area| Choice::new(area.code.to_string(), area.names.text(editing.language, &[]).text);
    let areas: Vec<Choice> = editing.areas.iter().map(area).collect();
    let comes = vec![("at-home", say("editor-at-home"), sheet.get("at-home") == "yes")];
    view! {
        {ticks("place", [say("upkeep-field-service_at_locations"), say("upkeep-places-hint")], choices, &sheet.all("place"), attempt.problem("place"))}
        {more}
        <Ticks legend=say("editor-at-home-legend") hint=say("editor-at-home-hint") ticks=comes/>
        {ticks("unit", [say("upkeep-field-service_areas"), say("upkeep-areas-hint")], areas, &sheet.all("unit"), attempt.problem("unit"))}
    }
}
