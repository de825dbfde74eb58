//! Signing in: an unknown address and a wrong password get the same words after the same time; a sign-in always starts a new session.
use super::{
    enter::{Place, Proven, enter},
    passkey::{self, Offer},
};
use crate::pages::{
    account::sign_on::{Buttons, Trouble},
    draw::title,
    links,
    load::Answer,
    parts::{error_summary::ErrorSummary, field::Field},
    redraw::{Redraw, attempt},
    site::Limited,
    visit::{Allowance, Cookies, KNOWN, Spoken, Visit, asked, language},
    words::say,
};
use axum::Form;
use domain::{Attempt, Error, Problem, Wrong, account::Way, account_form::device_name, staff_form::SignInForm};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("account-sign-in-title"));
    let attempt = attempt::<SignInForm>();
    let [email, password, device] = ["email", "password", "device"].map(|field| attempt.problem(field));
    let next = if attempt.form.next.is_empty() { asked("next") } else { attempt.form.next };
    view! {
        <ErrorSummary problems=passkey::with_problems(attempt.problems)/>
        <h1>{say("account-sign-in-title")}</h1>
        <Trouble/>
        {(!next.is_empty()).then(|| view! { <p>{say("account-sign-in-needed")}</p> })}
        <p class="lead">{say("account-sign-in-lead")}</p>
        <Buttons next=next.clone()/>
        <form method="post" action=links::sign_in(language()) class="question" novalidate>
            <input type="hidden" name="next" value=next.clone()/>
            <Field
                name="email"
                label=say("account-sign-in-email")
                kind="email"
                autocomplete="username"
                value=attempt.form.email
                problem=email
            />
            <Field
                name="password"
                label=say("account-sign-in-password")
                kind="password"
                autocomplete="current-password"
                value=String::new()
                problem=password
            />
            <Field name="device" label=say("account-device") hint=say("account-device-hint") value=attempt.form.device problem=device optional=true/>
            <button class="primary">{say("account-sign-in-submit")}</button>
        </form>
        <Offer action=links::account::sign_in_passkey(language()) label=say("passkey-sign-in") next/>
        <p><a href=links::account::forgotten(language())>{say("account-sign-in-forgotten")}</a></p>
        <p><a href=links::refer::start(language(), None, "", "")>{say("account-sign-in-ask")}</a></p>
    }
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    page: Redraw,
    Form(form): Form<SignInForm>,
) -> Answer {
    let (email, device) = match (form.parse(), device_name(&form.device)) {
        (Ok(email), Ok(device)) => (email, device),
        (email, device) => {
            let problems = email.err().into_iter().flatten().chain(device.err()).collect();
            return Ok(page.with(Attempt { form: form.without_password(), problems }).await);
        }
    };
    let who = email.as_str().to_lowercase();
    // A computer that this account was used on before is counted by itself: others who guess, or who share its network, do not keep its
    // owner out.
    let known = cookies.get(KNOWN).filter(|mark| allowance.site().limits.knows(&who, mark));
    let one_more = || {
        if known.is_none() {
            allowance.of_visitor(Limited::SignInPerVisitor)?;
        }
        allowance.of(Limited::SignInPerAccount, known.as_deref().unwrap_or(&who))
    };
    if one_more().is_err() {
        let problems = vec![Problem::new("password", Wrong::TooMany)];
        return Ok(page.too_often(Attempt { form: form.without_password(), problems }).await);
    }
    let account = match store::accounts::sign_in(&cx, email.as_str(), &form.password).await {
        Ok(account) => account,
        Err(Error::Invalid(problems)) => return Ok(page.with(Attempt { form: form.without_password(), problems }).await),
        Err(error) => return Err(error.into()),
    };
    let place = Place { cx: &cx, site: allowance.site(), cookies: &cookies, language };
    enter(&place, Proven { account, way: Way::Password, device }, &form.next).await
}
