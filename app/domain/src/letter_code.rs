//! A code from a letter or a list, to be typed where a link cannot be followed: Crockford's base 32 in groups of four. It is known by its hash.
use crate::form::Wrong;
use std::{fmt, str::FromStr};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LONGEST: usize = 40;

/// Not `Debug`: a code is shown to whose it is and to nobody else.
#[derive(Clone, PartialEq, Eq)]
pub struct LetterCode(String);

impl LetterCode {
    /// A character for each byte, of which five bits count.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self(bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect())
    }
    /// Without hyphens: what is hashed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
/// `ABCD-EFGH`.
impl fmt::Display for LetterCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let groups: Vec<_> = self.0.as_bytes().chunks(4).map(String::from_utf8_lossy).collect();
        f.write_str(&groups.join("-"))
    }
}
/// Case, spaces and hyphens do not matter, O is 0, I and L are 1.
impl FromStr for LetterCode {
    type Err = Wrong;
    fn from_str(typed: &str) -> Result<Self, Wrong> {
        let signs = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '−'));
        let read = |c: char| match c.to_ascii_uppercase() {
            'O' => Some('0'),
            'I' | 'L' => Some('1'),
            c => ALPHABET.iter().any(|letter| char::from(*letter) == c).then_some(c),
        };
        let code = signs.take(LONGEST + 1).map(read).collect::<Option<String>>().ok_or(Wrong::NotUnderstood)?;
        match code.len() {
            0 => Err(Wrong::Missing),
            1..=LONGEST => Ok(Self(code)),
            _ => Err(Wrong::TooLong),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = LetterCode::from_bytes(&[0, 1, 10, 31, 255, 32, 17, 18]);
        assert_eq!(code.to_string(), "01AZ-Z0HJ");
        for typed in ["01AZ-Z0HJ", "o1az z0hj", " Oiaz–z0hj ", "0 1 A Z Z 0 H J"] {
            assert!(typed.parse::<LetterCode>() == Ok(code.clone()), "{typed}");
        }
        for (typed, wrong) in [("", Wrong::Missing), (" - ", Wrong::Missing), ("01AU", Wrong::NotUnderstood), ("ąčę", Wrong::NotUnderstood)]
        {
            assert!(typed.parse::<LetterCode>().err() == Some(wrong), "{typed}");
        }
        assert!("0".repeat(41).parse::<LetterCode>().err() == Some(Wrong::TooLong));
    }
}
