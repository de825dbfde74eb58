//! What a question is read as: the keyboard it was typed on, the places it names, each word with the terms that it may stand for,
//! and the needs that all of it means. Looks up words; asks no index and ranks nothing.
use crate::{
    analysis::terms_of,
    evidence::Evidence,
    labels::Labels,
    lexicon::{AT_HOME, LEXICON, is_at_home},
    numbers,
    places::{Named, Places},
    short,
    sure::{is_question, sureness},
    text::{self, fold, is_cyrillic, is_stop_word, words},
    typing::{digits_as_lithuanian, other_layouts, skeleton, small_word},
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
    /// Says where help is wanted.
    pub at_home: bool,
    /// Its terms where it stands in texts or names as it was typed, or bent; else those of the word that was likely meant.
    pub own: Vec<String>,
    /// How surely any of its terms is what was meant, from 0 to 1.
    pub sure: f32,
}

impl Slot {
    fn add(&mut self, term: &str, weight: f32) {
        match self.terms.iter_mut().find(|(t, _)| t == term) {
            Some((_, w)) => *w = w.max(weight),
            None => self.terms.push((term.to_owned(), weight)),
        }
    }
    fn add_word(&mut self, word: &str, weight: f32) {
        for term in terms_of(word).iter() {
            self.add(term, weight);
        }
    }
    fn add_near(&mut self, near: Vec<Near<'_>>) {
        for n in near {
            self.add_word(n.word, n.weight);
            self.sure = self.sure.max(n.sure);
        }
    }
    /// It says where help is wanted, and a house only perhaps.
    fn say_at_home(&mut self) {
        for (_, sure) in &mut self.terms {
            *sure *= HOUSE;
        }
        self.meanings.push((AT_HOME.to_owned(), 1.0));
    }
    /// Everything it may stand for.
    pub fn all(&self) -> impl Iterator<Item = &(String, f32)> {
        self.terms.iter().chain(&self.meanings)
    }
}

/// More terms than this make a word slow to look for and no better found.
const MOST_TERMS: usize = 40;
/// How surely a word that says "at home" speaks of a house.
const HOUSE: f32 = 0.4;
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
    /// Terms of initials that a word may be.
    pub initials: Vec<String>,
    /// How much of the question is known, from 0 to 1.
    pub sure: f32,
}

impl Asked {
    /// The needs to tell the person about: only what stands out.
    pub fn understood(&self) -> Vec<TermCode> {
        let best = self.meant.first().map_or(0.0, |(_, weight)| *weight);
        let least = if self.sure >= 0.5 { 6.0 } else { 12.0 };
        self.meant.iter().filter(|(_, weight)| best >= least && *weight >= best * 0.6).take(3).map(|(need, _)| need.clone()).collect()
    }
    /// What the own name of a service adds, where so many of all have the question in theirs: never less than it takes to be shown.
    pub fn by_name(&self, named: usize, services: u64) -> f32 {
        let best = self.meant.first().map_or(0.0, |(_, weight)| *weight);
        let few = named as u64 <= 20 + services / 200;
        self.least_score() + if few { best * 0.8 + 4.0 } else { 0.0 }
    }
    /// Where a need is certain, a service that only shares a common word with the question is noise: neither shown nor counted.
    pub fn least_score(&self) -> f32 {
        self.meant.first().map_or(0.0, |(_, weight)| weight * 0.12)
    }
    /// The words name a place and nothing else: all that is there is meant, whatever its texts call the place.
    pub fn is_place_alone(&self) -> bool {
        !self.places.is_empty() && self.slots.iter().all(|slot| slot.place)
    }
    pub fn units(&self) -> Vec<AreaCode> {
        self.places.iter().map(|(unit, _)| unit.clone()).collect()
    }
}

/// The words alone: nothing of what they mean.
struct Reading {
    /// With the spaces that were meant.
    spaced: Vec<String>,
    named: Vec<Named>,
    slots: Vec<Slot>,
    read_as: Option<String>,
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
        let Reading { spaced, named, mut slots, read_as } = self.read(text, literal);
        add_meanings(&mut slots);
        slots.iter_mut().filter(|slot| slot.at_home).for_each(Slot::say_at_home);
        let needs: Vec<&Slot> = slots.iter().filter(|slot| !slot.place).collect();
        let (meant, like) = self.meant(&needs);
        let sure = sureness(&needs);
        let initials = self.initials(text, &spaced);
        if !is_question(&needs, sure, like, meant.first().map_or(0.0, |(_, weight)| *weight)) {
            return Asked { initials, ..Asked::default() };
        }
        let places = named.into_iter().flat_map(|named| named.units).collect();
        Asked { slots, meant, places, read_as, initials, sure }
    }

    /// The words as they were probably meant, where that is not what was typed; also of what is no question by itself.
    pub fn read_as(&self, text: &str) -> Option<String> {
        self.read(text, false).read_as
    }

    fn read(&self, text: &str, literal: bool) -> Reading {
        let retyped = if literal { text.to_owned() } else { self.retyped(text) };
        let mut typed = words(&retyped);
        typed.truncate(MOST_WORDS);
        let mut named = if literal { Vec::new() } else { self.named(&typed) };
        let mut spaced = typed.clone();
        if !literal {
            spaced = self.spaced(&typed, &named);
            if spaced != typed {
                named = self.named(&spaced);
            }
        }
        let (slots, read) = self.slots(&spaced, &named, literal);
        let read_as = (!literal && (retyped != text || read != typed)).then(|| read.join(" "));
        Reading { spaced, named, slots, read_as }
    }

    fn named(&self, words: &[String]) -> Vec<Named> {
        self.places.named(words, &|word| self.is_word(word))
    }

    /// Each telling word with what it may stand for, and the question as it is read.
    fn slots(&self, words: &[String], named: &[Named], literal: bool) -> (Vec<Slot>, Vec<String>) {
        let is_place = |at: usize| named.iter().any(|named| named.words.contains(&at));
        let last = words.len().saturating_sub(1);
        let telling = |i: usize, word: &String| last == 0 || !is_stop_word(word) || (i == last && word.chars().count() >= 4);
        let mut slots: Vec<Slot> = Vec::new();
        let mut read: Vec<String> = Vec::new();
        for (i, word) in words.iter().enumerate() {
            if let Some(small) = self.small_word(word).filter(|_| !literal && last > 0) {
                read.push(small.to_owned());
                continue;
            }
            let before = i.checked_sub(1).map(|before| fold(&words[before]));
            let at_home = is_at_home(before.as_deref(), &fold(word));
            let slot = telling(i, word).then(|| self.slot(word, i == last && !is_place(i), literal || is_place(i)));
            read.push(slot.as_ref().and_then(|slot| slot.meant.clone()).unwrap_or_else(|| word.clone()));
            slots.extend(slot.map(|slot| Slot { place: is_place(i), at_home, ..slot }));
            if let Some(full) = short::in_full(&fold(word)).filter(|_| !literal) {
                slots.extend(crate::text::words(full).iter().filter(|word| !is_stop_word(word)).map(|word| self.slot(word, false, true)));
            }
        }
        (slots, read)
    }

    /// A word that says too little to be looked for, in Latin letters instead of Cyrillic.
    fn small_word(&self, word: &str) -> Option<&'static str> {
        let unknown = !is_cyrillic(word) && !is_stop_word(word) && !self.is_known(word);
        unknown.then(|| small_word(word)).flatten()
    }

    /// The words with the spaces that were left out or put in by a slip.
    fn spaced(&self, words: &[String], named: &[Named]) -> Vec<String> {
        const LONG: usize = 7;
        let unknown: Vec<bool> = words
            .iter()
            .enumerate()
            .map(|(at, word)| !named.iter().any(|named| named.words.contains(&at)) && !self.is_known(word))
            .collect();
        let mut spaced: Vec<String> = Vec::with_capacity(words.len());
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let joined = words.get(at + 1).map(|next| format!("{word}{next}"));
            let halves = unknown[at] || unknown.get(at + 1).is_some_and(|unknown| *unknown);
            if let Some(joined) = joined.filter(|joined| halves && joined.chars().count() >= LONG && self.vocabulary.knows(&fold(joined))) {
                spaced.push(joined);
                at += 2;
                continue;
            }
            let bare = fold(word);
            let apart =
                (unknown[at] && bare.chars().count() >= LONG && !self.vocabulary.is_near(&bare)).then(|| self.vocabulary.apart(&bare));
            match apart.flatten() {
                Some((first, second)) => spaced.extend([first, second]),
                None => spaced.push(word.clone()),
            }
            at += 1;
        }
        spaced
    }

    fn is_known(&self, word: &str) -> bool {
        self.vocabulary.knows(&fold(word)) || is_stop_word(word) || !self.own_terms(word).is_empty()
    }

    /// Words that may be what a provider is called by its first letters: written so, or known as no other word.
    fn initials(&self, text: &str, words: &[String]) -> Vec<String> {
        let shouted = |word: &String| {
            text.split(|c: char| !c.is_alphanumeric()).any(|part| part.to_lowercase() == **word && part.chars().all(char::is_uppercase))
        };
        let named = |word: &String| text::terms(word, None).iter().any(|term| self.labels.knows(term));
        words.iter().filter(|word| shouted(word) || !named(word)).filter_map(|word| numbers::initials_term(word)).collect()
    }

    /// Whether it means something besides a place; in Latin letters as well, for "mene" is "мене" before it is Mena.
    fn is_word(&self, word: &str) -> bool {
        let says = |word: &str| is_stop_word(word) || text::terms(word, None).iter().any(|term| self.means(term));
        let heard = || self.vocabulary.romanised(word).into_iter().filter(|near| skeleton(near.word) == skeleton(word));
        says(word) || (!is_cyrillic(word) && heard().any(|near| says(near.word)))
    }

    fn slot(&self, word: &str, last: bool, literal: bool) -> Slot {
        let terms = self.own_terms(word).into_iter().map(|term| (term, 1.0)).collect();
        let mut slot = Slot { word: word.to_owned(), terms, ..Slot::default() };
        let bare = fold(word);
        let letters = bare.chars().count();
        slot.add_near(self.vocabulary.same(&bare));
        slot.own = slot.terms.iter().map(|(term, _)| term.clone()).collect();
        let exact = !slot.own.is_empty();
        slot.sure = f32::from(u8::from(exact));
        if literal {
            return slot;
        }
        if last && letters >= 3 {
            for longer in self.vocabulary.beginning(&bare, 12) {
                slot.add_word(longer, if exact { 0.35 } else { 1.0 });
                slot.sure = slot.sure.max(0.8);
            }
        }
        if slot.terms.is_empty() && !is_cyrillic(word) && letters >= 3 {
            let near = self.vocabulary.romanised(word);
            slot.meant = near.first().filter(|near| near.weight >= 0.9 || letters >= 6).map(|near| near.word.to_owned());
            slot.add_near(near);
        }
        if !exact && letters >= 4 && slot.terms.iter().all(|(_, weight)| *weight < 0.65) {
            let near = self.vocabulary.misspelt(&bare);
            // A guess that may well be wrong is searched for, but not said to be what was meant.
            let likely = near.first().filter(|near| letters >= 8 || near.sure >= if letters >= 5 { 0.52 } else { 0.7 });
            // A slip within a name is still the name.
            slot.own = likely.map_or_else(Vec::new, |near| terms_of(near.word).to_vec());
            slot.meant = likely.map(|near| near.word.to_owned()).or(slot.meant);
            slot.add_near(near);
        }
        if letters >= 5 {
            let weight = if slot.terms.is_empty() { 0.9 } else { 0.5 };
            for form in self.vocabulary.related(&bare) {
                slot.add_word(form, weight);
                slot.sure = slot.sure.max(0.4);
            }
        }
        slot.terms.sort_by(|a, b| b.1.total_cmp(&a.1));
        slot.terms.truncate(MOST_TERMS);
        slot
    }

    /// The needs that the words mean, with the weight each adds to its services, and how like their pieces are to those of a name.
    fn meant(&self, slots: &[&Slot]) -> (Vec<(TermCode, f32)>, f32) {
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
        let pieces = self.labels.by_pieces(slots);
        let like = pieces.first().map_or(0.0, |(_, cosine)| *cosine);
        for (need, cosine) in pieces.into_iter().filter(|(_, cosine)| *cosine > least) {
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
        (weights, like)
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
        let counts = ["для", "догляд", "вдома", "pagalba", "namuose", "vaikų", "житло", "priežiūra"].map(|w| (w.to_owned(), 1)).into();
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
    fn a_guess_that_may_be_wrong_is_not_told() {
        // Two slips in a short word.
        assert_eq!(asked("žitlas догляд", false).read_as, None);
        assert_eq!(asked("pagabla", false).read_as.as_deref(), Some("pagalba"));
    }
    #[test]
    fn spaces_are_put_where_they_were_meant() {
        assert_eq!(asked("pagalbanamuose", false).read_as.as_deref(), Some("pagalba namuose"));
        assert_eq!(asked("pri ežiūra", false).read_as.as_deref(), Some("priežiūra"));
    }
    #[test]
    fn what_hardly_a_word_is_known_of_is_no_question() {
        for nonsense in ["zzqxqzz-no-such-word", "blorfquux догля", "purple monkey dishwasher"] {
            let asked = asked(nonsense, false);
            assert!(asked.slots.is_empty() && asked.meant.is_empty() && asked.read_as.is_none(), "{nonsense}");
        }
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
        let of = |weights: &[(&str, f32)]| Asked { meant: needs(weights), sure: 1.0, ..Asked::default() }.understood().len();
        assert_eq!(of(&[("a", 40.0), ("b", 30.0), ("c", 5.0)]), 2);
        assert_eq!(of(&[("c", 5.0)]), 0);
    }
}
