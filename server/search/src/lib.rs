//! Search over the catalogue in five languages: an index that is derived from the database, may be deleted at any time and is
//! built again. Knows documents and questions of `domain::search`; never the database, never who asks, and it logs no question.
mod evidence;
mod facets;
mod home;
mod labels;
mod lexicon;
mod places;
mod question;
mod rank;
mod reading;
mod schema;
mod suggest;
#[doc(hidden)]
pub mod synthetic;
mod text;
mod typing;
mod vocabulary;

use domain::{
    Error, Result,
    id::Id,
    language::Language,
    search::{Document, PlaceWords, Query, Results, Suggestion, TermWords, Understood},
    service::Service,
};
use evidence::Evidence;
use home::Home;
use labels::Labels;
use places::Places;
use rank::Ranking;
use reading::{Asked, Lookup};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};
use tantivy::query::{AllQuery, BooleanQuery, ConstScoreQuery, Occur};
use vocabulary::Vocabulary;

/// Cheap to clone; all clones are one index.
#[derive(Clone)]
pub struct Index(Arc<Inner>);

struct Inner {
    /// `None` in memory.
    folder: Option<PathBuf>,
    now: RwLock<Arc<Now>>,
    /// Goes up whenever the same question may be answered otherwise than before.
    revision: AtomicU64,
}

/// What a question is answered with; replaced as a whole, so that no question sees half of a change.
#[derive(Clone)]
struct Now {
    home: Arc<Home>,
    vocabulary: Vocabulary,
    labels: Arc<Labels>,
    evidence: Arc<Evidence>,
    places: Arc<Places>,
    /// How many services changed since the evidence was read.
    changed: u64,
}

/// What broke is logged here, once; the person hears that the fault is ours.
fn unavailable(error: tantivy::TantivyError) -> Error {
    tracing::error!(%error, "the search index");
    Error::Unavailable
}

fn evidence_of(home: &Home) -> tantivy::Result<Arc<Evidence>> {
    Ok(Arc::new(Evidence::read(&home.reader.searcher(), &home.fields)?))
}

impl Index {
    /// Opens the index in a folder, made when missing; one that cannot be used is emptied, and its cursor is 0.
    pub fn open(folder: &Path) -> Result<Self> {
        let home = Home::open(folder).map_err(unavailable)?;
        Self::new(home, Some(folder.to_owned()))
    }
    pub fn in_memory() -> Result<Self> {
        Self::new(Home::in_memory().map_err(unavailable)?, None)
    }
    fn new(home: Home, folder: Option<PathBuf>) -> Result<Self> {
        let vocabulary = Vocabulary::of_texts(&home.words().map_err(unavailable)?);
        let evidence = evidence_of(&home).map_err(unavailable)?;
        let now = Now { home: Arc::new(home), vocabulary, labels: Arc::default(), evidence, places: Arc::default(), changed: 0 };
        Ok(Self(Arc::new(Inner { folder, now: RwLock::new(Arc::new(now)), revision: AtomicU64::new(0) })))
    }

    fn now(&self) -> Arc<Now> {
        self.0.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
    fn change(&self, change: impl FnOnce(&Now) -> Now) {
        let mut now = self.0.now.write().unwrap_or_else(PoisonError::into_inner);
        *now = Arc::new(change(&now));
        self.0.revision.fetch_add(1, Ordering::SeqCst);
    }
    /// Who keeps answers keeps them under this number, asked before the question.
    pub fn revision(&self) -> u64 {
        self.0.revision.load(Ordering::SeqCst)
    }

    /// The words of the taxonomy: they work at once, no document is touched.
    pub fn set_words(&self, words: Vec<TermWords>) {
        let labels = Arc::new(Labels::new(&words));
        self.change(|now| Now { vocabulary: now.vocabulary.with_labels(labels.vocabulary()), labels: labels.clone(), ..now.clone() });
    }

    /// The names of places: they are understood at once, no document is touched.
    pub fn set_places(&self, words: Vec<PlaceWords>) {
        let places = Arc::new(Places::new(&words));
        self.change(|now| Now { places, ..now.clone() });
    }

    /// How far the change log is followed; 0 = nothing is known and all is to be read again, also when the folder
    /// has vanished while this process ran.
    pub fn cursor(&self) -> i64 {
        if let Some(folder) = self.0.folder.as_ref().filter(|folder| !folder.join("meta.json").exists()) {
            match Home::open(folder) {
                Ok(home) => self.change(|now| Now {
                    home: Arc::new(home),
                    vocabulary: Vocabulary::default(),
                    evidence: Arc::default(),
                    changed: 0,
                    ..now.clone()
                }),
                Err(error) => tracing::error!(%error, "the search index is gone and cannot be made again"),
            }
            self.change(|now| Now { vocabulary: now.vocabulary.with_labels(now.labels.vocabulary()), ..now.clone() });
        }
        self.now().home.cursor()
    }

    /// Puts documents in place of what was known of these services, forgets the removed ones, and remembers the cursor, all or nothing.
    pub fn replace(&self, documents: &[Document], removed: &[Id<Service>], cursor: i64) -> Result<()> {
        let before = self.now();
        let words = before.home.replace(documents, removed, cursor).map_err(unavailable)?;
        let vocabulary = if let Some(vocabulary) = before.vocabulary.with_recent(&words) {
            vocabulary
        } else {
            let counts = before.home.words().map_err(unavailable)?;
            Vocabulary::of_texts(&counts).with_labels(before.labels.vocabulary())
        };
        let changed = before.changed + (documents.len() + removed.len()) as u64;
        let outdated = before.evidence.is_outdated(before.home.reader.searcher().num_docs(), changed);
        let (evidence, changed) =
            if outdated { (evidence_of(&before.home).map_err(unavailable)?, 0) } else { (before.evidence.clone(), changed) };
        self.change(|now| Now { vocabulary, evidence, changed, ..now.clone() });
        Ok(())
    }

    /// Blocks for about a millisecond; safe to call from async code.
    pub fn find(&self, query: &Query) -> Result<Results> {
        self.now().find(query).map_err(unavailable)
    }

    /// Names of needs that fit what is typed so far.
    pub fn suggest(&self, typed: &str, language: Language, most: usize) -> Vec<Suggestion> {
        let now = self.now();
        let lookup =
            Lookup { vocabulary: &now.vocabulary, labels: &now.labels, evidence: &now.evidence, places: &now.places, indexed: &|_| false };
        suggest::suggest(&lookup, typed, language, most)
    }

    /// How many services are known.
    pub fn count(&self) -> u64 {
        self.now().home.reader.searcher().num_docs()
    }
}

impl Now {
    fn find(&self, query: &Query) -> tantivy::Result<Results> {
        let asked = self.asked(query);
        let found = self.search(query, &asked, true)?;
        // Who names a place means it; but nothing there is no answer.
        if found.total == 0 && !asked.places.is_empty() { self.search(query, &asked, false) } else { Ok(found) }
    }

    fn asked(&self, query: &Query) -> Asked {
        let searcher = self.home.reader.searcher();
        let indexed = |term: &str| question::is_indexed(&searcher, self.home.fields, term);
        let lookup = Lookup {
            vocabulary: &self.vocabulary,
            labels: &self.labels,
            evidence: &self.evidence,
            places: &self.places,
            indexed: &indexed,
        };
        lookup.asked(&query.words, query.literal)
    }

    fn search(&self, query: &Query, asked: &Asked, there: bool) -> tantivy::Result<Results> {
        let (fields, searcher) = (self.home.fields, self.home.reader.searcher());
        let mut clauses = Vec::new();
        if !query.words.trim().is_empty() {
            let Some(words) = fields.words(asked) else { return Ok(Results::default()) };
            clauses.push((Occur::Must, words));
            if let Some(places) = fields.places(asked) {
                clauses.push((if there { Occur::Must } else { Occur::Should }, places));
            }
        }
        clauses.extend(fields.area(&query.area).map(|area| (Occur::Must, area)));
        if clauses.is_empty() {
            clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(AllQuery), 0.0))));
        }
        let keep = query.offset.saturating_add(query.limit);
        let ranking = Ranking { choices: query.choices.clone(), counting: query.facets, keep, least: asked.least_score() };
        let mut found = searcher.search(&BooleanQuery::new(clauses), &ranking)?;
        let counts = std::mem::take(&mut found.counts);
        let understood = Understood { read_as: asked.read_as.clone(), needs: asked.understood(), places: asked.units() };
        let hits = found.page(query.offset, query.limit);
        Ok(Results { total: found.total, hits, facets: facets::facets(counts), understood, ..Results::default() })
    }
}
