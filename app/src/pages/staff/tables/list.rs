//! The rows of one table: found by words, a page at a time; those that are not one's own to change say so.
use super::{careful, column_name, fields::shown, name, row_name, what};
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    parts::{
        field::Field,
        notice::{Notice, Tone},
        pager::Pager,
    },
    visit::{asked, cx, language},
    words::{say, say_with},
};
use domain::Language;
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;
use store::tables::{self, Column, Input, Line, Table};

/// Rows of a page.
const PAGE: usize = 50;
/// Columns of the list besides the key; the rest is on the row's own page.
const COLUMNS: usize = 4;

pub(super) fn table_name() -> String {
    use_params_map().read_untracked().get("table").unwrap_or_default()
}

#[component]
pub fn Page() -> impl IntoView {
    let (cx, table) = (cx(), table_name());
    let (words, page) = (asked("q").trim().to_owned(), asked("page").parse::<usize>().unwrap_or(1).max(1));
    let load = async move { Ok((tables::find(&table)?, tables::lines(&cx, &table).await?)) };
    loaded(load, move |(table, lines)| {
        title(name(table));
        let found = found(lines, &words);
        let (count, pages) = (found.len(), found.len().div_ceil(PAGE).max(1));
        let page = page.min(pages);
        let here: Vec<Line> = found.into_iter().skip((page - 1) * PAGE).take(PAGE).collect();
        let asked = words.clone();
        view! {
            <p class="back"><a href=links::tables::all(language())>{say("tables-title")}</a></p>
            <h1>{name(table)}</h1>
            <p class="lead">{what(table)}</p>
            {careful(table).map(|why| view! { <Notice tone=Tone::Plain><p>{why}</p></Notice> })}
            {doing(table)}
            <form class="table-search" method="get" action=links::tables::table(language(), table, "", 1) role="search">
                <Field name="q" label=say("tables-search") value=words problem=None/>
                <p class="actions"><button>{say("tables-search-submit")}</button></p>
            </form>
            <p role="status">{say_with("tables-rows", &[("count", count.into())])}</p>
            {rows(table, here)}
            <Pager page pages href=move |page| links::tables::table(language(), table, &asked, page)/>
        }
    })
}

/// Every typed word stands somewhere in the row.
fn found(lines: Vec<Line>, words: &str) -> Vec<Line> {
    let words: Vec<String> = store::areas::fold(words).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let fits = |line: &Line| {
        let whole = store::areas::fold(&line.cells.join(" "));
        words.iter().all(|word| whole.contains(word))
    };
    lines.into_iter().filter(|line| fits(line)).collect()
}

fn doing(table: &'static Table) -> impl IntoView {
    let language = language();
    view! {
        <ul class="chips">
            <li><a href=links::tables::new(language, table)>{say("tables-new")}</a></li>
            <li><a href=links::tables::upload(language, table)>{say("tables-upload")}</a></li>
            <li><a href=links::tables::export(language, table)>{say("tables-export")}</a></li>
            <li><a href=links::tables::history(language, table, None, 0)>{say("tables-history")}</a></li>
            {(table.name == "letters").then(|| view! { <li><a href=links::staff::wording_in(language, language)>{say("wording-title")}</a></li> })}
        </ul>
    }
}

/// Of a letter, how it begins.
fn brief(column: &Column, cell: String) -> String {
    const MOST: usize = 120;
    if column.input == Input::Letter && cell.chars().count() > MOST { cell.chars().take(MOST).chain(['…']).collect() } else { cell }
}

fn rows(table: &'static Table, lines: Vec<Line>) -> impl IntoView {
    if lines.is_empty() {
        return Either::Left(view! { <p class="empty">{say("tables-empty")}</p> });
    }
    let rest = || table.columns.iter().enumerate().skip(table.keys).take(COLUMNS);
    let row = |line: Line| {
        let cells = rest().map(|(at, column)| {
            let cell = line.cells.get(at).map(|cell| brief(column, shown(column, cell))).unwrap_or_default();
            view! { <td data-label=column_name(table, column) lang=column.language().map(Language::code)>{cell}</td> }
        });
        let cells = cells.collect_view();
        view! {
            <tr>
                <th scope="row"><a href=links::tables::row(language(), table, &line.key)>{row_name(table, &line.key, &line.cells)}</a></th>
                {cells}
                <td data-label=say("tables-gate")>{say(match line.gate {
                    None => "tables-gate-short-none",
                    Some(domain::tables::Gate::Open) => "tables-gate-short-open",
                    Some(domain::tables::Gate::Second) => "tables-gate-short-second",
                    Some(domain::tables::Gate::Neighbour) => "tables-gate-short-neighbour",
                })}</td>
            </tr>
        }
    };
    let key: Vec<_> = table.columns.iter().take(table.keys).map(|column| column_name(table, column)).collect();
    Either::Right(view! {
        <table class="requests">
            <caption class="hidden">{name(table)}</caption>
            <thead>
                <tr>
                    <th scope="col">{key.join(" · ")}</th>
                    {rest().map(|(_, column)| view! { <th scope="col">{column_name(table, column)}</th> }).collect_view()}
                    <th scope="col">{say("tables-gate")}</th>
                </tr>
            </thead>
            <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
        </table>
    })
}
