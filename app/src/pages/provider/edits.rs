//! What one's own people have changed: each field with what stood there, whether it is live, and why it was refused; taken back within a day.
use crate::pages::{
    draw::title,
    links,
    load::{Answer, ErrorPage, Trouble, loaded, to},
    parts::{edits::story::story, notice::Notice},
    staff::history::{PressForm, done_words, undone},
    visit::{Spoken, Visit, asked, cx, language},
    words::say,
};
use axum::{Form, extract::Path};
use domain::{
    Error, Id, Result, Time,
    access::Caller,
    edit::{Edit, RecordKind},
};
use leptos::{either::Either, prelude::*};
use store::{Cx, edits::Told};

struct Own {
    told: Told,
    page: usize,
    zone: &'static str,
    now: Time,
}

async fn load(cx: Cx, page: usize) -> Result<Own> {
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    let told = store::edits::of_organization(&cx, member.organization, page).await?;
    let zone = match store::edits::municipality_of(&cx, member.organization).await? {
        Some(municipality) => store::areas::find(&cx, &municipality).await?.country.zone(),
        None => "UTC",
    };
    Ok(Own { told, page, zone, now: cx.now })
}

#[component]
pub fn Page() -> impl IntoView {
    let page = asked("page").parse().unwrap_or(0).min(100_000);
    let done = done_words(&asked("done"));
    loaded(load(cx(), page), move |own| {
        title(say("edits-own-title"));
        let (page, more) = (own.page, own.told.more);
        view! {
            {done.map(|(tone, words)| view! { <Notice tone><p role="status">{words}</p></Notice> })}
            <h1>{say("edits-own-title")}</h1>
            <p class="lead">{say("edits-own-lead")}</p>
            {if own.told.edits.is_empty() {
                Either::Left(view! { <p>{say("edits-own-none")}</p> })
            } else {
                Either::Right(stories(&own))
            }}
            <nav class="pager" aria-label=say("common-pager")>
                {(page > 0).then(|| view! { <a rel="prev" href=links::provider::edits(language(), page - 1)>{say("edits-newer")}</a> })}
                {more.then(|| view! { <a rel="next" href=links::provider::edits(language(), page + 1)>{say("edits-older")}</a> })}
            </nav>
        }
    })
}

fn stories(own: &Own) -> impl IntoView + use<> {
    let one = |edit: &Edit| {
        let undo = edit.can_be_undone(own.now).then(|| {
            view! {
                <form method="post" action=links::provider::edits_act(language(), "undo")>
                    <input type="hidden" name="edit" value=edit.id.text()/>
                    <button>{say("edits-undo")}</button>
                </form>
            }
        });
        let acts = view! { <div class="edit-acts">{undo}</div> }.into_any();
        story(edit, heading(edit, own).into_any(), acts, &own.told.names, own.zone)
    };
    own.told.edits.iter().map(one).collect_view()
}

fn heading(edit: &Edit, own: &Own) -> impl IntoView + use<> {
    let new = || edit.fields.first()?.after.as_ref()?.get("name")?.as_str().map(str::to_owned);
    let name = own.told.names.get(&edit.record.id).cloned().or_else(new).unwrap_or_else(|| say("edits-nameless"));
    let href = match edit.record.kind {
        RecordKind::Service => edit.record.id.parse().ok().map(|id| links::service(language(), id)),
        RecordKind::Organization => edit.record.id.parse().ok().map(|id| links::organization(language(), id)),
        RecordKind::Location => None,
    };
    match href.filter(|_| own.told.names.contains_key(&edit.record.id)) {
        Some(href) => Either::Left(view! { <h2><a href=href>{name}</a></h2> }),
        None => Either::Right(view! { <h2>{name}</h2> }),
    }
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, act)): Path<(String, String)>,
    Form(form): Form<PressForm>,
) -> Answer {
    let edit: Id<Edit> = form.edit.parse().map_err(|_| ErrorPage(Trouble::NotFound))?;
    if act != "undo" {
        return Err(ErrorPage(Trouble::NotFound));
    }
    let done = undone(&cx, edit).await?;
    Ok(to(&links::provider::edits_done(language, done)))
}
