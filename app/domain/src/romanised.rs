//! Cyrillic words as people type them in Latin letters, officially or by ear.

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

/// What a Cyrillic word and its spellings in Latin letters have in common. Lower case, without diacritics: "догляд", "dohliad" and "doglyad" are
/// `dohlad`.
pub fn skeleton(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    for c in word.chars() {
        match latin_of(c) {
            Some(letters) => latin.push_str(letters),
            None => latin.push(c),
        }
    }
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
