//! The translations of a record, each with its state, for those who keep it.
use crate::{Cx, edits, fault::OrFault};
use domain::{
    Result,
    edit::RecordKey,
    language::{Language, TextState},
};
use std::collections::BTreeMap;

/// By language and property: how the text came to be, and whether its original has changed since.
pub async fn texts(cx: &Cx, record: &RecordKey) -> Result<BTreeMap<(Language, String), TextState>> {
    edits::current(cx, record).await?;
    let rows: Vec<(String, String, String)> =
        sqlx::query_as("SELECT language, field, state FROM translation WHERE resource_type = $1 AND resource_id = $2")
            .bind(record.kind.code())
            .bind(record.id.clone())
            .fetch_all(cx.db.reader())
            .await
            .or_fault("read the states of translations")?;
    let state = |(language, field, state): (String, String, String)| Some(((language.parse().ok()?, field), state.parse().ok()?));
    Ok(rows.into_iter().filter_map(state).collect())
}
