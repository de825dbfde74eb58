//! Leaving quickly: a plain link that is always in sight; `kladka.js` adds Shift three times and hides the page at once.
use super::icon::{Icon, Sign};
use crate::pages::{links, visit::asked, words::say};
use leptos::prelude::*;

#[component]
pub fn QuickExit() -> impl IntoView {
    view! {
        <p class="quick-exit">
            <a class="button danger" id="leave" href=links::exit_from(&asked("seen")) rel="nofollow noreferrer"><Icon sign=Sign::Leave/> {say("common-leave")}</a>
            <span class="hint scripted">{say("common-leave-hint")}</span>
        </p>
    }
}
