//! The documents that are scored at once: arrays that a question writes into, cleared as they are read. Knows no term and no score.
use crate::rank::Matches;
use tantivy::{DocId, Score};

/// Documents scored at once: their sums stay in the processor's cache.
pub const WINDOW: usize = 8192;
const BITS: usize = WINDOW / 64;
/// One for each document of the window.
pub type Bits = [u64; BITS];

/// Arrays that a question writes into, cleared as they are read.
pub struct Scratch {
    pub best: Box<[Score; WINDOW]>,
    pub score: Box<[Score; WINDOW]>,
    pub area: Box<[Score; WINDOW]>,
    pub tier: Box<[u8; WINDOW]>,
    pub touched: Bits,
    pub hit: Bits,
    pub within: Bits,
    pub matches: Matches,
}

#[expect(clippy::unnecessary_box_returns, reason = "on the heap from the beginning: a thread's stack is small")]
fn zeros<T: Clone + Copy + Default>() -> Box<[T; WINDOW]> {
    let zeros = vec![T::default(); WINDOW].into_boxed_slice();
    let Ok(zeros) = zeros.try_into() else { unreachable!("it was made as long") };
    zeros
}

impl Scratch {
    fn new() -> Self {
        let none = [0; BITS];
        Self {
            best: zeros(),
            score: zeros(),
            area: zeros(),
            tier: zeros(),
            touched: none,
            hit: none,
            within: none,
            matches: Matches::default(),
        }
    }
}

thread_local! {
    pub static SCRATCH: std::cell::RefCell<Scratch> = std::cell::RefCell::new(Scratch::new());
}

/// Where a document of the window stands in the arrays. It is less than the window in any case, which spares asking.
pub const fn place(doc: DocId, start: DocId) -> usize {
    (doc - start) as usize % WINDOW
}

pub fn each(bits: &Bits, mut take: impl FnMut(usize)) {
    for (at, &word) in bits.iter().enumerate() {
        let mut word = word;
        while word != 0 {
            take((at * 64 + word.trailing_zeros() as usize) % WINDOW);
            word &= word - 1;
        }
    }
}
