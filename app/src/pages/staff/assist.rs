//! Typing a request in for someone, on one page: at the desk, on the phone, from paper. The person gets the receipt; we do not keep it.
use super::seat;
use crate::pages::{
    draw::title,
    links,
    load::{Answer, ErrorPage, Trouble, loaded},
    parts::{
        error_summary::ErrorSummary,
        field::Choice,
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    site::Site,
    visit::{Spoken, Visit, cx, language},
    words::{due_words, list, say, say_with},
};
use axum::{Form, extract::State};
use domain::{
    Attempt, Error, Language, Problem, Result, Time, Wrong,
    access::Caller,
    referral::{Part, Referral},
    staff_form::AssistForm,
};
use fields::Fields;
use leptos::{either::Either, prelude::*};
use seal::Secrets;
use store::{Cx, areas::is_whole_name, referrals};

mod fields;

/// What can be chosen at this desk.
#[derive(Clone)]
struct Desk {
    organization: String,
    /// A request is taken here at all: somebody answers.
    open: bool,
    needs: Vec<(String, Vec<Choice>)>,
    areas: Vec<Choice>,
    audiences: Vec<Choice>,
}

async fn load(cx: Cx, language: Language) -> Result<Desk> {
    let (member, municipality) = seat(&cx.caller)?;
    let words = |labels: &domain::language::Labels| labels.text(language, &[]).text;
    let here = store::areas::find(&cx, &municipality).await?;
    let units = store::areas::children(&cx, &municipality).await?;
    let areas = std::iter::once(here).chain(units).map(|area| Choice::new(area.code.to_string(), words(&area.names))).collect();
    let terms = store::taxonomy::core(&cx).await?;
    let needs_of = |group: &domain::taxonomy::Term| {
        let needs = terms.iter().filter(|term| !term.code.is_group() && term.code.group() == group.code);
        (words(&group.labels), needs.map(|term| Choice::new(term.code.to_string(), words(&term.labels))).collect())
    };
    let audiences = store::audiences::all(&cx).await?;
    Ok(Desk {
        organization: store::organizations::find(&cx, member.organization).await?.name,
        open: store::areas::municipalities_with_rules(&cx).await?.iter().any(|area| area.code == municipality),
        needs: terms.iter().filter(|term| term.code.is_group()).map(needs_of).collect(),
        areas,
        audiences: audiences.into_iter().map(|audience| Choice::new(audience.code.clone(), words(&audience.labels))).collect(),
    })
}

#[component]
pub fn Page() -> impl IntoView {
    if let Some(sent) = use_context::<Sent>() {
        return Either::Left(view! { <Receipt sent/> });
    }
    let attempt = attempt::<AssistForm>();
    Either::Right(loaded(load(cx(), language()), move |desk| {
        title(say("staff-assist-title"));
        let lead = say_with("staff-assist-lead", &[("organization", desk.organization.clone().into())]);
        let open = desk.open;
        view! {
            <ErrorSummary problems=attempt.problems.clone()/>
            <h1>{say("staff-assist-title")}</h1>
            <p class="lead">{lead}</p>
            <Notice tone=Tone::Warning><p>{say("staff-assist-danger")} " " <a href="tel:112">"112"</a></p></Notice>
            {if open {
                Either::Left(view! { <Fields desk attempt/> })
            } else {
                Either::Right(view! { <p>{say("staff-assist-no-rules")}</p> })
            }}
        }
    }))
}

pub async fn submit(
    Visit(cx): Visit,
    State(site): State<Site>,
    Spoken(language): Spoken,
    page: Redraw,
    Form(form): Form<AssistForm>,
) -> Answer {
    let (member, _) = seat(&cx.caller)?;
    let secrets = Secrets::from_cookie(&form.token).ok_or(ErrorPage(Trouble::Invalid))?;
    let (mut draft, spoken) = match form.parse() {
        Ok(parsed) => parsed,
        Err(problems) => return Ok(page.with(Attempt { form, problems }).await),
    };
    // A name that we know becomes its code. The person's own form shows before it is sent who would get it; this one shows the whole name, for
    // what is sealed to a municipality cannot be taken back.
    if !draft.declared_area.is_empty() {
        match store::areas::municipality_named(&cx, &draft.declared_area).await? {
            Some(area) if is_whole_name(&area, &draft.declared_area) => draft.declared_area = area.code.0,
            found => {
                let meant = found.map(|area| area.names.text(language, &[]).text);
                return Ok(page.with(unsure(form, meant)).await);
            }
        }
    }
    match referrals::send(&cx, &draft, &secrets, spoken, Some(member.organization)).await {
        Ok(_) => {}
        Err(Error::Invalid(problems)) => return Ok(page.with(Attempt { form, problems }).await),
        Err(error) => return Err(error.into()),
    }
    let sent = receipt(&cx, &secrets, &site).await?;
    Ok(page.showing(sent).await)
}

/// Where somebody is registered is not known, or only a part of its name was typed: then the whole stands in its field, to be agreed to.
fn unsure(form: AssistForm, meant: Option<String>) -> Attempt<AssistForm> {
    let what = if meant.is_some() { Wrong::DoNotMatch } else { Wrong::Unknown };
    let declared_area = meant.unwrap_or_else(|| form.declared_area.clone());
    Attempt { form: AssistForm { declared_area, ..form }, problems: vec![Problem::new("declared_area", what)] }
}

/// What the person is given: shown to whoever sent this form, for as long as a draft lives.
#[derive(Clone)]
struct Sent {
    /// `None` when it was sent too long ago to be shown again.
    given: Option<Given>,
    follow: String,
}
#[derive(Clone)]
struct Given {
    receipt: String,
    agencies: Vec<String>,
    due_at: Time,
    zone: &'static str,
}

async fn receipt(cx: &Cx, secrets: &Secrets, site: &Site) -> Result<Sent> {
    let follow = site.settings.public_url.clone();
    let Some(referral) = referrals::shown(cx, secrets).await? else { return Ok(Sent { given: None, follow }) };
    Ok(Sent { given: Some(given(cx, &referral, secrets).await?), follow })
}

async fn given(cx: &Cx, referral: &Referral, secrets: &Secrets) -> Result<Given> {
    // Whoever holds the receipt may see where the request went; at this moment that is the desk which prints it.
    let holder = Cx::new(cx.db.clone(), Caller::Holder(referral.id), cx.now);
    let tasks = referrals::view(&holder, referral.id).await?.tasks;
    let agencies: Vec<_> = tasks.iter().filter_map(|task| task.agency).collect();
    let agencies = store::organizations::find_many(cx, &agencies).await?;
    let main = tasks.iter().find(|task| task.part != Part::Also).ok_or(Error::NotFound)?;
    Ok(Given {
        receipt: secrets.receipt().to_string(),
        agencies: agencies.into_iter().map(|agency| agency.name).collect(),
        due_at: main.due_at,
        zone: store::areas::find(cx, &referral.municipality).await?.country.zone(),
    })
}

#[component]
fn Receipt(sent: Sent) -> impl IntoView {
    title(say("staff-assist-sent-title"));
    let address = format!("{}{}", sent.follow, links::follow::start(language()));
    let another =
        view! { <p class="actions"><a class="button" href=links::staff::assist(language())>{say("staff-assist-sent-another")}</a></p> };
    let Some(Given { receipt, agencies, due_at, zone }) = sent.given else {
        return Either::Left(view! {
            <h1>{say("staff-assist-sent-title")}</h1>
            <p class="lead">{say("staff-assist-sent-late")}</p>
            {another}
        });
    };
    Either::Right(view! {
        <h1>{say("staff-assist-sent-title")}</h1>
        <section class="receipt" aria-labelledby="receipt">
            <h2 id="receipt">{say("staff-assist-sent-receipt")}</h2>
            <p class="code" translate="no">{receipt}</p>
            <p>{say("staff-assist-sent-lead")}</p>
            <p>{say_with("staff-assist-sent-who", &[("agencies", list(&agencies).into())])}</p>
            <p>{say_with("staff-assist-sent-due", &[("date", due_words(due_at, zone).into())])}</p>
            <p>{say_with("staff-assist-sent-follow", &[("address", address.into())])}</p>
        </section>
        <p class="muted">{say("staff-assist-sent-print")}</p>
        {another}
    })
}
