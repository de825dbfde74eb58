//! Many services at once, as a table: a row a service, a column a field. Each cell is read by the same rules as the field of the form.
use super::{CLASSES, Filled, Names, Own, ROWS, Reading, Section, Sheet, drawn, names, parse, rows::put};
use crate::{
    edit::RecordKind,
    form::{Problem, Wrong},
    language::Language,
    taxonomy::{CORE, Term, TermCode},
};
use names::{basics::CLASS, conditions::DOCUMENT, contact::NUMBER, official::SOURCE};
use serde_json::Value;

/// What stands in a cell; several things have a semicolon between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Words,
    /// A row of the form each.
    Rows(&'static Names),
    /// Codes that are ticked in the form.
    Codes,
    /// `yes`, or nothing.
    Yes,
    /// Codes of needs, the main one first.
    Needs,
    /// Classes in law: `LT-A1-93:202`.
    Classes,
}

/// A column: its name in the file, the page it belongs to, the field of that page, the property of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    section: Section,
    field: &'static str,
    pub property: &'static str,
    holds: Holds,
}
const fn column(name: &'static str, section: Section, field: &'static str, property: &'static str) -> Column {
    Column { name, section, field, property, holds: Holds::Words }
}
/// Named as its property.
const fn words(name: &'static str, section: Section) -> Column {
    column(name, section, name, name)
}
const fn of(holds: Holds, column: Column) -> Column {
    Column { holds, ..column }
}

pub const COLUMNS: [Column; 25] = [
    words("name", Section::Basics),
    words("alternate_name", Section::Basics),
    words("description", Section::Basics),
    of(Holds::Needs, column("needs", Section::Basics, "main", "attributes")),
    of(Holds::Classes, column("classes", Section::Basics, CLASS[0], "attributes")),
    words("email", Section::Contact),
    column("website", Section::Contact, "site", "url"),
    of(Holds::Rows(&NUMBER), column("phones", Section::Contact, NUMBER[0], "phones")),
    of(Holds::Yes, column("at_home", Section::Place, "at-home", "attributes")),
    column("fees", Section::Cost, "fees_description", "fees_description"),
    column("eligibility", Section::Conditions, "eligibility_description", "eligibility_description"),
    column("application", Section::Conditions, "application_process", "application_process"),
    words("minimum_age", Section::Conditions),
    words("maximum_age", Section::Conditions),
    of(Holds::Codes, column("audiences", Section::Conditions, "audience", "attributes")),
    of(Holds::Rows(&DOCUMENT), column("documents", Section::Conditions, DOCUMENT[0], "required_documents")),
    of(Holds::Yes, column("no_documents", Section::Conditions, "no-documents", "attributes")),
    of(Holds::Codes, column("languages", Section::Conditions, "speaks", "languages")),
    column("interpreting", Section::Conditions, "interpretation_services", "interpretation_services"),
    words("wait_time", Section::Capacity),
    words("licenses", Section::Official),
    words("accreditations", Section::Official),
    of(Holds::Rows(&SOURCE), column("funding", Section::Official, SOURCE[0], "funding")),
    words("status", Section::State),
    words("alert", Section::State),
];
const SECTIONS: [Section; 8] = [
    Section::Basics,
    Section::Contact,
    Section::Place,
    Section::Cost,
    Section::Conditions,
    Section::Capacity,
    Section::Official,
    Section::State,
];

/// What a record says in a column; `law`: the classes whose ids stand in `with`.
pub fn cell(column: &Column, with: &Reading<'_>, law: &[Term]) -> String {
    let sheet = drawn(column.section, RecordKind::Service, with.own, None);
    match column.holds {
        Holds::Words | Holds::Yes => sheet.get(column.field).to_owned(),
        Holds::Rows(names) => joined(names.iter().map(|name| sheet.get(name))),
        Holds::Codes => joined(sheet.all(column.field).into_iter().filter(|code| is_code(column, code, with))),
        Holds::Needs => joined(needs_of(with).into_iter().map(TermCode::as_str)),
        Holds::Classes => {
            let named = terms_of(with.own);
            let classes = named.iter().filter_map(|id| law.iter().find(|term| term.id.text() == *id));
            let classes: Vec<String> = classes.map(class).collect();
            joined(classes.iter().map(String::as_str))
        }
    }
}
fn joined<'a>(all: impl Iterator<Item = &'a str>) -> String {
    all.filter(|one| !one.is_empty()).collect::<Vec<_>>().join("; ")
}
fn class(term: &Term) -> String {
    format!("{}:{}", term.scheme, term.code)
}
fn is_code(column: &Column, code: &str, with: &Reading<'_>) -> bool {
    if column.field == "audience" { with.audiences.iter().any(|known| known == code) } else { code.parse::<Language>().is_ok() }
}
fn terms_of(own: &Own) -> Vec<&str> {
    let named = own.get("attributes").and_then(Value::as_array).into_iter().flatten();
    named.filter_map(|attribute| attribute.get("taxonomy_term")?.get("id")?.as_str()).collect()
}
/// In the order of the record: the main one is first.
fn needs_of<'a>(with: &Reading<'a>) -> Vec<&'a TermCode> {
    let known: Vec<(String, &TermCode)> = with.needs.iter().map(|code| (Term::id_of(CORE, code).text(), code)).collect();
    terms_of(with.own).into_iter().filter_map(|id| Some(known.iter().find(|(known, _)| known == id)?.1)).collect()
}

/// What a row says of a record; `typed` answers for the columns that the file has. A cell that says what stands there already is not read.
pub fn of_row(typed: impl Fn(&str) -> Option<String>, with: &Reading<'_>, law: &[Term]) -> Result<Filled, Vec<(&'static str, Wrong)>> {
    let (mut filled, mut problems) = (Filled::new(), vec![]);
    // Several pages write into the attributes: the later one finds what the earlier one has said.
    let mut own = with.own.clone();
    for section in SECTIONS {
        let now = Reading { own: &own, ..*with };
        let columns = COLUMNS.iter().filter(|column| column.section == section);
        let said = columns.filter_map(|column| Some((column, typed(column.name)?)));
        let said: Vec<(&Column, String)> = said.filter(|(column, value)| *value != cell(column, &now, law)).collect();
        if said.is_empty() {
            continue;
        }
        let mut sheet = drawn(section, with.kind, &own, None);
        let attributes = said.iter().any(|(column, _)| column.property == "attributes");
        as_it_stands(&mut sheet, &now, attributes);
        let wrong = said.iter().filter_map(|(column, value)| Some((column.name, type_in(&mut sheet, column, value, &now, law).err()?)));
        let wrong: Vec<_> = wrong.collect();
        match parse(section, &sheet, &now) {
            _ if !wrong.is_empty() => problems.extend(wrong),
            Err(wrong) => problems.extend(wrong.iter().map(|problem| (column_of(section, problem), problem.what))),
            Ok(all) => {
                for (property, value) in all.into_iter().filter(|(name, _)| said.iter().any(|(column, _)| column.property == name)) {
                    put(&mut own, &property, value.clone());
                    filled.retain(|(name, _)| *name != property);
                    filled.push((property, value));
                }
            }
        }
    }
    if problems.is_empty() { Ok(filled) } else { Err(problems) }
}

/// The form draws needs by their ids and wants their codes. One without any is not given one by a table that is about something else.
fn as_it_stands(sheet: &mut Sheet, with: &Reading<'_>, attributes: bool) {
    let needs = needs_of(with);
    let main = needs.first().copied().or(with.needs.first().filter(|_| !attributes));
    sheet.set("main", main.map(ToString::to_string).unwrap_or_default());
    for need in needs.iter().skip(1) {
        sheet.add("need", need.to_string());
    }
}

fn type_in(sheet: &mut Sheet, column: &Column, value: &str, with: &Reading<'_>, law: &[Term]) -> Result<(), Wrong> {
    let said: Vec<&str> = value.split(';').map(str::trim).filter(|one| !one.is_empty()).collect();
    if said.len() > ROWS && column.holds != Holds::Words {
        return Err(Wrong::TooLong);
    }
    match column.holds {
        Holds::Words => sheet.set(column.field, value),
        Holds::Rows(names) => in_rows(sheet, names, &said),
        Holds::Yes => match value.trim().to_lowercase().as_str() {
            "yes" => sheet.set(column.field, "yes"),
            "" | "no" => sheet.set(column.field, ""),
            _ => return Err(Wrong::NotUnderstood),
        },
        Holds::Codes => {
            if said.iter().any(|code| !is_code(column, code, with)) {
                return Err(Wrong::Unknown);
            }
            ticked(sheet, column.field, &said);
        }
        Holds::Needs => {
            sheet.set("main", said.first().copied().unwrap_or_default());
            ticked(sheet, "need", said.get(1..).unwrap_or_default());
        }
        Holds::Classes => {
            let ids: Option<Vec<String>> =
                said.iter().map(|code| law.iter().find(|term| class(term) == *code).map(|term| term.id.text())).collect();
            let ids = ids.ok_or(Wrong::Unknown)?;
            sheet.set(CLASSES, "yes");
            in_rows(sheet, &CLASS, &ids.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
    Ok(())
}
fn ticked(sheet: &mut Sheet, field: &str, codes: &[&str]) {
    sheet.0.retain(|(name, _)| name != field);
    for code in codes {
        sheet.add(field, *code);
    }
}
fn in_rows(sheet: &mut Sheet, names: &Names, said: &[&str]) {
    for (row, name) in names.iter().enumerate() {
        sheet.set(name, said.get(row).copied().unwrap_or_default());
    }
    // Words beside a number that is gone would ask for one.
    for (row, number) in NUMBER.iter().enumerate() {
        if names[0] == NUMBER[0] && sheet.get(number).is_empty() {
            sheet.set(names::contact::WHAT[row], "");
            sheet.set(names::contact::EXTENSION[row], "");
        }
    }
}

fn column_of(section: Section, problem: &Problem) -> &'static str {
    let is_in = |column: &&Column| match column.holds {
        Holds::Rows(names) => names.contains(&problem.field),
        Holds::Classes => CLASS.contains(&problem.field),
        _ => column.field == problem.field,
    };
    let own = COLUMNS.iter().filter(|column| column.section == section);
    let found = own.clone().find(is_in);
    // A closing that nobody has confirmed is said where the state stands.
    found.or_else(|| own.clone().next()).map_or("", |column| if problem.field == "sure" { "status" } else { column.name })
}
