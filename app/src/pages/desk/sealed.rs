//! The sealed part of a request. It is shown only in the answer to "open", which has been written down by then; leaving the page closes it.
use super::{
    Desk,
    request::{Facts as FactList, Request},
    words,
};
use crate::pages::{
    parts::notice::{Notice, Tone},
    visit::language,
    words::{date_time, list, say},
};
use domain::{contact::Contact, referral::Facts};
use leptos::{either::EitherOf3, prelude::*};
use vault::Message;

/// What the vault has just opened; in the context of that one answer.
#[derive(Clone)]
pub struct Opened {
    pub facts: Facts,
    pub messages: Vec<Message>,
}

#[component]
pub fn Sealed(request: Request) -> impl IntoView {
    let part = match use_context::<Opened>() {
        Some(opened) => EitherOf3::A(view! { <Open opened request/> }),
        None if request.may_open => EitherOf3::B(view! { <Closed request/> }),
        None => EitherOf3::C(view! { <p class="muted">{say("task-open-not-yours")}</p> }),
    };
    view! {
        <section class="sealed" aria-labelledby="sealed">
            <h2 id="sealed">{say("task-open-title")}</h2>
            {part}
        </section>
    }
}

#[component]
fn Closed(request: Request) -> impl IntoView {
    let action = request.desk.act(language(), request.view.referral.id, "open");
    view! {
        <p>{say("task-open-lead")}</p>
        <form method="post" action=action><button class="primary">{say("task-open-submit")}</button></form>
    }
}

#[component]
fn Open(opened: Opened, request: Request) -> impl IntoView {
    let Opened { facts, messages } = opened;
    let flags: Vec<_> = facts.flags.iter().map(|flag| words::flag(*flag)).collect();
    let rows = [
        ("task-facts-asker", Some(words::asker(facts.asker))),
        ("task-facts-name", Some(facts.name)),
        ("task-facts-age", facts.age.map(|age| age.to_string())),
        ("task-facts-audience", facts.audience),
        ("task-facts-residence", facts.residence.map(words::residence)),
        ("task-facts-declared", facts.declared_area.map(|area| area.to_string())),
        ("task-facts-flags", Some(list(&flags))),
        ("task-facts-story", Some(facts.story)),
    ];
    let reach = facts.contact.map(reach).unwrap_or_default();
    let rule = (request.desk == Desk::Staff).then(|| (say("task-facts-rule"), Some(format!("{}: {}", facts.rule, facts.legal_basis))));
    let rows = rows.map(|(key, value)| (say(key), value)).into_iter().chain(reach).chain(rule).collect();
    view! {
        <Notice tone=Tone::Plain><p>{say("task-open-again")}</p></Notice>
        <FactList rows/>
        <Messages messages request/>
    }
}

fn reach(contact: Contact) -> Vec<(String, Option<String>)> {
    let leave = say(if contact.may_leave_message { "task-facts-yes" } else { "task-facts-no" });
    vec![
        (say("task-facts-way"), Some(words::way(contact.way))),
        (say("task-facts-phone"), contact.phone.map(|phone| phone.as_str().to_owned())),
        (say("task-facts-email"), contact.email.map(|email| email.as_str().to_owned())),
        (say("task-facts-when"), Some(contact.when)),
        (say("task-facts-message"), Some(leave)),
        (say("task-facts-language"), Some(contact.language.own_name().to_owned())),
    ]
}

#[component]
fn Messages(messages: Vec<Message>, request: Request) -> impl IntoView {
    let names = request.names;
    let none = messages.is_empty().then(|| view! { <p class="muted">{say("task-messages-none")}</p> });
    let one = |message: Message| {
        let who = if message.from_person { say("task-messages-person") } else { names.agency(message.agency) };
        view! {
            <li data-from=if message.from_person { "person" } else { "agency" }>
                <p class="muted">{who} " · " {date_time(message.at, names.zone)}</p>
                <p class="words">{message.words}</p>
            </li>
        }
    };
    view! {
        <h3>{say("task-messages-title")}</h3>
        {none}
        <ol class="messages">{messages.into_iter().map(one).collect_view()}</ol>
    }
}
