//! Small numbers that could point at a person, and the others that would give them away by a sum: none of them is shown. Zero may be told.
//! `Sheet::shown` is a pure function of the numbers; its tests look at every small table there is.
use crate::unmet::SMALLEST;

/// Numbers, and which of them are the sums of which others.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    numbers: Vec<i64>,
    sums: Vec<Sum>,
}

/// One number of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell(usize);

#[derive(Clone, Debug)]
struct Sum {
    total: usize,
    parts: Vec<usize>,
}

impl Sheet {
    pub fn put(&mut self, number: i64) -> Cell {
        self.numbers.push(number);
        Cell(self.numbers.len() - 1)
    }
    /// The number that these add up to, as a new one.
    pub fn put_sum(&mut self, parts: &[Cell]) -> Cell {
        let total = self.put(parts.iter().map(|part| self.numbers[part.0]).sum());
        self.add_up(total, parts);
        total
    }
    /// Whoever knows `total` and all parts but one knows that one.
    pub fn add_up(&mut self, total: Cell, parts: &[Cell]) {
        self.sums.push(Sum { total: total.0, parts: parts.iter().map(|part| part.0).collect() });
    }

    /// Every number that may be told.
    pub fn shown(&self) -> Shown {
        let mut hidden: Vec<bool> = self.numbers.iter().map(|number| is_small(*number)).collect();
        while let Some(more) = self.sums.iter().find_map(|sum| self.gives_away(sum, &hidden)) {
            hidden[more] = true;
        }
        Shown(self.numbers.iter().zip(hidden).map(|(number, hidden)| (!hidden).then_some(*number)).collect())
    }

    /// The number to be hidden as well, where one sum tells too much about those that are.
    fn gives_away(&self, sum: &Sum, hidden: &[bool]) -> Option<usize> {
        let (veiled, open): (Vec<usize>, Vec<usize>) = sum.parts.iter().partition(|part| hidden[**part]);
        let enough = match (hidden[sum.total], is_small(self.numbers[sum.total])) {
            // So few that it would tell much that none is of one kind.
            (_, true) => false,
            (true, _) => !veiled.is_empty(),
            (false, _) => veiled.is_empty() || self.is_vague(&veiled),
        };
        if enough {
            return None;
        }
        // The last, whatever its size: a choice by size would tell of it, and what matters most stands first. A zero helps where nothing else is left.
        open.into_iter().rev().min_by_key(|part| self.numbers[*part] == 0)
    }

    /// Whether the sum of these leaves it open what each of them is.
    fn is_vague(&self, veiled: &[usize]) -> bool {
        let numbers: Vec<i64> = veiled.iter().map(|part| self.numbers[*part]).collect();
        let count = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
        // A number that is hidden for the others' sake may be any.
        let any = numbers.iter().any(|number| !is_small(*number));
        let sum: i64 = numbers.iter().sum();
        count > 1 && (any || (count + SLACK..=count * (SMALLEST - 1) - SLACK).contains(&sum))
    }
}
/// So far from the least and from the most that small numbers can add up to.
const SLACK: i64 = 2;

fn is_small(number: i64) -> bool {
    (1..SMALLEST).contains(&number)
}

/// What may be told of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shown(Vec<Option<i64>>);
impl Shown {
    pub fn of(&self, cell: Cell) -> Option<i64> {
        self.0[cell.0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeSet, HashMap};

    /// One table with its total.
    fn table(numbers: &[i64]) -> Vec<Option<i64>> {
        let mut sheet = Sheet::default();
        let cells: Vec<Cell> = numbers.iter().map(|number| sheet.put(*number)).collect();
        sheet.put_sum(&cells);
        sheet.shown().0
    }
    /// All tables of so many cells, each below `limit`.
    fn all(cells: usize, limit: i64) -> Vec<Vec<i64>> {
        (0..cells).fold(vec![vec![]], |tables, _| {
            tables.into_iter().flat_map(|table| (0..limit).map(move |next| [&table[..], &[next]].concat())).collect()
        })
    }
    /// Whoever knows how it is done and sees what is shown can work out no hidden number: another table looks the same.
    fn nothing_follows<'a>(tables: impl Iterator<Item = (Vec<i64>, Vec<Option<i64>>)> + 'a) {
        let mut looks = HashMap::<Vec<Option<i64>>, Vec<Vec<i64>>>::new();
        for (numbers, shown) in tables {
            looks.entry(shown).or_default().push(numbers);
        }
        for (shown, alike) in looks {
            for cell in (0..alike[0].len()).filter(|cell| shown[*cell].is_none()) {
                let may_be: BTreeSet<i64> = alike.iter().map(|numbers| numbers[cell]).collect();
                // What is known to be nothing, or large, points at nobody.
                assert!(may_be.len() > 1 || !may_be.iter().all(|number| is_small(*number)), "{shown:?} can only be {alike:?}");
            }
        }
    }

    #[test]
    fn no_small_number_is_shown_and_none_follows_from_the_total() {
        for (cells, limit) in [(1, 30), (2, 25), (3, 18), (4, 13), (5, 10)] {
            let tables = all(cells, limit);
            for numbers in &tables {
                assert!(table(numbers).iter().all(|number| number.is_none_or(|number| !is_small(number))), "{numbers:?}");
            }
            // A total near the edge of what was tried would have fewer tables behind it than there are.
            let whole = tables.into_iter().filter(|numbers| numbers.iter().sum::<i64>() < limit);
            nothing_follows(whole.map(|numbers| (numbers.clone(), table(&numbers))));
        }
    }
    #[test]
    fn nor_from_both_margins_of_a_table() {
        let square = |numbers: &[i64]| {
            let mut sheet = Sheet::default();
            let cells: Vec<Cell> = numbers.iter().map(|number| sheet.put(*number)).collect();
            let rows = [sheet.put_sum(&cells[..2]), sheet.put_sum(&cells[2..])];
            let columns = [sheet.put_sum(&[cells[0], cells[2]]), sheet.put_sum(&[cells[1], cells[3]])];
            let whole = sheet.put_sum(&rows);
            sheet.add_up(whole, &columns);
            sheet.shown().0
        };
        let tables = all(4, 16).into_iter().filter(|numbers| numbers.iter().sum::<i64>() < 24);
        nothing_follows(tables.map(|numbers| (numbers.clone(), square(&numbers))));
    }
    #[test]
    fn what_is_large_or_nothing_is_told() {
        assert_eq!(table(&[5, 0, 17]), [Some(5), Some(0), Some(17), Some(22)]);
        assert_eq!(table(&[3, 9, 17]), [None, Some(9), None, Some(29)], "the last of the others goes with it");
        assert_eq!(table(&[3, 3, 17]), [None, None, Some(17), Some(23)], "two that hide each other");
        assert_eq!(table(&[1, 1, 17]), [None, None, None, Some(19)], "two could be nothing but one each");
        assert_eq!(table(&[3, 0, 0]), [None; 4]);
    }
}
