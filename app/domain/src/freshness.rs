//! How far one may trust a record: by the day on which someone *checked* it, which is not when it was changed.
use jiff::civil::Date;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Within six months.
    Fresh,
    /// Six to twelve months: call first.
    Ageing,
    /// More than a year: call first.
    Old,
    /// Nobody ever did, or no date that can be read.
    Never,
}

/// `assured` as the source gives it: a day, a month or a year; of a month or year its first day counts, so that nothing looks newer than it is.
pub fn freshness(assured: Option<&str>, today: Date) -> Freshness {
    let Some(checked) = assured.and_then(first_day) else { return Freshness::Never };
    let before = |months: i32| today.saturating_sub(jiff::Span::new().months(months));
    if checked >= before(6) {
        Freshness::Fresh
    } else if checked >= before(12) {
        Freshness::Ageing
    } else {
        Freshness::Old
    }
}

/// The day that a source's day, month or year stands for.
pub fn first_day(text: &str) -> Option<Date> {
    let text = text.trim();
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.get(..10)?.to_owned(),
    };
    whole.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    #[test]
    fn trust_in_a_record_decays() {
        let today = date(2026, 11, 21);
        for (assured, freshness) in [
            (Some("2026-11-21"), Freshness::Fresh),
            (Some("2026-05-21"), Freshness::Fresh),
            (Some("2026-05-20"), Freshness::Ageing),
            (Some("2026-06"), Freshness::Fresh),
            (Some("2025-11-21"), Freshness::Ageing),
            (Some("2025-11-20"), Freshness::Old),
            (Some("2026"), Freshness::Ageing),
            (Some("2023-09"), Freshness::Old),
            (Some("2026-11-01T10:00:00Z"), Freshness::Fresh),
            (Some("soon"), Freshness::Never),
            (Some(""), Freshness::Never),
            (None, Freshness::Never),
        ] {
            assert_eq!(super::freshness(assured, today), freshness, "{assured:?}");
        }
    }
}
