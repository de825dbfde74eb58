//! Changes of tables: kept with what stood before and after, taken whole or not at all, looked at by a second person where they have to be. Whoever did
//! what stands in the audit as well.
use super::{
    TableChange,
    described::{Table, find},
    judge::{Draft, editor},
    lines::{self, Cells, RowKey},
    sql, walk,
};
use crate::{Cx, Tx, audit, changes as log, fault::OrFault, import::RowProblem};
use domain::{
    Error, Id, Result, Time,
    access::{Act, Member},
    account::Account,
    area::{AreaCode, Country},
    tables::{Gate, Proposed, State},
};
use jiff::{civil::Date, tz::TimeZone};

/// One change, with all that a page shows of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub id: Id<TableChange>,
    pub table: &'static Table,
    pub by: Proposed,
    /// `form`, `file`, `undo`.
    pub source: String,
    pub undoes: Option<Id<TableChange>>,
    pub state: State,
    pub made_at: Time,
    pub decided_at: Option<Time>,
    pub decided_by: Option<Id<Account>>,
    /// Rows of the file that say what stands there already.
    pub unchanged: i64,
    /// Rows of the file that cannot be taken.
    pub problems: Vec<RowProblem>,
    /// What its author calls it, such as the version of a scheme.
    pub version: String,
    /// By the clock of its place; none = as soon as it may.
    pub live_on: Option<Date>,
    /// How many rows it changes; of a list of changes, `rows` itself is empty.
    pub count: i64,
    pub rows: Vec<ChangeRow>,
    pub may: May,
}

/// A row before and after; none = there is no such row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    pub line: i64,
    pub key: RowKey,
    pub before: Option<Vec<String>>,
    pub after: Option<Vec<String>>,
}

/// What whoever looks at it may do.
#[expect(clippy::struct_excessive_bools, reason = "four rights, each a button")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct May {
    pub take: bool,
    pub decide: bool,
    pub withdraw: bool,
    pub undo: bool,
}

/// What became of taking or letting through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    Live,
    Waiting,
    /// Agreed on; it waits for its day.
    Scheduled,
    /// These rows say something else by now than the change saw: nothing is done.
    Overtaken(Vec<RowKey>),
}

/// A change that is about to be written.
pub(super) struct New {
    pub source: &'static str,
    pub undoes: Option<Id<TableChange>>,
    pub gate: Gate,
    pub country: Option<Country>,
    pub unchanged: i64,
    pub problems: Vec<RowProblem>,
    pub version: String,
    pub live_on: Option<Date>,
}
impl New {
    /// Of a single row, or of rows that are known already.
    pub fn of(source: &'static str, gate: Gate, country: Option<Country>) -> Self {
        Self { source, undoes: None, gate, country, unchanged: 0, problems: vec![], version: String::new(), live_on: None }
    }
}

pub(super) async fn write(
    cx: &Cx,
    tx: &mut Tx,
    table: &'static Table,
    (new, state): (&New, State),
    drafts: &[Draft],
) -> Result<Id<TableChange>> {
    let (member, municipality) = editor(cx)?;
    let id = Id::<TableChange>::from_uuid(uuid::Uuid::new_v4());
    sql::insert(tx, (id, table.name), (&member, &municipality), (new, state)).await?;
    sql::insert_rows(tx, id, drafts).await?;
    Ok(id)
}

/// Goes live at once, or waits for a second person.
pub(super) async fn begin(cx: &Cx, tx: &mut Tx, table: &'static Table, new: &New, drafts: &[Draft]) -> Result<(Id<TableChange>, bool)> {
    let (_, municipality) = editor(cx)?;
    let live = new.gate == Gate::Open;
    let id = write(cx, tx, table, (new, if live { State::Live } else { State::Waiting }), drafts).await?;
    if live {
        let rows: Vec<_> = drafts.iter().map(|draft| (draft.key.clone(), draft.before.clone(), draft.after.clone())).collect();
        if !apply(cx, tx, table, &rows).await?.is_empty() {
            return Err(Error::Stale);
        }
    }
    let act = if live { "table-changed" } else { "table-proposed" };
    audit::note(tx, cx, act, &object(table, id), Some(&municipality)).await?;
    Ok((id, live))
}

fn object(table: &Table, id: Id<TableChange>) -> String {
    format!("table:{}:{id}", table.name)
}

/// All rows or none: answers which of them say something else by now.
async fn apply(cx: &Cx, tx: &mut Tx, table: &'static Table, rows: &[Triple]) -> Result<Vec<RowKey>> {
    lines::lock(tx, table).await?;
    let stored = lines::by_key(tx.conn(), table).await?;
    let overtaken: Vec<_> =
        rows.iter().filter(|(key, before, _)| stored.get(key) != before.as_ref()).map(|(key, ..)| key.clone()).collect();
    if !overtaken.is_empty() {
        return Ok(overtaken);
    }
    let mut written = vec![];
    for (key, _, after) in rows {
        match after {
            Some(cells) => written.push(table.row(0, cells)),
            None if lines::is_named(tx.conn(), table, key).await? => return Ok(vec![key.clone()]),
            None => lines::remove(tx, table, key).await?,
        }
    }
    lines::put(tx, cx, table, &written).await?;
    if table.is_guide() {
        // Rows that this change does not touch may have changed since it was proposed.
        let whole = lines::all(tx.conn(), table).await?;
        if walk::fault(&whole, &crate::guide::codes(cx).await?).is_some() {
            return Ok(rows.iter().map(|(key, ..)| key.clone()).collect());
        }
    }
    log::note_table(tx, table.target.table).await?;
    if table.target.table == "area" {
        // Services know their areas with all that these lie in.
        let now = tx.now_ms();
        log::note_services_with_areas(tx, now).await?;
    }
    Ok(vec![])
}

/// A change, to those whom it concerns.
pub async fn change(cx: &Cx, id: Id<TableChange>) -> Result<Change> {
    let (member, municipality) = editor(cx)?;
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let mut change = sql::find(&mut db, id).await?;
    if !change.by.is_seen_from(&municipality) || change.state == State::Checked && change.by.author != member.account {
        return Err(Error::NotFound);
    }
    change.rows = sql::rows(&mut db, id).await?;
    let undone = sql::is_undone(&mut db, id).await?;
    drop(db);
    change.may = may(cx, &change, &member, &municipality, undone);
    Ok(change)
}

fn may(cx: &Cx, change: &Change, member: &Member, municipality: &AreaCode, undone: bool) -> May {
    let own = change.by.author == member.account;
    let approves = domain::access::may(&cx.caller, &Act::ApproveTables { municipality: municipality.clone() });
    May {
        take: own && change.state == State::Checked && change.count > 0,
        decide: approves && change.state == State::Waiting && change.by.is_decided_by(member.account, municipality),
        withdraw: own && matches!(change.state, State::Checked | State::Waiting | State::Scheduled),
        undo: change.state == State::Live && !undone && change.by.municipality == *municipality,
    }
}

/// Takes what the dry run showed, and nothing else: at once, or once a second person has looked at it.
pub async fn take(cx: &Cx, id: Id<TableChange>) -> Result<Taken> {
    let seen = change(cx, id).await?;
    if !seen.may.take {
        return Err(Error::Stale);
    }
    let mut tx = cx.begin().await?;
    let state = match (seen.by.gate, is_later(cx, &seen)) {
        (Gate::Open, false) => State::Live,
        (Gate::Open, true) => State::Scheduled,
        (Gate::Second | Gate::Neighbour, _) => State::Waiting,
    };
    if !sql::turn(&mut tx, cx, id, (State::Checked, state), None).await? {
        return Err(Error::Stale);
    }
    if state == State::Live {
        let overtaken = apply(cx, &mut tx, seen.table, &triples(&seen)).await?;
        if !overtaken.is_empty() {
            return Ok(Taken::Overtaken(overtaken));
        }
    }
    let act = if state == State::Live { "table-changed" } else { "table-proposed" };
    audit::note(&mut tx, cx, act, &object(seen.table, id), Some(&seen.by.municipality)).await?;
    tx.commit().await?;
    Ok(match state {
        State::Live => Taken::Live,
        State::Scheduled => Taken::Scheduled,
        _ => Taken::Waiting,
    })
}

/// Whether its day has not come where it was proposed.
fn is_later(cx: &Cx, change: &Change) -> bool {
    let zone = change.by.municipality.country().map_or("UTC", |country| country.zone());
    let today = cx.now.to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC)).date();
    change.live_on.is_some_and(|day| day > today)
}

/// Lets those go live whose day has come: what was agreed on and nothing else. Where other words stand there by now, or these may not be said any more,
/// it is refused as a whole, and the trail says so. What could not be done is tried again, and keeps no other waiting. Answers how many went live.
pub async fn switch_on(cx: &Cx) -> Result<u64> {
    cx.require(&Act::RunJobs)?;
    let mut done = 0;
    for change in sql::scheduled(cx).await?.into_iter().filter(|change| !is_later(cx, change)) {
        let id = change.id;
        match switched(cx, change).await {
            Ok(live) => done += u64::from(live),
            Err(error) => tracing::warn!(%id, %error, "a change of a table could not go live on its day"),
        }
    }
    Ok(done)
}

async fn switched(cx: &Cx, change: Change) -> Result<bool> {
    let mut tx = cx.begin().await?;
    if !sql::switch(&mut tx, change.id, State::Live).await? {
        return Ok(false);
    }
    let rows = sql::rows(tx.conn(), change.id).await?;
    let change = Change { rows, ..change };
    let fits = match apply(cx, &mut tx, change.table, &triples(&change)).await {
        Err(Error::Stale) => false,
        overtaken => overtaken?.is_empty(),
    };
    let (act, state) = if fits { ("table-changed", State::Live) } else { ("table-refused", State::Refused) };
    if !fits {
        drop(tx);
        tx = cx.begin().await?;
        if !sql::switch(&mut tx, change.id, state).await? {
            return Ok(false);
        }
    }
    audit::note(&mut tx, cx, act, &object(change.table, change.id), Some(&change.by.municipality)).await?;
    tx.commit().await?;
    Ok(fits)
}

/// A row, what it says and what it shall say.
type Triple = (RowKey, Option<Cells>, Option<Cells>);

fn triples(change: &Change) -> Vec<Triple> {
    change.rows.iter().map(|row| (row.key.clone(), row.before.clone(), row.after.clone())).collect()
}

/// The second person's yes.
pub async fn approve(cx: &Cx, id: Id<TableChange>) -> Result<Taken> {
    let (seen, member, municipality) = to_decide(cx, id).await?;
    let mut tx = cx.begin().await?;
    if is_later(cx, &seen) {
        if !sql::turn(&mut tx, cx, id, (State::Waiting, State::Scheduled), Some(member.account)).await? {
            return Err(Error::Stale);
        }
        tell(&mut tx, cx, "table-approved", &seen, &municipality).await?;
        tx.commit().await?;
        return Ok(Taken::Scheduled);
    }
    if !sql::turn(&mut tx, cx, id, (State::Waiting, State::Live), Some(member.account)).await? {
        return Err(Error::Stale);
    }
    let overtaken = apply(cx, &mut tx, seen.table, &triples(&seen)).await?;
    if !overtaken.is_empty() {
        return Ok(Taken::Overtaken(overtaken));
    }
    tell(&mut tx, cx, "table-approved", &seen, &municipality).await?;
    tx.commit().await?;
    Ok(Taken::Live)
}

/// The second person's no.
pub async fn refuse(cx: &Cx, id: Id<TableChange>) -> Result<()> {
    let (seen, member, municipality) = to_decide(cx, id).await?;
    let mut tx = cx.begin().await?;
    if !sql::turn(&mut tx, cx, id, (State::Waiting, State::Refused), Some(member.account)).await? {
        return Err(Error::Stale);
    }
    tell(&mut tx, cx, "table-refused", &seen, &municipality).await?;
    tx.commit().await
}

async fn to_decide(cx: &Cx, id: Id<TableChange>) -> Result<(Change, Member, AreaCode)> {
    let (member, municipality) = editor(cx)?;
    cx.require(&Act::ApproveTables { municipality: municipality.clone() })?;
    let seen = change(cx, id).await?;
    match (seen.state, seen.may.decide) {
        (State::Waiting, true) => Ok((seen, member, municipality)),
        (State::Waiting, false) => Err(Error::Forbidden),
        _ => Err(Error::Stale),
    }
}

/// In the trail of whoever proposed it, and of whoever looked at it.
async fn tell(tx: &mut Tx, cx: &Cx, act: &str, change: &Change, here: &AreaCode) -> Result<()> {
    audit::note(tx, cx, act, &object(change.table, change.id), Some(&change.by.municipality)).await?;
    if *here != change.by.municipality {
        audit::note(tx, cx, act, &object(change.table, change.id), Some(here)).await?;
    }
    Ok(())
}

/// Its author thinks better of it.
pub async fn withdraw(cx: &Cx, id: Id<TableChange>) -> Result<()> {
    let seen = change(cx, id).await?;
    if !seen.may.withdraw {
        return Err(Error::Stale);
    }
    let mut tx = cx.begin().await?;
    if !sql::turn(&mut tx, cx, id, (seen.state, State::Withdrawn), None).await? {
        return Err(Error::Stale);
    }
    if seen.state != State::Checked {
        audit::note(&mut tx, cx, "table-withdrawn", &object(seen.table, id), Some(&seen.by.municipality)).await?;
    }
    tx.commit().await
}

/// How many changes a page of the history holds.
pub const PAGE: i64 = 50;

/// What was changed of a table or of one of its rows, the newest first; `page` counts from 0.
pub async fn history(cx: &Cx, table: &str, key: Option<&RowKey>, page: i64) -> Result<Vec<Change>> {
    let (_, municipality) = editor(cx)?;
    sql::list(cx, Some(find(table)?), &municipality, key, page.max(0)).await
}

/// What waits for a second person, of all tables, the oldest first.
pub async fn waiting(cx: &Cx) -> Result<Vec<Change>> {
    let (member, municipality) = editor(cx)?;
    let mut all = sql::waiting(cx, &municipality).await?;
    for one in &mut all {
        one.may = may(cx, one, &member, &municipality, false);
    }
    Ok(all)
}

/// How many of them wait for whoever asks, or for a colleague in the same place.
pub async fn count_to_decide(cx: &Cx) -> Result<i64> {
    let (member, municipality) = editor(cx)?;
    cx.require(&Act::ApproveTables { municipality: municipality.clone() })?;
    sql::count_to_decide(cx, member.account, &municipality).await
}

/// Dry runs that nobody took within a day.
pub(super) async fn forget_unused(cx: &Cx, tx: &mut Tx) -> Result<()> {
    const DAY_MS: i64 = 24 * 3600 * 1000;
    sql::forget(tx, cx.now_ms() - DAY_MS).await
}
