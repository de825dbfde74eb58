//! Vector tiles as Mapbox specified them (version 2): layers of shapes with a few words about each, in protocol buffers.
//! Read by hand: five kinds of records, of which a map of the ground needs names, kinds and lines. What is not understood is passed over.
use super::archive::{broken, varint};
use std::{collections::HashMap, io};

pub struct Layer {
    pub name: String,
    /// The square's side in the units of its shapes.
    pub extent: i32,
    pub shapes: Vec<Shape>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Points,
    Lines,
    /// Rings, the holes among them.
    Faces,
}

pub struct Shape {
    pub form: Form,
    /// Words and numbers about it; only texts and whole numbers are kept.
    pub about: HashMap<String, String>,
    pub lines: Vec<Vec<(i32, i32)>>,
}
impl Shape {
    pub fn about(&self, key: &str) -> &str {
        self.about.get(key).map_or("", String::as_str)
    }
}

/// More than any tile that is meant for a screen has.
const MOST_POINTS: usize = 400_000;
/// In bytes. Longer words are no kind and no street's name; and each shape has a copy of its own.
const LONGEST_WORDS: usize = 512;

/// Layers of a tile, those only whose names are wanted.
pub fn layers(bytes: &[u8], wanted: impl Fn(&str) -> bool) -> io::Result<Vec<Layer>> {
    let mut layers = vec![];
    let mut left = MOST_POINTS;
    each(bytes, |field, value| {
        if let (3, Value::Bytes(bytes)) = (field, value) {
            layers.extend(layer(bytes, &wanted, &mut left)?);
        }
        Ok(())
    })?;
    Ok(layers)
}

enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
}

/// Each field of a record, in order.
fn each<'a>(mut rest: &'a [u8], mut work: impl FnMut(u64, Value<'a>) -> io::Result<()>) -> io::Result<()> {
    while !rest.is_empty() {
        let key = varint(&mut rest)?;
        let value = match key & 7 {
            0 => Value::Number(varint(&mut rest)?),
            1 => Value::Bytes(cut(&mut rest, 8)?),
            2 => {
                let length = varint(&mut rest)?;
                Value::Bytes(cut(&mut rest, length)?)
            }
            5 => Value::Bytes(cut(&mut rest, 4)?),
            _ => return Err(broken("a record of an unknown kind")),
        };
        work(key >> 3, value)?;
    }
    Ok(())
}

fn cut<'a>(rest: &mut &'a [u8], length: u64) -> io::Result<&'a [u8]> {
    let length = usize::try_from(length).ok().filter(|length| *length <= rest.len()).ok_or_else(|| broken("a record is cut off"))?;
    let (piece, after) = rest.split_at(length);
    *rest = after;
    Ok(piece)
}

fn layer(bytes: &[u8], wanted: &impl Fn(&str) -> bool, left: &mut usize) -> io::Result<Option<Layer>> {
    let (mut name, mut extent, mut shapes, mut keys, mut values) = (String::new(), 4096, vec![], vec![], vec![]);
    each(bytes, |field, value| {
        match (field, value) {
            (1, Value::Bytes(text)) => name = String::from_utf8_lossy(text).into_owned(),
            (2, Value::Bytes(shape)) => shapes.push(shape),
            (3, Value::Bytes(text)) => keys.push(words(text).unwrap_or_default()),
            (4, Value::Bytes(text)) => values.push(said(text)?),
            (5, Value::Number(number)) => extent = i32::try_from(number).unwrap_or(0),
            _ => {}
        }
        Ok(())
    })?;
    if !wanted(&name) {
        return Ok(None);
    }
    if !(64..=65_536).contains(&extent) {
        return Err(broken("a layer has no size"));
    }
    let shapes = shapes.into_iter().map(|bytes| shape(bytes, &keys, &values, left));
    let shapes = shapes.filter_map(Result::transpose).collect::<io::Result<_>>()?;
    Ok(Some(Layer { name, extent, shapes }))
}

fn words(text: &[u8]) -> Option<String> {
    (text.len() <= LONGEST_WORDS).then(|| String::from_utf8_lossy(text).into_owned())
}

/// Texts as they are, whole numbers in figures, truth as `true`; others are no words.
fn said(bytes: &[u8]) -> io::Result<Option<String>> {
    let mut said = None;
    each(bytes, |field, value| {
        match (field, value) {
            (1, Value::Bytes(text)) => said = words(text),
            (4 | 5, Value::Number(number)) => said = Some(number.to_string()),
            (6, Value::Number(number)) => said = Some(signed(number).to_string()),
            (7, Value::Number(number)) => said = Some((number == 1).to_string()),
            _ => {}
        }
        Ok(())
    })?;
    Ok(said)
}

fn shape(bytes: &[u8], keys: &[String], values: &[Option<String>], left: &mut usize) -> io::Result<Option<Shape>> {
    let (mut form, mut tags, mut geometry) = (None, vec![], vec![]);
    each(bytes, |field, value| {
        match (field, value) {
            (2, Value::Bytes(numbers)) => tags = packed(numbers)?,
            (3, Value::Number(number)) => {
                form = match number {
                    1 => Some(Form::Points),
                    2 => Some(Form::Lines),
                    3 => Some(Form::Faces),
                    _ => None,
                }
            }
            (4, Value::Bytes(numbers)) => geometry = packed(numbers)?,
            _ => {}
        }
        Ok(())
    })?;
    let Some(form) = form else { return Ok(None) };
    *left = left.checked_sub(geometry.len() / 2).ok_or_else(|| broken("it has too many points"))?;
    let at = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let about = tags.chunks_exact(2).filter_map(|pair| Some((keys.get(at(pair[0]))?.clone(), values.get(at(pair[1]))?.clone()?))).collect();
    Ok(Some(Shape { form, about, lines: lines(&geometry)? }))
}

fn packed(mut bytes: &[u8]) -> io::Result<Vec<u64>> {
    let mut numbers = vec![];
    while !bytes.is_empty() {
        numbers.push(varint(&mut bytes)?);
    }
    Ok(numbers)
}

/// Moves of a pen, each counted from where it stands: go there (1), draw to there (2), back to the beginning (7).
fn lines(commands: &[u64]) -> io::Result<Vec<Vec<(i32, i32)>>> {
    let mut lines: Vec<Vec<(i32, i32)>> = vec![];
    let (mut x, mut y) = (0_i32, 0_i32);
    let mut rest = commands.iter();
    while let Some(command) = rest.next() {
        let (what, many) = (command & 7, command >> 3);
        if what == 7 {
            continue;
        }
        for _ in 0..many {
            let (Some(dx), Some(dy)) = (rest.next(), rest.next()) else { return Err(broken("a line is cut off")) };
            x = x.wrapping_add(signed(*dx));
            y = y.wrapping_add(signed(*dy));
            match what {
                1 => lines.push(vec![(x, y)]),
                2 => lines.last_mut().ok_or_else(|| broken("a line begins nowhere"))?.push((x, y)),
                _ => return Err(broken("the pen is told something unknown")),
            }
        }
    }
    Ok(lines)
}

/// Even numbers stand for those from nought up, odd ones for those below.
#[expect(clippy::cast_possible_truncation, reason = "squares are smaller than 32 bits; what is not is broken, and only drawn wrongly")]
fn signed(number: u64) -> i32 {
    ((number >> 1) as i32) ^ -((number & 1) as i32)
}

#[cfg(test)]
pub mod testing {
    //! Tiles as small as they can be.
    use crate::ground::archive::testing::varints;

    pub fn zigzag(number: i64) -> u64 {
        u64::try_from(if number < 0 { -2 * number - 1 } else { 2 * number }).unwrap()
    }
    fn field(number: u64, bytes: &[u8]) -> Vec<u8> {
        [varints(&[(number << 3) | 2, bytes.len() as u64]), bytes.to_vec()].concat()
    }
    /// One shape of a layer: its kind, its name (may be empty), and its line or ring.
    pub struct Drawn<'a>(pub u64, pub &'a str, pub &'a str, pub &'a [(i64, i64)]);

    pub fn layer(name: &str, shapes: &[Drawn]) -> Vec<u8> {
        let mut bytes = [varints(&[15 << 3, 2]), field(1, name.as_bytes())].concat();
        for (n, Drawn(form, _, named, points)) in shapes.iter().enumerate() {
            let n = n as u64 * 2;
            let tags = if named.is_empty() { vec![0, n] } else { vec![0, n, 1, n + 1] };
            let mut moves = vec![];
            let mut last = (0, 0);
            for (at, (x, y)) in points.iter().enumerate() {
                match at {
                    0 => moves.push((1 << 3) | 1),
                    1 => moves.push(((points.len() as u64 - 1) << 3) | 2),
                    _ => {}
                }
                moves.extend([zigzag(x - last.0), zigzag(y - last.1)]);
                last = (*x, *y);
            }
            if *form == 3 {
                moves.push((1 << 3) | 7);
            }
            let shape = [field(2, &varints(&tags)), varints(&[3 << 3, *form]), field(4, &varints(&moves))].concat();
            bytes.extend(field(2, &shape));
        }
        bytes.extend([field(3, b"kind"), field(3, b"name")].concat());
        for Drawn(_, kind, named, _) in shapes {
            bytes.extend([field(4, &field(1, kind.as_bytes())), field(4, &field(1, named.as_bytes()))].concat());
        }
        bytes.extend(varints(&[5 << 3, 4096]));
        field(3, &bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::{testing::Drawn, *};

    #[test]
    fn shapes_come_with_their_words_and_their_lines() {
        let ring = [(0, 0), (4096, 0), (4096, 2048), (-8, 2048)];
        let bytes = [
            testing::layer("water", &[Drawn(3, "lake", "", &ring)]),
            testing::layer("roads", &[Drawn(2, "major_road", "Gedimino", &[(5, 6), (7, 3)])]),
        ];
        let read = layers(&bytes.concat(), |_| true).unwrap();
        let [water, roads] = &read[..] else { panic!("{}", read.len()) };
        assert_eq!(
            (water.name.as_str(), water.extent, water.shapes[0].form, water.shapes[0].about("kind")),
            ("water", 4096, Form::Faces, "lake")
        );
        assert_eq!(water.shapes[0].lines, [vec![(0, 0), (4096, 0), (4096, 2048), (-8, 2048)]]);
        assert_eq!((roads.shapes[0].about("name"), roads.shapes[0].about("ref")), ("Gedimino", ""));
        assert_eq!(roads.shapes[0].lines, [vec![(5, 6), (7, 3)]]);
        assert_eq!(layers(&bytes.concat(), |name| name == "roads").unwrap().len(), 1);
    }
    #[test]
    fn words_without_an_end_are_none() {
        let name = |length: usize| {
            let tile = testing::layer("roads", &[Drawn(2, "path", &"a".repeat(length), &[(0, 0), (9, 9)])]);
            layers(&tile, |_| true).unwrap()[0].shapes[0].about("name").len()
        };
        assert_eq!((name(LONGEST_WORDS), name(LONGEST_WORDS + 1)), (LONGEST_WORDS, 0));
    }
    #[test]
    fn a_damaged_tile_ends_in_an_error_and_in_nothing_worse() {
        let good = testing::layer("water", &[Drawn(3, "lake", "Galvė", &[(0, 0), (300, 0), (0, 300)])]);
        for at in 0..good.len() {
            drop(layers(&good[..at], |_| true));
            for byte in [0, 0x7f, 0xff, good[at] ^ 0x08] {
                let mut bytes = good.clone();
                bytes[at] = byte;
                drop(layers(&bytes, |_| true));
            }
        }
        assert!(lines(&[(1 << 3) | 2, 0, 0]).is_err() && lines(&[(1 << 3) | 1, 4]).is_err() && lines(&[(9 << 60) | 1, 4]).is_err());
    }
}
