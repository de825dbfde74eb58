//! Addresses of what keeps listings true: the page behind a letter's link, the call list, the walk through a listing, the figures.
use super::{encode, fill, fill_id, pattern, with};
use domain::{
    Id, Language,
    check_form::Answer,
    freshness::{CheckedHow, FieldGroup},
    organization::Organization,
    service::Service,
};
use store::checks::Word;

/// Which organization is asked, a cookie or the session says.
pub fn check(language: Language) -> String {
    fill(pattern::CHECK, language)
}
/// One of its listings.
pub fn check_one(language: Language, service: Id<Service>) -> String {
    with(check(language), &[("service", &service.text())])
}
/// The next one, with a word on what was said of the last.
pub fn check_said(language: Language, said: Answer) -> String {
    with(check(language), &[("said", said.code())])
}
/// What is wrong with a listing, to be written right by whoever said so: the first of these groups.
pub fn correct(language: Language, service: Id<Service>, groups: &[FieldGroup]) -> String {
    let groups = groups.iter().map(|group| group.code()).collect::<Vec<_>>().join(".");
    with(fill(pattern::CHECK_CHANGE, language), &[("service", &service.text()), ("groups", &groups)])
}
/// What stands in the letter: it is changed for a cookie at once.
pub fn check_link(language: Language, token: &str) -> String {
    fill(pattern::CHECK_LINK, language).replace("{token}", &encode(token))
}

pub fn desk(language: Language) -> String {
    fill(pattern::STAFF_FRESHNESS, language)
}
/// With this organization on top of the list.
pub fn desk_of(language: Language, organization: Id<Organization>) -> String {
    with(desk(language), &[("organization", &organization.text())])
}
/// With a word on what was done.
pub fn desk_done(language: Language, done: &str) -> String {
    with(desk(language), &[("done", done)])
}
pub fn word(language: Language, id: Id<Word>) -> String {
    fill_id(pattern::STAFF_FRESHNESS_WORD, language, &id.text())
}
pub fn policy(language: Language) -> String {
    fill(pattern::STAFF_FRESHNESS_POLICY, language)
}
pub fn figures(language: Language) -> String {
    fill(pattern::STAFF_FRESHNESS_FIGURES, language)
}

/// A listing, from its first group on.
pub fn walk(language: Language, service: Id<Service>) -> String {
    fill_id(pattern::STAFF_FRESHNESS_SERVICE, language, &service.text())
}
pub fn walk_at(language: Language, service: Id<Service>, group: FieldGroup, how: CheckedHow) -> String {
    with(walk(language, service), &[("group", group.code()), ("how", how.code())])
}
/// After the last group.
pub fn walked(language: Language, service: Id<Service>) -> String {
    with(walk(language, service), &[("group", "end")])
}
