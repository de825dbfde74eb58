//! One's own account: what it is, another password, where it is signed in, what is asked beside the password.
use super::factors::in_words;
use crate::pages::{
    draw::{title, unlisted},
    links,
    load::{Answer, loaded, to},
    parts::{
        error_summary::ErrorSummary,
        field::Field,
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    site::Limited,
    visit::{Allowance, Spoken, Visit, asked, cx, language},
    words::{date_time, say, say_with},
};
use axum::Form;
use domain::{
    Attempt, Error, Result,
    access::{Caller, Member},
    account::Way,
    account_form::PasswordForm,
    area::Country,
};
use leptos::prelude::*;
use serde::Deserialize;
use store::{
    Cx,
    accounts::{self, SHORTEST_PASSWORD},
    factors::{self, Kept},
    sessions::{self, Session},
};

struct Own {
    member: Member,
    email: String,
    organization: String,
    sessions: Vec<Session>,
    kept: Kept,
    /// A link from a letter has just led here: the password before is not asked for.
    by_link: bool,
    zone: &'static str,
}

async fn load(cx: Cx) -> Result<Own> {
    let Caller::Member(member) = cx.caller.clone() else { return Err(Error::Forbidden) };
    let organization = match store::organizations::find(&cx, member.organization).await {
        Err(Error::NotFound) => String::new(),
        found => found?.name,
    };
    Ok(Own {
        email: accounts::find(&cx, member.account).await?.email,
        organization,
        sessions: sessions::own(&cx).await?,
        kept: factors::kept(&cx).await?,
        by_link: accounts::may_choose_anew(&cx).await?,
        zone: zone_of(&cx, &member).await?,
        member,
    })
}

/// The clock on the wall where someone works.
pub async fn zone_of(cx: &Cx, member: &Member) -> Result<&'static str> {
    let country = match store::organizations::find(cx, member.organization).await {
        Err(Error::NotFound) => None,
        found => found?.country,
    };
    Ok(Country(country.unwrap_or_else(|| "LT".into())).zone())
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("account-own-title"));
    unlisted();
    loaded(load(cx()), |own| {
        let attempt = attempt::<PasswordForm>();
        let role = say(&format!("account-role-{}", own.member.role.code()));
        view! {
            <ErrorSummary problems=attempt.problems.clone()/>
            <h1>{say("account-own-title")}</h1>
            {done()}
            <p class="lead">{own.email.clone()}</p>
            <p>{role} " · " {own.organization.clone()}</p>
            {sessions_of(own.sessions, own.zone)}
            {factors_of(own.kept)}
            {password(attempt, own.by_link || !own.kept.password, own.email)}
        }
    })
}

/// What was just done, or is to be done next.
fn done() -> impl IntoView {
    let key = match asked("done").as_str() {
        "password" => "account-done-password",
        "session" => "account-done-session",
        "sessions" => "account-done-sessions",
        "factor" => "account-done-factor",
        "factor-removed" => "account-done-factor-removed",
        "passkey" => "passkey-done",
        "passkey-removed" => "passkey-done-removed",
        "link" => "account-done-link",
        _ => return None,
    };
    Some(view! { <Notice tone=Tone::Good><p role="status">{say(key)}</p></Notice> })
}

fn sessions_of(all: Vec<Session>, zone: &'static str) -> impl IntoView {
    let others = all.iter().any(|session| !session.here);
    let each = all.into_iter().map(|session| one(session, zone)).collect_view();
    view! {
        <section aria-labelledby="sessions">
            <h2 id="sessions">{say("account-sessions-title")}</h2>
            <p>{say("account-sessions-lead")}</p>
            <ul class="sessions">{each}</ul>
            {others.then(|| view! {
                <form method="post" action=links::account::sessions(language())>
                    <input type="hidden" name="end" value=OTHERS/>
                    <button>{say("account-sessions-end-others")}</button>
                </form>
            })}
        </section>
    }
}

/// How somebody signed in.
pub fn way_of(way: Way) -> &'static str {
    match way {
        Way::SignOn => "sign-on-way",
        Way::Password => "account-way-password",
        Way::Link => "account-way-link",
        Way::Invitation => "account-way-invitation",
        Way::Passkey => "passkey-way",
    }
}

fn one(session: Session, zone: &'static str) -> impl IntoView {
    let name = if session.name.is_empty() { say("account-session-unnamed") } else { session.name.clone() };
    let way = say(way_of(session.way));
    let times = [("since", date_time(session.started_at, zone).into()), ("seen", date_time(session.seen_at, zone).into())];
    let label = say_with("account-session-end-name", &[("name", name.clone().into())]);
    view! {
        <li>
            <p>
                <strong>{name}</strong> " " {session.here.then(|| view! { <span class="mark">{say("account-session-here")}</span> })}
            </p>
            <p class="muted">{way} ". " {say_with("account-session-times", &times)}</p>
            {(!session.here).then(|| view! {
                <form method="post" action=links::account::sessions(language())>
                    <input type="hidden" name="end" value=session.id/>
                    <button aria-label=label>{say("account-session-end")}</button>
                </form>
            })}
        </li>
    }
}

fn factors_of(kept: Kept) -> impl IntoView {
    view! {
        <section aria-labelledby="factors">
            <h2 id="factors">{say("account-factor-title")}</h2>
            <p>{in_words(kept)}</p>
            {(kept.passkeys > 0).then(|| view! { <p>{say_with("passkey-count", &[("count", kept.passkeys.into())])}</p> })}
            <p><a href=links::account::factors(language())>{say("account-factor-change")}</a></p>
        </section>
    }
}

fn password(attempt: Attempt<PasswordForm>, without_current: bool, email: String) -> impl IntoView {
    let [current, chosen] = ["current", "chosen"].map(|field| attempt.problem(field));
    view! {
        <section aria-labelledby="password">
            <h2 id="password">{say("account-password-title")}</h2>
            <p>{say("account-password-lead")}</p>
            <form method="post" action=links::account::password(language()) class="question" novalidate>
                <input type="hidden" name="email" autocomplete="username" value=email/>
                {(!without_current).then(|| view! {
                    <Field
                        name="current"
                        label=say("account-password-current")
                        kind="password"
                        autocomplete="current-password"
                        value=String::new()
                        problem=current
                    />
                })}
                <Field
                    name="chosen"
                    label=say("account-password-chosen")
                    hint=say_with("account-password-hint", &[("count", i64::try_from(SHORTEST_PASSWORD).unwrap_or_default().into())])
                    kind="password"
                    autocomplete="new-password"
                    value=String::new()
                    problem=chosen
                />
                <button class="primary">{say("account-password-submit")}</button>
            </form>
        </section>
    }
}

pub async fn change_password(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    allowance: Allowance,
    page: Redraw,
    Form(form): Form<PasswordForm>,
) -> Answer {
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden.into()) };
    allowance.of(Limited::SignInPerAccount, &format!("confirm {}", member.account))?;
    match accounts::change_password(&cx, &form.current, &form.chosen).await {
        Ok(()) => Ok(to(&links::account::own_done(language, "password"))),
        Err(Error::Invalid(problems)) => {
            let empty = PasswordForm::default();
            Ok(page.at(&links::account::own(language)).with(Attempt { form: empty, problems }).await)
        }
        // Who has no password yet shows first that it is them.
        Err(Error::Forbidden) => Ok(to(&links::account::confirm(language, &links::account::own(language)))),
        Err(error) => Err(error.into()),
    }
}

/// Instead of one session's name.
const OTHERS: &str = "others";

#[derive(Deserialize)]
pub struct End {
    end: String,
}

/// One that has ended by itself meanwhile is no mistake.
pub async fn end_sessions(Visit(cx): Visit, Spoken(language): Spoken, Form(form): Form<End>) -> Answer {
    if form.end == OTHERS {
        sessions::end_others(&cx).await?;
        return Ok(to(&links::account::own_done(language, "sessions")));
    }
    match sessions::end_one(&cx, &form.end).await {
        Ok(()) | Err(Error::Stale) => Ok(to(&links::account::own_done(language, "session"))),
        Err(error) => Err(error.into()),
    }
}
