//! What is kept about whom, and what a broken server would give away.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-footer-privacy"));
    view! { <h1>{say("common-footer-privacy")}</h1> }
}
