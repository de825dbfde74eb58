//! The request has moved on while its holder was typing: it is shown as it stands now, with every word kept.
use crate::pages::{
    load::{Answer, to},
    parts::notice::{Notice, Tone},
    redraw::Redraw,
    words::say,
};
use domain::{Attempt, Error, Result};
use leptos::prelude::*;

/// In the context of the one answer that says so.
#[derive(Clone)]
struct Late {
    typed: String,
}

/// Back to the request, or how it stands now where what was sent came too late.
pub async fn answer<F>(done: Result<()>, page: Redraw, address: &str, form: F, typed: String) -> Answer
where
    F: Clone + Send + Sync + 'static,
{
    match done {
        Ok(()) => Ok(to(address)),
        Err(Error::Stale) => Ok(page.at(address).overtaken(Attempt { form, problems: vec![] }, Late { typed }).await),
        Err(error) => Err(error.into()),
    }
}

pub fn late() -> Option<impl IntoView + use<>> {
    use_context::<Late>().map(|Late { typed }| {
        let typed = (!typed.trim().is_empty()).then(|| view! { <p>{say("follow-late-typed")}</p> <blockquote>{typed}</blockquote> });
        view! { <Notice tone=Tone::Warning><p>{say("follow-late")}</p> {typed}</Notice> }
    })
}
