//! No result: what was understood, which choice leaves nothing, where to look instead, whom to call. Never a dead end.
use super::{Found, chips::words_of, name_of};
use crate::pages::{
    links::Find,
    parts::crisis::CrisisLines,
    resident::missing::TellMissing,
    visit::language,
    words::{list, say, say_with},
};
use domain::{search::Group, taxonomy::TermCode};
use leptos::prelude::*;

pub fn nothing(found: &Found) -> impl IntoView + use<> {
    view! {
        <section class="nothing">
            <h2>{say("find-none-title")}</h2>
            {understood(found).map(|text| view! { <p>{text}</p> })}
            {culprits(found)}
            {wider(found)}
            {nearest(found)}
            <p class="actions"><a class="button" href=Find { area: found.find.area.clone(), list: found.find.list.clone(), ..Find::default() }.href(language())>{say("find-none-all")}</a></p>
            <h2>{say("find-none-lines-title")}</h2>
            <p>{say("find-none-lines")}</p>
            // Of a crisis they stand at the head of the page already.
            {(!found.is_crisis()).then(|| view! { <CrisisLines hotlines=found.hotlines.clone()/> })}
            <h2>{say("unmet-title")}</h2>
            {tell(found)}
        </section>
    }
}

/// The same question where something was found, but little: folded away behind its own words.
pub fn missing(found: &Found) -> impl IntoView + use<> {
    view! { <details class="missing"><summary>{say("unmet-few")}</summary>{tell(found)}</details> }
}

fn tell(found: &Found) -> impl IntoView + use<> {
    let chosen = found.find.choices.of(Group::Need).next().unwrap_or_default();
    let need = found.results.understood.needs.first().map_or(chosen, TermCode::as_str).to_owned();
    view! { <TellMissing area=found.find.area.clone() need/> }
}

fn understood(found: &Found) -> Option<String> {
    let needs: Vec<String> = found.results.understood.needs.iter().filter_map(|need| found.cards.need(need)).collect();
    match (found.find.words.is_empty(), needs.is_empty()) {
        (true, _) => None,
        (false, true) => Some(say("find-none-unread")),
        (false, false) => Some(say_with("find-none-understood", &[("needs", list(&needs).into())])),
    }
}

/// Each choice without which there would be something, with one tap to drop it; where it takes more than one, all together.
fn culprits(found: &Found) -> impl IntoView + use<> {
    let each = found.ways.without.iter().filter_map(|(filter, next, count)| {
        let words = words_of(found, filter)?;
        let because = say_with("find-none-because", &[("filter", words.into())]);
        let drop = say_with("find-none-drop", &[("count", (*count).into())]);
        Some(view! { <li>{because} " " <a class="button" href=next.href(language())>{drop}</a></li> })
    });
    let each: Vec<_> = each.collect();
    let together = found.ways.bare.as_ref().filter(|_| each.is_empty()).map(|(next, count)| {
        let drop = say_with("find-none-drop-all", &[("count", (*count).into())]);
        view! { <p>{say("find-none-together")} " " <a class="button" href=next.href(language())>{drop}</a></p> }
    });
    view! {
        {(!each.is_empty()).then(|| view! { <ul class="ways">{each}</ul> })}
        {together}
    }
}

fn wider(found: &Found) -> impl IntoView + use<> {
    let each = found.ways.wider.iter().map(|(area, next, count)| {
        let words = say_with("find-none-widen", &[("area", name_of(area).into()), ("count", (*count).into())]);
        view! { <li><a href=next.href(language())>{words}</a></li> }
    });
    let each: Vec<_> = each.collect();
    (!each.is_empty()).then(|| view! { <h2>{say("find-none-widen-title")}</h2> <ul>{each}</ul> })
}

fn nearest(found: &Found) -> impl IntoView + use<> {
    let each = found.ways.needs.iter().filter_map(|(need, next, count)| {
        let name = found.cards.need(need)?;
        Some(view! { <li><a href=next.href(language())>{name}</a> " " <span class="count">{*count}</span></li> })
    });
    let each: Vec<_> = each.collect();
    (!each.is_empty()).then(|| view! { <h2>{say("find-none-nearest-title")}</h2> <ul>{each}</ul> })
}
