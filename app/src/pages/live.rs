//! News for pages that stand open: one look at the store a process, given to all who listen. What is told is which request and what kind of
//! news, never what a request says.
use domain::Result;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::{
    Cx,
    news::{self, News},
};
use tokio::sync::broadcast::{self, Receiver, Sender};

/// As many may listen at once in one process; who comes later has the link that asks.
const MOST: usize = 500;
/// A listener that is so far behind is told that much has changed.
const KEPT: usize = 256;

#[derive(Clone, Default)]
pub struct Live(Arc<Mutex<Hub>>);

#[derive(Default)]
struct Hub {
    /// While somebody listens.
    to: Option<Sender<News>>,
    /// Up to where news were read; none until the first listener says where it stands.
    cursor: Option<i64>,
    closed: bool,
}

impl Live {
    /// What happens from now on; `None` when the process is ending, or too many listen.
    pub fn listen(&self) -> Option<Receiver<News>> {
        let mut hub = self.hub();
        if hub.closed {
            return None;
        }
        let to = hub.to.get_or_insert_with(|| broadcast::channel(KEPT).0);
        (to.receiver_count() < MOST).then(|| to.subscribe())
    }
    /// Whoever listens has read up to here: the first one's word is where the looks begin, so that nothing falls between.
    pub fn begin(&self, link: i64) {
        self.hub().cursor.get_or_insert(link);
    }
    /// Reads what is new and tells it; a job. Nothing is read while nobody listens.
    pub async fn look(&self, cx: &Cx) -> Result<()> {
        let Some((to, cursor)) = self.listened() else { return Ok(()) };
        let (told, last) = news::since(cx, cursor, None).await?;
        self.hub().cursor = Some(last);
        for one in told {
            // The last listener has just gone: nobody misses it.
            let _ = to.send(one);
        }
        Ok(())
    }
    /// All who listen are told no more, and their connections end.
    pub fn close(&self) {
        let mut hub = self.hub();
        hub.closed = true;
        hub.to = None;
    }
    /// Where there are listeners; without any the next one begins anew.
    fn listened(&self) -> Option<(Sender<News>, i64)> {
        let mut hub = self.hub();
        match &hub.to {
            Some(to) if to.receiver_count() > 0 => Some((to.clone(), hub.cursor?)),
            _ => {
                (hub.to, hub.cursor) = (None, None);
                None
            }
        }
    }
    fn hub(&self) -> MutexGuard<'_, Hub> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
