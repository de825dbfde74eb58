//! Where each part of a request stands, when several offices are at work on it: one view for the person, a line for each.
use super::standing::Story;
use crate::pages::{
    visit::language,
    words::{due_words, say, say_with},
};
use domain::{
    Language,
    referral::{Stage, Task},
};
use leptos::prelude::*;

/// What was declined, sent on or taken back stands in the timeline.
const fn is_told(task: &Task) -> bool {
    task.agency.is_some()
        && (task.state.is_open() || matches!(task.state.stage(), Stage::Completed | Stage::Unreachable | Stage::NotHelped))
}

/// One office alone is what the whole page is about.
pub fn parts(story: &Story) -> Option<impl IntoView + use<>> {
    let told: Vec<_> = story.view.tasks.iter().filter(|task| is_told(task)).collect();
    let each: Vec<_> = told.iter().map(|task| part(story, task)).collect();
    (each.len() > 1).then(|| {
        view! {
            <section class="parts">
                <h2>{say("follow-parts-title")}</h2>
                <ul>{each}</ul>
            </section>
        }
    })
}

fn part(story: &Story, task: &Task) -> impl IntoView + use<> {
    let need = task.need.as_ref().and_then(|need| story.needs.iter().find(|term| term.code == *need));
    let need = need.map(|term| view! { <p>{term.labels.text(language(), &[Language::En]).text}</p> });
    let due = task.state.is_unanswered().then(|| say_with("follow-part-due", &[("date", due_words(task.due_at, story.zone()).into())]));
    view! {
        <li>
            <p><strong>{story.agency(task.agency)}</strong></p>
            {need}
            <p class="muted">{say(&format!("follow-part-{}", task.state.code()))} {due.map(|due| format!(" {due}"))}</p>
        </li>
    }
}
