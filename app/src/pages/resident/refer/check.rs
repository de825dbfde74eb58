//! A step of asking for help: check.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-ask"));
    view! { <h1>{say("common-ask")}</h1> }
}
