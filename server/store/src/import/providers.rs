//! Sample listings from `providers.csv`: an organization a row, and a service for each of its needs, in the words of the taxonomy.
use super::{
    Progress, Report, RowProblem, hours,
    table::{self, Row, rows},
};
use crate::{Cx, areas, catalogue::import_records, taxonomy};
use domain::{
    Id, Language, Result,
    access::Act,
    area::{Area, AreaCode},
    listing::PLACE_KINDS,
    organization::Organization,
    search::Group,
    service::Service,
    taxonomy::{CORE, Term},
};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, HashMap};

/// `providers.csv`. Areas and the core taxonomy must be loaded before.
pub async fn providers(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["id", "name_local", "country"], &mut report);
    let words = Words::load(cx, &rows).await?;
    let (mut services, mut organizations) = (vec![], vec![]);
    for row in &rows {
        match words.provider(row, &mut report.problems) {
            Err(problem) => report.problems.push(problem),
            Ok((organization, own)) if own.is_empty() => organizations.push((row.line, organization)),
            Ok((_, own)) => services.extend(own.into_iter().map(|service| (row.line, service))),
        }
    }
    for (kind, records) in [("organization", organizations), ("service", services)] {
        let done = import_records(cx, kind, records, progress).await?;
        report.add(Report { read: 0, ..done });
    }
    Ok(report)
}

struct Words {
    terms: HashMap<String, Term>,
    /// A unit with its ancestors.
    paths: HashMap<String, Vec<Area>>,
    sentences: BTreeMap<Language, String>,
}

impl Words {
    async fn load(cx: &Cx, rows: &[Row]) -> Result<Self> {
        let mut paths = HashMap::new();
        for code in rows.iter().flat_map(|row| [row.get("unit_code"), row.get("country")]).filter(|c| !c.is_empty()) {
            if !paths.contains_key(code) {
                paths.insert(code.to_owned(), areas::path(cx, &AreaCode(code.to_owned())).await?);
            }
        }
        let terms = taxonomy::core(cx).await?.iter().map(|term| (term.code.0.clone(), term.clone())).collect();
        let file = table::rows(include_bytes!("../../../sample/sentences.csv"), &["language", "sentence"], &mut Report::default());
        let sentences = file.iter().filter_map(|row| Some((row.get("language").parse().ok()?, row.get("sentence").to_owned()))).collect();
        Ok(Self { terms, paths, sentences })
    }

    fn provider(&self, row: &Row, problems: &mut Vec<RowProblem>) -> Result<(Value, Vec<Value>), RowProblem> {
        let id = row.required("id")?;
        let code = if row.has("unit_code") { row.get("unit_code") } else { row.required("country")? };
        let path = self.paths.get(code).filter(|path| !path.is_empty()).ok_or_else(|| row.problem("unit_code", "there is no such unit"))?;
        let listing = Listing { row, id, path, language: language_of(row.get("country")) };
        let (organization, location) = (listing.organization()?, listing.location()?);
        let mut services = vec![];
        for code in row.list("services_core") {
            match self.terms.get(code).filter(|term| !term.code.is_group()) {
                Some(term) => services.push(self.service(&listing, term, (&organization, location.as_ref()))),
                None => problems.push(row.problem("services_core", format!("there is no need {code} in the taxonomy"))),
            }
        }
        Ok((organization, services))
    }

    fn service(&self, listing: &Listing, term: &Term, (organization, location): (&Value, Option<&Value>)) -> Value {
        let (row, own) = (listing.row, listing.language);
        let key = format!("{}:{}", listing.id, term.code);
        let mut translations = Map::new();
        for other in Language::ALL.into_iter().filter(|l| *l != own) {
            let text = json!({ "name": label(term, other), "description": self.sentence(listing, term, other) });
            translations.insert(other.code().into(), text);
        }
        json!({
            "id": Id::<Service>::named("service", &key),
            "name": label(term, own), "description": self.sentence(listing, term, own), "language": own.code(), "translations": translations,
            "status": "active", "sample": true, "source": source(row.get("source")),
            "assured_date": row.get("as_of").split_whitespace().next(),
            "url": web(row.get("web")), "email": row.get("email"),
            "organization": organization,
            "phones": listing.phones(&key),
            "schedules": listing.schedules(&key, term),
            "service_areas": [listing.service_area(&key)],
            "service_at_locations": location.map(|location| {
                vec![json!({ "id": Id::<Service>::named("service_at_location", &key), "location": location })]
            }),
            "attributes": [{
                "id": Id::<Service>::named("attribute", &key), "link_entity": "service", "link_type": "taxonomy_term",
                "taxonomy_term": { "id": term.id, "code": term.code, "taxonomy": CORE, "name": label(term, Language::En), "description": term.description },
            }],
        })
    }

    /// What the listing says of itself: what it is, and who provides it.
    fn sentence(&self, listing: &Listing, term: &Term, language: Language) -> String {
        let name = match language {
            Language::En if listing.row.has("name_en") => listing.row.get("name_en"),
            _ => listing.row.get("name_local"),
        };
        let sentence = self.sentences.get(&language).map_or("{label}", String::as_str);
        let text = sentence.replace("{label}", &label(term, language)).replace("{description}", term.description.trim_end_matches('.'));
        text.replace("{name}", name)
    }
}

fn label(term: &Term, language: Language) -> String {
    term.labels.text(language, &[Language::En]).text
}

fn language_of(country: &str) -> Language {
    match country {
        "LT" => Language::Lt,
        "UA" => Language::Uk,
        "PL" => Language::Pl,
        _ => Language::En,
    }
}

/// One row with what its text refers to.
struct Listing<'a> {
    row: &'a Row,
    id: &'a str,
    path: &'a [Area],
    language: Language,
}

impl Listing<'_> {
    fn organization(&self) -> Result<Value, RowProblem> {
        let (row, id) = (self.row, self.id);
        let name = row.required("name_local")?;
        let english = (self.language != Language::En && row.has("name_en")).then(|| json!({ "en": { "name": row.get("name_en") } }));
        Ok(json!({
            "id": Id::<Organization>::named("organization", id),
            "name": name, "description": format!("{name} ({})", self.area_name(self.language)),
            "language": self.language.code(), "translations": english, "sample": true,
            "email": row.get("email"), "website": web(row.get("web")), "legal_status": row.get("org_type"),
            "role": row.get("role"), "country": row.get("country"), "area_code": self.path[0].code,
            "phones": self.phones(id), "attributes": self.sector()?,
        }))
    }
    /// Whose it is, where the file says so; else its legal form tells.
    fn sector(&self) -> Result<Option<Value>, RowProblem> {
        let (known, sector) = (Group::Sector.values(), self.row.get("sector"));
        if sector.is_empty() {
            return Ok(None);
        }
        if !known.contains(&sector) {
            return Err(self.row.problem("sector", format!("is none of {}", known.join(", "))));
        }
        let id = Id::<Organization>::named("attribute", self.id);
        Ok(Some(json!([{ "id": id, "link_entity": "organization", "link_type": "sector", "value": sector }])))
    }
    fn area_name(&self, language: Language) -> String {
        self.path[0].names.text(language, &[self.language]).text
    }
    fn phones(&self, key: &str) -> Vec<Value> {
        let phone = |(n, number): (usize, &str)| json!({ "id": named("phone", key, n), "number": number, "type": "voice" });
        self.row.list("phone").enumerate().map(phone).collect()
    }
    /// A house that is a shelter at night and an office by day states both sets; each of its services keeps its own.
    fn schedules(&self, key: &str, term: &Term) -> Vec<Value> {
        let mut all = hours::schedules(self.row.get("hours"));
        let is = |schedule: &Value, remark: &str| schedule["description"].as_str() == Some(remark);
        if ["night", "other services"].iter().all(|remark| all.iter().any(|schedule| is(schedule, remark))) {
            let own = if term.code.as_str().starts_with("stay.") { "night" } else { "other services" };
            all.retain(|schedule| is(schedule, own));
            for schedule in &mut all {
                schedule["description"] = Value::Null;
            }
        }
        for (n, schedule) in all.iter_mut().enumerate() {
            schedule["id"] = json!(named("schedule", key, n));
        }
        all
    }
    fn service_area(&self, key: &str) -> Value {
        json!({ "id": named("service_area", key, 0), "name": self.area_name(self.language), "uri": self.path[0].code.uri() })
    }
    /// A confidential place is known to exist, and nothing more is kept of it. What is only on the web has a page there.
    fn location(&self) -> Result<Option<Value>, RowProblem> {
        let (row, id) = (self.row, json!(Id::<Organization>::named("location", self.id)));
        let kind = Some(row.get("location_type")).filter(|kind| !kind.is_empty()).unwrap_or(PLACE_KINDS[0]);
        if !PLACE_KINDS.contains(&kind) {
            return Err(row.problem("location_type", format!("is none of {}", PLACE_KINDS.join(", "))));
        }
        if row.get("confidential_address") == "yes" {
            return Ok(Some(json!({ "id": id, "location_type": kind, "confidential": true })));
        }
        let text = row.get("address");
        if text.is_empty() && kind != "virtual" {
            return Ok(None);
        }
        let mut location = json!({ "id": id, "location_type": kind, "name": row.get("name_local"), "language": self.language.code() });
        if kind == "virtual" {
            location["url"] = json!(web(row.required("web")?));
        }
        match self.address(text) {
            Some(address) => location["addresses"] = json!([address]),
            None if text.is_empty() => {}
            None => location["description"] = json!(text),
        }
        Ok(Some(location))
    }
    /// `street, number, city, postal code`: only with all of HSDS's required parts is it an address.
    fn address(&self, text: &str) -> Option<Value> {
        let parts: Vec<&str> = text.split(',').map(str::trim).collect();
        let [street @ .., city, postal] = parts.as_slice() else { return None };
        let digits = postal.strip_prefix("LT-").unwrap_or(postal);
        let region = self.path.iter().rev().find(|area| area.kind != "country")?;
        if street.is_empty() || digits.len() != 5 || !digits.chars().all(|c| c.is_ascii_digit()) {
            return None;
        }
        Some(json!({
            "id": named("address", self.id, 0), "address_type": "physical", "address_1": street.join(", "), "city": city, "postal_code": postal,
            "state_province": region.names.text(self.language, &[]).text, "country": self.row.get("country"),
        }))
    }
}

fn named(kind: &str, key: &str, n: usize) -> String {
    Id::<Service>::named(kind, &format!("{key}:{n}")).text()
}

/// HSDS wants a whole address of the web.
fn web(text: &str) -> Option<String> {
    let text = text.split([' ', ';']).next().filter(|t| !t.is_empty())?;
    Some(if text.starts_with("http") { text.to_owned() } else { format!("https://{text}") })
}

/// Names of our own working papers say nothing to a reader.
fn source(text: &str) -> String {
    let part = |part: &str| match part.trim().strip_prefix("seed ") {
        Some(rest) => rest.split_once('(').map(|(_, inner)| inner.trim_end_matches(')').to_owned()).filter(|inner| inner.contains('.')),
        None => Some(part.trim().to_owned()),
    };
    text.split(';').filter_map(part).filter(|p| !p.is_empty()).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_web_address_is_made_whole() {
        for (typed, whole) in [("vrsa.lt", Some("https://vrsa.lt")), ("http://a.lt/b", Some("http://a.lt/b")), ("", None)] {
            assert_eq!(web(typed).as_deref(), whole);
        }
    }
    #[test]
    fn a_source_names_what_others_can_read() {
        assert_eq!(source("seed 001 (vrsa.lt); address own knowledge"), "vrsa.lt; address own knowledge");
        assert_eq!(source("2021.vmr.gov.ua ShowNews 1465; seed 002"), "2021.vmr.gov.ua ShowNews 1465");
        assert_eq!(source("seed 002 (two offices)"), "");
    }
}
