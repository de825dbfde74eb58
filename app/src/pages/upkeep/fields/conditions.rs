//! Who it is for, how one gets it, what to bring.
use super::{hidden, more, spoken, ticks};
use crate::pages::{
    parts::field::{Field, TextArea, Ticks},
    upkeep::load::Editing,
    words::{say, say_with},
};
use domain::{
    Attempt,
    listing::{Sheet, last, names::conditions as name},
};
use leptos::prelude::*;

pub fn fields(editing: &Editing, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let value = |field: &str| sheet.get(field).to_owned();
    let problem = |field: &str| attempt.problem(field);
    let area = |field: &'static str| {
        view! {
            <TextArea name=field label=say(&format!("upkeep-field-{field}")) value=value(field) problem=problem(field) rows=3 optional=true/>
        }
    };
    let none = vec![("no-documents", say("editor-no-documents"), sheet.get("no-documents") == "yes")];
    let rows = (0..last(sheet, &[&name::DOCUMENT])).map(|place| document(attempt, place)).collect_view();
    view! {
        {ticks("audience", [say("upkeep-audiences"), say("upkeep-audiences-hint")], editing.groups(), &sheet.all("audience"), problem("audience"))}
        {area("eligibility_description")}
        <div class="together">
            <Field name="minimum_age" label=say("upkeep-field-minimum_age") inputmode="numeric" value=value("minimum_age") problem=problem("minimum_age") optional=true/>
            <Field name="maximum_age" label=say("upkeep-field-maximum_age") inputmode="numeric" value=value("maximum_age") problem=problem("maximum_age") optional=true/>
        </div>
        {area("application_process")}
        <fieldset class="field row">
            <legend>{say("upkeep-field-required_documents")}</legend>
            {rows}
            {more(sheet, &[&name::DOCUMENT])}
        </fieldset>
        <Ticks legend=say("editor-no-documents-legend") hint=say("editor-no-documents-hint") ticks=none problem=problem("no-documents")/>
        {spoken("speaks", say("upkeep-field-languages"), sheet)}
        {area("interpretation_services")}
    }
}

fn document(attempt: &Attempt<Sheet>, place: usize) -> impl IntoView + use<> {
    let field = name::DOCUMENT[place];
    let label = say_with("upkeep-document-row", &[("number", (place + 1).into())]);
    view! {
        {hidden(name::PAPER[place], &attempt.form)}
        <Field name=field label value=attempt.form.get(field).to_owned() problem=attempt.problem(field) optional=true/>
    }
}
