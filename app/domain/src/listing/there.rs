//! What a service says of one of its places alone: a word more on it, its telephones there, its hours there. It stands in the service's list of places.
use super::{
    Filled, Own, Reading, Sheet, contact, hours,
    rows::{Names, id, items, put, row_names, text},
    sheet::value,
};
use crate::{
    edit::RecordKind,
    form::{Problem, Wrong},
};
use serde_json::Value;

/// The pages of each place by its number in the list.
pub(super) const PAGES: Names = row_names!("there");
pub(super) const HOURS: Names = row_names!("there-hours");
/// The field that names the place: numbers shift when another place is taken away.
pub const THERE: &str = "there";
const PLACES: &str = "service_at_locations";

pub fn drawn(own: &Own, number: usize) -> Sheet {
    let Some(place) = items(own, PLACES).into_iter().nth(number) else { return Sheet::default() };
    let mut sheet = contact::drawn(place);
    sheet.add(THERE, id(place));
    sheet.add("description", text(place, "description"));
    sheet
}

pub fn drawn_hours(own: &Own, number: usize) -> Sheet {
    let Some(place) = items(own, PLACES).into_iter().nth(number) else { return Sheet::default() };
    let mut sheet = hours::drawn(place);
    sheet.add(THERE, id(place));
    sheet
}

/// The service at the place that the sheet is about.
pub fn place<'a>(own: &'a Own, sheet: &Sheet) -> Option<&'a Own> {
    let wanted = sheet.get(THERE);
    items(own, PLACES).into_iter().find(|place| id(place) == wanted && !wanted.is_empty())
}
/// The hours that are said for it.
pub fn hours_there(filled: &Filled, sheet: &Sheet) -> Option<Value> {
    let (_, value) = filled.iter().find(|(name, _)| name == PLACES)?;
    let all = Own::from_iter([(PLACES.to_owned(), value.clone()?)]);
    place(&all, sheet)?.get("schedules").cloned()
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let place = known(sheet, with)?;
    let mut problems = vec![];
    let description = value(sheet.text("description", &mut problems));
    let phones = contact::parse(sheet, &alone(place, with));
    match phones {
        Ok(mut said) if problems.is_empty() => {
            said.push(("description".to_owned(), description));
            Ok(written(place, with, said))
        }
        Ok(_) => Err(problems),
        Err(wrong) => {
            problems.extend(wrong);
            Err(problems)
        }
    }
}

pub fn parse_hours(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let place = known(sheet, with)?;
    let said = hours::parse(sheet, &alone(place, with))?;
    Ok(written(place, with, said))
}

/// One that somebody has taken away meanwhile is not made anew.
fn known<'a>(sheet: &Sheet, with: &Reading<'a>) -> Result<&'a Own, Vec<Problem>> {
    place(with.own, sheet).ok_or_else(|| vec![Problem::new(THERE, Wrong::Unknown)])
}
/// As if it were a record of its own, with the fields that a place has.
fn alone<'a>(place: &'a Own, with: &Reading<'a>) -> Reading<'a> {
    Reading { kind: RecordKind::Location, id: id(place), own: place, ..*with }
}
/// The whole list, in which this place says something new.
fn written(place: &Own, with: &Reading<'_>, said: Filled) -> Filled {
    let mut new = place.clone();
    for (property, value) in said {
        put(&mut new, &property, value);
    }
    let of = |item: &Own| if id(item) == id(place) { new.clone() } else { item.clone() };
    let all = items(with.own, PLACES).into_iter().map(|item| Value::Object(of(item))).collect();
    vec![(PLACES.to_owned(), Some(Value::Array(all)))]
}
