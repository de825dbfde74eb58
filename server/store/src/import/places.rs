//! Areas, target groups and hotlines from their files.
use super::{
    Progress, Report, RowProblem,
    table::{Row, each, rows},
};
use crate::{
    Cx,
    areas::fold,
    fault::OrFault,
    rows::{Cell, Target, bring},
};
use domain::{Language, Result, access::Act};
use std::collections::HashSet;

pub(crate) const AREA: Target = Target {
    table: "area",
    keys: 1,
    columns: &[
        "code",
        "parent_code",
        "country",
        "kind",
        "name_lt",
        "name_pl",
        "name_uk",
        "name_en",
        "name_ru",
        "lat",
        "lon",
        "approximate",
        "words",
    ],
};

/// `areas.csv`. A parent may stand anywhere in the file or be stored already; a unit whose parents lead nowhere is refused.
pub async fn areas(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["code", "country", "kind"], &mut report);
    let mut tx = cx.begin().await?;
    let stored: Vec<String> = sqlx::query_scalar("SELECT code FROM area").fetch_all(tx.conn()).await.or_fault("read areas")?;
    let mut good = rooted(each(&rows, &mut report, |row| area(row).map(|cells| (row, cells))), stored.into_iter().collect(), &mut report);
    let written = bring(&mut tx, &AREA, std::mem::take(&mut good), &mut report).await?;
    if written > 0 {
        // Services know their areas with all ancestors: when the tree changes, they are told again.
        crate::changes::note_services_with_areas(&mut tx, cx.now_ms()).await?;
    }
    tx.commit().await?;
    progress(report.read);
    Ok(report)
}

pub(crate) fn area(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let names: Vec<&str> = Language::ALL.iter().map(|l| row.get(NAMES[*l as usize])).collect();
    if names.iter().all(|n| n.is_empty()) {
        return Err(row.problem("name_en", "no name in any language"));
    }
    let degrees = |column, limit: f64| -> Result<Cell, RowProblem> {
        let value = row.parsed::<f64>(column, "is not a number")?;
        if value.is_some_and(|v| !v.is_finite() || v.abs() > limit) {
            return Err(row.problem(column, "is no degree on earth"));
        }
        Ok(Cell::Number(value))
    };
    let mut cells = vec![
        Cell::text(row.required("code")?),
        Cell::maybe(row.get("parent_code")),
        Cell::text(row.required("country")?),
        Cell::text(row.required("kind")?),
    ];
    cells.extend(names.iter().map(|name| Cell::maybe(name)));
    cells.extend([degrees("lat", 90.0)?, degrees("lon", 180.0)?]);
    cells.push(Cell::Whole(Some(i64::from(row.get("coordinates") == "approximate"))));
    let words: Vec<_> = names.iter().filter(|n| !n.is_empty()).map(|n| fold(n)).collect();
    cells.push(Cell::Text(Some(format!(" {} ", words.join(" | ")))));
    Ok(cells)
}
const NAMES: [&str; 5] = ["name_lt", "name_pl", "name_uk", "name_en", "name_ru"];

/// Only units whose parents lead to a root, whatever their order; the rest is reported.
pub(crate) fn rooted(rows: Vec<(&Row, Vec<Cell>)>, mut known: HashSet<String>, report: &mut Report) -> Vec<Vec<Cell>> {
    let mut good = vec![];
    let mut open = rows;
    loop {
        let before = open.len();
        let (ready, waiting): (Vec<_>, Vec<_>) =
            open.into_iter().partition(|(row, _)| !row.has("parent_code") || known.contains(row.get("parent_code")));
        known.extend(ready.iter().map(|(row, _)| row.get("code").to_owned()));
        good.extend(ready.into_iter().map(|(_, cells)| cells));
        if waiting.is_empty() || waiting.len() == before {
            report
                .problems
                .extend(waiting.iter().map(|(row, _)| row.problem("parent_code", "there is no such unit, or it is its own ancestor")));
            return good;
        }
        open = waiting;
    }
}

pub(crate) const AUDIENCE: Target = Target {
    table: "audience",
    keys: 1,
    columns: &["code", "position", "label_lt", "label_pl", "label_uk", "label_en", "label_ru", "ua_basis", "lt_basis"],
};

/// `groups.csv`, in the order of the file.
pub async fn groups(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["code"], &mut report);
    let good = each(&rows, &mut report, group);
    store(cx, &AUDIENCE, good, report, progress).await
}

pub(crate) fn group(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let mut cells = vec![Cell::text(row.required("code")?), position(row)?];
    let labels: Vec<_> = Language::ALL.iter().map(|l| Cell::maybe(row.get(&format!("label_{l}")))).collect();
    if labels.iter().all(|label| *label == Cell::Text(None)) {
        return Err(row.problem("label_en", "no label in any language"));
    }
    cells.extend(labels);
    cells.extend([Cell::text(row.get("ua_basis")), Cell::text(row.get("lt_basis"))]);
    Ok(cells)
}

/// As the column says it; else rows stand in the order of the file.
fn position(row: &Row) -> Result<Cell, RowProblem> {
    let told = row.parsed::<i64>("position", "is not a whole number")?;
    Ok(Cell::Whole(told.or_else(|| i64::try_from(row.line).ok())))
}

pub(crate) const HOTLINE: Target = Target {
    table: "hotline",
    keys: 2,
    columns: &[
        "country",
        "dial",
        "position",
        "number",
        "name_local",
        "name_en",
        "topic_core",
        "languages",
        "hours",
        "free",
        "status",
        "source",
        "checked",
        "sourced",
    ],
};

/// `hotlines.csv`: all are kept, only sourced ones are shown.
pub async fn hotlines(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["country", "number", "dial"], &mut report);
    let good = each(&rows, &mut report, hotline);
    store(cx, &HOTLINE, good, report, progress).await
}

pub(crate) fn hotline(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let dial = row.required("dial")?;
    if !dial.strip_prefix('+').unwrap_or(dial).bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(row.problem("dial", "is not made of digits"));
    }
    let number = row.required("number")?;
    if !says(number, dial) {
        return Err(row.problem("number", "is another number than the one that is dialled"));
    }
    let mut cells = vec![Cell::text(row.required("country")?), Cell::text(dial), position(row)?, Cell::text(number)];
    let rest = ["name_local", "name_en", "topic_core", "languages", "hours", "free", "status", "source", "checked"];
    cells.extend(rest.iter().map(|column| Cell::text(row.get(column))));
    cells.push(Cell::Whole(Some(i64::from(is_sourced(row.get("source"))))));
    Ok(cells)
}

/// Some tap the number and some read it out: both reach the same line. With or without the country's code, and beside others.
fn says(number: &str, dial: &str) -> bool {
    const TELLING: usize = 7;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let dialled = digits(dial);
    digits(number).contains(&dialled[dialled.len().saturating_sub(TELLING)..])
}

/// A number from memory waits for a check, wherever in the source that stands.
fn is_sourced(source: &str) -> bool {
    let first = source.trim_start().to_lowercase();
    !first.is_empty() && !first.starts_with("own knowledge")
}

pub(super) async fn store(cx: &Cx, target: &Target, rows: Vec<Vec<Cell>>, mut report: Report, progress: Progress<'_>) -> Result<Report> {
    let mut tx = cx.begin().await?;
    bring(&mut tx, target, rows, &mut report).await?;
    tx.commit().await?;
    progress(report.read);
    Ok(report)
}
