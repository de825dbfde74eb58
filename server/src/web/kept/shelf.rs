//! The shelf of kept pages: so much memory and no more, and nothing on it that is older than the catalogue.
use super::pressed::Pressed;
use app::pages::keep::Keep;
use lru::LruCache;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What all kept pages may take together: some thousands of pages.
const ROOM: usize = 64 << 20;
/// A page of results has a twentieth of it; what is larger is not kept.
const LARGEST: usize = 1 << 20;

/// What every kept page depends on. It is asked before drawing: a page may be newer than its edition, never older.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// The newest change of the catalogue.
    pub newest: i64,
    /// The state of the search index, which follows the catalogue a moment later.
    pub index: u64,
}

pub struct Page {
    pub pressed: Pressed,
    pub keep: Keep,
}
impl Page {
    /// Its bytes, its name, and room for its pressed forms.
    fn weight(&self, name: &str) -> usize {
        1024 + name.len() + self.pressed.len() * 3 / 2
    }
}

pub struct Pages {
    shelf: Mutex<Shelf>,
    room: usize,
}
struct Shelf {
    edition: Edition,
    pages: LruCache<String, Arc<Page>>,
    bytes: usize,
}

impl Default for Pages {
    fn default() -> Self {
        Self::with_room(ROOM)
    }
}

impl Pages {
    fn with_room(room: usize) -> Self {
        let shelf = Shelf { edition: Edition::default(), pages: LruCache::unbounded(), bytes: 0 };
        Self { shelf: Mutex::new(shelf), room }
    }
    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
    pub fn find(&self, edition: Edition, name: &str, now_ms: i64) -> Option<Arc<Page>> {
        let mut held = self.shelf();
        if held.edition != edition {
            *held = Shelf { edition, pages: LruCache::unbounded(), bytes: 0 };
        }
        let page = held.pages.get(name).cloned()?;
        if page.keep.expires_ms() > now_ms {
            return Some(page);
        }
        held.forget(name);
        None
    }
    pub fn keep(&self, edition: Edition, name: String, page: &Arc<Page>, now_ms: i64) {
        let mut held = self.shelf();
        // The catalogue may have changed while this page was drawn.
        if held.edition != edition || page.keep.expires_ms() <= now_ms || page.pressed.len() > LARGEST {
            return;
        }
        held.forget(&name);
        held.bytes += page.weight(&name);
        held.pages.put(name, page.clone());
        while held.bytes > self.room {
            let Some((name, page)) = held.pages.pop_lru() else { break };
            held.bytes -= page.weight(&name);
        }
    }
}
impl Shelf {
    fn forget(&mut self, name: &str) {
        if let Some(page) = self.pages.pop(name) {
            self.bytes -= page.weight(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderMap;

    const NOW: Edition = Edition { newest: 7, index: 1 };

    fn page(bytes: usize) -> Arc<Page> {
        let keep = Keep::new(domain::Time::UNIX_EPOCH, 7);
        Arc::new(Page { pressed: Pressed::new(HeaderMap::new(), vec![b'a'; bytes].into()), keep })
    }

    #[test]
    fn a_page_goes_with_its_edition() {
        for other in [Edition { newest: 8, ..NOW }, Edition { index: 2, ..NOW }] {
            let pages = Pages::default();
            assert!(pages.find(NOW, "a", 0).is_none());
            pages.keep(NOW, "a".into(), &page(10), 0);
            assert!(pages.find(NOW, "a", 0).is_some());
            assert!(pages.find(other, "a", 0).is_none());
            // Drawn before the change, ready after it.
            pages.keep(NOW, "a".into(), &page(10), 0);
            assert!(pages.find(other, "a", 0).is_none());
        }
    }
    #[test]
    fn a_page_is_kept_until_midnight_and_no_longer() {
        let (pages, page) = (Pages::default(), page(10));
        pages.find(NOW, "a", 0);
        pages.keep(NOW, "a".into(), &page, 0);
        assert!(pages.find(NOW, "a", page.keep.expires_ms() - 1).is_some());
        assert!(pages.find(NOW, "a", page.keep.expires_ms()).is_none());
        assert_eq!(pages.shelf().bytes, 0);
        assert!(page.keep.expires_ms() <= 24 * 3_600_000);
    }
    #[test]
    fn what_was_asked_for_longest_ago_makes_room() {
        let pages = Pages::with_room(3 * 4096);
        pages.find(NOW, "a", 0);
        for name in ["a", "b", "c", "a", "a"] {
            pages.keep(NOW, name.into(), &page(1024), 0);
        }
        pages.find(NOW, "b", 0);
        for name in ["d", "e"] {
            pages.keep(NOW, name.into(), &page(1024), 0);
            assert!(pages.shelf().bytes <= 3 * 4096);
        }
        let known: Vec<_> = ["a", "b", "c", "d", "e"].into_iter().filter(|name| pages.find(NOW, name, 0).is_some()).collect();
        assert_eq!(known, ["a", "b", "d", "e"]);
    }
    #[test]
    fn a_page_of_a_megabyte_is_drawn_each_time() {
        let pages = Pages::default();
        pages.find(NOW, "a", 0);
        pages.keep(NOW, "a".into(), &page(LARGEST + 1), 0);
        assert!(pages.find(NOW, "a", 0).is_none());
    }
}
