//! A file of rows: sent, checked, shown row by row on the change's own page. Nothing is changed before somebody takes it.
use super::{back, list::table_name, name};
use crate::pages::{
    draw::title,
    links,
    load::{Answer, loaded, to},
    visit::{Spoken, Visit, cx, language},
    words::{list, say, say_with},
};
use axum::extract::{Multipart, Path};
use domain::{Error, access::Act};
use leptos::prelude::*;
use store::tables::{self, Plan, Table};

#[component]
pub fn Page() -> impl IntoView {
    let (cx, table) = (cx(), table_name());
    let load = async move {
        let (_, municipality) = crate::pages::staff::seat(&cx.caller)?;
        cx.require(&Act::EditTables { municipality })?;
        tables::find(&table)
    };
    loaded(load, |table: &'static Table| {
        title(say_with("tables-upload-title", &[("table", name(table).into())]));
        let columns: Vec<String> = table.columns.iter().map(|column| column.name.to_owned()).collect();
        let keys: Vec<String> = columns.iter().take(table.keys).cloned().collect();
        view! {
            {back(table)}
            <h1>{say_with("tables-upload-title", &[("table", name(table).into())])}</h1>
            <p class="lead">{say("tables-upload-lead")}</p>
            <p>{say_with("tables-upload-columns", &[("columns", list(&columns).into()), ("keys", list(&keys).into())])}</p>
            <form class="question" method="post" action=links::tables::upload(language(), table) enctype="multipart/form-data">
                <div class="field">
                    <label for="file">{say("tables-file")}</label>
                    <p class="hint" id="file-hint">{say("tables-file-hint")}</p>
                    <input id="file" name="file" type="file" accept=".csv,text/csv" aria-describedby="file-hint"/>
                </div>
                {(table.name == "taxonomy").then(scheme)}
                <div class="field">
                    <label for="live_on">{say("tables-on")}</label>
                    <p class="hint" id="live-on-hint">{say("tables-on-hint")}</p>
                    <input id="live_on" name="live_on" type="date" aria-describedby="live-on-hint"/>
                </div>
                <button class="primary">{say("tables-check")}</button>
            </form>
        }
    })
}

/// A whole scheme in a new version, beside the one that holds.
fn scheme() -> impl IntoView {
    view! {
        <div class="field">
            <label for="version">{say("tables-version")}</label>
            <p class="hint" id="version-hint">{say("tables-version-hint")}</p>
            <input id="version" name="version" type="text" maxlength="60" autocomplete="off" aria-describedby="version-hint"/>
        </div>
        <div class="field">
            <label><input type="checkbox" name="whole" value="yes"/> " " {say("tables-whole")}</label>
        </div>
    }
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, Path((_, table)): Path<(String, String)>, mut parts: Multipart) -> Answer {
    let found = tables::find(&table)?;
    let (mut file, mut plan) = (None, Plan::default());
    while let Some(part) = parts.next_field().await? {
        match part.name().unwrap_or_default().to_owned().as_str() {
            "file" => file = Some(part.bytes().await?),
            "version" => plan.version = part.text().await?,
            "whole" => plan.whole = part.text().await? == "yes",
            "live_on" => match part.text().await?.trim() {
                "" => {}
                day => plan.live_on = Some(day.parse().map_err(|_| Error::Invalid(vec![]))?),
            },
            _ => {}
        }
    }
    let file = file.ok_or(Error::Invalid(vec![]))?;
    let id = tables::check_plan(&cx, &table, &file, &plan).await?;
    Ok(to(&links::tables::change(language, found, id)))
}
