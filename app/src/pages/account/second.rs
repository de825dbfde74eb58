//! The second step of a sign-in: a code of what is set up; and setting an app up, where a role does not go without one.
use super::{
    enter::{Place, Proven, begin, dress, is_strict, landing, start},
    factors::{Codes, codes, scan},
    passkey::{self, Offer},
};
use crate::pages::{
    draw::{title, unlisted},
    links,
    load::{Answer, ErrorPage, loaded, to},
    parts::{error_summary::ErrorSummary, field::Field},
    redraw::{Redraw, attempt},
    site::Limited,
    visit::{Allowance, Cookies, KNOWN, STEP, Spoken, Visit, asked, cookie, cx, end_cookie, language, site},
    words::say,
};
use axum::{Form, http::header::SET_COOKIE};
use domain::{Attempt, Error, Result, account_form::CodeForm};
use leptos::{either::EitherOf4, prelude::*};
use store::{
    Cx,
    factors::{self, Kept, Need},
    sessions::steps::{self, Step},
};

enum Shown {
    Lost,
    Code(Kept),
    SetUp { email: String },
}

async fn load(cx: Cx, token: Option<String>, strict: bool) -> Result<Shown> {
    let Some(token) = token else { return Ok(Shown::Lost) };
    let Some(step) = steps::step(&cx, &token).await? else { return Ok(Shown::Lost) };
    match factors::need(&cx, step.account, strict).await? {
        Need::SetUp => Ok(Shown::SetUp { email: store::accounts::find(&cx, step.account).await?.email }),
        Need::Code | Need::Nothing => Ok(factors::kept_in_step(&cx, &token).await?.map_or(Shown::Lost, Shown::Code)),
    }
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("account-second-title"));
    unlisted();
    let strict = is_strict(site().settings.demonstration);
    let shown = use_context::<Codes>();
    loaded(load(cx(), cookie(STEP), strict), move |found| match (shown, found) {
        // The session has begun in this very answer.
        (Some(shown), _) => EitherOf4::A(codes(shown)),
        (None, Shown::Lost) => EitherOf4::B(lost()),
        (None, Shown::Code(kept)) => EitherOf4::C(code(kept)),
        (None, Shown::SetUp { email }) => EitherOf4::D(set_up(&email)),
    })
}

fn lost() -> impl IntoView {
    view! {
        <h1>{say("account-second-lost-title")}</h1>
        <p class="lead">{say("account-second-lost-lead")}</p>
        <p class="actions"><a class="button" href=links::sign_in(language())>{say("account-sign-in-submit")}</a></p>
    }
}

fn code(kept: Kept) -> impl IntoView {
    let (name, lead, hint) = if kept.app {
        ("account-second-title", "account-second-lead", "account-second-code-hint")
    } else {
        ("account-factor-title", "passkey-second-lead", "passkey-second-hint")
    };
    title(say(name));
    let attempt = attempt::<CodeForm>();
    let problem = attempt.problem("code");
    let next = if attempt.form.next.is_empty() { asked("next") } else { attempt.form.next };
    view! {
        <ErrorSummary problems=passkey::with_problems(attempt.problems)/>
        <h1>{say(name)}</h1>
        <p class="lead">{say(lead)}</p>
        <form method="post" action=links::account::second(language(), "") class="question" novalidate>
            <input type="hidden" name="step" value="code"/>
            <input type="hidden" name="next" value=next.clone()/>
            <Field
                name="code"
                label=say("account-second-code")
                hint=say(hint)
                autocomplete="one-time-code"
                value=String::new()
                problem
            />
            <button class="primary">{say("account-sign-in-submit")}</button>
        </form>
        {(kept.passkeys > 0).then(|| view! {
            {passkey::without("passkey-without-showing")}
            <Offer action=links::account::second_passkey(language()) label=say("passkey-show") next/>
        })}
        <p class="muted">{say("account-second-help")}</p>
    }
}

fn set_up(email: &str) -> impl IntoView + use<> {
    let attempt = attempt::<CodeForm>();
    let next = if attempt.form.next.is_empty() { asked("next") } else { attempt.form.next.clone() };
    view! {
        <ErrorSummary problems=attempt.problems.clone()/>
        <h1>{say("account-factor-set-up-title")}</h1>
        <p class="lead">{say("account-second-required")}</p>
        {scan(attempt, email, links::account::second(language(), ""), next)}
    }
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    page: Redraw,
    Form(form): Form<CodeForm>,
) -> Answer {
    let address = links::account::second(language, &form.next);
    let Some(token) = cookies.get(STEP) else { return Ok(to(&address)) };
    let Some(step) = steps::step(&cx, &token).await? else { return Ok(over(&address)) };
    let place = Place { cx: &cx, site: allowance.site(), cookies: &cookies, language };
    count(&place, &allowance, &step).await?;
    let proven = Proven { account: step.account, way: step.way, device: step.name };
    let done = if form.step == "set-up" {
        factors::set_up_in_step(&cx, &token, &form.secret, &form.code).await.map(Some)
    } else {
        factors::pass(&cx, &token, &form.code).await.map(|_| None)
    };
    match done {
        Ok(None) => {
            steps::end_step(&cx, &token).await?;
            start(&place, &proven, &form.next).await
        }
        Ok(Some(list)) => {
            steps::end_step(&cx, &token).await?;
            let (session, role) = begin(&place, &proven).await?;
            let mut answer = page.showing(Codes { list, on: landing(language, role, &form.next) }).await;
            dress(&place, &mut answer, session, proven.account).await?;
            Ok(answer)
        }
        Err(Error::NotFound | Error::Forbidden) => Ok(over(&address)),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}

/// Only who knows the password comes here; a computer that is known is counted by itself all the same.
pub(super) async fn count(place: &Place<'_>, allowance: &Allowance, step: &Step) -> std::result::Result<(), ErrorPage> {
    let who = store::accounts::find(place.cx, step.account).await?.email;
    let known = place.cookies.get(KNOWN).filter(|mark| place.site.limits.knows(&who, mark));
    allowance.of(Limited::SignInPerAccount, &format!("second {}", known.unwrap_or(who)))
}

pub(super) fn over(address: &str) -> axum::response::Response {
    let mut answer = to(address);
    answer.headers_mut().append(SET_COOKIE, end_cookie(STEP));
    answer
}
