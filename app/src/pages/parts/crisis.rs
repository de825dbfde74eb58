//! Numbers to call: 112 first and always, then the sourced lines of the chosen place's country.
use super::icon::{Icon, Sign};
use crate::pages::{visit::language, words::say};
use domain::{Language, hotline::Hotline};
use leptos::prelude::*;

#[component]
pub fn CrisisLines(hotlines: Vec<Hotline>) -> impl IntoView {
    let others = hotlines.into_iter().filter(|line| line.dial != "112").map(line).collect_view();
    view! {
        <section class="crisis" aria-labelledby="crisis-title">
            <h2 id="crisis-title"><Icon sign=Sign::Phone/> {say("common-crisis-title")}</h2>
            <ul>
                <li><a class="number" href="tel:112">"112"</a> <span>{say("common-crisis-112")}</span></li>
                {others}
            </ul>
        </section>
    }
}

fn line(line: Hotline) -> impl IntoView {
    let (name, lang) = if language() == Language::En && !line.name_en.is_empty() {
        (line.name_en, None)
    } else {
        (line.name_local, line.name_language.filter(|l| *l != language()).map(Language::code))
    };
    view! {
        <li>
            <a class="number" href=format!("tel:{}", line.dial)>{line.number}</a>
            <span lang=lang>{name}</span>
            {(!line.hours.is_empty()).then(|| view! { <span class="muted">{line.hours}</span> })}
            {line.free.then(|| view! { <span class="muted">{say("common-crisis-free")}</span> })}
        </li>
    }
}
