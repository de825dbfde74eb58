//! Names of hosts among words: mail programs make a link of a bare name whose end is a top-level domain, also where only a space was forgotten.

/// The top-level domains of the root zone in the letters that our languages are written in (IANA, as the public suffix list of 2023 has them), and
/// the one that is reserved for examples.
const TOPS: &str = include_str!("tops.txt");
/// Polish for "among others" and "capital city": in their last letters countries are called so, too.
const ABBREVIATIONS: [&str; 2] = ["m.in.", "m.st."];

pub fn is_dot(sign: char) -> bool {
    matches!(sign, '.' | '。' | '．' | '｡')
}

pub fn is_host(word: &str) -> bool {
    if ABBREVIATIONS.iter().any(|known| word.eq_ignore_ascii_case(known)) {
        return false;
    }
    let labels: Vec<&str> = word.split(is_dot).collect();
    labels.windows(2).any(|pair| pair[0].ends_with(char::is_alphanumeric) && is_top(&pair[1].to_lowercase()))
}

/// Letters that none of our languages has may be another way to write one of these: then nobody can tell.
fn is_top(label: &str) -> bool {
    let is_usual = |sign: char| matches!(sign, '\0'..='\u{7f}' | '\u{c0}'..='\u{17f}' | '\u{400}'..='\u{4ff}');
    let is_odd = label.chars().count() > 1 && label.chars().all(char::is_alphabetic) && !label.chars().all(is_usual);
    is_odd || label.starts_with("xn--") || TOPS.split_whitespace().any(|top| top == label)
}

#[cfg(test)]
mod tests {
    use super::is_host;

    #[test]
    fn a_real_end_makes_a_host() {
        for word in [
            "evil.lt",
            "Evil.COM",
            "t.me",
            "a.b.c.org",
            "evil.lt.",
            "зло.укр",
            "ЗЛО.РФ",
            "evil.xyz",
            "evil.bd",
            "x.xn--p1ai",
            "evil。com",
            "evil.ｃｏｍ",
            "evil.рф",
            "зло.онлайн",
            "evil.example",
            "evil.com.Kaip",
            "1.lt",
            "in.st.lt",
            "Labas.Su",
        ] {
            assert!(is_host(word), "{word}");
        }
    }
    #[test]
    fn a_forgotten_space_and_an_abbreviation_make_none() {
        for word in [
            "Labas.Kaip",
            "Gerai.Ačiū",
            "Дякую.Чекаємо",
            "Спасибо.Ждём",
            "Dziękuję.Proszę",
            "m.st.",
            "M.St.",
            "m.in.",
            "t.y.",
            "pvz.",
            "e.g.",
            "i.e.",
            "т.д.",
            "ст.ст.",
            "вул.Шевченка",
            "м.Київ",
            "sp.z.o.o.",
            "2026.12.01",
            "18.00",
            "val...su",
            "pn.-pt.",
            "lt",
            ".lt",
            "",
        ] {
            assert!(!is_host(word), "{word}");
        }
    }
}
