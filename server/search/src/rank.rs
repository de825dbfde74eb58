//! The order of results and the best of them. What is equal in all else is ordered by id, so that pages never overlap.
use crate::{columns::Columns, schema::day_number, window::Matches};
use domain::{
    id::Id,
    search::{Order, Point, Query},
    service::Service,
};
use std::{cmp::Ordering, collections::BinaryHeap};
use tantivy::{DocId, Score};

/// Further than any place on the globe: what has no coordinates comes after what has, by how near its unit lies in the tree.
const UNKNOWN_KM: f32 = 100_000.0;
/// So far from the middle of its area a place may lie.
const SOMEWHERE_KM: f32 = 50.0;
/// What was not found right within its time loses a tenth, and comes after what else is equal: enough to let those go first that fit as well,
/// too little to bring up what fits worse.
const OVERDUE: Score = 0.9;
const A_LITTLE: Score = 0.001;

/// Ordered from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// What the order asks for, the lower the better.
    first: f32,
    pub score: Score,
    high: u64,
    low: u64,
    pub segment: usize,
    pub doc: DocId,
}
impl Eq for Ranked {}
impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        let better = self.first.total_cmp(&other.first).then_with(|| other.score.total_cmp(&self.score));
        better.then_with(|| (self.high, self.low).cmp(&(other.high, other.low)))
    }
}
impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ranked {
    pub fn id(&self) -> Id<Service> {
        Id::from_uuid(uuid::Uuid::from_u64_pair(self.high, self.low))
    }
}

/// The best so far, of all segments.
pub struct Best {
    keep: usize,
    order: Order,
    near: Option<Point>,
    /// Without a day nothing is overdue.
    today: Option<u64>,
    /// The worst of the kept on top.
    heap: BinaryHeap<Ranked>,
}

impl Best {
    pub fn new(query: &Query) -> Self {
        let keep = query.offset.saturating_add(query.limit).max(query.points);
        Self { keep, order: query.order, near: query.near, today: query.today.map(day_number), heap: BinaryHeap::new() }
    }

    /// What matches in one segment.
    pub fn offer(&mut self, columns: &Columns, segment: usize, matches: &Matches) {
        let mut least = self.least();
        for ((&doc, &score), &tier) in matches.docs().iter().zip(matches.scores()).zip(matches.tiers()) {
            if score >= least {
                self.offer_one(columns, (segment, doc), score, tier);
                least = self.least();
            }
        }
    }

    /// What scores less cannot be among the best, where the order is by score.
    fn least(&self) -> Score {
        match self.heap.peek() {
            _ if self.keep == 0 => Score::INFINITY,
            Some(worst) if self.order == Order::Match && self.heap.len() >= self.keep => worst.score,
            _ => Score::NEG_INFINITY,
        }
    }

    #[inline]
    fn offer_one(&mut self, columns: &Columns, at: (usize, DocId), score: Score, tier: u8) {
        let (segment, doc) = at;
        let overdue = self.today.is_some_and(|today| columns.is_overdue(doc, today));
        // Lower than the score that was looked at before, never higher: what was passed over would be passed over still.
        let score = if overdue { score * OVERDUE - A_LITTLE } else { score };
        let first = match self.order {
            Order::Match => 0.0,
            _ => self.first(columns, doc, tier),
        };
        let full = self.heap.len() >= self.keep;
        let too_bad = |worst: &Ranked| worst.first < first || (worst.first <= first && worst.score > score);
        if self.keep == 0 || (full && self.heap.peek().is_some_and(too_bad)) {
            return;
        }
        let (high, low) = columns.key(doc);
        let ranked = Ranked { first, score, high, low, segment, doc };
        if !full {
            self.heap.push(ranked);
        } else if let Some(mut worst) = self.heap.peek_mut()
            && ranked < *worst
        {
            *worst = ranked;
        }
    }

    fn first(&self, columns: &Columns, doc: DocId, tier: u8) -> f32 {
        match self.order {
            Order::Match => 0.0,
            Order::Nearest => {
                let km = |near| columns.km_from(doc, near).or_else(|| Some(columns.km_from_area(doc, near)? + SOMEWHERE_KM));
                self.near.and_then(km).unwrap_or_else(|| UNKNOWN_KM + f32::from(tier))
            }
            #[expect(clippy::cast_precision_loss, reason = "days since 1970")]
            Order::Checked => columns.checked(doc).map_or(0.0, |day| -(day as f32)),
        }
    }

    pub fn in_order(self) -> Vec<Ranked> {
        self.heap.into_sorted_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_scores_are_ordered_by_id() {
        let r = |score, high| Ranked { first: 0.0, score, high, low: 0, segment: 0, doc: 0 };
        let mut all = vec![r(1.0, 2), r(2.0, 9), r(1.0, 1)];
        all.sort();
        assert_eq!(all, [r(2.0, 9), r(1.0, 1), r(1.0, 2)]);
    }
}
