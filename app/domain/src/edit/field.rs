//! The fields of a record: its own properties one by one, and each text of each translation. Read from and written into the record's JSON.
use super::RecordKind;
use crate::{closed::closed, freshness::FieldGroup, language::Language};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// A property of the record's own JSON (`name`, `phones`), or one text of one translation: `translations/uk/description`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field(pub String);

closed! {
    /// Fields that a page shows together.
    Section {
        About = "about",
        Contact = "contact",
        Hours = "hours",
        Place = "place",
        Cost = "cost",
        Conditions = "conditions",
        Capacity = "capacity",
        State = "state",
        Official = "official",
    }
}

/// Never edited by hand: what a record is, and what is kept of it by itself.
const FIXED: [&str; 6] = ["id", "organization", "program", "sample", "last_modified", "metadata"];

const ORGANIZATION: &str = "name alternate_name description email website tax_status tax_id legal_status logo uri parent_organization_id \
    language role country area_code year_incorporated sample additional_websites funding contacts phones organization_identifiers attributes \
    metadata locations programs";
const SERVICE: &str = "name alternate_name description url email status interpretation_services application_process fees_description wait_time \
    fees accreditations eligibility_description assured_date assurer_email licenses alert last_modified language source minimum_age maximum_age \
    sample additional_urls phones schedules service_areas service_at_locations languages funding cost_options required_documents contacts \
    capacities attributes metadata permits organization program";
const LOCATION: &str = "location_type url name alternate_name description transportation external_identifier external_identifier_type \
    language latitude longitude confidential languages addresses contacts accessibility phones schedules attributes metadata";

/// Texts that exist in several languages.
const TRANSLATED: [&str; 11] = [
    "name",
    "alternate_name",
    "description",
    "application_process",
    "fees_description",
    "eligibility_description",
    "interpretation_services",
    "wait_time",
    "alert",
    "transportation",
    "fees",
];

/// All properties that a record of this kind has of its own.
pub fn properties(kind: RecordKind) -> impl Iterator<Item = &'static str> {
    let words = match kind {
        RecordKind::Organization => ORGANIZATION,
        RecordKind::Service => SERVICE,
        RecordKind::Location => LOCATION,
    };
    words.split_whitespace()
}

impl Field {
    /// The whole of a record that is new.
    pub const WHOLE: &str = "*";

    pub fn whole() -> Self {
        Self(Self::WHOLE.to_owned())
    }
    /// One that may be edited by hand.
    pub fn parse(kind: RecordKind, text: &str) -> Option<Self> {
        let field = Self(text.to_owned());
        let known = match field.translation() {
            Some((language, property)) => {
                language.parse::<Language>().is_ok() && TRANSLATED.contains(&property) && properties(kind).any(|p| p == property)
            }
            None => properties(kind).any(|property| property == text) && !FIXED.contains(&text),
        };
        known.then_some(field)
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// Language and property of a translated text.
    pub fn translation(&self) -> Option<(&str, &str)> {
        self.0.strip_prefix("translations/")?.split_once('/')
    }
    /// The property that it is, or translates.
    pub fn property(&self) -> &str {
        self.translation().map_or(self.as_str(), |(_, property)| property)
    }
    /// The property's name as it stands in the list of its kind, for those who need one that lives for ever.
    pub fn known_property(&self, kind: RecordKind) -> Option<&'static str> {
        properties(kind).find(|property| *property == self.property())
    }
    pub fn section(&self, kind: RecordKind) -> Section {
        match self.property() {
            "phones" | "email" | "url" | "website" | "additional_urls" | "additional_websites" | "contacts" => Section::Contact,
            "schedules" => Section::Hours,
            "addresses"
            | "latitude"
            | "longitude"
            | "confidential"
            | "transportation"
            | "accessibility"
            | "location_type"
            | "locations"
            | "service_at_locations"
            | "service_areas" => Section::Place,
            "fees" | "fees_description" | "cost_options" => Section::Cost,
            "eligibility_description"
            | "minimum_age"
            | "maximum_age"
            | "application_process"
            | "required_documents"
            | "languages"
            | "interpretation_services" => Section::Conditions,
            "capacities" | "wait_time" => Section::Capacity,
            "status" | "alert" => Section::State,
            "name" | "alternate_name" | "description" | "attributes" | "language" | "logo" => Section::About,
            "year_incorporated" if kind == RecordKind::Organization => Section::About,
            _ => Section::Official,
        }
    }
    /// The group of fields that is checked together with it.
    pub fn group(&self, kind: RecordKind) -> Option<FieldGroup> {
        match self.section(kind) {
            Section::Contact => Some(FieldGroup::Contact),
            Section::Hours => Some(FieldGroup::Hours),
            Section::Place => Some(FieldGroup::Place),
            Section::Cost => Some(FieldGroup::Cost),
            Section::Conditions => Some(FieldGroup::Conditions),
            Section::About | Section::Capacity | Section::State | Section::Official => None,
        }
    }

    /// What stands in the record; `None` = nothing.
    pub fn read(&self, own: &Map<String, Value>) -> Option<Value> {
        match self.translation() {
            Some((language, property)) => own.get("translations")?.get(language)?.get(property).cloned(),
            None if self.0 == Self::WHOLE => Some(Value::Object(own.clone())).filter(|_| !own.is_empty()),
            None => own.get(&self.0).cloned(),
        }
    }
    /// Writes into the record's JSON; what becomes empty leaves nothing behind.
    pub fn write(&self, own: &mut Map<String, Value>, value: Option<Value>) {
        let Some((language, property)) = self.translation() else {
            match value {
                Some(value) => own.insert(self.0.clone(), value),
                None => own.remove(&self.0),
            };
            return;
        };
        let all = own.entry("translations").or_insert_with(|| Value::Object(Map::new()));
        let Value::Object(languages) = all else { return };
        let texts = languages.entry(language).or_insert_with(|| Value::Object(Map::new()));
        let Value::Object(texts) = texts else { return };
        match value {
            Some(value) => texts.insert(property.to_owned(), value),
            None => texts.remove(property),
        };
        if texts.is_empty() {
            languages.remove(language);
        }
        if languages.is_empty() {
            own.remove("translations");
        }
    }
}

/// A field, what stood there, and what stands there instead.
pub type Change = (Field, Option<Value>, Option<Value>);

/// Field by field what is different; when the record was last changed is no field of it.
pub fn changed(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<Change> {
    let fields: BTreeSet<Field> = fields(before).chain(fields(after)).collect();
    let each = fields.into_iter().map(|field| {
        let (was, is) = (field.read(before), field.read(after));
        (field, was, is)
    });
    each.filter(|(_, was, is)| was != is).collect()
}

fn fields(own: &Map<String, Value>) -> impl Iterator<Item = Field> {
    let plain = own.keys().filter(|key| !matches!(key.as_str(), "id" | "last_modified" | "translations"));
    let languages = own.get("translations").and_then(Value::as_object).into_iter().flatten();
    let texts = languages.flat_map(|(language, texts)| {
        let texts = texts.as_object().into_iter().flatten();
        texts.map(move |(property, _)| Field(format!("translations/{language}/{property}")))
    });
    plain.map(|key| Field(key.clone())).chain(texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn own(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn a_field_is_a_property_of_its_kind_or_a_text_of_a_translation() {
        let is = |kind, text| Field::parse(kind, text).is_some();
        assert!(is(RecordKind::Service, "phones") && is(RecordKind::Service, "translations/uk/description"));
        assert!(is(RecordKind::Location, "confidential") && is(RecordKind::Location, "translations/lt/transportation"));
        for text in ["confidential", "id", "organization", "sample", "last_modified", "translations", "translations/xx/name", ""] {
            assert!(!is(RecordKind::Service, text), "{text}");
        }
        for text in ["translations/uk/phones", "translations/uk", "translations/uk/name/x", "*", "x_ours", "name "] {
            assert!(!is(RecordKind::Service, text), "{text}");
        }
    }
    #[test]
    fn what_is_written_can_be_read_and_taken_out_again_without_a_trace() {
        let before = own(json!({ "id": "1", "name": "A", "translations": { "uk": { "name": "А" } } }));
        let mut record = before.clone();
        for (field, value) in [("name", json!("B")), ("translations/uk/name", json!("Б")), ("translations/pl/name", json!("B"))] {
            Field(field.into()).write(&mut record, Some(value.clone()));
            assert_eq!(Field(field.into()).read(&record), Some(value));
        }
        assert_eq!(changed(&before, &record).len(), 3);
        for (field, was, _) in changed(&before, &record) {
            field.write(&mut record, was);
        }
        assert_eq!(record, before);
        Field("translations/uk/name".into()).write(&mut record, None);
        assert_eq!(record, own(json!({ "id": "1", "name": "A" })));
    }
    #[test]
    fn what_changed_is_told_field_by_field() {
        let before = own(json!({ "id": "1", "name": "A", "email": "a@b.lt", "last_modified": "2026-01-01" }));
        let after = own(json!({ "id": "1", "name": "B", "phones": [{ "number": "112" }], "last_modified": "2026-02-02" }));
        let fields: Vec<_> = changed(&before, &after).into_iter().map(|(field, ..)| field.0).collect();
        assert_eq!(fields, ["email", "name", "phones"]);
        assert!(changed(&before, &before).is_empty());
    }
}
