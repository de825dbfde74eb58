//! Signing in and out, invitations, claims of a listing, and what people do with accounts of their own: for those who work at a desk. Residents need no account.
pub mod claim;
pub mod confirm;
mod enter;
pub mod factors;
pub mod forgotten;
pub mod invitation;
pub mod letter;
pub mod own;
pub mod passkey;
pub mod second;
pub mod sign_in;
pub mod sign_on;
pub mod sign_out;

use crate::pages::{
    FormRoute,
    doors::Door::{Account, Member},
    links::pattern,
};
use axum::routing::{get, post};

/// What is sent from here.
pub fn forms() -> Vec<FormRoute> {
    vec![
        FormRoute::new(pattern::SIGN_IN, Account, post(sign_in::submit)),
        FormRoute::new(pattern::SIGN_OUT, Account, post(sign_out::submit)),
        FormRoute::new(pattern::SIGN_IN_FORGOTTEN, Account, post(forgotten::submit)),
        FormRoute::new(pattern::SIGN_IN_LETTER, Account, post(letter::submit)),
        FormRoute::new(pattern::SIGN_IN_SECOND, Account, post(second::submit)),
        FormRoute::new(pattern::SIGN_IN_PASSKEY, Account, post(passkey::sign_in)),
        FormRoute::new(pattern::SIGN_IN_SECOND_PASSKEY, Account, post(passkey::second)),
        FormRoute::new(pattern::CLAIM, Account, post(claim::submit)),
        FormRoute::new(pattern::CLAIM_CODE, Account, post(claim::confirm)),
        FormRoute::new(pattern::INVITATION, Account, post(invitation::submit)),
        FormRoute::new(pattern::INVITATION_PASSKEY, Account, post(passkey::invited)),
        FormRoute::new(pattern::ACCOUNT_PASSWORD, Member, post(own::change_password)),
        FormRoute::new(pattern::ACCOUNT_SESSIONS, Member, post(own::end_sessions)),
        FormRoute::new(pattern::ACCOUNT_FACTORS, Member, post(factors::submit)),
        FormRoute::new(pattern::ACCOUNT_PASSKEYS, Member, post(passkey::change)),
        FormRoute::new(pattern::ACCOUNT_CONFIRM, Member, post(confirm::submit)),
        FormRoute::new(pattern::ACCOUNT_CONFIRM_PASSKEY, Member, post(passkey::confirm)),
        // No pages of their own: they lead on to one at once.
        FormRoute::new(pattern::SIGN_IN_LINK, Account, get(letter::exchange)),
        FormRoute::new(pattern::SIGN_ON, Account, get(sign_on::away)),
        FormRoute::new(pattern::SIGN_ON_BACK, Account, get(sign_on::back)),
        FormRoute::new(pattern::INVITATION_LINK, Account, get(invitation::exchange)),
    ]
}
