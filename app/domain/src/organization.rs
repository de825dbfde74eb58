//! Organizations: who provides services, and who has a duty for an area. Field names are HSDS's.
use crate::{
    id::Id,
    language::Language,
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
    /// The language of `name` and `description` (our profile).
    pub language: Option<Language>,
    pub translations: crate::service::Translations,
    /// Set for the sample catalogue: real bodies, old data.
    pub sample: bool,
}
