//! Showing once more who is there, before what is sealed is opened or a file leaves: somebody else may have sat down at the desk.
use super::passkey::{self, Offer};
use crate::pages::{
    Site,
    account::sign_on::Buttons,
    draw::{title, unlisted},
    links,
    load::{Answer, loaded, to},
    parts::{error_summary::ErrorSummary, field::Field},
    redraw::{Redraw, attempt},
    site::Limited,
    visit::{Allowance, Spoken, Visit, asked, cx, language},
    words::say,
};
use axum::{Form, response::Response};
use domain::{Attempt, Error, Language, Result, Wrong, access::Caller, staff_form::local_path};
use leptos::prelude::*;
use serde::Deserialize;
use store::{
    Cx,
    factors::{self, Kept},
};

/// Where it was shown too long ago, the way to the page that asks for it, and then back.
pub async fn wanted(cx: &Cx, site: &Site, language: Language, back: &str) -> Result<Option<Response>> {
    let shown = store::sessions::is_confirmed(cx, site.settings.confirm_within).await?;
    Ok((!shown).then(|| to(&links::account::confirm(language, back))))
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    /// `code` for the code of an app, or one from paper; else a password.
    step: String,
    current: String,
    code: String,
    next: String,
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("account-confirm-title"));
    unlisted();
    let attempt = attempt::<ConfirmForm>();
    loaded(load(cx()), move |kept| ways(kept, attempt))
}

async fn load(cx: Cx) -> Result<Kept> {
    factors::kept(&cx).await
}

/// Every way that one's own account has: whoever came by a passkey or a sign-on elsewhere may have no password.
fn ways(kept: Kept, attempt: Attempt<ConfirmForm>) -> impl IntoView {
    let [current, code] = ["current", "code"].map(|field| attempt.problem(field));
    let next = if attempt.form.next.is_empty() { asked("next") } else { attempt.form.next };
    view! {
        <ErrorSummary problems=passkey::with_problems(attempt.problems)/>
        <h1>{say("account-confirm-title")}</h1>
        <p class="lead">{say("account-confirm-lead")}</p>
        {kept.password.then(|| by_password(current, next.clone()))}
        <Buttons next=next.clone() fresh=true/>
        {(kept.app || kept.codes > 0).then(|| by_code(code, next.clone()))}
        {(kept.passkeys > 0).then(|| view! {
            {passkey::without("passkey-without-showing")}
            <Offer action=links::account::confirm_passkey(language()) label=say("passkey-show") next/>
        })}
        // By a letter one comes in anew, and may choose a password then.
        {(!kept.password).then(|| view! { <p><a href=links::account::forgotten(language())>{say("account-sign-in-forgotten")}</a></p> })}
    }
}

fn by_password(problem: Option<Wrong>, next: String) -> impl IntoView {
    view! {
        <form method="post" action=links::account::confirm(language(), "") class="question" novalidate>
            <input type="hidden" name="next" value=next/>
            <Field
                name="current"
                label=say("account-sign-in-password")
                kind="password"
                autocomplete="current-password"
                value=String::new()
                problem
            />
            <button class="primary">{say("account-confirm-submit")}</button>
        </form>
    }
}

fn by_code(problem: Option<Wrong>, next: String) -> impl IntoView {
    view! {
        <form method="post" action=links::account::confirm(language(), "") class="question" novalidate>
            <input type="hidden" name="step" value="code"/>
            <input type="hidden" name="next" value=next/>
            <Field
                name="code"
                label=say("account-second-code")
                hint=say("account-second-code-hint")
                autocomplete="one-time-code"
                value=String::new()
                problem
            />
            <button>{say("passkey-confirm-code")}</button>
        </form>
    }
}

/// Where one wanted to go.
pub(super) fn onward(language: Language, next: &str) -> String {
    local_path(next).filter(|path| links::is_desk(path)).map_or_else(|| links::account::own(language), str::to_owned)
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    allowance: Allowance,
    page: Redraw,
    Form(form): Form<ConfirmForm>,
) -> Answer {
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden.into()) };
    // Counted by account: who sits at an open session has no other way to guess on.
    allowance.of(Limited::SignInPerAccount, &format!("confirm {}", member.account))?;
    let done = match form.step.as_str() {
        "code" => factors::confirm_code(&cx, &form.code).await,
        _ => store::accounts::confirm_password(&cx, &form.current).await,
    };
    match done {
        Ok(()) => Ok(to(&onward(language, &form.next))),
        Err(Error::Invalid(problems)) => {
            let form = ConfirmForm { current: String::new(), code: String::new(), ..form };
            Ok(page.with(Attempt { form, problems }).await)
        }
        Err(error) => Err(error.into()),
    }
}
