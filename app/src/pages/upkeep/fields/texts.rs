//! The original on one side, the words of another language on the other, each with its state.
use crate::pages::{
    parts::{
        field::{Field, TextArea},
        icon::{Icon, Sign},
    },
    upkeep::{load::Editing, record::zone},
    words::{date, say, say_with},
};
use domain::{
    Attempt,
    language::{Language, TextState},
    listing::{STILL, Sheet, mark_name, text_mark, text_name, texts_of},
};
use leptos::{either::Either, prelude::*};
use serde_json::Value;

pub fn fields(editing: &Editing, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let wrong = attempt.problem(STILL).map(|what| crate::pages::words::problem(STILL, what));
    let wrong = wrong.map(
        |words| view! { <p class="problem" id=STILL tabindex="-1"><span class="hidden">{say("common-error-prefix")}</span>{words}</p> },
    );
    let each = texts_of(editing.record.kind).iter().map(|property| text(editing, attempt, property)).collect_view();
    view! { {wrong} {each} }
}

fn text(editing: &Editing, attempt: &Attempt<Sheet>, property: &'static str) -> impl IntoView + use<> {
    let original = editing.own().get(property).and_then(Value::as_str).unwrap_or_default().to_owned();
    let field = text_name(property);
    let value = attempt.form.get(field).to_owned();
    let (label, problem) = (say(&format!("upkeep-field-{property}")), attempt.problem(field));
    let hint = editing.to.map(|to| state(editing, to, property)).unwrap_or_default();
    let old = editing.to.is_some_and(|to| is_old(editing, to, property));
    // What has no original, and no words yet, has nothing to be translated.
    let any = !original.is_empty() || !value.is_empty();
    let lang = editing.original().map(Language::code);
    let confirmed = editing.to.and_then(|to| confirmed(editing, to, property)).filter(|_| !old);
    let still = old.then(|| still(attempt, property, &original));
    any.then(|| {
        view! {
            <div class="side-by-side translation">
                <div>
                    <p class="label">{say("upkeep-original")}</p>
                    <p lang=lang class="text">{original}</p>
                </div>
                <div>
                    {old.then(|| view! { <p class="checked ageing"><Icon sign=Sign::Warning/> <span>{say("upkeep-text-outdated")}</span></p> })}
                    {confirmed.map(|said| view! { <p class="checked fresh"><Icon sign=Sign::Check/> <span>{said}</span></p> })}
                    {if property == "name" {
                        Either::Left(view! { <Field name=field label hint value problem optional=true/> })
                    } else {
                        Either::Right(view! { <TextArea name=field label hint value problem rows=4 optional=true/> })
                    }}
                    {still}
                </div>
            </div>
        }
    })
}

/// One tick instead of writing it anew. It is about the words on the left as they stand here: who changes them meanwhile is asked again.
fn still(attempt: &Attempt<Sheet>, property: &'static str, original: &str) -> impl IntoView + use<> {
    let id = format!("{STILL}-{property}");
    // What has changed meanwhile is read again first.
    let checked = attempt.form.has(STILL, property) && attempt.problem(STILL).is_none();
    view! {
        <input type="hidden" name=mark_name(property) value=text_mark(original)/>
        <div class="choice">
            <input type="checkbox" id=id.clone() name=STILL value=property checked=checked/>
            <label for=id>{say("editor-text-still")} <span class="hidden">": " {say(&format!("upkeep-field-{property}"))}</span></label>
        </div>
    }
}

/// Who has found it right, and when.
fn confirmed(editing: &Editing, to: Language, property: &str) -> Option<String> {
    let text = editing.texts.get(&(to, property.to_owned()))?;
    let (at, office) = text.confirmed.clone()?;
    Some(say_with("editor-text-confirmed", &[("date", date(at, zone(editing)).into()), ("office", office.into())]))
}

fn state_of(editing: &Editing, to: Language, property: &str) -> Option<TextState> {
    editing.texts.get(&(to, property.to_owned())).map(|text| text.state)
}
fn is_old(editing: &Editing, to: Language, property: &str) -> bool {
    state_of(editing, to, property) == Some(TextState::Outdated)
}
fn state(editing: &Editing, to: Language, property: &str) -> String {
    match state_of(editing, to, property) {
        Some(state) => say(&format!("upkeep-text-{}", state.code())),
        None => say("upkeep-text-none"),
    }
}
