//! The review of a municipality: what waits, the oldest first; one edit with what stands beside it; and the decision, field by field.
use super::{
    Outcome,
    apply::{self, Part, Pen, Writing},
    begin, joining, names,
    owner::Owner,
    rows::{self, EDIT},
    suggestions,
};
use crate::{
    Cx, Tx, audit,
    cx::time,
    fault::{OrFault, broken},
    jobs::{self, Job},
    rows::marks,
};
use domain::{
    Error, Id, Problem, Result, Time, Wrong,
    access::Act,
    area::AreaCode,
    edit::{
        Amiss, Decision, Edit, EditField, EditSource, Field, FieldConflict, FieldState, Goes, RecordKey, RecordKind, RefusalReason, Verdict,
    },
    organization::Organization,
};
use serde_json::Value;
use sqlx::{AssertSqlSafe, FromRow};
use std::collections::{BTreeMap, HashMap};

/// Rows on one page of the queue.
pub const PAGE: usize = 50;
/// The longest word to an author, in characters.
const WORDS: usize = 1000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueFilter {
    pub source: Option<EditSource>,
    pub kind: Option<RecordKind>,
    pub organization: Option<Id<Organization>>,
    /// From 0.
    pub page: usize,
}

/// One edit of which something waits.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueRow {
    pub edit: Id<Edit>,
    pub record: RecordKey,
    /// The record's name, or the one that it is to have.
    pub name: String,
    pub organization: String,
    pub source: EditSource,
    pub role: String,
    pub at: Time,
    pub creates: bool,
    pub fields: Vec<Field>,
}

#[derive(Clone, Debug)]
pub struct Queue {
    pub rows: Vec<QueueRow>,
    /// Of all pages.
    pub total: i64,
    /// Those of whose listings something waits, with how many edits, whatever else is asked.
    pub organizations: Vec<(Id<Organization>, String, i64)>,
}

#[derive(FromRow)]
struct Row {
    id: String,
    kind: String,
    record_id: String,
    source: String,
    author_role: String,
    at: i64,
    creates: i64,
    organization: Option<String>,
    name: Option<String>,
}

/// What waits in a municipality, the oldest first.
pub async fn queue(cx: &Cx, municipality: &AreaCode, filter: &QueueFilter) -> Result<Queue> {
    const WHERE: &str = "e.municipality = $1 AND e.waiting > 0 AND ($2 = '' OR e.source = $2) AND ($3 = '' OR e.kind = $3) \
        AND ($4 = '' OR e.organization_id = $4)";
    cx.require(&Act::ReviewEdits { municipality: municipality.clone() })?;
    let asked = [
        municipality.0.clone(),
        filter.source.map_or("", EditSource::code).to_owned(),
        filter.kind.map_or("", RecordKind::code).to_owned(),
        filter.organization.map(Id::text).unwrap_or_default(),
    ];
    let sql = format!("SELECT COUNT(*) FROM edit e WHERE {WHERE}");
    let count = asked.iter().fold(sqlx::query_scalar::<_, i64>(AssertSqlSafe(sql)), |query, value| query.bind(value.clone()));
    let total = count.fetch_one(cx.db.reader()).await.or_fault("count edits that wait")?;
    let sql = format!(
        "SELECT e.id, e.kind, e.record_id, e.source, e.author_role, e.at, e.creates, \
         (SELECT o.name FROM organization o WHERE o.id = e.organization_id) AS organization, \
         CASE e.kind WHEN 'service' THEN (SELECT s.name FROM service s WHERE s.id = e.record_id) \
         WHEN 'organization' THEN (SELECT o.name FROM organization o WHERE o.id = e.record_id) \
         ELSE (SELECT l.name FROM location l WHERE l.id = e.record_id) END AS name \
         FROM edit e WHERE {WHERE} ORDER BY e.seq LIMIT CAST($5 AS BIGINT) OFFSET CAST($6 AS BIGINT)"
    );
    let query = asked.iter().fold(sqlx::query_as::<_, Row>(AssertSqlSafe(sql)), |query, value| query.bind(value.clone()));
    let (limit, offset) = (i64::try_from(PAGE), i64::try_from(PAGE.saturating_mul(filter.page)));
    let query = query.bind(limit.unwrap_or(i64::MAX)).bind(offset.unwrap_or(i64::MAX));
    let rows = query.fetch_all(cx.db.reader()).await.or_fault("read edits that wait")?;
    let rows = with_fields(cx, rows).await?;
    Ok(Queue { rows, total, organizations: organizations(cx, municipality).await? })
}

async fn with_fields(cx: &Cx, rows: Vec<Row>) -> Result<Vec<QueueRow>> {
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let sql = format!(
        "SELECT edit_id, field, CASE field WHEN '*' THEN after_value END FROM edit_field WHERE state = 'waiting' AND edit_id IN ({}) \
         ORDER BY field",
        marks(1, rows.len())
    );
    let query = sqlx::query_as::<_, (String, String, Option<String>)>(AssertSqlSafe(sql)).persistent(false);
    let query = rows.iter().fold(query, |query, row| query.bind(row.id.clone()));
    let mut fields: HashMap<String, Vec<Field>> = HashMap::new();
    let mut new: HashMap<String, String> = HashMap::new();
    for (edit, field, whole) in query.fetch_all(cx.db.reader()).await.or_fault("read fields that wait")? {
        if let Some(name) = rows::value(whole)?.and_then(|own| own.get("name")?.as_str().map(str::to_owned)) {
            new.insert(edit.clone(), name);
        }
        fields.entry(edit).or_default().push(Field(field));
    }
    rows.into_iter()
        .map(|row| {
            Ok(QueueRow {
                edit: row.id.parse().map_err(|_| broken("edit.id"))?,
                record: RecordKey { kind: row.kind.parse().map_err(|()| broken("edit.kind"))?, id: row.record_id },
                name: row.name.or_else(|| new.remove(&row.id)).unwrap_or_default(),
                organization: row.organization.unwrap_or_default(),
                source: row.source.parse().map_err(|()| broken("edit.source"))?,
                role: row.author_role,
                at: time(row.at),
                creates: row.creates != 0,
                fields: fields.remove(&row.id).unwrap_or_default(),
            })
        })
        .collect()
}

async fn organizations(cx: &Cx, municipality: &AreaCode) -> Result<Vec<(Id<Organization>, String, i64)>> {
    let rows: Vec<(String, String, i64)> = sqlx::query_as(
        "SELECT o.id, o.name, w.edits FROM (SELECT organization_id, COUNT(*) AS edits FROM edit WHERE municipality = $1 AND waiting > 0 \
         GROUP BY organization_id) w JOIN organization o ON o.id = w.organization_id ORDER BY o.name, o.id LIMIT 300",
    )
    .bind(municipality.0.clone())
    .fetch_all(cx.db.reader())
    .await
    .or_fault("count edits by organization")?;
    Ok(rows.into_iter().filter_map(|(id, name, edits)| Some((id.parse().ok()?, name, edits))).collect())
}

/// What another source says of the same field.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    pub edit: Id<Edit>,
    pub source: EditSource,
    pub role: String,
    pub at: Time,
    pub field: EditField,
}

/// One edit as a reviewer sees it.
#[derive(Clone, Debug)]
pub struct Shown {
    pub edit: Edit,
    pub name: String,
    pub organization: String,
    /// The office of its author.
    pub office: String,
    /// Of a new place: the service that is given there as soon as it is accepted.
    pub joins: Option<String>,
    /// To be given back with the decision.
    pub version: i64,
    /// What the record says of each field of the edit now.
    pub now: HashMap<Field, Option<Value>>,
    pub beside: Vec<Beside>,
    /// Names of the records that values speak of by their ids.
    pub names: BTreeMap<String, String>,
}

impl Shown {
    /// One word for all that waits here, to be given back with the decision: visitors' words that came after the page was drawn are seen by nobody yet.
    pub fn seal(&self) -> String {
        sealed(&self.edit)
    }
}
fn sealed(edit: &Edit) -> String {
    let waiting = edit.fields.iter().filter(|field| field.state == FieldState::Waiting);
    let said: Vec<_> = waiting.map(|field| (&field.field, &field.after)).collect();
    blake3::hash(format!("{said:?}").as_bytes()).to_hex().to_string()
}

pub async fn show(cx: &Cx, id: Id<Edit>) -> Result<Shown> {
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let edit = rows::find(&mut db, id).await?.ok_or(Error::NotFound)?;
    let municipality = edit.municipality.clone().ok_or(Error::NotFound)?;
    cx.require(&Act::ReviewEdits { municipality })?;
    let pen = apply::read(&mut db, &edit.record).await?.unwrap_or_default();
    let now: HashMap<Field, Option<Value>> = edit.fields.iter().map(|field| (field.field.clone(), field.field.read(&pen.own))).collect();
    let mut beside = vec![];
    for other in rows::waiting(&mut db, &edit.record).await?.into_iter().filter(|other| other.id != edit.id) {
        let (edit, source, role, at) = (other.id, other.source, other.author.role, other.at);
        let same = other.fields.into_iter().filter(|field| now.contains_key(&field.field));
        beside.extend(same.map(|field| Beside { edit, source, role: role.clone(), at, field }));
    }
    let values = edit.fields.iter().chain(beside.iter().map(|other| &other.field)).flat_map(|field| [&field.before, &field.after]);
    let mut ids = names::references(values.chain(now.values()).flatten());
    ids.extend([edit.record.id.clone()]);
    ids.extend(edit.joins.map(Id::text));
    ids.extend(edit.organization.iter().chain(&edit.author.organization).map(|id| id.text()));
    let names = names::of(&mut db, &ids).await?;
    let office_of = |id: Option<Id<Organization>>| id.and_then(|id| names.get(&id.text()).cloned()).unwrap_or_default();
    let new = || edit.fields.first()?.after.as_ref()?.get("name")?.as_str().map(str::to_owned);
    let name = names.get(&edit.record.id).cloned().or_else(new).unwrap_or_default();
    let (organization, office) = (office_of(edit.organization), office_of(edit.author.organization));
    let joins = edit.joins.and_then(|service| names.get(&service.text()).cloned());
    Ok(Shown { version: pen.version, name, organization, office, joins, now, beside, names, edit })
}

/// Accepts and refuses field by field; what is not named goes on waiting. Whoever has decided on something that changed meanwhile sees that first.
pub async fn decide(cx: &Cx, id: Id<Edit>, version: i64, decisions: &[Decision]) -> Result<Outcome> {
    decide_seen(cx, id, (version, None), decisions).await
}

/// `seen`: the seal of what was shown, where it is known; words that came after it are not decided on.
pub async fn decide_seen(cx: &Cx, id: Id<Edit>, (version, seen): (i64, Option<&str>), decisions: &[Decision]) -> Result<Outcome> {
    let mut tx = begin(cx).await?;
    let edit = rows::find(tx.conn(), id).await?.ok_or(Error::NotFound)?;
    let (municipality, organization) = edit.municipality.clone().zip(edit.organization).ok_or(Error::NotFound)?;
    cx.require(&Act::ReviewEdits { municipality: municipality.clone() })?;
    let waits = |decision: &Decision| edit.fields.iter().any(|f| f.field == decision.field && f.state == FieldState::Waiting);
    if !decisions.iter().all(waits) || seen.is_some_and(|seen| seen != sealed(&edit)) {
        return Err(Error::Stale);
    }
    if decisions.is_empty() {
        return Ok(Outcome::Unchanged);
    }
    check_words(decisions)?;
    let pen = match apply::read(tx.conn(), &edit.record).await? {
        Some(_) if edit.creates => return Err(Error::Stale),
        None if !edit.creates => return Err(Error::NotFound),
        pen => pen.unwrap_or_default(),
    };
    let mut parts = accepted(&edit, decisions, &pen);
    let conflicts = overtaken(&mut tx, &edit, version, &pen, &parts).await?;
    if !conflicts.is_empty() {
        return Ok(Outcome::Conflict(conflicts));
    }
    if !edit.creates {
        apply::check(edit.record.kind, &pen.own, &mut parts)?;
    }
    if !parts.is_empty() {
        let fields: Vec<_> = parts.iter().map(|part| (&part.field, part.after.clone())).collect();
        apply::put(&mut tx, &edit.record, &pen, &fields).await?;
    }
    for decision in decisions {
        let part = parts.iter().find(|part| part.field == decision.field);
        settle(&mut tx, cx, id, decision, part.map(|part| (pen.version + 1, part))).await?;
        let barred = decision.verdict == Verdict::Refused && decision.reason == Some(RefusalReason::NotAllowed);
        if barred && Amiss::of(&decision.field).is_some() {
            suggestions::forget_words(&mut tx, id, &decision.field).await?;
        }
    }
    rows::recount(&mut tx, id).await?;
    if edit.creates && !parts.is_empty() {
        let owner = Owner { organization, is_shared: false, municipality: Some(municipality.clone()) };
        let writing = Writing { owner: &owner, record: &edit.record, source: edit.source, creates: true, of: None };
        apply::link_place(&mut tx, cx, &writing).await?;
        joining::join(&mut tx, cx, &edit, &owner).await?;
    }
    audit::note(&mut tx, cx, "edit-decided", &format!("edit:{id}"), Some(&municipality)).await?;
    if edit.author.account.is_some() || edit.author.by_link().is_some() {
        jobs::enqueue(&mut tx, cx, Job::TellAuthor { edit: id }).await?;
    }
    tx.commit().await?;
    let decided = |field: &EditField| decisions.iter().any(|decision| decision.field == field.field);
    let open = edit.fields.iter().filter(|field| field.state == FieldState::Waiting && !decided(field));
    Ok(Outcome::Done {
        edit: id,
        live: parts.iter().map(|part| part.field.clone()).collect(),
        waiting: open.map(|f| f.field.clone()).collect(),
    })
}

/// Who is refused must be able to do something about it.
fn check_words(decisions: &[Decision]) -> Result<()> {
    for decision in decisions {
        let refused = decision.verdict == Verdict::Refused;
        if refused && decision.reason.is_none() {
            return Err(Error::Invalid(vec![Problem::new("reason", Wrong::Missing)]));
        }
        if refused && decision.reason == Some(RefusalReason::Other) && decision.words.trim().is_empty() {
            return Err(Error::Invalid(vec![Problem::new("words", Wrong::Missing)]));
        }
        if decision.words.chars().count() > WORDS {
            return Err(Error::Invalid(vec![Problem::new("words", Wrong::TooLong)]));
        }
    }
    Ok(())
}

fn accepted(edit: &Edit, decisions: &[Decision], pen: &Pen) -> Vec<Part> {
    let part = |decision: &Decision| {
        let proposed = edit.fields.iter().find(|field| field.field == decision.field)?;
        let before = if edit.creates { None } else { decision.field.read(&pen.own) };
        let corrected = decision.corrected.clone().filter(|_| !edit.creates);
        let given = corrected.unwrap_or_else(|| proposed.after.clone());
        let name = edit.record.kind.code();
        let after =
            if edit.creates { given } else { crate::catalogue::one::value(name, decision.field.property(), given, before.as_ref()) };
        Some(Part { field: decision.field.clone(), before, after, goes: Goes::Live })
    };
    // Of a visitor's words nothing is written: accepted means that people have seen to it.
    let writes = |decision: &&Decision| decision.verdict == Verdict::Accepted && Amiss::of(&decision.field).is_none();
    decisions.iter().filter(writes).filter_map(part).collect()
}

async fn overtaken(tx: &mut Tx, edit: &Edit, version: i64, pen: &Pen, parts: &[Part]) -> Result<Vec<FieldConflict>> {
    if version == pen.version {
        return Ok(vec![]);
    }
    let later = rows::since(tx.conn(), &edit.record, version).await?;
    let conflict = |part: &Part| {
        let (_, base) = later.iter().find(|(field, _)| *field == part.field)?;
        let differs = *base != part.before && part.before != part.after;
        differs.then(|| FieldConflict {
            field: part.field.clone(),
            base: base.clone(),
            theirs: part.before.clone(),
            yours: part.after.clone(),
        })
    };
    Ok(parts.iter().filter_map(conflict).collect())
}

pub(super) async fn settle(tx: &mut Tx, cx: &Cx, id: Id<Edit>, decision: &Decision, applied: Option<(i64, &Part)>) -> Result<()> {
    let json = |value: Option<&Value>| value.map(Value::to_string);
    sqlx::query(
        "UPDATE edit_field SET state = $1, reason = $2, words = $3, decided_at = $4, decided_by = $5, version = $6, applied_at = $7, \
         was = $8, made = $9 WHERE edit_id = $10 AND field = $11 AND state = 'waiting'",
    )
    .bind(decision.verdict.code())
    .bind(decision.reason.filter(|_| decision.verdict == Verdict::Refused).map(RefusalReason::code))
    .bind(Some(decision.words.trim().to_owned()).filter(|words| !words.is_empty()))
    .bind(cx.now_ms())
    .bind(rows::author(cx).role)
    .bind(applied.map(|(version, _)| version))
    .bind(applied.map(|_| cx.now_ms()))
    .bind(applied.and_then(|(_, part)| json(part.before.as_ref())))
    .bind(applied.and_then(|(_, part)| json(part.after.as_ref())))
    .bind(id.text())
    .bind(decision.field.0.clone())
    .execute(tx.conn())
    .await
    .or_fault("settle a field of an edit")
    .map(|_| ())
}

/// The columns of an edit, for those who list them.
pub(super) fn listing(condition: &str) -> String {
    format!("SELECT {EDIT} FROM edit e WHERE {condition}")
}
