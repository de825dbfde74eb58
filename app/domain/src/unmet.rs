//! What people look for and do not find, without who they are: what may be counted of a search, and a sentence about what is missing.
//! Nothing here is kept; what is, from when and for how long, is the store's business.
use crate::{Time, area::AreaCode, form::Wrong, language::Language, taxonomy::TermCode};

/// Search words are written down only when they have come on so many different days.
pub const DAYS: i64 = 5;
/// Numbers below this one are not shown: they could point at a person.
pub const SMALLEST: i64 = 5;

/// How many results a search had; an exact number would say more of the day than of the need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Found {
    None,
    Few,
    Many,
}
impl Found {
    pub const fn of(total: usize) -> Self {
        match total {
            0 => Self::None,
            1..5 => Self::Few,
            5.. => Self::Many,
        }
    }
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Few => "few",
            Self::Many => "many",
        }
    }
}

/// One search, as it may be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub at: Time,
    pub language: Language,
    pub area: Option<AreaCode>,
    /// What the words were understood as.
    pub need: Option<TermCode>,
    pub found: Found,
    /// `None` where the words must not be kept in any form.
    pub words: Option<Words>,
}

/// Search words in the one form in which they are compared: lower case, single spaces, without marks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Words(String);

/// Longer ones are somebody's story rather than a question.
const LONGEST_WORDS: usize = 60;

impl Words {
    /// `None` for what is empty, tells a story, or looks like a person's own data.
    pub fn of(typed: &str) -> Option<Self> {
        if looks_personal(typed) {
            return None;
        }
        let words: Vec<String> =
            typed.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | 'ʼ' | '-')).map(str::to_lowercase).collect();
        let words = words.iter().filter(|word| word.chars().any(char::is_alphanumeric)).map(String::as_str).collect::<Vec<_>>().join(" ");
        (!words.is_empty() && words.chars().count() <= LONGEST_WORDS).then_some(Self(words))
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One sentence about what is missing, written by someone who must stay unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence(String);

/// Room for one sentence, not for a story.
pub const LONGEST_SENTENCE: usize = 300;

impl Sentence {
    pub fn parse(typed: &str) -> Result<Self, Wrong> {
        let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let text: String = text.chars().filter(|c| !c.is_control()).collect();
        match text.chars().count() {
            0 => Err(Wrong::Missing),
            1..4 => Err(Wrong::TooShort),
            n if n > LONGEST_SENTENCE => Err(Wrong::TooLong),
            _ if looks_personal(&text) => Err(Wrong::NotAllowed),
            _ => Ok(Self(text)),
        }
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An address of mail or of a page, a telephone number, a personal code: what would lead to one person.
/// A day, a year, an amount and opening hours are not meant.
pub fn looks_personal(text: &str) -> bool {
    text.contains('@') || text.contains("://") || text.split_whitespace().any(is_page_of_a_person) || has_long_number(text)
}

/// A Lithuanian personal code or a PESEL, by its day of birth and its check digit: never a service's own. Ukraine's RNOKPP cannot be told from a
/// telephone number.
pub fn holds_personal_code(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_ascii_digit() && c != '+');
    words.filter(|word| word.len() == 11).any(|word| {
        let digits: Option<Vec<u32>> = word.chars().map(|c| c.to_digit(10)).collect();
        digits.is_some_and(|digits| is_asmens_kodas(&digits) || is_pesel(&digits))
    })
}

/// Whether these six digits can be a day of birth: year and month of two digits each, the day.
fn is_born(digits: &[u32], months: &[std::ops::RangeInclusive<u32>]) -> bool {
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5]);
    months.iter().any(|range| range.contains(&month)) && (1..=31).contains(&day)
}

fn weighed(digits: &[u32], weights: [u32; 10]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// Sex and century, day of birth, a number, a check digit.
fn is_asmens_kodas(digits: &[u32]) -> bool {
    let first = weighed(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
    let second = weighed(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
    let check = if first < 10 { first } else { second % 10 };
    (1..=6).contains(&digits[0]) && is_born(&digits[1..], &[1..=12]) && digits[10] == check
}

/// Those born in the 1900s and the 2000s (months from 21 on).
fn is_pesel(digits: &[u32]) -> bool {
    let check = (10 - weighed(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10;
    is_born(digits, &[1..=12, 21..=32]) && digits[10] == check
}

fn is_page_of_a_person(word: &str) -> bool {
    let word = word.to_lowercase();
    ["t.me/", "fb.com/", "facebook.com/", "instagram.com/", "vk.com/", "wa.me/"].iter().any(|site| word.contains(site))
}

/// Seven digits or more that only spaces and the marks of telephone numbers part.
fn has_long_number(text: &str) -> bool {
    let mut run: Vec<String> = vec![];
    let mut digits = String::new();
    for c in text.chars().chain([';']) {
        if c.is_numeric() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            run.push(std::mem::take(&mut digits));
        }
        if !matches!(c, ' ' | '\u{a0}' | '-' | '–' | '(' | ')' | '+' | '.' | '/') {
            if is_long(&run) {
                return true;
            }
            run.clear();
        }
    }
    false
}

fn is_long(run: &[String]) -> bool {
    let count: usize = run.iter().map(|part| part.chars().count()).sum();
    let years = run.iter().all(|part| part.len() == 4 && (part.starts_with("19") || part.starts_with("20")));
    count >= 7 && !years
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_lead_to_a_person_is_seen() {
        for personal in [
            "my number is 8 612 34567",
            "+380 (67) 123-45-67",
            "48001011234",
            "ona@example.org",
            "rašykite @onute",
            "https://example.org/me",
            "t.me/onute",
            "тел. 067 123 45 67",
            "born 1948-01-01",
        ] {
            assert!(looks_personal(personal), "{personal}");
        }
        for harmless in [
            "dienos centras vaikams nuo 7 iki 14 metų",
            "open 8:00-17:00",
            "in 2025-2026 there was one",
            "group of 10 or 12",
            "costs 100 200 a month",
            "догляд вдома",
            "",
        ] {
            assert!(!looks_personal(harmless), "{harmless}");
        }
    }
    #[test]
    fn a_personal_code_is_no_telephone_number() {
        for personal in ["asmens kodas 38703181745", "PESEL: 44051401359.", "mano (48703181757)"] {
            assert!(holds_personal_code(personal), "{personal}");
        }
        for number in ["+37061234567", "37061234567", "+48501234567", "8 612 34567", "0671234567", "38703181746", "12345678901234"] {
            assert!(!holds_personal_code(number), "{number}");
        }
    }
    #[test]
    fn the_same_question_is_the_same_words() {
        let same = |a: &str, b: &str| assert_eq!(Words::of(a), Words::of(b), "{a} / {b}");
        same("Догляд  вдома", "догляд вдома?");
        same("Dienos centras!", "dienos, centras");
        same("комп'ютерні курси", "Комп'ютерні курси");
        assert_eq!(Words::of("  ?! "), None);
        assert_eq!(Words::of("Ona 8 612 34567"), None);
        assert_eq!(Words::of(&"my story ".repeat(20)), None);
    }
    #[test]
    fn a_sentence_is_one_sentence_and_nobodys_data() {
        let parsed = |text: &str| Sentence::parse(text).map(|sentence| sentence.as_str().to_owned());
        assert_eq!(parsed("  No\u{0}  swimming\npool ").as_deref(), Ok("No swimming pool"));
        assert_eq!(parsed(" \n").unwrap_err(), Wrong::Missing);
        assert_eq!(parsed("??").unwrap_err(), Wrong::TooShort);
        assert_eq!(parsed(&"ą".repeat(301)).unwrap_err(), Wrong::TooLong);
        assert_eq!(parsed(&"ą".repeat(300)).map(|s| s.chars().count()), Ok(300));
        assert_eq!(parsed("Call me at 8 612 34567").unwrap_err(), Wrong::NotAllowed);
    }
    #[test]
    fn results_are_none_few_or_many() {
        assert_eq!([0, 1, 4, 5, 900].map(Found::of), [Found::None, Found::Few, Found::Few, Found::Many, Found::Many]);
    }
}
