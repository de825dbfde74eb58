//! One request to several agencies at once: who leads, what each is asked for, and a word to each that only they and the municipality read.
use crate::{
    form::{Problem, Wrong},
    id::Id,
    organization::Organization,
    taxonomy::TermCode,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What one agency is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub agency: Id<Organization>,
    /// `None` = the need of the whole request.
    pub need: Option<TermCode>,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split {
    /// One of the shares; `None` = who has it now goes on leading.
    pub lead: Option<Id<Organization>>,
    pub shares: Vec<Share>,
}

/// As many rows as one form has.
pub const ROWS: usize = 4;
/// The names of their fields.
pub const AGENCY: [&str; ROWS] = ["agency_1", "agency_2", "agency_3", "agency_4"];
pub const NEED: [&str; ROWS] = ["need_1", "need_2", "need_3", "need_4"];
pub const NOTE: [&str; ROWS] = ["note_1", "note_2", "note_3", "note_4"];
/// The lead stays where it is.
pub const KEEP: &str = "keep";
/// The longest word to an agency, in characters.
const LONGEST: usize = 1000;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SplitForm {
    /// `keep`, or the number of a row, from 1.
    pub lead: String,
    pub agency_1: String,
    pub need_1: String,
    pub note_1: String,
    pub agency_2: String,
    pub need_2: String,
    pub note_2: String,
    pub agency_3: String,
    pub need_3: String,
    pub note_3: String,
    pub agency_4: String,
    pub need_4: String,
    pub note_4: String,
}

impl SplitForm {
    /// Agency, need and word of each row.
    pub fn rows(&self) -> [[&str; 3]; ROWS] {
        [
            [&self.agency_1, &self.need_1, &self.note_1],
            [&self.agency_2, &self.need_2, &self.note_2],
            [&self.agency_3, &self.need_3, &self.note_3],
            [&self.agency_4, &self.need_4, &self.note_4],
        ]
    }

    /// At least two agencies in all; whether they may have it is for the verb to say.
    pub fn parse(&self) -> Result<Split, Vec<Problem>> {
        let mut problems = vec![];
        let mut shares = vec![];
        let mut seen = BTreeSet::new();
        let mut lead = None;
        for (place, row) in self.rows().into_iter().enumerate() {
            match share(place, row) {
                Ok(Some(share)) => {
                    if !seen.insert(share.agency) {
                        problems.push(Problem::new(AGENCY[place], Wrong::NotAllowed));
                    }
                    if self.lead == (place + 1).to_string() {
                        lead = Some(share.agency);
                    }
                    shares.push(share);
                }
                Ok(None) => {}
                Err(wrong) => problems.push(wrong),
            }
        }
        let keeps = self.lead == KEEP;
        if lead.is_none() && !keeps {
            problems.push(Problem::new("lead", Wrong::Missing));
        }
        if shares.len() + usize::from(keeps) < 2 && !problems.iter().any(|problem| problem.field.starts_with("agency")) {
            problems.push(Problem::new(AGENCY[shares.len()], Wrong::Missing));
        }
        if problems.is_empty() { Ok(Split { lead, shares }) } else { Err(problems) }
    }
}

/// An empty row is none; one with words and no agency has lost its agency.
fn share(place: usize, [agency, need, note]: [&str; 3]) -> Result<Option<Share>, Problem> {
    let note = note.trim();
    if note.chars().count() > LONGEST {
        return Err(Problem::new(NOTE[place], Wrong::TooLong));
    }
    if agency.is_empty() {
        let empty = need.is_empty() && note.is_empty();
        return if empty { Ok(None) } else { Err(Problem::new(AGENCY[place], Wrong::Missing)) };
    }
    let agency = agency.parse().map_err(|_| Problem::new(AGENCY[place], Wrong::Unknown))?;
    let need = Some(need).filter(|need| !need.is_empty()).map(|need| TermCode(need.to_owned()));
    Ok(Some(Share { agency, need, note: note.to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agency(name: &str) -> Id<Organization> {
        Id::named("organization", name)
    }
    fn form(lead: &str, one: &str, two: &str) -> SplitForm {
        let id = |name: &str| if name.is_empty() { String::new() } else { agency(name).text() };
        SplitForm { lead: lead.into(), agency_1: id(one), agency_2: id(two), ..SplitForm::default() }
    }

    #[test]
    fn one_of_the_agencies_leads_or_the_one_that_has_it_goes_on() {
        let split = SplitForm { need_2: "home.meals".into(), note_2: " Meals at noon ".into(), ..form("1", "a", "b") }.parse().unwrap();
        assert_eq!((split.lead, split.shares.len()), (Some(agency("a")), 2));
        assert_eq!(split.shares[1], Share { agency: agency("b"), need: Some(TermCode("home.meals".into())), note: "Meals at noon".into() });
        let added = form(KEEP, "a", "").parse().unwrap();
        assert_eq!((added.lead, added.shares.len()), (None, 1));
    }
    #[test]
    fn what_is_missing_is_said_at_its_row() {
        let problem = |field, what| Err(vec![Problem::new(field, what)]);
        assert_eq!(form("1", "a", "").parse(), problem("agency_2", Wrong::Missing));
        assert_eq!(form("", "a", "b").parse(), problem("lead", Wrong::Missing));
        assert_eq!(form("3", "a", "b").parse(), problem("lead", Wrong::Missing));
        assert_eq!(form(KEEP, "", "").parse(), problem("agency_1", Wrong::Missing));
        assert_eq!(form("1", "a", "a").parse(), problem("agency_2", Wrong::NotAllowed));
        assert_eq!(SplitForm { note_3: "For whom?".into(), ..form("1", "a", "b") }.parse(), problem("agency_3", Wrong::Missing));
        assert_eq!(SplitForm { note_2: "я".repeat(1001), ..form(KEEP, "a", "b") }.parse(), problem("note_2", Wrong::TooLong));
        assert_eq!(SplitForm { agency_1: "x".into(), ..form(KEEP, "", "b") }.parse(), problem("agency_1", Wrong::Unknown));
    }
}
