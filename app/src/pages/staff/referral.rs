//! One request, as the municipality's desk sees it.
use crate::pages::{
    desk::{
        Desk,
        request::{self, RequestPage, shown_id},
    },
    load::loaded,
    visit::{cx, language},
};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    let (cx, language, id) = (cx(), language(), shown_id());
    let request = async move { request::load(cx, Desk::Staff, id?, language).await };
    loaded(request, |request| view! { <RequestPage request/> })
}
