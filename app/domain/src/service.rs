//! Services: help that someone can get. Field names are HSDS's; `language` and `translations` are our profile's.
use crate::{
    area::AreaCode,
    freshness::{FieldCheck, Places, Standing, Upkeep, Vacancy, by_group, first_day, is_stale_figure, oldest, standing},
    id::Id,
    language::{Language, Text, TextState},
    location::{Location, Phone, Schedule},
    organization::Organization,
    permit::{self, Permit},
    search::Delivery,
    taxonomy::{CORE, TermCode},
};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// `{language: {field: text}}` of our HSDS profile.
pub type Translations = BTreeMap<String, BTreeMap<String, String>>;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Service {
    pub id: Option<Id<Service>>,
    pub name: String,
    pub alternate_name: Option<String>,
    pub description: Option<String>,
    /// `active`, `inactive`, `defunct`, `temporarily closed`.
    pub status: String,
    pub url: Option<String>,
    pub email: Option<String>,
    pub application_process: Option<String>,
    pub interpretation_services: Option<String>,
    pub fees_description: Option<String>,
    pub eligibility_description: Option<String>,
    pub accreditations: Option<String>,
    pub licenses: Option<String>,
    pub wait_time: Option<String>,
    pub minimum_age: Option<f64>,
    pub maximum_age: Option<f64>,
    pub alert: Option<String>,
    /// When the record was last *checked* (an ISO date, month or year as the source gives it), which is not when it was changed.
    pub assured_date: Option<String>,
    pub last_modified: Option<String>,
    pub organization: Option<Organization>,
    pub phones: Vec<Phone>,
    pub contacts: Vec<Person>,
    pub additional_urls: Vec<Link>,
    pub schedules: Vec<Schedule>,
    pub service_areas: Vec<ServiceArea>,
    pub service_at_locations: Vec<ServiceAtLocation>,
    pub languages: Vec<SpokenLanguage>,
    pub cost_options: Vec<CostOption>,
    pub required_documents: Vec<RequiredDocument>,
    pub capacities: Vec<Capacity>,
    pub attributes: Vec<Attribute>,
    pub permits: Vec<Permit>,
    pub language: Option<Language>,
    pub translations: Translations,
    /// Part of the demonstration catalogue: "sample, verify before use".
    pub sample: bool,
    /// Where a sample listing was found, as a sentence for people.
    pub source: Option<String>,
    /// It has a place that the store keeps to itself; never taken from a record's own words.
    #[serde(skip)]
    pub confidential: bool,
    /// Beside the record, so that no delivery of it undoes what was checked here.
    #[serde(skip)]
    pub upkeep: Upkeep,
}

/// Whom one may ask for, by name or by what they do.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Person {
    pub name: Option<String>,
    pub title: Option<String>,
    pub department: Option<String>,
    pub email: Option<String>,
    pub phones: Vec<Phone>,
}
/// A further page on the web.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Link {
    pub label: Option<String>,
    pub url: String,
}
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ServiceArea {
    pub name: Option<String>,
    pub uri: Option<String>,
}
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ServiceAtLocation {
    pub description: Option<String>,
    pub location: Option<Location>,
    pub phones: Vec<Phone>,
    pub schedules: Vec<Schedule>,
}
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SpokenLanguage {
    pub name: Option<String>,
    pub code: Option<String>,
}
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CostOption {
    pub option: Option<String>,
    pub currency: Option<String>,
    pub amount: Option<f64>,
    pub amount_description: Option<String>,
}
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RequiredDocument {
    pub document: Option<String>,
    pub uri: Option<String>,
}
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Capacity {
    pub available: f64,
    pub maximum: Option<f64>,
    pub description: Option<String>,
    pub updated: String,
    /// Whom the figure is for: a target group as a value.
    pub attributes: Vec<Attribute>,
}
impl Capacity {
    pub fn audience(&self) -> Option<&str> {
        self.attributes.iter().find_map(|attribute| attribute.value.as_deref()).filter(|code| !code.is_empty())
    }
}
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Attribute {
    pub link_type: Option<String>,
    pub value: Option<String>,
    pub taxonomy_term: Option<AttributeTerm>,
}
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AttributeTerm {
    pub code: Option<String>,
    pub name: String,
    pub taxonomy: Option<String>,
}

impl Service {
    /// A field in the wanted language, else the original with its own language: never a guess, never machine words on safety text.
    pub fn text(&self, field: &str, wanted: Language) -> Text {
        let original = match field {
            "name" => Some(self.name.clone()),
            "description" => self.description.clone(),
            "eligibility_description" => self.eligibility_description.clone(),
            "fees_description" => self.fees_description.clone(),
            "application_process" => self.application_process.clone(),
            "interpretation_services" => self.interpretation_services.clone(),
            "wait_time" => self.wait_time.clone(),
            "alert" => self.alert.clone(),
            _ => None,
        };
        let translated =
            self.translations.get(wanted.code()).and_then(|fields| fields.get(field)).filter(|_| self.language != Some(wanted));
        match translated {
            Some(text) => Text { text: text.clone(), language: Some(wanted), state: TextState::Human },
            None => Text { text: original.unwrap_or_default(), language: self.language, state: TextState::Original },
        }
    }
    /// Codes of `core` that this service answers.
    pub fn needs(&self) -> Vec<TermCode> {
        let core = self.attributes.iter().filter_map(|a| a.taxonomy_term.as_ref()).filter(|t| t.taxonomy.as_deref() == Some(CORE));
        core.filter_map(|t| t.code.clone()).map(TermCode).collect()
    }
    /// It says itself that it comes to where people live.
    pub fn comes_to_people(&self) -> bool {
        let says = |attribute: &Attribute| {
            attribute.link_type.as_deref() == Some("delivery") && attribute.value.as_deref() == Some(Delivery::AtHome.code())
        };
        self.attributes.iter().any(says)
    }
    /// How it reaches people, told by its own word, its places and by `needs`, which may be more than the record names itself.
    pub fn delivery(&self, needs: &[TermCode]) -> Vec<Delivery> {
        let at_home = |need: &TermCode| need.as_str().starts_with("home.");
        let of_type = |kind: &str| self.service_at_locations.iter().filter_map(|at| at.location.as_ref()).any(|l| l.location_type == kind);
        let mut ways = BTreeSet::new();
        ways.extend(of_type("virtual").then_some(Delivery::Online));
        ways.extend((self.comes_to_people() || needs.iter().any(at_home)).then_some(Delivery::AtHome));
        ways.extend(needs.iter().any(|need| need.as_str() == "crisis.hotline").then_some(Delivery::Phone));
        if of_type("physical") && !needs.iter().all(at_home) || ways.is_empty() {
            ways.insert(Delivery::AtPlace);
        }
        ways.into_iter().collect()
    }
    /// It says itself that one need bring nothing; no list of documents is no such word.
    pub fn asks_no_documents(&self) -> bool {
        let says = |attribute: &Attribute| {
            attribute.link_type.as_deref() == Some("required_documents") && attribute.value.as_deref() == Some("none")
        };
        self.attributes.iter().any(says)
    }
    /// From this day on it may not be given: the last permit of a kind is gone, or an attribute of the service or of its provider says so
    /// (`licence-withdrawn` or `accreditation-withdrawn`, with the day as its value: how feeds without dated permits tell it).
    pub fn withdrawn(&self) -> Option<Date> {
        let of_provider = self.organization.iter().flat_map(|organization| &organization.attributes);
        let told = self
            .attributes
            .iter()
            .chain(of_provider)
            .filter(|attribute| matches!(attribute.link_type.as_deref(), Some("licence-withdrawn" | "accreditation-withdrawn")));
        let told = told.filter_map(|attribute| first_day(attribute.value.as_deref()?));
        told.chain(permit::until(&self.permits)).min()
    }
    /// It is offered on that day, and may be.
    pub fn is_given(&self, today: Date) -> bool {
        matches!(self.status.as_str(), "active" | "") && self.withdrawn().is_none_or(|since| since > today)
    }
    /// Its own numbers first, then its provider's, each once.
    pub fn all_phones(&self) -> Vec<Phone> {
        let of_provider = self.organization.iter().flat_map(|organization| &organization.phones);
        let mut found: Vec<Phone> = vec![];
        for phone in self.phones.iter().chain(of_provider).filter(|phone| !phone.dial().is_empty()) {
            if found.iter().all(|known| known.dial() != phone.dial()) {
                found.push(phone.clone());
            }
        }
        found
    }
    /// The one to ring up: not a fax, and not what only takes messages.
    pub fn phone_to_ring(&self) -> Option<Phone> {
        self.all_phones().into_iter().find(Phone::is_rung)
    }
    /// Each group of its fields with its own last check.
    pub fn checks(&self) -> Vec<FieldCheck> {
        by_group(&self.upkeep.checks, self.assured_date.as_deref())
    }
    /// The day of the group that was checked longest ago, as its source gives it.
    pub fn checked(&self) -> Option<String> {
        oldest(&self.checks())
    }
    pub fn checked_day(&self) -> Option<Date> {
        self.checked().as_deref().and_then(first_day)
    }
    /// Whether it was found right within its time; what silence means is asked of `standing` with whoever was asked.
    pub fn standing(&self, today: Date) -> Standing {
        standing(self.checked_day(), None, self.upkeep.days, today)
    }
    /// From this day on one should call first; from the beginning, where nobody ever checked it.
    pub fn overdue_from(&self) -> Date {
        let until = |checked: Date| checked.saturating_add(jiff::Span::new().days(i64::from(self.upkeep.days) + 1));
        self.checked_day().map_or(jiff::civil::date(1970, 1, 1), until)
    }
    /// What its provider has said of its places by one press, where that is not older than the figures of the record, nor than a week.
    pub fn vacancy(&self, today: Date) -> Option<&Vacancy> {
        let figures = self.capacities.iter().filter_map(|capacity| first_day(&capacity.updated)).max();
        self.upkeep.vacancy.as_ref().filter(|told| !told.is_stale(today) && figures.is_none_or(|figures| figures <= told.said))
    }
    /// There are places, by a word or a figure of this week.
    pub fn has_places(&self, today: Date) -> bool {
        match self.vacancy(today) {
            Some(told) => told.places == Places::Free,
            None => self.capacities.iter().any(|capacity| capacity.available > 0.0 && !is_stale_figure(&capacity.updated, today)),
        }
    }
    pub fn areas(&self) -> Vec<AreaCode> {
        self.service_areas.iter().filter_map(|a| a.uri.as_deref()).filter_map(AreaCode::from_uri).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_way_is_read_from_need_and_place() {
        let of = |needs: &[&str], places: &[&str]| {
            let place = |kind: &&str| ServiceAtLocation {
                location: Some(Location { location_type: (*kind).into(), ..Location::default() }),
                ..ServiceAtLocation::default()
            };
            let service = Service { service_at_locations: places.iter().map(place).collect(), ..Service::default() };
            service.delivery(&needs.iter().map(|need| TermCode((*need).into())).collect::<Vec<_>>())
        };
        assert_eq!(of(&["home.help"], &[]), [Delivery::AtHome]);
        assert_eq!(of(&["home.help"], &["physical"]), [Delivery::AtHome]);
        assert_eq!(of(&["home.help", "day.children"], &["physical"]), [Delivery::AtPlace, Delivery::AtHome]);
        assert_eq!(of(&["crisis.hotline"], &[]), [Delivery::Phone]);
        assert_eq!(of(&["mental.talk"], &["virtual"]), [Delivery::Online]);
        assert_eq!(of(&["day.children"], &[]), [Delivery::AtPlace]);
    }
    #[test]
    fn that_it_comes_to_people_may_be_said() {
        let of = |link_type: &str, value: &str, place: &str| {
            let word = Attribute { link_type: Some(link_type.into()), value: Some(value.into()), ..Attribute::default() };
            let location = Some(Location { location_type: place.into(), ..Location::default() });
            let at = ServiceAtLocation { location, ..ServiceAtLocation::default() };
            Service { attributes: vec![word], service_at_locations: vec![at], ..Service::default() }
                .delivery(&[TermCode("day.children".into())])
        };
        assert_eq!(of("delivery", "at-home", "physical"), [Delivery::AtPlace, Delivery::AtHome]);
        assert_eq!(of("delivery", "at-home", "postal"), [Delivery::AtHome]);
        assert_eq!(of("delivery", "by-drone", "physical"), [Delivery::AtPlace]);
        assert_eq!(of("sector", "at-home", "physical"), [Delivery::AtPlace]);
    }
    #[test]
    fn a_word_on_places_counts_before_older_figures_and_neither_after_a_week() {
        let figure = |updated: &str| Capacity { available: 2.0, updated: updated.into(), ..Capacity::default() };
        let said = |day: i8| Some(Vacancy { places: Places::Full, said: date(2026, 11, day) });
        let of = |updated: &str, vacancy| {
            let upkeep = Upkeep { vacancy, ..Upkeep::default() };
            Service { capacities: vec![figure(updated)], upkeep, ..Service::default() }.has_places(date(2026, 11, 21))
        };
        assert!(of("2026-11-20", None) && !of("2026-11-13", None));
        assert!(!of("2026-11-18", said(19)) && of("2026-11-20", said(19)) && !of("2026-11-01", said(1)));
    }
    #[test]
    fn the_day_from_which_one_calls_first_fits_the_standing() {
        let service = Service { assured_date: Some("2026-08-01".into()), ..Service::default() };
        let from = service.overdue_from();
        assert_eq!(from, date(2026, 10, 31));
        assert_eq!(service.standing(from), Standing::Overdue);
        assert_eq!(service.standing(from.yesterday().unwrap()), Standing::Due);
        assert_eq!(Service::default().standing(date(2026, 11, 21)), Standing::Overdue);
        assert!(Service::default().overdue_from() < date(2000, 1, 1));
    }
    #[test]
    fn the_first_withdrawal_counts_whoever_tells_it() {
        let attribute =
            |kind: &str, value: &str| Attribute { link_type: Some(kind.into()), value: Some(value.into()), ..Attribute::default() };
        let organization = Organization { attributes: vec![attribute("licence-withdrawn", "2026-03-01")], ..Organization::default() };
        let attributes = vec![attribute("accreditation-withdrawn", "2026-05-02"), attribute("sector", "2020-01-01")];
        let told = Service { organization: Some(organization), attributes, ..Service::default() };
        assert_eq!(told.withdrawn(), Some(date(2026, 3, 1)));
        let revoked = Permit { kind: "licence".into(), revoked: Some("2026-02-01".into()), ..Permit::default() };
        assert_eq!(Service { permits: vec![revoked], ..told }.withdrawn(), Some(date(2026, 2, 1)));
        assert_eq!(Service::default().withdrawn(), None);
    }
}
