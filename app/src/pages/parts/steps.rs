//! How far one has come, in words.
use crate::pages::words::say_with;
use leptos::prelude::*;

#[component]
pub fn Steps(step: usize, steps: usize) -> impl IntoView {
    view! { <p class="steps">{say_with("common-step", &[("step", step.into()), ("steps", steps.into())])}</p> }
}
