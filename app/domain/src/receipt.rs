//! The receipt: 24 characters of Crockford base 32 in six groups of four, and one check character of the same alphabet.
//! 120 random bits, more than ASVS asks of a lookup secret (112), so that a fast hash of it may be stored.
use crate::form::Wrong;
use std::{fmt, str::FromStr};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Not `Debug` and not `Serialize`: a receipt is shown to its holder and to nobody else.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt([u8; 24]);

impl Receipt {
    /// From 15 random bytes.
    pub fn from_bytes(bytes: [u8; 15]) -> Self {
        let mut values = [0u8; 24];
        for (group, five) in bytes.chunks(5).enumerate() {
            let bits = five.iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
            for (place, value) in values[group * 8..group * 8 + 8].iter_mut().enumerate() {
                *value = u8::try_from(bits >> (35 - 5 * place) & 31).unwrap_or_default();
            }
        }
        Self(values)
    }
    /// The 24 characters without spaces and check: what is hashed and what keys are derived from.
    pub fn secret(&self) -> String {
        self.0.iter().map(|v| ALPHABET[usize::from(*v)] as char).collect()
    }
    /// A checksum over the field of 32 elements (x⁵ + x² + 1): any one wrong character and any two swapped neighbours are noticed.
    fn check(values: &[u8; 24]) -> u8 {
        values.iter().fold(0, |sum, value| Self::doubled(sum ^ value))
    }
    /// Times x in that field.
    fn doubled(value: u8) -> u8 {
        let doubled = value << 1;
        if doubled & 32 == 0 { doubled } else { doubled ^ 0b10_0101 }
    }
}
/// As it is printed: `ABCD-EFGH-…-WXYZ-C`.
impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for group in self.secret().as_bytes().chunks(4) {
            write!(f, "{}-", String::from_utf8_lossy(group))?;
        }
        write!(f, "{}", ALPHABET[usize::from(Self::check(&self.0))] as char)
    }
}
/// Forgiving as Crockford asks: case, spaces and hyphens do not matter, O is 0, I and L are 1.
impl FromStr for Receipt {
    type Err = Wrong;
    fn from_str(typed: &str) -> Result<Self, Wrong> {
        let mut values = Vec::with_capacity(25);
        for c in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '−')) {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            };
            let value = ALPHABET.iter().position(|a| *a as char == c).ok_or(Wrong::NotUnderstood)?;
            values.push(u8::try_from(value).map_err(|_| Wrong::NotUnderstood)?);
            if values.len() > 25 {
                return Err(Wrong::TooLong);
            }
        }
        if values.is_empty() {
            return Err(Wrong::Missing);
        }
        if values.len() < 25 {
            return Err(Wrong::TooShort);
        }
        let check = values.pop();
        let values: [u8; 24] = values.try_into().map_err(|_| Wrong::NotUnderstood)?;
        if check == Some(Self::check(&values)) { Ok(Self(values)) } else { Err(Wrong::NotUnderstood) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    fn sample() -> Receipt {
        Receipt::from_bytes([7, 255, 0, 12, 99, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254])
    }

    #[test]
    fn a_receipt_is_six_groups_of_four_and_a_check_character() {
        let shown = sample().to_string();
        assert_eq!(shown.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4, 4, 4, 1]);
        assert!(shown.parse::<Receipt>().is_ok_and(|again| again == sample()));
    }
    #[test]
    fn it_is_read_however_it_is_typed() {
        let typed = sample().to_string().replace('-', " ").to_lowercase().replace('0', "o").replace('1', "l");
        assert!(typed.parse::<Receipt>().is_ok_and(|again| again == sample()));
    }
    #[test]
    fn any_one_wrong_character_and_any_two_swapped_neighbours_are_noticed() {
        let shown: Vec<char> = sample().to_string().chars().filter(|c| *c != '-').collect();
        let understood = |typed: &[char]| typed.iter().collect::<String>().parse::<Receipt>().is_ok();
        for place in 0..25 {
            for other in ALPHABET.iter().map(|a| *a as char).filter(|a| *a != shown[place]) {
                let mut wrong = shown.clone();
                wrong[place] = other;
                assert!(!understood(&wrong), "{other} at {place}");
            }
            let mut swapped = shown.clone();
            if place > 0 && swapped[place] != swapped[place - 1] {
                swapped.swap(place, place - 1);
                assert!(!understood(&swapped), "swapped at {place}");
            }
        }
    }
    #[test]
    fn what_is_missing_or_too_long_says_so() {
        assert_eq!("".parse::<Receipt>().err(), Some(Wrong::Missing));
        assert_eq!("ABCD".parse::<Receipt>().err(), Some(Wrong::TooShort));
        assert_eq!(format!("{}AAA", sample()).parse::<Receipt>().err(), Some(Wrong::TooLong));
        assert_eq!(
            sample().to_string().replacen(|c: char| c.is_ascii_alphanumeric(), "%", 1).parse::<Receipt>().err(),
            Some(Wrong::NotUnderstood)
        );
    }
}
