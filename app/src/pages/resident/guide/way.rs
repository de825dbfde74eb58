//! The way so far as an address: what was answered, the place, what was taken away at the result. Every link of the guide is made here.
use crate::pages::{
    links,
    visit::{asked, asked_all_pairs, language},
};
use domain::guide::{Given, HERE, Kind, SKIP};

/// More names and values than these are not read.
const MOST: usize = 60;

#[derive(Clone, Debug, Default)]
pub struct Way {
    /// Names and values of the address, as they came.
    pub said: Vec<(String, String)>,
    pub area: Option<String>,
    /// Questions whose answers are no longer counted.
    pub without: Vec<String>,
    /// The mark of having seen the page before services for crises.
    pub seen: String,
}

impl Way {
    pub fn of_address() -> Self {
        let all: Vec<(String, String)> = asked_all_pairs().into_iter().take(MOST).collect();
        let without = all.iter().filter(|(name, _)| name == "without").map(|(_, code)| code.clone()).collect();
        Self { area: Some(asked("area")).filter(|code| !code.is_empty()), without, seen: asked("seen"), said: all }
    }

    /// The address after these answers and one more.
    pub fn with(&self, given: &[Given<'_>], question: &str, answer: &str) -> String {
        let mut pairs = pairs(given);
        pairs.push((question, answer));
        self.address(pairs, self.area.as_deref(), &[])
    }
    /// The same, with the place chosen.
    pub fn at(&self, given: &[Given<'_>], question: &str, area: &str) -> String {
        let mut pairs = pairs(given);
        pairs.push((question, HERE));
        self.address(pairs, Some(area), &[])
    }
    /// Back to the question that was asked at this place; a place that was chosen here is forgotten with it.
    pub fn back_to(&self, given: &[Given<'_>], place: usize) -> String {
        let forgets = given[place].question.kind == Kind::Place;
        self.address(pairs(&given[..place]), self.area.as_deref().filter(|_| !forgets), &[])
    }
    /// The result without the answers to a question.
    pub fn without(&self, given: &[Given<'_>], question: &str) -> String {
        if let Some(place) = given.iter().position(|given| given.question.code == question && given.question.kind == Kind::Place) {
            let mut pairs = pairs(&given[..place]);
            pairs.push((question, SKIP));
            pairs.extend(self::pairs(&given[place + 1..]));
            return self.address(pairs, None, &self.without);
        }
        let without: Vec<String> = self.without.iter().cloned().chain([question.to_owned()]).collect();
        self.address(pairs(given), self.area.as_deref(), &without)
    }
    /// The result without one of several answers.
    pub fn without_one(&self, given: &[Given<'_>], question: &str, answer: &str) -> String {
        let mut left: Vec<_> = pairs(given).into_iter().filter(|pair| *pair != (question, answer)).collect();
        if left.iter().all(|(name, _)| *name != question) {
            left.push((question, SKIP));
        }
        self.address(left, self.area.as_deref(), &self.without)
    }
    /// The first question, with the place that was chosen.
    pub fn again(&self) -> String {
        self.address(vec![], self.area.as_deref(), &[])
    }
    /// Names and values that a form sends along, besides its own.
    pub fn kept<'a>(&'a self, given: &'a [Given<'_>]) -> Vec<(&'a str, &'a str)> {
        self.all(pairs(given), self.area.as_deref(), &[])
    }

    fn all<'a>(&'a self, mut pairs: Vec<(&'a str, &'a str)>, area: Option<&'a str>, without: &'a [String]) -> Vec<(&'a str, &'a str)> {
        pairs.extend(area.map(|area| ("area", area)));
        pairs.extend(without.iter().map(|code| ("without", code.as_str())));
        pairs.push(("seen", &self.seen));
        pairs.retain(|(_, value)| !value.is_empty());
        pairs
    }
    fn address(&self, pairs: Vec<(&str, &str)>, area: Option<&str>, without: &[String]) -> String {
        let mut all = pairs;
        all.extend(area.map(|area| ("area", area)));
        all.extend(without.iter().map(|code| ("without", code.as_str())));
        all.push(("seen", &self.seen));
        links::guide(language(), &all)
    }
}

/// What was answered, in the guide's own codes and order: nothing else of an address goes on.
fn pairs<'a>(given: &'a [Given<'_>]) -> Vec<(&'a str, &'a str)> {
    let mut pairs = vec![];
    for given in given {
        let code = given.question.code.as_str();
        pairs.extend(given.answers.iter().map(|answer| (code, answer.code.as_str())));
        match (given.placed, given.asked) {
            (true, true) => pairs.push((code, HERE)),
            (false, true) if given.answers.is_empty() => pairs.push((code, SKIP)),
            _ => {}
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::guide::{Answer, Guide, Question};

    fn guide() -> Guide {
        let answers = ["me", "older"].map(|code| Answer { code: code.into(), ..Answer::default() }).to_vec();
        let question = |code: &str, kind, next: Option<&str>, answers| Question {
            code: code.into(),
            kind,
            next: next.map(str::to_owned),
            answers,
            ..Question::default()
        };
        Guide {
            questions: vec![
                question("who", Kind::One, Some("where"), answers.clone()),
                question("where", Kind::Place, Some("have"), vec![]),
                question("have", Kind::Several, None, answers),
            ],
            papers: vec![],
        }
    }
    fn said(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn only_what_the_guide_knows_goes_on_in_an_address() {
        let guide = guide();
        let way = Way {
            said: said(&[("name", "Ona"), ("who", "older"), ("where", "here"), ("have", "me")]),
            area: Some("LT-40".into()),
            ..Way::default()
        };
        let given = guide.walk(&way.said, true).given;
        assert_eq!(way.without(&given, "who"), "/en/guide?who=older&where=here&have=me&area=LT-40&without=who");
        assert_eq!(way.without(&given, "where"), "/en/guide?who=older&where=skip&have=me");
        assert_eq!(way.without_one(&given, "have", "me"), "/en/guide?who=older&where=here&have=skip&area=LT-40");
        assert_eq!(way.back_to(&given, 2), "/en/guide?who=older&where=here&area=LT-40");
        assert_eq!(way.back_to(&given, 1), "/en/guide?who=older");
        assert_eq!(way.again(), "/en/guide?area=LT-40");
        assert_eq!(way.with(&given[..2], "have", "older"), "/en/guide?who=older&where=here&have=older&area=LT-40");
    }
    #[test]
    fn a_place_that_was_chosen_before_is_no_answer_of_the_guide() {
        let guide = guide();
        let way = Way { said: said(&[("who", "skip")]), area: Some("LT-40".into()), ..Way::default() };
        let given = guide.walk(&way.said, true).given;
        assert_eq!(way.kept(&given), [("who", "skip"), ("area", "LT-40")]);
        assert_eq!(way.at(&given[..1], "where", "LT-58"), "/en/guide?who=skip&where=here&area=LT-58");
    }
}
