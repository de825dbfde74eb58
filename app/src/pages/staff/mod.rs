//! Someone at a municipality's desk, routing and answering what residents ask for.
pub mod assist;
pub mod audit;
pub mod claims;
pub mod duplicates;
pub mod edits;
pub mod erase;
pub mod freshness;
pub mod history;
pub mod letters;
pub mod logged;
pub mod people;
pub mod queue;
pub mod referral;
pub mod routing;
mod sign_ins;
pub mod split;
pub mod start;
pub mod statistics;
pub mod tables;
pub mod unmet;
pub mod wording;

pub use unmet::quoted;

use crate::pages::{
    FormRoute,
    desk::{acts, list, live, rosters, teams},
    doors::Door::{Administrator, Auditor, Desk, Keeper, Planner, Staff},
    links::pattern,
};
use axum::routing::{get, post};
use domain::{
    Error, Result,
    access::{Caller, Member},
    area::AreaCode,
};

/// What is sent from here.
pub fn forms() -> Vec<FormRoute> {
    vec![
        FormRoute::new(pattern::STAFF_ACT, Staff, post(acts::staff)),
        FormRoute::new(pattern::STAFF_SPLIT, Planner, post(split::submit)),
        FormRoute::new(pattern::STAFF_ERASE, Auditor, post(erase::submit)),
        FormRoute::new(pattern::STAFF_LETTERS, Staff, post(letters::submit)),
        FormRoute::new(pattern::STAFF_ASSIST, Desk, post(assist::submit)),
        FormRoute::new(pattern::STAFF_PEOPLE, Administrator, post(people::submit)),
        FormRoute::new(pattern::STAFF_TEAMS, Administrator, post(teams::make)),
        FormRoute::new(pattern::STAFF_TEAM, Administrator, post(teams::tend)),
        FormRoute::file(pattern::STAFF_ROSTER, Administrator, post(rosters::submit)),
        FormRoute::new(pattern::STAFF_ASSIGN, Staff, post(list::assign::submit)),
        FormRoute::new(pattern::STAFF_UNDO, Staff, post(list::assign::undo)),
        FormRoute::new(pattern::STAFF_VIEWS, Staff, post(list::views::save)),
        FormRoute::new(pattern::STAFF_VIEW, Staff, post(list::views::tend)),
        FormRoute::new(pattern::STAFF_KEYS, Staff, post(list::keys::submit)),
        FormRoute::new(pattern::STAFF_LOGGED, Desk, post(logged::submit)),
        FormRoute::new(pattern::STAFF_LOGGED_OUTCOME, Desk, post(logged::tell)),
        FormRoute::new(pattern::STAFF_EDIT, Planner, post(edits::review::submit)),
        FormRoute::new(pattern::STAFF_CLAIM, Planner, post(claims::one::submit)),
        FormRoute::new(pattern::STAFF_DUPLICATE, Planner, post(duplicates::pair::submit)),
        FormRoute::new(pattern::STAFF_DUPLICATE_ACT, Planner, post(duplicates::pair::act)),
        FormRoute::new(pattern::STAFF_HISTORY_ACT, Planner, post(history::submit)),
        FormRoute::new(pattern::STAFF_FRESHNESS, Staff, post(freshness::called)),
        FormRoute::new(pattern::STAFF_FRESHNESS_WORD, Staff, post(freshness::settle)),
        FormRoute::new(pattern::STAFF_FRESHNESS_POLICY, Staff, post(freshness::policy::submit)),
        FormRoute::new(pattern::STAFF_FRESHNESS_SERVICE, Staff, post(freshness::walk::submit)),
        FormRoute::new(pattern::STAFF_TABLE_NEW, Keeper, post(tables::row::add)),
        FormRoute::new(pattern::STAFF_TABLE_ROW, Keeper, post(tables::row::change)),
        FormRoute::new(pattern::STAFF_TABLE_REMOVE, Keeper, post(tables::row::remove)),
        FormRoute::file(pattern::STAFF_TABLE_UPLOAD, Keeper, post(tables::upload::submit)),
        FormRoute::new(pattern::STAFF_TABLE_CHANGE, Keeper, post(tables::change::submit)),
        // A stream and files, so no pages: each has a door like a form.
        FormRoute::new(pattern::STAFF_LIVE, Staff, get(live::stream)),
        FormRoute::new(pattern::STAFF_UNMET_CSV, Planner, get(unmet::csv)),
        FormRoute::new(pattern::STAFF_STATISTICS_CSV, Planner, get(statistics::csv)),
        FormRoute::new(pattern::STAFF_ROSTER_CSV, Administrator, get(rosters::csv)),
        FormRoute::new(pattern::STAFF_TABLE_EXPORT, Keeper, get(tables::csv)),
    ]
}

/// Who sits here, and for which municipality.
fn seat(caller: &Caller) -> Result<(Member, AreaCode)> {
    let Caller::Member(member) = caller else { return Err(Error::Forbidden) };
    let municipality = member.municipality.clone().ok_or(Error::Forbidden)?;
    Ok((member.clone(), municipality))
}
