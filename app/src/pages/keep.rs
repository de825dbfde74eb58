//! How long a drawn page may be kept in memory and handed to others, as its parts say it while they are drawn. What keeps it is the server's
//! affair (`server/src/web/kept.rs`); a page that says nothing is drawn anew with every change of the catalogue and at every midnight.
use super::visit::cx;
use domain::Time;
use futures::future::BoxFuture;
use leptos::prelude::*;
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicI64, Ordering},
};
use store::Cx;

/// What is done each time that a kept page is answered.
pub type Each = Arc<dyn Fn(Cx) -> BoxFuture<'static, ()> + Send + Sync>;

/// Made with a request for a page that may be kept; the page writes on it, the keeper reads it.
#[derive(Clone)]
pub struct Keep(Arc<Said>);
struct Said {
    /// Milliseconds: the earliest moment at which something on the page stops being true.
    until: AtomicI64,
    each: Mutex<Vec<Each>>,
}

impl Keep {
    /// At most until then, whatever the page says.
    pub fn until(latest: Time) -> Self {
        Self(Arc::new(Said { until: AtomicI64::new(latest.as_millisecond()), each: Mutex::default() }))
    }
    pub fn expires_ms(&self) -> i64 {
        self.0.until.load(Ordering::SeqCst)
    }
    pub fn each(&self) -> Vec<Each> {
        self.0.each.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// For components: something on this page stops being true at this moment ("open until 17:00", a notice that ends). May be called often:
/// the earliest counts. A page that must never be kept says `changes_at(cx().now)`.
pub fn changes_at(at: Time) {
    if let Some(Keep(said)) = use_context::<Keep>() {
        said.until.fetch_min(at.as_millisecond(), Ordering::SeqCst);
    }
}

/// For components: done now, and again with every answer of this page that is given as it was drawn for someone before. It runs beside the
/// answer and does not hold it up.
pub fn each_time(work: impl Fn(Cx) -> BoxFuture<'static, ()> + Send + Sync + 'static) {
    tokio::spawn(work(cx()));
    if let Some(Keep(said)) = use_context::<Keep>() {
        said.each.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::new(work));
    }
}
