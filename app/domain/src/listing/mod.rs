//! What its provider, or its municipality, types about a listing: a page for each group of fields, from a record of HSDS to a sheet of texts and back.
//! Knows what may stand in a field. Who may change it, and whether it goes live at once, is not known here.
mod basics;
pub mod bulk;
mod capacity;
mod conditions;
mod contact;
mod copy;
mod cost;
mod hours;
mod official;
mod people;
mod place;
mod rows;
mod sheet;
mod state;
#[cfg(test)]
mod tests;
mod texts;
mod there;

pub use basics::CLASSES;
pub use capacity::UNIT;
pub use contact::TYPES as PHONE_TYPES;
pub use copy::copied;
pub use cost::CURRENCIES;
pub use hours::{Repeat, WEEK};
pub use official::PERMITS;
pub use place::KINDS as PLACE_KINDS;
pub use rows::{MORE, Names, ROWS, last, row_kind};
pub use sheet::Sheet;
pub use state::Status;
pub use texts::{STILL, mark_name, of as texts_of, still_right, text_mark, text_name};
pub use there::{THERE, hours_there, place as place_there};

/// The names of the fields that stand several times, a row each.
pub mod names {
    pub use super::{
        basics::names as basics, capacity::names as capacity, conditions::names as conditions, contact::names as contact,
        cost::names as cost, hours::names as hours, official::names as official, people::names as people, place::names as place,
    };
}

use crate::{Time, area::AreaCode, edit::RecordKind, form::Problem, freshness::FieldGroup, language::Language, taxonomy::TermCode};
use serde_json::{Map, Value};
use std::str::FromStr;

/// A record's own JSON; other roots stand in it as `{"id": …}`.
pub type Own = Map<String, Value>;
/// What a sheet says of the record: each property with its new value, `None` where it is emptied.
pub type Filled = Vec<(String, Option<Value>)>;

/// One page of the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Name, description, needs.
    Basics,
    /// Telephones, e-mail, sites.
    Contact,
    /// Who answers there, by name.
    People,
    Hours,
    Place,
    Cost,
    /// Who it is for, what to bring, how one gets it.
    Conditions,
    /// Places free, by groups of people.
    Capacity,
    /// Licences, identifiers, who pays: what an office asks.
    Official,
    /// The same words in another language.
    Texts,
    /// Open, paused, closed for good.
    State,
    /// What a service says of one of its places alone: by the place's number in its list.
    There(usize),
    ThereHours(usize),
}

impl Section {
    pub const ALL: [Self; 11] = [
        Self::Basics,
        Self::Contact,
        Self::People,
        Self::Hours,
        Self::Place,
        Self::Cost,
        Self::Conditions,
        Self::Capacity,
        Self::Official,
        Self::Texts,
        Self::State,
    ];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Basics => "basics",
            Self::Contact => "contact",
            Self::People => "people",
            Self::Hours => "hours",
            Self::Place => "place",
            Self::Cost => "cost",
            Self::Conditions => "conditions",
            Self::Capacity => "capacity",
            Self::Official => "official",
            Self::Texts => "texts",
            Self::State => "state",
            Self::There(number) => there::PAGES[number],
            Self::ThereHours(number) => there::HOURS[number],
        }
    }
    /// What the page is called, whichever place it is of.
    pub const fn name(self) -> &'static str {
        match self {
            Self::There(_) => "there",
            Self::ThereHours(_) => "there-hours",
            other => other.code(),
        }
    }
    /// Whether a record of this kind can have the page; whether it has the place, only the record says.
    pub fn is_of(self, kind: RecordKind) -> bool {
        match self {
            Self::There(_) | Self::ThereHours(_) => kind == RecordKind::Service,
            other => Self::of(kind).contains(&other),
        }
    }
    /// The pages that each record of this kind has.
    pub const fn of(kind: RecordKind) -> &'static [Self] {
        match kind {
            RecordKind::Organization => &[Self::Basics, Self::Contact, Self::People, Self::Official, Self::Texts],
            RecordKind::Service => &Self::ALL,
            RecordKind::Location => &[Self::Place, Self::Contact, Self::People, Self::Hours, Self::Texts],
        }
    }
    /// The properties of a record that this page changes; the texts of other languages are named by their own page.
    pub const fn properties(self, kind: RecordKind) -> &'static [&'static str] {
        match (self, kind) {
            (Self::Basics, RecordKind::Service) => &["name", "alternate_name", "description", "attributes"],
            (Self::Basics, _) => &["name", "alternate_name", "description"],
            (Self::Contact, RecordKind::Organization) => &["email", "website", "phones", "additional_websites"],
            (Self::Contact, RecordKind::Service) => &["email", "url", "phones", "additional_urls"],
            (Self::Contact, RecordKind::Location) => &["phones"],
            (Self::People, _) => &["contacts"],
            (Self::Hours, _) => &["schedules"],
            (Self::Place, RecordKind::Location) => &[
                "name",
                "location_type",
                "url",
                "description",
                "transportation",
                "addresses",
                "latitude",
                "longitude",
                "accessibility",
                "confidential",
            ],
            (Self::Place, _) => &["service_at_locations", "service_areas", "attributes"],
            (Self::Cost, _) => &["fees_description", "cost_options"],
            (Self::Conditions, _) => &[
                "eligibility_description",
                "minimum_age",
                "maximum_age",
                "attributes",
                "required_documents",
                "languages",
                "interpretation_services",
                "application_process",
            ],
            (Self::Capacity, _) => &["capacities", "wait_time"],
            (Self::Official, RecordKind::Organization) => {
                &["legal_status", "attributes", "tax_status", "tax_id", "year_incorporated", "organization_identifiers", "funding"]
            }
            (Self::Official, _) => &["licenses", "accreditations", "permits", "funding"],
            (Self::Texts, _) => &[],
            (Self::State, _) => &["status", "alert"],
            (Self::There(_) | Self::ThereHours(_), _) => &["service_at_locations"],
        }
    }
    /// The group whose last check speaks of this page.
    pub const fn group(self) -> Option<FieldGroup> {
        match self {
            Self::Contact | Self::People | Self::There(_) => Some(FieldGroup::Contact),
            Self::Hours | Self::ThereHours(_) => Some(FieldGroup::Hours),
            Self::Place => Some(FieldGroup::Place),
            Self::Cost => Some(FieldGroup::Cost),
            Self::Conditions => Some(FieldGroup::Conditions),
            Self::Basics | Self::Capacity | Self::Official | Self::Texts | Self::State => None,
        }
    }
}
impl FromStr for Section {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        let number = |names: &Names| names.iter().position(|name| *name == code);
        let plain = Self::ALL.into_iter().find(|section| section.code() == code);
        plain.or_else(|| number(&there::PAGES).map(Self::There)).or_else(|| number(&there::HOURS).map(Self::ThereHours)).ok_or(())
    }
}

/// What a sheet is read with: the record as it stands, and what could be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    pub kind: RecordKind,
    /// The record's own id: ids of new parts are made from it.
    pub id: &'a str,
    pub own: &'a Own,
    pub now: Time,
    /// Needs of `core` that exist.
    pub needs: &'a [TermCode],
    /// Ids of the terms by which the country's law calls services.
    pub law: &'a [String],
    /// Codes of target groups that exist.
    pub audiences: &'a [String],
    /// Ids of the organization's places.
    pub places: &'a [String],
    /// Units of the municipality, itself first, each with its name.
    pub areas: &'a [(AreaCode, String)],
    /// The language that the texts are written in, on their page alone.
    pub to: Option<Language>,
}

/// The sheet of a record as it stands.
pub fn drawn(section: Section, kind: RecordKind, own: &Own, to: Option<Language>) -> Sheet {
    match section {
        Section::Basics => basics::drawn(own),
        Section::Contact => contact::drawn(own),
        Section::People => people::drawn(own),
        Section::Hours => hours::drawn(own),
        Section::Place if kind == RecordKind::Location => place::drawn(own),
        Section::Place => place::drawn_service(own),
        Section::Cost => cost::drawn(own),
        Section::Conditions => conditions::drawn(own),
        Section::Capacity => capacity::drawn(own),
        Section::Official => official::drawn(own),
        Section::Texts => texts::drawn(own, kind, to),
        Section::State => state::drawn(own),
        Section::There(number) => there::drawn(own, number),
        Section::ThereHours(number) => there::drawn_hours(own, number),
    }
}

/// What the sheet says, or all that is wrong with it.
pub fn parse(section: Section, sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    match section {
        Section::Basics => basics::parse(sheet, with),
        Section::Contact => contact::parse(sheet, with),
        Section::People => people::parse(sheet, with),
        Section::Hours => hours::parse(sheet, with),
        Section::Place if with.kind == RecordKind::Location => place::parse(sheet, with),
        Section::Place => place::parse_service(sheet, with),
        Section::Cost => cost::parse(sheet, with),
        Section::Conditions => conditions::parse(sheet, with),
        Section::Capacity => capacity::parse(sheet, with),
        Section::Official => official::parse(sheet, with),
        Section::Texts => texts::parse(sheet, with),
        Section::State => state::parse(sheet),
        Section::There(_) => there::parse(sheet, with),
        Section::ThereHours(_) => there::parse_hours(sheet, with),
    }
}
