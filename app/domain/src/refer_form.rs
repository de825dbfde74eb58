//! The pages of "ask for help" as they are typed, one struct a page: each checks what it was sent and keeps it in the draft.
//! Which need or area exists is the store's to say; how to reach the person is `contact`.
use crate::{
    contact::ContactForm,
    form::{Problem, Wrong},
    language::Language,
    referral::{Asker, Draft},
    routing::{Flag, Residence, Urgency},
};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The questions in their order; one a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Need,
    Place,
    Person,
    Contact,
    Consent,
    Check,
}
impl Step {
    pub const ALL: [Self; 6] = [Self::Need, Self::Place, Self::Person, Self::Contact, Self::Consent, Self::Check];
    /// As in the address and in `Draft::done`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Place => "place",
            Self::Person => "person",
            Self::Contact => "contact",
            Self::Consent => "consent",
            Self::Check => "check",
        }
    }
    /// "2 of 6".
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|s| *s == self).map_or(1, |place| place + 1)
    }
    pub fn before(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|s| *s < self)
    }
    /// Where a draft goes on: the first question that was not answered yet, so that a change leads straight back to the check.
    pub fn next(draft: &Draft) -> Self {
        Self::ALL.into_iter().find(|step| !step.is_done(draft)).unwrap_or(Self::Check)
    }
    pub fn is_done(self, draft: &Draft) -> bool {
        draft.done.iter().any(|done| done == self.code())
    }
    fn settle(self, draft: &mut Draft) {
        if !self.is_done(draft) {
            draft.done.push(self.code().to_owned());
        }
    }
}

/// What is needed, how soon, and what is happening; every mark may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NeedForm {
    pub need: String,
    pub urgency: String,
    pub violence: String,
    pub danger: String,
    pub child: String,
    pub case_management: String,
}
impl NeedForm {
    pub fn of(draft: &Draft) -> Self {
        let mark = |flag: Flag| if draft.flags.iter().any(|f| f == flag.code()) { "yes".to_owned() } else { String::new() };
        Self {
            need: draft.need.clone(),
            urgency: draft.urgency.clone(),
            violence: mark(Flag::Violence),
            danger: mark(Flag::Danger),
            child: mark(Flag::Child),
            case_management: mark(Flag::CaseManagement),
        }
    }
    /// Whether this box is ticked.
    pub fn has(&self, flag: Flag) -> bool {
        let typed = match flag {
            Flag::Violence => &self.violence,
            Flag::Danger => &self.danger,
            Flag::Child => &self.child,
            Flag::CaseManagement => &self.case_management,
        };
        typed == "yes"
    }
    pub fn fill(&self, draft: &mut Draft) -> Result<(), Vec<Problem>> {
        let mut problems = vec![];
        match self.need.trim() {
            "" => problems.push(Problem::new("need", Wrong::Missing)),
            need if need.len() > 64 => problems.push(Problem::new("need", Wrong::Unknown)),
            _ => {}
        }
        if self.urgency.parse::<Urgency>().is_err() {
            problems.push(Problem::new("urgency", Wrong::Missing));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        self.need.trim().clone_into(&mut draft.need);
        draft.urgency.clone_from(&self.urgency);
        draft.flags = Flag::ALL.into_iter().filter(|f| self.has(*f)).map(|f| f.code().to_owned()).collect();
        Step::Need.settle(draft);
        Ok(())
    }
}

/// Where the person is, and which tie binds them to the place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlaceForm {
    pub area: String,
    pub residence: String,
    pub declared_area: String,
}
impl PlaceForm {
    pub fn of(draft: &Draft) -> Self {
        Self { area: draft.area.clone(), residence: draft.residence.clone(), declared_area: draft.declared_area.clone() }
    }
    pub fn fill(&self, draft: &mut Draft) -> Result<(), Vec<Problem>> {
        let mut problems = vec![];
        match self.area.trim() {
            "" => problems.push(Problem::new("area", Wrong::Missing)),
            area if area.len() > 64 => problems.push(Problem::new("area", Wrong::Unknown)),
            _ => {}
        }
        if optional::<Residence>(&self.residence).is_err() {
            problems.push(Problem::new("residence", Wrong::NotUnderstood));
        }
        if self.declared_area.chars().count() > 64 {
            problems.push(Problem::new("declared_area", Wrong::Unknown));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        self.area.trim().clone_into(&mut draft.area);
        draft.residence.clone_from(&self.residence);
        self.declared_area.trim().clone_into(&mut draft.declared_area);
        Step::Place.settle(draft);
        Ok(())
    }
}

/// About the person: only who asks must be said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonForm {
    pub asker: String,
    pub name: String,
    pub age: String,
    pub audience: String,
    pub story: String,
}
/// As long as a story may be, in characters.
pub const STORY: usize = 2000;
impl PersonForm {
    pub fn of(draft: &Draft) -> Self {
        Self {
            asker: draft.asker.clone(),
            name: draft.name.clone(),
            age: draft.age.clone(),
            audience: draft.audience.clone(),
            story: draft.story.clone(),
        }
    }
    pub fn fill(&self, draft: &mut Draft) -> Result<(), Vec<Problem>> {
        let problems = self.problems();
        if !problems.is_empty() {
            return Err(problems);
        }
        draft.asker.clone_from(&self.asker);
        self.name.trim().clone_into(&mut draft.name);
        self.age.trim().clone_into(&mut draft.age);
        self.audience.trim().clone_into(&mut draft.audience);
        self.story.trim().clone_into(&mut draft.story);
        Step::Person.settle(draft);
        Ok(())
    }
    fn problems(&self) -> Vec<Problem> {
        let age = || self.age.trim().parse::<u8>().is_ok_and(|age| age <= 120);
        let checks = [
            (self.asker.parse::<Asker>().is_ok(), Problem::new("asker", Wrong::Missing)),
            (self.name.chars().count() <= 200, Problem::new("name", Wrong::TooLong)),
            (self.age.trim().is_empty() || age(), Problem::new("age", Wrong::NotUnderstood)),
            (self.audience.len() <= 64, Problem::new("audience", Wrong::Unknown)),
            (self.story.chars().count() <= STORY, Problem::new("story", Wrong::TooLong)),
        ];
        checks.into_iter().filter(|(right, _)| !right).map(|(_, problem)| problem).collect()
    }
}

impl ContactForm {
    pub fn fill(&self, draft: &mut Draft, language: Language) -> Result<(), Vec<Problem>> {
        self.parse(language)?;
        draft.contact = self.clone();
        Step::Contact.settle(draft);
        Ok(())
    }
}

/// A real choice: `yes` goes on, `no` ends the journey with nothing sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConsentForm {
    pub consent: String,
}
impl ConsentForm {
    pub fn of(draft: &Draft) -> Self {
        Self { consent: draft.consent.clone() }
    }
    pub fn fill(&self, draft: &mut Draft) -> Result<(), Vec<Problem>> {
        match self.consent.as_str() {
            "yes" => Step::Consent.settle(draft),
            "no" => draft.done.retain(|step| step != Step::Consent.code()),
            _ => return Err(vec![Problem::new("consent", Wrong::Missing)]),
        }
        draft.consent.clone_from(&self.consent);
        Ok(())
    }
}

/// Nothing typed is nothing said; anything else must be understood.
fn optional<T: FromStr>(typed: &str) -> Result<Option<T>, T::Err> {
    if typed.is_empty() { Ok(None) } else { typed.parse().map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;
    fn need() -> NeedForm {
        NeedForm { need: "home.help".into(), urgency: "soon".into(), violence: "yes".into(), ..NeedForm::default() }
    }

    #[test]
    fn each_answer_leads_to_the_next_question_and_a_change_back_to_the_check() {
        let mut draft = Draft::default();
        assert_eq!(Step::next(&draft), Step::Need);
        need().fill(&mut draft).unwrap();
        assert_eq!(Step::next(&draft), Step::Place);
        PlaceForm { area: "LT-58".into(), ..PlaceForm::default() }.fill(&mut draft).unwrap();
        PersonForm { asker: "myself".into(), ..PersonForm::default() }.fill(&mut draft).unwrap();
        ContactForm { way: "none".into(), ..ContactForm::default() }.fill(&mut draft, Language::Lt).unwrap();
        assert_eq!(Step::next(&draft), Step::Consent);
        ConsentForm { consent: "yes".into() }.fill(&mut draft).unwrap();
        assert_eq!(Step::next(&draft), Step::Check);
        need().fill(&mut draft).unwrap();
        assert_eq!((Step::next(&draft), draft.done.len()), (Step::Check, 5));
    }
    #[test]
    fn a_municipality_may_be_named_in_full_in_any_script() {
        let named = |name: String| PlaceForm { area: "LT-58".into(), declared_area: name, ..PlaceForm::default() };
        let (mut draft, whole) = (Draft::default(), "Самоврядування Рокішкіського району");
        named(whole.into()).fill(&mut draft).unwrap();
        assert_eq!(draft.declared_area, whole);
        assert_eq!(named("я".repeat(65)).fill(&mut draft).unwrap_err(), [Problem::new("declared_area", Wrong::Unknown)]);
    }
    #[test]
    fn a_mark_may_be_taken_back_before_sending() {
        let mut draft = Draft::default();
        need().fill(&mut draft).unwrap();
        assert_eq!(draft.flags, ["violence"]);
        assert!(NeedForm::of(&draft).has(Flag::Violence));
        NeedForm { violence: String::new(), ..need() }.fill(&mut draft).unwrap();
        assert!(draft.flags.is_empty());
    }
    #[test]
    fn what_is_missing_is_named_and_the_draft_stays_as_it_was() {
        let mut draft = Draft::default();
        let problems = NeedForm::default().fill(&mut draft).unwrap_err();
        assert_eq!(problems, [Problem::new("need", Wrong::Missing), Problem::new("urgency", Wrong::Missing)]);
        assert_eq!(PlaceForm::default().fill(&mut draft).unwrap_err(), [Problem::new("area", Wrong::Missing)]);
        assert_eq!(PersonForm::default().fill(&mut draft).unwrap_err(), [Problem::new("asker", Wrong::Missing)]);
        assert_eq!(ConsentForm::default().fill(&mut draft).unwrap_err(), [Problem::new("consent", Wrong::Missing)]);
        assert_eq!(draft, Draft::default());
    }
    #[test]
    fn an_age_is_a_number_of_years_or_nothing() {
        let person =
            |age: &str| PersonForm { asker: "myself".into(), age: age.into(), ..PersonForm::default() }.fill(&mut Draft::default());
        assert!(person("").is_ok() && person(" 8 ").is_ok() && person("120").is_ok());
        for wrong in ["-1", "eight", "121", "7.5"] {
            assert_eq!(person(wrong).unwrap_err(), [Problem::new("age", Wrong::NotUnderstood)], "{wrong}");
        }
    }
    #[test]
    fn a_no_is_kept_and_asks_again_before_sending() {
        let mut draft = Draft::default();
        ConsentForm { consent: "yes".into() }.fill(&mut draft).unwrap();
        ConsentForm { consent: "no".into() }.fill(&mut draft).unwrap();
        assert!(!Step::Consent.is_done(&draft) && draft.consent == "no");
    }
    #[test]
    fn the_steps_know_their_neighbours() {
        assert_eq!((Step::Need.number(), Step::Check.number(), Step::Place.before()), (1, 6, Some(Step::Need)));
        assert_eq!(Step::Need.before(), None);
    }
}
