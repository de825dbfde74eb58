//! One row: as a form where it is one's own to change, with its history; and a new one. Who was overtaken sees both versions side by side.
use super::{
    People, back, column_name,
    fields::{Options, field},
    gate_words,
    list::table_name,
    listed, row_name, wrong_at,
};
use crate::pages::{
    draw::title,
    links,
    load::{Answer, loaded, to},
    parts::notice::{Notice, Tone},
    redraw::{Redraw, attempt},
    staff::wording,
    visit::{Spoken, Visit, asked, cx, language},
    words::{say, say_with},
};
use axum::{Form, extract::Path};
use domain::{Attempt, Error, Language, Result};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;
use store::{
    Cx,
    import::RowProblem,
    tables::{self, Change, Input, Line, Outcome, RowKey, Table, Typed},
};

/// What was typed, and why it was not taken.
#[derive(Clone, Debug, Default)]
struct Typing {
    cells: Option<Vec<String>>,
    problem: Option<RowProblem>,
    unchanged: bool,
    overtaken: bool,
}

/// Their words are shown as they arrive.
fn is_letters(table: &Table) -> bool {
    table.columns.iter().any(|column| column.input == Input::Letter)
}

struct Seen {
    table: &'static Table,
    /// None for a new one.
    line: Option<Line>,
    options: Options,
    history: Vec<Change>,
    people: People,
}

async fn load(cx: Cx, table: String, key: Option<String>, language: Language) -> Result<Seen> {
    let (_, municipality) = crate::pages::staff::seat(&cx.caller)?;
    let key: Option<RowKey> = key.map(|key| key.parse().map_err(|()| Error::NotFound)).transpose()?;
    let found = tables::find(&table)?;
    let (line, history) = match &key {
        Some(key) => (Some(tables::line(&cx, &table, key).await?), tables::history(&cx, &table, Some(key), 0).await?),
        None => (None, vec![]),
    };
    let people = People::of(&cx, &history, language).await?;
    Ok(Seen { options: Options::of(&cx, found, &municipality, language).await?, table: found, line, history, people })
}

#[component]
pub fn Page() -> impl IntoView {
    let key = use_params_map().read_untracked().get("row").unwrap_or_default();
    let attempt = attempt::<Typing>().form;
    loaded(load(cx(), table_name(), Some(key), language()), move |seen| page(seen, attempt))
}

#[component]
pub fn New() -> impl IntoView {
    let attempt = attempt::<Typing>().form;
    loaded(load(cx(), table_name(), None, language()), move |seen| {
        // What the address asks for stands in the form already.
        let given: Vec<String> = seen.table.columns.iter().map(|column| asked(column.name)).collect();
        let given = if is_letters(seen.table) { wording::begun(given) } else { given };
        let cells = attempt.cells.or_else(|| given.iter().any(|cell| !cell.is_empty()).then_some(given));
        page(seen, Typing { cells, ..attempt })
    })
}

fn page(seen: Seen, typing: Typing) -> impl IntoView {
    let heading = seen.line.as_ref().map_or_else(|| say("tables-new"), |line| row_name(seen.table, &line.key, &line.cells));
    title(format!("{heading} – {}", super::name(seen.table)));
    let gate = seen.line.as_ref().map(|line| line.gate);
    let may = gate.is_none_or(|gate| gate.is_some());
    let history = seen.line.as_ref().map(|_| {
        view! {
            <section aria-labelledby="history">
                <h2 id="history">{say("tables-history")}</h2>
                {listed(&seen.history, &seen.people, "tables-history")}
            </section>
        }
    });
    view! {
        {problem(seen.table, typing.problem.as_ref())}
        {back(seen.table)}
        <h1>{heading}</h1>
        {typing.unchanged.then(|| view! { <Notice tone=Tone::Plain><p role="status">{say("tables-unchanged")}</p></Notice> })}
        {typing.overtaken.then(|| overtaken(&seen, &typing))}
        {gate.map(gate_words)}
        {if may { Either::Left(form(&seen, &typing)) } else { Either::Right(read_only(&seen)) }}
        {history}
    }
}

fn problem(table: &'static Table, problem: Option<&RowProblem>) -> impl IntoView + use<> {
    problem.map(|problem| {
        let known = table.columns.iter().any(|column| column.name == problem.column);
        let words = wrong_at(table, problem);
        let line = if known { Either::Left(view! { <a href=format!("#{}", problem.column)>{words}</a> }) } else { Either::Right(words) };
        view! {
            <div class="error-summary" role="alert" tabindex="-1" autofocus=true aria-labelledby="error-summary-title">
                <h2 id="error-summary-title">{say("common-errors-title")}</h2>
                <ul><li>{line}</li></ul>
            </div>
        }
    })
}

/// What stands there now beside what was typed, where they differ.
fn overtaken(seen: &Seen, typing: &Typing) -> impl IntoView + use<> {
    let now = seen.line.as_ref().map(|line| line.cells.clone()).unwrap_or_default();
    let typed = typing.cells.clone().unwrap_or_default();
    let table = seen.table;
    let rows = table.columns.iter().enumerate().skip(table.keys).filter_map(|(at, column)| {
        let (now, typed) = (now.get(at).cloned().unwrap_or_default(), typed.get(at).cloned().unwrap_or_default());
        (now != typed).then(|| {
            view! {
                <tr>
                    <th scope="row">{column_name(table, column)}</th>
                    <td data-label=say("tables-now")>{now}</td>
                    <td data-label=say("tables-typed")>{typed}</td>
                </tr>
            }
        })
    });
    let rows = rows.collect_view();
    view! {
        <Notice tone=Tone::Warning><p>{say("tables-overtaken")}</p></Notice>
        <table class="requests">
            <caption class="hidden">{say("tables-overtaken")}</caption>
            <thead>
                <tr><th scope="col">{say("tables-column")}</th><th scope="col">{say("tables-now")}</th><th scope="col">{say("tables-typed")}</th></tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn form(seen: &Seen, typing: &Typing) -> impl IntoView + use<> {
    let table = seen.table;
    let stored = seen.line.as_ref().map(|line| line.cells.clone());
    let cells = typing.cells.clone().or_else(|| stored.clone()).unwrap_or_default();
    let beside = is_letters(table).then(|| (wording::placeholders(&cells), wording::preview(&cells)));
    let fixed = if seen.line.is_some() { table.keys } else { 0 };
    let value = |at: usize| cells.get(at).map_or("", String::as_str);
    let fields = table.columns.iter().enumerate().skip(fixed);
    let fields = fields.map(|(at, column)| field(table, column, value(at), typing.problem.as_ref(), &seen.options)).collect_view();
    let key = stored.as_ref().map(|_| facts(seen, 0..table.keys));
    let action =
        seen.line.as_ref().map_or_else(|| links::tables::new(language(), table), |line| links::tables::row(language(), table, &line.key));
    // What the row said when the form was drawn: who was overtaken is told.
    let was = stored.and_then(|cells| serde_json::to_string(&cells).ok()).unwrap_or_default();
    let remove = seen.line.as_ref().map(|line| {
        view! {
            <form method="post" action=links::tables::remove(language(), table, &line.key)>
                <button class="danger">{say_with("tables-remove", &[("row", row_name(seen.table, &line.key, &line.cells).into())])}</button>
            </form>
        }
    });
    view! {
        {key}
        <form class="question" method="post" action=action novalidate>
            <input type="hidden" name=WAS value=was/>
            {fields}
            <button class="primary">{say("tables-save")}</button>
        </form>
        {beside}
        {remove}
    }
}

/// Of the columns, one under the other.
fn facts(seen: &Seen, columns: std::ops::Range<usize>) -> impl IntoView + use<> {
    let cells = seen.line.as_ref().map(|line| line.cells.clone()).unwrap_or_default();
    let one = |at: usize| {
        let column = seen.table.columns.get(at)?;
        let cell = seen.options.words(column, cells.get(at).map_or("", String::as_str));
        Some(view! { <div><dt>{column_name(seen.table, column)}</dt><dd lang=column.language().map(Language::code)>{cell}</dd></div> })
    };
    view! { <dl class="facts">{columns.filter_map(one).collect_view()}</dl> }
}

fn read_only(seen: &Seen) -> impl IntoView + use<> {
    facts(seen, 0..seen.table.columns.len())
}

const WAS: &str = "_was";

fn typed(table: &Table, sent: &[(String, String)], key: Option<RowKey>) -> Typed {
    let value = |name: &str| sent.iter().find(|(sent, _)| sent == name).map(|(_, value)| value.clone()).unwrap_or_default();
    let mut cells: Vec<String> = table.columns.iter().map(|column| value(column.name)).collect();
    if let Some(key) = &key {
        cells.splice(..table.keys, key.cells().iter().cloned());
    }
    Typed { was: serde_json::from_str(&value(WAS)).ok(), key, cells }
}

pub async fn add(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, table)): Path<(String, String)>,
    page: Redraw,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = typed(tables::find(&table)?, &sent, None);
    propose(&cx, language, &table, typed, page).await
}

pub async fn change(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, table, key)): Path<(String, String, String)>,
    page: Redraw,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let key: RowKey = key.parse().map_err(|()| Error::NotFound)?;
    let typed = typed(tables::find(&table)?, &sent, Some(key));
    propose(&cx, language, &table, typed, page).await
}

async fn propose(cx: &Cx, language: Language, table: &str, typed: Typed, page: Redraw) -> Answer {
    let outcome = tables::propose_row(cx, table, &typed).await?;
    let typing = Typing { cells: Some(typed.cells), ..Typing::default() };
    answer(language, table, outcome, typing, page).await
}

/// A row is taken away.
pub async fn remove(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, table, key)): Path<(String, String, String)>,
    page: Redraw,
) -> Answer {
    let key: RowKey = key.parse().map_err(|()| Error::NotFound)?;
    let outcome = tables::propose_removal(&cx, &table, &key).await?;
    let at = links::tables::row(language, tables::find(&table)?, &key);
    answer(language, &table, outcome, Typing::default(), page.at(&at)).await
}

async fn answer(language: Language, table: &str, outcome: Outcome, typing: Typing, page: Redraw) -> Answer {
    let again = |form: Typing| Attempt { form, problems: vec![] };
    Ok(match outcome {
        Outcome::Live(id) | Outcome::Waiting(id) => to(&links::tables::change(language, tables::find(table)?, id)),
        Outcome::Unchanged => page.showing(again(Typing { unchanged: true, ..typing })).await,
        Outcome::Refused(problem) => page.with(again(Typing { problem: Some(problem), ..typing })).await,
        // Gone altogether: there is no form to draw again.
        Outcome::Overtaken(None) => return Err(Error::Stale.into()),
        Outcome::Overtaken(Some(_)) => page.overtaken(again(Typing { overtaken: true, ..typing }), ()).await,
    })
}
