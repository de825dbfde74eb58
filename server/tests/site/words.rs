//! The words of the site: every key that is used exists, every key that exists is used, and all five languages say it with the same values.
use super::tidy::{sources, without_tests};
use domain::Language;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// By key: the values (`$name`) that the text is told.
type Words = BTreeMap<String, BTreeSet<String>>;

fn words(language: Language) -> Words {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(language.code());
    let mut words = Words::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let text = fs::read_to_string(entry.path()).unwrap();
        for (key, values) in read(&text) {
            assert!(words.insert(key.clone(), values).is_none(), "{key} stands twice in {language}");
        }
    }
    words
}

/// A key begins a line; its text goes on in lines that are set in.
fn read(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, BTreeSet<String>)> = vec![];
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if !line.starts_with([' ', '\t', '}']) {
            let Some((key, _)) = line.split_once('=') else { continue };
            found.push((key.trim().to_owned(), BTreeSet::new()));
        }
        if let Some((_, values)) = found.last_mut() {
            let named = line
                .split('$')
                .skip(1)
                .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect());
            values.extend(named);
        }
    }
    found
}

/// Every text in quotes in the code; raw strings and comments do no harm here.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (path, text) in sources() {
        let code: String =
            without_tests(&path, &text).lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        found.extend(code.split('"').map(str::to_owned).filter(|text| is_key(text)));
    }
    found
}

/// A key, or a key with holes (`problem-{field}-{}`).
fn is_key(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase() || c == '{')
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-{}_.():".contains(c))
}

/// `a-{x}-b` as pieces that must follow each other.
fn fits(pattern: &str, key: &str) -> bool {
    let mut pieces = vec![];
    let mut rest = pattern;
    while let Some((piece, after)) = rest.split_once('{') {
        pieces.push(piece);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    pieces.push(rest);
    let Some(mut left) = key.strip_prefix(pieces[0]) else { return false };
    for piece in &pieces[1..] {
        let Some(place) = left.find(piece) else { return false };
        left = &left[place + piece.len()..];
    }
    pieces.len() == 1 && left.is_empty() || pieces.len() > 1 && (rest.is_empty() || key.ends_with(rest))
}

#[test]
fn all_languages_have_the_same_words_with_the_same_values() {
    let english = words(Language::En);
    for language in Language::ALL {
        let theirs = words(language);
        let missing: Vec<_> = english.keys().filter(|key| !theirs.contains_key(*key)).collect();
        let more: Vec<_> = theirs.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && more.is_empty(), "{language}: missing {missing:?}, more {more:?}");
        let different: Vec<_> = english.iter().filter(|(key, values)| theirs[*key] != **values).map(|(key, _)| key).collect();
        assert!(different.is_empty(), "{language}: other values in {different:?}");
    }
}

#[test]
fn every_word_is_used() {
    let literals = literals();
    let (patterns, exact): (Vec<_>, Vec<_>) = literals.iter().partition(|text| text.contains('{'));
    let patterns: Vec<_> = patterns.into_iter().filter(|pattern| pattern.chars().filter(char::is_ascii_lowercase).count() > 3).collect();
    let is_used = |key: &String| exact.contains(&key) || patterns.iter().any(|pattern| fits(pattern, key));
    let unused: Vec<_> = words(Language::En).into_keys().filter(|key| !is_used(key)).collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_word_that_is_used_exists() {
    let words = words(Language::En);
    let mut missing = BTreeSet::new();
    for (path, text) in sources().iter().filter(|(path, _)| path.starts_with("app/src/pages") || path.starts_with("server/src")) {
        for (before, after) in text.match_indices("say").map(|(place, _)| (text[..place].chars().next_back(), &text[place..])) {
            let call = ["say(", "say_with(", "say_in(", "say_in_with("].iter().find_map(|call| after.strip_prefix(call));
            let Some(call) = call.filter(|_| !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.')) else { continue };
            let inside = call.split([')', ';']).next().unwrap_or_default();
            let key = inside.split('"').nth(1).unwrap_or_default();
            if is_key(key) && !key.contains('{') && !words.contains_key(key) {
                missing.insert(format!("{key} in {path}"));
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn no_page_holds_words_of_its_own() {
    let mut found = vec![];
    for (path, text) in sources().iter().filter(|(path, _)| path.starts_with("app/src/pages") || path.starts_with("app/src/islands")) {
        let pieces: Vec<&str> = without_tests(path, text).split('"').collect();
        for place in (1..pieces.len()).step_by(2) {
            let (before, literal, after) =
                (pieces[place - 1].trim_end(), pieces[place], pieces.get(place + 1).map_or("", |after| after.trim_start()));
            let in_a_tag = before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->") && after.starts_with('<');
            if in_a_tag && literal.chars().any(char::is_alphabetic) && !NAMES.contains(&literal) {
                found.push(format!("{literal:?} in {path}"));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// Names are the same in every language.
const NAMES: [&str; 1] = ["Kladka"];

#[test]
fn a_pattern_fits_the_keys_that_it_makes() {
    assert!(
        fits("problem-{}-missing", "problem-phone-missing") && fits("urgency-{}", "urgency-soon") && fits("{page}-title", "find-title")
    );
    assert!(!fits("urgency-{}", "flag-soon") && !fits("problem-{}-missing", "problem-phone-wrong"));
}
