//! From one page of a long list to the next.
use crate::pages::words::{say, say_with};
use leptos::prelude::*;

/// `page` counts from 1; `href` gives the address of a page.
#[component]
pub fn Pager<F: Fn(usize) -> String>(page: usize, pages: usize, href: F) -> impl IntoView {
    let previous = (page > 1).then(|| view! { <a rel="prev" href=href(page - 1)>{say("common-pager-previous")}</a> });
    let next = (page < pages).then(|| view! { <a rel="next" href=href(page + 1)>{say("common-pager-next")}</a> });
    let here = say_with("common-pager-page", &[("page", page.into()), ("pages", pages.into())]);
    (pages > 1).then(|| view! { <nav class="pager" aria-label=say("common-pager")>{previous} <span>{here}</span> {next}</nav> })
}
