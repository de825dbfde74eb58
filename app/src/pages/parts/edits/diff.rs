//! What is gone and what is new, marked in the text itself: struck through and underlined, and said aloud for those who hear it.
use super::values::{Written, written};
use crate::pages::words::say;
use domain::edit::{Field, Mark, changes, words};
use leptos::{either::Either, prelude::*};
use serde_json::Value;
use std::collections::HashMap;

/// A field before and after.
pub fn diff(field: &Field, before: Option<&Value>, after: Option<&Value>, names: &HashMap<String, String>) -> impl IntoView + use<> {
    match (written(field, before, names), written(field, after, names)) {
        (Written::Text(before), Written::Text(after)) => {
            let pieces = words(&before, &after).into_iter().map(|(mark, text)| piece(mark, text)).collect_view();
            Either::Left(view! { <p class="diff">{pieces}{after.is_empty().then(empty)}</p> })
        }
        (before, after) => {
            let (before, after) = (before.lines(), after.lines());
            let line = |(mark, text): (Mark, String)| view! { <li>{piece(mark, text)}</li> };
            let lines = changes(&before, &after).into_iter().map(line).collect_view();
            Either::Right(view! { <ul class="diff">{lines}</ul> {after.is_empty().then(empty)} })
        }
    }
}

/// A value by itself.
pub fn value(field: &Field, value: Option<&Value>, names: &HashMap<String, String>) -> impl IntoView + use<> {
    let lines = written(field, value, names).lines();
    if lines.is_empty() {
        return Either::Left(empty());
    }
    Either::Right(view! { <ul class="diff">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> })
}

fn empty() -> impl IntoView {
    view! { <span class="muted">{say("edits-empty")}</span> }
}

fn piece(mark: Mark, text: String) -> impl IntoView {
    match mark {
        Mark::Same => text.into_any(),
        Mark::Gone => view! { <del><span class="hidden">{say("edits-gone")} " "</span>{text}</del> }.into_any(),
        Mark::New => view! { <ins><span class="hidden">{say("edits-new")} " "</span>{text}</ins> }.into_any(),
    }
}
