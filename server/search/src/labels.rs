//! What the taxonomy calls things, in five languages: leads from the words of a question to the needs they stand for, so that
//! a service is found by words that none of its own texts hold. No index here: a changed label works at once.
use crate::{
    evidence::{Habits, MOST_MEANT, by_use},
    lexicon::{AT_HOME, LEXICON, is_at_home},
    numbers,
    reading::Slot,
    text::{self, fold, is_cyrillic, is_stop_word, words},
    typing::skeleton,
};
use domain::{language::Language, search::TermWords, taxonomy::TermCode};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A question's word that no label holds weighs as much as a fairly rare one.
const UNKNOWN_WORD: f32 = 3.0;
const UNKNOWN_TRIGRAM: f32 = 16.0;

pub struct Label {
    pub need: usize,
    pub language: Language,
    pub text: String,
    /// The name of the term itself, not a synonym.
    pub preferred: bool,
    /// Folded words, to suggest by.
    pub folded: Vec<String>,
    norm: f32,
}

struct Posting {
    idf: f32,
    at: Vec<u32>,
}

/// Texts that each stand for a need, by the terms of their words.
#[derive(Default)]
struct Texts {
    need_of: Vec<usize>,
    /// What all its words weigh.
    weights: Vec<f32>,
    /// Which text each word position belongs to.
    text_of: Vec<u32>,
    terms: HashMap<String, Posting>,
}

impl Texts {
    fn new(texts: &[(usize, Vec<Vec<String>>)]) -> Self {
        let mut all = Self::default();
        for (text, (need, words)) in (0_u32..).zip(texts) {
            all.need_of.push(*need);
            for terms in words {
                let at = u32::try_from(all.text_of.len()).unwrap_or(u32::MAX);
                all.text_of.push(text);
                for term in terms {
                    all.terms.entry(term.clone()).or_insert_with(|| Posting { idf: 0.0, at: Vec::new() }).at.push(at);
                }
            }
        }
        weigh(&mut all.terms, texts.len());
        let weight = |words: &[Vec<String>]| words.iter().map(|terms| terms.iter().map(|t| all.terms[t].idf).fold(0.0, f32::max)).sum();
        all.weights = texts.iter().map(|(_, words)| weight(words)).collect();
        all
    }

    /// Cosine of the question's terms and each text's, weighed by how rare a word is among them; the best text of a need counts.
    fn by_words(&self, slots: &[&Slot]) -> Vec<(usize, f32)> {
        let mut at_position = vec![0.0_f32; self.text_of.len()];
        let mut touched = Vec::new();
        let mut asked = 0.0;
        for slot in slots {
            let mut best = 0.0_f32;
            for (term, weight) in slot.all() {
                let Some(posting) = self.terms.get(term) else { continue };
                best = best.max(posting.idf);
                for &at in &posting.at {
                    let of = &mut at_position[at as usize];
                    if *of == 0.0 {
                        touched.push(at);
                    }
                    *of = of.max(weight * posting.idf);
                }
            }
            asked += if best > 0.0 { best } else { UNKNOWN_WORD };
        }
        let mut hits = vec![0.0_f32; self.need_of.len()];
        for at in touched {
            hits[self.text_of[at as usize] as usize] += at_position[at as usize];
        }
        let texts = self.need_of.iter().zip(&self.weights).zip(hits).filter(|(_, hit)| *hit > 0.0);
        best_needs(texts.map(|((need, weight), hit)| (*need, hit / (asked * weight).sqrt())))
    }
}

fn best_needs(texts: impl Iterator<Item = (usize, f32)>) -> Vec<(usize, f32)> {
    let mut best: HashMap<usize, f32> = HashMap::new();
    for (need, cosine) in texts {
        let of = best.entry(need).or_default();
        *of = of.max(cosine);
    }
    let mut best: Vec<(usize, f32)> = best.into_iter().collect();
    best.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    best.truncate(MOST_MEANT);
    best
}

#[derive(Default)]
pub struct Labels {
    pub needs: Vec<TermCode>,
    pub all: Vec<Label>,
    names: Texts,
    /// Sentences by which people ask.
    phrases: Texts,
    /// What the words of names and sentences say of needs, beyond each single one.
    habits: Habits,
    trigrams: HashMap<String, Posting>,
    vocabulary: BTreeSet<String>,
    /// Codes of classifiers without their filling zeros, each with the need that it stands for.
    codes: Vec<(String, usize)>,
}

impl Labels {
    pub fn new(taxonomy: &[TermWords]) -> Self {
        let mut labels = Self { vocabulary: LEXICON.words().clone(), ..Self::default() };
        let mut known: BTreeMap<TermCode, usize> = BTreeMap::new();
        let (mut names, mut phrases) = (Vec::new(), Vec::new());
        for term in taxonomy {
            let own = || TermCode(term.key.split_once(':').map_or(&*term.key, |(_, code)| code).to_owned());
            let code = term.need.clone().unwrap_or_else(own);
            let need = *known.entry(code.clone()).or_insert_with(|| {
                labels.needs.push(code);
                labels.needs.len() - 1
            });
            if let Some(code) = official(&term.key).filter(|_| term.need.is_some()) {
                labels.codes.push((numbers::canonical(code), need));
            }
            let texts = term.labels.iter().map(|l| (l, true)).chain(term.synonyms.iter().map(|s| (s, false)));
            for ((language, text), preferred) in texts.filter(|((_, text), _)| !text.trim().is_empty()) {
                names.push((need, analysed(text, *language)));
                let all = words(text);
                let folded = all.iter().map(|w| fold(w)).collect();
                labels.all.push(Label { need, language: *language, text: text.clone(), preferred, folded, norm: 1.0 });
                labels.vocabulary.extend(all);
            }
            for (language, phrase) in &term.phrases {
                phrases.push((need, analysed(phrase, *language)));
                labels.vocabulary.extend(words(phrase));
            }
        }
        labels.names = Texts::new(&names);
        labels.phrases = Texts::new(&phrases);
        labels.habits = Habits::new(&phrases);
        labels.post_trigrams();
        labels
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

    /// The needs that a code of a classifier stands for, or the codes of its group.
    pub fn needs_of_code(&self, code: &str) -> Vec<TermCode> {
        let of: BTreeSet<usize> = self.codes.iter().filter(|(of, _)| numbers::is_within(of, code)).map(|(_, need)| *need).collect();
        of.into_iter().map(|need| self.needs[need].clone()).collect()
    }

    /// Whether a name or a sentence holds the term.
    pub fn knows(&self, term: &str) -> bool {
        self.names.terms.contains_key(term) || self.phrases.terms.contains_key(term)
    }
    /// Every word of every name and sentence, and of the lexicon, for the vocabulary.
    pub fn vocabulary(&self) -> &BTreeSet<String> {
        &self.vocabulary
    }

    pub fn by_words(&self, slots: &[&Slot]) -> Vec<(usize, f32)> {
        self.names.by_words(slots)
    }
    pub fn by_phrases(&self, slots: &[&Slot]) -> Vec<(usize, f32)> {
        self.phrases.by_words(slots)
    }
    /// How surely the words stand for each need, judged by all sentences together.
    pub fn by_habit(&self, slots: &[&Slot]) -> Vec<(usize, f32)> {
        by_use(slots, |term| self.habits.of(term)).into_iter().map(|(need, share)| (usize::from(need), share)).collect()
    }

    /// Cosine of three-letter pieces: holds where a word is bent, cut or misspelt beyond the other means.
    pub fn by_pieces(&self, slots: &[&Slot]) -> Vec<(usize, f32)> {
        let mut shared = vec![0.0_f32; self.all.len()];
        let mut norm = 0.0;
        for trigram in trigrams(slots.iter().map(|slot| slot.meant.as_deref().unwrap_or(&slot.word)).filter(|w| !is_stop_word(w))) {
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
        let cosine = |(label, shared): (&Label, f32)| (label.need, shared / (norm * label.norm));
        best_needs(self.all.iter().zip(shared).filter(|(_, shared)| *shared > 0.0).map(cosine))
    }

    /// The name of a need in a language, or in any.
    pub fn name(&self, need: usize, language: Language) -> Option<&Label> {
        let mut names = self.all.iter().filter(|label| label.need == need && label.preferred);
        names.clone().find(|label| label.language == language).or_else(|| names.next())
    }
}

/// The code of a term whose scheme numbers its terms.
fn official(key: &str) -> Option<&str> {
    key.split_once(':').map(|(_, code)| code).filter(|code| code.starts_with(|c: char| c.is_ascii_digit()))
}

/// The words of a label that tell something; all of them when none does.
fn telling(text: &str) -> Vec<String> {
    let all = words(text);
    let telling: Vec<String> = all.iter().filter(|w| !is_stop_word(w)).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

/// The terms of each telling word, and what it means.
fn analysed(text: &str, language: Language) -> Vec<Vec<String>> {
    let all = words(text);
    let folded: Vec<String> = all.iter().map(|word| fold(word)).collect();
    let every = all.iter().all(|word| is_stop_word(word));
    let telling: Vec<usize> = (0..all.len()).filter(|at| every || !is_stop_word(&all[*at])).collect();
    let mut positions: Vec<Vec<String>> = telling.iter().map(|at| text::terms(&all[*at], Some(language))).collect();
    let sure: Vec<Vec<(String, f32)>> = positions.iter().map(|terms| terms.iter().map(|term| (term.clone(), 1.0)).collect()).collect();
    let sure: Vec<&[(String, f32)]> = sure.iter().map(Vec::as_slice).collect();
    for meaning in LEXICON.meanings(&sure) {
        positions[meaning.at].push(meaning.term.to_owned());
    }
    for (terms, &at) in positions.iter_mut().zip(&telling) {
        if is_at_home(at.checked_sub(1).map(|before| folded[before].as_str()), &folded[at]) {
            terms.push(AT_HOME.to_owned());
        }
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
