//! How one reaches it: telephones with what they are for and in which languages they are answered, e-mail, its site and further ones.
use super::{
    Filled, Own, Reading, Sheet,
    rows::{List, ROWS, id, items, new_id, put, text},
    sheet::{number, typed, value},
};
use crate::{
    contact::{Email, PhoneNumber},
    edit::RecordKind,
    form::{Problem, Wrong},
    language::Language,
    tongue,
    url::SafeUrl,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub mod names {
    use crate::listing::rows::{Names, row_names};
    pub const PHONE: Names = row_names!("phone");
    pub const NUMBER: Names = row_names!("number");
    pub const TYPE: Names = row_names!("type");
    pub const EXTENSION: Names = row_names!("extension");
    pub const WHAT: Names = row_names!("what");
    pub const SPEAKS: Names = row_names!("speaks");
    pub const LINK: Names = row_names!("link");
    pub const URL: Names = row_names!("url");
    pub const LABEL: Names = row_names!("label");
}
use names::{EXTENSION, LABEL, LINK, NUMBER, PHONE, SPEAKS, TYPE, URL, WHAT};

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
        sheet.add(EXTENSION[row], typed(phone.get("extension")));
        sheet.add(WHAT[row], text(phone, "description"));
        for language in items(phone, "languages") {
            sheet.add(SPEAKS[row], text(language, "code"));
        }
    }
    let further = ["additional_urls", "additional_websites"].into_iter().flat_map(|property| items(own, property));
    for (row, link) in further.take(ROWS).enumerate() {
        sheet.add(LINK[row], id(link));
        sheet.add(URL[row], text(link, "url"));
        sheet.add(LABEL[row], text(link, "label"));
    }
    sheet
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let mut filled = vec![];
    if with.kind != RecordKind::Location {
        let (site, further) =
            if with.kind == RecordKind::Service { ("url", "additional_urls") } else { ("website", "additional_websites") };
        filled.push(("email".to_owned(), email(sheet, "email", &mut problems)));
        filled.push((site.to_owned(), address(sheet, "site", &mut problems)));
        filled.push(links(sheet, with, further, &mut problems));
    }
    filled.push(phones(sheet, with, &mut problems));
    if problems.is_empty() { Ok(filled) } else { Err(problems) }
}

pub(super) fn email(sheet: &Sheet, name: &'static str, problems: &mut Vec<Problem>) -> Option<Value> {
    let typed = Some(sheet.get(name).trim()).filter(|typed| !typed.is_empty())?;
    match typed.parse::<Email>() {
        Ok(email) => Some(json!(email.as_str())),
        Err(wrong) => {
            problems.push(Problem::new(name, wrong));
            None
        }
    }
}

/// People type `vrsa.lt`; HSDS wants the whole address.
pub(super) fn address(sheet: &Sheet, name: &'static str, problems: &mut Vec<Problem>) -> Option<Value> {
    let typed = Some(sheet.get(name).trim()).filter(|typed| !typed.is_empty())?;
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let web = whole.starts_with("https://") || whole.starts_with("http://");
    let good = web && whole.contains('.') && !whole.contains(char::is_whitespace) && whole.len() <= 500 && whole.parse::<SafeUrl>().is_ok();
    if !good {
        problems.push(Problem::new(name, Wrong::NotUnderstood));
    }
    good.then(|| json!(whole))
}

/// Further addresses on the web, each with what it is.
fn links(sheet: &Sheet, with: &Reading<'_>, property: &'static str, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let mut list = List::of(with, property);
    for row in 0..ROWS {
        let label = sheet.line(LABEL[row], problems);
        let Some(url) = address(sheet, URL[row], problems) else {
            if label.is_some() && sheet.get(URL[row]).trim().is_empty() {
                problems.push(Problem::new(URL[row], Wrong::Missing));
            }
            continue;
        };
        let mut link = list.base(sheet.get(LINK[row]), url.as_str().unwrap_or_default());
        put(&mut link, "url", Some(url));
        put(&mut link, "label", value(label));
        list.push(link);
    }
    list.keep(|link| items(with.own, property).iter().skip(ROWS).any(|kept| id(kept) == id(link)));
    list.filled()
}

fn phones(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let mut list = List::of(with, "phones");
    for row in 0..ROWS {
        let typed = sheet.get(NUMBER[row]).trim();
        if typed.is_empty() {
            if sheet.any(&[WHAT[row], EXTENSION[row]]) {
                problems.push(Problem::new(NUMBER[row], Wrong::Missing));
            }
            continue;
        }
        if let Err(wrong) = is_number(typed) {
            problems.push(Problem::new(NUMBER[row], wrong));
        }
        let kind = sheet.get(TYPE[row]);
        let known = items(with.own, "phones").iter().any(|phone| text(phone, "type") == kind);
        if !kind.is_empty() && !TYPES.contains(&kind) && !known {
            problems.push(Problem::new(TYPE[row], Wrong::Unknown));
        }
        let what = sheet.line(WHAT[row], problems);
        let extension = extension(sheet, EXTENSION[row], problems);
        let mut phone = list.base(sheet.get(PHONE[row]), typed);
        put(&mut phone, "number", Some(json!(typed)));
        put(&mut phone, "extension", number(extension));
        put(&mut phone, "type", value(Some(kind.to_owned()).filter(|kind| !kind.is_empty())));
        put(&mut phone, "description", value(what));
        let spoken = spoken(&phone, "languages", &sheet.all(SPEAKS[row]));
        put(&mut phone, "languages", spoken);
        list.push(phone);
    }
    list.keep(|phone| items(with.own, "phones").iter().skip(ROWS).any(|kept| id(kept) == id(phone)));
    list.filled()
}

/// What one dials behind the number; HSDS wants digits.
fn extension(sheet: &Sheet, name: &'static str, problems: &mut Vec<Problem>) -> Option<f64> {
    let extension = sheet.number(name, (0.0, 999_999.0), problems)?;
    if extension.fract() != 0.0 {
        problems.push(Problem::new(name, Wrong::NotUnderstood));
    }
    Some(extension)
}

/// A number as people write it; short ones of a country's own lines (112, 1545, 116 123) as well.
pub(super) fn is_number(typed: &str) -> Result<(), Wrong> {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    match typed.parse::<PhoneNumber>() {
        Err(Wrong::TooShort) if digits >= 3 => Ok(()),
        other => other.map(|_| ()),
    }
}

/// The ticked of the languages that may be chosen: ours first, then the list's own, then new ones. What the list has under a code that nobody
/// knows has no box, and stays.
pub(super) fn spoken(of: &Own, property: &str, ticked: &[&str]) -> Option<Value> {
    let known = items(of, property);
    let taken: BTreeSet<String> = known.iter().map(|language| id(language).to_owned()).collect();
    let stored = |code: &str| known.iter().find(|known| text(known, "code") == code);
    let ours = |code: &str| code.parse::<Language>().is_ok();
    let chosen = |code: &str| {
        let new = || {
            let made = new_id(&taken, property, id(of), code);
            let name = tongue::name(code, Language::En).unwrap_or(code);
            json!({ "id": made, "code": code, "name": name })
        };
        stored(code).map_or_else(new, |stored| Value::Object((*stored).clone()))
    };
    let mut all: Vec<Value> =
        Language::ALL.iter().map(|language| language.code()).filter(|code| ticked.contains(code)).map(chosen).collect();
    let stays = |code: &str| !ours(code) && (ticked.contains(&code) || !tongue::known(code));
    all.extend(known.iter().filter(|language| stays(text(language, "code"))).map(|language| Value::Object((*language).clone())));
    let added: BTreeSet<&str> =
        ticked.iter().copied().filter(|code| !ours(code) && tongue::known(code) && stored(code).is_none()).collect();
    all.extend(added.into_iter().map(chosen));
    (!all.is_empty()).then_some(Value::Array(all))
}
