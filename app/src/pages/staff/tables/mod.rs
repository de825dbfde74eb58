//! The tables that a municipality keeps: all of them on one page, with what waits for a second person; each with its rows, its file, its history. One
//! description for all (`store::tables`), so no table has a page of its own.
pub mod change;
pub mod fields;
mod grounds;
pub mod history;
pub mod list;
pub mod row;
pub mod upload;
mod walk;

use crate::pages::{
    account::confirm,
    draw::title,
    links,
    load::{Answer, loaded},
    parts::notice::{Notice, Tone},
    site::Site,
    visit::{Spoken, Visit, cx, language},
    words::{can_say, date_time, say, say_with},
};
use axum::{
    extract::{self, Path},
    http::{
        HeaderValue,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::IntoResponse,
};
use domain::{
    Error, Id, Language, Result,
    account::Account,
    area::AreaCode,
    tables::{Gate, Proposed, State},
};
use leptos::{either::Either, prelude::*};
use std::collections::{BTreeSet, HashMap};
use store::{
    Cx,
    import::RowProblem,
    tables::{self, Change, Column, Input, RowKey, Table},
};

/// What a table is called, and what it is for.
pub fn name(table: &Table) -> String {
    say(&format!("table-name-{}", table.name))
}
fn what(table: &Table) -> String {
    say(&format!("table-what-{}", table.name))
}
/// What a row is called: by what names it; where that is an id, by its name in the page's language.
fn row_name(table: &Table, key: &RowKey, cells: &[String]) -> String {
    let by_id = table.columns.iter().take(table.keys).any(|column| column.input == Input::Agency);
    let name = |begins: &str| {
        let found = table.columns.iter().zip(cells).find(|(column, cell)| column.name.starts_with(begins) && !cell.is_empty());
        found.map(|(_, cell)| cell.clone())
    };
    let name = if by_id { name(&format!("name_{}", language())).or_else(|| name("name_")) } else { None };
    name.unwrap_or_else(|| key.shown())
}
/// Why a second person looks at it, where one does.
fn careful(table: &Table) -> Option<String> {
    let own = format!("table-careful-{}", table.name);
    table.careful.then(|| if can_say(&own) { say(&own) } else { say("tables-careful") })
}
/// What a column is called: by its own words in this table, else by those for all; words of a language say in which.
fn column_name(table: &Table, column: &Column) -> String {
    let language = column.language();
    let base = language.and_then(|_| column.name.rsplit_once('_')).map_or(column.name, |(base, _)| base);
    let own = format!("table-own-{}-{base}", table.name);
    let words = if can_say(&own) { say(&own) } else { say(&format!("table-col-{base}")) };
    language.map_or(words.clone(), |language| format!("{words} · {}", language.own_name()))
}
/// What is wrong with a row.
fn wrong(problem: &RowProblem) -> String {
    let (key, detail) = problem.why();
    say_with(&format!("table-wrong-{key}"), &[("detail", detail.into())])
}
/// The same with the column's name before it.
fn wrong_at(table: &Table, problem: &RowProblem) -> String {
    let column = table.columns.iter().find(|column| column.name == problem.column);
    let column = column.map_or(problem.column.clone(), |column| column_name(table, column));
    let words = wrong(problem);
    if column.is_empty() { words } else { format!("{column}: {words}") }
}

/// Who did something, and where they sit.
#[derive(Clone, Debug, Default)]
pub struct People {
    accounts: HashMap<Id<Account>, String>,
    places: HashMap<AreaCode, String>,
    zone: &'static str,
}
impl People {
    pub async fn of(cx: &Cx, changes: &[Change], language: Language) -> Result<Self> {
        let mut people = Self::default();
        let (_, own) = super::seat(&cx.caller)?;
        people.zone = store::areas::find(cx, &own).await?.country.zone();
        let mut accounts = BTreeSet::new();
        let mut places = vec![];
        for change in changes {
            accounts.insert(change.by.author);
            accounts.extend(change.decided_by);
            places.push(change.by.municipality.clone());
        }
        for account in accounts {
            match store::accounts::find(cx, account).await {
                Err(Error::NotFound) => {}
                found => drop(people.accounts.insert(account, found?.email)),
            }
        }
        let areas = store::areas::find_many(cx, &places).await?;
        people.places = areas.into_iter().map(|area| (area.code, area.names.text(language, &[Language::En]).text)).collect();
        Ok(people)
    }
    /// Who made a change, and for which municipality.
    fn author(&self, by: &Proposed) -> String {
        if by.author == Proposed::OPERATOR {
            return say("tables-operator");
        }
        say_with("tables-by", &[("who", self.account(by.author).into()), ("place", self.place(&by.municipality).into())])
    }
    fn account(&self, account: Id<Account>) -> String {
        self.accounts.get(&account).cloned().unwrap_or_else(|| account.text())
    }
    fn place(&self, code: &AreaCode) -> String {
        self.places.get(code).cloned().unwrap_or_else(|| code.to_string())
    }
}

/// In one or two words.
fn state(change: &Change) -> String {
    say(match (change.state, change.by.gate) {
        (State::Checked, _) => "tables-state-checked",
        (State::Waiting, Gate::Neighbour) => "tables-state-waiting-neighbour",
        (State::Waiting, _) => "tables-state-waiting",
        (State::Scheduled, _) => "tables-state-scheduled",
        (State::Live, _) => "tables-state-live",
        (State::Refused, _) => "tables-state-refused",
        (State::Withdrawn, _) => "tables-state-withdrawn",
    })
}
fn source(change: &Change) -> String {
    say(match change.source.as_str() {
        "file" => "tables-source-file",
        "undo" => "tables-source-undo",
        "import" => "tables-source-import",
        _ => "tables-source-form",
    })
}

#[component]
pub fn Page() -> impl IntoView {
    let (cx, language) = (cx(), language());
    let load = async move {
        let waiting = tables::waiting(&cx).await?;
        let people = People::of(&cx, &waiting, language).await?;
        let (_, own) = super::seat(&cx.caller)?;
        let country = store::areas::find(&cx, &own).await?.country;
        Ok((waiting, people, country))
    };
    loaded(load, move |(waiting, people, country)| {
        title(say("tables-title"));
        let each = tables::all().iter().map(|table| {
            view! {
                <li>
                    <h3><a href=links::tables::table(language, table, "", 1)>{name(table)}</a></h3>
                    <p>{what(table)}</p>
                    {careful(table).map(|why| view! { <p class="muted">{why}</p> })}
                </li>
            }
        });
        view! {
            <h1>{say("tables-title")}</h1>
            <p class="lead">{say("tables-lead")}</p>
            <section aria-labelledby="waiting">
                <h2 id="waiting">{say("tables-waiting")}</h2>
                {listed(&waiting, &people, "tables-waiting")}
            </section>
            <section aria-labelledby="all">
                <h2 id="all">{say("tables-all")}</h2>
                <ul class="table-list">{each.collect_view()}</ul>
            </section>
            {grounds::grounds(&country)}
        }
    })
}

/// Changes, a row each.
fn listed(changes: &[Change], people: &People, caption: &str) -> impl IntoView + use<> {
    if changes.is_empty() {
        return Either::Left(view! { <p class="muted">{say("tables-none")}</p> });
    }
    let row = |change: &Change| {
        let by = people.author(&change.by);
        view! {
            <tr>
                <th scope="row" data-label=say("tables-when")>
                    <a href=links::tables::change(language(), change.table, change.id)>{date_time(change.made_at, people.zone)}</a>
                </th>
                <td data-label=say("tables-table")>{name(change.table)}</td>
                <td data-label=say("tables-what")>
                    {source(change)} " · " {say_with("tables-rows", &[("count", change.count.into())])}
                </td>
                <td data-label=say("tables-who")>{by}</td>
                <td data-label=say("tables-state")>{state(change)} {change.may.decide.then(|| view! { " " <strong>{say("tables-yours")}</strong> })}</td>
            </tr>
        }
    };
    let heads = ["tables-when", "tables-table", "tables-what", "tables-who", "tables-state"];
    Either::Right(view! {
        <table class="requests">
            <caption class="hidden">{say(caption)}</caption>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
            <tbody>{changes.iter().map(row).collect_view()}</tbody>
        </table>
    })
}

/// Above the pages of one table.
fn back(table: &'static Table) -> impl IntoView {
    view! { <p class="back"><a href=links::tables::table(language(), table, "", 1)>{name(table)}</a></p> }
}

/// What a change of such rows has to pass, told before anything is typed.
fn gate_words(gate: Option<Gate>) -> impl IntoView {
    let (tone, key) = match gate {
        None => (Tone::Warning, "tables-gate-none"),
        Some(Gate::Open) => (Tone::Plain, "tables-gate-open"),
        Some(Gate::Second) => (Tone::Plain, "tables-gate-second"),
        Some(Gate::Neighbour) => (Tone::Plain, "tables-gate-neighbour"),
    };
    view! { <Notice tone><p>{say(key)}</p></Notice> }
}

/// The rows as a file, to change elsewhere and to bring back.
pub async fn csv(
    (Visit(cx), extract::State(site), Spoken(language)): (Visit, extract::State<Site>, Spoken),
    Path((_, table)): Path<(String, String)>,
) -> Answer {
    let back = links::tables::table(language, tables::find(&table)?, "", 1);
    if let Some(asking) = confirm::wanted(&cx, &site, language, &back).await? {
        return Ok(asking);
    }
    let file = tables::export(&cx, &table).await?;
    let disposition = format!("attachment; filename=\"{}.csv\"", tables::find(&table)?.name);
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (CONTENT_DISPOSITION, HeaderValue::try_from(disposition).unwrap_or(HeaderValue::from_static("attachment"))),
    ];
    Ok((headers, file).into_response())
}
