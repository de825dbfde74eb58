//! A provider, answering what was sent to them: its members at a desk of their own, others by the link in a letter.
pub mod answer;
pub mod check;
pub mod correct;
pub mod edits;
pub mod history;
pub mod inbox;
pub mod people;
pub mod referral;

use crate::pages::{
    FormRoute,
    desk::{acts, list, live, rosters, teams},
    doors::Door::{Linked, Manager, Provider},
    links::pattern,
};
use axum::routing::{get, post};

/// What is sent from here.
pub fn forms() -> Vec<FormRoute> {
    vec![
        FormRoute::new(pattern::PROVIDER_ACT, Provider, post(acts::provider)),
        FormRoute::new(pattern::PROVIDER_ASSIGN, Provider, post(list::assign::submit)),
        FormRoute::new(pattern::PROVIDER_UNDO, Provider, post(list::assign::undo)),
        FormRoute::new(pattern::PROVIDER_VIEWS, Provider, post(list::views::save)),
        FormRoute::new(pattern::PROVIDER_VIEW, Provider, post(list::views::tend)),
        FormRoute::new(pattern::PROVIDER_KEYS, Provider, post(list::keys::submit)),
        FormRoute::new(pattern::PROVIDER_EDITS_ACT, Provider, post(edits::submit)),
        FormRoute::new(pattern::PROVIDER_HISTORY_ACT, Provider, post(history::submit)),
        FormRoute::new(pattern::PROVIDER_PEOPLE, Manager, post(people::submit)),
        FormRoute::new(pattern::PROVIDER_TEAMS, Manager, post(teams::make)),
        FormRoute::new(pattern::PROVIDER_TEAM, Manager, post(teams::tend)),
        FormRoute::file(pattern::PROVIDER_ROSTER, Manager, post(rosters::submit)),
        FormRoute::new(pattern::ANSWER, Linked, post(answer::submit)),
        FormRoute::new(pattern::CHECK, Linked, post(check::submit)),
        FormRoute::new(pattern::CHECK_CHANGE, Linked, post(correct::submit)),
        FormRoute::new(pattern::CHECK_LINK, Linked, get(check::exchange)),
        // A stream and a file, so no pages.
        FormRoute::new(pattern::PROVIDER_LIVE, Provider, get(live::stream)),
        FormRoute::new(pattern::PROVIDER_ROSTER_CSV, Manager, get(rosters::csv)),
        // No page of its own: it leads on to one at once.
        FormRoute::new(pattern::ANSWER_LINK, Linked, get(answer::exchange)),
    ]
}
