//! Rows of a form, and the objects that they stand for. What a row does not show of its object is kept: a partner may have sent more than the form asks.
use super::{Own, Reading, Sheet};
use crate::Id;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// How many rows a page has at most.
pub const ROWS: usize = 40;
/// Rows beyond those that are filled: there is always room for more.
const SPARE: usize = 2;
/// And so many each time that somebody asks for more.
const STEP: usize = 4;
pub type Names = [&'static str; ROWS];

/// `number-1` to `number-40`.
macro_rules! row_names {
    ($name:literal) => {
        $crate::listing::rows::numbered!(
            $name;
            1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40
        )
    };
}
macro_rules! numbered {
    ($name:literal; $($n:literal)*) => {
        [$(concat!($name, "-", $n)),*]
    };
}
pub(super) use {numbered, row_names};

/// What a kind of row is called when somebody asks for more of them: its first field without the number.
pub fn row_kind(names: &[&Names]) -> &'static str {
    names.first().and_then(|names| names[0].strip_suffix("-1")).unwrap_or_default()
}
/// The name under which a form says of which kinds it was asked for more rows, once for each time.
pub const MORE: &str = "more";

/// How many rows to draw: those with something in one of these fields, and some more.
pub fn last(sheet: &Sheet, names: &[&Names]) -> usize {
    let filled = (0..ROWS).rev().find(|row| names.iter().any(|name| !sheet.get(name[*row]).trim().is_empty())).map_or(0, |row| row + 1);
    let asked = sheet.all(MORE).into_iter().filter(|kind| *kind == row_kind(names)).count().min(ROWS);
    (filled + SPARE + asked * STEP).min(ROWS)
}

/// The objects in a list of the record.
pub(super) fn items<'a>(own: &'a Own, property: &str) -> Vec<&'a Own> {
    own.get(property).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object).collect()
}
pub(super) fn text<'a>(of: &'a Own, property: &str) -> &'a str {
    of.get(property).and_then(Value::as_str).unwrap_or_default()
}
pub(super) fn id(of: &Own) -> &str {
    text(of, "id")
}

/// A list that is being put together anew.
pub(super) struct List<'a> {
    with: &'a Reading<'a>,
    property: &'static str,
    taken: BTreeSet<String>,
    pub all: Vec<Value>,
}

impl<'a> List<'a> {
    pub fn of(with: &'a Reading<'a>, property: &'static str) -> Self {
        let taken = items(with.own, property).into_iter().map(|item| id(item).to_owned()).collect();
        Self { with, property, taken, all: vec![] }
    }
    /// The object of a row: the one with this id as it stands, else a new one whose id is made from what it says.
    pub fn base(&mut self, row_id: &str, says: &str) -> Own {
        let known = items(self.with.own, self.property).into_iter().find(|item| id(item) == row_id && !row_id.is_empty());
        // Two rows cannot be one object.
        if let Some(known) = known.filter(|known| self.all.iter().all(|item| item["id"] != known["id"])) {
            return known.clone();
        }
        let made = new_id(&self.taken, self.property, self.with.id, says);
        self.taken.insert(made.clone());
        Own::from_iter([("id".to_owned(), json!(made))])
    }
    pub fn push(&mut self, item: Own) {
        self.all.push(Value::Object(item));
    }
    /// Objects of the record that no row stood for, as they are.
    pub fn keep(&mut self, wanted: impl Fn(&Own) -> bool) {
        let kept: Vec<_> = items(self.with.own, self.property).into_iter().filter(|item| wanted(item)).cloned().collect();
        self.all.extend(kept.into_iter().map(Value::Object));
    }
    pub fn filled(self) -> (String, Option<Value>) {
        (self.property.to_owned(), (!self.all.is_empty()).then_some(Value::Array(self.all)))
    }
}

/// The same words give the same id, so that sending a form twice makes one object.
pub(super) fn new_id(taken: &BTreeSet<String>, property: &str, record: &str, says: &str) -> String {
    let made = |n: usize| Id::<Own>::named(property, &format!("{record}:{says}:{n}")).text();
    // One more than are taken: one of them is free.
    (0..=taken.len()).map(made).find(|id| !taken.contains(id)).unwrap_or_default()
}

/// Sets a property, or takes it away.
pub(super) fn put(item: &mut Own, property: &str, value: Option<Value>) {
    match value {
        Some(value) => drop(item.insert(property.to_owned(), value)),
        None => drop(item.remove(property)),
    }
}
