//! Before the first question: what happens, who gets it, and that this is not an emergency service. Starting sets the draft's cookie.
use crate::pages::{
    draw::title,
    links,
    load::{Answer, loaded, to},
    parts::{crisis::CrisisLines, quick_exit::QuickExit},
    resident::offer::{Offer, instead, offer},
    site::Limited,
    visit::{Allowance, DRAFT, Spoken, Visit, asked, cx, language, set_cookie},
    words::{say, say_with},
};
use axum::{Form, http::header::SET_COOKIE};
use domain::{
    Error, Language, Result,
    area::{AreaCode, Country},
    hotline::Hotline,
    referral::Draft,
    service::Service,
};
use leptos::{either::Either, prelude::*};
use serde::Deserialize;
use store::Cx;

/// What the address says one came from.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct StartForm {
    service: String,
    need: String,
    area: String,
    urgency: String,
}

struct Beginning {
    form: StartForm,
    service: Option<Service>,
    offer: Offer,
    hotlines: Vec<Hotline>,
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("refer-intro-title"));
    let cx = cx();
    let form = StartForm { service: asked("service"), need: asked("need"), area: asked("area"), urgency: asked("urgency") };
    view! { <QuickExit/> {loaded(begin(cx, form), page)} }
}

async fn begin(cx: Cx, form: StartForm) -> Result<Beginning> {
    let service = match form.service.parse() {
        Ok(id) => found(store::services::find(&cx, id).await)?,
        Err(_) => None,
    };
    let offer = offer(&cx, service.as_ref(), &form.need, &form.area).await?;
    let hotlines = hotlines(&cx, &area_of(&form, service.as_ref())).await?;
    Ok(Beginning { form, service, offer, hotlines })
}

/// A link to a service that is gone still leads to help.
fn found<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Err(Error::NotFound) => Ok(None),
        other => other.map(Some),
    }
}

fn area_of(form: &StartForm, service: Option<&Service>) -> String {
    let of_service = || service.and_then(|service| service.areas().into_iter().next()).map(|area| area.0).unwrap_or_default();
    if form.area.is_empty() { of_service() } else { form.area.clone() }
}

/// Those of the chosen place's country; without a place none but 112, which every page shows.
pub async fn hotlines(cx: &Cx, area: &str) -> Result<Vec<Hotline>> {
    let code = AreaCode(area.to_owned());
    let country: Option<Country> = found(store::areas::find(cx, &code).await)?.map(|area| area.country);
    match country {
        Some(country) => store::hotlines::of_country(cx, &country, Some(&code)).await,
        None => Ok(vec![]),
    }
}

fn page(beginning: Beginning) -> impl IntoView {
    let Beginning { form, service, offer, hotlines } = beginning;
    let language = language();
    let name = service.map(|service| service.text("name", language));
    view! {
        <h1>{say("refer-intro-title")}</h1>
        {name.map(|name| {
            let said = say_with("refer-intro-service", &[("service", name.text.into())]);
            view! { <p class="lead" lang=name.language.filter(|l| *l != language).map(Language::code)>{said}</p> }
        })}
        {match &offer {
            Offer::Request(_) | Offer::Place => Either::Left(begin_view(&offer, form, language)),
            other => Either::Right(instead(other, language)),
        }}
        <section class="emergency">
            <h2>{say("refer-intro-emergency-title")}</h2>
            <p>{say("refer-intro-emergency-text")}</p>
            <CrisisLines hotlines/>
        </section>
        <p class="muted">{say("refer-intro-traces")}</p>
    }
}

fn begin_view(offer: &Offer, form: StartForm, language: Language) -> impl IntoView + use<> {
    let who = match offer {
        Offer::Request(plan) => say_with("refer-intro-who", &[("agency", plan.agency.text("name", language).text.into())]),
        _ => String::new(),
    };
    let instead = matches!(offer, Offer::Request(plan) if plan.instead_of_silent);
    view! {
        <p>{say("refer-intro-lead")}</p>
        <ul>
            {(!who.is_empty()).then(|| view! { <li>{who}</li> })}
            {instead.then(|| view! { <li>{say("fresh-instead")}</li> })}
            <li>{say("refer-intro-who-later")}</li>
            <li>{say("refer-intro-keep")}</li>
            <li>{say("refer-intro-code")}</li>
        </ul>
        <form method="post">
            <input type="hidden" name="service" value=form.service/>
            <input type="hidden" name="need" value=form.need/>
            <input type="hidden" name="area" value=form.area/>
            <input type="hidden" name="urgency" value=form.urgency/>
            <button class="primary wide">{say("refer-intro-start")}</button>
        </form>
    }
}

/// A new secret for a new draft; what one came from is filled in, and can be changed on the way.
pub async fn start(Visit(cx): Visit, Spoken(language): Spoken, allowance: Allowance, Form(form): Form<StartForm>) -> Answer {
    allowance.of_visitor(Limited::Submit)?;
    let service = match form.service.parse() {
        Ok(id) => found(store::services::find(&cx, id).await)?,
        Err(_) => None,
    };
    let main = service.as_ref().and_then(|service| service.needs().into_iter().next()).map(|need| need.0);
    let need = if form.need.is_empty() { main.unwrap_or_default() } else { form.need };
    let draft = Draft { service: service.and_then(|service| service.id), need, area: form.area, urgency: form.urgency, ..Draft::default() };
    let secrets = seal::Secrets::new();
    store::drafts::save(&cx, &secrets, &draft).await?;
    let mut answer = to(&links::refer::need(language));
    answer.headers_mut().append(SET_COOKIE, set_cookie(DRAFT, secrets.cookie(), 60));
    Ok(answer)
}
