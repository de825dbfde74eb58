//! Emergency and help lines, as the store keeps and pages show them. Only those with a source are shown; the others wait for a check.
use crate::{language::Language, taxonomy::TermCode};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hotline {
    /// As printed.
    pub number: String,
    /// Digits for a `tel:` link.
    pub dial: String,
    pub name_local: String,
    /// The language of `name_local`; none where it names several.
    pub name_language: Option<Language>,
    pub name_en: String,
    /// Codes of `core`.
    pub needs: Vec<TermCode>,
    /// ISO 639-1 codes of the languages spoken there.
    pub languages: Vec<String>,
    /// Free text as the source gives it; empty when not known.
    pub hours: String,
    pub free: bool,
    pub source: String,
    /// When the number was last checked against its source: a day, a month or a year; empty when not known.
    pub checked: String,
}
impl Hotline {
    /// Nobody rings 112 to find out whether somebody answers.
    pub fn is_emergency(&self) -> bool {
        self.dial.len() <= 3
    }
}
