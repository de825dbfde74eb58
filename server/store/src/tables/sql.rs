//! Changes of tables as they stand in the database.
use super::{
    TableChange,
    changes::{Change, ChangeRow, May, New, PAGE},
    described::{self, Table},
    judge::Draft,
    lines::RowKey,
};
use crate::{
    Cx, Tx,
    cx::time,
    fault::{OrFault, broken},
    import::RowProblem,
    rows::{self, Cell},
};
use domain::{
    Id, Result,
    access::Member,
    account::Account,
    area::{AreaCode, Country},
    tables::{Proposed, State},
};
use sqlx::{AnyConnection, AssertSqlSafe, FromRow};

const COLUMNS: &str = "id, table_name, municipality, author, source, undoes, gate, country, state, made_at, decided_at, decided_by, \
    unchanged, problems, version, live_on, (SELECT COUNT(*) FROM table_change_row r WHERE r.change_id = table_change.id) AS counted";

#[derive(FromRow)]
struct Row {
    id: String,
    table_name: String,
    municipality: String,
    author: String,
    source: String,
    undoes: Option<String>,
    gate: String,
    country: Option<String>,
    state: String,
    made_at: i64,
    decided_at: Option<i64>,
    decided_by: Option<String>,
    unchanged: i64,
    problems: String,
    version: Option<String>,
    live_on: Option<String>,
    counted: i64,
}
impl TryFrom<Row> for Change {
    type Error = domain::Error;
    fn try_from(row: Row) -> Result<Self> {
        let wrong = || broken("table_change");
        let id = |text: String| text.parse::<Id<TableChange>>().map_err(|_| wrong());
        let account = |text: String| text.parse::<Id<Account>>().map_err(|_| wrong());
        let problems: Vec<RowProblem> = serde_json::from_str(&row.problems).map_err(|_| wrong())?;
        Ok(Self {
            id: id(row.id)?,
            table: described::find(&row.table_name)?,
            by: Proposed {
                author: account(row.author)?,
                municipality: AreaCode(row.municipality),
                gate: row.gate.parse().map_err(|()| wrong())?,
                country: row.country.map(Country),
            },
            source: row.source,
            undoes: row.undoes.map(id).transpose()?,
            state: row.state.parse().map_err(|()| wrong())?,
            made_at: time(row.made_at),
            decided_at: row.decided_at.map(time),
            decided_by: row.decided_by.map(account).transpose()?,
            unchanged: row.unchanged,
            problems,
            version: row.version.unwrap_or_default(),
            live_on: row.live_on.map(|day| day.parse().map_err(|_| wrong())).transpose()?,
            count: row.counted,
            rows: vec![],
            may: May::default(),
        })
    }
}

pub(super) async fn insert(
    tx: &mut Tx,
    change: (Id<TableChange>, &str),
    (member, municipality): (&Member, &AreaCode),
    what: (&New, State),
) -> Result<()> {
    insert_by(tx, change, (member.account, municipality.as_str()), what).await
}

/// Of the command line: by no account, for no municipality alone.
pub(super) async fn insert_imported(tx: &mut Tx, change: (Id<TableChange>, &str), what: (&New, State)) -> Result<()> {
    insert_by(tx, change, (Proposed::OPERATOR, ""), what).await
}

async fn insert_by(
    tx: &mut Tx,
    (id, table): (Id<TableChange>, &str),
    (author, municipality): (Id<Account>, &str),
    (new, state): (&New, State),
) -> Result<()> {
    let problems = serde_json::to_string(&new.problems).map_err(|_| broken("table_change.problems"))?;
    let now = tx.now_ms();
    sqlx::query(
        "INSERT INTO table_change (id, table_name, municipality, author, source, undoes, gate, country, state, made_at, unchanged, problems, \
         version, live_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(id.text())
    .bind(table.to_owned())
    .bind(municipality.to_owned())
    .bind(author.text())
    .bind(new.source)
    .bind(new.undoes.map(Id::text))
    .bind(new.gate.code())
    .bind(new.country.as_ref().map(|country| country.0.clone()))
    .bind(state.code())
    .bind(now)
    .bind(new.unchanged)
    .bind(problems)
    .bind(Some(new.version.clone()).filter(|version| !version.is_empty()))
    .bind(new.live_on.map(|day| day.to_string()))
    .execute(tx.conn())
    .await
    .or_fault("keep a change of a table")?;
    Ok(())
}

pub(super) async fn insert_rows(tx: &mut Tx, id: Id<TableChange>, drafts: &[Draft]) -> Result<()> {
    const ROW: [&str; 6] = ["change_id", "position", "line", "row_key", "before_cells", "after_cells"];
    let cells = |cells: &Option<Vec<String>>| Cell::Text(cells.as_ref().and_then(|cells| serde_json::to_string(cells).ok()));
    let row = |(place, draft): (i64, &Draft)| {
        let line = i64::try_from(draft.line).ok();
        let own = vec![Cell::text(&id.text()), Cell::Whole(Some(place)), Cell::Whole(line), Cell::text(&draft.key.text())];
        own.into_iter().chain([cells(&draft.before), cells(&draft.after)]).collect::<Vec<_>>()
    };
    rows::insert(tx, "table_change_row", &ROW, (0..).zip(drafts).map(row).collect(), "").await
}

pub(super) async fn find(db: &mut AnyConnection, id: Id<TableChange>) -> Result<Change> {
    let sql = format!("SELECT {COLUMNS} FROM table_change WHERE id = $1");
    let row = sqlx::query_as::<_, Row>(AssertSqlSafe(sql)).bind(id.text()).fetch_one(db).await;
    row.or_fault("find a change of a table")?.try_into()
}

pub(super) async fn rows(db: &mut AnyConnection, id: Id<TableChange>) -> Result<Vec<ChangeRow>> {
    let rows: Vec<(i64, String, Option<String>, Option<String>)> =
        sqlx::query_as("SELECT line, row_key, before_cells, after_cells FROM table_change_row WHERE change_id = $1 ORDER BY position")
            .bind(id.text())
            .fetch_all(db)
            .await
            .or_fault("read the rows of a change")?;
    let cells = |text: Option<String>| text.map(|text| serde_json::from_str(&text)).transpose();
    let row = |(line, key, before, after): (i64, String, Option<String>, Option<String>)| {
        let wrong = |_| broken("table_change_row");
        Ok(ChangeRow { line, key: RowKey::of_text(&key), before: cells(before).map_err(wrong)?, after: cells(after).map_err(wrong)? })
    };
    rows.into_iter().map(row).collect()
}

/// Whether a later change that took this one back is live or waits.
pub(super) async fn is_undone(db: &mut AnyConnection, id: Id<TableChange>) -> Result<bool> {
    let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM table_change WHERE undoes = $1 AND state IN ($2, $3)")
        .bind(id.text())
        .bind(State::Live.code())
        .bind(State::Waiting.code())
        .fetch_one(db)
        .await
        .or_fault("ask whether a change was taken back")?;
    Ok(count > 0)
}

/// From one state to the next; `false` where somebody else was faster.
pub(super) async fn turn(tx: &mut Tx, cx: &Cx, id: Id<TableChange>, (from, to): (State, State), by: Option<Id<Account>>) -> Result<bool> {
    let decided = (to != State::Waiting).then(|| cx.now_ms());
    let done = sqlx::query("UPDATE table_change SET state = $1, decided_at = $2, decided_by = $3 WHERE id = $4 AND state = $5")
        .bind(to.code())
        .bind(decided)
        .bind(by.map(Id::text))
        .bind(id.text())
        .bind(from.code())
        .execute(tx.conn())
        .await
        .or_fault("decide a change of a table")?;
    Ok(done.rows_affected() == 1)
}

/// From its day on it is live, or, where something else stands there by now, it never will be. `false` where it does not wait for its day any more.
pub(super) async fn switch(tx: &mut Tx, id: Id<TableChange>, to: State) -> Result<bool> {
    let done = sqlx::query("UPDATE table_change SET state = $1 WHERE id = $2 AND state = 'scheduled'")
        .bind(to.code())
        .bind(id.text())
        .execute(tx.conn())
        .await
        .or_fault("switch a change on")?;
    Ok(done.rows_affected() == 1)
}

/// All that wait for their day, the first day first.
pub(super) async fn scheduled(cx: &Cx) -> Result<Vec<Change>> {
    let sql = format!("SELECT {COLUMNS} FROM table_change WHERE state = 'scheduled' ORDER BY live_on, made_at, id LIMIT 500");
    let rows = sqlx::query_as::<_, Row>(AssertSqlSafe(sql)).fetch_all(cx.db.reader()).await;
    rows.or_fault("read changes that wait for their day")?.into_iter().map(Change::try_from).collect()
}

/// Seen from a municipality: its own, and those that hold for it as well.
const SEEN: &str = "(municipality = $1 OR (gate = 'neighbour' AND (country IS NULL OR country = $2)))";

pub(super) async fn list(cx: &Cx, table: Option<&Table>, here: &AreaCode, key: Option<&RowKey>, page: i64) -> Result<Vec<Change>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM table_change WHERE {SEEN} AND table_name = $3 AND state <> 'checked' \
         AND ($4 = '' OR id IN (SELECT change_id FROM table_change_row WHERE row_key = $4)) \
         ORDER BY made_at DESC, id LIMIT $5 OFFSET $6"
    );
    let rows = sqlx::query_as::<_, Row>(AssertSqlSafe(sql))
        .bind(here.0.clone())
        .bind(here.country().map(|country| country.0).unwrap_or_default())
        .bind(table.map_or("", |table| table.name).to_owned())
        .bind(key.map(RowKey::text).unwrap_or_default())
        .bind(PAGE)
        .bind(page * PAGE)
        .fetch_all(cx.db.reader())
        .await;
    rows.or_fault("read the history of a table")?.into_iter().map(Change::try_from).collect()
}

pub(super) async fn waiting(cx: &Cx, here: &AreaCode) -> Result<Vec<Change>> {
    let sql = format!("SELECT {COLUMNS} FROM table_change WHERE {SEEN} AND state = 'waiting' ORDER BY made_at, id LIMIT 500");
    let rows = sqlx::query_as::<_, Row>(AssertSqlSafe(sql))
        .bind(here.0.clone())
        .bind(here.country().map(|country| country.0).unwrap_or_default())
        .fetch_all(cx.db.reader())
        .await;
    rows.or_fault("read what waits for a second person")?.into_iter().map(Change::try_from).collect()
}

/// As `Proposed::is_decided_by` says it.
pub(super) async fn count_to_decide(cx: &Cx, account: Id<Account>, here: &AreaCode) -> Result<i64> {
    const SQL: &str = "SELECT COUNT(*) FROM table_change WHERE state = 'waiting' AND author <> $3 AND (gate = 'second' AND municipality = $1 \
        OR gate = 'neighbour' AND municipality <> $1 AND (country IS NULL OR country = $2))";
    sqlx::query_scalar(SQL)
        .bind(here.0.clone())
        .bind(here.country().map(|country| country.0).unwrap_or_default())
        .bind(account.text())
        .fetch_one(cx.db.reader())
        .await
        .or_fault("count what waits for a second person")
}

pub(super) async fn forget(tx: &mut Tx, before: i64) -> Result<()> {
    sqlx::query("DELETE FROM table_change WHERE state = 'checked' AND made_at < $1")
        .bind(before)
        .execute(tx.conn())
        .await
        .or_fault("forget dry runs")
        .map(|_| ())
}
