//! Opening hours: when a place is open, in its own zone, with its country's public days off. One function, `status`, answers the filter, the badge, the page,
//! the open data and the calendar alike. What cannot be understood is shown as the provider's words and never guessed at.
pub mod days;
mod instant;
pub mod line;
pub mod place;
pub mod rule;
mod status;
#[cfg(test)]
mod tests;

pub use line::{LineHours, line_hours};
pub use place::{OfPlaces, OfService};
pub use status::{Status, Why};

use crate::{Time, calendar::Calendar, location::Schedule};
use instant::first_reading;
use jiff::{
    civil::{Date, DateTime, Weekday},
    tz::{Offset, TimeZone},
};
use rule::{Kind, OnDaysOff, Read, Rule};
use std::sync::Arc;

/// The hours of one place.
#[derive(Clone, Debug, Default)]
pub struct Hours {
    /// Whose clock the times are; nobody knows whether it is open where this is not known.
    pub zone: Option<TimeZone>,
    pub rules: Vec<Rule>,
    /// What was not understood; an empty one has no words either.
    pub texts: Vec<String>,
    calendar: Option<Arc<Calendar>>,
    /// Names Saturdays and Sundays, so days off mean nothing to it unless it says so.
    every_day: bool,
}

/// From one moment to another, the end not counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub from: Time,
    pub to: Time,
}

/// One day as a table shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    pub date: Date,
    /// In the order of the clock; those that touch are one.
    pub times: Vec<DayTimes>,
    pub why: Option<Why>,
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayTimes {
    pub from: DateTime,
    pub to: DateTime,
    pub appointment: bool,
    pub note: Option<String>,
}

impl Hours {
    /// Without a calendar the zone is made of what the schedules say of it: HSDS's offset, which knows no summer time.
    pub fn of(schedules: &[Schedule], calendar: Option<Arc<Calendar>>) -> Self {
        let (mut rules, mut texts) = (vec![], vec![]);
        for schedule in schedules {
            match rule::read(schedule) {
                Read::Rule(rule) => rules.push(*rule),
                Read::Text(text) => texts.push(text),
            }
        }
        let zone = calendar.as_ref().map(|calendar| calendar.zone.clone()).or_else(|| stated_zone(schedules));
        let names = |day| rules.iter().any(|rule| rule.kind == Kind::Open && rule.times.is_some() && rule.names(day));
        let every_day = names(Weekday::Saturday) && names(Weekday::Sunday);
        Self { zone, rules, texts, calendar, every_day }
    }
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.texts.is_empty()
    }

    /// The day on the place's own calendar.
    pub fn today(&self, now: Time) -> Option<Date> {
        Some(self.zone.as_ref()?.to_datetime(now).date())
    }
    fn is_day_off(&self, day: Date) -> bool {
        self.calendar.as_ref().is_some_and(|calendar| calendar.is_day_off(day))
    }

    /// The rules that open the place on a day. An exception's hours replace all others; a closing exception ends them; a public day off ends those
    /// that neither say "open" then, nor name a date, nor belong to a place that is open on Saturdays and Sundays anyway.
    pub fn on(&self, day: Date) -> impl Iterator<Item = &Rule> {
        let exception = self.exception(day).map(|rule| rule.kind);
        let day_off = self.is_day_off(day);
        self.rules.iter().filter(move |rule| {
            rule.days.holds_on(day)
                && rule.times.is_some()
                && match exception {
                    Some(kind) => rule.kind == kind && kind == Kind::Instead,
                    None => matches!(rule.kind, Kind::Open | Kind::Appointment) && self.holds_with(rule, day_off),
                }
        })
    }
    fn holds_with(&self, rule: &Rule, day_off: bool) -> bool {
        match rule.on_days_off {
            Some(OnDaysOff::Only) => day_off,
            Some(OnDaysOff::Open) => true,
            Some(OnDaysOff::Closed) => !day_off,
            None => !day_off || self.every_day || rule.is_dated(),
        }
    }
    fn exception(&self, day: Date) -> Option<&Rule> {
        let of = |kind| self.rules.iter().find(move |rule| rule.kind == kind && rule.days.holds_on(day));
        of(Kind::Instead).or_else(|| of(Kind::Closed))
    }
    /// Days on which a rule would open the place, and does not.
    pub fn skips(&self, rule: &Rule, day: Date) -> bool {
        rule.days.holds_on(day) && !self.on(day).any(|other| std::ptr::eq(other, rule))
    }

    /// What is special about a day. `Holiday` is also said where the hours go on as if there were none, for then nobody can be sure of them.
    pub fn why(&self, day: Date) -> Option<Why> {
        if let Some(exception) = self.exception(day) {
            return Some(Why::Exception { note: exception.note.clone() });
        }
        if !self.is_day_off(day) {
            return None;
        }
        let names = self.calendar.as_ref().and_then(|calendar| calendar.names.get(&day)).cloned().unwrap_or_default();
        let said = |rule: &Rule| rule.on_days_off.is_some() || rule.is_dated();
        let sure = self.on(day).all(said);
        Some(Why::Holiday { names, sure })
    }

    pub fn day(&self, date: Date) -> Day {
        let times = self.on(date).filter_map(|rule| {
            let times = rule.times?;
            let from = date.at(0, 0, 0, 0).saturating_add(jiff::Span::new().minutes(times.opens));
            let to = from.saturating_add(jiff::Span::new().minutes(times.lasts));
            Some(DayTimes { from, to, appointment: rule.kind == Kind::Appointment, note: rule.note.clone() })
        });
        let mut times: Vec<DayTimes> = times.collect();
        times.sort_by_key(|times| (times.from, times.to));
        times.dedup();
        Day { date, times: joined(times), why: self.why(date) }
    }

    /// When it is open to who comes, in order, without overlaps; only what touches `from..to`. The first and the last may reach beyond.
    pub fn spans(&self, from: Time, to: Time) -> Vec<Span> {
        self.spans_of(from, to, |rule| rule.kind != Kind::Appointment)
    }
    /// When those who have an appointment are seen.
    pub fn appointments(&self, from: Time, to: Time) -> Vec<Span> {
        self.spans_of(from, to, |rule| rule.kind == Kind::Appointment)
    }
    fn spans_of(&self, from: Time, to: Time, wanted: impl Fn(&Rule) -> bool) -> Vec<Span> {
        let Some(zone) = &self.zone else { return vec![] };
        let (Ok(first), last) = (zone.to_datetime(from).date().yesterday(), zone.to_datetime(to).date()) else { return vec![] };
        let mut spans = vec![];
        // A span lasts a day at most, so yesterday's may still run.
        for day in days::days_from(first).take_while(|day| *day <= last) {
            for times in self.on(day).filter(|rule| wanted(rule)).filter_map(|rule| rule.times) {
                let opens = day.at(0, 0, 0, 0).saturating_add(jiff::Span::new().minutes(times.opens));
                let closes = opens.saturating_add(jiff::Span::new().minutes(times.lasts));
                spans.extend(
                    first_reading(zone, opens)
                        .zip(first_reading(zone, closes))
                        // A span that the change of clocks swallowed is none.
                        .map(|(from, to)| Span { from, to })
                        .filter(|span| span.from < span.to),
                );
            }
        }
        let mut spans = united(spans);
        spans.retain(|span| span.from < to && from < span.to);
        spans
    }
}

/// Those that overlap or touch become one.
pub(crate) fn united(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut all: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match all.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => all.push(span),
        }
    }
    all
}

/// Times of a day that touch and say the same are one line.
fn joined(times: Vec<DayTimes>) -> Vec<DayTimes> {
    let mut all: Vec<DayTimes> = Vec::with_capacity(times.len());
    for times in times {
        match all.last_mut() {
            Some(last) if times.from <= last.to && last.appointment == times.appointment && last.note == times.note => {
                last.to = last.to.max(times.to);
            }
            _ => all.push(times),
        }
    }
    all
}

/// HSDS's `timezone`, hours from UTC; else the offset behind the first time of day that has one.
fn stated_zone(schedules: &[Schedule]) -> Option<TimeZone> {
    let hours = |text: &String| text.parse::<f64>().ok().filter(|hours| hours.abs() <= 14.0).map(|hours| hours * 3600.0);
    #[expect(clippy::cast_possible_truncation, reason = "at most fourteen hours")]
    let stated = schedules.iter().find_map(|s| s.timezone.as_ref().and_then(hours)).map(|seconds| seconds as i32);
    let seconds = stated.or_else(|| schedules.iter().find_map(|s| s.opens_at.as_deref().and_then(rule::offset)))?;
    Offset::from_seconds(seconds).ok().map(TimeZone::fixed)
}
