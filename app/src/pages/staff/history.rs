//! The history of one record: everything that was ever said of it, with what stood there before; any of it can be brought back.
use super::seat;
use crate::pages::{
    draw::title,
    links,
    load::{Answer, ErrorPage, Trouble, loaded, to},
    parts::{
        edits::{kind_words, story::story},
        notice::{Notice, Tone},
    },
    visit::{Spoken, Visit, asked, cx, language},
    words::{date_time, say, say_with},
};
use axum::{Form, extract::Path};
use domain::{
    Error, Id, Result, Time,
    edit::{Edit, RecordKey},
    organization::Organization,
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;
use serde::Deserialize;
use store::{
    Cx,
    edits::{Merger, Outcome, Told},
};

struct History {
    record: RecordKey,
    told: Told,
    merged: Vec<Merger>,
    page: usize,
    zone: &'static str,
    own: Id<Organization>,
    now: Time,
}

async fn load(cx: Cx, record: Option<RecordKey>, page: usize) -> Result<History> {
    let (member, municipality) = seat(&cx.caller)?;
    let record = record.ok_or(Error::NotFound)?;
    let told = store::edits::history(&cx, &record, page).await?;
    let zone = store::areas::find(&cx, &municipality).await?.country.zone();
    let merged = store::edits::merged_into(&cx, &record).await?;
    Ok(History { record, told, merged, page, zone, own: member.organization, now: cx.now })
}

#[component]
pub fn Page() -> impl IntoView {
    let params = use_params_map();
    let param = |name: &str| params.read_untracked().get(name).unwrap_or_default();
    let record = RecordKey::parse(&param("kind"), &param("id"));
    let page = asked("page").parse().unwrap_or(0).min(100_000);
    let done = done_words(&asked("done"));
    loaded(load(cx(), record, page), move |history| {
        let name = history.told.names.get(&history.record.id).cloned().unwrap_or_else(|| say("edits-nameless"));
        let heading = say_with("edits-history-title", &[("name", name.into())]);
        title(heading.clone());
        let more = history.told.more;
        let (record, page) = (history.record.clone(), history.page);
        view! {
            {done.map(|(tone, words)| view! { <Notice tone><p role="status">{words}</p></Notice> })}
            <h1>{heading}</h1>
            <p class="lead">{say_with("edits-history-lead", &[("kind", kind_words(record.kind).into())])}</p>
            {(page == 0).then(|| merged(&history))}
            {if history.told.edits.is_empty() {
                Either::Left(view! { <p>{say("edits-history-none")}</p> })
            } else {
                Either::Right(stories(&history))
            }}
            <nav class="pager" aria-label=say("common-pager")>
                {(page > 0).then(|| view! { <a rel="prev" href=links::staff::history(language(), &record, page - 1)>{say("edits-newer")}</a> })}
                {more.then(|| view! { <a rel="next" href=links::staff::history(language(), &record, page + 1)>{say("edits-older")}</a> })}
            </nav>
        }
    })
}

/// What became of a press.
pub fn done_words(done: &str) -> Option<(Tone, String)> {
    match done {
        "restored" => Some((Tone::Good, say("edits-done-restored"))),
        "undone" => Some((Tone::Good, say("edits-done-undone"))),
        "same" => Some((Tone::Plain, say("edits-done-same"))),
        "late" => Some((Tone::Warning, say("edits-done-late"))),
        _ => None,
    }
}

/// What became a part of this record: its history is told here as well.
fn merged(history: &History) -> impl IntoView + use<> {
    let one = |merger: &Merger| {
        let name = merger.own.get("name").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        let date = date_time(merger.at, history.zone);
        view! { <p>{say_with("dup-merged", &[("name", name.into()), ("date", date.into())])}</p> }
    };
    let all = history.merged.iter().map(one).collect_view();
    (!history.merged.is_empty()).then(|| view! { <Notice tone=Tone::Plain>{all}</Notice> })
}

fn stories(history: &History) -> impl IntoView + use<> {
    let one = |edit: &Edit| {
        let waits = edit.fields.iter().any(|field| field.state == domain::edit::FieldState::Waiting);
        let review = waits.then(|| view! { <a class="button" href=links::staff::edit(language(), edit.id)>{say("edits-review")}</a> });
        let written = !edit.creates && edit.fields.iter().any(|field| field.applied.is_some());
        // Of a record that is no more nothing can be brought back but the record itself.
        let own = edit.record == history.record;
        let beside = (!own).then(|| view! { <p class="muted">{say("dup-of-merged")}</p> });
        let restore = (written && own).then(|| press(&history.record, edit.id, "restore", "edits-restore"));
        let mine = own && edit.author.organization == Some(history.own) && edit.can_be_undone(history.now);
        let undo = mine.then(|| press(&history.record, edit.id, "undo", "edits-undo"));
        let acts = view! { <div class="edit-acts">{review} {restore} {undo}</div> }.into_any();
        story(edit, beside.into_any(), acts, &history.told.names, history.zone)
    };
    history.told.edits.iter().map(one).collect_view()
}

fn press(record: &RecordKey, edit: Id<Edit>, act: &str, words: &str) -> impl IntoView + use<> {
    view! {
        <form method="post" action=links::staff::history_act(language(), record, act)>
            <input type="hidden" name="edit" value=edit.text()/>
            <button>{say(words)}</button>
        </form>
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PressForm {
    pub edit: String,
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, kind, id, act)): Path<(String, String, String, String)>,
    Form(form): Form<PressForm>,
) -> Answer {
    let record = RecordKey::parse(&kind, &id).ok_or(ErrorPage(Trouble::NotFound))?;
    let done = pressed(&cx, &act, &form).await?;
    Ok(to(&links::staff::history_done(language, &record, done)))
}

/// What became of it, for the address.
pub async fn pressed(cx: &Cx, act: &str, form: &PressForm) -> std::result::Result<&'static str, ErrorPage> {
    let edit: Id<Edit> = form.edit.parse().map_err(|_| ErrorPage(Trouble::NotFound))?;
    Ok(match act {
        "restore" => match store::edits::restore(cx, edit).await {
            Ok(Outcome::Unchanged) => "same",
            Ok(Outcome::Done { .. }) => "restored",
            Ok(Outcome::Conflict(_)) | Err(Error::Stale) => "late",
            Err(error) => return Err(error.into()),
        },
        "undo" => undone(cx, edit).await?,
        _ => return Err(ErrorPage(Trouble::NotFound)),
    })
}

pub async fn undone(cx: &Cx, edit: Id<Edit>) -> Result<&'static str> {
    match store::edits::undo(cx, edit).await {
        Ok(()) => Ok("undone"),
        Err(Error::Stale) => Ok("late"),
        Err(error) => Err(error),
    }
}
