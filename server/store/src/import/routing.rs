//! Routing rules from their file; an agency is named by its sample id or by its UUID.
use super::{
    Progress, Report, RowProblem,
    places::store,
    table::{Row, day, each, rows},
};
use crate::{
    Cx,
    rows::{Cell, Target},
};
use domain::{
    Id, Result,
    access::Act,
    organization::Organization,
    routing::{Duty, Flag, Residence, Urgency},
};

pub(crate) const RULE: Target = Target {
    table: "routing_rule",
    keys: 1,
    columns: &[
        "id",
        "priority",
        "area",
        "need",
        "audience",
        "age_from",
        "age_to",
        "urgency",
        "residence",
        "flags",
        "duty",
        "agency",
        "valid_from",
        "valid_to",
        "legal_basis",
    ],
};

/// `routing.csv`.
pub async fn routing(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["id", "priority", "duty"], &mut report);
    let good = each(&rows, &mut report, rule);
    store(cx, &RULE, good, report, progress).await
}

pub(crate) fn rule(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let priority = row.parsed::<i64>("priority", "is not a whole number")?;
    let duty: Duty = row.required("duty")?.parse().map_err(|()| row.problem("duty", "is none of lead, also, direct, none"))?;
    let urgency = row.parsed::<Urgency>("urgency", "is none of normal, soon, urgent")?;
    let residence = row.parsed::<Residence>("residence", "is none of declared, actual, stay")?;
    let flags: Vec<&str> = row.list("flags").collect();
    if flags.iter().any(|f| f.parse::<Flag>().is_err()) {
        return Err(row.problem("flags", "is none of violence, danger, child, case-management"));
    }
    if matches!(duty, Duty::Lead | Duty::Also) && !row.has("agency") {
        return Err(row.problem("agency", "is empty, but this duty needs one"));
    }
    let age = |column| row.parsed::<i64>(column, "is not a whole number").map(Cell::Whole);
    Ok(vec![
        Cell::text(row.required("id")?),
        Cell::Whole(Some(priority.ok_or_else(|| row.problem("priority", "is empty"))?)),
        Cell::maybe(row.get("area")),
        Cell::maybe(row.get("need")),
        Cell::maybe(row.get("audience")),
        age("age_from")?,
        age("age_to")?,
        Cell::Text(urgency.map(|u| u.code().to_owned())),
        Cell::Text(residence.map(|r| r.code().to_owned())),
        Cell::text(&flags.join(";")),
        Cell::text(duty.code()),
        Cell::Text(Some(row.get("agency")).filter(|a| !a.is_empty()).map(agency)),
        Cell::Text(day(row, "valid_from")?),
        Cell::Text(day(row, "valid_to")?),
        Cell::text(row.get("legal_basis")),
    ])
}

fn agency(named: &str) -> String {
    named.parse::<Id<Organization>>().unwrap_or_else(|_| Id::named("organization", named)).text()
}
