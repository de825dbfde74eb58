//! The few parts of a page that answer without a new request. Their words and facts are props; they know no language.
mod drafts;
mod failure;
mod hours;
mod keys;
mod news;
mod queue;

pub use drafts::{DraftKeeper, DraftWords};
pub use hours::HoursPreview;
pub use keys::QueueKeys;
pub use news::{NewsWords, QueueNews, Waiting};
pub use queue::{QueueSearch, SearchWords};
