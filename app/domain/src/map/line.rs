//! Lines of a map: shores and borders as rows of spots, made simpler for the size that they are drawn in.
use super::{HEIGHT, Spot, View, WIDTH};
use std::fmt::Write;

/// A border, a shore, a road: what an operator brings to be drawn under the places.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    pub code: String,
    /// Areas are closed, roads and rivers are not.
    pub closed: bool,
    pub lines: Vec<Vec<Spot>>,
}

/// Leaves out every spot that lies no farther than `slack` from the line without it (Douglas and Peucker).
pub fn simpler(line: &[Spot], slack: f64) -> Vec<Spot> {
    let Some(last) = line.len().checked_sub(1) else { return vec![] };
    let mut keep = vec![false; line.len()];
    keep[0] = true;
    keep[last] = true;
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        let far = (from + 1..to).map(|n| (away(line[n], line[from], line[to]), n)).max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((distance, n)) = far.filter(|(distance, _)| *distance > slack) {
            debug_assert!(distance.is_finite());
            keep[n] = true;
            open.extend([(from, n), (n, to)]);
        }
    }
    line.iter().zip(keep).filter(|(_, keep)| *keep).map(|(spot, _)| *spot).collect()
}

/// From a spot to the piece of line between two others; a closed ring starts with a piece of no length.
fn away(spot: Spot, a: Spot, b: Spot) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { (((spot.x - a.x) * dx + (spot.y - a.y) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (spot.x - a.x - along * dx).hypot(spot.y - a.y - along * dy)
}

/// An SVG path of a line in a view, `None` where nothing of it can be seen. A ring is closed; what would be finer than a unit is left out.
pub fn path(view: &View, line: &[Spot], ring: bool) -> Option<String> {
    let places: Vec<(f64, f64)> = line.iter().map(|spot| view.place(*spot)).collect();
    let places = EDGES.iter().fold(places, |places, edge| inside(&places, *edge, ring));
    let size = |pick: fn(&(f64, f64)) -> f64| {
        let (low, high) = places.iter().map(pick).fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), n| (low.min(n), high.max(n)));
        high - low
    };
    if places.len() < 2 || size(|p| p.0) < 2.0 && size(|p| p.1) < 2.0 {
        return None;
    }
    let mut path = String::new();
    let mut drawn: Option<(f64, f64)> = None;
    let last = places.len() - 1;
    for (n, (x, y)) in places.into_iter().enumerate() {
        if drawn.is_some_and(|(a, b)| n < last && (x - a).hypot(y - b) < 1.0) {
            continue;
        }
        let letter = if drawn.is_none() { 'M' } else { 'L' };
        write!(path, "{letter}{x:.0} {y:.0}").ok()?;
        drawn = Some((x, y));
    }
    if ring {
        path.push('Z');
    }
    Some(path)
}

/// One side of the drawing, a little outside it: whether it is across or up, where, and which side of it is seen.
type Edge = (bool, f64, f64);
const OUTSIDE: f64 = 20.0;
const EDGES: [Edge; 4] = [(true, -OUTSIDE, 1.0), (true, WIDTH + OUTSIDE, -1.0), (false, -OUTSIDE, 1.0), (false, HEIGHT + OUTSIDE, -1.0)];

/// What of a line lies on the seen side of an edge (Sutherland and Hodgman); pieces are joined along the edge, where nobody sees it.
fn inside(places: &[(f64, f64)], (across, at, side): Edge, ring: bool) -> Vec<(f64, f64)> {
    let depth = |p: (f64, f64)| ((if across { p.0 } else { p.1 }) - at) * side;
    let mut kept = Vec::with_capacity(places.len());
    let mut before = if ring { places.last().copied() } else { None };
    for place in places.iter().copied() {
        if let Some(from) = before.filter(|from| (depth(*from) < 0.0) != (depth(place) < 0.0)) {
            let part = depth(from) / (depth(from) - depth(place));
            kept.push((from.0 + (place.0 - from.0) * part, from.1 + (place.1 - from.1) * part));
        }
        if depth(place) >= 0.0 {
            kept.push(place);
        }
        before = Some(place);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Point;

    fn spot(lat: f64, lon: f64) -> Spot {
        Point::new(lat, lon).unwrap().into()
    }

    #[test]
    fn a_straight_line_needs_two_spots_and_a_corner_a_third() {
        let straight: Vec<Spot> = (0..50).map(|n| Spot { x: f64::from(n) / 100.0, y: 0.3 }).collect();
        assert_eq!(simpler(&straight, 1e-6), [straight[0], straight[49]]);
        let corner = [Spot { x: 0.1, y: 0.1 }, Spot { x: 0.2, y: 0.1 }, Spot { x: 0.2, y: 0.2 }];
        assert_eq!(simpler(&corner, 1e-6), corner);
        assert_eq!(simpler(&[], 1e-6), []);
    }
    #[test]
    fn a_closed_ring_keeps_its_shape() {
        let square = [(0.1, 0.1), (0.2, 0.1), (0.2, 0.2), (0.1, 0.2), (0.1, 0.1)].map(|(x, y)| Spot { x, y });
        assert_eq!(simpler(&square, 1e-6), square);
    }
    #[test]
    fn only_what_can_be_seen_is_drawn() {
        let ring = [spot(54.6, 25.1), spot(54.6, 25.5), spot(54.8, 25.5), spot(54.6, 25.1)];
        let near = View { middle: spot(54.7, 25.3), zoom: 7.0 };
        assert!(path(&near, &ring, true).unwrap().ends_with('Z'));
        assert_eq!(path(&View { middle: spot(40.0, 10.0), zoom: 7.0 }, &ring, true), None);
        assert_eq!(path(&View { middle: spot(55.0, 25.0), zoom: 0.0 }, &ring, true), None);
    }
    #[test]
    fn a_border_far_away_does_not_bend_what_is_near() {
        // A straight border from north to south, its ends a hundred thousand units outside the drawing.
        let border = [spot(40.0, 25.0), spot(60.0, 25.0)];
        let drawn = path(&View { middle: spot(55.0, 25.0), zoom: 14.0 }, &border, false).unwrap();
        assert_eq!(drawn, "M180 420L180 -20");
    }
}
