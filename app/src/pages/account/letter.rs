//! Signing in by the link of a letter, or by its code. The link is changed for a cookie at once, and looking changes nothing: programs that look
//! through mail open links. It is good in the browser that asked, and there alone.
use super::enter::{Place, Proven, enter};
use crate::pages::{
    draw::{title, unlisted},
    linked::out_of_sight,
    links,
    load::{Answer, loaded, to},
    parts::{
        error_summary::ErrorSummary,
        field::Field,
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    site::Limited,
    visit::{ASKED, Allowance, Cookies, LINK, Spoken, Visit, cookie, cx, end_cookie, language},
    words::{say, say_with},
};
use axum::{Form, extract::Path, http::header::SET_COOKIE, response::Response};
use domain::{Attempt, Error, Language, Result, account::Way, account_form::CodeForm};
use leptos::{either::EitherOf3, prelude::*};
use store::{Cx, accounts::asks};

/// The address of the letter.
pub async fn exchange(Spoken(language): Spoken, Path((_, token)): Path<(String, String)>) -> Response {
    out_of_sight(&links::account::by_letter(language), LINK, token, asks::MINUTES)
}

/// In the context of an answer: the link was opened in another browser than the one that asked.
#[derive(Clone)]
struct Elsewhere;

#[component]
pub fn Page() -> impl IntoView {
    title(say("account-letter-title"));
    unlisted();
    let (link, browser) = (cookie(LINK), cookie(ASKED));
    loaded(is_open(cx(), browser), move |open| match (link, open) {
        (Some(_), _) => EitherOf3::A(button()),
        (None, true) => EitherOf3::B(waiting()),
        (None, false) => EitherOf3::C(lost()),
    })
}

async fn is_open(cx: Cx, browser: Option<String>) -> Result<bool> {
    match browser {
        Some(browser) => Ok(asks::asked(&cx, &browser).await?.is_some()),
        None => Ok(false),
    }
}

fn button() -> impl IntoView {
    let elsewhere = use_context::<Elsewhere>().is_some();
    let action = links::account::by_letter(language());
    view! {
        <h1>{say("account-letter-title")}</h1>
        {elsewhere.then(|| view! { <Notice tone=Tone::Warning><p role="alert">{say("account-letter-elsewhere")}</p></Notice> })}
        {(!elsewhere).then(|| view! {
            <p class="lead">{say("account-letter-lead")}</p>
            <form method="post" action=action>
                <input type="hidden" name="step" value="link"/>
                <button class="primary">{say("account-sign-in-submit")}</button>
            </form>
        })}
        <p><a href=links::account::forgotten(language())>{say("account-letter-another")}</a></p>
    }
}

/// The same words whether a letter has left or not.
fn waiting() -> impl IntoView {
    let attempt = attempt::<CodeForm>();
    let problem = attempt.problem("code");
    view! {
        <ErrorSummary problems=attempt.problems/>
        <h1>{say("account-letter-waiting-title")}</h1>
        <p class="lead">{say_with("account-letter-waiting-lead", &[("minutes", asks::MINUTES.into())])}</p>
        <form method="post" action=links::account::by_letter(language()) class="question" novalidate>
            <input type="hidden" name="step" value="code"/>
            <Field
                name="code"
                label=say("account-letter-code")
                hint=say("account-letter-code-hint")
                autocomplete="one-time-code"
                value=attempt.form.code
                problem
            />
            <button class="primary">{say("account-sign-in-submit")}</button>
        </form>
        <p><a href=links::account::forgotten(language())>{say("account-letter-another")}</a></p>
    }
}

fn lost() -> impl IntoView {
    title(say("account-letter-lost-title"));
    view! {
        <h1>{say("account-letter-lost-title")}</h1>
        <p class="lead">{say("account-letter-lost-lead")}</p>
        <p class="actions"><a class="button" href=links::account::forgotten(language())>{say("account-letter-another")}</a></p>
    }
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    page: Redraw,
    Form(form): Form<CodeForm>,
) -> Answer {
    allowance.of_visitor(Limited::SignInPerVisitor)?;
    let browser = cookies.get(ASKED);
    let found = if form.step == "link" {
        match cookies.get(LINK) {
            Some(token) => asks::use_link(&cx, browser.as_deref(), &token).await,
            None => Err(Error::NotFound),
        }
    } else {
        match (form.parse(), &browser) {
            (Ok(code), Some(browser)) => asks::use_code(&cx, browser, &code).await,
            (Ok(_), None) => Err(Error::NotFound),
            (Err(problems), _) => Err(Error::Invalid(problems)),
        }
    };
    match found {
        Ok(account) => {
            let place = Place { cx: &cx, site: allowance.site(), cookies: &cookies, language };
            enter(&place, Proven { account, way: Way::Link, device: String::new() }, "").await
        }
        Err(Error::Forbidden) => Ok(page.showing(Elsewhere).await),
        Err(Error::NotFound) => Ok(over(language)),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}

/// Used, too late, or never made: one cannot tell from the other.
fn over(language: Language) -> Response {
    let mut answer = to(&links::account::by_letter(language));
    for cookie in [LINK, ASKED] {
        answer.headers_mut().append(SET_COOKIE, end_cookie(cookie));
    }
    answer
}
