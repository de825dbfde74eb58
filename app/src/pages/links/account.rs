//! Addresses of accounts: signing in by a letter or with a second factor, invitations, one's own account, and the people of a desk.
use super::{encode, fill, fill_id, pattern, with};
use domain::Language;

/// "I forgot my password."
pub fn forgotten(language: Language) -> String {
    fill(pattern::SIGN_IN_FORGOTTEN, language)
}
/// Away to a municipality's own sign-on; `fresh`: one is asked there again.
pub fn sign_on(language: Language, id: &str, next: &str, fresh: bool) -> String {
    let fresh = if fresh { "yes" } else { "" };
    with(fill_id(pattern::SIGN_ON, language, id), &[("next", next), ("fresh", fresh)])
}
/// Where it sends people back to; one address for all languages, since it has to be registered there.
pub fn sign_on_back(id: &str) -> String {
    pattern::SIGN_ON_BACK.replace("{id}", &encode(id))
}
/// Back without being signed in, and why.
pub fn sign_on_refused(language: Language, why: &str, next: &str) -> String {
    with(super::sign_in(language), &[("next", next), ("refused", why)])
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
