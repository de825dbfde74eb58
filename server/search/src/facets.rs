//! The groups of choices in one segment of the index: which documents pass, and how many each value would leave.
use crate::schema::facet_field;
use domain::search::{Choices, Facets, Group};
use std::collections::BTreeMap;
use tantivy::{DocId, SegmentReader, columnar::StrColumn};

pub type Counts = BTreeMap<Group, BTreeMap<String, usize>>;

enum Chosen {
    Any,
    /// Any of these; none when no document of this segment has a chosen value.
    Values(Vec<u64>),
}

struct Column {
    group: Group,
    values: Option<StrColumn>,
    chosen: Chosen,
    counts: Vec<usize>,
}

impl Column {
    fn open(reader: &SegmentReader, group: Group, field: &str, choices: &Choices) -> tantivy::Result<Self> {
        let values = reader.fast_fields().str(field)?;
        let mut wanted = choices.of(group).peekable();
        let chosen = if wanted.peek().is_none() {
            Chosen::Any
        } else {
            let mut chosen = Vec::new();
            for value in wanted {
                chosen.extend(values.as_ref().map(|column| column.dictionary().term_ord(value)).transpose()?.flatten());
            }
            Chosen::Values(chosen)
        };
        let counts = vec![0; values.as_ref().map_or(0, |column| column.num_terms())];
        Ok(Self { group, values, chosen, counts })
    }
    fn passes(&self, doc: DocId) -> bool {
        match (&self.chosen, &self.values) {
            (Chosen::Any, _) => true,
            (Chosen::Values(chosen), Some(column)) => column.term_ords(doc).any(|value| chosen.contains(&value)),
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
    columns: Vec<Column>,
    counting: bool,
}

impl Groups {
    pub fn open(reader: &SegmentReader, choices: &Choices, counting: bool) -> tantivy::Result<Self> {
        let columns = Group::ALL.into_iter().filter_map(|group| Some(Column::open(reader, group, facet_field(group)?, choices)));
        Ok(Self { columns: columns.collect::<tantivy::Result<_>>()?, counting })
    }

    /// Whether the document passes all choices. It counts for a group when it passes those of the others.
    pub fn meets(&mut self, doc: DocId) -> bool {
        let mut failed = None;
        for (i, column) in self.columns.iter().enumerate() {
            if !column.passes(doc) {
                if failed.is_some() {
                    return false;
                }
                failed = Some(i);
            }
        }
        if self.counting {
            match failed {
                Some(i) => self.columns[i].count(doc),
                None => self.columns.iter_mut().for_each(|column| column.count(doc)),
            }
        }
        failed.is_none()
    }
    pub fn counts(&self) -> Counts {
        if self.counting { self.columns.iter().map(|column| (column.group, column.named())).collect() } else { Counts::default() }
    }
}

pub fn add(sum: &mut Counts, more: Counts) {
    for (group, counts) in more {
        let sum = sum.entry(group).or_default();
        for (name, count) in counts {
            *sum.entry(name).or_default() += count;
        }
    }
}

/// The most frequent first; where a group has a list of its own, in that order.
pub fn facets(counts: Counts) -> Facets {
    let ordered = |(group, counts): (Group, BTreeMap<String, usize>)| {
        let mut all: Vec<(String, usize)> = counts.into_iter().collect();
        if group.values().is_empty() {
            all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        } else {
            all.sort_by_key(|(value, _)| group.values().iter().position(|known| known == value));
        }
        (group, all)
    };
    Facets(counts.into_iter().map(ordered).collect())
}
