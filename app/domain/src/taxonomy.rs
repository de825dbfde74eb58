//! Schemes of needs and services, their terms, and target groups.
use crate::{
    id::Id,
    language::{Labels, Language},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// A term's code within its scheme: `home.help` or `HOME` in `core`, `015.1` in `UA-429`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TermCode(pub String);

impl TermCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// In `core` the group of a need is the upper-case of what stands before the dot; a group is its own.
    #[must_use]
    pub fn group(&self) -> Self {
        Self(self.0.split('.').next().unwrap_or_default().to_uppercase())
    }
    pub fn is_group(&self) -> bool {
        !self.0.contains('.') && self.0.chars().any(char::is_uppercase)
    }
}
impl fmt::Display for TermCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Our own scheme: what residents look for.
pub const CORE: &str = "core";

#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    pub id: Id<Term>,
    /// `core`, `UA-429`, `LT-A1-93`, or the scheme of an imported feed.
    pub scheme: String,
    pub code: TermCode,
    pub parent: Option<TermCode>,
    pub kind: String,
    pub labels: Labels,
    /// One plain sentence, English.
    pub description: String,
    pub synonyms: BTreeMap<Language, Vec<String>>,
    /// Codes of `core`; the first is the main one.
    pub maps_to_core: Vec<TermCode>,
}

impl Term {
    pub fn id_of(scheme: &str, code: &TermCode) -> Id<Self> {
        Id::named("term", &format!("{scheme}:{code}"))
    }
}

/// A target group of `groups.csv` ("older people"), with its articles of law.
#[derive(Clone, Debug, PartialEq)]
pub struct Audience {
    pub code: String,
    pub labels: Labels,
    pub ua_basis: String,
    pub lt_basis: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_need_knows_its_group() {
        assert_eq!(TermCode("home.help".into()).group(), TermCode("HOME".into()));
        assert_eq!(TermCode("CRISIS".into()).group(), TermCode("CRISIS".into()));
        assert!(TermCode("CRISIS".into()).is_group() && !TermCode("home.help".into()).is_group());
    }
}
