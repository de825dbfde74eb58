//! Locations, addresses, phones, schedules: where, when and how one reaches a service. Field names are HSDS's.
use crate::id::Id;
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Location {
    pub id: Option<Id<Location>>,
    pub location_type: String,
    pub name: Option<String>,
    /// Also an address that could not be split into HSDS's required parts.
    pub description: Option<String>,
    pub transportation: Option<String>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub addresses: Vec<Address>,
    pub accessibility: Vec<Accessibility>,
    pub phones: Vec<Phone>,
    pub schedules: Vec<Schedule>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Address {
    pub address_1: String,
    pub address_2: Option<String>,
    pub city: String,
    pub state_province: String,
    pub postal_code: String,
    pub country: String,
    pub address_type: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Accessibility {
    pub description: Option<String>,
    pub details: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Phone {
    pub number: String,
    pub r#type: Option<String>,
    pub description: Option<String>,
}

impl Phone {
    /// Digits and a leading plus, for a `tel:` link.
    pub fn dial(&self) -> String {
        self.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}

/// One rule of opening hours (HSDS 3.2 schedule: RFC 5545 words).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Schedule {
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub freq: Option<String>,
    pub byday: Option<String>,
    pub opens_at: Option<String>,
    pub closes_at: Option<String>,
    pub description: Option<String>,
    pub notes: Option<String>,
}
