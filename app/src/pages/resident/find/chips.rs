//! What was chosen, as chips; each is a link to the same question without it.
use super::{Found, asked::Filter};
use crate::pages::{links::Find, visit::language, words::say};
use domain::{Language, taxonomy::TermCode};
use leptos::prelude::*;

/// The choices that are made, with their words; the words of the box stand in the box.
pub fn chosen(found: &Found) -> Vec<(Filter, String)> {
    let made = Filter::ALL.into_iter().filter(|filter| !filter.value(&found.find).is_empty());
    made.filter_map(|filter| Some((filter, words(found, filter)?))).collect()
}

fn words(found: &Found, filter: Filter) -> Option<String> {
    let value = filter.value(&found.find);
    match filter {
        Filter::Words => Some(value.to_owned()),
        Filter::Area => found.place(),
        Filter::Need => Some(found.cards.need(&TermCode(value.to_owned())).unwrap_or_else(|| value.to_owned())),
        Filter::Audience => {
            let audience = found.audiences.iter().find(|audience| audience.code == value)?;
            Some(audience.labels.text(language(), &[Language::En]).text)
        }
        Filter::Cost => value.parse::<domain::search::Cost>().ok().map(|cost| say(&format!("cost-{}", cost.code()))),
        Filter::Delivery => value.parse::<domain::search::Delivery>().ok().map(|way| say(&format!("delivery-{}", way.code()))),
    }
}

pub fn chips(found: &Found) -> impl IntoView + use<> {
    let chips = chosen(found).into_iter().filter(|(filter, _)| *filter != Filter::Words).map(|(filter, words)| {
        let href = filter.with(&found.find, "").href(language());
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
