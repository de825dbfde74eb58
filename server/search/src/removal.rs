//! Takes services out of the index by their ids. The ids stand in two columns only: a dictionary of them would be a sixth of the index and
//! the slowest part of writing it, while looking for some ids through the columns of a million services takes milliseconds.
use crate::schema::{ID_HIGH, ID_LOW};
use domain::{id::Id, service::Service};
use std::{collections::HashMap, sync::Arc};
use tantivy::{
    DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError,
    columnar::Column,
    index::SegmentId,
    query::{ConstScorer, EnableScoring, Explanation, Query, Scorer, Weight},
};

/// So many bits of the filter an id has: one of sixteen ids that are not sought is looked at twice.
const BITS_EACH: usize = 16;

/// Some ids, to be found among very many.
#[derive(Clone, Debug)]
pub struct Ids(Arc<Sought>);

/// What is to be taken out: in some segments it is known where it stands.
#[derive(Clone, Debug)]
pub struct Removal {
    pub ids: Ids,
    pub known: Arc<HashMap<SegmentId, Vec<DocId>>>,
}

#[derive(Debug)]
struct Sought {
    /// Both halves, the lower first, in order.
    halves: Vec<(u64, u64)>,
    /// A bit for each lower half, by its last digits.
    filter: Vec<u64>,
}

impl Ids {
    pub fn new(ids: impl Iterator<Item = Id<Service>>) -> Self {
        let mut halves: Vec<(u64, u64)> = ids.map(|id| id.uuid().as_u64_pair()).map(|(high, low)| (low, high)).collect();
        halves.sort_unstable();
        let mut filter = vec![0; (halves.len() * BITS_EACH / 64).next_power_of_two()];
        for (low, _) in &halves {
            let (word, bit) = place(*low, filter.len());
            filter[word] |= bit;
        }
        Self(Arc::new(Sought { halves, filter }))
    }

    fn has(&self, low: u64, high: impl FnOnce() -> Option<u64>) -> bool {
        let (word, bit) = place(low, self.0.filter.len());
        if self.0.filter[word] & bit == 0 {
            return false;
        }
        let from = self.0.halves.partition_point(|(of, _)| *of < low);
        let mut same = self.0.halves[from..].iter().take_while(|(of, _)| *of == low).peekable();
        same.peek().is_some() && high().is_some_and(|high| same.any(|(_, of)| *of == high))
    }

    /// The documents of a segment that have one of the ids, in order.
    pub fn among<'a>(&'a self, high: &'a Column<u64>, low: &'a Column<u64>, docs: DocId) -> impl Iterator<Item = DocId> + 'a {
        (0..docs).filter(move |doc| low.first(*doc).is_some_and(|low| self.has(low, || high.first(*doc))))
    }
}

/// Where the bit of a lower half stands; the number of words is a power of two.
fn place(low: u64, words: usize) -> (usize, u64) {
    let word = usize::try_from(low >> 6 & (words as u64 - 1)).unwrap_or(0);
    (word, 1 << (low & 63))
}

impl Query for Removal {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(self.clone()))
    }
}

impl Weight for Removal {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let docs = if let Some(known) = self.known.get(&reader.segment_id()) {
            known.clone()
        } else {
            let fast = reader.fast_fields();
            self.ids.among(&fast.u64(ID_HIGH)?, &fast.u64(ID_LOW)?, reader.max_doc()).collect()
        };
        Ok(Box::new(ConstScorer::new(Found { docs, at: 0 }, boost)))
    }
    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Err(TantivyError::InvalidArgument("what is taken out has no score".to_owned()))
    }
}

/// Documents in order, as tantivy walks over them.
struct Found {
    docs: Vec<DocId>,
    at: usize,
}
impl DocSet for Found {
    fn advance(&mut self) -> DocId {
        self.at += 1;
        self.doc()
    }
    fn doc(&self) -> DocId {
        self.docs.get(self.at).copied().unwrap_or(TERMINATED)
    }
    fn size_hint(&self) -> u32 {
        u32::try_from(self.docs.len()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Id<Service> {
        Id::from_uuid(uuid::Uuid::from_u128(number))
    }

    #[test]
    fn only_the_ids_that_were_named_are_meant() {
        let ids = Ids::new([id(7), id(7 << 64 | 7), id(1 << 100)].into_iter());
        let has = |number: u128| {
            let (high, low) = id(number).uuid().as_u64_pair();
            ids.has(low, || Some(high))
        };
        assert!(has(7) && has(7 << 64 | 7) && has(1 << 100));
        assert!(!has(8) && !has(8 << 64 | 7) && !has(7 + (1 << 20)));
        assert!(!Ids::new(std::iter::empty()).has(0, || Some(0)), "nobody is meant by none");
    }
}
