//! Hand-overs that happened elsewhere, by telephone or on paper: recorded here so that they are counted, apart from requests and without a clock.
//! Nothing about the person is asked, and there is no field for it.
use super::seat;
use crate::pages::{
    desk::names::Names,
    draw::title,
    links,
    load::{Answer, loaded, to},
    parts::{
        error_summary::ErrorSummary,
        field::{Choice, Choices, Field, Select},
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    visit::{Spoken, Visit, asked, cx, language},
    words::{day, say},
};
use axum::{Form, extract::Path};
use domain::{
    Attempt, Error, Id, Language, Result,
    handover::{Handover, HandoverForm, Outcome, Way},
};
use jiff::tz::TimeZone;
use leptos::{either::Either, prelude::*};
use std::collections::BTreeSet;
use store::{Cx, handovers};

/// What can be chosen, and what was recorded.
struct Logged {
    needs: Vec<(String, Vec<Choice>)>,
    areas: Vec<Choice>,
    agencies: Vec<Choice>,
    rows: Vec<Handover>,
    names: Names,
}

async fn load(cx: Cx, language: Language) -> Result<Logged> {
    let (_, municipality) = seat(&cx.caller)?;
    let words = |labels: &domain::language::Labels| labels.text(language, &[]).text;
    let here = store::areas::find(&cx, &municipality).await?;
    let units = store::areas::children(&cx, &municipality).await?;
    let areas: Vec<_> = std::iter::once(here).chain(units).map(|area| Choice::new(area.code.to_string(), words(&area.names))).collect();
    let terms = store::taxonomy::core(&cx).await?;
    let needs_of = |group: &domain::taxonomy::Term| {
        let needs = terms.iter().filter(|term| !term.code.is_group() && term.code.group() == group.code);
        (words(&group.labels), needs.map(|term| Choice::new(term.code.to_string(), words(&term.labels))).collect())
    };
    let rows = handovers::list(&cx, &municipality).await?;
    let offered = store::organizations::serving(&cx, &municipality).await?;
    let agencies: BTreeSet<_> = rows.iter().filter_map(|row| row.agency).chain(offered.iter().filter_map(|agency| agency.id)).collect();
    let names = Names::of(&cx, language, &municipality, rows.iter().map(|row| row.area.clone()), agencies).await?;
    let mut agencies: Vec<_> = offered.into_iter().filter_map(|agency| Some(Choice::new(agency.id?.text(), agency.name))).collect();
    agencies.sort_by(|one, other| one.label.cmp(&other.label));
    agencies.push(Choice::new(HandoverForm::OTHER, say("logged-other")));
    Ok(Logged { needs: terms.iter().filter(|term| term.code.is_group()).map(needs_of).collect(), areas, agencies, rows, names })
}

#[component]
pub fn Page() -> impl IntoView {
    let done = asked("done") == "yes";
    let attempt = attempt::<HandoverForm>();
    loaded(load(cx(), language()), move |logged| {
        title(say("logged-title"));
        view! {
            <ErrorSummary problems=attempt.problems.clone()/>
            {done.then(|| view! { <Notice tone=Tone::Good><p role="status">{say("logged-done")}</p></Notice> })}
            <h1>{say("logged-title")}</h1>
            <p class="lead">{say("logged-lead")}</p>
            <Notice tone=Tone::Plain><p>{say("logged-nobody")}</p></Notice>
            <div class="logged">
                {fields(&logged, attempt)}
                {listed(logged)}
            </div>
        }
    })
}

fn fields(logged: &Logged, attempt: Attempt<HandoverForm>) -> impl IntoView + use<> {
    let wrong = |field: &str| attempt.problem(field);
    let (need, area, agency) = (wrong("need"), wrong("area"), wrong("agency"));
    let (way, when, outcome) = (wrong("how"), wrong("day"), wrong("outcome"));
    let form = attempt.form.clone();
    let ways = Way::ALL.map(|way| Choice::new(way.code(), say(&format!("logged-way-{}", way.code())))).into();
    let ends = outcomes();
    let place = |choices: &Vec<Choice>| vec![(String::new(), choices.clone())];
    view! {
        <form method="post" action=links::staff::logged(language()) class="question" novalidate>
            <h2>{say("logged-new")}</h2>
            <Select name="need" label=say("staff-assist-need") empty=say("staff-assist-choose") groups=logged.needs.clone() value=form.need problem=need/>
            <Select name="area" label=say("staff-assist-area") empty=say("staff-assist-choose") groups=place(&logged.areas) value=form.area problem=area/>
            <Select
                name="agency"
                label=say("logged-to")
                empty=say("staff-assist-choose")
                groups=place(&logged.agencies)
                value=form.agency
                problem=agency
            />
            <Choices name="how" legend=say("logged-way") choices=ways value=form.how problem=way/>
            <Field name="day" label=say("logged-day") hint=say("logged-day-hint") kind="date" value=form.day problem=when/>
            <Select name="outcome" label=say("logged-outcome") groups=vec![(String::new(), ends)] value=form.outcome problem=outcome/>
            <button class="primary">{say("logged-submit")}</button>
        </form>
    }
}

fn outcomes() -> Vec<Choice> {
    Outcome::ALL.map(|outcome| Choice::new(outcome.code(), words_of(outcome))).into()
}
fn words_of(outcome: Outcome) -> String {
    say(&format!("logged-outcome-{}", outcome.code()))
}

/// What was recorded, the newest first; what came of it can be told later.
fn listed(logged: Logged) -> impl IntoView {
    let Logged { rows, names, .. } = logged;
    if rows.is_empty() {
        return Either::Left(view! { <p class="muted">{say("logged-none")}</p> });
    }
    let row = |one: Handover| {
        let agency = one.agency.map_or_else(|| say("logged-other"), |agency| names.agency(Some(agency)));
        view! {
            <tr>
                <td data-label=say("logged-day")>{day(one.day)}</td>
                <th scope="row">{names.need(&one.need)}</th>
                <td data-label=say("staff-queue-area")>{names.area(&one.area)}</td>
                <td data-label=say("logged-to")>{agency} <span class="muted">" · " {say(&format!("logged-way-{}", one.way.code()))}</span></td>
                <td data-label=say("logged-outcome")>{tell_form(&one)}</td>
            </tr>
        }
    };
    let heads = ["logged-day", "staff-queue-need", "staff-queue-area", "logged-to", "logged-outcome"];
    Either::Right(view! {
        <table class="requests">
            <caption>{say("logged-caption")}</caption>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    })
}

fn tell_form(one: &Handover) -> impl IntoView + use<> {
    let id = format!("outcome-{}", one.id);
    let options = Outcome::ALL.map(|outcome| {
        let selected = outcome == one.outcome;
        view! { <option value=outcome.code() selected=selected>{words_of(outcome)}</option> }
    });
    view! {
        <form method="post" action=links::staff::logged_outcome(language(), one.id) class="tell">
            <label class="hidden" for=id.clone()>{say("logged-outcome")}</label>
            <select id=id name="outcome">{options.collect_view()}</select>
            <button>{say("logged-tell")}</button>
        </form>
    }
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, page: Redraw, Form(form): Form<HandoverForm>) -> Answer {
    let (_, municipality) = seat(&cx.caller)?;
    let zone = store::areas::find(&cx, &municipality).await?.country.zone();
    let today = cx.now.to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC)).date();
    let recorded = match form.parse(today) {
        Ok(new) => handovers::record(&cx, &new).await,
        Err(problems) => Err(Error::Invalid(problems)),
    };
    match recorded {
        Ok(_) => Ok(to(&links::staff::logged_done(language))),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}

/// What one has heard since.
pub async fn tell(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, id)): Path<(String, String)>,
    Form(form): Form<HandoverForm>,
) -> Answer {
    let id: Id<Handover> = id.parse().map_err(|_| Error::NotFound)?;
    let outcome = form.outcome.parse().map_err(|()| Error::NotFound)?;
    handovers::tell_outcome(&cx, id, outcome).await?;
    Ok(to(&links::staff::logged_done(language)))
}
