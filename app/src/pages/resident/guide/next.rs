//! The next step: who decides, how long that takes, which papers are asked for, whether it may be free, and the way to ask.
use super::{question::words, result::Outcome};
use crate::pages::{
    keep::changes_at,
    links,
    parts::icon::{Icon, Sign},
    resident::offer::{Offer, instead},
    visit::{cx, language},
    words::{due_words, limit_words, say, say_with},
};
use domain::{area::Country, deadline::LegalLimit, taxonomy::Audience};
use leptos::{
    either::{Either, EitherOf5},
    prelude::*,
};
use store::referrals::Plan;

impl Outcome {
    /// Whether a request can be sent from here.
    pub fn can_ask(&self) -> bool {
        matches!(self.offer, Some(Offer::Request(_)))
    }
    fn country(&self) -> Option<&Country> {
        self.asked.place().map(|place| &place.country)
    }
}

pub fn steps(outcome: &Outcome) -> impl IntoView + use<> {
    let inside = match &outcome.offer {
        _ if outcome.direct && outcome.found.total > 0 => EitherOf5::A(direct(outcome)),
        Some(Offer::Request(plan)) => EitherOf5::B(request(outcome, plan)),
        Some(Offer::Place) | None if outcome.asked.place().is_none() => EitherOf5::C(nowhere(outcome)),
        Some(Offer::Place) | None => EitherOf5::D(anything(outcome)),
        Some(other) => EitherOf5::E(view! { {instead(other, language())} {papers(outcome)} }),
    };
    view! { <section class="well next-step">{inside}</section> }
}

/// The provider decides: one chooses it below, and asks or calls there.
fn direct(outcome: &Outcome) -> impl IntoView + use<> {
    view! {
        <h2>{say("guide-next-title")}</h2>
        <p>{say("guide-direct")}</p>
        {free(outcome)}
        {papers(outcome)}
        <p class="actions"><a class="button primary" href="#services">{say("guide-direct-choose")}</a></p>
    }
}

fn request(outcome: &Outcome, plan: &Plan) -> impl IntoView + use<> {
    let name = plan.agency.text("name", language());
    let lang = name.language.filter(|l| *l != language()).map(domain::Language::code);
    let href = plan.agency.id.map(|id| links::organization(language(), id));
    let zone = outcome.country().map_or("UTC", Country::zone);
    let answer = say_with("guide-answer-due", &[("due", due_words(plan.answer_due_at, zone).into())]);
    let legal = plan.legal.as_ref().map(|legal| limit(&legal.limit));
    // A term in hours says a time of day, which is another one a minute later.
    if !due_at_midnight(plan, zone) {
        changes_at(cx().now);
    }
    view! {
        <h2>{say("guide-next-title")}</h2>
        <dl class="facts">
            <div>
                <dt><Icon sign=Sign::Person/> {say("guide-who-decides")}</dt>
                <dd lang=lang><a href=href>{name.text}</a></dd>
            </div>
            <div>
                <dt><Icon sign=Sign::Clock/> {say("guide-how-long")}</dt>
                <dd>{answer} {legal.map(|legal| view! { <span class="hint">{legal}</span> })}</dd>
            </div>
        </dl>
        {free(outcome)}
        {papers(outcome)}
        <p class="actions"><a class="button primary" href=outcome.ask() rel="nofollow">{say("guide-ask")}</a></p>
    }
}

fn due_at_midnight(plan: &Plan, zone: &str) -> bool {
    let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let due = plan.answer_due_at.to_zoned(zone);
    (due.hour(), due.minute()) == (23, 59)
}

fn limit(legal: &LegalLimit) -> String {
    let values = [("limit", limit_words(legal.limit.count, legal.limit.unit).into()), ("basis", legal.basis.as_str().into())];
    say_with(if legal.proposed { "guide-limit-proposed" } else { "guide-limit" }, &values)
}

/// Who is responsible depends on the place: the one question that is worth going back to.
fn nowhere(outcome: &Outcome) -> impl IntoView + use<> {
    let walk = outcome.asked.guide.walk(&outcome.asked.way.said, false);
    let back = walk.given.iter().position(|given| given.question.kind == domain::guide::Kind::Place);
    let back = back.map(|place| outcome.asked.way.back_to(&walk.given, place));
    view! {
        <h2>{say("guide-next-title")}</h2>
        <p>{say("guide-nowhere")}</p>
        {papers(outcome)}
        <p class="actions">{back.map(|href| view! { <a class="button primary" href=href rel="nofollow">{say("guide-say-where")}</a> })}</p>
    }
}

/// The place is known, but nothing was said of what is needed.
fn anything(outcome: &Outcome) -> impl IntoView + use<> {
    view! {
        <h2>{say("guide-next-title")}</h2>
        <p>{say("guide-anything")}</p>
        <p class="actions"><a class="button primary" href=outcome.ask() rel="nofollow">{say("guide-ask")}</a></p>
    }
}

/// The law's own reason, by country; whether it holds for this person is not ours to say.
fn free(outcome: &Outcome) -> impl IntoView + use<> {
    let ukraine = outcome.country().is_some_and(|country| country.0 == "UA");
    let of = |audience: &Audience| {
        let basis = if ukraine { &audience.ua_basis } else { &audience.lt_basis };
        basis.contains("free").then(|| words(&audience.labels))
    };
    let groups: Vec<String> = outcome.audiences.iter().filter_map(of).collect();
    (!groups.is_empty()).then(|| {
        let basis = if ukraine { "2671-VIII art. 28" } else { "X-493 art. 37" };
        let said = say_with("guide-free", &[("groups", groups.join("; ").into()), ("basis", basis.into())]);
        view! { <p><Icon sign=Sign::Money/> " " {said}</p> }
    })
}

/// What the services say they want, and what is usual.
fn papers(outcome: &Outcome) -> impl IntoView + use<> {
    let usual = outcome.asked.guide.papers(outcome.country(), &outcome.meaning);
    let usual =
        usual.map(|paper| if paper.basis.is_empty() { words(&paper.text) } else { format!("{} ({})", words(&paper.text), paper.basis) });
    let mut all: Vec<(Option<&str>, String)> = usual.map(|paper| (None, paper)).collect();
    for service in &outcome.found.cards.services {
        let lang = service.language.filter(|l| *l != language()).map(domain::Language::code);
        for document in service.required_documents.iter().filter_map(|document| document.document.clone()) {
            if all.iter().all(|(_, known)| *known != document) {
                all.push((lang, document));
            }
        }
    }
    if all.is_empty() {
        return Either::Left(());
    }
    Either::Right(view! {
        <h3><Icon sign=Sign::Document/> {say("guide-papers")}</h3>
        <ul class="papers">{all.into_iter().map(|(lang, paper)| view! { <li lang=lang>{paper}</li> }).collect_view()}</ul>
        <p class="muted">{say("guide-papers-ask")}</p>
    })
}
