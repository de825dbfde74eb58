//! The documents that are scored at once: arrays that a question writes into, cleared as they are read. Knows no term and no score.
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

/// Documents of one window that match, in their order.
pub struct Matches {
    docs: Box<[DocId; WINDOW]>,
    scores: Box<[Score; WINDOW]>,
    tiers: Box<[u8; WINDOW]>,
    found: usize,
}
impl Matches {
    pub fn docs(&self) -> &[DocId] {
        &self.docs[..self.found]
    }
    pub fn scores(&self) -> &[Score] {
        &self.scores[..self.found]
    }
    /// How far up the tree of areas the unit lies that each serves.
    pub fn tiers(&self) -> &[u8] {
        &self.tiers[..self.found]
    }
    /// Those of these whose sum, and how far up the tree, is found to count. Each is written down and only then kept or not: which are
    /// cannot be foreseen, and a processor that guesses wrong loses more time than that takes.
    #[inline]
    pub fn take(&mut self, hit: &Bits, start: DocId, mut of: impl FnMut(usize, DocId) -> (bool, Score, u8)) {
        let (docs, scores, tiers) = (&mut *self.docs, &mut *self.scores, &mut *self.tiers);
        self.found = fold(hit, 0, |found, at| {
            let doc = start + u32::try_from(at).unwrap_or_default();
            let (counts, score, tier) = of(at, doc);
            docs[found % WINDOW] = doc;
            scores[found % WINDOW] = score;
            tiers[found % WINDOW] = tier;
            found + usize::from(counts)
        });
    }
    pub fn retain(&mut self, mut keep: impl FnMut(DocId) -> bool) {
        let mut kept = 0;
        for at in 0..self.found {
            if keep(self.docs[at]) {
                self.docs[kept] = self.docs[at];
                self.scores[kept] = self.scores[at];
                self.tiers[kept] = self.tiers[at];
                kept += 1;
            }
        }
        self.found = kept;
    }
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
            matches: Matches { docs: zeros(), scores: zeros(), tiers: zeros(), found: 0 },
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

/// Hands over the place of each bit that is set, with what came of the one before.
#[inline]
pub fn fold<T>(bits: &Bits, first: T, mut next: impl FnMut(T, usize) -> T) -> T {
    let mut so_far = first;
    for (at, &word) in bits.iter().enumerate() {
        let mut word = word;
        while word != 0 {
            so_far = next(so_far, (at * 64 + word.trailing_zeros() as usize) % WINDOW);
            word &= word - 1;
        }
    }
    so_far
}
pub fn each(bits: &Bits, mut take: impl FnMut(usize)) {
    fold(bits, (), |(), at| take(at));
}

/// Of 64 documents so many, and it is faster to add all, several at a time: the others have nothing to add.
const CROWDED: u32 = 8;

/// Adds a share of the best to the sums, where these bits are set, and clears it.
pub fn add_best(touched: &Bits, best: &mut [Score; WINDOW], score: &mut [Score; WINDOW], share: Score) {
    let (best, score) = (best.as_chunks_mut::<64>().0, score.as_chunks_mut::<64>().0);
    for ((&bits, best), score) in touched.iter().zip(best).zip(score) {
        if bits.count_ones() < CROWDED {
            let mut bits = bits;
            while bits != 0 {
                let at = bits.trailing_zeros() as usize % 64;
                score[at] += share * std::mem::take(&mut best[at]);
                bits &= bits - 1;
            }
        } else {
            score.iter_mut().zip(best.iter()).for_each(|(score, best)| *score += share * best);
            best.fill(0.0);
        }
    }
}
