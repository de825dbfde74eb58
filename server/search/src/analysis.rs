//! From the texts of documents to the terms of the index, with a memory of words seen before: most words of a catalogue are a few
//! thousand, and a stemmer need not read each of them a hundred times. The same for the words that a question is widened by.
//! What a term is, `text` says.
use crate::text;
use domain::language::Language;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::{
    collections::HashSet,
    hash::BuildHasher,
    sync::{Arc, LazyLock, PoisonError, RwLock},
};

struct Known {
    terms: Box<str>,
    /// In how many documents it was met.
    met: u32,
    /// The last of them.
    last: u32,
}

/// Words remembered at most, of a language; then it begins anew.
const MOST: usize = 100_000;

#[derive(Default)]
pub struct Analyser {
    known: [FxHashMap<Box<str>, Known>; Language::ALL.len() + 1],
    /// The document at hand.
    number: u32,
    /// Its words that are noted down, with spaces between them.
    here: String,
    /// Every word of every document so far.
    pub seen: HashSet<String>,
    /// Whether `seen` is wanted; then every word is noted down.
    pub remembers: bool,
}

/// A word in a load that was met before is noted down less and less often: of two words the more frequent must have more notes, and no more
/// than that need be known. 1, 2, 3, 4, 6, 8, 12, 16, 24 …
const fn is_noted(met: u32) -> bool {
    met < 4 || met.trailing_zeros() + 1 >= met.ilog2()
}

impl Analyser {
    /// The terms of a text with spaces between them.
    pub fn terms(&mut self, value: &str, language: Option<Language>) -> String {
        let Self { known, number, here, seen, remembers } = self;
        let known = &mut known[language.map_or(Language::ALL.len(), |language| language as usize)];
        if known.len() > MOST {
            known.clear();
        }
        let mut terms = String::with_capacity(value.len() * 3 / 2);
        text::each_word(value, |word| {
            if !known.contains_key(word) {
                let found = text::terms(word, language).join(" ").into_boxed_str();
                known.insert(word.into(), Known { terms: found, met: 0, last: u32::MAX });
            }
            let Some(found) = known.get_mut(word) else { return };
            terms.push_str(&found.terms);
            terms.push(' ');
            if found.last == *number {
                return;
            }
            found.last = *number;
            found.met = found.met.saturating_add(1);
            if *remembers || is_noted(found.met) {
                here.push_str(word);
                here.push(' ');
                if *remembers {
                    seen.insert(word.to_owned());
                }
            }
        });
        terms
    }

    /// The words of the document at hand that are to be noted down; the next document begins.
    pub fn words(&mut self) -> String {
        self.number = (self.number + 1) % u32::MAX;
        std::mem::take(&mut self.here)
    }
}

type Shelf = RwLock<FxHashMap<Box<str>, Arc<[String]>>>;

/// Terms of known words in any language, a few shelves of them, so that questions seldom wait for each other.
static SHELVES: LazyLock<[Shelf; 16]> = LazyLock::new(Default::default);
/// Words on a shelf at most; then it is emptied.
const MOST_ON_A_SHELF: usize = 4_000;

/// The terms of a word of the catalogue, read as every language of its script. Not for what a person typed: it is remembered.
pub fn terms_of(word: &str) -> Arc<[String]> {
    let hash = FxBuildHasher.hash_one(word);
    let shelf = &SHELVES[usize::try_from(hash >> 32).unwrap_or(0) % SHELVES.len()];
    if let Some(terms) = shelf.read().unwrap_or_else(PoisonError::into_inner).get(word) {
        return terms.clone();
    }
    let terms: Arc<[String]> = text::terms(word, None).into();
    let mut shelf = shelf.write().unwrap_or_else(PoisonError::into_inner);
    if shelf.len() >= MOST_ON_A_SHELF {
        shelf.clear();
    }
    shelf.insert(word.into(), terms.clone());
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_seen_before_has_the_same_terms() {
        let mut analyser = Analyser::default();
        let first = analyser.terms("pagalba namuose", Some(Language::Lt));
        assert_eq!(first, analyser.terms("pagalba namuose", Some(Language::Lt)));
        assert_ne!(first, analyser.terms("pagalba namuose", None), "each language by itself");
        assert!(analyser.words().starts_with("pagalba namuose "));
        assert_eq!(analyser.words(), "");
    }
    #[test]
    fn the_terms_of_a_known_word_are_those_of_every_language() {
        for word in ["pagalbą", "догляд", "pagalbą"] {
            assert_eq!(*terms_of(word), text::terms(word, None));
        }
    }
    #[test]
    fn in_a_load_the_more_frequent_word_is_noted_more_often_yet_not_each_time() {
        let noted = |remembers: bool, often: u32| {
            let mut analyser = Analyser { remembers, ..Analyser::default() };
            let notes = (0..often).map(|_| (analyser.terms("pagalba pagalba", Some(Language::Lt)), analyser.words()).1);
            notes.filter(|words| !words.is_empty()).count()
        };
        assert_eq!(noted(true, 1000), 1000, "a change of few services leaves nothing out");
        let (some, many) = (noted(false, 20), noted(false, 1000));
        assert!(some < many && many < 30, "{some} {many}");
        assert_eq!(noted(false, 2), 2);
    }
}
