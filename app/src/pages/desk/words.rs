//! The words for what the domain names by codes: states, parts, marks, reasons, clocks. Every word of a closed list has one.
use crate::pages::words::{say, say_in, say_with};
use domain::{
    Language,
    contact::{Hours, Way},
    deadline::Unit,
    referral::{Asker, Cancelling, Closing, EventKind, Help, Outcome, Part, Reason, TaskState, Waited, WhyNot, tries},
    remaining::Remaining,
    routing::{Flag, Residence, Urgency},
};

pub fn urgency(urgency: Urgency) -> String {
    say(match urgency {
        Urgency::Normal => "task-urgency-normal",
        Urgency::Soon => "task-urgency-soon",
        Urgency::Urgent => "task-urgency-urgent",
    })
}
pub fn state(state: &TaskState) -> String {
    let words = say(&format!("task-state-{}", state.code()));
    match state {
        TaskState::Waitlisted { weeks, .. } => format!("{words}, {}", self::weeks(*weeks)),
        _ => words,
    }
}
/// A row of a list holds open tasks only.
pub fn open_state(code: &str) -> String {
    say(&format!("task-state-{code}"))
}
/// "about 6 weeks".
pub fn weeks(weeks: u16) -> String {
    say_with("task-weeks", &[("count", weeks.into())])
}
pub fn part(part: Part) -> String {
    say(&format!("task-part-{}", part.code()))
}
pub fn event(kind: EventKind) -> String {
    say(&format!("task-event-{}", kind.code()))
}
pub fn reason(reason: Reason) -> String {
    say(&format!("task-reason-{}", reason.code()))
}
/// With what was written to it, as one message.
pub fn reason_and_note(language: Language, reason: Reason, note: &str) -> String {
    let reason = say_in(language, &format!("task-reason-{}", reason.code()));
    [reason.as_str(), note.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}
/// With the article, where it is a refusal.
pub fn closing(why: Closing) -> String {
    let words = say(&format!("task-closing-{}", why.code()));
    why.ground().map_or_else(|| words.clone(), |(_, article)| format!("{words} ({article})"))
}
pub fn cancelling(why: Cancelling) -> String {
    say(&format!("task-cancelling-{}", why.code()))
}
pub fn tried(way: tries::Way) -> String {
    say(&format!("task-try-way-{}", way.code()))
}
pub fn help(help: Help) -> String {
    say(&format!("task-help-{}", help.code()))
}
pub fn why_not(why: WhyNot) -> String {
    say(&format!("follow-why-{}", why.code()))
}
pub fn waited(waited: Waited) -> String {
    say(&format!("follow-waited-{}", waited.code()))
}
pub fn outcome(outcome: Outcome) -> String {
    say(&format!("task-outcome-{}", outcome.code()))
}
pub fn hours(hours: Hours) -> String {
    say(match hours {
        Hours::Any => "refer-hours-any",
        Hours::Morning => "refer-hours-morning",
        Hours::Afternoon => "refer-hours-afternoon",
        Hours::Evening => "refer-hours-evening",
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
