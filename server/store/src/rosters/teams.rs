//! Teams as rows: one that is new is made, a known one is renamed, retired or brought back. A row is found by its id, else by its name.
use super::{
    Fault, Plan, RowFault,
    deeds::{Deed, Named, Step},
    read,
};
use crate::{
    Cx,
    import::table::Row,
    teams::{self, Kept, Seat},
};
use domain::{
    Id, Result,
    team::{Called, Team, TeamForm, same_name},
};
use std::collections::HashSet;

pub(super) const COLUMNS: [&str; 5] = ["id", "name", "note", "organization", "retired"];

/// Those in use, then those that are retired.
pub(super) async fn lines(cx: &Cx, seat: &Seat) -> Result<Vec<Vec<String>>> {
    let organization = seat.organization.text();
    let line = |team: Kept| {
        let retired = if team.retired { "yes" } else { "no" };
        vec![team.id.text(), team.called.name, team.called.note, organization.clone(), retired.to_owned()]
    };
    Ok(teams::all(cx).await?.into_iter().map(line).collect())
}

pub(super) async fn plan(cx: &Cx, seat: &Seat, text: &str) -> Result<Plan> {
    let all = teams::all(cx).await?;
    let mut plan = Plan::default();
    let (rows, columns) = read(text, &["name"], &mut plan);
    let says_note = columns.iter().any(|column| column == "note");
    let mut seen: HashSet<Id<Team>> = HashSet::new();
    for row in &rows {
        match step(&all, seat, row, says_note) {
            Ok((Some(id), _)) if !seen.insert(id) => plan.faults.push(RowFault::new(row.line, "name", Fault::Twice)),
            Ok((_, deeds)) if deeds.is_empty() => plan.unchanged += 1,
            Ok((_, deeds)) => plan.steps.push(Step { line: row.line, whom: row.get("name").to_owned(), deeds }),
            Err(fault) => plan.faults.push(fault),
        }
    }
    Ok(plan)
}

/// The team that the row is about, where there is one, and what it would do.
fn step(all: &[Kept], seat: &Seat, row: &Row, says_note: bool) -> Result<(Option<Id<Team>>, Vec<Deed>), RowFault> {
    let wrong = |column: &str, fault: Fault| RowFault::new(row.line, column, fault);
    if row.has("organization") && row.get("organization") != seat.organization.text() {
        return Err(wrong("organization", Fault::Organization));
    }
    let retired = match row.get("retired") {
        "" => None,
        "yes" => Some(true),
        "no" => Some(false),
        _ => return Err(wrong("retired", Fault::Retired)),
    };
    let stands = if row.has("id") {
        let id: Id<Team> = row.get("id").parse().map_err(|_| wrong("id", Fault::Id))?;
        Some(all.iter().find(|team| team.id == id).ok_or_else(|| wrong("id", Fault::Id))?)
    } else {
        all.iter().find(|team| same_name(&team.called.name, row.get("name")))
    };
    let note = stands.filter(|_| !says_note).map_or_else(|| row.get("note").to_owned(), |team| team.called.note.clone());
    let called = called(row, note)?;
    let Some(team) = stands else {
        return if retired == Some(true) { Err(wrong("retired", Fault::Retired)) } else { Ok((None, vec![Deed::Make { called }])) };
    };
    let mut deeds = vec![];
    let named = Named { id: team.id, name: called.name.clone() };
    if called != team.called {
        deeds.push(Deed::Rename { id: team.id, was: team.called.clone(), called });
    }
    match retired {
        Some(true) if !team.retired => deeds.push(Deed::Retire { team: named }),
        Some(false) if team.retired => deeds.push(Deed::Restore { team: named }),
        _ => {}
    }
    Ok((Some(team.id), deeds))
}

/// Name and note, by the rules of the form.
fn called(row: &Row, note: String) -> Result<Called, RowFault> {
    let form = TeamForm { team: row.get("name").to_owned(), note, ..TeamForm::default() };
    form.called().map_err(|problems| {
        let of_note = problems.iter().all(|problem| problem.field == "note");
        if of_note { RowFault::new(row.line, "note", Fault::Note) } else { RowFault::new(row.line, "name", Fault::Name) }
    })
}
