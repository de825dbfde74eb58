//! Who may read the request: each reader by name, since when, until when; and how one of them is taken off. What that means is read before
//! it can be pressed.
use super::{holder, standing::Story};
use crate::pages::{
    links,
    load::{Answer, to},
    visit::{Cookies, FOLLOW, Spoken, Visit, language},
    words::{date, say, say_with},
};
use axum::Form;
use domain::{
    Error, Result, Time,
    consent::{ASKED_DAYS, Consent, Ended},
    follow_form::ConsentEndForm,
};
use jiff::SignedDuration;
use leptos::prelude::*;

/// Its end is near, or has come, and help is under way: what a letter has told of stands where it is seen.
pub fn ending(story: &Story, now: Time) -> Option<impl IntoView + use<>> {
    let until = story.consents.first()?.until;
    let near = until.duration_since(now) < SignedDuration::from_hours(24 * ASKED_DAYS);
    (near && !story.standing.is_over()).then(|| agree_form(story, until, now))
}

pub fn readers(story: &Story) -> Option<impl IntoView + use<>> {
    story.consents.first()?;
    let each: Vec<_> = story.consents.iter().map(|one| reader(story, one)).collect();
    Some(view! {
        <section class="readers">
            <h2>{say("follow-readers-title")}</h2>
            <p>{say("follow-readers-lead")}</p>
            <ul>{each}</ul>
        </section>
    })
}

/// The municipality and its offices have one key.
fn reader(story: &Story, one: &Consent) -> impl IntoView + use<> {
    let zone = story.zone();
    let name = if one.agency.is_none() { story.municipality_name() } else { story.agency(one.agency) };
    let day = |at: Time| date(at, zone);
    let says = match one.ended {
        Some((Ended::Withdrawn, at)) => say_with("follow-reader-withdrawn", &[("date", day(at).into())]),
        Some((Ended::Expired, at)) => say_with("follow-reader-ended", &[("date", day(at).into())]),
        None if !one.reads => say("follow-reader-done"),
        None => say_with("follow-reader-reads", &[("since", day(one.since).into()), ("until", day(one.until).into())]),
    };
    let given = one.given.filter(|_| one.agency.is_none()).map(|given| say(&format!("follow-given-{}", given.code())));
    // What is over for this reader, or belongs to the municipality, has nothing to press.
    let can = one.can_be_withdrawn_alone() && one.reads;
    let own = (one.of_municipality && one.agency.is_some() && one.reads).then(|| say("follow-reader-own"));
    view! {
        <li>
            <p><strong>{name.clone()}</strong></p>
            <p class="muted">{says} {one.part.then(|| format!(" {}", say("follow-reader-part")))} {given.map(|given| format!(" {given}"))} {own.map(|own| format!(" {own}"))}</p>
            {can.then(|| take_off(one, name))}
        </li>
    }
}

fn take_off(one: &Consent, name: String) -> impl IntoView + use<> {
    let agency = one.agency.map(domain::Id::text).unwrap_or_default();
    let named = |key: &str| say_with(key, &[("agency", name.as_str().into())]);
    view! {
        <details>
            <summary>{named("follow-consent-title")}</summary>
            <p>{named("follow-consent-means")}</p>
            <p>{say("follow-consent-kept")}</p>
            <form method="post" action=links::follow::consent(language())>
                <input type="hidden" name="agency" value=agency/>
                <button class="danger">{named("follow-consent-submit")}</button>
            </form>
        </details>
    }
}

/// Without it nobody can open the request after the last day, although help may still be under way.
fn agree_form(story: &Story, until: Time, now: Time) -> impl IntoView + use<> {
    let key = if until <= now { "follow-agree-over" } else { "follow-agree-near" };
    let text = say_with(key, &[("date", date(until, story.zone()).into())]);
    view! {
        <form method="post" action=links::follow::agree(language()) class="question">
            <p>{text}</p>
            <button>{say("follow-agree-submit")}</button>
        </form>
    }
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies, Form(form): Form<ConsentEndForm>) -> Answer {
    let address = links::follow::request(language);
    let Some((cx, id, _)) = holder(&cx, cookies.get(FOLLOW)).await? else { return Ok(to(&address)) };
    shown(store::referrals::withdraw_consent(&cx, id, form.parse()?).await, &address)
}

pub async fn agree(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies) -> Answer {
    let address = links::follow::request(language);
    let Some((cx, id, _)) = holder(&cx, cookies.get(FOLLOW)).await? else { return Ok(to(&address)) };
    shown(store::referrals::agree_again(&cx, id).await, &address)
}

/// Pressed twice, or ended meanwhile: the page says who reads now, and until when.
fn shown(done: Result<()>, address: &str) -> Answer {
    match done {
        Ok(()) | Err(Error::Stale) => Ok(to(address)),
        Err(error) => Err(error.into()),
    }
}
