//! Who saw and did what.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-nav-audit"));
    view! { <h1>{say("common-nav-audit")}</h1> }
}
