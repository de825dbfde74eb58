//! What is sent about a listing's upkeep: by its provider from the page that a letter leads to, by staff who telephone or visit. No answer stands
//! there beforehand, for programs that look through mail open links and press buttons.
use crate::{
    closed::closed,
    form::{Problem, Wrong},
    freshness::{CheckedHow, FieldGroup, Places, Policy},
};
use jiff::civil::Date;
use serde::Deserialize;

closed! {
    /// What a provider can say of a listing.
    Answer {
        Right = "right",
        /// All of it is right, and there are places.
        Free = "free",
        Full = "full",
        Waitlist = "waitlist",
        Change = "change",
        /// It is not offered any more.
        Closed = "closed",
    }
}

/// The longest that somebody may type about what is wrong.
pub const LONGEST_WORDS: usize = 2000;
/// As on the waiting lists of requests.
const LONGEST_WAIT: u16 = 208;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CheckForm {
    /// Which listing.
    pub service: String,
    pub found: String,
    pub weeks: String,
    /// The first day on which it is not offered any more; empty = today.
    pub from: String,
    pub words: String,
    // What is wrong: a box for each group, marked with `yes`.
    pub contact: String,
    pub hours: String,
    pub place: String,
    pub cost: String,
    pub conditions: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckAnswer {
    /// All of it is right.
    Right,
    /// All of it is right, and so it stands with the places.
    Places(Places),
    /// These groups are wrong, all others right; the words say what is right instead.
    Change { wrong: Vec<FieldGroup>, words: String },
    Closed {
        /// Empty = today.
        from: Option<Date>,
        words: String,
    },
}

impl CheckForm {
    pub fn is_marked(&self, group: FieldGroup) -> bool {
        let sent = match group {
            FieldGroup::Contact => &self.contact,
            FieldGroup::Hours => &self.hours,
            FieldGroup::Place => &self.place,
            FieldGroup::Cost => &self.cost,
            FieldGroup::Conditions => &self.conditions,
        };
        !sent.is_empty()
    }

    pub fn parse(&self) -> Result<CheckAnswer, Vec<Problem>> {
        if self.found.is_empty() {
            return Err(vec![Problem::new("found", Wrong::Missing)]);
        }
        let answer: Answer = self.found.parse().map_err(|()| vec![Problem::new("found", Wrong::Unknown)])?;
        let all_is_right = !matches!(answer, Answer::Change | Answer::Closed);
        if all_is_right && self.says_what_is_wrong() {
            return Err(vec![Problem::new("found", Wrong::DoNotMatch)]);
        }
        Ok(match answer {
            Answer::Right => CheckAnswer::Right,
            Answer::Free => CheckAnswer::Places(Places::Free),
            Answer::Full => CheckAnswer::Places(Places::Full),
            Answer::Waitlist => CheckAnswer::Places(Places::Waitlist(weeks(&self.weeks)?)),
            Answer::Change => self.change()?,
            Answer::Closed => self.closed()?,
        })
    }

    /// A browser that hides nothing shows these fields beside every answer: what is typed there is never dropped without a word.
    fn says_what_is_wrong(&self) -> bool {
        FieldGroup::ALL.into_iter().any(|group| self.is_marked(group)) || !self.words.trim().is_empty()
    }

    fn closed(&self) -> Result<CheckAnswer, Vec<Problem>> {
        let from = match self.from.trim() {
            "" => Ok(None),
            typed => match typed.parse::<Date>() {
                Ok(date) if (2000..=2100).contains(&date.year()) => Ok(Some(date)),
                Ok(_) | Err(_) => Err(Problem::new("from", Wrong::NotUnderstood)),
            },
        };
        match (from, words(&self.words, false)) {
            (Ok(from), Ok(words)) => Ok(CheckAnswer::Closed { from, words }),
            (from, words) => Err(from.err().into_iter().chain(words.err()).collect()),
        }
    }

    fn change(&self) -> Result<CheckAnswer, Vec<Problem>> {
        let wrong: Vec<_> = FieldGroup::ALL.into_iter().filter(|group| self.is_marked(*group)).collect();
        let none = wrong.is_empty().then_some(Problem::new("contact", Wrong::Missing));
        match (none, words(&self.words, true)) {
            (None, Ok(words)) => Ok(CheckAnswer::Change { wrong, words }),
            (none, words) => Err(none.into_iter().chain(words.err()).collect()),
        }
    }
}

fn weeks(typed: &str) -> Result<u16, Vec<Problem>> {
    let wrong = |what| vec![Problem::new("weeks", what)];
    match typed.trim() {
        "" => Err(wrong(Wrong::Missing)),
        typed => match typed.parse::<u16>() {
            Ok(weeks @ 1..=LONGEST_WAIT) => Ok(weeks),
            Ok(_) | Err(_) => Err(wrong(Wrong::NotUnderstood)),
        },
    }
}

fn words(typed: &str, must: bool) -> Result<String, Problem> {
    let words = typed.trim();
    match words.chars().count() {
        0 if must => Err(Problem::new("words", Wrong::Missing)),
        count if count > LONGEST_WORDS => Err(Problem::new("words", Wrong::TooLong)),
        _ => Ok(words.to_owned()),
    }
}

closed! {
    /// "Is this right?", asked of one group of fields.
    Verdict { Yes = "yes", No = "no", Skip = "skip" }
}

/// One step of the walk.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WalkForm {
    pub group: String,
    /// How they find out.
    pub how: String,
    pub right: String,
    pub words: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkStep {
    pub group: FieldGroup,
    pub how: CheckedHow,
    pub verdict: Verdict,
    /// What is right instead, where it is wrong.
    pub words: String,
}

impl WalkForm {
    pub fn parse(&self) -> Result<WalkStep, Vec<Problem>> {
        let wrong = |field, typed: &str| Problem::new(field, if typed.is_empty() { Wrong::Missing } else { Wrong::Unknown });
        let group: FieldGroup = self.group.parse().map_err(|()| vec![wrong("group", &self.group)])?;
        let verdict: Verdict = self.right.parse().map_err(|()| vec![wrong("right", &self.right)])?;
        let how = self
            .how
            .parse::<CheckedHow>()
            .ok()
            .filter(|how| CheckedHow::OF_STAFF.contains(how))
            .ok_or_else(|| vec![wrong("how", &self.how)])?;
        let words = words(&self.words, verdict == Verdict::No).map_err(|problem| vec![problem])?;
        if verdict != Verdict::No && !words.is_empty() {
            return Err(vec![Problem::new("words", Wrong::DoNotMatch)]);
        }
        Ok(WalkStep { group, how, verdict, words })
    }
}

closed! {
    /// What came of a call.
    Called { Reached = "reached", NoAnswer = "no-answer", CallBack = "call-back", WrongNumber = "wrong-number" }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CalledForm {
    pub organization: String,
    pub called: String,
}

closed! {
    /// What became of words that wait.
    Settled { Done = "done", Refused = "refused" }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettledForm {
    pub outcome: String,
}

/// How often a municipality wants its listings checked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PolicyForm {
    pub days: String,
    pub urgent: String,
}

impl PolicyForm {
    pub fn parse(&self) -> Result<Policy, Vec<Problem>> {
        let days = |field, typed: &str| match typed.trim() {
            "" => Err(Problem::new(field, Wrong::Missing)),
            typed => match typed.parse::<u16>() {
                Ok(days @ Policy::LEAST..=Policy::MOST) => Ok(days),
                Ok(_) => Err(Problem::new(field, Wrong::NotAllowed)),
                Err(_) => Err(Problem::new(field, Wrong::NotUnderstood)),
            },
        };
        match (days("days", &self.days), days("urgent", &self.urgent)) {
            (Ok(days), Ok(urgent_days)) => Ok(Policy { days, urgent_days }),
            (days, urgent) => Err(days.err().into_iter().chain(urgent.err()).collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(answer: &str) -> CheckForm {
        CheckForm { found: answer.into(), ..CheckForm::default() }
    }
    fn fields<T: std::fmt::Debug>(parsed: Result<T, Vec<Problem>>) -> Vec<(&'static str, Wrong)> {
        parsed.unwrap_err().into_iter().map(|problem| (problem.field, problem.what)).collect()
    }

    #[test]
    fn nothing_is_answered_without_a_choice() {
        assert_eq!(fields(form("").parse()), [("found", Wrong::Missing)]);
        assert_eq!(fields(form("yes").parse()), [("found", Wrong::Unknown)]);
    }
    #[test]
    fn one_press_is_enough_where_nothing_is_wrong() {
        for (answer, expected) in [
            ("right", CheckAnswer::Right),
            ("free", CheckAnswer::Places(Places::Free)),
            ("full", CheckAnswer::Places(Places::Full)),
            ("closed", CheckAnswer::Closed { from: None, words: String::new() }),
        ] {
            assert_eq!(form(answer).parse(), Ok(expected));
        }
    }
    #[test]
    fn all_is_right_and_something_is_wrong_do_not_go_together() {
        for answer in ["right", "free", "full", "waitlist"] {
            let marked = CheckForm { contact: "yes".into(), weeks: "6".into(), ..form(answer) };
            let written = CheckForm { words: "+370 600 00000".into(), weeks: "6".into(), ..form(answer) };
            assert_eq!(fields(marked.parse()), [("found", Wrong::DoNotMatch)], "{answer}");
            assert_eq!(fields(written.parse()), [("found", Wrong::DoNotMatch)], "{answer}");
        }
    }
    #[test]
    fn words_on_the_walk_belong_to_a_no() {
        let step =
            |right: &str| WalkForm { group: "contact".into(), how: "phone".into(), right: right.into(), words: "+370".into() }.parse();
        assert!(step("no").is_ok());
        for right in ["yes", "skip"] {
            assert_eq!(fields(step(right)), [("words", Wrong::DoNotMatch)], "{right}");
        }
    }
    #[test]
    fn a_waiting_list_has_weeks() {
        let of = |weeks: &str| CheckForm { weeks: weeks.into(), ..form("waitlist") }.parse();
        assert_eq!(of(" 6 "), Ok(CheckAnswer::Places(Places::Waitlist(6))));
        for (typed, what) in
            [("", Wrong::Missing), ("0", Wrong::NotUnderstood), ("500", Wrong::NotUnderstood), ("soon", Wrong::NotUnderstood)]
        {
            assert_eq!(fields(of(typed)), [("weeks", what)], "{typed}");
        }
    }
    #[test]
    fn a_service_closes_today_or_on_a_day_that_is_named() {
        let of = |from: &str| CheckForm { from: from.into(), ..form("closed") }.parse();
        assert_eq!(of("2026-12-31"), Ok(CheckAnswer::Closed { from: Some(jiff::civil::date(2026, 12, 31)), words: String::new() }));
        for typed in ["soon", "0001-01-01", "31.12.2026"] {
            assert_eq!(fields(of(typed)), [("from", Wrong::NotUnderstood)], "{typed}");
        }
    }
    #[test]
    fn what_is_wrong_is_marked_and_told() {
        assert_eq!(fields(form("change").parse()), [("contact", Wrong::Missing), ("words", Wrong::Missing)]);
        let told = CheckForm { hours: "yes".into(), cost: "yes".into(), words: " From May on until 20:00 ".into(), ..form("change") };
        let wrong = vec![FieldGroup::Hours, FieldGroup::Cost];
        assert_eq!(told.parse(), Ok(CheckAnswer::Change { wrong, words: "From May on until 20:00".into() }));
        assert_eq!(fields(CheckForm { words: "x".repeat(2001), ..told }.parse()), [("words", Wrong::TooLong)]);
    }
    #[test]
    fn a_step_of_the_walk_is_about_one_group_and_a_no_says_what_is_right() {
        let step =
            |right: &str, words: &str| WalkForm { group: "hours".into(), how: "phone".into(), right: right.into(), words: words.into() };
        assert_eq!(step("yes", "").parse().map(|step| (step.group, step.verdict)), Ok((FieldGroup::Hours, Verdict::Yes)));
        assert_eq!(fields(step("no", " ").parse()), [("words", Wrong::Missing)]);
        assert!(step("no", "9 to 5").parse().is_ok() && step("skip", "").parse().is_ok());
        assert_eq!(fields(step("", "").parse()), [("right", Wrong::Missing)]);
        assert_eq!(fields(WalkForm { how: "feed".into(), ..step("yes", "") }.parse()), [("how", Wrong::Unknown)]);
    }
    #[test]
    fn a_policy_is_between_a_week_and_a_year() {
        let of = |days: &str, urgent: &str| PolicyForm { days: days.into(), urgent: urgent.into() }.parse();
        assert_eq!(of("60", "14"), Ok(Policy { days: 60, urgent_days: 14 }));
        assert_eq!(fields(of("6", "")), [("days", Wrong::NotAllowed), ("urgent", Wrong::Missing)]);
        assert_eq!(fields(of("often", "367")), [("days", Wrong::NotUnderstood), ("urgent", Wrong::NotAllowed)]);
    }
}
