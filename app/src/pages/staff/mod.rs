//! Someone at a municipality's desk, routing and answering what residents ask for.
pub mod assist;
pub mod audit;
pub mod queue;
pub mod referral;

use crate::pages::FormRoute;

/// What is sent from here.
pub fn forms() -> Vec<FormRoute> {
    vec![]
}
