//! One way through the guide, read from an address: what was answered, what comes next, what it all means. Codes that the guide does
//! not know lead back to the start; they are never an error.
use super::{Answer, Guide, Kind, Question};
use crate::{routing::Urgency, taxonomy::TermCode};

/// The answer of who would rather not say.
pub const SKIP: &str = "skip";
/// The answer to a question for the place, which itself stands in the address as `area`.
pub const HERE: &str = "here";

/// A question with what was answered to it; no answer = skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given<'a> {
    pub question: &'a Question,
    pub answers: Vec<&'a Answer>,
    /// The place is known, wherever it was chosen.
    pub placed: bool,
    /// It was a page of this way; a place that was chosen before is not asked for again.
    pub asked: bool,
}
impl Given<'_> {
    pub fn is_skipped(&self) -> bool {
        self.answers.is_empty() && !self.placed
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stand<'a> {
    /// This question is still open.
    Asking(&'a Question),
    /// All is said.
    Done,
    /// The address says something that the guide does not know (any more): start again.
    Lost,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk<'a> {
    pub given: Vec<Given<'a>>,
    pub stand: Stand<'a>,
    /// Pages of questions up to this one, and on the longest way that may come, both from 1.
    pub number: usize,
    pub length: usize,
}

/// What the answers mean for a search and a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    pub needs: Vec<TermCode>,
    pub ask: Option<TermCode>,
    pub audiences: Vec<String>,
    pub age: Option<u8>,
    pub urgency: Option<Urgency>,
    pub crisis: bool,
}

impl Guide {
    /// `said` = names and values of the address; `placed` = it names a place that exists. Names that are no question on the way are
    /// not looked at: an earlier answer may have changed since.
    pub fn walk<'a>(&'a self, said: &[(String, String)], placed: bool) -> Walk<'a> {
        let mut given: Vec<Given<'a>> = vec![];
        let mut at = self.start();
        let stand = loop {
            let Some(question) = at else { break Stand::Done };
            // A guide that was checked has no circle; one that was not must not hold a page for ever.
            if given.len() >= self.questions.len() {
                break Stand::Lost;
            }
            let now = match answered(question, said, placed) {
                Said::Given(now) => now,
                Said::Nothing => break Stand::Asking(question),
                Said::Unknown => break Stand::Lost,
            };
            let next = question.after(now.answers.first().copied().filter(|_| question.kind == Kind::One));
            at = next.and_then(|code| self.question(code));
            given.push(now);
        };
        let asked = given.iter().filter(|given| given.asked).count();
        let (number, length) = match stand {
            Stand::Asking(question) => (asked + 1, asked + self.longest(question, placed, self.questions.len())),
            Stand::Done | Stand::Lost => (asked, asked),
        };
        Walk { given, stand, number, length }
    }

    /// How many questions may come, this one among them; a place that is known is not asked for.
    fn longest(&self, question: &Question, placed: bool, left: usize) -> usize {
        if left == 0 {
            return 0;
        }
        let own = usize::from(!(placed && question.kind == Kind::Place));
        let nexts = question.answers.iter().map(Some).chain([None]).filter_map(|answer| question.after(answer));
        let rest = nexts.filter_map(|code| self.question(code)).map(|next| self.longest(next, placed, left - 1)).max();
        own + rest.unwrap_or(0)
    }
}

/// What an address says to one question.
enum Said<'a> {
    Nothing,
    /// No answer of the guide.
    Unknown,
    Given(Given<'a>),
}

fn answered<'a>(question: &'a Question, said: &[(String, String)], placed: bool) -> Said<'a> {
    let codes: Vec<&str> =
        said.iter().filter(|(name, value)| *name == question.code && !value.is_empty()).map(|(_, value)| value.as_str()).collect();
    let given = |answers, placed| Said::Given(Given { question, answers, placed, asked: !codes.is_empty() });
    match (question.kind, codes.first()) {
        (Kind::Place, None | Some(&HERE | &SKIP)) if placed => given(vec![], true),
        (_, None) | (Kind::Place, Some(&HERE)) => Said::Nothing,
        (Kind::One | Kind::Place, Some(&SKIP)) => given(vec![], false),
        (Kind::Place, Some(_)) => Said::Unknown,
        (Kind::One, Some(code)) => question.answer(code).map_or(Said::Unknown, |answer| given(vec![answer], false)),
        (Kind::Several, Some(_)) => {
            // In the guide's order, each once, whatever the address repeats. A form sends "skip" with whatever was ticked.
            let known = codes.iter().all(|code| *code == SKIP || question.answer(code).is_some());
            let answers = question.answers.iter().filter(|answer| codes.contains(&answer.code.as_str())).collect();
            if known { given(answers, false) } else { Said::Unknown }
        }
    }
}

impl Walk<'_> {
    /// What the answers mean, but for those to the questions of `without`: taken away at the result, they stay in the address, so that
    /// the way through the guide stays what it was.
    pub fn meaning(&self, without: &[String]) -> Meaning {
        let mut meaning = Meaning::default();
        for given in self.given.iter().filter(|given| !without.contains(&given.question.code)) {
            // Of several questions with one answer the later is the closer one; what one may choose several of comes on top.
            let closer = given.question.kind == Kind::One && given.answers.iter().any(|answer| !answer.needs.is_empty());
            if closer {
                meaning.needs.clear();
                meaning.ask = None;
            }
            for answer in &given.answers {
                meaning.add(answer);
            }
        }
        meaning
    }
    /// Whether an answer asks for help at once, taken away or not.
    pub fn is_crisis(&self) -> bool {
        self.given.iter().flat_map(|given| &given.answers).any(|answer| answer.crisis)
    }
}

impl Meaning {
    fn add(&mut self, answer: &Answer) {
        add_new(&mut self.needs, &answer.needs);
        add_new(&mut self.audiences, &answer.audiences);
        self.ask = self.ask.take().or_else(|| answer.asks_for().cloned());
        self.age = answer.age.or(self.age);
        self.urgency = self.urgency.max(answer.urgency);
        self.crisis |= answer.crisis;
    }
}

/// Each once, in the order in which it was first said.
fn add_new<T: Clone + PartialEq>(known: &mut Vec<T>, more: &[T]) {
    for one in more {
        if !known.contains(one) {
            known.push(one.clone());
        }
    }
}
