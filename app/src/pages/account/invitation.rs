//! Accepting an invitation: a button first, for programs that look through mail open links, then a password. The browser that pressed it is the one
//! that goes on; any other needs the code of the letter.
use super::{
    enter::{Place, Proven, enter},
    factors::{Codes, codes},
    passkey::{self, Offer},
};
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
    visit::{Allowance, Cookies, INVITED, Spoken, Visit, cookie, cx, language, set_cookie},
    words::{say, say_with},
};
use axum::{Form, extract::Path, http::header::SET_COOKIE, response::Response};
use domain::{
    Attempt, Error, Problem, Result, Wrong,
    account::Way,
    account_form::{InvitationForm, device_name},
    letter_code::LetterCode,
};
use leptos::{either::EitherOf5, prelude::*};
use store::{
    Cx,
    accounts::{
        SHORTEST_PASSWORD,
        invitations::{self, Bound},
    },
};

/// A day is enough for a password; the letter's link leads here again.
const MINUTES: i64 = 24 * 60;

pub async fn exchange(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies, Path((_, token)): Path<(String, String)>) -> Response {
    // Whoever has begun with it in this browser goes on where they were.
    let own = cookies.get(INVITED).unwrap_or_default();
    let kept = if has_begun(&cx, &own, &token).await { own } else { token };
    out_of_sight(&links::account::invitation(language), INVITED, kept, MINUTES)
}

async fn has_begun(cx: &Cx, own: &str, token: &str) -> bool {
    let (Ok(own), Ok(linked)) = (invitations::shown(cx, own).await, invitations::shown(cx, token).await) else { return false };
    own.bound == Bound::Here && own.open.id == linked.open.id
}

struct Shown {
    bound: Bound,
    email: String,
    role: String,
    organization: String,
}

async fn load(cx: Cx, secret: Option<String>) -> Result<Option<Shown>> {
    let Some(secret) = secret else { return Ok(None) };
    let found = match invitations::shown(&cx, &secret).await {
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    let organization = match store::organizations::find(&cx, found.open.organization).await {
        Err(Error::NotFound) => String::new(),
        found => found?.name,
    };
    let role = say(&format!("account-role-{}", found.open.role.code()));
    Ok(Some(Shown { bound: found.bound, email: found.open.email, role, organization }))
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("account-invited-title"));
    unlisted();
    let accepted = use_context::<Codes>();
    loaded(load(cx(), cookie(INVITED)), |shown| match (accepted, shown) {
        // The session has begun in this very answer.
        (Some(accepted), _) => EitherOf5::E(codes(accepted)),
        (None, None) => EitherOf5::A(by_code("account-invited-lost")),
        (None, Some(shown)) => match shown.bound {
            Bound::Free => EitherOf5::B(button(shown)),
            Bound::Here => EitherOf5::C(choosing(shown)),
            Bound::Elsewhere => EitherOf5::D(by_code("account-invited-elsewhere")),
        },
    })
}

fn lead(shown: &Shown) -> impl IntoView + use<> {
    let values = [("organization", shown.organization.clone().into()), ("role", shown.role.clone().into())];
    view! { <p class="lead">{say_with("account-invited-lead", &values)}</p> }
}

fn button(shown: Shown) -> impl IntoView {
    view! {
        <h1>{say("account-invited-title")}</h1>
        {lead(&shown)}
        <form method="post" action=links::account::invitation(language())>
            <input type="hidden" name="step" value="begin"/>
            <button class="primary">{say("account-invited-begin")}</button>
        </form>
        <p class="muted">{say("account-invited-bound")}</p>
    }
}

fn choosing(shown: Shown) -> impl IntoView {
    let attempt = attempt::<InvitationForm>();
    let [chosen, device] = ["chosen", "device"].map(|field| attempt.problem(field));
    view! {
        <ErrorSummary problems=passkey::with_problems(attempt.problems)/>
        <h1>{say("account-invited-choose-title")}</h1>
        {lead(&shown)}
        <form method="post" action=links::account::invitation(language()) class="question" novalidate>
            <input type="hidden" name="step" value="accept"/>
            <p>{say("account-sign-in-email")} ": " <strong>{shown.email.clone()}</strong></p>
            <input type="hidden" name="email" autocomplete="username" value=shown.email/>
            <Field
                name="chosen"
                label=say("account-password-chosen")
                hint=say_with("account-password-hint", &[("count", i64::try_from(SHORTEST_PASSWORD).unwrap_or_default().into())])
                kind="password"
                autocomplete="new-password"
                value=String::new()
                problem=chosen
            />
            <Field name="device" label=say("account-device") hint=say("account-device-hint") value=attempt.form.device problem=device optional=true/>
            <button class="primary">{say("account-invited-accept")}</button>
        </form>
        <section aria-labelledby="passkeys">
            <h2 id="passkeys">{say("passkey-instead-title")}</h2>
            <p>{say("passkey-lead")}</p>
            {passkey::without("passkey-without-adding")}
            <Offer action=links::account::invitation_passkey(language()) label=say("passkey-accept") naming=true/>
        </section>
    }
}

fn by_code(why: &'static str) -> impl IntoView {
    let attempt = attempt::<InvitationForm>();
    let problem = attempt.problem("code");
    view! {
        <ErrorSummary problems=attempt.problems/>
        <h1>{say("account-invited-title")}</h1>
        <Notice tone=Tone::Plain><p>{say(why)}</p></Notice>
        <form method="post" action=links::account::invitation(language()) class="question" novalidate>
            <input type="hidden" name="step" value="code"/>
            <Field
                name="code"
                label=say("account-letter-code")
                hint=say("account-invited-code-hint")
                value=attempt.form.code
                problem
            />
            <button class="primary">{say("account-invited-begin")}</button>
        </form>
    }
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    page: Redraw,
    Form(form): Form<InvitationForm>,
) -> Answer {
    allowance.of_visitor(Limited::SignInPerVisitor)?;
    let secret = cookies.get(INVITED).unwrap_or_default();
    let begun = match form.step.as_str() {
        "begin" => invitations::begin(&cx, &secret).await,
        "code" => with_code(&cx, &form.code).await,
        _ => {
            let place = Place { cx: &cx, site: allowance.site(), cookies: &cookies, language };
            return accept(&place, &secret, page, form).await;
        }
    };
    let mut answer = to(&links::account::invitation(language));
    match begun {
        Ok(browser) => {
            answer.headers_mut().append(SET_COOKIE, set_cookie(INVITED, browser, MINUTES));
            Ok(answer)
        }
        // The page itself tells: over, or begun elsewhere.
        Err(Error::NotFound | Error::Stale) => Ok(answer),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}

async fn with_code(cx: &Cx, typed: &str) -> Result<String> {
    let code: LetterCode = typed.parse().map_err(|wrong: Wrong| Error::Invalid(vec![Problem::new("code", wrong)]))?;
    invitations::begin_with_code(cx, &code).await
}

async fn accept(place: &Place<'_>, secret: &str, page: Redraw, form: InvitationForm) -> Answer {
    let device = match device_name(&form.device) {
        Ok(device) => device,
        Err(problem) => return Ok(page.with(Attempt { form: form.without_password(), problems: vec![problem] }).await),
    };
    match invitations::accept(place.cx, secret, &form.chosen).await {
        Ok(account) => enter(place, Proven { account, way: Way::Invitation, device }, "").await,
        Err(Error::NotFound | Error::Stale) => Ok(to(&links::account::invitation(place.language))),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form: form.without_password(), problems }).await),
        Err(error) => Err(error.into()),
    }
}
