//! Forms keep what a person typed, and what is wrong with it. Problems are values; their words are in `locales/`.
use serde::{Deserialize, Serialize};

/// What can be wrong with a field. Each has the words `problem-<field>-<key>` or, for all fields alike, `problem-<key>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wrong {
    Missing,
    TooShort,
    TooLong,
    NotUnderstood,
    Unknown,
    NotAllowed,
    DoNotMatch,
    Expired,
    TooMany,
    /// Of a password: guessed too easily.
    TooWeak,
    /// Of a password: it stands in lists of stolen ones.
    Stolen,
}

impl Wrong {
    pub const fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooShort => "too-short",
            Self::TooLong => "too-long",
            Self::NotUnderstood => "not-understood",
            Self::Unknown => "unknown",
            Self::NotAllowed => "not-allowed",
            Self::DoNotMatch => "do-not-match",
            Self::Expired => "expired",
            Self::TooMany => "too-many",
            Self::TooWeak => "too-weak",
            Self::Stolen => "stolen",
        }
    }
}

/// A field's name as in HTML, and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    pub field: &'static str,
    pub what: Wrong,
}

impl Problem {
    pub const fn new(field: &'static str, what: Wrong) -> Self {
        Self { field, what }
    }
}

/// A form as it was typed, with its problems; empty when the page is drawn for the first time.
#[derive(Clone, Debug, Default)]
pub struct Attempt<F> {
    pub form: F,
    pub problems: Vec<Problem>,
}

impl<F> Attempt<F> {
    pub fn problem(&self, field: &str) -> Option<Wrong> {
        self.problems.iter().find(|p| p.field == field).map(|p| p.what)
    }
}
