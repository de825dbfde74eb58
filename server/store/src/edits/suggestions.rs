//! What visitors say of a listing: which part of it is wrong, and a few words, for the municipality alone. Nobody is asked who they are, nor noted
//! where they have signed in; a code that is shown once tells them later what became of it.
use super::{
    apply::Writing,
    begin, names, owner,
    rows::{self, FieldRow},
};
use crate::{Cx, Tx, fault::OrFault, organizations, services};
use domain::{
    Error, Id, Result, Time,
    access::{Act, Caller},
    edit::{Amiss, Edit, EditSource, FieldState, RecordKey, RecordKind, RefusalReason, SuggestForm},
    receipt::Receipt,
};
use serde_json::json;
use std::collections::BTreeSet;

/// What has become of a suggestion.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggested {
    pub record: RecordKey,
    pub name: String,
    pub at: Time,
    /// Part by part, with the reviewer's words.
    pub parts: Vec<Outcome>,
}
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub amiss: Amiss,
    pub state: FieldState,
    pub reason: Option<RefusalReason>,
    pub words: String,
}

const DAY_MS: i64 = 86_400_000;
/// So many days after a decision its words are kept, and so many days a code is good for.
const WORDS_DAYS: i64 = 30;
const CODE_DAYS: i64 = 365;
/// More do not wait of one listing: whoever reads these has heard of it.
const MOST: i64 = 20;

/// Whether anybody would look at it: only where a municipality looks after the listing.
pub async fn takes_suggestions(cx: &Cx, record: &RecordKey) -> Result<bool> {
    cx.require(&Act::SuggestEdits)?;
    public(cx, record).await?;
    Ok(owner::of(cx, record).await?.municipality.is_some())
}

/// What everybody can read; a place is spoken of with its service.
async fn public(cx: &Cx, record: &RecordKey) -> Result<()> {
    match record.kind {
        RecordKind::Service => services::find(cx, parsed(record)?).await.map(|_| ()),
        RecordKind::Organization => organizations::find(cx, parsed(record)?).await.map(|_| ()),
        RecordKind::Location => Err(Error::NotFound),
    }
}
fn parsed<T>(record: &RecordKey) -> Result<Id<T>> {
    record.id.parse().map_err(|_| Error::NotFound)
}

/// The code by which the visitor hears what became of it; it stands nowhere, only its hash.
pub async fn suggest(cx: &Cx, record: &RecordKey, form: &SuggestForm) -> Result<Receipt> {
    cx.require(&Act::SuggestEdits)?;
    let cx = &Cx { caller: Caller::Anyone, ..cx.clone() };
    let said = form.parse(record.kind).map_err(Error::Invalid)?;
    public(cx, record).await?;
    let owner = owner::of(cx, record).await?;
    if owner.municipality.is_none() {
        return Err(Error::NotFound);
    }
    let (id, receipt) = (Id::<Edit>::from_uuid(uuid::Uuid::new_v4()), seal::Secrets::new().receipt());
    let mut tx = begin(cx).await?;
    if waiting(&mut tx, record).await? >= MOST {
        return Err(Error::TooOften);
    }
    let writing = Writing { owner: &owner, record, source: EditSource::Public, creates: false, of: None };
    rows::insert(&mut tx, cx, id, &writing, said.amiss.len()).await?;
    let part = |amiss: Amiss| FieldRow {
        field: amiss.field(),
        before: None,
        after: (!said.words.is_empty()).then(|| json!(said.words)),
        state: FieldState::Waiting,
        applied: None,
    };
    rows::insert_fields(&mut tx, id, record, said.amiss.iter().copied().map(part).collect()).await?;
    sqlx::query("INSERT INTO suggestion (hash, edit_id, at) VALUES ($1, $2, $3)")
        .bind(hash(&receipt))
        .bind(id.text())
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("keep a suggestion")?;
    crate::audit::note(&mut tx, cx, "edit-made", &format!("edit:{id}"), owner.municipality.as_ref()).await?;
    tx.commit().await?;
    Ok(receipt)
}

async fn waiting(tx: &mut Tx, record: &RecordKey) -> Result<i64> {
    sqlx::query_scalar("SELECT COUNT(*) FROM edit WHERE kind = $1 AND record_id = $2 AND source = 'public' AND waiting > 0")
        .bind(record.kind.code())
        .bind(record.id.clone())
        .fetch_one(tx.conn())
        .await
        .or_fault("count suggestions that wait")
}

/// `NotFound` for a code that is none, or too old.
pub async fn suggested(cx: &Cx, code: &Receipt) -> Result<Suggested> {
    cx.require(&Act::SuggestEdits)?;
    let found: Option<(String,)> = sqlx::query_as("SELECT edit_id FROM suggestion WHERE hash = $1 AND at > $2")
        .bind(hash(code))
        .bind(cx.now_ms() - CODE_DAYS * DAY_MS)
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("look for a suggestion")?;
    let id: Id<Edit> = found.and_then(|(id,)| id.parse().ok()).ok_or(Error::NotFound)?;
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let edit = rows::find(&mut db, id).await?.ok_or(Error::NotFound)?;
    let name = names::of(&mut db, &BTreeSet::from([edit.record.id.clone()])).await?.remove(&edit.record.id).unwrap_or_default();
    let part = |field: domain::edit::EditField| {
        let amiss = Amiss::of(&field.field)?;
        Some(Outcome { amiss, state: field.state, reason: field.reason, words: field.words })
    };
    Ok(Suggested { record: edit.record, name, at: edit.at, parts: edit.fields.into_iter().filter_map(part).collect() })
}

/// Words that somebody unknown wrote are kept as long as they are of use, and no longer: also those that nobody has looked at in a year.
pub async fn purge(cx: &Cx) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sqlx::query(
        "UPDATE edit_field SET after_value = NULL WHERE field LIKE 'note/%' AND after_value IS NOT NULL \
         AND (decided_at < $1 OR edit_id IN (SELECT id FROM edit WHERE source = 'public' AND at < $2))",
    )
    .bind(cx.now_ms() - WORDS_DAYS * DAY_MS)
    .bind(cx.now_ms() - CODE_DAYS * DAY_MS)
    .execute(tx.conn())
    .await
    .or_fault("forget words of suggestions")?;
    sqlx::query("DELETE FROM suggestion WHERE at <= $1")
        .bind(cx.now_ms() - CODE_DAYS * DAY_MS)
        .execute(tx.conn())
        .await
        .or_fault("end codes of suggestions")?;
    tx.commit().await
}

fn hash(code: &Receipt) -> String {
    seal::hash(&format!("kladka/1 suggestion {}", code.secret()))
}
