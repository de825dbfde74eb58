//! What the words were read as, and what in the address could not be read: said before the results, each with its way back.
use super::{Found, name_of};
use crate::pages::{
    links::Find,
    parts::notice::{Notice, Tone},
    visit::language,
    words::{say, say_with},
};
use domain::{search::Group, taxonomy::TermCode};
use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};

pub fn read(found: &Found) -> impl IntoView + use<> {
    let notices = found.unread.iter().map(|what| view! { <li>{say(what.key())}</li> });
    let notices: Vec<_> = notices.collect();
    view! {
        {(!notices.is_empty()).then(|| view! { <Notice tone=Tone::Warning><ul>{notices}</ul></Notice> })}
        {understood(found)}
        {needs(found)}
    }
}

/// "Showing results for *догляд*, in Vinnytsia; search instead for …"
fn understood(found: &Found) -> impl IntoView + use<> {
    let find = &found.find;
    let understood = &found.results.understood;
    let words = find.words.clone();
    if find.literal && !words.is_empty() {
        let again = Find { literal: false, page: 0, ..find.clone() }.href(language());
        return EitherOf3::A(view! { <p class="read">{say("find-read-literally")} " " <a href=again>{say("find-read-again")}</a></p> });
    }
    let place = found.read_place.as_ref().map(name_of);
    if understood.read_as.is_none() && place.is_none() {
        return EitherOf3::C(());
    }
    let instead = Find { literal: true, page: 0, view: None, ..find.clone() }.href(language());
    let read_as = understood.read_as.clone().map(|text| view! { {say("find-read-as")} " " <strong>{text}</strong> ". " });
    let place = place.map(|place| {
        if understood.elsewhere {
            return Either::Left(say_with("find-read-elsewhere", &[("place", place.into())]) + " ");
        }
        Either::Right(view! { {say("find-read-place")} " " <strong>{place}</strong> ". " })
    });
    EitherOf3::B(view! {
        <p class="read">{read_as} {place} <a href=instead>{say_with("find-read-instead", &[("words", words.into())])}</a></p>
    })
}

/// Kinds of help that the words mean, one tap away; not where one of them is chosen already.
fn needs(found: &Found) -> impl IntoView + use<> {
    let chosen = found.find.choices.of(Group::Need).next().is_some();
    let meant = found.results.understood.needs.iter().filter(|_| !chosen && found.results.total > 0);
    let links = meant.filter_map(|need: &TermCode| {
        let counted = found.results.facets.of(Group::Need).iter().any(|(code, count)| *code == need.0 && *count > 0);
        let name = found.cards.need(need).filter(|_| counted)?;
        let choices = found.find.choices.with(Group::Need, need.as_str());
        let href = Find { choices, page: 0, view: None, ..found.find.clone() }.href(language());
        Some(view! { <li><a class="chip" rel="nofollow" href=href>{name}</a></li> })
    });
    let links: Vec<_> = links.take(3).collect();
    (!links.is_empty()).then(|| view! { <div class="meant"><p id="meant">{say("find-read-needs")}</p><ul class="chips" aria-labelledby="meant">{links}</ul></div> })
}
