//! Following a request by its receipt.
use super::{Language, fill, pattern};

pub fn start(language: Language) -> String {
    fill(pattern::FOLLOW, language)
}
pub fn request(language: Language) -> String {
    fill(pattern::FOLLOW_REQUEST, language)
}
pub fn reply(language: Language) -> String {
    fill(pattern::FOLLOW_REPLY, language)
}
pub fn withdraw(language: Language) -> String {
    fill(pattern::FOLLOW_WITHDRAW, language)
}
/// "Did help come?"
pub fn help(language: Language) -> String {
    fill(pattern::FOLLOW_HELP, language)
}
pub fn still_needed(language: Language) -> String {
    fill(pattern::FOLLOW_STILL, language)
}
/// Consent is withdrawn from one reader.
pub fn consent(language: Language) -> String {
    fill(pattern::FOLLOW_CONSENT, language)
}
/// Consent is given for longer.
pub fn agree(language: Language) -> String {
    fill(pattern::FOLLOW_AGREE, language)
}
