//! The steps of asking for help.
use super::{Id, Language, Service, fill, pattern, with};

pub fn start(language: Language, service: Option<Id<Service>>, need: &str, area: &str) -> String {
    with(fill(pattern::REFER, language), &[("service", &service.map(Id::text).unwrap_or_default()), ("need", need), ("area", area)])
}
/// From the guide, which knows how soon as well.
pub fn start_with(language: Language, need: &str, area: &str, urgency: &str) -> String {
    with(fill(pattern::REFER, language), &[("need", need), ("area", area), ("urgency", urgency)])
}
pub fn need(language: Language) -> String {
    fill(pattern::REFER_NEED, language)
}
pub fn place(language: Language) -> String {
    fill(pattern::REFER_PLACE, language)
}
pub fn person(language: Language) -> String {
    fill(pattern::REFER_PERSON, language)
}
pub fn contact(language: Language) -> String {
    fill(pattern::REFER_CONTACT, language)
}
pub fn consent(language: Language) -> String {
    fill(pattern::REFER_CONSENT, language)
}
pub fn check(language: Language) -> String {
    fill(pattern::REFER_CHECK, language)
}
pub fn sent(language: Language) -> String {
    fill(pattern::REFER_SENT, language)
}
