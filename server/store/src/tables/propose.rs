//! What somebody wants changed: one row from a form, or a file of rows. A file is checked first and changes nothing; what its dry run showed is what
//! is taken later.
use super::{
    TableChange,
    changes::{self, Change, New},
    described::{By, Table, find},
    judge::{Draft, Judge, editor},
    lines::{self, Cells, RowKey},
    walk,
};
use crate::{
    Cx,
    fault::OrFault,
    import::{self, Report, RowProblem, places, table::Row},
    rows::Cell,
};
use domain::{
    Id, Result,
    area::Country,
    tables::{Gate, State, Whose},
};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// What became of a row that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It says what stands there already.
    Unchanged,
    Refused(RowProblem),
    /// Somebody else has changed the row since the form was drawn: what it says now.
    Overtaken(Option<Vec<String>>),
    Live(Id<TableChange>),
    Waiting(Id<TableChange>),
}

/// A row that is typed: which one it was, none for a new one, and all cells of it. `was`: the cells when the form was drawn.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub key: Option<RowKey>,
    pub was: Option<Vec<String>>,
    pub cells: Vec<String>,
}

/// Adds a row, or changes the one that it names.
pub async fn propose_row(cx: &Cx, table: &str, typed: &Typed) -> Result<Outcome> {
    let (_, own) = editor(cx)?;
    let table = find(table)?;
    let judge = Judge::new(cx, table, &own).await?;
    let mut tx = cx.begin().await?;
    lines::lock(&mut tx, table).await?;
    let stored = lines::by_key(tx.conn(), table).await?;
    let mut cells = typed.cells.clone();
    if let Some(key) = &typed.key {
        // What names a row is not changed with it.
        cells.splice(..table.keys.min(cells.len()), key.cells().iter().cloned());
    }
    let row = table.row(next_place(table, &stored), &cells);
    let after = match read(table, &row) {
        Ok(after) => after,
        Err(problem) => return Ok(Outcome::Refused(RowProblem { line: 0, ..problem })),
    };
    let key = table.key_of(&after);
    let before = stored.get(&key).cloned();
    match (&typed.key, &before) {
        (None, Some(_)) => return Ok(Outcome::Refused(RowProblem::new(0, table.columns[0].name, "the row exists already"))),
        (Some(_), before) if *before != typed.was => return Ok(Outcome::Overtaken(before.clone())),
        (_, Some(before)) if *before == after => return Ok(Outcome::Unchanged),
        _ => {}
    }
    finish(cx, tx, (table, &judge), &stored, Draft { line: 0, key, before, after: Some(after) }).await
}

/// Takes a row away.
pub async fn propose_removal(cx: &Cx, table: &str, key: &RowKey) -> Result<Outcome> {
    let (_, own) = editor(cx)?;
    let table = find(table)?;
    let judge = Judge::new(cx, table, &own).await?;
    let mut tx = cx.begin().await?;
    lines::lock(&mut tx, table).await?;
    let stored = lines::by_key(tx.conn(), table).await?;
    let Some(before) = stored.get(key).cloned() else { return Err(domain::Error::NotFound) };
    finish(cx, tx, (table, &judge), &stored, Draft { line: 0, key: key.clone(), before: Some(before), after: None }).await
}

/// One row goes live or waits.
async fn finish(
    cx: &Cx,
    mut tx: crate::Tx,
    (table, judge): (&'static Table, &Judge),
    stored: &HashMap<RowKey, Cells>,
    draft: Draft,
) -> Result<Outcome> {
    let (gate, whose) = match judge.of(tx.conn(), table, &draft).await? {
        Ok(found) => found,
        Err(problem) => return Ok(Outcome::Refused(problem)),
    };
    let drafts = [draft];
    if let Some(problem) = whole(cx, table, stored, &drafts).await? {
        return Ok(Outcome::Refused(problem));
    }
    let new = New::of("form", gate, country(&whose));
    let (id, live) = changes::begin(cx, &mut tx, table, &new, &drafts).await?;
    tx.commit().await?;
    Ok(if live { Outcome::Live(id) } else { Outcome::Waiting(id) })
}

/// What is wrong with the table as a whole, as these rows would make it: half a guide leads people nowhere.
async fn whole(cx: &Cx, table: &Table, stored: &HashMap<RowKey, Cells>, drafts: &[Draft]) -> Result<Option<RowProblem>> {
    if !table.is_guide() || drafts.is_empty() {
        return Ok(None);
    }
    let mut lines = stored.clone();
    for draft in drafts {
        match &draft.after {
            Some(cells) => drop(lines.insert(draft.key.clone(), cells.clone())),
            None => drop(lines.remove(&draft.key)),
        }
    }
    Ok(walk::fault(&lines.into_values().collect::<Vec<_>>(), &crate::guide::codes(cx).await?))
}

pub(super) fn country(whose: &Whose) -> Option<Country> {
    match whose {
        Whose::Country(country) => Some(country.clone()),
        Whose::Municipality(code) => code.country(),
        Whose::Everyone => None,
    }
}

/// Rows of lists have a number; a new one stands behind the others.
fn next_place(table: &Table, stored: &HashMap<RowKey, Cells>) -> u64 {
    let Some(at) = table.place_of("position") else { return 0 };
    stored.values().filter_map(|cells| cells.get(at)?.parse::<u64>().ok()).max().unwrap_or(0) + 1
}

/// By the importer's rules, and in the one form in which rows are compared.
fn read(table: &Table, row: &Row) -> Result<Cells, RowProblem> {
    Ok(table.line_of(&table.stored_of(row)?))
}

/// The most rows of a file.
pub const MOST: usize = 20_000;

/// How a file is meant.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Terms of its schemes that it lacks are to go.
    pub whole: bool,
    /// What it is called, such as the version of a scheme.
    pub version: String,
    /// The day on which it goes live; none = as soon as it may.
    pub live_on: Option<Date>,
}

/// What a file would change, row by row; nothing is changed yet. It may have a name or a day of its own, or be a whole scheme.
pub async fn check_plan(cx: &Cx, table: &str, bytes: &[u8], plan: &Plan) -> Result<Id<TableChange>> {
    let (_, own) = editor(cx)?;
    let table = find(table)?;
    let mut report = Report::default();
    let needed: Vec<_> = table.columns[..table.keys].iter().map(|column| column.name).collect();
    let rows = import::table::rows(bytes, &needed, &mut report);
    if rows.len() > MOST {
        report.problems.push(RowProblem::new(0, table.columns[0].name, format!("the file has more rows than {MOST}")));
        return keep(cx, table, (report, vec![]), (Gate::Open, Whose::Municipality(own)), plan).await;
    }
    if report.read == 0 && report.problems.is_empty() {
        report.problems.push(RowProblem::new(1, table.columns[0].name, "there is nothing in the file"));
    }
    let mut judge = Judge::new(cx, table, &own).await?;
    let typed = typed(table, &mut judge, &rows, &mut report);
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let stored = lines::by_key(&mut db, table).await?;
    let mut wanted = if plan.whole && table.is_terms() { lacking(table, &typed, &stored) } else { vec![] };
    for (line, after) in typed {
        let key = table.key_of(&after);
        let before = stored.get(&key).cloned();
        if before.as_ref() == Some(&after) {
            report.unchanged += 1;
        } else {
            wanted.push(Draft { line, key, before, after: Some(after) });
        }
    }
    let mut found = (Gate::Open, Whose::Municipality(own));
    let mut drafts = vec![];
    for draft in wanted {
        match judge.of(&mut db, table, &draft).await? {
            Ok((gate, whose)) => {
                if gate > found.0 || whose == Whose::Everyone {
                    found = (gate.max(found.0), whose);
                }
                drafts.push(draft);
            }
            // What services are filed under stays until they are filed under something else.
            Err(problem) if draft.after.is_none() => {
                let stays = format!("stays as it is named elsewhere: {}", draft.key.shown());
                report.problems.push(RowProblem::new(0, &problem.column, stays));
            }
            Err(problem) => report.problems.push(problem),
        }
    }
    // Given back before the next question: who held one connection and waited for another could wait for ever.
    drop(db);
    if let Some(problem) = whole(cx, table, &stored, &drafts).await? {
        report.problems.push(problem);
        drafts.clear();
    }
    keep(cx, table, (report, drafts), found, plan).await
}

/// The stored terms of the file's schemes that the file does not have.
fn lacking(table: &Table, typed: &[(u64, Cells)], stored: &HashMap<RowKey, Cells>) -> Vec<Draft> {
    let has: HashSet<RowKey> = typed.iter().map(|(_, cells)| table.key_of(cells)).collect();
    let schemes: HashSet<&String> = typed.iter().filter_map(|(_, cells)| cells.first()).collect();
    let gone = |(key, cells): &(&RowKey, &Cells)| cells.first().is_some_and(|scheme| schemes.contains(scheme)) && !has.contains(*key);
    let draft = |(key, cells): (&RowKey, &Cells)| Draft { line: 0, key: key.clone(), before: Some(cells.clone()), after: None };
    let mut drafts: Vec<Draft> = stored.iter().filter(gone).map(draft).collect();
    drafts.sort_by(|one, other| one.key.cmp(&other.key));
    drafts
}

/// Rows as they would be stored, each key once.
fn typed(table: &Table, judge: &mut Judge, rows: &[Row], report: &mut Report) -> Vec<(u64, Cells)> {
    let read_row = |row: &Row| table.stored_of(row).map(|stored| (row.line, stored));
    let mut good: Vec<(u64, Vec<Cell>)> = if table.whose == By::Tree {
        let read: Vec<(&Row, Vec<Cell>)> = import::table::each(rows, report, |row| table.stored_of(row).map(|stored| (row, stored)));
        judge.plant(read.iter().map(|(row, _)| (row.get("code").to_owned(), row.get("parent_code").to_owned())));
        let lines: HashMap<String, u64> = read.iter().map(|(row, _)| (row.get("code").to_owned(), row.line)).collect();
        let known = judge.units().into_iter().filter(|code| !lines.contains_key(code)).collect();
        let line = |stored: &[Cell]| table.line_of(stored).first().and_then(|code| lines.get(code)).copied().unwrap_or(0);
        places::rooted(read, known, report).into_iter().map(|stored| (line(&stored), stored)).collect()
    } else {
        if table.is_terms() {
            judge.plant_terms(rows.iter().map(|row| (row.get("scheme").to_owned(), row.get("code").to_owned())));
        }
        import::table::each(rows, report, read_row)
    };
    good.sort_by_key(|(line, _)| *line);
    let mut once = HashSet::new();
    let mut kept = vec![];
    for (line, stored) in good {
        let cells = table.line_of(&stored);
        if once.insert(table.key_of(&cells)) {
            kept.push((line, cells));
        } else {
            report.problems.push(RowProblem::new(line, table.columns[0].name, "stands in the file twice"));
        }
    }
    kept
}

async fn keep(
    cx: &Cx,
    table: &'static Table,
    (mut report, drafts): (Report, Vec<Draft>),
    found: (Gate, Whose),
    plan: &Plan,
) -> Result<Id<TableChange>> {
    const LONGEST: usize = 60;
    const MOST_TOLD: usize = 500;
    report.problems.sort_by(|one, other| (one.line, &one.column).cmp(&(other.line, &other.column)));
    report.problems.truncate(MOST_TOLD);
    let (gate, whose) = found;
    let new = New {
        unchanged: i64::try_from(report.unchanged).unwrap_or(i64::MAX),
        problems: report.problems,
        version: plan.version.trim().chars().take(LONGEST).collect(),
        live_on: plan.live_on,
        ..New::of("file", gate, country(&whose))
    };
    let mut tx = cx.begin().await?;
    changes::forget_unused(cx, &mut tx).await?;
    let id = changes::write(cx, &mut tx, table, (&new, State::Checked), &drafts).await?;
    tx.commit().await?;
    Ok(id)
}

/// Takes back what a change did: a change of its own, which has to pass the same.
pub async fn undo(cx: &Cx, id: Id<TableChange>) -> Result<Outcome> {
    let (_, own) = editor(cx)?;
    let change: Change = changes::change(cx, id).await?;
    if !change.may.undo {
        return Err(domain::Error::Stale);
    }
    let judge = Judge::new(cx, change.table, &own).await?;
    let mut tx = cx.begin().await?;
    lines::lock(&mut tx, change.table).await?;
    let stored = lines::by_key(tx.conn(), change.table).await?;
    let mut found = (Gate::Open, Whose::Municipality(own));
    let mut drafts = vec![];
    for row in change.rows {
        if stored.get(&row.key) != row.after.as_ref() {
            return Ok(Outcome::Overtaken(stored.get(&row.key).cloned()));
        }
        let draft = Draft { line: 0, key: row.key, before: row.after, after: row.before };
        match judge.of(tx.conn(), change.table, &draft).await? {
            Ok((gate, whose)) if gate > found.0 || whose == Whose::Everyone => found = (gate.max(found.0), whose),
            Ok(_) => {}
            Err(problem) => return Ok(Outcome::Refused(problem)),
        }
        drafts.push(draft);
    }
    if let Some(problem) = whole(cx, change.table, &stored, &drafts).await? {
        return Ok(Outcome::Refused(problem));
    }
    let (gate, whose) = found;
    let new = New { undoes: Some(id), ..New::of("undo", gate, country(&whose)) };
    let (id, live) = changes::begin(cx, &mut tx, change.table, &new, &drafts).await?;
    tx.commit().await?;
    Ok(if live { Outcome::Live(id) } else { Outcome::Waiting(id) })
}
