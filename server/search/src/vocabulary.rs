//! The words that are known, from texts and labels, and those near to a word that is not: by prefix, by a slip of the finger,
//! by romanisation. Layers, so that a changed service adds a few words without building everything again.
use crate::{
    text::{fold, is_cyrillic},
    typing::{skeleton, slip},
};
use fst::{Automaton, IntoStreamer, Map, Streamer, automaton::Str};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::{Arc, LazyLock},
};

/// More words near to a misspelt one are not weighed against each other.
const MOST_SLIPS: usize = 80;

/// New words stay a layer of their own while they are this few, or an eighth of the others; then all are built into one.
const SMALL: usize = 4_000;

struct Word {
    /// As written, with its marks: stemmers need them.
    written: String,
    folded_chars: usize,
    /// How many words have the same folded form, this and those that follow; known of the first.
    same: usize,
    /// In how many services.
    count: u32,
}

/// Words sorted by their folded form; the automata lead from a form to the first of its words.
struct Layer {
    words: Vec<Word>,
    folded: Map<Vec<u8>>,
    skeletons: Map<Vec<u8>>,
    of_skeleton: Vec<Vec<u32>>,
}

impl Layer {
    fn new(counts: &BTreeMap<String, u32>) -> fst::Result<Self> {
        let mut all: Vec<(String, &String, u32)> = counts.iter().map(|(word, &count)| (fold(word), word, count)).collect();
        all.sort();
        let mut folded: Vec<(String, u64)> = Vec::new();
        let mut same = vec![0; all.len()];
        let mut first = 0;
        let mut skeletons: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (at, (form, word, _)) in (0_u32..).zip(&all) {
            if folded.last().is_none_or(|(last, _)| last != form) {
                folded.push((form.clone(), u64::from(at)));
                first = at as usize;
            }
            same[first] += 1;
            if is_cyrillic(word) {
                skeletons.entry(skeleton(word)).or_default().push(at);
            }
        }
        let keys = skeletons.keys().zip(0_u64..);
        Ok(Self {
            folded: Map::from_iter(folded)?,
            skeletons: Map::from_iter(keys)?,
            words: all
                .into_iter()
                .zip(same)
                .map(|((form, written, count), same)| Word { folded_chars: form.chars().count(), written: written.clone(), same, count })
                .collect(),
            of_skeleton: skeletons.into_values().collect(),
        })
    }

    /// All words with the folded form that begins at `first`.
    fn run(&self, first: u64) -> &[Word] {
        let from = usize::try_from(first).unwrap_or(usize::MAX);
        let length = self.words.get(from).map_or(0, |word| word.same);
        self.words.get(from..from.saturating_add(length)).unwrap_or_default()
    }
}

/// Keys within so many slips of the word, with their distance.
fn within(map: &Map<Vec<u8>>, word: &str, slips: u8, same_start: bool) -> Vec<(u64, u8)> {
    let dfa = if slips == 1 { ONE_SLIP.build_dfa(word) } else { TWO_SLIPS.build_dfa(word) };
    let mut search = map.search_with_state(Slips(&dfa));
    if let (true, Some(first)) = (same_start, word.chars().next()) {
        search = search.ge(first.to_string());
        if let Some(next) = char::from_u32(first as u32 + 1) {
            search = search.lt(next.to_string());
        }
    }
    let mut stream = search.into_stream();
    let mut found = Vec::new();
    while let Some((_, value, state)) = stream.next() {
        if let Distance::Exact(distance) = dfa.distance(state) {
            found.push((value, distance));
        }
    }
    found
}

// Built once: the tables take milliseconds.
static ONE_SLIP: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
static TWO_SLIPS: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));

struct Slips<'a>(&'a DFA);
impl Automaton for Slips<'_> {
    type State = u32;
    fn start(&self) -> u32 {
        self.0.initial_state()
    }
    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }
    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }
    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}

/// A known word near to the asked one, how much it counts where it is found, and how surely it was meant (1 = the same).
pub struct Near<'a> {
    pub word: &'a str,
    pub weight: f32,
    pub sure: f32,
}

#[derive(Clone, Default)]
pub struct Vocabulary {
    texts: Option<Arc<Layer>>,
    labels: Option<Arc<Layer>>,
    recent: Option<Arc<Layer>>,
}

fn layer(counts: &BTreeMap<String, u32>) -> Option<Arc<Layer>> {
    match Layer::new(counts) {
        Ok(layer) => Some(Arc::new(layer)),
        Err(error) => {
            tracing::error!(%error, "the vocabulary could not be built");
            None
        }
    }
}

impl Vocabulary {
    pub fn of_texts(counts: &BTreeMap<String, u32>) -> Self {
        Self { texts: layer(counts), ..Self::default() }
    }
    #[must_use]
    pub fn with_labels(&self, words: &BTreeSet<String>) -> Self {
        Self { labels: layer(&words.iter().map(|w| (w.clone(), 1)).collect()), ..self.clone() }
    }
    /// With what another knows of texts; words of changes that those already hold are no longer kept apart.
    #[must_use]
    pub fn with_texts(&self, other: &Self) -> Self {
        let known = |word: &str| other.texts.as_ref().is_some_and(|layer| has(layer, word));
        let recent = self.recent.iter().flat_map(|layer| &layer.words).filter(|word| !known(&word.written));
        let recent: BTreeMap<String, u32> = recent.map(|word| (word.written.clone(), word.count)).collect();
        let recent = if recent.is_empty() { None } else { layer(&recent) };
        Self { texts: other.texts.clone(), labels: self.labels.clone(), recent }
    }
    /// With the words of changed services; `None` when so many are new that the whole is due again.
    pub fn with_recent(&self, words: &HashSet<String>) -> Option<Self> {
        let new: BTreeSet<&String> = words.iter().filter(|w| self.texts.as_ref().is_none_or(|l| !has(l, w))).collect();
        let mut counts: BTreeMap<String, u32> = new.into_iter().map(|w| (w.clone(), 1)).collect();
        if let Some(recent) = &self.recent {
            if counts.keys().all(|w| has(recent, w)) {
                return Some(self.clone());
            }
            counts.extend(recent.words.iter().map(|w| (w.written.clone(), w.count)));
        } else if counts.is_empty() {
            return Some(self.clone());
        }
        let small = SMALL.max(self.texts.as_ref().map_or(0, |l| l.words.len() / 8));
        (counts.len() <= small).then(|| Self { recent: layer(&counts), ..self.clone() })
    }

    fn layers(&self) -> impl Iterator<Item = &Layer> {
        [&self.texts, &self.recent, &self.labels].into_iter().filter_map(|layer| layer.as_deref())
    }

    pub fn knows(&self, folded: &str) -> bool {
        self.layers().any(|layer| layer.folded.contains_key(folded))
    }

    /// The words that are the same but for their marks.
    pub fn same(&self, folded: &str) -> Vec<Near<'_>> {
        self.layers()
            .filter_map(|layer| layer.folded.get(folded).map(|first| layer.run(first)))
            .flatten()
            .map(|w| Near { word: &w.written, weight: 1.0, sure: 1.0 })
            .collect()
    }

    fn starting(&self, prefix: &str, most: usize) -> Vec<&Word> {
        let mut found = Vec::new();
        for layer in self.layers() {
            let mut stream = layer.folded.search(Str::new(prefix).starts_with()).into_stream();
            while let Some((_, first)) = stream.next() {
                found.extend(layer.run(first));
            }
        }
        // A short prefix leads to thousands: only the best are put in order.
        if found.len() > most {
            found.select_nth_unstable_by_key(most, |w| std::cmp::Reverse(w.count));
            found.truncate(most);
        }
        found.sort_by_key(|w| (std::cmp::Reverse(w.count), &w.written));
        found
    }

    /// The most frequent words that begin so.
    pub fn beginning(&self, prefix: &str, most: usize) -> Vec<&str> {
        self.starting(prefix, most).into_iter().map(|w| w.written.as_str()).collect()
    }

    /// Words that share more than the first half and are about as long: other forms that the stemmer did not bring together.
    pub fn related(&self, folded: &str) -> Vec<&str> {
        let length = folded.chars().count();
        let shared = (length * 57 + 50) / 100;
        let prefix: String = folded.chars().take(shared.clamp(4, length.max(4))).collect();
        let about = |w: &&Word| w.folded_chars <= length + 4 && w.folded_chars + 4 >= length;
        self.starting(&prefix, 40).into_iter().filter(about).take(10).map(|w| w.written.as_str()).collect()
    }

    /// Cyrillic words that this Latin spelling may stand for.
    pub fn romanised(&self, word: &str) -> Vec<Near<'_>> {
        let key = skeleton(word);
        let mut found = Vec::new();
        for layer in self.layers() {
            let words = |at: u64| usize::try_from(at).ok().and_then(|at| layer.of_skeleton.get(at)).into_iter().flatten();
            let exact = layer.skeletons.get(&key);
            let mut hits: Vec<(u64, f32)> = exact.map(|at| (at, 0.9)).into_iter().collect();
            let length = key.chars().count();
            if hits.is_empty() && length >= 4 {
                let mut near = within(&layer.skeletons, &key, 1, false);
                if near.is_empty() && length >= 8 {
                    near = within(&layer.skeletons, &key, 2, true);
                }
                near.sort_by_key(|&(_, distance)| distance);
                hits = near.into_iter().take(6).map(|(at, _)| (at, 0.6)).collect();
            }
            for (at, weight) in hits {
                found.extend(words(at).map(|&w| Near {
                    word: &layer.words[w as usize].written,
                    weight,
                    sure: if weight < 0.9 { 0.35 } else { weight },
                }));
            }
        }
        keep_best(found)
    }

    /// Words within one slip, or two with the same first letter; the likeliest first. The shorter the word, the likelier the slip must be.
    pub fn misspelt(&self, folded: &str) -> Vec<Near<'_>> {
        let letters = folded.chars().count();
        let mut found = self.slips(folded, 1);
        if found.is_empty() && letters >= 6 {
            found = self.slips(folded, 2);
        }
        found.sort_by_key(|(word, distance)| (*distance, std::cmp::Reverse(word.count)));
        found.truncate(MOST_SLIPS);
        #[expect(clippy::cast_precision_loss, reason = "letters of a word")]
        let most = letters as f32 * if found.first().is_some_and(|(_, distance)| *distance > 1) { 0.18 } else { 0.22 };
        let mut near: Vec<(f32, u32, &str)> =
            found.into_iter().map(|(word, _)| (slip(folded, &fold(&word.written)), word.count, word.written.as_str())).collect();
        near.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let best = near.first().map_or(0.0, |(cost, ..)| *cost);
        let likely = near.into_iter().filter(|(cost, ..)| *cost <= most && *cost <= best + 0.35);
        likely
            .take(8)
            .map(|(cost, _, word)| Near { word, weight: (1.02 - 0.12 * cost).clamp(0.5, 0.95), sure: (1.0 - 0.45 * cost).max(0.1) })
            .collect()
    }

    /// Whether a word is but one slip away.
    pub fn is_near(&self, folded: &str) -> bool {
        !self.slips(folded, 1).is_empty()
    }

    /// The two words that were typed as one.
    pub fn apart(&self, folded: &str) -> Option<(String, String)> {
        const SHORTEST: usize = 3;
        let letters: Vec<char> = folded.chars().collect();
        let halves = (SHORTEST..=letters.len().saturating_sub(SHORTEST)).map(|at| letters.split_at(at));
        let text = |letters: &[char]| letters.iter().collect::<String>();
        let known = halves.map(|(a, b)| (text(a), text(b))).filter(|(a, b)| self.knows(a) && self.knows(b));
        known.max_by_key(|(a, b)| a.chars().count().min(b.chars().count()))
    }

    fn slips(&self, folded: &str, slips: u8) -> Vec<(&Word, u8)> {
        self.layers()
            .flat_map(|layer| {
                within(&layer.folded, folded, slips, slips > 1).into_iter().flat_map(|(at, d)| layer.run(at).iter().map(move |w| (w, d)))
            })
            .collect()
    }
}

fn has(layer: &Layer, word: &str) -> bool {
    layer.folded.get(fold(word)).is_some_and(|first| layer.run(first).iter().any(|w| w.written == word))
}

/// An exact reading in one layer makes guesses of the others worthless.
fn keep_best(mut found: Vec<Near<'_>>) -> Vec<Near<'_>> {
    let best = found.iter().map(|n| n.weight).fold(0.0, f32::max);
    found.retain(|n| n.weight >= best);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        Vocabulary::of_texts(
            &[("догляд", 9), ("житло", 3), ("pagalbą", 4), ("pagalba", 8), ("slauga", 2)].map(|(w, n)| (w.to_owned(), n)).into(),
        )
    }
    fn words(near: &[Near<'_>]) -> Vec<String> {
        near.iter().map(|n| n.word.to_owned()).collect()
    }

    #[test]
    fn marks_and_prefixes_lead_to_the_written_words() {
        let v = vocabulary();
        assert!(v.knows("pagalba") && !v.knows("pagal"));
        assert_eq!(words(&v.same("pagalba")), ["pagalba", "pagalbą"]);
        assert_eq!(v.beginning("pag", 1), ["pagalba"]);
    }
    #[test]
    fn a_slip_and_a_romanisation_lead_to_the_word() {
        let v = vocabulary();
        assert_eq!(words(&v.misspelt("slagua")), ["slauga"]);
        assert_eq!(words(&v.romanised("doglyad")), ["догляд"]);
        assert!(v.misspelt("qqqqqqqq").is_empty());
    }
    #[test]
    fn two_words_without_a_space_are_taken_apart() {
        let v = vocabulary();
        assert_eq!(v.apart("slaugapagalba"), Some(("slauga".to_owned(), "pagalba".to_owned())));
        assert_eq!(v.apart("slaugapag"), None);
        assert_eq!(v.apart("a"), None);
    }
    #[test]
    fn a_short_word_is_corrected_only_where_the_slip_is_likely() {
        let v = Vocabulary::of_texts(&[("namai", 3), ("būti", 2)].map(|(w, n)| (w.to_owned(), n)).into());
        assert_eq!(words(&v.misspelt("nmai")), ["namai"]);
        assert!(v.misspelt("xuti").is_empty());
    }
    #[test]
    fn new_words_join_without_building_all_again() {
        let v = vocabulary().with_recent(&["mityba".to_owned()].into()).unwrap();
        assert!(v.knows("mityba") && v.knows("slauga"));
        let many = (0..=SMALL).map(|n| format!("w{n}")).collect();
        assert!(v.with_recent(&many).is_none());
    }
}
