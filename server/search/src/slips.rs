//! Keys within a slip or two of what was typed: a letter too many, one too few, another, or two that changed places. One slip is looked for
//! by an automaton; for two it would walk through half of all keys, so there they are told by the letters that they have.
use fst::{Automaton, IntoStreamer, Map, Streamer};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use std::{ops::Range, sync::LazyLock};

/// What is longer has no slips looked for.
const MOST_LETTERS: usize = 40;

/// Keys in their order, each known by its number.
pub struct Keys {
    map: Map<Vec<u8>>,
    /// Which letters each has, a bit for each. Where a key stands several times, only the first time.
    marks: Vec<u64>,
    letters: Vec<u8>,
}

/// One slip changes two of the bits at most.
fn marks(key: impl Iterator<Item = char>) -> u64 {
    key.fold(0, |marks, letter| marks | 1 << (u32::from(letter) % 64))
}

impl Keys {
    /// All keys in order, and whether each stands for the first time.
    pub fn new<'a>(keys: impl Iterator<Item = (&'a str, bool)>) -> fst::Result<Self> {
        let mut all = Self { map: Map::default(), marks: Vec::new(), letters: Vec::new() };
        let mut first: Vec<(&str, u64)> = Vec::new();
        for ((key, is_first), number) in keys.zip(0_u64..) {
            all.marks.push(if is_first { marks(key.chars()) } else { u64::MAX });
            all.letters.push(u8::try_from(key.chars().count()).unwrap_or(u8::MAX));
            if is_first {
                first.push((key, number));
            }
        }
        all.map = Map::from_iter(first)?;
        Ok(all)
    }

    pub fn get(&self, key: &str) -> Option<u64> {
        self.map.get(key)
    }
    pub fn letters(&self, number: usize) -> usize {
        self.letters.get(number).map_or(0, |letters| usize::from(*letters))
    }

    /// Which keys begin so.
    pub fn beginning(&self, prefix: &str) -> Range<usize> {
        let from = |bytes: &[u8]| {
            let first = self.map.range().ge(bytes).into_stream().next().map(|(_, first)| first);
            first.and_then(|first| usize::try_from(first).ok()).unwrap_or(self.marks.len())
        };
        let mut after = prefix.as_bytes().to_vec();
        // No byte of a text is 255.
        let Some(last) = after.last_mut() else { return 0..self.marks.len() };
        *last += 1;
        from(prefix.as_bytes())..from(&after)
    }

    /// Keys within one slip of the word, with their distance.
    pub fn within_one(&self, word: &str) -> Vec<(u64, u8)> {
        let dfa = ONE_SLIP.build_dfa(word);
        let mut stream = self.map.search_with_state(Slip(&dfa)).into_stream();
        let mut found = Vec::new();
        while let Some((_, number, state)) = stream.next() {
            if let Distance::Exact(distance) = dfa.distance(state) {
                found.push((number, distance));
            }
        }
        found
    }

    /// Keys with the same first letter within two slips of the word; `key` says how a number's key is written.
    pub fn within_two(&self, word: &str, key: impl Fn(usize) -> String) -> Vec<(u64, u8)> {
        let word: Vec<char> = word.chars().collect();
        let Some(first) = word.first().filter(|_| word.len() <= MOST_LETTERS) else { return Vec::new() };
        let marks = marks(word.iter().copied());
        let mut found = Vec::new();
        let range = self.beginning(first.encode_utf8(&mut [0; 4]));
        let from = range.start;
        let near = self.marks.get(range.clone()).into_iter().flatten().zip(self.letters.get(range).into_iter().flatten());
        for (at, _) in near
            .enumerate()
            .filter(|(_, (of, letters))| (marks ^ **of).count_ones() <= 4 && usize::from(**letters).abs_diff(word.len()) <= 2)
        {
            let other: Vec<char> = key(from + at).chars().collect();
            if let Some(distance) = distance(&word, &other).filter(|distance| *distance <= 2) {
                found.push(((from + at) as u64, distance));
            }
        }
        found
    }
}

/// How many slips lead from one word to another; letters that changed places are not touched again.
fn distance(a: &[char], b: &[char]) -> Option<u8> {
    const WIDE: usize = MOST_LETTERS + 3;
    if b.len() >= WIDE {
        return None;
    }
    let mut before = [0_u8; WIDE];
    let mut above: [u8; WIDE] = std::array::from_fn(|at| u8::try_from(at).unwrap_or(u8::MAX));
    for (row, x) in a.iter().enumerate() {
        let mut line = [0_u8; WIDE];
        line[0] = above[0] + 1;
        for (column, y) in b.iter().enumerate() {
            let mut least = (above[column] + u8::from(x != y)).min(above[column + 1] + 1).min(line[column] + 1);
            if row > 0 && column > 0 && *x == b[column - 1] && a[row - 1] == *y {
                least = least.min(before[column - 1] + 1);
            }
            line[column + 1] = least;
        }
        (before, above) = (above, line);
    }
    Some(above[b.len()])
}

// Built once: the tables take milliseconds.
static ONE_SLIP: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));

struct Slip<'a>(&'a DFA);
impl Automaton for Slip<'_> {
    type State = u32;
    fn start(&self) -> u32 {
        self.0.initial_state()
    }
    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }
    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }
    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 8] = ["догляд", "доглядальниця", "pagalba", "pagalbininkas", "palata", "slauga", "socialinis", "specialistas"];

    fn keys() -> Keys {
        let mut keys = KEYS.map(|key| (key, true));
        keys.sort_unstable();
        Keys::new(keys.into_iter()).unwrap()
    }
    fn named(found: Vec<(u64, u8)>) -> Vec<(String, u8)> {
        found.into_iter().map(|(number, distance)| (sorted()[usize::try_from(number).unwrap()].to_owned(), distance)).collect()
    }
    fn sorted() -> [&'static str; 8] {
        let mut keys = KEYS;
        keys.sort_unstable();
        keys
    }

    #[test]
    fn slips_are_counted() {
        let of = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        for (a, b, slips) in [
            ("slauga", "slauga", 0),
            ("slagua", "slauga", 1),
            ("slaga", "slauga", 1),
            ("slaugaa", "slauga", 1),
            ("ca", "abc", 3),
            ("догляд", "доглд", 1),
        ] {
            assert_eq!(of(a, b), Some(slips), "{a} {b}");
            assert_eq!(of(b, a), Some(slips), "{b} {a}");
        }
        assert_eq!(of("a", &"b".repeat(100)), None);
    }
    #[test]
    fn both_ways_of_looking_find_what_is_near() {
        assert_eq!(named(keys().within_one("slagua")), [("slauga".to_owned(), 1)]);
        let two = |word: &str| named(keys().within_two(word, |number| sorted()[number].to_owned()));
        assert_eq!(two("sicialans"), [], "three");
        assert_eq!(two("soccialins"), [("socialinis".to_owned(), 2)]);
        assert_eq!(two("спеціаліст"), []);
        assert_eq!(two("доглядалниця"), [("доглядальниця".to_owned(), 1)]);
    }
    #[test]
    fn a_beginning_leads_to_all_that_begins_so() {
        let of = |prefix: &str| sorted()[keys().beginning(prefix)].to_vec();
        assert_eq!(of("pagalb"), ["pagalba", "pagalbininkas"]);
        assert_eq!(of("до"), ["догляд", "доглядальниця"]);
        assert!(of("x").is_empty());
    }
}
