//! E-mail, site, and telephones: a row each, with what answers there and in which languages.
use super::{hidden, languages, ticks};
use crate::pages::{
    parts::field::{Choice, Field, Select},
    upkeep::{load::Editing, shown::phone_type},
    words::{say, say_with},
};
use domain::{
    Attempt,
    edit::RecordKind,
    listing::{PHONE_TYPES, Sheet, last, names::contact as name},
};
use leptos::prelude::*;

pub fn fields(editing: &Editing, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let own = (editing.record.kind != RecordKind::Location).then(|| {
        view! {
            <Field name="email" label=say("upkeep-field-email") kind="email" value=sheet.get("email").to_owned() problem=attempt.problem("email") optional=true/>
            <Field name="site" label=say("upkeep-field-url") kind="url" value=sheet.get("site").to_owned() problem=attempt.problem("site") optional=true/>
        }
    });
    let rows = (0..last(sheet, &[&name::NUMBER, &name::WHAT])).map(|place| row(attempt, place)).collect_view();
    view! { {rows} {own} }
}

fn row(attempt: &Attempt<Sheet>, place: usize) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let [number, kind, what, speaks] = [name::NUMBER, name::TYPE, name::WHAT, name::SPEAKS].map(|names| names[place]);
    let stored = sheet.get(kind).to_owned();
    // A feed's own word stays what it is.
    let odd = (!stored.is_empty() && !PHONE_TYPES.contains(&stored.as_str())).then(|| Choice::new(stored.clone(), stored.clone()));
    let kinds = PHONE_TYPES.iter().map(|code| Choice::new(*code, phone_type(code))).chain(odd).collect();
    let problem = |field: &str| attempt.problem(field);
    view! {
        <fieldset class="field row">
            <legend>{say_with("upkeep-phone", &[("number", (place + 1).into())])}</legend>
            {hidden(name::PHONE[place], sheet)}
            <Field name=number label=say("upkeep-phone-number") kind="tel" value=sheet.get(number).to_owned() problem=problem(number)/>
            <Select name=kind label=say("upkeep-phone-type") empty=say("upkeep-unsaid") groups=vec![(String::new(), kinds)] value=stored problem=problem(kind)/>
            <Field name=what label=say("upkeep-phone-what") hint=say("upkeep-phone-what-hint") value=sheet.get(what).to_owned() problem=problem(what) optional=true/>
            {ticks(speaks, [say("upkeep-phone-speaks"), String::new()], languages(), &sheet.all(speaks), None)}
        </fieldset>
    }
}
