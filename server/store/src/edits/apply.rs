//! An edit becomes rows, and what goes live becomes the record: both in the transaction of whoever calls.
use super::{first_state, owner::Owner, rows};
use crate::{Tx, audit, catalogue::one, cx::Cx};
use domain::{
    Error, Id, Language, Problem, Result, Wrong,
    edit::{Edit, EditSource, Field, Goes, RecordKey, RecordKind},
};
use serde_json::{Map, Value, json};
use sqlx::AnyConnection;
use std::collections::BTreeSet;

/// A record as it stands, with the number of its last writing; nothing of one that is new.
#[derive(Clone, Debug, Default)]
pub(super) struct Pen {
    pub own: Map<String, Value>,
    pub version: i64,
}

/// One field that changes.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub field: Field,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub goes: Goes,
}

/// Whose record it is, where the edit came from, and what it takes back.
pub(super) struct Writing<'a> {
    pub owner: &'a Owner,
    pub record: &'a RecordKey,
    pub source: EditSource,
    pub creates: bool,
    pub of: Option<Id<Edit>>,
}

pub(super) async fn read(db: &mut AnyConnection, record: &RecordKey) -> Result<Option<Pen>> {
    let Some(own) = one::stored(db, record.kind.code(), &record.id).await? else { return Ok(None) };
    Ok(Some(Pen { own, version: rows::version(db, record).await? }))
}

/// The longest text, and the longest list as JSON.
const LONGEST: usize = 20_000;

/// Whether the record could say all of this; values become what they would be stored as.
pub(super) fn check(kind: RecordKind, own: &Map<String, Value>, parts: &mut [Part]) -> Result<()> {
    let mut all = own.clone();
    for part in parts.iter() {
        part.field.write(&mut all, part.after.clone());
    }
    let top = |part: &Part| part.field.translation().map_or_else(|| part.field.known_property(kind), |_| Some("translations"));
    let properties: BTreeSet<&str> = parts.iter().filter_map(top).collect();
    let fitted = one::fitting(kind.code(), all, &properties).map_err(|wrong| {
        let place = wrong.column.split(['.', '[']).next().unwrap_or_default().to_owned();
        let what = if wrong.reason == "is missing" { Wrong::Missing } else { Wrong::NotUnderstood };
        problem(kind, &Field(place), what)
    })?;
    for part in parts.iter_mut() {
        part.after = part.field.read(&fitted);
        let long = part.after.as_ref().is_some_and(|value| value.to_string().chars().count() > LONGEST);
        if long {
            return Err(problem(kind, &part.field, Wrong::TooLong));
        }
        if part.after.is_some() && !is_understood(kind, part, &fitted) {
            return Err(problem(kind, &part.field, Wrong::NotUnderstood));
        }
    }
    Ok(())
}

fn problem(kind: RecordKind, field: &Field, what: Wrong) -> Error {
    Error::Invalid(vec![Problem::new(field.known_property(kind).unwrap_or("field"), what)])
}

/// Whether pages could show it: a record that does not fit its type would vanish from them.
fn is_understood(kind: RecordKind, part: &Part, fitted: &Map<String, Value>) -> bool {
    let property = if part.field.translation().is_some() { "translations" } else { part.field.property() };
    let Some(value) = fitted.get(property) else { return true };
    if property == "language" {
        return value.as_str().is_some_and(|code| code.parse::<Language>().is_ok());
    }
    let one = json!({ property: value });
    match kind {
        RecordKind::Service => serde_json::from_value::<domain::service::Service>(one).is_ok(),
        RecordKind::Organization => serde_json::from_value::<domain::organization::Organization>(one).is_ok(),
        RecordKind::Location => serde_json::from_value::<domain::location::Location>(one).is_ok(),
    }
}

/// The edit, its fields, and in the record what goes live; told to the trail.
pub(super) async fn write(tx: &mut Tx, cx: &Cx, writing: &Writing<'_>, pen: Pen, parts: Vec<Part>) -> Result<Id<Edit>> {
    let id = Id::<Edit>::from_uuid(uuid::Uuid::new_v4());
    let open = parts.iter().filter(|part| part.goes == Goes::Review).count();
    rows::insert(tx, cx, id, writing, open).await?;
    let live: Vec<_> = parts.iter().filter(|part| part.goes == Goes::Live).map(|part| (&part.field, part.after.clone())).collect();
    if !live.is_empty() {
        put(tx, writing.record, &pen, &live).await?;
    }
    let version = pen.version + 1;
    let each = parts.into_iter().map(|part| {
        let applied = (part.goes == Goes::Live).then(|| (version, part.before.clone(), part.after.clone()));
        rows::FieldRow { state: first_state(part.goes), field: part.field, before: part.before, after: part.after, applied }
    });
    rows::insert_fields(tx, id, writing.record, each.collect()).await?;
    audit::note(tx, cx, "edit-made", &format!("edit:{id}"), writing.owner.municipality.as_ref()).await?;
    if writing.creates && open == 0 {
        link_place(tx, cx, writing).await?;
    }
    Ok(id)
}

/// The record as the pen found it, with these fields written.
pub(super) async fn put(tx: &mut Tx, record: &RecordKey, pen: &Pen, fields: &[(&Field, Option<Value>)]) -> Result<()> {
    let mut new = pen.own.clone();
    for (field, value) in fields {
        match value {
            Some(Value::Object(whole)) if field.as_str() == Field::WHOLE => new.clone_from(whole),
            value => field.write(&mut new, value.clone()),
        }
    }
    ages_match(&new, fields)?;
    if record.kind == RecordKind::Service {
        new.insert("last_modified".into(), json!(crate::cx::time(tx.now_ms()).to_string()));
    }
    let old = Some(&pen.own).filter(|own| !own.is_empty());
    one::put(tx, record.kind.code(), &record.id, old, new).await
}

/// Fields are decided one by one; an age that none can have is no decision.
fn ages_match(new: &Map<String, Value>, fields: &[(&Field, Option<Value>)]) -> Result<()> {
    const AGES: [&str; 2] = ["minimum_age", "maximum_age"];
    let [from, to] = AGES.map(|age| new.get(age).and_then(Value::as_f64));
    let touched = fields.iter().find_map(|(field, _)| AGES.into_iter().find(|age| field.as_str() == *age));
    match touched {
        Some(age) if from.zip(to).is_some_and(|(from, to)| from > to) => Err(Error::Invalid(vec![Problem::new(age, Wrong::DoNotMatch)])),
        _ => Ok(()),
    }
}

/// A place belongs to the organization that lists it: a new one is written into its list, as an edit of that record.
pub(super) async fn link_place(tx: &mut Tx, cx: &Cx, writing: &Writing<'_>) -> Result<()> {
    if writing.record.kind != RecordKind::Location {
        return Ok(());
    }
    let record = RecordKey::of(RecordKind::Organization, writing.owner.organization);
    let Some(pen) = read(tx.conn(), &record).await? else { return Err(Error::NotFound) };
    let field = Field("locations".into());
    let before = field.read(&pen.own);
    let mut places = before.as_ref().and_then(Value::as_array).cloned().unwrap_or_default();
    places.push(json!({ "id": writing.record.id }));
    let after = Some(Value::Array(places));
    put(tx, &record, &pen, &[(&field, after.clone())]).await?;
    let id = Id::<Edit>::from_uuid(uuid::Uuid::new_v4());
    let of_organization = Writing { owner: writing.owner, record: &record, source: writing.source, creates: false, of: None };
    rows::insert(tx, cx, id, &of_organization, 0).await?;
    let applied = Some((pen.version + 1, before.clone(), after.clone()));
    let row = rows::FieldRow { state: first_state(Goes::Live), field, before, after, applied };
    rows::insert_fields(tx, id, &record, vec![row]).await
}
