//! The letters that leave here, and what may stand in each. A municipality may word them itself; what a letter tells of the case comes through
//! placeholders alone, so that its words can hold nothing about a person, and whoever gets it still finds the way to the page.
mod host;

use crate::closed::closed;
use std::collections::BTreeSet;

closed! {
    /// Which letter it is.
    LetterKind {
        Request = "request",
        HalfTime = "half-time",
        LastDay = "last-day",
        Returned = "returned",
        NotBegun = "not-begun",
        ListOver = "list-over",
        TriageLate = "triage-late",
        PersonSilent = "person-silent",
        Call = "call",
        Taken = "taken",
        AskByPhone = "ask",
        LegalHalf = "legal-half",
        LegalLast = "legal-last",
        LegalPassed = "legal-passed",
        ConsentEnded = "consent-ended",
        ConsentNear = "consent-near",
        ConsentOver = "consent-over",
        ReceiptRenewed = "receipt-renewed",
        Written = "written",
        Over = "over",
        Unreached = "unreached",
        Link = "link",
        LinkAgain = "link-again",
        /// To whoever was asked by such a letter, or took a request on by its link: it is no longer theirs.
        LinkOver = "link-over",
        Check = "check",
        CheckAgain = "check-again",
        Edited = "edited",
        /// To whom a letter's link had come by which it was proposed: what was decided, field by field.
        CheckDecided = "check-decided",
        Invited = "invited",
        SignIn = "sign-in",
        /// To whoever claims a listing: a code that proves the address.
        ClaimCode = "claim-code",
        /// To those who find out whether it is so.
        Claimed = "claimed",
        /// To those who keep the listing already.
        ClaimDispute = "claim-dispute",
        ClaimRefused = "claim-refused",
        Person = "person",
        PersonText = "person-text",
        Renewed = "renewed",
        RenewedText = "renewed-text",
    }
}

impl LetterKind {
    /// The placeholders that a subject knows.
    pub const fn in_subject(self) -> &'static [&'static str] {
        match self {
            Self::Check | Self::CheckAgain => &["count", "agency"],
            Self::CheckDecided => &["agency"],
            Self::Invited | Self::ClaimCode | Self::Claimed | Self::ClaimDispute | Self::ClaimRefused => &["organization"],
            Self::SignIn | Self::Edited | Self::Person | Self::PersonText | Self::Renewed | Self::RenewedText => &[],
            Self::LinkOver => &["reference"],
            _ => &["reference", "due"],
        }
    }
    /// The placeholders that a text knows.
    pub const fn in_body(self) -> &'static [&'static str] {
        match self {
            Self::Check | Self::CheckAgain => &["count", "agency", "names", "until", "link"],
            Self::CheckDecided => &["agency", "listing", "decisions", "link"],
            Self::Invited => &["organization", "role", "until", "link", "code", "typed"],
            Self::SignIn => &["link", "code", "minutes"],
            Self::ClaimCode => &["organization", "code", "typed", "minutes"],
            Self::Claimed | Self::ClaimDispute => &["organization", "municipality", "link"],
            Self::ClaimRefused => &["organization", "reason", "words"],
            Self::Link | Self::LinkAgain => &["reference", "due", "municipality", "until", "link"],
            Self::LinkOver => &["reference", "municipality"],
            Self::Edited | Self::Person | Self::PersonText | Self::Renewed | Self::RenewedText => &["link"],
            _ => &["reference", "due", "link"],
        }
    }
    /// Without these the letter is of no use.
    pub const fn must(self) -> &'static [&'static str] {
        match self {
            Self::CheckDecided => &["decisions", "link"],
            Self::Invited => &["link", "code", "typed"],
            Self::SignIn => &["link", "code"],
            Self::ClaimCode => &["code", "typed"],
            Self::ClaimRefused => &["reason"],
            // Who has no account has no list to look into: the number says which one it is.
            Self::LinkOver => &["reference"],
            _ => &["link"],
        }
    }
    /// Goes to somebody who asked for help: others may be reading, so it names neither a need nor a body.
    pub const fn is_to_person(self) -> bool {
        matches!(self, Self::Person | Self::PersonText | Self::Renewed | Self::RenewedText)
    }
    /// A text message has no subject and one line.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::PersonText | Self::RenewedText)
    }
}

/// What is wrong with a wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    Empty,
    /// A text message has none.
    NoSubject,
    OneLine,
    Long(usize),
    /// A brace without its other half.
    Brace,
    /// The letter does not know this one.
    Unknown(String),
    Missing(&'static str),
    /// Only an address alone in its line can be pressed.
    NotAlone(&'static str),
    /// The letter makes its addresses itself: another one could lead anywhere.
    Address,
}

const LONGEST_SUBJECT: usize = 120;
const LONGEST_BODY: usize = 3000;
/// Three short messages of a telephone, in letters that need more room.
const LONGEST_TEXT: usize = 200;
/// Addresses, of which each needs a line of its own.
const ADDRESSES: [&str; 2] = ["link", "typed"];

pub fn flaw_of_subject(kind: LetterKind, subject: &str) -> Option<Flaw> {
    if kind.is_text() {
        return (!subject.is_empty()).then_some(Flaw::NoSubject);
    }
    match subject {
        "" => Some(Flaw::Empty),
        long if long.chars().count() > LONGEST_SUBJECT => Some(Flaw::Long(LONGEST_SUBJECT)),
        lines if lines.contains(['\n', '\r']) => Some(Flaw::OneLine),
        subject => flaw(subject, kind.in_subject()),
    }
}

pub fn flaw_of_body(kind: LetterKind, body: &str) -> Option<Flaw> {
    let longest = if kind.is_text() { LONGEST_TEXT } else { LONGEST_BODY };
    if body.trim().is_empty() {
        return Some(Flaw::Empty);
    }
    if body.chars().count() > longest {
        return Some(Flaw::Long(longest));
    }
    if kind.is_text() && body.trim().contains('\n') {
        return Some(Flaw::OneLine);
    }
    if let Some(flaw) = flaw(body, kind.in_body()) {
        return Some(flaw);
    }
    let named: BTreeSet<&str> = pieces(body).unwrap_or_default().into_iter().filter_map(Piece::name).collect();
    if let Some(missing) = kind.must().iter().find(|name| !named.contains(**name)) {
        return Some(Flaw::Missing(missing));
    }
    ADDRESSES.into_iter().find(|name| !kind.is_text() && !stands_alone(name, body)).map(Flaw::NotAlone)
}

/// Wherever it stands, its line holds nothing else.
fn stands_alone(name: &str, body: &str) -> bool {
    let is_other = |piece: &Piece<'_>| match piece {
        Piece::Words(words) => !words.trim().is_empty(),
        Piece::Place(other) => *other != name,
    };
    body.lines().map(|line| pieces(line).unwrap_or_default()).all(|line| !line.contains(&Piece::Place(name)) || !line.iter().any(is_other))
}

fn flaw(text: &str, known: &[&str]) -> Option<Flaw> {
    let Some(pieces) = pieces(text) else { return Some(Flaw::Brace) };
    if let Some(unknown) = pieces.iter().copied().filter_map(Piece::name).find(|name| !known.contains(name)) {
        return Some(Flaw::Unknown(unknown.to_owned()));
    }
    let words = text.to_lowercase();
    let is_address = ["://", "www.", "mailto:"].into_iter().any(|mark| words.contains(mark)) || holds_host(&pieces);
    is_address.then_some(Flaw::Address)
}

/// Mail programs make a link of a bare name with a dot in it, too; a placeholder may be a part of one.
fn holds_host(pieces: &[Piece<'_>]) -> bool {
    let word = |piece: &Piece<'_>| match *piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Place(_) => "com".to_owned(),
    };
    let text: String = pieces.iter().map(word).collect();
    text.split(|sign: char| !(sign.is_alphanumeric() || host::is_dot(sign) || sign == '-')).any(host::is_host)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    Place(&'a str),
}
impl<'a> Piece<'a> {
    fn name(self) -> Option<&'a str> {
        if let Self::Place(name) = self { Some(name) } else { None }
    }
}

/// `{due}` as it is written.
pub fn braced(name: &str) -> String {
    format!("{{{name}}}")
}

/// `None` where a brace has no other half.
fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut found = vec![];
    let mut rest = text;
    while let Some((words, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        if words.contains('}') || name.contains(['{', '\n']) {
            return None;
        }
        found.extend([Piece::Words(words), Piece::Place(name.trim())]);
        rest = after;
    }
    (!rest.contains('}')).then(|| {
        found.push(Piece::Words(rest));
        found
    })
}

/// The text with its values. Each placeholder is filled once: what a value says is never read as a placeholder.
pub fn filled(text: &str, values: &[(&str, String)]) -> String {
    let Some(pieces) = pieces(text) else { return text.to_owned() };
    let value = |name: &str| values.iter().find(|(known, _)| *known == name).map_or_else(String::new, |(_, value)| value.clone());
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Place(name) => value(name),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use LetterKind::{ClaimCode, ClaimRefused, Invited, LinkOver, Person, PersonText, Request, SignIn};

    #[test]
    fn a_letter_keeps_its_link_and_knows_its_own_placeholders_alone() {
        for (kind, body, flaw) in [
            (Request, "Good day,\n\nanswer by {due}:\n{link}\n", None),
            (Request, "Answer { reference }:\n  {link}  ", None),
            (Request, "Answer by {due}.", Some(Flaw::Missing("link"))),
            (Request, "Answer here: {link}", Some(Flaw::NotAlone("link"))),
            (Request, "{ link }!", Some(Flaw::NotAlone("link"))),
            (Request, "{\nlink}", Some(Flaw::Brace)),
            (Request, "{name} waits:\n{link}", Some(Flaw::Unknown("name".into()))),
            (Request, "{due\n{link}", Some(Flaw::Brace)),
            (Request, "due}\n{link}", Some(Flaw::Brace)),
            (Request, "  \n", Some(Flaw::Empty)),
            (Request, "See https://evil.example\n{link}", Some(Flaw::Address)),
            (Request, "See WWW.evil.example\n{link}", Some(Flaw::Address)),
            (Request, "See evil.example\n{link}", Some(Flaw::Address)),
            (Request, "See Evil.Example/path?x.\n{link}", Some(Flaw::Address)),
            (Request, "Write to help@evil.example.\n{link}", Some(Flaw::Address)),
            (Request, "(зло.укр)\n{link}", Some(Flaw::Address)),
            (Request, "x.xn--p1ai\n{link}", Some(Flaw::Address)),
            (Request, "evil。example\n{link}", Some(Flaw::Address)),
            (Request, "{reference}.example\n{link}", Some(Flaw::Address)),
            (Request, "See evil.lt. Good bye\n{link}", Some(Flaw::Address)),
            (Request, "Labas.Kaip sekasi? 5 m.st. Варшава\n{link}", None),
            (Request, "By {due}. At 18.00, e.g. on 2026.12.01, m.in. t.y. т.д. No. 5...\n{link}", None),
            (Person, "Something new:\n{link}", None),
            (Person, "From {agency}:\n{link}", Some(Flaw::Unknown("agency".into()))),
            (PersonText, "Something new: {link}", None),
            (PersonText, "Something\nnew: {link}", Some(Flaw::OneLine)),
            (SignIn, "{link}\n{code}", None),
            (SignIn, "{link}", Some(Flaw::Missing("code"))),
            (Invited, "{link}\n{code} {typed}", Some(Flaw::NotAlone("typed"))),
            (ClaimCode, "{code}\n{typed}", None),
            (ClaimCode, "{code}\n{link}", Some(Flaw::Unknown("link".into()))),
            (ClaimRefused, "No, because {reason}.\n{words}", None),
            (ClaimRefused, "No.", Some(Flaw::Missing("reason"))),
            (LinkOver, "{reference} of {municipality} has ended.", None),
            (LinkOver, "It has ended.", Some(Flaw::Missing("reference"))),
            (LinkOver, "{reference}:\n{link}", Some(Flaw::Unknown("link".into()))),
        ] {
            assert_eq!(flaw_of_body(kind, body), flaw, "{kind:?}: {body}");
        }
        assert_eq!(flaw_of_body(PersonText, &format!("{} {{link}}", "a".repeat(200))), Some(Flaw::Long(200)));
    }

    #[test]
    fn a_subject_is_one_line_and_a_text_message_has_none() {
        for (kind, subject, flaw) in [
            (Request, "Request {reference}", None),
            (Request, "", Some(Flaw::Empty)),
            (Request, "a\nBcc: b", Some(Flaw::OneLine)),
            (Request, "Request evil.example", Some(Flaw::Address)),
            (Request, "{link}", Some(Flaw::Unknown("link".into()))),
            (Person, "{reference}", Some(Flaw::Unknown("reference".into()))),
            (PersonText, "", None),
            (PersonText, "x", Some(Flaw::NoSubject)),
        ] {
            assert_eq!(flaw_of_subject(kind, subject), flaw, "{kind:?}: {subject}");
        }
    }

    #[test]
    fn what_goes_to_a_person_could_name_neither_a_need_nor_a_body() {
        for kind in LetterKind::ALL {
            assert!(kind.must().iter().all(|name| kind.in_body().contains(name)), "{kind:?}");
            assert!(!kind.is_to_person() || kind.in_subject().is_empty() && kind.in_body() == ["link"], "{kind:?}");
            assert_eq!(kind.code().parse(), Ok(kind));
        }
    }

    #[test]
    fn a_value_is_never_read_as_a_placeholder() {
        let values = [("due", "{link}".to_owned()), ("link", "https://x".to_owned())];
        assert_eq!(filled("By { due }: {link}{none}", &values), "By {link}: https://x");
    }
}
