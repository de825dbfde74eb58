//! What an import brings becomes edits as well. A field that somebody here has changed since the last import is not overwritten: where the file
//! only repeats what it said before, it stays as it is; where the file says something new, that waits for a reviewer.
use super::{
    merging, owner,
    rows::{self, COLUMNS, FIELD_COLUMNS, FieldRow, field_cells},
};
use crate::{
    Cx, Tx,
    catalogue::Own,
    fault::{OrFault, broken},
    rows::{Cell, insert, marks},
};
use domain::{
    Id, Result,
    access::Caller,
    edit::{Change, Edit, EditSource, Field, FieldState, RecordKey, RecordKind, changed},
};
use serde_json::Value;
use sqlx::{AssertSqlSafe, FromRow};
use std::collections::HashMap;

/// What stands in a record's history, as far as an import needs it.
#[derive(Debug, Default)]
struct Past {
    version: i64,
    /// Fields that were changed here since a file wrote them, with what the file had written.
    ours: HashMap<Field, Option<Value>>,
    /// What a file said and nobody took over.
    said: Vec<(Field, Option<Value>)>,
    /// Somebody here has written this record at all.
    is_tended: bool,
    /// As the records were that became a part of this one: what a file repeats of them was decided when they were merged.
    merged: Vec<Own>,
}

/// One record that a file changes.
struct Brought {
    record: RecordKey,
    version: i64,
    live: Vec<Change>,
    waiting: Vec<Change>,
    creates: bool,
    organization: Option<String>,
}

/// The edits of one batch of one kind.
pub(crate) struct Arrivals {
    /// `None`: records without a history, such as terms.
    kind: Option<RecordKind>,
    source: EditSource,
    /// The file knows these records under ids of others that became a part of them.
    renamed: bool,
    past: HashMap<String, Past>,
    brought: Vec<Brought>,
}

#[derive(FromRow)]
struct Row {
    record_id: String,
    field: String,
    source: String,
    state: String,
    version: Option<i64>,
    after_value: Option<String>,
    was: Option<String>,
    made: Option<String>,
}

impl Arrivals {
    /// `ids`: the stored records of which the file says something else.
    pub async fn read(tx: &mut Tx, cx: &Cx, name: &str, ids: &[String], renamed: bool) -> Result<Self> {
        let source = if matches!(cx.caller, Caller::System) { EditSource::Feed } else { EditSource::Import };
        let mut arrivals = Self { kind: name.parse().ok(), source, renamed, past: HashMap::new(), brought: vec![] };
        if arrivals.kind.is_none() {
            return Ok(arrivals);
        }
        for some in ids.chunks(500) {
            let sql = format!(
                "SELECT f.record_id, f.field, e.source, f.state, f.version, f.after_value, f.was, f.made FROM edit_field f \
                 JOIN edit e ON e.id = f.edit_id WHERE f.kind = $1 AND f.record_id IN ({}) ORDER BY COALESCE(f.version, 0), e.seq",
                marks(2, some.len())
            );
            let query = sqlx::query_as::<_, Row>(AssertSqlSafe(sql)).persistent(false).bind(name.to_owned());
            let query = some.iter().fold(query, |query, id| query.bind(id.clone()));
            for row in query.fetch_all(tx.conn()).await.or_fault("read what was edited here")? {
                arrivals.past.entry(row.record_id.clone()).or_default().add(row)?;
            }
            if renamed {
                arrivals.read_merged(tx, name, some).await?;
            }
        }
        Ok(arrivals)
    }

    async fn read_merged(&mut self, tx: &mut Tx, name: &str, ids: &[String]) -> Result<()> {
        for id in ids {
            let gone = merging::family(tx.conn(), &RecordKey { kind: self.kind.unwrap_or(RecordKind::Service), id: id.clone() }).await?;
            let sql = format!(
                "SELECT gone_own FROM record_merge WHERE undone_at IS NULL AND kind = $1 AND gone_id IN ({})",
                marks(2, gone.len())
            );
            let query = sqlx::query_scalar::<_, String>(AssertSqlSafe(sql)).persistent(false).bind(name.to_owned());
            let query = gone.iter().fold(query, |query, id| query.bind(id.clone()));
            for own in query.fetch_all(tx.conn()).await.or_fault("read what was merged")? {
                let own = serde_json::from_str(&own).map_err(|_| broken("record_merge.gone_own"))?;
                self.past.entry(id.clone()).or_default().merged.push(own);
            }
        }
        Ok(())
    }

    pub fn add(&mut self, id: &str, own: &Own) {
        let Some(kind) = self.kind else { return };
        let organization = match kind {
            RecordKind::Organization => Some(id.to_owned()),
            RecordKind::Service => own.get("organization").and_then(|o| o.get("id")?.as_str()).map(str::to_owned),
            RecordKind::Location => None,
        };
        let record = RecordKey { kind, id: id.to_owned() };
        self.brought.push(Brought { record, version: 0, live: vec![], waiting: vec![], creates: true, organization });
    }

    /// What is to be written: the file's word but for the fields that are ours. `None` = nothing.
    pub fn merge(&mut self, id: &str, stored: &Own, given: &Own) -> Option<Own> {
        let Some(kind) = self.kind else { return Some(given.clone()) };
        let mut compared = given.clone();
        // A record without translations does not take away those that are stored.
        if let (None, Some(texts)) = (given.get("translations"), stored.get("translations")) {
            compared.insert("translations".into(), texts.clone());
        }
        let none = Past::default();
        let past = self.past.get(id).unwrap_or(&none);
        let (mut live, mut waiting, mut merged) = (vec![], vec![], given.clone());
        for (field, was, is) in changed(stored, &compared) {
            let base = past.ours.get(&field);
            if base.is_none() && !self.renamed {
                live.push((field, was, is));
                continue;
            }
            field.write(&mut merged, was.clone());
            // What a merged record said is known; what it says now waits, for the file does not know the record that was kept.
            let repeats = past.merged.iter().any(|own| field.read(own) == is);
            if base != Some(&is) && !repeats && !past.said.iter().any(|(said, value)| *said == field && *value == is) {
                waiting.push((field, was, is));
            }
        }
        let writes = !live.is_empty() || !(past.is_tended || self.renamed);
        if past.is_tended {
            Field("last_modified".into()).write(&mut merged, stored.get("last_modified").cloned());
        }
        let version = past.version;
        if !live.is_empty() || !waiting.is_empty() {
            let record = RecordKey { kind, id: id.to_owned() };
            self.brought.push(Brought { record, version, live, waiting, creates: false, organization: None });
        }
        writes.then_some(merged)
    }

    /// All edits of the batch, in two statements.
    pub async fn store(self, tx: &mut Tx, cx: &Cx) -> Result<()> {
        let author = rows::author(cx);
        let (mut edits, mut fields) = (vec![], vec![]);
        for brought in self.brought {
            let id = Id::<Edit>::from_uuid(uuid::Uuid::new_v4());
            // Only what waits needs somebody who looks after it.
            let owner = if brought.waiting.is_empty() { None } else { owner::of(cx, &brought.record).await.ok() };
            let organization = owner.as_ref().map(|owner| owner.organization.text()).or(brought.organization);
            let municipality = owner.and_then(|owner| owner.municipality).map(|area| area.0);
            edits.push(vec![
                Cell::Text(Some(id.text())),
                Cell::text(brought.record.kind.code()),
                Cell::text(&brought.record.id),
                Cell::Text(organization),
                Cell::Text(municipality),
                Cell::text(self.source.code()),
                Cell::text(&author.role),
                Cell::text(&author.role),
                Cell::Text(None),
                Cell::Whole(Some(tx.now_ms())),
                Cell::Whole(Some(i64::from(brought.creates))),
                Cell::Text(None),
                Cell::Whole(i64::try_from(brought.waiting.len()).ok()),
            ]);
            let live = brought.live.into_iter().map(|change| (change, FieldState::Live));
            for ((field, was, is), state) in live.chain(brought.waiting.into_iter().map(|change| (change, FieldState::Waiting))) {
                let applied = (state == FieldState::Live).then(|| (brought.version + 1, was.clone(), is.clone()));
                let row = FieldRow { field, before: was, after: is, state, applied };
                fields.push(field_cells(tx.now_ms(), id, &brought.record, &row));
            }
        }
        insert(tx, "edit", &COLUMNS, edits, "").await?;
        insert(tx, "edit_field", &FIELD_COLUMNS, fields, "").await
    }
}

impl Past {
    fn add(&mut self, row: Row) -> Result<()> {
        let source: EditSource = row.source.parse().map_err(|()| broken("edit.source"))?;
        let state: FieldState = row.state.parse().map_err(|()| broken("edit_field.state"))?;
        let field = Field(row.field);
        let after = rows::value(row.after_value)?;
        let Some(version) = row.version else {
            if source.is_file() && state != FieldState::Withdrawn {
                self.said.push((field, after));
            }
            return Ok(());
        };
        self.version = self.version.max(version);
        let made = rows::value(row.made)?;
        if !source.is_file() {
            self.is_tended = true;
            let was = rows::value(row.was)?;
            self.ours.entry(field).or_insert(was);
        } else if made == after {
            self.ours.remove(&field);
        } else {
            // A reviewer has corrected what the file said.
            self.is_tended = true;
            self.ours.insert(field, after);
        }
        Ok(())
    }
}
