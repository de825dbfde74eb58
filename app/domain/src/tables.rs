//! Tables that municipalities keep themselves: whose a row is, and what a change of it has to pass before it goes live. No table stands here by name.
use crate::{
    account::Account,
    area::{AreaCode, Country},
    id::Id,
};
use std::str::FromStr;

/// Names a change of a table; the record itself is the store's.
#[derive(Debug)]
pub struct TableChange;

/// Whom a row holds for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    Municipality(AreaCode),
    /// A whole country, or a part of it that is larger than a municipality.
    Country(Country),
    /// All whom this installation serves.
    Everyone,
}

/// What a change has to pass; the later one is the stricter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gate {
    /// Goes live at once.
    Open,
    /// A second person of the same municipality lets it go live.
    Second,
    /// Holds for others as well: a person of another municipality for whom it holds lets it go live.
    Neighbour,
}

impl Gate {
    pub const ALL: [Self; 3] = [Self::Open, Self::Second, Self::Neighbour];

    /// For a change by somebody of `own`; `None` where it is not theirs to make. `careful`: whoever relies on these words may be in danger.
    /// `neighbours`: somebody of another municipality for whom the row holds could look at it.
    pub fn of(whose: &Whose, own: &AreaCode, careful: bool, neighbours: bool) -> Option<Self> {
        match whose {
            Whose::Municipality(of) if of != own => None,
            Whose::Municipality(_) if careful => Some(Self::Second),
            Whose::Municipality(_) => Some(Self::Open),
            Whose::Country(country) if own.country().as_ref() != Some(country) => None,
            Whose::Country(_) | Whose::Everyone if neighbours => Some(Self::Neighbour),
            Whose::Country(_) | Whose::Everyone => Some(Self::Second),
        }
    }
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Second => "second",
            Self::Neighbour => "neighbour",
        }
    }
}
impl FromStr for Gate {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|gate| gate.code() == code).ok_or(())
    }
}

/// Where a change stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Somebody sees what a file would do; nothing is done.
    Checked,
    /// A second person has to look at it.
    Waiting,
    /// Agreed on; goes live on its day.
    Scheduled,
    Live,
    Refused,
    Withdrawn,
}

impl State {
    pub const ALL: [Self; 6] = [Self::Checked, Self::Waiting, Self::Scheduled, Self::Live, Self::Refused, Self::Withdrawn];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Checked => "checked",
            Self::Waiting => "waiting",
            Self::Scheduled => "scheduled",
            Self::Live => "live",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }
}
impl FromStr for State {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|state| state.code() == code).ok_or(())
    }
}

/// What of a change says who may look at it and who may let it go live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    pub author: Id<Account>,
    pub municipality: AreaCode,
    pub gate: Gate,
    /// Of those whom it holds for; none = everyone.
    pub country: Option<Country>,
}

impl Proposed {
    /// Who has no account: the command line on the machine.
    pub const OPERATOR: Id<Account> = Id::from_uuid(uuid::Uuid::nil());

    /// Whether somebody of this municipality may know of it.
    pub fn is_seen_from(&self, municipality: &AreaCode) -> bool {
        *municipality == self.municipality || self.gate == Gate::Neighbour && self.holds_in(municipality)
    }
    fn holds_in(&self, municipality: &AreaCode) -> bool {
        self.country.is_none() || self.country == municipality.country()
    }
    /// Whether this person is the second one: never its author, and of another municipality where it holds for others as well.
    pub fn is_decided_by(&self, account: Id<Account>, municipality: &AreaCode) -> bool {
        account != self.author
            && match self.gate {
                Gate::Open => false,
                Gate::Second => *municipality == self.municipality,
                Gate::Neighbour => *municipality != self.municipality && self.holds_in(municipality),
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(code: &str) -> AreaCode {
        AreaCode(code.into())
    }
    fn country(code: &str) -> Whose {
        Whose::Country(Country(code.into()))
    }

    #[test]
    fn what_is_ones_own_is_changed_at_once_and_what_is_anothers_never() {
        let own = area("LT-58");
        let of = |whose: &Whose, careful, neighbours| Gate::of(whose, &own, careful, neighbours);
        for (whose, careful, neighbours, gate) in [
            (Whose::Municipality(area("LT-58")), false, true, Some(Gate::Open)),
            (Whose::Municipality(area("LT-58")), true, true, Some(Gate::Second)),
            (Whose::Municipality(area("LT-40")), false, true, None),
            (country("LT"), false, true, Some(Gate::Neighbour)),
            (country("LT"), false, false, Some(Gate::Second)),
            (country("UA"), false, true, None),
            (country("UA"), false, false, None),
            (Whose::Everyone, true, true, Some(Gate::Neighbour)),
            (Whose::Everyone, false, false, Some(Gate::Second)),
        ] {
            assert_eq!(of(&whose, careful, neighbours), gate, "{whose:?} {careful} {neighbours}");
        }
    }

    #[test]
    fn nobody_lets_their_own_change_go_live() {
        let (author, other) = (Id::named("account", "a"), Id::named("account", "b"));
        let of = |gate, country: Option<&str>| Proposed {
            author,
            municipality: area("LT-58"),
            gate,
            country: country.map(|code| Country(code.into())),
        };
        for (gate, holds, who, from, may) in [
            (Gate::Open, None, other, "LT-58", false),
            (Gate::Second, None, other, "LT-58", true),
            (Gate::Second, None, author, "LT-58", false),
            (Gate::Second, None, other, "LT-40", false),
            (Gate::Neighbour, Some("LT"), other, "LT-40", true),
            (Gate::Neighbour, Some("LT"), other, "LT-58", false),
            (Gate::Neighbour, Some("LT"), other, "UA05020030000031457", false),
            (Gate::Neighbour, None, other, "UA05020030000031457", true),
            (Gate::Neighbour, None, author, "UA05020030000031457", false),
        ] {
            assert_eq!(of(gate, holds).is_decided_by(who, &area(from)), may, "{gate:?} {holds:?} {from}");
        }
        assert!(of(Gate::Neighbour, Some("LT")).is_seen_from(&area("LT-40")));
        assert!(!of(Gate::Second, None).is_seen_from(&area("LT-40")) && of(Gate::Open, None).is_seen_from(&area("LT-58")));
    }

    #[test]
    fn codes_are_read_as_they_are_written() {
        assert!(Gate::ALL.iter().all(|gate| gate.code().parse() == Ok(*gate)));
        assert!(State::ALL.iter().all(|state| state.code().parse() == Ok(*state)));
        assert!("no".parse::<Gate>().is_err() && "".parse::<State>().is_err());
    }
}
