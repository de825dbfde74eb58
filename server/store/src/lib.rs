//! What people do, and its SQL: every verb asks leave, decides, writes and tells in one transaction. No page, no HTTP, no clock of its own.
pub mod accounts;
pub mod areas;
pub mod audiences;
pub mod audit;
pub mod calendars;
pub mod catalogue;
pub mod changes;
pub mod checks;
pub mod cx;
pub mod danger_words;
pub mod db;
pub mod drafts;
pub(crate) mod fault;
pub mod fees;
pub mod follows;
pub mod guide;
pub mod hotlines;
pub mod import;
pub mod jobs;
pub(crate) mod kept;
pub mod keys;
pub mod law;
pub mod migrate;
pub mod organizations;
pub mod outlines;
pub mod referrals;
pub mod routing;
pub(crate) mod rows;
pub mod services;
pub mod sessions;
pub mod taxonomy;
#[doc(hidden)]
pub mod testing;
pub mod unmet;

pub use cx::{Cx, Tx};
pub use db::{Db, Kind, OpenError, open};
pub use migrate::migrate;
