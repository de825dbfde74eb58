//! What a term weighs: how rare it is, of which field, how surely it is meant. Finds the terms' lists and reads none of them.
use crate::schema::Fields;
use tantivy::{Score, Searcher, fieldnorm::FieldNormReader, postings::TermInfo, schema::Field};

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

/// Where the terms of one field stand in each segment, and what it takes to score them.
pub struct Texts {
    pub field: Field,
    boost: Score,
    /// By segment: how long each text is, in steps.
    pub norms: Vec<Option<FieldNormReader>>,
    /// By step: what the length counts against how often a word stands in the text.
    pub cache: [Score; 256],
}

impl Texts {
    pub fn of(searcher: &Searcher, fields: &Fields) -> tantivy::Result<[Self; 2]> {
        Ok([Self::new(searcher, fields.title, TITLE)?, Self::new(searcher, fields.body, BODY)?])
    }
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
pub struct Term {
    pub word: usize,
    pub text: usize,
    pub weight: Score,
    pub at: Vec<Option<TermInfo>>,
}

#[expect(clippy::cast_precision_loss, reason = "counts of documents")]
fn rarity(found: u64, docs: u64) -> Score {
    (1.0 + (docs.saturating_sub(found) as Score + 0.5) / (found as Score + 0.5)).ln()
}

/// The terms of all words that stand in any text, with the words in their order.
pub fn terms(searcher: &Searcher, words: &[&[(String, Score)]], texts: &[Texts]) -> tantivy::Result<Vec<Term>> {
    let readers = searcher.segment_readers();
    let docs: u64 = readers.iter().map(|reader| u64::from(reader.max_doc())).sum();
    let mut terms = Vec::new();
    for (text, of) in texts.iter().enumerate() {
        let mut lists = Vec::with_capacity(readers.len());
        for reader in readers {
            lists.push(reader.inverted_index(of.field)?);
        }
        for (word, readings) in words.iter().enumerate() {
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
