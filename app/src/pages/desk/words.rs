//! The words for what the domain names by codes: states, parts, marks, reasons, clocks. One `match` each, so that none is forgotten.
use crate::pages::words::{say, say_with};
use domain::{
    contact::Way,
    deadline::Unit,
    referral::{Asker, Outcome, Part, Reason, TaskState},
    remaining::Remaining,
    routing::{Flag, Residence, Urgency},
};
use store::referrals::EventKind;

pub fn urgency(urgency: Urgency) -> String {
    say(match urgency {
        Urgency::Normal => "task-urgency-normal",
        Urgency::Soon => "task-urgency-soon",
        Urgency::Urgent => "task-urgency-urgent",
    })
}
pub fn state(state: &TaskState) -> String {
    say(match state {
        TaskState::Sent { .. } => "task-state-sent",
        TaskState::Accepted { .. } => "task-state-accepted",
        TaskState::Asked { .. } => "task-state-asked",
        TaskState::Completed { .. } => "task-state-completed",
        TaskState::Declined { .. } => "task-state-declined",
        TaskState::Rerouted { .. } => "task-state-rerouted",
        TaskState::Returned { .. } => "task-state-returned",
        TaskState::Withdrawn { .. } => "task-state-withdrawn",
    })
}
/// A row of a list holds open tasks only.
pub fn open_state(code: &str) -> String {
    say(match code {
        "accepted" => "task-state-accepted",
        "asked" => "task-state-asked",
        _ => "task-state-sent",
    })
}
pub fn part(part: Part) -> String {
    say(match part {
        Part::Lead => "task-part-lead",
        Part::Also => "task-part-also",
        Part::Direct => "task-part-direct",
        Part::Triage => "task-part-triage",
    })
}
pub fn event(kind: EventKind) -> String {
    say(match kind {
        EventKind::Received => "task-event-received",
        EventKind::Opened => "task-event-opened",
        EventKind::Accepted => "task-event-accepted",
        EventKind::Declined => "task-event-declined",
        EventKind::Routed => "task-event-routed",
        EventKind::Asked => "task-event-asked",
        EventKind::Answered => "task-event-answered",
        EventKind::Completed => "task-event-completed",
        EventKind::Withdrawn => "task-event-withdrawn",
        EventKind::Returned => "task-event-returned",
    })
}
pub fn reason(reason: Reason) -> String {
    say(match reason {
        Reason::NoPlaces => "task-reason-no-places",
        Reason::NotOurService => "task-reason-not-our-service",
        Reason::OutsideArea => "task-reason-outside-area",
        Reason::NoNeedFound => "task-reason-no-need-found",
        Reason::CannotReach => "task-reason-cannot-reach",
        Reason::Other => "task-reason-other",
    })
}
pub fn outcome(outcome: Outcome) -> String {
    say(match outcome {
        Outcome::Helped => "task-outcome-helped",
        Outcome::PartlyHelped => "task-outcome-partly-helped",
        Outcome::NotHelped => "task-outcome-not-helped",
    })
}
pub fn asker(asker: Asker) -> String {
    say(match asker {
        Asker::Myself => "task-asker-myself",
        Asker::SomeoneElse => "task-asker-someone-else",
        Asker::Professional => "task-asker-professional",
        Asker::Anonymous => "task-asker-anonymous",
    })
}
pub fn residence(residence: Residence) -> String {
    say(match residence {
        Residence::Declared => "task-residence-declared",
        Residence::Actual => "task-residence-actual",
        Residence::Stay => "task-residence-stay",
    })
}
pub fn flag(flag: Flag) -> String {
    say(match flag {
        Flag::Violence => "task-flag-violence",
        Flag::Danger => "task-flag-danger",
        Flag::Child => "task-flag-child",
        Flag::CaseManagement => "task-flag-case-management",
    })
}
pub fn way(way: Way) -> String {
    say(match way {
        Way::Phone => "task-way-phone",
        Way::Text => "task-way-text",
        Way::Email => "task-way-email",
        Way::Visit => "task-way-visit",
        Way::None => "task-way-none",
    })
}

/// "5 working days left", "3 hours overdue".
pub fn left(left: &Remaining) -> String {
    let key = match (left.unit, left.overdue) {
        (Unit::Hours, false) => "task-left-hours",
        (Unit::WorkingDays, false) => "task-left-working-days",
        (Unit::CalendarDays, false) => "task-left-calendar-days",
        (Unit::Hours, true) => "task-over-hours",
        (Unit::WorkingDays, true) => "task-over-working-days",
        (Unit::CalendarDays, true) => "task-over-calendar-days",
    };
    say_with(key, &[("count", left.count.into())])
}
/// How long nobody has moved.
pub fn silence(silence: &Remaining) -> String {
    let key = if silence.unit == Unit::Hours { "task-silence-hours" } else { "task-silence-days" };
    say_with(key, &[("count", silence.count.into())])
}
