//! A place that was proposed from a service: as soon as it is accepted the service is given there. That is an edit of the service by whoever
//! proposed it, accepted with the place, so that both histories tell it and its author can take it back.
use super::{
    apply::{self, Part, Pen, Writing},
    first_state,
    owner::{self, Owner},
    review, rows,
};
use crate::{Cx, Tx, audit, catalogue::one, fault::OrFault};
use domain::{
    Error, Id, Result,
    edit::{Decision, Edit, Field, Goes, RecordKey, RecordKind, Verdict},
    organization::Organization,
    service::Service,
};
use serde_json::{Value, json};

const PLACES: &str = "service_at_locations";

/// Only a service of the same organization.
pub(super) async fn check(cx: &Cx, service: Id<Service>, organization: Id<Organization>) -> Result<()> {
    let owner = owner::of(cx, &RecordKey::of(RecordKind::Service, service)).await?;
    if owner.organization == organization { Ok(()) } else { Err(Error::NotFound) }
}

/// Notes which service a proposal is meant for.
pub(super) async fn note(tx: &mut Tx, edit: Id<Edit>, service: Id<Service>) -> Result<()> {
    sqlx::query("UPDATE edit SET joins = $1 WHERE id = $2")
        .bind(service.text())
        .bind(edit.text())
        .execute(tx.conn())
        .await
        .or_fault("note where a service will be given")
        .map(|_| ())
}

/// In the transaction that accepts the place. A service that is no more, or belongs to somebody else by now, is left alone.
pub(super) async fn join(tx: &mut Tx, cx: &Cx, edit: &Edit, owner: &Owner) -> Result<()> {
    let Some(service) = edit.joins else { return Ok(()) };
    let record = RecordKey::of(RecordKind::Service, service);
    let Some(pen) = apply::read(tx.conn(), &record).await? else { return Ok(()) };
    let of = pen.own.get("organization").and_then(|of| of.get("id")?.as_str());
    if of != Some(owner.organization.text().as_str()) {
        return Ok(());
    }
    let mut parts = [put_at(&pen, &edit.record)];
    apply::check(record.kind, &pen.own, &mut parts)?;
    let [part] = parts;
    apply::put(tx, &record, &pen, &[(&part.field, part.after.clone())]).await?;
    let id = Id::<Edit>::from_uuid(uuid::Uuid::new_v4());
    let writing = Writing { owner, record: &record, source: edit.source, creates: false, of: None };
    rows::insert_by(tx, cx, &edit.author, &writing, (id, 0)).await?;
    let (field, before, after) = (part.field.clone(), part.before.clone(), part.after.clone());
    let proposed = rows::FieldRow { state: first_state(part.goes), field: field.clone(), before, after, applied: None };
    rows::insert_fields(tx, id, &record, vec![proposed]).await?;
    let accepted = Decision { field, verdict: Verdict::Accepted, reason: None, words: String::new(), corrected: None };
    review::settle(tx, cx, id, &accepted, Some((pen.version + 1, &part))).await?;
    audit::note(tx, cx, "edit-decided", &format!("edit:{id}"), owner.municipality.as_ref()).await
}

/// Its list of places with one more.
fn put_at(pen: &Pen, place: &RecordKey) -> Part {
    let field = Field(PLACES.into());
    let before = field.read(&pen.own);
    let mut places = before.as_ref().and_then(Value::as_array).cloned().unwrap_or_default();
    places.push(json!({ "location": { "id": place.id } }));
    let after = one::value(RecordKind::Service.code(), PLACES, Some(Value::Array(places)), before.as_ref());
    Part { field, before, after, goes: Goes::Review }
}
