//! Addresses of a desk besides its requests: where a day begins, letters, what is missing, figures, and hand-overs that happened elsewhere.
use super::{fill, fill_id, pattern, with};
use domain::{Id, Language, handover::Handover};

pub fn logged(language: Language) -> String {
    fill(pattern::STAFF_LOGGED, language)
}
/// The list, with a word that something was recorded.
pub fn logged_done(language: Language) -> String {
    with(logged(language), &[("done", "yes")])
}
pub fn logged_outcome(language: Language, id: Id<Handover>) -> String {
    fill_id(pattern::STAFF_LOGGED_OUTCOME, language, &id.text())
}
/// Where a day begins: what waits for whoever asks.
pub fn start(language: Language) -> String {
    fill(pattern::STAFF_START, language)
}
pub fn letters(language: Language) -> String {
    fill(pattern::STAFF_LETTERS, language)
}
/// The words of letters, in one of the five languages.
pub fn wording_in(language: Language, spoken: Language) -> String {
    with(fill(pattern::STAFF_WORDING, language), &[("in", spoken.code())])
}
/// `place` is "none" for the searches that chose no place.
pub fn unmet(language: Language, place: &str) -> String {
    with(fill(pattern::STAFF_UNMET, language), &[("place", place)])
}
pub fn unmet_csv(language: Language, place: &str) -> String {
    with(fill(pattern::STAFF_UNMET_CSV, language), &[("place", place)])
}
/// `period`: a year or a quarter of it, as `statistics::Period` writes it; empty for the year that runs.
pub fn statistics(language: Language, period: &str) -> String {
    with(fill(pattern::STAFF_STATISTICS, language), &[("period", period)])
}
pub fn statistics_csv(language: Language, period: &str) -> String {
    with(fill(pattern::STAFF_STATISTICS_CSV, language), &[("period", period)])
}
