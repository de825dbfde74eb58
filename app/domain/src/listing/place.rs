//! Where it is: an address that everyone sees, or one that stays secret by an explicit choice; and the places and units that a service is given in.
use super::{
    Filled, Own, Reading, Sheet,
    contact::address as web_address,
    rows::{List, ROWS, id, items, put, text},
    sheet::{number, typed, value},
};
use crate::{
    area::{AreaCode, Country},
    form::{Problem, Wrong},
    search::Delivery,
};
use serde_json::{Value, json};

pub mod names {
    use crate::listing::rows::{Names, row_names};
    pub const WAY_IN: Names = row_names!("way-in");
    pub const ACCESS: Names = row_names!("access");
}
use names::{ACCESS, WAY_IN};

/// A house, a page on the web, a letter box.
pub const KINDS: [&str; 3] = ["physical", "virtual", "postal"];
/// HSDS wants all of these of an address but the second line.
const ADDRESS: [&str; 6] = ["address_1", "address_2", "city", "state_province", "postal_code", "country"];
const TEXTS: [&str; 3] = ["name", "description", "transportation"];

pub fn drawn(own: &Own) -> Sheet {
    let mut sheet = Sheet::default();
    for name in TEXTS {
        sheet.add(name, text(own, name));
    }
    sheet.add("location_type", kind_of(own));
    sheet.add("url", text(own, "url"));
    let addresses = items(own, "addresses");
    for name in ADDRESS {
        sheet.add(name, addresses.first().map_or("", |address| text(address, name)));
    }
    sheet.add("latitude", typed(own.get("latitude")));
    sheet.add("longitude", typed(own.get("longitude")));
    for (row, access) in items(own, "accessibility").into_iter().take(ROWS).enumerate() {
        sheet.add(WAY_IN[row], id(access));
        sheet.add(ACCESS[row], text(access, "description"));
    }
    sheet.add("seen", if is_secret(own) { "secret" } else { "shown" });
    sheet
}
/// One that says nothing is a house.
fn kind_of(own: &Own) -> &str {
    let kind = text(own, "location_type");
    if kind.is_empty() { KINDS[0] } else { kind }
}
fn is_secret(own: &Own) -> bool {
    own.get("confidential").and_then(Value::as_bool) == Some(true)
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let mut filled: Filled = TEXTS.iter().map(|name| ((*name).to_owned(), value(sheet.text(name, &mut problems)))).collect();
    filled.push(kind(sheet, with, &mut problems));
    filled.push(("url".to_owned(), web_address(sheet, "url", &mut problems)));
    filled.push(address(sheet, with, &mut problems));
    let north = sheet.number("latitude", (-90.0, 90.0), &mut problems);
    let east = sheet.number("longitude", (-180.0, 180.0), &mut problems);
    if north.is_some() != east.is_some() && problems.iter().all(|problem| !matches!(problem.field, "latitude" | "longitude")) {
        problems.push(Problem::new(if north.is_none() { "latitude" } else { "longitude" }, Wrong::Missing));
    }
    filled.push(("latitude".to_owned(), number(north)));
    filled.push(("longitude".to_owned(), number(east)));
    filled.push(access(sheet, with, &mut problems));
    filled.push(secrecy(sheet, with, &mut problems));
    if problems.is_empty() { Ok(filled) } else { Err(problems) }
}

/// What is only on the web has a page there; a form that does not ask leaves what it is.
fn kind(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let stored = kind_of(with.own);
    let typed = sheet.get("location_type");
    let kind = if typed.is_empty() { stored } else { typed };
    if !KINDS.contains(&kind) && kind != stored {
        problems.push(Problem::new("location_type", Wrong::Unknown));
    }
    if kind == "virtual" && kind != stored && sheet.get("url").trim().is_empty() {
        problems.push(Problem::new("url", Wrong::Missing));
    }
    ("location_type".to_owned(), Some(json!(kind)))
}

fn address(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let mut list = List::of(with, "addresses");
    let stored = items(with.own, "addresses").first().map(|address| id(address)).unwrap_or_default();
    if sheet.any(&["address_1", "address_2", "city", "postal_code"]) {
        let mut address = list.base(stored, "address");
        for name in ADDRESS {
            let line = if name == "address_2" { sheet.line(name, problems) } else { sheet.must(name, problems) };
            put(&mut address, name, value(line));
        }
        if !Country::KNOWN.contains(&sheet.get("country")) {
            problems.retain(|problem| problem.field != "country");
            problems.push(Problem::new("country", Wrong::Unknown));
        }
        address.entry("address_type").or_insert_with(|| json!("physical"));
        list.push(address);
    }
    list.keep(|address| id(address) != stored);
    list.filled()
}

fn access(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let mut list = List::of(with, "accessibility");
    for row in 0..ROWS {
        let Some(words) = sheet.line(ACCESS[row], problems) else { continue };
        let mut access = list.base(sheet.get(WAY_IN[row]), &words);
        put(&mut access, "description", Some(json!(words)));
        list.push(access);
    }
    list.keep(|access| items(with.own, "accessibility").iter().skip(ROWS).any(|kept| id(kept) == id(access)));
    list.filled()
}

/// To show what was secret needs a second word; to hide needs none.
fn secrecy(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let secret = match sheet.get("seen") {
        "secret" => true,
        "shown" => false,
        _ => {
            problems.push(Problem::new("seen", Wrong::Missing));
            true
        }
    };
    if !secret && is_secret(with.own) && sheet.get("sure") != "yes" {
        problems.push(Problem::new("sure", Wrong::Missing));
    }
    ("confidential".to_owned(), secret.then_some(Value::Bool(true)))
}

/// The attribute by which a service says that it comes to where people live.
const DELIVERY: &str = "delivery";
const AT_HOME: &str = Delivery::AtHome.code();

fn comes(attribute: &Own) -> bool {
    text(attribute, "link_type") == DELIVERY && text(attribute, "value") == AT_HOME
}

pub fn drawn_service(own: &Own) -> Sheet {
    let mut sheet = Sheet::default();
    if items(own, "attributes").into_iter().any(comes) {
        sheet.add(AT_HOME, "yes");
    }
    for place in items(own, "service_at_locations") {
        sheet.add("place", location_of(place));
    }
    for area in items(own, "service_areas") {
        sheet.add("unit", code_of(area));
    }
    sheet
}
fn location_of(place: &Own) -> &str {
    place.get("location").and_then(|location| location.get("id")?.as_str()).unwrap_or_default()
}
fn code_of(area: &Own) -> String {
    AreaCode::from_uri(text(area, "uri")).map(|code| code.0).unwrap_or_default()
}

pub fn parse_service(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let mut places = List::of(with, "service_at_locations");
    places.keep(|place| !with.places.iter().any(|known| known == location_of(place)));
    for location in with.places.iter().filter(|id| sheet.has("place", id)) {
        let stored = items(with.own, "service_at_locations").into_iter().find(|place| location_of(place) == location);
        let mut place = places.base(stored.map(id).unwrap_or_default(), location);
        place.entry("location").or_insert_with(|| json!({ "id": location }));
        places.push(place);
    }
    let mut areas = List::of(with, "service_areas");
    areas.keep(|area| !with.areas.iter().any(|(code, _)| code.0 == code_of(area)));
    for (code, name) in with.areas.iter().filter(|(code, _)| sheet.has("unit", code.as_str())) {
        let stored = items(with.own, "service_areas").into_iter().find(|area| code_of(area) == code.0);
        let mut area = areas.base(stored.map(id).unwrap_or_default(), code.as_str());
        area.entry("name").or_insert_with(|| json!(name));
        area.insert("uri".into(), json!(code.uri()));
        areas.push(area);
    }
    // No unit at all would mean: everywhere.
    if areas.all.is_empty() && !items(with.own, "service_areas").is_empty() {
        problems.push(Problem::new("unit", Wrong::Missing));
    }
    if problems.is_empty() { Ok(vec![places.filled(), areas.filled(), at_home(sheet, with)]) } else { Err(problems) }
}

/// Whether it comes to people; whatever else is said in the attributes stays.
fn at_home(sheet: &Sheet, with: &Reading<'_>) -> (String, Option<Value>) {
    let mut list = List::of(with, "attributes");
    list.keep(|attribute| !comes(attribute));
    if sheet.get(AT_HOME) == "yes" {
        let known = items(with.own, "attributes").into_iter().find(|attribute| comes(attribute));
        let mut item = list.base(known.map(id).unwrap_or_default(), AT_HOME);
        item.insert("link_type".into(), json!(DELIVERY));
        item.entry("link_entity").or_insert_with(|| json!("service"));
        item.insert("value".into(), json!(AT_HOME));
        list.push(item);
    }
    list.filled()
}
