//! What of a provider's edit goes live at once and what the municipality looks at first: lines of a municipality's own before those for all.
use super::{
    By,
    Input::{Code, Municipality, Property},
    Table, column,
};
use crate::{
    import::{RowProblem, table::Row},
    rows::{Cell, Target},
};
use domain::edit::{Field, Goes, NEW, RecordKind};

const POLICY: Target = Target { table: "field_policy", keys: 3, columns: &["municipality", "kind", "field", "goes"] };

pub(super) static FIELD_POLICIES: Table = Table {
    name: "field-policies",
    columns: &[
        column("municipality", Municipality),
        column("kind", Code(&["organization", "service", "location"])),
        column("field", Property),
        column("goes", Code(&["live", "review"])),
    ],
    keys: 3,
    // What goes live unseen may show an address that must not be found.
    careful: true,
    target: &POLICY,
    shape: "tttt",
    order: "municipality DESC, kind, field",
    read: policy,
    whose: By::Own(0),
    named_in: &[],
};

/// `field`: a property of the record, `property=value`, `new` for a record that is new, `*` for all that have no line.
fn policy(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let (kind, field, goes) = (row.required("kind")?, row.required("field")?, row.required("goes")?);
    let of = row.parsed::<RecordKind>("kind", "is none of organization, service, location")?;
    row.parsed::<Goes>("goes", "is none of live, review")?;
    let (property, value) = field.split_once('=').map_or((field, None), |(property, value)| (property, Some(value)));
    let known = value.is_none() && matches!(field, NEW | Field::WHOLE) || of.and_then(|of| Field::parse(of, property)).is_some();
    if !known || value == Some("") {
        return Err(row.problem("field", "is no field of such a listing"));
    }
    Ok([row.get("municipality"), kind, field, goes].map(Cell::text).to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: &str, field: &str, goes: &str) -> Result<Vec<Cell>, (String, &'static str)> {
        let cells = ["LT-58", kind, field, goes].map(str::to_owned);
        policy(&Row::of(1, POLICY.columns, &cells)).map_err(|problem| (problem.column.clone(), problem.why().0))
    }

    #[test]
    fn a_line_speaks_of_a_field_that_such_a_listing_has() {
        for (kind, field) in [
            ("service", "phones"),
            ("service", "*"),
            ("location", "new"),
            ("location", "confidential=false"),
            ("service", "translations/uk/name"),
        ] {
            assert!(read(kind, field, "live").is_ok(), "{kind} {field}");
        }
        for (kind, field, goes, column, why) in [
            ("service", "confidential", "live", "field", "no-field"),
            ("service", "id", "live", "field", "no-field"),
            ("service", "status=", "live", "field", "no-field"),
            ("service", "*=x", "live", "field", "no-field"),
            ("service", "", "live", "field", "empty"),
            ("person", "name", "live", "kind", "none-of"),
            ("service", "name", "maybe", "goes", "none-of"),
        ] {
            assert_eq!(read(kind, field, goes), Err((column.to_owned(), why)), "{kind} {field} {goes}");
        }
    }
}
