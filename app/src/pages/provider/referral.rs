//! One request, as its provider sees it.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-nav-inbox"));
    view! { <h1>{say("common-nav-inbox")}</h1> }
}
