//! Rows back into a root's own JSON: one question a table for all roots of a kind, never one a row. All SQL of reading the catalogue.
use super::{
    objects::{Kind, Object},
    split::{Own, whole},
};
use crate::{fault::OrFault, rows::marks};
use domain::Result;
use serde_json::{Value, json};
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};
use std::collections::BTreeMap;

/// How much of a root is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Its parts as well, not only its own columns.
    pub parts: bool,
    /// Translations that no longer say what the original says.
    pub outdated: bool,
}
pub const EVERYTHING: Extent = Extent { parts: true, outdated: true };

/// Each root by its id; those that are not stored are missing.
pub async fn roots(db: &mut AnyConnection, object: &'static Object, ids: &[String], extent: Extent) -> Result<BTreeMap<String, Own>> {
    let mut found = BTreeMap::new();
    for some in ids.chunks(500) {
        let sql = format!("SELECT id, {} FROM {} WHERE id IN ({})", object.columns().join(", "), object.name, marks(1, some.len()));
        for row in fetch(db, sql, some, None).await? {
            let mut own = Own::new();
            fill(&mut own, object, &row, 0).or_fault("read a record")?;
            found.insert(row.try_get::<String, _>(0).or_fault("read a record")?, own);
        }
        if extent.parts {
            parts(db, object, some, &mut found).await?;
        }
        if extent.parts && object.is_translated() {
            translations(db, object, some, &mut found, extent.outdated).await?;
        }
    }
    Ok(found)
}

async fn fetch(db: &mut AnyConnection, sql: String, ids: &[String], kind: Option<&str>) -> Result<Vec<AnyRow>> {
    let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(false);
    if let Some(kind) = kind {
        query = query.bind(kind.to_owned());
    }
    for id in ids {
        query = query.bind(id.clone());
    }
    query.fetch_all(db).await.or_fault("read the catalogue")
}

/// One object that belongs to a root: where it stands, and what it holds.
struct Part {
    root: String,
    path: String,
    position: i64,
    own: Own,
}

async fn parts(db: &mut AnyConnection, object: &'static Object, ids: &[String], found: &mut BTreeMap<String, Own>) -> Result<()> {
    let mut all = vec![];
    for part in object.below() {
        let columns = part.columns().join(", ");
        let marks = marks(2, ids.len());
        let sql = format!("SELECT id, {columns}, root_id, path, position FROM {} WHERE root_type = $1 AND root_id IN ({marks})", part.name);
        let at = part.columns().len() + 1;
        for row in fetch(db, sql, ids, Some(object.name)).await? {
            let mut own = Own::new();
            fill(&mut own, part, &row, 0).or_fault("read a part")?;
            all.push(placed(&row, at, own).or_fault("read a part")?);
        }
    }
    if object.many().count() > 0 {
        let sql =
            format!("SELECT target_id, root_id, path, position FROM link WHERE root_type = $1 AND root_id IN ({})", marks(2, ids.len()));
        for row in fetch(db, sql, ids, Some(object.name)).await? {
            let id: String = row.try_get(0).or_fault("read a link")?;
            all.push(placed(&row, 1, Own::from_iter([("id".to_owned(), json!(id))])).or_fault("read a link")?);
        }
    }
    // Outer objects first, so that inner ones find their place.
    all.sort_by(|a, b| (a.path.matches('/').count(), &a.path, a.position).cmp(&(b.path.matches('/').count(), &b.path, b.position)));
    for part in all {
        if let Some(list) = found.get_mut(&part.root).and_then(|own| place(own, &part.path)) {
            list.push(Value::Object(part.own));
        }
    }
    Ok(())
}

fn placed(row: &AnyRow, at: usize, own: Own) -> Result<Part, sqlx::Error> {
    Ok(Part { root: row.try_get(at)?, path: row.try_get(at + 1)?, position: row.try_get(at + 2)?, own })
}

/// The list at `phones/0/languages`, made when it is not there yet.
fn place<'a>(own: &'a mut Own, path: &str) -> Option<&'a mut Vec<Value>> {
    let mut steps = path.split('/');
    let mut list = own.entry(steps.next()?).or_insert_with(|| json!([])).as_array_mut()?;
    while let (Some(position), Some(property)) = (steps.next(), steps.next()) {
        let outer = list.get_mut(position.parse::<usize>().ok()?)?.as_object_mut()?;
        list = outer.entry(property).or_insert_with(|| json!([])).as_array_mut()?;
    }
    Some(list)
}

/// The columns of `object` from column `at` on (its id first) as JSON properties.
fn fill(own: &mut Own, object: &Object, row: &AnyRow, at: usize) -> Result<(), sqlx::Error> {
    let mut at = at;
    let mut next = || {
        at += 1;
        at - 1
    };
    if let Some(id) = row.try_get::<Option<String>, _>(next())? {
        own.insert("id".into(), json!(id));
    }
    for reference in object.one() {
        if let Some(id) = row.try_get::<Option<String>, _>(next())? {
            own.insert(reference.property.into(), json!({ "id": id }));
        }
    }
    for (name, kind) in object.plain() {
        let value = match kind {
            Kind::Text => row.try_get::<Option<String>, _>(next())?.map(Value::String),
            Kind::Number => row.try_get::<Option<f64>, _>(next())?.map(whole),
            Kind::Flag => row.try_get::<Option<i64>, _>(next())?.map(|n| json!(n != 0)),
        };
        if let Some(value) = value {
            own.insert((*name).into(), value);
        }
    }
    if object.derived().is_some() {
        next();
    }
    let extra = row.try_get::<Option<String>, _>(next())?.and_then(|text| serde_json::from_str::<Own>(&text).ok());
    own.extend(extra.into_iter().flatten());
    Ok(())
}

async fn translations(
    db: &mut AnyConnection,
    object: &'static Object,
    ids: &[String],
    found: &mut BTreeMap<String, Own>,
    outdated: bool,
) -> Result<()> {
    let state = if outdated { "" } else { "AND state <> 'outdated'" };
    let sql = format!(
        "SELECT resource_id, language, field, text FROM translation WHERE resource_type = $1 {state} AND resource_id IN ({})",
        marks(2, ids.len())
    );
    for row in fetch(db, sql, ids, Some(object.name)).await? {
        let text = |at: usize| row.try_get::<String, _>(at).or_fault("read a translation");
        if let Some(own) = found.get_mut(&text(0)?) {
            let all = own.entry("translations").or_insert_with(|| json!({}));
            all[text(1)?][text(2)?] = json!(text(3)?);
        }
    }
    Ok(())
}
