//! What waits for this municipality.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-nav-queue"));
    view! { <h1>{say("common-nav-queue")}</h1> }
}
