//! Words of letters by municipality and language, over the program's own. A wording that would lose the link, or knows more than the letter, is refused.
use super::{
    By,
    Input::{Code, Letter, Line, Municipality},
    LANGUAGE, Table, column,
};
use crate::{
    import::{RowProblem, table::Row},
    rows::{Cell, Target},
};
use domain::{
    Language,
    wording::{Flaw, LetterKind, braced, flaw_of_body, flaw_of_subject},
};

const WORDING: Target = Target { table: "letter_wording", keys: 3, columns: &["municipality", "letter", "language", "subject", "body"] };

/// All of them, in their order.
static CODES: [&str; LetterKind::ALL.len()] = {
    let mut codes = [""; LetterKind::ALL.len()];
    let mut at = 0;
    while at < codes.len() {
        codes[at] = LetterKind::ALL[at].code();
        at += 1;
    }
    codes
};

pub(super) static LETTERS: Table = Table {
    name: "letters",
    columns: &[
        column("municipality", Municipality),
        column("letter", Code(&CODES)),
        column("language", LANGUAGE),
        column("subject", Line),
        column("body", Letter),
    ],
    keys: 3,
    // They go to people who may be watched, and to whoever is to trust the link in them.
    careful: true,
    target: &WORDING,
    shape: "ttttt",
    order: "municipality DESC, letter, language",
    read: wording,
    whose: By::Own(0),
    named_in: &[],
};

fn wording(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let (letter, language) = (row.required("letter")?, row.required("language")?);
    let kind = letter.parse::<LetterKind>().map_err(|()| row.problem("letter", "is no letter that leaves here"))?;
    row.parsed::<Language>("language", "is none of lt, pl, uk, en, ru")?;
    let (subject, body) = (row.get("subject"), row.get("body"));
    if let Some(flaw) = flaw_of_subject(kind, subject) {
        return Err(row.problem("subject", reason(&flaw, kind.in_subject())));
    }
    if let Some(flaw) = flaw_of_body(kind, body) {
        return Err(row.problem("body", reason(&flaw, kind.in_body())));
    }
    Ok([row.get("municipality"), letter, language, subject, body].map(Cell::text).to_vec())
}

fn reason(flaw: &Flaw, known: &[&str]) -> String {
    match flaw {
        Flaw::Empty => "is empty".to_owned(),
        Flaw::NoSubject => "a text message has no subject".to_owned(),
        Flaw::OneLine => "must be one line".to_owned(),
        Flaw::Long(most) => format!("is longer than {most}"),
        Flaw::Brace => "a brace has no other half".to_owned(),
        Flaw::Unknown(name) if known.is_empty() => format!("knows no placeholder at all: {}", braced(name)),
        Flaw::Unknown(_) => format!("knows only the placeholders {}", known.iter().map(|name| braced(name)).collect::<Vec<_>>().join(", ")),
        Flaw::Missing(name) => format!("must keep {}", braced(name)),
        Flaw::NotAlone(name) => format!("must have alone in a line {}", braced(name)),
        Flaw::Address => "holds an address of its own".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn why_a_wording_is_refused_has_words_in_five_languages() {
        let why = |letter: &str, subject: &str, body: &str| {
            let cells = ["", letter, "lt", subject, body].map(str::to_owned);
            wording(&Row::of(1, WORDING.columns, &cells)).map_err(|problem| {
                let (key, detail) = problem.why();
                format!("{}: {key} {detail}", problem.column)
            })
        };
        assert!(why("request", "Prašymas", "Čia:\n{link}").is_ok());
        for (letter, subject, body, told) in [
            ("request", "Prašymas", "{vardas}\n{link}", "body: placeholders {reference}, {due}, {link}"),
            ("person", "{due}", "{link}", "subject: no-placeholder {due}"),
            ("request", "Prašymas", "Čia", "body: must-keep {link}"),
            ("request", "Prašymas", "Čia: {link}", "body: alone {link}"),
            ("request", "Prašymas", "{link", "body: brace "),
            ("request", "Prašymas", "http://x\n{link}", "body: own-address "),
            ("request", "Prašymas", "Rašykite pagalba.example\n{link}", "body: own-address "),
            ("person-text", "x", "{link}", "subject: text-subject "),
            ("person-text", "", "a\n{link}", "body: one-line "),
            ("newsletter", "x", "{link}", "letter: no-letter "),
        ] {
            assert_eq!(why(letter, subject, body), Err(told.to_owned()), "{letter}: {body}");
        }
    }
}
