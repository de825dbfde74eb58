//! What an office asks: licences and accreditations with their days, who pays; of an organization its form, its codes in registers, its year.
use super::{
    Filled, Own, Reading, Sheet,
    contact::address,
    hours::{day, typed_date},
    rows::{List, ROWS, id, items, put, text},
    sheet::{number, typed, value},
};
use crate::{
    edit::RecordKind,
    form::{Problem, Wrong},
    search::Group,
};
use serde_json::{Value, json};

pub mod names {
    use crate::listing::rows::{Names, row_names};
    pub const PERMIT: Names = row_names!("permit");
    pub const KIND: Names = row_names!("permit-kind");
    pub const NAME: Names = row_names!("permit-name");
    pub const NUMBER: Names = row_names!("permit-number");
    pub const ISSUER: Names = row_names!("permit-issuer");
    pub const ISSUED: Names = row_names!("permit-issued");
    pub const SUSPENDED: Names = row_names!("permit-suspended");
    pub const RESUMED: Names = row_names!("permit-resumed");
    pub const REVOKED: Names = row_names!("permit-revoked");
    pub const REGISTER: Names = row_names!("permit-uri");
    pub const FUND: Names = row_names!("fund");
    pub const SOURCE: Names = row_names!("source");
    pub const IDENTIFIER: Names = row_names!("identifier");
    pub const SCHEME: Names = row_names!("id-scheme");
    pub const ID_TYPE: Names = row_names!("id-type");
    pub const CODE: Names = row_names!("id-code");
}
use names::{
    CODE, FUND, ID_TYPE, IDENTIFIER, ISSUED, ISSUER, KIND, NAME, NUMBER, PERMIT, REGISTER, RESUMED, REVOKED, SCHEME, SOURCE, SUSPENDED,
};

/// Kinds of permits, as the law names them.
pub const PERMITS: [&str; 2] = ["licence", "accreditation"];
/// Words of a permit, and its days, by the properties that they stand in.
const WORDS: [(&str, &super::Names); 3] = [("name", &NAME), ("number", &NUMBER), ("issuer", &ISSUER)];
const DAYS: [(&str, &super::Names); 4] = [("issued", &ISSUED), ("suspended", &SUSPENDED), ("resumed", &RESUMED), ("revoked", &REVOKED)];
const OF_SERVICE: [&str; 2] = ["licenses", "accreditations"];
/// The attribute by which an organization says whose it is; where it says nothing its legal form tells.
const SECTOR: &str = "sector";
const OF_ORGANIZATION: [&str; 3] = ["legal_status", "tax_status", "tax_id"];

pub fn drawn(own: &Own) -> Sheet {
    let mut sheet = Sheet::default();
    for name in OF_SERVICE.into_iter().chain(OF_ORGANIZATION) {
        sheet.add(name, text(own, name));
    }
    sheet.add("year_incorporated", typed(own.get("year_incorporated")));
    sheet.add(SECTOR, sector_of(own).map_or("", |attribute| text(attribute, "value")));
    for (row, permit) in items(own, "permits").into_iter().take(ROWS).enumerate() {
        sheet.add(PERMIT[row], id(permit));
        sheet.add(KIND[row], text(permit, "kind"));
        sheet.add(REGISTER[row], text(permit, "uri"));
        for (property, names) in WORDS {
            sheet.add(names[row], text(permit, property));
        }
        for (property, names) in DAYS {
            sheet.add(names[row], day(text(permit, property)));
        }
    }
    for (row, fund) in items(own, "funding").into_iter().take(ROWS).enumerate() {
        sheet.add(FUND[row], id(fund));
        sheet.add(SOURCE[row], text(fund, "source"));
    }
    for (row, code) in items(own, "organization_identifiers").into_iter().take(ROWS).enumerate() {
        sheet.add(IDENTIFIER[row], id(code));
        sheet.add(SCHEME[row], text(code, "identifier_scheme"));
        sheet.add(ID_TYPE[row], text(code, "identifier_type"));
        sheet.add(CODE[row], text(code, "identifier"));
    }
    sheet
}

fn sector_of(own: &Own) -> Option<&Own> {
    items(own, "attributes").into_iter().find(|attribute| text(attribute, "link_type") == SECTOR)
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let mut filled = vec![];
    if with.kind == RecordKind::Organization {
        filled.extend(OF_ORGANIZATION.map(|name| (name.to_owned(), value(sheet.line(name, &mut problems)))));
        filled.push(("year_incorporated".to_owned(), year(sheet, &mut problems)));
        filled.push(identifiers(sheet, with, &mut problems));
        filled.push(sector(sheet, with, &mut problems));
    } else {
        filled.extend(OF_SERVICE.map(|name| (name.to_owned(), value(sheet.text(name, &mut problems)))));
        filled.push(permits(sheet, with, &mut problems));
    }
    filled.push(funding(sheet, with, &mut problems));
    if problems.is_empty() { Ok(filled) } else { Err(problems) }
}

/// Whose it is; all else that the attributes say stays.
fn sector(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let mut list = List::of(with, "attributes");
    let stored = sector_of(with.own);
    let (typed, known) = (sheet.get(SECTOR), stored.map_or("", |attribute| text(attribute, "value")));
    if !typed.is_empty() {
        if !Group::Sector.values().contains(&typed) && typed != known {
            problems.push(Problem::new(SECTOR, Wrong::Unknown));
        }
        let mut attribute = list.base(stored.map(id).unwrap_or_default(), SECTOR);
        attribute.entry("link_type").or_insert_with(|| json!(SECTOR));
        attribute.entry("link_entity").or_insert_with(|| json!("organization"));
        put(&mut attribute, "value", Some(json!(typed)));
        list.push(attribute);
    }
    list.keep(|attribute| stored.is_none_or(|stored| id(stored) != id(attribute)));
    list.filled()
}

fn year(sheet: &Sheet, problems: &mut Vec<Problem>) -> Option<Value> {
    let year = sheet.number("year_incorporated", (1000.0, 2200.0), problems)?;
    if year.fract() != 0.0 {
        problems.push(Problem::new("year_incorporated", Wrong::NotUnderstood));
    }
    number(Some(year))
}

fn permits(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let mut list = List::of(with, "permits");
    for row in 0..ROWS {
        let names = WORDS.iter().chain(&DAYS).map(|(_, names)| names[row]).chain([REGISTER[row]]);
        let is_stored = !sheet.get(PERMIT[row]).is_empty() && !sheet.get(KIND[row]).is_empty();
        if !is_stored && !sheet.any(&names.collect::<Vec<_>>()) {
            continue;
        }
        let kind = sheet.get(KIND[row]);
        let known = items(with.own, "permits").iter().any(|permit| text(permit, "kind") == kind);
        if !PERMITS.contains(&kind) && (kind.is_empty() || !known) {
            problems.push(Problem::new(KIND[row], if kind.is_empty() { Wrong::Missing } else { Wrong::Unknown }));
        }
        let says = format!("{kind} {}", sheet.get(NUMBER[row]).trim());
        let mut permit = list.base(sheet.get(PERMIT[row]), &says);
        put(&mut permit, "kind", Some(json!(kind)));
        for (property, names) in WORDS {
            put(&mut permit, property, value(sheet.line(names[row], problems)));
        }
        for (property, names) in DAYS {
            a_day(sheet, names[row], &mut permit, property, problems);
        }
        put(&mut permit, "uri", address(sheet, REGISTER[row], problems));
        in_order(&permit, row, problems);
        list.push(permit);
    }
    list.keep(|permit| items(with.own, "permits").iter().skip(ROWS).any(|kept| id(kept) == id(permit)));
    list.filled()
}

/// A register may know the month or the year alone: a field for days cannot show that, so an empty one leaves it.
fn a_day(sheet: &Sheet, name: &'static str, permit: &mut Own, property: &str, problems: &mut Vec<Problem>) {
    let stored = text(permit, property);
    let unseen = !stored.is_empty() && day(stored).is_empty();
    match typed_date(sheet, name, problems) {
        None if unseen => {}
        date => put(permit, property, date.map(|date| json!(date.to_string()))),
    }
}

/// Nothing is resumed before it is suspended, and nothing is either before it was given.
fn in_order(permit: &Own, row: usize, problems: &mut Vec<Problem>) {
    let date = |property: &str| Some(day(text(permit, property))).filter(|day| !day.is_empty());
    for (first, later, name) in
        [("issued", "suspended", SUSPENDED[row]), ("suspended", "resumed", RESUMED[row]), ("issued", "revoked", REVOKED[row])]
    {
        // Days as ISO dates stand in the order of time.
        if let (Some(first), Some(later)) = (date(first), date(later))
            && later < first
        {
            problems.push(Problem::new(name, Wrong::DoNotMatch));
        }
    }
}

fn funding(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let mut list = List::of(with, "funding");
    for row in 0..ROWS {
        let Some(source) = sheet.line(SOURCE[row], problems) else { continue };
        let mut fund = list.base(sheet.get(FUND[row]), &source);
        put(&mut fund, "source", Some(json!(source)));
        list.push(fund);
    }
    list.keep(|fund| items(with.own, "funding").iter().skip(ROWS).any(|kept| id(kept) == id(fund)));
    list.filled()
}

fn identifiers(sheet: &Sheet, with: &Reading<'_>, problems: &mut Vec<Problem>) -> (String, Option<Value>) {
    let mut list = List::of(with, "organization_identifiers");
    for row in 0..ROWS {
        if !sheet.any(&[SCHEME[row], ID_TYPE[row], CODE[row]]) {
            continue;
        }
        let scheme = sheet.line(SCHEME[row], problems);
        // HSDS wants to know in which register the code stands.
        let kind = sheet.must(ID_TYPE[row], problems).unwrap_or_default();
        let code = sheet.must(CODE[row], problems).unwrap_or_default();
        let mut identifier = list.base(sheet.get(IDENTIFIER[row]), &format!("{kind} {code}"));
        put(&mut identifier, "identifier_scheme", value(scheme));
        put(&mut identifier, "identifier_type", Some(json!(kind)));
        put(&mut identifier, "identifier", Some(json!(code)));
        list.push(identifier);
    }
    list.keep(|code| items(with.own, "organization_identifiers").iter().skip(ROWS).any(|kept| id(kept) == id(code)));
    list.filled()
}
