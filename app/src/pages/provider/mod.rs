//! A provider's member, answering what was sent to them.
pub mod inbox;
pub mod referral;

use crate::pages::FormRoute;

/// What is sent from here.
pub fn forms() -> Vec<FormRoute> {
    vec![]
}
