//! Signing out.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-nav-sign-out"));
    view! { <h1>{say("common-nav-sign-out")}</h1> }
}
