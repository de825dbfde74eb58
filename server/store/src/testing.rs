//! What tests of several packages need: a fresh database of each kind. Never used by the product.
use crate::{Cx, Db, db, migrate};
use domain::{Time, access::Caller};
use sqlx::Connection;
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
    pin::Pin,
    sync::{
        Once, OnceLock,
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
    on_sqlite(Some(migrated_sqlite()), &body).await;
    if let Some(server) = postgres_server() {
        on_postgres(&server, Some(migrated_postgres(&server)), &body).await;
    }
}

/// The same before any migration.
pub async fn each_empty<F, Fut>(body: F)
where
    F: Fn(Db) -> Fut,
    Fut: Future<Output = ()>,
{
    on_sqlite(None, &body).await;
    if let Some(server) = postgres_server() {
        on_postgres(&server, None, &body).await;
    }
}

async fn on_sqlite<Fut: Future<Output = ()>>(copied: Option<&[u8]>, body: &impl Fn(Db) -> Fut) {
    let file = SqliteFile::copy_of(copied);
    let db = db::open(&file.url()).await.expect("a temporary SQLite file opens");
    body(db.clone()).await;
    db.close().await;
}

async fn on_postgres<Fut: Future<Output = ()>>(server: &str, copied: Option<&str>, body: &impl Fn(Db) -> Fut) {
    let name = unique();
    let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    admin(server, format!("CREATE DATABASE {name} TEMPLATE {}", copied.unwrap_or("template1"))).await;
    let db = db::open(&address(server, &name)).await.expect("a fresh PostgreSQL database opens");
    // A failing body must not leave its database behind, so its panic is carried round the clean-up.
    let outcome = Guarded(Box::pin(body(db.clone()))).await;
    db.close().await;
    admin(server, drop).await;
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic)
    }
}

/// A migrated SQLite database for tests above the store; the file lives as long as the first value.
pub async fn sqlite() -> (SqliteFile, Db) {
    let file = SqliteFile::copy_of(Some(migrated_sqlite()));
    let db = db::open(&file.url()).await.expect("a temporary SQLite file opens");
    (file, db)
}

/// All migrations take longer than most tests: they run once, and each test gets a copy of what came of them.
fn migrated_sqlite() -> &'static [u8] {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    MADE.get_or_init(|| {
        let file = SqliteFile::copy_of(None);
        apart(migrated(file.url()));
        std::fs::read(&file.0).expect("a closed database is one file")
    })
}

/// The same on a server: a database that others are made after. Its name says which migrations it has seen, for it stays there.
fn migrated_postgres(server: &str) -> &'static str {
    static MADE: OnceLock<String> = OnceLock::new();
    MADE.get_or_init(|| {
        let mut seen = DefaultHasher::new();
        for step in migrate::ALL {
            step.sql.hash(&mut seen);
        }
        let name = format!("kladka_test_migrated_{:x}", seen.finish());
        let (server, made) = (server.to_owned(), name.clone());
        apart(async move {
            let there = format!("SELECT CAST(count(*) AS BIGINT) FROM pg_database WHERE datname = '{made}'");
            if ask(&server, there).await == 0 {
                let fresh = unique();
                admin(&server, format!("CREATE DATABASE {fresh}")).await;
                migrated(address(&server, &fresh)).await;
                admin(&server, format!("ALTER DATABASE {fresh} RENAME TO {made}")).await;
            }
        });
        name
    })
}

async fn migrated(url: String) {
    let db = db::open(&url).await.expect("a fresh database opens");
    migrate(&db).await.expect("the migrations run on an empty database");
    db.close().await;
}

/// Tests have a runtime of their own each; what they share must be complete before any of them goes on.
fn apart(work: impl Future<Output = ()> + Send + 'static) {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    std::thread::spawn(move || runtime().block_on(work)).join().expect("what all tests share is made");
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

/// So many more tasks like this one, as a long crisis leaves them.
pub async fn crowd(db: &Db, task: domain::Id<domain::referral::Task>, count: usize) {
    const COPY: &str = "INSERT INTO task (id, referral_id, agency, part, due_at, state, state_at, created_at) \
        SELECT CAST($1 AS TEXT), referral_id, agency, part, due_at, state, state_at, created_at FROM task WHERE id = $2";
    let mut tx = cx(db, Caller::System).begin().await.expect("a transaction begins");
    for _ in 0..count {
        let id = uuid::Uuid::new_v4().to_string();
        sqlx::query(COPY).bind(id).bind(task.text()).execute(tx.conn()).await.expect("a task is copied");
    }
    tx.commit().await.expect("they are kept");
}

/// No message of any request can be opened any more, as after a fault of the disk.
pub async fn spoil_messages(db: &Db) {
    let mut tx = cx(db, Caller::System).begin().await.expect("a transaction begins");
    let spoiled = sqlx::query("UPDATE message SET sealed = $1").bind(vec![0_u8; 64]).execute(tx.conn()).await.expect("they are written");
    assert!(spoiled.rows_affected() > 0, "there was one");
    tx.commit().await.expect("they are kept");
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
        return address(&server, &name);
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
    fn copy_of(bytes: Option<&[u8]>) -> Self {
        let file = std::env::temp_dir().join(format!("{}.db", unique()));
        if let Some(bytes) = bytes {
            std::fs::write(&file, bytes).expect("a temporary file can be written");
        }
        Self(file)
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

/// A database's address on the same server.
fn address(server: &str, database: &str) -> String {
    let (root, _) = server.rsplit_once('/').expect("the server's address names a database");
    format!("{root}/{database}")
}

async fn connect(server: &str) -> sqlx::AnyConnection {
    sqlx::any::install_default_drivers();
    sqlx::AnyConnection::connect(server).await.expect("the test server answers")
}
async fn ask(server: &str, question: String) -> i64 {
    sqlx::query_scalar(sqlx::AssertSqlSafe(question)).fetch_one(&mut connect(server).await).await.expect("the server answers questions")
}
async fn admin(server: &str, statement: String) {
    let mut connection = connect(server).await;
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
