//! What waits for this municipality: the list of its desk, and how many letters could not be sent.
use super::seat;
use crate::pages::{
    desk::list::{self, Asked, Queue, Told, WorkList},
    draw::title,
    links,
    load::loaded,
    parts::notice::{Notice, Tone},
    visit::{asked, cx, language},
    words::{say, say_with},
};
use domain::{Language, Result};
use leptos::prelude::*;
use store::Cx;

async fn load(cx: Cx, asked: Asked, language: Language) -> Result<(Queue, i64)> {
    let (_, municipality) = seat(&cx.caller)?;
    let queue = list::load(cx.clone(), asked, language).await?;
    Ok((queue, store::jobs::count_dead_of(&cx, &municipality).await?))
}

#[component]
pub fn Page() -> impl IntoView {
    loaded(load(cx(), Asked::now(), language()), |(queue, dead)| {
        let heading = say_with("staff-queue-title", &[("municipality", queue.municipality().into())]);
        title(heading.clone());
        view! {
            <Told queue=queue.clone()/>
            {(asked("erased") == "yes").then(|| view! { <Notice tone=Tone::Good><p role="status">{say("erase-done")}</p></Notice> })}
            <h1>{heading}</h1>
            <p class="lead">{say("staff-queue-lead")}</p>
            {(dead > 0).then(|| view! {
                <Notice tone=Tone::Warning>
                    <p>
                        {say_with("staff-queue-dead", &[("count", dead.into())])} " "
                        <a href=links::staff::letters(language())>{say("letters-look")}</a>
                    </p>
                </Notice>
            })}
            <WorkList queue/>
        }
    })
}
