//! Opening hours as lines that people read. When a place is open *now* is the next issue's function; it will live here.
use crate::location::Schedule;

/// The days of one line, Monday = 0, in order; empty when the rule names none.
pub fn days(schedule: &Schedule) -> Vec<u8> {
    const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let mut days: Vec<u8> = schedule
        .byday
        .iter()
        .flat_map(|d| d.split(','))
        .filter_map(|d| NAMES.iter().position(|n| d.trim().ends_with(n)))
        .filter_map(|d| u8::try_from(d).ok())
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// `HH:MM`, whatever offset or seconds stand behind it.
pub fn clock(text: &str) -> Option<&str> {
    let clock = text.get(..5)?;
    let (hours, minutes) = clock.split_once(':')?;
    (hours.parse::<u8>().ok()? <= 24 && minutes.parse::<u8>().ok()? < 60).then_some(clock)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn days_are_read_in_the_order_of_the_week() {
        let rule = Schedule { byday: Some("FR,MO, 2TU".into()), ..Schedule::default() };
        assert_eq!(days(&rule), [0, 1, 4]);
        assert_eq!(days(&Schedule::default()), [] as [u8; 0]);
    }
    #[test]
    fn a_clock_time_may_carry_an_offset() {
        for (text, read) in [("09:00", Some("09:00")), ("20:00+02:00", Some("20:00")), ("9", None), ("25:00", None), ("ab:cd", None)] {
            assert_eq!(clock(text), read, "{text}");
        }
    }
}
