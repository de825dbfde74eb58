//! What the list is asked for: one plain form, and what was chosen as chips, each a link to the same list without it.
use super::Queue;
use crate::{
    islands::{QueueSearch, SearchWords},
    pages::{
        desk::{Desk, words},
        links,
        parts::{
            field::{Choice, Select},
            icon::{Icon, Sign},
        },
        visit::language,
        words::say,
    },
};
use domain::{
    Id,
    referral::Stage,
    routing::Urgency,
    work_list::{Entry, Filter, Mark, Whose},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The search narrows what is in sight; all else stands folded until it is wanted.
pub fn form(queue: &Queue) -> impl IntoView + use<> {
    let chosen = &queue.filter;
    let open: Vec<_> = Stage::ALL.into_iter().filter(|stage| stage.is_open()).map(Stage::code).collect();
    let marked = |all: Vec<&'static str>, name: &str| all.into_iter().map(|code| (code, label(queue, name, code))).collect::<Vec<_>>();
    let has = |name: &str| chosen.codes().into_iter().filter(|(n, _)| *n == name).map(|(_, code)| code).collect::<Vec<_>>();
    let many = |name: &'static str, legend: &str, all: Vec<&'static str>| several(name, say(legend), marked(all, name), has(name));
    let one = |name: &'static str, legend: &str, choices: Vec<Choice>| {
        let value = has(name).pop().unwrap_or_default();
        let groups = vec![(String::new(), choices)];
        view! { <Select name label=say(legend) empty=say("queue-any") groups value/> }
    };
    let desk = queue.desk;
    // All that stands in an inbox its own organization answers.
    let whose = Whose::ALL.into_iter().filter(|whose| match whose {
        Whose::Agency => desk == Desk::Staff,
        Whose::Teams => queue.in_team(),
        Whose::Mine | Whose::Nobody => true,
    });
    let whose = whose.map(|whose| Choice::new(whose.code(), label(queue, "whose", whose.code()))).collect();
    view! {
        <form class="queue-filter" method="get" action=desk.home(language()) aria-label=say("staff-queue-filter-title")>
            <input type="hidden" name=links::list::ALL value="yes"/>
            <div class="queue-find">
                <QueueSearch words=search_words() typed=chosen.words.clone() rows="rows".into()/>
                <button>{say("staff-queue-filter-submit")}</button>
            </div>
            <details>
                <summary><Icon sign=Sign::Filter/> {say("queue-filters")}</summary>
                <div class="queue-choices">
                    {many("stage", "staff-queue-state", open)}
                    {many("urgency", "staff-referral-urgency", Urgency::ALL.map(Urgency::code).into())}
                    {many("mark", "queue-marks", Mark::ALL.map(Mark::code).into())}
                    {many("entry", "queue-entry", Entry::ALL.map(Entry::code).into())}
                    {one("whose", "queue-whose", whose)}
                    {(!queue.owners.teams.is_empty()).then(|| one("team", "teams-filter", teams(queue)))}
                    {one("group", "staff-queue-filter-group", groups(queue))}
                    {one("place", "staff-queue-area", places(queue))}
                    {(desk == Desk::Staff).then(|| one("agency", "staff-queue-agency", agencies(queue)))}
                </div>
                <p class="actions"><button class="primary">{say("staff-queue-filter-submit")}</button></p>
            </details>
        </form>
    }
}

/// Any of these; of one name, as the address wants it.
fn several(name: &'static str, legend: String, all: Vec<(&'static str, String)>, chosen: Vec<String>) -> impl IntoView {
    let each = all.into_iter().map(move |(code, label)| {
        let id = format!("{name}-{code}");
        let checked = chosen.iter().any(|one| one == code);
        view! {
            <div class="choice">
                <input type="checkbox" id=id.clone() name=name value=code checked=checked/>
                <label for=id>{label}</label>
            </div>
        }
    });
    view! { <fieldset class="field"><legend>{legend}</legend> {each.collect_view()}</fieldset> }
}

fn groups(queue: &Queue) -> Vec<Choice> {
    queue.groups().into_iter().map(|(code, name)| Choice::new(code, name)).collect()
}
/// Only where something waits: a list of all villages would be no choice.
fn places(queue: &Queue) -> Vec<Choice> {
    let found: BTreeMap<_, _> = queue.lines.iter().map(|line| (line.area.clone(), line.row.area.to_string())).collect();
    found.into_iter().map(|(name, code)| Choice::new(code, name)).collect()
}
fn teams(queue: &Queue) -> Vec<Choice> {
    queue.owners.teams.iter().map(|team| Choice::new(team.id.text(), team.name.clone())).collect()
}
fn agencies(queue: &Queue) -> Vec<Choice> {
    let code = |line: &crate::pages::parts::request_table::Line| line.row.agency.map_or_else(|| Filter::TRIAGE.to_owned(), Id::text);
    let found: BTreeMap<_, _> = queue.lines.iter().map(|line| (code(line), queue.agency(line.row.agency))).collect();
    let mut found: Vec<_> = found.into_iter().map(|(code, name)| Choice::new(code, name)).collect();
    found.sort_by(|one, other| one.label.cmp(&other.label));
    found
}

/// What was chosen.
pub fn chips(queue: &Queue) -> impl IntoView + use<> {
    let chosen = queue.filter.pairs();
    let several = chosen.len() > 1;
    let each: Vec<_> = chosen
        .into_iter()
        .map(|(name, value)| {
            let next = links::list::of(queue.desk, language(), &queue.filter.without(name, &value));
            view! {
                <li>
                    <a class="chip" href=next>
                        <span>{label(queue, name, &value)}</span> <span class="hidden">{say("find-chip-remove")}</span> <Icon sign=Sign::Close/>
                    </a>
                </li>
            }
        })
        .collect();
    let all = links::list::of(queue.desk, language(), &Filter::default());
    (!each.is_empty()).then(|| {
        view! {
            <ul class="chips" aria-label=say("find-chips-title")>
                {each}
                {several.then(|| view! { <li><a class="clear" href=all>{say("staff-queue-filter-clear")}</a></li> })}
            </ul>
        }
    })
}

/// A choice in the page's language; a code that nobody has named, as it is.
fn label(queue: &Queue, name: &str, value: &str) -> String {
    let plain = || value.to_owned();
    match name {
        "stage" => words::open_state(value),
        "urgency" => value.parse().map_or_else(|()| plain(), words::urgency),
        "mark" if value == Mark::Danger.code() => say("task-mark-must-not-refuse"),
        "mark" => say("queue-mark-overdue"),
        "entry" => say(&format!("queue-entry-{value}")),
        "whose" => say(&format!("queue-whose-{value}")),
        "group" => queue.groups().into_iter().find(|(code, _)| code == value).map_or_else(plain, |(_, name)| name),
        "place" => queue.lines.iter().find(|line| line.row.area.as_str() == value).map_or_else(plain, |line| line.area.clone()),
        // A view may name one that is retired since.
        "team" => teams(queue).into_iter().find(|choice| choice.code == value).map_or_else(|| say("teams-gone"), |choice| choice.label),
        "agency" => agencies(queue).into_iter().find(|choice| choice.code == value).map_or_else(plain, |choice| choice.label),
        _ => plain(),
    }
}

fn search_words() -> SearchWords {
    SearchWords { label: say("staff-queue-narrow-label"), shown: say("staff-queue-narrow-shown"), none: say("staff-queue-narrow-none") }
}
