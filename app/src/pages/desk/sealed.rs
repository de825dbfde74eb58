//! The sealed part of a request. It is shown only in the answer to "open", which has been written down by then; leaving the page closes it.
use super::{
    Desk,
    inside::{self, Notes, Read},
    request::{Facts as FactList, Request},
    words,
};
use crate::pages::{
    parts::notice::{Notice, Tone},
    visit::language,
    words::{date_time, list, say, say_with},
};
use domain::{
    Id, Language, Result,
    contact::Contact,
    referral::{Facts, Referral},
};
use leptos::{either::EitherOf3, prelude::*};
use store::Cx;
use vault::{Message, Vault};

/// What the vault has just opened; in the context of that one answer.
#[derive(Clone)]
pub struct Opened {
    facts: Facts,
    messages: Vec<Message>,
    /// Of the own agency.
    notes: Vec<Read>,
    /// In words: facts hold codes.
    audience: Option<String>,
    declared_area: Option<String>,
}
impl Opened {
    /// Each look is written down by the vault before anything leaves it.
    pub async fn by(vault: &Vault, cx: &Cx, id: Id<Referral>, language: Language) -> Result<Self> {
        let facts = vault.open_referral(cx, id).await?;
        let messages = vault.messages(cx, id).await?;
        let notes = inside::read(vault, cx, id).await?;
        let audiences = store::audiences::all(cx).await?;
        let audience = audiences.into_iter().find(|audience| Some(&audience.code) == facts.audience.as_ref());
        let declared = store::areas::find_many(cx, facts.declared_area.as_slice()).await?.pop();
        Ok(Self {
            audience: audience.map(|audience| audience.labels.text(language, &[]).text),
            declared_area: declared.map(|area| area.names.text(language, &[]).text),
            facts,
            messages,
            notes,
        })
    }
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
    let task = request.task.map(|task| view! { <input type="hidden" name="task" value=task.id.text()/> });
    view! {
        <p>{say("task-open-lead")}</p>
        {(request.inside.notes > 0).then(|| view! { <p>{say_with("notes-behind", &[("count", request.inside.notes.into())])}</p> })}
        <form method="post" action=action>{task} <button class="primary">{say("task-open-submit")}</button></form>
    }
}

#[component]
fn Open(opened: Opened, request: Request) -> impl IntoView {
    let Opened { facts, messages, notes, audience, declared_area } = opened;
    let part = facts.part;
    let flags: Vec<_> = facts.flags.iter().map(|flag| words::flag(*flag)).collect();
    let rows = [
        ("task-facts-asker", Some(words::asker(facts.asker))),
        ("task-facts-name", Some(facts.name)),
        ("task-facts-age", facts.age.map(|age| age.to_string())),
        ("task-facts-audience", audience),
        ("task-facts-residence", facts.residence.map(words::residence)),
        ("task-facts-declared", declared_area),
        ("task-facts-flags", Some(list(&flags))),
        ("task-facts-story", Some(facts.story)),
    ];
    let reach = facts.contact.map(reach).unwrap_or_default();
    let rule = (request.desk == Desk::Staff).then(|| (say("task-facts-rule"), Some(format!("{}: {}", facts.rule, facts.legal_basis))));
    let rows = rows.map(|(key, value)| (say(key), value)).into_iter().chain(reach).chain(rule).collect();
    view! {
        <Notice tone=Tone::Plain><p>{say("task-open-again")}</p></Notice>
        {part.then(|| view! { <p>{say("part-only")}</p> })}
        <FactList rows/>
        <Messages messages request=request.clone()/>
        <Notes notes request/>
    }
}

fn reach(contact: Contact) -> Vec<(String, Option<String>)> {
    let leave = say(if contact.may_leave_message { "task-facts-yes" } else { "task-facts-no" });
    vec![
        (say("task-facts-way"), Some(words::way(contact.way))),
        (say("task-facts-phone"), contact.phone.map(|phone| phone.as_str().to_owned())),
        (say("task-facts-email"), contact.email.map(|email| email.as_str().to_owned())),
        (say("task-facts-when"), Some(contact.when)),
        (say("refer-contact-hours-title"), Some(words::hours(contact.hours))),
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
