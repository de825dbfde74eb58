//! Signing in and out.
pub mod sign_in;
pub mod sign_out;

use crate::pages::FormRoute;

/// What is sent from here.
pub fn forms() -> Vec<FormRoute> {
    vec![]
}
