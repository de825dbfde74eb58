//! What visitors say of a listing: which part of it is wrong, and a few words, for the municipality alone. Nobody is asked who they are, nor noted
//! where they have signed in; a code that is shown once tells them later what became of it.
use super::{
    apply::Writing,
    begin, names, owner,
    rows::{self, FieldRow},
};
use crate::{Cx, Tx, fault::OrFault, organizations, services};
use domain::{
    Error, Id, Problem, Result, Time, Wrong,
    access::{Act, Caller},
    edit::{Amiss, Edit, EditSource, Field, FieldState, RecordKey, RecordKind, RefusalReason, SuggestForm, Suggestion},
    receipt::Receipt,
};
use serde_json::{Value, json};
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
/// So many of one listing wait each by itself. What comes after them is taken, too, or whoever sends junk would silence all others: it is folded into
/// one of its day, so that a flood takes one place in the review and a bounded one in the database.
const MOST: i64 = 20;
/// Of the words that were folded together, in characters; after that whoever comes with more is told so, and whoever only marks is taken still.
const LONGEST_FOLDED: usize = 6000;
/// Of those who share one, so many codes are kept, the newest.
const MOST_CODES: i64 = 500;
/// Between the words of two visitors.
const BETWEEN: &str = "\n\n– – –\n\n";

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
    let receipt = seal::Secrets::new().receipt();
    let mut tx = begin(cx).await?;
    let folded = if waiting(&mut tx, record).await? < MOST { None } else { of_today(&mut tx, cx, record).await? };
    let id = if let Some(id) = folded {
        fold(&mut tx, id, record, &said).await?;
        id
    } else {
        let id = Id::<Edit>::from_uuid(uuid::Uuid::new_v4());
        let writing = Writing { owner: &owner, record, source: EditSource::Public, creates: false, of: None };
        rows::insert(&mut tx, cx, id, &writing, said.amiss.len()).await?;
        rows::insert_fields(&mut tx, id, record, said.amiss.iter().map(|amiss| part(*amiss, &said.words)).collect()).await?;
        crate::audit::note(&mut tx, cx, "edit-made", &format!("edit:{id}"), owner.municipality.as_ref()).await?;
        id
    };
    keep_code(&mut tx, cx, id, &receipt).await?;
    tx.commit().await?;
    Ok(receipt)
}

fn part(amiss: Amiss, words: &str) -> FieldRow {
    let after = (!words.is_empty()).then(|| json!(words));
    FieldRow { field: amiss.field(), before: None, after, state: FieldState::Waiting, applied: None }
}

async fn keep_code(tx: &mut Tx, cx: &Cx, id: Id<Edit>, receipt: &Receipt) -> Result<()> {
    sqlx::query("INSERT INTO suggestion (hash, edit_id, at) VALUES ($1, $2, $3)")
        .bind(hash(receipt))
        .bind(id.text())
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("keep a suggestion")?;
    sqlx::query(
        "DELETE FROM suggestion WHERE edit_id = $1 AND hash NOT IN \
         (SELECT s.hash FROM suggestion s WHERE s.edit_id = $1 ORDER BY s.at DESC, s.hash LIMIT CAST($2 AS BIGINT))",
    )
    .bind(id.text())
    .bind(MOST_CODES)
    .execute(tx.conn())
    .await
    .or_fault("forget codes of a flood")
    .map(|_| ())
}

/// The newest that visitors have said of it today, and nobody has begun to look at.
async fn of_today(tx: &mut Tx, cx: &Cx, record: &RecordKey) -> Result<Option<Id<Edit>>> {
    let found: Option<String> = sqlx::query_scalar(
        "SELECT e.id FROM edit e WHERE e.kind = $1 AND e.record_id = $2 AND e.source = 'public' AND e.waiting > 0 AND e.at >= $3 \
         AND NOT EXISTS (SELECT 1 FROM edit_field f WHERE f.edit_id = e.id AND f.state <> 'waiting') ORDER BY e.seq DESC LIMIT 1",
    )
    .bind(record.kind.code())
    .bind(record.id.clone())
    .bind(cx.now_ms() - cx.now_ms().rem_euclid(DAY_MS))
    .fetch_optional(tx.conn())
    .await
    .or_fault("look for a suggestion of today")?;
    Ok(found.and_then(|id| id.parse().ok()))
}

/// Marks and words of one more visitor, in an edit that waits.
async fn fold(tx: &mut Tx, id: Id<Edit>, record: &RecordKey, said: &Suggestion) -> Result<()> {
    let known: Vec<(String, Option<String>)> = sqlx::query_as("SELECT field, after_value FROM edit_field WHERE edit_id = $1")
        .bind(id.text())
        .fetch_all(tx.conn())
        .await
        .or_fault("read a suggestion")?;
    let mut new = vec![];
    for amiss in said.amiss.iter().copied() {
        let field = amiss.field();
        let Some((_, before)) = known.iter().find(|(name, _)| name == field.as_str()) else {
            new.push(part(amiss, &said.words));
            continue;
        };
        let before = rows::value(before.clone())?;
        let Some(both) = together(before.as_ref().and_then(Value::as_str).unwrap_or_default(), &said.words)? else { continue };
        sqlx::query("UPDATE edit_field SET after_value = $1 WHERE edit_id = $2 AND field = $3 AND state = 'waiting'")
            .bind(json!(both).to_string())
            .bind(id.text())
            .bind(field.0)
            .execute(tx.conn())
            .await
            .or_fault("fold a suggestion into another")?;
    }
    if !new.is_empty() {
        rows::insert_fields(tx, id, record, new).await?;
    }
    rows::recount(tx, id).await
}

/// `None` where it was said already; where there is no room left it is refused, for words are not lost without a word.
fn together(before: &str, words: &str) -> Result<Option<String>> {
    if words.is_empty() || before.split(BETWEEN).any(|said| said == words) {
        return Ok(None);
    }
    let both = if before.is_empty() { words.to_owned() } else { format!("{before}{BETWEEN}{words}") };
    if both.chars().count() > LONGEST_FOLDED {
        return Err(Error::Invalid(vec![Problem::new("said", Wrong::TooMany)]));
    }
    Ok(Some(both))
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

/// Words that a listing may not hold go at the moment of the refusal, with every part of the same suggestion that repeats them.
pub(super) async fn forget_words(tx: &mut Tx, id: Id<Edit>, field: &Field) -> Result<()> {
    sqlx::query(
        "UPDATE edit_field SET after_value = NULL WHERE edit_id = $1 AND field LIKE 'note/%' \
         AND after_value = (SELECT f.after_value FROM edit_field f WHERE f.edit_id = $1 AND f.field = $2)",
    )
    .bind(id.text())
    .bind(field.0.clone())
    .execute(tx.conn())
    .await
    .or_fault("forget words that may not be held")
    .map(|_| ())
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
