//! The service for programs: schema.org's words for what the page says in ours. Public facts only; a confidential place is not in the record.
use super::Listing;
use crate::pages::{
    links,
    structured::Structured,
    visit::{language, site},
};
use domain::{
    hours::{
        Hours,
        days::Cycle,
        rule::{DAY, Kind, Rule},
    },
    location::{Address, Location},
    organization::Organization,
    service::Service,
};
use leptos::prelude::*;
use serde_json::{Value, json};

pub fn about(listing: &Listing) -> impl IntoView + use<> {
    view! { <Structured about=service(listing)/> }
}

fn service(listing: &Listing) -> Value {
    let service = &listing.service;
    let needs: Vec<String> = listing.needs.iter().map(|term| term.labels.text(language(), &[domain::Language::En]).text).collect();
    let areas: Vec<Value> =
        listing.areas.iter().map(|area| json!({ "@type": "AdministrativeArea", "name": Listing::area_name(area) })).collect();
    let public = service.organization.as_ref().is_some_and(is_public);
    let name = listing.text("name");
    // Those of one place stand with the place.
    let shared = listing.hours.groups.iter().filter(|group| group.places.len() != 1);
    let available: Vec<Value> = shared.flat_map(|group| opening(&group.hours)).collect();
    json!({
        "@context": "https://schema.org",
        "@type": if public { "GovernmentService" } else { "Service" },
        "@id": service.id.map(|id| whole(&links::service(language(), id))),
        "url": service.id.map(|id| whole(&links::service(language(), id))),
        "name": name.text,
        "inLanguage": name.language.map(domain::Language::code),
        "description": listing.text("description").text,
        "serviceType": needs,
        "areaServed": areas,
        "audience": audience(service),
        "provider": service.organization.as_ref().map(organization),
        "hoursAvailable": available,
        "availableChannel": channels(listing),
    })
}

pub fn whole(path: &str) -> String {
    format!("{}{path}", site().settings.public_url)
}

fn is_public(organization: &Organization) -> bool {
    matches!(organization.legal_status.as_deref(), Some("municipality" | "municipal-institution" | "state" | "regional-institution"))
}

pub fn organization(organization: &Organization) -> Value {
    let kind = match organization.legal_status.as_deref() {
        Some("ngo") => "NGO",
        _ if is_public(organization) => "GovernmentOrganization",
        _ => "Organization",
    };
    let name = organization.text("name", language());
    let phones: Vec<String> = organization.phones.iter().map(domain::location::Phone::dial).filter(|dial| !dial.is_empty()).collect();
    let places: Vec<Value> = organization.locations.iter().filter_map(|location| place(location, None)).collect();
    json!({
        "@type": kind,
        "@id": organization.id.map(|id| whole(&links::organization(language(), id))),
        "name": name.text,
        "alternateName": organization.alternate_name,
        "description": organization.text("description", language()).text,
        "url": organization.website,
        "email": organization.email,
        "telephone": phones,
        "location": places,
    })
}

fn audience(service: &Service) -> Value {
    json!({ "@type": "PeopleAudience", "suggestedMinAge": service.minimum_age, "suggestedMaxAge": service.maximum_age })
}

/// By telephone, and at each place.
fn channels(listing: &Listing) -> Vec<Value> {
    let spoken: Vec<&str> = listing.service.languages.iter().filter_map(|language| language.code.as_deref()).collect();
    let phones = listing.service.phone_to_ring().into_iter().map(|phone| json!({ "@type": "ContactPoint", "telephone": phone.dial() }));
    let by_phone = phones.map(|point| json!({ "@type": "ServiceChannel", "servicePhone": point, "availableLanguage": spoken }));
    let places = listing.service.service_at_locations.iter().enumerate();
    let places = places.filter_map(|(number, at)| place(at.location.as_ref()?, listing.hours.of_place(number)));
    let at_place = places.map(|place| json!({ "@type": "ServiceChannel", "serviceLocation": place, "availableLanguage": spoken }));
    by_phone.chain(at_place).collect()
}

/// A place of which anything is known.
fn place(location: &Location, hours: Option<&Hours>) -> Option<Value> {
    let addresses: Vec<Value> = location.addresses.iter().map(postal).collect();
    let text = location.description.clone().filter(|text| !text.is_empty());
    if addresses.is_empty() && text.is_none() {
        return None;
    }
    let position = location.latitude.zip(location.longitude);
    Some(json!({
        "@type": "Place",
        "name": location.name,
        "address": if addresses.is_empty() { json!(text) } else { json!(addresses) },
        "geo": position.map(|(latitude, longitude)| json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude })),
        "openingHoursSpecification": hours.map(opening).unwrap_or_default(),
    }))
}

fn postal(address: &Address) -> Value {
    let street = [Some(address.address_1.clone()), address.address_2.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    json!({
        "@type": "PostalAddress",
        "streetAddress": street,
        "addressLocality": address.city,
        "addressRegion": address.state_province,
        "postalCode": address.postal_code,
        "addressCountry": address.country,
    })
}

/// What stands as days of each week or as dates; what schema.org cannot say, such as every second Tuesday, is left out.
fn opening(hours: &Hours) -> Vec<Value> {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let clock = |minutes: i16| format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
    let told = |rule: &Rule| {
        let (opens, closes) = match (rule.times, rule.kind) {
            // On one day as good as the whole of it.
            (Some(times), Kind::Open | Kind::Instead) if times.lasts == DAY => (clock(0), "23:59".to_owned()),
            (Some(times), Kind::Open | Kind::Instead) => (clock(times.opens), clock(times.opens + times.lasts)),
            (_, Kind::Closed) => (clock(0), clock(0)),
            _ => return None,
        };
        let days: Vec<&str> = match rule.days.cycle {
            Cycle::Weekly { every: 1, .. } => rule
                .days
                .byday
                .iter()
                .filter_map(|(_, day)| DAYS.get(usize::try_from(day.to_monday_zero_offset()).ok()?).copied())
                .collect(),
            Cycle::Run if rule.is_dated() => vec![],
            _ => return None,
        };
        Some(json!({
            "@type": "OpeningHoursSpecification", "dayOfWeek": days, "opens": opens, "closes": closes,
            "validFrom": rule.days.from, "validThrough": rule.days.to,
        }))
    };
    hours.rules.iter().filter_map(told).collect()
}
