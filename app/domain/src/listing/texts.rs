//! The words of a listing in another language, beside the original. An emptied one is none: the page then shows the original and says so.
use super::{Filled, Own, Reading, Sheet, sheet::value};
use crate::{Id, edit::RecordKind, form::Problem, language::Language};
use serde_json::Value;

/// Properties that exist in several languages.
pub const TEXTS: [&str; 8] = [
    "name",
    "description",
    "eligibility_description",
    "fees_description",
    "application_process",
    "interpretation_services",
    "wait_time",
    "alert",
];

/// Those of a kind of record.
pub const fn of(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Service => &TEXTS,
        RecordKind::Organization => &["name", "description"],
        RecordKind::Location => &["name", "description", "transportation"],
    }
}
/// The name of the field of a form.
pub fn text_name(property: &str) -> &'static str {
    match property {
        "name" => "text-name",
        "description" => "text-description",
        "eligibility_description" => "text-eligibility",
        "fees_description" => "text-fees",
        "interpretation_services" => "text-interpreting",
        "wait_time" => "text-wait",
        "alert" => "text-alert",
        "transportation" => "text-way",
        _ => "text-process",
    }
}

/// Which words of the original somebody has read: short enough for a form, other for other words.
pub fn text_mark(original: &str) -> String {
    Id::<str>::named("text", original).text()
}
/// The name of a tick that a translation is still right, and of the mark of the original that goes with it.
pub const STILL: &str = "still";
pub fn mark_name(property: &str) -> String {
    format!("original:{property}")
}
/// Those ticked as still right, each with the mark of what was read; only where the words themselves were left as they stand.
pub fn still_right(sheet: &Sheet, own: &Own, kind: RecordKind, to: Language) -> Vec<(String, String)> {
    let stands = drawn(own, kind, Some(to));
    let same = |property: &str| {
        let name = text_name(property);
        sheet.get(name).replace("\r\n", "\n").trim() == stands.get(name).trim() && !stands.get(name).is_empty()
    };
    let ticked = of(kind).iter().filter(|property| sheet.has(STILL, property) && same(property));
    ticked.map(|property| ((*property).to_owned(), sheet.get(&mark_name(property)).to_owned())).collect()
}

pub fn drawn(own: &Own, kind: RecordKind, to: Option<Language>) -> Sheet {
    let mut sheet = Sheet::default();
    let Some(to) = to else { return sheet };
    for property in of(kind) {
        let text = own.get("translations").and_then(|all| all.get(to.code())?.get(*property)?.as_str());
        sheet.add(text_name(property), text.unwrap_or_default());
    }
    sheet
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let Some(to) = with.to else { return Ok(vec![]) };
    let mut problems = vec![];
    let mut filled = vec![];
    for property in of(with.kind) {
        let text = match *property {
            "name" => sheet.line(text_name(property), &mut problems),
            _ => sheet.text(text_name(property), &mut problems),
        };
        // What has no original has nothing to be translated.
        if with.own.get(*property).and_then(Value::as_str).is_some_and(|original| !original.is_empty()) || text.is_none() {
            filled.push((format!("translations/{}/{property}", to.code()), value(text)));
        }
    }
    if problems.is_empty() { Ok(filled) } else { Err(problems) }
}
