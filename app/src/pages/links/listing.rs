//! Addresses of the listing editor: a provider's own listings, those of a municipality, one record, one page of it.
use super::{fill, pattern, with};
use domain::{
    Id, Language,
    edit::{Field, RecordKey},
    listing::Section,
    organization::Organization,
    service::Service,
};

/// What a provider's members keep.
pub fn own(language: Language) -> String {
    fill(pattern::PROVIDER_LISTINGS, language)
}
/// Those whose providers a municipality answers for, by a part of their name.
pub fn all(language: Language, words: &str) -> String {
    with(fill(pattern::STAFF_LISTINGS, language), &[("q", words)])
}
pub fn of_organization(language: Language, organization: Id<Organization>) -> String {
    with(fill(pattern::STAFF_LISTINGS, language), &[("organization", &organization.text())])
}
/// A new service of an organization, empty or like another one.
pub fn new(language: Language, organization: Id<Organization>, like: Option<Id<Service>>) -> String {
    let like = like.map(Id::text).unwrap_or_default();
    with(fill(pattern::LISTING_NEW, language), &[("organization", &organization.text()), ("like", &like)])
}
/// A new place of an organization, and the service that is given there at once.
pub fn new_place(language: Language, organization: Id<Organization>, service: Option<Id<Service>>) -> String {
    let service = service.map(Id::text).unwrap_or_default();
    with(fill(pattern::LISTING_NEW_PLACE, language), &[("organization", &organization.text()), ("service", &service)])
}
pub fn record(language: Language, record: &RecordKey) -> String {
    filled(pattern::LISTING, language, record)
}
/// With a word on what went live and what waits.
pub fn record_after(language: Language, of: &RecordKey, live: &[Field], waiting: &[Field]) -> String {
    let codes = |fields: &[Field]| fields.iter().map(|field| field.as_str().replace('/', "~")).collect::<Vec<_>>().join(".");
    let nothing = if live.is_empty() && waiting.is_empty() { "yes" } else { "" };
    with(record(language, of), &[("live", &codes(live)), ("waiting", &codes(waiting)), ("unchanged", nothing)])
}
/// With how many translations were found still right.
pub fn record_after_texts(language: Language, of: &RecordKey, live: &[Field], waiting: &[Field], right: u64) -> String {
    let after = record_after(language, of, live, waiting);
    if right == 0 { after } else { format!("{after}&right={right}") }
}
/// Properties that an address names so.
pub fn fields_of(codes: &str) -> Vec<Field> {
    codes.split('.').filter(|code| !code.is_empty()).map(|code| Field(code.replace('~', "/"))).collect()
}
pub fn section(language: Language, record: &RecordKey, section: Section, to: Option<Language>) -> String {
    let path = filled(pattern::LISTING_SECTION, language, record).replace("{section}", section.code());
    with(path, &[("to", to.map_or("", Language::code))])
}
/// Going on with what one has typed before, or with a word that it is kept.
pub fn draft(language: Language, record: &RecordKey, of: Section, to: Option<Language>, word: &str) -> String {
    let path = filled(pattern::LISTING_SECTION, language, record).replace("{section}", of.code());
    with(path, &[("to", to.map_or("", Language::code)), ("draft", word)])
}

fn filled(pattern: &str, language: Language, record: &RecordKey) -> String {
    fill(pattern, language).replace("{kind}", record.kind.code()).replace("{id}", &record.id)
}
/// A list, with a word that something new waits for the municipality.
pub fn proposed(list: &str) -> String {
    let mark = if list.contains('?') { '&' } else { '?' };
    format!("{list}{mark}proposed=yes")
}
/// The same after a place that waits; `joins`: a service waits with it.
pub fn proposed_place(list: &str, joins: bool) -> String {
    let mark = if list.contains('?') { '&' } else { '?' };
    format!("{list}{mark}proposed={}", if joins { "place-of-service" } else { "place" })
}
/// Many services of an organization at once.
pub fn bulk(language: Language, organization: Id<Organization>) -> String {
    with(fill(pattern::LISTING_BULK, language), &[("organization", &organization.text())])
}
pub fn bulk_csv(language: Language, organization: Id<Organization>) -> String {
    with(fill(pattern::LISTING_BULK_CSV, language), &[("organization", &organization.text())])
}
/// With how many fields went live, how many wait, and how many rows were left alone.
pub fn bulk_done(language: Language, organization: Id<Organization>, counts: [usize; 3]) -> String {
    let [live, waiting, left] = counts;
    format!("{}&live={live}&waiting={waiting}&left={left}", bulk(language, organization))
}
