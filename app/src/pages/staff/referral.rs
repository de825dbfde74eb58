//! One request, as the municipality's desk sees it.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-nav-queue"));
    view! { <h1>{say("common-nav-queue")}</h1> }
}
