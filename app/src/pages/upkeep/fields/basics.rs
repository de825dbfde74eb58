//! Name, description, needs, and what the law calls it.
use super::{more, ticks};
use crate::pages::{
    parts::field::{Choice, Field, Select, TextArea},
    upkeep::load::Editing,
    words::{say, say_with},
};
use domain::{
    Attempt, Language,
    edit::RecordKind,
    listing::{CLASSES, Sheet, last, names::basics::CLASS},
    taxonomy::Term,
};
use leptos::prelude::*;

pub fn fields(editing: &Editing, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let drawn = sheet.get("main").is_empty() && sheet.all("need").is_empty();
    // A record names terms by their ids; what somebody typed, by their codes.
    let stored = if drawn { editing.chosen_needs(sheet) } else { vec![] };
    let main = stored.first().map_or(sheet.get("main"), String::as_str);
    let others: Vec<&str> = if drawn { stored.iter().skip(1).map(String::as_str).collect() } else { sheet.all("need") };
    let needs =
        (editing.record.kind == RecordKind::Service).then(|| needs_fields(&editing.terms, editing.language, &others, main, attempt));
    view! {
        <Field name="name" label=say("upkeep-field-name") value=sheet.get("name").to_owned() problem=attempt.problem("name")/>
        <Field
            name="alternate_name"
            label=say("upkeep-field-alternate_name")
            hint=say("upkeep-alternate-hint")
            value=sheet.get("alternate_name").to_owned()
            problem=attempt.problem("alternate_name")
            optional=true
        />
        <TextArea
            name="description"
            label=say("upkeep-field-description")
            hint=say("upkeep-description-hint")
            value=sheet.get("description").to_owned()
            problem=attempt.problem("description")
        />
        {needs}
        {(!editing.law.is_empty()).then(|| classes(editing, attempt))}
    }
}

/// A row for each class in law: a service may be several things in several laws.
fn classes(editing: &Editing, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let mut sheet = attempt.form.clone();
    if sheet.get(CLASSES).is_empty() {
        // As the record stands.
        let named = sheet.all("need-id").into_iter().filter(|id| editing.law.iter().any(|term| term.id.text() == *id));
        let named: Vec<String> = named.map(str::to_owned).collect();
        for (row, id) in CLASS.into_iter().zip(named) {
            sheet.set(row, id);
        }
    }
    let rows = CLASS.into_iter().take(last(&sheet, &[&CLASS])).enumerate().map(|(place, name)| {
        let label = say_with("editor-class-row", &[("number", (place + 1).into())]);
        let value = sheet.get(name).to_owned();
        view! { <Select name label empty=say("upkeep-unsaid") groups=editing.classes() value problem=attempt.problem(name) optional=true/> }
    });
    let rows = rows.collect_view();
    view! {
        <fieldset class="field row">
            <legend>{say("service-class-title")}</legend>
            <p class="hint">{say("editor-class-hint")}</p>
            <input type="hidden" name=CLASSES value="yes"/>
            {rows}
            {more(&sheet, &[&CLASS])}
        </fieldset>
    }
}

/// One main need, and any others.
pub fn needs_fields(terms: &[Term], language: Language, others: &[&str], main: &str, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let words = |term: &Term| term.labels.text(language, &[]).text;
    let groups = terms.iter().filter(|term| term.code.is_group()).map(|group| {
        let own = terms.iter().filter(|term| !term.code.is_group() && term.code.group() == group.code);
        (words(group), own.map(|term| Choice::new(term.code.to_string(), words(term))).collect::<Vec<_>>())
    });
    let groups: Vec<_> = groups.collect();
    let all: Vec<Choice> = groups.iter().flat_map(|(_, choices)| choices.clone()).collect();
    let open = !others.is_empty();
    view! {
        <Select
            name="main"
            label=say("upkeep-need-main")
            hint=say("upkeep-need-hint")
            empty=say("staff-assist-choose")
            groups=groups
            value=main.to_owned()
            problem=attempt.problem("main")
        />
        <details open=open>
            <summary>{say("upkeep-need-more")}</summary>
            {ticks("need", [say("upkeep-need-more"), String::new()], all, others, None)}
        </details>
    }
}
