//! A municipality's figures: how many asked, how soon they were answered, how it ended, what silence did, and what the persons say. Counted from
//! clear columns alone, by the day on which help was asked for; small numbers are hidden (`hiding`), and nothing here can tell one person's story.
mod count;
mod hiding;
mod period;
#[cfg(test)]
mod tests;

pub use count::{Answered, Case, Elsewhere, Fate, Said, Silence, Wait};
pub use period::Period;

use crate::{
    Time,
    closed::closed,
    handover,
    referral::{Closing, Reason, Waited, WhyNot},
    unmet::SMALLEST,
};
use count::{Counted, MONTHS, count};
use hiding::{Cell, Sheet, Shown};
use jiff::{SignedDuration, civil::Date, tz::TimeZone};
use period::QUARTERS;

closed! {
    /// What is counted by closed words.
    Measure {
        Answer = "answer",
        Outcome = "outcome",
        Silence = "silence",
        Declines = "declines",
        Refusals = "refusals",
        Help = "help",
        WhyNot = "why-not",
        Waited = "waited",
        Waitlist = "waitlist",
        /// Hand-overs that happened outside the site: told apart, never added to requests.
        Elsewhere = "elsewhere",
    }
}

/// What a measure's numbers add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whole {
    /// Every request counts under one word.
    Requests,
    Own,
    /// Each number stands for itself.
    Nothing,
}

impl Measure {
    /// The words, in the order in which they are told.
    pub fn words(self) -> Vec<&'static str> {
        match self {
            Self::Answer => Answered::ALL.map(Answered::code).to_vec(),
            Self::Outcome => Fate::ALL.map(Fate::code).to_vec(),
            Self::Silence => Silence::ALL.map(Silence::code).to_vec(),
            Self::Declines => Reason::ALL.map(Reason::code).to_vec(),
            Self::Refusals => Closing::ALL.into_iter().filter(|why| why.ground().is_some()).map(Closing::code).collect(),
            Self::Help => Said::ALL.map(Said::code).to_vec(),
            Self::WhyNot => WhyNot::ALL.map(WhyNot::code).to_vec(),
            Self::Waited => Waited::ALL.map(Waited::code).to_vec(),
            Self::Waitlist => Wait::ALL.map(Wait::code).to_vec(),
            Self::Elsewhere => handover::Outcome::ALL.map(handover::Outcome::code).to_vec(),
        }
    }
    const fn whole(self) -> Whole {
        match self {
            Self::Answer | Self::Outcome => Whole::Requests,
            Self::Silence => Whole::Nothing,
            Self::Declines | Self::Refusals | Self::Help | Self::WhyNot | Self::Waited | Self::Waitlist | Self::Elsewhere => Whole::Own,
        }
    }
}

/// A number that may be told; `None` is hidden.
pub type Number = Option<i64>;

/// What may be told of one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub received: Number,
    /// By the first day of each month.
    pub months: Vec<(Date, Number)>,
    pub tables: Vec<Table>,
    /// Of those that were answered before the day that the person was told.
    pub in_time: Option<Share>,
    /// Of those who said something about help that an agency called completed: "it came".
    pub helped: Option<Share>,
    /// Half of the first answers came sooner.
    pub median: Option<SignedDuration>,
    /// Nine of ten came sooner.
    pub nine_of_ten: Option<SignedDuration>,
}
impl Report {
    pub fn table(&self, measure: Measure) -> Option<&Table> {
        self.tables.iter().find(|table| table.measure == measure)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub measure: Measure,
    /// What the rows add up to, where they do.
    pub total: Option<Number>,
    pub rows: Vec<(&'static str, Number)>,
}
impl Table {
    /// Nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|(_, number)| *number == Some(0))
    }
    pub fn number(&self, word: &str) -> Number {
        self.rows.iter().find(|(own, _)| *own == word).and_then(|(_, number)| *number)
    }
}

/// A share in whole percent. Where numbers behind it are hidden it is the least that it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub percent: i64,
    pub at_least: bool,
}
impl Share {
    fn of(part: i64, whole: i64) -> Option<i64> {
        (whole >= SMALLEST).then(|| part * 100 / whole)
    }
}

/// The figures of a year, or of a quarter of it. `cases` and `elsewhere`: all of that year, so that no quarter shows what the year hides.
pub fn report(cases: &[Case], elsewhere: &[Elsewhere], period: Period, zone: &TimeZone, now: Time) -> Report {
    let counted = count(cases, elsewhere, period, zone, now);
    let sheets = Sheets::lay(&counted);
    let shown = sheets.sheet.shown();
    let received = shown.of(sheets.received.of(period));
    let tables: Vec<Table> = sheets.tables.iter().map(|table| table.told(&shown, period)).collect();
    let table = |measure| tables.iter().find(|table: &&Table| table.measure == measure);
    let months = period.months().into_iter();
    let mut waits: Vec<_> = counted.waits.iter().filter(|(month, _)| period.has(*month)).map(|(_, wait)| *wait).collect();
    waits.sort_unstable();
    Report {
        in_time: table(Measure::Answer).and_then(|table| in_time(table, received?)),
        helped: table(Measure::Help).and_then(helped),
        median: quantile(&waits, 1, 2, SMALLEST),
        // A tenth of them is one at least.
        nine_of_ten: quantile(&waits, 9, 10, 2 * SMALLEST),
        months: months.filter_map(|day| Some((day, shown.of(sheets.months[usize::try_from(day.month()).ok()? - 1])))).collect(),
        received,
        tables,
    }
}

/// A year's number and those of its quarters.
#[derive(Clone, Copy)]
struct Line {
    year: Cell,
    quarters: [Cell; QUARTERS],
}
impl Line {
    fn put(sheet: &mut Sheet, months: &[i64; MONTHS]) -> Self {
        let quarters =
            std::array::from_fn(|quarter| sheet.put(months.chunks(MONTHS / QUARTERS).nth(quarter).map_or(0, |part| part.iter().sum())));
        Self { year: sheet.put_sum(&quarters), quarters }
    }
    fn of(&self, period: Period) -> Cell {
        period.quarter().map_or(self.year, |quarter| self.quarters[quarter])
    }
    /// Tells the sheet that these add up, in the year and in each quarter.
    fn add_up(&self, sheet: &mut Sheet, parts: &[Self]) {
        sheet.add_up(self.year, &parts.iter().map(|part| part.year).collect::<Vec<_>>());
        for quarter in 0..QUARTERS {
            sheet.add_up(self.quarters[quarter], &parts.iter().map(|part| part.quarters[quarter]).collect::<Vec<_>>());
        }
    }
}

struct Rows {
    measure: Measure,
    total: Option<Line>,
    words: Vec<(&'static str, Line)>,
}
impl Rows {
    fn told(&self, shown: &Shown, period: Period) -> Table {
        Table {
            measure: self.measure,
            total: self.total.map(|line| shown.of(line.of(period))),
            rows: self.words.iter().map(|(word, line)| (*word, shown.of(line.of(period)))).collect(),
        }
    }
}

/// Everything that is told of a year, on one sheet.
struct Sheets {
    sheet: Sheet,
    received: Line,
    months: Vec<Cell>,
    tables: Vec<Rows>,
}
impl Sheets {
    fn lay(counted: &Counted) -> Self {
        let mut sheet = Sheet::default();
        let received = Line::put(&mut sheet, &counted.received);
        let months: Vec<Cell> = counted.received.iter().map(|number| sheet.put(*number)).collect();
        for (quarter, months) in received.quarters.iter().zip(months.chunks(MONTHS / QUARTERS)) {
            sheet.add_up(*quarter, months);
        }
        let tables = Measure::ALL.map(|measure| {
            let number = |word| counted.counts.get(&(measure, word)).copied().unwrap_or_default();
            let rows: Vec<_> = measure.words().into_iter().map(|word| (word, Line::put(&mut sheet, &number(word)))).collect();
            let lines: Vec<Line> = rows.iter().map(|(_, line)| *line).collect();
            let total = match measure.whole() {
                Whole::Nothing => None,
                Whole::Requests => Some(received),
                Whole::Own => {
                    let months = std::array::from_fn(|month| measure.words().into_iter().map(|word| number(word)[month]).sum());
                    Some(Line::put(&mut sheet, &months))
                }
            };
            if let Some(total) = total {
                total.add_up(&mut sheet, &lines);
            }
            Rows { measure, total, words: rows }
        });
        Self { received, months, tables: tables.into(), sheet }
    }
}

/// By what is told alone, so that a share gives away no number: what is hidden may have been late.
fn in_time(table: &Table, received: i64) -> Option<Share> {
    let sum = |which: fn(Answered) -> bool| -> i64 {
        Answered::ALL.into_iter().filter(|word| which(*word)).filter_map(|word| table.number(word.code())).sum()
    };
    let told: i64 = table.rows.iter().filter_map(|(_, number)| *number).sum();
    let hides = |which: fn(Answered) -> bool| Answered::ALL.into_iter().any(|word| which(word) && table.number(word.code()).is_none());
    let (well, late) = (sum(Answered::is_in_time), sum(Answered::is_late));
    let hidden = if hides(Answered::is_late) { received - told } else { 0 };
    let at_least = hides(Answered::is_late) || hides(Answered::is_in_time);
    Share::of(well, well + late + hidden).map(|percent| Share { percent, at_least })
}

fn helped(table: &Table) -> Option<Share> {
    let [yes, partly, no] = [Said::Yes, Said::Partly, Said::No].map(|word| table.number(word.code()));
    let percent = Share::of(yes?, yes? + partly? + no?)?;
    Some(Share { percent, at_least: false })
}

/// The smallest that `part` of `whole` do not exceed; `None` where there are fewer than `least`.
fn quantile(sorted: &[SignedDuration], part: usize, whole: usize, least: i64) -> Option<SignedDuration> {
    let enough = i64::try_from(sorted.len()).is_ok_and(|count| count >= least);
    let place = (sorted.len() * part).div_ceil(whole);
    sorted.get(place.checked_sub(1)?).copied().filter(|_| enough)
}
