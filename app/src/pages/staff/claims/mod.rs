//! Who says that an organization here is theirs: those that are proved and wait, the oldest first.
pub mod one;

use super::seat;
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    parts::notice::{Notice, Tone},
    visit::{asked, cx, language},
    words::{date_time, say, say_with},
};
use domain::{Result, claim::Match};
use leptos::{either::Either, prelude::*};
use std::collections::HashMap;
use store::{
    Cx,
    claims::{self, Open},
};

struct Waiting {
    open: Vec<Open>,
    /// Of the organizations, by id.
    names: HashMap<String, String>,
    zone: &'static str,
}

async fn load(cx: Cx) -> Result<Waiting> {
    let (_, municipality) = seat(&cx.caller)?;
    let open = claims::open_of(&cx, &municipality).await?;
    let ids: Vec<_> = open.iter().map(|claim| claim.organization).collect();
    let found = store::organizations::find_many(&cx, &ids).await?;
    let names = found.into_iter().filter_map(|one| Some((one.id?.text(), one.text("name", language()).text))).collect();
    Ok(Waiting { open, names, zone: store::areas::find(&cx, &municipality).await?.country.zone() })
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("claims-title"));
    let done = match asked("done").as_str() {
        "accepted" => Some("claims-done-accepted"),
        "refused" => Some("claims-done-refused"),
        _ => None,
    };
    loaded(load(cx()), move |waiting| {
        view! {
            {done.map(|key| view! { <Notice tone=Tone::Good><p role="status">{say(key)}</p></Notice> })}
            <h1>{say("claims-title")}</h1>
            <p class="lead">{say("claims-lead")}</p>
            {if waiting.open.is_empty() {
                Either::Left(view! { <p>{say("claims-none")}</p> })
            } else {
                Either::Right(table(&waiting))
            }}
        }
    })
}

fn table(waiting: &Waiting) -> impl IntoView + use<> {
    let heads = ["claims-head-organization", "claims-head-post", "claims-head-weak", "claims-head-since"];
    let rows = waiting.open.iter().map(|claim| row(claim, waiting)).collect_view();
    view! {
        <table class="requests">
            <caption>{say_with("claims-caption", &[("count", waiting.open.len().into())])}</caption>
            <thead>
                <tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(claim: &Open, waiting: &Waiting) -> impl IntoView + use<> {
    let name = waiting.names.get(&claim.organization.text()).cloned().unwrap_or_else(|| say("edits-nameless"));
    view! {
        <tr>
            <th scope="row" data-label=say("claims-head-organization")>
                <a href=links::claims::one(language(), claim.id, "")>{name}</a>
                {claim.disputed.then(|| view! { " " <span class="mark">{say("claims-disputed")}</span> })}
            </th>
            <td data-label=say("claims-head-post")>{say(&format!("claims-post-{}", claim.post.code()))}</td>
            <td data-label=say("claims-head-weak")>{weak_words(claim.weak)}</td>
            <td data-label=say("claims-head-since")>{date_time(claim.confirmed_at, waiting.zone)}</td>
        </tr>
    }
}

fn weak_words(weak: Option<Match>) -> String {
    say(&format!("claims-weak-{}", weak.map_or("none", Match::code)))
}
