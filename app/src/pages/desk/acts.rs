//! What happens when one of a request's forms is sent. The page (`forms`) only hides; every verb looks the step up in the table of moves
//! itself, and refuses what has moved on since it was shown.
use super::{
    Desk,
    conflict::Overtaken,
    inside::NOTE,
    receipt::{self, RENEW},
    receivers::Receivers,
    sealed::Opened,
    words,
};
use crate::pages::{
    Site, Visit,
    account::confirm,
    links,
    load::{Answer, ErrorPage, Trouble, to},
    redraw::Redraw,
    visit::Spoken,
};
use axum::{
    Form,
    extract::{Path, State},
};
use domain::{
    Attempt, Error, Id, Language, Result,
    access::Caller,
    referral::{Actor, By, Referral, Stage, Step, Task, table},
    staff_form::ActForm,
};
use jiff::{SignedDuration, tz::TimeZone};
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
    let act = of("act");
    // Whoever holds a new receipt reads what was said, too.
    if (act == "open" || act == RENEW && desk == Desk::Staff)
        && let Some(asking) = confirm::wanted(&cx, &site, language, &shown).await?
    {
        return Ok(asking);
    }
    if act == "open" {
        return Ok(page.showing(Opened::by(&site.vault, &cx, id, language).await?).await);
    }
    if act == NOTE {
        let once = form.once.parse().unwrap_or_else(|_| referrals::new_note());
        return match referrals::add_note_once(&cx, id, &form.inside, once).await {
            Ok(()) => Ok(to(&links::with(desk.referral(language, id), &[("task", &form.task), ("noted", "yes")]))),
            Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
            Err(error) => Err(error.into()),
        };
    }
    if act == RENEW && desk == Desk::Staff {
        return match receipt::renew(&cx, &site, id, &form).await {
            Ok(renewed) => Ok(page.showing(renewed).await),
            Err(Error::Stale) => Ok(page.overtaken(Attempt { form, problems: vec![] }, receipt::Outrun).await),
            Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
            Err(error) => Err(error.into()),
        };
    }
    // An act that is none was not sent by our page.
    let step: Step = act.parse().map_err(|()| ErrorPage(Trouble::NotFound))?;
    let done = if step == Step::Route { route(&cx, &site, id, &form).await } else { on_task(&cx, step, id, &form).await };
    match done {
        // Who has given it up may see it no more, unless another part of it is theirs: on to what is left.
        Ok(()) if desk == Desk::Provider && referrals::view(&cx, id).await.is_err() => Ok(to(&links::provider::declined(language))),
        Ok(()) => Ok(to(&shown)),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(Error::Stale) => moved_on(&cx, (desk, language), (id, step), page, form).await,
        Err(error) => Err(error.into()),
    }
}

/// It is no longer as it was shown.
async fn moved_on(cx: &Cx, (desk, language): (Desk, Language), (id, step): (Id<Referral>, Step), page: Redraw, form: ActForm) -> Answer {
    let declines = desk == Desk::Provider && step == Step::Decline;
    if declines && kept_late(cx, language, &form).await? {
        return Ok(to(&links::provider::declined_late(language)));
    }
    // Given up a moment ago, or taken back by the clock: it is not theirs, as they wished.
    if declines && referrals::view(cx, id).await.is_err() {
        return Ok(to(&links::provider::declined(language)));
    }
    if pressed_twice(cx, id, step, &form.task).await {
        return Ok(to(&links::with(desk.referral(language, id), &[("task", &form.task)])));
    }
    let overtaken = Overtaken::of(step, &form);
    Ok(page.overtaken(Attempt { form, problems: vec![] }, overtaken).await)
}

/// The clock was faster: why they decline is kept with the request all the same.
async fn kept_late(cx: &Cx, language: Language, form: &ActForm) -> Result<bool> {
    let (Ok(task), Ok((reason, note))) = (form.task.parse::<Id<Task>>(), form.decline()) else { return Ok(false) };
    referrals::declined_late(cx, task, &words::reason_and_note(language, reason, &note)).await
}

/// The task stands where this step leads to since a moment ago, by the same hand: nobody was faster than themselves. What is marked is marked,
/// whoever did it.
async fn pressed_twice(cx: &Cx, id: Id<Referral>, step: Step, task: &str) -> bool {
    const MOMENT: SignedDuration = SignedDuration::from_secs(10);
    let (Caller::Member(member), Some(actor)) = (&cx.caller, Actor::of(&cx.caller)) else { return false };
    let Ok(view) = referrals::view(cx, id).await else { return false };
    if step == Step::Mark {
        return view.referral.must_not_refuse;
    }
    let Some(task) = view.tasks.iter().find(|one| one.id.text() == task) else { return false };
    let leads_there = Stage::ALL.into_iter().any(|from| table::next(from, step, actor) == Some(task.state.stage()));
    leads_there && task.state.by() == Some(By::Member(member.account)) && cx.now.duration_since(task.state.at()) < MOMENT
}

async fn route(cx: &Cx, site: &Site, id: Id<Referral>, form: &ActForm) -> Result<()> {
    let (agency, why) = form.route(&Receivers::of_request(cx, id).await?.further).map_err(Error::Invalid)?;
    site.vault.route(cx, id, agency, &why).await.map(|_| ())
}

async fn on_task(cx: &Cx, step: Step, id: Id<Referral>, form: &ActForm) -> Result<()> {
    // A task that is none was not sent by our page.
    let task: Id<Task> = form.task.parse().map_err(|_| Error::NotFound)?;
    match step {
        Step::Accept => referrals::accept(cx, task).await,
        Step::Start => referrals::start(cx, task).await,
        Step::StillNeeded => referrals::said_still_needed(cx, task).await,
        Step::Waitlist => referrals::waitlist(cx, task, form.waitlist().map_err(Error::Invalid)?).await,
        Step::Ask => referrals::ask(cx, task, &form.ask().map_err(Error::Invalid)?).await,
        Step::Try => {
            let (way, at) = form.try_to_reach(cx.now, &zone_of(cx, id).await?).map_err(Error::Invalid)?;
            referrals::try_to_reach(cx, task, way, at).await
        }
        Step::Unreachable => referrals::unreachable(cx, task).await,
        Step::Complete => referrals::complete(cx, task, form.complete().map_err(Error::Invalid)?).await,
        Step::Reply => referrals::reply(cx, task, &form.reply().map_err(Error::Invalid)?).await,
        Step::File => referrals::file(cx, task).await,
        Step::Mark => referrals::mark(cx, task).await,
        Step::Unmark => referrals::unmark(cx, task, &form.unmark().map_err(Error::Invalid)?).await,
        Step::Decline => {
            let (reason, note) = form.decline().map_err(Error::Invalid)?;
            referrals::decline(cx, task, reason, &note).await
        }
        _ => end(cx, step, task, form).await,
    }
}

/// What ends the whole request.
async fn end(cx: &Cx, step: Step, task: Id<Task>, form: &ActForm) -> Result<()> {
    match step {
        Step::Close => {
            let (why, note) = form.close().map_err(Error::Invalid)?;
            referrals::close(cx, task, why, &note).await
        }
        Step::Cancel => {
            let (reason, note) = form.cancel().map_err(Error::Invalid)?;
            referrals::cancel(cx, task, reason, &note).await
        }
        Step::Merge => referrals::merge(cx, task, form.merge().map_err(Error::Invalid)?).await,
        Step::Mistaken => referrals::mistaken(cx, task).await,
        // The person's own steps, the clock's, and routing have doors of their own.
        _ => Err(Error::NotFound),
    }
}

/// The clock of the place, by which a try is told.
async fn zone_of(cx: &Cx, id: Id<Referral>) -> Result<TimeZone> {
    let view = referrals::view(cx, id).await?;
    let municipality = store::areas::find(cx, &view.referral.municipality).await?;
    Ok(TimeZone::get(municipality.country.zone()).unwrap_or(TimeZone::UTC))
}
