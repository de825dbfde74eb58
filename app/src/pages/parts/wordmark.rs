//! The mark: a footbridge, one arc on two posts, in the colour of the text beside it.
use leptos::prelude::*;

#[component]
pub fn Wordmark() -> impl IntoView {
    view! {
        <svg class="bridge" viewBox="0 0 48 32" width="48" height="32" aria-hidden="true" focusable="false">
            <path d="M2 20C12 6 36 6 46 20" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round"/>
            <path d="M12 13v16M36 13v16" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round"/>
        </svg>
    }
}
