//! The frame of one question: way back, progress in words, what is wrong, the question itself, the form, the way out.
use super::address;
use crate::pages::{
    draw::title,
    parts::{error_summary::ErrorSummary, quick_exit::QuickExit, steps::Steps},
    visit::language,
    words::say,
};
use domain::{Problem, refer_form::Step};
use leptos::prelude::*;

/// `heading` is the question; `body` its fields. The button goes on to the next.
pub fn question(step: Step, heading: &'static str, problems: Vec<Problem>, body: impl IntoView) -> impl IntoView {
    title(say(heading));
    view! {
        <QuickExit/>
        {back(step)}
        <Steps step=step.number() steps=Step::ALL.len()/>
        <ErrorSummary problems/>
        <h1>{say(heading)}</h1>
        <form method="post" class="question" novalidate>
            {body}
            <button class="primary">{say("refer-continue")}</button>
        </form>
    }
}

/// To the question before; from the first one there is no way back but the browser's.
pub fn back(step: Step) -> impl IntoView {
    step.before().map(|before| view! { <p class="back"><a href=address(language(), before)>{say("refer-back")}</a></p> })
}
