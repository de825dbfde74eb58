//! Sending one request to several agencies at once: who, for which part, with which word; and who leads.
use crate::pages::{
    Site, Visit,
    desk::{
        Desk,
        conflict::{Meanwhile, Overtaken},
        receivers::Receivers,
        request::{self, Request, shown_id},
    },
    draw::title,
    links,
    load::{Answer, ErrorPage, Trouble, loaded, to},
    parts::{
        error_summary::ErrorSummary,
        field::{Choice, Choices, Select, TextArea},
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    visit::{Spoken, cx, language},
    words::{say, say_with},
};
use axum::{
    Form,
    extract::{Path, State},
};
use domain::{
    Attempt, Error, Id, Language, Problem, Result, Wrong,
    access::{Act, may},
    organization::Organization,
    referral::{Referral, Step, Task},
    split::{AGENCY, KEEP, NEED, NOTE, ROWS, Share, Split, SplitForm},
    taxonomy::{Term, TermCode},
};
use leptos::{either::Either, prelude::*};
use std::collections::HashMap;
use store::Cx;

struct Choosing {
    request: Request,
    needs: Vec<(String, Vec<Choice>)>,
    /// Who leads now, where it is an agency.
    leads: Option<String>,
}

async fn load(cx: Cx, id: Id<Referral>, language: Language) -> Result<Choosing> {
    let caller = cx.caller.clone();
    let terms = store::taxonomy::core(&cx).await?;
    let request = request::load(cx, Desk::Staff, (id, None), language).await?;
    if !may(&caller, &Act::Route { municipality: request.view.referral.municipality.clone() }) {
        return Err(Error::Forbidden);
    }
    let words = |term: &Term| term.labels.text(language, &[]).text;
    let of = |group: &TermCode| {
        let own = terms.iter().filter(|term| !term.code.is_group() && term.code.group() == *group);
        own.map(|term| Choice::new(term.code.to_string(), words(term))).collect()
    };
    let needs = terms.iter().filter(|term| term.code.is_group()).map(|group| (words(group), of(&group.code))).collect();
    let leads = leading(&request).and_then(|task| task.agency).map(|agency| request.names.agency(Some(agency)));
    Ok(Choosing { request, needs, leads })
}

fn leading(request: &Request) -> Option<&Task> {
    request.view.tasks.iter().find(|task| task.part.is_main() && task.state.is_open())
}

/// On the page of the request, where there is anyone to send it to.
#[component]
pub fn SplitLink(request: Request) -> impl IntoView {
    let can = leading(&request).is_some() && !request.receivers.is_empty() && request.view.referral.withdrawn_at.is_none();
    can.then(|| {
        let address = links::staff::split(language(), request.view.referral.id);
        view! { <p><a class="button" href=address>{say("split-link")}</a></p> }
    })
}

#[component]
pub fn Page() -> impl IntoView {
    let (cx, id, language) = (cx(), shown_id(), language());
    loaded(async move { load(cx, id?.0, language).await }, move |choosing| {
        title(say("split-title"));
        let request = &choosing.request;
        let id = request.view.referral.id;
        let need = request.names.need(&request.view.referral.need);
        let attempt = attempt::<SplitForm>();
        let can = leading(request).is_some() && !request.receivers.is_empty();
        view! {
            <ErrorSummary problems=attempt.problems.clone()/>
            <p class="back"><a href=links::staff::referral(language, id)>{say("receipt-given-back")}</a></p>
            <h1>{say("split-title")}</h1>
            <Meanwhile request=request.clone()/>
            <p class="lead">{say_with("split-lead", &[("need", need.into())])}</p>
            {if can { Either::Left(form(&choosing, &attempt)) } else { Either::Right(view! { <p>{say("split-nobody")}</p> }) }}
        }
    })
}

fn form(choosing: &Choosing, attempt: &Attempt<SplitForm>) -> impl IntoView + use<> {
    let id = choosing.request.view.referral.id;
    // Who is refused by the vault or the verb is not named there by its row.
    let refused = (attempt.problem(AGENCY[0]) == Some(Wrong::NotAllowed))
        .then(|| view! { <Notice tone=Tone::Danger><p>{say("problem-agency-not-allowed")}</p></Notice> });
    let keep = choosing.leads.as_ref().map(|leads| Choice::new(KEEP, say_with("split-keep", &[("agency", leads.as_str().into())])));
    let rows = (1..=ROWS).map(|row| Choice::new(row.to_string(), say_with("split-row", &[("row", row.into())])));
    let choices = keep.into_iter().chain(rows).collect();
    let more = (2..ROWS).any(|place| attempt.form.rows()[place].iter().any(|typed| !typed.is_empty()));
    view! {
        <form method="post" action=links::staff::split(language(), id) class="question split" novalidate>
            {refused}
            {row(choosing, attempt, 0)}
            {row(choosing, attempt, 1)}
            <details open=more>
                <summary>{say("split-more")}</summary>
                {row(choosing, attempt, 2)}
                {row(choosing, attempt, 3)}
            </details>
            <Choices
                name="lead"
                legend=say("split-lead-legend")
                hint=say("split-lead-hint")
                choices
                value=attempt.form.lead.clone()
                problem=attempt.problem("lead")
            />
            <button class="primary">{say("split-submit")}</button>
        </form>
    }
}

fn row(choosing: &Choosing, attempt: &Attempt<SplitForm>, place: usize) -> impl IntoView + use<> {
    let [agency, need, note] = attempt.form.rows()[place].map(str::to_owned);
    let receivers = &choosing.request.receivers;
    let choices = |all: &[(Id<Organization>, String)]| all.iter().map(|(id, name)| Choice::new(id.text(), name.clone())).collect();
    let agencies = [("route-named", choices(&receivers.named)), ("route-further", choices(&receivers.further))];
    let agencies =
        agencies.into_iter().filter(|(_, all): &(&str, Vec<Choice>)| !all.is_empty()).map(|(key, all)| (say(key), all)).collect();
    let problem = |field: &str| attempt.problem(field);
    view! {
        <fieldset class="field">
            <legend>{say_with("split-row", &[("row", (place + 1).into())])}</legend>
            <Select
                name=AGENCY[place]
                label=say("split-agency")
                empty=say("task-route-choose")
                groups=agencies
                value=agency
                problem=problem(AGENCY[place])
            />
            <Select
                name=NEED[place]
                label=say("split-need")
                empty=say("split-need-same")
                groups=choosing.needs.clone()
                value=need
                problem=problem(NEED[place])
            />
            <TextArea
                name=NOTE[place]
                label=say("split-note")
                hint=say("split-note-hint")
                value=note
                problem=problem(NOTE[place])
                rows=2
                optional=true
            />
        </fieldset>
    }
}

/// Who is chosen beside the rules is told why.
fn without_reason(receivers: &Receivers, form: &SplitForm, split: &Split) -> Vec<Problem> {
    let silent = split.shares.iter().filter(|share| share.note.is_empty() && !receivers.names(share.agency));
    let place = |share: &Share| form.rows().iter().position(|[agency, ..]| *agency == share.agency.text());
    silent.filter_map(|share| Some(Problem::new(NOTE[place(share)?], Wrong::Missing))).collect()
}

/// Who sent it, in which language, about which request.
type Sent = (Visit, State<Site>, Spoken, Path<HashMap<String, String>>);

pub async fn submit(sent: Sent, page: Redraw, Form(form): Form<SplitForm>) -> Answer {
    let (Visit(cx), State(site), Spoken(language), Path(at)) = sent;
    let id: Id<Referral> = at.get("id").and_then(|id| id.parse().ok()).ok_or(ErrorPage(Trouble::NotFound))?;
    let split = match form.parse() {
        Ok(split) => split,
        Err(problems) => return Ok(page.with(Attempt { form, problems }).await),
    };
    let problems = without_reason(&Receivers::of_request(&cx, id).await?, &form, &split);
    if !problems.is_empty() {
        return Ok(page.with(Attempt { form, problems }).await);
    }
    match site.vault.split(&cx, id, &split).await {
        Ok(()) => Ok(to(&links::staff::referral(language, id))),
        Err(Error::Invalid(problems)) => {
            // The vault says what is wrong with one of them, not with which.
            let at_row = |problem: Problem| match problem.field {
                "agency" => Problem::new(AGENCY[0], problem.what),
                "why" => Problem::new(NOTE[0], problem.what),
                _ => problem,
            };
            let problems = problems.into_iter().map(at_row).collect();
            Ok(page.with(Attempt { form, problems }).await)
        }
        // Somebody was faster: what they did is told, with every word kept.
        Err(Error::Stale) => {
            let notes = form.rows().map(|[.., note]| note.to_owned());
            let overtaken = Overtaken { wanted: Step::Route, typed: notes.into_iter().filter(|note| !note.trim().is_empty()).collect() };
            Ok(page.overtaken(Attempt { form, problems: vec![] }, overtaken).await)
        }
        Err(error) => Err(error.into()),
    }
}
