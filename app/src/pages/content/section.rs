//! A heading with its paragraphs, as the content pages are made of: each from its own key.
use crate::pages::words::say;
use leptos::prelude::*;

/// `content-about-who` gives the heading `content-about-who-title` and the text `content-about-who-text`, a paragraph a line.
pub fn section(key: &'static str) -> impl IntoView {
    let paragraphs = say(&format!("{key}-text"));
    let paragraphs = paragraphs.lines().filter(|line| !line.trim().is_empty()).map(|line| view! { <p>{line.trim().to_owned()}</p> });
    view! { <section><h2>{say(&format!("{key}-title"))}</h2> {paragraphs.collect_view()}</section> }
}
