//! What the catalogue itself says of a word: which needs the services stand for whose texts hold it. Leads from free words to
//! a need where no label has them. Read from the index in one pass and kept beside it; may lag behind a few changes.
use crate::{lexicon::LEXICON, reading::Slot, schema::Fields};
use domain::taxonomy::TermCode;
use fst::{Map, MapBuilder};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};
use tantivy::{
    DocSet, InvertedIndexReader, Searcher, SegmentReader, TERMINATED, postings::TermInfo, schema::IndexRecordOption, termdict::TermStreamer,
};

/// So many services of a term tell what all of them would.
const ENOUGH: u32 = 8_192;
/// The most telling needs of a term are enough.
const MOST_NEEDS: usize = 8;
/// So many services of unknown leaning are thought to hold every term: what stands in few texts proves little.
const DOUBT: f32 = 8.0;
/// The same of sentences, which are written with more care.
const DOUBT_OF_SENTENCES: f32 = 1.5;
/// A question is taken to mean so many needs at most, by each way of judging.
pub const MOST_MEANT: usize = 6;
/// A question's word that the catalogue does not know weighs as much as a fairly rare one.
const UNKNOWN_WORD: f32 = 3.0;

struct Entry {
    idf: f32,
    from: u32,
    many: u8,
}

#[derive(Default)]
pub struct Evidence {
    pub needs: Vec<TermCode>,
    terms: Map<Vec<u8>>,
    entries: Vec<Entry>,
    shares: Vec<(u16, f32)>,
    /// Meanings of the lexicon, by all words that have them.
    meanings: HashMap<String, usize>,
    /// Services when it was read.
    services: u64,
}

/// The needs of each document of a segment, in one list with the places where each document's begin.
struct Needs {
    from: Vec<u32>,
    all: Vec<u16>,
}
impl Needs {
    fn of(&self, doc: u32) -> &[u16] {
        let at = |doc: u32| self.from.get(doc as usize).map_or(0, |from| *from as usize);
        self.all.get(at(doc)..at(doc + 1)).unwrap_or_default()
    }
}

/// In how many services a term stands, and how many of them are for each need.
struct Tally {
    services: u32,
    counts: Vec<f32>,
    touched: Vec<u16>,
}
impl Tally {
    fn new(kinds: usize) -> Self {
        Self { services: 0, counts: vec![0.0; kinds], touched: Vec::new() }
    }
    fn count(&mut self, need: u16, by: f32) {
        let count = &mut self.counts[need as usize];
        if *count == 0.0 {
            self.touched.push(need);
        }
        *count += by;
    }
    fn add(&mut self, other: &Self) {
        self.services += other.services;
        for &need in &other.touched {
            self.count(need, other.counts[need as usize]);
        }
    }
    fn clear(&mut self) {
        self.services = 0;
        for need in self.touched.drain(..) {
            self.counts[need as usize] = 0.0;
        }
    }
}

/// The terms of one field in one segment.
struct List<'a> {
    reader: &'a SegmentReader,
    terms: Arc<InvertedIndexReader>,
    needs: &'a Needs,
}
impl List<'_> {
    /// Of a long list every so many blocks are read, and count for the others.
    fn count(&self, term: &TermInfo, tally: &mut Tally) -> tantivy::Result<()> {
        let every = u16::try_from(term.doc_freq / ENOUGH).unwrap_or(u16::MAX).max(1);
        let mut postings = self.terms.read_block_postings_from_terminfo(term, IndexRecordOption::Basic)?;
        let mut skipped = 0;
        while !postings.docs().is_empty() {
            if skipped == 0 {
                let alive = |doc: &u32| self.reader.alive_bitset().is_none_or(|alive| alive.is_alive(*doc));
                for &doc in postings.docs().iter().filter(|doc| alive(doc)) {
                    tally.services += u32::from(every);
                    let needs = self.needs.of(doc);
                    let share = f32::from(every) / f32::from(u8::try_from(needs.len()).unwrap_or(u8::MAX));
                    for need in needs {
                        tally.count(*need, share);
                    }
                }
            }
            skipped = (skipped + 1) % every;
            postings.advance();
        }
        Ok(())
    }
}

impl Evidence {
    /// Whether so much has changed since that it should be read again.
    pub fn is_outdated(&self, services: u64, changed: u64) -> bool {
        services < 3_000 || services.abs_diff(self.services) + changed > self.services / 16
    }

    pub fn read(searcher: &Searcher, fields: &Fields) -> tantivy::Result<Self> {
        let mut codes = BTreeSet::new();
        for reader in searcher.segment_readers() {
            let needs = reader.inverted_index(fields.need)?;
            let mut stream = needs.terms().stream()?;
            while stream.advance() {
                codes.extend(std::str::from_utf8(stream.key()).map(|code| TermCode(code.to_owned())));
            }
        }
        // A group says less than its needs.
        codes.retain(|code| !code.is_group());
        let codes: BTreeMap<TermCode, u16> = codes.into_iter().zip(0..u16::MAX).collect();
        let mut needs = Vec::new();
        for reader in searcher.segment_readers() {
            needs.push(needs_of(reader, fields, &codes)?);
        }
        let mut read = Self { services: searcher.num_docs(), ..Self::default() };
        read.count(searcher, fields, &needs, codes.len())?;
        read.needs = codes.into_keys().collect();
        Ok(read)
    }

    /// All terms of all segments in the order of their bytes, each once.
    fn count(&mut self, searcher: &Searcher, fields: &Fields, needs: &[Needs], kinds: usize) -> tantivy::Result<()> {
        let mut lists = Vec::new();
        for (reader, needs) in searcher.segment_readers().iter().zip(needs) {
            for field in [fields.title, fields.body] {
                lists.push(List { reader, terms: reader.inverted_index(field)?, needs });
            }
        }
        let mut streams: Vec<TermStreamer<'_>> = Vec::new();
        for list in &lists {
            streams.push(list.terms.terms().stream()?);
        }
        let mut live: Vec<bool> = streams.iter_mut().map(TermStreamer::advance).collect();
        let mut terms = MapBuilder::memory();
        let mut meanings: BTreeMap<&str, Tally> = BTreeMap::new();
        let mut tally = Tally::new(kinds);
        loop {
            let first = streams.iter().zip(&live).filter(|(_, live)| **live).map(|(stream, _)| stream.key()).min();
            let Some(term) = first.map(<[u8]>::to_vec) else { break };
            for ((list, stream), live) in lists.iter().zip(&mut streams).zip(&mut live) {
                if *live && stream.key() == term {
                    list.count(stream.value(), &mut tally)?;
                    *live = stream.advance();
                }
            }
            for meaning in std::str::from_utf8(&term).into_iter().flat_map(|term| LEXICON.of_term(term)) {
                meanings.entry(meaning).or_insert_with(|| Tally::new(kinds)).add(&tally);
            }
            if let Some(entry) = self.keep(&tally) {
                terms.insert(&term, entry as u64).map_err(|error| tantivy::TantivyError::InternalError(error.to_string()))?;
            }
            tally.clear();
        }
        for (meaning, tally) in meanings {
            if let Some(entry) = self.keep(&tally) {
                self.meanings.insert(meaning.to_owned(), entry);
            }
        }
        self.terms = terms.into_inner().and_then(Map::new).unwrap_or_default();
        Ok(())
    }

    #[expect(clippy::cast_precision_loss, reason = "a weight needs no more than seven digits")]
    fn keep(&mut self, tally: &Tally) -> Option<usize> {
        let all: f32 = tally.touched.iter().map(|need| tally.counts[*need as usize]).sum();
        let mut shares: Vec<(u16, f32)> = tally.touched.iter().map(|need| (*need, tally.counts[*need as usize] / (all + DOUBT))).collect();
        shares.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        shares.truncate(MOST_NEEDS);
        let entry = Entry {
            idf: (1.0 + self.services as f32 / tally.services as f32).ln(),
            from: u32::try_from(self.shares.len()).unwrap_or(u32::MAX),
            many: u8::try_from(shares.len()).ok().filter(|many| *many > 0)?,
        };
        self.shares.extend(shares);
        self.entries.push(entry);
        Some(self.entries.len() - 1)
    }

    fn of(&self, term: &str) -> Option<(f32, &[(u16, f32)])> {
        let at = self.meanings.get(term).copied().or_else(|| usize::try_from(self.terms.get(term)?).ok())?;
        let entry = self.entries.get(at)?;
        let from = entry.from as usize;
        Some((entry.idf, self.shares.get(from..from + usize::from(entry.many))?))
    }

    /// How surely the words stand for each need, judged by the services whose texts hold them.
    pub fn by_use(&self, slots: &[&Slot]) -> Vec<(&TermCode, f32)> {
        by_use(slots, |term| self.of(term)).into_iter().map(|(need, share)| (&self.needs[need as usize], share)).collect()
    }
}

/// What sentences say of a term: the same as the catalogue does, for texts that stand in no service.
#[derive(Default)]
pub struct Habits(HashMap<String, (f32, Vec<(u16, f32)>)>);

impl Habits {
    /// Each text is given by its need and the terms of its words.
    #[expect(clippy::cast_precision_loss, reason = "a weight needs no more than seven digits")]
    pub fn new(texts: &[(usize, Vec<Vec<String>>)]) -> Self {
        let mut counts: HashMap<&str, BTreeMap<u16, f32>> = HashMap::new();
        for (need, words) in texts {
            let need = u16::try_from(*need).unwrap_or(u16::MAX);
            for term in words.iter().flatten().collect::<BTreeSet<_>>() {
                *counts.entry(term).or_default().entry(need).or_default() += 1.0;
            }
        }
        let habit = |(term, needs): (&str, BTreeMap<u16, f32>)| {
            let all: f32 = needs.values().sum();
            let mut shares: Vec<(u16, f32)> = needs.into_iter().map(|(need, count)| (need, count / (all + DOUBT_OF_SENTENCES))).collect();
            shares.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            shares.truncate(MOST_NEEDS);
            (term.to_owned(), ((1.0 + texts.len() as f32 / all).ln(), shares))
        };
        Self(counts.into_iter().map(habit).collect())
    }
    pub fn of(&self, term: &str) -> Option<(f32, &[(u16, f32)])> {
        self.0.get(term).map(|(idf, shares)| (*idf, shares.as_slice()))
    }
}

/// How surely the words stand for each need, from 0 to 1: the mean of their shares, rarer words weighing more.
pub fn by_use<'a>(slots: &[&Slot], of: impl Fn(&str) -> Option<(f32, &'a [(u16, f32)])>) -> Vec<(u16, f32)> {
    // By need: needs are few and numbered, so a list is much faster than a map.
    let (mut sums, mut best, mut touched) = (Vec::new(), Vec::new(), Vec::new());
    let mut asked = 0.0;
    for slot in slots {
        let mut weight = UNKNOWN_WORD;
        for (term, sure) in slot.all() {
            let Some((idf, shares)) = of(term) else { continue };
            weight = weight.max(idf);
            let by = sure * idf.sqrt();
            for (need, share) in shares {
                let at = usize::from(*need);
                if at >= best.len() {
                    best.resize(at + 1, 0.0_f32);
                    sums.resize(at + 1, 0.0_f32);
                }
                if best[at] == 0.0 {
                    touched.push(at);
                }
                best[at] = best[at].max(by * share);
            }
        }
        asked += weight.sqrt();
        for at in touched.drain(..) {
            sums[at] += std::mem::take(&mut best[at]);
        }
    }
    let mut sums: Vec<(u16, f32)> = (0..).zip(sums).filter(|(_, sum)| *sum > 0.0).map(|(need, sum)| (need, sum / asked.max(1.0))).collect();
    sums.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    sums.truncate(MOST_MEANT);
    sums
}

fn needs_of(reader: &SegmentReader, fields: &Fields, codes: &BTreeMap<TermCode, u16>) -> tantivy::Result<Needs> {
    let mut pairs: Vec<(u32, u16)> = Vec::new();
    let needs = reader.inverted_index(fields.need)?;
    let mut stream = needs.terms().stream()?;
    while stream.advance() {
        let code = std::str::from_utf8(stream.key()).unwrap_or_default();
        let Some(&need) = codes.get(&TermCode(code.to_owned())) else { continue };
        let mut postings = needs.read_postings_from_terminfo(stream.value(), IndexRecordOption::Basic)?;
        let mut doc = postings.doc();
        while doc != TERMINATED {
            pairs.push((doc, need));
            doc = postings.advance();
        }
    }
    pairs.sort_unstable();
    let mut from = Vec::with_capacity(reader.max_doc() as usize + 1);
    let mut at = 0;
    for doc in 0..=reader.max_doc() {
        while pairs.get(at).is_some_and(|(of, _)| *of < doc) {
            at += 1;
        }
        from.push(u32::try_from(at).unwrap_or(u32::MAX));
    }
    Ok(Needs { from, all: pairs.into_iter().map(|(_, need)| need).collect() })
}
