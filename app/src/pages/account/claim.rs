//! "Is this your organization?" Whoever says so gives an address and what they are there, and proves the address by a code of a letter in the browser
//! that asked. Before that nobody sees it; then the municipality finds out, and answers by a letter.
use crate::pages::{
    draw::{title, unlisted},
    links,
    load::{Answer, ErrorPage, Trouble, loaded, to},
    parts::{
        error_summary::ErrorSummary,
        field::{Choice, Choices, Field},
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    site::Limited,
    visit::{Allowance, CLAIMING, Cookies, Spoken, Visit, cookie, cx, language, set_cookie},
    words::{say, say_with},
};
use axum::{Form, extract::Path, http::header::SET_COOKIE};
use domain::{
    Attempt, Error, Id, Result,
    account_form::CodeForm,
    claim::{ClaimForm, Post},
    organization::Organization,
};
use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use leptos_router::hooks::use_params_map;
use store::{
    Cx,
    claims::{self, Begun, NewClaim},
};

async fn load(cx: Cx, id: String) -> Result<(Organization, bool)> {
    let id: Id<Organization> = id.parse().map_err(|_| Error::NotFound)?;
    let decided = claims::decided_by(&cx, id).await?.is_some();
    Ok((store::organizations::find(&cx, id).await?, decided))
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("claim-title"));
    unlisted();
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let attempt = attempt::<ClaimForm>();
    loaded(load(cx(), id), move |(organization, decided)| {
        let back =
            organization.id.map(|id| view! { <p class="back"><a href=links::organization(language(), id)>{say("claim-back")}</a></p> });
        let name = organization.text("name", language()).text;
        view! {
            {back}
            <ErrorSummary problems=attempt.problems.clone()/>
            <h1>{say("claim-title")}</h1>
            {match organization.id.filter(|_| decided) {
                Some(id) => Either::Left(form(id, &name, attempt)),
                None => Either::Right(view! { <p class="lead">{say("claim-nobody")}</p> }),
            }}
        }
    })
}

fn form(id: Id<Organization>, name: &str, attempt: Attempt<ClaimForm>) -> impl IntoView + use<> {
    let [email, post] = ["email", "post"].map(|field| attempt.problem(field));
    let posts = Post::ALL.map(|post| Choice::new(post.code(), say(&format!("claims-post-{}", post.code())))).into();
    view! {
        <p class="lead">{say_with("claim-lead", &[("organization", name.to_owned().into())])}</p>
        <form method="post" action=links::claims::begin(language(), id) class="question" novalidate>
            <Field
                name="email"
                label=say("claim-email")
                hint=say("claim-email-hint")
                kind="email"
                autocomplete="email"
                value=attempt.form.email
                problem=email
            />
            <Choices name="post" legend=say("claim-post") choices=posts value=attempt.form.post problem=post/>
            <p>{say("claim-kept")}</p>
            <button class="primary">{say("claim-submit")}</button>
        </form>
    }
}

pub async fn submit(
    (Visit(cx), Spoken(language), Path((_, id))): (Visit, Spoken, Path<(String, String)>),
    allowance: Allowance,
    page: Redraw,
    Form(form): Form<ClaimForm>,
) -> Answer {
    let organization: Id<Organization> = id.parse().map_err(|_| ErrorPage(Trouble::NotFound))?;
    allowance.of_visitor(Limited::SignInPerVisitor)?;
    let (email, post) = match form.parse() {
        Ok(parsed) => parsed,
        Err(problems) => return Ok(page.with(Attempt { form, problems }).await),
    };
    allowance.of_visitor(Limited::Submit)?;
    let browser = claims::claim(&cx, &allowance.site().addresses, &NewClaim { organization, email, post, language }).await?;
    let mut answer = to(&links::claims::code(language));
    answer.headers_mut().append(SET_COOKIE, set_cookie(CLAIMING, browser, claims::MINUTES));
    Ok(answer)
}

async fn load_begun(cx: Cx, browser: Option<String>) -> Result<Option<(Begun, String)>> {
    let Some(browser) = browser else { return Ok(None) };
    let Some(begun) = claims::begun(&cx, &browser).await? else { return Ok(None) };
    let name = match store::organizations::find(&cx, begun.organization).await {
        Err(Error::NotFound) => return Ok(None),
        found => found?.text("name", language()).text,
    };
    Ok(Some((begun, name)))
}

/// The code of the letter.
#[component]
pub fn Code() -> impl IntoView {
    title(say("claim-title"));
    unlisted();
    let language = language();
    let attempt = attempt::<CodeForm>();
    let load = load_begun(cx(), cookie(CLAIMING));
    loaded(load, move |begun| match begun {
        None => EitherOf3::A(view! {
            <h1>{say("claim-lost-title")}</h1>
            <p class="lead">{say("claim-lost")}</p>
            <p class="actions"><a class="button" href=links::find(language)>{say("error-find")}</a></p>
        }),
        Some((Begun { is_confirmed: true, .. }, name)) => EitherOf3::B(view! {
            <h1>{say("claim-done-title")}</h1>
            <Notice tone=Tone::Good><p role="status">{say_with("claim-done", &[("organization", name.into())])}</p></Notice>
            <p>{say("claim-done-next")}</p>
        }),
        Some((_, name)) => EitherOf3::C(waiting(name, attempt)),
    })
}

fn waiting(name: String, attempt: Attempt<CodeForm>) -> impl IntoView {
    let problem = attempt.problem("code");
    let values = [("organization", name.into()), ("minutes", claims::MINUTES.into())];
    view! {
        <ErrorSummary problems=attempt.problems/>
        <h1>{say("claim-code-title")}</h1>
        <p class="lead">{say_with("claim-code-lead", &values)}</p>
        <form method="post" action=links::claims::code(language()) class="question" novalidate>
            <Field
                name="code"
                label=say("account-letter-code")
                hint=say("account-letter-code-hint")
                autocomplete="one-time-code"
                value=attempt.form.code
                problem
            />
            <button class="primary">{say("claim-code-submit")}</button>
        </form>
    }
}

pub async fn confirm(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    page: Redraw,
    Form(form): Form<CodeForm>,
) -> Answer {
    allowance.of_visitor(Limited::SignInPerVisitor)?;
    // Without it the page itself says that nothing is under way.
    let Some(browser) = cookies.get(CLAIMING) else { return Ok(to(&links::claims::code(language))) };
    let code = match form.parse() {
        Ok(code) => code,
        Err(problems) => return Ok(page.with(Attempt { form, problems }).await),
    };
    match claims::confirm(&cx, &allowance.site().addresses, &browser, &code).await {
        Ok(()) | Err(Error::NotFound) => Ok(to(&links::claims::code(language))),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}
