//! What Kladka is, and who stands behind it.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-footer-about"));
    view! { <h1>{say("common-footer-about")}</h1> }
}
