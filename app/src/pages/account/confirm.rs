//! Showing once more who is there, before what is sealed is opened or a file leaves: somebody else may have sat down at the desk.
use crate::pages::{
    Site,
    account::sign_on::Buttons,
    draw::{title, unlisted},
    links,
    load::{Answer, to},
    parts::{error_summary::ErrorSummary, field::Field},
    redraw::{Redraw, attempt},
    site::Limited,
    visit::{Allowance, Spoken, Visit, asked, language},
    words::say,
};
use axum::{Form, response::Response};
use domain::{Attempt, Error, Language, Result, access::Caller, staff_form::local_path};
use leptos::prelude::*;
use serde::Deserialize;
use store::Cx;

/// Where it was shown too long ago, the way to the page that asks for it, and then back.
pub async fn wanted(cx: &Cx, site: &Site, language: Language, back: &str) -> Result<Option<Response>> {
    let shown = store::sessions::is_confirmed(cx, site.settings.confirm_within).await?;
    Ok((!shown).then(|| to(&links::account::confirm(language, back))))
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    current: String,
    next: String,
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("account-confirm-title"));
    unlisted();
    let attempt = attempt::<ConfirmForm>();
    let problem = attempt.problem("current");
    let next = if attempt.form.next.is_empty() { asked("next") } else { attempt.form.next };
    view! {
        <ErrorSummary problems=attempt.problems/>
        <h1>{say("account-confirm-title")}</h1>
        <p class="lead">{say("account-confirm-lead")}</p>
        <form method="post" action=links::account::confirm(language(), "") class="question" novalidate>
            <input type="hidden" name="next" value=next.clone()/>
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
        <Buttons next fresh=true/>
    }
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
    match store::accounts::confirm_password(&cx, &form.current).await {
        Ok(()) => {
            let next =
                local_path(&form.next).filter(|path| links::is_desk(path)).map_or_else(|| links::account::own(language), str::to_owned);
            Ok(to(&next))
        }
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form: ConfirmForm { current: String::new(), ..form }, problems }).await),
        Err(error) => Err(error.into()),
    }
}
