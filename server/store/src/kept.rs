//! What was read of the public catalogue lately, kept until the change log moves. Nothing of a person ever comes here.
use crate::{Cx, changes};
use domain::Result;
use std::{
    any::Any,
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// More than the results of a day's different questions; beyond it the shelf starts anew.
const MOST: usize = 20_000;
/// Longer than any code or id: what somebody typed into an address is not kept.
const LONGEST: usize = 100;

#[derive(Clone, Debug, Default)]
pub(crate) struct Kept(Arc<Mutex<Shelf>>);

#[derive(Debug, Default)]
struct Shelf {
    /// The newest change when these were read: asked *before* reading, so that a shelf may be too new for its number, never too old.
    at: i64,
    /// By kind ("services") and name (an id).
    things: HashMap<&'static str, HashMap<String, Thing>>,
    count: usize,
}
type Thing = Arc<dyn Any + Send + Sync>;

impl Kept {
    fn shelf(&self, at: i64) -> MutexGuard<'_, Shelf> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.at != at || held.count > MOST {
            *held = Shelf { at, ..Shelf::default() };
        }
        held
    }
    /// Those of `names` that are kept, each in its place.
    pub fn get<T: Send + Sync + 'static>(&self, at: i64, kind: &'static str, names: &[impl AsRef<str>]) -> Vec<Option<Arc<T>>> {
        let held = self.shelf(at);
        let things = held.things.get(kind);
        let thing = |name: &str| things?.get(name)?.clone().downcast().ok();
        names.iter().map(|name| thing(name.as_ref())).collect()
    }
    pub fn keep<T: Send + Sync + 'static>(&self, at: i64, kind: &'static str, things: impl IntoIterator<Item = (String, Arc<T>)>) {
        let mut held = self.shelf(at);
        for (name, thing) in things.into_iter().filter(|(name, _)| name.len() <= LONGEST) {
            let new = held.things.entry(kind).or_default().insert(name, thing).is_none();
            held.count += usize::from(new);
        }
    }
}

/// What `read` answers, read once between two changes of the catalogue. `name` tells apart what is of one kind; what an answer depends on
/// besides the catalogue (the day, who asks) must be part of the name.
pub(crate) async fn once<T: Send + Sync + 'static>(
    cx: &Cx,
    kind: &'static str,
    name: &str,
    read: impl Future<Output = Result<T>>,
) -> Result<Arc<T>> {
    let at = changes::newest(cx).await?;
    if let Some(known) = cx.db.kept.get(at, kind, &[name]).pop().flatten() {
        return Ok(known);
    }
    let read = Arc::new(read.await?);
    cx.db.kept.keep(at, kind, [(name.to_owned(), read.clone())]);
    Ok(read)
}

/// The same for many at once: `read` is asked for those that are not kept; what it does not know is missing from the answer as well.
pub(crate) async fn each<T, F>(cx: &Cx, kind: &'static str, names: &[String], read: impl FnOnce(Vec<String>) -> F) -> Result<Vec<Arc<T>>>
where
    T: Send + Sync + 'static,
    F: Future<Output = Result<Vec<(String, T)>>>,
{
    let at = changes::newest(cx).await?;
    let mut known: Vec<Option<Arc<T>>> = cx.db.kept.get(at, kind, names);
    let missing: Vec<String> = names.iter().zip(&known).filter(|(_, known)| known.is_none()).map(|(name, _)| name.clone()).collect();
    if !missing.is_empty() {
        let read: HashMap<String, Arc<T>> = read(missing).await?.into_iter().map(|(name, thing)| (name, Arc::new(thing))).collect();
        for (name, place) in names.iter().zip(&mut known).filter(|(_, place)| place.is_none()) {
            *place = read.get(name).cloned();
        }
        cx.db.kept.keep(at, kind, read);
    }
    Ok(known.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_before_a_change_is_forgotten_with_it() {
        let kept = Kept::default();
        let knows = |at| kept.get::<String>(at, "services", &["a"]).pop().flatten().is_some();
        kept.keep(7, "services", [("a".to_owned(), Arc::new(String::new()))]);
        assert!(knows(7) && kept.get::<String>(7, "terms", &["a"]) == [None]);
        assert!(!knows(8));
        // Someone slow, who asked for the number before the change: what they read is kept under their number only.
        kept.keep(7, "services", [("a".to_owned(), Arc::new(String::new()))]);
        assert!(!knows(8));
    }
    #[test]
    fn what_is_kept_stays_small() {
        let kept = Kept::default();
        kept.keep(1, "paths", [("x".repeat(10_000), Arc::new(0))]);
        assert_eq!(kept.shelf(1).count, 0);
        kept.keep(1, "paths", (0..=MOST).map(|n| (n.to_string(), Arc::new(n))));
        assert_eq!(kept.get::<usize>(1, "paths", &["1"]), [None]);
    }
}
