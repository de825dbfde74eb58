//! Names along streets: each once a square, from the left to the right, where it fits and crosses no other.
use super::picture::{PIXEL, SIDE};
use std::{
    collections::{BTreeMap, HashSet},
    fmt::Write,
};

/// Pixels of a letter, in height and in usual width.
const SIZE: f64 = 10.5;
const LETTER: f64 = 6.0;
/// More only cover the ground.
const MOST: usize = 24;
/// No other name within a square of this side.
const CELL: i32 = 224;
const LONGEST: usize = 60;

/// The longest piece of each street that lies in the square.
#[derive(Default)]
pub struct Names(BTreeMap<String, Vec<(i32, i32)>>);

impl Names {
    pub fn add(&mut self, name: &str, line: &[(i32, i32)]) {
        if name.chars().count() > LONGEST {
            return;
        }
        let inside = |(x, y): &(i32, i32)| (0..=SIDE).contains(x) && (0..=SIDE).contains(y);
        let pieces = line.split(|spot| !inside(spot));
        let Some(piece) = pieces.max_by(|a, b| length(a).total_cmp(&length(b))) else { return };
        let held = self.0.entry(name.to_owned()).or_default();
        if length(piece) > length(held) {
            *held = piece.to_vec();
        }
    }
    pub fn draw(self, svg: &mut String) {
        let mut all: Vec<(String, Vec<(i32, i32)>)> = self.0.into_iter().collect();
        all.sort_by(|a, b| length(&b.1).total_cmp(&length(&a.1)));
        let mut taken = HashSet::new();
        let mut drawn = 0;
        for (name, mut line) in all {
            let needed = f64::from(u32::try_from(name.chars().count()).unwrap_or(0)) * LETTER * PIXEL;
            if drawn == MOST || length(&line) < needed * 1.15 || is_bent(&line) {
                continue;
            }
            if line.first() > line.last() {
                line.reverse();
            }
            let cells = cells(&line, needed);
            if cells.iter().any(|cell| taken.contains(cell)) {
                continue;
            }
            taken.extend(cells);
            along(svg, drawn, &name, &line);
            drawn += 1;
        }
    }
}

fn along(svg: &mut String, n: usize, name: &str, line: &[(i32, i32)]) {
    let mut d = String::new();
    for (x, y) in line {
        let letter = if d.is_empty() { 'M' } else { 'L' };
        write!(d, "{letter}{x} {y}").unwrap_or_default();
    }
    let size = SIZE * PIXEL;
    // The halo is drawn before the letters.
    let (down, name) = ((size * 0.35).round(), escaped(name));
    write!(svg, r#"<path id="s{n}" fill="none" d="{d}"/>"#).unwrap_or_default();
    write!(svg, r##"<text font-family="sans-serif" font-size="{size}" fill="#55504a" text-anchor="middle" dy="{down}" "##)
        .unwrap_or_default();
    svg.push_str(r##"stroke="#ffffff" stroke-width="40" stroke-linejoin="round" paint-order="stroke">"##);
    write!(svg, r##"<textPath href="#s{n}" startOffset="50%">{name}</textPath></text>"##).unwrap_or_default();
}

fn escaped(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            letter if letter.is_control() => text.push(' '),
            letter => text.push(letter),
        }
    }
    text
}

fn step(a: (i32, i32), b: (i32, i32)) -> f64 {
    f64::from(b.0 - a.0).hypot(f64::from(b.1 - a.1))
}

fn length(line: &[(i32, i32)]) -> f64 {
    line.windows(2).map(|pair| step(pair[0], pair[1])).sum()
}

/// So winding that letters would stand on each other: much longer than from end to end.
fn is_bent(line: &[(i32, i32)]) -> bool {
    let (Some(first), Some(last)) = (line.first(), line.last()) else { return true };
    length(line) > step(*first, *last) * 1.2
}

/// Where the name itself will lie: the middle of the line.
#[expect(clippy::cast_possible_truncation, reason = "within the square")]
fn cells(line: &[(i32, i32)], needed: f64) -> Vec<(i32, i32)> {
    let (from, to) = ((length(line) - needed) / 2.0, f64::midpoint(length(line), needed));
    let mut cells = vec![];
    let mut before = 0.0;
    for pair in line.windows(2) {
        let long = step(pair[0], pair[1]);
        let many = (long / f64::from(CELL / 2)).ceil().max(1.0);
        for n in 0..=(many as i32) {
            let share = f64::from(n) / many;
            let at = before + long * share;
            if (from..=to).contains(&at) {
                let place = |a: i32, b: i32| (f64::from(a) + f64::from(b - a) * share) as i32 / CELL;
                cells.push((place(pair[0].0, pair[1].0), place(pair[0].1, pair[1].1)));
            }
        }
        before += long;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(streets: &[(&str, &[(i32, i32)])]) -> String {
        let mut names = Names::default();
        for (name, line) in streets {
            names.add(name, line);
        }
        let mut svg = String::new();
        names.draw(&mut svg);
        svg
    }

    #[test]
    fn a_name_stands_once_and_reads_from_the_left() {
        let svg = drawn(&[("Pilies", &[(3000, 500), (100, 500)]), ("Pilies", &[(0, 900), (900, 900)])]);
        assert_eq!((svg.matches("Pilies").count(), svg.contains("M100 500L3000 500")), (1, true), "{svg}");
    }
    #[test]
    fn what_does_not_fit_winds_or_crosses_another_is_not_written() {
        assert_eq!(drawn(&[("Gedimino prospektas", &[(0, 0), (600, 0)])]), "");
        assert_eq!(drawn(&[("Užupio", &[(0, 0), (800, 0), (0, 90)])]), "");
        let crossing: [(&str, &[(i32, i32)]); 2] = [("Vilniaus", &[(0, 2000), (4000, 2000)]), ("Totorių", &[(2000, 400), (2000, 3600)])];
        assert_eq!(drawn(&crossing).matches("<text ").count(), 1);
    }
    #[test]
    fn only_the_piece_within_the_square_carries_the_name() {
        let svg = drawn(&[("Kauno", &[(-900, 100), (50, 100), (1800, 100), (5000, 100)])]);
        assert!(svg.contains("M50 100L1800 100"), "{svg}");
    }
}
