//! Organizations: who provides services, and who has a duty for an area. Field names are HSDS's.
use crate::{
    id::Id,
    language::{Language, Text, TextState},
    location::{Location, Phone},
};
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Organization {
    pub id: Option<Id<Organization>>,
    pub name: String,
    pub alternate_name: Option<String>,
    pub description: String,
    pub email: Option<String>,
    pub website: Option<String>,
    pub legal_status: Option<String>,
    pub phones: Vec<Phone>,
    pub locations: Vec<Location>,
    /// ISO 3166-1 alpha-2 (our profile).
    pub country: Option<String>,
    /// The language of `name` and `description` (our profile).
    pub language: Option<Language>,
    pub translations: crate::service::Translations,
    pub attributes: Vec<crate::service::Attribute>,
    /// Set for the sample catalogue: real bodies, old data.
    pub sample: bool,
}

impl Organization {
    /// `name` or `description` in the wanted language, else the original with its own language.
    pub fn text(&self, field: &str, wanted: Language) -> Text {
        let original = if field == "name" { &self.name } else { &self.description };
        let translated = self.translations.get(wanted.code()).and_then(|fields| fields.get(field));
        match translated.filter(|_| self.language != Some(wanted)) {
            Some(text) => Text { text: text.clone(), language: Some(wanted), state: TextState::Human },
            None => Text { text: original.clone(), language: self.language, state: TextState::Original },
        }
    }
}
