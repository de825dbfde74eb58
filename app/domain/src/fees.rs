//! What the law says of paying for a service: who need not, and how much others may be asked. Told with its article, never computed for a person.
use std::str::FromStr;

/// What a rule of law grants. The figures are the law's own: a change of law is a new kind of rule with words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grant {
    Free,
    /// Below two subsistence minimums a head (Ukraine).
    FreeBelowTwoMinimums,
    /// Between two and four subsistence minimums the price grows with the income (Ukraine).
    SlidingToFourMinimums,
    /// On social benefit, or below two state-supported incomes a head (Lithuania).
    FreeBelowTwoStateIncomes,
    AtMostFifthOfIncome,
    AtMostFourFifthsOfIncome,
}

impl Grant {
    pub const ALL: [Self; 6] = [
        Self::Free,
        Self::FreeBelowTwoMinimums,
        Self::SlidingToFourMinimums,
        Self::FreeBelowTwoStateIncomes,
        Self::AtMostFifthOfIncome,
        Self::AtMostFourFifthsOfIncome,
    ];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::FreeBelowTwoMinimums => "free-below-2-minimums",
            Self::SlidingToFourMinimums => "sliding-to-4-minimums",
            Self::FreeBelowTwoStateIncomes => "free-below-2-state-incomes",
            Self::AtMostFifthOfIncome => "at-most-20-percent",
            Self::AtMostFourFifthsOfIncome => "at-most-80-percent",
        }
    }
}
impl FromStr for Grant {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|grant| grant.code() == code).ok_or(())
    }
}

/// One rule for one need: for a target group, or for everyone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fee {
    /// A code of the target groups; none = everyone.
    pub audience: Option<String>,
    pub grant: Grant,
    /// `X-493 art. 37(2)`.
    pub basis: String,
}

/// What is free for all needs no further rule.
pub fn that_matter(mut fees: Vec<Fee>) -> Vec<Fee> {
    if let Some(free) = fees.iter().find(|fee| fee.grant == Grant::Free && fee.audience.is_none()) {
        return vec![free.clone()];
    }
    fees.sort_by(|a, b| (a.grant, &a.basis).cmp(&(b.grant, &b.basis)));
    fees
}

#[cfg(test)]
mod tests {
    use super::*;
    fn fee(audience: Option<&str>, grant: Grant) -> Fee {
        Fee { audience: audience.map(str::to_owned), grant, basis: "law".into() }
    }
    #[test]
    fn what_is_free_for_everyone_hides_the_rules_for_some() {
        let some = fee(Some("idp"), Grant::Free);
        let income = fee(None, Grant::FreeBelowTwoMinimums);
        let all = fee(None, Grant::Free);
        assert_eq!(that_matter(vec![income.clone(), all.clone(), some.clone()]), [all]);
        assert_eq!(that_matter(vec![income.clone(), some.clone()]), [some, income]);
    }
}
