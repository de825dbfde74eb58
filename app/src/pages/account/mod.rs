//! Signing in and out: for those who work at a desk. Residents need no account.
pub mod sign_in;
pub mod sign_out;

use crate::pages::{FormRoute, doors::Door::Account, links::pattern};
use axum::routing::post;

/// What is sent from here.
pub fn forms() -> Vec<FormRoute> {
    vec![
        FormRoute::new(pattern::SIGN_IN, Account, post(sign_in::submit)),
        FormRoute::new(pattern::SIGN_OUT, Account, post(sign_out::submit)),
    ]
}
