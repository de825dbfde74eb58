//! One service: is it for me, and how do I get it? Name, sentence, who for, cost, the two buttons; then where and when, what to bring, details.
//! What providers wrote is shown as text in its own language, never as markup; only `SafeUrl` becomes a link.
pub mod checked;
mod details;
mod hours;
pub mod places;
pub mod sample;
mod start;

use crate::pages::{
    draw::title,
    load::loaded,
    visit::{area, cx, language},
    words::say,
};
use domain::{
    Error, Id, Language, Result,
    area::{Area, AreaCode},
    language::Text,
    service::Service,
    taxonomy::{CORE, Term, TermCode},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::Cx;

use super::offer::{Offer, offer};

/// A service and the names of what it holds as codes.
#[derive(Clone)]
pub struct Listing {
    pub service: Service,
    pub offer: Offer,
    /// The chosen place, kept by the links.
    pub area: Option<AreaCode>,
    pub areas: Vec<Area>,
    pub needs: Vec<Term>,
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("find-title"));
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    loaded(listing(cx(), id, area()), |listing| {
        title(listing.service.text("name", language()).text);
        view! {
            <article class="service">
                {start::start(&listing)}
                {places::places(&listing)}
                {details::details(&listing)}
            </article>
        }
    })
}

async fn listing(cx: Cx, id: String, area: Option<AreaCode>) -> Result<Listing> {
    let id: Id<Service> = id.parse().map_err(|_| Error::NotFound)?;
    let service = store::services::find(&cx, id).await?;
    let mut needs = vec![];
    for need in service.needs() {
        needs.extend(known(store::taxonomy::find(&cx, CORE, &need).await)?);
    }
    let chosen = area.as_ref().map_or("", AreaCode::as_str);
    Ok(Listing {
        offer: offer(&cx, Some(&service), "", chosen).await?,
        areas: store::areas::find_many(&cx, &service.areas()).await?,
        area,
        needs,
        service,
    })
}

fn known<T>(found: Result<T>) -> Result<Option<T>> {
    match found {
        Err(Error::NotFound) => Ok(None),
        other => other.map(Some),
    }
}

impl Listing {
    pub fn text(&self, field: &str) -> Text {
        self.service.text(field, language())
    }
    pub fn need(&self) -> Option<&TermCode> {
        self.needs.first().map(|term| &term.code)
    }
}

/// The `lang` of a text that is not in the page's language.
pub fn own_language(text: &Text) -> Option<&'static str> {
    text.language.filter(|own| *own != language()).map(Language::code)
}
