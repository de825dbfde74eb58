//! A calendar year, or a quarter of one. No other periods: of those that overlap, one could be taken from the other.
use crate::Time;
use jiff::{civil::Date, tz::TimeZone};
use std::{fmt, ops::RangeInclusive, str::FromStr};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    year: i16,
    /// 0 to 3.
    quarter: Option<usize>,
}

/// No site is older, and no date is later.
const YEARS: RangeInclusive<i16> = 2000..=2999;
pub const QUARTERS: usize = 4;
const MONTHS: usize = 3;

impl Period {
    /// The year of this moment, by the clock of the place.
    pub fn now(now: Time, zone: &TimeZone) -> Self {
        Self::year(now.to_zoned(zone.clone()).year())
    }
    pub const fn year(year: i16) -> Self {
        Self { year, quarter: None }
    }
    pub const fn number(self) -> i16 {
        self.year
    }
    pub const fn quarter(self) -> Option<usize> {
        self.quarter
    }
    /// The year and its quarters, those that have begun.
    pub fn of_year(year: i16, now: Time, zone: &TimeZone) -> Vec<Self> {
        let quarters = (0..QUARTERS).map(|quarter| Self { year, quarter: Some(quarter) });
        std::iter::once(Self::year(year))
            .chain(quarters)
            .filter(|period| period.whole_year(zone).is_some() && period.start(zone) <= now)
            .collect()
    }
    /// First days of its months.
    pub fn months(self) -> Vec<Date> {
        let months = self.quarter.map_or(0..QUARTERS * MONTHS, |quarter| quarter * MONTHS..(quarter + 1) * MONTHS);
        months.filter_map(|month| Date::new(self.year, i8::try_from(month + 1).ok()?, 1).ok()).collect()
    }
    /// The moments at which its year begins and ends, by the clock of the place.
    pub fn whole_year(self, zone: &TimeZone) -> Option<(Time, Time)> {
        let begins = |year: i16| Some(Date::new(year, 1, 1).ok()?.to_zoned(zone.clone()).ok()?.timestamp());
        Some((begins(self.year)?, begins(self.year + 1)?))
    }
    fn start(self, zone: &TimeZone) -> Time {
        let first = self.months().first().and_then(|day| day.to_zoned(zone.clone()).ok());
        first.map_or(Time::MAX, |day| day.timestamp())
    }
    /// Whether a month of its year, counted from 0, belongs to it.
    pub fn has(self, month: usize) -> bool {
        self.quarter.is_none_or(|quarter| month / MONTHS == quarter)
    }
}

/// `2026`, `2026-q4`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.quarter {
            None => write!(f, "{}", self.year),
            Some(quarter) => write!(f, "{}-q{}", self.year, quarter + 1),
        }
    }
}
impl FromStr for Period {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, quarter) = text.split_once("-q").map_or((text, None), |(year, quarter)| (year, Some(quarter)));
        let quarter = quarter.map(|quarter| ["1", "2", "3", "4"].iter().position(|known| *known == quarter).ok_or(())).transpose()?;
        let year = year.parse().ok().filter(|year| YEARS.contains(year)).ok_or(())?;
        Ok(Self { year, quarter })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_a_year_or_a_quarter_and_reads_as_it_is_written() {
        for text in ["2026", "2026-q1", "2026-q4"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        for bad in ["", "26", "2026-q5", "2026-q", "2026-4", "-1", "99999", "2026-q1-q1"] {
            assert!(bad.parse::<Period>().is_err(), "{bad}");
        }
        let quarter: Period = "2026-q2".parse().unwrap();
        assert_eq!(quarter.months().iter().map(|day| day.month()).collect::<Vec<_>>(), [4, 5, 6]);
        assert!(quarter.has(3) && !quarter.has(6));
    }
    #[test]
    fn only_what_has_begun_can_be_chosen_and_a_year_begins_at_the_places_midnight() {
        let zone = TimeZone::get("Europe/Vilnius").unwrap();
        let now = "2026-03-31T21:30:00Z".parse().unwrap();
        let periods: Vec<_> = Period::of_year(2026, now, &zone).iter().map(ToString::to_string).collect();
        assert_eq!(periods, ["2026", "2026-q1", "2026-q2"], "it is April there");
        let (start, end) = Period::year(2026).whole_year(&zone).unwrap();
        assert_eq!((start.to_string(), end.to_string()), ("2025-12-31T22:00:00Z".into(), "2026-12-31T22:00:00Z".into()));
    }
}
