//! Numbers to call: 112 first and always, then the sourced lines of the chosen place's country.
use super::icon::{Icon, Sign};
use crate::pages::{
    visit::language,
    words::{say, say_with, source_date},
};
use domain::{
    Language,
    hotline::Hotline,
    hours::{LineHours, line_hours},
};
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

/// One number: whose it is, when it answers, whether it is free, when that was last checked.
pub fn line(line: Hotline) -> impl IntoView {
    let checked = (!line.checked.is_empty()).then(|| say_with("crisis-line-checked", &[("date", source_date(&line.checked).into())]));
    let hours = line_hours(&line.hours).map(hours);
    let (name, lang) = if language() == Language::En && !line.name_en.is_empty() {
        (line.name_en, None)
    } else {
        (line.name_local, line.name_language.filter(|l| *l != language()).map(Language::code))
    };
    view! {
        <li>
            <a class="number" href=format!("tel:{}", line.dial)>{line.number}</a>
            <span lang=lang>{name}</span>
            {hours.map(|hours| view! { <span class="muted">{hours}</span> })}
            {line.free.then(|| view! { <span class="muted">{say("common-crisis-free")}</span> })}
            {checked.map(|checked| view! { <span class="muted">{checked}</span> })}
        </li>
    }
}

/// In the page's language, whatever the source's was.
fn hours(hours: LineHours) -> String {
    let LineHours::Spans(spans) = hours else { return "24/7".to_owned() };
    let day = |day: u8| say(&format!("day-{day}"));
    let span = |([first, last], [opens, closes]): ([u8; 2], [String; 2])| {
        let days =
            if first == last { day(first) } else { say_with("days-through", &[("from", day(first).into()), ("to", day(last).into())]) };
        format!("{days} {opens}–{closes}")
    };
    spans.into_iter().map(span).collect::<Vec<_>>().join("; ")
}
