//! Signing in: an unknown address and a wrong password get the same words after the same time; a sign-in always starts a new session.
use crate::pages::{
    draw::title,
    links,
    load::{Answer, to},
    parts::{error_summary::ErrorSummary, field::Field},
    redraw::{Redraw, attempt},
    site::Limited,
    visit::{Allowance, Cookies, KNOWN, SESSION, Spoken, Visit, asked, language, set_cookie},
    words::say,
};
use axum::{Form, http::header::SET_COOKIE};
use domain::{
    Attempt, Error, Language,
    account::Role,
    staff_form::{SignInForm, local_path},
};
use leptos::prelude::*;

/// As long as a session lives at most.
const MINUTES: i64 = 12 * 60;
const YEAR: i64 = 365 * 24 * 60;

#[component]
pub fn Page() -> impl IntoView {
    title(say("account-sign-in-title"));
    let attempt = attempt::<SignInForm>();
    let (email, password) = (attempt.problem("email"), attempt.problem("password"));
    let next = if attempt.form.next.is_empty() { asked("next") } else { attempt.form.next };
    view! {
        <ErrorSummary problems=attempt.problems/>
        <h1>{say("account-sign-in-title")}</h1>
        {(!next.is_empty()).then(|| view! { <p>{say("account-sign-in-needed")}</p> })}
        <p class="lead">{say("account-sign-in-lead")}</p>
        <form method="post" action=links::sign_in(language()) class="question" novalidate>
            <input type="hidden" name="next" value=next/>
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
            <button class="primary">{say("account-sign-in-submit")}</button>
        </form>
        <p class="muted">{say("account-sign-in-forgotten")}</p>
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
    allowance.of_visitor(Limited::SignInPerVisitor)?;
    let email = match form.parse() {
        Ok(email) => email,
        Err(problems) => return Ok(page.with(Attempt { form: form.without_password(), problems }).await),
    };
    let who = email.as_str().to_lowercase();
    let limits = allowance.site().limits.clone();
    // A computer that this account was used on before is counted by itself: others who guess do not keep its owner out.
    let known = cookies.get(KNOWN).filter(|mark| limits.knows(&who, mark));
    allowance.of(Limited::SignInPerAccount, known.as_deref().unwrap_or(&who))?;
    let account = match store::accounts::sign_in(&cx, email.as_str(), &form.password).await {
        Ok(account) => account,
        Err(Error::Invalid(problems)) => return Ok(page.with(Attempt { form: form.without_password(), problems }).await),
        Err(error) => return Err(error.into()),
    };
    // Whoever knew the old cookie knows nothing of the new session.
    if let Some(old) = cookies.get(SESSION) {
        store::sessions::end(&cx, &old).await?;
    }
    let token = store::sessions::start(&cx, account).await?;
    let role = store::accounts::find(&cx, account).await?.role;
    let mut answer = to(&landing(language, role, &form.next));
    answer.headers_mut().append(SET_COOKIE, set_cookie(SESSION, token, MINUTES));
    let mark = known.unwrap_or_else(|| limits.mark(&who));
    if !mark.is_empty() {
        answer.headers_mut().append(SET_COOKIE, set_cookie(KNOWN, mark, YEAR));
    }
    Ok(answer)
}

/// Where one wanted to go, if it is a page of this site behind a door; else the desk of one's role.
fn landing(language: Language, role: Role, next: &str) -> String {
    let home = match role {
        Role::ProviderEditor | Role::ProviderManager => links::provider::inbox(language),
        Role::FrontDesk => links::staff::assist(language),
        Role::Triage | Role::CaseWorker | Role::Supervisor | Role::Administrator => links::staff::queue(language),
    };
    local_path(next).filter(|path| links::is_desk(path)).map_or(home, str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_sign_in_leads_to_the_page_that_was_wanted_or_to_the_desk_of_the_role() {
        let uk = Language::Uk;
        assert_eq!(landing(uk, Role::Triage, ""), links::staff::queue(uk));
        assert_eq!(landing(uk, Role::FrontDesk, ""), links::staff::assist(uk));
        assert_eq!(landing(uk, Role::ProviderManager, "https://evil.example"), links::provider::inbox(uk));
        assert_eq!(landing(uk, Role::Supervisor, &links::staff::audit(uk, 0)), links::staff::audit(uk, 0));
        assert_eq!(landing(uk, Role::Supervisor, links::exit()), links::staff::queue(uk), "no page behind a door");
    }
}
