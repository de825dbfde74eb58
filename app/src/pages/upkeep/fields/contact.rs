//! E-mail, sites, and telephones: a row each, with what answers there and in which languages.
use super::{hidden, more, spoken};
use crate::pages::{
    parts::field::{Choice, Field, Select},
    upkeep::{load::Editing, shown::phone_type},
    words::{say, say_with},
};
use domain::{
    Attempt,
    edit::RecordKind,
    listing::{Names, PHONE_TYPES, Sheet, last, names::contact as name},
};
use leptos::prelude::*;

pub fn fields(editing: &Editing, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let own = (editing.record.kind != RecordKind::Location).then(|| {
        let links = (0..last(sheet, &SITES)).map(|place| site(attempt, place)).collect_view();
        view! {
            <Field name="email" label=say("upkeep-field-email") kind="email" value=sheet.get("email").to_owned() problem=attempt.problem("email") optional=true/>
            <Field name="site" label=say("upkeep-field-url") kind="url" value=sheet.get("site").to_owned() problem=attempt.problem("site") optional=true/>
            <h2>{say("upkeep-field-additional_urls")}</h2>
            {links}
            {more(sheet, &SITES)}
        }
    });
    view! { {phones(attempt)} {own} }
}

/// A row for each telephone, and room for more.
pub fn phones(attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let rows = (0..last(&attempt.form, &PHONES)).map(|place| row(attempt, place)).collect_view();
    view! { {rows} {more(&attempt.form, &PHONES)} }
}

const PHONES: [&Names; 3] = [&name::NUMBER, &name::WHAT, &name::EXTENSION];
const SITES: [&Names; 2] = [&name::URL, &name::LABEL];

/// A further page on the web, such as the form for applying or a group of parents.
fn site(attempt: &Attempt<Sheet>, place: usize) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let [url, label] = [name::URL, name::LABEL].map(|names| names[place]);
    let value = |field: &str| sheet.get(field).to_owned();
    view! {
        <fieldset class="field row">
            <legend>{say_with("editor-site-row", &[("number", (place + 1).into())])}</legend>
            {hidden(name::LINK[place], sheet)}
            <Field name=url label=say("editor-site-address") kind="url" value=value(url) problem=attempt.problem(url)/>
            <Field name=label label=say("editor-site-label") hint=say("editor-site-label-hint") value=value(label) problem=attempt.problem(label) optional=true/>
        </fieldset>
    }
}

fn row(attempt: &Attempt<Sheet>, place: usize) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let [number, extension, kind, what, speaks] =
        [name::NUMBER, name::EXTENSION, name::TYPE, name::WHAT, name::SPEAKS].map(|names| names[place]);
    let stored = sheet.get(kind).to_owned();
    // A feed's own word stays what it is.
    let odd = (!stored.is_empty() && !PHONE_TYPES.contains(&stored.as_str())).then(|| Choice::new(stored.clone(), stored.clone()));
    let kinds = PHONE_TYPES.iter().map(|code| Choice::new(*code, phone_type(code))).chain(odd).collect();
    let problem = |field: &str| attempt.problem(field);
    view! {
        <fieldset class="field row">
            <legend>{say_with("upkeep-phone", &[("number", (place + 1).into())])}</legend>
            {hidden(name::PHONE[place], sheet)}
            <div class="together">
                <Field name=number label=say("upkeep-phone-number") kind="tel" value=sheet.get(number).to_owned() problem=problem(number)/>
                <Field name=extension label=say("editor-extension") inputmode="numeric" value=sheet.get(extension).to_owned() problem=problem(extension) optional=true/>
            </div>
            <Select name=kind label=say("upkeep-phone-type") empty=say("upkeep-unsaid") groups=vec![(String::new(), kinds)] value=stored problem=problem(kind)/>
            <Field name=what label=say("upkeep-phone-what") hint=say("upkeep-phone-what-hint") value=sheet.get(what).to_owned() problem=problem(what) optional=true/>
            {spoken(speaks, say("upkeep-phone-speaks"), sheet)}
        </fieldset>
    }
}
