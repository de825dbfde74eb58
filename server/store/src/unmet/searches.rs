//! Searches of the last minute, in memory only: what a crash loses here nobody misses. The key under which words are compared stands beside them,
//! never in the database: who has the database alone cannot try words out.
use domain::{
    area::AreaCode,
    unmet::{Asked, Words},
};
use std::{
    collections::HashSet,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// More in one minute is no longer people.
const MOST: usize = 5_000;

#[derive(Clone)]
pub struct Searches {
    key: [u8; 32],
    pending: Arc<Mutex<Pending>>,
}

#[derive(Default)]
struct Pending {
    asked: Vec<Asked>,
    /// Who asked what within this minute: a page that is loaded again is one search. Never leaves this place.
    seen: HashSet<blake3::Hash>,
}

impl Searches {
    pub fn new(key: [u8; 32]) -> Self {
        Self { key, pending: Arc::default() }
    }
    /// Counted with the next turn of the job; a moment's work in memory, whatever the database does. `visitor` tells two people apart, and is forgotten.
    pub fn note(&self, visitor: &str, asked: Asked) {
        let words = asked.words.as_ref().map_or("", Words::as_str);
        let whose = self.keyed(&[visitor, asked.area.as_ref().map_or("", AreaCode::as_str), words]);
        let mut pending = self.pending();
        if pending.asked.len() < MOST && pending.seen.insert(whose) {
            pending.asked.push(asked);
        }
    }
    pub(super) fn take(&self) -> Vec<Asked> {
        std::mem::take(&mut *self.pending()).asked
    }
    /// Where a place's searches for these words are counted. Two places cannot be compared by it.
    pub(super) fn hash(&self, area: &str, words: &Words) -> String {
        self.keyed(&["words", area, words.as_str()]).to_hex().to_string()
    }
    fn keyed(&self, parts: &[&str]) -> blake3::Hash {
        blake3::keyed_hash(&self.key, parts.join("\u{1f}").as_bytes())
    }
    fn pending(&self) -> MutexGuard<'_, Pending> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Words and key stay out of every log.
impl fmt::Debug for Searches {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Searches")
    }
}
