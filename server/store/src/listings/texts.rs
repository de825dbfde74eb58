//! The translations of a record, each with its state, for those who keep it; and that one is still right although its original has changed.
use crate::{Cx, audit, catalogue::one, changes, cx::time, edits, fault::OrFault};
use domain::{
    Error, Result, Time,
    edit::RecordKey,
    language::{Language, TextState},
    listing::{text_mark, texts_of},
};
use serde_json::Value;
use std::collections::BTreeMap;

/// One text in one other language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextNow {
    pub state: TextState,
    /// It was found right after its original had changed: when, and by which office.
    pub confirmed: Option<(Time, String)>,
}

/// By language and property: how the text came to be, and whether its original has changed since.
pub async fn texts(cx: &Cx, record: &RecordKey) -> Result<BTreeMap<(Language, String), TextNow>> {
    type Columns = (String, String, String, Option<i64>, Option<String>);
    edits::current(cx, record).await?;
    let rows: Vec<Columns> = sqlx::query_as(
        "SELECT t.language, t.field, t.state, t.confirmed_at, o.name FROM translation t LEFT JOIN organization o ON o.id = t.confirmed_by \
         WHERE t.resource_type = $1 AND t.resource_id = $2",
    )
    .bind(record.kind.code())
    .bind(record.id.clone())
    .fetch_all(cx.db.reader())
    .await
    .or_fault("read the states of translations")?;
    let text = |(language, field, state, at, office): Columns| {
        let confirmed = at.map(|at| (time(at), office.unwrap_or_default()));
        Some(((language.parse().ok()?, field), TextNow { state: state.parse().ok()?, confirmed }))
    };
    Ok(rows.into_iter().filter_map(text).collect())
}

/// These texts say what the original says now. `seen` is the mark of the original as it was read (`text_mark`): of one that has changed meanwhile
/// nothing is confirmed, and `Stale` says so. Answers how many were outdated and are not any more.
pub async fn confirm_texts(cx: &Cx, record: &RecordKey, to: Language, seen: &[(String, String)]) -> Result<u64> {
    let current = edits::current(cx, record).await?;
    let municipality = edits::may_write(cx, record).await?;
    let office = match &cx.caller {
        domain::access::Caller::Member(member) => Some(member.organization),
        _ => Some(current.organization),
    };
    let mut tx = cx.begin().await?;
    // Whoever changes the original waits until this is written, and then outdates it again.
    changes::lock(&mut tx).await?;
    let own = one::stored(tx.conn(), record.kind.code(), &record.id).await?.ok_or(Error::NotFound)?;
    let mut done = 0;
    for (property, mark) in seen {
        if !texts_of(record.kind).contains(&property.as_str()) {
            return Err(Error::NotFound);
        }
        let original = own.get(property).and_then(Value::as_str).unwrap_or_default();
        if text_mark(original) != *mark {
            return Err(Error::Stale);
        }
        let written = sqlx::query(
            "UPDATE translation SET state = $1, confirmed_at = $2, confirmed_by = $3 \
             WHERE resource_type = $4 AND resource_id = $5 AND field = $6 AND language = $7 AND state = $8",
        )
        .bind(TextState::Human.code())
        .bind(cx.now_ms())
        .bind(office.map(domain::Id::text))
        .bind(record.kind.code())
        .bind(record.id.clone())
        .bind(property.clone())
        .bind(to.code())
        .bind(TextState::Outdated.code())
        .execute(tx.conn())
        .await
        .or_fault("confirm a translation")?;
        done += written.rows_affected();
    }
    if done > 0 {
        audit::note(&mut tx, cx, "translation-confirmed", &format!("{}:{}", record.kind.code(), record.id), municipality.as_ref()).await?;
        changes::note(&mut tx, record.kind.code(), std::slice::from_ref(&record.id), cx.now_ms()).await?;
    }
    tx.commit().await?;
    Ok(done)
}
