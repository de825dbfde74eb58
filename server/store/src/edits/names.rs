//! Names of records that values speak of by their ids alone: terms, places, organizations.
use crate::{fault::OrFault, rows::marks};
use domain::Result;
use serde_json::Value;
use sqlx::{AnyConnection, AssertSqlSafe};
use std::collections::{BTreeMap, BTreeSet};

/// Ids of other records in these values: objects that hold nothing but an id.
pub(super) fn references<'a>(values: impl Iterator<Item = &'a Value>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Value> = values.collect();
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(map) => {
                if let (1, Some(id)) = (map.len(), map.get("id").and_then(Value::as_str)) {
                    found.insert(id.to_owned());
                }
                open.extend(map.values());
            }
            _ => {}
        }
    }
    found
}

/// By id; what has no name is missing.
pub(super) async fn of(db: &mut AnyConnection, ids: &BTreeSet<String>) -> Result<BTreeMap<String, String>> {
    let ids: Vec<&String> = ids.iter().collect();
    let mut names = BTreeMap::new();
    for some in ids.chunks(500) {
        for table in ["taxonomy_term", "location", "organization", "service", "unit"] {
            let sql = format!("SELECT id, name FROM {table} WHERE name IS NOT NULL AND id IN ({})", marks(1, some.len()));
            let query = sqlx::query_as::<_, (String, String)>(AssertSqlSafe(sql)).persistent(false);
            let query = some.iter().fold(query, |query, id| query.bind((*id).clone()));
            names.extend(query.fetch_all(&mut *db).await.or_fault("read names")?);
        }
    }
    Ok(names)
}

/// Of all records that these values name.
pub(crate) async fn in_values<'a>(db: &mut AnyConnection, values: impl Iterator<Item = &'a Value>) -> Result<BTreeMap<String, String>> {
    of(db, &references(values)).await
}
