//! The words that are known, from texts and labels, and those near to a word that is not: by prefix, by a slip of the finger,
//! by romanisation. Layers, so that a changed service adds a few words without building everything again.
use crate::{
    slips::Keys,
    text::{fold, is_cyrillic},
    typing::{skeleton, slip},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};

/// More words near to a misspelt one are not weighed against each other.
const MOST_SLIPS: usize = 80;

/// New words stay a layer of their own while they are this few, or an eighth of the others; then all are built into one.
const SMALL: usize = 4_000;

/// A word as questions see it.
#[derive(Clone, Copy)]
struct Word<'a> {
    /// As written, with its marks: stemmers need them.
    written: &'a str,
    /// Of the folded form.
    letters: usize,
    /// In how many services.
    count: u32,
}

/// Words sorted by their folded form, as plain arrays: a large catalogue has some hundred thousand of them. A form leads to the first of
/// its words.
struct Layer {
    /// All words, one after another, and where each ends.
    written: String,
    ends: Vec<u32>,
    counts: Vec<u32>,
    /// Whether a word is the first of its folded form.
    first: Vec<bool>,
    folded: Keys,
    skeletons: Keys,
    /// The words of all skeletons, one list after another, and where each list ends.
    of_skeletons: Vec<u32>,
    skeleton_ends: Vec<u32>,
}

fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Layer {
    fn new(counts: &BTreeMap<String, u32>) -> fst::Result<Self> {
        let mut all: Vec<(String, &str, u32)> = counts.iter().map(|(word, &count)| (fold(word), word.as_str(), count)).collect();
        all.sort_unstable();
        let mut skeletons: Vec<(String, u32)> =
            (0..).zip(&all).filter(|(_, (_, word, _))| is_cyrillic(word)).map(|(at, (_, word, _))| (skeleton(word), at)).collect();
        skeletons.sort_unstable();
        let lists = || skeletons.chunk_by(|(a, _), (b, _)| a == b);
        let mut end = 0;
        let skeleton_ends = lists().map(|list| {
            end += short(list.len());
            end
        });
        let skeleton_ends: Vec<u32> = skeleton_ends.collect();
        let first: Vec<bool> = (0..all.len()).map(|at| at == 0 || all[at - 1].0 != all[at].0).collect();
        let mut layer = Self {
            written: String::with_capacity(all.iter().map(|(_, word, _)| word.len()).sum()),
            ends: Vec::with_capacity(all.len()),
            counts: all.iter().map(|(.., count)| *count).collect(),
            folded: Keys::new(all.iter().zip(&first).map(|((form, ..), first)| (form.as_str(), *first)))?,
            skeletons: Keys::new(lists().map(|list| (list[0].0.as_str(), true)))?,
            of_skeletons: skeletons.iter().map(|(_, at)| *at).collect(),
            skeleton_ends,
            first,
        };
        for (_, word, _) in &all {
            layer.written.push_str(word);
            layer.ends.push(short(layer.written.len()));
        }
        Ok(layer)
    }

    fn len(&self) -> usize {
        self.ends.len()
    }
    fn word(&self, at: usize) -> Word<'_> {
        let end = |at: Option<usize>| at.and_then(|at| self.ends.get(at)).map_or(0, |end| *end as usize);
        let written = self.written.get(end(at.checked_sub(1))..end(Some(at))).unwrap_or_default();
        Word { written, letters: self.folded.letters(at), count: self.counts.get(at).copied().unwrap_or(0) }
    }
    fn words(&self) -> impl Iterator<Item = Word<'_>> {
        (0..self.len()).map(|at| self.word(at))
    }

    /// All words with the folded form that begins at `first`.
    fn run(&self, first: u64) -> impl Iterator<Item = Word<'_>> {
        let from = usize::try_from(first).unwrap_or(usize::MAX);
        (from..self.len()).take_while(move |at| *at == from || !self.first[*at]).map(|at| self.word(at))
    }
    fn same(&self, folded: &str) -> impl Iterator<Item = Word<'_>> {
        self.folded.get(folded).into_iter().flat_map(|first| self.run(first))
    }
    fn has(&self, word: &str) -> bool {
        self.same(&fold(word)).any(|known| known.written == word)
    }
    fn of_skeleton(&self, skeleton: u64) -> impl Iterator<Item = Word<'_>> {
        let end = |at: Option<usize>| at.and_then(|at| self.skeleton_ends.get(at)).map_or(0, |end| *end as usize);
        let at = usize::try_from(skeleton).unwrap_or(usize::MAX);
        let words = self.of_skeletons.get(end(at.checked_sub(1))..end(Some(at))).unwrap_or_default();
        words.iter().map(|at| self.word(*at as usize))
    }

    fn slips(&self, folded: &str, slips: u8) -> Vec<(u64, u8)> {
        let written = |at: usize| fold(self.word(at).written);
        if slips == 1 { self.folded.within_one(folded, written) } else { self.folded.within_two(folded, written) }
    }
    fn skeleton_slips(&self, key: &str, slips: u8) -> Vec<(u64, u8)> {
        let written = |at: usize| self.of_skeleton(at as u64).next().map(|word| skeleton(word.written)).unwrap_or_default();
        if slips == 1 { self.skeletons.within_one(key, written) } else { self.skeletons.within_two(key, written) }
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
        let known = |word: &str| other.texts.as_ref().is_some_and(|layer| layer.has(word));
        let recent = self.recent.iter().flat_map(|layer| layer.words()).filter(|word| !known(word.written));
        let recent: BTreeMap<String, u32> = recent.map(|word| (word.written.to_owned(), word.count)).collect();
        let recent = if recent.is_empty() { None } else { layer(&recent) };
        Self { texts: other.texts.clone(), labels: self.labels.clone(), recent }
    }
    /// With the words of changed services; `None` when so many are new that the whole is due again.
    pub fn with_recent(&self, words: &HashSet<String>) -> Option<Self> {
        let new: BTreeSet<&String> = words.iter().filter(|w| self.texts.as_ref().is_none_or(|l| !l.has(w))).collect();
        let mut counts: BTreeMap<String, u32> = new.into_iter().map(|w| (w.clone(), 1)).collect();
        if let Some(recent) = &self.recent {
            if counts.keys().all(|w| recent.has(w)) {
                return Some(self.clone());
            }
            counts.extend(recent.words().map(|w| (w.written.to_owned(), w.count)));
        } else if counts.is_empty() {
            return Some(self.clone());
        }
        let small = SMALL.max(self.texts.as_ref().map_or(0, |l| l.len() / 8));
        (counts.len() <= small).then(|| Self { recent: layer(&counts), ..self.clone() })
    }

    fn layers(&self) -> impl Iterator<Item = &Layer> {
        [&self.texts, &self.recent, &self.labels].into_iter().filter_map(|layer| layer.as_deref())
    }

    pub fn knows(&self, folded: &str) -> bool {
        self.layers().any(|layer| layer.folded.get(folded).is_some())
    }

    /// The words that are the same but for their marks.
    pub fn same(&self, folded: &str) -> Vec<Near<'_>> {
        self.layers().flat_map(|layer| layer.same(folded)).map(|w| Near { word: w.written, weight: 1.0, sure: 1.0 }).collect()
    }

    /// The most frequent words that begin so, the most frequent first. A short beginning leads to thousands: only the best are put in order.
    fn starting(&self, prefix: &str, most: usize) -> Vec<Word<'_>> {
        let mut found: Vec<Word<'_>> = Vec::new();
        for layer in self.layers() {
            let mut best: Vec<(Reverse<u32>, usize)> = layer.folded.beginning(prefix).map(|at| (Reverse(layer.counts[at]), at)).collect();
            if best.len() > most {
                best.select_nth_unstable(most);
                best.truncate(most);
            }
            found.extend(best.into_iter().map(|(_, at)| layer.word(at)));
        }
        found.sort_unstable_by_key(|word| (Reverse(word.count), word.written));
        found.truncate(most);
        found
    }

    /// The most frequent words that begin so.
    pub fn beginning(&self, prefix: &str, most: usize) -> Vec<&str> {
        self.starting(prefix, most).into_iter().map(|w| w.written).collect()
    }

    /// Words that share more than the first half and are about as long: other forms that the stemmer did not bring together.
    pub fn related(&self, folded: &str) -> Vec<&str> {
        let length = folded.chars().count();
        let shared = (length * 57 + 50) / 100;
        let prefix: String = folded.chars().take(shared.clamp(4, length.max(4))).collect();
        let about = |w: &Word<'_>| w.letters <= length + 4 && w.letters + 4 >= length;
        self.starting(&prefix, 40).into_iter().filter(about).take(10).map(|w| w.written).collect()
    }

    /// Cyrillic words that this Latin spelling may stand for.
    pub fn romanised(&self, word: &str) -> Vec<Near<'_>> {
        let key = skeleton(word);
        let mut found = Vec::new();
        for layer in self.layers() {
            let exact = layer.skeletons.get(&key);
            let mut hits: Vec<(u64, f32)> = exact.map(|at| (at, 0.9)).into_iter().collect();
            let length = key.chars().count();
            if hits.is_empty() && length >= 4 {
                let mut near = layer.skeleton_slips(&key, 1);
                if near.is_empty() && length >= 8 {
                    near = layer.skeleton_slips(&key, 2);
                }
                near.sort_by_key(|&(_, distance)| distance);
                hits = near.into_iter().take(6).map(|(at, _)| (at, 0.6)).collect();
            }
            for (at, weight) in hits {
                let sure = if weight < 0.9 { 0.35 } else { weight };
                found.extend(layer.of_skeleton(at).map(|w| Near { word: w.written, weight, sure }));
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
        found.sort_by_key(|(word, distance)| (*distance, Reverse(word.count)));
        found.truncate(MOST_SLIPS);
        #[expect(clippy::cast_precision_loss, reason = "letters of a word")]
        let most = letters as f32 * if found.first().is_some_and(|(_, distance)| *distance > 1) { 0.18 } else { 0.22 };
        let mut near: Vec<(f32, u32, &str)> =
            found.into_iter().map(|(word, _)| (slip(folded, &fold(word.written)), word.count, word.written)).collect();
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

    fn slips(&self, folded: &str, slips: u8) -> Vec<(Word<'_>, u8)> {
        let of = |layer| Layer::slips(layer, folded, slips).into_iter().flat_map(move |(at, d)| layer.run(at).map(move |w| (w, d)));
        self.layers().flat_map(of).collect()
    }
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
