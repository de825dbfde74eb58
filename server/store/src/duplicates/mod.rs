//! Listings that may be one: found by keys, scored with reasons, shown to people, who say that they are two, which is remembered, or make them one
//! (`edits::merge`).
mod aliases;
mod find;
mod keys;
mod likeness;
#[cfg(test)]
mod tests;

pub(crate) use aliases::Aliases;
pub use aliases::kept_for;
pub use find::{behind, look};

use crate::{
    Cx, Tx, audit,
    catalogue::{self, Own, one},
    cx::time,
    edits::{self, Merger, Obstacle},
    fault::{OrFault, broken},
    rows::marks,
};
use domain::{
    Error, Id, Result, Time,
    access::Act,
    area::AreaCode,
    duplicate::{Evidence, Match, Reason},
    edit::{Field, RecordKey, RecordKind},
    organization::Organization,
};
use serde_json::{Value, json};
use sqlx::{AnyConnection, AssertSqlSafe, FromRow};
use std::collections::BTreeMap;

/// Pairs on one page.
pub const PAGE: usize = 50;

/// What became of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairState {
    Open,
    /// People have said that these are two.
    Distinct,
    Merged,
    /// They look like one no more, or one of them is no more.
    Gone,
}
impl PairState {
    const ALL: [Self; 4] = [Self::Open, Self::Distinct, Self::Merged, Self::Gone];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Distinct => "distinct",
            Self::Merged => "merged",
            Self::Gone => "gone",
        }
    }
}

/// Two listings of one kind that may be one.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub id: Id<Pair>,
    pub kind: RecordKind,
    pub one: String,
    pub other: String,
    pub found: Match,
    pub state: PairState,
    pub municipality: Option<AreaCode>,
    pub other_municipality: Option<AreaCode>,
    pub decided_at: Option<Time>,
}
impl Pair {
    /// The one that stays and the one that is given up.
    pub fn keys(&self, keep: &str) -> Option<(RecordKey, RecordKey)> {
        let key = |id: &String| RecordKey { kind: self.kind, id: id.clone() };
        match keep {
            keep if keep == self.one => Some((key(&self.one), key(&self.other))),
            keep if keep == self.other => Some((key(&self.other), key(&self.one))),
            _ => None,
        }
    }
}

#[derive(FromRow)]
struct Row {
    id: String,
    kind: String,
    one_id: String,
    other_id: String,
    score: i64,
    reasons: String,
    state: String,
    municipality: Option<String>,
    other_municipality: Option<String>,
    decided_at: Option<i64>,
}
const ROW: &str = "SELECT id, kind, one_id, other_id, score, reasons, state, municipality, other_municipality, decided_at FROM duplicate";

impl Row {
    fn pair(self) -> Result<Pair> {
        let reasons: Vec<(String, i32)> = serde_json::from_str(&self.reasons).map_err(|_| broken("duplicate.reasons"))?;
        let reasons: Vec<Reason> =
            reasons.into_iter().filter_map(|(code, points)| Some((code.parse::<Evidence>().ok()?, points))).collect();
        Ok(Pair {
            id: self.id.parse().map_err(|_| broken("duplicate.id"))?,
            kind: self.kind.parse().map_err(|()| broken("duplicate.kind"))?,
            one: self.one_id,
            other: self.other_id,
            found: Match { score: i32::try_from(self.score).unwrap_or_default(), reasons },
            state: PairState::ALL.into_iter().find(|state| state.code() == self.state).ok_or_else(|| broken("duplicate.state"))?,
            municipality: self.municipality.map(AreaCode),
            other_municipality: self.other_municipality.map(AreaCode),
            decided_at: self.decided_at.map(time),
        })
    }
}

pub(crate) async fn pair(db: &mut AnyConnection, id: Id<Pair>) -> Result<Pair> {
    let sql = format!("{ROW} WHERE id = $1");
    sqlx::query_as::<_, Row>(AssertSqlSafe(sql)).bind(id.text()).fetch_one(db).await.or_fault("read a pair")?.pair()
}

/// The pair, for one of the desks that it belongs to.
pub(crate) async fn find_pair(cx: &Cx, id: Id<Pair>) -> Result<Pair> {
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let found = pair(&mut db, id).await?;
    let may = |municipality: &AreaCode| cx.require(&Act::ReviewEdits { municipality: municipality.clone() }).is_ok();
    let here = [&found.municipality, &found.other_municipality].into_iter().flatten().any(may);
    if here { Ok(found) } else { Err(Error::Forbidden) }
}

pub(crate) async fn set_state(tx: &mut Tx, cx: &Cx, id: Id<Pair>, state: PairState) -> Result<()> {
    let role = match &cx.caller {
        domain::access::Caller::Member(member) => member.role.code(),
        _ => "system",
    };
    sqlx::query("UPDATE duplicate SET state = $1, decided_at = $2, decided_by = $3 WHERE id = $4")
        .bind(state.code())
        .bind(cx.now_ms())
        .bind(role)
        .bind(id.text())
        .execute(tx.conn())
        .await
        .or_fault("settle a pair")
        .map(|_| ())
}

/// What two records are called, and whose they are; of a hidden place no street.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Named {
    pub name: String,
    /// The organization of a service, the street of a place.
    pub beside: String,
}

#[derive(Clone, Debug)]
pub struct Listed {
    pub pair: Pair,
    pub named: [Named; 2],
}

#[derive(Clone, Debug)]
pub struct List {
    pub rows: Vec<Listed>,
    /// Of all pages.
    pub total: i64,
}

/// What looks like one in a municipality, the likeliest first. `distinct`: what people said to be two.
pub async fn list(cx: &Cx, municipality: &AreaCode, kind: Option<RecordKind>, distinct: bool, page: usize) -> Result<List> {
    const WHERE: &str = "(municipality = $1 OR other_municipality = $1) AND state = $2 AND ($3 = '' OR kind = $3)";
    cx.require(&Act::ReviewEdits { municipality: municipality.clone() })?;
    let state = if distinct { PairState::Distinct } else { PairState::Open };
    let asked = [municipality.0.clone(), state.code().to_owned(), kind.map_or("", RecordKind::code).to_owned()];
    let sql = format!("SELECT COUNT(*) FROM duplicate WHERE {WHERE}");
    let count = asked.iter().fold(sqlx::query_scalar::<_, i64>(AssertSqlSafe(sql)), |query, value| query.bind(value.clone()));
    let total = count.fetch_one(cx.db.reader()).await.or_fault("count pairs")?;
    let sql = format!("{ROW} WHERE {WHERE} ORDER BY score DESC, id LIMIT CAST($4 AS BIGINT) OFFSET CAST($5 AS BIGINT)");
    let query = asked.iter().fold(sqlx::query_as::<_, Row>(AssertSqlSafe(sql)), |query, value| query.bind(value.clone()));
    let (limit, offset) = (i64::try_from(PAGE), i64::try_from(PAGE.saturating_mul(page)));
    let query = query.bind(limit.unwrap_or(i64::MAX)).bind(offset.unwrap_or(i64::MAX));
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let rows = query.fetch_all(&mut *db).await.or_fault("read pairs")?;
    let pairs = rows.into_iter().map(Row::pair).collect::<Result<Vec<_>>>()?;
    let ids: Vec<String> = pairs.iter().flat_map(|pair| [pair.one.clone(), pair.other.clone()]).collect();
    let names = named(&mut db, &ids).await?;
    let name = |id: &String| names.get(id).cloned().unwrap_or_default();
    let rows = pairs.into_iter().map(|pair| Listed { named: [name(&pair.one), name(&pair.other)], pair }).collect();
    Ok(List { rows, total })
}

/// By id, of whichever kind.
async fn named(db: &mut AnyConnection, ids: &[String]) -> Result<BTreeMap<String, Named>> {
    const TABLES: [&str; 3] = [
        "SELECT id, name, '' FROM organization WHERE id",
        "SELECT s.id, s.name, COALESCE((SELECT o.name FROM organization o WHERE o.id = s.organization_id), '') FROM service s WHERE s.id",
        "SELECT l.id, COALESCE(l.name, ''), COALESCE((SELECT MIN(a.address_1 || ', ' || a.city) FROM address a WHERE a.root_type = 'location' \
         AND a.root_id = l.id AND COALESCE(l.confidential, 0) = 0), '') FROM location l WHERE l.id",
    ];
    let mut found = BTreeMap::new();
    for some in ids.chunks(500) {
        for table in TABLES {
            let sql = format!("{table} IN ({})", marks(1, some.len()));
            let query = sqlx::query_as::<_, (String, String, String)>(AssertSqlSafe(sql)).persistent(false);
            let query = some.iter().fold(query, |query, id| query.bind(id.clone()));
            let rows = query.fetch_all(&mut *db).await.or_fault("read names of listings")?;
            found.extend(rows.into_iter().map(|(id, name, beside)| (id, Named { name, beside })));
        }
    }
    Ok(found)
}

/// One of the two, as it stands.
#[derive(Clone, Debug)]
pub struct Side {
    pub id: String,
    pub named: Named,
    /// To be given back with the decision.
    pub version: i64,
    pub own: Own,
    /// What hinders that this one is given up; `None`: it belongs to another desk.
    pub obstacles: Option<Vec<Obstacle>>,
}

#[derive(Clone, Debug)]
pub struct Shown {
    pub pair: Pair,
    /// Of a merged pair: the one that was kept.
    pub sides: Vec<Side>,
    /// Fields in which they differ, in the order of `sides`.
    pub fields: Vec<(Field, Option<Value>, Option<Value>)>,
    /// Names of the records that values speak of by their ids.
    pub names: BTreeMap<String, String>,
    pub merger: Option<Merger>,
}

/// Both side by side.
pub async fn show(cx: &Cx, id: Id<Pair>) -> Result<Shown> {
    let pair = find_pair(cx, id).await?;
    let mut sides = vec![];
    for id in [&pair.one, &pair.other] {
        sides.extend(side(cx, RecordKey { kind: pair.kind, id: id.clone() }).await?);
    }
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let merger = if pair.state == PairState::Merged { edits::of_pair(&mut db, &pair).await? } else { None };
    if sides.is_empty() && merger.is_none() {
        return Err(Error::NotFound);
    }
    let fields = match sides.as_slice() {
        [one, other] => edits::differing(pair.kind, &one.own, &other.own),
        _ => vec![],
    };
    let ids = edits::references(fields.iter().flat_map(|(_, one, other)| [one, other]).flatten());
    let names = edits::names_of(&mut db, &ids).await?;
    Ok(Shown { pair, sides, fields, names, merger })
}

/// `None` for a record that is no more, and for a hidden place of another desk: pairs that people have told apart outlive its hiding.
async fn side(cx: &Cx, record: RecordKey) -> Result<Option<Side>> {
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let Some(own) = one::stored(&mut db, record.kind.code(), &record.id).await? else { return Ok(None) };
    let version = edits::version(&mut db, &record).await?;
    let named = named(&mut db, std::slice::from_ref(&record.id)).await?.remove(&record.id).unwrap_or_default();
    drop(db);
    let obstacles = match edits::obstacles(cx, &record).await {
        Ok(obstacles) => Some(obstacles),
        Err(Error::Forbidden | Error::NotFound) if own.get("confidential") == Some(&json!(true)) => return Ok(None),
        Err(Error::Forbidden | Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    Ok(Some(Side { id: record.id, named, version, own, obstacles }))
}

/// People say that these are two, which is remembered, or that it is open again.
pub async fn tell_apart(cx: &Cx, id: Id<Pair>, distinct: bool) -> Result<()> {
    find_pair(cx, id).await?;
    let mut tx = cx.begin().await?;
    let found = pair(tx.conn(), id).await?;
    let (from, to) = if distinct { (PairState::Open, PairState::Distinct) } else { (PairState::Distinct, PairState::Open) };
    if found.state != from {
        return Err(Error::Stale);
    }
    set_state(&mut tx, cx, id, to).await?;
    let act = if distinct { "listing-told-apart" } else { "listing-told-open" };
    // In the trail of either desk that sees it.
    let mut desks: Vec<&AreaCode> = [&found.municipality, &found.other_municipality].into_iter().flatten().collect();
    desks.dedup();
    for desk in desks {
        audit::note(&mut tx, cx, act, &format!("{}:{}", found.kind.code(), found.one), Some(desk)).await?;
    }
    tx.commit().await
}

/// A listing that what somebody types resembles.
#[derive(Clone, Debug, PartialEq)]
pub struct Like {
    pub record: RecordKey,
    pub named: Named,
    pub found: Match,
}

/// Listings that are shown.
const MOST: usize = 5;

/// What a record that is being typed resembles, the likeliest first. Nothing that is confidential, and nothing that is not public, is told.
pub async fn like(cx: &Cx, organization: Id<Organization>, kind: RecordKind, own: &Own) -> Result<Vec<Like>> {
    let municipality = edits::municipality_of(cx, organization).await?;
    cx.require(&Act::EditListing { organization, municipality })?;
    let mut own = own.clone();
    if kind == RecordKind::Service {
        own.insert("organization".into(), json!({ "id": organization.text() }));
    }
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let places = likeness::places_of(&own).map(str::to_owned).collect();
    let addresses = likeness::addresses(&mut db, places).await?;
    let typed = likeness::of(kind, &own, &addresses);
    let keys = typed.keys(kind);
    let company = keys::Company::read(&mut db, kind, &keys).await?;
    let ids: Vec<String> = company.of(&keys).into_iter().cloned().collect();
    let known = likeness::read(&mut db, kind, &ids).await?;
    let public = catalogue::own_records(&mut db, kind.code(), &ids).await?;
    let is_seen =
        |id: &String| kind != RecordKind::Service || public.get(id).is_some_and(|own| own.get("status") != Some(&json!("inactive")));
    let names = named(&mut db, &ids).await?;
    let mut found: Vec<Like> = known
        .into_iter()
        .filter(|(id, _)| is_seen(id))
        .filter_map(|(id, other)| {
            let found = company.compare(kind, &typed, &other)?;
            Some(Like { named: names.get(&id).cloned().unwrap_or_default(), record: RecordKey { kind, id }, found })
        })
        .collect();
    found.sort_by_key(|like| std::cmp::Reverse(like.found.score));
    found.truncate(MOST);
    Ok(found)
}
