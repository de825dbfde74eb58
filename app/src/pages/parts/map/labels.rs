//! Where a name fits beside its mark, without lying on another name or mark. Sums only.
use domain::map::{HEIGHT, WIDTH};

/// Of a letter, about, at the size that names are drawn in.
const LETTER: f64 = 7.4;
const LINE: f64 = 16.0;

#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub x: f64,
    pub y: f64,
    /// The class by which the text is set: what its `x` is of it.
    pub side: &'static str,
    pub text: String,
}

/// Left, top, right, bottom.
type Space = (f64, f64, f64, f64);

/// What is taken on the drawing.
pub struct Labels(Vec<Space>);

impl Labels {
    /// Marks by middle and radius; the scale and the buttons have their corners.
    pub fn new(marks: impl Iterator<Item = (f64, f64, f64)>) -> Self {
        let corners = [(0.0, HEIGHT - 46.0, 124.0, HEIGHT), (WIDTH - 52.0, 0.0, WIDTH, 64.0), (0.0, 0.0, 60.0, 160.0)];
        Self(marks.map(|(x, y, r)| (x - r, y - r, x + r, y + r)).chain(corners).collect())
    }
    /// Below, right, left or above, whichever is free first.
    pub fn beside(&mut self, x: f64, y: f64, radius: f64, text: &str) -> Option<Label> {
        let letters = u32::try_from(text.chars().count()).map_or(f64::MAX, f64::from);
        let (width, away) = (letters * LETTER, radius + 3.0);
        let spaces = [
            ("middle", x, (x - width / 2.0, y + away, x + width / 2.0, y + away + LINE)),
            ("start", x + away, (x + away, y - LINE / 2.0, x + away + width, y + LINE / 2.0)),
            ("end", x - away, (x - away - width, y - LINE / 2.0, x - away, y + LINE / 2.0)),
            ("middle", x, (x - width / 2.0, y - away - LINE, x + width / 2.0, y - away)),
        ];
        let (side, x, space) = spaces.into_iter().find(|(_, _, space)| self.is_free(space))?;
        self.0.push(space);
        Some(Label { x, y: space.3 - 4.0, side, text: text.to_owned() })
    }
    fn is_free(&self, space: &Space) -> bool {
        let fits = space.0 >= 2.0 && space.1 >= 2.0 && space.2 <= WIDTH - 2.0 && space.3 <= HEIGHT - 2.0;
        fits && !self.0.iter().any(|other| space.0 < other.2 && other.0 < space.2 && space.1 < other.3 && other.1 < space.3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_below_its_mark_else_beside_it_else_nowhere() {
        let mut labels = Labels::new([(180.0, 200.0, 10.0), (180.0, 222.0, 10.0)].into_iter());
        assert_eq!(labels.beside(180.0, 200.0, 10.0, "Vilnius").map(|l| l.side), Some("start"));
        assert_eq!(labels.beside(180.0, 222.0, 10.0, "Nemenčinė").map(|l| l.side), Some("middle"));
        assert_eq!(labels.beside(180.0, 200.0, 10.0, "A name that is wider than the whole of the drawing may be"), None);
    }
    #[test]
    fn no_two_names_share_a_space() {
        let mut labels = Labels::new(std::iter::empty());
        let names: Vec<Label> = (0..100)
            .filter_map(|n| labels.beside(60.0 + f64::from(n % 10) * 28.0, 60.0 + f64::from(n / 10) * 28.0, 3.0, "Rokiškis"))
            .collect();
        assert!(names.len() > 5 && names.len() < 60, "{}", names.len());
    }
}
