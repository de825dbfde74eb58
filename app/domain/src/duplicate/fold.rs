//! One spelling for words that people write in several: case, marks, apostrophes, Latin and Cyrillic. Rougher than the search's folding, which must
//! tell words apart: here it is only asked whether two may be the same.

/// Latin letters with marks, each with what is left of it.
const LATIN: [(&str, &str); 24] = [
    ("àáâãäåāăą", "a"),
    ("æ", "ae"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "g"),
    ("ìíîïĩīĭįı", "i"),
    ("ĵ", "i"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŋ", "n"),
    ("òóôõöøōŏő", "o"),
    ("œ", "oe"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ß", "s"),
    ("ţťŧț", "t"),
    ("ùúûüũūŭůűų", "u"),
    ("ŵ", "v"),
    ("ýÿŷ", "i"),
    ("źżž", "z"),
    ("þ", "t"),
    ("ſ", "s"),
];

/// Cyrillic as it is mostly written in Latin letters.
const CYRILLIC: [(&str, &str); 25] = [
    ("а", "a"),
    ("б", "b"),
    ("в", "v"),
    ("гґх", "g"),
    ("д", "d"),
    ("еэё", "e"),
    ("є", "ie"),
    ("жз", "z"),
    ("иіїйы", "i"),
    ("к", "k"),
    ("л", "l"),
    ("м", "m"),
    ("н", "n"),
    ("о", "o"),
    ("п", "p"),
    ("р", "r"),
    ("сш", "s"),
    ("т", "t"),
    ("уў", "u"),
    ("ф", "f"),
    ("цч", "c"),
    ("щ", "sc"),
    ("ю", "iu"),
    ("я", "ia"),
    ("ьъ", ""),
];

/// Marks within a word that people type or leave out as they like.
const fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{2018}' | '`' | '\u{ad}' | '\u{300}'..='\u{36f}')
}

/// The words of a text in rough Latin letters: `Шевченка` and `Szewczenka` are one.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut found = vec![];
    let mut word = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if is_silent(c) {
            continue;
        }
        if !c.is_alphanumeric() {
            found.push(std::mem::take(&mut word));
            continue;
        }
        let table = if ('\u{400}'..='\u{4ff}').contains(&c) { &CYRILLIC[..] } else { &LATIN[..] };
        match table.iter().find(|(letters, _)| letters.contains(c)) {
            Some((_, plain)) => word.push_str(plain),
            None => word.push(c),
        }
    }
    found.push(word);
    found.retain(|word| !word.is_empty());
    found.iter().map(|word| rough(word)).filter(|word| !word.is_empty()).collect()
}

/// Letters and pairs of letters that are written one for another; doubled ones are one. Digits stay as they are.
fn rough(word: &str) -> String {
    let mut left = word.to_owned();
    for (pair, one) in
        [("sch", "s"), ("tch", "c"), ("sz", "s"), ("sh", "s"), ("cz", "c"), ("ch", "c"), ("ts", "c"), ("zh", "z"), ("kh", "g"), ("ks", "x")]
    {
        left = left.replace(pair, one);
    }
    let mut made = String::with_capacity(left.len());
    for c in left.chars() {
        let c = match c {
            'w' => 'v',
            'y' | 'j' => 'i',
            'h' => 'g',
            'q' => 'k',
            other => other,
        };
        if c.is_ascii_digit() || !made.ends_with(c) {
            made.push(c);
        }
    }
    made
}

/// How alike two words are, from 0 to 1: the share of pairs of letters that stand in both.
pub(super) fn likeness(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let pairs = |word: &str| {
        let letters: Vec<char> = word.chars().collect();
        letters.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>()
    };
    let (one, mut other) = (pairs(one), pairs(other));
    let all = one.len() + other.len();
    if all == 0 {
        return 0.0;
    }
    let mut both = 0_usize;
    for pair in one {
        if let Some(place) = other.iter().position(|theirs| *theirs == pair) {
            other.swap_remove(place);
            both += 1;
        }
    }
    share(2 * both, all)
}

/// A share of two small counts.
pub(super) fn share(part: usize, all: usize) -> f64 {
    let small = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if all == 0 { 0.0 } else { small(part) / small(all) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_marks_apostrophes_and_scripts_make_no_difference() {
        for (one, other) in [
            ("Šeškinės ŠEIMOS centras", "seskines seimos centras"),
            ("Здоров\u{2019}я", "здоровʼя"),
            ("Łódź", "LODZ"),
            ("Шевченка", "Szewczenka"),
            ("Vinnytsia", "Vinnycia"),
            ("Вінниця", "Vinnycia"),
            ("Žemaitė", "Жемайте"),
            ("cafe\u{301}", "café"),
        ] {
            assert_eq!(words(one), words(other), "{one} {other}");
        }
        assert_ne!(words("Nr. 11"), words("Nr. 1"), "digits are no letters: doubled ones count");
        assert!(words(" – · ").is_empty());
    }
    #[test]
    fn a_slip_leaves_words_alike_and_another_word_does_not() {
        assert!(likeness("globos", "globso") > 0.5 && likeness("svaione", "svaionne") > 0.8);
        assert!(likeness("globos", "darzelis") < 0.3 && likeness("", "a") < f64::EPSILON);
    }
}
