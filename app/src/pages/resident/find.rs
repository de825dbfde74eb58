//! Looking for help: words, place, filters, results; and what to do when there are none. The words are answered, never written down.
mod asked;
mod card;
pub mod cards;
mod chips;
mod filters;
mod nothing;

use crate::pages::{
    draw::title,
    links::Find,
    load::{Trouble, loaded, sorry},
    parts::{crisis::CrisisLines, field::Choice, pager::Pager, search_box::SearchBox},
    site::{Limited, VisitorKey},
    visit::{cx, language, site},
    words::{say, say_with},
};
use asked::{PAGE, from_address, query};
use axum::http::request::Parts;
use cards::{Cards, cards};
use domain::{
    Language, Result,
    area::{Area, AreaCode},
    hotline::Hotline,
    search::{Group, Results},
    taxonomy::{Audience, TermCode},
};
use leptos::{either::Either, prelude::*};
use search::Index;
use store::Cx;

/// What was asked and what was found, with the names of all codes.
pub struct Found {
    pub find: Find,
    /// The chosen unit and its ancestors, nearest first.
    pub area: Vec<Area>,
    pub results: Results,
    pub cards: Cards,
    pub audiences: Vec<Audience>,
    pub places: Vec<Area>,
    pub hotlines: Vec<Hotline>,
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("find-title"));
    if !allowed() {
        return Either::Left(sorry(Trouble::TooMany));
    }
    let (cx, index) = (cx(), site().index);
    Either::Right(loaded(found(cx, index, from_address(), language()), page))
}

/// Searching is cheap, but not for nothing: only so often for one visitor.
pub fn allowed() -> bool {
    let visitor = use_context::<Parts>().and_then(|parts| parts.extensions.get::<VisitorKey>().cloned());
    site().limits.allow(Limited::Search, visitor.as_ref().map_or("", |key| &key.0))
}

async fn found(cx: Cx, index: Index, find: Find, language: Language) -> Result<Found> {
    let area = store::areas::path(&cx, &AreaCode(find.area.clone())).await?;
    let results = index.find(&query(&find, &area, language))?;
    let ids: Vec<_> = results.hits.iter().map(|hit| hit.id).collect();
    let hotlines = match area.first() {
        Some(place) => store::hotlines::of_country(&cx, &place.country, Some(&place.code)).await?,
        None => vec![],
    };
    Ok(Found {
        cards: cards(&cx, store::services::find_many(&cx, &ids).await?).await?,
        audiences: store::audiences::all(&cx).await?,
        places: store::areas::municipalities_with_rules(&cx).await?,
        find,
        area,
        results,
        hotlines,
    })
}

impl Found {
    /// Words or filters of the group of crises: then numbers to call come before any list.
    fn is_crisis(&self) -> bool {
        let asked: Vec<TermCode> = self.find.choices.of(Group::Need).map(|need| TermCode(need.to_owned())).collect();
        self.results.understood.needs.iter().chain(&asked).any(|need| need.group().as_str() == "CRISIS")
    }
    pub fn place(&self) -> Option<String> {
        self.area.first().map(|area| area.names.text(language(), &[Language::En]).text)
    }
    fn count(&self) -> String {
        let count = self.results.total;
        match self.place() {
            Some(area) => say_with("find-count-in", &[("count", count.into()), ("area", area.into())]),
            None => say_with("find-count", &[("count", count.into())]),
        }
    }
}

fn page(found: Found) -> impl IntoView {
    let pages = found.results.total.div_ceil(PAGE);
    let (find, current) = (found.find.clone(), found.find.page.max(1));
    let href = move |page| Find { page, ..find.clone() }.href(language());
    let area = found.area.first().map(|area| area.code.clone());
    view! {
        <h1>{say("find-title")}</h1>
        <SearchBox words=found.find.words.clone() places=places(&found) place=found.find.area.clone()/>
        {found.is_crisis().then(|| crisis(&found))}
        {chips::chips(&found)}
        {if found.results.total == 0 {
            Either::Left(nothing::nothing(&found))
        } else {
            Either::Right(view! {
                <div class="found">
                    {filters::filters(&found)}
                    <section class="results" aria-labelledby="count">
                        <h2 id="count">{found.count()}</h2>
                        {found.cards.list(area.as_ref())}
                        <Pager page=current pages href/>
                    </section>
                </div>
            })
        }}
    }
}

fn places(found: &Found) -> Vec<Choice> {
    let chosen = found.area.first().filter(|place| !found.places.iter().any(|other| other.code == place.code));
    let name = |area: &Area| area.names.text(language(), &[Language::En]).text;
    found.places.iter().chain(chosen).map(|area| Choice::new(area.code.as_str(), name(area))).collect()
}

fn crisis(found: &Found) -> impl IntoView + use<> {
    view! {
        <p class="lead"><strong>{say("find-crisis-title")}</strong> " " {say("find-crisis-text")}</p>
        <CrisisLines hotlines=found.hotlines.clone()/>
    }
}
