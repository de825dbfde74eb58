//! OSM `opening_hours` text into HSDS schedules, one for each span of a rule; what cannot be said that way is kept as text, all of it: half of a text
//! would be other hours.
use opening_hours_syntax::rules::{
    RuleKind, RuleOperator, RuleSequence,
    day::{Date, DateOffset, HolidayKind, MonthdayRange, WeekDayRange},
    time::{Time, TimeSpan},
};
use serde_json::{Value, json};

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Schedules without ids.
pub fn schedules(text: &str) -> Vec<Value> {
    let text = text.trim();
    if text.is_empty() {
        return vec![];
    }
    // Remarks in brackets are comments in the standard's own quotes.
    let standard = text.replace('"', "'").replace(" (", " \"").replace(['(', ')'], "\"");
    let parsed = opening_hours_syntax::parse(&standard).ok();
    let all = parsed.and_then(|hours| {
        let rules = hours.rules.iter().map(rule).collect::<Option<Vec<_>>>()?;
        Some(later_wins(rules))
    });
    all.filter(|schedules| !schedules.is_empty()).unwrap_or_else(|| vec![json!({ "description": text })])
}

/// What one rule names: days of the week, a date, public days off; and its hours.
#[derive(Debug, Default)]
struct Said {
    /// Each with its place in the month, 0 = all of them.
    days: Vec<(i8, usize)>,
    /// From and until; the standard's "every year" when there is no year.
    dates: Option<(Day, Day)>,
    public_days_off: bool,
    closed: bool,
    /// Follows a comma: it adds to what stands before it rather than taking its place.
    adds: bool,
    times: Vec<(String, String)>,
    comment: String,
}
type Day = (Option<i32>, u8, u8);

/// `None` for what schedules cannot say: weeks, sunset, Easter, months of each year, school holidays.
fn rule(rule: &RuleSequence) -> Option<Said> {
    let days = &rule.day_selector;
    if !days.year.is_empty() || !days.week.is_empty() || rule.operator == RuleOperator::Fallback || rule.kind == RuleKind::Unknown {
        return None;
    }
    let mut said = Said {
        closed: rule.kind == RuleKind::Closed,
        adds: rule.operator == RuleOperator::Additional,
        comment: rule.comment.to_string(),
        ..Said::default()
    };
    said.dates = match days.monthday.as_slice() {
        [] => None,
        [range] => Some(dates(range)?),
        _ => return None,
    };
    for range in &days.weekday {
        match range {
            WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end } => {
                let (first, last) = (range.start().num_days_from_monday() as usize, range.end().num_days_from_monday() as usize);
                let named = (first..=first + (last + 7 - first) % 7).map(|day| day % 7);
                let places = places(*nth_from_start, *nth_from_end);
                said.days.extend(named.flat_map(|day| places.iter().map(move |place| (*place, day))));
            }
            WeekDayRange::Holiday { kind: HolidayKind::Public, offset: 0 } => said.public_days_off = true,
            _ => return None,
        }
    }
    if days.weekday.is_empty() && said.dates.is_none() {
        said.days = (0..7).map(|day| (0, day)).collect();
    }
    said.days.sort_unstable_by_key(|(place, day)| (*day, *place));
    said.days.dedup();
    if !said.closed {
        said.times = rule.time_selector.spans.iter().map(span).collect::<Option<_>>()?;
    }
    Some(said)
}

fn places(from_start: [bool; 5], from_end: [bool; 5]) -> Vec<i8> {
    if !from_start.contains(&false) && !from_end.contains(&false) {
        return vec![0];
    }
    let named = |wanted: [bool; 5], sign: i8| (1i8..).zip(wanted).filter(|(_, wanted)| *wanted).map(|(n, _)| n * sign).collect::<Vec<_>>();
    [named(from_start, 1), named(from_end, -1)].concat()
}

/// Two dates of one year, or of one month of every year.
fn dates(range: &MonthdayRange) -> Option<(Day, Day)> {
    let MonthdayRange::Date { start: (start, no_offset), end: (end, no_end_offset) } = range else { return None };
    let day = |date: &Date| match date {
        Date::Fixed { year, month, day } => Some((year.map(|year| *year), *month as u8, *day)),
        _ => None,
    };
    let (start, mut end) = (day(start)?, day(end)?);
    if start.0.is_some() && end.0.is_none() {
        end.0 = start.0;
    }
    let good = *no_offset == DateOffset::default() && *no_end_offset == DateOffset::default() && start <= end;
    (good && (start.0.is_some() == end.0.is_some()) && (start.0.is_some() || start.1 == end.1)).then_some((start, end))
}

fn span(span: &TimeSpan) -> Option<(String, String)> {
    let (Time::Fixed(from), Time::Fixed(to)) = (span.range.start, span.range.end) else { return None };
    if span.open_end || span.repeats.is_some() {
        return None;
    }
    // A closing time after midnight is the next day's clock; the whole day is 00:00 to 23:59, as HSDS says it.
    let clock = |hour: u8, minute: u8| format!("{:02}:{minute:02}", hour % 24);
    let closes = if to.hour() == 24 && to.minute() == 0 { "23:59".to_owned() } else { clock(to.hour(), to.minute()) };
    Some((clock(from.hour(), from.minute()), closes))
}

/// In the standard a later rule takes the days that it names from the earlier ones; one with a remark of its own stands beside them ("night").
fn later_wins(mut rules: Vec<Said>) -> Vec<Value> {
    for n in 1..rules.len() {
        let (before, rest) = rules.split_at_mut(n);
        let later = &rest[0];
        let weekly = later.dates.is_none() && later.days.iter().all(|(place, _)| *place == 0);
        if weekly && !later.adds {
            for earlier in before.iter_mut().filter(|earlier| earlier.dates.is_none() && (later.closed || earlier.comment == later.comment))
            {
                earlier.days.retain(|(_, day)| !later.days.contains(&(0, *day)));
            }
        }
    }
    let on_days_off = rules.iter().rev().find(|rule| rule.public_days_off && rule.dates.is_none());
    // "PH off", or other hours then; "Mo-Fr,PH" is open as ever.
    let others = on_days_off.map(|rule| if rule.days.is_empty() { "closed" } else { "open" });
    rules.iter().flat_map(|rule| rule.schedules(others)).collect()
}

impl Said {
    fn schedules(&self, others: Option<&str>) -> Vec<Value> {
        let mut all = vec![];
        if self.closed {
            if self.dates.is_some()
                && let Some(mut closed) = self.when()
            {
                closed["exception"] = json!("closed");
                all.push(self.remarked(closed));
            }
            return all;
        }
        for (opens, closes) in &self.times {
            let mut forms = vec![];
            if let Some(mut usual) = self.when() {
                if self.dates.is_some() {
                    usual["exception"] = json!("instead");
                } else if let Some(others) = others {
                    usual["holidays"] = json!(others);
                }
                forms.push(usual);
            } else if self.public_days_off {
                forms.push(json!({ "holidays": "only" }));
            }
            for mut schedule in forms {
                schedule["opens_at"] = json!(opens);
                schedule["closes_at"] = json!(closes);
                all.push(self.remarked(schedule));
            }
        }
        all
    }
    fn remarked(&self, mut schedule: Value) -> Value {
        if !self.comment.is_empty() {
            schedule["description"] = json!(self.comment);
        }
        schedule
    }
    fn when(&self) -> Option<Value> {
        if let Some((start, end)) = self.dates {
            let date = |(year, month, day): Day| format!("{:04}-{month:02}-{day:02}", year.unwrap_or(FIRST_YEAR));
            if start.0.is_some() {
                return Some(json!({ "dtstart": date(start), "until": date(end) }));
            }
            // Every twelve months, on these days of the month.
            let days: Vec<String> = (start.2..=end.2).map(|day| day.to_string()).collect();
            return Some(json!({ "freq": "MONTHLY", "interval": 12, "dtstart": date(start), "bymonthday": days.join(",") }));
        }
        let named = |(place, day): &(i8, usize)| if *place == 0 { DAYS[*day].to_owned() } else { format!("{place}{}", DAYS[*day]) };
        let byday = self.days.iter().map(named).collect::<Vec<_>>().join(",");
        let freq = if self.days.iter().any(|(place, _)| *place != 0) { "MONTHLY" } else { "WEEKLY" };
        (!byday.is_empty()).then(|| json!({ "freq": freq, "byday": byday }))
    }
}

/// A leap year, so that 29 February is a day of it.
const FIRST_YEAR: i32 = 2020;

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{hours::Hours, location::Schedule};

    fn said(text: &str) -> Vec<String> {
        const KEYS: [&str; 10] =
            ["freq", "interval", "dtstart", "until", "bymonthday", "byday", "opens_at", "closes_at", "exception", "holidays"];
        let of = |s: &Value, key: &str| s.get(key).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        let line = |s: &Value| {
            let mut words: Vec<String> = KEYS.iter().filter_map(|key| of(s, key)).filter(|word| word != "WEEKLY").collect();
            words.extend(of(s, "description").map(|text| if words.is_empty() { text } else { format!("({text})") }));
            words.join(" ")
        };
        schedules(text).iter().map(line).collect()
    }
    #[test]
    fn real_hours_become_schedules() {
        assert_eq!(said("Mo-Fr 13:00-17:00"), ["MO,TU,WE,TH,FR 13:00 17:00"]);
        assert_eq!(
            said("Mo-Th 08:30-13:00,14:00-17:15; Fr 08:30-13:00,14:00-16:00"),
            ["MO,TU,WE,TH 08:30 13:00", "MO,TU,WE,TH 14:00 17:15", "FR 08:30 13:00", "FR 14:00 16:00"]
        );
        assert_eq!(
            said("Mo-Su 20:00-08:00 (night); Mo-Fr 08:00-17:00 (other services)"),
            ["MO,TU,WE,TH,FR,SA,SU 20:00 08:00 (night)", "MO,TU,WE,TH,FR 08:00 17:00 (other services)"]
        );
        assert_eq!(said("24/7"), ["MO,TU,WE,TH,FR,SA,SU 00:00 23:59"]);
        assert_eq!(said("Sa-Mo 10:00-12:00"), ["MO,SA,SU 10:00 12:00"]);
    }
    #[test]
    fn a_later_rule_takes_its_days_from_an_earlier_one() {
        assert_eq!(said("Mo-Fr 09:00-17:00; Fr 09:00-15:00"), ["MO,TU,WE,TH 09:00 17:00", "FR 09:00 15:00"]);
        assert_eq!(said("Mo-Fr 09:00-12:00, We 15:00-17:00"), ["MO,TU,WE,TH,FR 09:00 12:00", "WE 15:00 17:00"]);
        assert_eq!(said("Mo-Su 09:00-17:00; Su off"), ["MO,TU,WE,TH,FR,SA 09:00 17:00"]);
        assert_eq!(said("Tu[2] 10:00-12:00; Fr[-1] 10:00-11:00"), ["MONTHLY 2TU 10:00 12:00", "MONTHLY -1FR 10:00 11:00"]);
    }
    #[test]
    fn days_off_and_dates_are_said_in_our_profile() {
        assert_eq!(said("Mo-Fr 09:00-17:00; PH off"), ["MO,TU,WE,TH,FR 09:00 17:00 closed"]);
        assert_eq!(said("Mo-Fr 09:00-17:00; PH 10:00-12:00"), ["MO,TU,WE,TH,FR 09:00 17:00 closed", "10:00 12:00 only"]);
        assert_eq!(said("Mo-Fr,PH 09:00-17:00"), ["MO,TU,WE,TH,FR 09:00 17:00 open"]);
        assert_eq!(
            said("Mo-Fr 09:00-17:00; 2026 Dec 24-2027 Jan 02 off; 2026 Dec 23 09:00-12:00"),
            ["MO,TU,WE,TH,FR 09:00 17:00", "2026-12-24 2027-01-02 closed", "2026-12-23 2026-12-23 09:00 12:00 instead"]
        );
        assert_eq!(said("Mo-Fr 09:00-17:00; Dec 24-26 off"), ["MO,TU,WE,TH,FR 09:00 17:00", "MONTHLY 12 2020-12-24 24,25,26 closed"]);
    }
    #[test]
    fn what_a_schedule_cannot_say_is_kept_as_text() {
        for text in ["after lunch, ring first", "Mo-Fr 09:00-sunset", "Apr-Oct Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00; SH off", "Mo 09:00+"]
        {
            assert_eq!(said(text), [text]);
        }
        assert_eq!(said(" "), [] as [&str; 0]);
    }
    #[test]
    fn whatever_is_imported_is_understood_again() {
        for text in [
            "24/7",
            "Mo-Th 08:30-13:00,14:00-17:15; Fr 08:30-13:00",
            "Tu[2] 10:00-12:00; PH off",
            "Mo-Fr 09:00-17:00; PH 10:00-12:00; 2026 Dec 24-2027 Jan 02 off; Dec 24-26 off",
            "Mo-Su 20:00-08:00 (night)",
        ] {
            let schedules: Vec<Schedule> = schedules(text).into_iter().map(|value| serde_json::from_value(value).unwrap()).collect();
            assert_eq!(Hours::of(&schedules, None).texts, [] as [&str; 0], "{text}");
        }
    }
}
