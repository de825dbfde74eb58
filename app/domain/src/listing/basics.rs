//! What it is called, what it is, which needs it answers, and what the law calls that.
use super::{
    Filled, Own, Reading, Sheet,
    rows::{List, id, items, text},
    sheet::value,
};
use crate::{
    edit::RecordKind,
    form::{Problem, Wrong},
    taxonomy::{CORE, Term, TermCode},
};
use serde_json::{Value, json};

pub mod names {
    use crate::listing::rows::{Names, row_names};
    pub const CLASS: Names = row_names!("class");
}
use names::CLASS;

/// Said by a form that shows the classes in law: an empty row then takes one away, while a form without them leaves all.
pub const CLASSES: &str = "classes";

pub fn drawn(own: &Own) -> Sheet {
    let mut sheet = Sheet::default();
    for name in ["name", "alternate_name", "description"] {
        sheet.add(name, text(own, name));
    }
    // Terms stand in the record by their id alone.
    for term in items(own, "attributes").into_iter().filter_map(term_of) {
        sheet.add("need-id", term);
    }
    sheet
}
fn term_of(attribute: &Own) -> Option<&str> {
    attribute.get("taxonomy_term")?.get("id")?.as_str()
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let name = sheet.must("name", &mut problems);
    let other = sheet.line("alternate_name", &mut problems);
    let description = sheet.text("description", &mut problems);
    // HSDS wants a description of an organization.
    if with.kind == RecordKind::Organization && description.is_none() {
        problems.push(Problem::new("description", Wrong::Missing));
    }
    let mut filled =
        vec![("name".to_owned(), value(name)), ("alternate_name".to_owned(), value(other)), ("description".to_owned(), value(description))];
    if with.kind == RecordKind::Service {
        filled.push(terms(sheet, with, &mut problems));
    }
    if problems.is_empty() { Ok(filled) } else { Err(problems) }
}

/// The chosen needs, the main one first, then the classes in law; attributes that are neither stay.
fn terms(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let needs = needs(sheet, with, problems);
    let classes = classes(sheet, with, problems);
    let of_core: Vec<String> = with.needs.iter().map(|code| Term::id_of(CORE, code).text()).collect();
    let is_need = |term: &str| of_core.iter().any(|known| known == term);
    let is_class = |term: &str| classes.is_some() && with.law.iter().any(|known| known == term);
    let mut list = List::of(with, "attributes");
    for code in &needs {
        named(&mut list, with, &Term::id_of(CORE, code).text(), code.as_str());
    }
    for term in classes.iter().flatten() {
        named(&mut list, with, term, term);
    }
    list.keep(|attribute| !term_of(attribute).is_some_and(|term| is_need(term) || is_class(term)));
    list.filled()
}

fn needs(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> Vec<TermCode> {
    let main = sheet.get("main").trim();
    let mut chosen: Vec<TermCode> = vec![];
    for code in std::iter::once(main).chain(sheet.all("need")).filter(|code| !code.is_empty()) {
        let code = TermCode(code.to_owned());
        match with.needs.contains(&code) {
            true if !chosen.contains(&code) => chosen.push(code),
            true => {}
            false => problems.push(Problem::new("main", Wrong::Unknown)),
        }
    }
    if chosen.is_empty() && problems.iter().all(|problem| problem.field != "main") {
        problems.push(Problem::new("main", Wrong::Missing));
    }
    chosen
}

/// Ids of terms of the country's schemes, each once; `None` where the form did not ask.
fn classes(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> Option<Vec<String>> {
    if sheet.get(CLASSES).is_empty() {
        return None;
    }
    let mut chosen: Vec<String> = vec![];
    for name in CLASS {
        let term = sheet.get(name);
        if term.is_empty() || chosen.iter().any(|known| known == term) {
            continue;
        }
        if with.law.iter().any(|known| known == term) {
            chosen.push(term.to_owned());
        } else {
            problems.push(Problem::new(name, Wrong::Unknown));
        }
    }
    Some(chosen)
}

/// As the record has it, else new.
fn named(list: &mut List<'_>, with: &Reading<'_>, term: &str, says: &str) {
    let known = items(with.own, "attributes").into_iter().find(|attribute| term_of(attribute) == Some(term));
    let mut item = list.base(known.map(id).unwrap_or_default(), says);
    item.insert("link_type".into(), json!("taxonomy_term"));
    item.insert("link_entity".into(), json!("service"));
    item.insert("taxonomy_term".into(), json!({ "id": term }));
    list.push(item);
}
