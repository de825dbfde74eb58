//! Markup that two or more pages use. Takes domain values and words; no data access.
pub mod clock;
pub mod contacts;
pub mod crisis;
pub mod error_summary;
pub mod field;
pub mod icon;
pub mod map;
pub mod notice;
pub mod open;
pub mod pager;
pub mod quick_exit;
pub mod request_table;
pub mod save;
pub mod search_box;
pub mod share;
pub mod steps;
pub mod wordmark;
