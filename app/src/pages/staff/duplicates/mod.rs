//! Listings that may be one: the likeliest first, each with what speaks for it; and what people have said to be two.
pub mod merging;
pub mod pair;

use super::seat;
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    parts::{
        edits::kind_words,
        field::{Choice, Select},
        notice::{Notice, Tone},
        pager::Pager,
    },
    visit::{asked, cx, language},
    words::{number, say, say_with},
};
use domain::{
    Result,
    duplicate::{Evidence, Reason},
    edit::RecordKind,
};
use leptos::{either::Either, prelude::*};
use links::staff::DuplicatesAsked;
use store::{
    Cx,
    duplicates::{self, List, Listed, Named},
};

const DISTINCT: &str = "distinct";

async fn load(cx: Cx, asked: DuplicatesAsked) -> Result<List> {
    let (_, municipality) = seat(&cx.caller)?;
    // What cannot be meant asks for nothing, rather than for an empty list.
    duplicates::list(&cx, &municipality, asked.kind.parse().ok(), asked.state == DISTINCT, asked.page.saturating_sub(1)).await
}

#[component]
pub fn Page() -> impl IntoView {
    let page = asked("page").parse().unwrap_or(1).clamp(1, 100_000);
    let asked = DuplicatesAsked { kind: asked("kind"), state: asked("state"), page, done: asked("done") };
    loaded(load(cx(), asked.clone()), move |list| {
        title(say("dup-title"));
        let pages = usize::try_from(list.total).unwrap_or_default().div_ceil(duplicates::PAGE).max(1);
        let others = asked.clone();
        let href = move |page| links::staff::duplicates(language(), &DuplicatesAsked { page, done: String::new(), ..others.clone() });
        let done = done_words(&asked.done);
        view! {
            {done.map(|words| view! { <Notice tone=Tone::Good><p role="status">{words}</p></Notice> })}
            <h1>{say("dup-title")}</h1>
            <p class="lead">{say("dup-lead")}</p>
            {filter(&asked)}
            {if list.rows.is_empty() { Either::Left(view! { <p>{say("dup-none")}</p> }) } else { Either::Right(rows(list)) }}
            <Pager page=page pages=pages href=href/>
        }
    })
}

/// What became of a press.
pub fn done_words(done: &str) -> Option<String> {
    ["two", "open", "merged", "undone"].contains(&done).then(|| say(&format!("dup-done-{done}")))
}

fn filter(asked: &DuplicatesAsked) -> impl IntoView + use<> {
    let kinds = RecordKind::ALL.map(|kind| Choice::new(kind.code(), kind_words(kind))).into();
    let states = vec![Choice::new(DISTINCT, say("dup-filter-distinct"))];
    let one = |choices: Vec<Choice>| vec![(String::new(), choices)];
    view! {
        <form method="get" action=links::staff::duplicates(language(), &DuplicatesAsked::default()) class="edits-filter">
            <Select name="kind" label=say("edits-filter-kind") empty=say("edits-filter-all") groups=one(kinds) value=asked.kind.clone()/>
            <Select name="state" label=say("dup-filter-state") empty=say("dup-filter-open") groups=one(states) value=asked.state.clone()/>
            <button>{say("edits-filter-show")}</button>
        </form>
    }
}

fn rows(list: List) -> impl IntoView {
    let caption = say_with("dup-caption", &[("count", list.total.into())]);
    let heads = ["dup-head-pair", "dup-head-why", "dup-head-score"];
    view! {
        <table class="requests">
            <caption>{caption}</caption>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
            <tbody>{list.rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

fn row(one: Listed) -> impl IntoView {
    let [first, second] = one.named;
    let why = one.pair.found.reasons.iter().map(|(evidence, _)| evidence_words(*evidence)).collect::<Vec<_>>().join(", ");
    view! {
        <tr>
            <th scope="row">
                <a href=links::staff::duplicate(language(), one.pair.id)>{name_words(&first)} " · " {name_words(&second)}</a>
                <span class="muted">" " {kind_words(one.pair.kind)}</span>
            </th>
            <td data-label=say("dup-head-why")>{why}</td>
            <td data-label=say("dup-head-score")>{number(i64::from(one.pair.found.score))}</td>
        </tr>
    }
}

/// "Day centre (Svajonė)".
pub fn name_words(named: &Named) -> String {
    match (named.name.as_str(), named.beside.as_str()) {
        ("", "") => say("edits-nameless"),
        ("", beside) => beside.to_owned(),
        (name, "") => name.to_owned(),
        (name, beside) => format!("{name} ({beside})"),
    }
}

pub fn evidence_words(evidence: Evidence) -> String {
    say(&format!("dup-evidence-{}", evidence.code()))
}

/// What speaks for it and against it, each with its points.
pub fn reasons(reasons: &[Reason]) -> impl IntoView + use<> {
    let one = |(evidence, points): &Reason| {
        let points = if *points > 0 { format!("+{points}") } else { format!("−{}", points.abs()) };
        view! { <li>{evidence_words(*evidence)} " " <span class="muted">{points}</span></li> }
    };
    view! { <ul>{reasons.iter().map(one).collect_view()}</ul> }
}
