//! A record of HSDS JSON taken apart: one root for every record that is stored once (service, organization, location, term), each with
//! its own JSON, in which other roots are only named by their id. Checks what the standard requires; knows no SQL.
use super::objects::{Holds, Kind, Object, object};
use domain::{
    Id,
    taxonomy::{Term, TermCode},
};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

pub type Own = Map<String, Value>;

#[derive(Clone, Debug)]
pub struct Root {
    pub object: &'static Object,
    pub id: String,
    pub own: Own,
}

/// Why a record cannot be taken: the property as a path, and a reason for the one who sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub column: String,
    pub reason: String,
}

fn wrong<T>(at: &str, name: &str, reason: &str) -> Result<T, Wrong> {
    let column = if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
    Err(Wrong { column, reason: reason.to_owned() })
}

/// Terms that are known already, so that a feed's term meets ours by taxonomy and code.
#[derive(Debug, Default)]
pub struct Terms {
    pub ids: HashMap<(String, String), String>,
    pub taxonomies: HashMap<String, String>,
}

/// The record's roots, those it refers to first, itself last.
pub fn split(object: &'static Object, record: Value, terms: &mut Terms) -> Result<Vec<Root>, Wrong> {
    let Some(Value::Object(record)) = tidy(record) else { return wrong("", object.name, "is not a JSON object") };
    let mut splitter = Splitter { roots: vec![], terms, new_terms: vec![], new_taxonomies: vec![], alone: false };
    let outcome = splitter.root(object, record, "");
    let Splitter { roots, new_terms, new_taxonomies, .. } = splitter;
    outcome?;
    terms.ids.extend(new_terms);
    terms.taxonomies.extend(new_taxonomies);
    Ok(roots)
}

/// A root by itself, as it is stored: other roots stand in it by their ids alone. What does not fit its column is refused rather than kept beside it.
pub fn alone(object: &'static Object, own: Own) -> Result<Own, Wrong> {
    let Some(Value::Object(own)) = tidy(Value::Object(own)) else { return wrong("", object.name, "is empty") };
    let terms = Terms::default();
    let mut splitter = Splitter { roots: vec![], terms: &terms, new_terms: vec![], new_taxonomies: vec![], alone: true };
    splitter.own(object, own, "")
}

/// Without empty fields, whole numbers as integers: how two records are compared, and how they come out.
pub fn tidy(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::Number(number) => Some(number.as_f64().map_or(Value::Number(number), whole)),
        Value::Array(items) => Some(items.into_iter().filter_map(tidy).collect::<Vec<_>>()).filter(|i| !i.is_empty()).map(Value::Array),
        Value::Object(map) => {
            let map: Own = map.into_iter().filter_map(|(key, value)| Some((key, tidy(value)?))).collect();
            (!map.is_empty()).then_some(Value::Object(map))
        }
        other => Some(other),
    }
}

pub fn whole(number: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "the number is whole and within 2^53")]
    if number.fract() == 0.0 && number.abs() < EXACT { json!(number as i64) } else { json!(number) }
}

struct Splitter<'a> {
    roots: Vec<Root>,
    terms: &'a Terms,
    // Remembered only when the whole record is good.
    new_terms: Vec<((String, String), String)>,
    new_taxonomies: Vec<(String, String)>,
    /// Only the one root is looked at; others are named by their ids.
    alone: bool,
}

impl Splitter<'_> {
    fn root(&mut self, object: &'static Object, mut record: Own, at: &str) -> Result<String, Wrong> {
        if object.name == "service" {
            // Counted anew for each answer: what was counted elsewhere is true of that day and place alone.
            record.remove("freshness");
        }
        if self.alone {
            return uuid(&record, at).map(|id| id.to_lowercase());
        }
        // A term that is itself the record is written, one that a record mentions is looked up.
        if object.name == "taxonomy_term"
            && !at.is_empty()
            && let Some(known) = self.known_term(&mut record, at)?
        {
            return Ok(known);
        }
        let id = uuid(&record, at)?.to_lowercase();
        record.insert("id".into(), json!(id));
        let own = self.own(object, record, at)?;
        if self.roots.iter().all(|r| r.id != id || r.object.name != object.name) {
            self.roots.push(Root { object, id: id.clone(), own });
        }
        Ok(id)
    }

    /// What belongs to the object itself; roots below it become `{"id": …}`.
    fn own(&mut self, of: &'static Object, record: Own, at: &str) -> Result<Own, Wrong> {
        uuid(&record, at)?;
        let mut own = Own::new();
        for (key, value) in record {
            let here = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
            let value = match of.holds(&key) {
                Some(Holds::Parts(part)) => self.parts(object(part), value, &here)?,
                Some(Holds::Many(root)) => self.roots(object(root), value, &here)?,
                Some(Holds::One(reference)) => {
                    json!({ "id": self.root(object(reference.object), map(value, &here)?, &here)? })
                }
                None if key == "translations" && of.is_translated() => only_texts(value),
                Some(holds @ Holds::Plain(kind)) => match fitting(kind, value) {
                    value if self.alone && !is_of(Some(holds), &value) => return wrong(at, &key, "is of the wrong type"),
                    value => value,
                },
                None => value,
            };
            own.insert(key, value);
        }
        require(of, &own, at)?;
        for reference in of.one().iter().filter(|r| !own.contains_key(r.property)).collect::<Vec<_>>() {
            if let Some(id) = own.get(reference.column).and_then(Value::as_str).filter(|id| is_uuid(id)).map(str::to_lowercase) {
                own.insert(reference.property.into(), json!({ "id": id }));
            }
        }
        Ok(own)
    }

    fn parts(&mut self, part: &'static Object, value: Value, at: &str) -> Result<Value, Wrong> {
        let items = list(value, at)?.into_iter().enumerate();
        let each = |(n, item)| self.own(part, map(item, &format!("{at}[{n}]"))?, &format!("{at}[{n}]")).map(Value::Object);
        items.map(each).collect()
    }
    fn roots(&mut self, root: &'static Object, value: Value, at: &str) -> Result<Value, Wrong> {
        let items = list(value, at)?.into_iter().enumerate();
        let each = |(n, item)| {
            let here = format!("{at}[{n}]");
            self.root(root, map(item, &here)?, &here).map(|id| json!({ "id": id }))
        };
        items.map(each).collect()
    }

    /// The stored term of the same taxonomy and code; an unknown one is prepared to be created, and its taxonomy with it.
    fn known_term(&mut self, record: &mut Own, at: &str) -> Result<Option<String>, Wrong> {
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        let detail = record.get("taxonomy_detail").and_then(Value::as_object).cloned();
        let detail = detail.as_ref();
        let Some(taxonomy) = text(record.get("taxonomy")).or_else(|| text(detail.and_then(|d| d.get("name")))) else { return Ok(None) };
        let code = text(record.get("code"));
        if let Some(code) = &code {
            let key = (taxonomy.clone(), code.clone());
            if let Some(id) = self.terms.ids.get(&key).or_else(|| self.new_terms.iter().find(|(k, _)| *k == key).map(|(_, id)| id)) {
                return Ok(Some(id.clone()));
            }
            let made = Term::id_of(&taxonomy, &TermCode(code.clone())).text();
            let id = record.entry("id").or_insert_with(|| json!(made));
            if let Some(id) = id.as_str().filter(|id| is_uuid(id)) {
                self.new_terms.push((key, id.to_lowercase()));
            }
        }
        if !self.terms.taxonomies.contains_key(&taxonomy) && self.new_taxonomies.iter().all(|(name, _)| *name != taxonomy) {
            let given = text(record.get("taxonomy_id")).or_else(|| text(detail.and_then(|d| d.get("id")))).filter(|id| is_uuid(id));
            let id = given.unwrap_or_else(|| taxonomy_id(&taxonomy));
            let mut own = json!({ "id": id, "name": taxonomy, "description": taxonomy });
            for key in ["description", "uri", "version"] {
                if let Some(value) = detail.and_then(|d| d.get(key)) {
                    own[key] = value.clone();
                }
            }
            self.new_taxonomies.push((taxonomy, id.clone()));
            self.root(object("taxonomy"), map(own, at)?, at)?;
        }
        Ok(None)
    }
}

/// The id of a taxonomy that came without one.
pub fn taxonomy_id(name: &str) -> String {
    Id::<Term>::named("taxonomy", name).text()
}

fn require(object: &Object, own: &Own, at: &str) -> Result<(), Wrong> {
    for name in object.required() {
        let Some(value) = own.get(*name) else { return wrong(at, name, "is missing") };
        if !is_of(object.holds(name), value) {
            return wrong(at, name, "is of the wrong type");
        }
    }
    Ok(())
}

/// Whether a value stands in its column, rather than in `extra`.
pub fn is_of(holds: Option<Holds>, value: &Value) -> bool {
    match holds {
        Some(Holds::Plain(Kind::Text)) => value.is_string(),
        Some(Holds::Plain(Kind::Number)) => value.is_number(),
        Some(Holds::Plain(Kind::Flag)) => value.is_boolean(),
        Some(Holds::Parts(_) | Holds::One(_) | Holds::Many(_)) => true,
        None => false,
    }
}

/// `{language: {field: text}}` and nothing else.
fn only_texts(value: Value) -> Value {
    let Value::Object(languages) = value else { return json!({}) };
    let texts = |fields: Value| match fields {
        Value::Object(fields) => Some(Value::Object(fields.into_iter().filter(|(_, text)| text.is_string()).collect())),
        _ => None,
    };
    Value::Object(languages.into_iter().filter_map(|(language, fields)| Some((language, texts(fields)?))).collect())
}

/// Real feeds write numbers as text.
fn fitting(kind: Kind, value: Value) -> Value {
    let number = value.as_str().filter(|_| kind == Kind::Number).and_then(|text| text.trim().parse::<f64>().ok());
    number.filter(|n| n.is_finite()).map_or_else(|| value.clone(), whole)
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36 && uuid::Uuid::parse_str(text).is_ok()
}
fn uuid(record: &Own, at: &str) -> Result<String, Wrong> {
    match record.get("id") {
        None => wrong(at, "id", "is missing"),
        Some(Value::String(id)) if is_uuid(id) => Ok(id.clone()),
        Some(_) => wrong(at, "id", "is not a UUID"),
    }
}
fn map(value: Value, at: &str) -> Result<Own, Wrong> {
    match value {
        Value::Object(map) => Ok(map),
        _ => Err(Wrong { column: at.to_owned(), reason: "is not an object".into() }),
    }
}
fn list(value: Value, at: &str) -> Result<Vec<Value>, Wrong> {
    match value {
        Value::Array(items) => Ok(items),
        _ => Err(Wrong { column: at.to_owned(), reason: "is not a list".into() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    const SERVICE: &str = "641526aa-29b3-5c61-9d79-ed3985c2de9a";
    const OTHER: &str = "9b0b295c-4a19-5805-b47b-d41f37522216";

    fn parts_of(record: Value) -> Result<Vec<Root>, Wrong> {
        split(object("service"), record, &mut Terms::default())
    }
    #[test]
    fn a_record_is_taken_apart_into_what_is_stored_once() {
        let organization = json!({ "id": OTHER, "name": "Vilties namai", "description": "" , "x": [] });
        let refused = parts_of(json!({ "id": SERVICE, "name": "Pagalba", "status": "active", "organization": organization }));
        assert_eq!(refused.unwrap_err(), Wrong { column: "organization.description".into(), reason: "is missing".into() });
        let organization = json!({ "id": OTHER, "name": "Vilties namai", "description": "Namai" });
        let roots = parts_of(json!({ "id": SERVICE, "name": "Pagalba", "status": "active", "organization": organization })).unwrap();
        assert_eq!(roots.iter().map(|r| r.object.name).collect::<Vec<_>>(), ["organization", "service"]);
        assert_eq!(roots[1].own["organization"], json!({ "id": OTHER }));
    }
    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        let bad = |record: Value| parts_of(record).unwrap_err();
        assert_eq!(bad(json!({ "id": "7", "name": "x", "status": "active" })).reason, "is not a UUID");
        assert_eq!(bad(json!({ "id": SERVICE, "status": "active" })).column, "name");
        assert_eq!(bad(json!({ "id": SERVICE, "name": 5, "status": "active" })).reason, "is of the wrong type");
        let phone = json!([{ "id": OTHER, "number": "112" }, { "id": OTHER }]);
        assert_eq!(bad(json!({ "id": SERVICE, "name": "x", "status": "active", "phones": phone })).column, "phones[1].number");
    }
    #[test]
    fn a_term_meets_ours_by_taxonomy_and_code() {
        let term = |id: &str| json!([{ "id": OTHER, "taxonomy_term": { "id": id, "code": "A", "name": "A", "description": "A", "taxonomy": "T" } }]);
        let record = |id: &str| json!({ "id": SERVICE, "name": "x", "status": "active", "attributes": term(id) });
        let mut terms = Terms::default();
        let first = split(object("service"), record(SERVICE), &mut terms).unwrap();
        assert_eq!(first.iter().map(|r| r.object.name).collect::<Vec<_>>(), ["taxonomy", "taxonomy_term", "service"]);
        let second = split(object("service"), record(OTHER), &mut terms).unwrap();
        assert_eq!(second.len(), 1);
        assert_eq!(second[0].own["attributes"][0]["taxonomy_term"]["id"], SERVICE);
    }
    #[test]
    fn numbers_written_as_text_become_numbers() {
        let roots =
            parts_of(json!({ "id": SERVICE, "name": "x", "status": "active", "minimum_age": "18.0", "maximum_age": 65.0 })).unwrap();
        assert_eq!((&roots[0].own["minimum_age"], &roots[0].own["maximum_age"]), (&json!(18), &json!(65)));
    }
}
