//! What a municipality tells everyone in its area for a while: a level, words in five languages, a beginning and an end.
use crate::{Time, area::AreaCode, language::Labels};
use std::str::FromStr;

/// How loud it is; the later one stands first on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Info,
    Warning,
    Danger,
}

impl Level {
    pub const ALL: [Self; 3] = [Self::Info, Self::Warning, Self::Danger];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}
impl FromStr for Level {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|level| level.code() == code).ok_or(())
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Banner {
    pub area: AreaCode,
    pub level: Level,
    pub text: Labels,
    /// From this moment on.
    pub starts: Time,
    /// Until just before this one.
    pub ends: Time,
}

impl Banner {
    pub fn is_shown_at(&self, now: Time) -> bool {
        self.starts <= now && now < self.ends
    }
    /// The next moment at which it comes or goes.
    pub fn changes_after(&self, now: Time) -> Option<Time> {
        [self.starts, self.ends].into_iter().find(|at| *at > now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_comes_and_goes_by_itself() {
        let at = |text: &str| text.parse::<Time>().unwrap();
        let banner = Banner {
            area: AreaCode("LT-58".into()),
            level: Level::Danger,
            text: Labels::default(),
            starts: at("2026-11-23T10:00:00Z"),
            ends: at("2026-11-23T12:00:00Z"),
        };
        for (now, shown, next) in [
            ("2026-11-23T09:59:59Z", false, Some("2026-11-23T10:00:00Z")),
            ("2026-11-23T10:00:00Z", true, Some("2026-11-23T12:00:00Z")),
            ("2026-11-23T11:59:59Z", true, Some("2026-11-23T12:00:00Z")),
            ("2026-11-23T12:00:00Z", false, None),
        ] {
            assert_eq!((banner.is_shown_at(at(now)), banner.changes_after(at(now))), (shown, next.map(at)), "{now}");
        }
        assert!(Level::ALL.iter().all(|level| level.code().parse() == Ok(*level)) && Level::Danger > Level::Info);
    }
}
