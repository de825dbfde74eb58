//! OSM `opening_hours` text into HSDS schedules, one for each span of a rule; what cannot be said that way is kept as text.
use opening_hours_syntax::rules::{
    RuleKind, RuleSequence,
    day::WeekDayRange,
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
    let all = parsed.and_then(|hours| hours.rules.iter().map(rule).collect::<Option<Vec<_>>>());
    all.map_or_else(|| vec![json!({ "description": text })], |rules| rules.into_iter().flatten().collect())
}

/// `None` for what a weekly schedule cannot say: dates, weeks, holidays, dusk, closed days.
fn rule(rule: &RuleSequence) -> Option<Vec<Value>> {
    let days = &rule.day_selector;
    if rule.kind != RuleKind::Open || !days.year.is_empty() || !days.monthday.is_empty() || !days.week.is_empty() {
        return None;
    }
    let mut open = [days.weekday.is_empty(); 7];
    for range in &days.weekday {
        let WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end } = range else { return None };
        if nth_from_start.contains(&false) || nth_from_end.contains(&false) {
            return None;
        }
        let (first, last) = (range.start().num_days_from_monday() as usize, range.end().num_days_from_monday() as usize);
        let count = (last + 7 - first) % 7 + 1;
        (first..first + count).for_each(|day| open[day % 7] = true);
    }
    let byday: Vec<_> = DAYS.iter().zip(open).filter(|(_, open)| *open).map(|(day, _)| *day).collect();
    rule.time_selector.spans.iter().map(|s| span(s, &byday.join(","), &rule.comment)).collect()
}

fn span(span: &TimeSpan, byday: &str, comment: &str) -> Option<Value> {
    let (Time::Fixed(from), Time::Fixed(to)) = (span.range.start, span.range.end) else { return None };
    if span.open_end || span.repeats.is_some() {
        return None;
    }
    // A closing time after midnight is the next day's clock; the whole day is 00:00 to 23:59, as HSDS says it.
    let clock = |hour: u8, minute: u8| format!("{:02}:{minute:02}", hour % 24);
    let closes = if to.hour() == 24 && to.minute() == 0 { "23:59".to_owned() } else { clock(to.hour(), to.minute()) };
    let mut schedule = json!({ "freq": "WEEKLY", "byday": byday, "opens_at": clock(from.hour(), from.minute()), "closes_at": closes });
    if !comment.is_empty() {
        schedule["description"] = json!(comment);
    }
    Some(schedule)
}

#[cfg(test)]
mod tests {
    use super::*;
    fn said(text: &str) -> Vec<String> {
        let text_of = |s: &Value, key: &str| s[key].as_str().unwrap_or_default().to_owned();
        schedules(text)
            .iter()
            .map(|s| ["byday", "opens_at", "closes_at", "description"].map(|k| text_of(s, k)).join(" ").trim().to_owned())
            .collect()
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
            ["MO,TU,WE,TH,FR,SA,SU 20:00 08:00 night", "MO,TU,WE,TH,FR 08:00 17:00 other services"]
        );
        assert_eq!(said("24/7"), ["MO,TU,WE,TH,FR,SA,SU 00:00 23:59"]);
        assert_eq!(said("Sa-Mo 10:00-12:00"), ["MO,SA,SU 10:00 12:00"]);
    }
    #[test]
    fn what_a_schedule_cannot_say_is_kept_as_text() {
        for text in ["after lunch, ring first", "Mo-Fr 09:00-sunset", "Dec 25 off", "Mo-Fr 09:00-17:00; PH off"] {
            assert_eq!(said(text), [text]);
        }
        assert_eq!(said(" "), [] as [&str; 0]);
    }
}
