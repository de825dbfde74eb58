//! Whether there are places, as a provider has said it by one press from a letter. Worth little after a week, like every such figure.
use super::FIGURE_DAYS;
use jiff::{Span, civil::Date};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Places {
    Free,
    Full,
    /// About so many weeks.
    Waitlist(u16),
}
impl Places {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Full => "full",
            Self::Waitlist(_) => "waitlist",
        }
    }
    pub const fn weeks(self) -> Option<u16> {
        if let Self::Waitlist(weeks) = self { Some(weeks) } else { None }
    }
    /// As it stands in two columns.
    pub fn read(code: &str, weeks: Option<u16>) -> Option<Self> {
        match (code, weeks) {
            ("free", _) => Some(Self::Free),
            ("full", _) => Some(Self::Full),
            ("waitlist", Some(weeks)) => Some(Self::Waitlist(weeks)),
            _ => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vacancy {
    pub places: Places,
    pub said: Date,
}
impl Vacancy {
    pub fn is_stale(&self, today: Date) -> bool {
        self.said < today.saturating_sub(Span::new().days(FIGURE_DAYS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_was_said_of_places_is_read_back_and_holds_a_week() {
        for places in [Places::Free, Places::Full, Places::Waitlist(6)] {
            assert_eq!(Places::read(places.code(), places.weeks()), Some(places));
        }
        assert_eq!((Places::read("waitlist", None), Places::read("many", Some(1))), (None, None));
        let said = Vacancy { places: Places::Full, said: date(2026, 11, 14) };
        assert!(!said.is_stale(date(2026, 11, 21)) && said.is_stale(date(2026, 11, 22)));
    }
}
