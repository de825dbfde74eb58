//! Sentences by which people ask for a need, from their file.
use super::{
    Progress, Report, RowProblem,
    table::{Row, each, rows},
};
use crate::{
    Cx,
    fault::OrFault,
    rows::{Cell, Target, bring},
};
use domain::{Language, Result, access::Act};
use std::collections::HashSet;

pub(crate) const PHRASES: Target = Target { table: "need_phrase", keys: 3, columns: &["scheme", "code", "language", "phrases"] };

/// `need_phrases.csv`: `scheme`, `code` and `phrases_lt` to `phrases_ru`, several sentences of a cell separated by `;`. An empty cell
/// changes nothing; a dash takes the sentences of that language away. Or a row for each language: `language` and `phrases`.
pub async fn phrases(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    const ALL: &str = "SELECT taxonomy, code FROM taxonomy_term WHERE taxonomy IS NOT NULL AND code IS NOT NULL";
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["scheme", "code"], &mut report);
    let mut tx = cx.begin().await?;
    let terms = sqlx::query_as::<_, (String, String)>(ALL).fetch_all(tx.conn()).await.or_fault("read terms")?;
    let terms: HashSet<(String, String)> = terms.into_iter().collect();
    let good = each(&rows, &mut report, |row| of_term(row, &terms));
    bring(&mut tx, &PHRASES, good.into_iter().flatten().collect(), &mut report).await?;
    tx.commit().await?;
    progress(report.read);
    Ok(report)
}

fn of_term(row: &Row, terms: &HashSet<(String, String)>) -> Result<Vec<Vec<Cell>>, RowProblem> {
    let (scheme, code) = (row.required("scheme")?, row.required("code")?);
    if !terms.contains(&(scheme.to_owned(), code.to_owned())) {
        return Err(row.problem("code", "there is no such term in this scheme: import the taxonomy first"));
    }
    if row.has("language") {
        return Ok(vec![phrase(row)?]);
    }
    let column = |language: &Language| format!("phrases_{language}");
    let cells = |language: &Language| {
        let phrases: Vec<_> = row.list(&column(language)).filter(|phrase| *phrase != "-").collect();
        vec![Cell::text(scheme), Cell::text(code), Cell::text(language.code()), Cell::text(&phrases.join(";"))]
    };
    Ok(Language::ALL.iter().filter(|language| row.has(&column(language))).map(cells).collect())
}

/// A row of one language.
pub(crate) fn phrase(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let (scheme, code, language) = (row.required("scheme")?, row.required("code")?, row.required("language")?);
    row.parsed::<Language>("language", "is none of lt, pl, uk, en, ru")?;
    let phrases: Vec<_> = row.list("phrases").filter(|phrase| *phrase != "-").collect();
    Ok(vec![Cell::text(scheme), Cell::text(code), Cell::text(language), Cell::text(&phrases.join(";"))])
}
