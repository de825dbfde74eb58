//! From what a question means to a query: each word with all it may stand for, the needs, and the areas.
//! Weights were found on judged questions (`tests/relevance.rs` and the `eval` example hold them).
use crate::{
    reading::{Asked, Slot},
    schema::{EVERYWHERE, Fields},
};
use domain::area::AreaCode;
use tantivy::{
    Searcher, Term,
    query::{BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

fn term(field: Field, value: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, value), IndexRecordOption::Basic))
}
fn scored(field: Field, value: &str, score: f32) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(term(field, value), score))
}

impl Fields {
    fn word(&self, slot: &Slot) -> Option<Box<dyn Query>> {
        let of = |field: Field, boost: f32| {
            slot.terms.iter().map(move |(term, weight)| -> Box<dyn Query> {
                let query = TermQuery::new(Term::from_field_text(field, term), IndexRecordOption::WithFreqs);
                Box::new(BoostQuery::new(Box::new(query), weight * boost))
            })
        };
        let readings: Vec<_> = of(self.title, 0.6).chain(of(self.body, 1.0)).collect();
        (!readings.is_empty()).then(|| -> Box<dyn Query> { Box::new(DisjunctionMaxQuery::with_tie_breaker(readings, 0.4)) })
    }

    /// What the words look for; `None` when nothing can be found with them.
    pub fn words(&self, asked: &Asked) -> Option<Box<dyn Query>> {
        let words = asked.slots.iter().filter_map(|slot| self.word(slot));
        let needs = asked.meant.iter().map(|(need, weight)| scored(self.need, need.as_str(), *weight));
        let clauses: Vec<_> = words.chain(needs).map(|query| (Occur::Should, query)).collect();
        (!clauses.is_empty()).then(|| -> Box<dyn Query> { Box::new(BooleanQuery::new(clauses)) })
    }

    /// The unit and what lies in it, what covers it, and what is reachable from everywhere: the nearer a little before the wider.
    pub fn area(&self, path: &[AreaCode]) -> Option<Box<dyn Query>> {
        let (unit, wider) = path.split_first()?;
        let mut readings = vec![scored(self.within, unit.as_str(), 0.2), scored(self.unit, EVERYWHERE, 0.05)];
        readings.extend(wider.iter().map(|wider| scored(self.unit, wider.as_str(), 0.1)));
        Some(Box::new(DisjunctionMaxQuery::new(readings)))
    }

    /// The places that the words name.
    pub fn places(&self, asked: &Asked) -> Option<Box<dyn Query>> {
        let places: Vec<_> = asked.places.iter().filter_map(|(_, path)| self.area(path)).collect();
        (!places.is_empty()).then(|| -> Box<dyn Query> { Box::new(BoostQuery::new(Box::new(DisjunctionMaxQuery::new(places)), 10.0)) })
    }
}

/// Whether any service has the term.
pub fn is_indexed(searcher: &Searcher, fields: Fields, term: &str) -> bool {
    [fields.title, fields.body].into_iter().any(|field| searcher.doc_freq(&Term::from_field_text(field, term)).is_ok_and(|n| n > 0))
}
