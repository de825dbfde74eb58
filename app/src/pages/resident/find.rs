//! Looking for help: words, place, filters, results; and what to do when there are none. The words are answered, never written down.
mod asked;
mod card;
pub mod cards;
mod chips;
mod filters;
mod map;
mod nothing;
mod order;
mod read;
mod ways;

use crate::pages::{
    draw::title,
    keep,
    links::Find,
    load::{Trouble, loaded, sorry},
    parts::{
        crisis::CrisisLines,
        field::Choice,
        icon::{Icon, Sign},
        map::{Drawing, Map},
        pager::Pager,
        quick_exit::QuickExit,
        search_box::SearchBox,
    },
    resident::{banners, counted::Outcome},
    site::{Limited, VisitorKey},
    visit::{cx, language, site},
    words::{say, say_with},
};
use asked::{PAGE, Unread, from_address, query};
use axum::http::request::Parts;
use cards::{Cards, cards};
use domain::{
    Language, Result, Time,
    area::{Area, AreaCode},
    hotline::Hotline,
    search::{Group, Hit, Results},
    taxonomy::{Audience, TermCode},
};
use jiff::tz::TimeZone;
use leptos::{either::Either, prelude::*};
use search::Index;
use store::{Cx, banners::Shown};
use ways::Ways;

/// What was asked and what was found, with the names of all codes.
pub struct Found {
    pub find: Find,
    pub unread: Vec<Unread>,
    /// The chosen unit and its ancestors, nearest first.
    pub area: Vec<Area>,
    pub results: Results,
    pub cards: Cards,
    pub audiences: Vec<Audience>,
    /// Units in which one can ask for help here.
    pub places: Vec<Area>,
    /// A unit that the words named.
    pub read_place: Option<Area>,
    pub hotlines: Vec<Hotline>,
    /// Ways on where nothing was found.
    pub ways: Ways,
    pub drawing: Option<Drawing>,
    /// When the next door opens or closes: until then the counts of what is open stand.
    open_until: Time,
    banners: Shown,
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("find-title"));
    if !allowed() {
        return Either::Left(sorry(Trouble::TooMany));
    }
    let (cx, index) = (cx(), site().index);
    let outcome = with_context::<Parts, _>(|parts| parts.extensions.get::<Outcome>().cloned()).flatten().unwrap_or_default();
    Either::Right(loaded(found(cx, index, from_address(), language()), move |found| {
        outcome.tell(found.results.total, found.results.understood.needs.first());
        page(found)
    }))
}

/// Searching is cheap, but not for nothing: only so often for one visitor.
pub fn allowed() -> bool {
    let visitor = with_context::<Parts, _>(|parts| parts.extensions.get::<VisitorKey>().cloned()).flatten();
    site().limits.allow(Limited::Search, visitor.as_ref().map_or("", |key| &key.0))
}

async fn found(cx: Cx, index: Index, (mut find, mut unread): (Find, Vec<Unread>), language: Language) -> Result<Found> {
    let area = store::areas::path(&cx, &AreaCode(find.area.clone())).await?;
    if area.is_empty() && !find.area.is_empty() {
        find.area.clear();
        unread.push(Unread::Area);
    }
    let (terms, audiences) = (store::taxonomy::core(&cx).await?, store::audiences::all(&cx).await?);
    let known = |group, value: &str| match group {
        Group::Need => terms.iter().any(|term| term.code.as_str() == value),
        Group::Audience => audiences.iter().any(|audience| audience.code == value),
        _ => true,
    };
    let choices = find.choices.iter().filter(|(group, value)| known(*group, value)).collect();
    if choices != find.choices {
        find.choices = choices;
        unread.push(Unread::Choice);
    }
    let zone = area.first().map_or("Europe/Vilnius", |area| area.country.zone());
    let today = cx.now.to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC)).date();
    let (open, open_until) = store::services::open_now_until(&cx).await?;
    let results = index.find(&query(&find, &area, language, (today, &open)))?;
    if find.page > 1 && find.page > pages(&results) {
        find.page = pages(&results).max(1);
        unread.push(Unread::Page);
    }
    let shown = page_of(&results, find.page);
    let ids: Vec<_> = shown.iter().map(|hit| hit.id).collect();
    let mut cards = cards(&cx, store::services::find_many(&cx, &ids).await?).await?;
    cards.distances = shown.iter().filter_map(|hit| Some((hit.id, hit.distance_km?))).collect();
    let hotlines = match area.first() {
        Some(place) => store::hotlines::of_country(&cx, &place.country, Some(&place.code)).await?,
        None => vec![],
    };
    let read_place = store::areas::find_many(&cx, results.understood.places.get(..1).unwrap_or_default()).await?.pop();
    let ways = if results.total == 0 {
        ways::ways(&index, &find, &results, |find, area| query(find, area, language, (today, &open)), &area)?
    } else {
        Ways::default()
    };
    let drawing = map::drawing(&cx, &find, &area, &results, language).await?;
    let places = store::areas::municipalities_with_rules(&cx).await?;
    let here: Vec<AreaCode> = area.first().or(read_place.as_ref()).map(|place| place.code.clone()).into_iter().collect();
    let banners = banners::load(&cx, &here).await?;
    Ok(Found { find, unread, area, results, cards, audiences, places, read_place, hotlines, ways, drawing, open_until, banners })
}

/// So few results that what is wanted may not be among them.
const FEW: usize = 4;

/// As many pages as anyone may leaf through.
fn pages(results: &Results) -> usize {
    results.total.div_ceil(PAGE).min(500)
}
fn page_of(results: &Results, page: usize) -> &[Hit] {
    let from = ((page - 1) * PAGE).min(results.hits.len());
    &results.hits[from..(from + PAGE).min(results.hits.len())]
}

impl Found {
    /// Words or filters of the group of crises: then numbers to call come before any list.
    fn is_crisis(&self) -> bool {
        let asked: Vec<TermCode> = self.find.choices.of(Group::Need).map(|need| TermCode(need.to_owned())).collect();
        self.results.understood.needs.iter().chain(&asked).any(|need| need.group().as_str() == "CRISIS")
    }
    pub fn place(&self) -> Option<String> {
        self.area.first().map(name_of)
    }
    fn count(&self) -> String {
        let count = self.results.total;
        match self.place() {
            Some(area) => say_with("find-count-in", &[("count", count.into()), ("area", area.into())]),
            None => say_with("find-count", &[("count", count.into())]),
        }
    }
}

pub fn name_of(area: &Area) -> String {
    area.names.text(language(), &[Language::En]).text
}

fn page(found: Found) -> impl IntoView {
    keep::changes_at(found.open_until);
    view! {
        {found.is_crisis().then(|| view! { <QuickExit/> })}
        {banners::banners(&found.banners)}
        <h1 class="find-title">{say("find-title")}</h1>
        <SearchBox slim=true words=found.find.words.clone() places=places(&found) place=found.find.area.clone() keep=kept(&found.find) discreet=found.is_crisis()/>
        {found.is_crisis().then(|| crisis(&found))}
        {read::read(&found)}
        {chips::chips(&found)}
        {if found.results.total == 0 {
            Either::Left(nothing::nothing(&found))
        } else {
            Either::Right(results(&found))
        }}
    }
}

/// Filters, list and map: three columns where there is room; on a phone one below the other, the map behind a tab.
fn results(found: &Found) -> impl IntoView + use<> {
    let find = found.find.clone();
    let href = move |page| Find { page, ..find.clone() }.href(language());
    let area = found.area.first().map(|area| area.code.clone());
    view! {
        <div class="found">
            {filters::filters(found)}
            <div class="toolbar">
                {order::order(found)}
                {found.drawing.is_some().then(tabs)}
            </div>
            <section class="results" id="list" aria-labelledby="count">
                <h2 id="count">{found.count()}</h2>
                {found.cards.list(area.as_ref())}
                <Pager page=found.find.page pages=pages(&found.results) href/>
                {(found.results.total <= FEW).then(|| nothing::missing(found))}
            </section>
            {found.drawing.clone().map(|drawing| {
                let find = found.find.clone();
                view! { <Map drawing href=move |view| Find { view, ..find.clone() }.map_href(language())/> }
            })}
        </div>
    }
}

/// Links to two parts of one page; on a phone only one of them is shown, and the way to the other.
fn tabs() -> impl IntoView {
    view! {
        <nav class="tabs" aria-label=say("find-tabs")>
            <a href="#list"><Icon sign=Sign::List/> {say("find-tab-list")}</a>
            <a href="#map"><Icon sign=Sign::Map/> {say("map-title")}</a>
        </nav>
    }
}

/// What a new question keeps of the old one. Another need is most likely why somebody asks anew.
fn kept(find: &Find) -> Vec<(&'static str, String)> {
    let choices = find.choices.iter().filter(|(group, _)| *group != Group::Need);
    let choices = choices.map(|(group, value)| (group.code(), value.to_owned()));
    let seen = (!find.seen.is_empty()).then(|| ("seen", find.seen.clone()));
    choices.chain(find.age.map(|age| ("age", age.to_string()))).chain(seen).collect()
}

fn places(found: &Found) -> Vec<Choice> {
    let chosen = found.area.first().filter(|place| !found.places.iter().any(|other| other.code == place.code));
    found.places.iter().chain(chosen).map(|area| Choice::new(area.code.as_str(), name_of(area))).collect()
}

fn crisis(found: &Found) -> impl IntoView + use<> {
    view! {
        <p class="lead"><strong>{say("find-crisis-title")}</strong> " " {say("find-crisis-text")}</p>
        <CrisisLines hotlines=found.hotlines.clone()/>
    }
}
