//! How to reach a person *safely*: which way, when, and what must not happen.
use crate::{
    Time,
    form::{Problem, Wrong},
    language::Language,
};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A phone number as a person may type it, kept as digits with an optional leading plus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneNumber(String);
impl PhoneNumber {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl FromStr for PhoneNumber {
    type Err = Wrong;
    fn from_str(typed: &str) -> Result<Self, Wrong> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Wrong::Missing);
        }
        if typed.chars().any(|c| !(c.is_ascii_digit() || "+ ()-./".contains(c))) {
            return Err(Wrong::NotUnderstood);
        }
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        match digits.len() {
            0 => Err(Wrong::NotUnderstood),
            1..=6 => Err(Wrong::TooShort),
            7..=15 => Ok(Self(if typed.starts_with('+') { format!("+{digits}") } else { digits })),
            _ => Err(Wrong::TooLong),
        }
    }
}

/// An e-mail address: something before and after one `@`, a dot after it, nothing that could break a header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Email(String);
impl Email {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl FromStr for Email {
    type Err = Wrong;
    fn from_str(typed: &str) -> Result<Self, Wrong> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Wrong::Missing);
        }
        if typed.len() > 254 {
            return Err(Wrong::TooLong);
        }
        let parts = typed.split_once('@').filter(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@')
        });
        if parts.is_none() || typed.chars().any(|c| c.is_control() || c.is_whitespace() || "<>,;\"".contains(c)) {
            return Err(Wrong::NotUnderstood);
        }
        Ok(Self(typed.to_owned()))
    }
}

/// The ways a person may choose; `None` = only by the receipt, on the follow page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    Phone,
    Text,
    Email,
    Visit,
    None,
}
impl Way {
    pub const ALL: [Self; 5] = [Self::Phone, Self::Text, Self::Email, Self::Visit, Self::None];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Text => "text",
            Self::Email => "email",
            Self::Visit => "visit",
            Self::None => "none",
        }
    }
}
impl FromStr for Way {
    type Err = Wrong;
    fn from_str(code: &str) -> Result<Self, Wrong> {
        Self::ALL.into_iter().find(|w| w.code() == code).ok_or(Wrong::Missing)
    }
}

/// In which hours a message that the site sends by itself may come. Words such as "after six" are for people to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hours {
    #[default]
    Any,
    Morning,
    Afternoon,
    Evening,
}
impl Hours {
    pub const ALL: [Self; 4] = [Self::Any, Self::Morning, Self::Afternoon, Self::Evening];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }
    /// From and until, as the clock of the place shows them. Nobody is woken by a text message.
    const fn span(self) -> (i8, i8) {
        match self {
            Self::Any => (8, 21),
            Self::Morning => (8, 12),
            Self::Afternoon => (12, 17),
            Self::Evening => (17, 21),
        }
    }
}
impl FromStr for Hours {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|hours| hours.code() == code).ok_or(())
    }
}

/// Sealed twice: in the referral's facts for the agency, and apart for the notifier, which alone may write to the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub way: Way,
    pub phone: Option<PhoneNumber>,
    pub email: Option<Email>,
    /// "After 18:00, never on Sundays", in the person's words.
    pub when: String,
    #[serde(default)]
    pub hours: Hours,
    /// May a message be left, may someone else answer?
    pub may_leave_message: bool,
    /// The language that the person wants to be spoken to in.
    pub language: Language,
}

impl Contact {
    /// `None` when a message may leave now; else the moment from which it may. A letter lies in its box until it is read, so without
    /// chosen hours it may always leave.
    pub fn wait_until(&self, now: Time, zone: &TimeZone) -> Option<Time> {
        if self.way == Way::Email && self.hours == Hours::Any {
            return None;
        }
        let (from, until) = self.hours.span();
        let local = now.to_zoned(zone.clone());
        if (from..until).contains(&local.hour()) {
            return None;
        }
        let day = if local.hour() < from { local.date() } else { local.date().saturating_add(jiff::Span::new().days(1)) };
        day.at(from, 0, 0, 0).to_zoned(zone.clone()).ok().map(|opening| opening.timestamp())
    }
}

/// The page "how can we reach you safely", as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    pub way: String,
    pub phone: String,
    pub email: String,
    pub when: String,
    /// A code of `Hours`; what is not understood is no choice.
    pub hours: String,
    pub may_leave_message: String,
}

impl ContactForm {
    pub fn parse(&self, language: Language) -> Result<Contact, Vec<Problem>> {
        let mut problems = vec![];
        let way = self.way.parse().map_err(|w| problems.push(Problem::new("way", w))).unwrap_or(Way::None);
        let phone = (matches!(way, Way::Phone | Way::Text) || !self.phone.trim().is_empty())
            .then(|| self.phone.parse().map_err(|w| problems.push(Problem::new("phone", w))).ok())
            .flatten();
        let email = (way == Way::Email || !self.email.trim().is_empty())
            .then(|| self.email.parse().map_err(|w| problems.push(Problem::new("email", w))).ok())
            .flatten();
        if self.when.chars().count() > 500 {
            problems.push(Problem::new("when", Wrong::TooLong));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Contact {
            way,
            phone,
            email,
            when: self.when.trim().to_owned(),
            hours: self.hours.parse().unwrap_or_default(),
            may_leave_message: self.may_leave_message == "yes",
            language,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_phone_is_understood_as_people_write_it() {
        for (typed, kept) in [("+370 612 34567", "+37061234567"), ("(0432) 67-04-60", "0432670460"), ("8 612 34567", "861234567")] {
            assert_eq!(typed.parse::<PhoneNumber>().map(|p| p.0), Ok(kept.to_owned()));
        }
        for (typed, wrong) in
            [("", Wrong::Missing), ("12", Wrong::TooShort), ("call me", Wrong::NotUnderstood), ("1234567890123456", Wrong::TooLong)]
        {
            assert_eq!(typed.parse::<PhoneNumber>(), Err(wrong));
        }
    }
    #[test]
    fn an_email_can_never_break_a_header() {
        assert!("ona@example.lt".parse::<Email>().is_ok());
        for bad in ["ona", "ona@lt", "a@b.lt\r\nBcc: x@y.z", "a b@c.lt", "a@b@c.lt", "<a@b.lt>"] {
            assert!(bad.parse::<Email>().is_err(), "{bad}");
        }
    }
    #[test]
    fn the_chosen_way_must_be_filled_in_and_no_other() {
        let form = |way: &str, phone: &str, email: &str| {
            ContactForm { way: way.into(), phone: phone.into(), email: email.into(), ..ContactForm::default() }.parse(Language::Uk)
        };
        assert_eq!(form("phone", "", "").unwrap_err(), [Problem::new("phone", Wrong::Missing)]);
        assert_eq!(form("email", "", "x").unwrap_err(), [Problem::new("email", Wrong::NotUnderstood)]);
        assert_eq!(form("", "", "").unwrap_err(), [Problem::new("way", Wrong::Missing)]);
        assert!(form("none", "", "").is_ok());
    }
    #[test]
    fn a_message_comes_in_the_chosen_hours_and_never_wakes_anyone() {
        let zone = TimeZone::get("Europe/Kyiv").unwrap();
        let waits = |way: &str, hours: &str, now: &str| {
            let form = ContactForm {
                way: way.into(),
                phone: "+380671112233".into(),
                email: "a@b.ua".into(),
                hours: hours.into(),
                ..ContactForm::default()
            };
            let wait = form.parse(Language::Uk).unwrap().wait_until(now.parse().unwrap(), &zone);
            wait.map(|until| until.to_string())
        };
        let at = |text: &str| Some(text.to_owned());
        assert_eq!(waits("email", "", "2026-11-23T01:00:00Z"), None, "a letter lies in its box");
        assert_eq!(waits("text", "", "2026-11-23T01:00:00Z"), at("2026-11-23T06:00:00Z"), "three at night in Kyiv");
        assert_eq!(waits("text", "", "2026-11-23T18:59:59Z"), None);
        assert_eq!(waits("text", "nonsense", "2026-11-23T19:00:00Z"), at("2026-11-24T06:00:00Z"));
        assert_eq!(waits("email", "evening", "2026-11-23T14:59:59Z"), at("2026-11-23T15:00:00Z"));
        assert_eq!(waits("email", "morning", "2026-11-23T10:00:00Z"), at("2026-11-24T06:00:00Z"));
        // The night in which summer time begins: eight o'clock is an hour earlier in UTC.
        assert_eq!(waits("text", "", "2027-03-27T20:00:00Z"), at("2027-03-28T05:00:00Z"));
    }
}
