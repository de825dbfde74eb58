//! What may be done with one request: the forms that the page shows, and what happens when one is sent.
//! The page only hides; every verb asks leave itself, and refuses what has moved on since it was shown.
use super::{Desk, request::Request, sealed::Opened, words};
use crate::pages::{
    Site, Visit, links,
    load::{Answer, ErrorPage, Trouble, to},
    parts::field::{Choice, Choices, Select, TextArea},
    redraw::{Redraw, attempt},
    visit::{Spoken, language},
    words::say,
};
use axum::{
    Form,
    extract::{Path, State},
};
use domain::{
    Attempt, Error, Id,
    organization::Organization,
    referral::{Outcome, Part, Reason, Referral, Task, TaskState},
    staff_form::ActForm,
};
use leptos::{either::Either, prelude::*};
use std::collections::HashMap;
use store::{Cx, referrals};

/// Who sent it, in which language, to which address: which request, which act.
type Sent = (Visit, State<Site>, Spoken, Path<HashMap<String, String>>);

/// At the municipality's desk.
pub async fn staff(sent: Sent, page: Redraw, form: Form<ActForm>) -> Answer {
    act(Desk::Staff, sent, page, form.0).await
}

/// At a provider's desk.
pub async fn provider(sent: Sent, page: Redraw, form: Form<ActForm>) -> Answer {
    act(Desk::Provider, sent, page, form.0).await
}

async fn act(desk: Desk, sent: Sent, page: Redraw, form: ActForm) -> Answer {
    let (Visit(cx), State(site), Spoken(language), Path(at)) = sent;
    let of = |name: &str| at.get(name).map(String::as_str).unwrap_or_default();
    let id: Id<Referral> = of("id").parse().map_err(|_| ErrorPage(Trouble::NotFound))?;
    // The page of the same task, as it was.
    let shown = links::with(desk.referral(language, id), &[("task", &form.task)]);
    let page = page.at(&shown);
    let done = match of("act") {
        "open" => return Ok(page.showing(Opened::by(&site.vault, &cx, id, language).await?).await),
        "route" => route(&cx, &site, id, &form).await,
        act => on_task(&cx, act, &form).await,
    };
    match done {
        Ok(()) if desk == Desk::Provider && of("act") == "decline" => Ok(to(&links::provider::declined(language))),
        Ok(()) => Ok(to(&shown)),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}

async fn route(cx: &Cx, site: &Site, id: Id<Referral>, form: &ActForm) -> domain::Result<()> {
    let agency = form.route().map_err(Error::Invalid)?;
    site.vault.route(cx, id, agency).await.map(|_| ())
}

async fn on_task(cx: &Cx, act: &str, form: &ActForm) -> domain::Result<()> {
    // A task that is none was not sent by our page.
    let task: Id<Task> = form.task.parse().map_err(|_| Error::NotFound)?;
    match act {
        "accept" => referrals::accept(cx, task).await,
        "decline" => {
            let (reason, note) = form.decline().map_err(Error::Invalid)?;
            referrals::decline(cx, task, reason, &note).await
        }
        "ask" => referrals::ask(cx, task, &form.ask().map_err(Error::Invalid)?).await,
        "complete" => referrals::complete(cx, task, form.complete().map_err(Error::Invalid)?).await,
        _ => Err(Error::NotFound),
    }
}

#[component]
pub fn Acts(request: Request) -> impl IntoView {
    let Request { view, task, agencies, desk, .. } = request;
    let referral = view.referral;
    let Some(task) = task.filter(|_| referral.withdrawn_at.is_none()) else {
        return Either::Left(view! { <p class="request-acts muted">{say("staff-referral-nothing")}</p> });
    };
    let forms = Forms { attempt: attempt(), desk, referral: referral.id, task: task.id };
    let new = matches!(task.state, TaskState::Sent { .. } | TaskState::Asked { .. });
    let taken = matches!(task.state, TaskState::Accepted { .. } | TaskState::Asked { .. });
    Either::Right(view! {
        <div class="request-acts">
            {new.then(|| forms.accept())}
            // Sending on moves the request itself, not one further agency's part of it.
            {(!agencies.is_empty() && task.part != Part::Also).then(|| forms.route(agencies))}
            {forms.ask()}
            {taken.then(|| forms.complete())}
            // Triage is the municipality's own: it sends on, it does not refuse.
            {task.agency.map(|_| if referral.must_not_refuse { Either::Left(cannot_decline()) } else { Either::Right(forms.decline()) })}
        </div>
    })
}

/// Where the forms of one page are sent, and what was typed in the last one.
struct Forms {
    attempt: Attempt<ActForm>,
    desk: Desk,
    referral: Id<Referral>,
    task: Id<Task>,
}

impl Forms {
    fn accept(&self) -> impl IntoView + use<> {
        view! {
            <section class="act" aria-labelledby="accept">
                <h2 id="accept">{say("task-accept-title")}</h2>
                <p>{say("task-accept-lead")}</p>
                <form method="post" action=self.desk.act(language(), self.referral, "accept")>
                    {self.shown()}
                    <button class="primary">{say("task-accept-submit")}</button>
                </form>
            </section>
        }
    }

    fn route(&self, agencies: Vec<(Id<Organization>, String)>) -> impl IntoView + use<> {
        let choices = agencies.into_iter().map(|(id, name)| Choice::new(id.text(), name)).collect();
        let (value, problem) = (self.attempt.form.agency.clone(), self.attempt.problem("agency"));
        let groups = vec![(String::new(), choices)];
        let fields = view! {
            <p>{say("task-route-lead")}</p>
            <Select name="agency" label=say("task-route-agency") empty=say("task-route-choose") groups value problem/>
            <button class="primary">{say("task-route-submit")}</button>
        };
        self.act("route", say("task-route-title"), problem.is_some(), fields.into_any())
    }

    fn ask(&self) -> impl IntoView + use<> {
        let (value, problem) = (self.attempt.form.question.clone(), self.attempt.problem("question"));
        let fields = view! {
            <TextArea name="question" label=say("task-ask-question") hint=say("task-ask-hint") value problem/>
            <button class="primary">{say("task-ask-submit")}</button>
        };
        self.act("ask", say("task-ask-title"), problem.is_some(), fields.into_any())
    }

    fn complete(&self) -> impl IntoView + use<> {
        let choices = Outcome::ALL.map(|outcome| Choice::new(outcome.code(), words::outcome(outcome))).into();
        let (value, problem) = (self.attempt.form.outcome.clone(), self.attempt.problem("outcome"));
        let fields = view! {
            <Choices name="outcome" legend=say("task-complete-outcome") choices value problem/>
            <button class="primary">{say("task-complete-submit")}</button>
        };
        self.act("complete", say("task-complete-title"), problem.is_some(), fields.into_any())
    }

    fn decline(&self) -> impl IntoView + use<> {
        let choices = Reason::ALL.map(|reason| Choice::new(reason.code(), words::reason(reason))).into();
        let (value, problem) = (self.attempt.form.reason.clone(), self.attempt.problem("reason"));
        let (note, wrong) = (self.attempt.form.note.clone(), self.attempt.problem("note"));
        let fields = view! {
            <p>{say("task-decline-lead")}</p>
            <Choices name="reason" legend=say("task-decline-reason") choices value problem/>
            <TextArea name="note" label=say("task-decline-note") value=note problem=wrong rows=3/>
            <button class="danger">{say("task-decline-submit")}</button>
        };
        self.act("decline", say("task-decline-title"), problem.or(wrong).is_some(), fields.into_any())
    }

    /// A form that is opened on demand; one with a problem stands open.
    fn act(&self, act: &str, title: String, open: bool, fields: AnyView) -> impl IntoView + use<> {
        view! {
            <details class="act" open=open>
                <summary>{title}</summary>
                <form method="post" action=self.desk.act(language(), self.referral, act) novalidate>
                    {self.shown()}
                    {fields}
                </form>
            </details>
        }
    }

    /// The task as it stands on this page: what has moved on meanwhile is not done twice.
    fn shown(&self) -> impl IntoView + use<> {
        view! { <input type="hidden" name="task" value=self.task.text()/> }
    }
}

/// The law forbids it; the verb would refuse as well.
fn cannot_decline() -> impl IntoView {
    view! {
        <section class="act" aria-labelledby="decline">
            <h2 id="decline">{say("task-decline-title")}</h2>
            <p>{say("task-decline-forbidden")}</p>
        </section>
    }
}
