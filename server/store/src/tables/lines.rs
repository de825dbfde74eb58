//! Rows of a table as lines of its file: as they are stored, as they are typed, and back again. One form for both, so that they can be compared.
use super::{
    described::{Column, Input, Table},
    terms, walk,
};
use crate::{
    Cx, Kind, Tx,
    fault::OrFault,
    import::{RowProblem, table::Row},
    rows::{Cell, insert, marks},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{Error, Result};
use sqlx::{AnyConnection, AssertSqlSafe, Row as _, any::AnyRow};
use std::{collections::HashMap, fmt, str::FromStr};

/// What names a row: its first cells.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowKey(Vec<String>);

/// Between the cells of a key, where it is one text.
const BETWEEN: char = '\u{1f}';

impl RowKey {
    pub(super) fn text(&self) -> String {
        self.0.join(&BETWEEN.to_string())
    }
    pub(super) fn of_text(text: &str) -> Self {
        Self(text.split(BETWEEN).map(str::to_owned).collect())
    }
    pub fn cells(&self) -> &[String] {
        &self.0
    }
    /// For people: `LT · 112`.
    pub fn shown(&self) -> String {
        self.0.iter().filter(|cell| !cell.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
    }
}
/// As it stands in an address.
impl fmt::Display for RowKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.text()))
    }
}
impl FromStr for RowKey {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| ())?;
        Ok(Self::of_text(&String::from_utf8(bytes).map_err(|_| ())?))
    }
}

/// A row of the file, cell by cell.
pub(super) type Cells = Vec<String>;

impl Table {
    pub(super) fn names(&self) -> Vec<&'static str> {
        self.columns.iter().map(|column| column.name).collect()
    }
    pub fn key_of(&self, cells: &[String]) -> RowKey {
        RowKey(cells.iter().take(self.keys).cloned().collect())
    }
    /// What is typed as it would be stored, by the importer's own rules.
    pub(super) fn stored_of(&self, row: &Row) -> Result<Vec<Cell>, RowProblem> {
        (self.read)(row)
    }
    pub(super) fn row(&self, line: u64, cells: &[String]) -> Row {
        Row::of(line, &self.names(), cells)
    }
    /// What is stored as a line of the file.
    pub(super) fn line_of(&self, stored: &[Cell]) -> Cells {
        let cell = |column: &Column| {
            let at = self.target.columns.iter().position(|name| *name == column.stored);
            at.and_then(|at| stored.get(at)).map_or_else(String::new, |cell| text(cell, column.input))
        };
        self.columns.iter().map(cell).collect()
    }
    pub(super) fn place_of(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|one| one.name == column)
    }
}

fn text(cell: &Cell, input: Input) -> String {
    match (cell, input) {
        (Cell::Whole(Some(flag)), Input::Code([yes, no])) => if *flag == 0 { *no } else { *yes }.to_owned(),
        (Cell::Text(text), _) => text.clone().unwrap_or_default(),
        (Cell::Whole(number), _) => number.map(|number| number.to_string()).unwrap_or_default(),
        (Cell::Number(number), _) => number.map(|number| number.to_string()).unwrap_or_default(),
        // No table that people edit holds any.
        (Cell::Bytes(_), _) => String::new(),
    }
}

/// Every row, in the table's own order.
pub(super) async fn all(db: &mut AnyConnection, table: &Table) -> Result<Vec<Cells>> {
    if table.is_terms() {
        return terms::all(db).await;
    }
    if table.is_guide() {
        return walk::all(db).await;
    }
    let sql = format!("SELECT {} FROM {} ORDER BY {}", table.target.columns.join(", "), table.target.table, table.order);
    let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(db).await.or_fault("read a table")?;
    let read = |row: &AnyRow| -> Result<Vec<Cell>, sqlx::Error> {
        let cell = |(n, kind): (usize, u8)| {
            Ok(match kind {
                b'i' => Cell::Whole(row.try_get(n)?),
                b'n' => Cell::Number(row.try_get(n)?),
                _ => Cell::Text(row.try_get(n)?),
            })
        };
        table.shape.bytes().enumerate().map(cell).collect()
    };
    let rows: Vec<Vec<Cell>> = rows.iter().map(read).collect::<Result<_, _>>().or_fault("read a table")?;
    Ok(rows.iter().map(|row| table.line_of(row)).collect())
}

pub(super) async fn by_key(db: &mut AnyConnection, table: &Table) -> Result<HashMap<RowKey, Cells>> {
    Ok(all(db, table).await?.into_iter().map(|cells| (table.key_of(&cells), cells)).collect())
}

/// Others who write this table wait; those who read it do not. On SQLite a transaction that writes is alone anyway.
pub(super) async fn lock(tx: &mut Tx, table: &Table) -> Result<()> {
    if tx.kind() == Kind::Postgres {
        let name = if table.is_guide() { "guide_question, guide_answer, guide_paper" } else { table.target.table };
        let sql = format!("LOCK TABLE {name} IN EXCLUSIVE MODE");
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(tx.conn()).await.or_fault("lock a table")?;
    }
    Ok(())
}

/// Rows that are new or differ. Noted in the change log by whoever calls.
pub(super) async fn put(tx: &mut Tx, cx: &Cx, table: &Table, rows: &[Row]) -> Result<()> {
    if table.is_terms() {
        return terms::put(tx, cx, rows).await;
    }
    if table.is_guide() {
        return walk::put(tx, rows).await;
    }
    // What was good when it was proposed and is not any more was overtaken by the program itself.
    let rows = rows.iter().map(|row| table.stored_of(row)).collect::<Result<Vec<_>, _>>().map_err(|_| Error::Stale)?;
    let (keys, rest) = table.target.columns.split_at(table.target.keys);
    let set: Vec<_> = rest.iter().map(|column| format!("{column} = excluded.{column}")).collect();
    let again = format!(" ON CONFLICT ({}) DO UPDATE SET {}", keys.join(", "), set.join(", "));
    insert(tx, table.target.table, table.target.columns, rows, &again).await
}

pub(super) async fn remove(tx: &mut Tx, table: &Table, key: &RowKey) -> Result<()> {
    if table.is_terms() {
        return terms::remove(tx, key).await;
    }
    if table.is_guide() {
        return walk::remove(tx, key).await;
    }
    let columns = &table.target.columns[..table.target.keys];
    let given: Vec<_> = columns.iter().enumerate().map(|(n, column)| format!("{column} = ${}", n + 1)).collect();
    let sql = format!("DELETE FROM {} WHERE {}", table.target.table, given.join(" AND "));
    let query = sqlx::query(AssertSqlSafe(sql)).persistent(false);
    key.0.iter().fold(query, |query, cell| query.bind(cell.clone())).execute(tx.conn()).await.or_fault("remove a row")?;
    Ok(())
}

/// Whether another table names this row.
pub(super) async fn is_named(db: &mut AnyConnection, table: &Table, key: &RowKey) -> Result<bool> {
    if table.is_terms() {
        return terms::is_named(db, key).await;
    }
    let Some(code) = key.0.first() else { return Ok(false) };
    for (other, column) in table.named_in {
        let sql = format!("SELECT COUNT(*) FROM {other} WHERE {column} = {}", marks(1, 1));
        let count: i64 =
            sqlx::query_scalar(AssertSqlSafe(sql)).bind(code.clone()).fetch_one(&mut *db).await.or_fault("ask who names a row")?;
        if count > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_stands_in_an_address_as_one_word() {
        let key = RowKey(vec!["lt".into(), "mane muša*".into()]);
        let address = key.to_string();
        assert!(address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)), "{address}");
        assert_eq!(address.parse(), Ok(key.clone()));
        assert_eq!(key.shown(), "lt · mane muša*");
        for odd in ["%", "é", "////", "gICA"] {
            assert!(odd.parse::<RowKey>().is_err(), "{odd}");
        }
    }
}
