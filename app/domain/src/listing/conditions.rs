//! Who it is for, how one gets it, what to bring, in which languages people are spoken to.
use super::{
    Filled, Own, Reading, Sheet,
    contact::spoken,
    rows::{List, ROWS, id, items, put, text},
    sheet::{number, typed, value},
};
use crate::form::{Problem, Wrong};
use serde_json::{Value, json};

pub mod names {
    use crate::listing::rows::{Names, row_names};
    pub const PAPER: Names = row_names!("paper");
    pub const DOCUMENT: Names = row_names!("document");
}
use names::{DOCUMENT, PAPER};

/// The attribute that says of what is wanted: nothing. No list of documents is no such word.
const PAPERS: &str = "required_documents";
const NOTHING: &str = "none";
const NO_PAPERS: &str = "no-documents";
/// HSDS's word for the target groups of a service.
const AUDIENCE: &str = "intended audience";
const TEXTS: [&str; 3] = ["eligibility_description", "application_process", "interpretation_services"];

pub fn drawn(own: &Own) -> Sheet {
    let mut sheet = Sheet::default();
    for name in TEXTS {
        sheet.add(name, text(own, name));
    }
    sheet.add("minimum_age", typed(own.get("minimum_age")));
    sheet.add("maximum_age", typed(own.get("maximum_age")));
    for attribute in items(own, "attributes").into_iter().filter(|attribute| !text(attribute, "value").is_empty()) {
        sheet.add("audience", text(attribute, "value"));
    }
    if items(own, "attributes").into_iter().any(says_nothing) {
        sheet.add(NO_PAPERS, "yes");
    }
    for language in items(own, "languages") {
        sheet.add("speaks", text(language, "code"));
    }
    for (row, document) in items(own, "required_documents").into_iter().take(ROWS).enumerate() {
        sheet.add(PAPER[row], id(document));
        sheet.add(DOCUMENT[row], text(document, "document"));
    }
    sheet
}

fn says_nothing(attribute: &Own) -> bool {
    text(attribute, "link_type") == PAPERS && text(attribute, "value") == NOTHING
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let mut filled: Filled = TEXTS.iter().map(|name| ((*name).to_owned(), value(sheet.text(name, &mut problems)))).collect();
    let from = sheet.number("minimum_age", (0.0, 120.0), &mut problems);
    let to = sheet.number("maximum_age", (0.0, 120.0), &mut problems);
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        problems.push(Problem::new("maximum_age", Wrong::DoNotMatch));
    }
    filled.push(("minimum_age".to_owned(), number(from)));
    filled.push(("maximum_age".to_owned(), number(to)));
    filled.push(audiences(sheet, with, &mut problems));
    filled.push(("languages".to_owned(), spoken(with.own, "languages", &sheet.all("speaks"))));
    if sheet.get(NO_PAPERS) == "yes" && sheet.any(&DOCUMENT) {
        problems.push(Problem::new(NO_PAPERS, Wrong::DoNotMatch));
    }
    filled.push(documents(sheet, with, &mut problems));
    if problems.is_empty() { Ok(filled) } else { Err(problems) }
}

/// The ticked groups; whatever else is said in the attributes stays.
fn audiences(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let is_audience = |attribute: &Own| with.audiences.iter().any(|code| code == text(attribute, "value"));
    let mut list = List::of(with, "attributes");
    list.keep(|attribute| !is_audience(attribute) && !says_nothing(attribute));
    if sheet.get(NO_PAPERS) == "yes" {
        let known = items(with.own, "attributes").into_iter().find(|attribute| says_nothing(attribute));
        let mut item = list.base(known.map(id).unwrap_or_default(), NO_PAPERS);
        item.insert("link_type".into(), json!(PAPERS));
        item.entry("link_entity").or_insert_with(|| json!("service"));
        item.insert("value".into(), json!(NOTHING));
        list.push(item);
    }
    let mut ticked = sheet.all("audience");
    ticked.sort_unstable();
    ticked.dedup();
    for code in ticked.into_iter().filter(|code| !code.is_empty()) {
        let known = items(with.own, "attributes").into_iter().find(|attribute| text(attribute, "value") == code);
        if !with.audiences.iter().any(|known| known == code) {
            // A value of another kind was drawn along: it stays as it is.
            if known.is_none() {
                problems.push(Problem::new("audience", Wrong::Unknown));
            }
            continue;
        }
        let mut item = list.base(known.map(id).unwrap_or_default(), code);
        item.entry("link_type").or_insert_with(|| json!(AUDIENCE));
        item.entry("link_entity").or_insert_with(|| json!("service"));
        item.insert("value".into(), json!(code));
        list.push(item);
    }
    list.filled()
}

fn documents(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let mut list = List::of(with, "required_documents");
    for row in 0..ROWS {
        let Some(words) = sheet.line(DOCUMENT[row], problems) else { continue };
        let mut document = list.base(sheet.get(PAPER[row]), &words);
        put(&mut document, "document", Some(json!(words)));
        list.push(document);
    }
    list.keep(|document| items(with.own, "required_documents").iter().skip(ROWS).any(|kept| id(kept) == id(document)));
    list.filled()
}
