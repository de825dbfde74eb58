//! The four groups of choices in one segment of the index: which documents pass, and how many each value would leave.
use crate::schema::{AUDIENCE, COST, DELIVERY, NEED};
use domain::search::{Facets, Query};
use std::collections::BTreeMap;
use tantivy::{DocId, SegmentReader, columnar::StrColumn};

/// In the order of `NAMES`.
pub type Counts = [BTreeMap<String, usize>; 4];
const NAMES: [&str; 4] = [NEED, AUDIENCE, COST, DELIVERY];

/// What is chosen in each group.
#[derive(Clone, Debug, Default)]
pub struct Choices([Option<String>; 4]);

impl Choices {
    pub fn of(query: &Query) -> Self {
        Self([
            query.need.as_ref().map(|need| need.as_str().to_owned()),
            query.audience.clone(),
            query.cost.map(|cost| cost.code().to_owned()),
            query.delivery.map(|delivery| delivery.code().to_owned()),
        ])
    }
}

enum Chosen {
    Any,
    /// No document of this segment has the value.
    Absent,
    Value(u64),
}

struct Group {
    values: Option<StrColumn>,
    chosen: Chosen,
    counts: Vec<usize>,
}

impl Group {
    fn open(reader: &SegmentReader, name: &str, chosen: Option<&str>) -> tantivy::Result<Self> {
        let values = reader.fast_fields().str(name)?;
        let chosen = match (chosen, &values) {
            (None, _) => Chosen::Any,
            (Some(_), None) => Chosen::Absent,
            (Some(value), Some(column)) => column.dictionary().term_ord(value)?.map_or(Chosen::Absent, Chosen::Value),
        };
        let counts = vec![0; values.as_ref().map_or(0, |column| column.num_terms())];
        Ok(Self { values, chosen, counts })
    }
    fn passes(&self, doc: DocId) -> bool {
        match (&self.chosen, &self.values) {
            (Chosen::Any, _) => true,
            (Chosen::Value(value), Some(column)) => column.term_ords(doc).any(|v| v == *value),
            _ => false,
        }
    }
    fn count(&mut self, doc: DocId) {
        let Some(column) = &self.values else { return };
        for value in column.term_ords(doc) {
            if let Some(count) = usize::try_from(value).ok().and_then(|v| self.counts.get_mut(v)) {
                *count += 1;
            }
        }
    }
    fn named(&self) -> BTreeMap<String, usize> {
        let Some(column) = &self.values else { return BTreeMap::new() };
        let mut named = BTreeMap::new();
        for (value, &count) in (0_u64..).zip(&self.counts).filter(|(_, count)| **count > 0) {
            let mut name = String::new();
            if column.ord_to_str(value, &mut name).unwrap_or(false) {
                named.insert(name, count);
            }
        }
        named
    }
}

pub struct Groups {
    groups: [Group; 4],
    counting: bool,
}

impl Groups {
    pub fn open(reader: &SegmentReader, choices: &Choices, counting: bool) -> tantivy::Result<Self> {
        let open = |i: usize| Group::open(reader, NAMES[i], choices.0[i].as_deref());
        Ok(Self { groups: [open(0)?, open(1)?, open(2)?, open(3)?], counting })
    }

    /// Whether the document passes all choices. It counts for a group when it passes those of the others.
    pub fn meets(&mut self, doc: DocId) -> bool {
        let mut failed = None;
        for (i, group) in self.groups.iter().enumerate() {
            if !group.passes(doc) {
                if failed.is_some() {
                    return false;
                }
                failed = Some(i);
            }
        }
        if self.counting {
            match failed {
                Some(i) => self.groups[i].count(doc),
                None => self.groups.iter_mut().for_each(|group| group.count(doc)),
            }
        }
        failed.is_none()
    }
    pub fn counts(&self) -> Counts {
        if self.counting { [0, 1, 2, 3].map(|i| self.groups[i].named()) } else { Counts::default() }
    }
}

pub fn add(sum: &mut Counts, more: Counts) {
    for (sum, more) in sum.iter_mut().zip(more) {
        for (name, count) in more {
            *sum.entry(name).or_default() += count;
        }
    }
}

/// The most frequent first; costs and ways of delivery in their own order.
pub fn facets(counts: Counts) -> Facets {
    let [needs, audiences, costs, deliveries] = counts;
    let frequent = |counts: BTreeMap<String, usize>| {
        let mut all: Vec<(String, usize)> = counts.into_iter().collect();
        all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        all
    };
    let mut costs: Vec<_> = costs.into_iter().filter_map(|(code, n)| Some((code.parse().ok()?, n))).collect();
    costs.sort();
    let mut deliveries: Vec<_> = deliveries.into_iter().filter_map(|(code, n)| Some((code.parse().ok()?, n))).collect();
    deliveries.sort();
    let needs = frequent(needs).into_iter().map(|(code, n)| (domain::taxonomy::TermCode(code), n)).collect();
    Facets { needs, audiences: frequent(audiences), costs, deliveries }
}
