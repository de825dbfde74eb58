//! Which combinations no rule covers. Rules tell only some values apart; one value that they do not name stands for all such.
use super::{Case, Duty, Flag, Residence, Rule, Urgency};
use crate::{area::AreaCode, taxonomy::TermCode};
use std::collections::BTreeSet;

/// The values that the rules of a place tell apart, and for each condition one that none of them names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axes {
    pub audiences: Vec<Option<String>>,
    pub ages: Vec<Option<i64>>,
    pub urgencies: Vec<Urgency>,
    pub residences: Vec<Option<Residence>>,
    pub flags: Vec<Vec<Flag>>,
}

impl Axes {
    /// `areas`: the unit and its ancestors.
    pub fn of(rules: &[Rule], areas: &[AreaCode]) -> Self {
        let here: Vec<&Rule> = rules.iter().filter(|rule| rule.is_of(areas)).collect();
        let audiences: BTreeSet<_> = here.iter().map(|rule| rule.audience.clone()).chain([None]).collect();
        let bounds = |rule: &&Rule| [rule.age_from, rule.age_from.map(|age| age - 1), rule.age_to, rule.age_to.map(|age| age + 1)];
        let ages: BTreeSet<_> = here.iter().flat_map(bounds).flatten().filter(|age| *age >= 0).map(Some).chain([None]).collect();
        let urgencies: BTreeSet<_> = here.iter().filter_map(|rule| rule.urgency).chain([Urgency::Normal]).collect();
        let residences = [None].into_iter().chain(Residence::ALL.into_iter().map(Some));
        let residences = residences.filter(|one| one.is_none() || here.iter().any(|rule| rule.residence == *one));
        let named: BTreeSet<Flag> = here.iter().flat_map(|rule| rule.flags.clone()).collect();
        Self {
            audiences: audiences.into_iter().collect(),
            ages: ages.into_iter().collect(),
            urgencies: if urgencies.len() > 1 { Urgency::ALL.to_vec() } else { urgencies.into_iter().collect() },
            residences: residences.collect(),
            flags: subsets(&named.into_iter().collect::<Vec<_>>()),
        }
    }
    pub fn len(&self) -> usize {
        self.audiences.len() * self.ages.len() * self.urgencies.len() * self.residences.len() * self.flags.len()
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Every combination for one need.
    pub fn cases<'a>(&'a self, areas: &'a [AreaCode], need: &'a TermCode, today: &'a str) -> impl Iterator<Item = Case> + 'a {
        (0..self.len()).map(move |number| {
            let mut rest = number;
            let mut next = |length: usize| {
                let place = rest % length;
                rest /= length;
                place
            };
            Case {
                areas: areas.to_vec(),
                need: Some(need.clone()),
                audience: self.audiences[next(self.audiences.len())].clone(),
                age: self.ages[next(self.ages.len())],
                urgency: self.urgencies[next(self.urgencies.len())],
                residence: self.residences[next(self.residences.len())],
                flags: self.flags[next(self.flags.len())].clone(),
                today: today.to_owned(),
            }
        })
    }
}

fn subsets(flags: &[Flag]) -> Vec<Vec<Flag>> {
    flags.iter().fold(vec![vec![]], |all, flag| {
        let with = all.iter().map(|some: &Vec<Flag>| some.iter().copied().chain([*flag]).collect::<Vec<_>>()).collect::<Vec<_>>();
        all.into_iter().chain(with).collect()
    })
}

/// A need of a place that is covered in no combination, or not in all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub need: TermCode,
    pub uncovered: usize,
    pub of: usize,
    /// The first of them.
    pub example: Case,
}

/// Somebody leads, decides directly, or no request is needed; also where no provider was chosen who could be asked directly.
pub fn is_covered(rules: &[Rule], case: &Case) -> bool {
    let answers = |rule: &&Rule| match rule.duty {
        Duty::Lead => rule.agency.is_some(),
        Duty::None => true,
        Duty::Direct | Duty::Also => false,
    };
    rules.iter().filter(answers).any(|rule| rule.fails(case).is_none())
}

/// The needs of one place that are not covered, each with how many combinations and one of them.
pub fn gaps(rules: &[Rule], areas: &[AreaCode], needs: &[TermCode], today: &str) -> Vec<Gap> {
    let axes = Axes::of(rules, areas);
    let gap = |need: &TermCode| {
        let mut uncovered = axes.cases(areas, need, today).filter(|case| !is_covered(rules, case));
        let example = uncovered.next()?;
        Some(Gap { need: need.clone(), uncovered: 1 + uncovered.count(), of: axes.len(), example })
    };
    needs.iter().filter_map(gap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(id: &str, need: &str, duty: Duty) -> Rule {
        Rule {
            id: id.into(),
            priority: 1,
            area: Some(AreaCode("LT-58".into())),
            need: Some(TermCode(need.into())),
            audience: None,
            age_from: None,
            age_to: None,
            urgency: None,
            residence: None,
            flags: vec![],
            duty,
            agency: Some(crate::Id::named("organization", "a")),
            valid_from: None,
            valid_to: None,
            legal_basis: String::new(),
        }
    }

    #[test]
    fn what_no_rule_covers_is_found_with_an_example() {
        let areas = [AreaCode("LT-58".into())];
        let needs = ["home.help", "day.children", "info.legal", "home.meals"].map(|code| TermCode(code.into()));
        let rules = [
            rule("home", "home.help", Duty::Lead),
            Rule { age_to: Some(17), flags: vec![Flag::Violence], ..rule("children", "day.children", Duty::Lead) },
            rule("legal", "info.legal", Duty::Also),
            rule("meals", "home.meals", Duty::Direct),
            Rule { area: Some(AreaCode("LT-40".into())), ..rule("elsewhere", "home.meals", Duty::Lead) },
        ];
        let gaps = gaps(&rules, &areas, &needs, "2026-11-23");
        // Ages: unknown, 17, 18; marked with violence or not.
        let found: Vec<_> = gaps.iter().map(|gap| (gap.need.as_str(), gap.uncovered, gap.of)).collect();
        assert_eq!(found, [("day.children", 5, 6), ("info.legal", 6, 6), ("home.meals", 6, 6)]);
        assert_eq!(gaps[0].example.age, None);
    }
    #[test]
    fn every_subset_of_marks_is_looked_at_once() {
        assert_eq!(subsets(&[]), [vec![]]);
        assert_eq!(subsets(&Flag::ALL).len(), 16);
    }
}
