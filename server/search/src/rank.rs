//! One pass over all that matches: the best in order, how many there are, and the facets. Equal scores are ordered by id, so
//! that pages never overlap.
use crate::{
    facets::{self, Counts, Groups},
    schema::{ID_HIGH, ID_LOW},
};
use domain::{
    id::Id,
    search::{Choices, Hit},
    service::Service,
};
use std::{cmp::Ordering, collections::BinaryHeap};
use tantivy::{
    DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::Column,
};

pub struct Ranking {
    pub choices: Choices,
    pub counting: bool,
    /// How many of the best to keep.
    pub keep: usize,
    /// What scores less does not count.
    pub least: Score,
}

/// Ordered from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Ranked {
    score: Score,
    high: u64,
    low: u64,
}
impl Eq for Ranked {}
impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        other.score.total_cmp(&self.score).then_with(|| (self.high, self.low).cmp(&(other.high, other.low)))
    }
}
impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[derive(Default)]
pub struct Found {
    pub total: usize,
    best: Vec<Ranked>,
    pub counts: Counts,
}

impl Found {
    pub fn page(&self, offset: usize, limit: usize) -> Vec<Hit> {
        let id = |r: &Ranked| Id::<Service>::from_uuid(uuid::Uuid::from_u64_pair(r.high, r.low));
        self.best.iter().skip(offset).take(limit).map(|r| Hit { id: id(r), score: r.score, distance_km: None }).collect()
    }
}

pub struct SegmentRanking {
    groups: Groups,
    high: Column<u64>,
    low: Column<u64>,
    keep: usize,
    least: Score,
    /// The worst of the kept on top.
    best: BinaryHeap<Ranked>,
    total: usize,
}

impl Collector for Ranking {
    type Fruit = Found;
    type Child = SegmentRanking;

    fn for_segment(&self, _: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<SegmentRanking> {
        Ok(SegmentRanking {
            groups: Groups::open(reader, &self.choices, self.counting)?,
            high: reader.fast_fields().u64(ID_HIGH)?,
            low: reader.fast_fields().u64(ID_LOW)?,
            keep: self.keep,
            least: self.least,
            best: BinaryHeap::new(),
            total: 0,
        })
    }
    fn requires_scoring(&self) -> bool {
        true
    }
    fn merge_fruits(&self, segments: Vec<Found>) -> tantivy::Result<Found> {
        let mut all = Found::default();
        for segment in segments {
            all.total += segment.total;
            all.best.extend(segment.best);
            facets::add(&mut all.counts, segment.counts);
        }
        all.best.sort();
        all.best.truncate(self.keep);
        Ok(all)
    }
}

impl SegmentCollector for SegmentRanking {
    type Fruit = Found;

    fn collect(&mut self, doc: DocId, score: Score) {
        if score < self.least || !self.groups.meets(doc) {
            return;
        }
        self.total += 1;
        let full = self.best.len() >= self.keep;
        if self.keep == 0 || (full && self.best.peek().is_some_and(|worst| worst.score > score)) {
            return;
        }
        let value = |column: &Column<u64>| column.first(doc).unwrap_or_default();
        let ranked = Ranked { score, high: value(&self.high), low: value(&self.low) };
        if !full {
            self.best.push(ranked);
        } else if let Some(mut worst) = self.best.peek_mut()
            && ranked < *worst
        {
            *worst = ranked;
        }
    }
    fn harvest(self) -> Found {
        Found { total: self.total, counts: self.groups.counts(), best: self.best.into_vec() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_scores_are_ordered_by_id() {
        let r = |score, high| Ranked { score, high, low: 0 };
        let mut all = vec![r(1.0, 2), r(2.0, 9), r(1.0, 1)];
        all.sort();
        assert_eq!(all, [r(2.0, 9), r(1.0, 1), r(1.0, 2)]);
    }
}
