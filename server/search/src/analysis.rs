//! From the texts of documents to the terms of the index, with a memory of words seen before: most words of a catalogue are a few
//! thousand, and a stemmer need not read each of them a hundred times. What a term is, `text` says.
use crate::text;
use domain::language::Language;
use std::collections::{BTreeSet, HashMap, HashSet};

/// A word in a load that was met so often is noted down only now and then: how often it stands in texts need not be known to the last one.
const COMMON: u32 = 32;
const NOW_AND_THEN: u32 = 16;

struct Known {
    terms: Box<str>,
    met: u32,
}

/// Words remembered at most; then it begins anew.
const MOST: usize = 60_000;

#[derive(Default)]
pub struct Analyser {
    known: [HashMap<String, Known>; Language::ALL.len() + 1],
    /// Words of the document at hand.
    here: BTreeSet<String>,
    /// Every word of every document so far.
    pub seen: HashSet<String>,
    /// Whether `seen` is wanted; then every word is noted down.
    pub remembers: bool,
}

impl Analyser {
    /// The terms of a text with spaces between them.
    pub fn terms(&mut self, value: &str, language: Option<Language>) -> String {
        let known = &mut self.known[language.map_or(Language::ALL.len(), |language| language as usize)];
        if known.len() > MOST {
            known.clear();
        }
        let mut terms = String::with_capacity(value.len() * 2);
        for word in text::words(value) {
            let mut noted = true;
            if let Some(found) = known.get_mut(&word) {
                terms.push_str(&found.terms);
                found.met += 1;
                noted = self.remembers || found.met < COMMON || found.met.is_multiple_of(NOW_AND_THEN);
            } else {
                let found = text::terms(&word, language).join(" ");
                terms.push_str(&found);
                known.insert(word.clone(), Known { terms: found.into_boxed_str(), met: 1 });
            }
            terms.push(' ');
            if noted {
                self.here.insert(word);
            }
        }
        terms
    }

    /// The words of the document at hand, each once; the next document begins.
    pub fn words(&mut self) -> String {
        let here = std::mem::take(&mut self.here);
        let mut words = String::new();
        for word in here {
            words.push_str(&word);
            words.push(' ');
            if self.remembers {
                self.seen.insert(word);
            }
        }
        words
    }
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
        assert_eq!(analyser.words(), "namuose pagalba ");
        assert_eq!(analyser.words(), "");
    }
}
