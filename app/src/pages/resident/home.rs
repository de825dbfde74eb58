//! The first page: one question, the groups of needs, the numbers to call.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-nav-find"));
    view! { <h1>{say("common-nav-find")}</h1> }
}
