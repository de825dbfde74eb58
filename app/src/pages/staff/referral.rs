//! One request, as the municipality's desk sees it.
use crate::pages::{
    desk::{
        Desk,
        receipt::{Given, Renewed},
        request::{self, RequestPage, shown_id},
    },
    load::loaded,
    visit::{cx, language},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn Page() -> impl IntoView {
    if let Some(renewed) = use_context::<Renewed>() {
        return Either::Left(view! { <Given renewed/> });
    }
    let (cx, language, id) = (cx(), language(), shown_id());
    let request = async move { request::load(cx, Desk::Staff, id?, language).await };
    Either::Right(loaded(request, |request| view! { <RequestPage request/> }))
}
