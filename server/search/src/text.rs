//! From text to terms: words, folding, stems. The same for what is indexed and what is asked; whatever changes a term here
//! must raise `schema::ANALYSIS`, so that an older index is built again. No index and no ranking here.
use domain::language::Language;
use frostem::{Algorithm, Stemmer};
use std::{collections::HashSet, sync::LazyLock};
use unicode_normalization::UnicodeNormalization;

/// A mark within a word that people type or leave out as they like: apostrophes of Ukrainian, stress, soft hyphens.
const fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{2018}' | '`' | '\u{301}' | '\u{ad}')
}

/// Whether the letter is its own composed form, whatever stands beside it: true of nearly all that our five languages are written with.
const fn is_composed(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}' | '\u{2010}'..='\u{2027}')
}

fn push_lower(word: &mut String, c: char) {
    match c {
        c if c.is_ascii() => word.push(c.to_ascii_lowercase()),
        'а'..='џ' => word.push(c),
        c => word.extend(c.to_lowercase()),
    }
}

/// Hands over one word after another: lower-case, in NFC, without silent marks.
pub fn each_word(text: &str, mut take: impl FnMut(&str)) {
    let mut word = String::with_capacity(64);
    let mut read = |c: char| {
        if matches!(c, 'а'..='я') || c.is_alphanumeric() {
            push_lower(&mut word, c);
        } else if !is_silent(c) && !word.is_empty() {
            take(&word);
            word.clear();
        }
    };
    if text.chars().all(is_composed) {
        text.chars().for_each(&mut read);
    } else {
        text.nfc().for_each(&mut read);
    }
    read(' ');
}

/// Lower-case words in NFC, without silent marks.
pub fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_word(text, |word| found.push(word.to_owned()));
    found
}

pub fn is_cyrillic(word: &str) -> bool {
    word.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c))
}

/// Latin letters lose their marks. Cyrillic only loses yo and ghe with upturn: й and ї are letters of their own, and
/// taking their marks off would make и and і of them.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ø' => folded.push('o'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'ё' => folded.push('е'),
            'ґ' => folded.push('г'),
            '\u{400}'..='\u{4ff}' => folded.push(c),
            c if c.is_ascii() => folded.push(c),
            c => folded.extend(std::iter::once(c).nfd().filter(|d| !('\u{300}'..='\u{36f}').contains(d))),
        }
    }
    folded
}

static STEMMERS: LazyLock<[Stemmer; 5]> = LazyLock::new(|| {
    Language::ALL.map(|language| {
        Stemmer::new(match language {
            Language::Lt => Algorithm::Lithuanian,
            Language::Pl => Algorithm::Polish,
            Language::Uk => Algorithm::Ukrainian,
            Language::En => Algorithm::English,
            Language::Ru => Algorithm::Russian,
        })
    })
});

fn stem(language: Language, word: &str) -> String {
    STEMMERS[language as usize].stem(word).into_owned()
}

/// A word is read as the language of its text says, or, where that is unknown or writes in another script, as every
/// language of its script: a question carries no language worth trusting.
fn languages_of(word: &str, language: Option<Language>) -> &'static [Language] {
    let cyrillic = is_cyrillic(word);
    match (language, cyrillic) {
        (Some(Language::Uk), true) => &[Language::Uk],
        (Some(Language::Ru), true) => &[Language::Ru],
        (_, true) => &[Language::Uk, Language::Ru],
        (Some(Language::Lt), false) => &[Language::Lt],
        (Some(Language::Pl), false) => &[Language::Pl],
        (Some(Language::En), false) => &[Language::En],
        (_, false) => &[Language::Lt, Language::Pl, Language::En],
    }
}

/// The terms of one word. The stem is taken first, for stemmers need the marks, and folded after; a word with marks
/// also gives the term of its bare spelling, so that both spellings meet.
pub fn terms(word: &str, language: Option<Language>) -> Vec<String> {
    let bare = fold(word);
    let mut found: Vec<String> = Vec::new();
    let mut add = |term: String| {
        if !term.is_empty() && !found.contains(&term) {
            found.push(term);
        }
    };
    for &language in languages_of(word, language) {
        add(fold(&stem(language, word)));
        if bare != word {
            add(fold(&stem(language, &bare)));
        }
    }
    found
}

static STOP_WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    "ir į iš su dėl kur ką kaip kai ar per po prie pas nuo iki už be kol bet yra man mano mūsų šiam noriu reikia galima kas prieš tarp apie \
     rytoj vakar šiandien dabar vėl \
     pagal arba taip ne kad jo jos jų tai jei \
     i w z na do dla od o u po przy za bez czy jak gdzie kiedy co jest nie mi mam mnie się ze we potrzebuje potrzebny potrzebne pod nad przed \
     między oraz lub ale że mój moja moje moją nas jego jej jeśli \
     jutro wczoraj dziś dzisiaj teraz znowu \
     і й та в у з із на до для від за про при по без чи як де коли що є не мені мій моя ми нас щоб поки хочу треба потрібна потрібне потрібно \
     після перед над під між або але якщо через біля його її вони це мої мою \
     завтра вчора сьогодні зараз знову вчера сегодня сейчас опять tomorrow yesterday today now again \
     и из во с со от об или где когда есть мне мой мы чтобы пока надо нужна нужно нужен нужны куда кто что как после между но если около его её \
     они это мои \
     after before between by about into over not no so if his her their this that be am it as a an the of for to in on at with my me we us our \
     is are was from and or what where when who how need needs can do does have has they away while got get such"
        .split_whitespace()
        .collect()
});

pub fn stop_words() -> impl Iterator<Item = &'static str> {
    STOP_WORDS.iter().copied()
}

/// Says too little to be looked for, in one of the five languages.
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(language: Language, a: &str, b: &str) -> bool {
        let left = terms(a, Some(language));
        terms(b, None).iter().any(|t| left.contains(t))
    }

    #[test]
    fn words_are_lower_case_and_without_silent_marks() {
        assert_eq!(words("П’ять дітей, 2-й поверх"), ["пять", "дітей", "2", "й", "поверх"]);
        assert_eq!(words("  «Svajonė» "), ["svajonė"]);
        assert_eq!(words("'"), Vec::<String>::new());
    }
    #[test]
    fn marks_of_their_own_are_joined_to_their_letters() {
        assert_eq!(words("Vaiku\u{328} z\u{307}aidimai, и\u{306}од"), ["vaikų", "żaidimai", "йод"]);
        assert_eq!(words("ЇЖАК Ґанок ŽĄSIS İ"), ["їжак", "ґанок", "žąsis", "i\u{307}"]);
    }
    #[test]
    fn folding_keeps_the_letters_of_cyrillic() {
        assert_eq!(fold("pagalbą łódź"), "pagalba lodz");
        assert_eq!(fold("її йод ґанок ёлка"), "її йод ганок елка");
    }
    #[test]
    fn forms_of_a_word_meet_in_every_language() {
        assert!(meet(Language::Lt, "pagalba", "pagalbą") && meet(Language::Lt, "namuose", "namams"));
        assert!(meet(Language::Pl, "opieka", "opieki") && meet(Language::Pl, "mieszkanie", "mieszkania"));
        assert!(meet(Language::Uk, "послуга", "послуги") && meet(Language::Ru, "помощь", "помощи"));
        assert!(meet(Language::En, "services", "service"));
    }
    #[test]
    fn marks_may_be_left_out() {
        assert!(meet(Language::Lt, "pagalbą", "pagalba") && meet(Language::Lt, "vaikų", "vaiku"));
    }
    /// A newer stemmer gives other stems: then `schema::ANALYSIS` must rise with this list.
    #[test]
    fn stems_are_those_that_the_index_was_built_with() {
        let of = |language, word: &str| terms(word, Some(language)).join(" ");
        assert_eq!(of(Language::Lt, "pagalba"), "pagalb");
        assert_eq!(of(Language::Pl, "opieka"), of(Language::Pl, "opieki"));
        assert_eq!(of(Language::En, "nursing"), "nurs");
        assert_eq!(of(Language::Ru, "помощи"), "помощ");
    }
}
