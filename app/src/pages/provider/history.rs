//! The history of one record of one's own listing: what changed, whoever changed it and by which door, with what stood there before. What is brought
//! back is an edit of one's own, which the municipality's policy lets live or wait.
use crate::pages::{
    draw::title,
    links,
    load::{Answer, ErrorPage, Trouble, loaded, to},
    parts::{
        edits::{kind_words, story::story},
        notice::Notice,
    },
    staff::history::{PressForm, done_words, pressed},
    visit::{Spoken, Visit, asked, cx, language},
    words::{say, say_with},
};
use axum::{Form, extract::Path};
use domain::{
    Error, Id, Result, Time,
    access::Caller,
    edit::{Edit, RecordKey},
    organization::Organization,
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;
use store::{Cx, edits::Told};

struct History {
    record: RecordKey,
    told: Told,
    page: usize,
    zone: &'static str,
    own: Id<Organization>,
    now: Time,
}

async fn load(cx: Cx, record: Option<RecordKey>, page: usize) -> Result<History> {
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    let record = record.ok_or(Error::NotFound)?;
    let told = store::edits::history(&cx, &record, page).await?;
    let zone = match store::edits::municipality_of(&cx, member.organization).await? {
        Some(municipality) => store::areas::find(&cx, &municipality).await?.country.zone(),
        None => "UTC",
    };
    Ok(History { record, told, page, zone, own: member.organization, now: cx.now })
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
            <p class="lead">{say_with("edits-provider-history-lead", &[("kind", kind_words(record.kind).into())])}</p>
            {if history.told.edits.is_empty() {
                Either::Left(view! { <p>{say("edits-history-none")}</p> })
            } else {
                Either::Right(stories(&history))
            }}
            <nav class="pager" aria-label=say("common-pager")>
                {(page > 0).then(|| view! { <a rel="prev" href=links::provider::history(language(), &record, page - 1)>{say("edits-newer")}</a> })}
                {more.then(|| view! { <a rel="next" href=links::provider::history(language(), &record, page + 1)>{say("edits-older")}</a> })}
            </nav>
        }
    })
}

fn stories(history: &History) -> impl IntoView + use<> {
    let one = |edit: &Edit| {
        let written = !edit.creates && edit.fields.iter().any(|field| field.applied.is_some());
        // Of a record that is no more nothing can be brought back but the record itself.
        let own = edit.record == history.record;
        let beside = (!own).then(|| view! { <p class="muted">{say("dup-of-merged")}</p> });
        let restore = (written && own).then(|| press(&history.record, edit.id, "restore", "edits-restore"));
        let mine = own && edit.author.organization == Some(history.own) && edit.can_be_undone(history.now);
        let undo = mine.then(|| press(&history.record, edit.id, "undo", "edits-undo"));
        let acts = view! { <div class="edit-acts">{restore} {undo}</div> }.into_any();
        story(edit, beside.into_any(), acts, &history.told.names, history.zone)
    };
    history.told.edits.iter().map(one).collect_view()
}

fn press(record: &RecordKey, edit: Id<Edit>, act: &str, words: &str) -> impl IntoView + use<> {
    view! {
        <form method="post" action=links::provider::history_act(language(), record, act)>
            <input type="hidden" name="edit" value=edit.text()/>
            <button>{say(words)}</button>
        </form>
    }
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, kind, id, act)): Path<(String, String, String, String)>,
    Form(form): Form<PressForm>,
) -> Answer {
    let record = RecordKey::parse(&kind, &id).ok_or(ErrorPage(Trouble::NotFound))?;
    let done = pressed(&cx, &act, &form).await?;
    Ok(to(&links::provider::history_done(language, &record, done)))
}
