//! What waits for this provider: the list of its desk, the unanswered first, the nearest deadline on top.
use crate::pages::{
    desk::{
        list::{self, Asked, Queue, Told, WorkList},
        seat,
    },
    draw::title,
    load::loaded,
    parts::notice::{Notice, Tone},
    visit::{asked, cx, language},
    words::{say, say_with},
};
use domain::{Language, Result};
use leptos::prelude::*;
use store::Cx;

async fn load(cx: Cx, asked: Asked, language: Language) -> Result<(Queue, String)> {
    let (member, _) = seat(&cx.caller)?;
    let organization = store::organizations::find(&cx, member.organization).await?.name;
    Ok((list::load(cx, asked, language).await?, organization))
}

#[component]
pub fn Page() -> impl IntoView {
    let declined = match asked("declined").as_str() {
        "yes" => Some("provider-declined-note"),
        "late" => Some("provider-declined-late"),
        _ => None,
    };
    loaded(load(cx(), Asked::now(), language()), move |(queue, organization)| {
        let heading = say_with("provider-inbox-title", &[("organization", organization.into())]);
        title(heading.clone());
        view! {
            {declined.map(|note| view! { <Notice tone=Tone::Good><p>{say(note)}</p></Notice> })}
            <Told queue=queue.clone()/>
            <h1>{heading}</h1>
            <p class="lead">{say("provider-inbox-lead")}</p>
            {(!queue.opens()).then(|| view! { <Notice tone=Tone::Plain><p>{say("provider-inbox-manager")}</p></Notice> })}
            <WorkList queue/>
        }
    })
}
