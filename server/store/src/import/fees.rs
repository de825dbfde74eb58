//! What the law says of paying, from its file.
use super::{
    Progress, Report, RowProblem,
    places::store,
    table::{Row, day, each, rows},
};
use crate::{
    Cx,
    rows::{Cell, Target},
};
use domain::{Result, access::Act, fees::Grant};

pub(crate) const FEE: Target =
    Target { table: "fee_rule", keys: 4, columns: &["country", "need", "audience", "granted", "basis", "valid_from", "valid_to"] };

/// `fees.csv`: a rule whose grant this program has no words for is refused rather than shown as something else.
pub async fn fees(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["country", "need", "granted", "basis"], &mut report);
    let good = each(&rows, &mut report, fee);
    store(cx, &FEE, good, report, progress).await
}

pub(crate) fn fee(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let granted = row.required("granted")?;
    if granted.parse::<Grant>().is_err() {
        let known = Grant::ALL.map(Grant::code).join(", ");
        return Err(row.problem("granted", format!("is none of {known}")));
    }
    Ok(vec![
        Cell::text(row.required("country")?),
        Cell::text(row.required("need")?),
        Cell::text(row.get("audience")),
        Cell::text(granted),
        Cell::text(row.required("basis")?),
        Cell::Text(day(row, "valid_from")?),
        Cell::Text(day(row, "valid_to")?),
    ])
}
