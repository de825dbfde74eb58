//! Who answers a request: rules as data, one pure decision. Rules never depend on the order in which they were loaded.
use crate::{area::AreaCode, id::Id, organization::Organization, taxonomy::TermCode};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

mod cover;
pub use cover::{Axes, Gap, gaps, is_covered};

/// What a rule says when it matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    /// Its agency answers; the municipality's legal clock runs.
    Lead,
    /// Its agency gets a further task.
    Also,
    /// The chosen service's own provider answers, with the answer clock alone.
    Direct,
    /// No request is needed (information, preventive services).
    None,
}
impl Duty {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Also => "also",
            Self::Direct => "direct",
            Self::None => "none",
        }
    }
}
impl FromStr for Duty {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        [Self::Lead, Self::Also, Self::Direct, Self::None].into_iter().find(|d| d.code() == code).ok_or(())
    }
}

/// How soon help is needed, in the person's own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    #[default]
    Normal,
    Soon,
    Urgent,
}
impl Urgency {
    pub const ALL: [Self; 3] = [Self::Normal, Self::Soon, Self::Urgent];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Soon => "soon",
            Self::Urgent => "urgent",
        }
    }
}
impl FromStr for Urgency {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|u| u.code() == code).ok_or(())
    }
}

/// Which tie binds the person to the area (X-493 art. 19(2), 2671-VIII art. 19).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Residence {
    Declared,
    Actual,
    Stay,
}
impl Residence {
    pub const ALL: [Self; 3] = [Self::Declared, Self::Actual, Self::Stay];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::Actual => "actual",
            Self::Stay => "stay",
        }
    }
}
impl FromStr for Residence {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|r| r.code() == code).ok_or(())
    }
}

/// What is marked on a request; anyone may raise one, only a supervisor lowers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    Violence,
    Danger,
    Child,
    CaseManagement,
}
impl Flag {
    pub const ALL: [Self; 4] = [Self::Violence, Self::Danger, Self::Child, Self::CaseManagement];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Violence => "violence",
            Self::Danger => "danger",
            Self::Child => "child",
            Self::CaseManagement => "case-management",
        }
    }
}
impl FromStr for Flag {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|f| f.code() == code).ok_or(())
    }
}

/// One row of `routing.csv`. An empty condition matches anything; all that are set must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub id: String,
    pub priority: i64,
    /// Matches the unit and its descendants.
    pub area: Option<AreaCode>,
    /// A need of `core`, or a group.
    pub need: Option<TermCode>,
    pub audience: Option<String>,
    pub age_from: Option<i64>,
    pub age_to: Option<i64>,
    pub urgency: Option<Urgency>,
    pub residence: Option<Residence>,
    pub flags: Vec<Flag>,
    pub duty: Duty,
    pub agency: Option<Id<Organization>>,
    /// ISO dates, both inclusive; empty = open.
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub legal_basis: String,
}

/// What is asked, where, for whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// The unit of residence and its ancestors, nearest first.
    pub areas: Vec<AreaCode>,
    pub need: Option<TermCode>,
    pub audience: Option<String>,
    pub age: Option<i64>,
    pub urgency: Urgency,
    pub residence: Option<Residence>,
    pub flags: Vec<Flag>,
    /// The day in the area's own zone, ISO.
    pub today: String,
}

/// Why a rule did not decide: the first condition that failed, or a rule of higher priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    Area,
    Need,
    Audience,
    Age,
    Urgency,
    Residence,
    Flags,
    Date,
    Priority,
}
impl WhyNot {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Need => "need",
            Self::Audience => "audience",
            Self::Age => "age",
            Self::Urgency => "urgency",
            Self::Residence => "residence",
            Self::Flags => "flags",
            Self::Date => "date",
            Self::Priority => "priority",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// `Lead`, `Direct` or `None`; never `Also`.
    pub duty: Duty,
    /// Set for `Lead`.
    pub lead: Option<Id<Organization>>,
    /// Further agencies, each once, never the lead, in the order of their ids.
    pub also: Vec<Id<Organization>>,
    /// The rule that decided.
    pub rule: String,
    pub why_not: Vec<(String, WhyNot)>,
}

impl Rule {
    /// Whether it could ever match there.
    pub fn is_of(&self, areas: &[AreaCode]) -> bool {
        self.area.as_ref().is_none_or(|area| areas.contains(area))
    }
    /// Between its first day and its last, both of them its own.
    pub fn holds_on(&self, day: &str) -> bool {
        self.valid_from.as_ref().is_none_or(|from| from.as_str() <= day) && self.valid_to.as_ref().is_none_or(|to| day <= to.as_str())
    }
    /// The first condition that this case does not meet.
    pub fn fails(&self, case: &Case) -> Option<WhyNot> {
        let need = |wanted: &TermCode| case.need.as_ref().is_some_and(|n| n == wanted || (wanted.is_group() && n.group() == *wanted));
        let age = |from: i64, to: i64| case.age.is_some_and(|a| (from..=to).contains(&a));
        let checks = [
            (self.area.as_ref().is_none_or(|a| case.areas.contains(a)), WhyNot::Area),
            (self.need.as_ref().is_none_or(need), WhyNot::Need),
            (self.audience.as_ref().is_none_or(|a| case.audience.as_ref() == Some(a)), WhyNot::Audience),
            (
                (self.age_from.is_none() && self.age_to.is_none()) || age(self.age_from.unwrap_or(0), self.age_to.unwrap_or(i64::MAX)),
                WhyNot::Age,
            ),
            (self.urgency.is_none_or(|u| case.urgency == u), WhyNot::Urgency),
            (self.residence.is_none_or(|r| case.residence == Some(r)), WhyNot::Residence),
            (self.flags.iter().all(|f| case.flags.contains(f)), WhyNot::Flags),
            (self.holds_on(&case.today), WhyNot::Date),
        ];
        checks.into_iter().find(|(holds, _)| !holds).map(|(_, why)| why)
    }
    /// Higher first; among equals the nearer area, then the id, so that the order of loading never matters.
    fn rank<'a>(&'a self, case: &Case) -> (std::cmp::Reverse<i64>, usize, &'a str) {
        let nearness = self.area.as_ref().and_then(|a| case.areas.iter().position(|c| c == a)).unwrap_or(usize::MAX);
        (std::cmp::Reverse(self.priority), nearness, &self.id)
    }
}

/// Exactly one lead, direct or none; `None` when no rule covers the case: then the council's contact is shown, and no form.
pub fn decide(rules: &[Rule], case: &Case) -> Option<Decision> {
    let mut matching: Vec<&Rule> = rules.iter().filter(|r| r.fails(case).is_none()).collect();
    matching.sort_by_key(|r| r.rank(case));
    let winner = *matching.iter().find(|r| r.duty != Duty::Also && (r.duty != Duty::Lead || r.agency.is_some()))?;
    let lead = (winner.duty == Duty::Lead).then_some(winner.agency).flatten();
    let mut also: Vec<_> = matching.iter().filter(|r| r.duty == Duty::Also).filter_map(|r| r.agency).filter(|a| Some(*a) != lead).collect();
    also.sort();
    also.dedup();
    if winner.duty == Duty::None {
        also.clear();
    }
    let lost = |r: &&Rule| r.id != winner.id && (r.duty != Duty::Also || r.fails(case).is_some());
    let mut why_not: Vec<_> = rules.iter().filter(lost).map(|r| (r.id.clone(), r.fails(case).unwrap_or(WhyNot::Priority))).collect();
    why_not.sort_by(|a, b| a.0.cmp(&b.0));
    Some(Decision { duty: winner.duty, lead, also, rule: winner.id.clone(), why_not })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, option, prelude::*, sample::select};

    fn rule(id: &str, priority: i64, duty: Duty, agency: Option<&str>) -> Rule {
        let agency = agency.map(|a| Id::named("organization", a));
        Rule {
            id: id.into(),
            priority,
            area: None,
            need: None,
            audience: None,
            age_from: None,
            age_to: None,
            urgency: None,
            residence: None,
            flags: vec![],
            duty,
            agency,
            valid_from: None,
            valid_to: None,
            legal_basis: String::new(),
        }
    }
    fn case(need: &str, flags: &[Flag]) -> Case {
        let areas = ["LT-58-S12", "LT-58", "LT"].map(|a| AreaCode(a.into())).to_vec();
        Case { areas, need: Some(TermCode(need.into())), flags: flags.to_vec(), today: "2026-11-21".into(), ..Case::default() }
    }
    /// The day-centre rule of Vilnius district: straight to the centre, but to the family department where a case is managed.
    fn vilnius_district() -> Vec<Rule> {
        let area = Some(AreaCode("LT-58".into()));
        let day = Some(TermCode("day.children".into()));
        vec![
            Rule { area: area.clone(), ..rule("default", 10, Duty::Lead, Some("vr-sav-sr")) },
            Rule { area: area.clone(), need: day.clone(), ..rule("direct", 25, Duty::Direct, None) },
            Rule { area: area.clone(), need: day, flags: vec![Flag::CaseManagement], ..rule("case", 30, Duty::Lead, Some("vr-sav-svr")) },
            Rule { area: area.clone(), flags: vec![Flag::Violence], ..rule("violence", 50, Duty::Lead, Some("vr-sav-svr")) },
            Rule { area, flags: vec![Flag::Violence], ..rule("crisis-centre", 50, Duty::Also, Some("vr-kriziu")) },
        ]
    }

    #[test]
    fn a_day_centre_is_asked_directly_unless_a_case_is_managed() {
        let rules = vilnius_district();
        let direct = decide(&rules, &case("day.children", &[])).expect("covered");
        assert_eq!((direct.duty, direct.lead, direct.rule.as_str()), (Duty::Direct, None, "direct"));
        let managed = decide(&rules, &case("day.children", &[Flag::CaseManagement])).expect("covered");
        assert_eq!((managed.duty, managed.lead), (Duty::Lead, Some(Id::named("organization", "vr-sav-svr"))));
    }
    #[test]
    fn violence_adds_the_crisis_centre_and_every_other_rule_says_why_it_lost() {
        let decision = decide(&vilnius_district(), &case("day.children", &[Flag::Violence])).expect("covered");
        assert_eq!(decision.also, [Id::named("organization", "vr-kriziu")]);
        let why: Vec<_> = decision.why_not.iter().map(|(id, why)| (id.as_str(), *why)).collect();
        assert_eq!(why, [("case", WhyNot::Flags), ("default", WhyNot::Priority), ("direct", WhyNot::Priority)]);
    }
    #[test]
    fn a_group_matches_its_needs_and_a_rule_ends_with_its_day() {
        let family =
            Rule { need: Some(TermCode("FAMILY".into())), valid_to: Some("2026-11-20".into()), ..rule("f", 1, Duty::Lead, Some("x")) };
        assert_eq!(family.fails(&case("family.support", &[])), Some(WhyNot::Date));
        assert_eq!(family.fails(&case("home.help", &[])), Some(WhyNot::Need));
        assert_eq!(decide(&[family], &case("family.support", &[])), None, "no rule: no form");
    }

    fn any_rule() -> impl Strategy<Value = Rule> {
        let conditions = (
            option::of(select(vec!["LT", "LT-58", "LT-40"])),
            option::of(select(vec!["HOME", "home.help", "day.children"])),
            vec(select(Flag::ALL.to_vec()), 0..2),
            option::of(0i64..80),
        );
        (0i64..4, select(vec![Duty::Lead, Duty::Also, Duty::Direct, Duty::None]), select(vec!["a", "b", "c"]), conditions).prop_map(
            |(priority, duty, agency, (area, need, flags, age_from))| Rule {
                area: area.map(|a| AreaCode(a.into())),
                need: need.map(|n| TermCode(n.into())),
                flags,
                age_from,
                ..rule("", priority, duty, Some(agency))
            },
        )
    }
    proptest! {
        #[test]
        fn there_is_exactly_one_answer_and_the_order_of_loading_never_matters(rules in vec(any_rule(), 0..12), need in select(vec!["home.help", "day.children", "info.legal"]), flags in vec(select(Flag::ALL.to_vec()), 0..3), age in option::of(0i64..100), turn in 0usize..12) {
            let mut rules: Vec<Rule> = rules.into_iter().enumerate().map(|(n, r)| Rule { id: format!("r{n}"), ..r }).collect();
            let case = Case { age, ..case(need, &flags) };
            let first = decide(&rules, &case);
            let covered = rules.iter().any(|r| r.duty != Duty::Also && r.fails(&case).is_none());
            prop_assert_eq!(first.is_some(), covered);
            if let Some(decision) = &first {
                prop_assert_eq!(decision.lead.is_some(), decision.duty == Duty::Lead);
                prop_assert!(decision.duty != Duty::Also);
                prop_assert!(decision.also.iter().all(|a| Some(*a) != decision.lead));
            }
            let turn = if rules.is_empty() { 0 } else { turn % rules.len() };
            rules.rotate_left(turn);
            prop_assert_eq!(decide(&rules, &case), first.clone());
            rules.reverse();
            prop_assert_eq!(decide(&rules, &case), first);
        }
    }
}
