//! The clocks of a request. The legal clock is the municipality's, starts at receipt and never restarts; the answer clock is a task's.
//! Three units: hours run through nights and holidays; working days and calendar days count from the day after receipt.
use crate::{
    Time,
    area::Country,
    calendar::Calendar,
    routing::{Flag, Urgency},
    taxonomy::TermCode,
};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    Hours,
    WorkingDays,
    CalendarDays,
}
impl Unit {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::WorkingDays => "working-days",
            Self::CalendarDays => "calendar-days",
        }
    }
}
impl FromStr for Unit {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        [Self::Hours, Self::WorkingDays, Self::CalendarDays].into_iter().find(|u| u.code() == code).ok_or(())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Limit {
    pub count: i64,
    pub unit: Unit,
}

impl Limit {
    pub const fn new(count: i64, unit: Unit) -> Self {
        Self { count, unit }
    }
    /// The last moment: hours to the second; days end at 24:00 of their last day in the place's zone.
    pub fn ends(self, start: Time, calendar: &Calendar) -> Time {
        let day = start.to_zoned(calendar.zone.clone()).date();
        let last = match self.unit {
            Unit::Hours => return start.saturating_add(jiff::SignedDuration::from_hours(self.count)).unwrap_or(Time::MAX),
            Unit::WorkingDays => calendar.add_working_days(day, self.count),
            Unit::CalendarDays => calendar.working_day_from(day.saturating_add(jiff::Span::new().days(self.count))),
        };
        end_of_day(last, calendar)
    }
}

fn end_of_day(day: jiff::civil::Date, calendar: &Calendar) -> Time {
    let next = day.saturating_add(jiff::Span::new().days(1));
    next.to_zoned(calendar.zone.clone())
        .map_or(Time::MAX, |midnight| midnight.timestamp().saturating_sub(jiff::SignedDuration::from_secs(1)).unwrap_or(Time::MAX))
}

/// What the law gives the municipality for one kind of request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalLimit {
    pub limit: Limit,
    /** The article, or the setting. */
    pub basis: String,
    /** The statute gives no number: a default to be set by the municipality. */
    pub proposed: bool,
}

/// A crisis: the need's group, or danger or violence marked.
pub fn is_crisis(need: &TermCode, flags: &[Flag]) -> bool {
    need.group().as_str() == "CRISIS" || flags.iter().any(|f| matches!(f, Flag::Violence | Flag::Danger))
}

/// Ukraine: 2671-VIII art. 21(2), decision in 10 working days, in a crisis 24 hours; Lithuania and others: the municipality's setting.
pub fn legal_limit(country: &Country, crisis: bool, setting: Limit) -> LegalLimit {
    match (country.0.as_str(), crisis) {
        ("UA", true) => LegalLimit { limit: Limit::new(24, Unit::Hours), basis: "2671-VIII art. 16(4)1, 21(2)".into(), proposed: false },
        ("UA", false) => LegalLimit { limit: Limit::new(10, Unit::WorkingDays), basis: "2671-VIII art. 21(2)".into(), proposed: false },
        _ => LegalLimit { limit: setting, basis: "X-493 art. 17(5), 18(8), 19(1)".into(), proposed: true },
    }
}

/// Where the statute gives no number: what is proposed until the municipality sets its own (`deadlines.csv`).
pub const PROPOSED: Limit = Limit::new(10, Unit::WorkingDays);

/// How long one agency may stay silent.
pub const fn answer_limit(urgency: Urgency) -> Limit {
    match urgency {
        Urgency::Urgent => Limit::new(24, Unit::Hours),
        Urgency::Soon => Limit::new(3, Unit::WorkingDays),
        Urgency::Normal => Limit::new(5, Unit::WorkingDays),
    }
}

/// The answer clock's end: never later than the legal one less a day, but never before half of the time that is left either,
/// so that a 24-hour legal clock still leaves the agency twelve.
pub fn answer_due(start: Time, urgency: Urgency, legal_due: Option<Time>, calendar: &Calendar) -> Time {
    before_legal(start, answer_limit(urgency).ends(start, calendar), legal_due)
}

/// An answer clock's end, where a legal clock runs as well.
pub fn before_legal(start: Time, due: Time, legal_due: Option<Time>) -> Time {
    // A legal clock that has run out has no more say: whoever gets the request now needs time to answer all the same.
    let Some(legal) = legal_due.filter(|legal| start < *legal) else { return due };
    let day_before = legal.saturating_sub(jiff::SignedDuration::from_hours(24)).unwrap_or(start);
    let half = start.saturating_add(legal.duration_since(start) / 2).unwrap_or(legal);
    due.min(day_before.max(half))
}

/// The end of an answer clock that stood still from `paused` until `now`, when the person answered: what was left of it, in its own kind of
/// time, so that no agency gains time by asking. The day of the answer itself does not count.
pub fn resumed(due: Time, paused: Time, now: Time, urgency: Urgency, calendar: &Calendar) -> Time {
    let left = due.duration_since(paused).max(jiff::SignedDuration::ZERO);
    if answer_limit(urgency).unit == Unit::Hours {
        return now.saturating_add(left).unwrap_or(Time::MAX);
    }
    Limit::new(working_days_left(due, paused, calendar).max(1), Unit::WorkingDays).ends(now, calendar)
}

/// Of a term that ends then: the day on which one looks does not count, its last day does.
fn working_days_left(due: Time, now: Time, calendar: &Calendar) -> i64 {
    let day = |time: Time| time.to_zoned(calendar.zone.clone()).date();
    let days = day(now).series(jiff::Span::new().days(1)).skip(1).take_while(|d| *d <= day(due)).take(366);
    i64::try_from(days.filter(|d| calendar.is_working_day(*d)).count()).unwrap_or(0)
}

/// What is said while an answer clock runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reminder {
    HalfTime,
    /// The last day is near.
    LastDay,
}
impl Reminder {
    pub const fn code(self) -> &'static str {
        match self {
            Self::HalfTime => "half-time",
            Self::LastDay => "last-day",
        }
    }
}

/// When whoever has not answered is reminded: at half of the time; and a day before, which for terms in days is the morning of the working day
/// before the last. Two that would come within twelve hours are one.
pub fn reminders(start: Time, due: Time, calendar: &Calendar) -> Vec<(Reminder, Time)> {
    let half = start.saturating_add(due.duration_since(start) / 2).unwrap_or(due);
    let before = day_before(start, due, calendar);
    let together = half.saturating_add(jiff::SignedDuration::from_hours(12)).unwrap_or(half);
    if before <= half {
        vec![(Reminder::HalfTime, half)]
    } else if before <= together {
        vec![(Reminder::LastDay, before)]
    } else {
        vec![(Reminder::HalfTime, half), (Reminder::LastDay, before)]
    }
}

fn day_before(start: Time, due: Time, calendar: &Calendar) -> Time {
    const MORNING: i8 = 8;
    if crate::remaining::unit_of(start, due) == Unit::Hours {
        return due.saturating_sub(jiff::SignedDuration::from_hours(24)).unwrap_or(start);
    }
    let last = due.to_zoned(calendar.zone.clone()).date();
    let morning = calendar.working_day_before(last).at(MORNING, 0, 0, 0).to_zoned(calendar.zone.clone());
    morning.map_or(start, |morning| morning.timestamp())
}

/// When somebody on a waiting list is asked whether they still need it: four weeks after they last said so, or half of the expected wait,
/// whichever is sooner, but never within a week.
pub fn still_needed_at(since: Time, weeks: u16) -> Time {
    let half = jiff::SignedDuration::from_hours(i64::from(weeks) * 7 * 24 / 2);
    since.saturating_add(half.clamp(SOONEST_STILL_NEEDED, LATEST_STILL_NEEDED)).unwrap_or(Time::MAX)
}
pub const SOONEST_STILL_NEEDED: jiff::SignedDuration = jiff::SignedDuration::from_hours(7 * 24);
const LATEST_STILL_NEEDED: jiff::SignedDuration = jiff::SignedDuration::from_hours(28 * 24);

/// When the weeks are over that somebody on a waiting list was told to wait.
pub fn list_over_at(since: Time, weeks: u16) -> Time {
    since.saturating_add(jiff::SignedDuration::from_hours(i64::from(weeks) * 7 * 24)).unwrap_or(Time::MAX)
}

/// A person who was asked is asked again this long after the last time, and in the end it is taken that no answer comes.
pub const ASK_AGAIN: Limit = Limit::new(5, Unit::WorkingDays);
/// The first question included.
pub const ASKED_AT_MOST: usize = 3;
/// Whoever has accepted begins within this time, else they are reminded; as long after that the supervisors of the municipality hear of it.
pub const BEGIN: Limit = Limit::new(10, Unit::WorkingDays);

/// The clock of help that was promised. It stands still while the person owes an answer, and goes on with what was left: nobody holds a request
/// by asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// When it was given; names it, however often its clock stands still.
    pub given: Time,
    /// Since when the days that are left count.
    pub from: Time,
    /// Working days that are left.
    pub days: i64,
}
impl Promise {
    #[must_use]
    pub const fn given(at: Time) -> Self {
        Self { given: at, from: at, days: BEGIN.count }
    }
    /// Whoever gave it has as long again.
    #[must_use]
    pub const fn reminded(self, at: Time) -> Self {
        Self { from: at, days: BEGIN.count, ..self }
    }
    /// A question was open from `paused` until `now`. Where it was asked on the last day, the day of the answer is the last one.
    #[must_use]
    pub fn resumed(self, paused: Time, now: Time, calendar: &Calendar) -> Self {
        Self { from: now, days: working_days_left(self.due(calendar), paused, calendar), ..self }
    }
    pub fn due(&self, calendar: &Calendar) -> Time {
        Limit::new(self.days, Unit::WorkingDays).ends(self.from, calendar)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn calendar(country: &str) -> Calendar {
        Calendar::without_holidays(&Country(country.into()))
    }
    fn at(text: &str) -> Time {
        text.parse().unwrap()
    }

    #[test]
    fn clocks_end_as_the_law_says() {
        let lt =
            Calendar { holidays: [date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)].into(), ..calendar("LT") };
        let ua = Calendar { holidays: [date(2026, 12, 25)].into(), holidays_worked: vec![(date(2022, 3, 15), None)], ..calendar("UA") };
        let table = [
            // Friday evening, ten working days in Ukraine: two weeks on, at midnight in Kyiv (UTC+2 in winter).
            ("UA ten working days", Limit::new(10, Unit::WorkingDays).ends(at("2026-11-20T18:00:00Z"), &ua), "2026-12-04T21:59:59Z"),
            (
                "UA Christmas is worked under martial law",
                Limit::new(3, Unit::WorkingDays).ends(at("2026-12-23T10:00:00Z"), &ua),
                "2026-12-28T21:59:59Z",
            ),
            ("LT Christmas is not", Limit::new(3, Unit::WorkingDays).ends(at("2026-12-23T10:00:00Z"), &lt), "2026-12-30T21:59:59Z"),
            ("24 hours run through the weekend", Limit::new(24, Unit::Hours).ends(at("2026-11-21T10:00:00Z"), &ua), "2026-11-22T10:00:00Z"),
            (
                "24 hours are a duration on the night that summer time starts",
                Limit::new(24, Unit::Hours).ends(at("2027-03-27T12:00:00Z"), &lt),
                "2027-03-28T12:00:00Z",
            ),
            ("and on the night that it ends", Limit::new(24, Unit::Hours).ends(at("2026-10-24T12:00:00Z"), &lt), "2026-10-25T12:00:00Z"),
            (
                "days end at midnight of summer time",
                Limit::new(1, Unit::WorkingDays).ends(at("2027-03-26T12:00:00Z"), &lt),
                "2027-03-29T20:59:59Z",
            ),
            (
                "calendar days that end on a day off move on",
                Limit::new(14, Unit::CalendarDays).ends(at("2026-12-12T10:00:00Z"), &lt),
                "2026-12-28T21:59:59Z",
            ),
            (
                "the day is the place's: 23:30 in Vilnius is still that day",
                Limit::new(1, Unit::WorkingDays).ends(at("2026-11-23T21:30:00Z"), &lt),
                "2026-11-24T21:59:59Z",
            ),
        ];
        for (what, got, wanted) in table {
            assert_eq!(got, at(wanted), "{what}");
        }
    }
    #[test]
    fn reminders_come_at_half_time_and_on_the_working_day_before() {
        let ua = calendar("UA");
        let of = |start: &str, due: &str| {
            reminders(at(start), at(due), &ua).into_iter().map(|(kind, at)| (kind.code(), at.to_string())).collect::<Vec<_>>()
        };
        let told = |kind: &'static str, at: &str| (kind, at.to_owned());
        // Five working days from Monday noon: half is Thursday evening, the working day before next Monday is Friday, its morning eight in Kyiv.
        assert_eq!(
            of("2026-11-23T12:00:00Z", "2026-11-30T21:59:59Z"),
            [told("last-day", "2026-11-27T06:00:00Z")],
            "half of the time ends an hour before: one of the two is enough"
        );
        assert_eq!(
            of("2026-11-19T12:00:00Z", "2026-11-26T21:59:59Z"),
            [told("half-time", "2026-11-23T04:59:59.5Z"), told("last-day", "2026-11-25T06:00:00Z")]
        );
        assert_eq!(of("2026-11-23T12:00:00Z", "2026-11-24T12:00:00Z"), [told("half-time", "2026-11-24T00:00:00Z")], "a clock of 24 hours");
    }
    #[test]
    fn who_waits_is_asked_every_four_weeks_or_at_half_of_a_short_wait() {
        let start = at("2026-11-23T12:00:00Z");
        for (weeks, days) in [(1, 7), (2, 7), (3, 10), (6, 21), (8, 28), (52, 28)] {
            let asked = still_needed_at(start, weeks).duration_since(start).as_hours() / 24;
            assert_eq!(asked, days, "{weeks} weeks");
        }
    }
    proptest! {
        #[test]
        fn reminders_come_after_the_start_before_the_end_and_in_order(start in 1_700_000_000i64..1_900_000_000, seconds in 3600i64..6_000_000) {
            let (start, due) = (Time::from_second(start).unwrap(), Time::from_second(start + seconds).unwrap());
            for country in ["UA", "LT", "PL"] {
                let all = reminders(start, due, &calendar(country));
                prop_assert!(!all.is_empty() && all.iter().all(|(_, at)| start < *at && *at < due), "{:?}", all);
                prop_assert!(all.is_sorted_by(|(one, before), (other, after)| one < other && before < after));
            }
        }
    }
    #[test]
    fn an_answer_is_due_before_the_law_wants_the_decision() {
        let ua = calendar("UA");
        let start = at("2026-11-23T10:00:00Z");
        let legal = legal_limit(&Country("UA".into()), true, PROPOSED).limit.ends(start, &ua);
        assert_eq!(answer_due(start, Urgency::Urgent, Some(legal), &ua), at("2026-11-23T22:00:00Z"), "half of 24 hours");
        let legal = legal_limit(&Country("UA".into()), false, PROPOSED).limit.ends(start, &ua);
        assert_eq!(answer_due(start, Urgency::Normal, Some(legal), &ua), at("2026-11-30T21:59:59Z"), "five working days");
        assert_eq!(answer_due(start, Urgency::Normal, None, &ua), at("2026-11-30T21:59:59Z"), "direct: the answer clock alone");
        let over = Some(at("2026-11-23T09:59:59Z"));
        assert_eq!(answer_due(start, Urgency::Normal, over, &ua), at("2026-11-30T21:59:59Z"), "a legal clock that is over");
    }
    #[test]
    fn violence_is_a_crisis_whatever_the_need() {
        assert!(is_crisis(&TermCode("home.help".into()), &[Flag::Violence]));
        assert!(is_crisis(&TermCode("crisis.violence".into()), &[]));
        assert!(!is_crisis(&TermCode("home.help".into()), &[Flag::CaseManagement, Flag::Child]));
    }
    #[test]
    fn lithuania_shows_its_limit_as_proposed() {
        assert!(legal_limit(&Country("LT".into()), true, PROPOSED).proposed);
        assert!(!legal_limit(&Country("UA".into()), true, PROPOSED).proposed);
    }
    #[test]
    fn a_promise_stands_still_while_a_question_is_open_and_gains_no_day_by_it() {
        let ua = calendar("UA");
        let given = Promise::given(at("2026-11-23T12:00:00Z"));
        assert_eq!(given.due(&ua), at("2026-12-07T21:59:59Z"));
        // Asked on Wednesday, when eight days were left; answered on a Tuesday three weeks on.
        let asked = given.resumed(at("2026-11-25T10:00:00Z"), at("2026-12-15T10:00:00Z"), &ua);
        assert_eq!((asked.given, asked.days, asked.due(&ua)), (given.given, 8, at("2026-12-25T21:59:59Z")));
        // Asked again when all were used up: what is left is the day of the answer, and no more the next time.
        let last = asked.resumed(at("2026-12-25T10:00:00Z"), at("2026-12-28T10:00:00Z"), &ua);
        assert_eq!((last.days, last.due(&ua)), (0, at("2026-12-28T21:59:59Z")));
        let late = last.resumed(at("2026-12-29T10:00:00Z"), at("2026-12-29T11:00:00Z"), &ua);
        assert_eq!(late.days, 0);
        assert_eq!(late.reminded(at("2026-12-30T10:00:00Z")).days, BEGIN.count);
    }
    #[test]
    fn a_clock_that_stood_still_goes_on_with_what_was_left() {
        let ua = calendar("UA");
        let resumed = |urgency, due: &str, paused: &str, now: &str| resumed(at(due), at(paused), at(now), urgency, &ua).to_string();
        // Ten of 24 hours were left.
        let hours = resumed(Urgency::Urgent, "2026-11-24T12:00:00Z", "2026-11-24T02:00:00Z", "2026-11-29T08:00:00Z");
        assert_eq!(hours, "2026-11-29T18:00:00Z");
        // Due on Monday's end, asked on Thursday: Friday and Monday were left. Answered on Saturday: Monday and Tuesday.
        let days = resumed(Urgency::Normal, "2026-11-30T21:59:59Z", "2026-11-26T10:00:00Z", "2026-12-05T10:00:00Z");
        assert_eq!(days, "2026-12-08T21:59:59Z");
        // Asked on the last day: one more day is left, never none.
        let last = resumed(Urgency::Normal, "2026-11-30T21:59:59Z", "2026-11-30T10:00:00Z", "2026-12-02T10:00:00Z");
        assert_eq!(last, "2026-12-03T21:59:59Z");
    }
}
