//! Whose hours hold where. The most specific wins: hours of a service at a place, else of the service, else of the place (a building is open longer than
//! the service in it). A service as a whole is open when it is open somewhere.
use super::{Hours, Span, Status, status, united};
use crate::{
    Time,
    area::Country,
    calendar::Calendars,
    location::{Location, Schedule},
    service::Service,
};

#[derive(Clone, Debug, Default)]
pub struct OfService {
    pub groups: Vec<OfPlaces>,
    /// Not offered at present, whatever the hours say.
    pub suspended: bool,
}

/// Places that keep the same hours.
#[derive(Clone, Debug)]
pub struct OfPlaces {
    /// Their numbers in the service's own list; none for hours of the service apart from any place.
    pub places: Vec<usize>,
    pub hours: Hours,
}

impl OfService {
    pub fn of(service: &Service, calendars: &Calendars) -> Self {
        let suspended = !matches!(service.status.as_str(), "active" | "");
        let mut found: Vec<(Vec<usize>, &[Schedule], Option<Country>)> = vec![];
        for (number, place) in service.service_at_locations.iter().enumerate() {
            let location = place.location.as_ref();
            let schedules = most_specific(&place.schedules, &service.schedules, location.map_or(&[], |location| &location.schedules));
            let country = country(service, location);
            match found.iter_mut().find(|(_, known, of)| *of == country && *known == schedules) {
                Some((places, ..)) => places.push(number),
                None if schedules.is_empty() => {}
                None => found.push((vec![number], schedules, country)),
            }
        }
        // What the service states for itself is not lost where each of its places states its own.
        if !service.schedules.is_empty() && !found.iter().any(|(_, known, _)| *known == service.schedules.as_slice()) {
            found.push((vec![], &service.schedules, country(service, None)));
        }
        let group = |(places, schedules, country): (_, &[Schedule], Option<Country>)| {
            let calendar = country.and_then(|country| calendars.0.get(&country).cloned());
            OfPlaces { places, hours: Hours::of(schedules, calendar) }
        };
        Self { groups: found.into_iter().map(group).collect(), suspended }
    }
    /// The hours of one of its places.
    pub fn of_place(&self, number: usize) -> Option<&Hours> {
        self.groups.iter().find(|group| group.places.contains(&number)).map(|group| &group.hours)
    }
    fn all(&self) -> Vec<&Hours> {
        self.groups.iter().map(|group| &group.hours).collect()
    }
    pub fn at(&self, now: Time) -> Status {
        if self.suspended { Status::Closed { opens: None, why: None } } else { status::status(&self.all(), now) }
    }
    /// What the filter asks: the same as `at(now).is_open()`, without looking for the next opening.
    pub fn is_open(&self, now: Time) -> bool {
        !self.suspended && self.groups.iter().any(|group| group.hours.is_open(now))
    }
    pub fn next_change(&self, now: Time) -> Option<Time> {
        if self.suspended { None } else { status::next_change(&self.all(), now) }
    }
    /// When the service opens or closes next; until then `at` keeps saying open or not open.
    pub fn next_turn(&self, now: Time) -> Time {
        if self.suspended { Time::MAX } else { status::next_turn(&self.all(), now) }
    }
    pub fn spans(&self, from: Time, to: Time) -> Vec<Span> {
        let spans = self.groups.iter().filter(|_| !self.suspended).flat_map(|group| group.hours.spans(from, to));
        united(spans.collect())
    }
    /// The zone in which the service as a whole is spoken of: that of its first hours.
    pub fn zone(&self) -> Option<&jiff::tz::TimeZone> {
        self.groups.iter().find_map(|group| group.hours.zone.as_ref())
    }
}

fn most_specific<'a>(here: &'a [Schedule], of_service: &'a [Schedule], of_building: &'a [Schedule]) -> &'a [Schedule] {
    [here, of_service, of_building].into_iter().find(|schedules| !schedules.is_empty()).unwrap_or_default()
}

/// Of the address, else of the area that is served, else of the provider.
pub fn country(service: &Service, location: Option<&Location>) -> Option<Country> {
    let code = |code: &str| (code.len() == 2 && code.is_ascii()).then(|| Country(code.to_ascii_uppercase()));
    let address = location.and_then(|location| location.addresses.iter().find_map(|address| code(address.country.trim())));
    let area = || service.areas().iter().find_map(crate::area::AreaCode::country);
    let provider = || service.organization.as_ref().and_then(|provider| code(provider.country.as_deref()?));
    address.or_else(area).or_else(provider)
}
