//! One request, as its provider sees it: while they have an open task of it, and no longer.
use crate::pages::{
    desk::{
        Desk,
        request::{self, RequestPage, shown_id},
    },
    draw::title,
    links,
    load::{Trouble, loaded},
    visit::{cx, language},
    words::say,
};
use domain::Error;
use leptos::{either::Either, prelude::*};
use leptos_axum::ResponseOptions;

#[component]
pub fn Page() -> impl IntoView {
    let (cx, language, id) = (cx(), language(), shown_id());
    let request = async move {
        match request::load(cx, Desk::Provider, id?, language).await {
            // A bare "you may not" would make someone who has just declined look for a mistake of theirs.
            Err(Error::Forbidden) => Ok(None),
            found => found.map(Some),
        }
    };
    loaded(request, |request| match request {
        Some(request) => Either::Left(view! { <RequestPage request/> }),
        None => Either::Right(view! { <Gone/> }),
    })
}

#[component]
fn Gone() -> impl IntoView {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(Trouble::Forbidden.status());
    }
    title(say("provider-gone-title"));
    view! {
        <h1>{say("provider-gone-title")}</h1>
        <p class="lead">{say("provider-gone-lead")}</p>
        <p class="actions"><a class="button" href=links::provider::inbox(language())>{say("provider-referral-back")}</a></p>
    }
}
