//! The words of a listing in another language, beside the original. An emptied one is none: the page then shows the original and says so.
use super::{Filled, Own, Reading, Sheet, sheet::value};
use crate::{edit::RecordKind, form::Problem, language::Language};
use serde_json::Value;

/// Properties that exist in several languages.
pub const TEXTS: [&str; 5] = ["name", "description", "eligibility_description", "fees_description", "application_process"];

/// Those of a kind of record.
pub const fn of(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Service => &TEXTS,
        RecordKind::Organization | RecordKind::Location => &["name", "description"],
    }
}
/// The name of the field of a form.
pub fn text_name(property: &str) -> &'static str {
    match property {
        "name" => "text-name",
        "description" => "text-description",
        "eligibility_description" => "text-eligibility",
        "fees_description" => "text-fees",
        _ => "text-process",
    }
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
