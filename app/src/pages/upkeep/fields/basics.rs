//! Name, description and needs.
use super::ticks;
use crate::pages::{
    parts::field::{Choice, Field, Select, TextArea},
    upkeep::load::Editing,
    words::say,
};
use domain::{Attempt, Language, edit::RecordKind, listing::Sheet, taxonomy::Term};
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
