//! Services whose own name holds every word of the question. They were meant by name, whatever else the words may mean.
use crate::{engine::View, schema::Fields};
use tantivy::{DocId, DocSet, TERMINATED, postings::SegmentPostings, schema::IndexRecordOption};

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

/// By segment, in order. `words`: the terms of each word as it was typed.
pub fn named(view: &View, fields: &Fields, words: &[&[String]]) -> tantivy::Result<Vec<Vec<DocId>>> {
    let mut found = Vec::new();
    if words.is_empty() || words.iter().any(|terms| terms.is_empty()) {
        return Ok(found);
    }
    for reader in view.searcher.segment_readers() {
        let titles = reader.inverted_index(fields.title)?;
        let mut all = Vec::with_capacity(words.len());
        for terms in words {
            let mut word = Word { lists: Vec::new(), found: 0 };
            for term in *terms {
                if let Some(info) = titles.terms().get(term.as_bytes())? {
                    word.found += info.doc_freq;
                    word.lists.push(titles.read_postings_from_terminfo(&info, IndexRecordOption::Basic)?);
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
