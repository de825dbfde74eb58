//! Typing a request in for someone.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-nav-assist"));
    view! { <h1>{say("common-nav-assist")}</h1> }
}
