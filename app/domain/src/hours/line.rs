//! When a help line answers, as its source writes it. Opening hours of places are schedules, not these words.

/// When a help line answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineHours {
    Always,
    /// From one day to another (Monday = 0), from one time to another.
    Spans(Vec<([u8; 2], [String; 2])>),
}

/// As a source writes it, where all of it is days and times: what holds a remark would be half a truth without it.
pub fn line_hours(text: &str) -> Option<LineHours> {
    if text.trim() == "24/7" {
        return Some(LineHours::Always);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let spans: Option<Vec<_>> = words.chunks(2).map(|pair| Some((day_span(pair[0])?, time_span(pair.get(1)?)?))).collect();
    spans.filter(|spans| !spans.is_empty()).map(LineHours::Spans)
}
fn day_span(word: &str) -> Option<[u8; 2]> {
    const NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    if word == "daily" {
        return Some([0, 6]);
    }
    let day = |name: &str| NAMES.iter().position(|n| *n == name).and_then(|d| u8::try_from(d).ok());
    let (from, to) = word.split_once('-').unwrap_or((word, word));
    Some([day(from)?, day(to)?])
}
fn time_span(word: &str) -> Option<[String; 2]> {
    let time = |text: &str| {
        let (hours, minutes) = text.split_once(':').unwrap_or((text, "0"));
        let (hours, minutes) = (hours.parse::<u8>().ok()?, minutes.parse::<u8>().ok()?);
        (hours <= 24 && minutes < 60).then(|| format!("{hours:02}:{minutes:02}"))
    };
    let (from, to) = word.split_once('-')?;
    Some([time(from)?, time(to)?])
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_help_lines_hours_are_read_whole_or_not_at_all() {
        let span = |days, from: &str, to: &str| (days, [from.to_owned(), to.to_owned()]);
        assert_eq!(line_hours("24/7"), Some(LineHours::Always));
        assert_eq!(line_hours("Tue-Sat 16-20"), Some(LineHours::Spans(vec![span([1, 5], "16:00", "20:00")])));
        let two = LineHours::Spans(vec![span([0, 3], "09:00", "18:00"), span([4, 4], "09:00", "16:45")]);
        assert_eq!(line_hours("Mon-Thu 9-18 Fri 9-16:45"), Some(two));
        assert_eq!(line_hours("daily 11-23"), Some(LineHours::Spans(vec![span([0, 6], "11:00", "23:00")])));
        for remark in ["", "office hours", "24/7 (verify)", "daily 11-23 (older source: 11-21)", "Mon-Fri 9-18 for webcall", "Mon 9-77"] {
            assert_eq!(line_hours(remark), None, "{remark}");
        }
    }
}
