//! One state of each kind, for tests.
use super::{Asking, By, Cancelling, Closing, Outcome, Reason, TaskState};
use crate::{Time, id::Id};

/// In the order of `Stage`.
pub fn all() -> Vec<TaskState> {
    let (at, by) = (Time::UNIX_EPOCH, By::Member(Id::named("account", "a")));
    vec![
        TaskState::Sent { at },
        TaskState::Accepted { at, by },
        TaskState::InService { at, by },
        TaskState::Waitlisted { at, by, weeks: 6, needed_at: at },
        TaskState::Asked { at, by, from: Asking::Sent },
        TaskState::Completed { at, by, outcome: Outcome::Helped },
        TaskState::Declined { at, by, reason: Reason::NoPlaces },
        TaskState::Rerouted { at, by },
        TaskState::Returned { at },
        TaskState::Unreachable { at, by: Some(by) },
        TaskState::NotHelped { at, by, why: Closing::NoNeedUa },
        TaskState::Withdrawn { at },
        TaskState::Cancelled { at, by, reason: Cancelling::PersonAsked },
        TaskState::Merged { at, by, into: Id::named("referral", "other") },
        TaskState::Mistaken { at, by },
        TaskState::Revoked { at, why: crate::consent::Ended::Withdrawn },
    ]
}
