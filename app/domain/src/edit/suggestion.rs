//! What a visitor says of a listing: which part is wrong, and a few words. No value of a field: people look at it and change the listing themselves.
use super::{Field, RecordKind};
use crate::{
    closed::closed,
    form::{Problem, Wrong},
    unmet::{holds_personal_code, looks_personal},
};
use serde::Deserialize;

closed! {
    /// Parts of a listing in a visitor's words.
    Amiss {
        Contact = "contact",
        Hours = "hours",
        Place = "place",
        Cost = "cost",
        Conditions = "conditions",
        /// It is not given any more.
        Closed = "closed",
        Other = "other",
    }
}
impl Amiss {
    /// Stands among the fields of an edit, and is none of the record.
    pub fn field(self) -> Field {
        Field(format!("note/{}", self.code()))
    }
    pub fn of(field: &Field) -> Option<Self> {
        field.as_str().strip_prefix("note/")?.parse().ok()
    }
    /// The name of its box in the form.
    pub const fn tick(self) -> &'static str {
        match self {
            Self::Contact => "amiss-contact",
            Self::Hours => "amiss-hours",
            Self::Place => "amiss-place",
            Self::Cost => "amiss-cost",
            Self::Conditions => "amiss-conditions",
            Self::Closed => "amiss-closed",
            Self::Other => "amiss-other",
        }
    }
    /// Whether listings of this kind have such a part.
    pub const fn is_of(self, kind: RecordKind) -> bool {
        matches!(kind, RecordKind::Service) || !matches!(self, Self::Hours | Self::Cost | Self::Conditions)
    }
}

/// Room for a few sentences, in characters.
pub const LONGEST_SUGGESTION: usize = 600;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SuggestForm {
    #[serde(rename = "amiss-contact")]
    pub contact: String,
    #[serde(rename = "amiss-hours")]
    pub hours: String,
    #[serde(rename = "amiss-place")]
    pub place: String,
    #[serde(rename = "amiss-cost")]
    pub cost: String,
    #[serde(rename = "amiss-conditions")]
    pub conditions: String,
    #[serde(rename = "amiss-closed")]
    pub closed: String,
    #[serde(rename = "amiss-other")]
    pub other: String,
    /// What should stand there instead.
    pub said: String,
    /// The number or the address among the words is the organization's own.
    pub own: String,
}

/// What was said, as it may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub amiss: Vec<Amiss>,
    pub words: String,
}

impl SuggestForm {
    /// As if these boxes had been marked.
    pub fn marking(amiss: &[Amiss], said: &str) -> Self {
        let mark = |one: Amiss| if amiss.contains(&one) { "yes".to_owned() } else { String::new() };
        Self {
            contact: mark(Amiss::Contact),
            hours: mark(Amiss::Hours),
            place: mark(Amiss::Place),
            cost: mark(Amiss::Cost),
            conditions: mark(Amiss::Conditions),
            closed: mark(Amiss::Closed),
            other: mark(Amiss::Other),
            said: said.to_owned(),
            own: String::new(),
        }
    }
    pub fn is_marked(&self, amiss: Amiss) -> bool {
        let typed = match amiss {
            Amiss::Contact => &self.contact,
            Amiss::Hours => &self.hours,
            Amiss::Place => &self.place,
            Amiss::Cost => &self.cost,
            Amiss::Conditions => &self.conditions,
            Amiss::Closed => &self.closed,
            Amiss::Other => &self.other,
        };
        typed == "yes"
    }
    /// A number or an address that could be a person's: whose it is, only the writer can say.
    pub fn looks_personal(&self) -> bool {
        looks_personal(&self.said)
    }
    /// At least one mark; "something else" says nothing without words.
    pub fn parse(&self, kind: RecordKind) -> Result<Suggestion, Vec<Problem>> {
        let amiss: Vec<Amiss> = Amiss::ALL.into_iter().filter(|one| self.is_marked(*one) && one.is_of(kind)).collect();
        let words: String = self.said.trim().chars().filter(|c| !c.is_control() || *c == '\n').collect();
        let mut problems = vec![];
        if amiss.is_empty() {
            problems.push(Problem::new(Amiss::Contact.tick(), Wrong::Missing));
        }
        if words.chars().count() > LONGEST_SUGGESTION {
            problems.push(Problem::new("said", Wrong::TooLong));
        }
        if words.is_empty() && amiss.contains(&Amiss::Other) {
            problems.push(Problem::new("said", Wrong::Missing));
        }
        if holds_personal_code(&words) {
            problems.push(Problem::new("said", Wrong::NotAllowed));
        } else if self.looks_personal() && self.own != "yes" {
            problems.push(Problem::new("own", Wrong::Missing));
        }
        if problems.is_empty() { Ok(Suggestion { amiss, words }) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(form: &SuggestForm) -> Result<Suggestion, Vec<Problem>> {
        form.parse(RecordKind::Service)
    }
    #[test]
    fn a_suggestion_marks_a_part_and_something_else_needs_words() {
        let missing = |field| Err(vec![Problem::new(field, Wrong::Missing)]);
        assert_eq!(parse(&SuggestForm::default()), missing("amiss-contact"));
        let hours = SuggestForm::marking(&[Amiss::Hours, Amiss::Closed], " Mondays only\r\n ");
        assert_eq!(parse(&hours), Ok(Suggestion { amiss: vec![Amiss::Hours, Amiss::Closed], words: "Mondays only".into() }));
        assert_eq!(parse(&SuggestForm::marking(&[Amiss::Other], "")), missing("said"));
        let long = SuggestForm { said: "я".repeat(601), ..hours };
        assert_eq!(parse(&long), Err(vec![Problem::new("said", Wrong::TooLong)]));
        // An organization has no hours of its own: nothing is marked.
        assert_eq!(SuggestForm::marking(&[Amiss::Hours], "x").parse(RecordKind::Organization), missing("amiss-contact"));
    }
    #[test]
    fn whose_a_number_or_an_address_is_must_be_said() {
        for said in ["Naujas numeris 8 652 12345", "rašykite ona@example.lt", "https://svajone.example"] {
            let form = SuggestForm::marking(&[Amiss::Contact], said);
            assert_eq!(parse(&form), Err(vec![Problem::new("own", Wrong::Missing)]), "{said}");
            let own = SuggestForm { own: "yes".into(), ..form };
            assert_eq!(parse(&own).map(|suggestion| suggestion.words), Ok(said.to_owned()), "nothing of it is lost");
        }
        let code = SuggestForm { own: "yes".into(), ..SuggestForm::marking(&[Amiss::Contact], "Jonas, 38703181745") };
        assert_eq!(parse(&code), Err(vec![Problem::new("said", Wrong::NotAllowed)]), "no organization has a personal code");
        for said in ["nuo 9 iki 17 val.", "kaina 25 eurai, nuo 2026 m. gruodžio 1 d.", "Taikos g. 12-3"] {
            assert!(parse(&SuggestForm::marking(&[Amiss::Hours], said)).is_ok(), "{said}");
        }
    }
    #[test]
    fn parts_stand_among_the_fields_of_an_edit_and_are_none_of_the_record() {
        for amiss in Amiss::ALL {
            assert_eq!(Amiss::of(&amiss.field()), Some(amiss));
            assert_eq!(Field::parse(RecordKind::Service, amiss.field().as_str()), None);
            assert_eq!(amiss.tick(), format!("amiss-{}", amiss.code()));
            assert!(SuggestForm::marking(&[amiss], "").is_marked(amiss));
        }
        assert_eq!(Amiss::of(&Field("hours".into())), None);
    }
}
