//! What a chosen password must be: long enough, hard to guess (zxcvbn), and in no list of stolen ones. No network is asked.
//! `breached.bin`: the first five bytes of the SHA-256 of each of 43,940 stolen passwords of at least twelve signs, in small letters, sorted; made of
//! "10 million password list, top 1M" (`SecLists`, MIT: Copyright (c) Daniel Miessler) and of zxcvbn-ts's list (MIT). The words themselves are not here.
use domain::{Problem, Wrong};
use sha2::{Digest, Sha256};
use zxcvbn::{Score, zxcvbn};

pub const SHORTEST_PASSWORD: usize = 12;
const LONGEST: usize = 256;

static STOLEN: &[u8] = include_bytes!("breached.bin");
const PIECE: usize = 5;

/// `known`: what anyone knows of whose password it is, such as the address.
pub(super) fn check(field: &'static str, password: &str, known: &[&str]) -> Result<(), Problem> {
    let wrong = |what| Err(Problem::new(field, what));
    match password.chars().count() {
        0 => wrong(Wrong::Missing),
        1..SHORTEST_PASSWORD => wrong(Wrong::TooShort),
        LONGEST.. => wrong(Wrong::TooLong),
        _ if is_stolen(password) => wrong(Wrong::Stolen),
        _ if zxcvbn(password, known).score() < Score::Three => wrong(Wrong::TooWeak),
        _ => Ok(()),
    }
}

fn is_stolen(password: &str) -> bool {
    let digest = Sha256::digest(password.to_lowercase().as_bytes());
    let (pieces, _) = STOLEN.as_chunks::<PIECE>();
    pieces.binary_search_by(|piece| piece.as_slice().cmp(&digest[..PIECE])).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_short_stolen_or_easily_guessed_is_no_password() {
        for (password, wrong) in [
            ("", Wrong::Missing),
            ("eleven elev", Wrong::TooShort),
            ("1qaz2wsx3edc", Wrong::Stolen),
            ("Q1W2E3R4T5Y6", Wrong::Stolen),
            ("sonyericsson", Wrong::Stolen),
            ("aaaaaaaaaaaaaaaaaaaaaaa", Wrong::TooWeak),
            ("onabalsiene2026", Wrong::TooWeak),
            ("passwordpassword1", Wrong::TooWeak),
        ] {
            let problem = check("chosen", password, &["onabalsiene", "onabalsiene@example.lt"]);
            assert_eq!(problem, Err(Problem::new("chosen", wrong)), "{password}");
        }
        assert_eq!(check("chosen", &"long ".repeat(60), &[]), Err(Problem::new("chosen", Wrong::TooLong)));
        for good in ["correct horse battery staple", "kiaulė skrenda virš Rokiškio", "vT9-qLm2_xRw8kZp"] {
            assert_eq!(check("chosen", good, &["ona@example.lt"]), Ok(()), "{good}");
        }
    }
    #[test]
    fn the_list_is_whole_and_sorted() {
        let (pieces, rest) = STOLEN.as_chunks::<PIECE>();
        assert!(rest.is_empty() && pieces.len() > 40_000 && pieces.is_sorted());
    }
}
