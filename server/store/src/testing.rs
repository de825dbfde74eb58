//! What tests of several packages need: a fresh database of each kind. Never used by the product.
use crate::{Cx, Db, db, migrate};
use domain::{Time, access::Caller};
use std::{
    path::PathBuf,
    pin::Pin,
    sync::{
        Once,
        atomic::{AtomicU64, Ordering},
    },
};

/// Where tests find a PostgreSQL server, such as `postgres://postgres@127.0.0.1:5433/postgres`.
pub const POSTGRES: &str = "KLADKA_TEST_POSTGRES";

/// Runs a test's body on a fresh, migrated SQLite file and, where a server is named, on a fresh PostgreSQL database.
pub async fn each<F, Fut>(body: F)
where
    F: Fn(Db) -> Fut,
    Fut: Future<Output = ()>,
{
    each_empty(|db| async {
        migrate(&db).await.expect("the migrations run on an empty database");
        body(db).await;
    })
    .await;
}

/// The same before any migration.
pub async fn each_empty<F, Fut>(body: F)
where
    F: Fn(Db) -> Fut,
    Fut: Future<Output = ()>,
{
    let file = SqliteFile::new();
    let db = db::open(&file.url()).await.expect("a temporary SQLite file opens");
    body(db.clone()).await;
    db.close().await;
    let Some(server) = postgres_server() else { return };
    let name = unique();
    let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    admin(&server, format!("CREATE DATABASE {name}")).await;
    let (root, _) = server.rsplit_once('/').expect("the server's address names a database");
    let db = db::open(&format!("{root}/{name}")).await.expect("a fresh PostgreSQL database opens");
    // A failing body must not leave its database behind, so its panic is carried round the clean-up.
    let outcome = Guarded(Box::pin(body(db.clone()))).await;
    db.close().await;
    admin(&server, drop).await;
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic)
    }
}

/// A migrated SQLite database for tests above the store; the file lives as long as the first value.
pub async fn sqlite() -> (SqliteFile, Db) {
    let file = SqliteFile::new();
    let db = db::open(&file.url()).await.expect("a temporary SQLite file opens");
    migrate(&db).await.expect("the migrations run on an empty database");
    (file, db)
}

/// Noon of a Monday, UTC: 2026-11-23.
pub fn noon() -> Time {
    Time::from_second(1_795_435_200).expect("a moment in range")
}
pub fn cx(db: &Db, caller: Caller) -> Cx {
    Cx::new(db.clone(), caller, noon())
}

/// Someone who works for a municipality.
pub fn staff(role: domain::account::Role, municipality: &str) -> Caller {
    Caller::Member(domain::access::Member {
        account: domain::Id::named("account", &format!("{role} {municipality}")),
        role,
        organization: domain::Id::named("organization", &format!("council {municipality}")),
        municipality: Some(domain::area::AreaCode(municipality.to_owned())),
    })
}
/// The manager of a provider, by the provider's name in the sample.
pub fn manager(organization: &str) -> Caller {
    Caller::Member(domain::access::Member {
        account: domain::Id::named("account", organization),
        role: domain::account::Role::ProviderManager,
        organization: domain::Id::named("organization", organization),
        municipality: None,
    })
}

/// The part of the sample that requests need: Vilnius district, Rokiškis and Vinnytsia with their rules, departments and a few providers.
pub async fn catalogue(db: &Db) {
    const AREAS: &[&str] =
        &["LT,", "LT-VL,", "LT-PN,", "LT-58", "LT-40", "UA,", "UA05000000000010236", "UA05020000000026686", "UA0502003", "PL,"];
    const PROVIDERS: &[&str] = &["vr-sav-", "vr-vdc-svajone", "vr-kriziu", "rk-sp", "vn-"];
    const RULES: &[&str] = &["lt58-", "lt40-", "vn-"];
    let cx = cx(db, Caller::Operator);
    let part = |file: &str, starts: &[&str]| {
        let wanted = |(number, line): &(usize, &str)| *number == 0 || starts.iter().any(|start| line.starts_with(start));
        file.lines().enumerate().filter(wanted).map(|(_, line)| line).collect::<Vec<_>>().join("\n").into_bytes()
    };
    let areas = part(include_str!("../../sample/areas.csv"), AREAS);
    crate::import::areas(&cx, &areas, &|_| ()).await.expect("areas import");
    crate::import::taxonomy(&cx, include_bytes!("../../sample/taxonomy.csv"), &|_| ()).await.expect("terms import");
    let providers = part(include_str!("../../sample/providers.csv"), PROVIDERS);
    crate::import::providers(&cx, &providers, &|_| ()).await.expect("providers import");
    let rules = part(include_str!("../../sample/routing.csv"), RULES);
    let report = crate::import::routing(&cx, &rules, &|_| ()).await.expect("rules import");
    assert!(report.problems.is_empty(), "{:?}", report.problems);
}

/// Every row of every table as text.
pub async fn everything_stored(db: &Db) -> String {
    let (tables, row) = match db.kind() {
        crate::Kind::Sqlite => ("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", ""),
        crate::Kind::Postgres => ("SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public'", "CAST(t AS TEXT)"),
    };
    let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(db.reader()).await.expect("tables can be listed");
    let mut all = String::new();
    for table in tables {
        let row = if row.is_empty() { columns(db, &table).await } else { row.to_owned() };
        let rows: Vec<Option<String>> = sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT {row} FROM {table} t")))
            .fetch_all(db.reader())
            .await
            .expect("a table can be read");
        all.extend(rows.into_iter().flatten());
    }
    all
}

/// All columns of an SQLite table as one expression; bytes as they are, for words would show in them.
async fn columns(db: &Db, table: &str) -> String {
    let names: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT name FROM pragma_table_info('{table}')")))
        .fetch_all(db.reader())
        .await
        .expect("columns can be listed");
    names.iter().map(|name| format!("coalesce(quote(t.\"{name}\"), '')")).collect::<Vec<_>>().join(" || ' ' || ")
}

/// The address of a test's database, for a program that is to work on it as well.
pub async fn url(db: &Db) -> String {
    if db.kind() == crate::Kind::Postgres {
        let name: String =
            sqlx::query_scalar("SELECT CAST(current_database() AS TEXT)").fetch_one(db.reader()).await.expect("it has a name");
        let server = postgres_server().expect("a server is named, or there were no such database");
        let (root, _) = server.rsplit_once('/').expect("the server's address names a database");
        return format!("{root}/{name}");
    }
    format!("sqlite:{}", sqlite_file(db).await)
}
async fn sqlite_file(db: &Db) -> String {
    sqlx::query_scalar("SELECT file FROM pragma_database_list WHERE name = 'main'")
        .fetch_one(db.reader())
        .await
        .expect("the file has a name")
}

/// The bytes of the SQLite file and of its log.
pub async fn raw_sqlite(db: &Db) -> Vec<u8> {
    let file = sqlite_file(db).await;
    [file.clone(), format!("{file}-wal")].iter().flat_map(|file| std::fs::read(file).unwrap_or_default()).collect()
}

/// A database file that is removed with its log when dropped.
pub struct SqliteFile(PathBuf);
impl SqliteFile {
    fn new() -> Self {
        Self(std::env::temp_dir().join(format!("{}.db", unique())))
    }
    pub fn url(&self) -> String {
        format!("sqlite:{}", self.0.display())
    }
}
impl Drop for SqliteFile {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let mut file = self.0.clone().into_os_string();
            file.push(end);
            let _ = std::fs::remove_file(file);
        }
    }
}

fn unique() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("kladka_test_{}_{}", uuid::Uuid::new_v4().simple(), COUNT.fetch_add(1, Ordering::Relaxed))
}

fn postgres_server() -> Option<String> {
    static SAID: Once = Once::new();
    #[expect(clippy::disallowed_methods, reason = "only tests read it; the product's settings are in config.rs")]
    let server = std::env::var(POSTGRES).ok().filter(|url| !url.is_empty());
    if server.is_none() {
        SAID.call_once(|| eprintln!("PostgreSQL skipped: {POSTGRES} names no server"));
    }
    server
}

async fn admin(server: &str, statement: String) {
    use sqlx::Connection;
    sqlx::any::install_default_drivers();
    let mut connection = sqlx::AnyConnection::connect(server).await.expect("the test server answers");
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await.expect("databases can be made and dropped");
    let _ = connection.close().await;
}

/// A future whose panic becomes its result.
struct Guarded<Fut>(Pin<Box<Fut>>);
impl<Fut: Future<Output = ()>> Future for Guarded<Fut> {
    type Output = std::thread::Result<()>;
    fn poll(mut self: Pin<&mut Self>, context: &mut std::task::Context<'_>) -> std::task::Poll<Self::Output> {
        let inner = &mut self.0;
        match std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| inner.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    }
}
