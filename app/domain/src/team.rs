//! Teams: people of one organization who share work. A task is given to a person, or to a team until one of it takes it.
use crate::{
    account::Account,
    form::{Problem, Wrong},
    id::Id,
};
use serde::Deserialize;
use std::{fmt, str::FromStr};

/// Names a team; the record itself is the store's.
#[derive(Debug)]
pub struct Team;

/// Whose a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    Person(Id<Account>),
    Team(Id<Team>),
}
/// Before a team's id; a person's stands alone.
const TEAM: &str = "team:";

/// As in SQL and in forms.
impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(account) => write!(f, "{account}"),
            Self::Team(team) => write!(f, "{TEAM}{team}"),
        }
    }
}
impl FromStr for Owner {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let owner = match text.strip_prefix(TEAM) {
            Some(team) => team.parse().map(Self::Team),
            None => text.parse().map(Self::Person),
        };
        owner.map_err(|_| ())
    }
}

/// The longest name, in characters.
const LONGEST_NAME: usize = 60;
/// The longest note.
const LONGEST_NOTE: usize = 300;

/// What a team is called, and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    pub name: String,
    /// May be empty.
    pub note: String,
}

/// What a manager does with teams.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TeamForm {
    /// `change`, `add`, `remove`, `retire` or `restore`; on the page of all teams there is but one.
    pub act: String,
    /// Its name.
    pub team: String,
    pub note: String,
    /// Who is to stand in it, or to leave it.
    pub account: String,
}
impl TeamForm {
    pub fn called(&self) -> Result<Called, Vec<Problem>> {
        let name = self.team.split_whitespace().collect::<Vec<_>>().join(" ");
        let note = self.note.trim().replace("\r\n", "\n");
        let is_odd = |text: &str| text.chars().any(|c| c.is_control() && c != '\n');
        let of_name = match name.chars().count() {
            0 => Some(Wrong::Missing),
            1..=LONGEST_NAME if is_odd(&name) => Some(Wrong::NotUnderstood),
            // It stands in the list beside requests, and in views that are shared: an address of somebody is no name there.
            1..=LONGEST_NAME if name.contains('@') => Some(Wrong::NotAllowed),
            1..=LONGEST_NAME => None,
            _ => Some(Wrong::TooLong),
        };
        let of_note = match note.chars().count() {
            0..=LONGEST_NOTE if is_odd(&note) => Some(Wrong::NotUnderstood),
            0..=LONGEST_NOTE => None,
            _ => Some(Wrong::TooLong),
        };
        let problems = [("team", of_name), ("note", of_note)];
        let problems: Vec<_> = problems.into_iter().filter_map(|(field, wrong)| Some(Problem::new(field, wrong?))).collect();
        if problems.is_empty() { Ok(Called { name, note }) } else { Err(problems) }
    }
    /// Who is chosen from the list of the organization's people.
    pub fn account(&self) -> Result<Id<Account>, Vec<Problem>> {
        let what = if self.account.is_empty() { Wrong::Missing } else { Wrong::Unknown };
        self.account.parse().map_err(|_| vec![Problem::new("account", what)])
    }
}

/// Whether two names could be told apart by those who read them in a list.
pub fn same_name(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owner_is_read_as_it_is_written_and_nonsense_is_nobody() {
        for owner in [Owner::Person(Id::named("account", "anna")), Owner::Team(Id::named("team", "home"))] {
            assert_eq!(owner.to_string().parse(), Ok(owner));
        }
        for odd in ["", "team:", "team:x", "nobody", "teams:00000000-0000-4000-8000-000000000001"] {
            assert_eq!(odd.parse::<Owner>(), Err(()), "{odd}");
        }
    }
    #[test]
    fn a_team_has_a_name_of_its_own_that_is_nobodys_address() {
        let called = |name: &str, note: &str| TeamForm { team: name.into(), note: note.into(), ..TeamForm::default() }.called();
        let named = Called { name: "Pagalba namuose".into(), note: "Antradieniais\nRokiškyje".into() };
        assert_eq!(called("  Pagalba \n namuose ", " Antradieniais\r\nRokiškyje "), Ok(named));
        for (name, note, wrong) in [
            (" ", "", Problem::new("team", Wrong::Missing)),
            (&*"я".repeat(61), "", Problem::new("team", Wrong::TooLong)),
            ("ona@example.lt", "", Problem::new("team", Wrong::NotAllowed)),
            ("a\u{7}b", "", Problem::new("team", Wrong::NotUnderstood)),
            ("A", &*"я".repeat(301), Problem::new("note", Wrong::TooLong)),
        ] {
            assert_eq!(called(name, note), Err(vec![wrong]), "{name} {note}");
        }
        assert!(called(&"я".repeat(60), &"я".repeat(300)).is_ok());
        assert!(same_name("ŠEIMA", "šeima") && !same_name("Šeima", "Seima"));
    }
    #[test]
    fn who_joins_is_chosen_from_a_list() {
        let chosen = |account: &str| TeamForm { account: account.into(), ..TeamForm::default() }.account();
        assert_eq!(chosen(""), Err(vec![Problem::new("account", Wrong::Missing)]));
        assert_eq!(chosen("x"), Err(vec![Problem::new("account", Wrong::Unknown)]));
        let anna = Id::named("account", "anna");
        assert_eq!(chosen(&anna.text()), Ok(anna));
    }
}
