//! What a service's record says beside its words, as the search index filters and orders by it: sector, languages, ages, places,
//! documents, licences. Reads typed records only; what a record does not say stays unsaid.
use domain::{
    Language,
    location::{Accessibility, Location},
    search::{Group, Point},
    service::{Attribute, Service},
};
use std::collections::BTreeSet;

/// An attribute of this kind says the sector itself; else the legal status tells.
const SECTOR: &str = "sector";

fn values<'a>(attributes: &'a [Attribute], kinds: &'a [&str]) -> impl Iterator<Item = &'a str> + 'a {
    let of_kind = |a: &&Attribute| a.link_type.as_deref().is_some_and(|kind| kinds.contains(&kind));
    attributes.iter().filter(of_kind).filter_map(|a| a.value.as_deref()).map(str::trim)
}

pub fn sector(service: &Service) -> Option<String> {
    let organization = service.organization.as_ref()?;
    let said = values(&organization.attributes, &[SECTOR]).find(|value| Group::Sector.values().contains(value));
    said.or_else(|| of_status(organization.legal_status.as_deref()?)).map(str::to_owned)
}

/// Words of legal forms in the five languages; what is none of them is of no known sector.
fn of_status(status: &str) -> Option<&'static str> {
    const WORDS: [(&str, &[&str]); 4] = [
        ("public", &["municipal", "state", "public", "regional", "government", "savivald", "valstyb", "biudžet", "комунальн", "державн"]),
        ("church", &["church", "parish", "religio", "parafia", "parapij", "caritas", "церк", "релігі"]),
        (
            "ngo",
            &["ngo", "non-profit", "nonprofit", "charit", "association", "foundation", "fundacja", "asociacija", "громадськ", "благодійн"],
        ),
        ("private", &["private", "company", "ltd", "uab", "sp. z o.o.", "фоп", "тов"]),
    ];
    let status = status.to_lowercase();
    WORDS.iter().find(|(_, words)| words.iter().any(|word| status.contains(word))).map(|(sector, _)| *sector)
}

/// As ISO 639-1, also where the source has three letters.
pub fn languages(service: &Service) -> Vec<String> {
    let code = |code: &str| {
        let code = code.trim().to_lowercase();
        let short = code.split(['-', '_']).next().unwrap_or_default();
        let known = match short {
            "lit" => "lt",
            "pol" => "pl",
            "ukr" => "uk",
            "eng" => "en",
            "rus" => "ru",
            other => other,
        };
        (2..=3).contains(&known.len()).then(|| known.to_owned())
    };
    let named = |name: &str| Language::ALL.into_iter().find(|l| l.own_name().eq_ignore_ascii_case(name)).map(|l| l.code().to_owned());
    let each = service
        .languages
        .iter()
        .filter_map(|spoken| spoken.code.as_deref().and_then(code).or_else(|| spoken.name.as_deref().and_then(named)));
    each.collect::<BTreeSet<_>>().into_iter().collect()
}

fn places(service: &Service) -> impl Iterator<Item = &Location> {
    service.service_at_locations.iter().filter_map(|place| place.location.as_ref())
}

/// Something is said of how one gets in, and it is no "no".
pub fn accessible(service: &Service) -> bool {
    const NO: [&str; 8] = ["no", "not", "ne", "nėra", "nie", "ні", "не", "нет"];
    let said = |a: &Accessibility| {
        let text = a.description.as_deref().or(a.details.as_deref()).unwrap_or_default().to_lowercase();
        text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).is_some_and(|first| !NO.contains(&first))
    };
    places(service).any(|place| place.accessibility.iter().any(said))
}

/// Only where the record says so: no list of documents is no promise that none are wanted.
pub fn no_documents(service: &Service) -> bool {
    const NONE: [&str; 8] = ["none", "not needed", "nereikia", "nereikalingi", "nie są wymagane", "не потрібні", "не потрібно", "не нужны"];
    let none = |text: &str| NONE.contains(&text.trim().trim_end_matches('.').to_lowercase().as_str());
    let documents = &service.required_documents;
    values(&service.attributes, &["required_documents"]).any(none)
        || (!documents.is_empty() && documents.iter().all(|document| document.document.as_deref().is_some_and(none)))
}

/// `None` where it is for every age.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 130")]
pub fn ages(service: &Service) -> Option<(u8, u8)> {
    let whole = |age: f64| age.clamp(0.0, 130.0) as u8;
    let (from, to) = (service.minimum_age.map_or(0, whole), service.maximum_age.map_or(130, whole));
    (from <= to && (from, to) != (0, 130)).then_some((from, to))
}

/// A confidential place has no coordinates here: the store keeps it to itself.
pub fn points(service: &Service) -> Vec<Point> {
    let physical = places(service).filter(|place| place.location_type != "virtual");
    let mut points: Vec<Point> = Vec::new();
    for point in physical.filter_map(|place| Point::new(place.latitude?, place.longitude?)) {
        if !points.contains(&point) {
            points.push(point);
        }
    }
    points
}

/// What its provider is called, each name once.
pub fn providers(service: &Service) -> Vec<String> {
    let Some(organization) = &service.organization else { return Vec::new() };
    let translated = organization.translations.values().filter_map(|fields| fields.get("name"));
    let all = std::iter::once(&organization.name).chain(&organization.alternate_name).chain(translated);
    all.filter(|name| !name.trim().is_empty()).cloned().collect::<BTreeSet<_>>().into_iter().collect()
}

/// Digits and a leading plus.
pub fn phones(service: &Service) -> Vec<String> {
    let at_places =
        service.service_at_locations.iter().flat_map(|place| place.phones.iter().chain(place.location.iter().flat_map(|l| &l.phones)));
    let of_provider = service.organization.iter().flat_map(|organization| &organization.phones);
    let all = service.phones.iter().chain(at_places).chain(of_provider);
    all.map(domain::location::Phone::dial).filter(|number| !number.is_empty()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// What its terms are called in their schemes: `015.1` of `UA-429:015.1`.
pub fn codes(terms: &[String]) -> Vec<String> {
    let official = terms.iter().filter_map(|key| key.split_once(':')).filter(|(scheme, _)| *scheme != domain::taxonomy::CORE);
    official.map(|(_, code)| code.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{organization::Organization, service::RequiredDocument};

    fn attribute(kind: &str, value: &str) -> Attribute {
        Attribute { link_type: Some(kind.into()), value: Some(value.into()), ..Attribute::default() }
    }
    #[test]
    fn the_sector_is_said_or_told_by_the_legal_status() {
        let of = |status: &str, attributes| {
            let organization = Organization { legal_status: Some(status.into()), attributes, ..Organization::default() };
            sector(&Service { organization: Some(organization), ..Service::default() })
        };
        for (status, expected) in [
            ("municipal-institution", Some("public")),
            ("ngo", Some("ngo")),
            ("church", Some("church")),
            ("UAB", Some("private")),
            ("?", None),
        ] {
            assert_eq!(of(status, vec![]).as_deref(), expected, "{status}");
        }
        assert_eq!(of("municipality", vec![attribute(SECTOR, "ngo")]).as_deref(), Some("ngo"));
    }
    #[test]
    fn no_list_of_documents_is_no_promise() {
        let with = |documents: &[&str]| Service {
            required_documents: documents.iter().map(|d| RequiredDocument { document: Some((*d).into()), uri: None }).collect(),
            ..Service::default()
        };
        assert!(!no_documents(&with(&[])) && !no_documents(&with(&["passport"])) && !no_documents(&with(&["none", "passport"])));
        assert!(no_documents(&with(&["Не потрібні."])));
    }
    #[test]
    fn ages_are_whole_years_within_a_life() {
        let of = |minimum_age, maximum_age| ages(&Service { minimum_age, maximum_age, ..Service::default() });
        assert_eq!(of(Some(18.0), None), Some((18, 130)));
        assert_eq!(of(None, Some(17.9)), Some((0, 17)));
        assert_eq!(of(Some(-4.0), Some(f64::INFINITY)), None);
        assert_eq!(of(Some(60.0), Some(20.0)), None);
    }
}
