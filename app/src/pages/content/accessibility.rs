//! The accessibility statement, by the model of Implementing Decision (EU) 2018/1523.
use super::section::section;
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("content-accessibility-title"));
    let sections = [
        "content-accessibility-status",
        "content-accessibility-gaps",
        "content-accessibility-made",
        "content-accessibility-feedback",
        "content-accessibility-enforcement",
        "content-accessibility-how",
    ];
    view! {
        <article class="content">
            <h1>{say("content-accessibility-title")}</h1>
            <p class="lead">{say("content-accessibility-lead")}</p>
            {sections.map(section).collect_view()}
        </article>
    }
}
