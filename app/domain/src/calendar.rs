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
}

impl Calendar {
    /// Weekends only, in the country's zone; UTC when the zone is unknown to the machine.
    pub fn without_holidays(country: &Country) -> Self {
        Self {
            zone: TimeZone::get(country.zone()).unwrap_or(TimeZone::UTC),
            holidays: BTreeSet::new(),
            names: BTreeMap::new(),
            holidays_worked: vec![],
        }
    }
    /// A public day off, and not worked that day.
    pub fn is_day_off(&self, day: Date) -> bool {
        let worked = || self.holidays_worked.iter().any(|(from, to)| *from <= day && to.is_none_or(|to| day <= to));
        self.holidays.contains(&day) && !worked()
    }
    pub fn is_working_day(&self, day: Date) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        !weekend && !self.is_day_off(day)
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
