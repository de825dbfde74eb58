//! "I forgot my password": a link by e-mail. Whether there is such an account, neither the words nor the time tell.
use crate::pages::{
    draw::title,
    links,
    load::{Answer, to},
    parts::{error_summary::ErrorSummary, field::Field},
    redraw::{Redraw, attempt},
    site::Limited,
    visit::{ASKED, Allowance, Cookies, KNOWN, LINK, Spoken, Visit, end_cookie, language, set_cookie},
    words::{say, say_with},
};
use axum::{Form, http::header::SET_COOKIE};
use domain::{Attempt, account_form::ForgottenForm};
use leptos::prelude::*;
use store::accounts::asks;

#[component]
pub fn Page() -> impl IntoView {
    title(say("account-forgotten-title"));
    let attempt = attempt::<ForgottenForm>();
    let email = attempt.problem("email");
    view! {
        <p class="back"><a href=links::sign_in(language())>{say("account-sign-in-title")}</a></p>
        <ErrorSummary problems=attempt.problems/>
        <h1>{say("account-forgotten-title")}</h1>
        <p class="lead">{say_with("account-forgotten-lead", &[("minutes", asks::MINUTES.into())])}</p>
        <form method="post" action=links::account::forgotten(language()) class="question" novalidate>
            <Field
                name="email"
                label=say("account-sign-in-email")
                kind="email"
                autocomplete="username"
                value=attempt.form.email
                problem=email
            />
            <button class="primary">{say("account-forgotten-submit")}</button>
        </form>
    }
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    page: Redraw,
    Form(form): Form<ForgottenForm>,
) -> Answer {
    allowance.of_visitor(Limited::SignInPerVisitor)?;
    let email = match form.parse() {
        Ok(email) => email,
        Err(problems) => return Ok(page.with(Attempt { form, problems }).await),
    };
    let who = email.as_str().to_lowercase();
    // Counted apart from passwords: whoever asks for letters in another's name keeps nobody from signing in.
    let known = cookies.get(KNOWN).filter(|mark| allowance.site().limits.knows(&who, mark));
    allowance.of(Limited::SignInPerAccount, &format!("letter {}", known.as_deref().unwrap_or(&who)))?;
    let browser = asks::ask(&cx, &email, language, known.is_some()).await?;
    let mut answer = to(&links::account::by_letter(language));
    answer.headers_mut().append(SET_COOKIE, set_cookie(ASKED, browser, asks::MINUTES));
    answer.headers_mut().append(SET_COOKIE, end_cookie(LINK));
    Ok(answer)
}
