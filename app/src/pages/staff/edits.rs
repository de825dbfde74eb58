//! What waits to be looked at in this municipality's listings: the oldest first, by source, kind and organization.
use super::seat;
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    parts::{
        edits::{kind_words, source_words, values::field_name},
        field::{Choice, Select},
        notice::{Notice, Tone},
        pager::Pager,
    },
    visit::{asked, cx, language},
    words::{date_time, number, say, say_with},
};
use domain::{
    Result,
    edit::{EditSource, RecordKind},
};
use leptos::{either::Either, prelude::*};
use links::staff::EditsAsked;
use store::{
    Cx,
    edits::{Queue, QueueFilter, QueueRow},
};

mod form;
pub mod review;

/// Edits on one page of the list.
const PAGE: i64 = 50;

struct Waiting {
    queue: Queue,
    zone: &'static str,
}

async fn load(cx: Cx, asked: EditsAsked) -> Result<Waiting> {
    let (_, municipality) = seat(&cx.caller)?;
    // What cannot be meant asks for nothing, rather than for an empty list.
    let filter = QueueFilter {
        source: asked.source.parse().ok(),
        kind: asked.kind.parse().ok(),
        organization: asked.organization.parse().ok(),
        page: asked.page.saturating_sub(1),
    };
    let queue = store::edits::queue(&cx, &municipality, &filter).await?;
    Ok(Waiting { queue, zone: store::areas::find(&cx, &municipality).await?.country.zone() })
}

fn what_is_asked() -> EditsAsked {
    let page = asked("page").parse().unwrap_or(1).clamp(1, 100_000);
    EditsAsked { source: asked("source"), kind: asked("kind"), organization: asked("organization"), page, done: asked("done") }
}

#[component]
pub fn Page() -> impl IntoView {
    let asked = what_is_asked();
    let done = asked.done == "decided";
    loaded(load(cx(), asked.clone()), move |waiting| {
        title(say("edits-title"));
        let total = waiting.queue.total;
        let pages = usize::try_from((total + PAGE - 1) / PAGE).unwrap_or(1);
        let page = asked.page;
        let others = asked.clone();
        let href = move |page| links::staff::edits(language(), &EditsAsked { page, done: String::new(), ..others.clone() });
        view! {
            {done.then(|| view! { <Notice tone=Tone::Good><p role="status">{say("edits-done-decided")}</p></Notice> })}
            <h1>{say("edits-title")}</h1>
            <p class="lead">{say("edits-lead")}</p>
            {filter(&asked, &waiting.queue)}
            {if waiting.queue.rows.is_empty() {
                Either::Left(view! { <p>{say("edits-none")}</p> })
            } else {
                Either::Right(rows(waiting))
            }}
            <Pager page pages href/>
        }
    })
}

fn filter(asked: &EditsAsked, queue: &Queue) -> impl IntoView + use<> {
    let sources = EditSource::ALL.map(|source| Choice::new(source.code(), source_words(source))).into();
    let kinds = RecordKind::ALL.map(|kind| Choice::new(kind.code(), kind_words(kind))).into();
    let named = |(id, name, count): &(domain::Id<_>, String, i64)| Choice::new(id.text(), format!("{name} ({})", number(*count)));
    let organizations = queue.organizations.iter().map(named).collect();
    let one = |choices: Vec<Choice>| vec![(String::new(), choices)];
    view! {
        <form method="get" action=links::staff::edits(language(), &EditsAsked::default()) class="edits-filter">
            <Select name="source" label=say("edits-filter-source") empty=say("edits-filter-all") groups=one(sources) value=asked.source.clone()/>
            <Select name="kind" label=say("edits-filter-kind") empty=say("edits-filter-all") groups=one(kinds) value=asked.kind.clone()/>
            <Select
                name="organization"
                label=say("edits-filter-organization")
                empty=say("edits-filter-all")
                groups=one(organizations)
                value=asked.organization.clone()
            />
            <button>{say("edits-filter-show")}</button>
        </form>
    }
}

fn rows(waiting: Waiting) -> impl IntoView {
    let Waiting { queue, zone } = waiting;
    let caption = say_with("edits-caption", &[("count", queue.total.into())]);
    let heads = ["edits-head-what", "edits-head-fields", "edits-head-who", "edits-head-when"];
    view! {
        <table class="requests">
            <caption>{caption}</caption>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
            <tbody>{queue.rows.into_iter().map(|one| row(one, zone)).collect_view()}</tbody>
        </table>
    }
}

fn row(one: QueueRow, zone: &'static str) -> impl IntoView {
    let name = if one.name.is_empty() { say("edits-nameless") } else { one.name };
    let fields = one.fields.iter().map(field_name).collect::<Vec<_>>().join(", ");
    let organization = (one.record.kind != RecordKind::Organization).then(|| format!(" · {}", one.organization));
    view! {
        <tr>
            <th scope="row">
                <a href=links::staff::edit(language(), one.edit)>{name}</a>
                <span class="muted">" " {kind_words(one.record.kind)} {organization}</span>
            </th>
            <td data-label=say("edits-head-fields")>{if one.creates { say("edits-new-record") } else { fields }}</td>
            <td data-label=say("edits-head-who")>{source_words(one.source)}</td>
            <td data-label=say("edits-head-when")>{date_time(one.at, zone)}</td>
        </tr>
    }
}
