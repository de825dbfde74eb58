//! Two at one listing: whoever came second sees, field by field, what stood there, what the other has written and what they wanted to write, and chooses.
use super::{load::Editing, shown::lines};
use crate::pages::{
    parts::notice::{Notice, Tone},
    upkeep::field_words,
    words::say,
};
use domain::{edit::FieldConflict, listing::Sheet};
use leptos::prelude::*;
use serde_json::Value;

/// How the name of a choice begins.
const CHOICE: &str = "choice:";

/// In the context of the one answer that says so.
#[derive(Clone)]
pub struct Overtaken(pub Vec<FieldConflict>);

/// Whether a field is to be proposed: all are, but those where the other's words were chosen.
pub fn chosen(sheet: &Sheet, field: &str) -> bool {
    sheet.get(&format!("{CHOICE}{field}")) != "theirs"
}

/// The whole form goes along unseen, so that nothing that was typed is lost.
#[component]
pub fn Choosing(editing: Editing, overtaken: Overtaken, sheet: Sheet, address: String) -> impl IntoView {
    let rows = overtaken.0.iter().map(|conflict| row(&editing, conflict)).collect_view();
    let typed = sheet.0.into_iter().filter(|(name, _)| !name.starts_with(CHOICE));
    let typed = typed.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    view! {
        <Notice tone=Tone::Warning>
            <h2>{say("upkeep-conflict-title")}</h2>
            <p>{say("upkeep-conflict-lead")}</p>
        </Notice>
        <form method="post" action=address class="question upkeep" novalidate>
            <input type="hidden" name="version" value=editing.current.version.to_string()/>
            {typed}
            {rows}
            <p class="actions"><button class="primary" name="do" value="save">{say("upkeep-conflict-submit")}</button></p>
        </form>
    }
}

fn row(editing: &Editing, conflict: &FieldConflict) -> impl IntoView + use<> {
    let name = format!("{CHOICE}{}", conflict.field.as_str());
    let said = |value: Option<&Value>| {
        let said = lines(editing, &conflict.field, value);
        let said = if said.is_empty() { vec![say("upkeep-empty")] } else { said };
        said.into_iter().map(|line| view! { <span>{line}</span> " " }).collect_view()
    };
    let choice = |value: &'static str, key: &str, text: Option<&Value>| {
        let id = format!("{name}-{value}");
        // Nobody writes over somebody by pressing on.
        let checked = value == "theirs";
        view! {
            <div class="choice">
                <input type="radio" id=id.clone() name=name.clone() value=value checked=checked/>
                <label for=id><strong>{say(key)}</strong> {said(text)}</label>
            </div>
        }
    };
    let theirs = choice("theirs", "upkeep-conflict-theirs", conflict.theirs.as_ref());
    let yours = choice("yours", "upkeep-conflict-yours", conflict.yours.as_ref());
    let base = said(conflict.base.as_ref());
    view! {
        <fieldset class="field">
            <legend>{field_words(&conflict.field)}</legend>
            <details><summary>{say("upkeep-conflict-base")}</summary>{base}</details>
            <div class="side-by-side">{theirs} {yours}</div>
        </fieldset>
    }
}
