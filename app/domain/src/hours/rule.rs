//! One schedule, understood: what it says of a day, and of public days off. What is not understood stays text, and is never guessed at.
use super::days::{Cycle, Days};
use crate::location::Schedule;
use jiff::civil::Weekday;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub kind: Kind,
    pub days: Days,
    /// `None`: the rule names days and no hours, so it opens nothing.
    pub times: Option<Times>,
    pub on_days_off: Option<OnDaysOff>,
    /// Words of the provider: "night", "second floor".
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Open,
    /// One must ask before one comes.
    Appointment,
    /// An exception: closed on these days.
    Closed,
    /// An exception: these hours and no others on these days.
    Instead,
}

/// What a rule says of public days off; where it says nothing, `Hours` decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDaysOff {
    Open,
    Closed,
    Only,
}

/// Minutes after midnight, and how many minutes of the clock it stays open: up to a whole day, so the end may lie on the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    pub opens: i16,
    pub lasts: i16,
}
pub const DAY: i16 = 24 * 60;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    Rule(Box<Rule>),
    /// Not understood; the words to show, if there are any.
    Text(String),
}

pub fn read(schedule: &Schedule) -> Read {
    rule(schedule).map_or_else(|| Read::Text(words(schedule)), |rule| Read::Rule(Box::new(rule)))
}

fn rule(schedule: &Schedule) -> Option<Rule> {
    let note = schedule.description.as_ref().or(schedule.notes.as_ref());
    let on_request = note.is_some_and(|note| by_appointment(note));
    let kind = match schedule.exception.as_deref() {
        None if on_request => Kind::Appointment,
        None => Kind::Open,
        Some("closed") => Kind::Closed,
        Some("instead") => Kind::Instead,
        Some(_) => return None,
    };
    let on_days_off = match schedule.holidays.as_deref() {
        None => None,
        Some("open") => Some(OnDaysOff::Open),
        Some("closed") => Some(OnDaysOff::Closed),
        Some("only") => Some(OnDaysOff::Only),
        Some(_) => return None,
    };
    let times = match (&schedule.opens_at, &schedule.closes_at) {
        (Some(opens), Some(closes)) => Some(times(opens, closes)?),
        (None, None) => None,
        _ => return None,
    };
    let bare = times.is_none() && kind == Kind::Open;
    if bare && note.is_some() {
        return None;
    }
    let days = match Days::parse(schedule) {
        // Without any day: "by appointment", or hours of public days off.
        None if (kind == Kind::Appointment && times.is_none() || on_days_off == Some(OnDaysOff::Only))
            && says_nothing_of_days(schedule) =>
        {
            Days::default()
        }
        other => other?,
    };
    Some(Rule { kind, days, times, on_days_off, note: note.cloned() })
}

fn says_nothing_of_days(schedule: &Schedule) -> bool {
    let said = [&schedule.valid_from, &schedule.valid_to, &schedule.dtstart, &schedule.until, &schedule.count, &schedule.interval];
    let by = [&schedule.freq, &schedule.byday, &schedule.byweekno, &schedule.bymonthday, &schedule.byyearday];
    said.into_iter().chain(by).all(Option::is_none)
}

/// A closing time that is not after the opening is the next day's. The whole day is written 00:00–23:59 (HSDS), 00:00–24:00 or 00:00–00:00.
fn times(opens: &str, closes: &str) -> Option<Times> {
    let (opens, closes) = (minutes(opens)?, minutes(closes)?);
    let closes = if closes == DAY - 1 { DAY } else { closes };
    let lasts = match closes - opens {
        0 if opens == 0 => DAY,
        0 => return None,
        less if less < 0 => less + DAY,
        more => more,
    };
    (opens < DAY).then_some(Times { opens, lasts })
}

/// `9:00`, `09:00:00`, `09:00+02:00`: the place's own clock, whatever offset stands behind it (an offset cannot follow summer time).
pub fn minutes(text: &str) -> Option<i16> {
    let text = text.trim();
    let (hours, rest) = text.split_once(':')?;
    let (hours, minutes) = (hours.parse::<u8>().ok()?, rest.get(..2)?.parse::<u8>().ok()?);
    let rest = &rest[2..];
    let ends = rest.is_empty() || rest.starts_with([':', '+', '-', 'Z', 'z', '.']);
    let minutes = i16::from(hours) * 60 + i16::from(minutes);
    (ends && minutes <= DAY && text.len() < 40 && !text.ends_with(':') && rest_is_clock(rest)).then_some(minutes)
}
fn rest_is_clock(rest: &str) -> bool {
    rest.chars().all(|c| c.is_ascii_digit() || ":+-.Zz".contains(c))
}

/// Seconds from UTC behind a time of day.
pub fn offset(text: &str) -> Option<i32> {
    let text = text.trim();
    if text.ends_with(['Z', 'z']) {
        return Some(0);
    }
    let place = text.rfind(['+', '-'])?;
    let (hours, minutes) = text[place + 1..].split_once(':').unwrap_or((&text[place + 1..], "0"));
    let (hours, minutes) = (hours.parse::<i32>().ok().filter(|h| *h <= 14)?, minutes.parse::<i32>().ok().filter(|m| *m < 60)?);
    let seconds = hours * 3600 + minutes * 60;
    Some(if text.as_bytes()[place] == b'-' { -seconds } else { seconds })
}

/// Words by which sources say that one must ask before one comes.
fn by_appointment(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "appointment",
        "susitar",
        "registracij",
        "užsiregistr",
        "uzgodnieni",
        "umówieni",
        "rejestracj",
        "за записом",
        "попереднім записом",
        "домовленіст",
        "по записи",
        "предварительной записи",
        "договорённост",
        "договоренност",
    ];
    // "No appointment needed" says the contrary, in any order of words.
    const NONE: [&str; 9] = ["no appointment", "without", "be išank", "nereik", "bez ", "без ", "не потріб", "не нужн", "not "];
    let text = text.to_lowercase();
    WORDS.iter().any(|word| text.contains(word)) && !NONE.iter().any(|word| text.contains(word))
}

/// What to show of a rule that is not understood: the provider's words, else its bare values.
fn words(schedule: &Schedule) -> String {
    let said = [&schedule.description, &schedule.notes].into_iter().flatten().next().cloned();
    let times: Vec<&str> = [&schedule.opens_at, &schedule.closes_at].into_iter().flatten().map(String::as_str).collect();
    let bare = || [schedule.byday.as_deref().unwrap_or_default(), &times.join("–")].join(" ").trim().to_owned();
    said.unwrap_or_else(bare)
}

impl Rule {
    /// The days of the week that it names; all seven for a span of days.
    pub fn names(&self, day: Weekday) -> bool {
        matches!(self.days.cycle, Cycle::Weekly { every: 1, .. }) && self.days.byday.contains(&(0, day))
    }
    /// A date that someone wrote down by hand, rather than a habit.
    pub fn is_dated(&self) -> bool {
        matches!(self.days.cycle, Cycle::Run) && self.days.from.is_some() && self.days.to.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    fn of(values: &[(&str, &str)]) -> Read {
        let values: serde_json::Map<_, _> = values.iter().map(|(key, value)| ((*key).to_owned(), (*value).into())).collect();
        read(&serde_json::from_value(values.into()).unwrap())
    }
    fn times_of(opens: &str, closes: &str) -> Option<(i16, i16)> {
        times(opens, closes).map(|t| (t.opens, t.lasts))
    }
    #[test]
    fn times_are_read_as_sources_write_them() {
        assert_eq!(times_of("9:00", "17:30"), Some((540, 510)));
        assert_eq!(times_of("09:00:00+02:00", "17:30Z"), Some((540, 510)));
        assert_eq!(times_of("20:00", "08:00"), Some((1200, 720)));
        for whole in ["23:59", "24:00", "00:00", "23:59:59"] {
            assert_eq!(times_of("00:00", whole), Some((0, 1440)), "{whole}");
        }
        for bad in ["", "9", "9:5", "25:00", "ab:cd", "09:00 until late", "24:01", "9:00:", "-1:00", "９:00"] {
            assert_eq!(times_of(bad, "17:00"), None, "{bad}");
        }
        assert_eq!(times_of("08:00", "08:00"), None);
        assert_eq!(times_of("24:00", "08:00"), None);
    }
    #[test]
    fn an_offset_is_seconds_from_utc() {
        for (text, seconds) in
            [("09:00", None), ("09:00Z", Some(0)), ("09:00+02:00", Some(7200)), ("09:00-05", Some(-18000)), ("9+99", None)]
        {
            assert_eq!(offset(text), seconds, "{text}");
        }
    }
    #[test]
    fn what_is_not_understood_stays_text() {
        for (values, text) in [
            (vec![("description", "after lunch, ring first")], "after lunch, ring first"),
            (vec![("byday", "MO"), ("opens_at", "9:00")], "MO 9:00"),
            (vec![("byday", "XX"), ("opens_at", "9:00"), ("closes_at", "17:00")], "XX 9:00–17:00"),
            (vec![("freq", "HOURLY"), ("byday", "MO"), ("opens_at", "9:00"), ("closes_at", "17:00")], "MO 9:00–17:00"),
            (vec![("freq", "WEEKLY"), ("byday", "2TU"), ("opens_at", "9:00"), ("closes_at", "17:00")], "2TU 9:00–17:00"),
            // Which of the Tuesdays, nobody can tell.
            (vec![("freq", "WEEKLY"), ("interval", "2"), ("byday", "TU"), ("opens_at", "9:00"), ("closes_at", "17:00")], "TU 9:00–17:00"),
            (vec![("byday", "MO"), ("valid_from", "soon"), ("opens_at", "9:00"), ("closes_at", "17:00")], "MO 9:00–17:00"),
            (vec![("opens_at", "9:00"), ("closes_at", "17:00")], "9:00–17:00"),
            (vec![], ""),
        ] {
            assert_eq!(of(&values), Read::Text(text.into()), "{values:?}");
        }
    }
    #[test]
    fn asking_first_is_read_in_five_languages() {
        for text in [
            "By appointment only",
            "Pagal išankstinį susitarimą",
            "po wcześniejszym umówieniu",
            "За попереднім записом",
            "по предварительной записи",
        ] {
            let Read::Rule(rule) = of(&[("description", text)]) else { panic!("{text}") };
            assert_eq!(rule.kind, Kind::Appointment, "{text}");
        }
        let open = [("description", "no appointment needed"), ("byday", "MO"), ("opens_at", "9:00"), ("closes_at", "17:00")];
        assert!(matches!(of(&open), Read::Rule(rule) if rule.kind == Kind::Open));
    }
}
