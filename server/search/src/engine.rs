//! Scores what matches, segment by segment and window by window: each term's list of documents adds to plain arrays, which are then
//! read in order. Knows terms, weights and areas; nothing of languages or needs, and nothing of what a page shows.
use crate::{
    columns::Columns,
    cursor::Cursor,
    facets::{Counts, Tally},
    rank::{Best, Matches, Ranked},
    schema::Fields,
    window::{SCRATCH, Scratch, WINDOW, each, place},
};
use domain::search::Query;
use std::sync::Arc;
use tantivy::{
    DocId, Score, Searcher, SegmentReader, TERMINATED,
    fieldnorm::FieldNormReader,
    postings::TermInfo,
    schema::{Field, IndexRecordOption},
};

/// BM25 as tantivy has it.
const K1: Score = 1.2;
const B: Score = 0.75;
/// Names weigh less than texts by the judged questions: they are short, which BM25 rewards already.
const TITLE: Score = 0.6;
const BODY: Score = 1.0;
/// Guesses at a word stop where they would have this many documents read of a field: who meant one of so many finds enough.
const MOST_GUESSED: u64 = 50_000;
/// What is no guess.
const SURE: Score = 0.95;
/// What further readings of a word add to its best.
const TIE: Score = 0.4;

/// What a question looks for.
#[derive(Default)]
pub struct Sought<'a> {
    /// Each word with the terms that it may stand for, and how surely.
    pub words: Vec<&'a [(String, Score)]>,
    /// Terms of other fields that add a fixed score.
    pub hints: Vec<(Field, &'a str, Score)>,
    /// All of these must hold.
    pub covers: Vec<Cover<'a>>,
    /// These only add to the score of what matches otherwise.
    pub leanings: Vec<Cover<'a>>,
    pub named: Vec<Named>,
    /// Without words everything matches.
    pub everything: bool,
    /// What scores less does not count.
    pub least: Score,
}

/// Documents of each segment, in order, that were meant by a name, and what that adds.
pub struct Named {
    pub docs: Vec<Vec<DocId>>,
    pub adds: Score,
}

/// Where a service must be or reach: readings from the nearest to the widest, of which the best counts.
pub struct Cover<'a> {
    pub readings: Vec<(Field, &'a str, Score)>,
}

pub struct Found {
    pub total: usize,
    pub best: Vec<Ranked>,
    pub counts: Counts,
}

/// A segment as questions read it.
pub struct View {
    pub searcher: Searcher,
    pub columns: Vec<Arc<Columns>>,
}

/// Where the terms of one field stand in each segment, and what it takes to score them.
struct Texts {
    field: Field,
    boost: Score,
    norms: Vec<Option<FieldNormReader>>,
    cache: [Score; 256],
}

impl Texts {
    #[expect(clippy::cast_precision_loss, reason = "an average")]
    fn new(searcher: &Searcher, field: Field, boost: Score) -> tantivy::Result<Self> {
        let (mut tokens, mut docs, mut norms) = (0, 0, Vec::new());
        for reader in searcher.segment_readers() {
            tokens += reader.inverted_index(field)?.total_num_tokens();
            docs += u64::from(reader.max_doc());
            norms.push(reader.fieldnorms_readers().get_field(field)?);
        }
        let average = (tokens as Score / docs.max(1) as Score).max(1.0);
        let cache = std::array::from_fn(|id| {
            let length = FieldNormReader::id_to_fieldnorm(u8::try_from(id).unwrap_or(u8::MAX)) as Score;
            K1 * (1.0 - B + B * length / average)
        });
        Ok(Self { field, boost, norms, cache })
    }
}

/// A term of a word as each segment has it, with its weight.
struct Term {
    word: usize,
    text: usize,
    weight: Score,
    at: Vec<Option<TermInfo>>,
}

#[expect(clippy::cast_precision_loss, reason = "counts of documents")]
fn rarity(found: u64, docs: u64) -> Score {
    (1.0 + (docs.saturating_sub(found) as Score + 0.5) / (found as Score + 0.5)).ln()
}

fn terms(view: &View, sought: &Sought<'_>, texts: &[Texts]) -> tantivy::Result<Vec<Term>> {
    let readers = view.searcher.segment_readers();
    let docs: u64 = readers.iter().map(|reader| u64::from(reader.max_doc())).sum();
    let mut terms = Vec::new();
    for (text, of) in texts.iter().enumerate() {
        let mut lists = Vec::with_capacity(readers.len());
        for reader in readers {
            lists.push(reader.inverted_index(of.field)?);
        }
        for (word, readings) in sought.words.iter().enumerate() {
            let mut read = 0;
            for (term, sure) in *readings {
                let mut at = Vec::with_capacity(lists.len());
                for list in &lists {
                    at.push(list.terms().get(term.as_bytes())?);
                }
                let found: u64 = at.iter().flatten().map(|info| u64::from(info.doc_freq)).sum();
                if found > 0 && (*sure >= SURE || read + found < MOST_GUESSED) {
                    read += found;
                    terms.push(Term { word, text, weight: rarity(found, docs) * (1.0 + K1) * of.boost * sure, at });
                }
            }
        }
    }
    terms.sort_by_key(|term| term.word);
    Ok(terms)
}

pub fn search(view: &View, fields: &Fields, sought: &Sought<'_>, query: &Query) -> tantivy::Result<Found> {
    let texts = [Texts::new(&view.searcher, fields.title, TITLE)?, Texts::new(&view.searcher, fields.body, BODY)?];
    let terms = terms(view, sought, &texts)?;
    let mut found = Found { total: 0, best: Vec::new(), counts: Counts::default() };
    let mut best = Best::new(query);
    for (segment, (reader, columns)) in view.searcher.segment_readers().iter().zip(&view.columns).enumerate() {
        let mut tally = Tally::new(columns, query);
        let mut pass = Pass::open(reader, segment, sought, &texts, &terms)?;
        SCRATCH.with_borrow_mut(|scratch| {
            pass.run(scratch, |matches| {
                tally.sift(matches);
                found.total += matches.docs.len();
                best.offer(columns, segment, matches);
            });
        });
        found.counts.add(tally.counts());
    }
    found.best = best.in_order();
    Ok(found)
}

/// One segment's lists for one question.
struct Pass<'a> {
    reader: &'a SegmentReader,
    words: Vec<Vec<Cursor<'a>>>,
    hints: Vec<Cursor<'a>>,
    covers: Vec<Vec<Cursor<'a>>>,
    leanings: Vec<Vec<Cursor<'a>>>,
    named: Vec<(&'a [DocId], Score)>,
    sought: &'a Sought<'a>,
}

fn fixed<'a>(reader: &SegmentReader, readings: &[(Field, &str, Score)]) -> tantivy::Result<Vec<Cursor<'a>>> {
    let mut cursors = Vec::with_capacity(readings.len());
    for (tier, (field, term, weight)) in (0..).zip(readings) {
        let list = reader.inverted_index(*field)?;
        if let Some(info) = list.terms().get(term.as_bytes())? {
            let postings = list.read_block_postings_from_terminfo(&info, IndexRecordOption::Basic)?;
            cursors.push(Cursor { postings, at: 0, weight: *weight, norms: None, tier });
        }
    }
    Ok(cursors)
}

impl<'a> Pass<'a> {
    fn open(
        reader: &'a SegmentReader,
        segment: usize,
        sought: &'a Sought<'a>,
        texts: &'a [Texts],
        terms: &'a [Term],
    ) -> tantivy::Result<Self> {
        let mut words: Vec<Vec<Cursor<'a>>> = sought.words.iter().map(|_| Vec::new()).collect();
        let mut lists = Vec::with_capacity(texts.len());
        for text in texts {
            lists.push(reader.inverted_index(text.field)?);
        }
        for term in terms {
            let (text, Some(info)) = (&texts[term.text], &term.at[segment]) else { continue };
            let postings = lists[term.text].read_block_postings_from_terminfo(info, IndexRecordOption::WithFreqs)?;
            let norms = text.norms[segment].as_ref().map(|norms| (norms, &text.cache));
            words[term.word].push(Cursor { postings, at: 0, weight: term.weight, norms, tier: 0 });
        }
        let all = |covers: &[Cover<'_>]| covers.iter().map(|cover| fixed(reader, &cover.readings)).collect::<tantivy::Result<Vec<_>>>();
        Ok(Self {
            reader,
            words,
            hints: fixed(reader, &sought.hints)?,
            covers: all(&sought.covers)?,
            leanings: all(&sought.leanings)?,
            named: sought.named.iter().filter_map(|named| Some((named.docs.get(segment)?.as_slice(), named.adds))).collect(),
            sought,
        })
    }

    /// The first document from `from` on that may match.
    fn next(&self, from: DocId) -> DocId {
        let first = |cursors: &[Cursor<'_>]| cursors.iter().map(Cursor::doc).min().unwrap_or(TERMINATED);
        let must = self.covers.iter().map(|cover| first(cover)).max().unwrap_or(from);
        if self.sought.everything {
            return must;
        }
        must.max(self.words.iter().map(|word| first(word)).min().unwrap_or(TERMINATED).min(first(&self.hints)))
    }

    fn seek(&mut self, doc: DocId) {
        let all = self.covers.iter_mut().chain(&mut self.leanings).chain(&mut self.words).flatten().chain(&mut self.hints);
        all.for_each(|cursor| cursor.seek(doc));
    }

    fn run(&mut self, scratch: &mut Scratch, mut take: impl FnMut(&mut Matches)) {
        let docs = self.reader.max_doc();
        let mut next = self.next(0);
        while next < docs {
            // Covers first: the words need not be looked at before the first document that may count.
            self.covers.iter_mut().flatten().for_each(|cursor| cursor.seek(next));
            next = self.next(next).max(next);
            if next >= docs {
                break;
            }
            let start = next;
            let end = docs.min(start.saturating_add(u32::try_from(WINDOW).unwrap_or(u32::MAX)));
            self.seek(start);
            self.window(scratch, start, end, &mut take);
            next = self.next(end).max(end);
        }
    }

    fn window(&mut self, scratch: &mut Scratch, start: DocId, end: DocId, take: &mut impl FnMut(&mut Matches)) {
        let restricted = !self.covers.is_empty();
        cover(&mut self.covers, scratch, start, end);
        if restricted && scratch.within.iter().all(|bits| *bits == 0) {
            return;
        }
        scratch.hit.fill(0);
        if self.sought.everything {
            if restricted {
                scratch.hit = scratch.within;
            } else {
                (0..(end - start) as usize).for_each(|at| scratch.hit[at / 64] |= 1 << (at % 64));
            }
        }
        for word in &mut self.words {
            word_in(word, scratch, start, end, restricted);
        }
        let Scratch { score, hit, within, .. } = scratch;
        for cursor in &mut self.hints {
            cursor.run(end, |doc, weight| {
                let at = place(doc, start);
                if !restricted || within[at / 64] >> (at % 64) & 1 == 1 {
                    score[at] += weight;
                    hit[at / 64] |= 1 << (at % 64);
                }
            });
        }
        self.lean(scratch, start, end);
        self.add_named(scratch, start, end);
        let Scratch { score, hit, area, tier, matches, .. } = scratch;
        let (least, alive) = (self.sought.least, self.reader.alive_bitset());
        matches.clear();
        each(hit, |at| {
            let doc = start + u32::try_from(at).unwrap_or_default();
            let total = std::mem::take(&mut score[at]) + if restricted { area[at] } else { 0.0 };
            if total >= least && alive.is_none_or(|alive| alive.is_alive(doc)) {
                matches.push(doc, total, if restricted { tier[at] } else { 0 });
            }
        });
        take(matches);
    }

    fn add_named(&self, scratch: &mut Scratch, start: DocId, end: DocId) {
        for (docs, adds) in &self.named {
            let first = docs.partition_point(|doc| *doc < start);
            for doc in docs[first..].iter().take_while(|doc| **doc < end) {
                let at = place(*doc, start);
                if scratch.hit[at / 64] >> (at % 64) & 1 == 1 {
                    scratch.score[at] += adds;
                }
            }
        }
    }

    /// What would be liked, of what matches.
    fn lean(&mut self, scratch: &mut Scratch, start: DocId, end: DocId) {
        let Scratch { score, hit, best, touched, .. } = scratch;
        for leaning in &mut self.leanings {
            touched.fill(0);
            for cursor in leaning {
                cursor.run(end, |doc, weight| {
                    let at = place(doc, start);
                    if hit[at / 64] >> (at % 64) & 1 == 1 {
                        best[at] = best[at].max(weight);
                        touched[at / 64] |= 1 << (at % 64);
                    }
                });
            }
            each(touched, |at| score[at] += std::mem::take(&mut best[at]));
        }
    }
}

/// Which documents of the window all covers hold, with the sum of their scores and the tier of the first.
fn cover(covers: &mut [Vec<Cursor<'_>>], scratch: &mut Scratch, start: DocId, end: DocId) {
    let Scratch { best, area, tier, touched, within, .. } = scratch;
    for (number, cover) in covers.iter_mut().enumerate() {
        touched.fill(0);
        for cursor in cover {
            let nearer = cursor.tier;
            cursor.run(end, |doc, weight| {
                let at = place(doc, start);
                let mark = 1 << (at % 64);
                if touched[at / 64] & mark == 0 {
                    touched[at / 64] |= mark;
                    best[at] = weight;
                    if number == 0 {
                        tier[at] = nearer;
                    }
                } else {
                    best[at] = best[at].max(weight);
                }
            });
        }
        if number == 0 {
            *within = *touched;
            each(touched, |at| area[at] = std::mem::take(&mut best[at]));
        } else {
            each(touched, |at| area[at] += std::mem::take(&mut best[at]));
            within.iter_mut().zip(touched.iter()).for_each(|(all, more)| *all &= more);
        }
    }
}

/// The best reading of a word counts, further ones a little.
fn word_in(word: &mut [Cursor<'_>], scratch: &mut Scratch, start: DocId, end: DocId, restricted: bool) {
    let Scratch { best, score, touched, hit, within, .. } = scratch;
    touched.fill(0);
    let mut add = |at: usize, weight: Score| {
        touched[at / 64] |= 1 << (at % 64);
        best[at] = best[at].max(weight);
        score[at] += TIE * weight;
    };
    for cursor in word {
        if restricted {
            cursor.run(end, |doc, weight| {
                let at = place(doc, start);
                if within[at / 64] >> (at % 64) & 1 == 1 {
                    add(at, weight);
                }
            });
        } else {
            cursor.run(end, |doc, weight| add(place(doc, start), weight));
        }
    }
    each(touched, |at| score[at] += (1.0 - TIE) * std::mem::take(&mut best[at]));
    hit.iter_mut().zip(touched.iter()).for_each(|(all, more)| *all |= more);
}
