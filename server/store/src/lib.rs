//! What people do, and its SQL: every verb asks leave, decides, writes and tells in one transaction. No page, no HTTP, no clock of its own.
pub mod cx;
pub mod db;
pub(crate) mod fault;
pub mod migrate;
#[doc(hidden)]
pub mod testing;

pub use cx::{Cx, Tx};
pub use db::{Db, Kind, OpenError, open};
pub use migrate::migrate;
