//! Search over the catalogue in five languages: an index that is derived from the database, may be deleted at any time and is
//! built again. Knows documents and questions of `domain::search`; never the database, never who asks, and it logs no question.
mod analysis;
mod columns;
mod cursor;
mod engine;
mod evidence;
mod facets;
mod folder;
mod home;
mod labels;
mod lexicon;
mod names;
mod numbers;
mod often;
mod places;
mod question;
mod rank;
mod reading;
mod removal;
mod results;
mod schema;
mod short;
mod slips;
mod suggest;
mod sure;
mod text;
mod typing;
mod vocabulary;
mod weights;
mod window;

use domain::{
    Error, Result,
    id::Id,
    language::Language,
    search::{Document, PlaceWords, Query, Results, Suggestion, TermWords, Understood},
    service::Service,
};
use engine::{Cover, Sought};
use evidence::Evidence;
use home::{Batch, Home};
use labels::Labels;
use numbers::Number;
use places::Places;
use reading::{Asked, Lookup};
use results::results;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, PoisonError, RwLock, Weak,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};
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
    /// Words are to be learnt again, and somebody is at it.
    due: AtomicBool,
    learning: AtomicBool,
    /// How many parts of loads have come.
    loads: AtomicU64,
}

/// So many services are read within the change that calls for it.
const FEW: u64 = 5_000;
/// Between two readings of all words.
const PAUSE: Duration = Duration::from_secs(20);
/// While a load runs, words wait for its end, until none of it has come for so long; but not for ever.
const QUIET: Duration = Duration::from_secs(2);
const MOST_WAITS: usize = 150;

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
    Ok(Arc::new(Evidence::read(&home.view().searcher, &home.fields)?))
}

fn wait_for_the_end_of_a_load(inner: &Weak<Inner>) {
    let loads = || inner.upgrade().map(|inner| inner.loads.load(Ordering::Acquire));
    let mut before = loads();
    for _ in 0..MOST_WAITS {
        std::thread::sleep(QUIET);
        let now = loads();
        if now == before {
            return;
        }
        before = now;
    }
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
        let inner = Inner {
            folder,
            now: RwLock::new(Arc::new(now)),
            revision: AtomicU64::new(0),
            due: AtomicBool::default(),
            learning: AtomicBool::default(),
            loads: AtomicU64::default(),
        };
        Ok(Self(Arc::new(inner)))
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

    /// How far the change log is followed, with the parts of a load that wait.
    pub fn reached(&self) -> i64 {
        let cursor = self.cursor();
        self.now().home.reached().max(cursor)
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

    /// Puts documents, one of each service, in place of what was known of these services, forgets the removed ones, and remembers the cursor, all or nothing.
    pub fn replace(&self, documents: &[Document], removed: &[Id<Service>], cursor: i64) -> Result<()> {
        self.take(&Batch { documents, removed, cursor, may_wait: false })
    }

    /// The same for one part of many, which follow at once: it is found when enough of them have come, at the latest with the next
    /// change or when the load is settled. What is lost before is read again from the cursor on.
    pub fn load(&self, documents: &[Document], removed: &[Id<Service>], cursor: i64) -> Result<()> {
        self.take(&Batch { documents, removed, cursor, may_wait: true })
    }

    /// A load is over: all of it is found.
    pub fn settle(&self) -> Result<()> {
        self.now().home.settle().map_err(unavailable)?;
        self.change(Now::clone);
        Ok(())
    }

    fn take(&self, batch: &Batch<'_>) -> Result<()> {
        if batch.documents.len() >= home::LOAD {
            self.0.loads.fetch_add(1, Ordering::AcqRel);
        }
        let before = self.now();
        let words = before.home.replace(batch).map_err(unavailable)?;
        let vocabulary = words.and_then(|words| before.vocabulary.with_recent(&words));
        let changed = before.changed + (batch.documents.len() + batch.removed.len()) as u64;
        let outdated = vocabulary.is_none() || before.evidence.is_outdated(self.count(), changed);
        self.change(|now| Now { vocabulary: vocabulary.unwrap_or_else(|| now.vocabulary.clone()), changed, ..now.clone() });
        if outdated && self.count() <= FEW {
            self.learn()?;
        } else if outdated {
            self.learn_soon();
        }
        Ok(())
    }

    /// Reads the words of all texts again, and what they say of needs: two threads, for neither needs the other.
    fn learn(&self) -> Result<()> {
        let home = self.now().home.clone();
        let (texts, evidence) = std::thread::scope(|scope| {
            let texts = scope.spawn(|| Ok(Vocabulary::of_texts(&home.words()?)));
            let evidence = evidence_of(&home);
            let broken = |_| tantivy::TantivyError::InternalError("a thread that reads words broke".to_owned());
            (texts.join().map_err(broken).and_then(|texts| texts), evidence)
        });
        let (texts, evidence) = (texts.map_err(unavailable)?, evidence.map_err(unavailable)?);
        self.change(|now| Now { vocabulary: now.vocabulary.with_texts(&texts), evidence, changed: 0, ..now.clone() });
        Ok(())
    }

    /// Reading a large catalogue's words takes seconds, which neither a change nor a question waits for.
    fn learn_soon(&self) {
        self.0.due.store(true, Ordering::Release);
        if self.0.learning.swap(true, Ordering::AcqRel) {
            return;
        }
        let inner = Arc::downgrade(&self.0);
        let started = std::thread::Builder::new().name("index-words".to_owned()).spawn(move || {
            loop {
                wait_for_the_end_of_a_load(&inner);
                let Some(inner) = inner.upgrade() else { return };
                inner.learning.store(inner.due.swap(false, Ordering::AcqRel), Ordering::Release);
                if !inner.learning.load(Ordering::Acquire) || Self(inner.clone()).learn().is_err() {
                    inner.learning.store(false, Ordering::Release);
                    return;
                }
                drop(inner);
                std::thread::sleep(PAUSE);
            }
        });
        if let Err(error) = started {
            tracing::error!(%error, "the words of the index could not be read");
            self.0.learning.store(false, Ordering::Release);
        }
    }

    /// Puts everything in its best order, after a load or at night: one segment, and all words learnt. Takes seconds for a million.
    pub fn tidy(&self) -> Result<()> {
        // Who waits to learn the words would read every segment that is about to be merged, beside the merging, and then all is read anew.
        self.0.due.store(false, Ordering::Release);
        let tidied = self.now().home.tidy().map_err(unavailable);
        self.0.due.store(false, Ordering::Release);
        self.learn()?;
        tidied
    }

    /// Blocks for about a millisecond; safe to call from async code.
    pub fn find(&self, query: &Query) -> Result<Results> {
        self.now().find(query).map_err(unavailable)
    }

    /// Other things that the words may say: typed on another keyboard, or with slips. For who must not miss a word.
    pub fn readings(&self, words: &str) -> Vec<String> {
        let mut readings = typing::other_layouts(words);
        readings.extend(self.now().looked_up(|lookup| lookup.read_as(words)));
        readings
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
        self.now().home.view().searcher.num_docs()
    }
}

/// What the code of a classifier adds where a record has it, and where a record only stands for a need that the code is for.
const CODE: f32 = 60.0;
const NEED_OF_CODE: f32 = 30.0;
/// What the initials of its provider add.
const INITIALS: f32 = 14.0;

impl Now {
    fn find(&self, query: &Query) -> tantivy::Result<Results> {
        if let Some(found) = self.by_number(query)? {
            return Ok(found);
        }
        let asked = self.asked(query);
        let found = self.search(query, &asked, true)?;
        // Who names a place means it; but nothing there is no answer.
        if found.total > 0 || asked.places.is_empty() {
            return Ok(found);
        }
        // Nor does the place that was chosen before hold the one that is named now.
        if !query.area.is_empty() {
            let named = self.search(&Query { area: vec![], ..query.clone() }, &asked, true)?;
            if named.total > 0 {
                return Ok(named);
            }
        }
        let mut wider = self.search(query, &asked, false)?;
        wider.understood.elsewhere = wider.total > 0;
        Ok(wider)
    }

    /// A telephone number or a code is looked up as it is; where no service has it, it is read as words are.
    fn by_number(&self, query: &Query) -> tantivy::Result<Option<Results>> {
        let Some(number) = Number::read(&query.words) else { return Ok(None) };
        let (fields, view) = (self.home.fields, self.home.view());
        let area = || fields.area(&query.area).into_iter().collect::<Vec<_>>();
        if let Some(code) = &number.code {
            let (term, needs) = (numbers::code_term(code), self.labels.needs_of_code(code));
            let mut hints = vec![(fields.mark, term.as_str(), CODE)];
            hints.extend(needs.iter().map(|need| (fields.need, need.as_str(), NEED_OF_CODE)));
            let found = engine::search(&view, &fields, &Sought { hints, covers: area(), ..Sought::default() }, query)?;
            if found.total > 0 {
                let understood = Understood { needs: needs.into_iter().take(3).collect(), ..Understood::default() };
                return Ok(Some(results(&view, query, found, understood)));
            }
        }
        for digits in &number.phones {
            let pieces = numbers::pieces(digits);
            let mut covers = area();
            covers.extend(pieces.iter().map(|piece| Cover { readings: vec![(fields.mark, piece.as_str(), 0.0)] }));
            let found = engine::search(&view, &fields, &Sought { covers, everything: true, ..Sought::default() }, query)?;
            if found.total > 0 {
                return Ok(Some(results(&view, query, found, Understood::default())));
            }
        }
        Ok(None)
    }

    fn asked(&self, query: &Query) -> Asked {
        self.looked_up(|lookup| lookup.asked(&query.words, query.literal))
    }

    fn looked_up<T>(&self, look_up: impl FnOnce(&Lookup<'_>) -> T) -> T {
        let view = self.home.view();
        let indexed = |term: &str| question::is_indexed(&view.searcher, self.home.fields, term);
        let lookup = Lookup {
            vocabulary: &self.vocabulary,
            labels: &self.labels,
            evidence: &self.evidence,
            places: &self.places,
            indexed: &indexed,
        };
        look_up(&lookup)
    }

    fn search(&self, query: &Query, asked: &Asked, there: bool) -> tantivy::Result<Results> {
        let (fields, view) = (self.home.fields, self.home.view());
        let silent = query.words.trim().is_empty();
        let everything = silent || there && asked.is_place_alone();
        let mut sought = Sought { everything, least: asked.least_score(), ..Sought::default() };
        sought.covers.extend(fields.area(&query.area));
        if !silent {
            sought.words = asked.slots.iter().map(|slot| slot.terms.as_slice()).collect();
            sought.hints = asked.meant.iter().map(|(need, weight)| (fields.need, need.as_str(), *weight)).collect();
            sought.hints.extend(asked.initials.iter().map(|term| (fields.mark, term.as_str(), INITIALS)));
            sought.named = names::all_named(&view, &fields, asked)?;
            let places = if there { &mut sought.covers } else { &mut sought.leanings };
            places.extend(fields.places(asked));
        }
        let found = engine::search(&view, &fields, &sought, query)?;
        let understood = Understood { read_as: asked.read_as.clone(), needs: asked.understood(), places: asked.units(), elsewhere: false };
        Ok(results(&view, query, found, understood))
    }
}
