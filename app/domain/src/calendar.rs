//! Working days: weekends, public holidays, and the dated switch under which a country has none (Ukraine's martial law, 2136-IX).
use crate::{area::Country, language::Labels};
use jiff::{
    civil::{Date, Weekday},
    tz::TimeZone,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// The calendars of all countries that are known.
#[derive(Clone, Debug, Default)]
pub struct Calendars(pub BTreeMap<Country, Arc<Calendar>>);

/// A country's days, as the store has them.
#[derive(Clone, Debug)]
pub struct Calendar {
    pub zone: TimeZone,
    /// Public days off.
    pub holidays: BTreeSet<Date>,
    /// What they are called, by the day.
    pub names: BTreeMap<Date, Labels>,
    /// From and until (inclusive; open when `None`) when holidays are worked.
    pub holidays_worked: Vec<(Date, Option<Date>)>,
    /// A holiday on a Saturday or Sunday makes the next working day a day off (Ukraine, Labour Code art. 67).
    pub weekend_moves: bool,
}

impl Calendar {
    /// Weekends only, in the country's zone; UTC when the zone is unknown to the machine.
    pub fn without_holidays(country: &Country) -> Self {
        Self {
            zone: TimeZone::get(country.zone()).unwrap_or(TimeZone::UTC),
            holidays: BTreeSet::new(),
            names: BTreeMap::new(),
            holidays_worked: vec![],
            weekend_moves: country.0 == "UA",
        }
    }
    /// A public day off, and not worked that day.
    pub fn is_day_off(&self, day: Date) -> bool {
        !self.is_worked(day) && (self.holidays.contains(&day) || (self.weekend_moves && self.is_moved_to(day)))
    }
    fn is_worked(&self, day: Date) -> bool {
        self.holidays_worked.iter().any(|(from, to)| *from <= day && to.is_none_or(|to| day <= to))
    }
    /// Holidays of a weekend move on one by one, past other holidays; no chain of them is longer than some days.
    fn is_moved_to(&self, day: Date) -> bool {
        const LONGEST: i64 = 10;
        let mut owed = 0;
        let mut moved = false;
        for before in (0..=LONGEST).rev() {
            let one = day.saturating_sub(jiff::Span::new().days(before));
            let holiday = self.holidays.contains(&one) && !self.is_worked(one);
            moved = !is_weekend(one) && !holiday && owed > 0;
            owed += i64::from(is_weekend(one) && holiday) - i64::from(moved);
        }
        moved
    }
    pub fn is_working_day(&self, day: Date) -> bool {
        !is_weekend(day) && !self.is_day_off(day)
    }
    /// The last working day before `day`.
    pub fn working_day_before(&self, day: Date) -> Date {
        std::iter::successors(Some(day), |d| Some(d.saturating_sub(jiff::Span::new().days(1))))
            .skip(1)
            .take(366)
            .find(|d| self.is_working_day(*d))
            .unwrap_or(day)
    }
    /// The `count`-th working day after `day`.
    pub fn add_working_days(&self, day: Date, count: i64) -> Date {
        let mut left = count;
        let mut day = day;
        while left > 0 {
            day = day.saturating_add(jiff::Span::new().days(1));
            if self.is_working_day(day) {
                left -= 1;
            }
        }
        day
    }
    /// `day` itself or the next working day: a term that ends on a day off moves (UA Civil Code art. 254, LT CK 1.121).
    pub fn working_day_from(&self, day: Date) -> Date {
        std::iter::successors(Some(day), |d| Some(d.saturating_add(jiff::Span::new().days(1))))
            .find(|d| self.is_working_day(*d))
            .unwrap_or(day)
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn ukraine(worked_until: Option<Date>) -> Calendar {
        Calendar {
            // A Sunday, a Saturday, a Friday, and a Saturday with the Sunday after it.
            holidays: [date(2028, 12, 24), date(2027, 5, 8), date(2026, 12, 25), date(2027, 8, 28), date(2027, 8, 29)].into(),
            holidays_worked: vec![(date(2022, 3, 15), worked_until)],
            ..Calendar::without_holidays(&Country("UA".into()))
        }
    }

    #[test]
    fn under_martial_law_holidays_are_worked_and_after_it_they_are_not() {
        let (during, after) = (ukraine(None), ukraine(Some(date(2027, 3, 31))));
        let day_off = |calendar: &Calendar, day: Date| !calendar.is_working_day(day);
        assert!(!day_off(&during, date(2026, 12, 25)) && !day_off(&after, date(2026, 12, 25)));
        assert!(!day_off(&during, date(2027, 5, 10)), "nothing moves while holidays are worked");
        assert!(day_off(&after, date(2027, 5, 10)) && !day_off(&after, date(2027, 5, 11)), "Victory Day on a Saturday moves to Monday");
        assert!(day_off(&after, date(2027, 8, 30)) && day_off(&after, date(2027, 8, 31)) && !day_off(&after, date(2027, 9, 1)));
        assert!(day_off(&after, date(2028, 12, 25)), "a Sunday moves to Monday");
    }
    #[test]
    fn in_lithuania_a_holiday_on_a_weekend_does_not_move() {
        let calendar = Calendar { holidays: [date(2027, 5, 1)].into(), ..Calendar::without_holidays(&Country("LT".into())) };
        assert!(calendar.is_working_day(date(2027, 5, 3)));
        assert_eq!(calendar.working_day_before(date(2027, 5, 3)), date(2027, 4, 30));
    }
}
