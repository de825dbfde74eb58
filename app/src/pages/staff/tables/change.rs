//! One change: what a file would do, what waits for a second person, what was done; row by row, with what stood before and stands after.
use super::{People, back, column_name, fields::shown, name, row_name, source, state, walk, wrong_at};
use crate::pages::{
    draw::title,
    links,
    load::{Answer, loaded, to},
    parts::notice::{Notice, Tone},
    redraw::{Redraw, attempt},
    staff::wording,
    visit::{Spoken, Visit, cx, language},
    words::{date_time, day, list as and, say, say_with},
};
use axum::{Form, extract::Path};
use domain::{
    Attempt, Error, Id, Language, Result,
    guide::Guide,
    tables::{Gate, State},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;
use serde::Deserialize;
use store::{
    Cx,
    import::RowProblem,
    tables::{self, Change, ChangeRow, Outcome, RowKey, Table, TableChange, Taken},
};

/// More rows are not drawn on one page.
const MOST: usize = 300;

/// Why nothing was done.
#[derive(Clone, Debug, Default)]
struct Hindered {
    overtaken: Vec<RowKey>,
    problem: Option<RowProblem>,
}

async fn load(cx: Cx, table: String, id: String, language: Language) -> Result<(Change, People, Option<Guide>)> {
    let id: Id<TableChange> = id.parse().map_err(|_| Error::NotFound)?;
    let change = tables::change(&cx, id).await?;
    if change.table.name != table {
        return Err(Error::NotFound);
    }
    let people = People::of(&cx, std::slice::from_ref(&change), language).await?;
    let open = matches!(change.state, State::Checked | State::Waiting) && change.count > 0;
    let guide = if open && change.table.name == "guide" { Some(tables::guide_with(&cx, id).await?) } else { None };
    Ok((change, people, guide))
}

#[component]
pub fn Page() -> impl IntoView {
    let params = use_params_map();
    let param = |name: &str| params.read_untracked().get(name).unwrap_or_default();
    let hindered = attempt::<Hindered>().form;
    loaded(load(cx(), param("table"), param("id"), language()), move |(change, people, guide)| {
        let key = if change.state == State::Checked { "tables-dry-title" } else { "tables-change-title" };
        let heading = say_with(key, &[("table", name(change.table).into())]);
        title(heading.clone());
        view! {
            {back(change.table)}
            <h1>{heading}</h1>
            {told(&change, &hindered)}
            {facts(&change, &people)}
            {acts(&change)}
            {problems(&change)}
            {rows(&change)}
            {guide.as_ref().map(walk::walk)}
            {letters(&change)}
        }
    })
}

/// Where it stands, and what that means.
fn told(change: &Change, hindered: &Hindered) -> impl IntoView + use<> {
    let (tone, key) = match (change.state, change.by.gate) {
        (State::Checked, _) if change.count == 0 => (Tone::Plain, "tables-told-nothing"),
        (State::Checked, Gate::Open) => (Tone::Plain, "tables-told-checked"),
        (State::Checked, Gate::Second) => (Tone::Plain, "tables-told-checked-second"),
        (State::Checked, Gate::Neighbour) => (Tone::Plain, "tables-told-checked-neighbour"),
        (State::Waiting, Gate::Neighbour) => (Tone::Warning, "tables-told-waiting-neighbour"),
        (State::Waiting, _) => (Tone::Warning, "tables-told-waiting"),
        (State::Scheduled, _) => (Tone::Good, "tables-told-scheduled"),
        (State::Live, _) => (Tone::Good, "tables-told-live"),
        (State::Refused, _) => (Tone::Plain, "tables-told-refused"),
        (State::Withdrawn, _) => (Tone::Plain, "tables-told-withdrawn"),
    };
    let overtaken = (!hindered.overtaken.is_empty()).then(|| {
        let rows: Vec<String> = hindered.overtaken.iter().take(10).map(RowKey::shown).collect();
        let words = say_with("tables-told-overtaken", &[("rows", and(&rows).into())]);
        view! { <Notice tone=Tone::Danger><p role="alert">{words}</p></Notice> }
    });
    let problem = hindered.problem.as_ref().map(|problem| {
        let words = wrong_at(change.table, problem);
        view! { <Notice tone=Tone::Danger><p role="alert">{words}</p></Notice> }
    });
    view! {
        {overtaken}
        {problem}
        <Notice tone><p role="status">{say(key)}</p></Notice>
    }
}

fn facts(change: &Change, people: &People) -> impl IntoView + use<> {
    let mut all = vec![
        ("tables-state", state(change)),
        ("tables-what", source(change)),
        ("tables-who", people.author(&change.by)),
        ("tables-when", date_time(change.made_at, people.zone)),
    ];
    if !change.version.is_empty() {
        all.push(("tables-version", change.version.clone()));
    }
    if let Some(on) = change.live_on {
        all.push(("tables-on", day(on)));
    }
    if let Some(who) = change.decided_by {
        all.push(("tables-second", people.account(who)));
    }
    if let Some(at) = change.decided_at.filter(|_| change.state != State::Checked) {
        all.push(("tables-decided", date_time(at, people.zone)));
    }
    let (added, removed) =
        (change.rows.iter().filter(|row| row.before.is_none()).count(), change.rows.iter().filter(|row| row.after.is_none()).count());
    let counts = [
        ("added", added.into()),
        ("changed", (change.rows.len() - added - removed).into()),
        ("removed", removed.into()),
        ("unchanged", change.unchanged.into()),
        ("bad", change.problems.len().into()),
    ];
    all.push(("tables-counted", say_with("tables-counts", &counts)));
    if change.table.name == "taxonomy" {
        let among = [("renamed", differing(change, "label_").into()), ("mapped", differing(change, "maps_to_core").into())];
        all.push(("tables-among", say_with("tables-among-counts", &among)));
    }
    let all = all.into_iter().map(|(key, value)| view! { <div><dt>{say(key)}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts">{all.collect_view()}</dl> }
}

/// Rows that were there and are still, in which one of these columns says something else.
fn differing(change: &Change, column: &str) -> usize {
    let at: Vec<usize> = (0..).zip(change.table.columns).filter(|(_, one)| one.name.starts_with(column)).map(|(at, _)| at).collect();
    let differs = |row: &&ChangeRow| match (&row.before, &row.after) {
        (Some(before), Some(after)) => at.iter().any(|at| before.get(*at) != after.get(*at)),
        _ => false,
    };
    change.rows.iter().filter(differs).count()
}

/// What whoever looks at it may do.
fn acts(change: &Change) -> impl IntoView + use<> {
    let may = change.may;
    let all = [
        (may.take, "take", if change.by.gate == Gate::Open { "tables-act-take" } else { "tables-act-propose" }, "primary"),
        (may.decide, "approve", "tables-act-approve", "primary"),
        (may.decide, "refuse", "tables-act-refuse", "danger"),
        (may.withdraw, "withdraw", if change.state == State::Checked { "tables-act-drop" } else { "tables-act-withdraw" }, ""),
        (may.undo, "undo", "tables-act-undo", ""),
    ];
    let any = all.iter().any(|(may, ..)| *may);
    let action = links::tables::change(language(), change.table, change.id);
    let buttons = all.into_iter().filter(|(may, ..)| *may).map(|(_, act, key, class)| {
        view! { <button class=class name="act" value=act>{say(key)}</button> }
    });
    let buttons = buttons.collect_view();
    let tried = change.table.name == "routing" && matches!(change.state, State::Checked | State::Waiting) && change.count > 0;
    let try_out = tried.then(|| view! { <p><a href=links::tables::routing_with(language(), change.id)>{say("tables-try")}</a></p> });
    view! {
        {try_out}
        {any.then(|| view! { <form class="actions" method="post" action=action>{buttons}</form> })}
    }
}

fn problems(change: &Change) -> impl IntoView + use<> {
    let row = |problem: &RowProblem| {
        let column = change.table.columns.iter().find(|column| column.name == problem.column);
        let column = column.map_or(problem.column.clone(), |column| column_name(change.table, column));
        view! {
            <tr>
                <th scope="row" data-label=say("tables-line")>{problem.line}</th>
                <td data-label=say("tables-column")>{column}</td>
                <td data-label=say("tables-reason")>{super::wrong(problem)}</td>
            </tr>
        }
    };
    let heads = ["tables-line", "tables-column", "tables-reason"];
    (!change.problems.is_empty()).then(|| {
        view! {
            <section aria-labelledby="bad">
                <h2 id="bad">{say("tables-bad")}</h2>
                <table class="requests" id="problems">
                    <caption class="hidden">{say("tables-bad")}</caption>
                    <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
                    <tbody>{change.problems.iter().map(row).collect_view()}</tbody>
                </table>
            </section>
        }
    })
}

fn rows(change: &Change) -> impl IntoView + use<> {
    let table = change.table;
    let more = change.rows.len().saturating_sub(MOST);
    let each = change.rows.iter().take(MOST).map(|row| {
        let (key, tone) = match (&row.before, &row.after) {
            (None, _) => ("tables-row-added", "accent"),
            (_, None) => ("tables-row-removed", "danger"),
            _ => ("tables-row-changed", "warn"),
        };
        let line = (row.line > 0).then(|| view! { <span class="muted">{say_with("tables-at-line", &[("line", row.line.into())])}</span> });
        view! {
            <li>
                <h3>{row_name(table, &row.key, row.after.as_deref().or(row.before.as_deref()).unwrap_or_default())}</h3>
                <p><span class="mark" data-tone=tone>{say(key)}</span> " " {line}</p>
                {cells(table, row)}
            </li>
        }
    });
    let each = each.collect_view();
    (!change.rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="changed">
                <h2 id="changed">{say("tables-changed")}</h2>
                <ul class="table-list" id="rows">{each}</ul>
                {(more > 0).then(|| view! { <p class="muted">{say_with("tables-more", &[("count", more.into())])}</p> })}
            </section>
        }
    })
}

/// Letters as they would arrive.
fn letters(change: &Change) -> impl IntoView + use<> {
    const MOST_LETTERS: usize = 30;
    let shown = (change.table.name == "letters").then(|| change.rows.iter().filter_map(|row| row.after.as_deref()).take(MOST_LETTERS));
    shown.map(|rows| rows.map(wording::preview).collect_view())
}

/// Before and after, where they differ.
fn cells(table: &'static Table, row: &ChangeRow) -> impl IntoView + use<> {
    let cell = |cells: &Option<Vec<String>>, at: usize| cells.as_ref().and_then(|cells| cells.get(at)).cloned().unwrap_or_default();
    let differing = table.columns.iter().enumerate().skip(table.keys).filter_map(|(at, column)| {
        let (before, after) = (cell(&row.before, at), cell(&row.after, at));
        let lang = column.language().map(Language::code);
        let shown = |text: String| {
            if text.is_empty() { Either::Left(view! { <span class="muted">"–"</span> }) } else { Either::Right(shown(column, &text)) }
        };
        (before != after).then(|| {
            view! {
                <tr>
                    <th scope="row">{column_name(table, column)}</th>
                    <td data-label=say("tables-before") lang=lang>{shown(before)}</td>
                    <td data-label=say("tables-after") lang=lang>{shown(after)}</td>
                </tr>
            }
        })
    });
    let differing = differing.collect_view();
    view! {
        <table class="requests">
            <caption class="hidden">{row.key.shown()}</caption>
            <thead>
                <tr><th scope="col">{say("tables-column")}</th><th scope="col">{say("tables-before")}</th><th scope="col">{say("tables-after")}</th></tr>
            </thead>
            <tbody>{differing}</tbody>
        </table>
    }
}

#[derive(Deserialize)]
pub struct Pressed {
    act: String,
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, table, id)): Path<(String, String, String)>,
    page: Redraw,
    Form(pressed): Form<Pressed>,
) -> Answer {
    let id: Id<TableChange> = id.parse().map_err(|_| Error::NotFound)?;
    let found = tables::find(&table)?;
    let at = |id| links::tables::change(language, found, id);
    let hindered = match pressed.act.as_str() {
        "take" => taken(tables::take(&cx, id).await?),
        "approve" => taken(tables::approve(&cx, id).await?),
        "refuse" => tables::refuse(&cx, id).await.map(|()| None)?,
        "withdraw" => tables::withdraw(&cx, id).await.map(|()| None)?,
        "undo" => match tables::undo(&cx, id).await? {
            Outcome::Live(done) | Outcome::Waiting(done) => return Ok(to(&at(done))),
            Outcome::Refused(problem) => Some(Hindered { problem: Some(problem), ..Hindered::default() }),
            Outcome::Overtaken(_) | Outcome::Unchanged => return Err(Error::Stale.into()),
        },
        _ => return Err(Error::NotFound.into()),
    };
    Ok(match hindered {
        None => to(&at(id)),
        Some(hindered) => page.overtaken(Attempt { form: hindered, problems: vec![] }, ()).await,
    })
}

fn taken(taken: Taken) -> Option<Hindered> {
    match taken {
        Taken::Live | Taken::Waiting | Taken::Scheduled => None,
        Taken::Overtaken(rows) => Some(Hindered { overtaken: rows, ..Hindered::default() }),
    }
}
