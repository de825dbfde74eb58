//! Files taken in: tables as `../shared/data/README.md` describes them, in UTF-8, with LF or CRLF, with a mark at the start or not. Good rows are
//! stored, bad ones reported by line and column; the same file twice changes nothing.
mod banners;
pub(crate) mod calendars;
pub(crate) mod danger_words;
pub(crate) mod fees;
mod guide;
mod hours;
mod outlines;
pub(crate) mod phrases;
pub(crate) mod places;
mod providers;
mod reason;
pub(crate) mod routing;
mod sample;
pub(crate) mod table;
pub(crate) mod taxonomy;
#[cfg(test)]
mod tests;

pub use banners::banners;
pub(crate) use banners::{BANNER, banner};
pub use calendars::{deadlines, holiday_switches, holidays};
pub use danger_words::danger_words;
pub(crate) use danger_words::patterns;
pub use fees::fees;
pub use guide::guide;
pub use outlines::outlines;
pub use phrases::phrases;
pub use places::{areas, groups, hotlines};
pub use providers::providers;
pub use routing::routing;
pub use sample::sample;
pub use table::guarded;
pub use taxonomy::taxonomy;

use serde::{Deserialize, Serialize};

/// What an import did. `read` = rows of the file; a provider's row brings a record for each of its services.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    pub read: u64,
    pub added: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub problems: Vec<RowProblem>,
}

/// A row that could not be taken, for the one who made the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowProblem {
    pub line: u64,
    pub column: String,
    pub reason: String,
}

impl RowProblem {
    pub fn new(line: u64, column: &str, reason: impl Into<String>) -> Self {
        Self { line, column: column.to_owned(), reason: reason.into() }
    }
}

impl Report {
    /// The counts of a further file.
    pub fn add(&mut self, other: Self) {
        self.read += other.read;
        self.added += other.added;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
        self.problems.extend(other.problems);
    }
}

/// Hears how many rows are done.
pub type Progress<'a> = &'a (dyn Fn(u64) + Sync);
