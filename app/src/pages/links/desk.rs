//! Addresses of the work list: the list as it is filtered, its views, its keys, its news; and hand-overs that happened elsewhere.
use super::{fill, fill_id, pattern, staff, with};
use domain::{
    Id, Language,
    handover::Handover,
    referral::{Referral, Task},
    work_list::Filter,
};
use store::{assignments::Batch, views::View};

/// The list as it is asked for. Asked for nothing it would open with a view: all that is open has a name of its own.
pub fn queue_of(language: Language, filter: &Filter) -> String {
    let pairs = filter.pairs();
    if pairs.is_empty() {
        return with(staff::queue(language), &[(ALL, "yes")]);
    }
    with(staff::queue(language), &pairs.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
}
/// Asks for everything, whatever view opens first.
pub const ALL: &str = "all";

/// With a word on what one press has assigned.
pub fn queue_after(language: Language, filter: &Filter, batch: Id<Batch>) -> String {
    format!("{}&batch={batch}", queue_of(language, filter))
}
/// The same on the page of one request.
pub fn referral_after(language: Language, id: Id<Referral>, task: Id<Task>, batch: Id<Batch>) -> String {
    with(staff::referral(language, id), &[("task", &task.text()), ("batch", &batch.text())])
}
/// With a word that no row was marked.
pub fn queue_unmarked(language: Language, filter: &Filter) -> String {
    format!("{}&unmarked=yes", queue_of(language, filter))
}
pub fn assign(language: Language) -> String {
    fill(pattern::STAFF_ASSIGN, language)
}
pub fn undo(language: Language) -> String {
    fill(pattern::STAFF_UNDO, language)
}
pub fn views(language: Language) -> String {
    fill(pattern::STAFF_VIEWS, language)
}
pub fn view(language: Language, id: Id<View>) -> String {
    fill_id(pattern::STAFF_VIEW, language, &id.text())
}
pub fn keys(language: Language) -> String {
    fill(pattern::STAFF_KEYS, language)
}
/// News of the queue, from a number on.
pub fn live(language: Language) -> String {
    fill(pattern::STAFF_LIVE, language)
}
pub fn live_since(language: Language, link: i64) -> String {
    with(live(language), &[("since", &link.to_string())])
}
pub fn logged(language: Language) -> String {
    fill(pattern::STAFF_LOGGED, language)
}
/// The list, with a word that something was recorded.
pub fn logged_done(language: Language) -> String {
    with(logged(language), &[("done", "yes")])
}
pub fn logged_outcome(language: Language, id: Id<Handover>) -> String {
    fill_id(pattern::STAFF_LOGGED_OUTCOME, language, &id.text())
}
