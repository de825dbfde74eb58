//! People by name: a row each. First of all it is said that everyone can read it.
use super::{hidden, more};
use crate::pages::{
    parts::{
        field::Field,
        notice::{Notice, Tone},
    },
    words::{say, say_with},
};
use domain::{
    Attempt,
    listing::{Names, Sheet, last, names::people as name},
};
use leptos::prelude::*;

const ROW: [&Names; 5] = [&name::WHO, &name::TITLE, &name::OFFICE, &name::CALL, &name::MAIL];

pub fn fields(attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let rows = (0..last(&attempt.form, &ROW)).map(|place| row(attempt, place)).collect_view();
    view! {
        <Notice tone=Tone::Warning><p>{say("editor-people-public")}</p></Notice>
        {rows}
        {more(&attempt.form, &ROW)}
    }
}

fn row(attempt: &Attempt<Sheet>, place: usize) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let [who, title, office, call, mail] = ROW.map(|names| names[place]);
    let value = |field: &str| sheet.get(field).to_owned();
    let problem = |field: &str| attempt.problem(field);
    view! {
        <fieldset class="field row">
            <legend>{say_with("editor-person-row", &[("number", (place + 1).into())])}</legend>
            {hidden(name::PERSON[place], sheet)}
            <Field name=who label=say("editor-person-name") value=value(who) problem=problem(who) optional=true/>
            <div class="together">
                <Field name=title label=say("editor-person-title") hint=say("editor-person-title-hint") value=value(title) problem=problem(title) optional=true/>
                <Field name=office label=say("editor-person-office") value=value(office) problem=problem(office) optional=true/>
            </div>
            <div class="together">
                <Field name=call label=say("editor-person-phone") kind="tel" value=value(call) problem=problem(call) optional=true/>
                <Field name=mail label=say("upkeep-field-email") kind="email" value=value(mail) problem=problem(mail) optional=true/>
            </div>
        </fieldset>
    }
}
