//! The accessibility statement, by the model of (EU) 2018/1523.
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("common-footer-accessibility"));
    view! { <h1>{say("common-footer-accessibility")}</h1> }
}
