//! Opening hours said back while somebody types them: each line in words, what cannot be understood yet, and the coming week by the rules of the
//! residents' page. Nothing is kept.
use super::{
    load::{Editing, load},
    section::read,
    shown::{lines, span},
};
use crate::pages::{
    visit::with_language,
    words::{day, list, problem, say, say_with},
};
use domain::{
    Error, Language, Problem, Result,
    edit::Field,
    hours::{Day, Hours, Why, days::days_from},
    listing::{Section, Sheet, hours_there},
    location::Schedule,
};
use jiff::tz::TimeZone;
use serde_json::Value;
use store::Cx;

/// Days that are told.
const WEEK: usize = 7;
/// Fields of the exceptions; all others are of the lines.
const OF_EXCEPTIONS: [&str; 6] = ["on", "until", "kind", "open", "shut", "why"];

/// A line of text for each thing that is said.
pub async fn said(cx: &Cx, place: &str, typed: &str, language: &str) -> Result<String> {
    let (at, sheet) = read(place, typed)?;
    let section = at.section.filter(|section| matches!(section, Section::Hours | Section::ThereHours(_))).ok_or(Error::NotFound)?;
    let language = language.parse::<Language>().map_err(|()| Error::NotFound)?;
    let editing = load(cx.clone(), at, language).await?;
    Ok(with_language(language, || words(&editing, section, &sheet).join("\n")))
}

fn words(editing: &Editing, section: Section, sheet: &Sheet) -> Vec<String> {
    let filled = match editing.parse(section, sheet) {
        Ok(filled) => filled,
        Err(problems) => return problems.iter().map(wrong).collect(),
    };
    let given = match section {
        Section::ThereHours(_) => hours_there(&filled, sheet),
        _ => filled.into_iter().find(|(name, _)| name == "schedules").and_then(|(_, value)| value),
    };
    let mut said = lines(editing, &Field("schedules".into()), given.as_ref());
    let schedules: Vec<Schedule> = given.and_then(|given: Value| serde_json::from_value(given).ok()).unwrap_or_default();
    let hours = Hours::of(&schedules, editing.calendar.clone());
    let today = hours.today(editing.now).unwrap_or_else(|| TimeZone::UTC.to_datetime(editing.now).date());
    if said.is_empty() {
        said.push(say("editor-hours-nothing"));
    }
    if hours.rules.iter().any(|rule| rule.times.is_some()) {
        said.push(String::new());
        said.push(say("editor-hours-week"));
        said.extend(days_from(today).take(WEEK).map(|date| one(&hours, &hours.day(date))));
    }
    said
}

/// "Line 3: until when is missing".
fn wrong(problem_of: &Problem) -> String {
    let (name, number) = problem_of.field.rsplit_once('-').unwrap_or((problem_of.field, ""));
    let row = if OF_EXCEPTIONS.contains(&name) { "upkeep-exception-row" } else { "upkeep-hours-row" };
    let said = problem(problem_of.field, problem_of.what);
    match number.parse::<i64>() {
        Ok(number) => format!("{}: {said}", say_with(row, &[("number", number.into())])),
        Err(_) => said,
    }
}

/// "Monday, 23 November 2026: 08:00–12:00, 13:00–17:00".
fn one(hours: &Hours, of: &Day) -> String {
    let name = say(&format!("day-{}", of.date.weekday().to_monday_zero_offset()));
    let clock = |at: jiff::civil::DateTime| at.strftime("%H:%M").to_string();
    let times: Vec<String> = of.times.iter().map(|times| span(&clock(times.from), &clock(times.to))).collect();
    let times = if times.is_empty() { say("editor-day-closed") } else { list(&times) };
    let note = if let Some(Why::Exception { note }) = hours.why(of.date) { note } else { None };
    let why = note.map(|note| format!(" ({note})")).unwrap_or_default();
    format!("{name}, {}: {times}{why}", day(of.date))
}
