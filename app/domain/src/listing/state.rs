//! Whether it is offered: open, paused for a while, or closed for good.
use super::{Filled, Own, Sheet, rows::text, sheet::value};
use crate::form::{Problem, Wrong};
use serde_json::json;

/// HSDS's words, in the order of the choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Active,
    /// Takes nobody at present; the page stays and says so.
    Paused,
    /// Prepared, not shown.
    Inactive,
    /// For good: its page says where else to look.
    Closed,
}
impl Status {
    pub const ALL: [Self; 4] = [Self::Active, Self::Paused, Self::Inactive, Self::Closed];
    pub const fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Paused => "temporarily closed",
            Self::Inactive => "inactive",
            Self::Closed => "defunct",
        }
    }
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Inactive => "inactive",
            Self::Closed => "closed",
        }
    }
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

pub fn drawn(own: &Own) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.add("status", Status::of_word(text(own, "status")).map_or("", Status::code));
    sheet.add("alert", text(own, "alert"));
    sheet
}

pub fn parse(sheet: &Sheet) -> Result<Filled, Vec<Problem>> {
    let mut problems = vec![];
    let status = Status::of_code(sheet.get("status"));
    if status.is_none() {
        problems.push(Problem::new("status", Wrong::Missing));
    }
    // Nobody closes a service by slipping off the line above.
    if status == Some(Status::Closed) && sheet.get("sure") != "yes" {
        problems.push(Problem::new("sure", Wrong::Missing));
    }
    let alert = sheet.line("alert", &mut problems);
    match status {
        Some(status) if problems.is_empty() => {
            Ok(vec![("status".to_owned(), Some(json!(status.word()))), ("alert".to_owned(), value(alert))])
        }
        _ => Err(problems),
    }
}
