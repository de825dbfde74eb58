//! What a field says, in words for people: a line for each number, price or span of hours. What nobody here understands is shown as it came.
use super::load::Editing;
use crate::pages::{
    parts::edits::values::mark_words,
    visit::language,
    words::{list, number, say, say_with, source_date},
};
use domain::{
    edit::{Field, RecordKind},
    hours::rule::{Kind, OnDaysOff, Read, Rule, read},
    listing::{Own, Status},
    location::Schedule,
    taxonomy::Term,
    tongue,
};
use serde_json::Value;
use store::listings::Listed;

/// Nothing where there is nothing.
pub fn lines(editing: &Editing, field: &Field, value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) if field.property() == "status" => vec![status(text)],
        Some(Value::String(text)) if field.property() == "location_type" => vec![place_kind(text)],
        Some(Value::String(text)) => vec![text.clone()],
        Some(Value::Bool(true)) if field.property() == "confidential" => vec![say("upkeep-secret")],
        None | Some(Value::Null | Value::Bool(_)) => vec![],
        Some(Value::Number(number)) => vec![number.to_string()],
        Some(Value::Array(items)) => {
            let each = items.iter().filter_map(Value::as_object);
            each.map(|item| line(editing, field.property(), item)).filter(|line| !line.is_empty()).collect()
        }
        // The whole of a listing that is new: its name says which.
        Some(Value::Object(own)) => own.get("name").and_then(Value::as_str).map(str::to_owned).into_iter().collect(),
    }
}

fn status(word: &str) -> String {
    Status::of_word(word).map_or_else(|| word.to_owned(), |status| say(&format!("upkeep-status-{}", status.code())))
}
pub fn place_kind(code: &str) -> String {
    if domain::listing::PLACE_KINDS.contains(&code) { say(&format!("edits-value-{code}")) } else { code.to_owned() }
}
fn text<'a>(item: &'a Own, property: &str) -> &'a str {
    item.get(property).and_then(Value::as_str).unwrap_or_default()
}
fn joined(parts: &[String]) -> String {
    parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn line(editing: &Editing, property: &str, item: &Own) -> String {
    let of = |name: &str| text(item, name).to_owned();
    match property {
        "phones" => joined(&[of("number"), phone_type(text(item, "type")), of("description"), spoken(item)]),
        "contacts" => joined(&[of("name"), of("title"), of("department"), first_number(item), of("email")]),
        "additional_urls" | "additional_websites" => joined(&[of("label"), of("url")]),
        "permits" => permit(item),
        "funding" => of("source"),
        "organization_identifiers" => [of("identifier_type"), of("identifier")].join(" ").trim().to_owned(),
        "languages" => spoken_language(item),
        "schedules" => schedule(item),
        "cost_options" => joined(&[of("option"), price(item), of("amount_description")]),
        "required_documents" => of("document"),
        "addresses" => joined(&[of("address_1"), of("address_2"), of("postal_code"), of("city"), of("state_province"), of("country")]),
        "accessibility" => joined(&[of("description"), of("details")]),
        "service_areas" => of("name"),
        "service_at_locations" => place(editing, item),
        "capacities" => capacity(editing, item),
        "attributes" => attribute(editing, item),
        _ => item.values().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
    }
}

pub fn phone_type(code: &str) -> String {
    if domain::listing::PHONE_TYPES.contains(&code) { say(&format!("upkeep-phone-{code}")) } else { code.to_owned() }
}
fn first_number(person: &Own) -> String {
    let first = person.get("phones").and_then(|phones| phones.get(0)?.get("number")?.as_str());
    first.unwrap_or_default().to_owned()
}
pub fn permit_kind(code: &str) -> String {
    if domain::listing::PERMITS.contains(&code) { say(&format!("permit-{code}")) } else { code.to_owned() }
}
/// "Licence, Children's day care, No 12, 3.4.2024"; what has ended says so.
fn permit(item: &Own) -> String {
    let date = |name: &str| Some(text(item, name)).filter(|date| !date.is_empty()).map(source_date);
    let said = |name: &str| date(name).map(|date| joined(&[say(&format!("editor-permit-{name}")), date]));
    let [issued, suspended, resumed, revoked] = ["issued", "suspended", "resumed", "revoked"].map(|name| said(name).unwrap_or_default());
    let [name, number, issuer] = ["name", "number", "issuer"].map(|name| text(item, name).to_owned());
    joined(&[permit_kind(text(item, "kind")), name, number, issuer, issued, suspended, resumed, revoked])
}
fn spoken_language(item: &Own) -> String {
    tongue::name(text(item, "code"), language()).unwrap_or_else(|| text(item, "name")).to_owned()
}
fn spoken(phone: &Own) -> String {
    let all = phone.get("languages").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    list(&all.map(spoken_language).collect::<Vec<_>>())
}
fn price(item: &Own) -> String {
    let amount = item.get("amount").map(Value::to_string).unwrap_or_default();
    [amount.as_str(), text(item, "currency")].join(" ").trim().to_owned()
}
/// With what is said of it there alone.
fn place(editing: &Editing, item: &Own) -> String {
    let all = |property: &str| lines(editing, &Field(property.to_owned()), item.get(property)).join("; ");
    let secret = place_of(editing, item).filter(|one| one.secret).map(|_| say("upkeep-secret")).unwrap_or_default();
    joined(&[place_name(editing, item), text(item, "description").to_owned(), all("phones"), all("schedules"), secret])
}
/// What the place is called at which a service is given.
pub fn place_name(editing: &Editing, item: &Own) -> String {
    let known = place_of(editing, item).filter(|one| !one.name.is_empty());
    known.map_or_else(|| say("upkeep-no-name"), |one| one.name.clone())
}
fn place_of<'a>(editing: &'a Editing, item: &Own) -> Option<&'a Listed> {
    let id = item.get("location").and_then(|location| location.get("id")?.as_str()).unwrap_or_default();
    editing.records.iter().find(|one| one.record.kind == RecordKind::Location && one.record.id == id)
}
fn capacity(editing: &Editing, item: &Own) -> String {
    let figure = |name: &str| item.get(name).and_then(Value::as_f64);
    #[expect(clippy::cast_possible_truncation, reason = "a number of places")]
    let shown = |figure: Option<f64>| figure.map(|figure| number(figure as i64));
    let free = shown(figure("available")).map(|free| say_with("upkeep-free", &[("count", free.into())])).unwrap_or_default();
    let all = shown(figure("maximum")).map(|all| say_with("listing-places-all", &[("all", all.into())])).unwrap_or_default();
    let marks = item.get("attributes").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    let group = marks.map(|mark| audience(editing, text(mark, "value"))).find(|name| !name.is_empty()).unwrap_or_default();
    let updated = text(item, "updated");
    let updated = source_date(updated.get(..10).unwrap_or(updated));
    joined(&[group, free, all.trim_end_matches('.').to_owned(), text(item, "description").to_owned(), updated])
}
fn audience(editing: &Editing, code: &str) -> String {
    editing.groups().into_iter().find(|choice| choice.code == code).map(|choice| choice.label).unwrap_or_default()
}
fn attribute(editing: &Editing, item: &Own) -> String {
    let term = item.get("taxonomy_term").and_then(|term| term.get("id")?.as_str()).unwrap_or_default();
    let is_it = |known: &&Term| known.id.text() == term;
    let need = editing.terms.iter().find(is_it).map(|term| editing.term(term));
    let class = || editing.law.iter().find(is_it).map(|term| editing.class(term));
    need.or_else(class).or_else(|| mark_words(item)).unwrap_or_else(|| audience(editing, text(item, "value")))
}

/// One line of opening hours as one would say it.
pub fn schedule(item: &Own) -> String {
    let Ok(given) = serde_json::from_value::<Schedule>(Value::Object(item.clone())) else { return String::new() };
    let rule = match read(&given) {
        Read::Text(words) => return words,
        Read::Rule(rule) => rule,
    };
    match rule.kind {
        Kind::Closed | Kind::Instead => exception(&given, &rule),
        Kind::Open | Kind::Appointment => usual(&given, &rule),
    }
}

fn usual(given: &Schedule, rule: &Rule) -> String {
    let hours = hours(given);
    let note = rule.note.clone().unwrap_or_default();
    let days = days(given);
    let when = match (days.is_empty(), hours.is_empty()) {
        (true, true) => return note,
        (true, false) => hours,
        (false, true) => days,
        (false, false) => say_with("upkeep-hours-line", &[("days", days.into()), ("times", hours.into())]),
    };
    let from = given.valid_from.as_deref().map(|date| say_with("upkeep-hours-from", &[("date", source_date(date).into())]));
    let to = given.valid_to.as_deref().map(|date| say_with("upkeep-hours-to", &[("date", source_date(date).into())]));
    let holidays = match rule.on_days_off {
        Some(OnDaysOff::Open) => say("upkeep-holidays-open-too"),
        Some(OnDaysOff::Closed) => say("upkeep-holidays-not"),
        Some(OnDaysOff::Only) => say("upkeep-holidays-only"),
        None => String::new(),
    };
    joined(&[when, from.unwrap_or_default(), to.unwrap_or_default(), note, holidays])
}

fn exception(given: &Schedule, rule: &Rule) -> String {
    let first = given.dtstart.as_deref().or(given.valid_from.as_deref()).map(source_date).unwrap_or_default();
    let last = given.until.as_deref().or(given.valid_to.as_deref()).map(source_date).filter(|last| *last != first);
    let date = last.map_or(first.clone(), |last| format!("{first} – {last}"));
    let what = match rule.kind {
        Kind::Instead => say_with("upkeep-exception-instead", &[("date", date.into()), ("times", hours(given).into())]),
        _ => say_with("upkeep-exception-closed", &[("date", date.into())]),
    };
    joined(&[what, rule.note.clone().unwrap_or_default()])
}

fn hours(given: &Schedule) -> String {
    let clock = |text: &Option<String>| text.as_deref().and_then(|text| text.get(..5)).unwrap_or_default().to_owned();
    let (opens, closes) = (clock(&given.opens_at), clock(&given.closes_at));
    span(&opens, &closes)
}
/// From and to as times of day; what ends before it begins goes on past midnight, and says so.
pub fn span(opens: &str, closes: &str) -> String {
    match (opens, closes) {
        ("", "") => String::new(),
        ("00:00", "00:00" | "23:59" | "24:00") => say("hours-all-day"),
        (_, "00:00" | "23:59") => format!("{opens}–24:00"),
        // Times of day stand in the order of the clock.
        _ if closes < opens => say_with("editor-past-midnight", &[("opens", opens.into()), ("closes", closes.into())]),
        _ => format!("{opens}–{closes}"),
    }
}

/// "every second Tuesday, from 24.11.2026"; "Friday (the last of the month)".
fn days(given: &Schedule) -> String {
    let words: Vec<&str> = given.byday.as_deref().unwrap_or_default().split([',', ' ']).filter(|word| !word.is_empty()).collect();
    let place = |word: &str| domain::listing::WEEK.iter().position(|day| word.to_ascii_uppercase().ends_with(day));
    let places: Vec<usize> = words.iter().filter_map(|word| place(word)).collect();
    let named = named_days(&places);
    let nth = words.first().map(|word| word.trim_end_matches(char::is_alphabetic)).unwrap_or_default();
    let since = given.dtstart.as_deref().map(source_date).unwrap_or_default();
    match (nth, given.interval.as_deref()) {
        ("" | "0", Some("2" | "2.0")) => say_with("upkeep-hours-second-week", &[("days", named.into()), ("date", since.into())]),
        ("" | "0", _) => named,
        ("-1", _) => say_with("upkeep-hours-last", &[("days", named.into())]),
        (nth, _) => say_with("upkeep-hours-nth", &[("days", named.into()), ("nth", nth.to_owned().into())]),
    }
}

fn named_days(places: &[usize]) -> String {
    let name = |place: usize| say(&format!("day-{place}"));
    let run = places.windows(2).all(|pair| pair[1] == pair[0] + 1);
    match places {
        [first, .., last] if run && places.len() > 2 => format!("{}–{}", name(*first), name(*last)),
        places => list(&places.iter().map(|place| name(*place)).collect::<Vec<_>>()),
    }
}
