//! Who answers a request: rules as data, one pure decision. Rules never depend on the order in which they were loaded.
use crate::{area::AreaCode, id::Id, organization::Organization, taxonomy::TermCode};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

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
            (
                self.valid_from.as_ref().is_none_or(|d| *d <= case.today) && self.valid_to.as_ref().is_none_or(|d| case.today <= *d),
                WhyNot::Date,
            ),
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
        also.clear()
    }
    let lost = |r: &&Rule| r.id != winner.id && (r.duty != Duty::Also || r.fails(case).is_some());
    let mut why_not: Vec<_> = rules.iter().filter(lost).map(|r| (r.id.clone(), r.fails(case).unwrap_or(WhyNot::Priority))).collect();
    why_not.sort_by(|a, b| a.0.cmp(&b.0));
    Some(Decision { duty: winner.duty, lead, also, rule: winner.id.clone(), why_not })
}
