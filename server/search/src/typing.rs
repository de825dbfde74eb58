//! Other ways to type the same word: another keyboard layout, Lithuanian letters on the digit row, Cyrillic in Latin letters, and how
//! likely a slip of the finger or of the ear is.
use crate::text::{fold, is_cyrillic, stop_words};
use domain::romanised;
use std::{collections::HashMap, sync::LazyLock};

const LATIN_KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN_KEYS: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";
const UKRAINIAN_KEYS: &str = "йцукенгшщзхїфівапролджєячсмитьбю'";
const DIGIT_KEYS: &str = "12345678=";
const LITHUANIAN_KEYS: &str = "ąčęėįšųūž";

fn retype(text: &str, from: &str, to: &str) -> String {
    text.chars().map(|c| from.chars().position(|x| x == c).and_then(|i| to.chars().nth(i)).unwrap_or(c)).collect()
}

/// The text as if typed on the other layouts of the same keys. Works on the raw text: brackets and commas are letters there.
pub fn other_layouts(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let mut found = if is_cyrillic(&text) {
        vec![retype(&text, RUSSIAN_KEYS, LATIN_KEYS), retype(&text, UKRAINIAN_KEYS, LATIN_KEYS)]
    } else {
        vec![retype(&text, LATIN_KEYS, UKRAINIAN_KEYS), retype(&text, LATIN_KEYS, RUSSIAN_KEYS)]
    };
    found.dedup();
    found
}

/// "vaik7" is "vaikų": Lithuanian keyboards have their letters where others have digits.
pub fn digits_as_lithuanian(text: &str) -> Option<String> {
    let mixed = |w: &str| w.chars().any(char::is_alphabetic) && w.chars().any(|c| DIGIT_KEYS.contains(c));
    text.split_whitespace().any(mixed).then(|| retype(&text.to_lowercase(), DIGIT_KEYS, LITHUANIAN_KEYS))
}

/// What a Cyrillic word and its spellings in Latin letters have in common.
pub fn skeleton(word: &str) -> String {
    romanised::skeleton(&fold(word))
}

/// By skeleton; of words with one skeleton the first by the alphabet.
static SMALL_WORDS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut words: Vec<&str> = stop_words().filter(|word| is_cyrillic(word)).collect();
    words.sort_unstable_by(|a, b| b.cmp(a));
    words.into_iter().map(|word| (skeleton(word), word)).collect()
});

/// The word of the stop list that was typed in Latin letters.
pub fn small_word(word: &str) -> Option<&'static str> {
    SMALL_WORDS.get(&skeleton(word)).copied()
}

/// Letters that people mistake for each other by ear.
const ALIKE: [&str; 16] = ["иіыїйеєэ", "оа", "гґх", "шщж", "зс", "дт", "бпв", "ъь", "vwf", "ckq", "sz", "iyje", "aeiou", "td", "bp", "gh"];

fn key(letter: char) -> Option<(usize, usize)> {
    // Three rows of keys, each half a key further to the right.
    const ROWS: [(usize, usize); 3] = [(0, 12), (12, 23), (23, 33)];
    let at = [LATIN_KEYS, RUSSIAN_KEYS, UKRAINIAN_KEYS].iter().find_map(|keys| keys.chars().position(|key| key == letter))?;
    ROWS.iter().position(|(from, to)| (*from..*to).contains(&at)).map(|row| (row, at - ROWS[row].0))
}

fn are_neighbours(a: char, b: char) -> bool {
    let (Some(a), Some(b)) = (key(a), key(b)) else { return false };
    match b.0.abs_diff(a.0) {
        0 => a.1.abs_diff(b.1) == 1,
        1 => {
            let (upper, lower) = if a.0 < b.0 { (a.1, b.1) } else { (b.1, a.1) };
            upper == lower || upper == lower + 1
        }
        _ => false,
    }
}

fn in_place_of(typed: char, meant: char) -> f32 {
    if typed == meant {
        return 0.0;
    }
    let alike = ALIKE.iter().any(|letters| letters.contains(typed) && letters.contains(meant));
    if alike || are_neighbours(typed, meant) { 0.6 } else { 1.0 }
}

/// How far apart what was typed and what may be meant are: an unlikely slip is 1, a likely one less. Both folded.
pub fn slip(typed: &str, meant: &str) -> f32 {
    const TURNED: f32 = 0.6;
    const LOST: f32 = 0.8;
    const DOUBLED: f32 = 0.4;
    let (typed, meant): (Vec<char>, Vec<char>) = (typed.chars().collect(), meant.chars().collect());
    let lost = |word: &[char], at: usize| if at > 1 && word[at - 1] == word[at - 2] { DOUBLED } else { LOST };
    let mut rows: Vec<Vec<f32>> = Vec::with_capacity(typed.len() + 1);
    for i in 0..=typed.len() {
        let mut row = vec![0.0_f32; meant.len() + 1];
        for j in 0..=meant.len() {
            let mut best = if i == 0 && j == 0 { 0.0 } else { f32::MAX };
            if i > 0 {
                best = best.min(rows[i - 1][j] + lost(&typed, i));
            }
            if j > 0 {
                best = best.min(row[j - 1] + lost(&meant, j));
            }
            if i > 0 && j > 0 {
                best = best.min(rows[i - 1][j - 1] + in_place_of(typed[i - 1], meant[j - 1]));
            }
            if i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1] {
                best = best.min(rows[i - 2][j - 2] + TURNED);
            }
            row[j] = best;
        }
        rows.push(row);
    }
    // Hardly anyone slips at the first letter.
    let start = if typed.first() == meant.first() { 0.0 } else { 0.3 };
    rows.last().and_then(|row| row.last()).copied().unwrap_or_default() + start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_on_the_wrong_layout_is_read_on_the_right_one() {
        assert!(other_layouts("ljukzl dljvf").contains(&"догляд вдома".to_owned()));
        assert!(other_layouts("зфпфдиф").contains(&"pagalba".to_owned()));
        assert!(other_layouts("[fnf").contains(&"хата".to_owned()));
    }
    #[test]
    fn small_words_are_known_in_latin_letters() {
        assert_eq!((small_word("iz"), small_word("dlia"), small_word("pomich")), (Some("из"), Some("для"), None));
    }
    #[test]
    fn a_likely_slip_is_nearer_than_an_unlikely_one() {
        let than =
            |likely: (&str, &str), unlikely: (&str, &str)| assert!(slip(likely.0, likely.1) < slip(unlikely.0, unlikely.1), "{likely:?}");
        than(("pagabla", "pagalba"), ("pagagba", "pagalba"));
        than(("pagallba", "pagalba"), ("pagarlba", "pagalba"));
        than(("парвова", "правова"), ("плавова", "правова"));
        than(("догляж", "догляд"), ("догляф", "догляд"));
        than(("violance", "violence"), ("violtnce", "violence"));
        than(("slagua", "slauga"), ("klauga", "slauga"));
        assert!(slip("slauga", "slauga") <= 0.0);
    }
    #[test]
    fn digits_within_lithuanian_words_are_letters() {
        assert_eq!(digits_as_lithuanian("vaik7 k8dikis").as_deref(), Some("vaikų kūdikis"));
        assert_eq!(digits_as_lithuanian("butas 5"), None);
    }
    #[test]
    fn romanised_words_share_the_skeleton_of_the_cyrillic_word() {
        for latin in ["dohliad", "dogliad", "doglyad", "dohljad"] {
            assert_eq!(skeleton(latin), skeleton("догляд"), "{latin}");
        }
        assert_eq!(skeleton("zhytlo"), skeleton("житло"));
        assert_eq!(skeleton("shchastia"), skeleton("щастя"));
    }
}
