//! Where it is, drawn: its exact places, else the middles of the areas that it serves. Of a service with a confidential place nothing is drawn.
use super::Listing;
use crate::pages::{
    links::{self, Find},
    parts::map::{Drawing, Kind, Map, Mark},
    visit::language,
};
use domain::{
    Language, Result,
    area::Area,
    map::{Spot, View},
    search::Point,
    service::Service,
};
use leptos::prelude::*;
use store::Cx;

/// No nearer than some streets for a house, than a district for an area.
const NEAREST: (f64, f64) = (15.0, 10.0);

/// `view` = the part of the map that was asked for.
pub async fn drawing(cx: &Cx, service: &Service, areas: &[Area], view: Option<View>, language: Language) -> Result<Option<Drawing>> {
    if service.confidential {
        return Ok(None);
    }
    let places = places(service, language);
    let nearest = if places.is_empty() { NEAREST.1 } else { NEAREST.0 };
    let marks = if places.is_empty() { served(service, areas, language) } else { places };
    let Some(whole) = View::around(marks.iter().map(|mark| mark.at), nearest) else { return Ok(None) };
    let view = view.unwrap_or(whole);
    let bounds = view.bounds();
    let spot = |area: &Area| area.position.and_then(|(lat, lon)| Point::new(lat, lon)).map(Spot::from);
    let towns = store::areas::within(cx, &bounds).await?.into_iter().filter_map(|area| Some((spot(&area)?, name_in(&area, language))));
    let names = towns.filter(|(_, name)| marks.iter().all(|mark| mark.name != *name)).collect();
    let outlines = store::outlines::within(cx, &bounds).await?;
    Ok(Some(Drawing { view, marks, outlines, names, near: None, elsewhere: 0, best: None }))
}

fn name_in(area: &Area, language: Language) -> String {
    area.names.text(language, &[Language::En]).text
}

fn places(service: &Service, language: Language) -> Vec<Mark> {
    let located = service.service_at_locations.iter().filter_map(|at| at.location.as_ref());
    let marks = located.filter_map(|location| {
        let point = Point::new(location.latitude?, location.longitude?)?;
        let name = location.name.clone().unwrap_or_else(|| service.text("name", language).text);
        let href = format!("{}#map", links::service(language, service.id?));
        Some(Mark { at: point.into(), kind: Kind::Place, name, count: 1, href })
    });
    marks.collect()
}

fn served(service: &Service, areas: &[Area], language: Language) -> Vec<Mark> {
    let need = service.needs().into_iter().next();
    let marks = areas.iter().filter_map(|area| {
        let (lat, lon) = area.position?;
        let find = need.as_ref().map(Find::need).unwrap_or_default();
        let href = Find { area: area.code.to_string(), ..find }.href(language);
        Some(Mark { at: Point::new(lat, lon)?.into(), kind: Kind::Area, name: name_in(area, language), count: 1, href })
    });
    marks.collect()
}

pub fn map(listing: &Listing, drawing: Option<Drawing>) -> impl IntoView + use<> {
    let id = listing.service.id;
    let area = listing.area.as_ref().map(ToString::to_string).unwrap_or_default();
    drawing.zip(id).map(|(drawing, id)| {
        let href = move |view: Option<View>| {
            let view = view.map(|view| view.to_string()).unwrap_or_default();
            format!("{}#map", links::with(links::service(language(), id), &[("area", &area), ("map", &view)]))
        };
        view! { <Map drawing href/> }
    })
}
