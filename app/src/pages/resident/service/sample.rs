//! On every page of a sample entry: the body is real, the entry is a demonstration's.
use crate::pages::{
    parts::notice::{Notice, Tone},
    words::say,
};
use leptos::prelude::*;

#[component]
pub fn Sample() -> impl IntoView {
    view! { <Notice tone=Tone::Warning><p><strong>{say("sample-label")}</strong> " " {say("sample-text")}</p></Notice> }
}
