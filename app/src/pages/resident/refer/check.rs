//! All answers at a glance, who will get them and by when they must answer: said before one sends. Sending needs the form's one hidden token.
use super::{Journey, address, lost, question::back, refuse, step, summary::Summary};
use crate::pages::{
    draw::title,
    links,
    load::{Answer, to},
    parts::{
        error_summary::ErrorSummary,
        notice::{Notice, Tone},
        quick_exit::QuickExit,
        steps::Steps,
    },
    redraw::{Redraw, attempt},
    resident::offer::{Offer, instead, of_draft},
    site::Limited,
    visit::{Allowance, Cookies, DRAFT, Spoken, Visit, cookie, language, site},
    words::{due_words, limit_words, list, say, say_with},
};
use axum::Form;
use domain::{
    Attempt, Error, Id, Problem, Result, Wrong,
    area::{Area, AreaCode},
    organization::Organization,
    refer_form::Step,
    referral::Draft,
};
use leptos::{either::Either, prelude::*};
use seal::Secrets;
use serde::Deserialize;
use store::{Cx, referrals::Plan};

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct CheckForm {
    token: String,
    /// Who was shown as getting it.
    readers: String,
}

struct Checked {
    offer: Offer,
    municipality: Option<Area>,
    summary: Summary,
}

#[component]
pub fn Page() -> impl IntoView {
    step(Step::Check, checked, |_, checked| {
        title(say("refer-check-title"));
        let attempt = attempt::<CheckForm>();
        let zone = checked.municipality.as_ref().map_or("UTC", |area| area.country.zone());
        view! {
            <QuickExit/>
            {back(Step::Check)}
            <Steps step=Step::Check.number() steps=Step::ALL.len()/>
            <ErrorSummary problems=attempt.problems/>
            <h1>{say("refer-check-title")}</h1>
            {match &checked.offer {
                Offer::Request(plan) => Either::Left(view! { {who(plan, zone)} {checked.summary.rows()} {send(plan)} }),
                other => Either::Right(view! { {instead(other, language())} {checked.summary.rows()} }),
            }}
        }
    })
}

async fn checked(cx: Cx, draft: Draft) -> Result<Checked> {
    Ok(Checked {
        offer: of_draft(&cx, &draft).await?,
        municipality: store::areas::municipality_of(&cx, &AreaCode(draft.area.clone())).await?,
        summary: Summary::of(&cx, draft).await?,
    })
}

/// The name of an agency in the page's language; where it has none, in its own.
pub fn name_of(organization: &Organization) -> String {
    organization.text("name", language()).text
}

fn who(plan: &Plan, zone: &str) -> impl IntoView + use<> {
    let also: Vec<String> = plan.also.iter().map(name_of).collect();
    let legal = plan.legal.as_ref().map(|legal| {
        let key = if legal.limit.proposed { "refer-check-legal-proposed" } else { "refer-check-legal" };
        let limit = limit_words(legal.limit.limit.count, legal.limit.limit.unit);
        let date = due_words(legal.due_at, zone);
        say_with(key, &[("date", date.into()), ("limit", limit.into()), ("basis", legal.limit.basis.as_str().into())])
    });
    view! {
        {site().settings.demonstration.then(|| view! {
            <Notice tone=Tone::Warning>
                <p><strong>{say("refer-check-demonstration-title")}</strong></p>
                <p>{say("refer-check-demonstration")}</p>
            </Notice>
        })}
        <section class="well who" id="readers">
            <h2>{say("refer-check-who-title")}</h2>
            <p class="lead"><strong>{name_of(&plan.agency)}</strong></p>
            {plan.instead_of_silent.then(|| view! { <p>{say("fresh-instead")}</p> })}
            {(!also.is_empty()).then(|| view! { <p>{say_with("refer-check-also", &[("agencies", list(&also).into())])}</p> })}
            <p>{say_with("refer-check-answer", &[("date", due_words(plan.answer_due_at, zone).into())])}</p>
            {legal.map(|legal| view! { <p>{legal}</p> })}
            {plan.must_not_refuse.then(|| view! { <p>{say("refer-check-refuse")}</p> })}
        </section>
    }
}

fn send(plan: &Plan) -> impl IntoView + use<> {
    let token = cookie(DRAFT).as_deref().and_then(Secrets::from_cookie).map(|secrets| secrets.form_token());
    view! {
        <form method="post" class="send">
            <input type="hidden" name="token" value=token/>
            <input type="hidden" name="readers" value=readers(plan)/>
            <button class="primary wide">{say_with("refer-check-send", &[("agency", name_of(&plan.agency).into())])}</button>
        </form>
    }
}

/// Everyone who gets it by this plan, whatever their order.
fn readers(plan: &Plan) -> String {
    let mut ids: Vec<String> = std::iter::once(&plan.agency).chain(&plan.also).filter_map(|agency| agency.id).map(Id::text).collect();
    ids.sort();
    ids.join(".")
}

/// Rules may change between the look and the press: nobody gets a request whose name was not shown.
async fn others_would_get_it(cx: &Cx, draft: &Draft, form: &CheckForm) -> Result<bool> {
    if form.readers.is_empty() {
        return Ok(false);
    }
    Ok(matches!(of_draft(cx, draft).await?, Offer::Request(plan) if readers(&plan) != form.readers))
}

/// Fifty equal posts make one request: whoever comes after the first is shown the same receipt.
pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (cookies, allowance): (Cookies, Allowance),
    page: Redraw,
    Form(form): Form<CheckForm>,
) -> Answer {
    let Some(secrets) = cookies.get(DRAFT).as_deref().and_then(Secrets::from_cookie) else { return Ok(lost(language, Step::Check)) };
    if form.token != secrets.form_token() {
        return Ok(refuse(page, CheckForm::default(), vec![Problem::new("token", Wrong::DoNotMatch)]).await);
    }
    if store::referrals::shown(&cx, &secrets).await?.is_some() {
        return Ok(to(&links::refer::sent(language)));
    }
    allowance.of_visitor(Limited::Submit)?;
    let Some(journey) = Journey::of(&cx, &cookies).await? else { return gone(&cx, &secrets, language).await };
    let open = Step::next(&journey.draft);
    if open < Step::Check {
        return Ok(to(&address(language, open)));
    }
    if others_would_get_it(&cx, &journey.draft, &form).await? {
        return Ok(refuse(page, CheckForm::default(), vec![Problem::new("readers", Wrong::DoNotMatch)]).await);
    }
    match store::referrals::send(&cx, &journey.draft, &secrets, language, None).await {
        Ok(_) => Ok(to(&links::refer::sent(language))),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form: CheckForm::default(), problems }).await),
        Err(error) => Err(error.into()),
    }
}

/// The draft went between two looks: an equal post has sent it, or its hour is over.
async fn gone(cx: &Cx, secrets: &Secrets, language: domain::Language) -> Answer {
    let sent = store::referrals::shown(cx, secrets).await?.is_some();
    Ok(if sent { to(&links::refer::sent(language)) } else { lost(language, Step::Check) })
}
