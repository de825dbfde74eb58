//! People and teams as files, at either desk: taken out once it is shown anew who is there, and brought in again, as a file or as its text; first what
//! a file would do, row by row, and only then the change. Its text stays in the field until it is done.
mod sent;

use super::{Desk, seat};
use crate::pages::{
    account::{confirm, own::zone_of},
    draw::title,
    links,
    load::{Answer, ErrorPage, Trouble, loaded, to},
    parts::{
        field::TextArea,
        notice::{Notice, Tone},
    },
    redraw::Redraw,
    site::Site,
    visit::{Spoken, Visit, asked, cx, language},
    words::{date_time, list, say, say_with},
};
use axum::{
    extract::{Path, State},
    http::{
        HeaderValue,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::IntoResponse,
};
use domain::{Attempt, Error, Result};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use sent::Sent;
use serde::Deserialize;
use store::{
    Cx,
    rosters::{self, Deed, Named, Plan, Recent, Roster, RowFault, Step, Taken},
};

/// The link to a roster's page, for the page of the roster itself.
pub fn way(desk: Desk, roster: Roster) -> impl IntoView {
    view! { <p><a href=links::list::roster(desk, language(), roster, "")>{say(&format!("rosters-way-{}", roster.code()))}</a></p> }
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct RosterForm {
    table: String,
    /// `dry`: only look; `apply`: do it; `undo`: take back what a file did.
    r#do: String,
    /// The seal of what was shown.
    seen: String,
    /// Of what is taken back.
    change: String,
}

/// In the context of the answer that shows what a file would do.
#[derive(Clone, Default)]
struct Tried {
    table: String,
    plan: Plan,
    /// It was to be done, and would do something else by now than was shown.
    moved: bool,
}

/// What the page shows besides what was tried.
struct Shown {
    desk: Desk,
    roster: Roster,
    recent: Vec<Recent>,
    zone: &'static str,
}

async fn load(cx: Cx, roster: Result<Roster>) -> Result<Shown> {
    let roster = roster?;
    let (member, list) = seat(&cx.caller)?;
    let recent = rosters::recent(&cx, roster).await?;
    Ok(Shown { desk: Desk::of(&list), roster, recent, zone: zone_of(&cx, &member).await? })
}

#[component]
pub fn Page() -> impl IntoView {
    let roster = use_params_map().read_untracked().get("roster").and_then(|code| code.parse().ok()).ok_or(Error::NotFound);
    // Drawn again with a file that can be taken, or with one that cannot.
    let tried = use_context::<Tried>().or_else(|| use_context::<Attempt<Tried>>().map(|attempt| attempt.form));
    loaded(load(cx(), roster), move |shown| {
        let roster = shown.roster;
        let heading = say(&format!("rosters-title-{}", roster.code()));
        title(heading.clone());
        let (back, of) = match (roster, shown.desk) {
            (Roster::Teams, desk) => (links::list::teams(desk, language()), say("teams-title")),
            (Roster::People, Desk::Staff) => (links::account::staff_people(language()), say("people-title")),
            (Roster::People, Desk::Provider) => (links::account::provider_people(language()), say("people-title")),
        };
        let columns: Vec<String> = roster.columns().iter().map(|column| (*column).to_owned()).collect();
        view! {
            <p class="back"><a href=back>{of}</a></p>
            <h1>{heading}</h1>
            {done()}
            <p class="lead">{say("rosters-lead")}</p>
            <p>{say(&format!("rosters-what-{}", roster.code()))}</p>
            <p><a href=links::list::roster_csv(shown.desk, language(), roster)>{say("rosters-take-out")}</a></p>
            <p>{say_with("rosters-columns", &[("columns", list(&columns).into())])}</p>
            {tried.as_ref().map(told)}
            {form(&shown, tried.as_ref())}
            {lately(&shown)}
        }
    })
}

fn done() -> impl IntoView {
    let left = asked("left").parse::<i64>().unwrap_or_default();
    let (tone, words) = match asked("done").as_str() {
        "taken" => (Tone::Good, say("rosters-done-taken")),
        "undone" if left > 0 => (Tone::Warning, say_with("rosters-done-partly", &[("count", left.into())])),
        "undone" => (Tone::Good, say("rosters-done-undone")),
        _ => return None,
    };
    Some(view! { <Notice tone><p role="status">{words}</p></Notice> })
}

fn form(shown: &Shown, tried: Option<&Tried>) -> impl IntoView + use<> {
    let ready = tried.filter(|tried| tried.plan.may_be_taken());
    let seal = ready.map(|tried| tried.plan.seal());
    let table = tried.map(|tried| tried.table.clone()).unwrap_or_default();
    let first = if seal.is_some() { "" } else { "primary" };
    let apply = seal.map(|seal| {
        view! {
            <input type="hidden" name="seen" value=seal/>
            <button class="primary" name="do" value="apply">{say("rosters-apply")}</button>
        }
    });
    let action = links::list::roster(shown.desk, language(), shown.roster, "");
    view! {
        <form method="post" action=action enctype="multipart/form-data" class="question upkeep" novalidate>
            <div class="field">
                <label for="file">{say("rosters-file")}</label>
                <p class="hint" id="file-hint">{say("rosters-file-hint")}</p>
                <input id="file" name="file" type="file" accept=".csv,text/csv" aria-describedby="file-hint"/>
            </div>
            <TextArea name="table" label=say("rosters-table") hint=say("rosters-table-hint") value=table problem=None rows=10/>
            <p class="actions">
                <button name="do" value="dry" class=first>{say("rosters-try")}</button>
                {apply}
            </p>
        </form>
    }
}

/// What a file would do.
fn told(tried: &Tried) -> impl IntoView + use<> {
    let plan = &tried.plan;
    let counts = [("changed", plan.steps.len().into()), ("unchanged", plan.unchanged.into()), ("faults", plan.faults.len().into())];
    let (tone, key) = match plan {
        plan if !plan.faults.is_empty() => (Tone::Danger, "rosters-told-faults"),
        plan if plan.steps.is_empty() => (Tone::Plain, "rosters-told-nothing"),
        _ if tried.moved => (Tone::Warning, "rosters-told-moved"),
        _ => (Tone::Plain, "rosters-told-ready"),
    };
    let faults = plan.faults.iter().map(fault).collect_view();
    let faults = (!plan.faults.is_empty()).then(|| view! { <ul id="faults">{faults}</ul> });
    let steps = plan.steps.iter().map(step).collect_view();
    let steps = (!plan.steps.is_empty()).then(|| view! { <dl class="facts">{steps}</dl> });
    view! {
        <section class="preview" aria-labelledby="plan">
            <h2 id="plan">{say("rosters-plan")}</h2>
            <Notice tone><p role="status">{say_with("rosters-counts", &counts)} " " {say(key)}</p></Notice>
            {faults}
            {steps}
        </section>
    }
}

fn line(number: u64) -> i64 {
    i64::try_from(number).unwrap_or_default()
}

fn fault(fault: &RowFault) -> impl IntoView + use<> {
    let why = say(&format!("rosters-wrong-{}", fault.fault.code()));
    let column = fault.column.clone();
    let values = [("line", line(fault.line).into()), ("column", column.into()), ("why", why.into())];
    let key = if fault.column.is_empty() { "rosters-fault" } else { "rosters-fault-at" };
    view! { <li>{say_with(key, &values)}</li> }
}

fn step(step: &Step) -> impl IntoView + use<> {
    let deeds = step.deeds.iter().map(|deed| view! { <dd>{deed_words(deed)}</dd> }).collect_view();
    let whom = say_with("rosters-row", &[("line", line(step.line).into()), ("whom", step.whom.clone().into())]);
    view! { <div><dt>{whom}</dt>{deeds}</div> }
}

fn names(teams: &[Named]) -> String {
    list(&teams.iter().map(|team| team.name.clone()).collect::<Vec<_>>())
}

fn deed_words(deed: &Deed) -> String {
    let role = |role: domain::account::Role| say(&format!("account-role-{}", role.code()));
    match deed {
        Deed::Invite { invite, teams } if teams.is_empty() => say_with("rosters-do-invite", &[("role", role(invite.role).into())]),
        Deed::Invite { invite, teams } => {
            say_with("rosters-do-invite-into", &[("role", role(invite.role).into()), ("teams", names(teams).into())])
        }
        Deed::Role { person, role: next } => {
            say_with("rosters-do-role", &[("was", role(person.role).into()), ("role", role(*next).into())])
        }
        Deed::Join { team, .. } => say_with("rosters-do-join", &[("team", team.name.clone().into())]),
        Deed::Leave { team, .. } => say_with("rosters-do-leave", &[("team", team.name.clone().into())]),
        Deed::Make { .. } => say("rosters-do-make"),
        Deed::Rename { was, called, .. } if was.name == called.name => say("rosters-do-note"),
        Deed::Rename { was, .. } => say_with("rosters-do-rename", &[("was", was.name.clone().into())]),
        Deed::Retire { .. } => say("rosters-do-retire"),
        Deed::Restore { .. } => say("rosters-do-restore"),
    }
}

/// What files did in the last day.
fn lately(shown: &Shown) -> impl IntoView + use<> {
    let action = links::list::roster(shown.desk, language(), shown.roster, "");
    let each = shown.recent.iter().map(|recent| {
        let at = date_time(recent.made_at, shown.zone);
        let label = say_with("rosters-undo-of", &[("at", at.clone().into())]);
        view! {
            <li>
                <p>{say_with("rosters-recent", &[("at", at.into()), ("count", recent.count.into())])}</p>
                <form method="post" action=action.clone()>
                    <input type="hidden" name="change" value=recent.id.text()/>
                    <button name="do" value="undo" aria-label=label>{say("rosters-undo")}</button>
                </form>
            </li>
        }
    });
    let each = each.collect_view();
    (!shown.recent.is_empty()).then(|| {
        view! {
            <section aria-labelledby="lately">
                <h2 id="lately">{say("rosters-recent-title")}</h2>
                <p>{say("rosters-recent-lead")}</p>
                <ul class="sessions">{each}</ul>
            </section>
        }
    })
}

type At = Path<(String, String)>;
fn roster_in(Path((_, roster)): At) -> std::result::Result<Roster, ErrorPage> {
    roster.parse().map_err(|()| ErrorPage(Trouble::NotFound))
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, at: At, page: Redraw, Sent(form): Sent) -> Answer {
    let roster = roster_in(at)?;
    let desk = Desk::of(&seat(&cx.caller)?.1);
    match form.r#do.as_str() {
        "undo" => {
            let id = form.change.parse().map_err(|_| Error::NotFound)?;
            let left = rosters::undo(&cx, roster, id).await?;
            Ok(to(&links::list::roster_undone(desk, language, roster, left)))
        }
        "apply" => match rosters::take(&cx, roster, &form.table, language, &form.seen).await? {
            Taken::Done(_) => Ok(to(&links::list::roster(desk, language, roster, "taken"))),
            Taken::Again(plan) => Ok(again(page, Tried { table: form.table, plan, moved: true }).await),
        },
        _ => {
            let plan = rosters::check(&cx, roster, &form.table, language).await?;
            Ok(again(page, Tried { table: form.table, plan, moved: false }).await)
        }
    }
}

/// What would be done: 200; what cannot be: 422. Both with the text of the file.
async fn again(page: Redraw, tried: Tried) -> axum::response::Response {
    if tried.plan.faults.is_empty() { page.showing(tried).await } else { page.with(Attempt { form: tried, problems: vec![] }).await }
}

/// It holds the addresses of colleagues: whoever takes it shows once more who they are, and it is kept by nobody on the way.
pub async fn csv((Visit(cx), State(site), Spoken(language)): (Visit, State<Site>, Spoken), at: At) -> Answer {
    let roster = roster_in(at)?;
    let desk = Desk::of(&seat(&cx.caller)?.1);
    rosters::may_keep(&cx, roster)?;
    if let Some(asking) = confirm::wanted(&cx, &site, language, &links::list::roster(desk, language, roster, "")).await? {
        return Ok(asking);
    }
    let file = rosters::export(&cx, roster).await?;
    let disposition = format!("attachment; filename=\"{roster}.csv\"");
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (CONTENT_DISPOSITION, HeaderValue::try_from(disposition).unwrap_or(HeaderValue::from_static("attachment"))),
    ];
    Ok((headers, file).into_response())
}
