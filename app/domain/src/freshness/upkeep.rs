//! How often a listing must be found right, whom to ask for it and when, and what follows from silence. One pure function says where a listing
//! stands; the badge, the order of results, the letters, the call list and the way of a request all ask it.
use super::{FieldCheck, Vacancy};
use crate::closed::closed;
use jiff::{Span, civil::Date};

/// Days between two checks, as a municipality wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    pub days: u16,
    /// For what helps in a crisis, hotlines among them: a wrong number does the most harm there.
    pub urgent_days: u16,
}
impl Default for Policy {
    fn default() -> Self {
        Self { days: 90, urgent_days: 30 }
    }
}
impl Policy {
    /// What a municipality may choose: more often than once a week nobody answers, and after a year "checked" says nothing.
    pub const LEAST: u16 = 7;
    pub const MOST: u16 = 366;

    pub const fn of(self, urgent: bool) -> u16 {
        if urgent { self.urgent_days } else { self.days }
    }
}

/// What is known of a listing's checks, beside its record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upkeep {
    /// The newest of each group, where there is one.
    pub checks: Vec<FieldCheck>,
    /// How long a check holds.
    pub days: u16,
    pub vacancy: Option<Vacancy>,
}
impl Default for Upkeep {
    fn default() -> Self {
        Self { checks: vec![], days: Policy::default().days, vacancy: None }
    }
}

closed! {
    /// Where a listing stands.
    Standing {
        /// Checked within its time.
        Current = "current",
        /// Checked within its time, which ends soon: its provider is being asked.
        Due = "due",
        /// Its time is over, or nobody ever checked it: call first.
        Overdue = "overdue",
        /// Twice its time is over, and whoever was asked has said nothing: nobody can say whether anyone is there to read a request.
        Silent = "silent",
    }
}

/// That somebody was asked whether a listing is right, by letters or by telephone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub first: Date,
    pub last: Date,
    pub letters: u16,
    /// The mail server takes nothing for the address.
    pub failed: bool,
}
impl Asked {
    /// What was asked before the last check has had its answer.
    fn unanswered(self, checked: Option<Date>) -> Option<Self> {
        checked.is_none_or(|checked| checked < self.first).then_some(self)
    }
}

/// So many days before the end of its time a listing is asked for: who answers the first letter is never overdue.
pub const LEAD: i64 = 14;
/// Between two letters, and between the last one and a call.
const PATIENCE: i64 = 10;

fn later(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days))
}

/// The last day of a check's time.
fn until(checked: Date, days: u16) -> Date {
    later(checked, i64::from(days))
}

/// `checked` is the day of the group that was checked longest ago. Nobody is silent who was not asked: without an unanswered question a listing
/// grows old, and that is all.
pub fn standing(checked: Option<Date>, asked: Option<Asked>, days: u16, today: Date) -> Standing {
    if let Some(end) = checked.map(|checked| until(checked, days)).filter(|end| today <= *end) {
        return if today >= later(end, -LEAD) { Standing::Due } else { Standing::Current };
    }
    let Some(asked) = asked.and_then(|asked| asked.unanswered(checked)) else { return Standing::Overdue };
    // Whoever is asked for the first time years after the last check has the same time to answer as all others.
    let patient = until(asked.first, days);
    let twice = checked.map_or(patient, |checked| later(checked, 2 * i64::from(days)).max(patient));
    if today > twice { Standing::Silent } else { Standing::Overdue }
}

/// What is to be done about a listing today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    Nothing,
    Letter {
        again: bool,
    },
    /// Somebody has to telephone.
    Call,
}

/// Two letters, ten days apart, then the call list; who has no address is called when the time is over.
pub fn next(checked: Option<Date>, asked: Option<Asked>, (reachable, days): (bool, u16), today: Date) -> Next {
    let standing = standing(checked, asked, days, today);
    if standing == Standing::Current {
        return Next::Nothing;
    }
    let over = standing != Standing::Due;
    let asked = asked.and_then(|asked| asked.unanswered(checked));
    let by_letter = asked.filter(|asked| asked.letters > 0);
    match by_letter {
        None if reachable => Next::Letter { again: false },
        None if over => Next::Call,
        Some(asked) if (asked.failed || !reachable) && over => Next::Call,
        Some(asked) if today < later(asked.last, PATIENCE) => Next::Nothing,
        Some(asked) if asked.letters == 1 && !asked.failed && reachable => Next::Letter { again: true },
        Some(asked) if asked.letters > 1 && over => Next::Call,
        None | Some(_) => Next::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const START: Date = date(2026, 1, 1);
    fn day(number: i64) -> Date {
        later(START, number)
    }
    fn letters(first: i64, last: i64, letters: u16) -> Asked {
        Asked { first: day(first), last: day(last), letters, failed: false }
    }

    #[test]
    fn a_check_holds_its_time_and_silence_counts_only_after_a_question() {
        use Standing::{Current, Due, Overdue, Silent};
        let first = Some(letters(76, 76, 1));
        for (today, unasked, after_a_letter) in [
            (0, Current, Current),
            (75, Current, Current),
            (76, Due, Due),
            (90, Due, Due),
            (91, Overdue, Overdue),
            (180, Overdue, Overdue),
            (181, Overdue, Silent),
            (2000, Overdue, Silent),
        ] {
            assert_eq!(standing(Some(START), None, 90, day(today)), unasked, "day {today}");
            assert_eq!(standing(Some(START), first, 90, day(today)), after_a_letter, "day {today}");
        }
    }
    #[test]
    fn what_helps_in_a_crisis_grows_old_three_times_as_fast() {
        let policy = Policy::default();
        assert_eq!((policy.of(false), policy.of(true)), (90, 30));
        let of = |today| standing(Some(START), Some(letters(16, 16, 1)), policy.of(true), day(today));
        assert_eq!([15, 16, 30, 31, 60, 61].map(of), {
            use Standing::{Current, Due, Overdue, Silent};
            [Current, Due, Due, Overdue, Overdue, Silent]
        });
    }
    #[test]
    fn who_is_asked_late_has_as_long_to_answer_as_others() {
        // Never checked, or years ago: the first letter begins the time.
        for checked in [None, Some(date(2013, 12, 1))] {
            let of = |today| standing(checked, Some(letters(0, 10, 2)), 90, day(today));
            assert_eq!([0, 90, 91].map(of), [Standing::Overdue, Standing::Overdue, Standing::Silent]);
        }
        assert_eq!(standing(None, None, 90, START), Standing::Overdue);
    }
    #[test]
    fn an_answer_ends_the_question() {
        // Asked on the 76th day, answered on the 80th, or on the same day.
        for answered in [76, 80] {
            assert_eq!(standing(Some(day(answered)), Some(letters(76, 86, 2)), 90, day(answered + 181)), Standing::Overdue);
            assert_eq!(next(Some(day(answered)), Some(letters(76, 86, 2)), (true, 90), day(answered + 76)), Next::Letter { again: false });
        }
    }
    #[test]
    fn two_letters_ten_days_apart_and_then_a_call() {
        let steps = [
            (None, 75, Next::Nothing),
            (None, 76, Next::Letter { again: false }),
            (Some(letters(76, 76, 1)), 85, Next::Nothing),
            (Some(letters(76, 76, 1)), 86, Next::Letter { again: true }),
            (Some(letters(76, 86, 2)), 95, Next::Nothing),
            (Some(letters(76, 86, 2)), 96, Next::Call),
            (Some(letters(76, 86, 2)), 400, Next::Call),
        ];
        for (asked, today, expected) in steps {
            assert_eq!(next(Some(START), asked, (true, 90), day(today)), expected, "day {today}");
        }
    }
    #[test]
    fn who_cannot_be_written_to_is_called_when_the_time_is_over() {
        let of = |asked, today| next(Some(START), asked, (false, 90), day(today));
        assert_eq!([80, 90, 91].map(|today| of(None, today)), [Next::Nothing, Next::Nothing, Next::Call]);
        assert_eq!(of(Some(letters(91, 91, 0)), 92), Next::Call, "a call that nobody answered is no letter");
        let failed = Some(Asked { failed: true, ..letters(76, 76, 1) });
        let of = |today| next(Some(START), failed, (true, 90), day(today));
        assert_eq!([86, 90, 91].map(of), [Next::Nothing, Next::Nothing, Next::Call]);
    }
}
