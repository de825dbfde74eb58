//! The tables that municipalities keep, each described once: the columns of its file, what may stand in them, whose its rows are. What a row may say is
//! the importers' business, so that a file brought by the command line and a form agree.
mod agencies;
mod letters;
mod policies;
mod words;

use super::{terms::TERMS, walk::GUIDE};
use crate::{
    import::{
        BANNER, RowProblem, banner,
        calendars::{DEADLINE, HOLIDAY, SWITCH, deadline, holiday, switch},
        fees::{FEE, fee},
        places::{AREA, HOTLINE, area, hotline},
        routing::{RULE, rule},
        table::Row,
    },
    rows::{Cell, Target},
};
use agencies::AGENCIES;
use domain::{Error, Language, Result};
use letters::LETTERS;
use policies::FIELD_POLICIES;
use std::fmt;
use words::{DANGER_WORDS, GROUPS, NEED_PHRASES, TAXONOMY, WALK};

/// One table; its words are `table-NAME` and `table-NAME-what`.
pub struct Table {
    /// In addresses.
    pub name: &'static str,
    /// Of its file, those that name a row first.
    pub columns: &'static [Column],
    /// How many of them name a row.
    pub keys: usize,
    /// Whoever relies on these words may be in danger: a second person looks at every change.
    pub careful: bool,
    pub(super) target: &'static Target,
    /// What each stored column holds: text, whole numbers (`i`), numbers (`n`).
    pub(super) shape: &'static str,
    pub(super) order: &'static str,
    pub(super) read: fn(&Row) -> Result<Vec<Cell>, RowProblem>,
    pub(super) whose: By,
    /// Other tables that name a row: as long as any does, it may not be removed.
    pub(super) named_in: &'static [(&'static str, &'static str)],
}
impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Table {
    pub(super) fn is_agencies(&self) -> bool {
        self.target.table == AGENCIES.target.table
    }
    /// Terms are records of the catalogue, which are written in a way of their own.
    pub(super) fn is_terms(&self) -> bool {
        self.target.table == TERMS.table
    }
    /// The guide has three tables, and is taken only where it can be walked.
    pub(super) fn is_guide(&self) -> bool {
        self.target.table == GUIDE.table
    }
}

/// A column of the file.
#[derive(Debug)]
pub struct Column {
    pub name: &'static str,
    pub input: Input,
    /// The column of the database.
    pub(super) stored: &'static str,
}
impl Column {
    /// The language of the words in it, by its name's end.
    pub fn language(&self) -> Option<Language> {
        self.name.rsplit_once('_')?.1.parse().ok()
    }
}

/// What is typed or chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    Line,
    /// Several lines; where the name ends with a language, in that language.
    Words,
    Day,
    /// A day and a time of the place.
    Moment,
    Whole,
    Number,
    /// One of these codes, of which an empty one stands for "not said". Of a flag, what one and zero are called.
    Code(&'static [&'static str]),
    Area,
    /// A need or a group of needs.
    Need,
    /// Several, with semicolons between them.
    Needs,
    Audience,
    Agency,
    /// One's own, or empty for all.
    Municipality,
    /// What a listing can say.
    Property,
    /// The text of a letter, with placeholders.
    Letter,
}

/// Which column says whose a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// An area; empty is everywhere.
    Area(usize),
    /// The tree of areas itself: its code, or where it is new, that of its parent.
    Tree,
    /// The code of a municipality; empty is all of them.
    Own(usize),
    /// `LT`, several with slashes between them, `UA-Vinnytsia`, or the code of a municipality.
    Place(usize),
    Everyone,
}

const fn column(name: &'static str, input: Input) -> Column {
    Column { name, input, stored: name }
}
const fn named(name: &'static str, stored: &'static str, input: Input) -> Column {
    Column { name, input, stored }
}
use Input::{Agency, Area, Audience, Code, Day, Line, Moment, Need, Needs, Number, Whole, Words};

const YES_NO: Input = Code(&["yes", "no"]);
const LANGUAGE: Input = Code(&["lt", "pl", "uk", "en", "ru"]);

static HOTLINES: Table = Table {
    name: "hotlines",
    columns: &[
        column("country", Line),
        column("dial", Line),
        column("position", Whole),
        column("number", Line),
        column("name_local", Line),
        column("name_en", Line),
        column("topic_core", Needs),
        column("languages", Line),
        column("hours", Line),
        column("free", Line),
        column("status", Line),
        column("source", Line),
        column("checked", Line),
    ],
    keys: 2,
    careful: true,
    target: &HOTLINE,
    shape: "ttitttttttttti",
    order: "position, dial, country",
    read: hotline,
    whose: By::Place(0),
    named_in: &[],
};

static BANNERS: Table = Table {
    name: "banners",
    columns: &[
        column("id", Line),
        column("area", Area),
        column("level", Code(&["info", "warning", "danger"])),
        column("starts", Moment),
        column("ends", Moment),
        column("text_lt", Words),
        column("text_pl", Words),
        column("text_uk", Words),
        column("text_en", Words),
        column("text_ru", Words),
    ],
    keys: 1,
    careful: true,
    target: &BANNER,
    shape: "tttttttttt",
    order: "ends DESC, id",
    read: banner,
    whose: By::Area(1),
    named_in: &[],
};

static ROUTING: Table = Table {
    name: "routing",
    columns: &[
        column("id", Line),
        column("priority", Whole),
        column("area", Area),
        column("need", Need),
        column("audience", Audience),
        column("age_from", Whole),
        column("age_to", Whole),
        column("urgency", Code(&["", "normal", "soon", "urgent"])),
        column("residence", Code(&["", "declared", "actual", "stay"])),
        column("flags", Line),
        column("duty", Code(&["lead", "also", "direct", "none"])),
        column("agency", Agency),
        column("valid_from", Day),
        column("valid_to", Day),
        column("legal_basis", Line),
    ],
    keys: 1,
    careful: true,
    target: &RULE,
    shape: "titttiitttttttt",
    order: "area, priority DESC, id",
    read: rule,
    whose: By::Area(2),
    named_in: &[],
};

static DEADLINES: Table = Table {
    name: "deadlines",
    columns: &[
        column("country", Line),
        column("event", Line),
        named("limit", "limit_text", Line),
        named("unit", "unit_text", Line),
        column("starts_from", Line),
        column("basis", Line),
        column("confidence", Line),
    ],
    keys: 2,
    careful: false,
    target: &DEADLINE,
    shape: "ttttiittttt",
    order: "country, event",
    read: deadline,
    whose: By::Place(0),
    named_in: &[],
};

static HOLIDAYS: Table = Table {
    name: "holidays",
    columns: &[
        column("country", Line),
        named("date", "day", Day),
        column("name_local", Line),
        column("name_en", Line),
        column("name_uk", Line),
    ],
    keys: 2,
    careful: false,
    target: &HOLIDAY,
    shape: "ttttt",
    order: "country, day DESC",
    read: holiday,
    whose: By::Place(0),
    named_in: &[],
};

static SWITCHES: Table = Table {
    name: "holiday-switches",
    columns: &[column("country", Line), column("from_day", Day), column("to_day", Day), column("reason", Line)],
    keys: 2,
    careful: false,
    target: &SWITCH,
    shape: "tttt",
    order: "country, from_day",
    read: switch,
    whose: By::Place(0),
    named_in: &[],
};

static FEES: Table = Table {
    name: "fees",
    columns: &[
        column("country", Line),
        column("need", Need),
        column("audience", Audience),
        column(
            "granted",
            Code(&[
                "free",
                "free-below-2-minimums",
                "sliding-to-4-minimums",
                "free-below-2-state-incomes",
                "at-most-20-percent",
                "at-most-80-percent",
            ]),
        ),
        column("basis", Line),
        column("valid_from", Day),
        column("valid_to", Day),
    ],
    keys: 4,
    careful: false,
    target: &FEE,
    shape: "ttttttt",
    order: "country, need, audience, granted",
    read: fee,
    whose: By::Place(0),
    named_in: &[],
};

static AREAS: Table = Table {
    name: "areas",
    columns: &[
        column("code", Line),
        column("parent_code", Area),
        column("country", Line),
        column("kind", Line),
        column("name_lt", Line),
        column("name_pl", Line),
        column("name_uk", Line),
        column("name_en", Line),
        column("name_ru", Line),
        column("lat", Number),
        column("lon", Number),
        named("coordinates", "approximate", Code(&["approximate", ""])),
    ],
    keys: 1,
    careful: false,
    target: &AREA,
    shape: "tttttttttnnit",
    order: "code",
    read: area,
    whose: By::Tree,
    named_in: &[
        ("area", "parent_code"),
        ("service_area", "area_code"),
        ("organization", "area_code"),
        ("routing_rule", "area"),
        ("banner", "area"),
        ("account", "municipality"),
        ("referral", "area"),
        ("referral", "municipality"),
    ],
};

static ALL: [&Table; 16] = [
    &BANNERS,
    &HOTLINES,
    &ROUTING,
    &AGENCIES,
    &DANGER_WORDS,
    &DEADLINES,
    &FIELD_POLICIES,
    &LETTERS,
    &HOLIDAYS,
    &SWITCHES,
    &WALK,
    &GROUPS,
    &TAXONOMY,
    &NEED_PHRASES,
    &FEES,
    &AREAS,
];

/// All of them, what people rely on first.
pub fn all() -> &'static [&'static Table] {
    &ALL
}

pub fn find(name: &str) -> Result<&'static Table> {
    ALL.into_iter().find(|table| table.name == name).ok_or(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_description_fits_its_table() {
        for table in all() {
            assert_eq!(table.shape.len(), table.target.columns.len(), "{table:?}");
            assert!(table.shape.bytes().all(|kind| b"tin".contains(&kind)), "{table:?}");
            for column in table.columns {
                assert!(table.target.columns.contains(&column.stored), "{table:?}: {}", column.name);
            }
            let keys: Vec<_> = table.columns[..table.keys].iter().map(|column| column.stored).collect();
            assert_eq!(keys, table.target.columns[..table.target.keys], "{table:?}");
            assert_eq!(find(table.name), Ok(*table));
        }
        assert_eq!(find("accounts"), Err(Error::NotFound));
    }
}
