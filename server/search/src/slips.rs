//! Keys within a slip or two of what was typed: a letter too many, one too few, another, or two that changed places. Few keys are compared
//! letter by letter: those that begin or end alike and have nearly the same letters.
use fst::{IntoStreamer, Map, Streamer};
use std::{cmp::Ordering, ops::Range};

/// What is longer has no slips looked for.
const MOST_LETTERS: usize = 40;

/// Keys in their order, each known by its number.
pub struct Keys {
    map: Map<Vec<u8>>,
    /// Which letters each has, a bit for each. Where a key stands several times, only the first time.
    marks: Vec<u64>,
    letters: Vec<u8>,
    /// All keys, each once, in the order in which they stand when they are read from the end.
    by_end: Vec<u32>,
}

/// What was typed.
struct Typed {
    letters: Vec<char>,
    marks: u64,
}
impl Typed {
    /// `None` for what has no slips looked for.
    fn of(word: &str) -> Option<Self> {
        let letters: Vec<char> = word.chars().collect();
        let marks = marks(letters.iter().copied());
        (1..=MOST_LETTERS).contains(&letters.len()).then_some(Self { letters, marks })
    }
}

/// One slip changes two of the bits at most.
fn marks(key: impl Iterator<Item = char>) -> u64 {
    key.fold(0, |marks, letter| marks | 1 << (u32::from(letter) % 64))
}

impl Keys {
    /// All keys in order, and whether each stands for the first time.
    pub fn new<'a>(keys: impl Iterator<Item = (&'a str, bool)>) -> fst::Result<Self> {
        let mut all = Self { map: Map::default(), marks: Vec::new(), letters: Vec::new(), by_end: Vec::new() };
        let mut first: Vec<(&str, u64)> = Vec::new();
        for ((key, is_first), number) in keys.zip(0_u64..) {
            all.marks.push(if is_first { marks(key.chars()) } else { u64::MAX });
            all.letters.push(u8::try_from(key.chars().count()).unwrap_or(u8::MAX));
            if is_first {
                first.push((key, number));
            }
        }
        let mut by_end = first.clone();
        by_end.sort_unstable_by(|(a, _), (b, _)| a.bytes().rev().cmp(b.bytes().rev()));
        all.by_end = by_end.into_iter().filter_map(|(_, number)| u32::try_from(number).ok()).collect();
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

    /// Which keys end so; `key` says how a number's key is written.
    fn ending(&self, end: &str, key: impl Fn(usize) -> String) -> &[u32] {
        let order = |at: &u32| key(*at as usize).bytes().rev().take(end.len()).cmp(end.bytes().rev());
        let from = self.by_end.partition_point(|at| order(at) == Ordering::Less);
        let later = &self.by_end[from..];
        &later[..later.partition_point(|at| order(at) == Ordering::Equal)]
    }

    /// Keys within one slip of the word, with their distance.
    pub fn within_one(&self, word: &str, key: impl Fn(usize) -> String) -> Vec<(u64, u8)> {
        let Some(typed) = Typed::of(word) else { return Vec::new() };
        // So many letters stand as they were either at the beginning or at the end, even where the two in the middle were turned.
        let kept = (typed.letters.len() - 1) / 2;
        let (begin, end) = (&typed.letters[..kept], &typed.letters[typed.letters.len() - kept..]);
        let ending = self.ending(&end.iter().collect::<String>(), &key).iter().map(|at| *at as usize);
        let near = self.beginning(&begin.iter().collect::<String>()).chain(ending);
        let mut found: Vec<_> = near.filter_map(|at| self.slips(&typed, at, 1, &key)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Keys with the same first letter within two slips of the word.
    pub fn within_two(&self, word: &str, key: impl Fn(usize) -> String) -> Vec<(u64, u8)> {
        let Some(typed) = Typed::of(word) else { return Vec::new() };
        let near = self.beginning(typed.letters[0].encode_utf8(&mut [0; 4]));
        near.filter_map(|at| self.slips(&typed, at, 2, &key)).collect()
    }

    /// The key with its distance, if that is no more than so many slips.
    fn slips(&self, typed: &Typed, at: usize, most: u8, key: impl Fn(usize) -> String) -> Option<(u64, u8)> {
        let (marks, letters) = (*self.marks.get(at)?, usize::from(*self.letters.get(at)?));
        if !may_be_near((typed.marks, typed.letters.len()), (marks, letters), most.into()) {
            return None;
        }
        let other: Vec<char> = key(at).chars().collect();
        let distance = distance(&typed.letters, &other).filter(|distance| *distance <= most)?;
        Some((at as u64, distance))
    }
}

/// Whether so many slips could lead from one word to the other by the marks and the number of their letters: a letter too many brings a mark,
/// one too few takes one, another in its place may do both.
fn may_be_near(word: (u64, usize), other: (u64, usize), most: usize) -> bool {
    let (longer, shorter) = (other.1.saturating_sub(word.1), word.1.saturating_sub(other.1));
    longer <= most && shorter <= most && has_at_most(other.0 & !word.0, most - shorter) && has_at_most(word.0 & !other.0, most - longer)
}
fn has_at_most(marks: u64, many: usize) -> bool {
    (0..many).fold(marks, |marks, _| marks & marks.wrapping_sub(1)) == 0
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

    fn key(number: usize) -> String {
        sorted()[number].to_owned()
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
        assert_eq!(named(keys().within_one("slagua", key)), [("slauga".to_owned(), 1)]);
        let two = |word: &str| named(keys().within_two(word, key));
        assert_eq!(two("sicialans"), [], "three");
        assert_eq!(two("soccialins"), [("socialinis".to_owned(), 2)]);
        assert_eq!(two("спеціаліст"), []);
        assert_eq!(two("доглядалниця"), [("доглядальниця".to_owned(), 1)]);
    }
    #[test]
    fn slips_of_any_kind_are_found() {
        let slips = |word: &[char], from: usize| -> Vec<Vec<char>> {
            let slip = |at: usize| {
                let (mut less, mut more, mut other, mut turned) = (word.to_vec(), word.to_vec(), word.to_vec(), word.to_vec());
                less.remove(at);
                more.insert(at, 'x');
                other[at] = 'y';
                turned.swap(at, (at + 1).min(word.len() - 1));
                [less, more, other, turned]
            };
            (from..word.len()).flat_map(slip).collect()
        };
        let holds = |found: Vec<(u64, u8)>, key: &str| named(found).iter().any(|(found, _)| found == key);
        let keys = keys();
        for meant in sorted() {
            let letters: Vec<char> = meant.chars().collect();
            for typed in slips(&letters, 0) {
                let typed: String = typed.iter().collect();
                assert!(holds(keys.within_one(&typed, key), meant), "{typed} {meant}");
            }
            for typed in slips(&letters, 1).iter().flat_map(|once| slips(once, 1)) {
                // What is turned and touched again counts for more.
                if distance(&typed, &letters).is_some_and(|distance| distance <= 2) {
                    let typed: String = typed.iter().collect();
                    assert!(holds(keys.within_two(&typed, key), meant), "{typed} {meant}");
                }
            }
        }
    }
    #[test]
    fn a_beginning_leads_to_all_that_begins_so() {
        let of = |prefix: &str| sorted()[keys().beginning(prefix)].to_vec();
        assert_eq!(of("pagalb"), ["pagalba", "pagalbininkas"]);
        assert_eq!(of("до"), ["догляд", "доглядальниця"]);
        assert!(of("x").is_empty());
    }
}
