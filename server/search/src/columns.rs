//! What is filtered, counted and ordered by, of one segment of the index, as plain arrays in memory: read once when the segment appears,
//! shared by all questions until it is merged away.
use crate::{
    often::Often,
    removal::Ids,
    schema::{AGES, BETWEEN, CHECKED, ID_HIGH, ID_LOW, MIDDLES, OF, OVERDUE, POINTS, SETS, UNTIL, unpacked},
};
use domain::{
    id::Id,
    search::{Group, OpenNow, Point},
    service::Service,
};
use std::sync::{Arc, Mutex, PoisonError};
use tantivy::{DocId, SegmentReader, columnar::Column};

/// A value of a group, or the ages that a service is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Of(Group, String),
    Ages(u8, u8),
}

fn value(text: &str) -> Option<Value> {
    let (group, value) = text.split_once(OF)?;
    if group == AGES {
        let (from, to) = value.split_once('-')?;
        return Some(Value::Ages(from.parse().ok()?, to.parse().ok()?));
    }
    Some(Value::Of(group.parse().ok()?, value.to_owned()))
}

/// Which set each document has, and the values of each set.
#[derive(Default)]
pub struct Sets {
    small: Vec<u16>,
    /// Instead of `small`, where there are more sets than it can tell apart.
    large: Vec<u32>,
    /// Distinct values, in the order in which they were met.
    pub values: Vec<Value>,
    /// The values of all sets, one list after another, and where each list ends.
    lists: Vec<u16>,
    ends: Vec<u32>,
}

impl Sets {
    fn read(reader: &SegmentReader, name: &str) -> tantivy::Result<Self> {
        let docs = reader.max_doc();
        let Some(column) = reader.fast_fields().str(name)? else {
            return Ok(Self { small: vec![0; docs as usize], ends: vec![0], ..Self::default() });
        };
        let mut all = Self::default();
        let mut text = String::new();
        for set in 0..column.num_terms() as u64 {
            text.clear();
            column.ord_to_str(set, &mut text)?;
            for value in text.split(BETWEEN).filter_map(value) {
                let number = all.number(value);
                all.lists.extend(number);
            }
            all.ends.push(u32::try_from(all.lists.len()).unwrap_or(u32::MAX));
        }
        // A document without the field has no values; its set is the one after the last.
        let none = all.ends.len();
        all.ends.push(u32::try_from(all.lists.len()).unwrap_or(u32::MAX));
        let ords = column.ords();
        let set = |doc: DocId| ords.first(doc).and_then(|set| usize::try_from(set).ok()).unwrap_or(none);
        if none < usize::from(u16::MAX) {
            all.small = (0..docs).map(|doc| u16::try_from(set(doc)).unwrap_or(u16::MAX)).collect();
        } else {
            all.large = (0..docs).map(|doc| u32::try_from(set(doc)).unwrap_or(u32::MAX)).collect();
        }
        Ok(all)
    }
    /// How many sets there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }
    /// Which values a set has.
    #[inline]
    pub fn values_of(&self, set: usize) -> &[u16] {
        let end = |at: Option<usize>| at.and_then(|at| self.ends.get(at)).map_or(0, |end| *end as usize);
        self.lists.get(end(set.checked_sub(1))..end(Some(set))).unwrap_or_default()
    }
    fn number(&mut self, value: Value) -> Option<u16> {
        let at = self.values.iter().position(|known| *known == value).unwrap_or_else(|| {
            self.values.push(value);
            self.values.len() - 1
        });
        u16::try_from(at).ok()
    }
    /// Counts the sets of the documents.
    pub fn count(&self, docs: &[DocId], often: &mut Often) {
        fn each<S: Copy + Into<u32>>(sets: &[S], docs: &[DocId], often: &mut Often) {
            docs.iter().filter_map(|doc| sets.get(*doc as usize)).for_each(|set| often.add((*set).into()));
        }
        if self.large.is_empty() { each(&self.small, docs, often) } else { each(&self.large, docs, often) }
    }
    #[inline]
    pub fn set_of(&self, doc: DocId) -> usize {
        let at = doc as usize;
        self.small.get(at).map_or_else(|| self.large.get(at).map_or(0, |set| *set as usize), |set| usize::from(*set))
    }
}

fn points_in(column: Option<&Column<u64>>, doc: DocId) -> impl Iterator<Item = Point> + '_ {
    column.into_iter().flat_map(move |column| column.values_for_doc(doc)).filter_map(unpacked)
}

#[expect(clippy::cast_possible_truncation, reason = "kilometres on a globe")]
fn nearest(points: impl Iterator<Item = Point>, from: Point) -> Option<f32> {
    points.map(|point| from.km_to(point) as f32).reduce(f32::min)
}

type OpenBits = (Arc<OpenNow>, Arc<[u64]>);

pub struct Columns {
    pub sets: [Sets; SETS.len()],
    high: Column<u64>,
    low: Column<u64>,
    points: Option<Column<u64>>,
    middles: Option<Column<u64>>,
    checked: Option<Column<u64>>,
    overdue: Option<Column<u64>>,
    until: Option<Column<u64>>,
    /// The last question's instant and what is open then, a bit a document.
    open: Mutex<Option<OpenBits>>,
    docs: DocId,
}

impl Columns {
    pub fn read(reader: &SegmentReader) -> tantivy::Result<Self> {
        let fast = reader.fast_fields();
        let some = |name: &str| Ok::<_, tantivy::TantivyError>(fast.column_opt::<u64>(name)?.filter(|column| column.values.num_vals() > 0));
        let mut sets = Vec::with_capacity(SETS.len());
        for (name, _) in SETS {
            sets.push(Sets::read(reader, name)?);
        }
        Ok(Self {
            sets: sets.try_into().unwrap_or_default(),
            high: fast.u64(ID_HIGH)?,
            low: fast.u64(ID_LOW)?,
            points: some(POINTS)?,
            middles: some(MIDDLES)?,
            checked: some(CHECKED)?,
            overdue: some(OVERDUE)?,
            until: some(UNTIL)?,
            open: Mutex::default(),
            docs: reader.max_doc(),
        })
    }
    pub fn key(&self, doc: DocId) -> (u64, u64) {
        (self.high.first(doc).unwrap_or_default(), self.low.first(doc).unwrap_or_default())
    }
    /// The documents that have one of the ids.
    pub fn those(&self, ids: &Ids) -> Vec<DocId> {
        ids.among(&self.high, &self.low, self.docs).collect()
    }
    pub fn points(&self, doc: DocId) -> impl Iterator<Item = Point> + '_ {
        points_in(self.points.as_ref(), doc)
    }
    /// To the nearest of its places.
    pub fn km_from(&self, doc: DocId, from: Point) -> Option<f32> {
        nearest(self.points(doc), from)
    }
    /// To the middle of the nearest area that it serves, where no place of it is known.
    pub fn km_from_area(&self, doc: DocId, from: Point) -> Option<f32> {
        nearest(points_in(self.middles.as_ref(), doc), from)
    }
    pub fn checked(&self, doc: DocId) -> Option<u64> {
        self.checked.as_ref()?.first(doc)
    }
    /// Whether its time was over on that day and nobody had found it right.
    #[inline]
    pub fn is_overdue(&self, doc: DocId, today: u64) -> bool {
        self.overdue.as_ref().and_then(|column| column.first(doc)).is_some_and(|from| from <= today)
    }
    /// The day from which it is offered no more.
    pub fn until(&self, doc: DocId) -> Option<u64> {
        self.until.as_ref()?.first(doc)
    }
    pub const fn ends(&self) -> bool {
        self.until.is_some()
    }

    /// A bit for each document: read once for each instant that is asked for.
    pub fn open(&self, now: &Arc<OpenNow>) -> Arc<[u64]> {
        let mut kept = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, bits)) = kept.as_ref().filter(|(of, _)| Arc::ptr_eq(of, now)) {
            return bits.clone();
        }
        let mut bits = vec![0_u64; (self.docs as usize).div_ceil(64)];
        for doc in 0..self.docs {
            let (high, low) = self.key(doc);
            if now.0.contains(&Id::<Service>::from_uuid(uuid::Uuid::from_u64_pair(high, low))) {
                bits[doc as usize / 64] |= 1 << (doc % 64);
            }
        }
        let bits: Arc<[u64]> = bits.into();
        *kept = Some((now.clone(), bits.clone()));
        bits
    }
}
