//! Many services at once, as a table: a row a service, a column a field. Each cell is read by the same rules as the field of the form.
use super::{Filled, Own, ROWS, Reading, Section, Sheet, drawn, names::contact::NUMBER, parse};
use crate::{
    edit::RecordKind,
    form::{Problem, Wrong},
    taxonomy::{CORE, Term},
};
use serde_json::Value;

/// A column: its name in the file, the page it belongs to, the field of that page, the property of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    section: Section,
    field: &'static str,
    pub property: &'static str,
}
const fn column(name: &'static str, section: Section, field: &'static str, property: &'static str) -> Column {
    Column { name, section, field, property }
}

/// `phones` are numbers with a semicolon between them.
pub const COLUMNS: [Column; 13] = [
    column("name", Section::Basics, "name", "name"),
    column("alternate_name", Section::Basics, "alternate_name", "alternate_name"),
    column("description", Section::Basics, "description", "description"),
    column("email", Section::Contact, "email", "email"),
    column("website", Section::Contact, "site", "url"),
    column("phones", Section::Contact, NUMBER[0], "phones"),
    column("fees", Section::Cost, "fees_description", "fees_description"),
    column("eligibility", Section::Conditions, "eligibility_description", "eligibility_description"),
    column("application", Section::Conditions, "application_process", "application_process"),
    column("minimum_age", Section::Conditions, "minimum_age", "minimum_age"),
    column("maximum_age", Section::Conditions, "maximum_age", "maximum_age"),
    column("status", Section::State, "status", "status"),
    column("alert", Section::State, "alert", "alert"),
];

/// What a record says in a column.
pub fn cell(column: &Column, own: &Own) -> String {
    let sheet = drawn(column.section, RecordKind::Service, own, None);
    if column.property == "phones" {
        let numbers: Vec<&str> = NUMBER.iter().map(|name| sheet.get(name)).filter(|number| !number.is_empty()).collect();
        return numbers.join("; ");
    }
    sheet.get(column.field).to_owned()
}

/// What a row says of a record; `typed` answers for the columns that the file has.
pub fn of_row(typed: impl Fn(&str) -> Option<String>, with: &Reading<'_>) -> Result<Filled, Vec<(&'static str, Wrong)>> {
    let (mut filled, mut problems) = (Filled::new(), vec![]);
    for section in [Section::Basics, Section::Contact, Section::Cost, Section::Conditions, Section::State] {
        let own = COLUMNS.iter().filter(|column| column.section == section);
        let said: Vec<(&Column, String)> = own.filter_map(|column| Some((column, typed(column.name)?))).collect();
        if said.is_empty() {
            continue;
        }
        let mut sheet = drawn(section, with.kind, with.own, None);
        sheet.set("main", main_need(with));
        for (column, value) in &said {
            type_in(&mut sheet, column, value);
        }
        match parse(section, &sheet, with) {
            Ok(all) => filled.extend(all.into_iter().filter(|(property, _)| said.iter().any(|(column, _)| column.property == property))),
            Err(wrong) => problems.extend(wrong.iter().map(|problem| (column_of(section, problem), problem.what))),
        }
    }
    if problems.is_empty() { Ok(filled) } else { Err(problems) }
}

fn type_in(sheet: &mut Sheet, column: &Column, value: &str) {
    if column.property != "phones" {
        sheet.set(column.field, value);
        return;
    }
    let mut numbers = value.split(';').map(str::trim).filter(|number| !number.is_empty());
    for name in &NUMBER[..ROWS] {
        sheet.set(name, numbers.next().unwrap_or_default());
    }
    // Words beside a number that is gone would ask for one.
    for (row, what) in super::names::contact::WHAT.iter().enumerate() {
        if sheet.get(NUMBER[row]).is_empty() {
            sheet.set(what, "");
        }
    }
}

fn column_of(section: Section, problem: &Problem) -> &'static str {
    let is_number = NUMBER.contains(&problem.field);
    let own = COLUMNS.iter().filter(|column| column.section == section);
    let found = own.clone().find(|column| column.field == problem.field || is_number && column.property == "phones");
    // A closing that nobody has confirmed is said where the state stands.
    found.or_else(|| own.clone().next()).map_or("", |column| if problem.field == "sure" { "status" } else { column.name })
}

/// The form wants a need; the table does not change it.
fn main_need(with: &Reading<'_>) -> String {
    let named = with.own.get("attributes").and_then(Value::as_array).into_iter().flatten();
    let ids: Vec<&str> = named.filter_map(|attribute| attribute.get("taxonomy_term")?.get("id")?.as_str()).collect();
    let known = with.needs.iter().find(|code| ids.contains(&Term::id_of(CORE, code).text().as_str()));
    known.or(with.needs.first()).map(ToString::to_string).unwrap_or_default()
}
