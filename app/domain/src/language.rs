//! The five languages of the interface, and texts that exist in some of them.
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Lt,
    Pl,
    Uk,
    En,
    Ru,
}

impl Language {
    pub const ALL: [Self; 5] = [Self::Lt, Self::Pl, Self::Uk, Self::En, Self::Ru];
    /// ISO 639-1, as in addresses, `lang` attributes, SQL and JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lt => "lt",
            Self::Pl => "pl",
            Self::Uk => "uk",
            Self::En => "en",
            Self::Ru => "ru",
        }
    }
    /// Its name in itself, for the language switch: no flags, no translation.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Lt => "Lietuvių",
            Self::Pl => "Polski",
            Self::Uk => "Українська",
            Self::En => "English",
            Self::Ru => "Русский",
        }
    }
}
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl FromStr for Language {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|l| l.code() == code).ok_or(())
    }
}

/// How a translation came to be, and whether it still says what the original says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextState {
    Original,
    Human,
    MachineDraft,
    Outdated,
}

impl TextState {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Human => "human",
            Self::MachineDraft => "machine-draft",
            Self::Outdated => "outdated",
        }
    }
}
impl FromStr for TextState {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        [Self::Original, Self::Human, Self::MachineDraft, Self::Outdated].into_iter().find(|s| s.code() == code).ok_or(())
    }
}

/// One text with the language it is really in, for its own `lang` attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub text: String,
    pub language: Option<Language>,
    pub state: TextState,
}

/// A name in several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels(pub BTreeMap<Language, String>);

impl Labels {
    /// In the wanted language, else in the first of `fallback` that exists, else any; empty only when there is none at all.
    pub fn text(&self, wanted: Language, fallback: &[Language]) -> Text {
        let found = std::iter::once(&wanted).chain(fallback).find_map(|l| self.0.get_key_value(l)).or_else(|| self.0.iter().next());
        let (language, text) = found.map_or((None, String::new()), |(l, t)| (Some(*l), t.clone()));
        Text { text, language, state: TextState::Original }
    }
}
