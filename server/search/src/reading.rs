//! What a question is read as: the keyboard it was typed on, the places it names, each word with the terms that it may stand for,
//! and the needs that all of it means. Looks up words; asks no index and ranks nothing.
use crate::{
    evidence::Evidence,
    labels::Labels,
    lexicon::LEXICON,
    places::Places,
    text::{self, fold, is_cyrillic, is_stop_word, words},
    typing::{digits_as_lithuanian, other_layouts},
    vocabulary::{Near, Vocabulary},
};
use domain::{area::AreaCode, taxonomy::TermCode};

/// A word of the question and the terms it may stand for, each with how surely.
#[derive(Clone, Debug, Default)]
pub struct Slot {
    pub word: String,
    pub terms: Vec<(String, f32)>,
    /// What it means, beyond its own terms; marked as of the lexicon.
    pub meanings: Vec<(String, f32)>,
    /// The word as it was probably meant, when nobody knows what was typed.
    pub meant: Option<String>,
    /// Names a place: says nothing of the need.
    pub place: bool,
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
    /// Everything it may stand for.
    pub fn all(&self) -> impl Iterator<Item = &(String, f32)> {
        self.terms.iter().chain(&self.meanings)
    }
}

/// More terms than this make a word slow to look for and no better found.
const MOST_TERMS: usize = 40;
/// Nobody types more; what is longer is cut.
const MOST_WORDS: usize = 16;

/// A question as it was understood.
#[derive(Default)]
pub struct Asked {
    pub slots: Vec<Slot>,
    /// Needs with the weight that each adds to its services, the heaviest first.
    pub meant: Vec<(TermCode, f32)>,
    /// Units that the words name, with their ancestors.
    pub places: Vec<(AreaCode, Vec<AreaCode>)>,
    /// The words as corrected, where that differs from what was typed.
    pub read_as: Option<String>,
}

impl Asked {
    /// The needs to tell the person about: only what stands out.
    pub fn understood(&self) -> Vec<TermCode> {
        let best = self.meant.first().map_or(0.0, |(_, weight)| *weight);
        self.meant.iter().filter(|(_, weight)| best >= 6.0 && *weight >= best * 0.6).take(3).map(|(need, _)| need.clone()).collect()
    }
    /// Where a need is certain, a service that only shares a common word with the question is noise: neither shown nor counted.
    pub fn least_score(&self) -> f32 {
        self.meant.first().map_or(0.0, |(_, weight)| weight * 0.12)
    }
    pub fn units(&self) -> Vec<AreaCode> {
        self.places.iter().map(|(unit, _)| unit.clone()).collect()
    }
}

/// What the words are looked up in.
pub struct Lookup<'a> {
    pub vocabulary: &'a Vocabulary,
    pub labels: &'a Labels,
    pub evidence: &'a Evidence,
    pub places: &'a Places,
    /// Whether any service has the term.
    pub indexed: &'a dyn Fn(&str) -> bool,
}

impl Lookup<'_> {
    fn own_terms(&self, word: &str) -> Vec<String> {
        text::terms(word, None).into_iter().filter(|term| self.means(term) || (self.indexed)(term)).collect()
    }
    /// Whether the term stands in a name of a need, or is an everyday word.
    fn means(&self, term: &str) -> bool {
        self.labels.knows(term) || LEXICON.knows(term)
    }

    /// How many of the words are known, from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "a question has a handful of words")]
    fn known(&self, text: &str) -> f32 {
        let words: Vec<String> = words(text).into_iter().filter(|w| w.chars().nth(1).is_some()).collect();
        let known = |w: &String| {
            if self.vocabulary.knows(&fold(w)) || is_stop_word(w) { 1.0 } else { f32::from(u8::from(!self.own_terms(w).is_empty())) * 0.9 }
        };
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

    /// Reads the question; literally when the person says so: nothing corrected, no place taken out.
    pub fn asked(&self, text: &str, literal: bool) -> Asked {
        let retyped = if literal { text.to_owned() } else { self.retyped(text) };
        let mut words = words(&retyped);
        words.truncate(MOST_WORDS);
        let named = if literal { Vec::new() } else { self.places.named(&words, &|word| self.is_word(word)) };
        let is_place = |at: usize| named.iter().any(|named| named.words.contains(&at));
        let last = words.len().saturating_sub(1);
        let telling = |i: usize, word: &String| last == 0 || !is_stop_word(word) || (i == last && word.chars().count() >= 4);
        let mut slots: Vec<Slot> = Vec::new();
        let mut read: Vec<String> = Vec::new();
        for (i, word) in words.iter().enumerate() {
            let slot = telling(i, word).then(|| self.slot(word, i == last && !is_place(i), literal || is_place(i)));
            read.push(slot.as_ref().and_then(|slot| slot.meant.clone()).unwrap_or_else(|| word.clone()));
            slots.extend(slot.map(|slot| Slot { place: is_place(i), ..slot }));
        }
        add_meanings(&mut slots);
        let needs: Vec<&Slot> = slots.iter().filter(|slot| !slot.place).collect();
        let meant = self.meant(&needs);
        let read_as = (!literal && (retyped != text || read != words)).then(|| read.join(" "));
        let places = named.into_iter().flat_map(|named| named.units).collect();
        Asked { slots, meant, places, read_as }
    }

    /// Whether it means something besides a place.
    fn is_word(&self, word: &str) -> bool {
        is_stop_word(word) || text::terms(word, None).iter().any(|term| self.means(term))
    }

    fn slot(&self, word: &str, last: bool, literal: bool) -> Slot {
        let terms = self.own_terms(word).into_iter().map(|term| (term, 1.0)).collect();
        let mut slot = Slot { word: word.to_owned(), terms, ..Slot::default() };
        let bare = fold(word);
        let letters = bare.chars().count();
        slot.add_near(self.vocabulary.same(&bare));
        if literal {
            return slot;
        }
        let exact = !slot.terms.is_empty();
        if last && letters >= 3 {
            for longer in self.vocabulary.beginning(&bare, 12) {
                slot.add_word(longer, if exact { 0.35 } else { 1.0 });
            }
        }
        if slot.terms.is_empty() && !is_cyrillic(word) && letters >= 3 {
            let near = self.vocabulary.romanised(word);
            slot.meant = near.first().map(|near| near.word.to_owned());
            slot.add_near(near);
        }
        if !exact && letters >= 4 && slot.terms.iter().all(|(_, weight)| *weight < 0.65) {
            let near = self.vocabulary.misspelt(&bare);
            slot.meant = near.first().map(|near| near.word.to_owned()).or(slot.meant);
            slot.add_near(near);
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

    /// The needs that the words mean, with the weight each adds to its services.
    fn meant(&self, slots: &[&Slot]) -> Vec<(TermCode, f32)> {
        let mut weights: Vec<(TermCode, f32)> = Vec::new();
        let mut add = |need: &TermCode, weight: f32| match weights.iter_mut().find(|(n, _)| n == need) {
            Some((_, w)) => *w += weight,
            None => weights.push((need.clone(), weight)),
        };
        for (need, cosine) in self.labels.by_words(slots).into_iter().filter(|(_, cosine)| *cosine > 0.28) {
            add(&self.labels.needs[need], cosine * cosine * 45.0);
        }
        // Pieces alone, when no word is known, may be chance.
        let least = if slots.iter().all(|slot| slot.terms.is_empty()) { 0.3 } else { 0.17 };
        for (need, cosine) in self.labels.by_pieces(slots).into_iter().filter(|(_, cosine)| *cosine > least) {
            add(&self.labels.needs[need], cosine * cosine * 20.0);
        }
        for (need, cosine) in self.labels.by_phrases(slots).into_iter().filter(|(_, cosine)| *cosine > 0.15) {
            add(&self.labels.needs[need], cosine * cosine * 45.0);
        }
        for (need, share) in self.labels.by_habit(slots).into_iter().filter(|(_, share)| *share > 0.1) {
            add(&self.labels.needs[need], share * 70.0);
        }
        for (need, share) in self.evidence.by_use(slots).into_iter().filter(|(_, share)| *share > 0.14) {
            add(need, share * 18.0);
        }
        weights.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        weights
    }
}

/// What the words mean by the lexicon, each meaning with the word that it begins at.
fn add_meanings(slots: &mut [Slot]) {
    let terms: Vec<Vec<(String, f32)>> = slots.iter().map(|slot| if slot.place { Vec::new() } else { slot.terms.clone() }).collect();
    let terms: Vec<&[(String, f32)]> = terms.iter().map(Vec::as_slice).collect();
    for meaning in LEXICON.meanings(&terms) {
        slots[meaning.at].meanings.push((meaning.term.to_owned(), meaning.weight));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{language::Language, search::PlaceWords};

    fn asked(question: &str, literal: bool) -> Asked {
        let counts = ["догляд", "вдома", "pagalba", "namuose", "vaikų", "житло", "priežiūra"].map(|w| (w.to_owned(), 1)).into();
        let vocabulary = Vocabulary::of_texts(&counts);
        let place = AreaCode("vinnytsia".to_owned());
        let names = vec![(Language::Uk, "Вінницька міська громада".to_owned())];
        let places = Places::new(&[PlaceWords { code: place.clone(), path: vec![place], names }]);
        let (labels, evidence) = (Labels::default(), Evidence::default());
        Lookup { vocabulary: &vocabulary, labels: &labels, evidence: &evidence, places: &places, indexed: &|_| false }
            .asked(question, literal)
    }
    fn means(question: &str, word: &str) -> bool {
        let wanted = text::terms(word, None);
        asked(question, false).slots.iter().any(|slot| slot.terms.iter().any(|(term, _)| wanted.contains(term)))
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
        assert_eq!(asked("для житло", false).slots.len(), 1);
        assert_eq!(asked("для", false).slots.len(), 1);
    }
    #[test]
    fn a_correction_is_told_and_undone_by_the_person() {
        assert_eq!(asked("ljukzl dljvf", false).read_as.as_deref(), Some("догляд вдома"));
        assert_eq!(asked("догляд вдома", false).read_as, None);
        let literal = asked("ljukzl у вінниці", true);
        assert!(literal.read_as.is_none() && literal.places.is_empty() && literal.slots.iter().all(|slot| slot.terms.is_empty()));
    }
    #[test]
    fn a_place_is_taken_out_of_the_question() {
        for question in ["догляд у Вінниці", "Вінниця догляд", "dogliad vinnytsia", "догляд вінницька громада"]
        {
            let asked = asked(question, false);
            assert_eq!(asked.units(), [AreaCode("vinnytsia".to_owned())], "{question}");
            assert_eq!(asked.slots.iter().filter(|slot| !slot.place).count(), 1, "{question}");
        }
        assert!(asked("догляд вдома", false).places.is_empty());
    }
    #[test]
    fn words_of_one_meaning_meet() {
        let meanings = |word: &str| asked(word, false).slots[0].meanings.iter().map(|(term, _)| term.clone()).collect::<Vec<_>>();
        assert!(meanings("nanny").iter().any(|meaning| meanings("niania").contains(meaning)));
        assert!(meanings("nanny").iter().any(|meaning| meanings("auklės").contains(meaning)));
    }
    #[test]
    fn only_what_stands_out_is_said_to_be_understood() {
        let needs = |weights: &[(&str, f32)]| weights.iter().map(|(code, weight)| (TermCode((*code).to_owned()), *weight)).collect();
        let of = |weights: &[(&str, f32)]| Asked { meant: needs(weights), ..Asked::default() }.understood().len();
        assert_eq!(of(&[("a", 40.0), ("b", 30.0), ("c", 5.0)]), 2);
        assert_eq!(of(&[("c", 5.0)]), 0);
    }
}
