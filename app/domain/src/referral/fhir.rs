//! A task as FHIR R4 has it (`Task.status`, `businessStatus`, `statusReason`), for exchange with other systems.
//! The statuses are those of the SDOH Clinical Care guide: all of FHIR's but `ready` and `received`. What FHIR cannot tell apart,
//! `businessStatus` does, with our own codes. A return by the clock or to another agency is a child task that its requester cancels;
//! the next agency's task is a new child of the same request.
use super::{Stage, TaskState};

/// The system of `businessStatus` codes.
pub const BUSINESS_STATUS: &str = "urn:kladka:task-stage";

pub const fn status(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "draft",
        Stage::Sent => "requested",
        Stage::Accepted => "accepted",
        Stage::InService => "in-progress",
        Stage::Waitlisted | Stage::Asked => "on-hold",
        Stage::Completed => "completed",
        Stage::Declined => "rejected",
        Stage::Rerouted | Stage::Returned | Stage::Withdrawn | Stage::Cancelled | Stage::Merged | Stage::Revoked => "cancelled",
        Stage::Unreachable | Stage::NotHelped => "failed",
        Stage::Mistaken => "entered-in-error",
    }
}

/// One code for each stage, so that nothing is lost on the way to FHIR and back.
pub const fn business_status(stage: Stage) -> &'static str {
    stage.code()
}

/// `statusReason.text`, which the guide wants for whatever was refused, stopped, put off or failed.
pub const fn status_reason(state: &TaskState) -> Option<&'static str> {
    Some(match state {
        TaskState::Declined { reason, .. } => reason.code(),
        TaskState::NotHelped { why, .. } => why.code(),
        TaskState::Cancelled { reason, .. } => reason.code(),
        TaskState::Revoked { why, .. } => why.code(),
        TaskState::Waitlisted { .. }
        | TaskState::Asked { .. }
        | TaskState::Rerouted { .. }
        | TaskState::Returned { .. }
        | TaskState::Withdrawn { .. }
        | TaskState::Merged { .. }
        | TaskState::Unreachable { .. } => state.stage().code(),
        TaskState::Sent { .. }
        | TaskState::Accepted { .. }
        | TaskState::InService { .. }
        | TaskState::Completed { .. }
        | TaskState::Mistaken { .. } => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const GUIDE: [&str; 10] =
        ["draft", "requested", "accepted", "rejected", "in-progress", "on-hold", "completed", "failed", "cancelled", "entered-in-error"];

    #[test]
    fn every_stage_has_a_status_of_the_guide_and_a_business_status_of_its_own() {
        let statuses: BTreeSet<_> = Stage::ALL.into_iter().map(status).collect();
        assert_eq!(statuses, GUIDE.into(), "all of the guide's statuses are in use, and no other");
        let own: BTreeSet<_> = Stage::ALL.into_iter().map(business_status).collect();
        assert_eq!(own.len(), Stage::ALL.len());
    }
    #[test]
    fn whatever_was_stopped_says_why() {
        for state in super::super::samples::all() {
            let wanted = matches!(status(state.stage()), "rejected" | "cancelled" | "on-hold" | "failed");
            assert_eq!(status_reason(&state).is_some(), wanted, "{}", state.stage().code());
        }
    }
}
