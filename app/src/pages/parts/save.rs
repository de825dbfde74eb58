//! "Save": a plain link to the list with this service on it; `kladka.js` makes a button of it that keeps the list in the browser.
use super::icon::{Icon, Sign};
use crate::pages::{shortlist, visit::language, words::say};
use domain::{Id, service::Service};
use leptos::prelude::*;

#[component]
pub fn Save(id: Id<Service>, name: String) -> impl IntoView {
    let mut list = shortlist::of_address(shortlist::CARRIED);
    let saved = list.contains(&id);
    if !saved {
        list.push(id);
    }
    view! {
        <a
            class="save"
            href=shortlist::page(language(), &list)
            rel="nofollow"
            data-save=id.short()
        >
            <Icon sign=Sign::Save/>
            // What is saved, for those who hear a page full of these links.
            <span>{say(if saved { "list-saved" } else { "list-save" })}</span><span class="hidden">": " {name}</span>
        </a>
    }
}
