//! Many rows at once: few statements for them, and tables that an import brings to what its file says.
use crate::{Tx, fault::OrFault, import::Report};
use domain::Result;
use sqlx::{Any, AssertSqlSafe, Row, any::AnyArguments, query::Query};
use std::collections::HashMap;

/// In one statement. SQLite would take sixty times as many, but it looks each of them up among all before it, when it reads the statement and once
/// more when a value is bound: twice as many take four times as long.
const PLACEHOLDERS: usize = 500;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Text(Option<String>),
    Number(Option<f64>),
    Whole(Option<i64>),
    Bytes(Vec<u8>),
}
impl Cell {
    pub fn text(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
    /// Empty is NULL.
    pub fn maybe(text: &str) -> Self {
        Self::Text(Some(text.to_owned()).filter(|t| !t.is_empty()))
    }
}

/// `$2, $3, $4`
pub(crate) fn marks(from: usize, count: usize) -> String {
    (from..from + count).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

/// `again` is what to do with rows that exist (`ON CONFLICT …`).
pub(crate) async fn insert(tx: &mut Tx, table: &'static str, columns: &[&str], rows: Vec<Vec<Cell>>, again: &str) -> Result<()> {
    write(tx, (table, columns), rows, again, false).await
}

/// The same for the few rows of something that is done again and again: its statement stays prepared. Each column must always come as one kind of
/// cell: PostgreSQL has been told its type once and for all.
pub(crate) async fn insert_often(tx: &mut Tx, table: &'static str, columns: &[&str], rows: Vec<Vec<Cell>>, again: &str) -> Result<()> {
    write(tx, (table, columns), rows, again, true).await
}

async fn write(tx: &mut Tx, (table, columns): (&'static str, &[&str]), rows: Vec<Vec<Cell>>, again: &str, persistent: bool) -> Result<()> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<Vec<Cell>> = rows.by_ref().take(at_once(columns.len())).collect();
        let values: Vec<_> = (0..some.len()).map(|n| format!("({})", marks(n * columns.len() + 1, columns.len()))).collect();
        let sql = format!("INSERT INTO {table} ({}) VALUES {}{again}", columns.join(", "), values.join(", "));
        let query = sqlx::query(AssertSqlSafe(sql)).persistent(persistent);
        some.into_iter().flatten().fold(query, bind).execute(tx.conn()).await.or_fault("write many rows")?;
    }
    Ok(())
}

/// Rows of so many columns that one statement writes.
const fn at_once(columns: usize) -> usize {
    let rows = PLACEHOLDERS / columns;
    if rows == 0 { 1 } else { rows }
}

fn bind(query: Query<'_, Any, AnyArguments>, cell: Cell) -> Query<'_, Any, AnyArguments> {
    match cell {
        Cell::Text(text) => query.bind(text),
        Cell::Number(number) => query.bind(number),
        Cell::Whole(number) => query.bind(number),
        Cell::Bytes(bytes) => query.bind(bytes),
    }
}

/// A table that a file fills; the first `keys` columns name a row.
pub(crate) struct Target {
    pub table: &'static str,
    pub keys: usize,
    pub columns: &'static [&'static str],
}

/// Adds what is new, changes what differs, leaves the rest; counted in `report`, noted in the change log. Answers how many rows were written.
pub(crate) async fn bring(tx: &mut Tx, target: &Target, rows: Vec<Vec<Cell>>, report: &mut Report) -> Result<usize> {
    let Some(shape) = rows.first().cloned() else { return Ok(0) };
    let mut stored = stored(tx, target, &shape).await?;
    let mut write: Vec<Vec<Cell>> = vec![];
    for row in rows {
        let key = key(&row[..target.keys]);
        match stored.insert(key, row.clone()) {
            None => report.added += 1,
            Some(old) if old == row => {
                report.unchanged += 1;
                continue;
            }
            Some(_) => report.changed += 1,
        }
        write.push(row);
    }
    // A file that names a row twice keeps the last one; one statement may not touch a row twice.
    let mut last = HashMap::new();
    for (n, row) in write.iter().enumerate() {
        last.insert(key(&row[..target.keys]), n);
    }
    let write: Vec<_> =
        write.into_iter().enumerate().filter(|(n, row)| last.get(&key(&row[..target.keys])) == Some(n)).map(|(_, r)| r).collect();
    let count = write.len();
    let (keys, rest) = target.columns.split_at(target.keys);
    let set: Vec<_> = rest.iter().map(|c| format!("{c} = excluded.{c}")).collect();
    let again = format!(" ON CONFLICT ({}) DO UPDATE SET {}", keys.join(", "), set.join(", "));
    let before = if count > 0 { crate::tables::before(tx.conn(), target).await? } else { None };
    insert(tx, target.table, target.columns, write, &again).await?;
    crate::tables::note(tx, before).await?;
    if count > 0 {
        crate::changes::note_table(tx, target.table).await?;
    }
    Ok(count)
}

fn key(cells: &[Cell]) -> String {
    cells.iter().map(|cell| format!("{cell:?}")).collect::<Vec<_>>().join("\u{1f}")
}

async fn stored(tx: &mut Tx, target: &Target, shape: &[Cell]) -> Result<HashMap<String, Vec<Cell>>> {
    let sql = format!("SELECT {} FROM {}", target.columns.join(", "), target.table);
    let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(tx.conn()).await.or_fault("read what is stored")?;
    let read = |row: &sqlx::any::AnyRow| -> Result<Vec<Cell>, sqlx::Error> {
        let cell = |(n, kind): (usize, &Cell)| {
            Ok(match kind {
                Cell::Text(_) => Cell::Text(row.try_get(n)?),
                Cell::Number(_) => Cell::Number(row.try_get(n)?),
                Cell::Whole(_) => Cell::Whole(row.try_get(n)?),
                Cell::Bytes(_) => Cell::Bytes(row.try_get(n)?),
            })
        };
        shape.iter().enumerate().map(cell).collect()
    };
    let rows: Vec<Vec<Cell>> = rows.iter().map(read).collect::<Result<_, _>>().or_fault("read what is stored")?;
    Ok(rows.into_iter().map(|row| (key(&row[..target.keys]), row)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::access::Caller;

    #[test]
    fn no_statement_is_so_long_that_finding_its_placeholders_takes_longer_than_writing() {
        for columns in 1..=60 {
            assert!((1..=500).contains(&(at_once(columns) * columns)), "{columns}");
        }
    }
    #[tokio::test]
    async fn more_rows_than_one_statement_takes_are_written_all_and_once() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Operator);
            let rows = (0..2501).map(|n| vec![Cell::text(&format!("day {n}")), Cell::text("2026-11-23")]).collect();
            let mut tx = cx.begin().await.unwrap();
            insert(&mut tx, "check_day", &["name", "day"], rows, "").await.unwrap();
            tx.commit().await.unwrap();
            let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM check_day").fetch_one(db.reader()).await.unwrap();
            assert_eq!(count, 2501);
        })
        .await;
    }
}
