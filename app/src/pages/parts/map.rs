//! A map that asks nobody else: places as marks, outlines where the operator brought some. Drawn here, moved by links, and by the page's
//! script where it runs. Every mark is a link with a name, and all that it leads to stands in a list as well.
mod labels;

use super::icon::{self, Icon, Sign};
use crate::pages::{
    site::Tiles,
    visit::{asked, site},
    words::{list, say, say_with},
};
use domain::map::{
    HEIGHT, Spot, View, WIDTH,
    crowd::{Crowd, crowds},
    line::{Outline, path},
};
use labels::{Label, Labels};
use leptos::{either::Either, prelude::*};
use std::sync::Arc;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Stands exactly there.
    Place,
    /// Somewhere in the area whose middle this is.
    Area,
}

/// What can be found at a spot.
#[derive(Clone, Debug)]
pub struct Mark {
    pub at: Spot,
    pub kind: Kind,
    /// Of the service, or of the area.
    pub name: String,
    /// Services.
    pub count: usize,
    pub href: String,
}

#[derive(Clone, Debug)]
pub struct Drawing {
    pub view: View,
    pub marks: Vec<Mark>,
    pub outlines: Vec<Arc<Outline>>,
    /// Towns around, for those who know where those are.
    pub names: Vec<(Spot, String)>,
    /// About where the person asked from.
    pub near: Option<Spot>,
    /// Services that have no place on a map.
    pub elsewhere: usize,
    /// Only so many of the results are drawn.
    pub best: Option<usize>,
}

/// The address of the page with another view; `None` = all of it.
type Address<'a> = &'a dyn Fn(Option<View>) -> String;

#[component]
pub fn Map<F: Fn(Option<View>) -> String>(drawing: Drawing, href: F) -> impl IntoView {
    let marks = marks(&drawing, &href);
    let elsewhere = (drawing.elsewhere > 0).then(|| say_with("map-elsewhere", &[("count", drawing.elsewhere.into())]));
    let best = drawing.best.map(|count| say_with("map-best", &[("count", count.into())]));
    view! {
        <section class="map" id="map" aria-labelledby="map-title">
            <h2 id="map-title">{say("map-title")}</h2>
            <div class="map-frame">
                {picture(&drawing, &marks, &href)}
                {buttons(&drawing.view, &href)}
            </div>
            {ground().map(|tiles| {
                let from = tiles.template.host().map(|host| say_with("map-tiles", &[("host", host.into())]));
                view! { <p class="hint">{tiles.credit.clone()} {from.map(|from| format!(". {from}"))}</p> }
            })}
            <p class="hint" id="map-what">{say("map-what")} " " <span class="scripted">{say("map-keys")}</span></p>
            {best.map(|text| view! { <p class="hint">{text}</p> })}
            {elsewhere.map(|text| view! { <p class="hint">{text}</p> })}
            {in_words(&marks)}
        </section>
    }
}

/// The ground, where the operator has one; never on pages about crises, whose visitors no other server may see, and no browser's store of pictures.
fn ground() -> Option<Tiles> {
    site().settings.tiles.clone().filter(|_| asked("seen").is_empty())
}

/// A mark as it is drawn: one place, or several that would touch.
struct Drawn {
    x: f64,
    y: f64,
    kind: Kind,
    count: usize,
    /// What a screen reader says, and a list.
    name: String,
    /// What stands beside it.
    label: Option<String>,
    href: String,
    /// It leads to another part of the map rather than to another page.
    moves: bool,
}

fn marks(drawing: &Drawing, href: Address<'_>) -> Vec<Drawn> {
    let spots: Vec<Spot> = drawing.marks.iter().map(|mark| mark.at).collect();
    let crowds = crowds(&drawing.view, &spots);
    crowds.iter().map(|crowd| drawn(drawing, crowd, href)).collect()
}

fn drawn(drawing: &Drawing, crowd: &Crowd, href: Address<'_>) -> Drawn {
    let members: Vec<&Mark> = crowd.members.iter().map(|n| &drawing.marks[*n]).collect();
    let (x, y) = drawing.view.place(crowd.at);
    let count = members.iter().map(|mark| mark.count).sum();
    let areas = members.iter().all(|mark| mark.kind == Kind::Area);
    let kind = if areas { Kind::Area } else { Kind::Place };
    if let [one] = members[..] {
        let label = areas.then(|| one.name.clone());
        return Drawn { x, y, kind, count, name: name(&one.name, one.count, areas), label, href: one.href.clone(), moves: false };
    }
    let mut names: Vec<String> = members.iter().map(|mark| mark.name.clone()).collect();
    names.dedup();
    let more = names.len().saturating_sub(3);
    names.truncate(3);
    if more > 0 {
        names.push(say_with("map-more", &[("count", more.into())]));
    }
    let nearer = View::around(members.iter().map(|mark| mark.at), 16.0).unwrap_or(drawing.view);
    Drawn { x, y, kind, count, name: name(&list(&names), count, areas), label: None, href: href(Some(nearer)), moves: true }
}

fn name(of: &str, count: usize, area: bool) -> String {
    if count == 1 && !area { of.to_owned() } else { say_with("map-mark", &[("name", of.into()), ("count", count.into())]) }
}

fn picture(drawing: &Drawing, marks: &[Drawn], href: Address<'_>) -> impl IntoView + use<> {
    let view = drawing.view;
    let land = drawing.outlines.iter().filter_map(|outline| {
        let class = if outline.closed { "land" } else { "line" };
        // Rings of one area in one path: a hole stays a hole.
        let d: String = outline.lines.iter().filter_map(|line| path(&view, line, outline.closed)).collect();
        (!d.is_empty()).then(|| view! { <path class=class d=d fill-rule="evenodd"></path> })
    });
    let land = land.collect_view();
    let near = drawing.near.map(|spot| {
        let (x, y) = view.place(spot);
        // A kilometre around, which is all that is known; a dot where that is smaller.
        let r = (1000.0 / view.metres()).max(7.0);
        view! { <circle class="near" cx=round(x) cy=round(y) r=round(r)></circle> }
    });
    let ground = ground().map(|tiles| {
        let each = tiles.template.covering(&view).into_iter().map(|tile| {
            let size = round(tile.size + 0.5);
            view! { <image href=tile.address x=round(tile.left) y=round(tile.top) width=size height=size></image> }
        });
        view! { <g class="ground" aria-hidden="true">{each.collect_view()}</g> }
    });
    let mut labels = Labels::new(marks.iter().map(|mark| (mark.x, mark.y, radius(mark))));
    let beside = marks.iter().filter_map(|mark| labels.beside(mark.x, mark.y, radius(mark), mark.label.as_deref()?)).map(label);
    let beside = beside.collect_view();
    let towns = drawing.names.iter().filter_map(|(spot, name)| {
        let (x, y) = view.place(*spot);
        Some((x, y, labels.beside(x, y, 3.0, name)?))
    });
    let towns = towns.take(12).map(|(x, y, text)| view! { <circle class="town" cx=round(x) cy=round(y) r="2.5"></circle> {label(text)} });
    let towns = towns.collect_view();
    view! {
        <svg
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            role="group"
            aria-labelledby="map-title"
            aria-describedby="map-what"
            data-map=href(Some(view))
        >
            {ground}
            {land}
            {near}
            <g class="towns" aria-hidden="true">{towns}</g>
            {marks.iter().map(mark).collect_view()}
            <g aria-hidden="true">{beside}</g>
            {measure(&view)}
        </svg>
    }
}

fn mark(drawn: &Drawn) -> impl IntoView + use<> {
    let class = match drawn.kind {
        Kind::Place => "mark",
        Kind::Area => "mark area",
    };
    let several = drawn.count > 1 || drawn.kind == Kind::Area;
    let place = format!("translate({} {})", round(drawn.x), round(drawn.y));
    view! {
        <a class=class href=drawn.href.clone() aria-label=drawn.name.clone() data-moves=drawn.moves.then_some("")>
            <title>{drawn.name.clone()}</title>
            <g transform=place>
                <circle r="20" class="touch"></circle>
                <circle r=radius(drawn)></circle>
                {several.then(|| view! { <text dy=".35em">{drawn.count}</text> })}
            </g>
        </a>
    }
}

/// Wider for more, never so wide that two would touch.
fn radius(mark: &Drawn) -> f64 {
    match mark.count {
        0 | 1 if mark.kind == Kind::Place => 9.0,
        0..10 => 14.0,
        10..100 => 17.0,
        _ => 20.0,
    }
}

fn label(label: Label) -> impl IntoView {
    view! { <text class=label.side x=round(label.x) y=round(label.y)>{label.text}</text> }
}

/// How long a kilometre is in the middle, and where north is.
fn measure(view: &View) -> impl IntoView + use<> {
    let (metres, units) = view.bar(96.0);
    let length = if metres >= 1000.0 {
        say_with("map-kilometres", &[("count", (metres / 1000.0).into())])
    } else {
        say_with("map-metres", &[("count", metres.into())])
    };
    let (left, low) = (14.0, HEIGHT - 14.0);
    let bar = format!("M{left} {}v6h{}v-6", low - 6.0, round(units));
    view! {
        <g class="measure">
            <path d=bar></path>
            <text x=left y=low - 12.0>{length}</text>
            <g aria-hidden="true" transform=format!("translate({} 34)", WIDTH - 26.0)>
                <path class="north" d="M0-22 8 2 0-4-8 2Z"></path>
                <text class="middle" y="18">{say("map-north")}</text>
            </g>
        </g>
    }
}

fn buttons(view: &View, href: Address<'_>) -> impl IntoView + use<> {
    // The page's script puts the map of another view in this one's place, which may have a button more.
    icon::ready(Sign::Plus);
    icon::ready(Sign::Minus);
    let button = |id, sign, words: String, to: Option<View>| {
        view! { <a class="map-button" id=id href=href(to) title=words.clone() aria-label=words data-moves=""><Icon sign/></a> }
    };
    view! {
        <p class="map-buttons">
            {(!view.is_nearest()).then(|| button("map-in", Sign::Plus, say("map-nearer"), Some(view.nearer(1.0))))}
            {(!view.is_farthest()).then(|| button("map-out", Sign::Minus, say("map-farther"), Some(view.nearer(-1.0))))}
            {button("map-all", Sign::Whole, say("map-whole"), None)}
        </p>
    }
}

/// The same marks as lines, for those to whom a drawing says nothing.
fn in_words(marks: &[Drawn]) -> impl IntoView + use<> {
    let lines = marks.iter().map(|mark| view! { <li><a href=mark.href.clone()>{mark.name.clone()}</a></li> });
    if marks.is_empty() {
        Either::Left(view! { <p>{say("map-empty")}</p> })
    } else {
        let lines = lines.collect_view();
        Either::Right(view! { <details class="map-words"><summary>{say("map-as-list")}</summary><ul>{lines}</ul></details> })
    }
}

fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}
