//! Places free, by groups of people, and how long one waits where there are none. Whoever saves the page says that its figures are right today.
use super::{
    Filled, Own, Reading, Sheet,
    rows::{List, ROWS, id, items, new_id, put, text},
    sheet::{number, typed, value},
};
use crate::form::{Problem, Wrong};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub mod names {
    use crate::listing::rows::{Names, row_names};
    pub const CAPACITY: Names = row_names!("capacity");
    pub const FOR: Names = row_names!("for");
    pub const FREE: Names = row_names!("free");
    pub const ALL: Names = row_names!("all");
    pub const NOTE: Names = row_names!("note");
}
use names::{ALL, CAPACITY, FOR, FREE, NOTE};

/// The unit "places", which HSDS wants with every figure.
pub const UNIT: &str = "130bc620-5c75-5171-a8d8-d29d6011422e";

pub fn drawn(own: &Own) -> Sheet {
    let mut sheet = Sheet::default();
    for (row, capacity) in items(own, "capacities").into_iter().take(ROWS).enumerate() {
        sheet.add(CAPACITY[row], id(capacity));
        sheet.add(FOR[row], audience(capacity));
        sheet.add(FREE[row], typed(capacity.get("available")));
        sheet.add(ALL[row], typed(capacity.get("maximum")));
        sheet.add(NOTE[row], text(capacity, "description"));
    }
    sheet.add("wait_time", text(own, "wait_time"));
    sheet
}
fn audience(capacity: &Own) -> &str {
    items(capacity, "attributes").into_iter().map(|attribute| text(attribute, "value")).find(|value| !value.is_empty()).unwrap_or_default()
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let mut list = List::of(with, "capacities");
    for row in 0..ROWS {
        if !sheet.any(&[FREE[row], ALL[row], NOTE[row]]) {
            continue;
        }
        let free = sheet.number(FREE[row], (0.0, 100_000.0), &mut problems);
        let all = sheet.number(ALL[row], (0.0, 100_000.0), &mut problems);
        if free.is_none() && sheet.get(FREE[row]).trim().is_empty() {
            problems.push(Problem::new(FREE[row], Wrong::Missing));
        }
        if let (Some(free), Some(all)) = (free, all)
            && free > all
        {
            problems.push(Problem::new(ALL[row], Wrong::DoNotMatch));
        }
        let group = sheet.get(FOR[row]);
        if !group.is_empty() && !with.audiences.iter().any(|code| code == group) {
            problems.push(Problem::new(FOR[row], Wrong::Unknown));
        }
        let note = sheet.line(NOTE[row], &mut problems);
        let mut capacity = list.base(sheet.get(CAPACITY[row]), group);
        capacity.entry("unit").or_insert_with(|| json!({ "id": UNIT }));
        put(&mut capacity, "available", number(free));
        put(&mut capacity, "maximum", number(all));
        put(&mut capacity, "description", value(note));
        put(&mut capacity, "updated", Some(json!(with.now.to_string())));
        let marks = marked(&capacity, group);
        put(&mut capacity, "attributes", marks);
        list.push(capacity);
    }
    list.keep(|capacity| items(with.own, "capacities").iter().skip(ROWS).any(|kept| id(kept) == id(capacity)));
    let waiting = ("wait_time".to_owned(), value(sheet.line("wait_time", &mut problems)));
    if problems.is_empty() { Ok(vec![list.filled(), waiting]) } else { Err(problems) }
}

/// For whom the figure is.
fn marked(capacity: &Own, group: &str) -> Option<Value> {
    if group == audience(capacity) {
        return capacity.get("attributes").cloned();
    }
    let kept = items(capacity, "attributes").into_iter().filter(|attribute| text(attribute, "value").is_empty());
    let mut all: Vec<Value> = kept.map(|attribute| Value::Object(attribute.clone())).collect();
    if !group.is_empty() {
        let made = new_id(&BTreeSet::new(), "attribute", id(capacity), group);
        all.push(json!({ "id": made, "link_type": "intended audience", "link_entity": "service_capacity", "value": group }));
    }
    (!all.is_empty()).then_some(Value::Array(all))
}
