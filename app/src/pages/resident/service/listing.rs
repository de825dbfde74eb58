//! A service with all that its page says around it: names of its codes, the way to it, the law, its checks, its neighbours. Reads, draws nothing.
use crate::pages::{
    resident::{
        find::cards::{Cards, cards},
        offer::{Offer, offer},
    },
    visit::language,
};
use domain::{
    Error, Id, Language, Result, Time,
    area::{Area, AreaCode, Country},
    deadline::Unit,
    fees::Fee,
    freshness::FieldCheck,
    hours::OfService,
    language::Text,
    organization::Organization,
    search::{Choices, Group, Query},
    service::Service,
    taxonomy::{Audience, CORE, Term, TermCode},
};
use jiff::{civil::Date, tz::TimeZone};
use search::Index;
use std::sync::Arc;
use store::{Cx, law::LegalTerm};

#[derive(Clone)]
pub struct Listing {
    pub service: Service,
    pub offer: Offer,
    pub hours: Arc<OfService>,
    pub now: Time,
    /// The chosen place, kept by the links.
    pub area: Option<AreaCode>,
    /// The chosen place, where the service is for people of other places.
    pub elsewhere: Option<Area>,
    /// For which place its help is asked for: the chosen one, unless that has another country's law.
    pub home: Option<AreaCode>,
    pub areas: Vec<Area>,
    pub needs: Vec<Term>,
    /// The day at the service's place.
    pub today: Date,
    pub country: Option<Country>,
    /// Its main need in the words of the country's law.
    pub law: Vec<LegalTerm>,
    pub fees: Vec<Fee>,
    pub audiences: Vec<Audience>,
    /// Each group of fields with its own last check.
    pub checks: Vec<FieldCheck>,
    /// The department of the council that answers for help there.
    pub council: Option<Organization>,
    /// How soon a complaint must be answered, and by which law.
    pub complaint: Option<(i64, Unit, String)>,
    pub nearby: Cards,
}

/// Neighbours that are shown.
const NEIGHBOURS: usize = 5;

pub async fn load(cx: Cx, index: Index, id: String, area: Option<AreaCode>) -> Result<Listing> {
    let id: Id<Service> = id.parse().map_err(|_| Error::NotFound)?;
    of(cx.clone(), index, store::services::find(&cx, id).await?, area).await
}

/// Of a service that may stand nowhere yet: its keepers see it before they save.
pub async fn of(cx: Cx, index: Index, service: Service, area: Option<AreaCode>) -> Result<Listing> {
    let mut needs = vec![];
    for need in service.needs() {
        needs.extend(known(store::taxonomy::find(&cx, CORE, &need).await)?);
    }
    let areas = store::areas::find_many(&cx, &service.areas()).await?;
    let country = areas.first().map(|area| area.country.clone());
    let today = cx.now.to_zoned(TimeZone::get(country.as_ref().map_or("UTC", Country::zone)).unwrap_or(TimeZone::UTC)).date();
    let main = needs.first().map(|term| term.code.clone());
    let (law, fees) = in_law(&cx, country.as_ref(), main.as_ref(), today).await?;
    let elsewhere = elsewhere(&cx, &areas, area.as_ref()).await?;
    let abroad = elsewhere.as_ref().is_some_and(|chosen| country.as_ref() != Some(&chosen.country));
    let home = if abroad { service.areas().into_iter().next() } else { area.clone() };
    let place = home.clone().or_else(|| service.areas().into_iter().next());
    Ok(Listing {
        hours: store::services::hours(&cx, &service).await?,
        now: cx.now,
        offer: offer(&cx, Some(&service), "", home.as_ref().map_or("", AreaCode::as_str)).await?,
        audiences: store::audiences::all(&cx).await?,
        checks: service.checks(),
        council: match &place {
            Some(place) => store::organizations::council_of(&cx, place).await?,
            None => None,
        },
        complaint: match &country {
            Some(country) => store::law::complaint_limit(&cx, country).await?,
            None => None,
        },
        nearby: neighbours(&cx, &index, &service, place, today).await?,
        areas,
        area,
        elsewhere,
        home,
        needs,
        today,
        country,
        law,
        fees,
        service,
    })
}

fn known<T>(found: Result<T>) -> Result<Option<T>> {
    match found {
        Err(Error::NotFound) => Ok(None),
        other => other.map(Some),
    }
}

/// The chosen place, when no area of the service is it, holds it or lies in it.
async fn elsewhere(cx: &Cx, areas: &[Area], chosen: Option<&AreaCode>) -> Result<Option<Area>> {
    let Some(chosen) = chosen else { return Ok(None) };
    let path = store::areas::path(cx, chosen).await?;
    for area in areas {
        let within = store::areas::path(cx, &area.code).await?;
        if path.iter().any(|unit| unit.code == area.code) || within.iter().any(|unit| unit.code == *chosen) {
            return Ok(None);
        }
    }
    Ok(path.into_iter().next().filter(|_| !areas.is_empty()))
}

/// What the country's law calls the need, and what it says of paying.
async fn in_law(cx: &Cx, country: Option<&Country>, need: Option<&TermCode>, today: Date) -> Result<(Vec<LegalTerm>, Vec<Fee>)> {
    let Some((country, need)) = country.zip(need) else { return Ok((vec![], vec![])) };
    let law = store::law::terms_of(cx, country, need, today).await?;
    let fees = store::fees::of(cx, country, need, !law.is_empty(), today).await?;
    Ok((law, fees))
}

/// Others with the same main need: first in the same place and what lies around it, then one unit of the tree further out.
async fn neighbours(cx: &Cx, index: &Index, service: &Service, place: Option<AreaCode>, today: Date) -> Result<Cards> {
    let (Some(need), Some(place)) = (service.needs().into_iter().next(), place) else { return Ok(Cards::default()) };
    let path: Vec<AreaCode> = store::areas::path(cx, &place).await?.into_iter().map(|area| area.code).collect();
    let mut found: Vec<Id<Service>> = vec![];
    for from in 0..path.len().min(2) {
        let choices = Choices::default().with(Group::Need, need.as_str());
        let query = Query { choices, area: path[from..].to_vec(), limit: NEIGHBOURS + 1, today: Some(today), ..Query::default() };
        for hit in index.find(&query)?.hits {
            if Some(hit.id) != service.id && !found.contains(&hit.id) && found.len() < NEIGHBOURS {
                found.push(hit.id);
            }
        }
    }
    cards(cx, store::services::find_many(cx, &found).await?).await
}

impl Listing {
    pub fn text(&self, field: &str) -> Text {
        self.service.text(field, language())
    }
    pub fn need(&self) -> Option<&TermCode> {
        self.needs.first().map(|term| &term.code)
    }
    /// The target groups that it names.
    pub fn groups(&self) -> Vec<String> {
        let terms = self.service.attributes.iter().flat_map(|a| [a.taxonomy_term.as_ref().and_then(|t| t.code.clone()), a.value.clone()]);
        let codes: Vec<String> = terms.flatten().collect();
        let named = self.audiences.iter().filter(|audience| codes.contains(&audience.code));
        named.map(|audience| audience.labels.text(language(), &[Language::En]).text).collect()
    }
    /// From this day on the law does not let the provider give it.
    pub fn withdrawn(&self) -> Option<Date> {
        self.service.withdrawn().filter(|since| *since <= self.today)
    }
    /// It is offered, and may be.
    pub fn open(&self) -> bool {
        self.service.is_given(self.today)
    }
    /// A name of the area in the page's language.
    pub fn area_name(area: &Area) -> String {
        area.names.text(language(), &[Language::En]).text
    }
}
