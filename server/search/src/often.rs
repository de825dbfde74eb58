//! How often each of many sets was met, where most are not met at all: counting costs what was met, and nothing for what was not.
use std::cell::RefCell;

thread_local! {
    /// Lists of zeros, as long as a question of this thread ever needed them.
    static ZEROS: RefCell<Vec<Vec<u32>>> = const { RefCell::new(Vec::new()) };
}

#[derive(Default)]
pub struct Often {
    counts: Vec<u32>,
    met: Vec<u32>,
}

impl Often {
    /// For so many sets, numbered from 0.
    pub fn new(sets: usize) -> Self {
        let mut counts = ZEROS.with_borrow_mut(Vec::pop).unwrap_or_default();
        if counts.len() < sets {
            counts.resize(sets, 0);
        }
        Self { counts, met: Vec::new() }
    }
    #[inline]
    pub fn add(&mut self, set: u32) {
        if let Some(count) = self.counts.get_mut(set as usize) {
            if *count == 0 {
                self.met.push(set);
            }
            *count += 1;
        }
    }
    /// What was met, and how often.
    pub fn each(&self) -> impl Iterator<Item = (usize, usize)> {
        self.met.iter().map(|set| *set as usize).map(|set| (set, self.counts.get(set).map_or(0, |count| *count as usize)))
    }
}

/// The next question finds zeros again.
impl Drop for Often {
    fn drop(&mut self) {
        let Self { counts, met } = self;
        if counts.is_empty() {
            return;
        }
        for set in met {
            counts[*set as usize] = 0;
        }
        let counts = std::mem::take(counts);
        // A thread that ends has nowhere to put them, and needs them no more.
        ZEROS.try_with(|zeros| zeros.borrow_mut().push(counts)).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_begin_at_nothing_each_time() {
        for sets in [5, 3, 9] {
            let mut often = Often::new(sets);
            for set in [2, 0, 2] {
                often.add(set);
            }
            assert_eq!(often.each().collect::<Vec<_>>(), [(2, 2), (0, 1)]);
        }
        assert_eq!(Often::default().each().count(), 0);
    }
}
