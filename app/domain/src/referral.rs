//! What a person asked (the referral) and each agency's part of it (a task). Where a task stands and how it moves on is `state` and `table`;
//! where the whole request stands is derived from its tasks (`standing`) and never stored.
mod circumstances;
mod event;
pub mod fhir;
mod identity;
pub mod law;
mod reads;
mod reason;
mod standing;
mod state;
pub mod table;
pub mod tries;
mod verdict;

pub use circumstances::Circumstances;
pub use event::EventKind;
pub use identity::{Checked, Identity};
pub use law::must_not_refuse;
pub use reads::{Reads, reads};
pub use reason::{Cancelling, Closing, Outcome, Reason};
pub use standing::{Standing, lead_ended, standing, undecided};
pub use state::{Asking, By, Deed, Mover, TaskState, WrongTurn};
pub use table::{Actor, Stage, Step};
pub use verdict::{Help, Verdict, Waited, WhyNot};

use crate::{
    Time,
    area::AreaCode,
    closed::closed,
    contact::{Contact, ContactForm},
    id::Id,
    language::Language,
    organization::Organization,
    routing::{Flag, Residence, Urgency},
    service::Service,
    taxonomy::TermCode,
};
use serde::{Deserialize, Serialize};

closed! {
    /// For whom help is asked.
    Asker { Myself = "myself", SomeoneElse = "someone-else", Professional = "professional", Anonymous = "anonymous" }
}

/// The journey's answers so far, as typed. Sealed with a key that only the browser's cookie holds; dies after 60 minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The service it started from, if any.
    pub service: Option<Id<Service>>,
    pub need: String,
    pub urgency: String,
    /// What is marked as happening: codes of `Flag`.
    pub flags: Vec<String>,
    pub area: String,
    pub residence: String,
    pub declared_area: String,
    pub asker: String,
    pub name: String,
    pub age: String,
    pub audience: String,
    pub story: String,
    pub contact: ContactForm,
    /// `yes` once consent was given.
    pub consent: String,
    /// Steps that were sent once, so that "check" knows what is still missing.
    pub done: Vec<String>,
}

/// All that is personal, sealed as one piece; opened only by the vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub asker: Asker,
    pub name: String,
    pub age: Option<i64>,
    pub audience: Option<String>,
    pub residence: Option<Residence>,
    pub declared_area: Option<AreaCode>,
    pub flags: Vec<Flag>,
    pub story: String,
    pub contact: Option<Contact>,
    /// The language in which it was asked.
    pub language: Language,
    /// The rule that decided. It may tell of violence by its name, so it is sealed with the rest.
    pub rule: String,
    pub legal_basis: String,
    /// What a further agency gets of it; the rest is with the municipality and with who leads.
    #[serde(default)]
    pub part: bool,
}
impl Facts {
    /// What somebody needs who does one part of it: for whom it is, and how they are reached without danger. Not what they told, what is marked,
    /// where they are registered, or why it came to whom (GDPR art. 5(1)(c)); a word that is meant for this agency goes to it by itself.
    #[must_use]
    pub fn for_part(&self) -> Self {
        Self {
            asker: self.asker,
            name: self.name.clone(),
            age: None,
            audience: None,
            residence: None,
            declared_area: None,
            flags: vec![],
            story: String::new(),
            contact: self.contact.clone(),
            language: self.language,
            rule: String::new(),
            legal_basis: String::new(),
            part: true,
        }
    }
}

/// What stands in clear: enough to route and to keep the clock, nothing about the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    pub id: Id<Referral>,
    pub area: AreaCode,
    pub municipality: AreaCode,
    pub need: TermCode,
    pub service: Option<Id<Service>>,
    pub urgency: Urgency,
    /// The law forbids a refusal (danger to life, violence, child abuse: 2671-VIII art. 24(1)).
    pub must_not_refuse: bool,
    pub received_at: Time,
    /// The municipality's legal clock; none for a direct request.
    pub legal_due_at: Option<Time>,
    /// The limit was proposed, not given by a statute.
    pub legal_proposed: bool,
    /// Typed in by this front desk.
    pub assisted_by: Option<Id<Organization>>,
    pub withdrawn_at: Option<Time>,
}

/// Names a task; `TaskState` says where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: Id<Task>,
    pub referral: Id<Referral>,
    /// `None` = triage of the municipality.
    pub agency: Option<Id<Organization>>,
    pub part: Part,
    /// What this agency is asked for, where that is another need than the request's.
    pub need: Option<TermCode>,
    pub due_at: Time,
    pub state: TaskState,
}

closed! {
    /// Which part of a request a task is.
    Part {
        /// Its agency decides.
        Lead = "lead",
        Also = "also",
        /// The provider that the person chose.
        Direct = "direct",
        /// The municipality looks for who can help.
        Triage = "triage",
        /// The person says that help did not come, or not all of it: a supervisor looks.
        Review = "review",
        /// A provider in Ukraine that was asked directly helps to file with the council by the next working day (2671-VIII art. 19(1)).
        Filing = "filing",
    }
}
impl Part {
    /// Says where the whole request stands; the others are further parts of it.
    pub const fn is_main(self) -> bool {
        !matches!(self, Self::Also | Self::Filing)
    }
    /// The municipality's own work: it has no agency, cannot be declined and has nowhere to return to.
    pub const fn is_own(self) -> bool {
        matches!(self, Self::Triage | Self::Review)
    }
    /// Who is at it needs all that the person told; a further agency needs its own part of it alone.
    pub const fn needs_the_whole(self) -> bool {
        !matches!(self, Self::Also)
    }
}

#[cfg(test)]
mod samples;
