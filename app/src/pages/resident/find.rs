//! Looking for help: words, place, filters, results.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-nav-find"));
    view! { <h1>{say("common-nav-find")}</h1> }
}
