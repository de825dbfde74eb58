//! All that speaks of a record by its id: other records, as edits of theirs with a history, and rows of other tables, each written down so that it can
//! be brought back.
use super::super::{
    Owner,
    apply::{self, Part, Writing},
};
use crate::{Tx, cx::Cx, fault::OrFault, rows::marks};
use domain::{
    Id, Result,
    edit::{Edit, EditSource, Field, Goes, RecordKey, RecordKind},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sqlx::{AnyConnection, AssertSqlSafe};

/// What hinders that a record is given up for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Somebody's changes of it wait to be looked at.
    Waiting,
    /// Requests are sealed to its own key, which is nobody else's.
    Sealed,
    /// Rules name it, or the municipality's list of its agencies, and only two people may change those.
    Rules,
}
impl Obstacle {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sealed => "sealed",
            Self::Rules => "rules",
        }
    }
}

/// What was moved: edits of records (that of the kept one first), and keys of rows by `Reference::name`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Moved {
    pub edits: Vec<String>,
    rows: Vec<(String, Vec<String>)>,
}

/// A column that holds ids of records of a kind.
struct Reference {
    kind: RecordKind,
    table: &'static str,
    column: &'static str,
    /// What tells its rows apart.
    key: &'static str,
    /// What stands before the id.
    prefix: &'static str,
    /// Rows `o` of the kept record beside which no second one may stand; empty = as many as there are.
    unless: Option<&'static str>,
}
impl Reference {
    /// As it stands in what was moved.
    fn name(&self) -> String {
        format!("{}.{}.{}", self.kind.code(), self.table, self.column)
    }
}
const fn row(kind: RecordKind, table: &'static str, column: &'static str, key: &'static str) -> Reference {
    Reference { kind, table, column, key, prefix: "", unless: None }
}
const fn once(kind: RecordKind, table: &'static str, column: &'static str, key: &'static str, unless: &'static str) -> Reference {
    Reference { kind, table, column, key, prefix: "", unless: Some(unless) }
}

const ROWS: &[Reference] = {
    use RecordKind::{Organization, Service};
    &[
        row(Organization, "account", "organization_id", "id"),
        row(Organization, "invitation", "organization_id", "id"),
        row(Organization, "team", "organization_id", "id"),
        row(Organization, "claim", "organization_id", "id"),
        row(Organization, "task", "agency", "id"),
        row(Organization, "event", "agency", "seq"),
        row(Organization, "message", "agency", "seq"),
        row(Organization, "attempt", "agency", "seq"),
        row(Organization, "handover", "agency", "id"),
        row(Organization, "check_ask", "organization_id", "service_id"),
        row(Organization, "check_link", "organization_id", "hash"),
        row(Organization, "check_call", "organization_id", "seq"),
        row(Organization, "check_history", "office", "seq"),
        row(Organization, "check_word", "office", "seq"),
        row(Organization, "edit", "organization_id", "id"),
        row(Organization, "edit", "author_organization", "id"),
        Reference {
            prefix: "organization:",
            ..once(Organization, "consent", "holder", "referral_id", "AND o.referral_id = consent.referral_id")
        },
        Reference {
            prefix: "organization:",
            ..once(Organization, "assignment", "holder", "task_id", "AND o.task_id = assignment.task_id")
        },
        row(Service, "referral", "service", "id"),
        row(Service, "edit", "joins", "id"),
        once(Service, "alternative", "service_id", "task_id", "AND o.task_id = alternative.task_id"),
        once(Service, "vacancy", "service_id", "service_id", ""),
        once(Service, "check_ask", "service_id", "service_id", ""),
        row(Service, "check_word", "service_id", "seq"),
        row(Service, "check_history", "service_id", "seq"),
        once(Service, "field_check", "resource_id", "field_group", "AND o.field_group = field_check.field_group"),
    ]
};

pub async fn obstacles(db: &mut AnyConnection, record: &RecordKey) -> Result<Vec<Obstacle>> {
    const WAITING: &str = "SELECT COUNT(*) FROM edit WHERE kind = $1 AND record_id = $2 AND waiting > 0";
    const SEALED: &str = "SELECT (SELECT COUNT(*) FROM wrap WHERE holder = CAST($1 AS TEXT) || ':' || CAST($2 AS TEXT)) + \
        (SELECT COUNT(*) FROM message_wrap WHERE holder = CAST($1 AS TEXT) || ':' || CAST($2 AS TEXT)) + \
        (SELECT COUNT(*) FROM note WHERE holder = CAST($1 AS TEXT) || ':' || CAST($2 AS TEXT))";
    const RULES: &str = "SELECT (SELECT COUNT(*) FROM routing_rule WHERE $1 = 'organization' AND agency = $2) + \
        (SELECT COUNT(*) FROM agency WHERE $1 = 'organization' AND organization = $2)";
    let mut found = vec![];
    for (obstacle, sql) in [(Obstacle::Waiting, WAITING), (Obstacle::Sealed, SEALED), (Obstacle::Rules, RULES)] {
        let count: i64 = sqlx::query_scalar(sql)
            .bind(record.kind.code())
            .bind(record.id.clone())
            .fetch_one(&mut *db)
            .await
            .or_fault("look what hinders a merge")?;
        if count > 0 {
            found.push(obstacle);
        }
    }
    Ok(found)
}

/// Everything that spoke of `gone` speaks of `kept`.
pub async fn to(tx: &mut Tx, cx: &Cx, owner: &Owner, (gone, kept): (&RecordKey, &RecordKey), edits: Vec<Id<Edit>>) -> Result<Moved> {
    let mut moved = Moved { edits: edits.into_iter().map(Id::text).collect(), rows: vec![] };
    for (kind, field, sql) in REFERRING.iter().filter(|(of, ..)| *of == gone.kind).map(|(_, kind, field, sql)| (*kind, *field, *sql)) {
        let ids: Vec<String> =
            sqlx::query_scalar(sql).bind(gone.id.clone()).fetch_all(tx.conn()).await.or_fault("look who speaks of a record")?;
        for id in ids.into_iter().filter(|id| *id != gone.id) {
            let record = RecordKey { kind, id };
            moved.edits.extend(renamed(tx, cx, owner, (&record, field), (&gone.id, &kept.id)).await?.map(Id::text));
        }
    }
    for one in ROWS.iter().filter(|one| one.kind == gone.kind) {
        let (from, to) = (format!("{}{}", one.prefix, gone.id), format!("{}{}", one.prefix, kept.id));
        let (table, column, key) = (one.table, one.column, one.key);
        let free = one.unless.map(|unless| format!(" AND NOT EXISTS (SELECT 1 FROM {table} o WHERE o.{column} = $2 {unless})"));
        // `$2` stands in every one of these statements.
        let condition = format!("{column} = $1 AND $2 <> ''{}", free.unwrap_or_default());
        let sql = format!("SELECT CAST({key} AS TEXT) FROM {table} WHERE {condition}");
        let query = sqlx::query_scalar::<_, String>(AssertSqlSafe(sql)).bind(from.clone()).bind(to.clone());
        let keys = query.fetch_all(tx.conn()).await.or_fault("look what speaks of a record")?;
        if keys.is_empty() {
            continue;
        }
        set(tx, one, &keys, &from, &to).await?;
        moved.rows.push((one.name(), keys));
    }
    Ok(moved)
}

async fn set(tx: &mut Tx, one: &Reference, keys: &[String], from: &str, to: &str) -> Result<()> {
    for some in keys.chunks(500) {
        let (table, column, key) = (one.table, one.column, one.key);
        let sql = format!("UPDATE {table} SET {column} = $1 WHERE {column} = $2 AND CAST({key} AS TEXT) IN ({})", marks(3, some.len()));
        let query = sqlx::query(AssertSqlSafe(sql)).persistent(false).bind(to.to_owned()).bind(from.to_owned());
        some.iter().fold(query, |query, key| query.bind(key.clone())).execute(tx.conn()).await.or_fault("move what speaks of a record")?;
    }
    Ok(())
}

/// Rows that still speak of the kept record speak of the other again.
pub async fn back(tx: &mut Tx, moved: &Moved, gone: &str, kept: &str) -> Result<()> {
    for (name, keys) in &moved.rows {
        for one in ROWS.iter().filter(|one| one.name() == *name) {
            // The key of these is what was moved.
            let keys: Vec<String> = if one.key == one.column { vec![kept.to_owned()] } else { keys.clone() };
            let (from, to) = (format!("{}{kept}", one.prefix), format!("{}{gone}", one.prefix));
            set(tx, one, &keys, &from, &to).await?;
        }
    }
    Ok(())
}

/// Records that name one of a kind: the kind, their kind, the field, and who they are.
const REFERRING: &[(RecordKind, RecordKind, &str, &str)] = {
    use RecordKind::{Location, Organization, Service};
    &[
        (Organization, Service, "organization", "SELECT id FROM service WHERE organization_id = $1 ORDER BY id"),
        (Organization, Organization, "parent_organization_id", "SELECT id FROM organization WHERE parent_organization_id = $1 ORDER BY id"),
        (
            Location,
            Service,
            "service_at_locations",
            "SELECT DISTINCT root_id FROM service_at_location WHERE root_type = 'service' AND location_id = $1 ORDER BY root_id",
        ),
        (
            Location,
            Organization,
            "locations",
            "SELECT DISTINCT root_id FROM link WHERE root_type = 'organization' AND target_type = 'location' AND target_id = $1 \
             ORDER BY root_id",
        ),
    ]
};

/// An edit of its own of each record, so that its history tells why it says something else.
async fn renamed(
    tx: &mut Tx,
    cx: &Cx,
    owner: &Owner,
    (record, field): (&RecordKey, &str),
    (gone, kept): (&str, &str),
) -> Result<Option<Id<Edit>>> {
    let Some(pen) = apply::read(tx.conn(), record).await? else { return Ok(None) };
    let field = Field(field.to_owned());
    let before = field.read(&pen.own);
    let after = before.clone().map(|value| spoken_of(value, gone, kept)).filter(|value| *value != json!(record.id));
    if before == after {
        return Ok(None);
    }
    let writing = Writing { owner, record, source: EditSource::Staff, creates: false, of: None };
    let part = Part { field, before, after, goes: Goes::Live };
    apply::write(tx, cx, &writing, pen, vec![part]).await.map(Some)
}

/// The value with the other id; a list names the same record once.
fn spoken_of(value: Value, gone: &str, kept: &str) -> Value {
    match value {
        Value::String(id) if id == gone => json!(kept),
        Value::Object(map) => Value::Object(map.into_iter().map(|(key, value)| (key, spoken_of(value, gone, kept))).collect()),
        Value::Array(items) => {
            let mut made: Vec<Value> = vec![];
            for item in items.into_iter().map(|item| spoken_of(item, gone, kept)) {
                let plain = crate::catalogue::one::without_ids(&item);
                if !made.iter().any(|known| crate::catalogue::one::without_ids(known) == plain) {
                    made.push(item);
                }
            }
            Value::Array(made)
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_names_both_names_the_kept_one_once() {
        let both = json!([{ "id": "1", "location": { "id": "old" } }, { "id": "2", "location": { "id": "new" } }]);
        assert_eq!(spoken_of(both, "old", "new"), json!([{ "id": "1", "location": { "id": "new" } }]));
        assert_eq!(
            spoken_of(json!([{ "id": "old" }, { "id": "new" }, { "id": "x" }]), "old", "new"),
            json!([{ "id": "new" }, { "id": "x" }])
        );
        assert_eq!(spoken_of(json!({ "id": "old" }), "old", "new"), json!({ "id": "new" }));
        assert_eq!(spoken_of(json!("old"), "old", "new"), json!("new"));
    }
}
