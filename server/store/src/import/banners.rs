//! Notices of areas from their file.
use super::{
    Progress, Report, RowProblem,
    places::store,
    table::{Row, each, rows},
};
use crate::{
    Cx,
    rows::{Cell, Target},
};
use domain::{Language, Result, access::Act, banner::Level};
use jiff::civil::DateTime;

pub(crate) const BANNER: Target = Target {
    table: "banner",
    keys: 1,
    columns: &["id", "area", "level", "starts", "ends", "text_lt", "text_pl", "text_uk", "text_en", "text_ru"],
};

/// `banners.csv`; times are by the clock of the place.
pub async fn banners(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["id", "area", "level", "starts", "ends"], &mut report);
    let good = each(&rows, &mut report, banner);
    store(cx, &BANNER, good, report, progress).await
}

/// The longest text: two or three sentences above everything else.
const LONGEST: usize = 400;

pub(crate) fn banner(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let (id, area) = (row.required("id")?, row.required("area")?);
    let level = row.required("level")?;
    row.parsed::<Level>("level", "is none of info, warning, danger")?;
    let (starts, ends) = (moment(row, "starts")?, moment(row, "ends")?);
    if ends <= starts {
        return Err(row.problem("ends", "is before its beginning"));
    }
    let texts = Language::ALL.map(|language| (format!("text_{language}"), row.get(&format!("text_{language}")).to_owned()));
    if texts.iter().all(|(_, text)| text.is_empty()) {
        return Err(row.problem("text_en", "no text in any language"));
    }
    if let Some((column, _)) = texts.iter().find(|(_, text)| text.chars().count() > LONGEST) {
        return Err(row.problem(column, format!("is longer than {LONGEST}")));
    }
    let mut cells = vec![Cell::text(id), Cell::text(area), Cell::text(level), Cell::text(&starts), Cell::text(&ends)];
    cells.extend(texts.iter().map(|(_, text)| Cell::maybe(text)));
    Ok(cells)
}

/// `2026-11-23T18:00`, as a browser's field sends it.
fn moment(row: &Row, column: &str) -> Result<String, RowProblem> {
    let at =
        row.parsed::<DateTime>(column, "is not a date and a time (2026-11-23T18:00)")?.ok_or_else(|| row.problem(column, "is empty"))?;
    Ok(at.strftime("%Y-%m-%dT%H:%M").to_string())
}
