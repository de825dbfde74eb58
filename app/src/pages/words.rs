//! Words: every text of `locales/`, dates, times and lists, in the visit's language. No page holds a text of its own.
use super::visit::language;
use domain::{Language, Time, deadline::Unit};
use fluent_templates::{LanguageIdentifier, Loader, fluent_bundle::FluentValue, static_loader};
use jiff::{SignedDuration, civil::Date, tz::TimeZone};
use std::{
    borrow::Cow,
    collections::HashMap,
    sync::{LazyLock, PoisonError, RwLock},
};

static_loader! {
    static LOCALES = {
        locales: "../locales",
        fallback_language: "en",
        // Marks of direction around every value would be copied with phone numbers and addresses; none of the five is written from the right.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static IDENTIFIERS: LazyLock<HashMap<Language, LanguageIdentifier>> =
    LazyLock::new(|| Language::ALL.into_iter().filter_map(|language| Some((language, language.code().parse().ok()?))).collect());

/// Texts without values, by language and key, as they were said the first time: the same few hundred stand on every page.
static SAID: LazyLock<[RwLock<HashMap<String, String>>; Language::ALL.len()]> = LazyLock::new(Default::default);

/// What a text is told: `&[("count", 3.into()), ("place", name.into())]`.
pub type Value<'a> = FluentValue<'a>;

pub fn say(key: &str) -> String {
    say_in(language(), key)
}
pub fn say_with(key: &str, values: &[(&'static str, Value<'_>)]) -> String {
    say_in_with(language(), key, values)
}
pub fn say_in(language: Language, key: &str) -> String {
    let said = &SAID[language as usize];
    if let Some(text) = said.read().unwrap_or_else(PoisonError::into_inner).get(key) {
        return text.clone();
    }
    // What has no words is not remembered: such a key may have come from outside.
    let Some(text) = own_words(language, key, None) else { return LOCALES.lookup(&IDENTIFIERS[&language], key) };
    said.write().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), text.clone());
    text
}
pub fn say_in_with(language: Language, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
    let values = values.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect::<Values<'_>>();
    own_words(language, key, Some(&values)).unwrap_or_else(|| LOCALES.lookup_with_args(&IDENTIFIERS[&language], key, &values))
}
/// Whether there are words for this key, for those that a rule makes (`problem-<field>-<key>`).
pub fn can_say(key: &str) -> bool {
    own_words(Language::En, key, None).is_some()
}

type Values<'a> = HashMap<Cow<'static, str>, Value<'a>>;

/// Words in this very language. `LOCALES.lookup` works out each time what to fall back to, which takes far longer than the words.
fn own_words(language: Language, key: &str, values: Option<&Values<'_>>) -> Option<String> {
    LOCALES.lookup_single_language(&IDENTIFIERS[&language], key, values).ok()
}

/// Thousands apart, as the language does it: 12,345 and 12 345; in Polish from five digits on.
pub fn number(number: i64) -> String {
    grouped(number, language())
}
fn grouped(number: i64, language: Language) -> String {
    let digits = number.unsigned_abs().to_string();
    let whole = language == Language::Pl && digits.len() < 5;
    let between = if language == Language::En { ',' } else { '\u{a0}' };
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) && !whole {
            text.push(between);
        }
        text.push(digit);
    }
    text
}
/// "92%", "92 %".
pub fn percent(percent: i64) -> String {
    say_with("common-percent", &[("number", number(percent).into())])
}
/// How long something took: "5 hours", "1.4 days".
pub fn lasting(time: SignedDuration) -> String {
    const DAYS_FROM: i64 = 48;
    match time.as_hours() {
        ..1 => say("common-under-an-hour"),
        hours @ 1..DAYS_FROM => say_with("common-hours", &[("count", hours.into())]),
        hours => {
            let tenths = (hours * 10 + 12) / 24;
            let (days, tenth) = (tenths / 10, tenths % 10);
            let point = if language() == Language::En { "." } else { "," };
            let shown = if tenth == 0 { number(days) } else { format!("{}{point}{tenth}", number(days)) };
            // The number says which form of the word is right, and is written as the language does it.
            #[expect(clippy::cast_precision_loss, reason = "days that a request took")]
            let count = tenths as f64 / 10.0;
            say_with("common-days-shown", &[("count", count.into()), ("shown", shown.into())])
        }
    }
}

/// The day and, in languages that want it, the month in words: 2026-11-21, 21.11.2026, 21 November 2026.
pub fn day(date: Date) -> String {
    let pattern = match language() {
        Language::Lt => "%Y-%m-%d",
        Language::Pl | Language::Uk | Language::Ru => "%d.%m.%Y",
        Language::En => "%-d %B %Y",
    };
    date.strftime(pattern).to_string()
}
/// The zone of a name such as `Country::zone` gives; UTC when the machine does not know it.
fn zone_of(zone: &str) -> TimeZone {
    TimeZone::get(zone).unwrap_or(TimeZone::UTC)
}
/// The day of a moment, in the place's zone.
pub fn date(at: Time, zone: &str) -> String {
    day(at.to_zoned(zone_of(zone)).date())
}
/// 17:05, in the place's zone.
pub fn time(at: Time, zone: &str) -> String {
    at.to_zoned(zone_of(zone)).strftime("%H:%M").to_string()
}
pub fn date_time(at: Time, zone: &str) -> String {
    say_with("common-date-time", &[("date", date(at, zone).into()), ("time", time(at, zone).into())])
}
/// Until when: terms in days end with their day, terms in hours at a time of day.
pub fn due_words(due: Time, zone: &str) -> String {
    let local = due.to_zoned(zone_of(zone));
    if (local.hour(), local.minute()) == (23, 59) {
        say_with("common-due-day", &[("date", day(local.date()).into())])
    } else {
        say_with("common-due-time", &[("date", day(local.date()).into()), ("time", time(due, zone).into())])
    }
}
/// "10 working days", in the limit's own kind of time.
pub fn limit_words(count: i64, unit: Unit) -> String {
    let key = match unit {
        Unit::Hours => "limit-hours",
        Unit::WorkingDays => "limit-working-days",
        Unit::CalendarDays => "limit-calendar-days",
    };
    say_with(key, &[("count", count.into())])
}
/// A date as a source gives it: a day as such, a month or a year as it stands.
pub fn source_date(text: &str) -> String {
    text.parse::<Date>().map_or_else(|_| text.to_owned(), day)
}
/// "a, b and c".
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => say_with("common-list-and", &[("first", first.join(", ").into()), ("last", last.as_str().into())]),
    }
}
/// Opens the words of a problem: the field's own, else those for all fields.
pub fn problem(field: &str, what: domain::Wrong) -> String {
    let own = format!("problem-{field}-{}", what.key());
    if can_say(&own) { say(&own) } else { say(&format!("problem-{}", what.key())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_as_each_language_does_it() {
        let of = |number| Language::ALL.map(|language| grouped(number, language));
        assert_eq!(of(999), ["999"; 5]);
        assert_eq!(grouped(1234, Language::Lt), "1\u{a0}234");
        assert_eq!((grouped(1234, Language::Pl), grouped(12345, Language::Pl)), ("1234".into(), "12\u{a0}345".into()));
        assert_eq!(grouped(-1_234_567, Language::En), "-1,234,567");
    }
}
