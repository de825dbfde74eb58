//! What a question to the open data may say. Parsed at the edge: what cannot be used is refused with its name.
use super::super::problem::Problem;
use axum::{
    extract::{FromRequestParts, Query},
    http::request::Parts,
};
use domain::{
    Language, Time,
    area::AreaCode,
    search::{Choices, Group, Order, Point},
};
use uuid::Uuid;

#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a parameter of its own in the standard")]
pub struct Parameters {
    pub search: String,
    pub page: usize,
    /// `None`: twenty, or all where only ids are wanted.
    pub per_page: Option<usize>,
    pub ndjson: bool,
    pub taxonomy_term: Option<Uuid>,
    pub taxonomy: Option<Uuid>,
    pub organization: Option<Uuid>,
    pub parent: Option<Uuid>,
    pub top_only: bool,
    pub modified_after: Option<Time>,
    pub minimal: bool,
    pub full: bool,
    pub full_service: bool,
    pub language: Option<Language>,
    pub area: Option<AreaCode>,
    /// The choices of the find page, under the names that they have in its address.
    pub choices: Choices,
    pub age: Option<u8>,
    pub order: Order,
    pub near: Option<Point>,
    /// Read the words as they are typed.
    pub exact: bool,
}

/// What our profile adds to a search of services, beside the code of each group of choices.
pub const OF_SEARCH: [&str; 4] = ["age", "order", "near", "exact"];
pub const PER_PAGE: usize = 20;
pub const MOST_PER_PAGE: usize = 1000;
const LONGEST_SEARCH: usize = 1000;
/// No code is longer, and nobody makes more choices by hand.
const LONGEST_CODE: usize = 64;
const MOST_CHOICES: usize = 40;

impl Parameters {
    pub fn parse(pairs: &[(String, String)]) -> Result<Self, Problem> {
        let mut asked = Self { page: 1, ..Self::default() };
        for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            asked.set(name, value)?;
        }
        if asked.top_only && asked.parent.is_some() {
            return Err(Problem::parameter("top_only", "left out where parent_id is given: a term below another is not at the top"));
        }
        Ok(asked)
    }
    /// A name that HSDS does not know is passed over, as its readers expect.
    fn set(&mut self, name: &str, value: &str) -> Result<(), Problem> {
        match name {
            "search" => self.search = value.chars().take(LONGEST_SEARCH).collect(),
            "page" => self.page = number(name, value, usize::MAX)?,
            "per_page" => self.per_page = Some(number(name, value, MOST_PER_PAGE)?),
            "format" => self.ndjson = format_of(value)?,
            "taxonomy_term_id" => self.taxonomy_term = Some(id(name, value)?),
            "taxonomy_id" => self.taxonomy = Some(id(name, value)?),
            "organization_id" => self.organization = Some(id(name, value)?),
            "parent_id" => self.parent = Some(id(name, value)?),
            "top_only" => self.top_only = yes(name, value)?,
            "modified_after" => self.modified_after = Some(moment(name, value)?),
            "minimal" => self.minimal = yes(name, value)?,
            "full" => self.full = yes(name, value)?,
            "full_service" => self.full_service = yes(name, value)?,
            "lang" => self.language = Some(value.parse().map_err(|()| Problem::parameter(name, "one of lt, pl, uk, en, ru"))?),
            "area" => self.area = Some(AreaCode(value.to_owned())),
            "age" => self.age = Some(value.parse().map_err(|_| Problem::parameter(name, "a number of years"))?),
            "order" => self.order = value.parse().map_err(|()| Problem::parameter(name, "one of match, nearest, checked"))?,
            "near" => self.near = Some(point(name, value)?),
            "exact" => self.exact = yes(name, value)?,
            _ => {
                if let Ok(group) = name.parse::<Group>() {
                    self.choose(group, value)?;
                }
            }
        }
        Ok(())
    }
    /// Several values of one group mean any of them: the parameter again, or with commas.
    fn choose(&mut self, group: Group, values: &str) -> Result<(), Problem> {
        for value in values.split(',').map(str::trim).filter(|value| !value.is_empty()) {
            let listed = group.values();
            if !listed.is_empty() && !listed.contains(&value) {
                return Err(Problem::parameter(group.code(), &format!("one of {}", listed.join(", "))));
            }
            if value.len() > LONGEST_CODE || self.choices.iter().count() >= MOST_CHOICES {
                return Err(Problem::parameter(group.code(), "at most 40 codes, each of at most 64 letters"));
            }
            self.choices.choose(group, value);
        }
        Ok(())
    }
    /// Whether something is asked that only the index knows.
    pub fn is_search(&self) -> bool {
        !self.search.trim().is_empty()
            || self.area.is_some()
            || !self.choices.is_empty()
            || self.age.is_some()
            || self.near.is_some()
            || self.order != Order::Match
    }
    /// How many on a page; only ids may come all at once.
    pub fn size(&self) -> usize {
        self.per_page.unwrap_or(if self.minimal { usize::MAX } else { PER_PAGE })
    }
    pub fn offset(&self) -> usize {
        (self.page - 1).saturating_mul(self.size())
    }
}

fn number(name: &str, value: &str, most: usize) -> Result<usize, Problem> {
    let wanted =
        || Problem::parameter(name, &if most == usize::MAX { "a number from 1".to_owned() } else { format!("a number from 1 to {most}") });
    value.parse().ok().filter(|number| (1..=most).contains(number)).ok_or_else(wanted)
}
fn format_of(value: &str) -> Result<bool, Problem> {
    match value {
        "json" => Ok(false),
        "ndjson" => Ok(true),
        _ => Err(Problem::parameter("format", "json or ndjson")),
    }
}
fn id(name: &str, value: &str) -> Result<Uuid, Problem> {
    value.parse().map_err(|_| Problem::parameter(name, "a UUID"))
}
fn yes(name: &str, value: &str) -> Result<bool, Problem> {
    match value {
        "true" | "1" => Ok(true),
        "false" | "0" => Ok(false),
        _ => Err(Problem::parameter(name, "true or false")),
    }
}
/// Rounded to about a kilometre: where somebody stands is nobody's business.
fn point(name: &str, value: &str) -> Result<Point, Problem> {
    let degrees = |text: &str| text.trim().parse::<f64>().ok().map(|degrees| (degrees * 100.0).round() / 100.0);
    let point = value.split_once(',').and_then(|(lat, lon)| Point::new(degrees(lat)?, degrees(lon)?));
    point.ok_or_else(|| Problem::parameter(name, "latitude and longitude in degrees, such as 54.69,25.28"))
}
/// A moment, or a day, which begins at midnight UTC.
fn moment(name: &str, value: &str) -> Result<Time, Problem> {
    // A plus sign of an offset that was not escaped arrives as a space.
    let value = value.replace(' ', "+");
    let whole = if value.len() == "2026-11-21".len() { format!("{value}T00:00:00Z") } else { value };
    let zoned = if whole.ends_with('Z') || whole.rfind(['+', '-']).is_some_and(|place| place > 10) { whole } else { whole + "Z" };
    zoned.parse().map_err(|_| Problem::parameter(name, "a date and time such as 2026-11-21T10:00:00Z"))
}

impl<S: Sync> FromRequestParts<S> for Parameters {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let pairs = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri).map_err(|_| Problem::parameter("query", "escaped UTF-8"))?;
        Self::parse(&pairs.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Parameters, Problem> {
        let pairs: Vec<_> = text.split('&').filter_map(|pair| pair.split_once('=')).map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
        Parameters::parse(&pairs)
    }

    #[test]
    fn what_cannot_be_used_is_refused_by_name() {
        for bad in [
            "page=0",
            "page=x",
            "per_page=0",
            "per_page=1001",
            "per_page=-1",
            "format=xml",
            "taxonomy_term_id=7",
            "organization_id=x",
            "modified_after=yesterday",
            "minimal=maybe",
            "full=2",
            "lang=de",
            "cost=cheap",
            "open=later",
            "age=300",
            "order=best",
            "near=NaN,25",
            "near=54",
            "exact=maybe",
            "top_only=1&parent_id=b212a706-33fd-5597-8365-d4c21d326b8b",
        ] {
            let problem = parsed(bad).unwrap_err();
            assert!(problem.detail.contains(bad.split('=').next().unwrap()), "{bad}: {}", problem.detail);
        }
    }
    #[test]
    fn the_choices_of_the_find_page_are_parameters() {
        let asked = parsed("cost=free,may-be-free&cost=paid&need=home.help&open=now&age=80&order=nearest&near=54.687,25.281").unwrap();
        assert_eq!(asked.choices.of(Group::Cost).count(), 3);
        assert_eq!(asked.choices.of(Group::Need).collect::<Vec<_>>(), ["home.help"]);
        assert!(asked.choices.has(Group::Open, "now") && asked.is_search());
        assert_eq!((asked.age, asked.order, asked.near), (Some(80), Order::Nearest, Point::new(54.69, 25.28)));
        assert!(!parsed("page=2&lang=lt").unwrap().is_search());
        assert!(parsed(&format!("need={}", "x".repeat(65))).is_err());
    }
    #[test]
    fn what_is_not_known_or_empty_is_passed_over() {
        assert_eq!(parsed("postcode=20-100&search=").unwrap(), parsed("").unwrap());
    }
    #[test]
    fn ids_come_all_at_once_unless_a_page_is_asked_for() {
        assert_eq!((parsed("").unwrap().size(), parsed("minimal=true").unwrap().size()), (20, usize::MAX));
        assert_eq!((parsed("minimal=true&per_page=5").unwrap().size(), parsed("page=3&per_page=5").unwrap().offset()), (5, 10));
    }
    #[test]
    fn a_moment_may_be_a_day_and_may_lack_its_zone() {
        for text in ["2026-11-21", "2026-11-21T00:00:00", "2026-11-21T00:00:00Z", "2026-11-21T02:00:00 02:00", "2026-11-21T02:00:00+02:00"]
        {
            let asked = parsed(&format!("modified_after={text}")).unwrap();
            assert_eq!(asked.modified_after.unwrap().to_string(), "2026-11-21T00:00:00Z", "{text}");
        }
    }
}
