//! Words that say somebody may be in danger, from their file.
use super::{
    Progress, Report, RowProblem,
    places::store,
    table::{Row, each, rows},
};
use crate::{
    Cx,
    rows::{Cell, Target},
};
use domain::{
    Language, Result,
    access::Act,
    crisis::{Kind, Pattern},
    taxonomy::TermCode,
};

pub(crate) const DANGER: Target =
    Target { table: "danger_word", keys: 2, columns: &["language", "pattern", "kind", "need", "plain", "reviewed"] };

/// `danger_words.csv`: what leads to the page before services for crises, and what only sounds like it.
pub async fn danger_words(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["language", "pattern", "kind"], &mut report);
    let good = each(&rows, &mut report, danger_word);
    store(cx, &DANGER, good, report, progress).await
}

/// The same file as values, without a store; bad rows are left out.
pub(crate) fn patterns(bytes: &[u8]) -> Vec<Pattern> {
    let rows = rows(bytes, &["language", "pattern", "kind"], &mut Report::default());
    let pattern = |row: &Row| {
        Some(Pattern {
            language: row.get("language").parse().ok()?,
            kind: row.get("kind").parse().ok()?,
            pattern: row.get("pattern").to_owned(),
            need: TermCode(row.get("need").to_owned()),
            plain: row.get("plain") != "no",
        })
    };
    rows.iter().filter_map(pattern).collect()
}

pub(crate) fn danger_word(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let (language, pattern) = (row.required("language")?, row.required("pattern")?);
    row.parsed::<Language>("language", "is none of lt, pl, uk, en, ru")?;
    let kind = row.parsed::<Kind>("kind", "is none of danger, harmless, off")?;
    if kind == Some(Kind::Danger) {
        row.required("need")?;
    }
    if !pattern.chars().any(char::is_alphanumeric) {
        return Err(row.problem("pattern", "holds no word"));
    }
    let plain = Cell::Whole(Some(i64::from(row.get("plain") != "no")));
    let text = |column: &str| Cell::text(row.get(column));
    Ok(vec![Cell::text(language), Cell::text(pattern), text("kind"), text("need"), plain, text("reviewed")])
}
