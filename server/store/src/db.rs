//! The two databases behind one SQL text: how they are opened, and what is refused because it could lose a request for help.
use crate::{changes::Newest, fault::OrFault, kept::Kept, services::open::Doors};
use sqlx::{AnyConnection, AnyPool, Connection, Row, any::AnyPoolOptions};
use std::{sync::Arc, time::Duration};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// A pool to write with (one connection on SQLite) and one to read with.
#[derive(Clone, Debug)]
pub struct Db {
    writer: AnyPool,
    reader: AnyPool,
    kind: Kind,
    pub(crate) kept: Kept,
    pub(crate) doors: Doors,
    pub(crate) newest: Arc<Newest>,
}

impl Db {
    pub(crate) fn writer(&self) -> &AnyPool {
        &self.writer
    }
    pub(crate) fn reader(&self) -> &AnyPool {
        &self.reader
    }
    pub fn kind(&self) -> Kind {
        self.kind
    }
    /// The database's own version, for `doctor`.
    pub async fn version(&self) -> Result<String, OpenError> {
        let question = match self.kind {
            Kind::Sqlite => "SELECT sqlite_version()",
            Kind::Postgres => "SELECT current_setting('server_version')",
        };
        Ok(sqlx::query_scalar(question).fetch_one(&self.reader).await?)
    }
    /// SQLite: brings what stands in the write-ahead log into the file and cuts the log, so that what was deleted is in neither.
    pub(crate) async fn fold(&self) -> domain::Result<()> {
        if self.kind == Kind::Sqlite {
            // Busy readers keep the log a little longer; the next call cuts it.
            sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(&self.writer).await.or_fault("fold the write-ahead log")?;
        }
        Ok(())
    }
    /// Waits until all connections are closed; the write-ahead log of SQLite is folded in.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }
}

#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("`{0}` is no database address: write sqlite:FILE or postgres://…")]
    Address(String),
    #[error("SQLite {0} can damage its write-ahead log; 3.51.3 or later is needed")]
    OldSqlite(String),
    #[error("PostgreSQL runs with {0}=off and may lose what was promised; turn it on")]
    NotDurable(&'static str),
    #[error("the database is newer than this program: it knows migration {0}")]
    Newer(i64),
    #[error("migration {0} failed: {1}")]
    Migration(i64, sqlx::Error),
    #[error("the database cannot be used: {0}")]
    Sql(#[from] sqlx::Error),
}

/// `sqlite:FILE` or `postgres://…`.
pub async fn open(url: &str) -> Result<Db, OpenError> {
    sqlx::any::install_default_drivers();
    let db = match url.strip_prefix("sqlite:") {
        Some(file) if !file.is_empty() => open_sqlite(file).await?,
        _ if url.starts_with("postgres:") || url.starts_with("postgresql:") => open_postgres(url).await?,
        _ => return Err(OpenError::Address(url.split('@').next_back().unwrap_or_default().to_owned())),
    };
    Ok(db)
}

const READERS: u32 = 4;
const POSTGRES_WRITERS: u32 = 8;

async fn open_sqlite(file: &str) -> Result<Db, OpenError> {
    // WAL and FULL: a shown receipt survives a power cut. Trusted schema off: a changed file may not run functions of its own.
    // Secure delete: what was purged is not left in free pages.
    const PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
        PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON;";
    const READ_ONLY: &str = "PRAGMA query_only = ON;";
    let file = file.trim_start_matches("//").split('?').next().unwrap_or_default();
    let url = format!("sqlite:{file}?mode=rwc");
    let writer = pool(1, &[PRAGMAS]).connect(&url).await?;
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&writer).await?;
    if !is_safe_sqlite(&version) {
        return Err(OpenError::OldSqlite(version));
    }
    let reader = pool(READERS, &[PRAGMAS, READ_ONLY]).connect(&url).await?;
    Ok(Db { writer, reader, kind: Kind::Sqlite, kept: Kept::default(), doors: Doors::default(), newest: Arc::default() })
}

/// Before 3.51.3 two connections could reset the write-ahead log at once and lose a commit.
fn is_safe_sqlite(version: &str) -> bool {
    let mut parts = version.split('.').map(|p| p.parse::<u32>().unwrap_or(0));
    let mut part = || parts.next().unwrap_or(0);
    (part(), part(), part()) >= (3, 51, 3)
}

async fn open_postgres(url: &str) -> Result<Db, OpenError> {
    let writer = pool(POSTGRES_WRITERS, &[]).connect(url).await?;
    for setting in ["fsync", "full_page_writes"] {
        let row = sqlx::query("SELECT current_setting($1)").bind(setting).fetch_one(&writer).await?;
        if row.try_get::<String, _>(0)? != "on" {
            return Err(OpenError::NotDurable(setting));
        }
    }
    let reader = pool(READERS, &["SET default_transaction_read_only = on"]).connect(url).await?;
    Ok(Db { writer, reader, kind: Kind::Postgres, kept: Kept::default(), doors: Doors::default(), newest: Arc::default() })
}

fn pool(size: u32, setup: &'static [&'static str]) -> AnyPoolOptions {
    let options = AnyPoolOptions::new().max_connections(size).acquire_timeout(Duration::from_secs(10));
    // SQLite ends a transaction by itself when the disk fails or is full. sqlx does not notice, still counts itself inside, and refuses to begin
    // another one for ever: such a connection is closed, and the next one is new.
    let options = options.before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }));
    options.after_connect(move |connection, _| {
        Box::pin(async move {
            for statements in setup {
                run(connection, statements).await?;
            }
            Ok(())
        })
    })
}

async fn run(connection: &mut AnyConnection, statements: &'static str) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(statements).execute(connection).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn an_sqlite_that_can_damage_its_log_is_refused() {
        for (version, safe) in [("3.51.3", true), ("3.52.0", true), ("4.0", true), ("3.51.2", false), ("3.46.1", false), ("", false)] {
            assert_eq!(is_safe_sqlite(version), safe, "{version}");
        }
    }
    #[tokio::test]
    async fn an_address_of_no_database_is_refused_without_its_password() {
        let refused = open("mysql://me:secret@host/db").await.unwrap_err().to_string();
        assert!(refused.contains("host/db") && !refused.contains("secret"), "{refused}");
    }
    #[tokio::test]
    async fn what_is_promised_survives_a_power_cut() {
        crate::testing::each(|db| async move {
            match db.kind() {
                Kind::Sqlite => {
                    let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(db.writer()).await.unwrap();
                    let sync: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(db.writer()).await.unwrap();
                    let keys: i64 = sqlx::query_scalar("PRAGMA foreign_keys").fetch_one(db.writer()).await.unwrap();
                    assert_eq!((mode.as_str(), sync, keys), ("wal", 2, 1));
                }
                Kind::Postgres => {
                    let fsync: String = sqlx::query_scalar("SELECT current_setting('fsync')").fetch_one(db.writer()).await.unwrap();
                    assert_eq!(fsync, "on");
                }
            }
        })
        .await;
    }
    #[tokio::test]
    async fn after_a_write_that_the_disk_had_no_room_for_the_next_one_is_taken() {
        crate::testing::each(|db| async move {
            let cx = crate::testing::cx(&db, domain::access::Caller::Anyone);
            if db.kind() == Kind::Sqlite {
                for _ in 0..3 {
                    // This connection may not make the file larger; a new one may.
                    sqlx::raw_sql("PRAGMA max_page_count = 1").execute(db.writer()).await.unwrap();
                    let mut tx = cx.begin().await.unwrap();
                    let large = sqlx::query("INSERT INTO draft (id, sealed, expires_at) VALUES ('large', $1, 0)").bind(vec![7; 4_000_000]);
                    assert!(large.execute(tx.conn()).await.is_err());
                    drop(tx);
                }
            }
            let mut tx = cx.begin().await.unwrap();
            sqlx::query("INSERT INTO draft (id, sealed, expires_at) VALUES ('small', $1, 0)")
                .bind(vec![7; 10])
                .execute(tx.conn())
                .await
                .unwrap();
            tx.commit().await.unwrap();
        })
        .await;
    }
    #[tokio::test]
    async fn a_reader_cannot_write() {
        crate::testing::each(|db| async move {
            let refused = sqlx::query("DELETE FROM migration").execute(db.reader()).await;
            assert!(refused.is_err());
        })
        .await;
    }
}
