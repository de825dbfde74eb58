//! Someone at a municipality's desk, routing and answering what residents ask for.
pub mod assist;
pub mod audit;
pub mod letters;
pub mod queue;
pub mod referral;
pub mod routing;
pub mod split;
pub mod unmet;

use crate::pages::{
    FormRoute,
    desk::acts,
    doors::Door::{Desk, Planner, Staff},
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
        FormRoute::new(pattern::STAFF_LETTERS, Staff, post(letters::submit)),
        FormRoute::new(pattern::STAFF_ASSIST, Desk, post(assist::submit)),
        // A file, so no page: it has a door like a form.
        FormRoute::new(pattern::STAFF_UNMET_CSV, Planner, get(unmet::csv)),
    ]
}

/// Who sits here, and for which municipality.
fn seat(caller: &Caller) -> Result<(Member, AreaCode)> {
    let Caller::Member(member) = caller else { return Err(Error::Forbidden) };
    let municipality = member.municipality.clone().ok_or(Error::Forbidden)?;
    Ok((member.clone(), municipality))
}
