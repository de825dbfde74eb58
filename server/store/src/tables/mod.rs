//! Tables that municipalities keep: help lines, notices, rules, terms, words. One way for all of them: each is described once (`described`), rows are
//! checked by the importers' own rules, every change is kept with what stood before and after, and what others rely on waits for a second person.
mod changes;
mod described;
mod imported;
mod judge;
mod lines;
mod propose;
mod sql;
mod terms;
#[cfg(test)]
mod tests;
mod walk;

pub use changes::{
    Change, ChangeRow, May, PAGE, Taken, approve, change, count_to_decide, history, refuse, switch_on, take, waiting, withdraw,
};
pub use described::{Column, Input, Table, all, find};
pub use domain::tables::TableChange;
pub(crate) use imported::{before, note};
pub use lines::RowKey;
pub use propose::{Outcome, Plan, Typed, check_plan, propose_removal, propose_row, undo};

use crate::{Cx, fault::OrFault, import::table::guarded};
use domain::{
    Error, Id, Result,
    guide::Guide,
    routing::Rule,
    tables::{Gate, Whose},
};
use judge::{Judge, editor};

/// What the importers of terms and of the guide fill, which write in ways of their own.
pub(crate) mod targets {
    pub(crate) use super::{terms::TERMS, walk::GUIDE};
}

/// A row, and what a change of it has to pass; `None` where it is not theirs who look at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub key: RowKey,
    pub cells: Vec<String>,
    pub gate: Option<Gate>,
}

/// The rows of a table: those of one's own municipality, and those that hold for it as for others.
pub async fn lines(cx: &Cx, table: &str) -> Result<Vec<Line>> {
    let (_, own) = editor(cx)?;
    let table = find(table)?;
    let judge = Judge::new(cx, table, &own).await?;
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let all = lines::all(&mut db, table).await?;
    let seen = |cells: Vec<String>| {
        let whose = judge.whose(table, &cells)?;
        let elsewhere = match &whose {
            Whose::Municipality(code) => *code != own,
            Whose::Country(country) => own.country().as_ref() != Some(country),
            Whose::Everyone => false,
        };
        (!elsewhere).then(|| Line { key: table.key_of(&cells), gate: judge.gate(table, &whose), cells })
    };
    Ok(all.into_iter().filter_map(seen).collect())
}

pub async fn line(cx: &Cx, table: &str, key: &RowKey) -> Result<Line> {
    lines(cx, table).await?.into_iter().find(|line| line.key == *key).ok_or(Error::NotFound)
}

/// The rules as they would be if this change of them were live: for a dry run before anyone says yes.
pub async fn rules_with(cx: &Cx, id: Id<TableChange>) -> Result<Vec<Rule>> {
    let change = change(cx, id).await?;
    if change.table.target.table != "routing_rule" {
        return Err(Error::NotFound);
    }
    let mut rules = crate::routing::rules(cx).await?;
    for row in change.rows {
        rules.retain(|rule| Some(&rule.id) != row.key.cells().first());
        let after = row.after.and_then(|cells| change.table.stored_of(&change.table.row(0, &cells)).ok());
        rules.extend(after.and_then(|stored| crate::routing::of_cells(&stored)));
    }
    rules.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(rules)
}

/// The guide as it would be if this change of it were live.
pub async fn guide_with(cx: &Cx, id: Id<TableChange>) -> Result<Guide> {
    let change = change(cx, id).await?;
    if !change.table.is_guide() {
        return Err(Error::NotFound);
    }
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let mut lines = lines::by_key(&mut db, change.table).await?;
    for row in change.rows {
        match row.after {
            Some(cells) => drop(lines.insert(row.key, cells)),
            None => drop(lines.remove(&row.key)),
        }
    }
    Ok(walk::guide(&lines.into_values().collect::<Vec<_>>()))
}

/// The same rows as a file, which taken in again changes nothing.
pub async fn export(cx: &Cx, table: &str) -> Result<String> {
    let lines = lines(cx, table).await?;
    let mut file = csv::Writer::from_writer(vec![]);
    let broken = |_| crate::fault::broken("a table's file");
    file.write_record(find(table)?.names()).map_err(broken)?;
    for line in lines {
        file.write_record(line.cells.iter().map(|cell| guarded(cell))).map_err(broken)?;
    }
    let bytes = file.into_inner().map_err(|_| Error::Unavailable)?;
    String::from_utf8(bytes).map_err(|_| Error::Unavailable)
}
