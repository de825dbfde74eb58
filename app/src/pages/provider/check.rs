//! Whether a listing is still right: asked of its provider by a letter, without an account. The address in the letter is changed for a cookie at
//! once. Looking changes nothing and no answer stands there beforehand, for programs that look through mail open links and press buttons.
//! Members who have signed in come here without a letter.
use super::{answer::MINUTES, correct::section_of};
use crate::pages::{
    draw::{title, unlisted},
    linked::out_of_sight,
    links,
    load::{Answer, loaded, to},
    parts::{
        contacts::Contacts,
        error_summary::ErrorSummary,
        field::{Choice, Choices, Field, TextArea, Ticks},
        listing_facts::{GroupFacts, name_of},
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    resident::service::checked::Checked,
    visit::{CHECK, Cookies, Spoken, Visit, asked, cookie, cx, language},
    words::{date, say, say_with},
};
use axum::{Form, extract::Path, response::Response};
use domain::{
    Attempt, Error, Id, Result, Time,
    access::Caller,
    check_form::{Answer as Said, CheckAnswer, CheckForm},
    edit::{RecordKey, RecordKind},
    form::Wrong,
    freshness::FieldGroup,
    hours::OfService,
    organization::Organization,
    service::Service,
};
use leptos::{either::EitherOf3, prelude::*};
use std::sync::Arc;
use store::{
    Cx,
    checks::{self, Mine},
};

/// The address of the letter.
pub async fn exchange(Spoken(language): Spoken, Path((_, token)): Path<(String, String)>) -> Response {
    out_of_sight(&links::freshness::check(language), CHECK, token, MINUTES)
}

/// Who answers, and until when they may by their link; `None` for those who came with neither a link nor an account.
pub(super) async fn asker(cx: Cx, token: Option<String>) -> Result<Option<(Cx, Id<Organization>, Option<Time>)>> {
    if let Caller::Member(member) = &cx.caller
        && !member.role.is_staff()
    {
        let organization = member.organization;
        return Ok(Some((cx, organization, None)));
    }
    let Some(token) = token else { return Ok(None) };
    match checks::by_link(&cx, &token).await {
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
        Ok((link, until)) => {
            let organization = link.organization;
            Ok(Some((Cx::new(cx.db.clone(), Caller::Checking(link), cx.now), organization, Some(until))))
        }
    }
}

struct Shown {
    organization: Organization,
    /// The one that is asked about, with its hours.
    chosen: Option<(Mine, Arc<OfService>)>,
    all: Vec<Mine>,
    until: Option<Time>,
    council: Option<Organization>,
    now: Time,
}

async fn load(cx: Cx, token: Option<String>, wanted: String) -> Result<Option<Shown>> {
    let Some((cx, organization, until)) = asker(cx, token).await? else { return Ok(None) };
    let all = checks::of_mine(&cx, organization).await?;
    let wanted: Option<Id<Service>> = wanted.parse().ok();
    let named = all.iter().find(|mine| wanted.is_some() && mine.service.id == wanted);
    let chosen = match named.or_else(|| all.iter().find(|mine| mine.open && wanted.is_none())) {
        Some(mine) => Some((mine.clone(), store::services::hours(&cx, &mine.service).await?)),
        None => None,
    };
    let area = all.iter().find_map(|mine| mine.service.areas().into_iter().next());
    Ok(Some(Shown {
        council: match area {
            Some(area) => store::organizations::council_of(&cx, &area).await?,
            None => None,
        },
        organization: store::organizations::find(&cx, organization).await?,
        now: cx.now,
        chosen,
        all,
        until,
    }))
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("fresh-check-title"));
    unlisted();
    let said = asked("said").parse::<Said>().ok();
    let attempt = attempt::<CheckForm>();
    let wanted = if attempt.form.service.is_empty() { asked("service") } else { attempt.form.service.clone() };
    loaded(load(cx(), cookie(CHECK), wanted), move |shown| match shown {
        None => EitherOf3::A(lost()),
        Some(mut shown) => match shown.chosen.take() {
            Some((mine, hours)) => EitherOf3::B(open(&shown, &mine, &hours, (said, attempt))),
            None => EitherOf3::C(nothing_left(shown, said)),
        },
    })
}

/// Never made, or opened too long ago: one cannot tell from the other, and neither may a stranger.
pub(super) fn lost() -> impl IntoView {
    title(say("fresh-lost-title"));
    view! {
        <h1>{say("fresh-lost-title")}</h1>
        <p class="lead">{say("fresh-lost-text")}</p>
        <p class="actions"><a href=links::sign_in(language())>{say("account-sign-in-title")}</a></p>
    }
}

fn open(shown: &Shown, mine: &Mine, hours: &OfService, (said, attempt): (Option<Said>, Attempt<CheckForm>)) -> impl IntoView + use<> {
    let service = &mine.service;
    let agency = shown.organization.text("name", language()).text;
    let left = shown.all.iter().filter(|other| other.open).count();
    let groups = FieldGroup::ALL.map(|group| {
        view! { <section><h3>{name_of(group)}</h3><GroupFacts service=service hours=hours group now=shown.now/></section> }
    });
    let groups = groups.collect_view();
    let problems = attempt.problems.clone();
    view! {
        <ErrorSummary problems/>
        {said.map(thanks)}
        <h1>{say("fresh-check-title")}</h1>
        <p class="lead">{say_with("fresh-check-lead", &[("agency", agency.into())])}</p>
        {(left > 1).then(|| view! { <p>{say_with("fresh-check-left", &[("count", left.into())])}</p> })}
        <h2>{service.text("name", language()).text}</h2>
        <Checked assured=service.checked()/>
        {mine.waits.then(|| view! { <Notice tone=Tone::Plain><p>{say("fresh-check-waits")}</p></Notice> })}
        <div class="groups-of-fields">{groups}</div>
        {form(mine, attempt)}
        {until(shown)}
        {others(&shown.all, service.id)}
        {whom_to_ask(shown.council.clone())}
    }
}

fn form(mine: &Mine, attempt: Attempt<CheckForm>) -> impl IntoView + use<> {
    let choices = Said::ALL.map(|answer| Choice::new(answer.code(), say(&format!("fresh-answer-{}", answer.code())))).into();
    let wrong = |field: &str| attempt.problem(field);
    let (answer, weeks, marked, from, words) = (wrong("found"), wrong("weeks"), wrong("contact"), wrong("from"), wrong("words"));
    let form = attempt.form.clone();
    let ticks = FieldGroup::ALL.map(|group| (group.code(), name_of(group), form.is_marked(group))).into();
    let id = mine.service.id.map(Id::text);
    // An answer that contradicts what was typed beside it: all of it has to be seen.
    let class = if answer == Some(Wrong::DoNotMatch) { "question well" } else { "question by-check" };
    view! {
        <form method="post" action=links::freshness::check(language()) class=class novalidate>
            <input type="hidden" name="service" value=id/>
            <Choices name="found" legend=say("fresh-answer-legend") choices value=form.found problem=answer/>
            <div data-when="waitlist">
                <Field name="weeks" label=say("task-waitlist-weeks") inputmode="numeric" value=form.weeks problem=weeks/>
            </div>
            <div data-when="change"><Ticks legend=say("fresh-wrong-legend") hint=say("fresh-wrong-hint") ticks problem=marked/></div>
            <div data-when="closed">
                <Field name="from" label=say("editor-closes-from") hint=say("editor-closes-from-hint") kind="date" value=form.from problem=from optional=true/>
            </div>
            <div data-when="words">
                <TextArea name="words" label=say("fresh-words") hint=say("fresh-words-hint") value=form.words problem=words/>
            </div>
            <button class="primary">{say("fresh-answer-submit")}</button>
        </form>
    }
}

fn thanks(said: Said) -> impl IntoView {
    let key = match said {
        Said::Change => "fresh-said-change",
        Said::Closed => "fresh-said-closed",
        Said::Right | Said::Free | Said::Full | Said::Waitlist => "fresh-said-right",
    };
    view! { <Notice tone=Tone::Good><p role="status">{say(key)}</p></Notice> }
}

fn nothing_left(shown: Shown, said: Option<Said>) -> impl IntoView {
    title(say("fresh-done-title"));
    let agency = shown.organization.text("name", language()).text;
    view! {
        {said.map(thanks)}
        <h1>{say("fresh-done-title")}</h1>
        <p class="lead">{say_with("fresh-done-lead", &[("agency", agency.into())])}</p>
        {until(&shown)}
        {others(&shown.all, None)}
        {whom_to_ask(shown.council)}
    }
}

/// So long the link opens this page; who has signed in needs none.
fn until(shown: &Shown) -> impl IntoView + use<> {
    let date = shown.until.map(|until| date(until, "UTC"));
    date.map(|date| view! { <p class="muted">{say_with("fresh-link-until", &[("date", date.into())])}</p> })
}

fn others(all: &[Mine], shown: Option<Id<Service>>) -> impl IntoView + use<> {
    let rest: Vec<_> = all.iter().filter(|mine| shown.is_none() || mine.service.id != shown).collect();
    let each = rest.iter().filter_map(|mine| {
        let href = links::freshness::check_one(language(), mine.service.id?);
        let state = match (mine.open, mine.waits) {
            (true, _) => say("fresh-mine-open"),
            (false, true) => say("fresh-mine-waits"),
            (false, false) => say("fresh-mine-right"),
        };
        Some(view! { <li><a href=href>{mine.service.text("name", language()).text}</a> <span class="muted">{state}</span></li> })
    });
    let each = each.collect::<Vec<_>>();
    (!each.is_empty()).then(|| view! { <section><h2>{say("fresh-mine-title")}</h2><ul class="links">{each}</ul></section> })
}

fn whom_to_ask(council: Option<Organization>) -> impl IntoView {
    council.map(|organization| view! { <section class="well"><p>{say("fresh-ask-them")}</p> <Contacts organization/></section> })
}

/// What was said of it, the next page tells.
pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies, page: Redraw, Form(form): Form<CheckForm>) -> Answer {
    let address = links::freshness::check(language);
    let Some((cx, ..)) = asker(cx, cookies.get(CHECK)).await? else { return Ok(to(&address)) };
    let service: Id<Service> = form.service.parse().map_err(|_| Error::NotFound)?;
    let answer = match form.parse() {
        Ok(answer) => answer,
        Err(problems) => return Ok(page.with(Attempt { form, problems }).await),
    };
    checks::answer(&cx, service, &answer).await?;
    // What is wrong can be written right at once: members do it in the editor, others on a page behind their link.
    if let CheckAnswer::Change { wrong, .. } = &answer {
        if let (Caller::Member(_), Some(group)) = (&cx.caller, wrong.first()) {
            let record = RecordKey::of(RecordKind::Service, service);
            return Ok(to(&links::listing::section(language, &record, section_of(*group), None)));
        }
        if checks::takes_changes(&cx, service).await? {
            return Ok(to(&links::freshness::correct(language, service, wrong)));
        }
    }
    let said = form.found.parse().unwrap_or(Said::Right);
    Ok(to(&links::freshness::check_said(language, said)))
}
