//! Consent: what is passed on, to whom, what for, until when; a real "no" sends nothing and shows whom to call.
use super::{Journey, lost, question::question, refuse, step, typed};
use crate::pages::{
    draw::title,
    load::Answer,
    parts::{
        contacts::Contacts,
        crisis::CrisisLines,
        field::{Choice, Choices},
        quick_exit::QuickExit,
    },
    redraw::Redraw,
    resident::{
        offer::{Offer, instead, of_draft},
        refer::intro::hotlines,
    },
    visit::{Cookies, Spoken, Visit, language},
    words::{say, say_with},
};
use axum::Form;
use domain::{
    Attempt, Language, Result,
    area::{Area, AreaCode},
    hotline::Hotline,
    refer_form::{ConsentForm, Step},
    referral::Draft,
};
use leptos::{either::EitherOf3, prelude::*};
use store::Cx;

struct Parties {
    offer: Offer,
    municipality: Option<Area>,
    hotlines: Vec<Hotline>,
}

#[component]
pub fn Page() -> impl IntoView {
    step(Step::Consent, parties, |draft, parties| {
        let attempt = typed(ConsentForm::of(&draft));
        match &parties.offer {
            Offer::Request(_) if draft.consent == "no" && attempt.problems.is_empty() => EitherOf3::A(refused(&parties)),
            Offer::Request(_) => {
                EitherOf3::B(question(Step::Consent, "refer-consent-title", attempt.problems.clone(), terms(&attempt, &parties)))
            }
            other => EitherOf3::C(instead(other, language())),
        }
    })
}

async fn parties(cx: Cx, draft: Draft) -> Result<Parties> {
    Ok(Parties {
        offer: of_draft(&cx, &draft).await?,
        municipality: store::areas::municipality_of(&cx, &AreaCode(draft.area.clone())).await?,
        hotlines: hotlines(&cx, &draft.area).await?,
    })
}

fn terms(attempt: &Attempt<ConsentForm>, parties: &Parties) -> impl IntoView + use<> {
    let language = language();
    let agency = if let Offer::Request(plan) = &parties.offer { plan.agency.text("name", language).text } else { String::new() };
    let municipality = parties.municipality.as_ref().map(|area| area.names.text(language, &[Language::En]).text).unwrap_or_default();
    let who = say_with("refer-consent-who", &[("agency", agency.into()), ("municipality", municipality.into())]);
    let rows = [
        ("refer-consent-what-title", say("refer-consent-what")),
        ("refer-consent-who-title", who),
        ("refer-consent-why-title", say("refer-consent-why")),
        ("refer-consent-until-title", say("refer-consent-until")),
        ("refer-consent-withdraw-title", say("refer-consent-withdraw")),
    ];
    view! {
        <dl class="terms">
            {rows.map(|(term, text)| view! { <div><dt>{say(term)}</dt><dd>{text}</dd></div> }).collect_view()}
        </dl>
        {choice(attempt)}
    }
}

fn choice(attempt: &Attempt<ConsentForm>) -> impl IntoView + use<> {
    let choices = ["yes", "no"].map(|code| Choice::new(code, say(&format!("refer-consent-{code}"))));
    view! {
        <Choices
            name="consent"
            legend=say("refer-consent-choice")
            choices=choices.to_vec()
            value=attempt.form.consent.clone()
            problem=attempt.problem("consent")
        />
    }
}

/// Nothing is lost and nothing was sent; one may call, or think again.
fn refused(parties: &Parties) -> impl IntoView + use<> {
    title(say("refer-consent-refused-title"));
    let agency = if let Offer::Request(plan) = &parties.offer { Some(plan.agency.clone()) } else { None };
    view! {
        <QuickExit/>
        <h1>{say("refer-consent-refused-title")}</h1>
        <p class="lead">{say("refer-consent-refused-text")}</p>
        {agency.map(|organization| view! { <Contacts organization/> })}
        <CrisisLines hotlines=parties.hotlines.clone()/>
        <details>
            <summary>{say("refer-consent-refused-again")}</summary>
            <form method="post" class="question" novalidate>
                {terms(&Attempt::default(), parties)}
                <button class="primary">{say("refer-continue")}</button>
            </form>
        </details>
    }
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies, page: Redraw, Form(form): Form<ConsentForm>) -> Answer {
    let Some(mut journey) = Journey::of(&cx, &cookies).await? else { return Ok(lost(language, Step::Consent)) };
    match form.fill(&mut journey.draft) {
        Ok(()) => Ok(journey.go_on(&cx, language).await?),
        Err(problems) => Ok(refuse(page, form, problems).await),
    }
}
