//! Languages in which people are spoken to: many more than the pages are written in. A closed list of codes (ISO 639-1; of ISO 639-3 sign languages and
//! those of the neighbourhood), each with its name in the five languages, after Unicode's CLDR (Unicode-3.0).
use crate::Language;

/// A line a language: code, then its names in the order of `Language::ALL`.
const NAMES: &str = include_str!("tongue.tsv");

fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    NAMES.lines().filter_map(|line| line.split_once('\t'))
}
fn in_language(names: &'static str, language: Language) -> Option<&'static str> {
    names.split('\t').nth(language as usize)
}

/// Whether it is one of the pages' languages, or of the list.
pub fn known(code: &str) -> bool {
    code.parse::<Language>().is_ok() || lines().any(|(known, _)| known == code)
}

/// What it is called on a page in `language`: ours by their own names. Nothing where nobody knows the code.
pub fn name(code: &str, language: Language) -> Option<&'static str> {
    if let Ok(ours) = code.parse::<Language>() {
        return Some(ours.own_name());
    }
    lines().find(|(known, _)| *known == code).and_then(|(_, names)| in_language(names, language))
}

/// All besides the pages' five, as (code, name), in the order of the page's alphabet.
pub fn others(language: Language) -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> = lines().filter_map(|(code, names)| Some((code, in_language(names, language)?))).collect();
    all.sort_by_cached_key(|(_, name)| places(name, language));
    all
}

/// Where its letters stand in the alphabet; what is no letter of it counts for nothing.
fn places(name: &str, language: Language) -> Vec<usize> {
    let alphabet = match language {
        Language::Lt => "aąbcčdeęėfghiįyjklmnopqrsštuųūvwxzž",
        Language::Pl => "aąbcćdeęfghijklłmnńoóprsśtuvwxyzźż",
        Language::Uk => "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        Language::En => "abcdefghijklmnopqrstuvwxyz",
        Language::Ru => "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    };
    name.chars().flat_map(char::to_lowercase).filter_map(|letter| alphabet.chars().position(|known| known == letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    #[test]
    fn each_code_stands_once_and_is_named_in_all_five() {
        let mut codes = BTreeSet::new();
        for (code, names) in lines() {
            assert!((2..=3).contains(&code.len()) && code.chars().all(|c| c.is_ascii_lowercase()), "{code}");
            assert!(codes.insert(code), "{code} stands twice");
            assert!(code.parse::<Language>().is_err(), "{code} is a language of the pages");
            let names: Vec<&str> = names.split('\t').collect();
            assert!(names.len() == Language::ALL.len() && names.iter().all(|name| !name.trim().is_empty()), "{code}: {names:?}");
        }
        for code in ["be", "de", "rom", "lls", "ukl", "crh", "lv", "ka", "ar"] {
            assert!(codes.contains(code), "{code}");
        }
    }
    #[test]
    fn a_language_is_called_in_the_words_of_the_page_and_ours_by_themselves() {
        assert_eq!((name("de", Language::Lt), name("de", Language::Uk)), (Some("vokiečių"), Some("німецька")));
        assert_eq!((name("lls", Language::Pl), name("pl", Language::Lt)), (Some("litewski migowy"), Some("Polski")));
        assert_eq!((name("xx", Language::En), known("xx"), known("rom"), known("lt")), (None, false, true, true));
    }
    #[test]
    fn they_stand_in_the_order_of_the_alphabet_of_the_page() {
        let place = |language, code: &str| others(language).iter().position(|(known, _)| *known == code).unwrap();
        // Lithuanian č before d, Ukrainian і before л: not in the order of code points.
        assert!(place(Language::Lt, "cs") < place(Language::Lt, "da") && place(Language::Uk, "he") < place(Language::Uk, "lv"));
        assert!(place(Language::Pl, "lv") < place(Language::Pl, "mk"));
    }
}
