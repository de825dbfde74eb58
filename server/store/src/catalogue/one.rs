//! One record by itself: read as it is stored, with all that is confidential, and brought to what an edit says. Only for those who asked leave.
use super::{
    objects::{Holds, Object, object},
    read::{self, EVERYTHING},
    split::{self, Own, Root, Wrong},
    translate, write,
};
use crate::{Tx, changes};
use domain::Result;
use serde_json::{Value, json};
use sqlx::AnyConnection;
use std::collections::{BTreeMap, BTreeSet};

/// As it is stored, other roots by their ids.
pub(crate) async fn stored(db: &mut AnyConnection, name: &str, id: &str) -> Result<Option<Own>> {
    Ok(read::roots(db, object(name), &[id.to_owned()], EVERYTHING).await?.remove(id))
}

/// Brings it to `new` and tells the change log.
pub(crate) async fn put(tx: &mut Tx, name: &str, id: &str, old: Option<&Own>, mut new: Own) -> Result<()> {
    let of = object(name);
    let now = tx.now_ms();
    if of.is_translated() {
        // Said to be none, rather than not spoken of.
        new.entry("translations").or_insert_with(|| json!({}));
    }
    let stored: BTreeMap<String, Own> = old.map(|own| (id.to_owned(), own.clone())).into_iter().collect();
    let root = Root { object: of, id: id.to_owned(), own: new };
    let known: BTreeSet<String> = stored.keys().cloned().collect();
    write::roots(tx, of, &[&root], &known, now).await?;
    if of.is_translated() {
        translate::write(tx, of, &[&root], &stored).await?;
    }
    changes::note(tx, of.name, &[root.id], now).await
}

/// Takes it out, and tells the change log. Its translations stay where they are, each with its state, for the day on which it may come back.
pub(crate) async fn remove(tx: &mut Tx, name: &str, id: &str) -> Result<()> {
    let (of, now) = (object(name), tx.now_ms());
    write::remove(tx, of, id).await?;
    changes::note(tx, of.name, &[id.to_owned()], now).await
}

/// Tidied and checked against the standard, as far as these properties go: what a feed once brought is no fault of whoever edits something else.
/// What is wrong is named by its place.
pub(crate) fn fitting(name: &str, own: Own, properties: &BTreeSet<&str>) -> Result<Own, Wrong> {
    let of = object(name);
    let is_looked_at = |key: &str| key == "id" || of.required().contains(&key) || properties.contains(key);
    let (looked_at, mut rest): (Own, Own) = own.into_iter().partition(|(key, _)| is_looked_at(key));
    rest.extend(split::alone(of, looked_at)?);
    Ok(rest)
}

/// A field's value as it would be stored. Parts that came without an id get the one of their equal in `before`, or a new one.
pub(crate) fn value(name: &str, property: &str, given: Option<Value>, before: Option<&Value>) -> Option<Value> {
    let mut value = split::tidy(given?)?;
    if let Some(Holds::Parts(part)) = object(name).holds(property) {
        give_ids(object(part), &mut value, before);
    }
    Some(value)
}

fn give_ids(of: &'static Object, list: &mut Value, before: Option<&Value>) {
    let known: Vec<&Own> = before.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object).collect();
    let items = || known.iter().filter_map(|own| own.get("id")?.as_str().map(str::to_owned));
    let Some(list) = list.as_array_mut() else { return };
    let given: BTreeSet<String> = list.iter().filter_map(|item| item.get("id")?.as_str().map(str::to_owned)).collect();
    let mut free: BTreeSet<String> = items().filter(|id| !given.contains(id)).collect();
    for item in list.iter_mut().filter_map(Value::as_object_mut) {
        let own = item.get("id").and_then(Value::as_str).map(str::to_owned);
        let old = known.iter().find(|old| {
            let id = old.get("id").and_then(Value::as_str).unwrap_or_default();
            own.as_deref().map_or_else(|| free.contains(id) && is_equal(old, item), |own| own == id)
        });
        if own.is_none() {
            let kept = old.and_then(|old| old.get("id")?.as_str().map(str::to_owned));
            let id = kept.unwrap_or_else(|| uuid::Uuid::new_v4().to_string());
            free.remove(&id);
            item.insert("id".into(), json!(id));
        }
        for (property, part) in of.parts() {
            if let Some(inner) = item.get_mut(property) {
                give_ids(part, inner, old.and_then(|old| old.get(property)));
            }
        }
    }
}

/// The same but for the ids of their parts.
fn is_equal(one: &Own, other: &Own) -> bool {
    without_ids(&Value::Object(one.clone())) == without_ids(&Value::Object(other.clone()))
}
pub(crate) fn without_ids(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(without_ids).collect(),
        Value::Object(map) => {
            // What is nothing but an id names another root.
            let named = map.len() == 1;
            Value::Object(
                map.iter().filter(|(key, _)| named || *key != "id").map(|(key, value)| (key.clone(), without_ids(value))).collect(),
            )
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_as_it_is_keeps_its_id() {
        let id = |n: u8| format!("00000000-0000-4000-8000-0000000000{n:02x}");
        let before =
            json!([{ "id": id(1), "number": "112" }, { "id": id(2), "number": "113", "languages": [{ "id": id(3), "code": "lt" }] }]);
        let given = json!([{ "number": "113", "languages": [{ "code": "lt" }] }, { "number": "112" }, { "number": "112" }]);
        let made = value("service", "phones", Some(given), Some(&before)).unwrap();
        assert_eq!((&made[0]["id"], &made[1]["id"]), (&json!(id(2)), &json!(id(1))));
        assert!(made[2]["id"] != made[1]["id"] && made[2]["id"].is_string());
        assert_eq!(made[0]["languages"][0]["id"], json!(id(3)));
        assert_eq!(value("service", "phones", Some(json!([])), Some(&before)), None);
        assert_eq!(value("service", "minimum_age", Some(json!(18.0)), None), Some(json!(18)));
    }
    #[test]
    fn what_does_not_fit_is_refused_by_its_place() {
        let own = |value: Value| value.as_object().unwrap().clone();
        let id = "641526aa-29b3-5c61-9d79-ed3985c2de9a";
        let base = json!({ "id": id, "name": "A", "status": "active", "organization": { "id": id } });
        assert_eq!(fitting("service", own(base.clone()), &BTreeSet::new()).unwrap(), own(base.clone()));
        let wrong = |key: &str, value: Value| {
            let mut own = own(base.clone());
            own.insert(key.into(), value);
            fitting("service", own, &BTreeSet::from([key])).unwrap_err().column
        };
        assert_eq!(wrong("description", json!(7)), "description");
        assert_eq!(wrong("minimum_age", json!("many")), "minimum_age");
        assert_eq!(wrong("phones", json!([{ "id": id, "number": 7 }])), "phones[0].number");
        assert_eq!(wrong("phones", json!([{ "id": id }])), "phones[0].number");
        assert_eq!(wrong("phones", json!("112")), "phones");
        assert_eq!(wrong("service_at_locations", json!([{ "id": id, "location": { "id": "x" } }])), "service_at_locations[0].location.id");
        assert_eq!(wrong("name", json!("")), "name");
        let mut odd = own(base.clone());
        odd.insert("extension".into(), json!({ "of a feed": [] }));
        odd.insert("minimum_age".into(), json!("about 18"));
        assert!(fitting("service", odd, &BTreeSet::from(["name"])).is_ok());
    }
}
