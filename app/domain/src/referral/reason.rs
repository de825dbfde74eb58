//! Why, as closed lists; words beside them go to the person as a sealed message. A refusal stands on an article of the law of its country.
use crate::{area::Country, closed::closed};

closed! {
    /// Why an agency cannot take it. Never final for the person: it goes back to triage.
    Reason {
        NoPlaces = "no-places",
        NotOurService = "not-our-service",
        OutsideArea = "outside-area",
        NoNeedFound = "no-need-found",
        MissingDocuments = "missing-documents",
        DeclinedByPerson = "declined-by-person",
        Duplicate = "duplicate",
        Unsafe = "unsafe",
        Other = "other",
    }
}

closed! {
    /// How it ended, by the word of the agency; the person's own word is a `Verdict`.
    Outcome { Helped = "helped", PartlyHelped = "partly-helped" }
}

closed! {
    /// Why the municipality ends a request without help: a refusal with its legal ground, or because nothing is left to be done.
    Closing {
        NoNeedUa = "no-need-ua",
        NotGivenUa = "not-given-ua",
        NoNeedLt = "no-need-lt",
        ResidenceLt = "residence-lt",
        PersonDeclined = "person-declined",
        Moved = "moved",
        Died = "died",
    }
}
impl Closing {
    /// The country and article of a refusal; `None` for an end that refuses nobody anything.
    pub const fn ground(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::NoNeedUa => Some(("UA", "2671-VIII, 24(1) 1")),
            Self::NotGivenUa => Some(("UA", "2671-VIII, 24(1) 2")),
            Self::NoNeedLt => Some(("LT", "X-493, 18(1), 19(1)")),
            Self::ResidenceLt => Some(("LT", "X-493, 17(1), 19(2)")),
            Self::PersonDeclined | Self::Moved | Self::Died => None,
        }
    }
    /// The article itself names this as a ground to refuse. 2671-VIII art. 24(1) names two, and medical contra-indications besides, which would tell of
    /// somebody's health in clear and are therefore none of ours. X-493 lists none: art. 18(1) has the need found out for each person, 19(1) and (2) say
    /// who decides, 17(1) whom one turns to; that a refusal follows from these a lawyer has to confirm.
    pub const fn is_named_by_law(self) -> bool {
        matches!(self, Self::NoNeedUa | Self::NotGivenUa)
    }
    /// The refusal must name others who give the service.
    pub const fn must_name_others(self) -> bool {
        matches!(self, Self::NotGivenUa)
    }
    pub fn holds_in(self, country: &Country) -> bool {
        self.ground().is_none_or(|(of, _)| of == country.0)
    }
}

closed! {
    /// Why staff take a request away without a decision about it.
    Cancelling {
        /// By telephone or at the desk; with the receipt it would be a withdrawal.
        PersonAsked = "person-asked",
        HelpedElsewhere = "helped-elsewhere",
        NotARequest = "not-a-request",
    }
}
impl Cancelling {
    /// Would leave someone without help although the law forbids a refusal.
    pub const fn is_refusal(self) -> bool {
        matches!(self, Self::NotARequest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_an_article_of_its_own_country() {
        let (ua, lt, pl) = (Country("UA".into()), Country("LT".into()), Country("PL".into()));
        let of =
            |country: &Country| Closing::ALL.into_iter().filter(|why| why.ground().is_some() && why.holds_in(country)).collect::<Vec<_>>();
        assert_eq!(of(&ua), [Closing::NoNeedUa, Closing::NotGivenUa]);
        assert_eq!(of(&lt), [Closing::NoNeedLt, Closing::ResidenceLt]);
        assert_eq!(of(&pl), [], "where no law is known nothing can be refused");
        assert!(Closing::Moved.holds_in(&pl));
    }
    #[test]
    fn only_what_a_law_names_as_a_ground_is_called_so() {
        for why in Closing::ALL {
            match why.ground() {
                Some((country, article)) => {
                    let (law, articles) = article.split_once(", ").unwrap();
                    assert_eq!(law, if country == "UA" { "2671-VIII" } else { "X-493" });
                    assert!(articles.split(", ").all(|one| one.contains('(')), "{article}: part and paragraph");
                    assert_eq!(why.is_named_by_law(), articles.starts_with("24(1) "), "{}", why.code());
                }
                None => assert!(!why.is_named_by_law(), "{}", why.code()),
            }
        }
    }
}
