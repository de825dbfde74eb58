//! Tries to reach someone: logged with way and time, so that "could not be reached" is a fact and not an excuse.
use crate::{Time, closed::closed, id::Id, organization::Organization};
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

closed! {
    /// How it was tried.
    Way { Phone = "phone", Text = "text", Email = "email", Visit = "visit", Letter = "letter" }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Try {
    pub at: Time,
    pub way: Way,
    /// Who tried; `None` = the municipality.
    pub agency: Option<Id<Organization>>,
}

/// Tried on so many days, someone counts as unreachable.
pub const DAYS: usize = 3;

/// On how many different days, by the place's calendar.
pub fn days(tries: &[Try], zone: &TimeZone) -> usize {
    tries.iter().map(|one| one.at.to_zoned(zone.clone()).date()).collect::<BTreeSet<_>>().len()
}
pub fn enough(tries: &[Try], zone: &TimeZone) -> bool {
    days(tries, zone) >= DAYS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_calls_in_an_hour_are_one_try() {
        let tried = |times: &[&str]| {
            let tries: Vec<_> = times.iter().map(|at| Try { at: at.parse().unwrap(), way: Way::Phone, agency: None }).collect();
            enough(&tries, &TimeZone::get("Europe/Vilnius").unwrap())
        };
        assert!(!tried(&["2026-11-20T08:00:00Z", "2026-11-20T08:20:00Z", "2026-11-20T08:40:00Z"]));
        assert!(!tried(&["2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z", "2026-11-21T21:59:00Z"]));
        // Midnight is the place's own.
        assert!(tried(&["2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z", "2026-11-21T22:01:00Z"]));
    }
}
