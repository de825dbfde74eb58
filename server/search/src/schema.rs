//! The fields of the index and how a document fills them. Nothing is kept but the id: rows are fetched from the database.
use crate::{analysis::Analyser, numbers};
use domain::{
    area::AreaCode,
    id::Id,
    search::{Document, Group, Point},
    service::Service,
};
use jiff::civil::{Date, date};
use std::collections::BTreeSet;
use tantivy::{
    IndexSettings, IndexSortByField, Order, TantivyDocument,
    schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions},
    store::Compressor,
};

/// What the terms of an index were made with. It rises with every change of terms or fields; an index of another value is built again.
pub const ANALYSIS: &str = "7 frostem-2.20261016.1";

/// Stands among the units of a service that is reachable from everywhere; no unit's code is a star.
pub const EVERYWHERE: &str = "*";

#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// The two halves of the id, to answer with, to break ties by and to remove by.
    pub id_high: Field,
    pub id_low: Field,
    pub title: Field,
    pub body: Field,
    /// Words as they stand in the texts: the vocabulary is read from here.
    pub word: Field,
    pub need: Field,
    /// What its provider is called.
    pub owner: Field,
    /// Pieces of its numbers, its codes, its provider's initials.
    pub mark: Field,
    /// The units it serves.
    pub unit: Field,
    /// These and all that they lie in.
    pub within: Field,
    /// What is chosen by, as sets of values.
    pub sets: [Field; SETS.len()],
    pub points: Field,
    pub middles: Field,
    pub checked: Field,
    pub overdue: Field,
    pub until: Field,
    /// Services of one unit lie side by side, units of one country too: a filter by area reads few pages.
    pub place: Field,
}

pub const ID_HIGH: &str = "id_high";
pub const ID_LOW: &str = "id_low";
pub const POINTS: &str = "points";
pub const MIDDLES: &str = "middles";
pub const CHECKED: &str = "checked";
pub const OVERDUE: &str = "overdue";
pub const UNTIL: &str = "until";
const PLACE: &str = "place";

/// Fields that hold all values of some groups as one text, so that equal sets are one number: what a set passes and how often it was
/// found is then asked once for a set and not for a document. Each field costs time for every document that is found, and
/// each set for every question that meets it: what goes together shares a field while its sets stay few.
pub const SETS: [(&str, &[Group]); 4] = [
    ("needs", &[Group::Need]),
    ("people", &[Group::Audience]),
    ("languages", &[Group::Language]),
    ("traits", &[Group::Cost, Group::Delivery, Group::Sector, Group::Basic, Group::Accessible, Group::Places, Group::Documents]),
];
/// The field of `SETS` that says as well which ages it is for: with the groups of people there would be too many sets.
pub const AGED: usize = 2;
/// Stands between two values of a set.
pub const BETWEEN: char = '\u{1f}';
/// Stands between a value's group and the value.
pub const OF: char = '=';
pub const AGES: &str = "ages";

pub fn schema() -> (Schema, Fields) {
    let mut s = Schema::builder();
    let indexed = |tokenizer, record| {
        let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(record);
        TextOptions::default().set_indexing_options(indexing.set_fieldnorms(record != IndexRecordOption::Basic))
    };
    let words = |record| indexed("whitespace", record);
    let code = || indexed("raw", IndexRecordOption::Basic);
    let fields = Fields {
        id_high: s.add_u64_field(ID_HIGH, FAST),
        id_low: s.add_u64_field(ID_LOW, FAST),
        title: s.add_text_field("title", words(IndexRecordOption::WithFreqs)),
        body: s.add_text_field("body", words(IndexRecordOption::WithFreqs)),
        word: s.add_text_field("word", words(IndexRecordOption::Basic)),
        need: s.add_text_field("need", code()),
        owner: s.add_text_field("owner", words(IndexRecordOption::Basic)),
        mark: s.add_text_field("mark", words(IndexRecordOption::Basic)),
        unit: s.add_text_field("unit", code()),
        within: s.add_text_field("within", code()),
        sets: SETS.map(|(name, _)| s.add_text_field(name, FAST)),
        points: s.add_u64_field(POINTS, FAST),
        middles: s.add_u64_field(MIDDLES, FAST),
        checked: s.add_u64_field(CHECKED, FAST),
        overdue: s.add_u64_field(OVERDUE, FAST),
        until: s.add_u64_field(UNTIL, FAST),
        place: s.add_u64_field(PLACE, FAST),
    };
    (s.build(), fields)
}

pub fn settings() -> IndexSettings {
    let by_place = IndexSortByField { field: PLACE.to_owned(), order: Order::Asc };
    // Nothing is stored, so there is nothing to compress.
    IndexSettings {
        sort_by_field: Some(by_place),
        docstore_compression: Compressor::None,
        docstore_compress_dedicated_thread: false,
        ..IndexSettings::default()
    }
}

const FIRST_DAY: Date = date(1970, 1, 1);

/// Days since 1970, for the index; what lies before is its first day.
pub fn day_number(day: Date) -> u64 {
    u64::try_from(day.duration_since(FIRST_DAY).as_hours() / 24).unwrap_or(0)
}

/// Both degrees in ten-millionths, a centimetre or so, in one number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "degrees are in range: a point holds no other")]
pub fn packed(point: Point) -> u64 {
    let part = |degrees: f64| u64::from(((degrees + 180.0) * 1e7).round() as u32);
    part(point.lat()) << 32 | part(point.lon())
}
pub fn unpacked(packed: u64) -> Option<Point> {
    let part = |part: u64| f64::from(u32::try_from(part).unwrap_or(0)) / 1e7 - 180.0;
    Point::new(part(packed >> 32), part(packed & 0xffff_ffff))
}

/// Sixteen bits a level from the country down; nothing for what serves everywhere.
fn place(document: &Document) -> u64 {
    let Some(path) = document.areas.first().filter(|_| !document.everywhere) else { return 0 };
    let level =
        |code: &AreaCode| code.as_str().bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let levels: Vec<u64> = path.iter().rev().map(|code| u64::from(level(code) >> 16).max(1)).collect();
    (0..4).fold(0, |key, at| key << 16 | levels.get(at).copied().unwrap_or(0))
}

impl Fields {
    /// What the index keeps of a service; the analyser remembers its words.
    pub fn fill(&self, id: Id<Service>, document: &Document, analyser: &mut Analyser) -> TantivyDocument {
        let mut doc = TantivyDocument::default();
        let (high, low) = id.uuid().as_u64_pair();
        doc.add_u64(self.id_high, high);
        doc.add_u64(self.id_low, low);
        for (language, name) in &document.names {
            doc.add_text(self.title, analyser.terms(name, *language));
        }
        for (language, value) in &document.texts {
            doc.add_text(self.body, analyser.terms(value, *language));
        }
        for name in &document.providers {
            doc.add_text(self.owner, analyser.terms(name, None));
        }
        doc.add_text(self.word, analyser.words());
        doc.add_text(self.mark, numbers::marks(document));
        self.fill_choices(document, &mut doc);
        self.fill_areas(document, &mut doc);
        for (field, points) in [(self.points, &document.points), (self.middles, &document.middles)] {
            for point in points {
                doc.add_u64(field, packed(*point));
            }
        }
        for (field, day) in [(self.checked, document.checked), (self.overdue, document.overdue), (self.until, document.until)] {
            if let Some(day) = day {
                doc.add_u64(field, day_number(day));
            }
        }
        doc
    }

    fn fill_choices(&self, document: &Document, doc: &mut TantivyDocument) {
        let needs: BTreeSet<_> = document.needs.iter().flat_map(|need| [need.clone(), need.group()]).collect();
        for need in &needs {
            doc.add_text(self.need, need.as_str());
        }
        for (field, (_, groups)) in self.sets.into_iter().zip(SETS) {
            let mut set: Vec<String> = Vec::new();
            for group in groups {
                set.extend(values(document, *group).into_iter().map(|value| format!("{}{OF}{value}", group.code())));
            }
            if let (true, Some((from, to))) = (field == self.sets[AGED], document.ages) {
                set.push(format!("{AGES}{OF}{from}-{to}"));
            }
            doc.add_text(field, set.join(&BETWEEN.to_string()));
        }
    }

    fn fill_areas(&self, document: &Document, doc: &mut TantivyDocument) {
        let units: BTreeSet<&str> = document.areas.iter().filter_map(|path| path.first()).map(AreaCode::as_str).collect();
        let within: BTreeSet<&str> = document.areas.iter().flatten().map(AreaCode::as_str).collect();
        for unit in units.into_iter().chain(document.everywhere.then_some(EVERYWHERE)) {
            doc.add_text(self.unit, unit);
        }
        for unit in within {
            doc.add_text(self.within, unit);
        }
        doc.add_u64(self.place, place(document));
    }
}

/// What a document has of a group, each value once.
fn values(document: &Document, group: Group) -> BTreeSet<String> {
    let yes = |is: bool, value: &str| is.then(|| value.to_owned()).into_iter().collect();
    match group {
        Group::Need => document.needs.iter().flat_map(|need| [need.to_string(), need.group().to_string()]).collect(),
        Group::Audience => document.audiences.iter().cloned().collect(),
        Group::Cost => document.cost.map(|cost| cost.code().to_owned()).into_iter().collect(),
        Group::Delivery => document.delivery.iter().map(|way| way.code().to_owned()).collect(),
        Group::Language => document.languages.iter().cloned().collect(),
        Group::Sector => document.sector.iter().cloned().collect(),
        Group::Basic => document.basic.map(|basic| if basic { "yes" } else { "no" }.to_owned()).into_iter().collect(),
        Group::Accessible => yes(document.accessible, "yes"),
        Group::Places => yes(document.has_places, "yes"),
        Group::Documents => yes(document.no_documents, "none"),
        Group::Open => BTreeSet::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_keeps_its_place() {
        for (lat, lon) in [(54.687_25, 25.280_12), (-33.86, 151.2), (89.9, -179.9)] {
            let point = Point::new(lat, lon).unwrap();
            assert!(unpacked(packed(point)).unwrap().km_to(point) < 0.001, "{point:?}");
        }
    }
    #[test]
    fn neighbours_lie_side_by_side() {
        let at = |path: &[&str]| {
            place(&Document { areas: vec![path.iter().map(|c| AreaCode((*c).to_owned())).collect()], ..Document::default() })
        };
        assert_eq!(at(&["rukla", "jonava", "LT"]) >> 32, at(&["jonava", "LT"]) >> 32);
        assert_ne!(at(&["jonava", "LT"]) >> 32, at(&["utena", "LT"]) >> 32);
        assert_eq!(place(&Document { everywhere: true, ..Document::default() }), 0);
    }
}
