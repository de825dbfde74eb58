//! Following a request by its receipt.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

/// Asks for the receipt.
#[component]
pub fn Start() -> impl IntoView {
    title(say("common-nav-follow"));
    view! { <h1>{say("common-nav-follow")}</h1> }
}

/// The request whose receipt was shown.
#[component]
pub fn Page() -> impl IntoView {
    title(say("common-nav-follow"));
    view! { <h1>{say("common-nav-follow")}</h1> }
}
