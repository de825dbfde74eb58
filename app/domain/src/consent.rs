//! What a person agreed to: which text, for which agency, until when. A declined referral keeps it: the law asks us to show it.
use crate::{Time, closed::closed, id::Id, organization::Organization};

closed! {
    /// How it was given: by oneself on the page, or to whoever typed the request in.
    Given { Online = "online", Desk = "oral", Phone = "phone", Paper = "paper" }
}
impl Given {
    /// What a draft says of it; `None` when it was not given.
    pub fn of(typed: &str) -> Option<Self> {
        if typed == "yes" { Some(Self::Online) } else { typed.parse().ok().filter(|given| *given != Self::Online) }
    }
}

closed! {
    /// Why one reader's consent is over.
    Ended {
        /// By the person, for this reader alone or with the whole request.
        Withdrawn = "consent-withdrawn",
        /// Its last day has passed.
        Expired = "consent-ended",
    }
}

/// What a person agreed to for one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// `None` = the municipality itself.
    pub agency: Option<Id<Organization>>,
    pub given_at: Time,
    /// Since when this reader has had it: the next office that helps gets it later than it was given.
    pub since: Time,
    pub until: Time,
    /// Not known of requests that were typed in before it was written down.
    pub given: Option<Given>,
    pub ended: Option<(Ended, Time)>,
    /// Has a key now.
    pub reads: bool,
    /// Its key opens what its own part needs, and not the whole.
    pub part: bool,
    /// Its people open requests with the municipality's own key: it cannot be taken from them alone.
    pub of_municipality: bool,
}
impl Consent {
    pub fn holds(&self, now: Time) -> bool {
        self.ended.is_none() && now < self.until
    }
    /// Whether the person may end it for this reader and leave the others as they are.
    pub const fn can_be_withdrawn_alone(&self) -> bool {
        self.agency.is_some() && !self.of_municipality && self.ended.is_none()
    }
}
/// The version of the words of `refer-consent-*`; change it with them.
pub const WORDING: &str = "2026-11";
/// How long an agency may keep what was agreed to: the register's own bound (law 2671-VIII art. 15(10)), the shorter for all.
pub const DAYS: i64 = 3 * 365;
/// So many days before its end one may say that it shall go on.
pub const ASKED_DAYS: i64 = 90;
/// So many days before its end the person hears of it, while help is under way.
pub const TOLD_DAYS: [i64; 2] = [30, 7];

/// How often they should have heard of it by now: after a standstill once for all that was missed.
pub fn told_by(until: Time, now: Time) -> usize {
    let left = until.duration_since(now);
    TOLD_DAYS.iter().filter(|days| left <= jiff::SignedDuration::from_hours(24 * **days)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_yes_is_consent_and_who_typed_it_in_says_how_it_was_given() {
        assert_eq!(Given::of("yes"), Some(Given::Online));
        assert_eq!(Given::of("paper"), Some(Given::Paper));
        for none in ["", "no", "online", "YES"] {
            assert_eq!(Given::of(none), None, "{none}");
        }
    }
    #[test]
    fn its_end_is_told_a_month_and_a_week_before() {
        let day = |days: i64| Time::from_second(days * 86_400).unwrap();
        for (left, told) in [(31, 0), (30, 1), (8, 1), (7, 2), (0, 2)] {
            assert_eq!(told_by(day(100), day(100 - left)), told, "{left} days before");
        }
    }
    #[test]
    fn it_holds_until_its_last_moment_and_not_after_it_was_ended() {
        let at = |second| Time::from_second(second).unwrap();
        let agency = Some(Id::named("organization", "o"));
        let (given_at, since, until) = (at(0), at(5), at(100));
        let consent =
            Consent { agency, given_at, since, until, given: None, ended: None, reads: true, part: false, of_municipality: false };
        assert!(consent.holds(at(99)) && !consent.holds(at(100)) && consent.can_be_withdrawn_alone());
        let ended = Consent { ended: Some((Ended::Withdrawn, at(7))), ..consent.clone() };
        assert!(!ended.holds(at(8)) && !ended.can_be_withdrawn_alone());
        assert!(!Consent { of_municipality: true, ..consent }.can_be_withdrawn_alone());
    }
}
