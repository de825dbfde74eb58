//! Other ways to type the same word: another keyboard layout, Lithuanian letters on the digit row, Cyrillic in Latin letters.
use crate::text::{fold, is_cyrillic};

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

const fn latin_of(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "h",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'є' => "ie",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' | 'ї' | 'й' | 'ы' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

/// Spellings of one sound, longest first: what English, Polish and the passport write differently becomes one sign.
const SOUNDS: &[(&str, &str)] = &[
    ("shch", "S"),
    ("sch", "S"),
    ("szcz", "S"),
    ("sh", "S"),
    ("sz", "S"),
    ("tch", "C"),
    ("ch", "C"),
    ("cz", "C"),
    ("zh", "Z"),
    ("kh", "h"),
    ("ts", "c"),
    ("tz", "c"),
    ("x", "h"),
    ("w", "v"),
    ("j", "i"),
    ("y", "i"),
    ("g", "h"),
    ("q", "k"),
    ("iia", "a"),
    ("iiu", "u"),
    ("iie", "e"),
    ("ia", "a"),
    ("iu", "u"),
    ("ie", "e"),
    ("io", "o"),
];

/// What a Cyrillic word and its spellings in Latin letters have in common.
pub fn skeleton(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    for c in word.chars() {
        match latin_of(c) {
            Some(letters) => latin.push_str(letters),
            None => latin.push(c),
        }
    }
    let mut latin = fold(&latin);
    for (spelling, sound) in SOUNDS {
        if latin.contains(spelling) {
            latin = latin.replace(spelling, sound);
        }
    }
    let mut skeleton = String::with_capacity(latin.len());
    for c in latin.chars() {
        if !skeleton.ends_with(c) {
            skeleton.push(c);
        }
    }
    skeleton
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
