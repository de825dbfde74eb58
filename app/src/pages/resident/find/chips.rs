//! What was chosen, as chips; each is a link to the same question without it.
use super::{Found, asked::Filter};
use crate::pages::{
    links::Find,
    parts::icon::{Icon, Sign},
    visit::language,
    words::{can_say, say, say_with},
};
use domain::{Language, search::Group, taxonomy::TermCode};
use leptos::prelude::*;

/// A choice in the page's language.
pub fn words_of(found: &Found, filter: &Filter) -> Option<String> {
    match filter {
        Filter::Words => Some(found.find.words.clone()),
        Filter::Area => found.place(),
        Filter::Choice(group, value) => Some(named(found, *group, value).unwrap_or_else(|| value.clone())),
        Filter::Age(age) => Some(say_with("find-chip-age", &[("age", (*age).into())])),
        Filter::Near => Some(say("find-chip-near")),
    }
}

/// A value's words; `None` for a code that nobody has named.
pub fn named(found: &Found, group: Group, value: &str) -> Option<String> {
    match group {
        Group::Need => found.cards.need(&TermCode(value.to_owned())),
        Group::Audience => {
            let audience = found.audiences.iter().find(|audience| audience.code == value)?;
            Some(audience.labels.text(language(), &[Language::En]).text)
        }
        Group::Language => {
            let ours = Some(format!("spoken-{value}")).filter(|key| can_say(key)).map(|key| say(&key));
            ours.or_else(|| domain::tongue::name(value, language()).map(str::to_owned))
        }
        Group::Cost => Some(say(&format!("cost-{value}"))),
        Group::Delivery => Some(say(&format!("delivery-{value}"))),
        Group::Sector => Some(say(&format!("sector-{value}"))),
        Group::Basic => Some(say(&format!("basic-{value}"))),
        Group::Accessible => Some(say("accessible-yes")),
        Group::Places => Some(say("places-yes")),
        Group::Documents => Some(say("documents-none")),
        Group::Open => Some(say("open-now")),
    }
}

/// The words of the box stand in the box.
pub fn chips(found: &Found) -> impl IntoView + use<> {
    let made = Filter::made(&found.find).into_iter().filter(|filter| *filter != Filter::Words);
    let chips = made.filter_map(|filter| Some((filter == Filter::Area, filter.without(&found.find), words_of(found, &filter)?)));
    let chips = chips.map(|(place, next, words)| {
        view! {
            <li class:at=place>
                <a class="chip" href=next.href(language())>
                    <span>{words}</span> <span class="hidden">{say("find-chip-remove")}</span> <Icon sign=Sign::Close/>
                </a>
            </li>
        }
    });
    let chips: Vec<_> = chips.collect();
    let all = Find { words: found.find.words.clone(), literal: found.find.literal, list: found.find.list.clone(), ..Find::default() }
        .href(language());
    let several = chips.len() > 1;
    (!chips.is_empty()).then(|| {
        view! {
            <ul class="chips" aria-label=say("find-chips-title")>
                {chips}
                {several.then(|| view! { <li><a class="clear" href=all>{say("find-chip-clear")}</a></li> })}
            </ul>
        }
    })
}
