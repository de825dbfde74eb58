//! How it was made sure that whoever lost a receipt is the person: said before another is given, and written down with it.
use crate::{
    closed::closed,
    form::{Problem, Wrong},
};
use serde::{Deserialize, Serialize};

closed! {
    Identity {
        /// A document was seen.
        Document = "document",
        KnownInPerson = "known-in-person",
        /// By calling the number that stands in the request, never one that the caller names.
        CalledBack = "called-back",
        /// In words, with who vouches.
        Other = "other",
    }
}

/// The longest word about how, in characters.
const NOTE: usize = 300;

/// A check as it was made. The words may name someone: they are sealed like every message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    pub how: Identity,
    pub note: String,
}
impl Checked {
    /// "Other" says nothing by itself.
    pub fn parse(how: &str, note: &str) -> Result<Self, Vec<Problem>> {
        let wrong = if how.is_empty() { Wrong::Missing } else { Wrong::Unknown };
        let how = how.parse::<Identity>().map_err(|()| Problem::new("identity", wrong));
        let note = match note.trim() {
            "" if how == Ok(Identity::Other) => Err(Problem::new("identity_note", Wrong::Missing)),
            long if long.chars().count() > NOTE => Err(Problem::new("identity_note", Wrong::TooLong)),
            words => Ok(words.to_owned()),
        };
        match (how, note) {
            (Ok(how), Ok(note)) => Ok(Self { how, note }),
            (how, note) => Err([how.err(), note.err()].into_iter().flatten().collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_gets_a_receipt_without_a_look_at_who_asks() {
        assert_eq!(Checked::parse("", ""), Err(vec![Problem::new("identity", Wrong::Missing)]));
        assert_eq!(Checked::parse("trusted", ""), Err(vec![Problem::new("identity", Wrong::Unknown)]));
        assert_eq!(Checked::parse("document", " "), Ok(Checked { how: Identity::Document, note: String::new() }));
    }
    #[test]
    fn another_way_is_told_in_words() {
        assert_eq!(Checked::parse("other", " "), Err(vec![Problem::new("identity_note", Wrong::Missing)]));
        assert_eq!(Checked::parse("other", " Her elder "), Ok(Checked { how: Identity::Other, note: "Her elder".into() }));
        assert_eq!(Checked::parse("document", &"я".repeat(301)), Err(vec![Problem::new("identity_note", Wrong::TooLong)]));
    }
}
