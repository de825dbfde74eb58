//! What was read of the public catalogue lately, kept until the change log moves. Nothing of a person ever comes here.
use domain::{Id, service::Service, taxonomy::Term};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// More than the results of a day's different questions; beyond it the shelf starts anew.
const MOST: usize = 5_000;

#[derive(Clone, Debug, Default)]
pub(crate) struct Kept(Arc<Mutex<Shelf>>);

#[derive(Debug, Default)]
struct Shelf {
    /// The newest change when these were read: asked *before* reading, so that a shelf may be too new for its number, never too old.
    at: i64,
    terms: HashMap<String, Vec<Term>>,
    services: HashMap<Id<Service>, Service>,
}

impl Kept {
    fn shelf(&self, at: i64) -> MutexGuard<'_, Shelf> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.at != at || held.services.len() > MOST {
            *held = Shelf { at, ..Shelf::default() };
        }
        held
    }
    pub fn terms(&self, at: i64, scheme: &str) -> Option<Vec<Term>> {
        self.shelf(at).terms.get(scheme).cloned()
    }
    pub fn keep_terms(&self, at: i64, scheme: &str, terms: &[Term]) {
        self.shelf(at).terms.insert(scheme.to_owned(), terms.to_vec());
    }
    /// Those of `ids` that are kept.
    pub fn services(&self, at: i64, ids: &[Id<Service>]) -> HashMap<Id<Service>, Service> {
        let known = self.shelf(at);
        ids.iter().filter_map(|id| Some((*id, known.services.get(id)?.clone()))).collect()
    }
    pub fn keep_services(&self, at: i64, services: &HashMap<Id<Service>, Service>) {
        self.shelf(at).services.extend(services.iter().map(|(id, service)| (*id, service.clone())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_before_a_change_is_forgotten_with_it() {
        let kept = Kept::default();
        let id = Id::named("service", "a");
        kept.keep_services(7, &HashMap::from([(id, Service::default())]));
        kept.keep_terms(7, "core", &[]);
        assert!(kept.services(7, &[id]).contains_key(&id) && kept.terms(7, "core").is_some());
        assert!(kept.services(8, &[id]).is_empty() && kept.terms(8, "core").is_none());
        // Someone slow, who asked for the number before the change: what they read is kept under their number only.
        kept.keep_services(7, &HashMap::from([(id, Service::default())]));
        assert!(kept.services(8, &[id]).is_empty());
    }
}
