//! The guide as a change would make it: every question with its answers and where each leads, to be read through before anybody says yes.
use crate::pages::{
    visit::language,
    words::{say, say_with},
};
use domain::{
    Language,
    guide::{Answer, Guide, Question},
    language::Labels,
};
use leptos::prelude::*;

fn words(labels: &Labels) -> String {
    labels.text(language(), &[Language::En]).text
}

pub fn walk(guide: &Guide) -> impl IntoView + use<> {
    let each = guide.questions.iter().map(|question| {
        let answers = question.answers.iter().map(|answer| view! { <li>{leads(guide, question, Some(answer))}</li> }).collect_view();
        let alone = question.answers.is_empty().then(|| view! { <li>{leads(guide, question, None)}</li> });
        view! {
            <li>
                <h3>{words(&question.title)}</h3>
                <p class="muted">{question.code.clone()}</p>
                <ul>{answers} {alone}</ul>
            </li>
        }
    });
    view! {
        <section aria-labelledby="walk-title">
            <h2 id="walk-title">{say("tables-walk")}</h2>
            <ol class="table-list" id="walk">{each.collect_view()}</ol>
        </section>
    }
}

fn leads(guide: &Guide, question: &Question, answer: Option<&Answer>) -> String {
    let next = question.after(answer).and_then(|code| guide.question(code));
    let next = next.map_or_else(|| say("tables-walk-result"), |next| words(&next.title));
    let label = answer.map_or_else(|| say("table-value-kind-place"), |answer| words(&answer.label));
    say_with("tables-walk-leads", &[("answer", label.into()), ("next", next.into())])
}
