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
use domain::{Id, Result, claim::Match, organization::Organization};
use leptos::{either::Either, prelude::*};
use std::collections::HashMap;
use store::{
    Cx,
    claims::{self, Decided, Open},
};

struct Waiting {
    open: Vec<Open>,
    decided: Vec<Decided>,
    /// Of the organizations, by id.
    names: HashMap<String, String>,
    zone: &'static str,
}

async fn load(cx: Cx) -> Result<Waiting> {
    let (_, municipality) = seat(&cx.caller)?;
    let open = claims::open_of(&cx, &municipality).await?;
    let decided = claims::decided_of(&cx, &municipality).await?;
    let ids = open.iter().map(|claim| claim.organization).chain(decided.iter().map(|claim| claim.organization));
    let ids: Vec<_> = ids.collect();
    let found = store::organizations::find_many(&cx, &ids).await?;
    let names = found.into_iter().filter_map(|one| Some((one.id?.text(), one.text("name", language()).text))).collect();
    Ok(Waiting { open, decided, names, zone: store::areas::find(&cx, &municipality).await?.country.zone() })
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
            {(!waiting.decided.is_empty()).then(|| decided(&waiting))}
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

/// What became of earlier ones, and what it was decided by.
fn decided(waiting: &Waiting) -> impl IntoView + use<> {
    let heads = ["claims-head-organization", "claims-head-decision", "claims-head-weak", "claims-head-strong", "claims-head-decided"];
    let row = |claim: &Decided| {
        let reason =
            claim.reason.map(|reason| view! { " " <span class="muted">{say(&format!("claims-refusal-{}", reason.code()))}</span> });
        let checks = claim.checks.iter().map(|check| view! { <span>{one::check_words(check, waiting.zone)}</span> <br/> }).collect_view();
        view! {
            <tr>
                <th scope="row" data-label=say("claims-head-organization")>{name_of(claim.organization, waiting)}</th>
                <td data-label=say("claims-head-decision")>{say(&format!("claims-decision-{}", claim.decision.code()))} {reason}</td>
                <td data-label=say("claims-head-weak")>{weak_words(claim.weak)}</td>
                <td data-label=say("claims-head-strong")>{checks}</td>
                <td data-label=say("claims-head-decided")>{date_time(claim.at, waiting.zone)}</td>
            </tr>
        }
    };
    let rows = waiting.decided.iter().map(row).collect_view();
    view! {
        <h2 id="decided">{say("claims-decided-title")}</h2>
        <table class="requests" aria-labelledby="decided">
            <thead>
                <tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn name_of(organization: Id<Organization>, waiting: &Waiting) -> String {
    waiting.names.get(&organization.text()).cloned().unwrap_or_else(|| say("edits-nameless"))
}

fn row(claim: &Open, waiting: &Waiting) -> impl IntoView + use<> {
    let name = name_of(claim.organization, waiting);
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
