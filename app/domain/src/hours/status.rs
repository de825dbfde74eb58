//! Open or not: what the badge says, what the filter keeps, and when either changes next.
use super::{Hours, Span, rule::Kind, united};
use crate::{Time, language::Labels};
use jiff::{SignedDuration, civil::Date};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Day and night, at least for the coming week.
    Always,
    Open {
        until: Time,
    },
    /// Closed at midday, between two spans of one day.
    Lunch {
        until: Time,
    },
    /// `opens` is missing where no opening is known within the coming year.
    Closed {
        opens: Option<Time>,
        why: Option<Why>,
    },
    /// Not without asking first.
    ByAppointment,
    /// Not stated, not understood, out of date, or in a zone that is not known.
    Unknown,
}

/// What is special about a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A public day off; `sure` when the hours of that day were made for it.
    Holiday {
        names: Labels,
        sure: bool,
    },
    Exception {
        note: Option<String>,
    },
}

impl Status {
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Always | Self::Open { .. })
    }
}

/// A span that reaches so far is "always"; nobody wants to know that it is open until Tuesday week.
const SOON: i32 = 8;
const YEAR: i32 = 400;
const WEEK: i32 = 7;

fn later(now: Time, days: i32) -> Time {
    now.checked_add(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(Time::MAX)
}
fn earlier(now: Time, days: i32) -> Time {
    now.checked_sub(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(Time::MIN)
}

/// Of one place, or of several as one: open when one of them is, until the last of those that follow each other without a break closes.
pub fn status(places: &[&Hours], now: Time) -> Status {
    let spans = open_spans(places, now, SOON);
    if let Some(open) = spans.iter().find(|span| span.from <= now && now < span.to) {
        return until(places, now, open.to);
    }
    // A rule that nobody understood might open it; a place whose clock nobody knows might be open.
    if places.is_empty()
        || places.iter().any(|place| !place.texts.is_empty() || place.today(now).is_none_or(|today| place.is_out_of_date(today)))
    {
        return if on_request(places, now) { Status::ByAppointment } else { Status::Unknown };
    }
    if on_request(places, now) {
        return Status::ByAppointment;
    }
    let today = |at: Time| places.iter().any(|place| place.today(at) == place.today(now));
    let next = spans.iter().find(|span| span.from > now).copied();
    let last = spans.iter().rev().find(|span| span.to <= now && today(span.to));
    if let (Some(last), Some(next)) = (last, next)
        && today(next.from)
        && is_lunch(places, last, &next)
    {
        return Status::Lunch { until: next.from };
    }
    let next = next.or_else(|| open_spans(places, now, YEAR).into_iter().find(|span| span.from > now));
    let untouched = !spans.iter().any(|span| today(span.from) || today(span.to));
    let why = untouched.then(|| places.iter().find_map(|place| place.why_closed(now))).flatten();
    Status::Closed { opens: next.map(|span| span.from), why }
}

fn until(places: &[&Hours], now: Time, end: Time) -> Status {
    let far = |place: &&Hours| {
        let (Some(today), Some(last)) = (place.today(now), place.today(end)) else { return false };
        today.until(last).is_ok_and(|span| span.get_days() >= WEEK)
    };
    if places.iter().any(far) { Status::Always } else { Status::Open { until: end } }
}

fn open_spans(places: &[&Hours], now: Time, days: i32) -> Vec<Span> {
    let spans = places.iter().flat_map(|place| place.spans(earlier(now, 1), later(now, days)));
    united(spans.collect())
}

/// An hour or two, in the middle of the day.
fn is_lunch(places: &[&Hours], last: &Span, next: &Span) -> bool {
    let Some(zone) = places.iter().find_map(|place| place.zone.as_ref()) else { return false };
    let clock = |at: Time| {
        let local = zone.to_datetime(at);
        i16::from(local.hour()) * 60 + i16::from(local.minute())
    };
    next.from.duration_since(last.to) <= SignedDuration::from_hours(2) && (630..=870).contains(&clock(last.to)) && clock(next.from) <= 960
}

fn on_request(places: &[&Hours], now: Time) -> bool {
    let seen = |place: &&Hours| {
        let today = place.today(now);
        let any_time = |rule: &super::Rule| {
            rule.kind == Kind::Appointment && rule.times.is_none() && today.is_none_or(|today| rule.days.to.is_none_or(|to| today <= to))
        };
        place.rules.iter().any(any_time) || place.appointments(earlier(now, 1), later(now, 1)).iter().any(|s| s.from <= now && now < s.to)
    };
    places.iter().any(seen)
}

/// When what a page says of it must be drawn anew: a door opens or closes, or a day begins ("tomorrow" is today). `None` when nothing is ever said.
pub fn next_change(places: &[&Hours], now: Time) -> Option<Time> {
    let midnight = places.iter().filter_map(|place| {
        let tomorrow = place.today(now)?.tomorrow().ok()?;
        super::first_reading(place.zone.as_ref()?, tomorrow.at(0, 0, 0, 0))
    });
    let seen = places.iter().flat_map(|place| place.appointments(earlier(now, 1), later(now, 2)));
    let edges = seen.chain(open_spans(places, now, 2)).flat_map(|span| [span.from, span.to]);
    midnight.chain(edges).filter(|at| *at > now).min()
}

/// When it opens or closes next, within a week: until then the answer of the filter stands. A week off where nothing happens.
pub fn next_turn(places: &[&Hours], now: Time) -> Time {
    let edges = open_spans(places, now, WEEK).into_iter().flat_map(|span| [span.from, span.to]);
    edges.filter(|at| *at > now).min().unwrap_or(Time::MAX).min(later(now, WEEK))
}

impl Hours {
    pub fn at(&self, now: Time) -> Status {
        status(&[self], now)
    }
    pub fn is_open(&self, now: Time) -> bool {
        self.spans(now, now.saturating_add(SignedDuration::from_secs(1)).unwrap_or(now))
            .iter()
            .any(|span| span.from <= now && now < span.to)
    }
    pub fn next_change(&self, now: Time) -> Option<Time> {
        next_change(&[self], now)
    }
    /// Nothing was stated, or all that was has run out and nobody has said what comes after.
    pub fn is_out_of_date(&self, today: Date) -> bool {
        let over = |to: Option<Date>| to.is_some_and(|to| to < today);
        let opens = |rule: &&super::Rule| rule.kind == Kind::Appointment || rule.kind == Kind::Open && rule.times.is_some();
        let ordinary = || self.rules.iter().filter(opens);
        ordinary().all(|rule| over(rule.days.to)) && ordinary().next().is_none_or(|_| ordinary().any(|rule| rule.days.lapses))
    }
    /// Why a place that is usually open today is not.
    fn why_closed(&self, now: Time) -> Option<Why> {
        let today = self.today(now)?;
        let usual =
            |rule: &super::Rule| rule.kind == Kind::Open && rule.times.is_some() && rule.on_days_off != Some(super::OnDaysOff::Only);
        let usually = self.rules.iter().any(|rule| usual(rule) && self.skips(rule, today));
        if usually && self.on(today).next().is_none() { self.why(today) } else { None }
    }
}
