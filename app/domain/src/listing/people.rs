//! People whom one asks for by name: who they are there, and how to reach them. All of it is public, and the page says so first.
use super::{
    Filled, Own, Reading, Sheet,
    contact::{email, is_number},
    rows::{List, ROWS, id, items, new_id, put, text},
    sheet::value,
};
use crate::form::{Problem, Wrong};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub mod names {
    use crate::listing::rows::{Names, row_names};
    pub const PERSON: Names = row_names!("person");
    pub const WHO: Names = row_names!("who");
    pub const TITLE: Names = row_names!("title");
    pub const OFFICE: Names = row_names!("office");
    pub const CALL: Names = row_names!("call");
    pub const MAIL: Names = row_names!("mail");
}
use names::{CALL, MAIL, OFFICE, PERSON, TITLE, WHO};

pub fn drawn(own: &Own) -> Sheet {
    let mut sheet = Sheet::default();
    for (row, person) in items(own, "contacts").into_iter().take(ROWS).enumerate() {
        sheet.add(PERSON[row], id(person));
        sheet.add(WHO[row], text(person, "name"));
        sheet.add(TITLE[row], text(person, "title"));
        sheet.add(OFFICE[row], text(person, "department"));
        sheet.add(CALL[row], items(person, "phones").first().map_or("", |phone| text(phone, "number")));
        sheet.add(MAIL[row], text(person, "email"));
    }
    sheet
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let mut list = List::of(with, "contacts");
    for row in 0..ROWS {
        if !sheet.any(&[WHO[row], TITLE[row], OFFICE[row], CALL[row], MAIL[row]]) {
            continue;
        }
        let name = sheet.line(WHO[row], &mut problems);
        let title = sheet.line(TITLE[row], &mut problems);
        let office = sheet.line(OFFICE[row], &mut problems);
        let mail = email(sheet, MAIL[row], &mut problems);
        // "The social worker on duty" is somebody to ask for; a bare number belongs to the telephones.
        if name.is_none() && title.is_none() && office.is_none() {
            problems.push(Problem::new(WHO[row], Wrong::Missing));
        }
        let says = name.as_deref().or(title.as_deref()).or(office.as_deref()).unwrap_or_default().to_owned();
        let mut person = list.base(sheet.get(PERSON[row]), &says);
        put(&mut person, "name", value(name));
        put(&mut person, "title", value(title));
        put(&mut person, "department", value(office));
        put(&mut person, "email", mail);
        let phones = phones(&person, sheet.get(CALL[row]).trim());
        put(&mut person, "phones", phones);
        if let Some(wrong) = wrong_number(sheet, CALL[row]) {
            problems.push(Problem::new(CALL[row], wrong));
        }
        list.push(person);
    }
    list.keep(|person| items(with.own, "contacts").iter().skip(ROWS).any(|kept| id(kept) == id(person)));
    if problems.is_empty() { Ok(vec![list.filled()]) } else { Err(problems) }
}

fn wrong_number(sheet: &Sheet, name: &str) -> Option<Wrong> {
    let typed = sheet.get(name).trim();
    if typed.is_empty() { None } else { is_number(typed).err() }
}

/// The typed number in place of the first one; what else a partner sent of their numbers stays.
fn phones(person: &Own, number: &str) -> Option<Value> {
    let stored = items(person, "phones");
    let mut all: Vec<Value> = stored.iter().skip(1).map(|phone| Value::Object((*phone).clone())).collect();
    if !number.is_empty() {
        let taken: BTreeSet<String> = stored.iter().map(|phone| id(phone).to_owned()).collect();
        let new = || Own::from_iter([("id".to_owned(), json!(new_id(&taken, "phones", id(person), number)))]);
        let mut phone = stored.first().map_or_else(new, |phone| (*phone).clone());
        put(&mut phone, "number", Some(json!(number)));
        all.insert(0, Value::Object(phone));
    }
    (!all.is_empty()).then_some(Value::Array(all))
}
