//! Passkeys as people see them: a form that `passkey.js` brings to life, hidden without it and on a device that keeps none; and the list of one's own.
mod sent;

pub use sent::{change, confirm, invited, second, sign_in};

use crate::pages::{
    links,
    parts::field::Field,
    redraw::attempt,
    visit::{language, site},
    words::{date_time, say, say_with},
};
use domain::{Problem, account_form::PasskeyForm};
use leptos::{either::Either, prelude::*};
use store::factors::passkeys::{Listed, Party};

/// A button that asks a device. `naming` adds the field for what its user calls it.
#[component]
pub fn Offer(action: String, label: String, #[prop(optional, into)] next: String, #[prop(optional)] naming: bool) -> impl IntoView {
    Party::of(&site().settings.public_url).map(|party| offer(&party, action, label, (next, naming)))
}

fn offer(party: &Party, action: String, label: String, (next, naming): (String, bool)) -> impl IntoView + use<> {
    let attempt = attempt::<PasskeyForm>();
    let problem = attempt.problem("called");
    let next = if attempt.form.next.is_empty() { next } else { attempt.form.next };
    view! {
        <form
            method="post"
            action=action
            class="question"
            data-passkey=party.name().to_owned()
            data-failed=say("passkey-failed")
            hidden=true
            novalidate
        >
            <input type="hidden" name="step" value="answer"/>
            <input type="hidden" name="answer" value=""/>
            <input type="hidden" name="next" value=next/>
            {naming.then(|| view! {
                <Field
                    name="called"
                    label=say("passkey-called")
                    hint=say("passkey-called-hint")
                    value=attempt.form.called
                    problem
                    optional=true
                />
            })}
            <button id="passkey">{label}</button>
            <p role="status"></p>
        </form>
        <script src=site().settings.assets.passkey_js.clone() defer></script>
    }
}

/// What stands in the form's place where it stays hidden.
pub fn without(words: &'static str) -> impl IntoView {
    view! { <p class="muted" data-passkey-without>{say(words)}</p> }
}

/// What is wrong on a page that is drawn again, with what was wrong about a passkey.
pub fn with_problems(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.extend(attempt::<PasskeyForm>().problems);
    problems
}

/// One's own: what they are called, when they were used, and the way to be rid of one.
#[component]
pub fn Own(all: Vec<Listed>, zone: &'static str) -> impl IntoView {
    let list = if all.is_empty() {
        Either::Left(view! { <p>{say("passkey-none")}</p> })
    } else {
        let each = all.into_iter().map(|key| one(key, zone)).collect_view();
        Either::Right(view! { <ul class="sessions">{each}</ul> })
    };
    view! {
        <section aria-labelledby="passkeys">
            <h2 id="passkeys">{say("passkey-title")}</h2>
            <p>{say("passkey-lead")}</p>
            {list}
            {without("passkey-without-adding")}
            <Offer action=links::account::passkeys(language()) label=say("passkey-add") naming=true/>
        </section>
    }
}

fn one(key: Listed, zone: &'static str) -> impl IntoView {
    let name = if key.name.is_empty() { say("account-session-unnamed") } else { key.name };
    let label = say_with("passkey-remove-name", &[("name", name.clone().into())]);
    let made = say_with("passkey-made", &[("date", date_time(key.made_at, zone).into())]);
    let used = match key.used_at {
        Some(at) => say_with("passkey-used", &[("date", date_time(at, zone).into())]),
        None => say("passkey-unused"),
    };
    view! {
        <li>
            <p><strong>{name}</strong></p>
            <p class="muted">{made} " " {used}</p>
            <form method="post" action=links::account::passkeys(language())>
                <input type="hidden" name="step" value="remove"/>
                <input type="hidden" name="id" value=key.id.text()/>
                <button aria-label=label>{say("passkey-remove")}</button>
            </form>
        </li>
    }
}
