//! What Kladka is, for whom, where its entries come from, and what it is not.
use super::section::section;
use crate::pages::{draw::title, words::say};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("content-about-title"));
    let sections = ["content-about-what", "content-about-how", "content-about-data", "content-about-not", "content-about-free"];
    view! {
        <article class="content">
            <h1>{say("content-about-title")}</h1>
            <p class="lead">{say("content-about-lead")}</p>
            {sections.map(section).collect_view()}
        </article>
    }
}
