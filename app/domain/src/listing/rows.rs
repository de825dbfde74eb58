//! Rows of a form, and the objects that they stand for. What a row does not show of its object is kept: a partner may have sent more than the form asks.
use super::{Own, Reading, Sheet};
use crate::Id;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// How many rows a page has at most.
pub const ROWS: usize = 12;
/// Rows beyond those that are filled: there is always room for more.
const SPARE: usize = 2;
pub type Names = [&'static str; ROWS];

/// `number-1` to `number-12`.
macro_rules! row_names {
    ($name:literal) => {
        [
            concat!($name, "-1"),
            concat!($name, "-2"),
            concat!($name, "-3"),
            concat!($name, "-4"),
            concat!($name, "-5"),
            concat!($name, "-6"),
            concat!($name, "-7"),
            concat!($name, "-8"),
            concat!($name, "-9"),
            concat!($name, "-10"),
            concat!($name, "-11"),
            concat!($name, "-12"),
        ]
    };
}
pub(super) use row_names;

/// How many rows to draw: those with something in one of these fields, and some more.
pub fn last(sheet: &Sheet, names: &[&Names]) -> usize {
    let filled = (0..ROWS).rev().find(|row| names.iter().any(|name| !sheet.get(name[*row]).trim().is_empty())).map_or(0, |row| row + 1);
    (filled + SPARE).min(ROWS)
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
