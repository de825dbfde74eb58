//! What has happened so far, oldest first: what, which agency, when; never a person's name.
use super::standing::Story;
use crate::pages::words::{date_time, say, say_with};
use domain::referral::TaskState;
use leptos::prelude::*;
use store::referrals::{Event, EventKind};

pub fn timeline(story: &Story) -> impl IntoView + use<> {
    let zone = story.zone();
    let each = story.view.events.iter().map(|event| {
        view! { <li class=event.kind.code()><p>{said(story, event)}</p><p class="muted">{date_time(event.at, zone)}</p></li> }
    });
    let each = each.collect_view();
    view! { <section><h2>{say("follow-timeline-title")}</h2><ol class="timeline">{each}</ol></section> }
}

fn said(story: &Story, event: &Event) -> String {
    let key = format!("follow-event-{}", event.kind.code());
    let agency = story.agency(event.agency);
    match event.kind {
        EventKind::Received
        | EventKind::Answered
        | EventKind::Withdrawn
        | EventKind::StillNeeded
        | EventKind::StillAsked
        | EventKind::LegalPassed
        | EventKind::ConsentNear
        | EventKind::ConsentOver
        | EventKind::Confirmed
        | EventKind::Disputed
        | EventKind::Cancelled
        | EventKind::Merged
        | EventKind::Mistaken
        | EventKind::Marked
        | EventKind::Unmarked => say(&key),
        EventKind::Declined => say_with(&key, &[("agency", agency.into()), ("reason", reason(story, event).into())]),
        _ => say_with(&key, &[("agency", agency.into())]),
    }
}

/// The reason stands with the task that this event settled.
fn reason(story: &Story, event: &Event) -> String {
    let of = story.view.tasks.iter().filter(|task| task.agency == event.agency).find_map(|task| match &task.state {
        TaskState::Declined { at, reason, .. } if *at == event.at => Some(reason.code()),
        _ => None,
    });
    say(&format!("follow-reason-{}", of.unwrap_or("other")))
}
