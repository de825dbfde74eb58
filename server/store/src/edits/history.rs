//! What has become of a record, and of what an office has said: told, taken back by its author, brought back by anyone who may edit.
use super::{
    Outcome, Owner, Proposal,
    apply::{self, Part, Writing},
    begin, may_edit, merging, names, owner,
    review::listing,
    rows::{self, EditRow},
};
use crate::{Cx, Tx, checks, fault::OrFault, rows::marks};
use domain::{
    Error, Id, Result,
    access::{Act, Caller},
    account::Account,
    area::AreaCode,
    contact::Email,
    edit::{Edit, EditField, EditSource, Field, FieldState, Goes, RecordKey},
    organization::Organization,
};
use serde_json::Value;
use sqlx::AssertSqlSafe;
use std::collections::{BTreeMap, BTreeSet};

/// Edits on one page.
pub const PAGE: usize = 50;

/// A list of edits, the newest first, with the names that they speak of.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub edits: Vec<Edit>,
    /// Of records, organizations and terms, by id.
    pub names: BTreeMap<String, String>,
    /// There are older ones.
    pub more: bool,
}

/// All that was ever said of a record. A provider reads what went live, and what became of their own; what others only proposed is the
/// municipality's. What became a part of the record is told with it.
pub async fn history(cx: &Cx, record: &RecordKey, page: usize) -> Result<Told> {
    let owner = may_edit(cx, record).await?;
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let family = merging::family(&mut db, record).await?;
    let sql = listing(&format!(
        "e.kind = $1 AND e.record_id IN ({}) ORDER BY e.seq DESC LIMIT CAST($2 AS BIGINT) OFFSET CAST($3 AS BIGINT)",
        marks(4, family.len())
    ));
    let (limit, offset) = window(page);
    let query = sqlx::query_as::<_, EditRow>(AssertSqlSafe(sql)).persistent(false).bind(record.kind.code()).bind(limit).bind(offset);
    let query = family.iter().fold(query, |query, id| query.bind(id.clone()));
    let rows = query.fetch_all(&mut *db).await.or_fault("read a history")?;
    drop(db);
    let mut told = told(cx, rows).await?;
    for edit in &mut told.edits {
        if !owner::sees(&cx.caller, edit) {
            edit.fields.retain(|field| field.applied.is_some());
            edit.fields.iter_mut().for_each(|field| field.words.clear());
        }
        if owner::hides(&cx.caller, &owner, edit) {
            edit.fields.iter_mut().for_each(EditField::bared);
        }
    }
    told.edits.retain(|edit| edit.creates || !edit.fields.is_empty());
    Ok(told)
}

/// What the people of an organization have said, of whichever record.
pub async fn of_organization(cx: &Cx, organization: Id<Organization>, page: usize) -> Result<Told> {
    let municipality = owner::municipality_of(cx, organization).await?;
    cx.require(&Act::EditListing { organization, municipality })?;
    let sql = listing("e.author_organization = $1 ORDER BY e.seq DESC LIMIT CAST($2 AS BIGINT) OFFSET CAST($3 AS BIGINT)");
    let (limit, offset) = window(page);
    let query = sqlx::query_as::<_, EditRow>(AssertSqlSafe(sql)).bind(organization.text()).bind(limit).bind(offset);
    let rows = query.fetch_all(cx.db.reader()).await.or_fault("read the edits of an organization")?;
    told(cx, rows).await
}

/// Who is to hear that an edit was decided, and under which municipality: its author, where that is somebody with an account.
pub async fn to_tell(cx: &Cx, id: Id<Edit>) -> Result<Option<(Id<Account>, AreaCode)>> {
    cx.require(&Act::RunJobs)?;
    let edit = find(cx, id).await?;
    Ok(edit.author.account.zip(edit.municipality))
}

/// An edit that came by a letter's link, for the letter that tells what was decided.
#[derive(Clone, Debug)]
pub struct ByLink {
    /// Where the organization is asked about its listings: only there do such links come.
    pub to: Email,
    pub organization: Id<Organization>,
    pub municipality: AreaCode,
    pub record: RecordKey,
    /// The record's name; empty where it has left the catalogue.
    pub name: String,
    /// What has been decided, field by field.
    pub decided: Vec<EditField>,
}

/// Who is to hear it who has no account. `None` for an edit of another door, and where nobody can be written to any more.
pub async fn to_tell_by_letter(cx: &Cx, id: Id<Edit>) -> Result<Option<ByLink>> {
    cx.require(&Act::RunJobs)?;
    let edit = find(cx, id).await?;
    let Some((organization, municipality)) = edit.author.by_link().zip(edit.municipality) else { return Ok(None) };
    let Some(to) = checks::address_of(cx, organization).await? else { return Ok(None) };
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let mut names = names::of(&mut db, &BTreeSet::from([edit.record.id.clone()])).await?;
    let name = names.remove(&edit.record.id).unwrap_or_default();
    let is_decided = |field: &EditField| matches!(field.state, FieldState::Accepted | FieldState::Refused);
    let decided: Vec<EditField> = edit.fields.into_iter().filter(is_decided).collect();
    let by_link = ByLink { to, organization, municipality, record: edit.record, name, decided };
    Ok(Some(by_link).filter(|by_link| !by_link.decided.is_empty()))
}

/// One more than a page holds, to know whether there are any.
fn window(page: usize) -> (i64, i64) {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    (number(PAGE + 1), number(PAGE.saturating_mul(page)))
}

async fn told(cx: &Cx, mut rows: Vec<EditRow>) -> Result<Told> {
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let edits = rows::with_fields(&mut db, rows).await?;
    let values = |field: &EditField| {
        let applied = field.applied.iter().flat_map(|applied| [applied.was.clone(), applied.made.clone()]);
        [field.before.clone(), field.after.clone()].into_iter().chain(applied).flatten().collect::<Vec<_>>()
    };
    let all: Vec<_> = edits.iter().flat_map(|edit| &edit.fields).flat_map(values).collect();
    let mut ids: BTreeSet<String> = names::references(all.iter());
    for edit in &edits {
        ids.insert(edit.record.id.clone());
        ids.extend(edit.author.organization.iter().chain(&edit.organization).map(|id| id.text()));
    }
    Ok(Told { names: names::of(&mut db, &ids).await?, edits, more })
}

/// Brings back what stood in the record before an edit, as an edit of its own: nothing of the history is taken away.
pub async fn restore(cx: &Cx, id: Id<Edit>) -> Result<Outcome> {
    let edit = find(cx, id).await?;
    let owner = may_edit(cx, &edit.record).await?;
    if owner::hides(&cx.caller, &owner, &edit) {
        return Err(Error::Forbidden);
    }
    let source = source_of(cx);
    let written = edit.fields.iter().filter_map(|field| Some((field.field.clone(), field.applied.as_ref()?.was.clone())));
    let fields: Vec<_> = written.collect();
    if edit.creates || fields.is_empty() {
        return Err(Error::Stale);
    }
    let version = super::current(cx, &edit.record).await?.version;
    let proposal = Proposal { record: edit.record.clone(), version, fields, source };
    let door = super::Door::of(cx, &owner, source).await?;
    let goes = |field: &Field, after: Option<&Value>| door.goes(edit.record.kind, field, after);
    super::write(cx, &owner, &proposal, Some(id), &goes).await
}

async fn find(cx: &Cx, id: Id<Edit>) -> Result<Edit> {
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    rows::find(&mut db, id).await?.ok_or(Error::NotFound)
}

pub(super) fn source_of(cx: &Cx) -> EditSource {
    match &cx.caller {
        Caller::Member(member) if !member.role.is_staff() => EditSource::Provider,
        _ => EditSource::Staff,
    }
}

/// Its author takes an edit back within a day: what waits is withdrawn, what went live returns to what it was, at once and all of it, unless
/// somebody has written over it since.
pub async fn undo(cx: &Cx, id: Id<Edit>) -> Result<()> {
    let edit = find(cx, id).await?;
    let owner = may_edit(cx, &edit.record).await?;
    if edit.author.organization != rows::author(cx).organization || edit.author.organization.is_none() {
        return Err(Error::Forbidden);
    }
    let mut tx = begin(cx).await?;
    let edit = rows::find(tx.conn(), id).await?.ok_or(Error::NotFound)?;
    if !edit.can_be_undone(cx.now) {
        return Err(Error::Stale);
    }
    for field in edit.fields.iter().filter(|field| field.state == FieldState::Waiting) {
        rows::set_state(&mut tx, id, &field.field, FieldState::Withdrawn).await?;
    }
    rows::recount(&mut tx, id).await?;
    if edit.fields.iter().any(|field| field.applied.is_some()) {
        taken_back(&mut tx, cx, &edit, &owner).await?;
    } else {
        crate::audit::note(&mut tx, cx, "edit-withdrawn", &format!("edit:{id}"), owner.municipality.as_ref()).await?;
    }
    tx.commit().await
}

/// What went live returns to what it was, all of it or nothing, as an edit of its own.
pub(super) async fn taken_back(tx: &mut Tx, cx: &Cx, edit: &Edit, owner: &Owner) -> Result<()> {
    let pen = apply::read(tx.conn(), &edit.record).await?.ok_or(Error::NotFound)?;
    // A place that was made secret is not shown by a press: showing one waits, as the policy has it.
    let reviewed = source_of(cx) == EditSource::Provider && owner.municipality.is_some();
    let shows = |field: &Field, after: Option<&Value>| field.property() == "confidential" && after.and_then(Value::as_bool) != Some(true);
    let mut parts = vec![];
    for (field, applied) in edit.fields.iter().filter_map(|field| Some((&field.field, field.applied.as_ref()?))) {
        let now = field.read(&pen.own);
        if now != applied.made {
            return Err(Error::Stale);
        }
        let goes = if reviewed && shows(field, applied.was.as_ref()) { Goes::Review } else { Goes::Live };
        parts.push(Part { field: field.clone(), before: now, after: applied.was.clone(), goes });
    }
    parts.retain(|part| part.before != part.after);
    let writing = Writing { owner, record: &edit.record, source: source_of(cx), creates: false, of: Some(edit.id) };
    apply::write(tx, cx, &writing, pen, parts).await.map(|_| ())
}
