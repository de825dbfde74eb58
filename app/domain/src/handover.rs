//! A hand-over that happened elsewhere: somebody was sent on by telephone, on paper or at the door, and no request stands here for it.
//! Closed words, a place and a day; nothing about the person. It has no clock, and is never counted together with requests.
use crate::{
    Time,
    account::Account,
    area::AreaCode,
    closed::closed,
    form::{Problem, Wrong},
    id::Id,
    organization::Organization,
    taxonomy::TermCode,
};
use jiff::civil::Date;
use serde::Deserialize;

closed! {
    /// How it happened.
    Way { Phone = "phone", Paper = "paper", Email = "email", Visit = "visit" }
}

closed! {
    /// What came of it, as far as one has heard: the same ends as those of a request.
    Outcome {
        Unknown = "unknown",
        Accepted = "accepted",
        Helped = "helped",
        PartlyHelped = "partly-helped",
        Declined = "declined",
        Waitlisted = "waitlisted",
        NoAnswer = "no-answer",
    }
}

/// As it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    pub id: Id<Handover>,
    pub area: AreaCode,
    pub need: TermCode,
    /// `None`: a body that the catalogue does not have.
    pub agency: Option<Id<Organization>>,
    pub way: Way,
    pub day: Date,
    pub outcome: Outcome,
    pub recorded_by: Id<Account>,
    pub recorded_at: Time,
}

/// What is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    pub area: AreaCode,
    pub need: TermCode,
    pub agency: Option<Id<Organization>>,
    pub way: Way,
    pub day: Date,
    pub outcome: Outcome,
}

/// As it is typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HandoverForm {
    pub need: String,
    pub area: String,
    /// An organization's id, or `HandoverForm::OTHER`.
    pub agency: String,
    pub how: String,
    /// `2026-11-20`; empty = today.
    pub day: String,
    /// Empty = not known yet.
    pub outcome: String,
}

impl HandoverForm {
    /// A body that the catalogue does not have.
    pub const OTHER: &'static str = "other";

    /// `today` by the clock of the place: nothing was handed over tomorrow, and nobody remembers what was years ago.
    pub fn parse(&self, today: Date) -> Result<New, Vec<Problem>> {
        let mut problems = vec![];
        let mut must = |field: &'static str, ok: bool, typed: &str| {
            if !ok {
                problems.push(Problem::new(field, if typed.is_empty() { Wrong::Missing } else { Wrong::Unknown }));
            }
        };
        let way = self.how.parse::<Way>();
        let agency = (self.agency != Self::OTHER).then(|| self.agency.parse::<Id<Organization>>());
        must("need", !self.need.is_empty(), &self.need);
        must("area", !self.area.is_empty(), &self.area);
        must("agency", agency.as_ref().is_none_or(Result::is_ok), &self.agency);
        must("how", way.is_ok(), &self.how);
        let outcome = if self.outcome.is_empty() { Ok(Outcome::Unknown) } else { self.outcome.parse() };
        must("outcome", outcome.is_ok(), &self.outcome);
        let day = day(&self.day, today).map_err(|what| problems.push(Problem::new("day", what)));
        match (way, outcome, day) {
            (Ok(way), Ok(outcome), Ok(day)) if problems.is_empty() => Ok(New {
                area: AreaCode(self.area.clone()),
                need: TermCode(self.need.clone()),
                agency: agency.and_then(Result::ok),
                way,
                day,
                outcome,
            }),
            _ => Err(problems),
        }
    }
}

fn day(typed: &str, today: Date) -> Result<Date, Wrong> {
    let day = match typed.trim() {
        "" => today,
        typed => typed.parse().map_err(|_| Wrong::NotUnderstood)?,
    };
    let earliest = today.saturating_sub(jiff::Span::new().years(2));
    if (earliest..=today).contains(&day) { Ok(day) } else { Err(Wrong::NotAllowed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        "2026-11-23".parse().unwrap()
    }
    fn form() -> HandoverForm {
        let words = |text: &str| text.to_owned();
        HandoverForm {
            need: words("home.help"),
            area: words("LT-58"),
            agency: words("other"),
            how: words("phone"),
            day: words("2026-11-20"),
            outcome: String::new(),
        }
    }

    #[test]
    fn a_hand_over_has_a_need_a_place_a_body_and_a_way() {
        let fields: Vec<_> = HandoverForm::default().parse(today()).unwrap_err().iter().map(|problem| problem.field).collect();
        assert_eq!(fields, ["need", "area", "agency", "how"]);
        let new = form().parse(today()).unwrap();
        assert_eq!((new.outcome, new.agency, new.day.to_string().as_str()), (Outcome::Unknown, None, "2026-11-20"));
        let named = HandoverForm { agency: Id::<Organization>::named("organization", "vn-tc").text(), outcome: "helped".into(), ..form() };
        assert!(named.parse(today()).is_ok_and(|new| new.agency.is_some() && new.outcome == Outcome::Helped));
    }
    #[test]
    fn it_happened_on_a_day_that_has_been() {
        let on = |day: &str| HandoverForm { day: day.into(), ..form() }.parse(today()).map(|new| new.day).map_err(|wrong| wrong[0].what);
        assert_eq!(on(""), Ok(today()));
        assert_eq!(on("2026-11-24"), Err(Wrong::NotAllowed));
        assert_eq!(on("2020-01-01"), Err(Wrong::NotAllowed));
        assert_eq!(on("-9999-01-01"), Err(Wrong::NotUnderstood));
        assert_eq!(on("last week"), Err(Wrong::NotUnderstood));
    }
    #[test]
    fn what_the_page_did_not_offer_is_refused() {
        let odd = HandoverForm { how: "fax".into(), outcome: "fine".into(), agency: "me".into(), ..form() };
        let problems = [("agency", Wrong::Unknown), ("how", Wrong::Unknown), ("outcome", Wrong::Unknown)];
        assert_eq!(odd.parse(today()).unwrap_err(), problems.map(|(field, what)| Problem::new(field, what)));
    }
}
