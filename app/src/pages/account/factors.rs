//! One's own second factors: passkeys, an app that shows codes, and codes on paper. Changed only by who has shown lately who they are.
use super::{
    own::zone_of,
    passkey::{self, Own as OwnPasskeys},
};
use crate::pages::{
    draw::{title, unlisted},
    links,
    load::{Answer, loaded, to},
    parts::{
        error_summary::ErrorSummary,
        field::Field,
        notice::{Notice, Tone},
    },
    qr::Qr,
    redraw::{Redraw, attempt},
    visit::{Spoken, Visit, cx, language},
    words::{say, say_with},
};
use axum::Form;
use domain::{Attempt, Error, Result, account_form::CodeForm, letter_code::LetterCode};
use leptos::{either::EitherOf3, prelude::*};
use store::{
    Cx,
    factors::{
        self, Kept,
        passkeys::{self, Listed},
    },
    sessions,
};

/// Codes for paper, in the context of the one answer that shows them, and where one goes on to.
#[derive(Clone)]
pub struct Codes {
    pub list: Vec<LetterCode>,
    pub on: String,
}

struct Own {
    email: String,
    kept: Kept,
    passkeys: Vec<Listed>,
    zone: &'static str,
    lately: bool,
}

async fn load(cx: Cx) -> Result<Own> {
    let domain::access::Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    Ok(Own {
        email: store::accounts::find(&cx, member.account).await?.email,
        kept: factors::kept(&cx).await?,
        passkeys: passkeys::list(&cx).await?,
        zone: zone_of(&cx, member).await?,
        lately: sessions::is_confirmed(&cx, factors::LATELY).await?,
    })
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("account-factor-title"));
    unlisted();
    let shown = use_context::<Codes>();
    loaded(load(cx()), move |own| match shown {
        Some(shown) => EitherOf3::A(codes(shown)),
        None if own.lately => EitherOf3::B(open(own)),
        None => EitherOf3::C(asking()),
    })
}

/// Who is there has to be shown again first.
fn asking() -> impl IntoView {
    let language = language();
    let confirm = links::account::confirm(language, &links::account::factors(language));
    view! {
        <p class="back"><a href=links::account::own(language)>{say("account-own-title")}</a></p>
        <h1>{say("account-factor-title")}</h1>
        <p class="lead">{say("account-factor-confirm")}</p>
        <p class="actions"><a class="button" href=confirm>{say("account-confirm-title")}</a></p>
    }
}

fn open(own: Own) -> impl IntoView {
    let attempt = attempt::<CodeForm>();
    let address = links::account::factors(language());
    view! {
        <p class="back"><a href=links::account::own(language())>{say("account-own-title")}</a></p>
        <ErrorSummary problems=passkey::with_problems(attempt.problems.clone())/>
        <h1>{say("account-factor-title")}</h1>
        {(own.kept.app || own.kept.passkeys > 0).then(|| kept(own.kept))}
        <OwnPasskeys all=own.passkeys zone=own.zone/>
        <h2>{say(if own.kept.app { "account-factor-other-title" } else { "account-factor-set-up-title" })}</h2>
        {scan(attempt, &own.email, address, String::new())}
    }
}

/// What a sign-in asks for.
pub fn in_words(kept: Kept) -> String {
    match (kept.app, kept.passkeys) {
        (true, _) => say_with("account-factor-kept", &[("count", kept.codes.into())]),
        (false, 0) => say("account-factor-none"),
        (false, _) => say_with("passkey-kept", &[("count", kept.codes.into())]),
    }
}

fn kept(kept: Kept) -> impl IntoView {
    let act = |step: &'static str, label: &'static str| {
        view! {
            <form method="post" action=links::account::factors(language())>
                <input type="hidden" name="step" value=step/>
                <button>{say(label)}</button>
            </form>
        }
    };
    view! {
        <Notice tone=Tone::Good><p>{in_words(kept)}</p></Notice>
        <div class="actions" id="factor">{act("renew", "account-codes-renew")} {kept.app.then(|| act("remove", "account-factor-remove"))}</div>
    }
}

/// A picture for the app, the same in letters, and the field for the first code. The secret goes along: a refusal shows the same picture again.
pub fn scan(attempt: Attempt<CodeForm>, email: &str, action: String, next: String) -> impl IntoView + use<> {
    let problem = attempt.problem("code");
    let secret = Some(attempt.form.secret).filter(|secret| !secret.is_empty());
    let secret = secret.or_else(|| factors::new_secret().ok()).unwrap_or_default();
    let address = factors::address(&secret, email);
    let spaced = secret.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ");
    view! {
        <ol class="steps-to-do">
            <li>{say("account-factor-app")}</li>
            <li>{say("account-factor-scan")} <Qr id="app-code" address label=say("account-factor-picture")/> <p>{say("account-factor-letters")} " " <code>{spaced}</code></p></li>
            <li>{say("account-factor-type")}</li>
        </ol>
        <form method="post" action=action class="question" novalidate>
            <input type="hidden" name="step" value="set-up"/>
            <input type="hidden" name="secret" value=secret/>
            <input type="hidden" name="next" value=next/>
            <Field
                name="code"
                label=say("account-second-code")
                autocomplete="one-time-code"
                inputmode="numeric"
                value=String::new()
                problem
            />
            <button class="primary">{say("account-factor-submit")}</button>
        </form>
    }
}

/// Shown once: from now on only hashes are kept.
pub fn codes(shown: Codes) -> impl IntoView {
    title(say("account-codes-title"));
    let each = shown.list.iter().map(|code| view! { <li><code>{code.to_string()}</code></li> }).collect_view();
    view! {
        <h1>{say("account-codes-title")}</h1>
        <p class="lead">{say("account-codes-lead")}</p>
        <ul class="codes">{each}</ul>
        <p class="actions"><a class="button" href=shown.on>{say("account-codes-done")}</a></p>
    }
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, page: Redraw, Form(form): Form<CodeForm>) -> Answer {
    let on = links::account::own_done(language, "factor");
    let done = match form.step.as_str() {
        "renew" => factors::renew_codes(&cx).await.map(Some),
        "remove" => factors::remove(&cx).await.map(|()| None),
        _ => factors::set_up(&cx, &form.secret, &form.code).await.map(Some),
    };
    match done {
        Ok(Some(list)) => Ok(page.showing(Codes { list, on }).await),
        Ok(None) => Ok(to(&links::account::own_done(language, "factor-removed"))),
        // Too long ago, or gone meanwhile: the page itself tells.
        Err(Error::Forbidden | Error::Stale) => Ok(to(&links::account::factors(language))),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}
