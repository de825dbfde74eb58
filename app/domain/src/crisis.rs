//! Words that say somebody may be in danger, as data: which need they stand for, and what only sounds like them. Says what was meant, keeps nothing.
use crate::{language::Language, romanised::skeleton, taxonomy::TermCode};
use std::collections::BTreeSet;

/// The group of needs before which stands the page with the numbers to call.
pub const GROUP: &str = "CRISIS";

/// Beds for those who must leave home at once: the pages that name them are read over shoulders as well.
const REFUGE: &str = "stay.crisis";

/// Whether a need is of that group, or a refuge.
pub fn is_crisis(need: &TermCode) -> bool {
    need.group().as_str() == GROUP || need.as_str() == REFUGE
}

/// What a line of the list says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Danger,
    /// Sounds like danger and is none ("sumuštinis" is a sandwich): its words are put aside before the others are looked for.
    Harmless,
    /// Kept for the record, without effect.
    Off,
}
impl Kind {
    const ALL: [Self; 3] = [Self::Danger, Self::Harmless, Self::Off];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::Harmless => "harmless",
            Self::Off => "off",
        }
    }
}
impl std::str::FromStr for Kind {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.code() == code).ok_or(())
    }
}

/// One line: words in this order, with at most two others between; `*` at the end of a word stands for any ending. Cyrillic
/// words are found in Latin letters as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pub language: Language,
    pub kind: Kind,
    pub pattern: String,
    /// Empty for what is harmless.
    pub need: TermCode,
    /// Found without its diacritics as well; not for words that would then be others ("mušė" is no "muse").
    pub plain: bool,
}

/// The list, ready to be looked through.
#[derive(Clone, Debug, Default)]
pub struct DangerWords {
    danger: Vec<(Vec<Part>, TermCode)>,
    harmless: Vec<Vec<Part>>,
}

#[derive(Clone, Debug)]
struct Part {
    text: String,
    folded: String,
    begins: bool,
    plain: bool,
    /// Of a Cyrillic part, what it has in common with its spellings in Latin letters.
    sound: Option<String>,
}

/// Other words that may stand between those of a pattern.
const BETWEEN: usize = 2;
/// Shorter Cyrillic patterns sound like other words: "б'є" is "be".
const HEARD: usize = 6;
/// Nobody looks for help with a longer question.
const LONGEST: usize = 2_000;

impl DangerWords {
    pub fn new(patterns: impl IntoIterator<Item = Pattern>) -> Self {
        let mut list = Self::default();
        for Pattern { kind, pattern, need, plain, .. } in patterns {
            let mut parts: Vec<Part> = pattern.split_whitespace().filter_map(|part| Part::of(part, plain)).collect();
            let heard: usize = parts.iter().flat_map(|part| &part.sound).map(|sound| sound.chars().count()).sum();
            if heard < HEARD {
                for part in &mut parts {
                    part.sound = None;
                }
            }
            match kind {
                _ if parts.is_empty() => {}
                Kind::Danger => list.danger.push((parts, need)),
                Kind::Harmless => list.harmless.push(parts),
                Kind::Off => {}
            }
        }
        list
    }
    pub fn is_empty(&self) -> bool {
        self.danger.is_empty()
    }
}

/// The needs that the words stand for; none where nobody speaks of danger.
pub fn danger(words: &str, list: &DangerWords) -> BTreeSet<TermCode> {
    let mut words: Vec<Word> = split(words);
    for parts in &list.harmless {
        while let Some(places) = find(parts, &words) {
            for place in places {
                words[place] = Word::default();
            }
        }
    }
    let spoken = list.danger.iter().filter(|(parts, _)| find(parts, &words).is_some());
    spoken.map(|(_, need)| need.clone()).collect()
}

/// As typed, without diacritics, and, in Latin letters, what it has in common with a Cyrillic word.
#[derive(Default)]
struct Word {
    text: String,
    folded: String,
    sound: Option<String>,
}

impl Part {
    fn of(part: &str, plain: bool) -> Option<Self> {
        let begins = part.ends_with('*');
        let text = split(part).into_iter().next()?.text;
        let sound = is_cyrillic(&text).then(|| skeleton(&text));
        Some(Self { folded: fold(&text), text, begins, plain, sound })
    }
    fn fits(&self, word: &Word) -> bool {
        let fits = |pattern: &str, word: &str| if self.begins { word.starts_with(pattern) } else { word == pattern };
        let heard = || matches!((&self.sound, &word.sound), (Some(sound), Some(heard)) if fits(sound, heard));
        !word.text.is_empty() && (fits(&self.text, &word.text) || (self.plain && fits(&self.folded, &word.folded)) || heard())
    }
}

/// Where the parts stand, in their order.
fn find(parts: &[Part], words: &[Word]) -> Option<Vec<usize>> {
    (0..words.len()).find_map(|start| {
        let mut places = vec![];
        let mut from = start..start + 1;
        for part in parts {
            let place = from.take_while(|at| *at < words.len()).find(|at| part.fits(&words[*at]))?;
            places.push(place);
            from = place + 1..place + 2 + BETWEEN;
        }
        Some(places)
    })
}

/// Lower-case words without apostrophes; yo and ghe with upturn as most people type them.
fn split(text: &str) -> Vec<Word> {
    let letters = text.chars().take(LONGEST).filter(|c| !matches!(c, '\'' | '’' | 'ʼ' | '‘' | '`' | '\u{301}' | '\u{ad}'));
    let letters: String = letters
        .flat_map(char::to_lowercase)
        .map(|c| {
            if c == 'ё' {
                'е'
            } else if c == 'ґ' {
                'г'
            } else {
                c
            }
        })
        .collect();
    let words = letters.split(|c: char| !c.is_alphanumeric() && !is_mark(c)).filter(|word| !word.is_empty());
    let word = |word: &str| {
        let folded = fold(word);
        Word { sound: (!is_cyrillic(word)).then(|| skeleton(&folded)), folded, text: word.to_owned() }
    };
    words.map(word).collect()
}

fn is_cyrillic(word: &str) -> bool {
    word.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c))
}

const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Without the diacritics of Lithuanian and Polish, whether they come as one sign or as two.
fn fold(word: &str) -> String {
    let letter = |c: char| match c {
        'ą' => 'a',
        'č' | 'ć' => 'c',
        'ę' | 'ė' => 'e',
        'į' => 'i',
        'ł' => 'l',
        'ń' => 'n',
        'ó' => 'o',
        'š' | 'ś' => 's',
        'ų' | 'ū' => 'u',
        'ž' | 'ź' | 'ż' => 'z',
        other => other,
    };
    word.chars().filter(|c| !is_mark(*c)).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(kind: Kind, pattern: &str, plain: bool) -> Pattern {
        let need = if kind == Kind::Danger { "crisis.violence" } else { "" };
        Pattern { language: Language::Lt, kind, pattern: pattern.into(), need: TermCode(need.into()), plain }
    }
    fn speaks(patterns: &[Pattern], words: &str) -> bool {
        !danger(words, &DangerWords::new(patterns.iter().cloned())).is_empty()
    }

    #[test]
    fn a_stem_has_any_ending_and_a_word_has_none() {
        let list = [pattern(Kind::Danger, "smurt*", true), pattern(Kind::Danger, "rape", true)];
        for words in ["SMURTAS", "smurtą patyrė", "(smurtauja)", "rape", "Rape!"] {
            assert!(speaks(&list, words), "{words}");
        }
        for words in ["", "rapeseed", "grape", "asmurtas"] {
            assert!(!speaks(&list, words), "{words}");
        }
    }
    #[test]
    fn cyrillic_words_are_found_in_latin_letters_where_they_sound_like_nothing_else() {
        let list = ["хочу померти", "насильств*", "бє мене", "бє", "душить мене"].map(|words| pattern(Kind::Danger, words, true));
        for words in ["hochu pomerty", "khochu pomerty", "nasylstvo", "nasilstva", "cholovik bye mene", "dushit mene", "dushyt' mene"] {
            assert!(speaks(&list, words), "{words}");
        }
        for words in ["be", "to be or not", "be menu", "pomerty", "nasal"] {
            assert!(!speaks(&list, words), "{words}");
        }
    }
    #[test]
    fn only_a_plain_line_is_found_without_its_diacritics() {
        let list = [pattern(Kind::Danger, "muš*", false), pattern(Kind::Danger, "savižud*", true)];
        assert!(speaks(&list, "vyras mušė") && speaks(&list, "savizudybe") && speaks(&list, "savižudybė"));
        assert!(speaks(&list, "savižudybė"), "marks that come as signs of their own");
        assert!(!speaks(&list, "musė, muselė"));
    }
    #[test]
    fn the_words_of_a_phrase_stand_near_each_other_and_in_order() {
        let list = [pattern(Kind::Danger, "noriu mirti", true)];
        assert!(speaks(&list, "noriu mirti") && speaks(&list, "aš noriu jau tikrai mirti"));
        assert!(!speaks(&list, "mirti noriu") && !speaks(&list, "noriu žinoti kam teko vakar mirti"));
        // The first word comes twice; the second time it is the right one.
        assert!(speaks(&list, "noriu namo noriu į namus noriu mirti"));
    }
    #[test]
    fn what_is_harmless_is_put_aside_and_the_rest_still_counts() {
        let list = [pattern(Kind::Danger, "sumuš*", false), pattern(Kind::Harmless, "sumuštin*", true)];
        assert!(!speaks(&list, "sumuštiniai vaikams"));
        assert!(speaks(&list, "sumušė dėl sumuštinio") && speaks(&list, "sumuštinis, sumuštas"));
    }
    #[test]
    fn a_line_that_is_off_says_nothing_and_an_empty_one_does_no_harm() {
        assert!(!speaks(&[pattern(Kind::Off, "smurt*", true), pattern(Kind::Danger, " * ", true)], "smurtas"));
        assert!(DangerWords::new([]).is_empty());
    }
    #[test]
    fn signs_of_every_kind_are_read_without_breaking() {
        let list = [pattern(Kind::Danger, "бє", true)];
        assert!(speaks(&list, "мене б'є чоловік") && speaks(&list, "б’є") && speaks(&list, "бʼє"));
        let long = "a ".repeat(100_000);
        for words in ["\u{0}\u{1}", "🦊 \u{301}\u{301}", long.as_str(), "%%%", "'''"] {
            assert!(!speaks(&list, words));
        }
    }
    #[test]
    fn a_need_of_the_group_is_a_crisis() {
        assert!(is_crisis(&TermCode("crisis.violence".into())) && is_crisis(&TermCode("CRISIS".into())));
        assert!(is_crisis(&TermCode("stay.crisis".into())), "a refuge");
        assert!(!is_crisis(&TermCode("stay.night-shelter".into())) && !is_crisis(&TermCode("STAY".into())));
    }
}
