//! Opening hours as lines that people type: days, from and to, every week or every second Tuesday; and exceptions with their dates. Rules of a feed that
//! such a line cannot say are kept as they are.
use super::{
    Filled, Own, Reading, Sheet,
    rows::{List, ROWS, id, items, put, text},
    sheet::value,
};
use crate::{
    form::{Problem, Wrong},
    hours::rule::minutes,
};
use jiff::civil::Date;
use serde_json::{Value, json};

pub mod names {
    use crate::listing::rows::{Names, row_names};
    pub const LINE: Names = row_names!("line");
    pub const DAYS: Names = row_names!("days");
    pub const FROM: Names = row_names!("from");
    pub const TO: Names = row_names!("to");
    pub const REPEAT: Names = row_names!("repeat");
    pub const SINCE: Names = row_names!("since");
    pub const STARTS: Names = row_names!("starts");
    pub const ENDS: Names = row_names!("ends");
    pub const REMARK: Names = row_names!("remark");
    pub const EXCEPTION: Names = row_names!("exception");
    pub const ON: Names = row_names!("on");
    pub const UNTIL: Names = row_names!("until");
    pub const KIND: Names = row_names!("kind");
    pub const OPEN: Names = row_names!("open");
    pub const SHUT: Names = row_names!("shut");
    pub const WHY: Names = row_names!("why");
}
use names::{DAYS, ENDS, EXCEPTION, FROM, KIND, LINE, ON, OPEN, REMARK, REPEAT, SHUT, SINCE, STARTS, TO, UNTIL, WHY};

/// RFC 5545's words.
pub const WEEK: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// How often a line comes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    Week,
    SecondWeek,
    /// The first to fourth, or the last (-1), such day of a month.
    Month(i8),
}
impl Repeat {
    pub const ALL: [Self; 7] =
        [Self::Week, Self::SecondWeek, Self::Month(1), Self::Month(2), Self::Month(3), Self::Month(4), Self::Month(-1)];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::SecondWeek => "second-week",
            Self::Month(1) => "month-first",
            Self::Month(2) => "month-second",
            Self::Month(3) => "month-third",
            Self::Month(4) => "month-fourth",
            Self::Month(_) => "month-last",
        }
    }
    fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|repeat| repeat.code() == code)
    }
}

/// A rule that a line of the form can say.
struct Plain {
    days: Vec<&'static str>,
    repeat: Repeat,
}

fn plain(schedule: &Own) -> Option<Plain> {
    let said = |name: &str| schedule.contains_key(name);
    let odd = ["until", "count", "byweekno", "bymonthday", "byyearday", "exception"].iter().any(|name| said(name));
    let holidays = matches!(text(schedule, "holidays"), "" | "open" | "closed");
    let times = [text(schedule, "opens_at"), text(schedule, "closes_at")];
    let readable = times == ["", ""] || times.iter().all(|time| minutes(time).is_some());
    if odd || !holidays || !readable || !matches!(text(schedule, "wkst"), "" | "MO") {
        return None;
    }
    let interval = schedule.get("interval").map_or(Some(1.0), Value::as_f64)?;
    let (mut days, mut nth) = (vec![], vec![]);
    for word in text(schedule, "byday").split([',', ' ']).filter(|word| !word.is_empty()) {
        let (ordinal, name) = word.split_at_checked(word.len().checked_sub(2)?)?;
        days.push(*WEEK.iter().find(|day| day.eq_ignore_ascii_case(name))?);
        nth.push(if ordinal.is_empty() { 0 } else { ordinal.parse::<i8>().ok()? });
    }
    // Words alone, such as "by appointment".
    if days.is_empty() {
        let bare = !said("freq") && times == ["", ""] && !said("dtstart");
        return bare.then_some(Plain { days, repeat: Repeat::Week });
    }
    let same = nth.iter().all(|n| *n == nth[0]);
    let repeat = match (text(schedule, "freq").to_ascii_uppercase().as_str(), nth[0], interval) {
        ("WEEKLY" | "", 0, 1.0) => Repeat::Week,
        ("WEEKLY", 0, 2.0) if said("dtstart") => Repeat::SecondWeek,
        ("MONTHLY" | "", n @ (1..=4 | -1), 1.0) => Repeat::Month(n),
        _ => return None,
    };
    (same && times != ["", ""]).then_some(Plain { days, repeat })
}

fn is_plain_exception(schedule: &Own) -> bool {
    const KNOWN: [&str; 7] = ["id", "exception", "dtstart", "until", "opens_at", "closes_at", "description"];
    let closed = text(schedule, "exception") == "closed";
    let times = [text(schedule, "opens_at"), text(schedule, "closes_at")].map(|time| minutes(time).is_some());
    matches!(text(schedule, "exception"), "closed" | "instead")
        && (closed || times == [true, true])
        && date(text(schedule, "dtstart")).is_some()
        && schedule.keys().all(|name| KNOWN.contains(&name.as_str()))
}

pub fn drawn(own: &Own) -> Sheet {
    let mut sheet = Sheet::default();
    let (mut line, mut exception) = (0, 0);
    let mut holidays = vec![];
    for schedule in items(own, "schedules") {
        match plain(schedule) {
            Some(plain) if line < ROWS => {
                drawn_line(&mut sheet, line, schedule, &plain);
                holidays.push(text(schedule, "holidays"));
                line += 1;
            }
            None if is_plain_exception(schedule) && exception < ROWS => {
                drawn_exception(&mut sheet, exception, schedule);
                exception += 1;
            }
            _ => sheet.add("keep", id(schedule)),
        }
    }
    let same = holidays.iter().all(|said| *said == holidays[0]);
    let said = holidays.first().filter(|_| same).map_or("", |said| if said.is_empty() { "unsaid" } else { said });
    sheet.add("holidays", if holidays.is_empty() { "unsaid" } else { said });
    sheet
}

fn drawn_line(sheet: &mut Sheet, row: usize, schedule: &Own, plain: &Plain) {
    sheet.add(LINE[row], id(schedule));
    for day in &plain.days {
        sheet.add(DAYS[row], *day);
    }
    sheet.add(FROM[row], clock(text(schedule, "opens_at")));
    sheet.add(TO[row], clock(text(schedule, "closes_at")));
    sheet.add(REPEAT[row], plain.repeat.code());
    sheet.add(SINCE[row], day(text(schedule, "dtstart")));
    sheet.add(STARTS[row], day(text(schedule, "valid_from")));
    sheet.add(ENDS[row], day(text(schedule, "valid_to")));
    sheet.add(REMARK[row], text(schedule, "description"));
}
fn drawn_exception(sheet: &mut Sheet, row: usize, schedule: &Own) {
    sheet.add(EXCEPTION[row], id(schedule));
    sheet.add(ON[row], day(text(schedule, "dtstart")));
    sheet.add(UNTIL[row], day(text(schedule, "until")));
    sheet.add(KIND[row], text(schedule, "exception"));
    sheet.add(OPEN[row], clock(text(schedule, "opens_at")));
    sheet.add(SHUT[row], clock(text(schedule, "closes_at")));
    sheet.add(WHY[row], text(schedule, "description"));
}

/// As a field for times of day takes it; the end of a day is midnight there.
fn clock(text: &str) -> String {
    minutes(text).map(|m| format!("{:02}:{:02}", m / 60 % 24, m % 60)).unwrap_or_default()
}
fn date(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}
pub(super) fn day(text: &str) -> String {
    date(text).map(|date| date.to_string()).unwrap_or_default()
}

pub fn parse(sheet: &Sheet, with: &Reading<'_>) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let mut list = List::of(with, "schedules");
    for row in 0..ROWS {
        if let Some(line) = line(sheet, row, &mut list, &mut problems) {
            list.push(line);
        }
    }
    for row in 0..ROWS {
        if let Some(line) = exception(sheet, row, &mut list, &mut problems) {
            list.push(line);
        }
    }
    list.keep(|schedule| sheet.has("keep", id(schedule)));
    if problems.is_empty() { Ok(vec![list.filled()]) } else { Err(problems) }
}

fn line(sheet: &Sheet, row: usize, list: &mut List<'_>, problems: &mut Vec<Problem>) -> Option<Own> {
    let ticked = sheet.all(DAYS[row]);
    let days: Vec<&str> = WEEK.into_iter().filter(|day| ticked.contains(day)).collect();
    let remark = sheet.line(REMARK[row], problems);
    let times = times(sheet, (FROM[row], TO[row]), problems);
    if days.is_empty() && times.is_none() && remark.is_none() {
        return None;
    }
    let repeat = match sheet.get(REPEAT[row]) {
        "" => Some(Repeat::Week),
        code => Repeat::of_code(code),
    };
    let Some(repeat) = repeat else {
        problems.push(Problem::new(REPEAT[row], Wrong::Unknown));
        return None;
    };
    let since = typed_date(sheet, SINCE[row], problems);
    let (starts, ends) = (typed_date(sheet, STARTS[row], problems), typed_date(sheet, ENDS[row], problems));
    if let (Some(starts), Some(ends)) = (starts, ends)
        && ends < starts
    {
        problems.push(Problem::new(ENDS[row], Wrong::DoNotMatch));
    }
    let says = format!("{}{}{:?}", days.join(","), repeat.code(), times);
    let mut line = list.base(sheet.get(LINE[row]), &says);
    if days.is_empty() {
        if times.is_some() {
            problems.push(Problem::new(DAYS[row], Wrong::Missing));
        }
    } else if times.is_none() && !sheet.any(&[FROM[row], TO[row]]) {
        problems.push(Problem::new(FROM[row], Wrong::Missing));
    }
    // Which of the weeks are meant, only a first day can say.
    if repeat == Repeat::SecondWeek && since.is_none() && sheet.get(SINCE[row]).trim().is_empty() {
        problems.push(Problem::new(SINCE[row], Wrong::Missing));
    }
    rule(&mut line, &days, repeat);
    put(&mut line, "dtstart", since.filter(|_| !days.is_empty()).map(|date| json!(date.to_string())));
    put(&mut line, "valid_from", starts.map(|date| json!(date.to_string())));
    put(&mut line, "valid_to", ends.map(|date| json!(date.to_string())));
    put(&mut line, "opens_at", times.clone().map(|(opens, _)| json!(opens)));
    put(&mut line, "closes_at", times.map(|(_, closes)| json!(closes)));
    put(&mut line, "description", value(remark));
    match sheet.get("holidays") {
        "unsaid" => put(&mut line, "holidays", None),
        said @ ("open" | "closed") => put(&mut line, "holidays", Some(json!(said)).filter(|_| !days.is_empty())),
        _ => {}
    }
    Some(line)
}

fn rule(line: &mut Own, days: &[&str], repeat: Repeat) {
    let named = |nth: &str| days.iter().map(|day| format!("{nth}{day}")).collect::<Vec<_>>().join(",");
    let (freq, interval, byday) = match repeat {
        _ if days.is_empty() => (None, None, None),
        Repeat::Week => (Some("WEEKLY"), None, Some(named(""))),
        Repeat::SecondWeek => (Some("WEEKLY"), Some(2), Some(named(""))),
        Repeat::Month(nth) => (Some("MONTHLY"), None, Some(named(&nth.to_string()))),
    };
    put(line, "freq", freq.map(|freq| json!(freq)));
    put(line, "interval", interval.map(|interval| json!(interval)));
    put(line, "byday", byday.map(|byday| json!(byday)));
}

fn exception(sheet: &Sheet, row: usize, list: &mut List<'_>, problems: &mut Vec<Problem>) -> Option<Own> {
    let why = sheet.line(WHY[row], problems);
    if why.is_none() && !sheet.any(&[ON[row], UNTIL[row], OPEN[row], SHUT[row]]) {
        return None;
    }
    let first = typed_date(sheet, ON[row], problems);
    if sheet.get(ON[row]).trim().is_empty() {
        problems.push(Problem::new(ON[row], Wrong::Missing));
    }
    let until = typed_date(sheet, UNTIL[row], problems);
    if let (Some(first), Some(until)) = (first, until)
        && until < first
    {
        problems.push(Problem::new(UNTIL[row], Wrong::DoNotMatch));
    }
    let instead = match sheet.get(KIND[row]) {
        "instead" => true,
        "" | "closed" => false,
        _ => {
            problems.push(Problem::new(KIND[row], Wrong::Unknown));
            false
        }
    };
    let times = times(sheet, (OPEN[row], SHUT[row]), problems);
    if instead && times.is_none() && !sheet.any(&[OPEN[row], SHUT[row]]) {
        problems.push(Problem::new(OPEN[row], Wrong::Missing));
    }
    // Closed, and hours: one of the two was meant.
    if !instead && times.is_some() {
        problems.push(Problem::new(KIND[row], Wrong::DoNotMatch));
    }
    let mut line = list.base(sheet.get(EXCEPTION[row]), &format!("exception {}", sheet.get(ON[row])));
    put(&mut line, "exception", Some(json!(if instead { "instead" } else { "closed" })));
    put(&mut line, "dtstart", first.map(|date| json!(date.to_string())));
    put(&mut line, "until", until.map(|date| json!(date.to_string())));
    put(&mut line, "opens_at", times.clone().map(|(opens, _)| json!(opens)));
    put(&mut line, "closes_at", times.map(|(_, closes)| json!(closes)));
    put(&mut line, "description", value(why));
    Some(line)
}

/// Both or none; an end that is not after the beginning is the next day's, and no line lasts nothing.
fn times(sheet: &Sheet, (from, to): (&'static str, &'static str), problems: &mut Vec<Problem>) -> Option<(String, String)> {
    let read = |name: &'static str, problems: &mut Vec<Problem>| {
        let typed = sheet.get(name).trim().replace('.', ":");
        let time = (!typed.is_empty()).then(|| minutes(&typed));
        if time == Some(None) {
            problems.push(Problem::new(name, Wrong::NotUnderstood));
        }
        time
    };
    match (read(from, problems), read(to, problems)) {
        (Some(Some(opens)), Some(Some(closes))) => {
            if opens == closes && opens != 0 {
                problems.push(Problem::new(to, Wrong::DoNotMatch));
            }
            let text = |m: i16| format!("{:02}:{:02}", m / 60 % 24, m % 60);
            Some((text(opens), text(closes)))
        }
        (Some(_), None) => {
            problems.push(Problem::new(to, Wrong::Missing));
            None
        }
        (None, Some(_)) => {
            problems.push(Problem::new(from, Wrong::Missing));
            None
        }
        _ => None,
    }
}

pub(super) fn typed_date(sheet: &Sheet, name: &'static str, problems: &mut Vec<Problem>) -> Option<Date> {
    let typed = Some(sheet.get(name).trim()).filter(|typed| !typed.is_empty())?;
    let date = typed.parse::<Date>().ok().filter(|date| (2000..=2200).contains(&date.year()));
    if date.is_none() {
        problems.push(Problem::new(name, Wrong::NotUnderstood));
    }
    date
}
