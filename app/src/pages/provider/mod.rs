//! A provider's member, answering what was sent to them.
pub mod inbox;
pub mod referral;

use crate::pages::{FormRoute, desk::acts, doors::Door::Provider, links::pattern};
use axum::routing::post;

/// What is sent from here.
pub fn forms() -> Vec<FormRoute> {
    vec![FormRoute::new(pattern::PROVIDER_ACT, Provider, post(acts::provider))]
}
