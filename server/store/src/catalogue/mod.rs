//! The catalogue as HSDS's objects: taken in without loss, given out without what is confidential. Pages use the typed nouns beside it.
mod assemble;
mod import;
mod list;
pub(crate) mod objects;
pub(crate) mod one;
mod read;
mod split;
#[cfg(test)]
mod tests;
mod translate;
mod write;

pub use assemble::Depth;
pub(crate) use assemble::{Records, read as records};
pub use import::{import_records, import_services};
pub use list::{Filter, ids, modified};
pub(crate) use read::Extent;
pub(crate) use split::{Own, taxonomy_id};

use crate::{Cx, fault::OrFault, rows::marks};
use domain::{Result, access::Act};
use objects::{Object, object};
use serde_json::Value;
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;

/// HSDS JSON of these records, in the order of `ids`; those that are not stored, or confidential, are missing.
pub async fn export(cx: &Cx, name: &str, ids: &[String], depth: Depth) -> Result<Vec<Value>> {
    cx.require(&Act::ReadCatalogue)?;
    let Some(of) = objects::OBJECTS.iter().find(|o| o.name == name && (o.root || o.name == "service_at_location")) else {
        return Err(domain::Error::NotFound);
    };
    let ids: Vec<String> = ids.iter().map(|id| id.to_lowercase()).collect();
    if name == "service_at_location" { service_at_locations(cx, &ids, depth).await } else { of_roots(cx, of, &ids, depth).await }
}

/// Organizations with their services in full, as HSDS's `full_service=true` wants them.
pub async fn export_with_services(cx: &Cx, ids: &[String]) -> Result<Vec<Value>> {
    let mut organizations = export(cx, "organization", ids, Depth::Full).await?;
    for organization in &mut organizations {
        let id = organization["id"].as_str().unwrap_or_default().to_owned();
        let filter = Filter { object: "service", organization_id: Some(id), limit: 10_000, ..Filter::default() };
        let (_, services) = list::ids(cx, &filter).await?;
        let mut services = export(cx, "service", &services, Depth::Full).await?;
        services.iter_mut().filter_map(Value::as_object_mut).for_each(|s| drop(s.remove("organization")));
        if !services.is_empty() {
            organization["services"] = Value::Array(services);
        }
    }
    Ok(organizations)
}

async fn of_roots(cx: &Cx, of: &'static Object, ids: &[String], depth: Depth) -> Result<Vec<Value>> {
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let extent = Extent { parts: depth == Depth::Full, outdated: true };
    let mut all = vec![];
    for some in ids.chunks(500) {
        let records = assemble::read(&mut db, of, some, extent).await?;
        all.extend(some.iter().filter_map(|id| records.public(of, id)));
    }
    Ok(all)
}

/// They belong to their services and come out of them, each with its service, which then names no places of its own.
async fn service_at_locations(cx: &Cx, ids: &[String], depth: Depth) -> Result<Vec<Value>> {
    let mut found = BTreeMap::new();
    for some in ids.chunks(500) {
        let sql =
            format!("SELECT DISTINCT root_id FROM service_at_location WHERE root_type = 'service' AND id IN ({})", marks(1, some.len()));
        let query = sqlx::query_scalar::<_, String>(AssertSqlSafe(sql)).persistent(false);
        let query = some.iter().fold(query, |query, id| query.bind(id.clone()));
        let services = query.fetch_all(cx.db.reader()).await.or_fault("find services at locations")?;
        for mut service in of_roots(cx, object("service"), &services, Depth::Full).await? {
            let places = service.as_object_mut().and_then(|s| s.remove("service_at_locations"));
            for mut place in places.iter().filter_map(Value::as_array).flatten().cloned() {
                place["service"] = service.clone();
                found.insert(place["id"].as_str().unwrap_or_default().to_lowercase(), place);
            }
        }
    }
    let shape = |value: Value| if depth == Depth::List { without_lists(value) } else { value };
    Ok(ids.iter().filter_map(|id| found.remove(id)).map(shape).collect())
}

fn without_lists(value: Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(map.into_iter().filter(|(_, v)| !v.is_array()).map(|(k, v)| (k, without_lists(v))).collect()),
        other => other,
    }
}

/// The one record, typed; profile values that the house does not know (a language outside the five) are left out.
pub(crate) fn typed<T: serde::de::DeserializeOwned>(mut value: Value) -> Result<T> {
    let known = |v: &Value| serde_json::from_value::<domain::Language>(v.clone()).is_ok();
    let mut clean = |pointer: &str| {
        if let Some(map) = value.pointer_mut(pointer).and_then(Value::as_object_mut)
            && map.get("language").is_some_and(|l| !known(l))
        {
            map.remove("language");
        }
    };
    clean("");
    clean("/organization");
    serde_json::from_value(value).map_err(|fault| {
        tracing::error!(%fault, "a stored record does not fit its type");
        domain::Error::Unavailable
    })
}
