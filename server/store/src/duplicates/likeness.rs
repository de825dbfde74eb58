//! What stored listings are known by. Confidential places are left out: nobody finds one by what somebody else types.
use crate::{
    catalogue::{Own, own_records},
    fault::OrFault,
    rows::marks,
};
use domain::{Result, duplicate::Likeness, edit::RecordKind};
use serde_json::Value;
use sqlx::{AnyConnection, AssertSqlSafe};
use std::collections::BTreeMap;

/// By id; those that are not stored, are closed for good, or are nobody's business, are missing.
pub(super) async fn read(db: &mut AnyConnection, kind: RecordKind, ids: &[String]) -> Result<BTreeMap<String, Likeness>> {
    let records = own_records(db, kind.code(), ids).await?;
    let shown = |own: &Own| {
        let is = |name: &str, value: &Value| own.get(name) == Some(value);
        !is("confidential", &Value::Bool(true)) && !is("status", &Value::from("defunct"))
    };
    let records: BTreeMap<String, Own> = records.into_iter().filter(|(_, own)| shown(own)).collect();
    let places: Vec<String> = records.values().flat_map(|own| places_of(own).map(str::to_owned)).collect();
    let addresses = addresses(db, places).await?;
    Ok(records.into_iter().map(|(id, own)| (id, of(kind, &own, &addresses))).collect())
}

/// Street and town of each place.
pub(super) type Addresses = BTreeMap<String, Vec<(String, String)>>;

pub(super) async fn addresses(db: &mut AnyConnection, mut places: Vec<String>) -> Result<Addresses> {
    places.sort();
    places.dedup();
    let mut found = Addresses::new();
    for some in places.chunks(500) {
        let sql = format!(
            "SELECT a.root_id, a.address_1, a.city FROM address a JOIN location l ON l.id = a.root_id \
             WHERE a.root_type = 'location' AND COALESCE(l.confidential, 0) = 0 AND a.root_id IN ({})",
            marks(1, some.len())
        );
        let query = sqlx::query_as::<_, (String, String, String)>(AssertSqlSafe(sql)).persistent(false);
        let query = some.iter().fold(query, |query, id| query.bind(id.clone()));
        for (id, street, town) in query.fetch_all(&mut *db).await.or_fault("read where listings are")? {
            found.entry(id).or_default().push((street, town));
        }
    }
    Ok(found)
}

fn items<'a>(own: &'a Own, name: &str) -> impl Iterator<Item = &'a Own> {
    own.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}
fn text<'a>(own: &'a Own, name: &str) -> Option<&'a str> {
    own.get(name).and_then(Value::as_str)
}
fn id_in<'a>(own: &'a Own, name: &str) -> Option<&'a str> {
    own.get(name)?.get("id")?.as_str()
}

/// Places that it names, of whichever kind it is.
pub(super) fn places_of(own: &Own) -> impl Iterator<Item = &str> {
    let own_places = items(own, "locations").filter_map(|place| text(place, "id"));
    own_places.chain(items(own, "service_at_locations").filter_map(|at| id_in(at, "location")))
}

/// Of one record, stored or only typed.
pub(super) fn of(kind: RecordKind, own: &Own, addresses: &Addresses) -> Likeness {
    let mut made = Likeness::default();
    for name in ["name", "alternate_name"] {
        if let Some(name) = text(own, name) {
            made.add_name(name);
        }
        let translated = own.get("translations").and_then(Value::as_object).into_iter().flat_map(|all| all.values());
        translated.filter_map(|texts| texts.get(name)?.as_str()).for_each(|name| made.add_name(name));
    }
    items(own, "phones").filter_map(|phone| text(phone, "number")).for_each(|number| made.add_phone(number));
    if let Some(address) = text(own, "email") {
        made.add_email(address);
    }
    ["website", "url"].iter().filter_map(|name| text(own, name)).for_each(|address| made.add_site(address));
    let here = items(own, "addresses").filter_map(|one| Some((text(one, "address_1")?, text(one, "city")?)));
    here.for_each(|(street, town)| made.add_address(street, town));
    for (street, town) in places_of(own).filter_map(|place| addresses.get(place)).flatten() {
        made.add_address(street, town);
    }
    match kind {
        RecordKind::Organization => {
            for one in items(own, "organization_identifiers") {
                let scheme = text(one, "identifier_scheme").or(text(one, "identifier_type")).unwrap_or_default();
                made.add_identifier(scheme, text(one, "identifier").unwrap_or_default());
            }
            if let Some(code) = text(own, "tax_id") {
                made.add_identifier("tax", code);
            }
            if let Some(code) = text(own, "area_code") {
                made.add_area(code);
            }
        }
        RecordKind::Service => {
            if let Some(id) = id_in(own, "organization") {
                made.set_organization(id);
            }
            items(own, "attributes").filter_map(|one| id_in(one, "taxonomy_term")).for_each(|term| made.add_need(term));
        }
        RecordKind::Location => {
            let number = |name: &str| own.get(name).and_then(Value::as_f64);
            if let (Some(latitude), Some(longitude)) = (number("latitude"), number("longitude")) {
                made.add_point(latitude, longitude);
            }
            if let Some(code) = text(own, "external_identifier") {
                made.add_identifier(text(own, "external_identifier_type").unwrap_or_default(), code);
            }
        }
    }
    made
}
