//! Opening hours: open or not, the coming week day by day, what is special after it, and the hours as a calendar to take along.
use super::{Listing, own_language, places::as_written};
use crate::pages::{
    links,
    parts::{
        icon::{Icon, Sign},
        open::{OpenState, holiday},
    },
    visit::language,
    words::{day, say, say_with},
};
use domain::hours::{Day, DayTimes, Hours, Why, days::days_from, rule::Rule};
use jiff::{civil::Date, tz::TimeZone};
use leptos::{either::Either, prelude::*};

/// Days of the table.
const WEEK: usize = 7;
/// How far ahead special days are told.
const AHEAD: usize = 35;
const MOST_AHEAD: usize = 8;

/// Of one place of the service, where it keeps hours of its own.
pub fn of_place(listing: &Listing, number: usize) -> impl IntoView + use<> {
    let group = listing.hours.groups.iter().find(|group| group.places == [number]);
    group.map(|group| table(listing, &group.hours))
}

/// Of the service in several places, or in none; where no hours are stated at all, that is said once.
pub fn of_service(listing: &Listing) -> impl IntoView + use<> {
    let shared: Vec<_> =
        listing.hours.groups.iter().filter(|group| group.places.len() != 1).map(|group| table(listing, &group.hours)).collect();
    let calendar = listing.service.id.filter(|_| has_times(listing)).map(|id| {
        let href = links::hours_calendar(id, language());
        view! { <p class="take"><Icon sign=Sign::Calendar/> <a href=href download="">{say("hours-save")}</a></p> }
    });
    if listing.hours.groups.is_empty() {
        Either::Left(view! { <p class="muted">{say("service-hours-unknown")}</p> })
    } else {
        Either::Right(view! { {shared} {calendar} })
    }
}

/// Now, near the top of the page.
pub fn now(listing: &Listing) -> impl IntoView + use<> {
    view! { <OpenState hours=&listing.hours now=listing.now/> }
}

fn has_times(listing: &Listing) -> bool {
    !listing.hours.suspended && listing.hours.groups.iter().any(|group| group.hours.rules.iter().any(|rule| rule.times.is_some()))
}

fn table(listing: &Listing, hours: &Hours) -> impl IntoView + use<> {
    let lang = own_language(&as_written(listing, ""));
    let today = hours.today(listing.now).unwrap_or_else(|| TimeZone::UTC.to_datetime(listing.now).date());
    let texts: Vec<_> = hours.texts.iter().filter(|text| !text.is_empty()).map(|text| view! { <p lang=lang>{text.clone()}</p> }).collect();
    let asked = hours.rules.iter().filter(|rule| rule.times.is_none() && rule.kind == domain::hours::rule::Kind::Appointment);
    let asked: Vec<_> = asked.map(|rule| view! { <p lang=lang>{rule.note.clone()}</p> }).collect();
    view! { <h3>{say("service-hours-title")}</h3> {days(hours, today, lang)} {texts} {asked} }
}

/// The coming week, and what is special after it.
fn days(hours: &Hours, today: Date, lang: Option<&'static str>) -> impl IntoView + use<> {
    if !hours.rules.iter().any(|rule| rule.times.is_some()) {
        None
    } else if hours.is_out_of_date(today) {
        Some(Either::Left(view! { <p class="muted">{say("hours-out-of-date")}</p> }))
    } else {
        let rows = days_from(today).take(WEEK).map(|date| row(&hours.day(date), date == today, lang)).collect_view();
        Some(Either::Right(view! { <table class="hours"><tbody>{rows}</tbody></table> {coming(hours, today, lang)} }))
    }
}

fn row(day: &Day, today: bool, lang: Option<&'static str>) -> impl IntoView + use<> {
    let name = weekday(day.date);
    let name = if today { say_with("hours-today", &[("day", name.into())]) } else { name };
    let current = today.then_some("date");
    view! { <tr><th scope="row" aria-current=current><time datetime=day.date.to_string()>{name}</time></th><td>{cell(day, lang)}</td></tr> }
}

/// Special days after the week of the table: other hours than usual, public days off, and the dates of what is not every week.
fn coming(hours: &Hours, today: Date, lang: Option<&'static str>) -> impl IntoView + use<> {
    let special =
        |date: &Date| hours.on(*date).any(|rule| !is_every_week(rule)) || hours.why(*date).is_some_and(|_| opens_usually(hours, *date));
    let days: Vec<Day> = days_from(today).skip(WEEK).take(AHEAD).filter(special).take(MOST_AHEAD).map(|date| hours.day(date)).collect();
    (!days.is_empty()).then(|| {
        let rows = days.iter().map(|special| {
            let named = say_with("hours-day-date", &[("day", weekday(special.date).into()), ("date", day(special.date).into())]);
            view! { <tr><th scope="row"><time datetime=special.date.to_string()>{named}</time></th><td>{cell(special, lang)}</td></tr> }
        });
        view! { <h3>{say("hours-coming")}</h3> <table class="hours"><tbody>{rows.collect_view()}</tbody></table> }
    })
}

fn is_every_week(rule: &Rule) -> bool {
    use domain::hours::days::Cycle;
    matches!(rule.days.cycle, Cycle::Weekly { every: 1, .. }) || rule.days.holds_on_every_day()
}
/// A holiday on a day on which nothing is open anyway is no news.
fn opens_usually(hours: &Hours, date: Date) -> bool {
    hours.rules.iter().any(|rule| rule.times.is_some() && rule.days.holds_on(date))
}

fn cell(day: &Day, lang: Option<&'static str>) -> impl IntoView + use<> {
    let times: Vec<_> = day.times.iter().map(|times| line(times, lang)).collect();
    let closed = times.is_empty().then(|| view! { <div>{say("service-hours-closed")}</div> });
    let why = day.why.as_ref().map(|why| match why {
        Why::Holiday { names, sure } => {
            let key = if *sure { "hours-holiday" } else { "hours-holiday-unsure" };
            Either::Left(view! { <div class="muted">{say_with(key, &[("name", holiday(names).into())])}</div> })
        }
        Why::Exception { note: Some(note) } => Either::Right(view! { <div class="muted" lang=lang>{note.clone()}</div> }.into_any()),
        Why::Exception { note: None } => Either::Right(view! { <div class="muted">{say("hours-exception")}</div> }.into_any()),
    });
    view! { {times} {closed} {why} }
}

fn line(times: &DayTimes, lang: Option<&'static str>) -> impl IntoView + use<> {
    let ends = times.to == times.from.date().tomorrow().unwrap_or(times.from.date()).at(0, 0, 0, 0);
    let whole = ends && times.from.time() == jiff::civil::Time::midnight();
    let last = if ends { "24:00".to_owned() } else { times.to.strftime("%H:%M").to_string() };
    let text = if whole { say("hours-all-day") } else { format!("{}–{last}", times.from.strftime("%H:%M")) };
    let text = if times.appointment { say_with("hours-asked", &[("times", text.into())]) } else { text };
    // Words that only say "by appointment" have been said.
    let note = times.note.clone().filter(|_| !times.appointment);
    view! { <div>{text} {note.map(|note| view! { " (" <span lang=lang>{note}</span> ")" })}</div> }
}

fn weekday(date: Date) -> String {
    say(&format!("day-{}", date.weekday().to_monday_zero_offset()))
}
