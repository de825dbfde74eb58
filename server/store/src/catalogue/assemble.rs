//! Roots put together again into HSDS JSON, as deep as asked. The only way out for records: what is confidential is dropped here.
use super::{
    objects::{Object, object},
    read::{self, Extent},
    split::Own,
};
use domain::Result;
use serde_json::Value;
use sqlx::AnyConnection;
use std::collections::{BTreeMap, BTreeSet};

/// How deep a record is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// As in lists of HSDS: single objects are nested, lists are left out.
    List,
    /// Everything.
    Full,
}

/// All roots that some records refer to, directly or not.
pub struct Records {
    found: BTreeMap<&'static str, BTreeMap<String, Own>>,
}

/// Reads these records and all that they refer to, level by level.
pub async fn read(db: &mut AnyConnection, object: &'static Object, ids: &[String], extent: Extent) -> Result<Records> {
    let open = BTreeMap::from([(object.name, ids.iter().cloned().collect::<BTreeSet<_>>())]);
    follow(db, Records { found: BTreeMap::new() }, open, extent).await
}

/// A record that stands nowhere yet, with all that it refers to as that stands.
pub async fn imagine(db: &mut AnyConnection, object: &'static Object, id: &str, own: Own) -> Result<Records> {
    let mut open: Open = BTreeMap::new();
    references(object, &own, &mut |object, id| {
        open.entry(object).or_default().insert(id.to_owned());
    });
    let found = BTreeMap::from([(object.name, BTreeMap::from([(id.to_owned(), own)]))]);
    follow(db, Records { found }, open, Extent { parts: true, outdated: false }).await
}

/// Ids that are still to be read, by kind.
type Open = BTreeMap<&'static str, BTreeSet<String>>;

async fn follow(db: &mut AnyConnection, mut records: Records, mut open: Open, extent: Extent) -> Result<Records> {
    while let Some((name, wanted)) = open.pop_first() {
        let known = records.found.entry(name).or_default();
        let wanted: Vec<String> = wanted.into_iter().filter(|id| !known.contains_key(id)).collect();
        let mut new = read::roots(db, super::objects::object(name), &wanted, extent).await?;
        for own in new.values() {
            references(super::objects::object(name), own, &mut |object, id| {
                open.entry(object).or_default().insert(id.to_owned());
            });
        }
        records.found.entry(name).or_default().append(&mut new);
    }
    Ok(records)
}

/// Tells of every root that `own` names.
fn references(of: &'static Object, own: &Own, tell: &mut dyn FnMut(&'static str, &str)) {
    for reference in of.one() {
        if let Some(id) = own.get(reference.property).and_then(|v| v.get("id")).and_then(Value::as_str) {
            tell(reference.object, id);
        }
    }
    let list = |property| own.get(property).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    for (property, target) in of.many() {
        list(property).filter_map(|item| item.get("id")?.as_str()).for_each(|id| tell(target.name, id));
    }
    for (property, part) in of.parts() {
        list(property).for_each(|item| references(part, item, tell));
    }
}

impl Records {
    /// A record as the public may have it: `None` when it is not stored, or confidential.
    pub fn public(&self, of: &'static Object, id: &str) -> Option<Value> {
        let own = self.found.get(of.name)?.get(id)?;
        if of.name == "location" && is_confidential(own) {
            return None;
        }
        Some(Value::Object(self.nested(of, own.clone())))
    }
    pub fn own(&self, of: &str, id: &str) -> Option<&Own> {
        self.found.get(of)?.get(id)
    }
    /// Whether a place of this record was left out because it is confidential.
    pub fn has_hidden_place(&self, of: &Object, id: &str) -> bool {
        let places = self.own(of.name, id).and_then(|own| own.get("service_at_locations")).and_then(Value::as_array);
        places.into_iter().flatten().filter_map(Value::as_object).any(|place| self.is_hidden(place))
    }
    fn nested(&self, of: &'static Object, mut own: Own) -> Own {
        for reference in of.one() {
            let id = own.remove(reference.property).and_then(|v| v.get("id")?.as_str().map(str::to_owned));
            let target = object(reference.object);
            if let Some(value) = id.and_then(|id| self.public(target, &id)) {
                own.insert(reference.property.into(), inner(target, value));
            }
        }
        for (property, target) in of.many() {
            change_list(&mut own, property, |item| self.public(target, item.get("id")?.as_str()?));
        }
        for (property, part) in of.parts() {
            change_list(&mut own, property, |item| {
                // A service at a confidential place is as confidential as the place.
                let hidden = part.name == "service_at_location" && self.is_hidden(&item);
                (!hidden).then(|| Value::Object(self.nested(part, item)))
            });
        }
        own
    }
    fn is_hidden(&self, service_at_location: &Own) -> bool {
        let location = service_at_location.get("location").and_then(|l| l.get("id")).and_then(Value::as_str);
        location.and_then(|id| self.own("location", id)).is_some_and(is_confidential)
    }
}

fn is_confidential(location: &Own) -> bool {
    location.get("confidential").and_then(Value::as_bool) == Some(true)
}

/// A term inside another record is the standard's object alone; its words in five languages stand at the term itself.
fn inner(of: &Object, mut value: Value) -> Value {
    if let Some(map) = value.as_object_mut().filter(|_| of.name == "taxonomy_term") {
        for key in ["translations", "maps_to_core", "kind", "code_status", "label_source"] {
            map.remove(key);
        }
    }
    value
}

fn change_list(own: &mut Own, property: &str, each: impl Fn(Own) -> Option<Value>) {
    let Some(Value::Array(items)) = own.remove(property) else { return };
    let items: Vec<Value> = items
        .into_iter()
        .filter_map(|item| match item {
            Value::Object(map) => each(map),
            other => Some(other),
        })
        .collect();
    if !items.is_empty() {
        own.insert(property.to_owned(), Value::Array(items));
    }
}
