//! Made-up services for measuring: realistic lengths, words drawn by Zipf's law, always the same. For benchmarks only.
use domain::{
    area::AreaCode,
    id::Id,
    language::Language,
    search::{Cost, Delivery, Document},
    taxonomy::TermCode,
};

/// Sixty municipalities in one country, as in Lithuania.
pub const UNITS: u64 = 60;
const NEEDS: u64 = 65;
const WORDS: u64 = 280_000;

/// A small generator with a known course: the same documents on every machine.
struct Dice(u64);
impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn below(&mut self, n: u64) -> u64 {
        self.next() % n.max(1)
    }
    /// A rank by Zipf's law: each doubling of the rank is as likely as the one before.
    fn rank(&mut self) -> u64 {
        let top = 1_u64 << self.below(WORDS.ilog2().into());
        (top + self.below(top)).min(WORDS)
    }
    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 16] =
            ["pa", "gal", "ba", "na", "mu", "sė", "slau", "ga", "vai", "kų", "prie", "žiū", "ra", "ši", "to", "kas"];
        let mut rank = self.rank();
        let mut word = String::new();
        while rank > 0 {
            word.push_str(SYLLABLES[usize::try_from(rank % 16).unwrap_or_default()]);
            rank /= 16;
        }
        word
    }
    fn text(&mut self, words: u64) -> String {
        (0..words).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }
}

pub fn unit(number: u64) -> AreaCode {
    AreaCode(format!("unit-{number}"))
}
pub fn need(number: u64) -> TermCode {
    TermCode(format!("group{}.need{number}", number % 9))
}

/// The documents from `from` on, `n` of them.
pub fn documents(from: u64, n: u64) -> impl Iterator<Item = Document> {
    (from..from + n).map(document)
}

fn document(number: u64) -> Document {
    let mut dice = Dice(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    for _ in 0..4 {
        dice.next();
    }
    let language = Language::ALL[usize::try_from(dice.below(5)).unwrap_or_default()];
    let words = 25 + dice.below(40);
    Document {
        id: Some(Id::named("synthetic", &number.to_string())),
        names: vec![(Some(language), dice.text(4))],
        texts: vec![(Some(language), dice.text(words)), (None, dice.text(5))],
        needs: vec![need(dice.below(NEEDS))],
        terms: Vec::new(),
        areas: vec![vec![unit(dice.below(UNITS)), AreaCode("country".to_owned())]],
        audiences: vec![format!("group-{}", dice.below(27))],
        cost: Cost::ALL.get(usize::try_from(dice.below(4)).unwrap_or_default()).copied(),
        delivery: vec![Delivery::ALL[usize::try_from(dice.below(4)).unwrap_or_default()]],
        everywhere: dice.below(100) == 0,
        ..Document::default()
    }
}

/// Questions of one to three words of the same language, the last one often unfinished.
pub fn questions(n: u64) -> Vec<String> {
    (0..n)
        .map(|number| {
            let mut dice = Dice(number.wrapping_mul(0xd134_2543_de82_ef95) | 1);
            for _ in 0..4 {
                dice.next();
            }
            let words = 1 + dice.below(3);
            let mut question = dice.text(words);
            if dice.below(3) == 0 && question.chars().count() > 5 {
                question.pop();
            }
            question
        })
        .collect()
}
