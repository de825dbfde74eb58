//! Where the index lives: opened, emptied when it cannot be used, written with the cursor in every commit.
use crate::schema::{ANALYSIS, Fields, schema};
use domain::{id::Id, search::Document, service::Service};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
};
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, TantivyDocument};

/// What a writer may hold in memory before it writes a segment.
const BUDGET: usize = 48_000_000;

/// Written with every commit: how far the change log is followed, and what the terms were made with.
#[derive(Serialize, Deserialize)]
struct Mark {
    cursor: i64,
    analysis: String,
}

pub struct Home {
    index: Index,
    pub reader: IndexReader,
    pub fields: Fields,
    /// Made by the first change, for a second process may only read.
    writer: Mutex<Option<IndexWriter>>,
    cursor: AtomicI64,
}

impl Home {
    pub fn in_memory() -> tantivy::Result<Self> {
        let (schema, fields) = schema();
        Self::new(Index::create_in_ram(schema), fields, 0)
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
        Self::new(Index::create_in_dir(folder, schema)?, fields, 0)
    }

    fn reopen(folder: &Path) -> tantivy::Result<Option<Self>> {
        let (schema, fields) = schema();
        let index = Index::open_in_dir(folder)?;
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
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { index, reader, fields, writer: Mutex::new(None), cursor: AtomicI64::new(cursor) })
    }

    pub fn cursor(&self) -> i64 {
        self.cursor.load(Ordering::Acquire)
    }

    /// Puts the documents in place of what was known of them, and gives back the words that they hold.
    pub fn replace(&self, documents: &[Document], removed: &[Id<Service>], cursor: i64) -> tantivy::Result<BTreeSet<String>> {
        let mut slot = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let done = self.write(&mut slot, documents, removed, cursor);
        if done.is_err() {
            // Its uncommitted half must not ride on the next commit.
            *slot = None;
        }
        done
    }

    fn write(
        &self,
        slot: &mut Option<IndexWriter>,
        documents: &[Document],
        removed: &[Id<Service>],
        cursor: i64,
    ) -> tantivy::Result<BTreeSet<String>> {
        let writer: &mut IndexWriter = match slot {
            Some(writer) => writer,
            None => slot.insert(self.index.writer_with_num_threads::<TantivyDocument>(1, BUDGET)?),
        };
        let mut words = BTreeSet::new();
        for id in removed {
            writer.delete_term(self.fields.id_term(*id));
        }
        for (id, document) in documents.iter().filter_map(|document| Some((document.id?, document))) {
            writer.delete_term(self.fields.id_term(id));
            writer.add_document(self.fields.fill(id, document, &mut words))?;
        }
        let mark = Mark { cursor, analysis: ANALYSIS.to_owned() };
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&serde_json::to_string(&mark).map_err(|error| tantivy::TantivyError::InternalError(error.to_string()))?);
        commit.commit()?;
        self.reader.reload()?;
        self.cursor.store(cursor, Ordering::Release);
        Ok(words)
    }

    /// Every word of the texts and in how many services it stands.
    pub fn words(&self) -> tantivy::Result<BTreeMap<String, u32>> {
        let mut counts = BTreeMap::new();
        for segment in self.reader.searcher().segment_readers() {
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
