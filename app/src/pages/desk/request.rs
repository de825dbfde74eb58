//! One request as a desk sees it: what stands in clear, who does what, how it went. What is sealed stands in `sealed`, acts in `acts`.
use super::{
    Desk,
    again::RoutedAgain,
    conflict::{Meanwhile, mover},
    forms::Acts,
    inside::{Inside, Noted},
    loops::{Others, Said, Tries},
    names::Names,
    reach::{Reach, Unheard, Unseen, unseen},
    receipt::{NoneGiven, RenewReceipt},
    receivers::Receivers,
    sealed::Sealed,
    words,
};
use crate::pages::{
    draw::title,
    parts::{
        clock::Clock,
        error_summary::ErrorSummary,
        notice::{Notice, Tone},
    },
    redraw::attempt,
    staff::erase::EraseLink,
    visit::{asked, language},
    words::{date, date_time, due_words, limit_words, say, say_with},
};
use domain::{
    Error, Id, Language, Result,
    access::{Act, Caller, may},
    consent::{Consent, Ended},
    organization::Organization,
    referral::{Circumstances, Referral, Step, Task, TaskState},
    remaining::remaining,
    routing::Urgency,
    service::Service,
    staff_form::ActForm,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{
    Cx,
    referrals::{Again, Event, View},
};

/// A request with its names, and what this caller may do with it.
#[derive(Clone)]
pub struct Request {
    pub desk: Desk,
    pub view: View,
    pub names: Names,
    pub service: Option<String>,
    /// The open task that this caller answers.
    pub task: Option<Task>,
    pub may_open: bool,
    /// Who has lost a receipt may be given another here.
    pub may_renew: bool,
    /// Where it could be sent on to; empty for those who may not.
    pub receivers: Receivers,
    /// Who would lead it by the rules now that it is marked; for those who send on.
    pub again: Vec<Again>,
    /// What this caller may do with the task now, by the one table of moves.
    pub steps: Vec<Step>,
    pub case: Circumstances,
    /// Other open requests of this municipality for the same need, into which this one could be merged.
    pub others: Vec<(Id<Referral>, String)>,
    /// Services that were named to the person where an agency does not give what is needed.
    pub alternatives: Vec<(Id<Service>, String)>,
    /// What is the agency's own: who works on it, how many notes there are.
    pub inside: Inside,
    /// Parts that are with agencies where nobody can sign in; for the municipality's desk alone.
    pub unseen: Vec<Unseen>,
    /// The person's consent as the municipality has it; for its desk alone.
    pub consent: Option<Consent>,
    /// The address of the colleague who moved it last, and when.
    pub mover: Option<(String, domain::Time)>,
    pub now: domain::Time,
}

/// The request that the address names, and the task of it that the list led to.
pub fn shown_id() -> Result<(Id<Referral>, Option<Id<Task>>)> {
    let id = use_params_map().read_untracked().get("id").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    Ok((id, asked("task").parse().ok()))
}

/// `task` is the one that the row of the list was about, if it still waits for this caller; else the main one.
pub async fn load(cx: Cx, desk: Desk, (id, task): (Id<Referral>, Option<Id<Task>>), language: Language) -> Result<Request> {
    let view = store::referrals::view(&cx, id).await?;
    let referral = &view.referral;
    let at_work = view.tasks.iter().filter_map(|task| task.agency).chain(view.events.iter().filter_map(|event| event.agency));
    let again = again(&cx, desk, referral).await?;
    let mentioned = at_work.chain(referral.assisted_by).chain(again.iter().map(|one| one.lead));
    let names = Names::of(&cx, language, &referral.municipality, [referral.area.clone()], mentioned.collect::<Vec<_>>()).await?;
    let service = match referral.service {
        Some(id) => store::services::find(&cx, id).await.ok().map(|service| service.name),
        None => None,
    };
    let task = chosen(&view, &cx.caller, task).or_else(|| view.own_task(&cx.caller).cloned());
    let home = store::areas::find(&cx, &referral.municipality).await?;
    let case = view.circumstances(home.country, &names.calendar.zone);
    let steps = task.as_ref().map(|task| view.steps(&cx.caller, task, &case)).unwrap_or_default();
    let consents = if desk == Desk::Staff && may(&cx.caller, &Act::OpenReferral(view.place())) {
        store::referrals::consents(&cx, id).await?
    } else {
        vec![]
    };
    // Who was taken off by the person gets it no more.
    let refused =
        |id: &Id<Organization>| consents.iter().any(|one| one.agency == Some(*id) && matches!(one.ended, Some((Ended::Withdrawn, _))));
    let receivers = Receivers::of(&cx, &view).await?.without(&refused);
    let consent = consents.into_iter().next();
    let may_open = may(&cx.caller, &Act::OpenReferral(view.place())) && consent.as_ref().is_none_or(|one| cx.now < one.until);
    let mover = mover(&cx, desk, &view.tasks).await?;
    Ok(Request {
        desk,
        again,
        mover,
        consent,
        others: if steps.contains(&Step::Merge) { same_need(&cx, &view, &names).await? } else { vec![] },
        alternatives: alternatives(&cx, id).await?,
        inside: Inside::of(&cx, desk, &view, task.as_ref()).await?,
        unseen: if desk == Desk::Staff { unseen(&cx, &view).await? } else { vec![] },
        task,
        steps,
        case,
        may_open,
        may_renew: may(&cx.caller, &Act::RenewReceipt { municipality: view.referral.municipality.clone() }),
        receivers,
        service,
        now: cx.now,
        names,
        view,
    })
}

async fn again(cx: &Cx, desk: Desk, referral: &Referral) -> Result<Vec<Again>> {
    let sends_on = desk == Desk::Staff && may(&cx.caller, &Act::Route { municipality: referral.municipality.clone() });
    if sends_on { store::referrals::routed_again(cx, referral.id).await } else { Ok(vec![]) }
}

fn chosen(view: &View, caller: &Caller, task: Option<Id<Task>>) -> Option<Task> {
    let task = view.tasks.iter().find(|other| Some(other.id) == task && other.state.is_open())?;
    let act = Act::Answer { municipality: view.referral.municipality.clone(), agency: task.agency };
    may(caller, &act).then(|| task.clone())
}

/// Open requests of this municipality for the same need.
async fn same_need(cx: &Cx, view: &View, names: &Names) -> Result<Vec<(Id<Referral>, String)>> {
    let mut found: Vec<(Id<Referral>, String)> = vec![];
    for row in store::referrals::queue(cx, &view.referral.municipality).await? {
        let known = row.referral == view.referral.id || found.iter().any(|(id, _)| *id == row.referral);
        if row.need == view.referral.need && !known {
            let number: String = row.referral.text().chars().take(8).collect();
            found.push((row.referral, format!("{number} · {}", date_time(row.received_at, names.zone))));
        }
    }
    Ok(found)
}

async fn alternatives(cx: &Cx, id: Id<Referral>) -> Result<Vec<(Id<Service>, String)>> {
    let named = store::referrals::alternatives(cx, id).await?;
    let services = store::services::find_many(cx, &named).await?;
    Ok(services.into_iter().filter_map(|service| Some((service.id?, service.name.clone()))).collect())
}

#[component]
pub fn RequestPage(request: Request) -> impl IntoView {
    let heading = say_with("staff-referral-title", &[("need", request.names.need(&request.view.referral.need).into())]);
    title(heading.clone());
    let (desk, withdrawn) = (request.desk, request.view.referral.withdrawn_at);
    let back = desk.back();
    let zone = request.names.zone;
    let problems = attempt::<ActForm>().problems;
    view! {
        <ErrorSummary problems/>
        <Noted request=request.clone()/>
        <p class="back"><a href=desk.home(language())>{say(back)}</a></p>
        <h1>{heading}</h1>
        <Meanwhile request=request.clone()/>
        <NoneGiven request=request.clone()/>
        {withdrawn.map(|at| view! {
            <Notice tone=Tone::Warning><p>{say_with("staff-referral-withdrawn", &[("date", date_time(at, zone).into())])}</p></Notice>
        })}
        <AtOnce request=request.clone()/>
        <RoutedAgain request=request.clone()/>
        <Unheard request=request.clone()/>
        <Reach request=request.clone()/>
        <div class="request">
            <div class="request-facts">
                <InClear request=request.clone()/>
                <Sealed request=request.clone()/>
                <Said request=request.clone()/>
            </div>
            // On a narrow screen what can be done stands before how it came here.
            <Acts request=request.clone()/>
            <div class="request-course">
                <Tasks request=request.clone()/>
                <Tries request=request.clone()/>
                <Others request=request.clone()/>
                <Timeline events=request.view.events.clone() names=request.names.clone()/>
                <RenewReceipt request=request.clone()/>
                <EraseLink request=request.clone()/>
            </div>
        </div>
    }
}

/// What decides how one goes on: how long there is, and what marks it.
#[component]
fn AtOnce(request: Request) -> impl IntoView {
    let Request { view, names, task, now, .. } = request;
    let stage = task.as_ref().map(|task| words::state(&task.state));
    let clock = task.filter(|task| task.state.is_unanswered()).map(|task| {
        let left = remaining(task.state.at(), now, task.due_at, &names.calendar);
        view! { <Clock left due=due_words(task.due_at, names.zone)/> }
    });
    let urgency = view.referral.urgency;
    view! {
        <div class="at-once">
            {clock}
            <ul class="marks">
                {(urgency != Urgency::Normal).then(|| view! { <li data-tone="accent">{words::urgency(urgency)}</li> })}
                {view.referral.must_not_refuse.then(|| view! { <li data-tone="danger">{say("task-mark-must-not-refuse")}</li> })}
                {stage.map(|stage| view! { <li>{stage}</li> })}
            </ul>
        </div>
    }
}

/// Id, need, place, urgency and the law's limit: what may be seen without opening.
#[component]
fn InClear(request: Request) -> impl IntoView {
    let Request { view, names, service, consent, .. } = request;
    let referral = view.referral.clone();
    let rows = [
        ("staff-referral-need", Some(names.need(&referral.need))),
        ("staff-referral-service", service),
        ("staff-referral-area", Some(names.area(&referral.area))),
        ("staff-referral-urgency", Some(words::urgency(referral.urgency))),
        ("staff-referral-received", Some(date_time(referral.received_at, names.zone))),
        ("staff-referral-legal", Some(legal(&referral, &names))),
        ("staff-referral-assisted", referral.assisted_by.map(|desk| names.agency(Some(desk)))),
        ("staff-referral-consent", consent.map(|one| consent_words(&one, names.zone))),
        ("staff-referral-number", Some(referral.id.text())),
    ];
    view! {
        <section aria-labelledby="clear">
            <h2 id="clear">{say("staff-referral-clear-title")}</h2>
            <Facts rows=rows.map(|(key, value)| (say(key), value)).into()/>
        </section>
    }
}

/// How it was given, and until when; or that it is over.
fn consent_words(consent: &Consent, zone: &'static str) -> String {
    let given = consent.given.map_or_else(|| say("staff-consent-unknown"), |given| say(&format!("staff-consent-{}", given.code())));
    let (key, at) = consent.ended.map_or(("staff-consent-until", consent.until), |(why, at)| {
        (if why == Ended::Withdrawn { "staff-consent-withdrawn" } else { "staff-consent-over" }, at)
    });
    format!("{given}, {}", say_with(key, &[("date", date(at, zone).into())]))
}

/// The law's limit as it was given at receipt, and when it ends.
fn legal(referral: &Referral, names: &Names) -> String {
    let Some(due) = referral.legal_due_at else { return say("task-legal-none") };
    let key = if referral.legal_proposed { "task-legal-proposed" } else { "task-legal-due" };
    let whole = remaining(referral.received_at, referral.received_at, due, &names.calendar);
    say_with(key, &[("date", due_words(due, names.zone).into()), ("limit", limit_words(whole.count, whole.unit).into())])
}

/// A list of names and values; what is not there is left out.
#[component]
pub fn Facts(rows: Vec<(String, Option<String>)>) -> impl IntoView {
    let rows = rows.into_iter().filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)));
    view! { <dl class="facts">{rows.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }).collect_view()}</dl> }
}

#[component]
fn Tasks(request: Request) -> impl IntoView {
    let Request { view, names, .. } = request;
    let row = |task: Task| {
        view! {
            <tr>
                <th scope="row">{names.answerer(task.part, task.agency)}</th>
                <td data-label=say("staff-referral-tasks-part")>{words::part(task.part)}</td>
                <td data-label=say("staff-queue-state")>
                    {words::state(&task.state)}
                    {reason_of(&task).map(|reason| view! { <span class="muted">" · " {reason}</span> })}
                </td>
                <td data-label=say("staff-queue-deadline")>{due_words(task.due_at, names.zone)}</td>
            </tr>
        }
    };
    view! {
        <section aria-labelledby="tasks">
            <h2 id="tasks">{say("staff-referral-tasks-title")}</h2>
            <table class="requests">
                <caption>{say("staff-referral-tasks-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say("staff-queue-agency")}</th>
                        <th scope="col">{say("staff-referral-tasks-part")}</th>
                        <th scope="col">{say("staff-queue-state")}</th>
                        <th scope="col">{say("staff-queue-deadline")}</th>
                    </tr>
                </thead>
                <tbody>{view.tasks.into_iter().map(row).collect_view()}</tbody>
            </table>
        </section>
    }
}

fn reason_of(task: &Task) -> Option<String> {
    match task.state {
        TaskState::Declined { reason, .. } => Some(words::reason(reason)),
        TaskState::NotHelped { why, .. } => Some(words::closing(why)),
        TaskState::Cancelled { reason, .. } => Some(words::cancelling(reason)),
        TaskState::Revoked { why, .. } => Some(say(&format!("task-{}", why.code()))),
        TaskState::Merged { into, .. } => Some(into.text().chars().take(8).collect()),
        TaskState::Completed { outcome, .. } => Some(format!("{} {}", say("task-complete-outcome"), words::outcome(outcome))),
        _ => None,
    }
}

#[component]
fn Timeline(events: Vec<Event>, names: Names) -> impl IntoView {
    let step = |event: Event| {
        let agency = event.agency.map(|agency| format!(" · {}", names.agency(Some(agency))));
        view! { <li><strong>{words::event(event.kind)}</strong> {agency} <span class="muted">{date_time(event.at, names.zone)}</span></li> }
    };
    view! {
        <section aria-labelledby="timeline">
            <h2 id="timeline">{say("staff-referral-timeline-title")}</h2>
            <ol class="timeline">{events.into_iter().map(step).collect_view()}</ol>
        </section>
    }
}
