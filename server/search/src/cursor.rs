//! A walk over one term's list of documents in one segment, with what each is worth by it. Knows no question and no window.
use tantivy::{DocId, Score, TERMINATED, fieldnorm::FieldNormReader, postings::BlockSegmentPostings};

/// So many documents tantivy packs together.
const BLOCK: usize = 128;

pub struct Cursor<'a> {
    pub postings: BlockSegmentPostings,
    pub at: usize,
    pub weight: Score,
    /// `None`: a fixed score.
    pub norms: Option<(&'a FieldNormReader, &'a [Score; 256])>,
    pub tier: u8,
}

impl Cursor<'_> {
    pub fn doc(&self) -> DocId {
        self.postings.docs().get(self.at).copied().unwrap_or(TERMINATED)
    }
    pub fn seek(&mut self, doc: DocId) {
        if self.doc() < doc {
            self.at = self.postings.seek(doc);
        }
    }
    /// Hands over every document before `end` with its score.
    #[inline]
    pub fn run(&mut self, end: DocId, mut take: impl FnMut(DocId, Score)) {
        loop {
            let docs = self.postings.docs();
            let rest = docs.get(self.at..).unwrap_or_default();
            let many = if rest.last().is_some_and(|last| *last < end) { rest.len() } else { rest.partition_point(|doc| *doc < end) };
            match self.norms {
                Some((norms, cache)) => {
                    for (&doc, &freq) in rest[..many].iter().zip(self.postings.freqs().get(self.at..).unwrap_or_default()) {
                        #[expect(clippy::cast_precision_loss, reason = "how often a word stands in a text")]
                        let freq = freq as Score;
                        take(doc, self.weight * freq / (freq + cache[usize::from(norms.fieldnorm_id(doc))]));
                    }
                }
                None => rest[..many].iter().for_each(|doc| take(*doc, self.weight)),
            }
            if many < rest.len() || docs.len() < BLOCK {
                self.at += many;
                return;
            }
            self.postings.advance();
            self.at = 0;
        }
    }
}
