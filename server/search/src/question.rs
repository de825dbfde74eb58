//! From what a question means to what the index is asked: the areas that a service must lie in or reach, and the terms it has.
use crate::{
    engine::Cover,
    reading::Asked,
    schema::{EVERYWHERE, Fields},
};
use domain::area::AreaCode;
use tantivy::{Searcher, Term, schema::Field};

/// Who names a place in the question itself means it.
const NAMED: f32 = 10.0;

impl Fields {
    /// The unit and what lies in it, what covers it, and what is reachable from everywhere: the nearer a little before the wider.
    fn readings<'a>(&self, path: &'a [AreaCode], boost: f32) -> Vec<(Field, &'a str, f32)> {
        let Some((unit, wider)) = path.split_first() else { return Vec::new() };
        let mut readings = vec![(self.within, unit.as_str(), 0.2 * boost)];
        readings.extend(wider.iter().map(|wider| (self.unit, wider.as_str(), 0.1 * boost)));
        readings.push((self.unit, EVERYWHERE, 0.05 * boost));
        readings
    }

    /// The chosen area.
    pub fn area<'a>(&self, path: &'a [AreaCode]) -> Option<Cover<'a>> {
        let readings = self.readings(path, 1.0);
        (!readings.is_empty()).then_some(Cover { readings })
    }

    /// The places that the words name: any of them.
    pub fn places<'a>(&self, asked: &'a Asked) -> Option<Cover<'a>> {
        let mut readings: Vec<_> = asked.places.iter().flat_map(|(_, path)| self.readings(path, NAMED)).collect();
        readings.sort_by(|a, b| b.2.total_cmp(&a.2));
        (!readings.is_empty()).then_some(Cover { readings })
    }
}

/// Whether any service has the term.
pub fn is_indexed(searcher: &Searcher, fields: Fields, term: &str) -> bool {
    [fields.title, fields.body].into_iter().any(|field| searcher.doc_freq(&Term::from_field_text(field, term)).is_ok_and(|n| n > 0))
}
