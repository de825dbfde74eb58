//! Addresses of accounts: signing in by a letter or with a second factor, invitations, one's own account, and the people of a desk.
use super::{fill, pattern, with};
use domain::Language;

/// "I forgot my password."
pub fn forgotten(language: Language) -> String {
    fill(pattern::SIGN_IN_FORGOTTEN, language)
}
/// The button behind a link from a letter, and the field for its code.
pub fn by_letter(language: Language) -> String {
    fill(pattern::SIGN_IN_LETTER, language)
}
/// What stands in the letter: it is changed for a cookie at once.
pub fn sign_in_link(language: Language, token: &str) -> String {
    fill(pattern::SIGN_IN_LINK, language).replace("{token}", token)
}
/// The second factor of a sign-in.
pub fn second(language: Language, next: &str) -> String {
    with(fill(pattern::SIGN_IN_SECOND, language), &[("next", next)])
}
/// A passkey instead of a password.
pub fn sign_in_passkey(language: Language) -> String {
    fill(pattern::SIGN_IN_PASSKEY, language)
}
/// A passkey instead of a code.
pub fn second_passkey(language: Language) -> String {
    fill(pattern::SIGN_IN_SECOND_PASSKEY, language)
}
pub fn invitation(language: Language) -> String {
    fill(pattern::INVITATION, language)
}
pub fn invitation_link(language: Language, token: &str) -> String {
    fill(pattern::INVITATION_LINK, language).replace("{token}", token)
}
/// Accepting with a passkey.
pub fn invitation_passkey(language: Language) -> String {
    fill(pattern::INVITATION_PASSKEY, language)
}
/// One's own account.
pub fn own(language: Language) -> String {
    fill(pattern::ACCOUNT, language)
}
/// The same with a word on what was done.
pub fn own_done(language: Language, done: &str) -> String {
    with(own(language), &[("done", done)])
}
pub fn password(language: Language) -> String {
    fill(pattern::ACCOUNT_PASSWORD, language)
}
pub fn sessions(language: Language) -> String {
    fill(pattern::ACCOUNT_SESSIONS, language)
}
pub fn factors(language: Language) -> String {
    fill(pattern::ACCOUNT_FACTORS, language)
}
/// One more passkey, or one less.
pub fn passkeys(language: Language) -> String {
    fill(pattern::ACCOUNT_PASSKEYS, language)
}
pub fn confirm_passkey(language: Language) -> String {
    fill(pattern::ACCOUNT_CONFIRM_PASSKEY, language)
}
/// Showing once more who is there, then on.
pub fn confirm(language: Language, next: &str) -> String {
    with(fill(pattern::ACCOUNT_CONFIRM, language), &[("next", next)])
}
pub fn staff_people(language: Language) -> String {
    fill(pattern::STAFF_PEOPLE, language)
}
pub fn provider_people(language: Language) -> String {
    fill(pattern::PROVIDER_PEOPLE, language)
}
