//! Whether a guide can be walked: every way ends after a few questions, every code is known, every text stands in all five languages.
use super::{Answer, END, Guide, Kind, MOST, Paper, Question, RESERVED};
use crate::{
    language::{Labels, Language},
    taxonomy::TermCode,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// The codes that a guide may name.
#[derive(Clone, Debug, Default)]
pub struct Codes {
    pub needs: BTreeSet<TermCode>,
    pub audiences: BTreeSet<String>,
    pub countries: BTreeSet<String>,
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The question's code, or the paper's.
    pub of: String,
    pub answer: Option<String>,
    pub field: String,
    pub reason: Reason,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    Empty,
    Missing(Language),
    BadCode,
    Reserved,
    Twice,
    Nowhere(String),
    Circle,
    TooLong,
    NeverAsked,
    Unknown(String),
    TooFewAnswers,
    AnswersOfPlace,
    NextOfSeveral,
}
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "there is no question: write at least one"),
            Self::Missing(language) => write!(f, "the text is missing in {language}: all five languages are needed"),
            Self::BadCode => write!(f, "a code is 1 to 32 small letters, digits and dashes, and begins with a letter"),
            Self::Reserved => write!(f, "this code means something else in addresses: take another (not {})", RESERVED.join(", ")),
            Self::Twice => write!(f, "this code stands twice"),
            Self::Nowhere(next) => write!(f, "leads to `{next}`, and there is no such question"),
            Self::Circle => write!(f, "leads back to a question that was already asked"),
            Self::TooLong => write!(f, "a way through here has more than {MOST} questions"),
            Self::NeverAsked => write!(f, "no answer leads to this question"),
            Self::Unknown(code) => write!(f, "`{code}` is not known: import it first, or correct it"),
            Self::TooFewAnswers => write!(f, "a question needs two answers at least"),
            Self::AnswersOfPlace => write!(f, "a question for the place has no answers of its own: they are the municipalities"),
            Self::NextOfSeveral => write!(f, "where several answers may be chosen, only the question says what comes next"),
        }
    }
}

/// 1 to 32 small letters, digits and dashes.
pub fn is_code(code: &str) -> bool {
    code.len() <= 32
        && code.starts_with(|c: char| c.is_ascii_lowercase())
        && code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

impl Guide {
    /// Everything that is wrong with it; empty = it can be walked.
    pub fn faults(&self, codes: &Codes) -> Vec<Fault> {
        let mut found = Found { codes, faults: vec![] };
        if self.questions.is_empty() {
            found.add("", None, "question", Reason::Empty);
        }
        let mut seen = BTreeSet::new();
        for question in &self.questions {
            found.question(question, self, !seen.insert(&question.code));
        }
        let mut seen = BTreeSet::new();
        for paper in &self.papers {
            found.paper(paper, !seen.insert(&paper.code));
        }
        self.ways(&mut found);
        found.faults
    }

    /// Circles, ways that are too long, questions that nobody is asked. Each question is looked at once, however many ways lead to it.
    fn ways(&self, found: &mut Found<'_>) {
        let Some(start) = self.start() else { return };
        let mut lengths = BTreeMap::new();
        let longest = self.measure(start, &mut vec![], &mut lengths, found);
        if longest > MOST {
            found.add(&start.code, None, "next", Reason::TooLong);
        }
        for question in self.questions.iter().filter(|question| !lengths.contains_key(question.code.as_str())) {
            found.add(&question.code, None, "code", Reason::NeverAsked);
        }
    }

    fn measure<'a>(
        &'a self,
        question: &'a Question,
        way: &mut Vec<&'a str>,
        lengths: &mut BTreeMap<&'a str, usize>,
        found: &mut Found<'_>,
    ) -> usize {
        if let Some(known) = lengths.get(question.code.as_str()) {
            return *known;
        }
        way.push(&question.code);
        let mut rest = 0;
        for next in question.answers.iter().map(Some).chain([None]).filter_map(|answer| question.after(answer)).collect::<BTreeSet<_>>() {
            let Some(next) = self.question(next) else { continue };
            if way.contains(&next.code.as_str()) {
                found.add(&question.code, None, "next", Reason::Circle);
            } else {
                rest = rest.max(self.measure(next, way, lengths, found));
            }
        }
        way.pop();
        lengths.insert(&question.code, rest + 1);
        rest + 1
    }
}

struct Found<'a> {
    codes: &'a Codes,
    faults: Vec<Fault>,
}

impl Found<'_> {
    fn add(&mut self, of: &str, answer: Option<&str>, field: impl Into<String>, reason: Reason) {
        self.faults.push(Fault { of: of.to_owned(), answer: answer.map(str::to_owned), field: field.into(), reason });
    }

    fn question(&mut self, question: &Question, guide: &Guide, twice: bool) {
        let of = question.code.as_str();
        self.code(of, None, of, twice);
        self.text(of, None, "title", &question.title);
        self.hint(of, None, &question.hint);
        self.next(of, None, question.next.as_deref(), guide);
        match (question.kind, question.answers.len()) {
            (Kind::Place, 0) => {}
            (Kind::Place, _) => self.add(of, None, "answer", Reason::AnswersOfPlace),
            (_, 0 | 1) => self.add(of, None, "answer", Reason::TooFewAnswers),
            _ => {}
        }
        let mut seen = BTreeSet::new();
        for answer in &question.answers {
            self.answer(question, answer, guide, !seen.insert(&answer.code));
        }
    }

    fn answer(&mut self, question: &Question, answer: &Answer, guide: &Guide, twice: bool) {
        let (of, code) = (question.code.as_str(), Some(answer.code.as_str()));
        self.code(of, code, &answer.code, twice);
        self.text(of, code, "label", &answer.label);
        self.hint(of, code, &answer.hint);
        if question.kind == Kind::Several && answer.next.is_some() {
            self.add(of, code, "next", Reason::NextOfSeveral);
        }
        self.next(of, code, answer.next.as_deref(), guide);
        self.known(of, code, &answer.needs.iter().chain(&answer.ask).collect::<Vec<_>>(), &answer.audiences);
        self.country(of, code, answer.country.as_ref());
    }

    fn paper(&mut self, paper: &Paper, twice: bool) {
        self.code(&paper.code, None, &paper.code, twice);
        self.text(&paper.code, None, "text", &paper.text);
        self.known(&paper.code, None, &paper.needs.iter().collect::<Vec<_>>(), &paper.audiences);
        self.country(&paper.code, None, paper.country.as_ref());
    }

    fn code(&mut self, of: &str, answer: Option<&str>, code: &str, twice: bool) {
        if !is_code(code) {
            self.add(of, answer, "code", Reason::BadCode);
        }
        if RESERVED.contains(&code) {
            self.add(of, answer, "code", Reason::Reserved);
        }
        if twice {
            self.add(of, answer, "code", Reason::Twice);
        }
    }

    fn text(&mut self, of: &str, answer: Option<&str>, field: &str, text: &Labels) {
        let missing = |language: &Language| text.0.get(language).is_none_or(|words| words.trim().is_empty());
        for language in Language::ALL.into_iter().filter(missing) {
            self.add(of, answer, format!("{field}.{language}"), Reason::Missing(language));
        }
    }
    /// May be left out, but not in some languages only.
    fn hint(&mut self, of: &str, answer: Option<&str>, hint: &Labels) {
        if !hint.0.is_empty() {
            self.text(of, answer, "hint", hint);
        }
    }

    fn next(&mut self, of: &str, answer: Option<&str>, next: Option<&str>, guide: &Guide) {
        if let Some(next) = next.filter(|next| *next != END && guide.question(next).is_none()) {
            self.add(of, answer, "next", Reason::Nowhere(next.to_owned()));
        }
    }

    fn known(&mut self, of: &str, answer: Option<&str>, needs: &[&TermCode], audiences: &[String]) {
        for need in needs.iter().filter(|need| !self.codes.needs.contains(**need)) {
            self.faults.push(fault(of, answer, "need", need.as_str()));
        }
        for audience in audiences.iter().filter(|audience| !self.codes.audiences.contains(*audience)) {
            self.faults.push(fault(of, answer, "audience", audience));
        }
    }

    fn country(&mut self, of: &str, answer: Option<&str>, country: Option<&crate::area::Country>) {
        if let Some(country) = country.filter(|country| !self.codes.countries.contains(&country.0)) {
            self.faults.push(fault(of, answer, "country", &country.0));
        }
    }
}

fn fault(of: &str, answer: Option<&str>, field: &str, code: &str) -> Fault {
    Fault { of: of.to_owned(), answer: answer.map(str::to_owned), field: field.to_owned(), reason: Reason::Unknown(code.to_owned()) }
}
