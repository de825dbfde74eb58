//! How far one may trust a record: by the day on which someone *checked* it, which is not when it was changed.
mod upkeep;
mod vacancy;

pub use upkeep::{Asked, LEAD, Next, Policy, Standing, Upkeep, next, standing};
pub use vacancy::{Places, Vacancy};

use jiff::civil::Date;
use std::str::FromStr;

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

/// Fields that are checked together: who knows the one knows the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldGroup {
    /// Phones, e-mail, site.
    Contact,
    Hours,
    Place,
    Cost,
    /// Who it is for, how one gets it, what to bring.
    Conditions,
}
impl FieldGroup {
    pub const ALL: [Self; 5] = [Self::Contact, Self::Hours, Self::Place, Self::Cost, Self::Conditions];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Hours => "hours",
            Self::Place => "place",
            Self::Cost => "cost",
            Self::Conditions => "conditions",
        }
    }
}
impl FromStr for FieldGroup {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|group| group.code() == code).ok_or(())
    }
}

/// Who said that it is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Checker {
    Provider,
    Municipality,
    Partner,
}
impl Checker {
    pub const ALL: [Self; 3] = [Self::Provider, Self::Municipality, Self::Partner];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Municipality => "municipality",
            Self::Partner => "partner",
        }
    }
}
impl FromStr for Checker {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|checker| checker.code() == code).ok_or(())
    }
}

/// How they found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CheckedHow {
    Phone,
    Email,
    Visit,
    Website,
    /// By confirming it here.
    Here,
    /// A public register says so.
    Register,
    /// A partner's delivery says so.
    Feed,
}
impl CheckedHow {
    pub const ALL: [Self; 7] = [Self::Phone, Self::Email, Self::Visit, Self::Website, Self::Here, Self::Register, Self::Feed];
    /// How somebody at a desk can find out.
    pub const OF_STAFF: [Self; 5] = [Self::Phone, Self::Visit, Self::Website, Self::Email, Self::Register];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Visit => "visit",
            Self::Website => "website",
            Self::Here => "here",
            Self::Register => "register",
            Self::Feed => "feed",
        }
    }
}
impl FromStr for CheckedHow {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|how| how.code() == code).ok_or(())
    }
}

/// When a group of fields was last found right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldCheck {
    pub group: FieldGroup,
    /// An ISO date, or a month or year where the source knows no more.
    pub checked: Option<String>,
    pub by: Option<Checker>,
    pub how: Option<CheckedHow>,
}

/// Every group with its own last check; where there is none, or an older one, the record's own day counts for it.
pub fn by_group(checks: &[FieldCheck], assured: Option<&str>) -> Vec<FieldCheck> {
    let of = |group| {
        let whole = FieldCheck { group, checked: assured.map(str::to_owned), by: None, how: None };
        let newest = |check: &FieldCheck| check.checked.as_deref().and_then(first_day);
        let own = checks.iter().filter(|check| check.group == group);
        std::iter::once(whole).chain(own.cloned()).max_by_key(newest).unwrap_or(FieldCheck { group, checked: None, by: None, how: None })
    };
    FieldGroup::ALL.map(of).to_vec()
}

/// The day of the group that was checked longest ago, as its source gives it; `None` when one of them never was. A listing must not look
/// fresher than its oldest part.
pub fn oldest(groups: &[FieldCheck]) -> Option<String> {
    let days = groups.iter().map(|check| check.checked.as_deref().and_then(|text| Some((first_day(text)?, text))));
    days.collect::<Option<Vec<_>>>()?.into_iter().min().map(|(_, text)| text.to_owned())
}

/// A figure such as "places free" is worth little after a week.
pub const FIGURE_DAYS: i32 = 7;

pub fn is_stale_figure(updated: &str, today: Date) -> bool {
    first_day(updated).is_none_or(|updated| updated < today.saturating_sub(jiff::Span::new().days(FIGURE_DAYS)))
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
    #[test]
    fn a_group_is_as_fresh_as_its_own_check_or_the_records() {
        let hours = |checked: &str| FieldCheck {
            group: FieldGroup::Hours,
            checked: Some(checked.into()),
            by: Some(Checker::Provider),
            how: Some(CheckedHow::Phone),
        };
        let days = |checks: &[FieldCheck], assured| by_group(checks, assured).into_iter().map(|c| c.checked).collect::<Vec<_>>();
        let day = |text: &str| Some(text.to_owned());
        assert_eq!(days(&[hours("2026-11-01")], Some("2026-02"))[..2], [day("2026-02"), day("2026-11-01")]);
        // Someone has gone through the whole record since.
        assert_eq!(days(&[hours("2025-11-01")], Some("2026-02")), vec![day("2026-02"); 5]);
        assert_eq!(days(&[], None), vec![None; 5]);
        assert_eq!(by_group(&[hours("2026-11-01")], None)[1].by, Some(Checker::Provider));
    }
    #[test]
    fn a_listing_is_as_fresh_as_its_oldest_group() {
        let check = |group, checked: Option<&str>| FieldCheck { group, checked: checked.map(str::to_owned), by: None, how: None };
        let of = |contact, hours| oldest(&[check(FieldGroup::Contact, contact), check(FieldGroup::Hours, hours)]);
        assert_eq!(of(Some("2026-11-01"), Some("2026-02")).as_deref(), Some("2026-02"));
        assert_eq!(of(Some("2026-11-01"), None), None);
        assert_eq!(of(Some("2026-11-01"), Some("soon")), None);
    }
    #[test]
    fn a_figure_is_stale_after_a_week() {
        let today = date(2026, 11, 21);
        for (updated, stale) in [("2026-11-14", false), ("2026-11-13T23:00:00Z", true), ("2026-11-21", false), ("", true)] {
            assert_eq!(is_stale_figure(updated, today), stale, "{updated}");
        }
    }
}
