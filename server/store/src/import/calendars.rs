//! Holidays with the switch under which they are worked, and terms of law.
use super::{
    Progress, Report, RowProblem,
    places::store,
    table::{Row, day, each, rows},
};
use crate::{
    Cx,
    rows::{Cell, Target, bring},
};
use domain::{Result, access::Act};
use std::collections::BTreeSet;

pub(crate) const HOLIDAY: Target = Target { table: "holiday", keys: 2, columns: &["country", "day", "name_local", "name_en", "name_uk"] };
pub(crate) const SWITCH: Target = Target { table: "holiday_switch", keys: 2, columns: &["country", "from_day", "to_day", "reason"] };

/// Martial law in Ukraine, 2136-IX art. 6: holidays are worked from the day it came into force; a municipality's clock depends on it.
const MARTIAL_LAW: (&str, &str) = ("2022-03-15", "2136-IX: no public days off during martial law");

/// `holidays_*.csv`: a row whose category says that it is worked sets its country's switch.
pub async fn holidays(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["country", "date"], &mut report);
    let mut worked = BTreeSet::new();
    for row in rows.iter().filter(|row| row.get("category").to_lowercase().contains("working")) {
        worked.insert(row.get("country").to_owned());
    }
    let good = each(&rows, &mut report, holiday);
    let switches = worked.iter().map(|c| vec![Cell::text(c), Cell::text(MARTIAL_LAW.0), Cell::Text(None), Cell::text(MARTIAL_LAW.1)]);
    let mut tx = cx.begin().await?;
    // An operator may have ended the switch: what stands there already is kept.
    let known: Vec<String> = sqlx::query_scalar("SELECT country FROM holiday_switch").fetch_all(tx.conn()).await.unwrap_or_default();
    let switches = switches.filter(|row| !known.iter().any(|country| row[0] == Cell::text(country))).collect();
    bring(&mut tx, &SWITCH, switches, &mut Report::default()).await?;
    bring(&mut tx, &HOLIDAY, good, &mut report).await?;
    tx.commit().await?;
    progress(report.read);
    Ok(report)
}

pub(crate) fn holiday(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let date = day(row, "date")?.ok_or_else(|| row.problem("date", "is empty"))?;
    let country = row.required("country")?;
    // Public holidays are a country's: days of a smaller unit would stand there and stop no clock.
    if country.len() != 2 || !country.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Err(row.problem("country", "is none of LT, PL, UA"));
    }
    let mut cells = vec![Cell::text(country), Cell::text(&date)];
    cells.extend(["name_local", "name_en", "name_uk"].map(|column| Cell::text(row.get(column))));
    Ok(cells)
}

/// `holiday_switches.csv`: days from which, and until which, a country works on its holidays.
pub async fn holiday_switches(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["country", "from_day", "reason"], &mut report);
    let good = each(&rows, &mut report, switch);
    store(cx, &SWITCH, good, report, progress).await
}

pub(crate) fn switch(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let country = row.required("country")?;
    let from = day(row, "from_day")?.ok_or_else(|| row.problem("from_day", "is empty"))?;
    let to = day(row, "to_day")?;
    if to.as_ref().is_some_and(|to| *to < from) {
        return Err(row.problem("to_day", "is before its beginning"));
    }
    Ok(vec![Cell::text(country), Cell::text(&from), Cell::Text(to), Cell::text(row.required("reason")?)])
}

pub(crate) const DEADLINE: Target = Target {
    table: "deadline",
    keys: 2,
    columns: &["country", "event", "limit_text", "unit_text", "count", "count_to", "unit", "note", "starts_from", "basis", "confidence"],
};

/// `deadlines.csv`: the text of the law stays beside what is understood of it.
pub async fn deadlines(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["country", "event", "limit", "unit"], &mut report);
    let good = each(&rows, &mut report, deadline);
    store(cx, &DEADLINE, good, report, progress).await
}

pub(crate) fn deadline(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let (limit, unit) = (row.get("limit"), row.get("unit"));
    let (from, to) = match limit.split_once('-') {
        Some((from, to)) => (Some(from), Some(to)),
        None => (Some(limit).filter(|l| !l.is_empty()), None),
    };
    let number = |text: Option<&str>| -> Result<Option<i64>, RowProblem> {
        text.map(|t| t.trim().parse().map_err(|_| row.problem("limit", "is neither a number nor a range"))).transpose()
    };
    let (term, note) = understand(unit);
    // "1" of "24 hours" is one clock of 24 hours.
    let hours = unit.trim_start().starts_with("24 hours").then_some(24);
    let count = number(from)?.map(|n| n * hours.unwrap_or(1));
    let mut cells = vec![Cell::text(row.required("country")?), Cell::text(row.required("event")?), Cell::text(limit), Cell::text(unit)];
    cells.extend([Cell::Whole(count), Cell::Whole(number(to)?), term.map_or(Cell::Text(None), Cell::text), Cell::text(&note)]);
    cells.extend(["starts_from", "basis", "confidence"].map(|column| Cell::text(row.get(column))));
    Ok(cells)
}

/// The unit that a text begins with, and what it says beyond that.
fn understand(text: &str) -> (Option<&'static str>, String) {
    const UNITS: [(&str, &str); 12] = [
        ("24 hours", "hours"),
        ("hours", "hours"),
        ("hour", "hours"),
        ("next working day", "working-days"),
        ("working days", "working-days"),
        ("working day", "working-days"),
        ("calendar days", "calendar-days"),
        ("calendar day", "calendar-days"),
        ("months", "months"),
        ("month", "months"),
        ("years", "years"),
        ("year", "years"),
    ];
    let rest_of = |words: &str| text.trim().strip_prefix(words);
    match UNITS.iter().find_map(|(words, unit)| Some((*unit, rest_of(words)?))) {
        Some((unit, rest)) => (Some(unit), rest.trim_start_matches([';', ',', ' ']).to_owned()),
        None => (None, text.trim().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_term_of_law_is_a_unit_and_a_note() {
        for (text, unit, note) in [
            ("working days; IDPs 1 calendar day", Some("working-days"), "IDPs 1 calendar day"),
            ("24 hours (one доба)", Some("hours"), "(one доба)"),
            ("calendar days before (not less)", Some("calendar-days"), "before (not less)"),
            ("months; may be extended once by up to 6", Some("months"), "may be extended once by up to 6"),
            ("immediately (nedelsiant)", None, "immediately (nedelsiant)"),
            ("years", Some("years"), ""),
        ] {
            assert_eq!(understand(text), (unit, note.to_owned()), "{text}");
        }
    }
}
