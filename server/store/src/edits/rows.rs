//! The SQL of edits: their rows and those of their fields, in and out.
use super::apply::{Part, Writing};
use crate::{
    Tx,
    cx::{Cx, time},
    fault::{OrFault, broken},
    rows::{Cell, insert as insert_rows, marks},
};
use domain::{
    Id, Result,
    access::{Caller, Checking, Linked},
    area::AreaCode,
    edit::{Applied, Author, Edit, EditField, Field, FieldState, RecordKey},
};
use serde_json::Value;
use sqlx::{AnyConnection, AssertSqlSafe, FromRow};
use std::collections::HashMap;

/// Columns of `edit e`, as `EditRow` reads them.
pub(super) const EDIT: &str = "e.id, e.kind, e.record_id, e.organization_id, e.municipality, e.source, e.author, e.author_role, \
    e.author_organization, e.at, e.creates, e.of_edit, e.joins";

#[derive(FromRow)]
pub(super) struct EditRow {
    pub id: String,
    kind: String,
    record_id: String,
    organization_id: Option<String>,
    municipality: Option<String>,
    source: String,
    author: String,
    author_role: String,
    author_organization: Option<String>,
    at: i64,
    creates: i64,
    of_edit: Option<String>,
    joins: Option<String>,
}
impl EditRow {
    fn edit(self, fields: Vec<EditField>) -> Result<Edit> {
        let id = |text: Option<String>| text.and_then(|text| text.parse().ok());
        Ok(Edit {
            id: self.id.parse().map_err(|_| broken("edit.id"))?,
            record: RecordKey { kind: self.kind.parse().map_err(|()| broken("edit.kind"))?, id: self.record_id },
            organization: id(self.organization_id),
            municipality: self.municipality.map(AreaCode),
            source: self.source.parse().map_err(|()| broken("edit.source"))?,
            author: Author { role: self.author_role, organization: id(self.author_organization), account: self.author.parse().ok() },
            at: time(self.at),
            creates: self.creates != 0,
            of: self.of_edit.and_then(|text| text.parse().ok()),
            joins: self.joins.and_then(|text| text.parse().ok()),
            fields,
        })
    }
}

#[derive(FromRow)]
struct StoredField {
    edit_id: String,
    field: String,
    before_value: Option<String>,
    after_value: Option<String>,
    state: String,
    reason: Option<String>,
    words: Option<String>,
    decided_at: Option<i64>,
    version: Option<i64>,
    applied_at: Option<i64>,
    was: Option<String>,
    made: Option<String>,
}
impl StoredField {
    fn field(self) -> Result<EditField> {
        let applied = match (self.version, self.applied_at) {
            (Some(version), Some(at)) => Some(Applied { version, at: time(at), was: value(self.was)?, made: value(self.made)? }),
            _ => None,
        };
        Ok(EditField {
            field: Field(self.field),
            before: value(self.before_value)?,
            after: value(self.after_value)?,
            state: self.state.parse().map_err(|()| broken("edit_field.state"))?,
            reason: self.reason.and_then(|code| code.parse().ok()),
            words: self.words.unwrap_or_default(),
            decided_at: self.decided_at.map(time),
            applied,
        })
    }
}

pub(super) fn value(text: Option<String>) -> Result<Option<Value>> {
    text.map(|text| serde_json::from_str(&text).map_err(|_| broken("edit_field.value"))).transpose()
}
fn text(value: Option<&Value>) -> Option<String> {
    value.map(Value::to_string)
}

/// Who asks, as the author of what they do.
pub(super) fn author(cx: &Cx) -> Author {
    let office = |role: &str| Author { role: role.to_owned(), organization: None, account: None };
    match &cx.caller {
        Caller::Member(member) => {
            Author { role: member.role.code().to_owned(), organization: Some(member.organization), account: Some(member.account) }
        }
        Caller::Linked(Linked { organization, .. }) | Caller::Checking(Checking { organization, .. }) => {
            Author { organization: Some(*organization), ..office(Author::BY_LINK) }
        }
        Caller::System => office("system"),
        Caller::Operator => office("operator"),
        Caller::Anyone | Caller::Holder(_) => office("anyone"),
    }
}

pub(super) const COLUMNS: [&str; 13] = [
    "id",
    "kind",
    "record_id",
    "organization_id",
    "municipality",
    "source",
    "author",
    "author_role",
    "author_organization",
    "at",
    "creates",
    "of_edit",
    "waiting",
];

pub(super) async fn insert(tx: &mut Tx, cx: &Cx, id: Id<Edit>, writing: &Writing<'_>, open: usize) -> Result<()> {
    insert_by(tx, cx, &author(cx), writing, (id, open)).await
}

/// By somebody else than the one who asks: what follows from what they have said.
pub(super) async fn insert_by(tx: &mut Tx, cx: &Cx, author: &Author, writing: &Writing<'_>, (id, open): (Id<Edit>, usize)) -> Result<()> {
    let row = vec![
        Cell::Text(Some(id.text())),
        Cell::text(writing.record.kind.code()),
        Cell::text(&writing.record.id),
        Cell::Text(Some(writing.owner.organization.text())),
        Cell::Text(writing.owner.municipality.as_ref().map(|area| area.0.clone())),
        Cell::text(writing.source.code()),
        Cell::Text(Some(author.account.map_or_else(|| author.role.clone(), Id::text))),
        Cell::text(&author.role),
        Cell::Text(author.organization.map(Id::text)),
        Cell::Whole(Some(cx.now_ms())),
        Cell::Whole(Some(i64::from(writing.creates))),
        Cell::Text(writing.of.map(Id::text)),
        Cell::Whole(i64::try_from(open).ok()),
    ];
    insert_rows(tx, "edit", &COLUMNS, vec![row], "").await
}

/// One field as it is written the first time; `applied`: version, what stood there, what stands there since.
pub(super) struct FieldRow {
    pub field: Field,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub state: FieldState,
    pub applied: Option<(i64, Option<Value>, Option<Value>)>,
}

pub(super) const FIELD_COLUMNS: [&str; 11] =
    ["edit_id", "field", "kind", "record_id", "before_value", "after_value", "state", "version", "applied_at", "was", "made"];

pub(super) fn field_cells(now: i64, id: Id<Edit>, record: &RecordKey, row: &FieldRow) -> Vec<Cell> {
    let applied = row.applied.as_ref();
    vec![
        Cell::Text(Some(id.text())),
        Cell::text(row.field.as_str()),
        Cell::text(record.kind.code()),
        Cell::text(&record.id),
        Cell::Text(text(row.before.as_ref())),
        Cell::Text(text(row.after.as_ref())),
        Cell::text(row.state.code()),
        Cell::Whole(applied.map(|(version, ..)| *version)),
        Cell::Whole(applied.map(|_| now)),
        Cell::Text(applied.and_then(|(_, was, _)| text(was.as_ref()))),
        Cell::Text(applied.and_then(|(.., made)| text(made.as_ref()))),
    ]
}

pub(super) async fn insert_fields(tx: &mut Tx, id: Id<Edit>, record: &RecordKey, fields: Vec<FieldRow>) -> Result<()> {
    let now = tx.now_ms();
    let cells = fields.iter().map(|row| field_cells(now, id, record, row)).collect();
    insert_rows(tx, "edit_field", &FIELD_COLUMNS, cells, "").await
}

/// How often the record was written.
pub(crate) async fn version(db: &mut AnyConnection, record: &RecordKey) -> Result<i64> {
    sqlx::query_scalar("SELECT COALESCE(MAX(version), 0) FROM edit_field WHERE kind = $1 AND record_id = $2")
        .bind(record.kind.code())
        .bind(record.id.clone())
        .fetch_one(db)
        .await
        .or_fault("read a record's version")
}

/// What was written after a version, the oldest first: each field with the value that it then lost.
pub(super) async fn since(db: &mut AnyConnection, record: &RecordKey, version: i64) -> Result<Vec<(Field, Option<Value>)>> {
    let rows: Vec<(String, Option<String>)> =
        sqlx::query_as("SELECT field, was FROM edit_field WHERE kind = $1 AND record_id = $2 AND version > $3 ORDER BY version")
            .bind(record.kind.code())
            .bind(record.id.clone())
            .bind(version)
            .fetch_all(db)
            .await
            .or_fault("read what was written since")?;
    rows.into_iter().map(|(field, was)| Ok((Field(field), value(was)?))).collect()
}

/// Edits of which something waits, the oldest first, with what waits alone.
pub(super) async fn waiting(db: &mut AnyConnection, record: &RecordKey) -> Result<Vec<Edit>> {
    let sql = format!("SELECT {EDIT} FROM edit e WHERE e.kind = $1 AND e.record_id = $2 AND e.waiting > 0 ORDER BY e.seq LIMIT 200");
    let rows = sqlx::query_as::<_, EditRow>(AssertSqlSafe(sql))
        .bind(record.kind.code())
        .bind(record.id.clone())
        .fetch_all(&mut *db)
        .await
        .or_fault("read what waits")?;
    let mut edits = with_fields(db, rows).await?;
    for edit in &mut edits {
        edit.fields.retain(|field| field.state == FieldState::Waiting);
    }
    Ok(edits)
}

/// Each edit with its fields, in the order given.
pub(super) async fn with_fields(db: &mut AnyConnection, rows: Vec<EditRow>) -> Result<Vec<Edit>> {
    let mut fields: HashMap<String, Vec<EditField>> = HashMap::new();
    for some in rows.chunks(500) {
        let sql = format!(
            "SELECT edit_id, field, before_value, after_value, state, reason, words, decided_at, version, applied_at, was, made \
             FROM edit_field WHERE edit_id IN ({}) ORDER BY field",
            marks(1, some.len())
        );
        let query = sqlx::query_as::<_, StoredField>(AssertSqlSafe(sql)).persistent(false);
        let query = some.iter().fold(query, |query, row| query.bind(row.id.clone()));
        for row in query.fetch_all(&mut *db).await.or_fault("read fields of edits")? {
            fields.entry(row.edit_id.clone()).or_default().push(row.field()?);
        }
    }
    rows.into_iter()
        .map(|row| {
            let own = fields.remove(&row.id).unwrap_or_default();
            row.edit(own)
        })
        .collect()
}

pub(super) async fn find(db: &mut AnyConnection, id: Id<Edit>) -> Result<Option<Edit>> {
    let sql = format!("SELECT {EDIT} FROM edit e WHERE e.id = $1");
    let row = sqlx::query_as::<_, EditRow>(AssertSqlSafe(sql)).bind(id.text()).fetch_optional(&mut *db).await;
    let row = row.or_fault("read an edit")?;
    Ok(with_fields(db, row.into_iter().collect()).await?.pop())
}

/// Whoever says something newer takes back what they had said of the same field before.
pub(super) async fn withdraw_older(tx: &mut Tx, cx: &Cx, waits: &[Edit], parts: &[Part]) -> Result<()> {
    let author = author(cx);
    let ours = waits.iter().filter(|edit| author.organization.is_some() && edit.author.organization == author.organization);
    for edit in ours {
        for field in edit.fields.iter().filter(|field| parts.iter().any(|part| part.field == field.field)) {
            set_state(tx, edit.id, &field.field, FieldState::Withdrawn).await?;
        }
        recount(tx, edit.id).await?;
    }
    Ok(())
}

pub(super) async fn set_state(tx: &mut Tx, id: Id<Edit>, field: &Field, state: FieldState) -> Result<()> {
    let now = tx.now_ms();
    sqlx::query("UPDATE edit_field SET state = $1, decided_at = $2 WHERE edit_id = $3 AND field = $4 AND state = 'waiting'")
        .bind(state.code())
        .bind(now)
        .bind(id.text())
        .bind(field.0.clone())
        .execute(tx.conn())
        .await
        .or_fault("settle a field of an edit")
        .map(|_| ())
}

/// How many fields still wait.
pub(super) async fn recount(tx: &mut Tx, id: Id<Edit>) -> Result<()> {
    sqlx::query(
        "UPDATE edit SET waiting = (SELECT COUNT(*) FROM edit_field f WHERE f.edit_id = edit.id AND f.state = 'waiting') WHERE id = $1",
    )
    .bind(id.text())
    .execute(tx.conn())
    .await
    .or_fault("count what waits")
    .map(|_| ())
}
