//! Views of the list: those that everyone has, with how many wait in each, and those that one keeps by name; and the page that tends them.
use super::Queue;
use crate::pages::{
    desk::{Desk, seat},
    draw::title,
    links,
    load::{Answer, loaded, to},
    parts::{
        error_summary::ErrorSummary,
        field::{Field, Ticks},
        icon::{Icon, Sign},
    },
    redraw::{Redraw, attempt},
    visit::{Spoken, Visit, cx, language},
    words::{say, say_with},
};
use axum::{Form, extract::Path};
use domain::{
    Attempt, Error, Id,
    work_list::{Filter, ViewForm},
};
use leptos::prelude::*;
use store::views::{self, Settings, View};

/// What everyone looks for: the words' key, and the filter.
const COMMON: [(&str, &str); 5] = [
    ("queue-view-all", ""),
    ("queue-view-unanswered", "stage=sent"),
    ("queue-view-overdue", "mark=overdue"),
    ("queue-view-mine", "whose=mine"),
    ("queue-view-nobody", "whose=nobody"),
];

pub(super) fn tabs(queue: &Queue) -> impl IntoView + use<> {
    let (now, desk) = (queue.filter.kept(), queue.desk);
    let common = COMMON.map(|(key, kept)| (say(key), Filter::of_kept(kept), false));
    let teams = queue.in_team().then(|| (say("teams-mine"), Filter::of_kept("whose=teams"), false));
    let own = queue.views.iter().map(|view| (view.name.clone(), view.filter.clone(), true));
    let mut known = false;
    let tabs: Vec<_> = common
        .into_iter()
        .chain(teams)
        .chain(own)
        .map(|(name, filter, own)| {
            let here = filter.kept() == now;
            known |= here;
            let count = queue.count(&filter);
            view! {
                <li>
                    <a href=links::list::of(desk, language(), &filter) aria-current=here.then_some("true") data-own=own.then_some("yes")>
                        <span>{name}</span> <strong>{count}</strong>
                    </a>
                </li>
            }
        })
        .collect();
    let tend = (!queue.views.is_empty())
        .then(|| view! { <li><a class="tend" href=links::list::views(desk, language())>{say("views-tend")}</a></li> });
    view! {
        <nav class="views" aria-label=say("views-title")>
            <ul>{tabs} {tend}</ul>
        </nav>
        {(!known).then(|| keep(desk, &queue.filter))}
    }
}

/// What is chosen now and has no name yet.
fn keep(desk: Desk, filter: &Filter) -> impl IntoView + use<> {
    let attempt = attempt::<ViewForm>();
    let (open, problem) = (!attempt.problems.is_empty(), attempt.problem("view"));
    let shared = vec![("shared", say("views-shared"), attempt.form.shared == "yes")];
    view! {
        <details class="keep-view" open=open>
            <summary><Icon sign=Sign::Save/> {say("views-keep")}</summary>
            <form method="post" action=links::list::views(desk, language()) novalidate>
                <input type="hidden" name="asked" value=filter.kept()/>
                <Field name="view" label=say("views-name") hint=say("views-name-hint") value=attempt.form.view problem/>
                <Ticks legend=say("views-who") ticks=shared/>
                <button class="primary">{say("views-keep-submit")}</button>
            </form>
        </details>
    }
}

/// Keeps a view, and shows it.
pub async fn save(Visit(cx): Visit, Spoken(language): Spoken, page: Redraw, Form(form): Form<ViewForm>) -> Answer {
    let filter = Filter::of_kept(&form.asked);
    let shown = links::list::of(Desk::of(&seat(&cx.caller)?.1), language, &filter);
    match views::save(&cx, &form.view, &filter, form.shared == "yes").await {
        Ok(()) => Ok(to(&shown)),
        Err(Error::Invalid(problems)) => Ok(page.at(&shown).with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}

/// One's own views, each with what may be done with it; and those of colleagues, to open first.
#[component]
pub fn Page() -> impl IntoView {
    let cx = cx();
    let load = async move {
        let desk = Desk::of(&seat(&cx.caller)?.1);
        Ok((desk, views::all(&cx).await?, views::settings(&cx).await?))
    };
    loaded(load, |(desk, all, settings): (Desk, Vec<View>, Settings)| {
        title(say("views-title"));
        let attempt = attempt::<ViewForm>();
        let none = all.is_empty().then(|| view! { <p>{say("views-none")}</p> });
        let each = all.into_iter().map(|view| one(desk, view, settings, &attempt)).collect_view();
        view! {
            <ErrorSummary problems=attempt.problems.clone()/>
            <p class="back"><a href=links::list::of(desk, language(), &Filter::default())>{say(desk.back())}</a></p>
            <h1>{say("views-title")}</h1>
            <p class="lead">{say("views-lead")}</p>
            {none}
            <ul class="view-list">{each}</ul>
        }
    })
}

fn one(desk: Desk, view: View, settings: Settings, attempt: &Attempt<ViewForm>) -> impl IntoView + use<> {
    let opens = settings.opens == Some(view.id);
    let first = if opens { ("later", say("views-first-not")) } else { ("first", say("views-first")) };
    let own = view.own.then(|| own(desk, &view, attempt));
    view! {
        <li>
            <h2><a href=links::list::of(desk, language(), &view.filter)>{view.name.clone()}</a></h2>
            <p class="muted">
                {say(if view.own { if view.shared { "views-is-shared" } else { "views-is-own" } } else { "views-is-theirs" })}
                {opens.then(|| format!(" · {}", say("views-is-first")))}
            </p>
            <div class="view-acts">
                <form method="post" action=links::list::view(desk, language(), view.id)>
                    <button name="act" value=first.0>{first.1} <span class="hidden">{view.name.clone()}</span></button>
                </form>
                {own}
            </div>
        </li>
    }
}

fn own(desk: Desk, view: &View, attempt: &Attempt<ViewForm>) -> impl IntoView + use<> {
    let mistaken = attempt.form.id == view.id.text();
    let problem = attempt.problem("view").filter(|_| mistaken);
    let name = if mistaken { attempt.form.view.clone() } else { view.name.clone() };
    // The list of problems leads to the field's own name.
    let field = if mistaken { "view".to_owned() } else { format!("view-{}", view.id) };
    let box_id = format!("shared-{}", view.id);
    let wrong = problem.map(|what| view! { <p class="problem">{crate::pages::words::problem("view", what)}</p> });
    let address = links::list::view(desk, language(), view.id);
    view! {
        <details open=mistaken>
            <summary>{say("views-change")} <span class="hidden">{view.name.clone()}</span></summary>
            <form method="post" action=address.clone() novalidate>
                <input type="hidden" name="id" value=view.id.text()/>
                <div class="field">
                    <label for=field.clone()>{say("views-name")}</label>
                    {wrong}
                    <input id=field name="view" value=name aria-invalid=problem.map(|_| "true")/>
                </div>
                <div class="choice">
                    <input type="checkbox" id=box_id.clone() name="shared" value="yes" checked=view.shared/>
                    <label for=box_id>{say("views-shared")}</label>
                </div>
                <button class="primary" name="act" value="change">{say("views-change-submit")}</button>
            </form>
        </details>
        <form method="post" action=address>
            <button class="danger" name="act" value="remove">{say_with("views-remove", &[("name", view.name.clone().into())])}</button>
        </form>
    }
}

/// One view: another name, opened first, or gone.
pub async fn tend(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, id)): Path<(String, String)>,
    page: Redraw,
    Form(form): Form<ViewForm>,
) -> Answer {
    let desk = Desk::of(&seat(&cx.caller)?.1);
    let id: Id<View> = id.parse().map_err(|_| Error::NotFound)?;
    let done = match form.act.as_str() {
        "change" => views::change(&cx, id, &form.view, form.shared == "yes").await,
        "remove" => views::remove(&cx, id).await,
        "first" => views::open_with(&cx, Some(id)).await,
        "later" => views::open_with(&cx, None).await,
        _ => Err(Error::NotFound),
    };
    let list = links::list::views(desk, language);
    match done {
        Ok(()) => Ok(to(&list)),
        Err(Error::Invalid(problems)) => Ok(page.at(&list).with(Attempt { form: ViewForm { id: id.text(), ..form }, problems }).await),
        Err(error) => Err(error.into()),
    }
}
