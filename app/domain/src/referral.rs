//! What a person asked (the referral) and each agency's part of it (a task). States carry their facts; moving on consumes them.
use crate::{
    Time,
    account::Account,
    area::AreaCode,
    contact::{Contact, ContactForm},
    id::Id,
    language::Language,
    organization::Organization,
    routing::{Flag, Residence, Urgency},
    service::Service,
    taxonomy::TermCode,
};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// For whom help is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asker {
    Myself,
    SomeoneElse,
    Professional,
    Anonymous,
}
impl Asker {
    pub const ALL: [Self; 4] = [Self::Myself, Self::SomeoneElse, Self::Professional, Self::Anonymous];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Myself => "myself",
            Self::SomeoneElse => "someone-else",
            Self::Professional => "professional",
            Self::Anonymous => "anonymous",
        }
    }
}
impl FromStr for Asker {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|a| a.code() == code).ok_or(())
    }
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
    pub due_at: Time,
    pub state: TaskState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Lead,
    Also,
    Direct,
    Triage,
}
impl Part {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Also => "also",
            Self::Direct => "direct",
            Self::Triage => "triage",
        }
    }
}
impl FromStr for Part {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        [Self::Lead, Self::Also, Self::Direct, Self::Triage].into_iter().find(|p| p.code() == code).ok_or(())
    }
}

/// Why an agency cannot take it; a closed list. Never final for the person: it goes back to triage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    NoPlaces,
    NotOurService,
    OutsideArea,
    NoNeedFound,
    CannotReach,
    Other,
}
impl Reason {
    pub const ALL: [Self; 6] = [Self::NoPlaces, Self::NotOurService, Self::OutsideArea, Self::NoNeedFound, Self::CannotReach, Self::Other];
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoPlaces => "no-places",
            Self::NotOurService => "not-our-service",
            Self::OutsideArea => "outside-area",
            Self::NoNeedFound => "no-need-found",
            Self::CannotReach => "cannot-reach",
            Self::Other => "other",
        }
    }
}
impl FromStr for Reason {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|r| r.code() == code).ok_or(())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Helped,
    PartlyHelped,
    NotHelped,
}
impl Outcome {
    pub const ALL: [Self; 3] = [Self::Helped, Self::PartlyHelped, Self::NotHelped];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Helped => "helped",
            Self::PartlyHelped => "partly-helped",
            Self::NotHelped => "not-helped",
        }
    }
}
impl FromStr for Outcome {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|o| o.code() == code).ok_or(())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskState {
    Sent {
        at: Time,
    },
    Accepted {
        at: Time,
        by: Id<Account>,
    },
    /// Waits for the person's answer.
    Asked {
        at: Time,
        by: Id<Account>,
    },
    Completed {
        at: Time,
        by: Id<Account>,
        outcome: Outcome,
    },
    Declined {
        at: Time,
        by: Id<Account>,
        reason: Reason,
    },
    /// Sent on to another agency.
    Rerouted {
        at: Time,
        by: Id<Account>,
    },
    /// The answer clock ran out in silence.
    Returned {
        at: Time,
    },
    Withdrawn {
        at: Time,
    },
}

/// An act that does not fit the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongTurn {
    /** The task is no longer open. */
    Settled,
    /** The law forbids to refuse this one. */
    MustNotRefuse,
}
impl From<WrongTurn> for crate::Error {
    fn from(turn: WrongTurn) -> Self {
        match turn {
            WrongTurn::Settled => Self::Stale,
            WrongTurn::MustNotRefuse => Self::Forbidden,
        }
    }
}

impl TaskState {
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Sent { .. } => "sent",
            Self::Accepted { .. } => "accepted",
            Self::Asked { .. } => "asked",
            Self::Completed { .. } => "completed",
            Self::Declined { .. } => "declined",
            Self::Rerouted { .. } => "rerouted",
            Self::Returned { .. } => "returned",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Sent { .. } | Self::Accepted { .. } | Self::Asked { .. })
    }
    /// Nobody has answered yet: the answer clock runs.
    pub const fn is_unanswered(&self) -> bool {
        matches!(self, Self::Sent { .. })
    }
    pub const fn at(&self) -> Time {
        match self {
            Self::Sent { at }
            | Self::Accepted { at, .. }
            | Self::Asked { at, .. }
            | Self::Completed { at, .. }
            | Self::Declined { at, .. }
            | Self::Rerouted { at, .. }
            | Self::Returned { at }
            | Self::Withdrawn { at } => *at,
        }
    }
    pub fn accept(self, at: Time, by: Id<Account>) -> Result<Self, WrongTurn> {
        match self {
            Self::Sent { .. } | Self::Asked { .. } => Ok(Self::Accepted { at, by }),
            _ => Err(WrongTurn::Settled),
        }
    }
    pub fn ask(self, at: Time, by: Id<Account>) -> Result<Self, WrongTurn> {
        self.open_then(Self::Asked { at, by })
    }
    pub fn complete(self, at: Time, by: Id<Account>, outcome: Outcome) -> Result<Self, WrongTurn> {
        match self {
            Self::Accepted { .. } | Self::Asked { .. } => Ok(Self::Completed { at, by, outcome }),
            _ => Err(WrongTurn::Settled),
        }
    }
    /// The person answered a question: the agency is on the move again.
    pub fn answered(self, at: Time) -> Result<Self, WrongTurn> {
        match self {
            Self::Asked { .. } => Ok(Self::Sent { at }),
            other => Ok(other),
        }
    }
    /// A refusal by no need or eligibility is the municipality's decision; where danger is marked the law allows none at all.
    pub fn decline(self, at: Time, by: Id<Account>, reason: Reason, must_not_refuse: bool) -> Result<Self, WrongTurn> {
        if must_not_refuse {
            return Err(WrongTurn::MustNotRefuse);
        }
        self.open_then(Self::Declined { at, by, reason })
    }
    pub fn reroute(self, at: Time, by: Id<Account>) -> Result<Self, WrongTurn> {
        self.open_then(Self::Rerouted { at, by })
    }
    pub fn withdraw(self, at: Time) -> Result<Self, WrongTurn> {
        self.open_then(Self::Withdrawn { at })
    }
    pub fn return_by_clock(self, at: Time) -> Result<Self, WrongTurn> {
        match self {
            Self::Sent { .. } => Ok(Self::Returned { at }),
            _ => Err(WrongTurn::Settled),
        }
    }
    fn open_then(self, next: Self) -> Result<Self, WrongTurn> {
        if self.is_open() { Ok(next) } else { Err(WrongTurn::Settled) }
    }
}

/// Where the whole request stands, derived from its tasks; never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Received,
    InTriage,
    Accepted,
    NeedsAnswer,
    Completed,
    Withdrawn,
}

pub fn standing(referral: &Referral, tasks: &[Task]) -> Standing {
    if referral.withdrawn_at.is_some() {
        return Standing::Withdrawn;
    }
    let main = || tasks.iter().filter(|t| t.part != Part::Also);
    if main().any(|t| matches!(t.state, TaskState::Asked { .. })) {
        return Standing::NeedsAnswer;
    }
    if main().any(|t| matches!(t.state, TaskState::Accepted { .. })) {
        return Standing::Accepted;
    }
    if main().any(|t| t.state.is_open() && t.part == Part::Triage) {
        return Standing::InTriage;
    }
    if main().any(|t| t.state.is_open()) {
        return Standing::Received;
    }
    if main().any(|t| matches!(t.state, TaskState::Completed { .. })) { Standing::Completed } else { Standing::InTriage }
}

/// The law forbids a refusal where there is a threat to life, violence or abuse of a child (2671-VIII art. 24(1); X-493 art. 17(4)).
pub fn must_not_refuse(need: &TermCode, flags: &[Flag]) -> bool {
    flags.iter().any(|f| matches!(f, Flag::Violence | Flag::Danger))
        || matches!(need.as_str(), "crisis.violence" | "crisis.child-at-risk" | "crisis.trafficking" | "crisis.intervention")
}

#[cfg(test)]
mod tests {
    use super::*;
    fn by() -> Id<Account> {
        Id::named("account", "a")
    }
    fn at(s: i64) -> Time {
        Time::from_second(s).unwrap()
    }

    #[test]
    fn a_request_marked_with_violence_cannot_be_refused() {
        let sent = TaskState::Sent { at: at(0) };
        assert_eq!(sent.clone().decline(at(1), by(), Reason::NoPlaces, true), Err(WrongTurn::MustNotRefuse));
        assert_eq!(
            sent.decline(at(1), by(), Reason::NoPlaces, false),
            Ok(TaskState::Declined { at: at(1), by: by(), reason: Reason::NoPlaces })
        );
        assert!(
            must_not_refuse(&TermCode("home.help".into()), &[Flag::Violence])
                && !must_not_refuse(&TermCode("home.help".into()), &[Flag::Child])
        );
    }
    #[test]
    fn a_settled_task_does_not_move() {
        let done = TaskState::Completed { at: at(2), by: by(), outcome: Outcome::Helped };
        assert_eq!(done.clone().accept(at(3), by()), Err(WrongTurn::Settled));
        assert_eq!(done.clone().decline(at(3), by(), Reason::Other, false), Err(WrongTurn::Settled));
        assert_eq!(done.withdraw(at(3)), Err(WrongTurn::Settled));
    }
    #[test]
    fn silence_returns_only_what_nobody_answered() {
        assert!(TaskState::Sent { at: at(0) }.return_by_clock(at(9)).is_ok());
        assert!(TaskState::Accepted { at: at(0), by: by() }.return_by_clock(at(9)).is_err());
    }
}
