//! Everyday words that mean the same, in five languages: "nanny", "auklė", "niania", "няня". A line of `lexicon.txt` is one meaning.
//! It is knowledge of languages, like stems and stop words; what a taxonomy calls its terms is none of its business.
use crate::text::{self, is_stop_word, words};
use domain::language::Language;
use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
};

/// No stem holds it: what begins so names a meaning.
pub const MARK: char = '§';

struct Entry {
    /// Terms of its further words.
    rest: Vec<Vec<String>>,
    meaning: String,
}

pub struct Lexicon {
    /// By a term of the first word.
    entries: HashMap<String, Vec<Entry>>,
    words: BTreeSet<String>,
}

/// The term of being helped where one lives: "namuose", "w domu", "вдома" are not the house that "namai", "dom" and "дом" are.
pub const AT_HOME: &str = "§home";

/// Whether a word says "at home" or "to the home", seen with the word before it. Both folded.
pub fn is_at_home(before: Option<&str>, word: &str) -> bool {
    const ALONE: [&str; 7] = ["namuose", "namie", "namo", "вдома", "удома", "додому", "дома"];
    const AFTER: [(&str, &[&str], &[&str]); 5] = [
        ("lt", &["i"], &["namus"]),
        ("pl", &["w", "do", "po"], &["domu"]),
        ("uk", &["на", "по"], &["дому", "дім"]),
        ("en", &["at", "my", "her", "his", "their", "your"], &["home"]),
        ("ru", &["на", "по"], &["дому", "дом"]),
    ];
    ALONE.contains(&word)
        || before.is_some_and(|before| AFTER.iter().any(|(_, befores, words)| befores.contains(&before) && words.contains(&word)))
}

/// A meaning of some of the words: of how many, from which on.
pub struct Meaning<'a> {
    pub at: usize,
    pub words: usize,
    pub term: &'a str,
    pub weight: f32,
}

pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("lexicon.txt")));

fn terms_of(word: &str, language: Language) -> Vec<String> {
    text::terms(word, Some(language))
}

impl Lexicon {
    fn new(text: &str) -> Self {
        let mut lexicon = Self { entries: HashMap::new(), words: BTreeSet::new() };
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let meaning = format!("{MARK}{number}");
            for part in line.split('|') {
                let Some((code, names)) = part.split_once(':') else { continue };
                let Ok(language) = code.trim().parse::<Language>() else { continue };
                for name in names.split(',') {
                    lexicon.add(name, language, &meaning);
                }
            }
        }
        lexicon
    }

    fn add(&mut self, name: &str, language: Language, meaning: &str) {
        let all = words(name);
        let telling: Vec<&String> = all.iter().filter(|word| !is_stop_word(word)).collect();
        let telling = if telling.is_empty() { all.iter().collect() } else { telling };
        let Some((first, rest)) = telling.split_first() else { return };
        let rest: Vec<Vec<String>> = rest.iter().map(|word| terms_of(word, language)).collect();
        for term in terms_of(first, language) {
            let entries = self.entries.entry(term).or_default();
            if !entries.iter().any(|entry| entry.meaning == meaning && entry.rest == rest) {
                entries.push(Entry { rest: rest.clone(), meaning: meaning.to_owned() });
            }
        }
        self.words.extend(all);
    }

    pub fn knows(&self, term: &str) -> bool {
        self.entries.contains_key(term)
    }
    /// Every word of it, for the vocabulary.
    pub fn words(&self) -> &BTreeSet<String> {
        &self.words
    }
    /// What a term means by itself.
    pub fn of_term(&self, term: &str) -> impl Iterator<Item = &str> {
        self.entries.get(term).into_iter().flatten().filter(|entry| entry.rest.is_empty()).map(|entry| entry.meaning.as_str())
    }

    /// The meanings of words that follow each other, each given by its terms and how surely they are meant.
    pub fn meanings(&self, words: &[&[(String, f32)]]) -> Vec<Meaning<'_>> {
        let mut found: Vec<Meaning<'_>> = Vec::new();
        for (at, terms) in words.iter().enumerate() {
            for (term, weight) in *terms {
                for entry in self.entries.get(term).into_iter().flatten() {
                    let Some(weight) = follows(&words[at + 1..], &entry.rest).map(|rest| weight.min(rest)) else { continue };
                    let length = 1 + entry.rest.len();
                    match found.iter_mut().find(|m| m.at == at && m.words == length && m.term == entry.meaning) {
                        Some(meaning) => meaning.weight = meaning.weight.max(weight),
                        None => found.push(Meaning { at, words: length, term: &entry.meaning, weight }),
                    }
                }
            }
        }
        found
    }
}

/// How surely the words begin with these terms.
fn follows(words: &[&[(String, f32)]], rest: &[Vec<String>]) -> Option<f32> {
    let mut least = 1.0_f32;
    for (at, wanted) in rest.iter().enumerate() {
        let weights = words.get(at)?.iter().filter(|(term, _)| wanted.contains(term)).map(|(_, weight)| *weight);
        least = least.min(weights.reduce(f32::max)?);
    }
    Some(least)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_home_is_told_from_a_house() {
        for (before, word) in
            [(Some("pagalba"), "namuose"), (Some("i"), "namus"), (Some("w"), "domu"), (Some("на"), "дому"), (Some("at"), "home")]
        {
            assert!(is_at_home(before, word), "{word}");
        }
        for (before, word) in
            [(Some("seneliu"), "namai"), (Some("nakvynes"), "namus"), (Some("z"), "domu"), (Some("care"), "home"), (None, "дом")]
        {
            assert!(!is_at_home(before, word), "{word}");
        }
    }
}
