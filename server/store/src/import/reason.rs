//! What importers say in English on the command line, as keys for which pages have words in five languages.
use super::RowProblem;

/// How a reason begins, and its key; what follows is told with it ("is none of a, b").
const REASONS: [(&str, &str); 46] = [
    ("is empty, but this duty needs one", "agency"),
    ("is empty", "empty"),
    ("is none of ", "none-of"),
    ("is not a whole number", "whole"),
    ("is not a number", "number"),
    ("is neither a number nor a range", "range"),
    ("is not a date and a time", "moment"),
    ("is not a date", "date"),
    ("is before its beginning", "before"),
    ("is no degree on earth", "degree"),
    ("is not made of digits", "digits"),
    ("is another number than the one that is dialled", "other-number"),
    ("is a day that has not come", "not-come"),
    ("is longer than ", "long"),
    ("holds no word", "no-word"),
    ("no name in any language", "no-text"),
    ("no label in any language", "no-text"),
    ("no text in any language", "no-text"),
    ("there is no such unit, or it is its own ancestor", "no-unit"),
    ("there is no such term in this scheme", "no-term"),
    ("is no field of such a listing", "no-field"),
    ("is no address of e-mail", "email"),
    ("takes no requests here", "no-requests"),
    ("rules send requests to it", "rules-send"),
    ("is no letter that leaves here", "no-letter"),
    ("a text message has no subject", "text-subject"),
    ("must be one line", "one-line"),
    ("a brace has no other half", "brace"),
    ("knows no placeholder at all: ", "no-placeholder"),
    ("knows only the placeholders ", "placeholders"),
    ("must keep ", "must-keep"),
    ("must have alone in a line ", "alone"),
    ("holds an address of its own", "own-address"),
    ("names a danger, and others may be reading", "not-neutral"),
    ("is not known here", "unknown"),
    ("belongs to another municipality", "foreign"),
    ("belongs to another country", "foreign-country"),
    ("stands in the file twice", "twice"),
    ("is named elsewhere", "named"),
    ("stays as it is named elsewhere: ", "stays"),
    ("the row exists already", "exists"),
    ("the guide could not be walked: ", "guide"),
    ("the column is missing", "column"),
    ("is not UTF-8", "utf8"),
    ("the file has more rows than ", "too-many"),
    ("there is nothing in the file", "nothing"),
];

impl RowProblem {
    /// The words' key, and what stands in them.
    pub fn why(&self) -> (&'static str, &str) {
        let found = REASONS.iter().find_map(|(begins, key)| Some((*key, self.reason.strip_prefix(begins)?)));
        found.unwrap_or(("other", &self.reason))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_known_by_its_beginning() {
        let why = |reason: &str| RowProblem::new(1, "a", reason).why().0;
        assert_eq!((why("is empty"), why("is empty, but this duty needs one")), ("empty", "agency"));
        assert_eq!((why("is not a date (YYYY-MM-DD)"), why("is not a date and a time (2026)")), ("date", "moment"));
        assert_eq!(RowProblem::new(1, "a", "is none of a, b").why(), ("none-of", "a, b"));
        assert_eq!(RowProblem::new(0, "a", "the file has more rows than 20000").why(), ("too-many", "20000"));
        assert_eq!(RowProblem::new(1, "a", "CSV error").why(), ("other", "CSV error"));
    }
}
