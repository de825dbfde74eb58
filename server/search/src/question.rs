//! From what was typed to a query: each word with all it may stand for, the needs that the words mean, and the filters.
//! Weights were found on judged questions (`tests/relevance.rs` and the `eval` example hold them).
use crate::{
    labels::Labels,
    schema::{EVERYWHERE, Fields},
    text::{self, fold, is_cyrillic, is_stop_word, words},
    typing::{digits_as_lithuanian, other_layouts},
    vocabulary::{Near, Vocabulary},
};
use domain::{area::AreaCode, taxonomy::TermCode};
use tantivy::{
    Searcher, Term,
    query::{BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

/// A word of the question and the terms it may stand for, each with how surely.
#[derive(Clone, Debug)]
pub struct Slot {
    pub word: String,
    pub terms: Vec<(String, f32)>,
}

impl Slot {
    fn add(&mut self, term: String, weight: f32) {
        match self.terms.iter_mut().find(|(t, _)| *t == term) {
            Some((_, w)) => *w = w.max(weight),
            None => self.terms.push((term, weight)),
        }
    }
    fn add_word(&mut self, word: &str, weight: f32) {
        for term in text::terms(word, None) {
            self.add(term, weight);
        }
    }
    fn add_near(&mut self, near: Vec<Near<'_>>) {
        for n in near {
            self.add_word(n.word, n.weight);
        }
    }
}

/// More terms than this make a word slow to look for and no better found.
const MOST_TERMS: usize = 40;
/// Nobody types more; what is longer is cut.
const MOST_WORDS: usize = 16;

/// What the words are looked up in.
pub struct Lookup<'a> {
    pub vocabulary: &'a Vocabulary,
    pub labels: &'a Labels,
    /// Whether any service has the term.
    pub indexed: &'a dyn Fn(&str) -> bool,
}

impl Lookup<'_> {
    fn own_terms(&self, word: &str) -> Vec<String> {
        text::terms(word, None).into_iter().filter(|term| self.labels.knows(term) || (self.indexed)(term)).collect()
    }

    /// How many of the words are known, from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "a question has a handful of words")]
    fn known(&self, text: &str) -> f32 {
        let words: Vec<String> = words(text).into_iter().filter(|w| w.chars().nth(1).is_some()).collect();
        let known =
            |w: &String| if self.vocabulary.knows(&fold(w)) { 1.0 } else { f32::from(u8::from(!self.own_terms(w).is_empty())) * 0.9 };
        words.iter().map(known).sum::<f32>() / words.len().max(1) as f32
    }

    /// The text as it was meant on the keyboard it was meant for.
    fn retyped(&self, text: &str) -> String {
        let known = self.known(text);
        let digits = digits_as_lithuanian(text);
        if let Some(letters) = digits.as_ref().filter(|letters| self.known(letters) >= known) {
            return letters.clone();
        }
        if known >= 0.5 {
            return text.to_owned();
        }
        let mut best = (known + 0.3, text.to_owned());
        for other in other_layouts(text) {
            let known = self.known(&other);
            if known > best.0 {
                best = (known, other);
            }
        }
        best.1
    }

    pub fn slots(&self, text: &str) -> Vec<Slot> {
        let mut words = words(&self.retyped(text));
        words.truncate(MOST_WORDS);
        let last = words.len().saturating_sub(1);
        let telling = |i: usize, word: &String| last == 0 || !is_stop_word(word) || (i == last && word.chars().count() >= 4);
        words.iter().enumerate().filter(|(i, w)| telling(*i, w)).map(|(i, w)| self.slot(w, i == last)).collect()
    }

    fn slot(&self, word: &str, last: bool) -> Slot {
        let mut slot = Slot { word: word.to_owned(), terms: self.own_terms(word).into_iter().map(|term| (term, 1.0)).collect() };
        let bare = fold(word);
        let letters = bare.chars().count();
        slot.add_near(self.vocabulary.same(&bare));
        let exact = !slot.terms.is_empty();
        if last && letters >= 3 {
            for longer in self.vocabulary.beginning(&bare, 12) {
                slot.add_word(longer, if exact { 0.35 } else { 1.0 });
            }
        }
        if slot.terms.is_empty() && !is_cyrillic(word) && letters >= 3 {
            slot.add_near(self.vocabulary.romanised(word));
        }
        if !exact && letters >= 4 && slot.terms.iter().all(|(_, weight)| *weight < 0.65) {
            slot.add_near(self.vocabulary.misspelt(&bare));
        }
        if letters >= 5 {
            let weight = if slot.terms.is_empty() { 0.9 } else { 0.5 };
            for form in self.vocabulary.related(&bare) {
                slot.add_word(form, weight);
            }
        }
        slot.terms.sort_by(|a, b| b.1.total_cmp(&a.1));
        slot.terms.truncate(MOST_TERMS);
        slot
    }
}

/// A need that the words mean, with the weight it adds to its services.
pub fn meant(labels: &Labels, slots: &[Slot]) -> Vec<(TermCode, f32)> {
    let mut weights: Vec<(usize, f32)> = Vec::new();
    let mut add = |need: usize, weight: f32| match weights.iter_mut().find(|(n, _)| *n == need) {
        Some((_, w)) => *w += weight,
        None => weights.push((need, weight)),
    };
    for (need, cosine) in labels.by_words(slots).into_iter().filter(|(_, cosine)| *cosine > 0.28) {
        add(need, cosine * cosine * 45.0);
    }
    // Pieces alone, when no word is known, may be chance.
    let least = if slots.iter().all(|slot| slot.terms.is_empty()) { 0.3 } else { 0.17 };
    for (need, cosine) in labels.by_pieces(slots).into_iter().filter(|(_, cosine)| *cosine > least) {
        add(need, cosine * cosine * 10.0);
    }
    weights.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    weights.into_iter().map(|(need, weight)| (labels.needs[need].clone(), weight)).collect()
}

/// The needs to tell the person about: only what stands out.
pub fn understood(meant: &[(TermCode, f32)]) -> Vec<TermCode> {
    let best = meant.first().map_or(0.0, |(_, weight)| *weight);
    meant.iter().filter(|(_, weight)| best >= 6.0 && *weight >= best * 0.6).take(3).map(|(need, _)| need.clone()).collect()
}

/// Where a need is certain, a service that only shares a common word with the question is noise: neither shown nor counted.
pub fn least_score(meant: &[(TermCode, f32)]) -> f32 {
    meant.first().map_or(0.0, |(_, weight)| weight * 0.12)
}

fn term(field: Field, value: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, value), IndexRecordOption::Basic))
}
fn scored(field: Field, value: &str, score: f32) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(term(field, value), score))
}

impl Fields {
    fn word(&self, slot: &Slot) -> Option<Box<dyn Query>> {
        let of = |field: Field, boost: f32| {
            slot.terms.iter().map(move |(term, weight)| -> Box<dyn Query> {
                let query = TermQuery::new(Term::from_field_text(field, term), IndexRecordOption::WithFreqs);
                Box::new(BoostQuery::new(Box::new(query), weight * boost))
            })
        };
        let readings: Vec<_> = of(self.title, 0.6).chain(of(self.body, 1.0)).collect();
        (!readings.is_empty()).then(|| -> Box<dyn Query> { Box::new(DisjunctionMaxQuery::with_tie_breaker(readings, 0.4)) })
    }

    /// What the words look for; `None` when nothing can be found with them.
    pub fn words(&self, slots: &[Slot], meant: &[(TermCode, f32)]) -> Option<Box<dyn Query>> {
        let words = slots.iter().filter_map(|slot| self.word(slot));
        let needs = meant.iter().map(|(need, weight)| scored(self.need, need.as_str(), *weight));
        let clauses: Vec<_> = words.chain(needs).map(|query| (Occur::Should, query)).collect();
        (!clauses.is_empty()).then(|| -> Box<dyn Query> { Box::new(BooleanQuery::new(clauses)) })
    }

    /// The unit and what lies in it, what covers it, and what is reachable from everywhere: the nearer a little before the wider.
    pub fn area(&self, path: &[AreaCode]) -> Option<Box<dyn Query>> {
        let (unit, wider) = path.split_first()?;
        let mut readings = vec![scored(self.within, unit.as_str(), 0.2), scored(self.unit, EVERYWHERE, 0.05)];
        readings.extend(wider.iter().map(|wider| scored(self.unit, wider.as_str(), 0.1)));
        Some(Box::new(DisjunctionMaxQuery::new(readings)))
    }
}

/// Whether any service has the term.
pub fn is_indexed(searcher: &Searcher, fields: Fields, term: &str) -> bool {
    [fields.title, fields.body].into_iter().any(|field| searcher.doc_freq(&Term::from_field_text(field, term)).is_ok_and(|n| n > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots(question: &str) -> Vec<Slot> {
        let counts = ["догляд", "вдома", "pagalba", "namuose", "vaikų", "житло", "priežiūra"].map(|w| (w.to_owned(), 1)).into();
        let vocabulary = Vocabulary::of_texts(&counts);
        Lookup { vocabulary: &vocabulary, labels: &Labels::default(), indexed: &|_| false }.slots(question)
    }
    fn means(question: &str, word: &str) -> bool {
        let wanted = text::terms(word, None);
        slots(question).iter().any(|slot| slot.terms.iter().any(|(term, _)| wanted.contains(term)))
    }

    #[test]
    fn every_way_of_typing_leads_to_the_word() {
        for (typed, meant) in [
            ("догляду", "догляд"),
            ("ljukzl", "догляд"),
            ("doglyad", "догляд"),
            ("pagabla", "pagalba"),
            ("prieziur", "priežiūra"),
            ("vaik7", "vaikų"),
            ("жит", "житло"),
        ] {
            assert!(means(typed, meant), "{typed}");
        }
    }
    #[test]
    fn stop_words_are_dropped_unless_alone() {
        assert_eq!(slots("для житло").len(), 1);
        assert_eq!(slots("для").len(), 1);
    }
    #[test]
    fn only_what_stands_out_is_said_to_be_understood() {
        let needs = [("a", 40.0), ("b", 30.0), ("c", 5.0)].map(|(code, weight)| (TermCode(code.to_owned()), weight));
        assert_eq!(understood(&needs).len(), 2);
        assert!(understood(&needs[2..]).is_empty());
    }
}
