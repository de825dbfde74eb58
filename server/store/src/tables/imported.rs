//! What the command line brings into a table stands in its history as well: by nobody with an account, told to every municipality, and not to be taken
//! back from a desk. The first filling of an empty table is its beginning, and no change.
use super::{
    TableChange,
    changes::New,
    described::{self, Table},
    judge::Draft,
    lines::{self, Cells, RowKey},
    sql,
};
use crate::{Tx, rows::Target};
use domain::{
    Id, Result,
    tables::{Gate, State},
};
use sqlx::AnyConnection;
use std::collections::{BTreeSet, HashMap};

/// A table as it stood before an import.
pub(crate) struct Before {
    table: &'static Table,
    rows: HashMap<RowKey, Cells>,
}

/// `None` for a table that municipalities do not keep, and for one that is empty.
pub(crate) async fn before(db: &mut AnyConnection, target: &Target) -> Result<Option<Before>> {
    let Some(table) = described::all().iter().copied().find(|table| table.target.table == target.table) else { return Ok(None) };
    let rows = lines::by_key(db, table).await?;
    Ok((!rows.is_empty()).then_some(Before { table, rows }))
}

/// Every row that says something else than before, in the transaction that wrote it.
pub(crate) async fn note(tx: &mut Tx, before: Option<Before>) -> Result<()> {
    let Some(Before { table, rows: mut before }) = before else { return Ok(()) };
    let after = lines::by_key(tx.conn(), table).await?;
    let keys: BTreeSet<RowKey> = before.keys().chain(after.keys()).cloned().collect();
    let mut drafts = vec![];
    for key in keys {
        let (was, is) = (before.remove(&key), after.get(&key).cloned());
        if was != is {
            drafts.push(Draft { line: 0, key, before: was, after: is });
        }
    }
    if drafts.is_empty() {
        return Ok(());
    }
    let id = Id::<TableChange>::from_uuid(uuid::Uuid::new_v4());
    sql::insert_imported(tx, (id, table.name), (&New::of("import", Gate::Neighbour, None), State::Live)).await?;
    sql::insert_rows(tx, id, &drafts).await
}
