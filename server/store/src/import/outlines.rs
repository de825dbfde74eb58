//! Outlines from `GeoJSON` (RFC 7946, WGS 84): a feature with its unit's `code`, made as simple as a map of a hand's width needs it.
use super::{Progress, Report, RowProblem};
use crate::{
    Cx, changes,
    outlines::PARTS,
    rows::{Cell, Target, bring},
};
use domain::{
    Result,
    access::Act,
    map::{Bounds, Spot, line::simpler},
    search::Point,
};
use serde::Deserialize;
use serde_json::Value;
use std::fmt::Write;

/// A larger file is no outline but a survey: it is to be simplified first.
const BYTES: usize = 32 * 1024 * 1024;
const FEATURES: usize = 5_000;
/// Spots of one feature; what has more is drawn more simply.
const SPOTS: usize = 4_000;
/// About 25 metres, as a part of the world's width.
const SLACK: f64 = 1e-6;

const OUTLINE: Target = Target { table: "outline", keys: 1, columns: &["code", "closed", "lines", "south", "west", "north", "east"] };

#[derive(Deserialize)]
struct Collection {
    #[serde(default)]
    features: Vec<Value>,
    crs: Option<Value>,
}
#[derive(Deserialize)]
struct Feature {
    id: Option<Value>,
    #[serde(default)]
    properties: Option<serde_json::Map<String, Value>>,
    geometry: Geometry,
}
type Line = Vec<Vec<f64>>;
#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    LineString(Line),
    MultiLineString(Vec<Line>),
    Polygon(Vec<Line>),
    MultiPolygon(Vec<Vec<Line>>),
}

/// Features are counted from 1. One with a known `code` replaces what was kept under it.
pub async fn outlines(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let mut rows = vec![];
    for (line, feature) in (1_u64..).zip(features(bytes, &mut report)) {
        report.read += 1;
        match row(feature) {
            Ok(row) => rows.push(row),
            Err((column, reason)) => report.problems.push(RowProblem::new(line, column, reason)),
        }
        progress(report.read);
    }
    let mut tx = cx.begin().await?;
    if bring(&mut tx, &OUTLINE, rows, &mut report).await? > 0 {
        // Pages that were drawn with the old outlines are told.
        changes::note(&mut tx, "outline", &["all".to_owned()], cx.now_ms()).await?;
    }
    tx.commit().await?;
    Ok(report)
}

fn features(bytes: &[u8], report: &mut Report) -> Vec<Value> {
    let mut refuse = |column: &str, reason: String| {
        report.problems.push(RowProblem::new(1, column, reason));
        vec![]
    };
    if bytes.len() > BYTES {
        return refuse("", "the file is larger than 32 MB: simplify it first".into());
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let collection: Collection = match serde_json::from_slice(bytes) {
        Ok(collection) => collection,
        Err(fault) => return refuse("", format!("no GeoJSON FeatureCollection: {fault}")),
    };
    let crs = collection.crs.map(|crs| crs.to_string()).unwrap_or_default();
    if !crs.is_empty() && !crs.contains("CRS84") && !crs.contains("4326") && crs != "null" {
        return refuse("crs", "is not WGS 84: convert the file to EPSG:4326".into());
    }
    if collection.features.len() > FEATURES {
        return refuse("features", format!("more than {FEATURES}: leave the small ones out"));
    }
    collection.features
}

fn row(feature: Value) -> Result<Vec<Cell>, (&'static str, String)> {
    let feature: Feature = serde_json::from_value(feature).map_err(|fault| ("geometry", format!("is no line and no area: {fault}")))?;
    let code = code(&feature).ok_or(("code", "is missing: give each feature a code, an id or a name".to_owned()))?;
    let (closed, lines) = match feature.geometry {
        Geometry::LineString(line) => (false, vec![line]),
        Geometry::MultiLineString(lines) => (false, lines),
        Geometry::Polygon(rings) => (true, rings),
        Geometry::MultiPolygon(areas) => (true, areas.into_iter().flatten().collect()),
    };
    let lines: Vec<Vec<Spot>> =
        lines.iter().map(spots).collect::<Option<_>>().ok_or_else(|| {
            ("coordinates", "are no degrees on earth: convert the file to WGS 84 (EPSG:4326), longitude first".to_owned())
        })?;
    let lines = simple(&lines, closed);
    if lines.is_empty() {
        return Err(("coordinates", "hold nothing that could be seen".to_owned()));
    }
    let bounds = bounds(&lines);
    let sides = [bounds.south, bounds.west, bounds.north, bounds.east].map(|side| Cell::Number(Some(side)));
    let mut cells = vec![Cell::text(&code), Cell::Whole(Some(i64::from(closed))), Cell::text(&written(&lines))];
    cells.extend(sides);
    Ok(cells)
}

fn code(feature: &Feature) -> Option<String> {
    let named = |name: &str| feature.properties.as_ref()?.get(name).cloned();
    let found = [named("code"), feature.id.clone(), named("id"), named("name")].into_iter().flatten();
    let mut words = found.filter_map(|value| match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    words.find(|text| !text.is_empty() && text.len() <= 200 && !text.contains(char::is_control))
}

/// `None` when one position is no place.
fn spots(line: &Line) -> Option<Vec<Spot>> {
    line.iter().map(|position| Point::new(*position.get(1)?, *position.first()?).map(Spot::from)).collect()
}

/// Ever more simply, until it is small enough. A ring needs four spots (the last is the first again), a line two.
fn simple(lines: &[Vec<Spot>], closed: bool) -> Vec<Vec<Spot>> {
    let least = if closed { 4 } else { 2 };
    let (mut some, mut slack) = (lines.to_vec(), SLACK);
    loop {
        some = some.iter().map(|line| simpler_by_pieces(line, slack)).filter(|line| line.len() >= least).collect();
        if some.iter().map(Vec::len).sum::<usize>() <= SPOTS {
            return some;
        }
        slack *= 2.0;
    }
}

/// A long jagged line is made simpler piece by piece: as a whole its time would grow with the square of its length.
fn simpler_by_pieces(line: &[Spot], slack: f64) -> Vec<Spot> {
    const PIECE: usize = 200;
    let mut some: Vec<Spot> = vec![];
    // Pieces share their ends, so that the line stays in one.
    for from in (0..line.len().max(2) - 1).step_by(PIECE) {
        some.pop();
        some.extend(simpler(&line[from..line.len().min(from + PIECE + 1)], slack));
    }
    some
}

fn bounds(lines: &[Vec<Spot>]) -> Bounds {
    let start = Bounds { south: 90.0, west: 180.0, north: -90.0, east: -180.0 };
    lines.iter().flatten().fold(start, |b, spot| Bounds {
        south: b.south.min(spot.lat()),
        west: b.west.min(spot.lon()),
        north: b.north.max(spot.lat()),
        east: b.east.max(spot.lon()),
    })
}

fn written(lines: &[Vec<Spot>]) -> String {
    let mut text = String::new();
    for line in lines {
        if !text.is_empty() {
            text.push(';');
        }
        for (n, spot) in line.iter().enumerate() {
            let space = if n == 0 { "" } else { " " };
            write!(text, "{space}{:.0} {:.0}", spot.lon() * PARTS, spot.lat() * PARTS).unwrap_or_default();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{outlines::within, testing};
    use domain::access::Caller;

    const VILNIUS: &str = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"LT-58"},"geometry":{"type":"Polygon","coordinates":[[[24.9,54.5],[25.8,54.5],[25.8,55.0],[24.9,55.0],[24.9,54.5]]]}},
        {"type":"Feature","properties":{"name":"Neris"},"geometry":{"type":"LineString","coordinates":[[25.2,54.7,90],[25.3,54.75]]}},
        {"type":"Feature","properties":{"code":"LT-LKS"},"geometry":{"type":"LineString","coordinates":[[582000,6061000],[583000,6062000]]}},
        {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[25.2,54.7],[25.3,54.75]]}},
        {"type":"Feature","properties":{"code":"p"},"geometry":{"type":"Point","coordinates":[25.2,54.7]}},
        {"type":"Feature","properties":{"code":"n"},"geometry":null}
    ]}"#;

    #[tokio::test]
    async fn good_features_are_kept_bad_ones_told_and_twice_changes_nothing() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Operator);
            let report = outlines(&cx, VILNIUS.as_bytes(), &|_| ()).await.unwrap();
            assert_eq!((report.read, report.added), (6, 2));
            let told: Vec<_> = report.problems.iter().map(|p| (p.line, p.column.as_str())).collect();
            assert_eq!(told, [(3, "coordinates"), (4, "code"), (5, "geometry"), (6, "geometry")]);
            let again = outlines(&cx, VILNIUS.as_bytes(), &|_| ()).await.unwrap();
            assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 2));
            let seen = within(&cx, &Bounds { south: 54.6, west: 25.1, north: 54.8, east: 25.4 }).await.unwrap();
            assert_eq!(
                seen.iter().map(|o| (o.code.as_str(), o.closed, o.lines[0].len())).collect::<Vec<_>>(),
                [("LT-58", true, 5), ("Neris", false, 2)]
            );
            let (lat, lon) = (seen[0].lines[0][1].lat(), seen[0].lines[0][1].lon());
            assert!((lat - 54.5).abs() < 1e-5 && (lon - 25.8).abs() < 1e-5, "{lat} {lon}");
            assert_eq!(within(&cx, &Bounds { south: 40.0, west: 25.1, north: 41.0, east: 25.4 }).await.unwrap(), []);
        })
        .await;
    }
    #[test]
    fn what_is_no_collection_of_wgs_84_is_refused_with_a_reason() {
        for text in ["", "[]7", "{\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3346\"}},\"features\":[{}]}"] {
            let mut report = Report::default();
            assert!(features(text.as_bytes(), &mut report).is_empty());
            assert_eq!(report.problems.len(), 1, "{text}");
        }
    }
    #[test]
    fn a_coast_of_a_hundred_thousand_spots_becomes_small() {
        let coast: Vec<Spot> = (0..100_000).map(|n| Spot { x: 0.5 + f64::from(n) / 1e6, y: 0.3 + f64::from(n % 7) / 1e4 }).collect();
        let simple = simple(&[coast], false);
        assert!(simple[0].len() <= SPOTS);
    }
}
