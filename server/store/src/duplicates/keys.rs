//! The keys under which listings meet. A key that very many share is no reason to compare all of them.
use crate::{
    Tx,
    fault::OrFault,
    rows::{Cell, insert, marks},
};
use domain::{
    Result,
    duplicate::{Likeness, Match, PROPOSED, compare},
    edit::RecordKind,
};
use sqlx::{AnyConnection, AssertSqlSafe};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// More listings under one key than this are passed over: each has other keys as well.
const MOST: i64 = 40;

/// The keys of these records, and none of those that are no more.
pub(super) async fn write(tx: &mut Tx, kind: RecordKind, ids: &[String], known: &BTreeMap<String, Likeness>) -> Result<()> {
    for some in ids.chunks(500) {
        let sql = format!("DELETE FROM likeness_key WHERE kind = $1 AND record_id IN ({})", marks(2, some.len()));
        let query = sqlx::query(AssertSqlSafe(sql)).persistent(false).bind(kind.code());
        some.iter().fold(query, |query, id| query.bind(id.clone())).execute(tx.conn()).await.or_fault("forget keys of listings")?;
    }
    let row = |id: &String, key: String| vec![Cell::text(kind.code()), Cell::Text(Some(key)), Cell::text(id)];
    let rows = known.iter().flat_map(|(id, one)| one.keys(kind).into_iter().map(move |key| row(id, key)));
    insert(tx, "likeness_key", &["kind", "key", "record_id"], rows.collect(), " ON CONFLICT DO NOTHING").await
}

/// Who else stands under these keys, and how many do in all.
#[derive(Debug, Default)]
pub(super) struct Company {
    pub members: HashMap<String, Vec<String>>,
}

impl Company {
    pub async fn read(db: &mut AnyConnection, kind: RecordKind, keys: &BTreeSet<String>) -> Result<Self> {
        let keys: Vec<&String> = keys.iter().collect();
        let mut few: Vec<String> = vec![];
        for some in keys.chunks(500) {
            let sql = format!(
                "SELECT key FROM likeness_key WHERE kind = $1 AND key IN ({}) GROUP BY key HAVING COUNT(*) <= {MOST}",
                marks(2, some.len())
            );
            let query = sqlx::query_scalar::<_, String>(AssertSqlSafe(sql)).persistent(false).bind(kind.code());
            let query = some.iter().fold(query, |query, key| query.bind((*key).clone()));
            few.extend(query.fetch_all(&mut *db).await.or_fault("count listings under keys")?);
        }
        let mut members: HashMap<String, Vec<String>> = HashMap::new();
        for some in few.chunks(500) {
            let sql = format!("SELECT key, record_id FROM likeness_key WHERE kind = $1 AND key IN ({})", marks(2, some.len()));
            let query = sqlx::query_as::<_, (String, String)>(AssertSqlSafe(sql)).persistent(false).bind(kind.code());
            let query = some.iter().fold(query, |query, key| query.bind(key.clone()));
            for (key, id) in query.fetch_all(&mut *db).await.or_fault("read listings under keys")? {
                members.entry(key).or_default().push(id);
            }
        }
        Ok(Self { members })
    }
    /// A key that too many share counts as shared by everybody.
    fn shared(&self, key: &str) -> usize {
        self.members.get(key).map_or(usize::MAX, Vec::len)
    }
    pub fn of(&self, keys: &BTreeSet<String>) -> BTreeSet<&String> {
        keys.iter().filter_map(|key| self.members.get(key)).flatten().collect()
    }
    /// `None` where nobody needs to look at the two.
    pub fn compare(&self, kind: RecordKind, one: &Likeness, other: &Likeness) -> Option<Match> {
        let found = compare(kind, one, other, &|key| self.shared(key));
        (found.score >= PROPOSED).then_some(found)
    }
}
