//! How one reaches it: telephones with what they are for and in which languages they are answered, e-mail, site.
use super::{
    Filled, Own, Reading, Sheet,
    rows::{List, ROWS, id, items, new_id, put, text},
    sheet::value,
};
use crate::{
    contact::{Email, PhoneNumber},
    edit::RecordKind,
    form::{Problem, Wrong},
    language::Language,
    url::SafeUrl,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub mod names {
    use crate::listing::rows::{Names, row_names};
    pub const PHONE: Names = row_names!("phone");
    pub const NUMBER: Names = row_names!("number");
    pub const TYPE: Names = row_names!("type");
    pub const WHAT: Names = row_names!("what");
    pub const SPEAKS: Names = row_names!("speaks");
}
use names::{NUMBER, PHONE, SPEAKS, TYPE, WHAT};

/// RFC 6350's words for what answers there, as HSDS takes them.
pub const TYPES: [&str; 5] = ["voice", "cell", "text", "fax", "textphone"];

pub fn drawn(own: &Own) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.add("email", text(own, "email"));
    sheet.add("site", own.get("url").or_else(|| own.get("website")).and_then(Value::as_str).unwrap_or_default());
    for (row, phone) in items(own, "phones").into_iter().take(ROWS).enumerate() {
        sheet.add(PHONE[row], id(phone));
        sheet.add(NUMBER[row], text(phone, "number"));
        sheet.add(TYPE[row], text(phone, "type"));
        sheet.add(WHAT[row], text(phone, "description"));
        for language in items(phone, "languages") {
            sheet.add(SPEAKS[row], text(language, "code"));
        }
    }
    sheet
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let mut filled = vec![];
    if with.kind != RecordKind::Location {
        filled.push(("email".to_owned(), email(sheet, &mut problems)));
        let site = if with.kind == RecordKind::Service { "url" } else { "website" };
        filled.push((site.to_owned(), address(sheet, &mut problems)));
    }
    filled.push(phones(sheet, with, &mut problems));
    if problems.is_empty() { Ok(filled) } else { Err(problems) }
}

fn email(sheet: &Sheet, problems: &mut Vec<Problem>) -> Option<Value> {
    let typed = Some(sheet.get("email").trim()).filter(|typed| !typed.is_empty())?;
    match typed.parse::<Email>() {
        Ok(email) => Some(json!(email.as_str())),
        Err(wrong) => {
            problems.push(Problem::new("email", wrong));
            None
        }
    }
}

/// People type `vrsa.lt`; HSDS wants the whole address.
fn address(sheet: &Sheet, problems: &mut Vec<Problem>) -> Option<Value> {
    let typed = Some(sheet.get("site").trim()).filter(|typed| !typed.is_empty())?;
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let web = whole.starts_with("https://") || whole.starts_with("http://");
    let good = web && whole.contains('.') && !whole.contains(char::is_whitespace) && whole.len() <= 500 && whole.parse::<SafeUrl>().is_ok();
    if !good {
        problems.push(Problem::new("site", Wrong::NotUnderstood));
    }
    good.then(|| json!(whole))
}

fn phones(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let mut list = List::of(with, "phones");
    for row in 0..ROWS {
        let number = sheet.get(NUMBER[row]).trim();
        if number.is_empty() {
            if !sheet.get(WHAT[row]).trim().is_empty() {
                problems.push(Problem::new(NUMBER[row], Wrong::Missing));
            }
            continue;
        }
        if let Err(wrong) = is_number(number) {
            problems.push(Problem::new(NUMBER[row], wrong));
        }
        let kind = sheet.get(TYPE[row]);
        let known = items(with.own, "phones").iter().any(|phone| text(phone, "type") == kind);
        if !kind.is_empty() && !TYPES.contains(&kind) && !known {
            problems.push(Problem::new(TYPE[row], Wrong::Unknown));
        }
        let what = sheet.line(WHAT[row], problems);
        let mut phone = list.base(sheet.get(PHONE[row]), number);
        put(&mut phone, "number", Some(json!(number)));
        put(&mut phone, "type", value(Some(kind.to_owned()).filter(|kind| !kind.is_empty())));
        put(&mut phone, "description", value(what));
        let spoken = spoken(&phone, "languages", &sheet.all(SPEAKS[row]));
        put(&mut phone, "languages", spoken);
        list.push(phone);
    }
    list.keep(|phone| items(with.own, "phones").iter().skip(ROWS).any(|kept| id(kept) == id(phone)));
    list.filled()
}

/// A number as people write it; short ones of a country's own lines (112, 1545, 116 123) as well.
fn is_number(typed: &str) -> Result<(), Wrong> {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    match typed.parse::<PhoneNumber>() {
        Err(Wrong::TooShort) if digits >= 3 => Ok(()),
        other => other.map(|_| ()),
    }
}

/// The ticked of our five languages, and those besides them that the list has already.
pub(super) fn spoken(of: &Own, property: &str, ticked: &[&str]) -> Option<Value> {
    let known = items(of, property);
    let taken: BTreeSet<String> = known.iter().map(|language| id(language).to_owned()).collect();
    let ours = |code: &str| Language::ALL.iter().any(|language| language.code() == code);
    let mut all: Vec<Value> = vec![];
    for language in Language::ALL.iter().filter(|language| ticked.contains(&language.code())) {
        let stored = known.iter().find(|known| text(known, "code") == language.code());
        let new = || {
            let made = new_id(&taken, property, id(of), language.code());
            json!({ "id": made, "code": language.code(), "name": language.own_name() })
        };
        all.push(stored.map_or_else(new, |stored| Value::Object((*stored).clone())));
    }
    all.extend(known.into_iter().filter(|language| !ours(text(language, "code"))).map(|language| Value::Object(language.clone())));
    (!all.is_empty()).then_some(Value::Array(all))
}
