//! An organization's services as a table, out and in. What comes in is compared first and written by nobody: each row becomes an edit of its own.
use super::may_edit;
use crate::{
    Cx, areas, audiences, edits,
    fault::OrFault,
    import::{Report, RowProblem, table},
    law, taxonomy,
};
use domain::{
    Error, Id, Result, Wrong,
    edit::{Field, Goes, RecordKey, RecordKind},
    listing::{
        Filled, Own, Reading,
        bulk::{COLUMNS, cell, of_row},
    },
    organization::Organization,
    taxonomy::{Term, TermCode},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// One row that would change something.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    pub line: u64,
    pub record: RecordKey,
    pub name: String,
    /// The record's number when it was compared.
    pub version: i64,
    pub fields: Vec<PlannedField>,
}

/// What stands in a field, what would, and whether the municipality looks at it first.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedField {
    pub field: Field,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub goes: Goes,
}
impl Planned {
    pub fn proposed(&self) -> Vec<(Field, Option<Value>)> {
        self.fields.iter().map(|planned| (planned.field.clone(), planned.after.clone())).collect()
    }
}

/// What a table would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    pub read: u64,
    pub unchanged: u64,
    pub rows: Vec<Planned>,
    pub problems: Vec<RowProblem>,
    /// Of the records that the values speak of, by id.
    pub names: BTreeMap<String, String>,
}

const SERVICES: &str = "SELECT id FROM service WHERE organization_id = $1 AND status <> 'defunct' ORDER BY name, id LIMIT 2000";
/// More rows are not taken at once.
const MOST: usize = 2000;

/// What may be chosen in a row.
struct Choices {
    needs: Vec<TermCode>,
    law: Vec<Term>,
    /// Ids of the same.
    classes: Vec<String>,
    audiences: Vec<String>,
}
impl Choices {
    async fn of(cx: &Cx, organization: Id<Organization>) -> Result<Self> {
        let law = match edits::municipality_of(cx, organization).await? {
            Some(municipality) => law::classes(cx, &areas::find(cx, &municipality).await?.country).await?,
            None => vec![],
        };
        Ok(Self {
            needs: taxonomy::core(cx).await?.iter().filter(|term| !term.code.is_group()).map(|term| term.code.clone()).collect(),
            classes: law.iter().map(|term| term.id.text()).collect(),
            law,
            audiences: audiences::all(cx).await?.into_iter().map(|audience| audience.code).collect(),
        })
    }
    fn reading<'a>(&'a self, cx: &Cx, id: &'a str, own: &'a Own) -> Reading<'a> {
        Reading {
            kind: RecordKind::Service,
            id,
            own,
            now: cx.now,
            needs: &self.needs,
            law: &self.classes,
            audiences: &self.audiences,
            places: &[],
            areas: &[],
            to: None,
        }
    }
}

/// The services that are not closed for good, a row each, with their ids.
pub async fn table_of(cx: &Cx, organization: Id<Organization>) -> Result<Vec<Vec<String>>> {
    may_edit(cx, organization).await?;
    let ids: Vec<String> = sqlx::query_scalar(SERVICES)
        .bind(organization.text())
        .fetch_all(cx.db.reader())
        .await
        .or_fault("list an organization's services for a table")?;
    let head = std::iter::once("id").chain(COLUMNS.iter().map(|column| column.name)).map(str::to_owned).collect();
    let mut rows: Vec<Vec<String>> = vec![head];
    let choices = Choices::of(cx, organization).await?;
    for id in ids {
        let current = edits::current(cx, &RecordKey { kind: RecordKind::Service, id: id.clone() }).await?;
        let with = choices.reading(cx, &id, &current.own);
        let cells: Vec<String> = COLUMNS.iter().map(|column| cell(column, &with, &choices.law)).collect();
        rows.push(std::iter::once(id).chain(cells).collect());
    }
    Ok(rows)
}

/// What would change, row by row; nothing is written.
pub async fn plan(cx: &Cx, organization: Id<Organization>, text: &str) -> Result<Plan> {
    may_edit(cx, organization).await?;
    let mut report = Report::default();
    let rows = table::rows(text.as_bytes(), &["id"], &mut report);
    let head = table::header(text.as_bytes());
    let mut plan = Plan { read: report.read, problems: report.problems, ..Plan::default() };
    if rows.len() > MOST {
        plan.problems.push(RowProblem::new(1, "", format!("more than {MOST} rows")));
        return Ok(plan);
    }
    let known = |name: &&String| name.as_str() == "id" || COLUMNS.iter().any(|column| column.name == **name);
    plan.problems.extend(head.iter().filter(|name| !known(name)).map(|name| RowProblem::new(1, name, Wrong::Unknown.key())));
    let choices = Choices::of(cx, organization).await?;
    let mut seen = BTreeSet::new();
    for row in &rows {
        let Ok(id) = row.get("id").parse::<Id<RecordKey>>() else {
            plan.problems.push(row.problem("id", "is not an id of this list"));
            continue;
        };
        if !seen.insert(id.text()) {
            plan.problems.push(row.problem("id", Wrong::DoNotMatch.key()));
            continue;
        }
        let record = RecordKey::of(RecordKind::Service, id);
        let current = match edits::current(cx, &record).await {
            Ok(current) if current.organization == organization => current,
            Ok(_) | Err(Error::NotFound | Error::Forbidden) => {
                plan.problems.push(row.problem("id", "is not an id of this list"));
                continue;
            }
            Err(error) => return Err(error),
        };
        let typed = |column: &str| head.iter().any(|name| name == column).then(|| row.get(column).to_owned());
        let with = choices.reading(cx, &record.id, &current.own);
        match of_row(typed, &with, &choices.law) {
            Err(wrong) => plan.problems.extend(wrong.into_iter().map(|(column, what)| row.problem(column, what.key()))),
            Ok(filled) => add(cx, &mut plan, row.line, (record, &current), filled).await?,
        }
    }
    let fields = || plan.rows.iter().flat_map(|row| &row.fields);
    let ids = edits::references(fields().flat_map(|planned| [&planned.before, &planned.after]).flatten());
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    plan.names = edits::names_of(&mut db, &ids).await?;
    Ok(plan)
}

async fn add(cx: &Cx, plan: &mut Plan, line: u64, (record, current): (RecordKey, &edits::Current), filled: Filled) -> Result<()> {
    let each = filled.into_iter().filter_map(|(name, after)| {
        let field = Field::parse(RecordKind::Service, &name)?;
        let before = field.read(&current.own);
        (before != after).then_some((field, before, after))
    });
    let each: Vec<_> = each.collect();
    if each.is_empty() {
        plan.unchanged += 1;
        return Ok(());
    }
    let door = edits::door(cx, &record).await?;
    let planned = |(field, before, after): (Field, Option<Value>, Option<Value>)| {
        let goes = door.goes(record.kind, &field, after.as_ref());
        PlannedField { field, before, after, goes }
    };
    let fields = each.into_iter().map(planned).collect();
    let name = current.own.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
    plan.rows.push(Planned { line, record, name, version: current.version, fields });
    Ok(())
}
