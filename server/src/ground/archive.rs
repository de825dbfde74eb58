//! `PMTiles`, version 3: one file that holds the pictures, or the shapes, of a map in squares, and a directory of where each lies.
//! <https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md>. Read with positioned reads; what the file says of itself is believed
//! nowhere: lengths have limits, directories an end.
use flate2::read::GzDecoder;
use std::{
    fs::File,
    io::{self, Read},
    ops::RangeInclusive,
    os::unix::fs::FileExt,
    path::Path,
};

const HEADER: usize = 127;
/// A directory, as it lies in the file and unpacked.
const LONGEST_DIRECTORY: u64 = 16 << 20;
/// A square of a map; usual ones have up to 500 kB.
const LONGEST_TILE: u64 = 8 << 20;
/// The specification's own limit is three.
const DEEPEST: usize = 4;
/// No map here goes nearer, and Hilbert's numbers of all squares above fit into 64 bits.
const FINEST: u8 = 22;
/// So many sizes nearer than the finest that is held shapes are still a map, and no blots.
const NEARER: u8 = 4;

pub struct Archive {
    file: File,
    header: Header,
    root: Vec<Entry>,
    /// Another file, or another state of it, has another.
    stamp: String,
}

/// What lies in the squares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Shapes, by Mapbox' specification of vector tiles.
    Shapes,
    Png,
    Jpeg,
    Webp,
    Avif,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packed {
    Plain,
    Gzip,
    Brotli,
}

#[derive(Clone, Copy, Debug)]
struct Header {
    root: Piece,
    /// Offsets within are counted from here.
    leaves: u64,
    tiles: u64,
    directories: Packed,
    packed: Packed,
    kind: Kind,
    coarsest: u8,
    finest: u8,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    from: u64,
    length: u64,
}

/// A run of squares with the same content, or (`run` = 0) where the directory of all from here on lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    first: u64,
    run: u64,
    piece_from: u64,
    length: u64,
}

impl Archive {
    /// Says what is wrong in words for an operator.
    pub fn open(path: &Path) -> Result<Self, String> {
        let named = |why: String| format!("The map file {} cannot be used: {why}.", path.display());
        let file = File::open(path).map_err(|fault| named(fault.to_string()))?;
        let mut head = [0; HEADER];
        file.read_exact_at(&mut head, 0).map_err(|_| named("it is too short to be a PMTiles file".into()))?;
        let header = Header::read(&head).map_err(named)?;
        let root = directory(&file, header.root, header.directories).map_err(|fault| named(fault.to_string()))?;
        let about = file.metadata().map_err(|fault| named(fault.to_string()))?;
        let mut stamp = blake3::Hasher::new();
        stamp.update(&head).update(&about.len().to_le_bytes());
        if let Ok(since) = about.modified().map(|time| time.duration_since(std::time::UNIX_EPOCH).unwrap_or_default()) {
            stamp.update(&since.as_nanos().to_le_bytes());
        }
        Ok(Self { file, header, root, stamp: stamp.finalize().to_hex()[..12].to_owned() })
    }
    pub fn stamp(&self) -> &str {
        &self.stamp
    }
    pub fn kind(&self) -> Kind {
        self.header.kind
    }
    /// That the file holds.
    pub fn sizes(&self) -> RangeInclusive<u32> {
        self.header.coarsest.into()..=self.header.finest.into()
    }
    /// That can be made of it: shapes are drawn nearer than they are held, with lines and letters as thick as everywhere.
    pub fn shown(&self) -> RangeInclusive<u32> {
        let nearer = if self.header.kind == Kind::Shapes { NEARER } else { 0 };
        self.header.coarsest.into()..=u32::from(self.header.finest.saturating_add(nearer).min(FINEST))
    }
    /// How many sizes coarser the square is held in which this one lies.
    pub fn held_above(&self, z: u8) -> u8 {
        z.saturating_sub(self.header.finest)
    }
    /// The square's content, unpacked; `None` = the file has none there. Blocks for as long as a disk does.
    pub fn tile(&self, z: u8, x: u32, y: u32) -> io::Result<Option<Vec<u8>>> {
        let Some(number) = number(z, x, y) else { return Ok(None) };
        let mut leaf: Option<Vec<Entry>> = None;
        for _ in 0..DEEPEST {
            let Some(entry) = find(leaf.as_deref().unwrap_or(&self.root), number) else { return Ok(None) };
            if entry.run > 0 {
                let piece = Piece { from: add(self.header.tiles, entry.piece_from)?, length: entry.length };
                return unpacked(&self.file, piece, self.header.packed, LONGEST_TILE).map(Some);
            }
            let piece = Piece { from: add(self.header.leaves, entry.piece_from)?, length: entry.length };
            leaf = Some(directory(&self.file, piece, self.header.directories)?);
        }
        Err(broken("its directories have no end"))
    }
}

impl Header {
    fn read(bytes: &[u8; HEADER]) -> Result<Self, String> {
        if bytes[..7] != *b"PMTiles" {
            return Err("it is no PMTiles file".into());
        }
        if bytes[7] != 3 {
            return Err(format!("it is of version {}, and only version 3 is read", bytes[7]));
        }
        let number = |at: usize| {
            let mut eight = [0; 8];
            eight.copy_from_slice(&bytes[at..at + 8]);
            u64::from_le_bytes(eight)
        };
        let kind = match bytes[99] {
            1 => Kind::Shapes,
            2 => Kind::Png,
            3 => Kind::Jpeg,
            4 => Kind::Webp,
            5 => Kind::Avif,
            other => return Err(format!("its squares are of an unknown kind ({other})")),
        };
        let (coarsest, finest) = (bytes[100], bytes[101]);
        if coarsest > finest || finest > FINEST {
            return Err(format!("its squares go from zoom {coarsest} to {finest}"));
        }
        Ok(Self {
            root: Piece { from: number(8), length: number(16) },
            leaves: number(40),
            tiles: number(56),
            directories: Packed::read(bytes[97])?,
            packed: Packed::read(bytes[98])?,
            kind,
            coarsest,
            finest,
        })
    }
}

impl Packed {
    fn read(byte: u8) -> Result<Self, String> {
        match byte {
            1 => Ok(Self::Plain),
            2 => Ok(Self::Gzip),
            3 => Ok(Self::Brotli),
            4 => Err("it is packed with zstd: convert it to gzip, as `pmtiles extract` writes it".into()),
            other => Err(format!("it is packed in an unknown way ({other})")),
        }
    }
}

/// The square's number on Hilbert's curve, all coarser sizes before it; `None` where the world has no such square.
fn number(z: u8, mut x: u32, mut y: u32) -> Option<u64> {
    if z > FINEST || x >> z > 0 || y >> z > 0 {
        return None;
    }
    let mut number = ((1_u64 << (2 * z)) - 1) / 3;
    for n in (0..z).rev() {
        let half = 1_u32 << n;
        let (right, low) = (x & half, y & half);
        number += u64::from((3 * right) ^ low) << n;
        if low == 0 {
            if right != 0 {
                // Only the bits below count from here on.
                x = half.wrapping_sub(1).wrapping_sub(x);
                y = half.wrapping_sub(1).wrapping_sub(y);
            }
            (x, y) = (y, x);
        }
    }
    Some(number)
}

/// What holds the square, or leads on to it.
fn find(entries: &[Entry], number: u64) -> Option<Entry> {
    let before = entries.partition_point(|entry| entry.first <= number).checked_sub(1)?;
    let entry = *entries.get(before)?;
    (entry.run == 0 || number - entry.first < entry.run).then_some(entry)
}

fn directory(file: &File, piece: Piece, packed: Packed) -> io::Result<Vec<Entry>> {
    entries(&unpacked(file, piece, packed, LONGEST_DIRECTORY)?)
}

/// Four columns, one after the other, as numbers of changing length.
fn entries(bytes: &[u8]) -> io::Result<Vec<Entry>> {
    let mut rest = bytes;
    // Each entry has four numbers, of a byte at least.
    let many = usize::try_from(varint(&mut rest)?).ok().filter(|many| *many <= rest.len() / 4);
    let many = many.ok_or_else(|| broken("its directory is cut off"))?;
    let mut entries = vec![Entry { first: 0, run: 0, piece_from: 0, length: 0 }; many];
    let mut last = 0;
    for entry in &mut entries {
        last = add(last, varint(&mut rest)?)?;
        entry.first = last;
    }
    for entry in &mut entries {
        entry.run = varint(&mut rest)?;
    }
    for entry in &mut entries {
        entry.length = varint(&mut rest)?;
    }
    let mut end = 0;
    for entry in &mut entries {
        // Nought = right behind the one before.
        entry.piece_from = varint(&mut rest)?.checked_sub(1).unwrap_or(end);
        end = add(entry.piece_from, entry.length)?;
    }
    Ok(entries)
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
pub fn varint(rest: &mut &[u8]) -> io::Result<u64> {
    let mut number = 0;
    for n in 0..10 {
        let (byte, after) = rest.split_first().ok_or_else(|| broken("a number is cut off"))?;
        *rest = after;
        number |= u64::from(byte & 0x7f) << (7 * n);
        if byte & 0x80 == 0 {
            return Ok(number);
        }
    }
    Err(broken("a number has no end"))
}

fn unpacked(file: &File, piece: Piece, packed: Packed, longest: u64) -> io::Result<Vec<u8>> {
    let length =
        usize::try_from(piece.length).ok().filter(|_| piece.length <= longest).ok_or_else(|| broken("a part of it is too long"))?;
    let mut bytes = vec![0; length];
    file.read_exact_at(&mut bytes, piece.from)?;
    let mut plain = vec![];
    // A byte more than is allowed tells that there is more.
    match packed {
        Packed::Plain => return Ok(bytes),
        Packed::Gzip => GzDecoder::new(&bytes[..]).take(longest + 1).read_to_end(&mut plain)?,
        Packed::Brotli => brotli::Decompressor::new(&bytes[..], 4096).take(longest + 1).read_to_end(&mut plain)?,
    };
    if plain.len() as u64 > longest { Err(broken("a part of it is too long")) } else { Ok(plain) }
}

fn add(a: u64, b: u64) -> io::Result<u64> {
    a.checked_add(b).ok_or_else(|| broken("it points beyond every file"))
}

pub fn broken(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}

#[cfg(test)]
pub mod testing {
    //! Files as small as they can be, written byte by byte.
    use std::{io::Write, path::Path};

    pub fn varints(numbers: &[u64]) -> Vec<u8> {
        let mut bytes = vec![];
        for number in numbers {
            let mut rest = *number;
            while rest > 0x7f {
                bytes.push(u8::try_from(rest & 0x7f).unwrap() | 0x80);
                rest >>= 7;
            }
            bytes.push(u8::try_from(rest).unwrap());
        }
        bytes
    }
    pub fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut packer = flate2::write::GzEncoder::new(vec![], flate2::Compression::fast());
        packer.write_all(bytes).unwrap();
        packer.finish().unwrap()
    }
    /// Squares by their number, in order; `kind` as in the header; all in a leaf of its own where `leaf`.
    pub fn written(path: &Path, kind: u8, zooms: (u8, u8), squares: &[(u64, &[u8])], leaf: bool) {
        let packed: Vec<Vec<u8>> = squares.iter().map(|(_, bytes)| if kind == 1 { gzip(bytes) } else { bytes.to_vec() }).collect();
        let many = squares.len() as u64;
        let mut columns = vec![many];
        let mut last = 0;
        for (number, _) in squares {
            columns.push(number - last);
            last = *number;
        }
        columns.extend(vec![1; squares.len()]);
        columns.extend(packed.iter().map(|bytes| bytes.len() as u64));
        columns.extend((0..many).map(|n| u64::from(n == 0)));
        let directory = gzip(&varints(&columns));
        let (root, leaves) =
            if leaf { (gzip(&varints(&[1, squares[0].0, 0, directory.len() as u64, 1])), directory) } else { (directory, vec![]) };
        let (root_at, leaves_at) = (127_u64, 127 + root.len() as u64);
        let tiles_at = leaves_at + leaves.len() as u64;
        let length: u64 = packed.iter().map(|bytes| bytes.len() as u64).sum();
        let mut head = b"PMTiles\x03".to_vec();
        let numbers = [root_at, root.len() as u64, 0, 0, leaves_at, leaves.len() as u64, tiles_at, length, many, many, many];
        head.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
        head.extend([1, 2, if kind == 1 { 2 } else { 1 }, kind, zooms.0, zooms.1]);
        head.resize(127, 0);
        std::fs::write(path, [head, root, leaves, packed.concat()].concat()).unwrap();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_have_the_numbers_that_the_specification_gives_them() {
        for (z, x, y, expected) in
            [(0, 0, 0, 0), (1, 0, 0, 1), (1, 0, 1, 2), (1, 1, 1, 3), (1, 1, 0, 4), (2, 0, 0, 5), (12, 3423, 1763, 19_078_479)]
        {
            assert_eq!(number(z, x, y), Some(expected), "{z}/{x}/{y}");
        }
        assert_eq!((number(1, 2, 0), number(0, 0, 1), number(23, 0, 0)), (None, None, None));
    }
    #[test]
    fn a_square_is_read_through_the_root_or_through_a_leaf_and_a_missing_one_is_none() {
        let folder = tempfile::tempdir().unwrap();
        for leaf in [false, true] {
            let path = folder.path().join(format!("{leaf}.pmtiles"));
            testing::written(&path, 2, (0, 1), &[(0, b"whole"), (2, b"south-west"), (3, b"south-east")], leaf);
            let archive = Archive::open(&path).unwrap();
            assert_eq!((archive.kind(), archive.sizes()), (Kind::Png, 0..=1));
            let content = |z, x, y| archive.tile(z, x, y).unwrap();
            assert_eq!((content(0, 0, 0), content(1, 0, 1)), (Some(b"whole".to_vec()), Some(b"south-west".to_vec())));
            assert_eq!((content(1, 1, 1), content(1, 0, 0), content(9, 1, 1)), (Some(b"south-east".to_vec()), None, None));
        }
    }
    #[test]
    fn what_is_no_map_file_is_refused_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ground.pmtiles");
        let why = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            Archive::open(&path).err().unwrap_or_default()
        };
        assert!(why(b"PMTiles").contains("too short") && why(&[0; 200]).contains("no PMTiles file"));
        testing::written(&path, 1, (0, 14), &[(0, b"")], false);
        let good = std::fs::read(&path).unwrap();
        let with = |at: usize, byte: u8| {
            let mut bytes = good.clone();
            bytes[at] = byte;
            bytes
        };
        assert!(why(&with(7, 2)).contains("version 2") && why(&with(97, 4)).contains("zstd") && why(&with(99, 9)).contains("unknown kind"));
        assert!(why(&with(101, 99)).contains("zoom 0 to 99") && why(&with(22, 1)).contains("too long"));
        assert_eq!(why(&good), "");
    }
    #[test]
    fn a_damaged_file_ends_in_an_error_and_in_nothing_worse() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ground.pmtiles");
        testing::written(&path, 1, (0, 2), &[(0, b"whole"), (2, b"a quarter of it")], true);
        let good = std::fs::read(&path).unwrap();
        for at in 0..good.len() {
            for byte in [0, 0xff, good[at] ^ 0x10] {
                let mut bytes = good.clone();
                bytes[at] = byte;
                std::fs::write(&path, &bytes).unwrap();
                // Whatever comes of it: no panic, no endless loop.
                drop(Archive::open(&path).map(|archive| (archive.tile(0, 0, 0), archive.tile(1, 0, 1), archive.tile(2, 3, 3))));
            }
        }
        assert!(entries(&[0x80]).is_err() && entries(&[0xff, 0xff, 0xff, 0x7f]).is_err());
        // No room is made for what cannot be there.
        let why = |bytes: &[u8]| entries(bytes).err().map(|fault| fault.to_string());
        assert_eq!((why(&[2, 0, 1, 1, 1, 0, 1, 1]).as_deref(), why(&[1, 0, 1, 1, 1])), (Some("its directory is cut off"), None));
    }
}
