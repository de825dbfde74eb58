//! Open or not, in words: "Open until 17:00", "Opens tomorrow at 8:00". The words say all; the colour only repeats them.
use super::icon::{Icon, Sign};
use crate::pages::{
    keep,
    visit::language,
    words::{day, say, say_with},
};
use domain::{
    Language, Time,
    hours::{OfService, Status, Why},
};
use jiff::{
    civil::{Date, Weekday},
    tz::TimeZone,
};
use leptos::prelude::*;

/// Nothing where nobody knows: the page says so where the hours would stand.
#[component]
pub fn OpenState<'a>(hours: &'a OfService, now: Time) -> impl IntoView + use<> {
    if let Some(at) = hours.next_change(now) {
        keep::changes_at(at);
    }
    let status = hours.at(now);
    let zone = hours.zone().cloned().unwrap_or(TimeZone::UTC);
    words(&status, now, &zone).map(|words| {
        let turns = turn(&status).map(|at| at.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
        let words = match turns {
            Some(moment) => view! { <time datetime=moment>{words}</time> }.into_any(),
            None => words.into_any(),
        };
        view! { <p class="open" data-open=code(&status)><Icon sign=Sign::Clock/> <span>{words}</span></p> }
    })
}

/// For styles and programs.
pub fn code(status: &Status) -> &'static str {
    match status {
        Status::Always | Status::Open { .. } => "open",
        Status::Lunch { .. } | Status::Closed { .. } => "closed",
        Status::ByAppointment => "appointment",
        Status::Unknown => "unknown",
    }
}

/// The moment that the words speak of.
pub fn turn(status: &Status) -> Option<Time> {
    match status {
        Status::Open { until } | Status::Lunch { until } => Some(*until),
        Status::Closed { opens, .. } => *opens,
        Status::Always | Status::ByAppointment | Status::Unknown => None,
    }
}

pub fn words(status: &Status, now: Time, zone: &TimeZone) -> Option<String> {
    let today = zone.to_datetime(now).date();
    Some(match status {
        Status::Unknown => return None,
        Status::Always => say("hours-always"),
        Status::ByAppointment => say("hours-appointment"),
        Status::Lunch { until } => say_with("hours-lunch", &[("time", clock(*until, zone).into())]),
        Status::Open { until } => open_until(*until, now, zone),
        Status::Closed { opens, why } => {
            let why = why.as_ref().map(closed_because);
            let opens = opens.map(|at| opens_at(at, today, zone));
            match (why, opens) {
                (Some(why), Some(opens)) => format!("{why}. {opens}"),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => say("hours-closed"),
            }
        }
    })
}

/// Midnight is the end of the day that it ends.
fn open_until(until: Time, now: Time, zone: &TimeZone) -> String {
    let last = zone.to_datetime(until);
    let (date, time) = if (last.hour(), last.minute()) == (0, 0) {
        (last.date().yesterday().unwrap_or(last.date()), "24:00".to_owned())
    } else {
        (last.date(), clock(until, zone))
    };
    let soon = until.duration_since(now) <= jiff::SignedDuration::from_hours(24);
    if soon {
        say_with("hours-until", &[("time", time.into())])
    } else {
        let day = say(&format!("hours-until-{}", number(date.weekday())));
        say_with("hours-until-day", &[("day", day.into()), ("time", time.into())])
    }
}

fn opens_at(at: Time, today: Date, zone: &TimeZone) -> String {
    let date = zone.to_datetime(at).date();
    let time = ("time", clock(at, zone).into());
    match today.until(date).map_or(i32::MAX, |span| span.get_days()) {
        0 => say_with("hours-opens-today", &[time]),
        1 => say_with("hours-opens-tomorrow", &[time]),
        2..=6 => say_with("hours-opens-day", &[("day", say(&format!("hours-on-{}", number(date.weekday()))).into()), time]),
        _ => say_with("hours-opens-date", &[("date", day(date).into()), time]),
    }
}

fn closed_because(why: &Why) -> String {
    match why {
        Why::Holiday { names, .. } if !names.0.is_empty() => say_with("hours-closed-holiday", &[("name", holiday(names).into())]),
        Why::Holiday { .. } | Why::Exception { .. } => say("hours-closed-exception"),
    }
}

/// What a public day off is called, in the page's language if that is known.
pub fn holiday(names: &domain::language::Labels) -> String {
    names.text(language(), &[Language::En]).text
}

fn number(day: Weekday) -> i8 {
    day.to_monday_zero_offset()
}
/// 8:00, 17:30: as people say it.
fn clock(at: Time, zone: &TimeZone) -> String {
    zone.to_datetime(at).strftime("%-H:%M").to_string()
}
