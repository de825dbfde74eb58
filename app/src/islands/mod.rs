//! The few parts of a page that answer without a new request. Their words and facts are props; they know no language.
mod failure;
mod queue;

pub use queue::{QueueSearch, QueueWords, Waiting};
