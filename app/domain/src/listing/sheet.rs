//! A form with rows, as it was typed: names and values in their order. Reading it never fails; what it means is for each page to say.
use crate::form::{Problem, Wrong};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sheet(pub Vec<(String, String)>);

/// The longest line and the longest text.
const LINE: usize = 200;
const TEXT: usize = 8000;

impl Sheet {
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(n, _)| n == name).map(|(_, value)| value.as_str()).collect()
    }
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.0.iter().any(|(n, v)| n == name && v == value)
    }
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }
    /// In place of what stood there.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(n, _)| n != name);
        self.add(name, value);
    }
    /// Without these names.
    #[must_use]
    pub fn without(mut self, names: &[&str]) -> Self {
        self.0.retain(|(name, _)| !names.contains(&name.as_str()));
        self
    }
    /// Whether anything is typed in one of these.
    pub fn any(&self, names: &[&str]) -> bool {
        self.0.iter().any(|(n, value)| names.contains(&n.as_str()) && !value.trim().is_empty())
    }

    pub(super) fn line(&self, name: &'static str, problems: &mut Vec<Problem>) -> Option<String> {
        self.words(name, LINE, problems)
    }
    pub(super) fn text(&self, name: &'static str, problems: &mut Vec<Problem>) -> Option<String> {
        self.words(name, TEXT, problems)
    }
    /// One that must be there.
    pub(super) fn must(&self, name: &'static str, problems: &mut Vec<Problem>) -> Option<String> {
        let line = self.line(name, problems);
        if line.is_none() && problems.iter().all(|problem| problem.field != name) {
            problems.push(Problem::new(name, Wrong::Missing));
        }
        line
    }
    fn words(&self, name: &'static str, most: usize, problems: &mut Vec<Problem>) -> Option<String> {
        // Browsers send line breaks as two signs; what was stored has one.
        let typed = self.get(name).replace("\r\n", "\n");
        let typed = typed.trim();
        if typed.chars().count() > most {
            problems.push(Problem::new(name, Wrong::TooLong));
        }
        (!typed.is_empty()).then(|| typed.to_owned())
    }
    /// A number from `least` to `most`, with a comma or a point.
    pub(super) fn number(&self, name: &'static str, (least, most): (f64, f64), problems: &mut Vec<Problem>) -> Option<f64> {
        let typed = self.get(name).trim().replace(',', ".").replace([' ', '\u{a0}'], "");
        if typed.is_empty() {
            return None;
        }
        let number = typed.parse::<f64>().ok().filter(|number| (least..=most).contains(number));
        if number.is_none() {
            problems.push(Problem::new(name, Wrong::NotUnderstood));
        }
        number
    }
}

/// A text as JSON; an empty one is no value.
pub(super) fn value(text: Option<String>) -> Option<Value> {
    text.map(Value::String)
}
/// Whole numbers without a point, as they are stored.
pub(super) fn number(number: Option<f64>) -> Option<Value> {
    #[expect(clippy::cast_possible_truncation, reason = "the number is whole and far within what a whole number holds")]
    number.map(|n| if n.fract() == 0.0 && n.abs() < 1e12 { json!(n as i64) } else { json!(n) })
}
/// How a number is typed.
pub(super) fn typed(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
