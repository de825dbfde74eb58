//! Values of a record as a person reads them: a text, or one line for each thing of a list. Nothing that a program alone needs is shown.
use crate::pages::{
    visit::language,
    words::{can_say, number, say, say_with},
};
use domain::{
    Language,
    edit::{Amiss, Field, properties},
    search::Group,
    tongue,
};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    Text(String),
    Lines(Vec<String>),
}
impl Written {
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::Text(text) if text.is_empty() => vec![],
            Self::Text(text) => vec![text.clone()],
            Self::Lines(lines) => lines.clone(),
        }
    }
}

/// "Name", "Name (українською)"; what has no word of ours is called as the standard calls it.
pub fn field_name(field: &Field) -> String {
    if field.as_str() == Field::WHOLE {
        return say("edits-field-whole");
    }
    if let Some(amiss) = Amiss::of(field) {
        return say(&format!("suggest-amiss-{}", amiss.code()));
    }
    let own = format!("edits-field-{}", field.property());
    let name = if can_say(&own) { say(&own) } else { field.property().to_owned() };
    match field.translation() {
        Some((code, _)) => {
            let language = code.parse::<Language>().map_or_else(|()| code.to_owned(), |language| language.own_name().to_owned());
            say_with("edits-field-in", &[("field", name.into()), ("language", language.into())])
        }
        None => name,
    }
}

/// `names`: of the records that stand in the value by their ids alone.
pub fn written(field: &Field, value: Option<&Value>, names: &BTreeMap<String, String>) -> Written {
    match value {
        None => Written::Text(String::new()),
        Some(Value::Array(items)) => Written::Lines(items.iter().map(|item| line(field.property(), item, names)).collect()),
        Some(Value::Object(own)) if field.as_str() == Field::WHOLE => Written::Lines(whole(own, names)),
        Some(value) => Written::Text(plain(field.property(), value).unwrap_or_else(|| line(field.property(), value, names))),
    }
}

/// A record that is new: each field with its name.
fn whole(own: &Map<String, Value>, names: &BTreeMap<String, String>) -> Vec<String> {
    let known = |key: &str| domain::edit::RecordKind::ALL.into_iter().any(|kind| properties(kind).any(|property| property == key));
    let shown = own.iter().filter(|(key, _)| known(key) && !matches!(key.as_str(), "organization" | "last_modified"));
    let each = shown.map(|(key, value)| {
        let field = Field(key.clone());
        format!("{}: {}", field_name(&field), written(&field, Some(value), names).lines().join("; "))
    });
    each.collect()
}

/// Texts as they are, codes by their words.
fn plain(property: &str, value: &Value) -> Option<String> {
    let coded = |code: &str| {
        let key = format!("edits-value-{}", code.replace([' ', '_'], "-"));
        let is_code = matches!(property, "status" | "confidential" | "location_type");
        if is_code && can_say(&key) { say(&key) } else { code.to_owned() }
    };
    match value {
        Value::String(text) => Some(coded(text)),
        Value::Bool(flag) => Some(coded(if *flag { "true" } else { "false" })),
        Value::Number(value) => Some(value.as_i64().map_or_else(|| value.to_string(), number)),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Words that explain themselves stand without their names, and first.
const SELF_EXPLAINING: [&str; 21] = [
    "number",
    "name",
    "title",
    "department",
    "address_1",
    "address_2",
    "city",
    "postal_code",
    "country",
    "option",
    "amount",
    "currency",
    "amount_description",
    "document",
    "label",
    "url",
    "email",
    "identifier",
    "value",
    "description",
    "details",
];
/// What only programs read.
const SILENT: [&str; 8] = ["id", "link_type", "link_entity", "address_type", "wkst", "dtstart", "freq", "timezone"];

fn line(property: &str, item: &Value, names: &BTreeMap<String, String>) -> String {
    let Value::Object(item) = item else { return plain(property, item).unwrap_or_default() };
    if let (1, Some(id)) = (item.len(), item.get("id").and_then(Value::as_str)) {
        return names.get(id).cloned().unwrap_or_else(|| id.chars().take(8).collect());
    }
    if let Some(words) = mark_words(item).or_else(|| language_words(property, item)) {
        return words;
    }
    let mut pieces: Vec<String> = times(item).into_iter().collect();
    let of_times = |key: &str| matches!(key, "byday" | "opens_at" | "closes_at");
    pieces.extend(SELF_EXPLAINING.iter().filter_map(|key| plain("", item.get(*key)?)));
    let rest = item.iter().filter(|(key, _)| !SELF_EXPLAINING.contains(&key.as_str()) && !SILENT.contains(&key.as_str()) && !of_times(key));
    pieces.extend(rest.filter_map(|(key, value)| named(key, value, names)));
    pieces.join(" · ")
}

/// A language in the words of the page, where nothing else is said of it.
fn language_words(property: &str, item: &Map<String, Value>) -> Option<String> {
    let alone = property == "languages" && item.keys().all(|key| matches!(key.as_str(), "id" | "code" | "name"));
    let code = item.get("code").filter(|_| alone)?.as_str()?;
    tongue::name(code, language()).map(str::to_owned)
}

/// An attribute that is no term: whose it is, that no papers are needed, that it comes to people.
pub fn mark_words(item: &Map<String, Value>) -> Option<String> {
    let text = |key: &str| item.get(key).and_then(Value::as_str).unwrap_or_default();
    match (text("link_type"), text("value")) {
        ("required_documents", "none") => Some(say("editor-no-documents")),
        ("delivery", "at-home") => Some(say("editor-at-home")),
        ("sector", value) if Group::Sector.values().contains(&value) => Some(say(&format!("sector-{value}"))),
        _ => None,
    }
}

fn named(key: &str, value: &Value, names: &BTreeMap<String, String>) -> Option<String> {
    let text = match value {
        Value::Array(items) => items.iter().map(|item| line(key, item, names)).collect::<Vec<_>>().join(", "),
        Value::Object(_) => return Some(line(key, value, names)).filter(|text| !text.is_empty()),
        value => plain("", value)?,
    };
    (!text.is_empty()).then(|| format!("{}: {text}", part_name(key)))
}

/// The name of a property of a list's item.
pub fn part_name(key: &str) -> String {
    let own = format!("edits-part-{key}");
    if can_say(&own) { say(&own) } else { key.to_owned() }
}

/// "Monday, Tuesday 09:00–17:00".
fn times(item: &Map<String, Value>) -> Option<String> {
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let text = |key: &str| item.get(key).and_then(Value::as_str).unwrap_or_default();
    let day = |code: &str| {
        let code = code.trim();
        let place = DAYS.iter().position(|day| code.ends_with(day));
        let nth = code.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        place.map_or_else(|| code.to_owned(), |place| format!("{nth}{}", say(&format!("day-{place}"))))
    };
    let days = text("byday").split(',').filter(|code| !code.trim().is_empty()).map(day).collect::<Vec<_>>().join(", ");
    let hours = match (text("opens_at"), text("closes_at")) {
        ("", "") => String::new(),
        (from, to) => format!("{from}–{to}"),
    };
    let both = [days, hours].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    (!both.is_empty()).then_some(both)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::visit::with_language;
    use serde_json::json;

    fn lines(property: &str, value: &Value) -> Vec<String> {
        let names = BTreeMap::from([("x-1".to_owned(), "Home help".to_owned())]);
        with_language(Language::En, || written(&Field(property.into()), Some(value), &names).lines())
    }

    #[test]
    fn things_of_a_list_are_read_line_by_line() {
        let hours = json!([{ "id": "1", "freq": "WEEKLY", "byday": "MO,2TU", "opens_at": "09:00", "closes_at": "17:00", "valid_to": "2026-12-31" }]);
        assert_eq!(lines("schedules", &hours), ["Monday, 2Tuesday 09:00–17:00 · until: 2026-12-31"]);
        let phones =
            json!([{ "id": "2", "number": "112", "languages": [{ "id": "3", "name": "Polish" }] }, { "id": "4", "number": "113" }]);
        assert_eq!(lines("phones", &phones), ["112 · languages: Polish", "113"]);
        let spoken = json!([{ "id": "8", "code": "lls", "name": "" }, { "id": "9", "code": "xx", "name": "Ours" }]);
        assert_eq!(lines("languages", &spoken)[0], "Lithuanian Sign Language");
        assert!(lines("languages", &spoken)[1].starts_with("Ours"), "a code that nobody knows is called as it came");
        let terms = json!([{ "id": "5", "link_entity": "service", "taxonomy_term": { "id": "x-1" } }]);
        assert_eq!(lines("attributes", &terms), ["Home help"]);
        let marks = json!([{ "id": "6", "link_type": "sector", "value": "church" }, { "id": "7", "link_type": "required_documents", "value": "none" },
            { "id": "8", "link_type": "delivery", "value": "at-home" }]);
        let words = ["church or religious community", "No papers are needed", "It comes to people’s homes"];
        assert_eq!(lines("attributes", &marks), words);
        assert_eq!(lines("locations", &json!([{ "id": "12345678-unknown" }])), ["12345678"]);
    }
    #[test]
    fn codes_are_said_in_words_and_odd_values_as_they_are() {
        assert_eq!(lines("status", &json!("temporarily closed")), ["closed for a time"]);
        assert_eq!(lines("confidential", &json!(true)), ["yes"]);
        assert_eq!(lines("minimum_age", &json!(18)), ["18"]);
        assert_eq!(lines("name", &json!("<b>true</b>")), ["<b>true</b>"]);
        assert!(lines("name", &Value::Null).join("").is_empty());
        let new = json!({ "id": "1", "name": "Camp", "status": "active", "x_ours": 1 });
        assert_eq!(lines("*", &new), ["Name: Camp", "State: active"]);
    }
}
