//! Edits: every change of a listing, from whichever door, field by field. Here is what goes in; `review` decides, `history` tells and takes back,
//! `arrivals` is what an import brings, `merging` makes one record of two.
mod apply;
mod arrivals;
mod history;
mod joining;
mod merging;
mod names;
mod owner;
mod policy;
mod review;
mod rows;
mod suggestions;
#[cfg(test)]
mod tests;

pub(crate) use arrivals::Arrivals;
pub use history::{ByLink, Told, history, of_organization, restore, to_tell, to_tell_by_letter, undo};
pub(crate) use merging::of_pair;
pub use merging::{Chosen, Merged, Merger, Merging, Obstacle, differing, merge, merged_into, obstacles, unmerge};
pub(crate) use names::{of as names_of, references};
pub use owner::municipality_of;
pub(crate) use owner::of as owner_of;
pub use policy::policy;
pub use review::{Beside, Queue, QueueFilter, QueueRow, Shown, decide, decide_seen, queue, show};
pub(crate) use rows::version;
pub use suggestions::{Outcome as SuggestionOutcome, Suggested, purge, suggest, suggested, takes_suggestions};

use crate::{Cx, Tx, catalogue::one, changes, fault::OrFault};
use apply::{Part, Pen, Writing};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::{Act, Caller},
    area::AreaCode,
    edit::{Amiss, Edit, EditField, EditSource, Field, FieldConflict, FieldState, Goes, Policy, RecordKey, RecordKind},
    organization::Organization,
    service::Service,
};
pub(crate) use owner::Owner;
use serde_json::{Map, Value, json};

/// A record as an editor needs it.
#[derive(Clone, Debug)]
pub struct Current {
    /// To be given back with a proposal, so that nothing newer is overwritten.
    pub version: i64,
    /// Its own JSON, other records by their ids, confidential fields included.
    pub own: Map<String, Value>,
    /// What waits for a reviewer: of one's own organization, and all of it for the municipality.
    pub waiting: Vec<EditField>,
    pub organization: Id<Organization>,
}

/// What somebody wants a record to say.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub record: RecordKey,
    /// `Current::version` when the form was drawn.
    pub version: i64,
    /// `None` empties the field.
    pub fields: Vec<(Field, Option<Value>)>,
    pub source: EditSource,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The record says so already, or it waits already.
    Unchanged,
    Done {
        edit: Id<Edit>,
        live: Vec<Field>,
        waiting: Vec<Field>,
    },
    /// Nothing was written: somebody else has changed these fields meanwhile.
    Conflict(Vec<FieldConflict>),
}

/// The record for those who may edit it, published or not; a creation that still waits as it was proposed.
pub async fn current(cx: &Cx, record: &RecordKey) -> Result<Current> {
    let owner = may_see(cx, record).await?;
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let waiting = rows::waiting(&mut db, record).await?;
    let whole = || waiting.iter().find(|edit| edit.creates).and_then(|edit| edit.fields.first()?.after.clone());
    let (version, own) = match apply::read(&mut db, record).await? {
        Some(pen) => (pen.version, pen.own),
        None => match whole() {
            Some(Value::Object(own)) => (0, own),
            _ => return Err(Error::NotFound),
        },
    };
    let seen = waiting.into_iter().filter(|edit| owner::sees(&cx.caller, edit));
    Ok(Current {
        version,
        own,
        waiting: seen.flat_map(|edit| edit.fields).filter(|field| Amiss::of(&field.field).is_none()).collect(),
        organization: owner.organization,
    })
}

/// Leave to change it otherwise than field by field; the municipality that looks after it.
pub(crate) async fn may_write(cx: &Cx, record: &RecordKey) -> Result<Option<AreaCode>> {
    Ok(may_edit(cx, record).await?.municipality)
}

async fn may_edit(cx: &Cx, record: &RecordKey) -> Result<Owner> {
    let owner = owner::of(cx, record).await?;
    cx.require(&Act::EditListing { organization: owner.organization, municipality: owner.municipality.clone() })?;
    Ok(owner)
}

/// Whoever may propose a change of a service may see what stands there; of a place, whose address may be secret, its keepers alone.
async fn may_see(cx: &Cx, record: &RecordKey) -> Result<Owner> {
    let owner = owner::of(cx, record).await?;
    let edits = cx.require(&Act::EditListing { organization: owner.organization, municipality: owner.municipality.clone() });
    match edits {
        Err(_) if record.kind == RecordKind::Service => cx.require(&Act::ProposeListing { organization: owner.organization })?,
        edits => edits?,
    }
    Ok(owner)
}

/// By somebody of the provider who may have come by a letter's link alone: people look at all of it first. One transaction.
pub async fn propose_for_review(cx: &Cx, record: &RecordKey, version: i64, fields: Vec<(Field, Option<Value>)>) -> Result<Outcome> {
    let owner = owner::of(cx, record).await?;
    cx.require(&Act::ProposeListing { organization: owner.organization })?;
    // Where no municipality is known nobody could ever decide.
    if owner.municipality.is_none() {
        return Err(Error::Forbidden);
    }
    let proposal = Proposal { record: record.clone(), version, fields, source: EditSource::Provider };
    write(cx, &owner, &proposal, None, &|_, _| Goes::Review).await
}

/// Goes live at once or waits, field by field, by the municipality's policy; one transaction.
pub async fn propose(cx: &Cx, proposal: &Proposal) -> Result<Outcome> {
    let owner = may_edit(cx, &proposal.record).await?;
    check_source(cx, proposal.source)?;
    let door = Door::of(cx, &owner, proposal.source).await?;
    let goes = |field: &Field, after: Option<&Value>| door.goes(proposal.record.kind, field, after);
    write(cx, &owner, proposal, None, &goes).await
}

/// Where what somebody says of a record goes, field by field.
pub(crate) struct Door {
    source: EditSource,
    has_municipality: bool,
    is_shared: bool,
    policy: Policy,
}
impl Door {
    async fn of(cx: &Cx, owner: &Owner, source: EditSource) -> Result<Self> {
        let policy = policy::read(cx, owner.municipality.as_ref()).await?;
        Ok(Self { source, has_municipality: owner.municipality.is_some(), is_shared: owner.is_shared, policy })
    }

    pub(crate) fn goes(&self, kind: RecordKind, field: &Field, after: Option<&Value>) -> Goes {
        match self.source {
            EditSource::Public => Goes::Review,
            // Where no municipality is known nobody could ever decide.
            EditSource::Provider if !self.has_municipality => Goes::Live,
            // A place of several organizations is not one's own to change.
            EditSource::Provider if self.is_shared => Goes::Review,
            EditSource::Provider => self.policy.goes(kind, field, after),
            EditSource::Staff | EditSource::Import | EditSource::Feed => Goes::Live,
        }
    }
}

/// The door by which the caller would change a record.
pub(crate) async fn door(cx: &Cx, record: &RecordKey) -> Result<Door> {
    let owner = may_edit(cx, record).await?;
    Door::of(cx, &owner, history::source_of(cx)).await
}

/// Nobody speaks under another's name.
fn check_source(cx: &Cx, source: EditSource) -> Result<()> {
    let own = match &cx.caller {
        Caller::Member(member) if member.role.is_staff() => source == EditSource::Staff,
        Caller::Member(_) => source == EditSource::Provider,
        Caller::System | Caller::Operator => true,
        Caller::Anyone | Caller::Holder(_) | Caller::Linked(_) | Caller::Checking(_) => false,
    };
    if own { Ok(()) } else { Err(Error::Forbidden) }
}

/// Writes what a proposal says, where nobody was faster; `of` is the edit that it takes back.
async fn write(
    cx: &Cx,
    owner: &Owner,
    proposal: &Proposal,
    of: Option<Id<Edit>>,
    goes: &(dyn Fn(&Field, Option<&Value>) -> Goes + Sync),
) -> Result<Outcome> {
    let record = &proposal.record;
    let mut tx = begin(cx).await?;
    let Some(pen) = apply::read(tx.conn(), record).await? else { return Err(Error::NotFound) };
    let mut parts = match compared(&mut tx, proposal, &pen).await? {
        Ok(parts) => parts,
        Err(conflicts) => return Ok(Outcome::Conflict(conflicts)),
    };
    apply::check(record.kind, &pen.own, &mut parts)?;
    for part in &mut parts {
        part.goes = goes(&part.field, part.after.as_ref());
    }
    let waits = rows::waiting(tx.conn(), record).await?;
    parts.retain(|part| part.goes == Goes::Live || !is_said_already(cx, &waits, part));
    if parts.is_empty() {
        return Ok(Outcome::Unchanged);
    }
    rows::withdraw_older(&mut tx, cx, &waits, &parts).await?;
    let of_goes = |goes| parts.iter().filter(|part| part.goes == goes).map(|part| part.field.clone()).collect::<Vec<_>>();
    let (live, waiting) = (of_goes(Goes::Live), of_goes(Goes::Review));
    let how = Writing { owner, record, source: proposal.source, creates: false, of };
    let edit = apply::write(&mut tx, cx, &how, pen, parts).await?;
    tx.commit().await?;
    Ok(Outcome::Done { edit, live, waiting })
}

/// A transaction in which versions can be counted: on PostgreSQL, too, one writes after the other.
async fn begin(cx: &Cx) -> Result<Tx> {
    let mut tx = cx.begin().await?;
    changes::lock(&mut tx).await?;
    Ok(tx)
}

/// The fields that would change. What the author left as they had found it is no change of theirs, whatever others did to it.
async fn compared(tx: &mut Tx, proposal: &Proposal, pen: &Pen) -> Result<Result<Vec<Part>, Vec<FieldConflict>>> {
    let record = &proposal.record;
    let later = if proposal.version == pen.version { vec![] } else { rows::since(tx.conn(), record, proposal.version).await? };
    let (mut parts, mut conflicts) = (vec![], vec![]);
    for (field, given) in &proposal.fields {
        let field = Field::parse(record.kind, field.as_str()).ok_or_else(|| not_allowed(record.kind, field))?;
        let now = field.read(&pen.own);
        let after = one::value(record.kind.code(), field.property(), given.clone(), now.as_ref());
        let base = later.iter().find(|(changed, _)| *changed == field).map_or_else(|| now.clone(), |(_, was)| was.clone());
        if after == now || after == base {
            continue;
        }
        if base == now {
            parts.push(Part { field, before: now, after, goes: Goes::Review });
        } else {
            conflicts.push(FieldConflict { field, base, theirs: now, yours: after });
        }
    }
    Ok(if conflicts.is_empty() { Ok(parts) } else { Err(conflicts) })
}

fn not_allowed(kind: RecordKind, field: &Field) -> Error {
    Error::Invalid(vec![Problem::new(field.known_property(kind).unwrap_or("field"), Wrong::NotAllowed)])
}

/// The same value from the same office waits already.
fn is_said_already(cx: &Cx, waits: &[Edit], part: &Part) -> bool {
    let author = rows::author(cx);
    let ours = waits.iter().filter(|edit| author.organization.is_some() && edit.author.organization == author.organization);
    ours.flat_map(|edit| &edit.fields).any(|field| field.field == part.field && field.after == part.after)
}

/// A new service or place of an organization; where the policy wants it to be looked at, it stands as an edit alone until then.
pub async fn create(
    cx: &Cx,
    organization: Id<Organization>,
    kind: RecordKind,
    own: Map<String, Value>,
    source: EditSource,
) -> Result<(RecordKey, Outcome)> {
    created(cx, organization, (kind, None), own, source).await
}

/// A new place; where it waits, `service` waits with it, and is given there as soon as the place is accepted. Where the place is there at once,
/// the service's own list of places is a change like any other.
pub async fn create_place(
    cx: &Cx,
    organization: Id<Organization>,
    own: Map<String, Value>,
    source: EditSource,
    service: Option<Id<Service>>,
) -> Result<(RecordKey, Outcome)> {
    if let Some(service) = service {
        joining::check(cx, service, organization).await?;
    }
    created(cx, organization, (RecordKind::Location, service), own, source).await
}

async fn created(
    cx: &Cx,
    organization: Id<Organization>,
    (kind, joins): (RecordKind, Option<Id<Service>>),
    own: Map<String, Value>,
    source: EditSource,
) -> Result<(RecordKey, Outcome)> {
    let owner = owner::of_organization(cx, organization).await?;
    cx.require(&Act::EditListing { organization, municipality: owner.municipality.clone() })?;
    check_source(cx, source)?;
    if kind == RecordKind::Organization {
        return Err(Error::Forbidden);
    }
    let record = RecordKey::of(kind, Id::<Edit>::from_uuid(uuid::Uuid::new_v4()));
    let own = begun(&record, organization, own)?;
    let policy = policy::read(cx, owner.municipality.as_ref()).await?;
    let waits = source == EditSource::Provider && owner.municipality.is_some() && policy.goes_new(kind) == Goes::Review;
    let goes = if waits { Goes::Review } else { Goes::Live };
    let part = Part { field: Field::whole(), before: None, after: Some(Value::Object(own)), goes };
    let mut tx = begin(cx).await?;
    let how = Writing { owner: &owner, record: &record, source, creates: true, of: None };
    let edit = apply::write(&mut tx, cx, &how, Pen::default(), vec![part]).await?;
    if let Some(service) = joins.filter(|_| waits) {
        joining::note(&mut tx, edit, service).await?;
    }
    tx.commit().await?;
    let (live, waiting) = if waits { (vec![], vec![Field::whole()]) } else { (vec![Field::whole()], vec![]) };
    Ok((record, Outcome::Done { edit, live, waiting }))
}

/// What was typed, with what a record of its kind needs besides.
fn begun(record: &RecordKey, organization: Id<Organization>, typed: Map<String, Value>) -> Result<Map<String, Value>> {
    let mut own = Map::from_iter([("id".to_owned(), json!(record.id))]);
    match record.kind {
        RecordKind::Service => {
            own.insert("organization".into(), json!({ "id": organization.text() }));
            own.insert("status".into(), json!("active"));
        }
        RecordKind::Location => {
            own.insert("location_type".into(), json!("physical"));
        }
        RecordKind::Organization => {}
    }
    let mut parts = vec![];
    for (field, _, value) in domain::edit::changed(&Map::new(), &typed) {
        let field = Field::parse(record.kind, field.as_str()).ok_or_else(|| not_allowed(record.kind, &field))?;
        let after = one::value(record.kind.code(), field.property(), value, None);
        parts.push(Part { field, before: None, after, goes: Goes::Live });
    }
    apply::check(record.kind, &own, &mut parts)?;
    for part in parts {
        part.field.write(&mut own, part.after);
    }
    Ok(own)
}

/// What stands in a field's row when it is written the first time.
const fn first_state(goes: Goes) -> FieldState {
    match goes {
        Goes::Live => FieldState::Live,
        Goes::Review => FieldState::Waiting,
    }
}
