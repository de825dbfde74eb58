//! On which days a schedule holds: RFC 5545's words as HSDS uses them, within the days between which the schedule is valid.
use crate::location::Schedule;
use jiff::civil::{Date, Weekday};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// The first and the last day, inclusive.
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// `to` is only where what is known ends (`valid_to`), not where the hours end (`until`, `count`).
    pub lapses: bool,
    pub cycle: Cycle,
    pub byday: Vec<(i8, Weekday)>,
    pub byweekno: Vec<i16>,
    pub bymonthday: Vec<i16>,
    pub byyearday: Vec<i16>,
}

/// Which of the days, weeks or months are counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cycle {
    /// One span of days; the limits say which of them.
    #[default]
    Run,
    Weekly {
        every: i64,
        anchor: Option<Date>,
        week_begins: Weekday,
    },
    Monthly {
        every: i64,
        anchor: Option<Date>,
    },
}

impl Days {
    /// `None` for what cannot be understood: a guess would send someone to a closed door.
    pub fn parse(schedule: &Schedule) -> Option<Self> {
        let date = |text: &Option<String>| text.as_deref().map_or(Some(None), |text| day(text).map(Some));
        let (valid_from, valid_to) = (date(&schedule.valid_from)?, date(&schedule.valid_to)?);
        let (start, until) = (date(&schedule.dtstart)?, date(&schedule.until)?);
        let mut days = Self {
            from: valid_from.max(start),
            to: [valid_to, until].into_iter().flatten().min(),
            lapses: valid_to.is_some() && until.is_none_or(|until| valid_to.is_some_and(|valid| valid < until)),
            cycle: Cycle::Run,
            byday: list(schedule.byday.as_ref(), by_day)?,
            byweekno: list(schedule.byweekno.as_ref(), |text| number(text, 53))?,
            bymonthday: list(schedule.bymonthday.as_ref(), |text| number(text, 31))?,
            byyearday: list(schedule.byyearday.as_ref(), |text| number(text, 366))?,
        };
        days.set_cycle(schedule, start)?;
        if let Some(count) = schedule.count.as_deref() {
            // One that twenty years do not reach is no end.
            if let Some(last) = days.last_of(start?, whole(count, 10_000)?).filter(|last| days.to.is_none_or(|to| last < &to)) {
                (days.to, days.lapses) = (Some(last), false);
            }
        }
        Some(days)
    }

    fn names_no_day(&self) -> bool {
        self.byday.is_empty() && self.bymonthday.is_empty() && self.byyearday.is_empty() && self.byweekno.is_empty()
    }

    fn set_cycle(&mut self, schedule: &Schedule, start: Option<Date>) -> Option<()> {
        let every = schedule.interval.as_deref().map_or(Some(1), |text| whole(text, 1000))?;
        let ordinal = self.byday.iter().any(|(n, _)| *n != 0);
        let freq = schedule.freq.as_deref().unwrap_or_default().to_ascii_uppercase();
        let monthly = |every| Cycle::Monthly { every, anchor: start };
        self.cycle = match freq.as_str() {
            // Not RFC 5545, but what many feeds write.
            "" if ordinal || (self.byday.is_empty() && !self.bymonthday.is_empty()) => monthly(every),
            "" if !self.byday.is_empty() => weekly(schedule, every, start)?,
            "WEEKLY" if !ordinal => weekly(schedule, every, start)?,
            "MONTHLY" => monthly(every),
            "YEARLY" if self.byweekno.is_empty() && self.byyearday.is_empty() => monthly(every * 12),
            "" | "DAILY" | "YEARLY" if every == 1 => Cycle::Run,
            _ => return None,
        };
        // Which weeks and months are counted depends on the first of them.
        if every > 1 && start.is_none() {
            return None;
        }
        if !self.names_no_day() {
            return Some(());
        }
        match self.cycle {
            Cycle::Weekly { .. } => self.byday.push((0, start?.weekday())),
            Cycle::Monthly { .. } => self.bymonthday.push(i16::from(start?.day())),
            // A single day, or each day of a span that has both ends.
            Cycle::Run if freq.is_empty() && self.to.is_none() => {
                self.to = Some(start.filter(|_| schedule.count.is_none())?);
                self.lapses = false;
            }
            Cycle::Run if freq.is_empty() => {
                self.from?;
            }
            Cycle::Run => {}
        }
        Some(())
    }

    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to) && self.recurs_on(day)
    }
    /// A season in which each day counts.
    pub fn holds_on_every_day(&self) -> bool {
        self.cycle == Cycle::Run && self.names_no_day()
    }
    fn recurs_on(&self, day: Date) -> bool {
        self.cycle.counts(day)
            && (self.byday.is_empty() || self.byday.iter().any(|by| is_the(*by, day)))
            && (self.bymonthday.is_empty() || one_of(&self.bymonthday, i16::from(day.day()), i16::from(day.days_in_month())))
            && (self.byyearday.is_empty() || one_of(&self.byyearday, day.day_of_year(), day.days_in_year()))
            && (self.byweekno.is_empty() || self.in_week(day))
    }
    fn in_week(&self, day: Date) -> bool {
        let begins = match self.cycle {
            Cycle::Weekly { week_begins, .. } => week_begins,
            _ => Weekday::Monday,
        };
        // The fourth day of a week decides which year it is a week of.
        let middle = week_of(day, begins).saturating_add(jiff::Span::new().days(3));
        let number = |middle: Date| (middle.day_of_year() - 1) / 7 + 1;
        let last = week_of(jiff::civil::date(middle.year(), 12, 28), begins).saturating_add(jiff::Span::new().days(3));
        one_of(&self.byweekno, number(middle), number(last))
    }

    /// The day of the `count`-th time, within twenty years.
    fn last_of(&self, start: Date, count: i64) -> Option<Date> {
        let count = usize::try_from(count).ok()?;
        days_from(start).take(20 * 366).filter(|day| self.recurs_on(*day)).nth(count - 1)
    }
    /// The first day on or after `day`, within the coming four years.
    pub fn first_from(&self, day: Date) -> Option<Date> {
        let start = self.from.map_or(day, |from| from.max(day));
        days_from(start).take(4 * 366).take_while(|day| self.to.is_none_or(|to| *day <= to)).find(|day| self.holds_on(*day))
    }
}

impl Cycle {
    fn counts(self, day: Date) -> bool {
        match self {
            Self::Run | Self::Weekly { every: 1, .. } | Self::Monthly { every: 1, .. } => true,
            Self::Weekly { every, anchor, week_begins } => anchor.is_some_and(|anchor| {
                let weeks = days_between(week_of(anchor, week_begins), week_of(day, week_begins)) / 7;
                weeks.rem_euclid(every) == 0
            }),
            Self::Monthly { every, anchor } => anchor.is_some_and(|anchor| {
                let months = |d: Date| i64::from(d.year()) * 12 + i64::from(d.month());
                (months(day) - months(anchor)).rem_euclid(every) == 0
            }),
        }
    }
}

fn weekly(schedule: &Schedule, every: i64, anchor: Option<Date>) -> Option<Cycle> {
    let week_begins = schedule.wkst.as_deref().map_or(Some(Weekday::Monday), weekday)?;
    Some(Cycle::Weekly { every, anchor, week_begins })
}
pub fn days_from(start: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(start), |day| day.tomorrow().ok())
}
fn days_between(from: Date, to: Date) -> i64 {
    i64::from(from.until(to).map_or(0, |span| span.get_days()))
}
/// The first day of the week in which `day` lies.
fn week_of(day: Date, begins: Weekday) -> Date {
    let back = (day.weekday().to_monday_zero_offset() - begins.to_monday_zero_offset()).rem_euclid(7);
    day.saturating_sub(jiff::Span::new().days(back))
}
/// "2TU" is the second Tuesday of the month, "-1FR" the last Friday.
fn is_the((ordinal, weekday): (i8, Weekday), day: Date) -> bool {
    let from_start = (day.day() - 1) / 7 + 1;
    let from_end = (day.days_in_month() - day.day()) / 7 + 1;
    day.weekday() == weekday && (ordinal == 0 || ordinal == from_start || ordinal == -from_end)
}
/// Negative numbers count from the end.
fn one_of(wanted: &[i16], place: i16, last: i16) -> bool {
    wanted.iter().any(|n| *n == place || *n == place - last - 1)
}

/// A day of a date or of a moment; of a time that the calendar's arithmetic is safe with.
fn day(text: &str) -> Option<Date> {
    text.get(..10)?.parse::<Date>().ok().filter(|day| (1900..=2200).contains(&day.year()))
}
/// `None` when one of them is not understood: half a list would be another rule.
fn list<T>(text: Option<&String>, one: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let words = text.map_or("", String::as_str).split([',', ';', ' ']).map(str::trim);
    words.filter(|word| !word.is_empty()).map(one).collect()
}
fn number(text: &str, most: i16) -> Option<i16> {
    text.parse::<i16>().ok().filter(|n| *n != 0 && n.abs() <= most)
}
fn by_day(text: &str) -> Option<(i8, Weekday)> {
    let (ordinal, name) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let ordinal = if ordinal.is_empty() { 0 } else { ordinal.parse::<i8>().ok().filter(|n| (1..=5).contains(&n.abs()))? };
    Some((ordinal, weekday(name)?))
}
fn weekday(name: &str) -> Option<Weekday> {
    const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let place = NAMES.iter().position(|known| known.eq_ignore_ascii_case(name.trim()))?;
    Weekday::from_monday_zero_offset(i8::try_from(place).ok()?).ok()
}
/// A whole number from 1; feeds write `2`, `2.0` and `"2"`.
fn whole(text: &str, most: i32) -> Option<i64> {
    let number = text.trim().parse::<f64>().ok()?;
    #[expect(clippy::cast_possible_truncation, reason = "the number is whole and within the limit")]
    (number.fract() == 0.0 && (1.0..=f64::from(most)).contains(&number)).then_some(number as i64)
}
