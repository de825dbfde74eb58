//! The original on one side, the words of another language on the other, each with its state.
use crate::pages::{
    parts::{
        field::{Field, TextArea},
        icon::{Icon, Sign},
    },
    upkeep::load::Editing,
    words::say,
};
use domain::{
    Attempt,
    language::{Language, TextState},
    listing::{Sheet, text_name, texts_of},
};
use leptos::{either::Either, prelude::*};
use serde_json::Value;

pub fn fields(editing: &Editing, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    texts_of(editing.record.kind).iter().map(|property| text(editing, attempt, property)).collect_view()
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
    any.then(|| {
        view! {
            <div class="side-by-side translation">
                <div>
                    <p class="label">{say("upkeep-original")}</p>
                    <p lang=lang class="text">{original}</p>
                </div>
                <div>
                    {old.then(|| view! { <p class="checked ageing"><Icon sign=Sign::Warning/> <span>{say("upkeep-text-outdated")}</span></p> })}
                    {if property == "name" {
                        Either::Left(view! { <Field name=field label hint value problem optional=true/> })
                    } else {
                        Either::Right(view! { <TextArea name=field label hint value problem rows=4 optional=true/> })
                    }}
                </div>
            </div>
        }
    })
}

fn state_of(editing: &Editing, to: Language, property: &str) -> Option<TextState> {
    editing.texts.get(&(to, property.to_owned())).copied()
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
