//! Where the index lives: opened, emptied when it cannot be used, written with the cursor in every commit.
use crate::{
    analysis::Analyser,
    columns::Columns,
    engine::View,
    folder::Folder,
    schema::{ANALYSIS, Fields, schema, settings},
};
use domain::{id::Id, search::Document, service::Service};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::Path,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, TantivyDocument, index::SegmentId};

/// What each thread of a writer may hold in memory before it writes a segment.
const BUDGET: usize = 32_000_000;
/// More threads write an index no faster than the disk takes it.
const MOST_THREADS: usize = 4;
/// So many services at once are a load and no change: their words are not handed back one by one.
pub const LOAD: usize = 500;

/// Written with every commit: how far the change log is followed, and what the terms were made with.
#[derive(Serialize, Deserialize)]
struct Mark {
    cursor: i64,
    analysis: String,
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
    writer: Mutex<Option<IndexWriter>>,
    cursor: AtomicI64,
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
        Ok(Self { index, reader, fields, view, analysers, writer: Mutex::new(None), cursor: AtomicI64::new(cursor) })
    }

    pub fn view(&self) -> Arc<View> {
        self.view.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn cursor(&self) -> i64 {
        self.cursor.load(Ordering::Acquire)
    }

    /// Puts the documents in place of what was known of them, and gives back the words that they hold, where they are few.
    pub fn replace(&self, documents: &[Document], removed: &[Id<Service>], cursor: i64) -> tantivy::Result<Option<HashSet<String>>> {
        let mut slot = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let done = self.write(&mut slot, documents, removed, cursor);
        if done.is_err() {
            // Its uncommitted half must not ride on the next commit.
            *slot = None;
        }
        done
    }

    fn writer<'a>(&self, slot: &'a mut Option<IndexWriter>) -> tantivy::Result<&'a mut IndexWriter> {
        if let Some(writer) = slot {
            return Ok(writer);
        }
        let threads = threads();
        Ok(slot.insert(self.index.writer_with_num_threads::<TantivyDocument>(threads, BUDGET * threads)?))
    }

    fn write(
        &self,
        slot: &mut Option<IndexWriter>,
        documents: &[Document],
        removed: &[Id<Service>],
        cursor: i64,
    ) -> tantivy::Result<Option<HashSet<String>>> {
        let writer = self.writer(slot)?;
        for id in removed {
            writer.delete_term(self.fields.id_term(*id));
        }
        let words = self.add(writer, documents)?;
        let mark = Mark { cursor, analysis: ANALYSIS.to_owned() };
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&serde_json::to_string(&mark).map_err(|error| tantivy::TantivyError::InternalError(error.to_string()))?);
        commit.commit()?;
        self.look_again()?;
        self.cursor.store(cursor, Ordering::Release);
        Ok(words)
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
            writer.delete_term(self.fields.id_term(id));
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
        let mut slot = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        self.analysers.lock().unwrap_or_else(PoisonError::into_inner).clear();
        if let Some(writer) = slot.take() {
            writer.wait_merging_threads()?;
        }
        let segments = self.index.searchable_segment_ids()?;
        if segments.len() > 1 {
            let writer = self.writer(&mut slot)?;
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
