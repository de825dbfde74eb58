//! What was asked, as values: the address's query on one side, `domain::search::Query` on the other. No markup, and nothing is written down.
use crate::pages::{
    links::{Find, short_ids},
    shortlist,
    visit::{asked, asked_all},
};
use domain::{
    Language,
    area::Area,
    search::{Choices, Group, OpenNow, Order, Point, Query},
};
use jiff::civil::Date;
use std::{str::FromStr, sync::Arc};

/// Results on one page.
pub const PAGE: usize = 20;
/// So many of the best stand on the map.
pub const ON_MAP: usize = 300;
/// Longer questions are cut: nobody types more, and the index need not read it.
const WORDS: usize = 200;
/// No code of ours is longer; what is, is none of ours.
const CODE: usize = 64;
/// More choices than anyone makes by hand.
const CHOICES: usize = 40;

/// One choice that can be taken away again.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    Words,
    Area,
    Choice(Group, String),
    Age(u8),
    Near,
}
impl Filter {
    /// Everything that was asked and may be taken away.
    pub fn made(find: &Find) -> Vec<Self> {
        let words = (!find.words.is_empty()).then_some(Self::Words);
        let area = (!find.area.is_empty()).then_some(Self::Area);
        let choices = find.choices.iter().map(|(group, value)| Self::Choice(group, value.to_owned()));
        let rest = find.age.map(Self::Age).into_iter().chain(find.near.map(|_| Self::Near));
        words.into_iter().chain(area).chain(choices).chain(rest).collect()
    }
    /// The same question without this choice, from the first page.
    pub fn without(&self, find: &Find) -> Find {
        let mut next = afresh(find);
        match self {
            Self::Words => next.words.clear(),
            Self::Area => next.area.clear(),
            Self::Choice(group, value) => next.choices.drop(*group, value),
            Self::Age(_) => next.age = None,
            Self::Near => next.near = None,
        }
        if next.near.is_none() && next.area.is_empty() && next.order == Order::Nearest {
            next.order = Order::Match;
        }
        next
    }
}

/// Other results: the first page of them, and all of the map.
pub fn afresh(find: &Find) -> Find {
    Find { page: 0, view: None, ..find.clone() }
}

/// What in an address was not understood and is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    Area,
    Choice,
    Near,
    Page,
    Long,
}
impl Unread {
    pub const fn key(self) -> &'static str {
        match self {
            Self::Area => "find-unread-area",
            Self::Choice => "find-unread-choice",
            Self::Near => "find-unread-near",
            Self::Page => "find-unread-page",
            Self::Long => "find-unread-long",
        }
    }
}

/// What stands in the address of the page that is being drawn, and what of it was not understood.
pub fn from_address() -> (Find, Vec<Unread>) {
    let mut unread = vec![];
    let mut tell = |is_so: bool, what| unread.extend(is_so.then_some(what));
    let typed = plain(&asked("q"));
    let words: String = typed.chars().take(WORDS).collect();
    tell(typed.len() > words.len(), Unread::Long);
    let area = asked("area");
    tell(!is_code(&area), Unread::Area);
    let (choices, unknown) = choices();
    let (age, order) = (read::<u8>("age"), read::<Order>("order"));
    tell(unknown || age.is_err() || order.is_err(), Unread::Choice);
    let near = point(&asked("near"));
    tell(near.is_err(), Unread::Near);
    let find = Find {
        words,
        area: if is_code(&area) { area } else { String::new() },
        choices,
        age: age.unwrap_or_default(),
        order: order.ok().flatten().unwrap_or_default(),
        near: near.unwrap_or_default(),
        literal: asked("exact") == "1",
        view: asked("map").parse().ok(),
        page: page(&asked("page")),
        list: short_ids(&shortlist::of_address(shortlist::CARRIED)),
        seen: asked("seen").chars().filter(char::is_ascii_alphanumeric).take(64).collect(),
    };
    (find, unread)
}

/// The choices, and whether there were others that are none.
fn choices() -> (Choices, bool) {
    let of = |group: Group| asked_all(group.code()).into_iter().map(move |value| (group, value));
    let given: Vec<(Group, String)> = Group::ALL.into_iter().flat_map(of).filter(|(_, value)| !value.is_empty()).collect();
    let choices: Choices = given.iter().filter(|(_, value)| is_code(value)).take(CHOICES).map(|(group, value)| (*group, value)).collect();
    let unknown = given.iter().any(|(group, value)| !choices.has(*group, value));
    (choices, unknown)
}

/// Letters of a code; what a database or an index would stumble over is none.
fn is_code(text: &str) -> bool {
    text.len() <= CODE && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':'))
}
/// Without characters that nobody can see.
fn plain(text: &str) -> String {
    let seen: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    seen.trim().to_owned()
}
/// `Ok(None)` where nothing was asked.
fn read<T: FromStr>(name: &str) -> Result<Option<T>, T::Err> {
    let asked = asked(name);
    if asked.is_empty() { Ok(None) } else { asked.parse().map(Some) }
}
/// Rounded once more: whoever writes an address by hand tells no more than a kilometre either.
fn point(text: &str) -> Result<Option<Point>, ()> {
    if text.is_empty() {
        return Ok(None);
    }
    let (lat, lon) = text.split_once(',').ok_or(())?;
    let degrees = |text: &str| text.trim().parse::<f64>().map(|n| (n * 100.0).round() / 100.0).map_err(|_| ());
    Point::new(degrees(lat)?, degrees(lon)?).map(Some).ok_or(())
}
/// A number too great for any machine is a page that is not there, like every other beyond the last.
fn page(text: &str) -> usize {
    let beyond = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().unwrap_or(if beyond { usize::MAX } else { 1 }).max(1)
}

/// The best of all and one page of them in one go; `area` = the chosen unit and its ancestors, nearest first.
pub fn query(find: &Find, area: &[Area], language: Language, (today, open): (Date, &Arc<OpenNow>)) -> Query {
    // However far one leafs, no more is ranked than a patient person reads.
    let seen = find.page.min(500) * PAGE;
    Query {
        words: find.words.clone(),
        language: Some(language),
        area: area.iter().map(|area| area.code.clone()).collect(),
        choices: find.choices.clone(),
        age: find.age,
        order: find.order,
        near: find.near,
        literal: find.literal,
        open: Some(open.clone()),
        limit: seen.max(ON_MAP),
        facets: true,
        points: ON_MAP,
        today: Some(today),
        ..Query::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_taken_away_without_touching_the_others_and_from_the_first_page() {
        let choices = [(Group::Need, "HOME"), (Group::Cost, "free")].into_iter().collect();
        let find = Find { words: "догляд".into(), choices, age: Some(80), page: 3, ..Find::default() };
        let next = Filter::Choice(Group::Need, "HOME".into()).without(&find);
        assert_eq!((next.words.as_str(), next.age, next.page), ("догляд", Some(80), 0));
        assert_eq!(next.choices.iter().collect::<Vec<_>>(), [(Group::Cost, "free")]);
        assert_eq!(Filter::made(&find).len(), 4);
    }
    #[test]
    fn nearest_to_nowhere_is_no_order() {
        let find = Find { area: "LT-58".into(), order: Order::Nearest, ..Find::default() };
        assert_eq!(Filter::Area.without(&find).order, Order::Match);
    }
    #[test]
    fn a_point_is_rounded_and_nonsense_is_none() {
        let vilnius = point("54.68716,25.27965").unwrap().unwrap();
        assert_eq!((vilnius.lat(), vilnius.lon()), (54.69, 25.28));
        for nonsense in ["NaN,25", "54", "54;25", "inf,25", "91,25", "a,b", "0,0", ","] {
            assert_eq!(point(nonsense), Err(()), "{nonsense}");
        }
        assert_eq!(point(""), Ok(None));
    }
    #[test]
    fn a_page_is_a_number_from_one() {
        for (text, number) in
            [("", 1), ("3", 3), ("0", 1), ("-7", 1), ("x", 1), ("1000000000", 1_000_000_000), ("99999999999999999999999", usize::MAX)]
        {
            assert_eq!(page(text), number, "{text}");
        }
    }
    #[test]
    fn what_nobody_can_see_is_no_word_and_no_code() {
        assert_eq!(plain("\u{0}care\u{7}at\nhome "), "care at home");
        assert!(is_code("UA05020030000031457") && is_code("home.help") && is_code(""));
        assert!(!is_code("a\u{0}") && !is_code("a b") && !is_code(&"a".repeat(65)));
    }
}
