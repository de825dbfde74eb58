//! Which listings nobody has found right for long: whom to call next with what to say, what came of earlier calls, and what providers have said that
//! people must look at. From here the walk through a listing begins.
pub mod figures;
pub mod policy;
pub mod walk;

use super::seat;
use crate::pages::{
    draw::title,
    links,
    load::{Answer, loaded, to},
    parts::{
        contacts::Contacts,
        error_summary::ErrorSummary,
        field::{Choice, Choices},
        listing_facts::name_of,
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    visit::{Spoken, Visit, asked, cx, language},
    words::{date_time, day, list, say, say_with},
};
use axum::{Form, extract::Path};
use domain::{
    Attempt, Error, Id, Language, Problem, Result, Wrong,
    access::{Act, may},
    check_form::{Called, CalledForm, Settled, SettledForm},
    freshness::{Policy, Standing},
    hotline::Hotline,
    organization::Organization,
    service::Service,
};
use leptos::{either::Either, prelude::*};
use std::collections::HashMap;
use store::{
    Cx,
    checks::{self, Call, Calls, Due, Word},
    tables::{self, Table},
};

struct Desk {
    municipality: String,
    zone: &'static str,
    /// Whom to call now, with what is known of them.
    next: Option<(Calls, Organization)>,
    rest: Vec<Calls>,
    words: Vec<Word>,
    services: HashMap<Id<Service>, String>,
    agencies: HashMap<Id<Organization>, String>,
    lines: Vec<Hotline>,
    /// The table of help lines, for those who change it.
    table: Option<&'static Table>,
    policy: Policy,
    may_set: bool,
    may_review: bool,
}

async fn load(cx: Cx, wanted: String, language: Language) -> Result<Desk> {
    let (_, municipality) = seat(&cx.caller)?;
    let mut rest = checks::call_list(&cx, &municipality).await?;
    let wanted: Option<Id<Organization>> = wanted.parse().ok();
    let at = rest.iter().position(|calls| Some(calls.organization) == wanted).unwrap_or(0);
    let first = (at < rest.len()).then(|| rest.remove(at));
    let words = checks::words_of(&cx, &municipality).await?;
    let due = first.iter().chain(&rest).flat_map(|calls| &calls.due).map(|due| due.service);
    let services: Vec<Id<Service>> = due.chain(words.iter().map(|word| word.service)).collect();
    let called = first.iter().chain(&rest).map(|calls| calls.organization);
    let agencies: Vec<Id<Organization>> = called.chain(words.iter().filter_map(|word| word.office)).collect();
    let found = store::organizations::find_many(&cx, &agencies).await?;
    let next = first.and_then(|calls| Some((found.iter().find(|one| one.id == Some(calls.organization))?.clone(), calls)));
    let area = store::areas::find(&cx, &municipality).await?;
    Ok(Desk {
        municipality: area.names.text(language, &[Language::En]).text,
        zone: area.country.zone(),
        next: next.map(|(organization, calls)| (calls, organization)),
        rest,
        words,
        services: store::services::names(&cx, &services).await?,
        agencies: found.iter().filter_map(|one| Some((one.id?, one.text("name", language).text))).collect(),
        lines: checks::lines_to_check(&cx, &municipality).await?,
        table: if may(&cx.caller, &Act::EditTables { municipality: municipality.clone() }) {
            Some(tables::find("hotlines")?)
        } else {
            None
        },
        policy: checks::policy_of(&cx, &municipality).await?,
        may_review: may(&cx.caller, &Act::ReviewEdits { municipality: municipality.clone() }),
        may_set: may(&cx.caller, &Act::SetCheckPolicy { municipality }),
    })
}

impl Desk {
    fn service(&self, id: Id<Service>) -> String {
        self.services.get(&id).cloned().unwrap_or_else(|| id.text())
    }
    fn agency(&self, id: Id<Organization>) -> String {
        self.agencies.get(&id).cloned().unwrap_or_else(|| id.text())
    }
}

#[component]
pub fn Page() -> impl IntoView {
    let done = asked("done");
    let called = attempt::<CalledForm>();
    let set = attempt::<domain::check_form::PolicyForm>();
    let wanted = if called.form.organization.is_empty() { asked("organization") } else { called.form.organization.clone() };
    loaded(load(cx(), wanted, language()), move |desk| {
        title(say("fresh-desk-title"));
        let problems: Vec<Problem> = called.problems.iter().chain(&set.problems).copied().collect();
        let lead = say_with("fresh-desk-lead", &[("municipality", desk.municipality.clone().into())]);
        view! {
            <ErrorSummary problems/>
            {told(&done).map(|key| view! { <Notice tone=Tone::Good><p role="status">{say(key)}</p></Notice> })}
            <h1>{say("fresh-desk-title")}</h1>
            <p class="lead">{lead}</p>
            <p><a href=links::freshness::figures(language())>{say("fresh-figures-link")}</a></p>
            {said(&desk)}
            <h2>{say("fresh-call-title")}</h2>
            {match &desk.next {
                Some((calls, organization)) => Either::Left(next_call(&desk, calls, organization.clone(), called)),
                None => Either::Right(view! { <p class="muted">{say("fresh-call-none")}</p> }),
            }}
            {later(&desk)}
            {lines(&desk)}
            {policy::shown(desk.policy, desk.may_set, set)}
        }
    })
}

fn told(done: &str) -> Option<&'static str> {
    match done {
        "called" => Some("fresh-done-called"),
        "settled" => Some("fresh-done-settled"),
        "policy" => Some("fresh-done-policy"),
        _ => None,
    }
}

/// Help lines to ring up: their own name first, as it is said when somebody answers.
fn lines(desk: &Desk) -> impl IntoView + use<> {
    let table = desk.table;
    let each = desk.lines.iter().map(|line| {
        let checked = if line.checked.is_empty() {
            say("fresh-lines-never")
        } else {
            say_with("fresh-lines-checked", &[("date", line.checked.clone().into())])
        };
        let note = table.map(|table| {
            let at = links::tables::table(language(), table, &line.dial, 1);
            view! { " " <a href=at>{say("fresh-lines-note")}</a> }
        });
        view! {
            <li>
                <span lang=line.name_language.map(Language::code)>{line.name_local.clone()}</span>
                " "
                <a href=format!("tel:{}", line.dial)>{line.number.clone()}</a>
                " "
                <span class="muted">{checked}</span>
                {note}
            </li>
        }
    });
    let each = each.collect_view();
    (!desk.lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby="help-lines">
                <h2 id="help-lines">{say("fresh-lines-title")}</h2>
                <p>{say_with("fresh-lines-lead", &[("days", i64::from(desk.policy.urgent_days).into())])}</p>
                <ul>{each}</ul>
            </section>
        }
    })
}

/// Words that wait: what is wrong, or that it is not offered any more. Nothing of it is live before somebody has looked.
fn said(desk: &Desk) -> impl IntoView + use<> {
    let each = desk.words.iter().map(|word| {
        let what = if word.closed {
            say("fresh-word-closed")
        } else {
            say_with("fresh-word-change", &[("groups", list(&word.groups.iter().map(|group| name_of(*group)).collect::<Vec<_>>()).into())])
        };
        let who = word.office.map(|office| desk.agency(office)).unwrap_or_default();
        let name = desk.service(word.service);
        let buttons = Settled::ALL.map(|settled| {
            let (words, name) = (say(&format!("fresh-settle-{}", settled.code())), name.clone());
            view! { <button name="outcome" value=settled.code()>{words} " " <span class="hidden">{name}</span></button> }
        });
        let buttons = buttons.collect_view();
        let edit = word.edit.filter(|_| desk.may_review);
        view! {
            <li>
                <p><a href=links::freshness::walk(language(), word.service)>{name}</a> " · " {who}</p>
                <p><strong>{what}</strong> " " <span class="muted">{date_time(word.said_at, desk.zone)}</span></p>
                {word.closes_on.map(|date| view! { <p>{say_with("editor-closes-on", &[("date", day(date).into())])}</p> })}
                {edit.map(|id| view! { <p><a href=links::staff::edit(language(), id)>{say("editor-word-edit")}</a></p> })}
                {(!word.words.is_empty()).then(|| view! { <p class="words">{word.words.clone()}</p> })}
                <form method="post" action=links::freshness::word(language(), word.id) class="actions">{buttons}</form>
            </li>
        }
    });
    let each = each.collect_view();
    (!desk.words.is_empty()).then(
        || view! { <section><h2>{say("fresh-words-title")}</h2><p>{say("fresh-words-lead")}</p><ul class="messages">{each}</ul></section> },
    )
}

/// What to say, what to ask, what came of it.
fn next_call(desk: &Desk, calls: &Calls, organization: Organization, attempt: Attempt<CalledForm>) -> impl IntoView + use<> {
    let first = calls.due.first();
    let script = first.map(|due| {
        let values = [
            ("municipality", desk.municipality.clone().into()),
            ("service", desk.service(due.service).into()),
            ("count", calls.due.len().into()),
        ];
        say_with("fresh-script", &values)
    });
    let outcomes = Called::ALL.map(|outcome| Choice::new(outcome.code(), say(&format!("fresh-called-{}", outcome.code())))).into();
    let (problem, value) = (attempt.problem("called"), attempt.form.called.clone());
    let id = calls.organization.text();
    let lines = calls.due.iter().map(|due| ask_about(desk, due)).collect_view();
    view! {
        <section class="next-call">
            <h3>{desk.agency(calls.organization)}</h3>
            <Contacts organization=Organization { name: String::new(), ..organization }/>
            <p>{say("reach-script-title")}</p>
            <blockquote>{script}</blockquote>
            <p>{say("fresh-walk-lead")}</p>
            <ul class="links">{lines}</ul>
            {log(&calls.log)}
            <form method="post" action=links::freshness::desk(language()) class="question" novalidate>
                <input type="hidden" name="organization" value=id/>
                <Choices name="called" legend=say("fresh-called-legend") choices=outcomes value problem/>
                <button class="primary">{say("fresh-called-submit")}</button>
            </form>
        </section>
    }
}

fn ask_about(desk: &Desk, due: &Due) -> impl IntoView + use<> {
    let checked = due.checked.map_or_else(|| say("checked-never"), |date| say_with("checked-on", &[("date", day(date).into())]));
    view! {
        <li>
            <a href=links::freshness::walk(language(), due.service)>{desk.service(due.service)}</a>
            <span class="muted">{checked}</span>
            <ul class="marks">
                {due.urgent.then(|| view! { <li data-tone="danger">{say("fresh-mark-urgent")}</li> })}
                {(due.standing == Standing::Silent).then(|| view! { <li data-tone="warn">{say("fresh-mark-silent")}</li> })}
            </ul>
        </li>
    }
}

fn log(calls: &[Call]) -> impl IntoView + use<> {
    let each = calls.iter().take(10).map(|call| {
        view! { <li>{day(call.day)} ": " {say(&format!("fresh-called-{}", call.outcome.code()))}</li> }
    });
    let each = each.collect_view();
    (!calls.is_empty()).then(|| view! { <p>{say("fresh-log-title")}</p><ul>{each}</ul> })
}

/// Those after the next one.
fn later(desk: &Desk) -> impl IntoView + use<> {
    const MOST: usize = 100;
    let row = |calls: &Calls| {
        let oldest = calls.due.iter().map(|due| due.checked).min().flatten();
        let last = calls.log.first().map(|call| format!("{} · {}", day(call.day), say(&format!("fresh-called-{}", call.outcome.code()))));
        view! {
            <tr>
                <th scope="row"><a href=links::freshness::desk_of(language(), calls.organization)>{desk.agency(calls.organization)}</a></th>
                <td data-label=say("fresh-col-listings")>{calls.due.len()}</td>
                <td data-label=say("fresh-col-oldest")>{oldest.map_or_else(|| say("fresh-never"), day)}</td>
                <td data-label=say("fresh-col-last")>{last.unwrap_or_else(|| say("fresh-no-call"))}</td>
            </tr>
        }
    };
    let heads = ["fresh-col-provider", "fresh-col-listings", "fresh-col-oldest", "fresh-col-last"];
    let rows = desk.rest.iter().take(MOST).map(row).collect_view();
    (!desk.rest.is_empty()).then(|| {
        view! {
            <table class="requests">
                <caption>{say_with("fresh-later", &[("count", desk.rest.len().into())])}</caption>
                <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    })
}

/// A call, in the log; the next one is on top then.
pub async fn called(Visit(cx): Visit, Spoken(language): Spoken, page: Redraw, Form(form): Form<CalledForm>) -> Answer {
    let (_, municipality) = seat(&cx.caller)?;
    cx.require(&Act::CheckListings { municipality })?;
    let (Ok(organization), Ok(called)) = (form.organization.parse(), form.called.parse()) else {
        let what = if form.called.is_empty() { Wrong::Missing } else { Wrong::Unknown };
        return Ok(page.with(Attempt { form, problems: vec![Problem::new("called", what)] }).await);
    };
    checks::log_call(&cx, organization, called).await?;
    Ok(to(&links::freshness::desk_done(language, "called")))
}

/// Somebody has looked at what a provider said.
pub async fn settle(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, id)): Path<(String, String)>,
    Form(form): Form<SettledForm>,
) -> Answer {
    let id: Id<Word> = id.parse().map_err(|_| Error::NotFound)?;
    let outcome: Settled = form.outcome.parse().map_err(|()| Error::NotFound)?;
    checks::settle_word(&cx, id, outcome).await?;
    Ok(to(&links::freshness::desk_done(language, "settled")))
}
