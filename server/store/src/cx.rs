//! Who asks, when, and of which database: built once a request or job, handed to every verb.
use crate::{
    db::{Db, Kind},
    fault::OrFault,
};
use domain::{
    Error, Result, Time,
    access::{Act, Caller, may},
};
use sqlx::{Any, AnyConnection, Transaction};
use std::{fmt, sync::Arc};

/// The session's cookie: what a caller shows to those who look it up themselves, such as a vault in a process of its own.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(Arc<str>);
impl SessionToken {
    pub fn new(token: &str) -> Self {
        Self(token.into())
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[derive(Clone, Debug)]
pub struct Cx {
    pub db: Db,
    pub caller: Caller,
    pub now: Time,
    /// The newest change when this visit began: a visit that only reads need not ask again.
    pub seen: Option<i64>,
    /// Of a member who came with a session.
    pub session: Option<SessionToken>,
}

impl Cx {
    pub fn new(db: Db, caller: Caller, now: Time) -> Self {
        Self { db, caller, now, seen: None, session: None }
    }
    /// The policy's answer as an error, so that a verb asks with `?`.
    pub fn require(&self, act: &Act) -> Result<()> {
        if may(&self.caller, act) { Ok(()) } else { Err(Error::Forbidden) }
    }
    /// `now` as it stands in SQL: milliseconds UTC.
    pub fn now_ms(&self) -> i64 {
        self.now.as_millisecond()
    }
    /// One writing transaction. On SQLite it takes the write lock at once: one that reads first and writes later could not be retried.
    pub async fn begin(&self) -> Result<Tx> {
        let begun = match self.db.kind() {
            Kind::Sqlite => self.db.writer().begin_with("BEGIN IMMEDIATE").await,
            Kind::Postgres => self.db.writer().begin().await,
        };
        Ok(Tx { transaction: begun.or_fault("begin a transaction")?, kind: self.db.kind(), now_ms: self.now_ms() })
    }
}

/// A transaction; dropped without `commit` it leaves no trace.
pub struct Tx {
    transaction: Transaction<'static, Any>,
    kind: Kind,
    now_ms: i64,
}

impl Tx {
    /// What a query runs on: `.execute(tx.conn())`.
    pub(crate) fn conn(&mut self) -> &mut AnyConnection {
        &mut self.transaction
    }
    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }
    pub(crate) fn now_ms(&self) -> i64 {
        self.now_ms
    }
    pub async fn commit(self) -> Result<()> {
        self.transaction.commit().await.or_fault("commit")
    }
}

/// A moment from its milliseconds in SQL.
pub(crate) fn time(milliseconds: i64) -> Time {
    Time::from_millisecond(milliseconds).unwrap_or(Time::UNIX_EPOCH)
}
