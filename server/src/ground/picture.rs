//! A square of shapes as a picture (SVG): water, green, buildings, streets with their names, railways, borders; no shops, no signs, so that the
//! places of help are what one sees. Understands the layers of Protomaps, of `OpenMapTiles` and of Shortbread, which call the same things differently.
use super::{
    shapes::{Form, Layer, Shape},
    streets::Names,
};
use std::fmt::Write;

/// The picture's side in its own units, whatever the square counted in.
pub const SIDE: i32 = 4096;
/// A pixel of a screen where the square is shown at 256.
pub const PIXEL: f64 = 16.0;
/// What would be finer than half a pixel is left out.
const FINE: i32 = 8;

const LAND: &str = "#f3f1ec";

/// What is drawn, from the ground up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    Green,
    Water,
    River,
    Building,
    Border,
    Rail,
    Path,
    Street,
    Road,
    Highway,
}

impl Look {
    const ALL: [Self; 10] = [
        Self::Green,
        Self::Water,
        Self::River,
        Self::Building,
        Self::Border,
        Self::Rail,
        Self::Path,
        Self::Street,
        Self::Road,
        Self::Highway,
    ];
    /// As the three schemes say it: by layer, then by `kind` (Protomaps, Shortbread) or `class` (`OpenMapTiles`).
    fn of(layer: &str, shape: &Shape) -> Option<Self> {
        let kind = [shape.about("kind"), shape.about("class"), shape.about("pmap:kind")].into_iter().find(|kind| !kind.is_empty());
        let kind = kind.unwrap_or_default();
        match layer {
            "ocean" | "water" | "water_polygons" | "waterway" | "water_lines" | "physical_line" => match shape.form {
                Form::Faces => Some(Self::Water),
                Form::Lines => Some(Self::River),
                Form::Points => None,
            },
            "landuse" | "landcover" | "land" | "park" | "sites" if shape.form == Form::Faces => {
                (layer == "park" || green(kind)).then_some(Self::Green)
            }
            "buildings" | "building" => (shape.form == Form::Faces).then_some(Self::Building),
            "boundaries" | "boundary" => (shape.form == Form::Lines).then_some(Self::Border),
            "roads" | "transportation" | "streets" => (shape.form == Form::Lines).then(|| Self::way(kind))?,
            _ => None,
        }
    }
    fn way(kind: &str) -> Option<Self> {
        match kind {
            "highway" | "motorway" | "trunk" => Some(Self::Highway),
            "major_road" | "medium_road" | "primary" | "secondary" | "tertiary" => Some(Self::Road),
            "path" | "track" | "footway" | "cycleway" | "bridleway" | "steps" | "pedestrian" => Some(Self::Path),
            "rail" | "transit" | "tram" | "subway" | "light_rail" | "narrow_gauge" => Some(Self::Rail),
            "ferry" | "pier" | "runway" | "taxiway" | "aerialway" | "raceway" | "" => None,
            _ => Some(Self::Street),
        }
    }
    /// The smallest size that it is drawn in.
    const fn coarsest(self) -> u8 {
        match self {
            Self::Green | Self::Water | Self::Border | Self::Highway => 0,
            Self::River | Self::Road => 8,
            Self::Rail => 10,
            Self::Street => 12,
            Self::Building | Self::Path => 14,
        }
    }
    /// Pixels, before it is made wider for nearer views.
    const fn width(self) -> f64 {
        match self {
            Self::Highway => 2.8,
            Self::Road => 2.2,
            Self::Street => 1.5,
            Self::River => 1.0,
            Self::Rail | Self::Border => 0.8,
            Self::Path => 0.6,
            Self::Green | Self::Water | Self::Building => 0.0,
        }
    }
    const fn colour(self) -> &'static str {
        match self {
            Self::Green => "#dce9d0",
            Self::Water | Self::River => "#b4d4e4",
            Self::Building => "#e2dcd2",
            Self::Border => "#a598b0",
            Self::Rail => "#b8b4b0",
            Self::Path => "#cfc6b8",
            Self::Street | Self::Road => "#ffffff",
            Self::Highway => "#f6dca4",
        }
    }
    /// An edge around what is as light as the ground.
    const fn edge(self) -> Option<&'static str> {
        match self {
            Self::Street | Self::Road => Some("#d5cdc0"),
            Self::Highway => Some("#dcb46a"),
            _ => None,
        }
    }
}

fn green(kind: &str) -> bool {
    const KINDS: [&str; 20] = [
        "park",
        "forest",
        "wood",
        "grass",
        "grassland",
        "meadow",
        "nature_reserve",
        "national_park",
        "protected_area",
        "garden",
        "village_green",
        "cemetery",
        "scrub",
        "heath",
        "orchard",
        "allotments",
        "recreation_ground",
        "golf_course",
        "playground",
        "grave_yard",
    ];
    KINDS.contains(&kind)
}

/// Layers that something is drawn of.
pub fn is_drawn(layer: &str) -> bool {
    const LAYERS: [&str; 20] = [
        "ocean",
        "water",
        "water_polygons",
        "waterway",
        "water_lines",
        "physical_line",
        "landuse",
        "landcover",
        "land",
        "park",
        "sites",
        "buildings",
        "building",
        "boundaries",
        "boundary",
        "roads",
        "transportation",
        "streets",
        "transportation_name",
        "street_labels",
    ];
    LAYERS.contains(&layer)
}

/// Which part of a square that is held is to be drawn: so many sizes nearer, the column and the row within it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Part {
    pub above: u8,
    pub x: u32,
    pub y: u32,
}

/// The picture of a square of this size, or of a part of one.
pub fn picture(layers: &[Layer], zoom: u8, part: Part) -> String {
    let mut drawn: [String; Look::ALL.len()] = std::array::from_fn(|_| String::new());
    let mut names = Names::default();
    for layer in layers {
        for shape in &layer.shapes {
            let lines = shape.lines.iter().map(|line| scaled(line, layer.extent, part)).filter(|line| is_seen(line));
            let look = Look::of(&layer.name, shape).filter(|look| zoom >= look.coarsest());
            let named = if zoom >= 14 && shape.form == Form::Lines { street_name(&layer.name, shape) } else { "" };
            for line in lines {
                if let Some(look) = look {
                    path(&mut drawn[look as usize], &line, shape.form == Form::Faces);
                }
                if !named.is_empty() {
                    names.add(named, &line);
                }
            }
        }
    }
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}"><path fill="{LAND}" d="M0 0h{SIDE}v{SIDE}h-{SIDE}z"/>"#
    );
    // Nearer, ways are wider; on a whole country they are hairs.
    let wider = (0.4 + (f64::from(zoom) - 6.0) * 0.13).clamp(0.4, 1.7);
    let mut edges = String::new();
    for (look, colour) in Look::ALL.into_iter().filter_map(|look| Some((look, look.edge()?))) {
        stroke(&mut edges, &drawn[look as usize], colour, look.width() * wider + 1.0, "");
    }
    for look in Look::ALL {
        let d = &drawn[look as usize];
        match look {
            // Edges of all ways lie under all ways, so that crossings are open.
            Look::Street => {
                svg.push_str(&edges);
                stroke(&mut svg, d, look.colour(), look.width() * wider, "");
            }
            Look::Road | Look::Highway | Look::River => stroke(&mut svg, d, look.colour(), look.width() * wider, ""),
            Look::Rail | Look::Path => stroke(&mut svg, d, look.colour(), look.width() * wider, r#" stroke-dasharray="40 24""#),
            Look::Border => stroke(&mut svg, d, look.colour(), look.width() * wider, r#" stroke-dasharray="72 32 16 32""#),
            Look::Green | Look::Water | Look::Building if !d.is_empty() => {
                write!(svg, r#"<path fill="{}" fill-rule="evenodd" d="{d}"/>"#, look.colour()).unwrap_or_default();
            }
            _ => {}
        }
    }
    names.draw(&mut svg);
    svg.push_str("</svg>");
    svg
}

/// Of a place that the file says nothing of.
pub fn nothing() -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}"></svg>"#)
}

fn street_name<'a>(layer: &str, shape: &'a Shape) -> &'a str {
    match layer {
        "transportation_name" | "street_labels" => shape.about("name"),
        "roads" | "streets" if Look::of(layer, shape).is_some_and(|look| look >= Look::Street) => shape.about("name"),
        _ => "",
    }
}

#[expect(clippy::cast_possible_truncation, reason = "kept within a few squares around")]
fn scaled(line: &[(i32, i32)], extent: i32, part: Part) -> Vec<(i32, i32)> {
    let side = i64::from(SIDE);
    let far = side * 64;
    let scale = |n: i32, before: u32| {
        (((i64::from(n) * side) << part.above) / i64::from(extent) - i64::from(before) * side).clamp(-far, far) as i32
    };
    line.iter().map(|(x, y)| (scale(*x, part.x), scale(*y, part.y))).collect()
}

/// Some of it may lie in the square, and it is larger than a speck.
fn is_seen(line: &[(i32, i32)]) -> bool {
    let Some(first) = line.first() else { return false };
    let (mut low, mut high) = (*first, *first);
    for (x, y) in line {
        low = (low.0.min(*x), low.1.min(*y));
        high = (high.0.max(*x), high.1.max(*y));
    }
    let inside = low.0 < SIDE + 64 && low.1 < SIDE + 64 && high.0 > -64 && high.1 > -64;
    inside && (high.0 - low.0 > FINE || high.1 - low.1 > FINE)
}

fn path(d: &mut String, line: &[(i32, i32)], ring: bool) {
    let Some((first, rest)) = line.split_first() else { return };
    write!(d, "M{} {}", first.0, first.1).unwrap_or_default();
    let mut last = *first;
    for (n, (x, y)) in rest.iter().enumerate() {
        let (dx, dy) = (x - last.0, y - last.1);
        if n + 1 < rest.len() && dx.abs() < FINE && dy.abs() < FINE {
            continue;
        }
        write!(d, "l{dx} {dy}").unwrap_or_default();
        last = (*x, *y);
    }
    if ring {
        d.push('z');
    }
}

fn stroke(svg: &mut String, d: &str, colour: &str, pixels: f64, more: &str) {
    if !d.is_empty() {
        let width = (pixels * PIXEL).round();
        write!(
            svg,
            r#"<path fill="none" stroke="{colour}" stroke-width="{width}" stroke-linejoin="round" stroke-linecap="round"{more} d="{d}"/>"#
        )
        .unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::shapes::{
        layers,
        testing::{Drawn, layer},
    };

    fn drawn(tile: &[Vec<u8>], zoom: u8) -> String {
        picture(&layers(&tile.concat(), is_drawn).unwrap(), zoom, Part::default())
    }

    #[test]
    fn water_lies_under_houses_and_houses_under_streets() {
        let square = [(0, 0), (1000, 0), (1000, 1000), (0, 1000)];
        let tile = [
            layer("roads", &[Drawn(2, "minor_road", "", &[(0, 0), (4000, 0)])]),
            layer("buildings", &[Drawn(3, "building", "", &square)]),
            layer("water", &[Drawn(3, "lake", "", &square), Drawn(2, "river", "", &[(0, 0), (0, 900)]), Drawn(1, "lake", "", &[(5, 5)])]),
        ];
        let svg = drawn(&tile, 15);
        let at = |colour: &str| svg.find(colour).unwrap_or_else(|| panic!("{colour}: {svg}"));
        assert!(
            at(LAND) < at("#b4d4e4") && at("#b4d4e4") < at("#e2dcd2") && at("#e2dcd2") < at("#d5cdc0") && at("#d5cdc0") < at("#ffffff")
        );
        assert!(svg.contains("M0 0l1000 0l0 1000l-1000 0z") && svg.ends_with("</svg>"), "{svg}");
        // From afar no house and no lane.
        let svg = drawn(&tile, 9);
        assert!(svg.contains("#b4d4e4") && !svg.contains("#e2dcd2") && !svg.contains("#ffffff"), "{svg}");
    }
    #[test]
    fn three_schemes_of_layers_are_read_alike() {
        let line = [(0, 100), (4000, 100)];
        for (name, kind) in [("roads", "major_road"), ("transportation", "primary"), ("streets", "secondary")] {
            assert!(drawn(&[layer(name, &[Drawn(2, kind, "", &line)])], 14).contains("M0 100l4000 0"), "{name}");
        }
        let ring = [(0, 0), (4000, 0), (0, 4000)];
        for (name, kind) in [("landuse", "park"), ("landcover", "wood"), ("land", "forest"), ("park", "")] {
            assert!(drawn(&[layer(name, &[Drawn(3, kind, "", &ring)])], 10).contains("#dce9d0"), "{name}");
        }
        for (name, kind) in [("places", "city"), ("pois", "bench"), ("landuse", "industrial"), ("roads", "ferry")] {
            assert_eq!(
                drawn(&[layer(name, &[Drawn(3, kind, "", &ring), Drawn(2, kind, "", &line)])], 14).matches("<path").count(),
                1,
                "{name}"
            );
        }
    }
    #[test]
    fn specks_and_what_lies_beside_the_square_are_left_out() {
        let speck = Drawn(3, "building", "", &[(10, 10), (14, 10), (14, 14)]);
        let beside = Drawn(3, "building", "", &[(9000, 10), (9900, 10), (9900, 900)]);
        assert_eq!(drawn(&[layer("buildings", &[speck, beside])], 15).matches("<path").count(), 1);
    }
    #[test]
    fn a_part_is_drawn_larger_with_lines_as_thick_as_everywhere() {
        let tile = [layer("roads", &[Drawn(2, "highway", "", &[(0, 3072), (4096, 3072)])])].concat();
        let part = |x, y| picture(&layers(&tile, is_drawn).unwrap(), 15, Part { above: 1, x, y });
        assert!(part(1, 1).contains("M-4096 2048l8192 0"), "{}", part(1, 1));
        assert_eq!(part(1, 0).matches("<path").count(), 1, "nothing of it lies there");
        let width = |svg: &str| svg.split("stroke-width").nth(1).map(str::to_owned);
        let whole = picture(&layers(&tile, is_drawn).unwrap(), 15, Part::default());
        assert!(width(&whole).is_some_and(|width| part(1, 1).contains(&width[..6])));
    }
    #[test]
    fn words_of_the_file_are_words_and_no_markup() {
        let street = Drawn(2, "minor_road", "A & <script>\"", &[(100, 100), (4000, 100)]);
        let svg = drawn(&[layer("roads", &[street])], 15);
        assert!(svg.contains("A &amp; &lt;script&gt;&quot;") && !svg.contains("<script"), "{svg}");
    }
}
