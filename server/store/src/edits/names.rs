//! Names of records that values speak of by their ids alone: terms, places, organizations.
use crate::{
    fault::{OrFault, broken},
    rows::marks,
};
use domain::Result;
use serde_json::Value;
use sqlx::{AnyConnection, AssertSqlSafe};
use std::collections::{BTreeMap, BTreeSet};

/// Ids of other records in these values: objects that hold nothing but an id.
pub(crate) fn references<'a>(values: impl Iterator<Item = &'a Value>) -> BTreeSet<String> {
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
pub(crate) async fn of(db: &mut AnyConnection, ids: &BTreeSet<String>) -> Result<BTreeMap<String, String>> {
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
    let missing: Vec<&String> = ids.into_iter().filter(|id| !names.contains_key(*id)).collect();
    names.extend(of_merged(db, &missing).await?);
    Ok(names)
}

/// What became a part of another record is still spoken of in histories.
async fn of_merged(db: &mut AnyConnection, ids: &[&String]) -> Result<Vec<(String, String)>> {
    let mut names = vec![];
    for some in ids.chunks(500) {
        let sql = format!("SELECT gone_id, gone_own FROM record_merge WHERE undone_at IS NULL AND gone_id IN ({})", marks(1, some.len()));
        let query = sqlx::query_as::<_, (String, String)>(AssertSqlSafe(sql)).persistent(false);
        let query = some.iter().fold(query, |query, id| query.bind((*id).clone()));
        for (id, own) in query.fetch_all(&mut *db).await.or_fault("read names")? {
            let own: Value = serde_json::from_str(&own).map_err(|_| broken("record_merge.gone_own"))?;
            names.extend(own.get("name").and_then(Value::as_str).map(|name| (id, name.to_owned())));
        }
    }
    Ok(names)
}
