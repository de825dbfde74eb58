//! A root's own JSON into rows: one of its own table, and one for each object that belongs to it. All SQL of writing the catalogue.
use super::{
    objects::{Kind, Object},
    split::{Own, Root, is_of},
};
use crate::{
    Tx,
    fault::OrFault,
    rows::{Cell, insert, marks},
};
use domain::Result;
use serde_json::Value;
use sqlx::AssertSqlSafe;
use std::collections::{BTreeMap, BTreeSet};

struct Rows<'a> {
    root: &'a Root,
    now: i64,
    tables: &'a mut BTreeMap<&'static str, (&'static Object, Vec<Vec<Cell>>)>,
    links: &'a mut Vec<Vec<Cell>>,
}

/// Replaces these roots of one kind; `known` are those that stand in the database already.
pub async fn roots(tx: &mut Tx, object: &'static Object, roots: &[&Root], known: &BTreeSet<String>, now: i64) -> Result<()> {
    let old: Vec<&str> = roots.iter().map(|r| r.id.as_str()).filter(|id| known.contains(*id)).collect();
    clear(tx, object, &old).await?;
    let mut tables = BTreeMap::new();
    let mut links = vec![];
    for root in roots {
        let mut rows = Rows { root, now, tables: &mut tables, links: &mut links };
        rows.add(object, &root.own, "", 0);
    }
    for (name, (object, rows)) in tables {
        let keys: &[&str] = if object.root { &["id"] } else { &["root_type", "root_id", "path", "position", "id"] };
        let columns: Vec<&str> = keys.iter().copied().chain(object.columns()).collect();
        let again = if object.root { replace(&object.columns()) } else { String::new() };
        insert(tx, name, &columns, rows, &again).await?;
    }
    insert(tx, "link", &["root_type", "root_id", "path", "position", "target_type", "target_id"], links, "").await
}

fn replace(columns: &[&str]) -> String {
    let set: Vec<_> = columns.iter().map(|c| format!("{c} = excluded.{c}")).collect();
    format!(" ON CONFLICT (id) DO UPDATE SET {}", set.join(", "))
}

impl Rows<'_> {
    fn add(&mut self, object: &'static Object, own: &Own, path: &str, position: usize) {
        let mut cells = vec![];
        if !object.root {
            cells.push(Cell::Text(Some(self.root.object.name.to_owned())));
            cells.push(Cell::Text(Some(self.root.id.clone())));
            cells.push(Cell::Text(Some(path.to_owned())));
            cells.push(Cell::Whole(i64::try_from(position).ok()));
        }
        cells.push(Cell::Text(own.get("id").and_then(Value::as_str).map(str::to_owned)));
        self.values(object, own, &mut cells);
        self.tables.entry(object.name).or_insert((object, vec![])).1.push(cells);
        let below = |property: &str| if object.root { property.to_owned() } else { format!("{path}/{position}/{property}") };
        for (property, part) in object.parts() {
            for (n, item) in items(own, property) {
                self.add(part, item, &below(property), n);
            }
        }
        for (property, target) in object.many() {
            for (n, item) in items(own, property) {
                self.link(&below(property), n, target, item);
            }
        }
    }
    fn values(&self, object: &'static Object, own: &Own, cells: &mut Vec<Cell>) {
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        cells.extend(object.one().iter().map(|r| Cell::Text(text(own.get(r.property).and_then(|v| v.get("id"))))));
        cells.extend(object.plain().iter().map(|(name, kind)| match kind {
            Kind::Text => Cell::Text(text(own.get(*name))),
            Kind::Number => Cell::Number(own.get(*name).and_then(Value::as_f64)),
            Kind::Flag => Cell::Whole(own.get(*name).and_then(Value::as_bool).map(i64::from)),
        }));
        match object.derived() {
            Some("modified_at") => cells.push(Cell::Whole(Some(modified_at(own).unwrap_or(self.now)))),
            Some(_) => cells.push(Cell::Text(text(own.get("uri")).and_then(|u| domain::area::AreaCode::from_uri(&u)).map(|c| c.0))),
            None => {}
        }
        cells.push(Cell::Text(extra(object, own)));
    }
    fn link(&mut self, path: &str, position: usize, target: &Object, item: &Own) {
        let text = |t: &str| Cell::Text(Some(t.to_owned()));
        let id = item.get("id").and_then(Value::as_str).unwrap_or_default();
        let keys = [text(self.root.object.name), text(&self.root.id), text(path), Cell::Whole(i64::try_from(position).ok())];
        self.links.push(keys.into_iter().chain([text(target.name), text(id)]).collect());
    }
}

fn items<'a>(own: &'a Own, property: &str) -> impl Iterator<Item = (usize, &'a Own)> {
    own.get(property).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object).enumerate()
}

/// `last_modified` as a moment, for `modified_after`.
fn modified_at(own: &Own) -> Option<i64> {
    let text = own.get("last_modified")?.as_str()?;
    super::list::moment(text).map(domain::Time::as_millisecond)
}

/// What HSDS has no column for, as JSON.
fn extra(object: &Object, own: &Own) -> Option<String> {
    let kept =
        |key: &str, value: &Value| key == "id" || is_of(object.holds(key), value) || (key == "translations" && object.is_translated());
    let rest: Own = own.iter().filter(|(key, value)| !kept(key, value)).map(|(k, v)| (k.clone(), v.clone())).collect();
    (!rest.is_empty()).then(|| Value::Object(rest).to_string())
}

async fn clear(tx: &mut Tx, object: &'static Object, ids: &[&str]) -> Result<()> {
    let below = object.below();
    for table in below.iter().map(|o| o.name).chain((object.many().count() > 0).then_some("link")) {
        for some in ids.chunks(500) {
            let sql = format!("DELETE FROM {table} WHERE root_type = $1 AND root_id IN ({})", marks(2, some.len()));
            let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(false).bind(object.name);
            for id in some {
                query = query.bind(*id);
            }
            query.execute(tx.conn()).await.or_fault("clear parts of a record")?;
        }
    }
    Ok(())
}

/// The root and all that belongs to it.
pub async fn remove(tx: &mut Tx, object: &'static Object, id: &str) -> Result<()> {
    clear(tx, object, &[id]).await?;
    let sql = format!("DELETE FROM {} WHERE id = $1", object.name);
    sqlx::query(AssertSqlSafe(sql)).bind(id.to_owned()).execute(tx.conn()).await.or_fault("take out a record").map(|_| ())
}
