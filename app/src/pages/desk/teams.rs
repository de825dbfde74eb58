//! The teams of an organization, at either desk: which there are, who stands in each, and what those who keep them do about it.
use super::{Desk, rosters, seat};
use crate::pages::{
    draw::title,
    links,
    load::{Answer, loaded, to},
    parts::{
        error_summary::ErrorSummary,
        field::{Choice, Field, Select, TextArea},
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    visit::{Spoken, Visit, asked, cx, language},
    words::{say, say_with},
};
use axum::{Form, extract::Path};
use domain::{
    Attempt, Error, Id, Result,
    account::Role,
    team::{Team, TeamForm},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;
use store::{
    Cx,
    rosters::Roster,
    teams::{self, Kept, Person},
};

/// All of them, and the form for one more.
#[component]
pub fn Page() -> impl IntoView {
    let cx = cx();
    let load = async move {
        let desk = Desk::of(&seat(&cx.caller)?.1);
        Ok((desk, teams::all(&cx).await?))
    };
    loaded(load, |(desk, all): (Desk, Vec<Kept>)| {
        title(say("teams-title"));
        let attempt = attempt::<TeamForm>();
        view! {
            <ErrorSummary problems=attempt.problems.clone()/>
            <h1>{say("teams-title")}</h1>
            <p class="lead">{say("teams-lead")}</p>
            {table(desk, all)}
            {rosters::way(desk, Roster::Teams)}
            <section aria-labelledby="new">
                <h2 id="new">{say("teams-new-title")}</h2>
                <form method="post" action=links::list::teams(desk, language()) class="question" novalidate>
                    {fields(&attempt, &attempt.form)}
                    <button class="primary">{say("teams-new-submit")}</button>
                </form>
            </section>
        }
    })
}

fn table(desk: Desk, all: Vec<Kept>) -> impl IntoView {
    if all.is_empty() {
        return Either::Left(view! { <p class="empty">{say("teams-none")}</p> });
    }
    let caption = say_with("teams-caption", &[("count", all.iter().filter(|one| !one.retired).count().into())]);
    let heads = ["teams-head-name", "teams-head-people", "teams-head-open"].map(|head| view! { <th scope="col">{say(head)}</th> });
    let rows = all.into_iter().map(|one| {
        // What it has waits for nobody.
        let stranded = one.open > 0 && one.people == 0;
        view! {
            <tr>
                <th scope="row" data-label=say("teams-head-name")>
                    <a href=links::list::team(desk, language(), one.id, "")>{one.called.name}</a>
                    {one.retired.then(|| view! { <span class="muted">" · " {say("teams-retired")}</span> })}
                </th>
                <td data-label=say("teams-head-people")>{one.people}</td>
                <td data-label=say("teams-head-open")>
                    {one.open}
                    {stranded.then(|| view! { <span class="muted">" · " {say("teams-nobody-in")}</span> })}
                </td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    Either::Right(view! {
        <table class="requests">
            <caption>{caption}</caption>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    })
}

/// Name and note, as they were typed or as they stand.
fn fields(attempt: &Attempt<TeamForm>, shown: &TeamForm) -> impl IntoView + use<> {
    let (team, note) = (attempt.problem("team"), attempt.problem("note"));
    let shown = shown.clone();
    view! {
        <Field name="team" label=say("teams-name") hint=say("teams-name-hint") value=shown.team problem=team/>
        <TextArea name="note" label=say("teams-note") hint=say("teams-note-hint") value=shown.note problem=note optional=true rows=3/>
    }
}

/// One team and the people of its organization.
struct Shown {
    desk: Desk,
    kept: Kept,
    people: Vec<Person>,
}
impl Shown {
    fn action(&self) -> String {
        links::list::team(self.desk, language(), self.kept.id, "")
    }
}

async fn load(cx: Cx, id: Result<Id<Team>>) -> Result<Shown> {
    let desk = Desk::of(&seat(&cx.caller)?.1);
    let (kept, people) = teams::one(&cx, id?).await?;
    Ok(Shown { desk, kept, people })
}

#[component]
pub fn One() -> impl IntoView {
    title(say("teams-head-name"));
    let id = use_params_map().read_untracked().get("id").and_then(|id| id.parse().ok()).ok_or(Error::NotFound);
    loaded(load(cx(), id), |shown| {
        let attempt = attempt::<TeamForm>();
        let note = shown.kept.called.note.clone();
        view! {
            <ErrorSummary problems=attempt.problems.clone()/>
            {done()}
            <p class="back"><a href=links::list::teams(shown.desk, language())>{say("teams-back")}</a></p>
            <h1>{shown.kept.called.name.clone()}</h1>
            {(!note.is_empty()).then(|| view! { <p class="words">{note}</p> })}
            {shown.kept.retired.then(|| retired(&shown))}
            {members(&shown, &attempt)}
            {(!shown.kept.retired).then(|| changes(&shown, &attempt))}
        }
    })
}

fn done() -> impl IntoView {
    let done = asked("done");
    let known = ["made", "changed", "added", "removed", "retired", "restored"].contains(&done.as_str());
    known.then(|| view! { <Notice tone=Tone::Good><p role="status">{say(&format!("teams-done-{done}"))}</p></Notice> })
}

/// The way back stands where it was retired, then and later.
fn retired(shown: &Shown) -> impl IntoView + use<> {
    let action = shown.action();
    view! {
        <Notice tone=Tone::Warning>
            <p>{say("teams-is-retired")}</p>
            <form method="post" action=action>
                <button name="act" value="restore">{say("teams-restore")}</button>
            </form>
        </Notice>
    }
}

fn role_words(role: Role) -> String {
    say(&format!("account-role-{}", role.code()))
}

fn members(shown: &Shown, attempt: &Attempt<TeamForm>) -> impl IntoView + use<> {
    let each = shown.people.iter().filter(|person| person.member).map(|person| {
        let label = say_with("teams-remove-of", &[("email", person.email.clone().into())]);
        view! {
            <li>
                <p><strong>{person.email.clone()}</strong> " · " {role_words(person.role)}</p>
                <form method="post" action=shown.action()>
                    <input type="hidden" name="act" value="remove"/>
                    <input type="hidden" name="account" value=person.id.text()/>
                    <button aria-label=label>{say("teams-remove")}</button>
                </form>
            </li>
        }
    });
    let each: Vec<_> = each.collect();
    let each = if each.is_empty() {
        Either::Left(view! { <p>{say("teams-people-none")}</p> })
    } else {
        Either::Right(view! { <ul class="sessions">{each}</ul> })
    };
    view! {
        <section aria-labelledby="people">
            <h2 id="people">{say("teams-people-title")}</h2>
            {each}
            {(!shown.kept.retired).then(|| adding(shown, attempt))}
        </section>
    }
}

fn adding(shown: &Shown, attempt: &Attempt<TeamForm>) -> impl IntoView + use<> {
    let others = shown.people.iter().filter(|person| !person.member);
    let others: Vec<_> =
        others.map(|person| Choice::new(person.id.text(), format!("{} · {}", person.email, role_words(person.role)))).collect();
    if others.is_empty() {
        return Either::Left(view! { <p class="muted">{say("teams-add-none")}</p> });
    }
    let (value, problem) = (attempt.form.account.clone(), attempt.problem("account"));
    Either::Right(view! {
        <form method="post" action=shown.action() class="question" novalidate>
            <input type="hidden" name="act" value="add"/>
            <Select name="account" label=say("teams-add") empty=say("teams-add-choose") groups=vec![(String::new(), others)] value problem/>
            <button>{say("teams-add-submit")}</button>
        </form>
    })
}

/// Another name, and the end; each behind one word, so that nothing is done by a slip.
fn changes(shown: &Shown, attempt: &Attempt<TeamForm>) -> impl IntoView + use<> {
    let mistaken = attempt.problem("team").or(attempt.problem("note")).is_some();
    let called = shown.kept.called.clone();
    let stands = TeamForm { team: called.name, note: called.note, ..TeamForm::default() };
    let typed = if mistaken { &attempt.form } else { &stands };
    let lead = say_with("teams-retire-lead", &[("count", shown.kept.open.into())]);
    view! {
        <details class="act" open=mistaken>
            <summary>{say("teams-change")}</summary>
            <form method="post" action=shown.action() class="question" novalidate>
                <input type="hidden" name="act" value="change"/>
                {fields(attempt, typed)}
                <button class="primary">{say("teams-change-submit")}</button>
            </form>
        </details>
        <details class="act">
            <summary>{say("teams-retire")}</summary>
            <p>{lead}</p>
            <form method="post" action=shown.action()>
                <button name="act" value="retire">{say("teams-retire-submit")}</button>
            </form>
        </details>
    }
}

/// One more.
pub async fn make(Visit(cx): Visit, Spoken(language): Spoken, page: Redraw, Form(form): Form<TeamForm>) -> Answer {
    let desk = Desk::of(&seat(&cx.caller)?.1);
    let made = match form.called() {
        Ok(called) => teams::make(&cx, &called).await,
        Err(problems) => Err(Error::Invalid(problems)),
    };
    match made {
        Ok(id) => Ok(to(&links::list::team(desk, language, id, "made"))),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}

/// What is done with one.
pub async fn tend(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, id)): Path<(String, String)>,
    page: Redraw,
    Form(form): Form<TeamForm>,
) -> Answer {
    let desk = Desk::of(&seat(&cx.caller)?.1);
    let id: Id<Team> = id.parse().map_err(|_| Error::NotFound)?;
    match acted(&cx, id, &form).await {
        Ok(done) => Ok(to(&links::list::team(desk, language, id, done))),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}

/// The word for what was done.
async fn acted(cx: &Cx, id: Id<Team>, form: &TeamForm) -> Result<&'static str> {
    match form.act.as_str() {
        "change" => teams::rename(cx, id, &form.called().map_err(Error::Invalid)?).await.map(|()| "changed"),
        "add" => teams::add(cx, id, form.account().map_err(Error::Invalid)?).await.map(|()| "added"),
        "remove" => teams::remove(cx, id, form.account().map_err(Error::Invalid)?).await.map(|()| "removed"),
        "retire" => teams::retire(cx, id).await.map(|_| "retired"),
        "restore" => teams::restore(cx, id).await.map(|_| "restored"),
        _ => Err(Error::NotFound),
    }
}
