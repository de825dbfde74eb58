//! Services as a list of cards, with the names of what they hold as codes, read in one go for all.
use super::card::ServiceCard;
use crate::pages::{
    links,
    resident::service::own_language,
    shortlist,
    visit::language,
    words::{list, say},
};
use domain::{
    Id, Language, Result, Time,
    area::{Area, AreaCode},
    hours::OfService,
    service::Service,
    taxonomy::{Term, TermCode},
};
use leptos::prelude::*;
use std::{collections::HashMap, sync::Arc};
use store::Cx;

#[derive(Clone, Default)]
pub struct Cards {
    pub services: Vec<Arc<Service>>,
    /// Every unit that one of them serves.
    pub areas: Vec<Area>,
    /// Groups and needs of `core`.
    pub terms: Arc<Vec<Term>>,
    /// Kilometres from where the person is, of those with a good place.
    pub distances: HashMap<Id<Service>, f32>,
    /// Of those that state any, as they are asked at this moment.
    pub hours: HashMap<Id<Service>, Arc<OfService>>,
    pub now: Time,
}

pub async fn cards(cx: &Cx, services: Vec<Arc<Service>>) -> Result<Cards> {
    let mut codes: Vec<AreaCode> = services.iter().flat_map(|service| service.areas()).collect();
    codes.sort();
    codes.dedup();
    let mut hours = HashMap::new();
    for service in &services {
        hours.extend(service.id.zip(Some(store::services::hours(cx, service).await?)));
    }
    Ok(Cards {
        hours,
        now: cx.now,
        areas: store::areas::find_many(cx, &codes).await?,
        terms: store::taxonomy::core(cx).await?,
        services,
        distances: HashMap::new(),
    })
}

impl Cards {
    pub fn list(&self, area: Option<&AreaCode>) -> impl IntoView + use<> {
        let cards = self.services.iter().map(|service| {
            let needs = service.needs().iter().filter_map(|need| self.need(need)).collect::<Vec<_>>();
            let areas = self.areas_of(service);
            let distance = service.id.and_then(|id| self.distances.get(&id).copied());
            let open = service.id.and_then(|id| self.hours.get(&id).cloned()).map(|hours| (hours, self.now));
            view! { <li><ServiceCard service=service.clone() needs areas area=area.cloned() distance open/></li> }
        });
        view! { <ul class="cards">{cards.collect_view()}</ul> }
    }
    /// Names, providers and places alone, as links.
    pub fn links(&self, area: Option<&AreaCode>) -> impl IntoView + use<> {
        let carried = shortlist::of_address(shortlist::CARRIED);
        let each = self.services.iter().filter_map(|service| {
            let name = service.text("name", language());
            let provider = service.organization.as_ref().map(|organization| organization.text("name", language()).text).unwrap_or_default();
            let areas = self.areas_of(service);
            let href = shortlist::carry(links::with_area(links::service(language(), service.id?), area), &carried);
            let place = if areas.is_empty() { say("service-areas-everywhere") } else { list(&areas) };
            Some(view! {
                <li>
                    <a href=href lang=own_language(&name)>{name.text.clone()}</a>
                    <span class="muted">{provider} " · " {place}</span>
                </li>
            })
        });
        view! { <ul class="links">{each.collect_view()}</ul> }
    }
    /// A need's words in the page's language.
    pub fn need(&self, code: &TermCode) -> Option<String> {
        let term = self.terms.iter().find(|term| term.code == *code)?;
        Some(term.labels.text(language(), &[Language::En]).text)
    }
    pub fn areas_of(&self, service: &Service) -> Vec<String> {
        service.areas().iter().filter_map(|code| self.area(code)).collect()
    }
    fn area(&self, code: &AreaCode) -> Option<String> {
        let area = self.areas.iter().find(|area| area.code == *code)?;
        Some(area.names.text(language(), &[Language::En]).text)
    }
}
