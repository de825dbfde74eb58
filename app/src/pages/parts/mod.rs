//! Markup that two or more pages use. Takes domain values and words; no data access.
pub mod wordmark;
