//! What was chosen, as chips; each is a link to the same question without it.
use super::{Found, asked::Filter};
use crate::pages::{links::Find, visit::language, words::say};
use domain::{Language, search::Group, taxonomy::TermCode};
use leptos::prelude::*;

/// The choices that are made, with their words; the words of the box stand in the box.
pub fn chosen(found: &Found) -> Vec<(Filter, String)> {
    Filter::made(&found.find).into_iter().filter_map(|filter| Some((filter.clone(), words(found, &filter)?))).collect()
}

fn words(found: &Found, filter: &Filter) -> Option<String> {
    match filter {
        Filter::Words => Some(found.find.words.clone()),
        Filter::Area => found.place(),
        Filter::Choice(group, value) => named(found, *group, value),
    }
}

/// A value's words in the page's language.
pub fn named(found: &Found, group: Group, value: &str) -> Option<String> {
    match group {
        Group::Need => Some(found.cards.need(&TermCode(value.to_owned())).unwrap_or_else(|| value.to_owned())),
        Group::Audience => {
            let audience = found.audiences.iter().find(|audience| audience.code == value)?;
            Some(audience.labels.text(language(), &[Language::En]).text)
        }
        Group::Cost => Some(say(&format!("cost-{value}"))),
        Group::Delivery => Some(say(&format!("delivery-{value}"))),
        _ => None,
    }
}

pub fn chips(found: &Found) -> impl IntoView + use<> {
    let chips = chosen(found).into_iter().filter(|(filter, _)| *filter != Filter::Words).map(|(filter, words)| {
        let href = filter.without(&found.find).href(language());
        view! { <li><a class="chip" href=href>{words} <span aria-hidden="true">"×"</span><span class="hidden">{say("find-chip-remove")}</span></a></li> }
    });
    let chips: Vec<_> = chips.collect();
    let all = Find { words: found.find.words.clone(), ..Find::default() }.href(language());
    let several = chips.len() > 1;
    (!chips.is_empty()).then(|| {
        view! {
            <ul class="chips" aria-label=say("find-chips-title")>
                {chips}
                {several.then(|| view! { <li><a href=all>{say("find-chip-clear")}</a></li> })}
            </ul>
        }
    })
}
