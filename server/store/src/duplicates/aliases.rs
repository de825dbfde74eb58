//! What a record that is no more is called since: old addresses and old ids of partners lead on to the one that was kept.
use crate::{Cx, catalogue::Own, fault::OrFault, kept};
use domain::{Result, edit::RecordKind};
use serde_json::Value;
use sqlx::AnyConnection;
use std::{collections::HashMap, sync::Arc};

/// By the old id: the kind, and the id of the record that was kept at that time.
#[derive(Clone, Debug, Default)]
pub(crate) struct Aliases(HashMap<String, (RecordKind, String)>);

impl Aliases {
    pub async fn read(db: &mut AnyConnection) -> Result<Self> {
        let rows: Vec<(String, String, String)> = sqlx::query_as("SELECT gone_id, kind, kept_id FROM record_merge WHERE undone_at IS NULL")
            .fetch_all(db)
            .await
            .or_fault("read what was merged")?;
        Ok(Self(rows.into_iter().filter_map(|(gone, kind, kept)| Some((gone, (kind.parse().ok()?, kept)))).collect()))
    }
    /// The record that stands for it now, through all merges.
    pub fn of(&self, id: &str) -> Option<(RecordKind, &str)> {
        let (kind, mut now) = self.0.get(id).map(|(kind, kept)| (*kind, kept.as_str()))?;
        // No chain is longer than there are links.
        for _ in 0..self.0.len() {
            match self.0.get(now) {
                Some((_, next)) => now = next,
                None => break,
            }
        }
        Some((kind, now))
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// References to other records: whatever holds nothing but an id.
    pub fn rename(&self, own: &mut Own) {
        own.values_mut().for_each(|value| self.rename_in(value));
    }
    fn rename_in(&self, value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.rename_in(item)),
            Value::Object(map) => {
                if let (1, Some(Value::String(id))) = (map.len(), map.get_mut("id"))
                    && let Some((_, now)) = self.of(id)
                {
                    *id = now.to_owned();
                }
                map.values_mut().for_each(|value| self.rename_in(value));
            }
            _ => {}
        }
    }
}

/// The id of the record that stands for a merged one now; `None` for all others.
pub async fn kept_for(cx: &Cx, id: &str) -> Result<Option<(RecordKind, String)>> {
    let all: Arc<Aliases> = kept::once(cx, "merged records", "", async {
        let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
        Aliases::read(&mut db).await
    })
    .await?;
    Ok(all.of(id).map(|(kind, id)| (kind, id.to_owned())))
}
