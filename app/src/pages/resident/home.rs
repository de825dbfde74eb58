//! The first page: one question, the groups of needs, the numbers to call; nothing else.
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    parts::{
        crisis::CrisisLines,
        field::Choice,
        icon::{Icon, Sign},
        search_box::SearchBox,
    },
    resident::banners,
    visit::{area, cx, language},
    words::say,
};
use domain::{
    Error, Language, Result,
    area::{Area, AreaCode},
    hotline::Hotline,
    taxonomy::Term,
};
use leptos::prelude::*;
use store::{Cx, banners::Shown};

/// What the page shows.
struct Home {
    groups: Vec<Term>,
    municipalities: Vec<Area>,
    /// The chosen place.
    place: Option<Area>,
    hotlines: Vec<Hotline>,
    /// Whether there are questions for those who have no words.
    guide: bool,
    banners: Shown,
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("home-title"));
    let (cx, area) = (cx(), area());
    loaded(async move { load(&cx, area).await }, show)
}

async fn load(cx: &Cx, area: Option<AreaCode>) -> Result<Home> {
    let groups = store::taxonomy::core(cx).await?.iter().filter(|term| term.code.is_group()).cloned().collect();
    let municipalities = store::areas::municipalities_with_rules(cx).await?;
    let place = match area {
        // An address that names no place of ours is that of no place.
        Some(code) => store::areas::find(cx, &code).await.map(Some).or_else(|e| if e == Error::NotFound { Ok(None) } else { Err(e) })?,
        None => None,
    };
    let hotlines = match &place {
        Some(place) => store::hotlines::of_country(cx, &place.country, Some(&place.code)).await?,
        None => vec![],
    };
    let here: Vec<AreaCode> = place.iter().map(|place| place.code.clone()).collect();
    let banners = banners::load(cx, &here).await?;
    Ok(Home { groups, municipalities, place, hotlines, guide: store::guide::exists(cx).await?, banners })
}

fn name_of(area: &Area) -> String {
    area.names.text(language(), &[Language::En]).text
}

fn show(home: Home) -> impl IntoView {
    let chosen = home.place.as_ref().map(|place| place.code.clone());
    view! {
        <div class="home">
            {banners::banners(&home.banners)}
            <section class="ask">
                <h1>{say("home-heading")}</h1>
                <p class="lead">{say("home-lead")}</p>
                <SearchBox places=places(&home) place=chosen.as_ref().map(ToString::to_string).unwrap_or_default()/>
                {home.guide.then(|| guide(chosen.as_ref()))}
            </section>
            <CrisisLines hotlines=home.hotlines.clone()/>
            {groups(&home.groups, chosen.as_ref())}
            {municipalities(&home.municipalities, chosen.as_ref())}
        </div>
    }
}

/// The second way in.
fn guide(area: Option<&AreaCode>) -> impl IntoView + use<> {
    let href = links::guide(language(), &[("area", area.map_or("", AreaCode::as_str))]);
    view! { <p class="second-way">{say("home-guide-before")} " " <a class="button" href=href>{say("home-guide")}</a></p> }
}

/// The municipalities that take requests, and the chosen place where it is none of them.
fn places(home: &Home) -> Vec<Choice> {
    let chosen = home.place.iter().filter(|place| !home.municipalities.iter().any(|m| m.code == place.code));
    home.municipalities.iter().chain(chosen).map(|area| Choice::new(area.code.as_str(), name_of(area))).collect()
}

fn groups(groups: &[Term], area: Option<&AreaCode>) -> impl IntoView + use<> {
    let language = language();
    let each = groups.iter().map(|group| {
        let href = links::Find { area: area.map(ToString::to_string).unwrap_or_default(), ..links::Find::need(&group.code) }.href(language);
        let label = group.labels.text(language, &[Language::En]);
        view! { <li><a class="tile" href=href><Icon sign=Sign::of_group(group.code.as_str())/> <span>{label.text}</span></a></li> }
    });
    let each = each.collect_view();
    view! {
        <section aria-labelledby="groups-title">
            <h2 id="groups-title">{say("home-groups-title")}</h2>
            <ul class="tiles">{each}</ul>
        </section>
    }
}

/// The place is chosen by an address, kept by every link, and by no cookie.
fn municipalities(areas: &[Area], chosen: Option<&AreaCode>) -> impl IntoView + use<> {
    let language = language();
    let each = areas.iter().map(|area| {
        let href = links::with_area(links::home(language), Some(&area.code));
        let current = (chosen == Some(&area.code)).then_some("true");
        view! { <li><a href=href aria-current=current><Icon sign=Sign::Place/> <span>{name_of(area)}</span></a></li> }
    });
    let each = each.collect_view();
    (!areas.is_empty()).then(|| {
        view! {
            <section aria-labelledby="places-title">
                <h2 id="places-title">{say("home-places-title")}</h2>
                <p>{say("home-places-what")}</p>
                <ul class="places">{each}</ul>
            </section>
        }
    })
}
