//! A service that has closed for good: its address says so (410), and where else the same help may be found.
use super::{Listing, details, nearby, own_language};
use crate::pages::{
    links,
    parts::notice::{Notice, Tone},
    visit::language,
    words::say,
};
use axum::http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

pub fn gone(listing: &Listing) -> impl IntoView + use<> {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(StatusCode::GONE);
    }
    let name = listing.text("name");
    let find = listing.need().map_or_else(links::Find::default, links::Find::need);
    let find = links::Find { area: listing.area.as_ref().map(ToString::to_string).unwrap_or_default(), ..find };
    view! {
        <article class="service">
            <h1 lang=own_language(&name)>{name.text.clone()}</h1>
            <Notice tone=Tone::Danger><p><strong>{say("gone-title")}</strong></p> <p>{say("gone-what")}</p></Notice>
            <p class="actions"><a class="button primary" href=find.href(language())>{say("gone-find")}</a></p>
            {nearby::nearby(listing)}
            {details::provider(listing)}
        </article>
    }
}
