//! What the taxonomy calls things, in five languages: leads from the words of a question to the needs they stand for, so that
//! a service is found by words that none of its own texts hold. No index here: a changed label works at once.
use crate::{
    lexicon::LEXICON,
    reading::Slot,
    text::{self, fold, is_cyrillic, is_stop_word, words},
    typing::skeleton,
};
use domain::{language::Language, search::TermWords, taxonomy::TermCode};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A question's word that no label holds weighs as much as a fairly rare one.
const UNKNOWN_WORD: f32 = 3.0;
const UNKNOWN_TRIGRAM: f32 = 16.0;
/// How many needs a question is taken to mean at most.
const MOST: usize = 4;

pub struct Label {
    pub need: usize,
    pub language: Language,
    pub text: String,
    /// The name of the term itself, not a synonym.
    pub preferred: bool,
    /// Folded words, to suggest by.
    pub folded: Vec<String>,
    weight: f32,
    norm: f32,
}

struct Posting {
    idf: f32,
    at: Vec<u32>,
}

#[derive(Default)]
pub struct Labels {
    pub needs: Vec<TermCode>,
    pub all: Vec<Label>,
    /// Which label each word position belongs to.
    label_of: Vec<u32>,
    terms: HashMap<String, Posting>,
    trigrams: HashMap<String, Posting>,
}

impl Labels {
    pub fn new(taxonomy: &[TermWords]) -> Self {
        let mut labels = Self::default();
        let mut known: BTreeMap<TermCode, usize> = BTreeMap::new();
        let mut positions: Vec<Vec<Vec<String>>> = Vec::new();
        for term in taxonomy {
            let code =
                term.need.clone().unwrap_or_else(|| TermCode(term.key.split_once(':').map_or(&*term.key, |(_, code)| code).to_owned()));
            let need = *known.entry(code.clone()).or_insert_with(|| {
                labels.needs.push(code);
                labels.needs.len() - 1
            });
            let texts = term.labels.iter().map(|l| (l, true)).chain(term.synonyms.iter().map(|s| (s, false)));
            for ((language, text), preferred) in texts.filter(|((_, text), _)| !text.trim().is_empty()) {
                positions.push(analysed(text, *language));
                let folded = words(text).iter().map(|w| fold(w)).collect();
                labels.all.push(Label { need, language: *language, text: text.clone(), preferred, folded, weight: 0.0, norm: 1.0 });
            }
        }
        labels.post_terms(&positions);
        labels.post_trigrams();
        labels
    }

    fn post_terms(&mut self, positions: &[Vec<Vec<String>>]) {
        for (label, words) in (0_u32..).zip(positions) {
            for terms in words {
                let at = u32::try_from(self.label_of.len()).unwrap_or(u32::MAX);
                self.label_of.push(label);
                for term in terms {
                    self.terms.entry(term.clone()).or_insert_with(|| Posting { idf: 0.0, at: Vec::new() }).at.push(at);
                }
            }
        }
        weigh(&mut self.terms, positions.len());
        for (label, words) in self.all.iter_mut().zip(positions) {
            label.weight = words.iter().map(|terms| terms.iter().map(|t| self.terms[t].idf).fold(0.0, f32::max)).sum();
        }
    }

    fn post_trigrams(&mut self) {
        let of: Vec<BTreeSet<String>> = self.all.iter().map(|label| trigrams(telling(&label.text).iter().map(String::as_str))).collect();
        for (label, trigrams) in (0_u32..).zip(&of) {
            for trigram in trigrams {
                self.trigrams.entry(trigram.clone()).or_insert_with(|| Posting { idf: 0.0, at: Vec::new() }).at.push(label);
            }
        }
        weigh(&mut self.trigrams, of.len());
        for (label, trigrams) in self.all.iter_mut().zip(&of) {
            label.norm = trigrams.iter().map(|t| self.trigrams[t].idf.powi(2)).sum::<f32>().sqrt().max(f32::EPSILON);
        }
    }

    pub fn knows(&self, term: &str) -> bool {
        self.terms.contains_key(term)
    }
    /// Every word of every label, for the vocabulary.
    pub fn vocabulary(&self) -> BTreeSet<String> {
        self.all.iter().flat_map(|label| words(&label.text)).chain(LEXICON.words().iter().cloned()).collect()
    }

    /// Cosine of the question's terms and each label's, weighed by how rare a word is among labels; the best label of a need counts.
    pub fn by_words(&self, slots: &[&Slot]) -> Vec<(usize, f32)> {
        let mut at_position = vec![0.0_f32; self.label_of.len()];
        let mut touched = Vec::new();
        let mut asked = 0.0;
        for slot in slots {
            let mut best = 0.0_f32;
            for (term, weight) in slot.all() {
                let Some(posting) = self.terms.get(term) else { continue };
                best = best.max(posting.idf);
                for &at in &posting.at {
                    if at_position[at as usize] == 0.0 {
                        touched.push(at);
                    }
                    at_position[at as usize] = at_position[at as usize].max(weight * posting.idf);
                }
            }
            asked += if best > 0.0 { best } else { UNKNOWN_WORD };
        }
        let mut hits: HashMap<u32, f32> = HashMap::new();
        for at in touched {
            *hits.entry(self.label_of[at as usize]).or_default() += at_position[at as usize];
        }
        self.best_needs(hits.into_iter().map(|(label, hit)| (label, hit / (asked * self.all[label as usize].weight).sqrt())))
    }

    /// Cosine of three-letter pieces: holds where a word is bent, cut or misspelt beyond the other means.
    pub fn by_pieces(&self, slots: &[&Slot]) -> Vec<(usize, f32)> {
        let mut shared = vec![0.0_f32; self.all.len()];
        let mut norm = 0.0;
        for trigram in trigrams(slots.iter().map(|slot| slot.word.as_str()).filter(|w| !is_stop_word(w))) {
            let Some(posting) = self.trigrams.get(&trigram) else {
                norm += UNKNOWN_TRIGRAM;
                continue;
            };
            norm += posting.idf.powi(2);
            for &label in &posting.at {
                shared[label as usize] += posting.idf.powi(2);
            }
        }
        let norm = norm.sqrt().max(f32::EPSILON);
        let cosines = (0_u32..).zip(shared).filter(|(_, s)| *s > 0.0).map(|(label, s)| (label, s / (norm * self.all[label as usize].norm)));
        self.best_needs(cosines)
    }

    fn best_needs(&self, labels: impl Iterator<Item = (u32, f32)>) -> Vec<(usize, f32)> {
        let mut best: HashMap<usize, f32> = HashMap::new();
        for (label, cosine) in labels {
            let need = best.entry(self.all[label as usize].need).or_default();
            *need = need.max(cosine);
        }
        let mut best: Vec<(usize, f32)> = best.into_iter().collect();
        best.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        best.truncate(MOST);
        best
    }

    /// The name of a need in a language, or in any.
    pub fn name(&self, need: usize, language: Language) -> Option<&Label> {
        let mut names = self.all.iter().filter(|label| label.need == need && label.preferred);
        names.clone().find(|label| label.language == language).or_else(|| names.next())
    }
}

/// The words of a label that tell something; all of them when none does.
fn telling(text: &str) -> Vec<String> {
    let all = words(text);
    let telling: Vec<String> = all.iter().filter(|w| !is_stop_word(w)).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

/// The terms of each telling word, and what it means.
fn analysed(text: &str, language: Language) -> Vec<Vec<String>> {
    let mut positions: Vec<Vec<String>> = telling(text).iter().map(|word| text::terms(word, Some(language))).collect();
    let sure: Vec<Vec<(String, f32)>> = positions.iter().map(|terms| terms.iter().map(|term| (term.clone(), 1.0)).collect()).collect();
    let sure: Vec<&[(String, f32)]> = sure.iter().map(Vec::as_slice).collect();
    for meaning in LEXICON.meanings(&sure) {
        positions[meaning.at].push(meaning.term.to_owned());
    }
    positions
}

#[expect(clippy::cast_precision_loss, reason = "labels are counted in thousands")]
fn weigh(postings: &mut HashMap<String, Posting>, labels: usize) {
    for posting in postings.values_mut() {
        posting.idf = (1.0 + labels as f32 / posting.at.len() as f32).ln();
    }
}

/// Cyrillic by its skeleton, so that romanised pieces meet it.
fn trigrams<'a>(words: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for word in words {
        let bare = if is_cyrillic(word) { skeleton(word) } else { fold(word) };
        let letters: Vec<char> = std::iter::once(' ').chain(bare.chars()).chain(std::iter::once(' ')).collect();
        found.extend(letters.windows(3).map(|w| w.iter().collect::<String>()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels() -> Labels {
        let term = |key: &str, need: &str, label: (Language, &str), synonym: (Language, &str)| TermWords {
            key: key.to_owned(),
            need: Some(TermCode(need.to_owned())),
            labels: vec![(label.0, label.1.to_owned())],
            synonyms: vec![(synonym.0, synonym.1.to_owned())],
            phrases: vec![],
        };
        Labels::new(&[
            term("core:home.help", "home.help", (Language::Lt, "Pagalba į namus"), (Language::Uk, "догляд вдома")),
            term("core:food", "food", (Language::Lt, "Maisto parama"), (Language::Uk, "продуктові набори")),
        ])
    }
    fn slot(word: &str) -> Slot {
        Slot { word: word.to_owned(), terms: text::terms(word, None).into_iter().map(|t| (t, 1.0)).collect(), ..Slot::default() }
    }

    #[test]
    fn words_in_one_language_mean_the_need_named_in_another() {
        let labels = labels();
        let (need, cosine) = labels.by_words(&[&slot("догляд"), &slot("вдома")])[0];
        assert_eq!(labels.needs[need].as_str(), "home.help");
        assert!(cosine > 0.9);
        assert_eq!(labels.name(need, Language::Lt).unwrap().text, "Pagalba į namus");
    }
    #[test]
    fn a_bent_word_still_shares_its_pieces() {
        let labels = labels();
        let (need, _) = labels.by_pieces(&[&slot("продуктовыйнабор")])[0];
        assert_eq!(labels.needs[need].as_str(), "food");
    }
    #[test]
    fn nonsense_means_nothing() {
        assert!(labels().by_words(&[&slot("qqqq")]).is_empty());
        assert!(labels().by_pieces(&[&slot("qqqq")]).is_empty());
    }
}
