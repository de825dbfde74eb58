//! Scores what matches, segment by segment and window by window: each term's list of documents adds to plain arrays, which are then
//! read in order. Knows terms, weights and areas; nothing of languages or needs, and nothing of what a page shows.
use crate::{
    columns::Columns,
    cursor::Cursor,
    facets::{Counts, Tally},
    rank::{Best, Ranked},
    schema::Fields,
    weights::{Term, Texts, terms},
    window::{Bits, Matches, SCRATCH, Scratch, WINDOW, add_best, each, place},
};
use domain::search::Query;
use std::sync::Arc;
use tantivy::{
    DocId, Score, Searcher, SegmentReader, TERMINATED,
    schema::{Field, IndexRecordOption},
};

/// What further readings of a word add to its best.
const TIE: Score = 0.4;
/// Sums of rounded numbers may be so much off.
const ROUNDING: Score = 0.999;

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
impl Cover<'_> {
    /// The most that it can add to a document.
    fn most(&self) -> Score {
        self.readings.iter().map(|(.., weight)| *weight).fold(0.0, Score::max)
    }
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

pub fn search(view: &View, fields: &Fields, sought: &Sought<'_>, query: &Query) -> tantivy::Result<Found> {
    let texts = Texts::of(&view.searcher, fields)?;
    let terms = terms(&view.searcher, &sought.words, &texts)?;
    let mut found = Found { total: 0, best: Vec::new(), counts: Counts::default() };
    let mut best = Best::new(query);
    for (segment, (reader, columns)) in view.searcher.segment_readers().iter().zip(&view.columns).enumerate() {
        let mut tally = Tally::new(columns, query);
        let mut pass = Pass::open(reader, segment, sought, &texts, &terms)?;
        SCRATCH.with_borrow_mut(|scratch| {
            pass.run(scratch, |matches| {
                tally.sift(matches);
                found.total += matches.docs().len();
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
    /// Words that even together score too little to count: they only add to what is found otherwise. Often the longest lists of all.
    faint: Vec<Vec<Cursor<'a>>>,
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
        let by_place: Score = sought.covers.iter().chain(&sought.leanings).map(Cover::most).sum();
        let faint = faint(&mut words, sought.least - by_place);
        let all = |covers: &[Cover<'_>]| covers.iter().map(|cover| fixed(reader, &cover.readings)).collect::<tantivy::Result<Vec<_>>>();
        Ok(Self {
            reader,
            words,
            faint,
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
        let named = self.named.iter().filter_map(|(docs, _)| docs.get(docs.partition_point(|doc| *doc < from))).min();
        let named = named.copied().unwrap_or(TERMINATED);
        must.max(self.words.iter().map(|word| first(word)).min().unwrap_or(TERMINATED).min(first(&self.hints)).min(named))
    }

    fn seek(&mut self, doc: DocId) {
        let all = self.covers.iter_mut().chain(&mut self.leanings).chain(&mut self.words).chain(&mut self.faint).flatten();
        let all = all.chain(&mut self.hints);
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
        let within = scratch.within;
        for word in &mut self.words {
            let touched = word_in(word, scratch, start, end, restricted.then_some(&within));
            scratch.hit.iter_mut().zip(touched).for_each(|(all, more)| *all |= more);
        }
        let Scratch { score, hit, .. } = scratch;
        for cursor in &mut self.hints {
            cursor.run(end, |doc, weight| {
                let at = place(doc, start);
                if !restricted || within[at / 64] >> (at % 64) & 1 == 1 {
                    score[at] += weight;
                    hit[at / 64] |= 1 << (at % 64);
                }
            });
        }
        self.add_named(scratch, start, end);
        let hit = scratch.hit;
        for word in &mut self.faint {
            word_in(word, scratch, start, end, Some(&hit));
        }
        self.lean(scratch, start, end);
        let Scratch { score, hit, area, tier, matches, .. } = scratch;
        let (least, alive) = (self.sought.least, self.reader.alive_bitset());
        matches.take(hit, start, |at, doc| {
            let (near, tier) = if restricted { (area[at], tier[at]) } else { (0.0, 0) };
            let total = std::mem::take(&mut score[at]) + near;
            (total >= least && alive.is_none_or(|alive| alive.is_alive(doc)), total, tier)
        });
        take(matches);
    }

    /// They hold every word of the question, so they are found however faint the words are.
    fn add_named(&self, scratch: &mut Scratch, start: DocId, end: DocId) {
        for (docs, adds) in &self.named {
            let first = docs.partition_point(|doc| *doc < start);
            for doc in docs[first..].iter().take_while(|doc| **doc < end) {
                let at = place(*doc, start);
                if self.covers.is_empty() || scratch.within[at / 64] >> (at % 64) & 1 == 1 {
                    scratch.score[at] += adds;
                    scratch.hit[at / 64] |= 1 << (at % 64);
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

/// The most that a word can add to a document: its best reading, and further ones a little.
fn most(word: &[Cursor<'_>]) -> Score {
    let weights = || word.iter().map(|cursor| cursor.weight);
    (1.0 - TIE) * weights().fold(0.0, Score::max) + TIE * weights().sum::<Score>()
}

/// Takes those out of the words of which all together add less than what counts.
fn faint<'a>(words: &mut Vec<Vec<Cursor<'a>>>, least: Score) -> Vec<Vec<Cursor<'a>>> {
    words.sort_by(|a, b| most(b).total_cmp(&most(a)));
    let mut sum = 0.0;
    let faint = words.iter().rev().take_while(|word| {
        sum += most(word);
        sum < least * ROUNDING
    });
    let faint = faint.count();
    words.split_off(words.len() - faint)
}

/// Adds a word to the score of each document, or of each of these: its best reading counts, further ones a little. Which it was found in.
fn word_in(word: &mut [Cursor<'_>], scratch: &mut Scratch, start: DocId, end: DocId, only: Option<&Bits>) -> Bits {
    let Scratch { best, score, touched, .. } = scratch;
    touched.fill(0);
    let mut add = |at: usize, weight: Score| {
        touched[at / 64] |= 1 << (at % 64);
        best[at] = best[at].max(weight);
        score[at] += TIE * weight;
    };
    for cursor in word {
        if let Some(only) = only {
            cursor.run(end, |doc, weight| {
                let at = place(doc, start);
                if only[at / 64] >> (at % 64) & 1 == 1 {
                    add(at, weight);
                }
            });
        } else {
            cursor.run(end, |doc, weight| add(place(doc, start), weight));
        }
    }
    add_best(touched, best, score, 1.0 - TIE);
    *touched
}

#[cfg(test)]
mod tests;
