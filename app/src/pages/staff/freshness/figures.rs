//! How fresh the municipality's listings are: as a whole, by area and by need, drawn beside the table that says the same.
use super::super::seat;
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    parts::chart::{Part, StackTable, Tone, swatch},
    visit::{cx, language},
    words::{number, percent, say, say_with},
};
use domain::{Language, Result, freshness::Standing};
use leptos::prelude::*;
use std::collections::HashMap;
use store::{
    Cx,
    checks::{self, Counts, Figures},
};

struct Seen {
    municipality: String,
    figures: Figures,
    areas: HashMap<String, String>,
    needs: HashMap<String, String>,
}

async fn load(cx: Cx, language: Language) -> Result<Seen> {
    let (_, municipality) = seat(&cx.caller)?;
    let figures = checks::figures(&cx, &municipality).await?;
    let codes: Vec<_> = figures.areas.iter().map(|(code, _)| code.clone()).collect();
    let areas = store::areas::find_many(&cx, &codes).await?;
    let terms = store::taxonomy::core(&cx).await?;
    let area = store::areas::find(&cx, &municipality).await?;
    Ok(Seen {
        municipality: area.names.text(language, &[Language::En]).text,
        areas: areas.into_iter().map(|area| (area.code.0, area.names.text(language, &[Language::En]).text)).collect(),
        needs: terms.iter().map(|term| (term.code.0.clone(), term.labels.text(language, &[Language::En]).text)).collect(),
        figures,
    })
}

const fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Current => Tone::Well,
        Standing::Due => Tone::Plain,
        Standing::Overdue => Tone::Late,
        Standing::Silent => Tone::Bad,
    }
}
fn name(standing: Standing) -> String {
    say(&format!("fresh-standing-{}", standing.code()))
}

#[component]
pub fn Page() -> impl IntoView {
    loaded(load(cx(), language()), |seen| {
        title(say("fresh-figures-title"));
        let figures = &seen.figures;
        let known = |names: &HashMap<String, String>, code: &str| names.get(code).cloned().unwrap_or_else(|| code.to_owned());
        let areas = figures.areas.iter().map(|(code, counts)| (known(&seen.areas, &code.0), *counts)).collect();
        let needs = figures.needs.iter().map(|(code, counts)| (known(&seen.needs, &code.0), *counts)).collect();
        view! {
            <h1>{say("fresh-figures-title")}</h1>
            <p class="lead">{say_with("fresh-figures-lead", &[("municipality", seen.municipality.clone().into())])}</p>
            <p><a href=links::freshness::desk(language())>{say("fresh-walk-back")}</a></p>
            {heart(figures.whole)}
            {legend()}
            {section("areas", "fresh-by-area", "fresh-col-area", areas)}
            {section("needs", "fresh-by-need", "fresh-col-need", needs)}
        }
    })
}

fn heart(whole: Counts) -> impl IntoView {
    let all = whole.all().max(1);
    let each = Standing::ALL.map(|standing| {
        let count = whole.of(standing);
        view! { <div><dt>{name(standing)}</dt><dd>{number(count)} " · " {percent((count * 100 + all / 2) / all)}</dd></div> }
    });
    view! { <dl class="heart">{each.collect_view()}</dl> }
}

/// Which colour is what; the tables say the same in words.
fn legend() -> impl IntoView {
    let each = Standing::ALL.map(|standing| view! { <li>{swatch(tone(standing))} {name(standing)}</li> });
    view! { <ul class="legend-of-bars" aria-hidden="true">{each.collect_view()}</ul> }
}

fn section(id: &'static str, caption: &'static str, head: &'static str, rows: Vec<(String, Counts)>) -> impl IntoView {
    let heads = std::iter::once(say(head)).chain(Standing::ALL.map(name)).collect();
    let parts = |counts: Counts| Standing::ALL.map(|standing| Part { number: counts.of(standing), tone: tone(standing) }).to_vec();
    let rows = rows.into_iter().map(|(label, counts)| (label, parts(counts))).collect();
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{say(caption)}</h2>
            <StackTable caption=say(caption) heads rows/>
        </section>
    }
}
