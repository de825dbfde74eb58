//! A clock: what is left in words, in its own kind of time, and a bar for those who look. The words say all that the bar does.
use crate::pages::desk::words;
use domain::remaining::Remaining;
use leptos::prelude::*;

#[component]
pub fn Clock(left: Remaining, due: String) -> impl IntoView {
    let tone = match left {
        Remaining { overdue: true, .. } => "overdue",
        Remaining { used: 75.., .. } => "soon",
        _ => "calm",
    };
    view! {
        <div class="clock" data-tone=tone>
            <strong>{words::left(&left)}</strong>
            <progress max="100" value=left.used aria-hidden="true"></progress>
            <span class="muted">{due}</span>
        </div>
    }
}
