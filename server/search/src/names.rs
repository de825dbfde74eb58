//! Services whose own name, or whose provider's, holds every word of the question. They were meant by name, whatever else the words may mean.
use crate::{
    engine::{Named, View},
    reading::{Asked, Slot},
    schema::Fields,
};
use tantivy::{
    DocId, DocSet, TERMINATED,
    postings::SegmentPostings,
    schema::{Field, IndexRecordOption},
};

/// Words that stand in more names than this name no single service.
const MOST: u32 = 2_000;

/// What the name of a service has of one word: any of its terms.
struct Word {
    lists: Vec<SegmentPostings>,
    found: u32,
}

impl Word {
    fn holds(&mut self, doc: DocId) -> bool {
        self.lists.iter_mut().any(|list| {
            let at = if list.doc() < doc { list.seek(doc) } else { list.doc() };
            at == doc
        })
    }
    fn all(mut self) -> Vec<DocId> {
        let mut docs = Vec::new();
        for list in &mut self.lists {
            while list.doc() != TERMINATED {
                docs.push(list.doc());
                list.advance();
            }
        }
        docs.sort_unstable();
        docs.dedup();
        docs
    }
}

/// What was meant by a name: of services first, then of providers.
pub fn all_named(view: &View, fields: &Fields, asked: &Asked) -> tantivy::Result<Vec<Named>> {
    let services = view.searcher.num_docs();
    let whole: Vec<&Slot> = asked.slots.iter().collect();
    let bare: Vec<&Slot> = asked.slots.iter().filter(|slot| !slot.place).collect();
    let mut all = Vec::new();
    for field in [fields.title, fields.owner] {
        let mut docs = named(view, field, &whole)?;
        // Who adds where it is found may name a place that the name does not.
        if field == fields.owner && bare.len() < whole.len() && docs.iter().all(Vec::is_empty) {
            docs = named(view, field, &bare)?;
        }
        let many = docs.iter().map(Vec::len).sum();
        if many > 0 {
            all.push(Named { docs, adds: asked.by_name(many, services) });
        }
    }
    Ok(all)
}

/// By segment, in order.
fn named(view: &View, field: Field, words: &[&Slot]) -> tantivy::Result<Vec<Vec<DocId>>> {
    let mut found = Vec::new();
    if words.is_empty() || words.iter().any(|word| word.own.is_empty()) {
        return Ok(found);
    }
    for reader in view.searcher.segment_readers() {
        let names = reader.inverted_index(field)?;
        let mut all = Vec::with_capacity(words.len());
        for slot in words {
            let mut word = Word { lists: Vec::new(), found: 0 };
            for term in &slot.own {
                if let Some(info) = names.terms().get(term.as_bytes())? {
                    word.found += info.doc_freq;
                    word.lists.push(names.read_postings_from_terminfo(&info, IndexRecordOption::Basic)?);
                }
            }
            all.push(word);
        }
        let rarest = all.iter().enumerate().min_by_key(|(_, word)| word.found).map_or(0, |(at, _)| at);
        let rarest = all.swap_remove(rarest);
        let docs = if rarest.found > MOST { Vec::new() } else { rarest.all() };
        found.push(docs.into_iter().filter(|doc| all.iter_mut().all(|word| word.holds(*doc))).collect());
    }
    Ok(found)
}
