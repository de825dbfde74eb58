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
        body(db).await
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
