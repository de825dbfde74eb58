//! The guide: a few questions for those who have no words for what they need. A graph of questions as data; what the answers mean is
//! the same as filters of a search. Nothing here is about a person: an answer is a code in an address and is kept nowhere.
mod check;
mod walk;

pub use check::{Codes, Fault, Reason, is_code};
pub use walk::{Given, HERE, Meaning, SKIP, Stand, Walk};

use crate::{area::Country, language::Labels, routing::Urgency, taxonomy::TermCode};

/// More questions than these on any way through it, and people give up.
pub const MOST: usize = 5;
/// Where a way ends that another answer would lead on.
pub const END: &str = "end";
/// Names in the guide's addresses that no question may take.
pub const RESERVED: [&str; 8] = ["area", "lang", "page", "q", "without", END, HERE, SKIP];

/// The first question is where everyone begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guide {
    pub questions: Vec<Question>,
    pub papers: Vec<Paper>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// One of the answers.
    #[default]
    One,
    /// Any of the answers.
    Several,
    /// The municipality: its answers are the places that take requests, its name in the address is `area` as everywhere.
    Place,
}
impl Kind {
    pub const ALL: [Self; 3] = [Self::One, Self::Several, Self::Place];
    pub const fn code(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Several => "several",
            Self::Place => "place",
        }
    }
}
impl std::str::FromStr for Kind {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.code() == code).ok_or(())
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// Its name in the address; neutral, for others may see it.
    pub code: String,
    pub kind: Kind,
    pub title: Labels,
    pub hint: Labels,
    /// Where every answer leads that says nothing else, and who skips it; nowhere = the result.
    pub next: Option<String>,
    pub answers: Vec<Answer>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub code: String,
    pub label: Labels,
    pub hint: Labels,
    /// Instead of the question's own; `END` = the result.
    pub next: Option<String>,
    /// Offered only where the place is of this country, or not known yet.
    pub country: Option<Country>,
    pub needs: Vec<TermCode>,
    /// The need that a request would name, where that is not plainly the first of `needs`.
    pub ask: Option<TermCode>,
    pub audiences: Vec<String>,
    pub age: Option<u8>,
    pub urgency: Option<Urgency>,
    /// Numbers to call come before anything else.
    pub crisis: bool,
}

/// A paper that is usually asked for, by country, need and group of people; empty = for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    pub code: String,
    pub text: Labels,
    pub country: Option<Country>,
    pub needs: Vec<TermCode>,
    pub audiences: Vec<String>,
    /// The article that wants it; empty = custom.
    pub basis: String,
}

impl Guide {
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == code)
    }
    pub fn start(&self) -> Option<&Question> {
        self.questions.first()
    }
    /// The papers for what was answered, in the order of the guide.
    pub fn papers<'a>(&'a self, country: Option<&'a Country>, meaning: &'a Meaning) -> impl Iterator<Item = &'a Paper> {
        self.papers.iter().filter(move |paper| paper.is_for(country, meaning))
    }
}

impl Question {
    pub fn answer(&self, code: &str) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.code == code)
    }
    /// Those that make sense in a country.
    pub fn answers_in(&self, country: Option<&Country>) -> impl Iterator<Item = &Answer> {
        self.answers
            .iter()
            .filter(move |answer| matches!((&answer.country, country), (None, _) | (_, None)) || answer.country.as_ref() == country)
    }
    /// Where this answer leads.
    pub fn after<'a>(&'a self, answer: Option<&'a Answer>) -> Option<&'a str> {
        answer.and_then(|answer| answer.next.as_deref()).or(self.next.as_deref()).filter(|next| *next != END)
    }
}

impl Answer {
    /// The need that a request would name.
    pub fn asks_for(&self) -> Option<&TermCode> {
        self.ask.as_ref().or_else(|| self.needs.iter().find(|need| !need.is_group())).or_else(|| self.needs.first())
    }
}

impl Paper {
    fn is_for(&self, country: Option<&Country>, meaning: &Meaning) -> bool {
        let here = self.country.is_none() || self.country.as_ref() == country;
        let covers = |wanted: &TermCode| meaning.needs.iter().any(|need| need == wanted || need.group() == *wanted);
        let needed = self.needs.is_empty() || meaning.needs.is_empty() || self.needs.iter().any(covers);
        let theirs = self.audiences.is_empty() || self.audiences.iter().any(|audience| meaning.audiences.contains(audience));
        here && needed && theirs
    }
}

#[cfg(test)]
mod tests;
