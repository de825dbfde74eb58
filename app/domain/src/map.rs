//! A map's sums: the globe on a plane, the part of it that is shown, how long a kilometre is there. Draws nothing and knows no service.
//! The plane is Web Mercator: true to angles everywhere, so a town looks like itself at 55° N; lengths are told for the middle of the view.
pub mod crowd;
pub mod line;
pub mod tiles;

use crate::search::Point;
use std::{f64::consts::PI, fmt, str::FromStr};

/// The size of every drawn map, in its own units; the page scales it.
pub const WIDTH: f64 = 360.0;
pub const HEIGHT: f64 = 400.0;
/// At zoom 0 the whole world is as wide as this, as everywhere on the web.
pub const TILE: f64 = 256.0;
const EQUATOR: f64 = 40_075_016.7;
/// Beyond it Mercator's plane has no end.
const HIGHEST: f64 = 85.05;
/// From a continent to a street; nearer would tell more than a place without a house number is worth.
const ZOOM: std::ops::RangeInclusive<f64> = 2.0..=17.0;
/// Room between the outermost place and the edge.
const EDGE: f64 = 44.0;

/// A place on the plane; the world is the square from 0 to 1, north above.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub x: f64,
    pub y: f64,
}
impl From<Point> for Spot {
    fn from(point: Point) -> Self {
        let lat = point.lat().clamp(-HIGHEST, HIGHEST).to_radians();
        Self { x: (point.lon() + 180.0) / 360.0, y: (1.0 - lat.tan().asinh() / PI) / 2.0 }
    }
}
impl Spot {
    pub fn lat(self) -> f64 {
        (PI * (1.0 - 2.0 * self.y)).sinh().atan().to_degrees()
    }
    pub fn lon(self) -> f64 {
        self.x * 360.0 - 180.0
    }
}

/// Degrees of a rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub south: f64,
    pub west: f64,
    pub north: f64,
    pub east: f64,
}
impl Bounds {
    pub fn holds(&self, lat: f64, lon: f64) -> bool {
        (self.south..=self.north).contains(&lat) && (self.west..=self.east).contains(&lon)
    }
    pub fn touches(&self, other: &Self) -> bool {
        self.south <= other.north && other.south <= self.north && self.west <= other.east && other.west <= self.east
    }
}

/// What part of the world is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    pub middle: Spot,
    pub zoom: f64,
}

impl View {
    /// The world's width in units of the drawing.
    pub fn world(&self) -> f64 {
        TILE * self.zoom.exp2()
    }
    pub fn place(&self, spot: Spot) -> (f64, f64) {
        ((spot.x - self.middle.x) * self.world() + WIDTH / 2.0, (spot.y - self.middle.y) * self.world() + HEIGHT / 2.0)
    }
    /// All spots with some room around them; no nearer than `nearest`.
    pub fn around(spots: impl IntoIterator<Item = Spot>, nearest: f64) -> Option<Self> {
        let mut spots = spots.into_iter();
        let first = spots.next()?;
        let (low, high) = spots.fold((first, first), |(low, high), spot| {
            (Spot { x: low.x.min(spot.x), y: low.y.min(spot.y) }, Spot { x: high.x.max(spot.x), y: high.y.max(spot.y) })
        });
        let room = |size: f64, width: f64| (size - 2.0 * EDGE) / width.max(1e-12);
        let most = room(WIDTH, high.x - low.x).min(room(HEIGHT, high.y - low.y));
        let middle = Spot { x: f64::midpoint(low.x, high.x), y: f64::midpoint(low.y, high.y) };
        Some(Self { middle, zoom: (most / TILE).log2().clamp(*ZOOM.start(), nearest) })
    }
    #[must_use]
    pub fn nearer(self, by: f64) -> Self {
        Self { zoom: (self.zoom + by).clamp(*ZOOM.start(), *ZOOM.end()), ..self }
    }
    pub fn is_nearest(&self) -> bool {
        self.zoom >= *ZOOM.end()
    }
    pub fn is_farthest(&self) -> bool {
        self.zoom <= *ZOOM.start()
    }
    pub fn bounds(&self) -> Bounds {
        let half = (WIDTH / 2.0 / self.world(), HEIGHT / 2.0 / self.world());
        let low = Spot { x: self.middle.x - half.0, y: (self.middle.y + half.1).min(1.0) };
        let high = Spot { x: self.middle.x + half.0, y: (self.middle.y - half.1).max(0.0) };
        Bounds { south: low.lat(), west: low.lon(), north: high.lat(), east: high.lon() }
    }
    /// Metres that one unit of the drawing stands for, in the middle.
    pub fn metres(&self) -> f64 {
        EQUATOR * self.middle.lat().to_radians().cos() / self.world()
    }
    /// The longest of 1, 2, 5, 10, 20, … metres that fits into so many units, and its length in units.
    pub fn bar(&self, room: f64) -> (f64, f64) {
        let most = self.metres() * room;
        let power = 10_f64.powf(most.log10().floor());
        let metres = [5.0, 2.0, 1.0].into_iter().map(|step| step * power).find(|metres| *metres <= most).unwrap_or(power);
        (metres, metres / self.metres())
    }
}

/// As it stands in an address: `x,y,zoom`, so that the page's script needs no trigonometry.
impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.7},{:.7},{:.2}", self.middle.x, self.middle.y, self.zoom)
    }
}
/// What is no part of the world is no view.
impl FromStr for View {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let numbers: Vec<f64> = text.split(',').map(str::parse).collect::<Result<_, _>>().map_err(|_| ())?;
        let [x, y, zoom] = numbers[..] else { return Err(()) };
        let fits = [x, y].iter().all(|n| (0.0..=1.0).contains(n)) && zoom.is_finite();
        fits.then(|| Self { middle: Spot { x, y }, zoom: zoom.clamp(*ZOOM.start(), *ZOOM.end()) }).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(lat: f64, lon: f64) -> Point {
        Point::new(lat, lon).unwrap()
    }
    fn view(lat: f64, lon: f64, zoom: f64) -> View {
        View { middle: point(lat, lon).into(), zoom }
    }

    #[test]
    fn a_distance_on_the_drawing_is_the_distance_on_the_ground_at_55_degrees() {
        let view = view(55.0, 25.0, 10.0);
        for (lat, lon) in [(55.05, 25.0), (55.0, 25.1), (54.96, 24.93)] {
            let (x, y) = view.place(point(lat, lon).into());
            let drawn = (x - WIDTH / 2.0).hypot(y - HEIGHT / 2.0) * view.metres() / 1000.0;
            let real = point(55.0, 25.0).km_to(point(lat, lon));
            assert!((drawn - real).abs() / real < 0.005, "{drawn} km drawn, {real} km on the ground");
        }
    }
    #[test]
    fn north_is_above_and_east_is_right() {
        let view = view(55.0, 25.0, 10.0);
        assert!(view.place(point(55.1, 25.0).into()).1 < HEIGHT / 2.0 && view.place(point(55.0, 25.1).into()).0 > WIDTH / 2.0);
    }
    #[test]
    fn all_places_are_shown_with_room_around_them() {
        let places = [point(54.69, 25.28), point(49.23, 28.47), point(55.97, 25.59)].map(Spot::from);
        let view = View::around(places, 12.0).unwrap();
        for spot in places {
            let (x, y) = view.place(spot);
            assert!((EDGE - 0.01..=WIDTH - EDGE + 0.01).contains(&x) && (EDGE - 0.01..=HEIGHT - EDGE + 0.01).contains(&y), "{x} {y}");
        }
        assert_eq!(View::around([places[0]], 12.0).unwrap(), View { middle: places[0], zoom: 12.0 });
        assert_eq!(View::around([], 12.0), None);
    }
    #[test]
    fn the_bar_is_a_round_length_that_fits() {
        for zoom in [3.0, 7.3, 10.0, 13.9, 17.0] {
            let view = view(55.0, 25.0, zoom);
            let (metres, units) = view.bar(100.0);
            let lead = metres / 10_f64.powf(metres.log10().floor());
            assert!([1.0, 2.0, 5.0].iter().any(|step| (lead - step).abs() < 1e-9), "{metres}");
            assert!((40.0..=100.0).contains(&units), "{units}");
        }
    }
    #[test]
    fn a_view_comes_back_from_its_address_and_nothing_else_does() {
        let seen = view(55.0, 25.0, 11.25);
        let again: View = seen.to_string().parse().unwrap();
        assert!((again.middle.x - seen.middle.x).abs() < 1e-6 && (again.middle.y - seen.middle.y).abs() < 1e-6);
        assert!("0.5,0.3,99".parse::<View>().unwrap().is_nearest());
        for nonsense in ["", "NaN,0.3,9", "0.5,0.3", "0.5,0.3,inf", "2,0.3,9", "a,b,c", "0.5,0.3,9,1"] {
            assert_eq!(nonsense.parse::<View>(), Err(()), "{nonsense}");
        }
    }
    #[test]
    fn the_bounds_hold_what_is_shown() {
        let bounds = view(55.0, 25.0, 10.0).bounds();
        assert!(bounds.south < 55.0 && bounds.north > 55.0 && bounds.west < 25.0 && bounds.east > 25.0);
        assert!((View { middle: Spot { x: 0.5, y: 0.5 }, zoom: 2.0 }).bounds().north <= 85.06);
    }
}
