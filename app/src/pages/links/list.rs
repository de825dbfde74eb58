//! Addresses of a desk's list: as it is filtered, its views, its keys, its news, its teams and their files, and who works on what. Each desk has its own.
use super::{fill, fill_id, pattern, with};
use crate::pages::desk::Desk;
use domain::{
    Id, Language,
    referral::{Referral, Task},
    team::Team,
    work_list::Filter,
};
use store::{assignments::Batch, rosters::Roster, views::View};

/// The list as it is asked for. Asked for nothing it would open with a view: all that is open has a name of its own.
pub fn of(desk: Desk, language: Language, filter: &Filter) -> String {
    let pairs = filter.pairs();
    if pairs.is_empty() {
        return with(desk.home(language), &[(ALL, "yes")]);
    }
    with(desk.home(language), &pairs.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
}
/// Asks for everything, whatever view opens first.
pub const ALL: &str = "all";

/// With a word on what one press has assigned.
pub fn after(desk: Desk, language: Language, filter: &Filter, batch: Id<Batch>) -> String {
    format!("{}&batch={batch}", of(desk, language, filter))
}
/// The same on the page of one request.
pub fn referral_after(desk: Desk, language: Language, id: Id<Referral>, task: Id<Task>, batch: Id<Batch>) -> String {
    with(desk.referral(language, id), &[("task", &task.text()), ("batch", &batch.text())])
}
/// With a word that no row was marked.
pub fn unmarked(desk: Desk, language: Language, filter: &Filter) -> String {
    format!("{}&unmarked=yes", of(desk, language, filter))
}
pub fn assign(desk: Desk, language: Language) -> String {
    fill(at(desk, pattern::STAFF_ASSIGN, pattern::PROVIDER_ASSIGN), language)
}
pub fn undo(desk: Desk, language: Language) -> String {
    fill(at(desk, pattern::STAFF_UNDO, pattern::PROVIDER_UNDO), language)
}
pub fn views(desk: Desk, language: Language) -> String {
    fill(at(desk, pattern::STAFF_VIEWS, pattern::PROVIDER_VIEWS), language)
}
pub fn view(desk: Desk, language: Language, id: Id<View>) -> String {
    fill_id(at(desk, pattern::STAFF_VIEW, pattern::PROVIDER_VIEW), language, &id.text())
}
pub fn keys(desk: Desk, language: Language) -> String {
    fill(at(desk, pattern::STAFF_KEYS, pattern::PROVIDER_KEYS), language)
}
pub fn teams(desk: Desk, language: Language) -> String {
    fill(at(desk, pattern::STAFF_TEAMS, pattern::PROVIDER_TEAMS), language)
}
/// With a word on what was done there; empty for none.
pub fn team(desk: Desk, language: Language, id: Id<Team>, done: &str) -> String {
    with(fill_id(at(desk, pattern::STAFF_TEAM, pattern::PROVIDER_TEAM), language, &id.text()), &[("done", done)])
}
/// People or teams as a file, with a word on what was done there; empty for none.
pub fn roster(desk: Desk, language: Language, roster: Roster, done: &str) -> String {
    let address = fill(at(desk, pattern::STAFF_ROSTER, pattern::PROVIDER_ROSTER), language).replace("{roster}", roster.code());
    with(address, &[("done", done)])
}
/// With how much could not be taken back.
pub fn roster_undone(desk: Desk, language: Language, which: Roster, left: usize) -> String {
    with(roster(desk, language, which, ""), &[("done", "undone"), ("left", &left.to_string())])
}
pub fn roster_csv(desk: Desk, language: Language, roster: Roster) -> String {
    fill(at(desk, pattern::STAFF_ROSTER_CSV, pattern::PROVIDER_ROSTER_CSV), language).replace("{roster}", roster.code())
}
/// News of the list, from a number on.
pub fn live(desk: Desk, language: Language) -> String {
    fill(at(desk, pattern::STAFF_LIVE, pattern::PROVIDER_LIVE), language)
}
pub fn live_since(desk: Desk, language: Language, link: i64) -> String {
    with(live(desk, language), &[("since", &link.to_string())])
}

const fn at(desk: Desk, staff: &'static str, provider: &'static str) -> &'static str {
    match desk {
        Desk::Staff => staff,
        Desk::Provider => provider,
    }
}
