//! Locations, addresses, phones, schedules: where, when and how one reaches a service. Field names are HSDS's.
use crate::{
    id::Id,
    language::{Language, Text, TextState},
    service::{SpokenLanguage, Translations},
};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Location {
    pub id: Option<Id<Location>>,
    pub location_type: String,
    /// Where what is given online is.
    pub url: Option<String>,
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
    /// The language of its words (our profile); one that is none of ours hides nothing else of the place.
    #[serde(deserialize_with = "known")]
    pub language: Option<Language>,
    pub translations: Translations,
}
fn known<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Language>, D::Error> {
    Ok(Value::deserialize(from)?.as_str().and_then(|code| code.parse().ok()))
}
impl Location {
    /// `name`, `description` or `transportation` in the wanted language, else the original with its own language.
    pub fn text(&self, field: &str, wanted: Language) -> Text {
        let original = match field {
            "name" => &self.name,
            "description" => &self.description,
            "transportation" => &self.transportation,
            _ => &None,
        };
        let translated = self.translations.get(wanted.code()).and_then(|fields| fields.get(field));
        match translated.filter(|_| self.language != Some(wanted)) {
            Some(text) => Text { text: text.clone(), language: Some(wanted), state: TextState::Human },
            None => Text { text: original.clone().unwrap_or_default(), language: self.language, state: TextState::Original },
        }
    }
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
    /// HSDS wants a number; some send a text.
    pub extension: Value,
    pub languages: Vec<SpokenLanguage>,
}

impl Phone {
    /// What is dialled behind the number, as it is read.
    pub fn extension(&self) -> Option<String> {
        match &self.extension {
            Value::Number(number) => number.as_f64().map(|number| format!("{number:.0}")),
            Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }
    /// For a link, with what is dialled behind it (RFC 3966).
    pub fn href(&self) -> String {
        let digits: String = self.extension().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
        let extension = if digits.is_empty() { String::new() } else { format!(";ext={digits}") };
        format!("tel:{}{extension}", self.dial())
    }
    pub fn is_fax(&self) -> bool {
        self.r#type.as_deref() == Some("fax")
    }
    /// Whether somebody who rings up is spoken to.
    pub fn is_rung(&self) -> bool {
        !matches!(self.r#type.as_deref(), Some("fax" | "text" | "sms" | "textphone")) && !self.dial().is_empty()
    }
    /// Digits and a leading plus, for a `tel:` link.
    pub fn dial(&self) -> String {
        self.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}

/// One rule of opening hours (HSDS 3.2 schedule: RFC 5545 words). As given: `hours::rule` says what it means.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Schedule {
    #[serde(deserialize_with = "text")]
    pub valid_from: Option<String>,
    #[serde(deserialize_with = "text")]
    pub valid_to: Option<String>,
    #[serde(deserialize_with = "text")]
    pub dtstart: Option<String>,
    #[serde(deserialize_with = "text")]
    pub until: Option<String>,
    #[serde(deserialize_with = "text")]
    pub wkst: Option<String>,
    #[serde(deserialize_with = "text")]
    pub freq: Option<String>,
    #[serde(deserialize_with = "text")]
    pub interval: Option<String>,
    #[serde(deserialize_with = "text")]
    pub count: Option<String>,
    #[serde(deserialize_with = "text")]
    pub byday: Option<String>,
    #[serde(deserialize_with = "text")]
    pub byweekno: Option<String>,
    #[serde(deserialize_with = "text")]
    pub bymonthday: Option<String>,
    #[serde(deserialize_with = "text")]
    pub byyearday: Option<String>,
    /// Hours from UTC, as HSDS has it; asked only where the place's own zone is not known.
    #[serde(deserialize_with = "text")]
    pub timezone: Option<String>,
    #[serde(deserialize_with = "text")]
    pub opens_at: Option<String>,
    #[serde(deserialize_with = "text")]
    pub closes_at: Option<String>,
    #[serde(deserialize_with = "text")]
    pub description: Option<String>,
    #[serde(deserialize_with = "text")]
    pub notes: Option<String>,
    /// Our profile: `closed` on the days that this rule names, or these hours `instead` of all others.
    #[serde(deserialize_with = "text")]
    pub exception: Option<String>,
    /// Our profile, for public days off: `open` as on any other day, `closed`, or `only` on them.
    #[serde(deserialize_with = "text")]
    pub holidays: Option<String>,
}

/// Feeds write numbers as text, and texts as numbers or lists: a rule that is odd must not cost the whole record.
fn text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(from)? {
        Value::Null => None,
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Array(items) => {
            Some(items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned)).collect::<Vec<_>>().join(","))
        }
        other => Some(other.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn an_extension_is_dialled_behind_its_number_and_a_fax_is_not_rung() {
        let phone = |given: &str| serde_json::from_str::<Phone>(given).unwrap();
        let office = phone(r#"{"number": "+370 5 275 0000", "extension": 12.0, "languages": [{"code": "lt"}]}"#);
        assert_eq!((office.href().as_str(), office.extension().as_deref()), ("tel:+37052750000;ext=12", Some("12")));
        assert!(office.is_rung() && !office.is_fax());
        let odd = phone(r#"{"number": "112", "type": "fax", "extension": "vid. 7"}"#);
        assert_eq!((odd.href().as_str(), odd.is_rung(), odd.is_fax()), ("tel:112;ext=7", false, true));
        assert_eq!(phone(r#"{"number": "112", "extension": null}"#).href(), "tel:112");
        assert!(!phone("{}").is_rung());
    }
    #[test]
    fn a_place_speaks_the_wanted_language_where_it_can_and_an_odd_language_hides_nothing() {
        let given = r#"{"location_type": "physical", "transportation": "Autobusas 5", "language": "lt", "translations": {"uk": {"transportation": "Автобус 5"}}}"#;
        let place: Location = serde_json::from_str(given).unwrap();
        let told = |field, wanted| (place.text(field, wanted).text, place.text(field, wanted).language);
        assert_eq!(told("transportation", Language::Uk), ("Автобус 5".to_owned(), Some(Language::Uk)));
        assert_eq!(told("transportation", Language::Pl), ("Autobusas 5".to_owned(), Some(Language::Lt)));
        assert_eq!(told("description", Language::Uk), (String::new(), Some(Language::Lt)));
        let odd: Location = serde_json::from_str(&given.replace("\"lt\"", "\"xx\"")).unwrap();
        assert_eq!((odd.language, odd.text("transportation", Language::Pl).text.as_str()), (None, "Autobusas 5"));
    }
    #[test]
    fn a_schedule_of_odd_types_is_still_read() {
        let odd = r#"{"freq": "WEEKLY", "byday": ["MO", "TU"], "interval": 2.0, "count": "3", "bymonthday": 15, "until": null, "opens_at": {"h": 9}}"#;
        let schedule: Schedule = serde_json::from_str(odd).unwrap();
        assert_eq!(schedule.byday.as_deref(), Some("MO,TU"));
        assert_eq!(
            (schedule.interval.as_deref(), schedule.count.as_deref(), schedule.bymonthday.as_deref()),
            (Some("2.0"), Some("3"), Some("15"))
        );
        assert_eq!((schedule.until, schedule.opens_at.as_deref()), (None, Some(r#"{"h":9}"#)));
    }
}
