//! The one table of moves: where a task stands × what is done × who does it. Pages hide with it, verbs refuse with it, a snapshot prints it.
//! What depends on the case at hand (a mark of danger, tries so far) is `state`'s business.
use crate::{access::Caller, account::Role, closed::closed};

closed! {
    /// Where one agency's part stands; `TaskState` carries the facts. That it was *opened* is an event and changes nothing.
    Stage {
        Draft = "draft",
        /// Submitted, routed or in triage, by its part: nobody has answered yet.
        Sent = "sent",
        Accepted = "accepted",
        InService = "in-service",
        Waitlisted = "waitlisted",
        /// Needs info: the person owes an answer, the agency's clock stands still.
        Asked = "asked",
        Completed = "completed",
        Declined = "declined",
        /// Sent on to another agency.
        Rerouted = "rerouted",
        /// The answer clock ran out in silence.
        Returned = "returned",
        Unreachable = "unreachable",
        NotHelped = "not-helped",
        Withdrawn = "withdrawn",
        Cancelled = "cancelled",
        Merged = "merged",
        /// Entered in error.
        Mistaken = "mistaken",
        /// The person's consent for this agency is over.
        Revoked = "revoked",
    }
}
impl Stage {
    /// Someone owes something.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Sent | Self::Accepted | Self::InService | Self::Waitlisted | Self::Asked)
    }
}

closed! {
    /// What is done.
    Step {
        Submit = "submit",
        Accept = "accept",
        Start = "start",
        Waitlist = "waitlist",
        /// "Still need it?" was answered with yes.
        StillNeeded = "still-needed",
        Ask = "ask",
        Answer = "answer",
        Try = "try",
        Complete = "complete",
        /// Help that needs no decision: answered, and thereby done.
        Reply = "reply",
        Decline = "decline",
        /// With the council, by a provider that was asked directly.
        File = "file",
        Route = "route",
        Return = "return",
        Unreachable = "unreachable",
        Close = "close",
        Withdraw = "withdraw",
        Cancel = "cancel",
        Merge = "merge",
        Mistaken = "mistaken",
        /// Consent for one agency is withdrawn, or has come to its last day.
        Revoke = "revoke",
        /// Danger or violence has come to light: from now on the law forbids a refusal.
        Mark = "mark",
        /// That was found to be otherwise.
        Unmark = "unmark",
    }
}
impl Step {
    /// Moves the whole request rather than one agency's part of it.
    pub const fn is_of_whole(self) -> bool {
        matches!(self, Self::Route | Self::Close | Self::Withdraw | Self::Cancel | Self::Merge | Self::Mistaken)
    }
}

closed! {
    /// Who does it; whether it is theirs to do is `access::may`'s business.
    Actor {
        Person = "person",
        FrontDesk = "front-desk",
        Provider = "provider",
        /// Whoever opened the link that a provider without an account got by e-mail.
        Link = "link",
        CaseWorker = "case-worker",
        Triage = "triage",
        Supervisor = "supervisor",
        Clock = "clock",
    }
}
impl Actor {
    /// Editors of listings and administrators have no part in requests.
    pub fn of(caller: &Caller) -> Option<Self> {
        match caller {
            Caller::Anyone | Caller::Holder(_) => Some(Self::Person),
            Caller::Linked(_) => Some(Self::Link),
            Caller::System => Some(Self::Clock),
            Caller::Operator | Caller::Checking(_) => None,
            Caller::Member(member) => match member.role {
                Role::FrontDesk => Some(Self::FrontDesk),
                Role::ProviderManager => Some(Self::Provider),
                Role::CaseWorker => Some(Self::CaseWorker),
                Role::Triage => Some(Self::Triage),
                Role::Supervisor => Some(Self::Supervisor),
                Role::ProviderEditor | Role::Administrator => None,
            },
        }
    }
    const fn answers(self) -> bool {
        matches!(self, Self::Provider) || self.decides()
    }
    const fn decides(self) -> bool {
        matches!(self, Self::CaseWorker) || self.leads()
    }
    const fn leads(self) -> bool {
        matches!(self, Self::Triage | Self::Supervisor)
    }
    const fn takes(self, step: Step) -> bool {
        match step {
            Step::Submit => matches!(self, Self::Person | Self::FrontDesk) || self.decides(),
            Step::Answer | Step::Withdraw => matches!(self, Self::Person),
            // Or those whom the person told so, by telephone or at the desk.
            Step::StillNeeded => matches!(self, Self::Person) || self.answers(),
            Step::Return => matches!(self, Self::Clock),
            Step::Revoke => matches!(self, Self::Person | Self::Clock),
            Step::Unreachable => self.answers() || matches!(self, Self::Clock),
            Step::Accept | Step::Waitlist | Step::Ask | Step::Decline => self.answers() || matches!(self, Self::Link),
            Step::Start | Step::Try | Step::Complete | Step::Reply | Step::Mark => self.answers(),
            Step::File => matches!(self, Self::Provider),
            Step::Close => self.decides(),
            Step::Route | Step::Cancel | Step::Merge => self.leads(),
            // Anyone at work on it may raise a mark; only a supervisor lowers it.
            Step::Mistaken | Step::Unmark => matches!(self, Self::Supervisor),
        }
    }
}

/// Where this step leads from here, whoever takes it. An answer leads back to where the question was asked (`Asking`): here the first case.
const fn leads_to(stage: Stage, step: Step) -> Option<Stage> {
    use Stage::{
        Accepted, Asked, Cancelled, Completed, Declined, Draft, InService, Merged, Mistaken, NotHelped, Rerouted, Returned, Revoked, Sent,
        Unreachable, Waitlisted, Withdrawn,
    };
    Some(match (stage, step) {
        (Draft, Step::Submit) | (Asked, Step::Answer) => Sent,
        (Sent | Asked | Waitlisted, Step::Accept) => Accepted,
        (Accepted | Waitlisted, Step::Start) => InService,
        (Sent | Accepted | Waitlisted | Asked, Step::Waitlist) | (Waitlisted, Step::StillNeeded) => Waitlisted,
        (Sent | Accepted | InService, Step::Ask) => Asked,
        (Sent | Accepted | InService | Waitlisted | Asked, Step::Try | Step::Mark | Step::Unmark) => stage,
        (Accepted | InService, Step::Complete) | (Sent | Accepted | Asked, Step::Reply) | (Sent, Step::File) => Completed,
        (Sent | Accepted | InService | Waitlisted | Asked, _) => match step {
            Step::Decline => Declined,
            Step::Route => Rerouted,
            Step::Unreachable => Unreachable,
            Step::Close => NotHelped,
            Step::Withdraw => Withdrawn,
            Step::Cancel => Cancelled,
            Step::Merge => Merged,
            Step::Mistaken => Mistaken,
            Step::Revoke => Revoked,
            Step::Return if matches!(stage, Sent) => Returned,
            _ => return None,
        },
        _ => return None,
    })
}

/// The table: where it leads, or `None` when this one may not do that there.
pub const fn next(stage: Stage, step: Step, actor: Actor) -> Option<Stage> {
    // The clock lets go only of those who owe an answer.
    let owes = matches!(stage, Stage::Asked | Stage::Waitlisted);
    // A link is for the one answer that it was sent for.
    let asked = matches!(stage, Stage::Sent) || !matches!(actor, Actor::Link);
    if !actor.takes(step) || !asked || (matches!((actor, step), (Actor::Clock, Step::Unreachable)) && !owes) {
        return None;
    }
    leads_to(stage, step)
}

/// Whether anyone at all could do that there: tells "it has moved on" from "it is not yours to do".
pub const fn exists(stage: Stage, step: Step) -> bool {
    leads_to(stage, step).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

    #[test]
    fn every_move_is_this_table() {
        let mut table = format!("{:36}", "");
        for actor in Actor::ALL {
            write!(table, "{:>12}", actor.code()).unwrap();
        }
        for stage in Stage::ALL {
            for step in Step::ALL.into_iter().filter(|step| exists(stage, *step)) {
                write!(table, "\n{:11} {:12} > {:9}", stage.code(), step.code(), "").unwrap();
                for actor in Actor::ALL {
                    write!(table, "{:>12}", next(stage, step, actor).map_or(".", Stage::code)).unwrap();
                }
            }
        }
        insta::assert_snapshot!(table);
    }
    #[test]
    fn what_is_settled_never_moves_again() {
        for (stage, step) in Stage::ALL.into_iter().flat_map(|stage| Step::ALL.map(|step| (stage, step))) {
            if stage != Stage::Draft && !stage.is_open() {
                assert!(!exists(stage, step), "{} {}", stage.code(), step.code());
            }
        }
    }
    #[test]
    fn every_stage_can_be_reached_and_every_open_one_left_by_the_person() {
        for stage in Stage::ALL.into_iter().filter(|stage| *stage != Stage::Draft) {
            let reached = Stage::ALL.into_iter().any(|from| Step::ALL.into_iter().any(|step| leads_to(from, step) == Some(stage)));
            assert!(reached, "{} is never reached", stage.code());
        }
        for stage in Stage::ALL.into_iter().filter(|stage| stage.is_open()) {
            assert_eq!(next(stage, Step::Withdraw, Actor::Person), Some(Stage::Withdrawn));
        }
    }
    #[test]
    fn every_step_is_somebodys() {
        for step in Step::ALL {
            assert!(Actor::ALL.into_iter().any(|actor| actor.takes(step)), "{}", step.code());
        }
    }
}
