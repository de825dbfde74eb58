//! How much of a clock is left, counted in the clock's own kind of time. The words for it are in `locales/`.
use crate::{Time, calendar::Calendar, deadline::Unit};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remaining {
    /// Whole units left, or passed when overdue; 0 = the last one has begun.
    pub count: i64,
    pub unit: Unit,
    pub overdue: bool,
    /// How much of the clock has run, 0 to 100.
    pub used: i64,
}

/// A clock that runs a day and a half at most was set in hours: the shortest that is set in days has three.
pub fn unit_of(start: Time, due: Time) -> Unit {
    if due.duration_since(start).as_hours() <= 36 { Unit::Hours } else { Unit::WorkingDays }
}

pub fn remaining(start: Time, now: Time, due: Time, calendar: &Calendar) -> Remaining {
    let overdue = now > due;
    let (from, to) = if overdue { (due, now) } else { (now, due) };
    let unit = unit_of(start, due);
    let count = match unit {
        Unit::Hours => to.duration_since(from).as_hours(),
        Unit::WorkingDays => days_between(from, to, |day| calendar.is_working_day(day), calendar),
        Unit::CalendarDays => days_between(from, to, |_| true, calendar),
    };
    Remaining { count, unit, overdue, used: used(start, now, due) }
}

fn days_between(from: Time, to: Time, counts: impl Fn(jiff::civil::Date) -> bool, calendar: &Calendar) -> i64 {
    let day = |time: Time| time.to_zoned(calendar.zone.clone()).date();
    // A year is more than any clock here: a wrong date must not make the page count for ever.
    let days = day(from).series(jiff::Span::new().days(1)).skip(1).take_while(|d| *d <= day(to)).take(366);
    i64::try_from(days.filter(|d| counts(*d)).count()).unwrap_or(i64::MAX)
}

fn used(start: Time, now: Time, due: Time) -> i64 {
    let whole = due.duration_since(start).as_secs().max(1);
    (now.duration_since(start).as_secs() * 100 / whole).clamp(0, 100)
}

/// How long nothing has happened: hours on the first two days, then days.
pub fn silence(since: Time, now: Time) -> Remaining {
    let hours = now.duration_since(since).as_hours().max(0);
    let (count, unit) = if hours < 48 { (hours, Unit::Hours) } else { (hours / 24, Unit::CalendarDays) };
    Remaining { count, unit, overdue: false, used: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::area::Country;

    fn left(start: &str, now: &str, due: &str) -> (i64, Unit, bool) {
        let at = |text: &str| text.parse::<Time>().unwrap();
        let calendar = Calendar::without_holidays(&Country("UA".into()));
        let left = remaining(at(start), at(now), at(due), &calendar);
        (left.count, left.unit, left.overdue)
    }

    #[test]
    fn each_clock_is_counted_in_its_own_kind_of_time() {
        let friday = "2026-11-20T10:00:00Z";
        // Due at the end of Friday a week later.
        let due = "2026-11-27T21:59:59Z";
        assert_eq!(left(friday, friday, due), (5, Unit::WorkingDays, false));
        assert_eq!(left(friday, "2026-11-22T10:00:00Z", due), (5, Unit::WorkingDays, false), "a Sunday takes nothing away");
        assert_eq!(left(friday, "2026-11-27T10:00:00Z", due), (0, Unit::WorkingDays, false), "today is the last day");
        assert_eq!(left(friday, "2026-11-30T10:00:00Z", due), (1, Unit::WorkingDays, true));
        assert_eq!(left(friday, "2026-11-20T22:30:00Z", "2026-11-21T10:00:00Z"), (11, Unit::Hours, false));
    }
    #[test]
    fn the_bar_never_leaves_its_frame() {
        let at = |second| Time::from_second(second).unwrap();
        assert_eq!([0, 50, 100, 500].map(|now| used(at(0), at(now), at(100))), [0, 50, 100, 100]);
        assert_eq!(used(at(100), at(0), at(100)), 0);
    }
    #[test]
    fn silence_is_told_in_hours_and_then_in_days() {
        let at = |hours: i64| Time::from_second(hours * 3600).unwrap();
        assert_eq!((silence(at(0), at(30)).count, silence(at(0), at(30)).unit), (30, Unit::Hours));
        assert_eq!((silence(at(0), at(73)).count, silence(at(0), at(73)).unit), (3, Unit::CalendarDays));
    }
}
