//! How to reach a service as vCard 4.0 (RFC 6350): the provider's public numbers, sites and addresses. No person's name, and no confidential place:
//! the store gives out neither.
use super::content_lines::Lines;
use domain::{
    Language,
    location::{Location, Phone},
    service::Service,
    url::SafeUrl,
};

/// `url` is that of the service's page.
pub fn card(service: &Service, language: Language, url: &str) -> String {
    let mut lines = Lines::default();
    for (name, value) in [("BEGIN", "VCARD"), ("VERSION", "4.0"), ("PRODID", "-//Kladka//Contact//EN"), ("KIND", "org")] {
        lines.plain(name, value);
    }
    if let Some(id) = service.id {
        lines.plain("UID", &format!("urn:uuid:{id}"));
    }
    lines.plain("SOURCE", url);
    let name = service.text("name", language).text;
    let provider =
        service.organization.as_ref().map(|provider| provider.text("name", language).text).filter(|text| !text.trim().is_empty());
    // A card must have a name.
    let full = [Some(name).filter(|name| !name.trim().is_empty()), provider.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    lines.text("FN", if full.is_empty() { url } else { &full });
    lines.text("ORG", &provider.unwrap_or_default());
    for phone in phones(service) {
        telephone(&mut lines, phone);
    }
    for mail in mails(service) {
        lines.text("EMAIL;TYPE=work", mail);
    }
    for site in sites(service) {
        lines.plain("URL", &site);
    }
    let locations = service.service_at_locations.iter().filter_map(|place| place.location.as_ref());
    locations.for_each(|location| place(&mut lines, location));
    lines.text("NOTE", service.alert.as_deref().unwrap_or_default());
    if let Some(changed) = service.last_modified.as_deref().and_then(|text| text.parse::<domain::Time>().ok()) {
        lines.plain("REV", &changed.strftime("%Y%m%dT%H%M%SZ").to_string());
    }
    lines.plain("END", "VCARD");
    lines.into_text()
}

/// The service's own, those of its places, then its provider's; each number once.
fn phones(service: &Service) -> Vec<&Phone> {
    let of_places =
        service.service_at_locations.iter().flat_map(|place| place.phones.iter().chain(place.location.iter().flat_map(|l| &l.phones)));
    let of_provider = service.organization.iter().flat_map(|provider| &provider.phones);
    let mut all: Vec<&Phone> = vec![];
    for phone in service.phones.iter().chain(of_places).chain(of_provider) {
        if !phone.dial().is_empty() && all.iter().all(|known| known.dial() != phone.dial()) {
            all.push(phone);
        }
    }
    all
}

/// A number with its country's code is an address of its own; any other is text, for nobody knows from where it is dialled.
fn telephone(lines: &mut Lines, phone: &Phone) {
    let kind = match phone.r#type.as_deref() {
        Some("fax") => "fax",
        Some("cell") => "cell",
        Some("text" | "sms") => "text",
        Some("textphone") => "textphone",
        _ => "voice",
    };
    let dial = phone.dial();
    if dial.starts_with('+') {
        lines.plain(&format!("TEL;VALUE=uri;TYPE=\"work,{kind}\""), &format!("tel:{dial}"));
    } else {
        lines.text(&format!("TEL;VALUE=text;TYPE=\"work,{kind}\""), &phone.number);
    }
}

fn mails(service: &Service) -> Vec<&str> {
    let provider = service.organization.as_ref().and_then(|provider| provider.email.as_deref());
    let mut mails: Vec<&str> =
        [service.email.as_deref(), provider].into_iter().flatten().map(str::trim).filter(|mail| mail.contains('@')).collect();
    mails.dedup();
    mails
}

/// Only kinds of link that do no harm.
fn sites(service: &Service) -> Vec<String> {
    let provider = service.organization.as_ref().and_then(|provider| provider.website.as_deref());
    let safe = |text: &str| text.parse::<SafeUrl>().ok().map(|url| url.as_str().to_owned());
    let mut sites: Vec<String> = [service.url.as_deref(), provider].into_iter().flatten().filter_map(safe).collect();
    sites.dedup();
    sites
}

fn place(lines: &mut Lines, location: &Location) {
    let described = location.description.as_deref().filter(|_| location.addresses.is_empty()).unwrap_or_default();
    if !described.trim().is_empty() {
        lines.parts("ADR;TYPE=work", &["", "", described, "", "", "", ""]);
    }
    for address in &location.addresses {
        let street = [Some(address.address_1.as_str()), address.address_2.as_deref()];
        let street: Vec<&str> = street.into_iter().flatten().map(str::trim).filter(|line| !line.is_empty()).collect();
        let parts = ["", "", &street.join(", "), &address.city, &address.state_province, &address.postal_code, &address.country];
        lines.parts("ADR;TYPE=work", &parts);
    }
    if let (Some(lat), Some(lon), true) = (location.latitude, location.longitude, !location.addresses.is_empty())
        && lat.abs() <= 90.0
        && lon.abs() <= 180.0
    {
        lines.plain("GEO;TYPE=work", &format!("geo:{lat:.5},{lon:.5}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{location::Address, organization::Organization, service::ServiceAtLocation};

    #[test]
    fn a_card_holds_what_is_public_and_nothing_else() {
        let phone = |number: &str| Phone { number: number.into(), ..Phone::default() };
        let address = Address {
            address_1: "Bažnyčios g. 21; 2 a.".into(),
            city: "Nemenčinė".into(),
            state_province: "Vilniaus apskritis".into(),
            postal_code: "15175".into(),
            country: "LT".into(),
            ..Address::default()
        };
        let location = Location {
            addresses: vec![address],
            latitude: Some(54.85),
            longitude: Some(25.47),
            phones: vec![phone("(8 5) 273 1234")],
            ..Location::default()
        };
        let service = Service {
            id: Some(domain::Id::named("service", "a")),
            name: "Dienos centras\r\nTEL:999".into(),
            phones: vec![phone("+370 612 34567"), phone("+37061234567")],
            url: Some("javascript:alert(1)".into()),
            email: Some("svajone@example.lt".into()),
            organization: Some(Organization {
                name: "VšĮ, Paaugliai".into(),
                website: Some("https://example.lt".into()),
                ..Organization::default()
            }),
            service_at_locations: vec![ServiceAtLocation { location: Some(location), ..ServiceAtLocation::default() }],
            ..Service::default()
        };
        let card = card(&service, Language::Lt, "https://k.example/lt/services/a");
        let lines: Vec<&str> = card.trim_end().split("\r\n").collect();
        assert_eq!(
            lines[4..],
            [
                format!("UID:urn:uuid:{}", service.id.unwrap()).as_str(),
                "SOURCE:https://k.example/lt/services/a",
                "FN:Dienos centras\\nTEL:999\\, VšĮ\\, Paaugliai",
                "ORG:VšĮ\\, Paaugliai",
                "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+37061234567",
                "TEL;VALUE=text;TYPE=\"work,voice\":(8 5) 273 1234",
                "EMAIL;TYPE=work:svajone@example.lt",
                "URL:https://example.lt",
                "ADR;TYPE=work:;;Bažnyčios g. 21\\; 2 a.;Nemenčinė;Vilniaus apskritis;151",
                " 75;LT",
                "GEO;TYPE=work:geo:54.85000,25.47000",
                "END:VCARD",
            ]
        );
    }
    #[test]
    fn a_service_without_anything_is_still_a_card() {
        let card = card(&Service::default(), Language::En, "https://k.example/en/services/a");
        assert!(card.contains("FN:https://k.example/en/services/a\r\n") && !card.contains("TEL") && !card.contains("ADR"));
    }
}
