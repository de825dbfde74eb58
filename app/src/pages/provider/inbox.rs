//! What waits for this provider.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-nav-inbox"));
    view! { <h1>{say("common-nav-inbox")}</h1> }
}
