//! Telephone numbers, codes of classifiers and the initials of providers: how they stand in the index, and how a question that is one
//! of them is read. They are looked up as they are: no word, no need and no slip of the finger is seen in them.
use crate::text::{fold, is_stop_word, words};
use domain::search::Document;
use std::collections::BTreeSet;

/// Any part of a number that is so long finds it; also the length of the pieces that the index has.
const PIECE: usize = 5;
/// Nobody shortens more words to their initials.
const MOST_INITIALS: usize = 6;
const LEAST_INITIALS: usize = 3;
/// More pieces of one name are not kept.
const MOST_RUNS: usize = 40;

/// Countries whose numbers are dialled with a trunk prefix or without any.
const COUNTRIES: [&str; 3] = ["370", "380", "48"];

/// Words that stand beside a number and say only that it is one.
const BESIDE: &str = "tel telefonas telefono telefon telefonu phone call number nr no numeris numerio numer тел телефон телефону номер номера \
    code kodas kodo kod kodu код коду ua lt ua-429 lt-a1-93 a1-93 a1 spis наказ приказ order послуга послуги paslauga paslaugos usługa услуга \
    service";

/// A question that is a number.
#[derive(Debug, PartialEq, Eq)]
pub struct Number {
    /// What the digits may be after country and trunk prefixes, the likeliest first.
    pub phones: Vec<String>,
    /// A code of a classifier, without zeros that only fill it up.
    pub code: Option<String>,
}

impl Number {
    /// `None` where the text is more than a number.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let mut parts: Vec<&str> = text.split_whitespace().collect();
        let beside = parts.len();
        parts.retain(|part| !is_beside(part));
        // "429 012.0": the order's number before the code.
        if parts.len() == 2 && parts[0].trim_start_matches('№') == "429" && parts[1].contains('.') {
            parts.remove(0);
        }
        let named = parts.len() < beside;
        let number = parts.join(" ");
        let fits = |c: char| c.is_ascii_digit() || " ()+-./,–‑".contains(c);
        if number.is_empty() || !number.chars().all(fits) {
            return None;
        }
        let code = (parts.len() == 1).then(|| code(parts[0], named)).flatten();
        let phones = readings(&number);
        (code.is_some() || !phones.is_empty()).then_some(Self { phones, code })
    }
}

fn is_beside(part: &str) -> bool {
    let bare = part.trim_matches(|c: char| !c.is_alphanumeric());
    !bare.is_empty() && BESIDE.split_whitespace().any(|word| word == bare)
}

/// "012.0", "12.0" and "012" are one code; a bare number is one only where it is as long as codes are, or is called so.
fn code(part: &str, named: bool) -> Option<String> {
    let (whole, fraction) = part.split_once(['.', ',']).map_or((part, None), |(whole, fraction)| (whole, Some(fraction)));
    let digits = |text: &str, most: usize| !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = digits(whole, 3) && fraction.is_none_or(|fraction| digits(fraction, 2));
    (fits && (fraction.is_some() || whole.len() == 3 || named)).then(|| canonical(part))
}

/// A code without the zeros that only fill it up.
pub fn canonical(code: &str) -> String {
    let code = code.replace(',', ".");
    let (whole, fraction) = code.split_once('.').unwrap_or((&code, ""));
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
}

/// Whether a code is the asked one, or one of its group: "15" has "15.1".
pub fn is_within(code: &str, asked: &str) -> bool {
    code == asked || code.strip_prefix(asked).is_some_and(|rest| rest.starts_with('.'))
}

/// The digits of a number as it stands in a record, without its country.
fn digits_of(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let abroad = number.trim_start().starts_with('+') || digits.starts_with("00");
    let bare = digits.trim_start_matches('0');
    let country = COUNTRIES.into_iter().find(|country| bare.starts_with(country) && (abroad || bare.len() > 10));
    bare[country.map_or(0, str::len)..].trim_start_matches('0').to_owned()
}

fn readings(number: &str) -> Vec<String> {
    let first = digits_of(number);
    let mut found = vec![first.clone()];
    // A number that was begun with its country, and the trunk prefixes of Lithuania and, of old, of Ukraine.
    let begun = COUNTRIES.into_iter().filter(|country| country.len() == 3).find_map(|country| first.strip_prefix(country));
    for rest in [begun, first.strip_prefix("80"), first.strip_prefix('8')].into_iter().flatten() {
        found.push(rest.trim_start_matches('0').to_owned());
    }
    found.retain(|digits| digits.len() >= PIECE || (digits == &first && (3..PIECE).contains(&digits.len())));
    found.dedup();
    found
}

/// The terms that all stand in the index for a number that holds these digits.
pub fn pieces(digits: &str) -> Vec<String> {
    if digits.len() < PIECE {
        return vec![format!("t={digits}")];
    }
    (0..=digits.len() - PIECE).map(|at| format!("t{}", &digits[at..at + PIECE])).collect()
}

/// The term of a code, given without its filling zeros.
pub fn code_term(code: &str) -> String {
    format!("c{code}")
}

/// The term of initials, if a word may be such.
pub fn initials_term(word: &str) -> Option<String> {
    let word = fold(&word.to_lowercase());
    let letters = word.chars().count();
    ((LEAST_INITIALS..=MOST_INITIALS).contains(&letters) && word.chars().all(char::is_alphabetic)).then(|| format!("i{word}"))
}

/// The first letters of words that follow each other in a name.
fn initials(name: &str) -> Vec<String> {
    let letters: Vec<char> = words(name)
        .iter()
        .filter(|word| !is_stop_word(word))
        .filter_map(|word| fold(word).chars().next())
        .filter(|letter| letter.is_alphabetic())
        .collect();
    let runs = (LEAST_INITIALS..=MOST_INITIALS)
        .flat_map(|length| letters.windows(length).map(|run| format!("i{}", run.iter().collect::<String>())));
    runs.take(MOST_RUNS).collect()
}

/// All that the index has of a document's numbers, codes and initials, with spaces between.
pub fn marks(document: &Document) -> String {
    let phones = document.phones.iter().map(|phone| digits_of(phone)).filter(|digits| digits.len() >= 3).flat_map(|digits| pieces(&digits));
    let codes = document.codes.iter().filter(|code| code.bytes().any(|byte| byte.is_ascii_digit())).map(|code| code_term(&canonical(code)));
    let names = document.providers.iter().flat_map(|name| initials(name));
    let all: BTreeSet<String> = phones.chain(codes).chain(names).collect();
    all.into_iter().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(stored: &str, asked: &str) -> bool {
        let of: BTreeSet<String> = pieces(&digits_of(stored)).into_iter().collect();
        Number::read(asked).is_some_and(|number| number.phones.iter().any(|digits| pieces(digits).iter().all(|piece| of.contains(piece))))
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for asked in [
            "(0432) 50-86-89",
            "0432508689",
            "+380 432 50 86 89",
            "380432508689",
            "00380432508689",
            "8 0432 50 86 89",
            "80432508689",
            "тел. 0432 50-86-89",
            "508689",
            "50-86-89",
            "+380 432 50",
            "0432 50",
        ] {
            assert!(finds("(0432) 50-86-89", asked), "{asked}");
            assert!(finds("+380432508689", asked), "{asked}");
        }
        for asked in ["8 5 273 1234", "852731234", "+370 5 273 12 34", "0 5 273 1234", "52731234", "2731234"] {
            assert!(finds("+37052731234", asked) && finds("(8 5) 273 1234", asked), "{asked}");
        }
        assert!(finds("+48 81 742 00 00", "81 742 00 00") && finds("81 742 00 00", "+48817420000"));
        assert!(finds("112", "112") && !finds("1124500", "112"));
    }
    #[test]
    fn another_number_is_not_found() {
        for asked in ["508680", "0432 50-86-88", "5086", "+380 433 50 86 89"] {
            assert!(!finds("(0432) 50-86-89", asked), "{asked}");
        }
    }
    #[test]
    fn a_code_is_read_with_and_without_its_zeros() {
        for asked in ["012.0", "12.0", "012", "UA-429 012.0", "429 012.0", "код 012.0", "послуга 12"] {
            assert_eq!(Number::read(asked).and_then(|number| number.code).as_deref(), Some("12"), "{asked}");
        }
        assert_eq!(Number::read("A1-93 204").and_then(|number| number.code).as_deref(), Some("204"));
        assert_eq!(Number::read("015.1").and_then(|number| number.code).as_deref(), Some("15.1"));
        assert!(is_within("15.1", "15") && !is_within("151", "15"));
    }
    #[test]
    fn words_are_no_number() {
        for asked in ["", "догляд", "800 plus", "2 vaikai", "5", "12", "tel", "+", "a12345"] {
            assert_eq!(Number::read(asked), None, "{asked}");
        }
    }
    #[test]
    fn a_provider_is_known_by_its_initials() {
        let document = Document {
            providers: vec!["Vilniaus rajono socialinių paslaugų centras".to_owned(), "Служба у справах дітей".to_owned()],
            ..Document::default()
        };
        let marks = marks(&document);
        let has = |word: &str| initials_term(word).is_some_and(|term| marks.split(' ').any(|mark| mark == term));
        assert!(has("SPC") && has("VRSPC") && has("ССД") && !has("SP") && !has("XYZ"));
    }
}
