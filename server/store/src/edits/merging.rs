//! Two records become one. The one that is no more keeps its history and leads on to the other; all that spoke of it speaks of the other since.
//! It stands beside, as it last was, so that whoever did it can take it back within a day.
mod moved;

pub use moved::Obstacle;

use super::{
    Owner,
    apply::{self, Part, Pen, Writing},
    begin, history, owner, rows,
};
use crate::{
    Cx, Tx, audit,
    catalogue::one,
    cx::time,
    duplicates::{self, Pair, PairState},
    fault::{OrFault, broken},
};
use domain::{
    Error, Id, Result, Time,
    access::Act,
    edit::{Edit, EditSource, Field, Goes, RecordKey, RecordKind, UNDO_HOURS, changed},
    organization::Organization,
};
use moved::Moved;
use serde_json::{Map, Value};
use sqlx::AnyConnection;
use std::collections::BTreeSet;

/// Which value a field of the kept record has afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    Kept,
    Gone,
    /// Of lists: what stands in either.
    Both,
}

#[derive(Clone, Debug)]
pub struct Merging {
    pub pair: Id<Pair>,
    /// The record that stays.
    pub keep: String,
    /// `(id, version)` of both when the page was drawn.
    pub versions: [(String, i64); 2],
    /// Fields without a line stay as the kept record has them.
    pub choices: Vec<(Field, Chosen)>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Merged {
    Done(RecordKey),
    /// Nothing was written.
    Hindered(Vec<Obstacle>),
}

/// A record that became a part of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Merger {
    pub kind: RecordKind,
    pub gone: String,
    pub kept: String,
    /// As it last was.
    pub own: Map<String, Value>,
    pub at: Time,
    /// The office that may take it back, until a day has passed.
    pub office: Option<Id<Organization>>,
    moved: Moved,
    id: String,
}
impl Merger {
    pub fn can_be_undone(&self, cx: &Cx) -> bool {
        let recent = cx.now.duration_since(self.at).as_hours() < UNDO_HOURS;
        recent && self.office.is_some() && self.office == rows::author(cx).organization
    }
}

/// Whose listing it is, for those who look after it: a record may not be merged by a desk that it does not belong to.
async fn leave(cx: &Cx, record: &RecordKey) -> Result<Owner> {
    let owner = owner::of(cx, record).await?;
    let municipality = owner.municipality.clone().ok_or(Error::Forbidden)?;
    cx.require(&Act::ReviewEdits { municipality })?;
    cx.require(&Act::EditListing { organization: owner.organization, municipality: owner.municipality.clone() })?;
    Ok(owner)
}

/// What hinders that this record is given up for another.
pub async fn obstacles(cx: &Cx, record: &RecordKey) -> Result<Vec<Obstacle>> {
    leave(cx, record).await?;
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    moved::obstacles(&mut db, record).await
}

/// Fields in which two records differ, but for the ids of their parts; only what may be edited by hand.
pub fn differing(kind: RecordKind, one: &Map<String, Value>, other: &Map<String, Value>) -> Vec<(Field, Option<Value>, Option<Value>)> {
    let plain = |value: &Option<Value>| value.as_ref().map(one::without_ids);
    let differs =
        |(field, a, b): &(Field, Option<Value>, Option<Value>)| Field::parse(kind, field.as_str()).is_some() && plain(a) != plain(b);
    changed(one, other).into_iter().filter(differs).collect()
}

/// One transaction: the chosen fields, all references, the record that is no more.
pub async fn merge(cx: &Cx, merging: &Merging) -> Result<Merged> {
    let pair = duplicates::find_pair(cx, merging.pair).await?;
    let (kept, gone) = pair.keys(&merging.keep).ok_or(Error::NotFound)?;
    let (owner, _) = (leave(cx, &kept).await?, leave(cx, &gone).await?);
    let mut tx = begin(cx).await?;
    let pair = duplicates::pair(tx.conn(), merging.pair).await?;
    if !matches!(pair.state, PairState::Open | PairState::Distinct) {
        return Err(Error::Stale);
    }
    let pen = same(&mut tx, &kept, merging).await?;
    let given_up = same(&mut tx, &gone, merging).await?;
    let hindered = moved::obstacles(tx.conn(), &gone).await?;
    if !hindered.is_empty() {
        return Ok(Merged::Hindered(hindered));
    }
    let parts = chosen(kept.kind, &pen, &given_up, &merging.choices)?;
    let mut edits = vec![];
    if !parts.is_empty() {
        let writing = Writing { owner: &owner, record: &kept, source: EditSource::Staff, creates: false, of: None };
        edits.push(apply::write(&mut tx, cx, &writing, pen, parts).await?);
    }
    let moved = moved::to(&mut tx, cx, &owner, (&gone, &kept), edits).await?;
    one::remove(&mut tx, gone.kind.code(), &gone.id).await?;
    insert(&mut tx, cx, &owner, (&kept, &gone), (&given_up.own, &moved)).await?;
    duplicates::set_state(&mut tx, cx, merging.pair, PairState::Merged).await?;
    audit::note(&mut tx, cx, "listing-merged", &format!("{}:{}", kept.kind.code(), kept.id), owner.municipality.as_ref()).await?;
    tx.commit().await?;
    Ok(Merged::Done(kept))
}

/// The record as it was when the page was drawn, or nothing is done.
async fn same(tx: &mut Tx, record: &RecordKey, merging: &Merging) -> Result<Pen> {
    let pen = apply::read(tx.conn(), record).await?.ok_or(Error::Stale)?;
    let seen = merging.versions.iter().find(|(id, _)| *id == record.id).map(|(_, version)| *version);
    if seen == Some(pen.version) { Ok(pen) } else { Err(Error::Stale) }
}

fn chosen(kind: RecordKind, kept: &Pen, gone: &Pen, choices: &[(Field, Chosen)]) -> Result<Vec<Part>> {
    let mut parts = vec![];
    for (field, before, theirs) in differing(kind, &kept.own, &gone.own) {
        let choice = choices.iter().find(|(named, _)| *named == field).map_or(Chosen::Kept, |(_, choice)| *choice);
        let after = match choice {
            Chosen::Kept => continue,
            Chosen::Gone => theirs,
            Chosen::Both => joined(before.as_ref(), theirs),
        };
        if after != before {
            parts.push(Part { field, before, after, goes: Goes::Live });
        }
    }
    apply::check(kind, &kept.own, &mut parts)?;
    Ok(parts)
}

/// What stands in either list, each thing once; of a text the one that is there.
fn joined(kept: Option<&Value>, gone: Option<Value>) -> Option<Value> {
    match (kept, gone) {
        (Some(Value::Array(own)), Some(Value::Array(theirs))) => {
            let known: Vec<Value> = own.iter().map(one::without_ids).collect();
            let new = theirs.into_iter().filter(|item| !known.contains(&one::without_ids(item)));
            Some(Value::Array(own.iter().cloned().chain(new).collect()))
        }
        (Some(own), _) => Some(own.clone()),
        (None, theirs) => theirs,
    }
}

async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    owner: &Owner,
    (kept, gone): (&RecordKey, &RecordKey),
    (own, moved): (&Map<String, Value>, &Moved),
) -> Result<()> {
    let author = rows::author(cx);
    sqlx::query(
        "INSERT INTO record_merge (id, kind, gone_id, kept_id, gone_own, moved, municipality, author, author_organization, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(uuid::Uuid::new_v4().to_string())
    .bind(kept.kind.code())
    .bind(gone.id.clone())
    .bind(kept.id.clone())
    .bind(Value::Object(own.clone()).to_string())
    .bind(serde_json::to_string(moved).map_err(|_| broken("record_merge.moved"))?)
    .bind(owner.municipality.as_ref().map(|area| area.0.clone()))
    .bind(author.account.map_or_else(|| author.role.clone(), Id::text))
    .bind(author.organization.map(Id::text))
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("write down a merge")
    .map(|_| ())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    kind: String,
    gone_id: String,
    kept_id: String,
    gone_own: String,
    moved: String,
    author_organization: Option<String>,
    at: i64,
}
impl Row {
    fn merger(self) -> Result<Merger> {
        Ok(Merger {
            kind: self.kind.parse().map_err(|()| broken("record_merge.kind"))?,
            gone: self.gone_id,
            kept: self.kept_id,
            own: serde_json::from_str(&self.gone_own).map_err(|_| broken("record_merge.gone_own"))?,
            at: time(self.at),
            office: self.author_organization.and_then(|id| id.parse().ok()),
            moved: serde_json::from_str(&self.moved).map_err(|_| broken("record_merge.moved"))?,
            id: self.id,
        })
    }
}

const ROW: &str =
    "SELECT id, kind, gone_id, kept_id, gone_own, moved, author_organization, at FROM record_merge WHERE undone_at IS NULL AND kind = $1";

/// What became a part of this record, the newest first.
pub async fn merged_into(cx: &Cx, record: &RecordKey) -> Result<Vec<Merger>> {
    super::may_edit(cx, record).await?;
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    mergers(&mut db, record).await
}

async fn mergers(db: &mut AnyConnection, record: &RecordKey) -> Result<Vec<Merger>> {
    let sql = format!("{ROW} AND kept_id = $2 ORDER BY at DESC, id");
    let query = sqlx::query_as::<_, Row>(sqlx::AssertSqlSafe(sql)).bind(record.kind.code()).bind(record.id.clone());
    query.fetch_all(db).await.or_fault("read what was merged")?.into_iter().map(Row::merger).collect()
}

/// The merge of these two, whichever of them was kept.
pub(crate) async fn of_pair(db: &mut AnyConnection, pair: &Pair) -> Result<Option<Merger>> {
    let sql = format!("{ROW} AND ((kept_id = $2 AND gone_id = $3) OR (kept_id = $3 AND gone_id = $2)) ORDER BY at DESC LIMIT 1");
    let query = sqlx::query_as::<_, Row>(sqlx::AssertSqlSafe(sql)).bind(pair.kind.code()).bind(pair.one.clone()).bind(pair.other.clone());
    query.fetch_optional(db).await.or_fault("read a merge")?.map(Row::merger).transpose()
}

/// The record with all that became a part of it, and of those: their histories are told together.
pub(super) async fn family(db: &mut AnyConnection, record: &RecordKey) -> Result<Vec<String>> {
    let mut all = BTreeSet::from([record.id.clone()]);
    let mut open = vec![record.clone()];
    while let Some(one) = open.pop() {
        let gone: Vec<String> =
            sqlx::query_scalar("SELECT gone_id FROM record_merge WHERE undone_at IS NULL AND kind = $1 AND kept_id = $2")
                .bind(one.kind.code())
                .bind(one.id)
                .fetch_all(&mut *db)
                .await
                .or_fault("read what was merged")?;
        open.extend(gone.into_iter().filter(|id| all.insert(id.clone())).map(|id| RecordKey { kind: record.kind, id }));
    }
    Ok(all.into_iter().collect())
}

/// Whoever merged two takes it back within a day: both stand again as they stood, unless somebody has written over what was chosen since.
pub async fn unmerge(cx: &Cx, pair: Id<Pair>) -> Result<()> {
    let found = duplicates::find_pair(cx, pair).await?;
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let merger = of_pair(&mut db, &found).await?.ok_or(Error::Stale)?;
    drop(db);
    let kept = RecordKey { kind: merger.kind, id: merger.kept.clone() };
    // Where the kept one has become a part of a third, that is taken back first.
    let owner = leave(cx, &kept).await.map_err(|error| if error == Error::NotFound { Error::Stale } else { error })?;
    if !merger.can_be_undone(cx) {
        return Err(if merger.office == rows::author(cx).organization { Error::Stale } else { Error::Forbidden });
    }
    let mut tx = begin(cx).await?;
    end(&mut tx, cx, &merger).await?;
    for (n, edit) in merger.moved.edits.iter().enumerate() {
        let id: Id<Edit> = edit.parse().map_err(|_| broken("record_merge.moved"))?;
        let edit = rows::find(tx.conn(), id).await?.ok_or(Error::NotFound)?;
        let own = edit.record == kept && n == 0;
        match history::taken_back(&mut tx, cx, &edit, &owner).await {
            // What somebody has moved on since stays where they moved it.
            Err(Error::Stale | Error::NotFound) if !own => {}
            done => done?,
        }
    }
    moved::back(&mut tx, &merger.moved, &merger.gone, &merger.kept).await?;
    one::put(&mut tx, merger.kind.code(), &merger.gone, Some(&merger.own), merger.own.clone()).await?;
    duplicates::set_state(&mut tx, cx, pair, PairState::Open).await?;
    audit::note(&mut tx, cx, "listing-unmerged", &format!("{}:{}", merger.kind.code(), merger.kept), owner.municipality.as_ref()).await?;
    tx.commit().await
}

/// The first to take it back; a second finds nothing.
async fn end(tx: &mut Tx, cx: &Cx, merger: &Merger) -> Result<()> {
    let ended = sqlx::query("UPDATE record_merge SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL")
        .bind(cx.now_ms())
        .bind(merger.id.clone())
        .execute(tx.conn())
        .await
        .or_fault("take a merge back")?;
    if ended.rows_affected() == 1 { Ok(()) } else { Err(Error::Stale) }
}
