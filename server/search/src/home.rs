//! Where the index lives: opened, emptied when it cannot be used, written with the cursor in every commit.
use crate::{
    analysis::Analyser,
    columns::Columns,
    engine::View,
    folder::Folder,
    removal::{Ids, Removal},
    schema::{ANALYSIS, Fields, schema, settings},
};
use domain::{id::Id, search::Document, service::Service};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::Path,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, TantivyDocument, index::SegmentId, merge_policy::LogMergePolicy};

/// What a writer may hold in memory before it writes a segment: one that takes a change, and all threads of one that takes a load together.
/// The fewer segments, the fewer words are written down several times and merged.
const BUDGET: usize = 16_000_000;
const LOAD_BUDGET: usize = 240_000_000;
/// A load is committed when so many services, and this part of those that are found already, have come.
const MANY: usize = 10_000;
const PART: u64 = 4;
/// More threads write an index no faster than the disk takes it.
const MOST_THREADS: usize = 4;
/// Segments of about one size are merged when they are so many; in a load, which ends with one merge of all, seldom.
const ALIKE: usize = 8;
const ALIKE_IN_A_LOAD: usize = 256;
/// So many services at once are a load and no change: their words are not handed back one by one.
pub const LOAD: usize = 500;

/// Written with every commit: how far the change log is followed, and what the terms were made with.
#[derive(Serialize, Deserialize)]
struct Mark {
    cursor: i64,
    analysis: String,
}

/// What changed, up to a place in the change log.
pub struct Batch<'a> {
    pub documents: &'a [Document],
    pub removed: &'a [Id<Service>],
    pub cursor: i64,
    /// More of it follows at once.
    pub may_wait: bool,
}

struct Writing {
    writer: IndexWriter,
    /// Made for a load.
    large: bool,
    /// Whose documents are not committed.
    pending: FxHashSet<u128>,
}

pub struct Home {
    index: Index,
    reader: IndexReader,
    pub fields: Fields,
    /// What questions read; replaced after each commit.
    view: RwLock<Arc<View>>,
    /// Each remembers the words it met.
    analysers: Mutex<Vec<Analyser>>,
    /// Made by the first change, for a second process may only read.
    writing: Mutex<Option<Writing>>,
    /// How far the change log is followed: committed, and with what is pending.
    cursor: AtomicI64,
    reached: AtomicI64,
}

impl Home {
    pub fn in_memory() -> tantivy::Result<Self> {
        let (schema, fields) = schema();
        Self::new(Index::builder().schema(schema).settings(settings()).create_in_ram()?, fields, 0)
    }

    /// Opens the folder; what cannot be used is emptied, since all of it can be built again.
    pub fn open(folder: &Path) -> tantivy::Result<Self> {
        if folder.join("meta.json").exists() {
            // tantivy panics on some cut files instead of saying so; nothing of what it held is kept then.
            match std::panic::catch_unwind(|| Self::reopen(folder)) {
                Ok(Ok(Some(home))) => return Ok(home),
                Ok(Ok(None)) => tracing::info!("the search index is of another version and is built again"),
                Ok(Err(error)) => tracing::warn!(%error, "the search index cannot be read and is built again"),
                Err(_) => tracing::warn!("the search index is broken and is built again"),
            }
        }
        empty(folder)?;
        let (schema, fields) = schema();
        Self::new(Index::builder().schema(schema).settings(settings()).open_or_create(Folder::open(folder)?)?, fields, 0)
    }

    fn reopen(folder: &Path) -> tantivy::Result<Option<Self>> {
        let (schema, fields) = schema();
        let index = Index::open(Folder::open(folder)?)?;
        let mark = match index.load_metas()?.payload {
            Some(payload) => serde_json::from_str(&payload).ok(),
            None => Some(Mark { cursor: 0, analysis: ANALYSIS.to_owned() }),
        };
        let Some(mark) = mark.filter(|mark| index.schema() == schema && mark.analysis == ANALYSIS) else { return Ok(None) };
        if !index.validate_checksum()?.is_empty() {
            return Err(tantivy::TantivyError::InternalError("a file has another checksum than it was written with".to_owned()));
        }
        Self::new(index, fields, mark.cursor).map(Some)
    }

    fn new(index: Index, fields: Fields, cursor: i64) -> tantivy::Result<Self> {
        let reader: IndexReader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let view = RwLock::new(Arc::new(view(&reader, None)?));
        let analysers = Mutex::default();
        let [cursor, reached] = [(); 2].map(|()| AtomicI64::new(cursor));
        Ok(Self { index, reader, fields, view, analysers, writing: Mutex::new(None), cursor, reached })
    }

    pub fn view(&self) -> Arc<View> {
        self.view.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn cursor(&self) -> i64 {
        self.cursor.load(Ordering::Acquire)
    }

    pub fn reached(&self) -> i64 {
        self.reached.load(Ordering::Acquire)
    }

    /// Puts the documents in place of what was known of them, and gives back the words that they hold, where they are few. What may
    /// wait is committed when much has come.
    pub fn replace(&self, batch: &Batch<'_>) -> tantivy::Result<Option<HashSet<String>>> {
        let mut slot = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let done = self.write(&mut slot, batch);
        if done.is_err() {
            // Its uncommitted half must not ride on the next commit.
            *slot = None;
            self.reached.store(self.cursor(), Ordering::Release);
        }
        done
    }

    /// Commits what waits.
    pub fn settle(&self) -> tantivy::Result<()> {
        if self.reached() == self.cursor() {
            return Ok(());
        }
        self.replace(&Batch { documents: &[], removed: &[], cursor: self.reached(), may_wait: false }).map(|_| ())
    }

    fn writing<'a>(&self, slot: &'a mut Option<Writing>, large: bool) -> tantivy::Result<&'a mut Writing> {
        if slot.as_ref().is_some_and(|writing| writing.large != large && writing.pending.is_empty()) {
            *slot = None;
        }
        if let Some(writing) = slot {
            return Ok(writing);
        }
        let (threads, budget) = if large { (threads(), LOAD_BUDGET) } else { (1, BUDGET) };
        let writer = self.index.writer_with_num_threads::<TantivyDocument>(threads, budget)?;
        let mut merging = LogMergePolicy::default();
        merging.set_min_num_segments(if large { ALIKE_IN_A_LOAD } else { ALIKE });
        writer.set_merge_policy(Box::new(merging));
        Ok(slot.insert(Writing { writer, large, pending: FxHashSet::default() }))
    }

    fn write(&self, slot: &mut Option<Writing>, batch: &Batch<'_>) -> tantivy::Result<Option<HashSet<String>>> {
        let Batch { documents, removed, cursor, may_wait } = *batch;
        let writing = self.writing(slot, documents.len() >= LOAD)?;
        let new = documents.iter().filter_map(|document| document.id);
        self.take_out(writing, new.clone().chain(removed.iter().copied()))?;
        let words = self.add(&writing.writer, documents)?;
        writing.pending.extend(new.map(|id| id.uuid().as_u128()));
        self.reached.store(cursor, Ordering::Release);
        let enough = MANY.max(usize::try_from(self.view().searcher.num_docs() / PART).unwrap_or(usize::MAX));
        if !may_wait || writing.pending.len() >= enough {
            self.commit(writing, cursor)?;
        }
        Ok(words)
    }

    fn commit(&self, writing: &mut Writing, cursor: i64) -> tantivy::Result<()> {
        let mark = Mark { cursor, analysis: ANALYSIS.to_owned() };
        let mut commit = writing.writer.prepare_commit()?;
        commit.set_payload(&serde_json::to_string(&mark).map_err(|error| tantivy::TantivyError::InternalError(error.to_string()))?);
        commit.commit()?;
        writing.pending.clear();
        self.look_again()?;
        self.cursor.store(cursor, Ordering::Release);
        Ok(())
    }

    /// Of what is not there nothing is taken out: then no segment need be opened for it. All that is not pending is in the view.
    fn take_out(&self, writing: &Writing, services: impl Iterator<Item = Id<Service>> + Clone) -> tantivy::Result<()> {
        let (ids, view) = (Ids::new(services.clone()), self.view());
        let segments = view.searcher.segment_readers().iter().zip(&view.columns);
        let known: HashMap<_, _> = segments.map(|(reader, columns)| (reader.segment_id(), columns.those(&ids))).collect();
        let mut services = services.map(|id| id.uuid().as_u128());
        if known.values().any(|docs| !docs.is_empty()) || services.any(|id| writing.pending.contains(&id)) {
            writing.writer.delete_query(Box::new(Removal { ids, known: Arc::new(known) }))?;
        }
        Ok(())
    }

    /// A load is read by all processors at once.
    fn add(&self, writer: &IndexWriter, documents: &[Document]) -> tantivy::Result<Option<HashSet<String>>> {
        if documents.len() < LOAD {
            return self.add_some(writer, documents, true).map(Some);
        }
        let part = documents.len().div_ceil(threads()).max(1);
        std::thread::scope(|scope| {
            let parts: Vec<_> = documents.chunks(part).map(|some| scope.spawn(|| self.add_some(writer, some, false))).collect();
            let broken = || tantivy::TantivyError::InternalError("a thread that reads documents broke".to_owned());
            parts.into_iter().try_for_each(|part| part.join().map_err(|_| broken())?.map(|_| ()))
        })?;
        Ok(None)
    }

    fn add_some(&self, writer: &IndexWriter, documents: &[Document], remembers: bool) -> tantivy::Result<HashSet<String>> {
        let mut analyser = self.analysers.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        analyser.remembers = remembers;
        for (id, document) in documents.iter().filter_map(|document| Some((document.id?, document))) {
            writer.add_document(self.fields.fill(id, document, &mut analyser))?;
        }
        let words = std::mem::take(&mut analyser.seen);
        self.analysers.lock().unwrap_or_else(PoisonError::into_inner).push(analyser);
        Ok(words)
    }

    /// Reads what was committed since; what a question has in its hands stays as it is.
    fn look_again(&self) -> tantivy::Result<()> {
        self.reader.reload()?;
        let before = self.view();
        let after = view(&self.reader, Some(&before))?;
        *self.view.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(after);
        Ok(())
    }

    /// Makes one segment of all, which is the fastest to ask: after a load, or at night.
    pub fn tidy(&self) -> tantivy::Result<()> {
        self.settle()?;
        let mut slot = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        self.analysers.lock().unwrap_or_else(PoisonError::into_inner).clear();
        if let Some(writing) = slot.take() {
            writing.writer.wait_merging_threads()?;
        }
        let segments = self.index.searchable_segment_ids()?;
        if segments.len() > 1 {
            let writer = &mut self.writing(&mut slot, false)?.writer;
            writer.merge(&segments).wait()?;
            writer.garbage_collect_files().wait()?;
        }
        // What it holds in memory for a load is not needed for single changes.
        *slot = None;
        self.look_again()
    }

    /// Every word of the texts and in how many services it stands.
    pub fn words(&self) -> tantivy::Result<BTreeMap<String, u32>> {
        let mut counts = BTreeMap::new();
        for segment in self.view().searcher.segment_readers() {
            let words = segment.inverted_index(self.fields.word)?;
            let mut stream = words.terms().stream()?;
            while stream.advance() {
                if let Ok(word) = std::str::from_utf8(stream.key()) {
                    *counts.entry(word.to_owned()).or_default() += stream.value().doc_freq;
                }
            }
        }
        Ok(counts)
    }
}

fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(MOST_THREADS)
}

/// What is in memory of a segment stays there as long as the segment lives.
fn view(reader: &IndexReader, before: Option<&View>) -> tantivy::Result<View> {
    let searcher = reader.searcher();
    let mut known: HashMap<SegmentId, Arc<Columns>> = HashMap::new();
    if let Some(before) = before {
        let segments = before.searcher.segment_readers().iter().map(tantivy::SegmentReader::segment_id);
        known = segments.zip(before.columns.iter().cloned()).collect();
    }
    let mut columns = Vec::with_capacity(searcher.segment_readers().len());
    for segment in searcher.segment_readers() {
        columns.push(match known.remove(&segment.segment_id()) {
            Some(kept) => kept,
            None => Arc::new(Columns::read(segment)?),
        });
    }
    Ok(View { searcher, columns })
}

/// Only files: an index makes no folders, and what else lies there is not ours.
fn empty(folder: &Path) -> tantivy::Result<()> {
    std::fs::create_dir_all(folder)?;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
