//! What was changed of a table, or of one of its rows, by whom, and who let it go live.
use super::{People, back, list::table_name, listed, name};
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    visit::{asked, cx, language},
    words::{say, say_with},
};
use leptos::prelude::*;
use store::tables::{self, PAGE, RowKey};

#[component]
pub fn Page() -> impl IntoView {
    let (cx, table, language) = (cx(), table_name(), language());
    let (row, page) = (asked("row").parse::<RowKey>().ok(), asked("page").parse::<i64>().unwrap_or(0).clamp(0, 100_000));
    let load = async move {
        let changes = tables::history(&cx, &table, row.as_ref(), page).await?;
        let people = People::of(&cx, &changes, language).await?;
        Ok((tables::find(&table)?, row, changes, people))
    };
    loaded(load, move |(table, row, changes, people)| {
        let heading = say_with("tables-history-title", &[("table", name(table).into())]);
        title(heading.clone());
        let more = i64::try_from(changes.len()) == Ok(PAGE);
        let at = |page: i64| links::tables::history(language, table, row.as_ref(), page);
        view! {
            {back(table)}
            <h1>{heading}</h1>
            <p class="lead">{say("tables-history-lead")}</p>
            {listed(&changes, &people, "tables-history")}
            <nav class="pager" aria-label=say("staff-audit-pages")>
                {(page > 0).then(|| view! { <a rel="prev" href=at(page - 1)>{say("staff-audit-newer")}</a> })}
                {more.then(|| view! { <a rel="next" href=at(page + 1)>{say("staff-audit-older")}</a> })}
            </nav>
        }
    })
}
