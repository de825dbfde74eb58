//! What of the results stands where on the map: exact places, else the middles of the areas that are served. Never a confidential place:
//! the index and the store know none.
use super::asked::{ON_MAP, afresh};
use crate::pages::{
    links::{self, Find},
    parts::map::{Drawing, Kind, Mark},
    words::say_in,
};
use domain::{
    Id, Language, Result,
    area::{Area, AreaCode},
    map::{Spot, View},
    search::{Order, Point, Results},
    service::Service,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use store::Cx;

/// No nearer than a quarter of a town for exact places, than a district for areas.
const NEAREST: (f64, f64) = (14.0, 10.0);

/// From here on the names of towns around help.
const TOWNS: f64 = 7.5;

/// `None` where nothing has a place.
pub async fn drawing(cx: &Cx, find: &Find, area: &[Area], results: &Results, language: Language) -> Result<Option<Drawing>> {
    let hits: Vec<Id<Service>> = results.hits.iter().take(ON_MAP).map(|hit| hit.id).collect();
    let mut marks = places(cx, find, &results.points, language).await?;
    let exact: HashSet<Id<Service>> = results.points.iter().map(|(id, _)| *id).collect();
    let others: Vec<Id<Service>> = hits.into_iter().filter(|id| !exact.contains(id)).collect();
    let (areas, elsewhere) = areas(cx, find, area, &others, language).await?;
    let nearest = if marks.is_empty() { NEAREST.1 } else { NEAREST.0 };
    marks.extend(areas);
    let near = find.near.map(Spot::from);
    let Some(whole) = View::around(marks.iter().map(|mark| mark.at).chain(near), nearest) else { return Ok(None) };
    let view = find.view.unwrap_or(whole);
    let bounds = view.bounds();
    let marked: HashSet<&str> = marks.iter().map(|mark| mark.name.as_str()).collect();
    // From afar small towns would be chance names.
    let towns = if view.zoom >= TOWNS { store::areas::within(cx, &bounds).await? } else { vec![] };
    let names = towns.iter().filter_map(|area| Some((spot(area)?, name_in(area, language))));
    let names = names.filter(|(_, name)| !marked.contains(name.as_str())).collect();
    let outlines = store::outlines::within(cx, &bounds).await?;
    let best = (results.total > ON_MAP).then_some(ON_MAP);
    Ok(Some(Drawing { view, marks, outlines, names, near, elsewhere, best }))
}

fn spot(area: &Area) -> Option<Spot> {
    let (lat, lon) = area.position?;
    Point::new(lat, lon).map(Spot::from)
}
fn name_in(area: &Area, language: Language) -> String {
    area.names.text(language, &[Language::En]).text
}

/// A spot and what is there.
type Here = (Point, Vec<Id<Service>>);

/// One mark for each spot, however many services share it.
async fn places(cx: &Cx, find: &Find, points: &[(Id<Service>, Point)], language: Language) -> Result<Vec<Mark>> {
    let mut spots: BTreeMap<(i64, i64), Here> = BTreeMap::new();
    for (id, point) in points {
        // To a metre: two records of one house are one spot.
        #[expect(clippy::cast_possible_truncation, reason = "degrees on earth")]
        let key = [point.lat(), point.lon()].map(|degrees| (degrees * 1e5).round() as i64);
        let (_, here) = spots.entry((key[0], key[1])).or_insert((*point, vec![]));
        if !here.contains(id) {
            here.push(*id);
        }
    }
    let ids: Vec<Id<Service>> = points.iter().map(|(id, _)| *id).collect();
    let names = store::services::names(cx, &ids).await?;
    let area = AreaCode(find.area.clone());
    let area = Some(&area).filter(|code| !code.0.is_empty());
    let mark = |(point, ids): Here| {
        let name_of = |id: &Id<Service>| names.get(id).cloned().unwrap_or_else(|| say_in(language, "map-service"));
        let (name, href) = if let [one] = ids[..] {
            (name_of(&one), links::with_area(links::service(language, one), area))
        } else {
            let here = Find { near: Some(point), order: Order::Nearest, ..afresh(find) };
            (say_in(language, "map-place"), here.href(language))
        };
        Mark { at: point.into(), kind: Kind::Place, name, count: ids.len(), href }
    };
    Ok(spots.into_values().map(mark).collect())
}

/// Services without an exact place, counted at the middle of an area they serve: the chosen one where it is among them, else the first
/// that has a middle. Also how many serve none that has.
async fn areas(cx: &Cx, find: &Find, chosen: &[Area], ids: &[Id<Service>], language: Language) -> Result<(Vec<Mark>, usize)> {
    let served = store::services::areas_of(cx, ids).await?;
    let mut codes: Vec<AreaCode> = served.values().flatten().cloned().collect();
    codes.sort();
    codes.dedup();
    let known: HashMap<AreaCode, Area> =
        store::areas::find_many(cx, &codes).await?.into_iter().map(|area| (area.code.clone(), area)).collect();
    let here = |code: &&AreaCode| chosen.iter().any(|area| area.code == **code);
    let mut counts: BTreeMap<&AreaCode, usize> = BTreeMap::new();
    let mut elsewhere = 0;
    for id in ids {
        let of = served.get(id).map_or(&[][..], Vec::as_slice);
        let placed = |code: &&AreaCode| known.get(*code).is_some_and(|area| spot(area).is_some());
        match of.iter().filter(here).find(placed).or_else(|| of.iter().find(placed)) {
            Some(code) => *counts.entry(code).or_default() += 1,
            None => elsewhere += 1,
        }
    }
    let marks = counts.into_iter().filter_map(|(code, count)| {
        let area = known.get(code)?;
        let href = Find { area: code.to_string(), ..afresh(find) }.href(language);
        Some(Mark { at: spot(area)?, kind: Kind::Area, name: name_in(area, language), count, href })
    });
    Ok((marks.collect(), elsewhere))
}
