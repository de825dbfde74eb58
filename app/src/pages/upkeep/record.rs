//! One record: its groups of fields, each with its page; what waits for the municipality; its words in other languages; what else can be done with it.
use super::{
    field_words, kind_words,
    load::{At, Editing, load},
    section_words,
    shown::lines,
    there,
};
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    parts::notice::{Notice, Tone},
    visit::{asked, cx, language},
    words::{date_time, list, say, say_with},
};
use domain::{
    Language,
    edit::{EditField, EditSource, Field, FieldState},
    language::TextState,
    listing::{Section, texts_of},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;
use std::collections::HashMap;

/// The names in the address's pattern.
pub fn named() -> HashMap<String, String> {
    let params = use_params_map().read_untracked();
    ["kind", "id", "section"].into_iter().filter_map(|name| Some((name.to_owned(), params.get(name)?))).collect()
}

#[component]
pub fn Page() -> impl IntoView {
    let (cx, at, language) = (cx(), At::of(&named(), ""), language());
    loaded(async move { load(cx, at?, language).await }, |editing| {
        title(editing.name());
        view! {
            {back(&editing)}
            {told(&editing)}
            <h1>{editing.name()}</h1>
            <p class="lead">{say_with("upkeep-record-lead", &[("what", kind_words(editing.record.kind).into()), ("organization", editing.provider.clone().into())])}</p>
            {waiting(&editing)}
            {if editing.is_proposed() { Either::Left(view! { <p>{say("upkeep-proposed-lead")}</p> }) } else { Either::Right(sections(&editing)) }}
        }
    })
}

/// To the list that one came from.
pub fn back(editing: &Editing) -> impl IntoView + use<> {
    let address = match editing.source {
        EditSource::Staff => links::listing::of_organization(language(), editing.current.organization),
        _ => links::listing::own(language()),
    };
    view! { <p class="back"><a href=address>{say_with("upkeep-own-title", &[("organization", editing.provider.clone().into())])}</a></p> }
}

/// What became of what was just sent, field by field.
fn told(editing: &Editing) -> impl IntoView + use<> {
    let named = |name: &str| {
        let fields = links::listing::fields_of(&asked(name)).into_iter();
        let known = fields.filter(|field| Field::parse(editing.record.kind, field.as_str()).is_some());
        known.map(|field| field_words(&field)).collect::<Vec<_>>()
    };
    let (live, waits) = (named("live"), named("waiting"));
    let right = asked("right").parse::<i64>().unwrap_or_default();
    let unchanged = asked("unchanged") == "yes" && right == 0;
    (unchanged || right > 0 || !live.is_empty() || !waits.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Good>
                <div role="status">
                    {unchanged.then(|| view! { <p>{say("upkeep-unchanged")}</p> })}
                    {(right > 0).then(|| view! { <p>{say_with("editor-texts-right", &[("count", right.into())])}</p> })}
                    {(!live.is_empty()).then(|| view! { <p>{say_with("upkeep-live-now", &[("fields", list(&live).into())])}</p> })}
                    {(!waits.is_empty()).then(|| view! { <p>{say_with("upkeep-waits-now", &[("fields", list(&waits).into())])}</p> })}
                </div>
            </Notice>
        }
    })
}

/// What is said and not yet seen by residents.
fn waiting(editing: &Editing) -> impl IntoView + use<> {
    let waits: Vec<_> =
        editing.current.waiting.iter().filter(|field| field.state == FieldState::Waiting).map(|field| one(editing, field)).collect();
    (!waits.is_empty()).then(|| {
        view! {
            <section class="upkeep-waiting">
                <h2>{say("upkeep-waiting-title")}</h2>
                <p>{say("upkeep-waiting-lead")}</p>
                <dl class="facts">{waits}</dl>
            </section>
        }
    })
}
fn one(editing: &Editing, field: &EditField) -> impl IntoView + use<> {
    let name = if field.field == Field::whole() { say("upkeep-whole") } else { field_words(&field.field) };
    let said = lines(editing, &field.field, field.after.as_ref());
    view! { <div><dt>{name}</dt><dd>{said.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</dd></div> }
}

fn sections(editing: &Editing) -> impl IntoView + use<> {
    let kind = editing.record.kind;
    let each = Section::of(kind).iter().filter(|section| **section != Section::Texts).map(|section| part(editing, *section)).collect_view();
    view! {
        <div class="upkeep-sections">{each} {there::places(editing)}</div>
        {translations(editing)}
        {more(editing)}
    }
}

/// One group of fields: what it says now, and the way to change it.
fn part(editing: &Editing, section: Section) -> impl IntoView + use<> {
    let fields = section.properties(editing.record.kind).iter().map(|property| Field((*property).to_owned()));
    let rows = fields.filter_map(|field| {
        let said = lines(editing, &field, field.read(editing.own()).as_ref());
        (!said.is_empty()).then(|| {
            let said = said.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! { <div><dt>{field_words(&field)}</dt><dd>{said}</dd></div> }
        })
    });
    let rows: Vec<_> = rows.collect();
    let address = links::listing::section(language(), &editing.record, section, None);
    let draft = editing.drafts.iter().find(|draft| draft.page == (section, None)).map(|draft| draft.saved_at);
    view! {
        <section>
            <h2>{section_words(section)}</h2>
            {if rows.is_empty() { Either::Left(view! { <p class="muted">{say("upkeep-nothing")}</p> }) } else { Either::Right(view! { <dl class="facts">{rows}</dl> }) }}
            {draft.map(|at| view! { <p class="muted">{say_with("upkeep-draft-kept", &[("date", date_time(at, zone(editing)).into())])}</p> })}
            <p><a class="button" href=address>{say("upkeep-change")} <span class="hidden">": " {section_words(section)}</span></a></p>
        </section>
    }
}

/// The zone in which its keepers read times.
pub fn zone(editing: &Editing) -> &'static str {
    editing.areas.first().map_or("UTC", |area| area.country.zone())
}

/// A line for each other language: how many of its texts are there, and how many of those no longer say what the original says.
fn translations(editing: &Editing) -> impl IntoView + use<> {
    let original = editing.original();
    let wanted = texts_of(editing.record.kind).iter().filter(|property| editing.own().contains_key(**property)).count();
    let rows = Language::ALL.into_iter().filter(|to| Some(*to) != original).map(|to| {
        let states: Vec<TextState> =
            editing.texts.iter().filter(|((language, _), _)| *language == to).map(|(_, text)| text.state).collect();
        let old = states.iter().filter(|state| **state == TextState::Outdated).count();
        let address = links::listing::section(language(), &editing.record, Section::Texts, Some(to));
        let done = say_with("upkeep-texts-done", &[("count", states.len().into()), ("all", wanted.into())]);
        view! {
            <tr>
                <th scope="row"><a href=address lang=to.code() hreflang=to.code()>{to.own_name()}</a></th>
                <td>{done}</td>
                <td>{(old > 0).then(|| say_with("upkeep-texts-old", &[("count", old.into())]))}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <section><h2>{section_words(Section::Texts)}</h2><table class="upkeep-languages"><tbody>{rows}</tbody></table></section> }
}

fn more(editing: &Editing) -> impl IntoView + use<> {
    let organization = editing.current.organization;
    let of_service = editing.service().map(|id| {
        view! {
            <a href=links::service(language(), id)>{say("upkeep-see")}</a>
            <a href=links::listing::new(language(), organization, Some(id))>{say("upkeep-copy")}</a>
        }
    });
    let (past, words) = match editing.source {
        EditSource::Staff => (links::staff::history(language(), &editing.record, 0), "edits-see-history"),
        _ => (links::provider::history(language(), &editing.record, 0), "edits-see-history"),
    };
    view! { <p class="actions">{of_service} <a href=past>{say(words)}</a></p> }
}
