//! The keys of the list: what each does, and the switch for those whose speech or hand would press them by mistake (WCAG 2.1.4).
use crate::pages::{
    desk::{Desk, seat},
    links,
    load::{Answer, to},
    visit::{Spoken, Visit, language},
    words::say,
};
use axum::Form;
use domain::work_list::{Filter, KeysForm};
use leptos::prelude::*;

const KEYS: [(&str, &str); 7] = [
    ("J", "keys-next"),
    ("K", "keys-before"),
    ("Enter", "keys-open"),
    ("A", "keys-accept"),
    ("D", "keys-decline"),
    ("X", "keys-choose"),
    ("?", "keys-help"),
];

pub fn list(desk: Desk, on: bool) -> impl IntoView {
    let rows = KEYS.map(|(key, what)| view! { <div><dt><kbd>{key}</kbd></dt><dd>{say(what)}</dd></div> }).collect_view();
    let (value, submit) = if on { ("off", say("keys-off")) } else { ("on", say("keys-on")) };
    view! {
        <details class="keys" id="keys">
            <summary>{say("keys-title")}</summary>
            <p class="muted">{say(if on { "keys-lead" } else { "keys-are-off" })}</p>
            <dl>{rows}</dl>
            <form method="post" action=links::list::keys(desk, language())>
                <input type="hidden" name="keys" value=value/>
                <button>{submit}</button>
            </form>
        </details>
    }
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, Form(form): Form<KeysForm>) -> Answer {
    let desk = Desk::of(&seat(&cx.caller)?.1);
    store::views::set_keys(&cx, form.keys == "on").await?;
    Ok(to(&links::list::of(desk, language, &Filter::default())))
}
