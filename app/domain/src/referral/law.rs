//! What the law lets nobody do otherwise: 2671-VIII (Ukraine) and X-493 (Lithuania).
use crate::{
    area::Country,
    deadline::{Limit, Unit},
    routing::Flag,
    taxonomy::TermCode,
};

/// The law forbids a refusal where there is a threat to life, violence or abuse of a child (2671-VIII art. 24(1); X-493 art. 17(4)).
pub fn must_not_refuse(need: &TermCode, flags: &[Flag]) -> bool {
    any_municipality(flags)
        || matches!(need.as_str(), "crisis.violence" | "crisis.child-at-risk" | "crisis.trafficking" | "crisis.intervention")
}

/// With violence or danger any municipality takes a request, wherever the person is declared (X-493 art. 17(2)).
pub fn any_municipality(flags: &[Flag]) -> bool {
    flags.iter().any(|flag| matches!(flag, Flag::Violence | Flag::Danger))
}

/// Information and preventive help are open to all: no request in writing, no assessment, no decision (X-493 art. 17(1), 18(1)); services
/// that are given once need none either (2671-VIII art. 16, 21). Answered, such a request is done.
pub fn is_open_to_all(need: &TermCode) -> bool {
    matches!(need.as_str(), "info.information" | "family.complex") || need.group().as_str() == "COMM"
}

/// Whoever asks a provider in Ukraine directly is helped to file with the council: by the next working day (2671-VIII art. 19(1)).
pub const FILING: Limit = Limit::new(1, Unit::WorkingDays);
pub fn must_be_filed(country: &Country) -> bool {
    country.0 == "UA"
}

/// In Lithuania the municipality of the *declared* residence decides about respite, care with housing and social care (globa); about all
/// else that of the actual one (X-493 art. 19(2)). Shelters for a night or in a crisis are not meant.
pub fn declared_decides(country: &Country, need: &TermCode) -> bool {
    const DECLARED: [&str; 8] = [
        "home.respite",
        "home.intensive",
        "day.disabled-children",
        "day.disabled-adults",
        "stay.supported",
        "stay.group-home",
        "stay.residential",
        "stay.short-term",
    ];
    country.0 == "LT" && DECLARED.contains(&need.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(code: &str) -> TermCode {
        TermCode(code.into())
    }

    #[test]
    fn danger_and_violence_forbid_a_refusal_and_a_child_alone_does_not() {
        assert!(must_not_refuse(&need("home.help"), &[Flag::Violence]) && must_not_refuse(&need("home.help"), &[Flag::Danger]));
        assert!(must_not_refuse(&need("crisis.child-at-risk"), &[]));
        assert!(!must_not_refuse(&need("home.help"), &[Flag::Child]));
    }
    #[test]
    fn declared_residence_decides_about_care_and_respite_in_lithuania_alone() {
        let (lt, ua) = (Country("LT".into()), Country("UA".into()));
        for (code, declared) in [("stay.residential", true), ("home.respite", true), ("home.help", false), ("stay.night-shelter", false)] {
            assert_eq!(declared_decides(&lt, &need(code)), declared, "{code}");
            assert!(!declared_decides(&ua, &need(code)), "{code}");
        }
    }
    #[test]
    fn information_and_prevention_need_no_decision() {
        assert!(is_open_to_all(&need("info.information")) && is_open_to_all(&need("comm.outreach")));
        assert!(!is_open_to_all(&need("info.counselling")) && !is_open_to_all(&need("home.help")));
    }
}
