//! Where a fault of the database turns into `domain::Error`: logged once, here, by what was being done; never shown, never with a value.
use domain::{Error, Result};

pub(crate) trait OrFault<T> {
    /// `RowNotFound` is `NotFound`; everything else is ours: logged and `Unavailable`.
    fn or_fault(self, doing: &'static str) -> Result<T>;
}

impl<T> OrFault<T> for Result<T, sqlx::Error> {
    fn or_fault(self, doing: &'static str) -> Result<T> {
        self.map_err(|fault| match fault {
            sqlx::Error::RowNotFound => Error::NotFound,
            // A constraint's message may quote the row, so only its code is written.
            sqlx::Error::Database(fault) => {
                tracing::error!(code = fault.code().as_deref().unwrap_or("?"), constraint = fault.constraint(), "could not {doing}");
                tracing::debug!(%fault, "could not {doing}");
                Error::Unavailable
            }
            fault => {
                tracing::error!(%fault, "could not {doing}");
                Error::Unavailable
            }
        })
    }
}

/// A stored value that no longer means anything (an unknown code, broken JSON): logged by its column, `Unavailable`.
pub(crate) fn broken(column: &'static str) -> Error {
    tracing::error!(column, "a stored value cannot be understood");
    Error::Unavailable
}
