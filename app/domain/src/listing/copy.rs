//! A service made from another: the same words and parts, none of its ids, and not shown before someone says so.
use super::{Own, Status};
use crate::Id;
use serde_json::{Value, json};

/// What belongs to the one service alone and is not copied.
const NOT_COPIED: [&str; 6] = ["id", "assured_date", "assurer_email", "last_modified", "capacities", "source"];
/// Roots that the copy refers to, too.
const REFERENCES: [&str; 5] = ["organization", "program", "location", "taxonomy_term", "unit"];

pub fn copied(own: &Own, new: &str, name: &str) -> Own {
    let kept = own.iter().filter(|(property, _)| !NOT_COPIED.contains(&property.as_str()) && *property != "translations");
    let mut copy: Own = kept.map(|(property, value)| (property.clone(), value.clone())).collect();
    for value in copy.iter_mut().filter(|(property, _)| !REFERENCES.contains(&property.as_str())).map(|(_, value)| value) {
        renew(value, new);
    }
    copy.insert("name".into(), json!(name));
    copy.insert("status".into(), json!(Status::Inactive.word()));
    copy
}

fn renew(value: &mut Value, new: &str) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| renew(item, new)),
        Value::Object(map) => {
            if let Some(id) = map.get("id").and_then(Value::as_str) {
                let id = Id::<Own>::named("copy", &format!("{new}:{id}")).text();
                map.insert("id".into(), json!(id));
            }
            for (_, below) in map.iter_mut().filter(|(property, _)| !REFERENCES.contains(&property.as_str())) {
                renew(below, new);
            }
        }
        _ => {}
    }
}
