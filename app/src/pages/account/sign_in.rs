//! Signing in.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-footer-sign-in"));
    view! { <h1>{say("common-footer-sign-in")}</h1> }
}
