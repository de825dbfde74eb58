//! The groups of choices in one segment of the index: which documents pass, and how many each value would leave.
use crate::{
    columns::{Columns, Sets, Value},
    often::Often,
    schema::{AGED, SETS, day_number},
    window::Matches,
};
use domain::search::{AGES, Facets, Group, Query};
use std::{collections::BTreeMap, sync::Arc};
use tantivy::DocId;

#[derive(Default)]
pub struct Counts {
    groups: BTreeMap<Group, BTreeMap<String, usize>>,
    ages: [usize; AGES.len()],
}

/// What may keep a document away: a group's choice, or the age.
type Mask = u16;
const AGE: usize = Group::ALL.len();
const fn bit(at: usize) -> Mask {
    1 << at
}

/// One field of sets, for one question.
struct Field<'a> {
    of: &'a Sets,
    /// Which choices each set does not meet; empty where nothing is chosen.
    fails: Vec<Mask>,
    /// How often each set was found in what passes everything.
    found: Often,
}

pub struct Tally<'a> {
    columns: &'a Columns,
    fields: [Field<'a>; SETS.len()],
    /// By what alone kept a document away: how often each set of that group's field was met.
    missed: BTreeMap<usize, Often>,
    open: Option<Arc<[u64]>>,
    open_chosen: bool,
    /// What passes everything but being open, and is.
    open_count: usize,
    today: Option<u64>,
    counting: bool,
}

fn field_of(at: usize) -> usize {
    let holds = |groups: &[Group]| groups.iter().any(|group| *group as usize == at);
    if at == AGE { AGED } else { SETS.iter().position(|(_, groups)| holds(groups)).unwrap_or(0) }
}

fn fails(sets: &Sets, groups: &[Group], query: &Query, aged: bool) -> (Vec<Mask>, Mask) {
    let asked = |group: &&Group| query.choices.of(**group).next().is_some();
    let chosen: Vec<Group> = groups.iter().filter(asked).copied().collect();
    let age = query.age.filter(|_| aged);
    let all = chosen.iter().fold(age.map_or(0, |_| bit(AGE)), |mask, group| mask | bit(*group as usize));
    if all == 0 {
        return (Vec::new(), 0);
    }
    // By value: the choice that it meets.
    let meets = |value: &Value| match value {
        Value::Of(group, value) if query.choices.has(*group, value) => bit(*group as usize),
        Value::Ages(from, to) if age.is_some_and(|age| (*from..=*to).contains(&age)) => bit(AGE),
        _ => 0,
    };
    let met: Vec<Mask> = sets.values.iter().map(meets).collect();
    let no_ages = |set: &[u16]| !set.iter().any(|value| matches!(sets.values[usize::from(*value)], Value::Ages(..)));
    let of_set = |set: &[u16]| {
        let free = if age.is_some() && no_ages(set) { bit(AGE) } else { 0 };
        all & !set.iter().fold(free, |mask, value| mask | met[usize::from(*value)])
    };
    ((0..sets.len()).map(|set| of_set(sets.values_of(set))).collect(), all)
}

impl<'a> Tally<'a> {
    pub fn new(columns: &'a Columns, query: &Query) -> Self {
        let (mut fields, mut missed) = (Vec::with_capacity(SETS.len()), BTreeMap::new());
        for (at, (sets, (_, groups))) in columns.sets.iter().zip(SETS).enumerate() {
            let (fails, chosen) = fails(sets, groups, query, at == AGED);
            let found = if query.facets { Often::new(sets.len()) } else { Often::default() };
            for alone in (0..=AGE).filter(|alone| query.facets && chosen & bit(*alone) != 0) {
                missed.insert(alone, Often::new(sets.len()));
            }
            fields.push(Field { of: sets, fails, found });
        }
        let open_chosen = query.choices.of(Group::Open).next().is_some();
        let wanted = query.open.as_ref().filter(|_| open_chosen || query.facets);
        let Ok(fields) = fields.try_into() else { unreachable!("one for each field of sets") };
        Self {
            columns,
            fields,
            missed,
            open: wanted.map(|now| columns.open(now)),
            open_chosen,
            open_count: 0,
            today: query.today.map(day_number).filter(|_| columns.ends()),
            counting: query.facets,
        }
    }

    /// Leaves what passes all choices, and counts it.
    pub fn sift(&mut self, matches: &mut Matches) {
        let chosen = self.today.is_some() || self.open_chosen || self.fields.iter().any(|field| !field.fails.is_empty());
        if chosen {
            matches.retain(|doc| self.meets(doc));
        } else if self.open.is_some() {
            self.open_count += matches.docs().iter().filter(|doc| self.is_open(**doc)).count();
        }
        if self.counting {
            self.fields.iter_mut().for_each(|field| field.of.count(matches.docs(), &mut field.found));
        }
    }

    #[inline]
    fn is_open(&self, doc: DocId) -> bool {
        self.open.as_ref().is_some_and(|bits| bits.get(doc as usize / 64).is_some_and(|bits| bits >> (doc % 64) & 1 == 1))
    }

    /// Whether the document passes all choices. It counts for a group when it passes those of the others.
    #[inline]
    fn meets(&mut self, doc: DocId) -> bool {
        if let Some(today) = self.today
            && self.columns.until(doc).is_some_and(|until| until <= today)
        {
            return false;
        }
        let mut mask: Mask = 0;
        for field in &self.fields {
            if !field.fails.is_empty() {
                mask |= field.fails.get(field.of.set_of(doc)).copied().unwrap_or_default();
            }
        }
        let open = self.is_open(doc);
        if mask == 0 && open {
            self.open_count += 1;
        }
        if self.open_chosen && !open {
            mask |= bit(Group::Open as usize);
        }
        if self.counting && mask.is_power_of_two() {
            let alone = mask.trailing_zeros() as usize;
            let set = self.fields[field_of(alone)].of.set_of(doc);
            if let (Some(missed), Ok(set)) = (self.missed.get_mut(&alone), u32::try_from(set)) {
                missed.add(set);
            }
        }
        mask == 0
    }

    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        if !self.counting {
            return counts;
        }
        for (at, field) in self.fields.iter().enumerate() {
            let mut values = vec![0_usize; field.of.values.len()];
            for (set, found) in field.found.each() {
                field.of.values_of(set).iter().for_each(|value| values[usize::from(*value)] += found);
                if at == AGED {
                    count_ages(&mut counts.ages, field.of, set, found);
                }
            }
            for (&alone, missed) in self.missed.iter().filter(|(alone, _)| field_of(**alone) == at) {
                for (set, missed) in missed.each() {
                    let of_group =
                        |value: &&u16| matches!(&field.of.values[usize::from(**value)], Value::Of(group, _) if *group as usize == alone);
                    field.of.values_of(set).iter().filter(of_group).for_each(|value| values[usize::from(*value)] += missed);
                    if alone == AGE {
                        count_ages(&mut counts.ages, field.of, set, missed);
                    }
                }
            }
            for (value, count) in field.of.values.iter().zip(values).filter(|(_, count)| *count > 0) {
                if let Value::Of(group, value) = value {
                    *counts.groups.entry(*group).or_default().entry(value.clone()).or_default() += count;
                }
            }
        }
        if self.open_count > 0 {
            counts.groups.entry(Group::Open).or_default().insert("now".to_owned(), self.open_count);
        }
        counts
    }
}

fn count_ages(ages: &mut [usize; AGES.len()], sets: &Sets, set: usize, count: usize) {
    let mut spans = sets.values_of(set).iter().filter_map(|value| match sets.values[usize::from(*value)] {
        Value::Ages(from, to) => Some(from..=to),
        Value::Of(..) => None,
    });
    let span = spans.next();
    for (sum, age) in ages.iter_mut().zip(AGES) {
        if span.as_ref().is_none_or(|span| span.contains(&age)) {
            *sum += count;
        }
    }
}

impl Counts {
    pub fn add(&mut self, more: Self) {
        for (group, counts) in more.groups {
            let sum = self.groups.entry(group).or_default();
            for (name, count) in counts {
                *sum.entry(name).or_default() += count;
            }
        }
        for (sum, count) in self.ages.iter_mut().zip(more.ages) {
            *sum += count;
        }
    }
    pub fn ages(&self) -> Vec<(u8, usize)> {
        AGES.into_iter().zip(self.ages).collect()
    }
    /// The most frequent first; where a group has a list of its own, in that order.
    pub fn facets(self) -> Facets {
        let ordered = |(group, counts): (Group, BTreeMap<String, usize>)| {
            let mut all: Vec<(String, usize)> = counts.into_iter().collect();
            if group.values().is_empty() {
                all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            } else {
                all.sort_by_key(|(value, _)| group.values().iter().position(|known| known == value));
            }
            (group, all)
        };
        Facets(self.groups.into_iter().map(ordered).collect())
    }
}
