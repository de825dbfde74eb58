//! One edit as it is told afterwards: who, when, field by field what, and what became of each.
use super::{author_words, diff::diff, reason_words, state_words, values::field_name};
use crate::pages::words::{date_time, say, say_with};
use domain::edit::{Amiss, Edit, EditField, FieldState};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// `heading`: what stands over it; `acts`: what can be done with it.
pub fn story(edit: &Edit, heading: AnyView, acts: AnyView, names: &BTreeMap<String, String>, zone: &str) -> impl IntoView + use<> {
    let office = edit.author.organization.and_then(|id| names.get(&id.text()).cloned()).unwrap_or_default();
    let made =
        say_with("edits-made-by", &[("author", author_words(&office, edit.source).into()), ("date", date_time(edit.at, zone).into())]);
    let back = edit.of.map(|_| view! { <p class="muted">{say("edits-takes-back")}</p> });
    let begins = edit.creates.then(|| view! { <p>{say("edits-begins")}</p> });
    let fields = edit.fields.iter().map(|field| one(field, names, zone)).collect_view();
    view! {
        <article class="edit" id=format!("edit-{}", edit.id)>
            {heading}
            <p class="muted">{made}</p>
            {back}
            {begins}
            <dl class="edit-fields">{fields}</dl>
            {acts}
        </article>
    }
}

fn one(field: &EditField, names: &BTreeMap<String, String>, zone: &str) -> impl IntoView + use<> {
    let shown = match &field.applied {
        Some(applied) => diff(&field.field, applied.was.as_ref(), applied.made.as_ref(), names).into_any(),
        None if field.is_bare() && Amiss::of(&field.field).is_none() => view! { <p class="muted">{say("edits-not-shown")}</p> }.into_any(),
        None => diff(&field.field, field.before.as_ref(), field.after.as_ref(), names).into_any(),
    };
    let decided = field.decided_at.map(|at| format!(" · {}", date_time(at, zone)));
    let corrected = field.applied.as_ref().is_some_and(|applied| field.state == FieldState::Accepted && applied.made != field.after);
    let words = (!field.words.is_empty()).then(|| view! { <blockquote class="words">{field.words.clone()}</blockquote> });
    let tone = match field.state {
        FieldState::Live | FieldState::Accepted => "",
        FieldState::Waiting => "accent",
        FieldState::Refused => "danger",
        FieldState::Withdrawn => "warn",
    };
    view! {
        <dt>{field_name(&field.field)}</dt>
        <dd>
            {shown}
            <p class="edit-state">
                <span class="mark" data-tone=tone>{state_words(field.state)}</span>
                <span class="muted">{decided}</span>
                {corrected.then(|| view! { " " {say("edits-corrected")} })}
            </p>
            {field.reason.map(|reason| view! { <p>{say_with("edits-because", &[("reason", reason_words(reason).into())])}</p> })}
            {words}
        </dd>
    }
}
