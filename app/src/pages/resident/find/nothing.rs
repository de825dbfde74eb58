//! No result: what was understood, which choice to take away, whom to call. Never a dead end.
use super::{Found, chips::chosen};
use crate::pages::{
    links::Find,
    parts::crisis::CrisisLines,
    visit::language,
    words::{list, say, say_with},
};
use leptos::prelude::*;

pub fn nothing(found: &Found) -> impl IntoView + use<> {
    let language = language();
    let choices = chosen(found);
    let drop = choices.iter().map(|(filter, words)| {
        let href = filter.without(&found.find).href(language);
        view! { <li><a href=href>{say_with("find-none-without", &[("filter", words.as_str().into())])}</a></li> }
    });
    let drop = drop.collect_view();
    // One choice alone is no choice too many.
    let several = choices.len() > 1;
    view! {
        <section class="nothing">
            <h2>{say("find-none-title")}</h2>
            {understood(found).map(|text| view! { <p>{text}</p> })}
            {several.then(|| view! { <p>{say("find-none-filters")}</p> <ul>{drop}</ul> })}
            <p class="actions"><a class="button" href=Find::default().href(language)>{say("find-none-all")}</a></p>
            <h2>{say("find-none-lines-title")}</h2>
            <p>{say("find-none-lines")}</p>
            <CrisisLines hotlines=found.hotlines.clone()/>
        </section>
    }
}

fn understood(found: &Found) -> Option<String> {
    let needs: Vec<String> = found.results.understood.needs.iter().filter_map(|need| found.cards.need(need)).collect();
    match (found.find.words.is_empty(), needs.is_empty()) {
        (true, _) => None,
        (false, true) => Some(say("find-none-unread")),
        (false, false) => Some(say_with("find-none-understood", &[("needs", list(&needs).into())])),
    }
}
