//! How long a drawn page may be kept in memory and handed to others, as its parts say it while they are drawn. What keeps it is the server's
//! affair (`server/src/web/kept.rs`); a page that says nothing is drawn anew with every change of the catalogue and at every midnight.
use axum::extract::Request;
use domain::Time;
use leptos::prelude::*;
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicI64, Ordering},
};
use store::Cx;

/// Of the countries whose services are listed, and of what has none.
const ZONES: [&str; 4] = ["Europe/Kyiv", "Europe/Vilnius", "Europe/Warsaw", "UTC"];

/// What is done with a later request that is answered with the kept page. It must not wait for anything.
pub type Each = Arc<dyn Fn(&Request, &Cx) + Send + Sync>;

/// Made with a request for a page that may be kept; the page writes on it, the keeper reads it.
#[derive(Clone)]
pub struct Keep(Arc<Said>);
struct Said {
    /// The newest change of the catalogue when the page was asked for.
    seen: i64,
    /// Milliseconds: the earliest moment at which something on the page stops being true.
    until: AtomicI64,
    each: Mutex<Vec<Each>>,
}

impl Keep {
    /// At most until the next midnight: "checked 3 months ago" is said of a day.
    pub fn new(now: Time, seen: i64) -> Self {
        let until =
            ZONES.iter().filter_map(|zone| now.in_tz(zone).ok()?.tomorrow().ok()?.start_of_day().ok()).map(|day| day.timestamp()).min();
        Self(Arc::new(Said { seen, until: AtomicI64::new(until.unwrap_or(now).as_millisecond()), each: Mutex::default() }))
    }
    pub fn seen(&self) -> i64 {
        self.0.seen
    }
    pub fn expires_ms(&self) -> i64 {
        self.0.until.load(Ordering::SeqCst)
    }
    /// For the middleware of a page, which will not hear of those who are answered with what was kept: to be done for each of them.
    pub fn each_time(&self, work: impl Fn(&Request, &Cx) + Send + Sync + 'static) {
        self.0.each.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::new(work));
    }
    pub fn answered(&self, request: &Request, cx: &Cx) {
        let each = self.0.each.lock().unwrap_or_else(PoisonError::into_inner).clone();
        for work in &each {
            work(request, cx);
        }
    }
}

/// For components: something on this page stops being true at this moment ("open until 17:00", a notice that ends). May be called often:
/// the earliest counts. A page that must never be kept says `changes_at(cx().now)`.
pub fn changes_at(at: Time) {
    if let Some(Keep(said)) = use_context::<Keep>() {
        said.until.fetch_min(at.as_millisecond(), Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earliest_moment_counts_and_midnight_is_the_last() {
        let at = |text: &str| text.parse::<Time>().unwrap();
        // Ten in the morning in Kyiv, whose midnight comes first of all.
        let keep = Keep::new(at("2026-11-21T08:00:00Z"), 7);
        assert_eq!(keep.expires_ms(), at("2026-11-21T22:00:00Z").as_millisecond());
        Owner::new().with(|| {
            changes_at(at("2026-11-21T09:00:00Z"));
            provide_context(keep.clone());
            for time in ["2026-11-21T12:00:00Z", "2026-11-21T10:30:00Z", "2026-11-25T00:00:00Z"] {
                changes_at(at(time));
            }
        });
        assert_eq!(keep.expires_ms(), at("2026-11-21T10:30:00Z").as_millisecond());
    }
}
