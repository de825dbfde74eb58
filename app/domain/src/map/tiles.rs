//! Pictures of the ground behind a map, where an operator has named a server for them: its address as a pattern, and which of its pictures
//! a view needs. Nothing is fetched here.
use super::{HEIGHT, TILE, View, WIDTH};
use std::{ops::RangeInclusive, str::FromStr};

/// `https://tiles.example.org/{z}/{x}/{y}.png`, or a path of the site's own host, and the sizes that there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    address: String,
    sizes: RangeInclusive<u32>,
}

/// One picture and where it lies in the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    pub address: String,
    pub left: f64,
    pub top: f64,
    pub size: f64,
}

/// No server that is meant has finer pictures, and a map here goes no nearer.
const FINEST: u32 = 17;

impl FromStr for Template {
    type Err = String;
    fn from_str(typed: &str) -> Result<Self, String> {
        let typed = typed.trim();
        let wrong = || {
            format!(
                "tiles must be an address with {{z}}, {{x}} and {{y}}, such as https://tiles.example.org/{{z}}/{{x}}/{{y}}.png, not \"{typed}\"."
            )
        };
        let whole = ["{z}", "{x}", "{y}"].iter().all(|part| typed.matches(part).count() == 1);
        // It stands in a header as well.
        let plain = typed.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b';' | b',' | b'<' | b'>' | b'\\'));
        let own = typed.starts_with('/') && !typed.starts_with("//");
        let host = typed.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
        let named = !host.is_empty() && !host.contains(['{', '@', '*']);
        if whole && plain && (own || named) { Ok(Self { address: typed.to_owned(), sizes: 0..=FINEST }) } else { Err(wrong()) }
    }
}

impl Template {
    /// There are pictures of these sizes alone: nearer, the finest are shown larger; from farther away, none.
    #[must_use]
    pub fn within(self, sizes: RangeInclusive<u32>) -> Self {
        Self { sizes: *sizes.start()..=(*sizes.end()).min(FINEST), ..self }
    }
    /// `https://tiles.example.org`; `None` where it is the site's own.
    pub fn origin(&self) -> Option<&str> {
        let host = self.address.strip_prefix("https://")?.split(['/', '?', '#']).next()?;
        self.address.get(..host.len() + "https://".len())
    }
    /// As people call it.
    pub fn host(&self) -> Option<&str> {
        self.origin()?.strip_prefix("https://")
    }
    /// What covers the view, in the size that is nearest to the server's own.
    pub fn covering(&self, view: &View) -> Vec<Tile> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 17")]
        let zoom = (view.zoom.round().clamp(0.0, f64::from(FINEST)) as u32).min(*self.sizes.end());
        if zoom < *self.sizes.start() {
            return vec![];
        }
        let across = f64::from(1_u32 << zoom);
        let size = view.world() / across;
        let edge = |middle: f64, room: f64| ((middle * view.world() - room / 2.0) / size).floor().max(0.0);
        let first = (edge(view.middle.x, WIDTH), edge(view.middle.y, HEIGHT));
        let (origin_x, origin_y) = (WIDTH / 2.0 - view.middle.x * view.world(), HEIGHT / 2.0 - view.middle.y * view.world());
        let most = |room: f64| (room / size).ceil() + 1.0;
        let (columns, rows) = (most(WIDTH), most(HEIGHT));
        let mut tiles = vec![];
        let mut y = first.1;
        while y < (first.1 + rows).min(across) {
            let mut x = first.0;
            while x < (first.0 + columns).min(across) {
                let (left, top) = (origin_x + x * size, origin_y + y * size);
                if left < WIDTH && top < HEIGHT {
                    let address = self
                        .address
                        .replace("{z}", &zoom.to_string())
                        .replace("{x}", &format!("{x:.0}"))
                        .replace("{y}", &format!("{y:.0}"));
                    tiles.push(Tile { address, left, top, size });
                }
                x += 1.0;
            }
            y += 1.0;
        }
        debug_assert!(size >= TILE / 2.0);
        tiles
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::Spot;

    fn template() -> Template {
        "https://tiles.example.org/{z}/{x}/{y}.png".parse().unwrap()
    }

    #[test]
    fn an_address_names_a_server_and_three_numbers() {
        assert_eq!((template().origin(), template().host()), (Some("https://tiles.example.org"), Some("tiles.example.org")));
        assert_eq!("/tiles/{z}/{x}/{y}.webp".parse::<Template>().unwrap().origin(), None);
        for wrong in [
            "",
            "https://tiles.example.org/{z}/{x}.png",
            "http://tiles.example.org/{z}/{x}/{y}.png",
            "//tiles.example.org/{z}/{x}/{y}.png",
            "https://{z}.example.org/{z}/{x}/{y}.png",
            "https://{x}.org/{z}/{y}",
            "https://a.org/{z}/{x}/{y}; script-src *",
            "https://a.org/{z}/{x}/{y},b",
            "javascript:{z}{x}{y}",
            "https:///{z}/{x}/{y}",
        ] {
            assert!(wrong.parse::<Template>().is_err(), "{wrong}");
        }
    }
    #[test]
    fn nearer_than_the_finest_pictures_those_are_shown_larger_and_farther_than_the_coarsest_none() {
        let template = template().within(6..=14);
        let view = |zoom| View { middle: Spot { x: 0.5702, y: 0.3190 }, zoom };
        let near = template.covering(&view(17.0));
        assert!(
            (1..=4).contains(&near.len()) && near.iter().all(|tile| tile.address.contains("/14/") && tile.size == TILE * 8.0),
            "{near:?}"
        );
        assert!(template.covering(&view(5.4)).is_empty() && template.covering(&view(6.0)).iter().all(|tile| tile.address.contains("/6/")));
    }
    #[test]
    fn the_pictures_cover_the_whole_drawing_and_no_picture_lies_beside_it() {
        for zoom in [2.0, 2.4, 6.5, 9.49, 13.0, 17.0] {
            let view = View { middle: Spot { x: 0.5702, y: 0.3190 }, zoom };
            let tiles = template().covering(&view);
            assert!((1..=20).contains(&tiles.len()), "{zoom}: {}", tiles.len());
            for (x, y) in [(0.1, 0.1), (WIDTH - 0.1, 0.1), (0.1, HEIGHT - 0.1), (WIDTH - 0.1, HEIGHT - 0.1), (180.0, 200.0)] {
                let on = |tile: &&Tile| (tile.left..tile.left + tile.size).contains(&x) && (tile.top..tile.top + tile.size).contains(&y);
                assert_eq!(tiles.iter().filter(on).count(), 1, "{zoom} at {x} {y}");
            }
            assert!(
                tiles
                    .iter()
                    .all(|tile| tile.left + tile.size > 0.0 && tile.top + tile.size > 0.0 && tile.size >= 181.0 && tile.size <= 363.0)
            );
        }
        let view = View { middle: Spot { x: 0.5, y: 0.5 }, zoom: 2.0 };
        assert!(template().covering(&view).iter().any(|tile| tile.address == "https://tiles.example.org/2/1/1.png"));
        // At the edge of the world there are no more.
        let corner = View { middle: Spot { x: 0.0, y: 0.0 }, zoom: 2.0 };
        assert!(template().covering(&corner).iter().all(|tile| tile.left >= 179.9 && tile.top >= 199.9));
    }
}
