//! The question to the catalogue and the answer, as values; how it is answered is `server/search`'s business.
use crate::{area::AreaCode, id::Id, language::Language, service::Service, taxonomy::TermCode};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};

/// A group of choices on the find page. Its code is the parameter's name in the address and the facet's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    Need,
    Audience,
    Cost,
    Delivery,
    /// Spoken there; `lang` in an address is the page's own.
    Language,
    Sector,
    /// Basic by the law of its scheme, or not.
    Basic,
    Accessible,
    /// Has places free.
    Places,
    /// No documents needed.
    Documents,
    /// Open now.
    Open,
}
impl Group {
    pub const ALL: [Self; 11] = [
        Self::Need,
        Self::Audience,
        Self::Cost,
        Self::Delivery,
        Self::Language,
        Self::Sector,
        Self::Basic,
        Self::Accessible,
        Self::Places,
        Self::Documents,
        Self::Open,
    ];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Audience => "audience",
            Self::Cost => "cost",
            Self::Delivery => "delivery",
            Self::Language => "spoken",
            Self::Sector => "sector",
            Self::Basic => "basic",
            Self::Accessible => "accessible",
            Self::Places => "places",
            Self::Documents => "documents",
            Self::Open => "open",
        }
    }
    /// All values of a group that has a fixed list, in their own order; the others are ordered by how many services they leave.
    pub const fn values(self) -> &'static [&'static str] {
        match self {
            Self::Need | Self::Audience | Self::Language => &[],
            Self::Cost => &["free", "may-be-free", "paid"],
            Self::Delivery => &["at-place", "at-home", "online", "phone"],
            Self::Sector => &["public", "ngo", "church", "private"],
            Self::Basic => &["yes", "no"],
            Self::Accessible | Self::Places => &["yes"],
            Self::Documents => &["none"],
            Self::Open => &["now"],
        }
    }
}
impl std::str::FromStr for Group {
    type Err = ();
    fn from_str(c: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|x| x.code() == c).ok_or(())
    }
}

/// What is chosen. Several values of one group mean "any of these"; groups are "and".
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choices(BTreeMap<Group, BTreeSet<String>>);

impl Choices {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// The values chosen of a group, in the order of their codes.
    pub fn of(&self, group: Group) -> impl Iterator<Item = &str> + '_ {
        self.0.get(&group).into_iter().flatten().map(String::as_str)
    }
    pub fn has(&self, group: Group, value: &str) -> bool {
        self.0.get(&group).is_some_and(|values| values.contains(value))
    }
    /// Every choice, group by group.
    pub fn iter(&self) -> impl Iterator<Item = (Group, &str)> + '_ {
        self.0.iter().flat_map(|(group, values)| values.iter().map(|value| (*group, value.as_str())))
    }
    /// Empty values, and those that a fixed list does not have, are no choice.
    pub fn choose(&mut self, group: Group, value: &str) {
        if !value.is_empty() && (group.values().is_empty() || group.values().contains(&value)) {
            self.0.entry(group).or_default().insert(value.to_owned());
        }
    }
    pub fn drop(&mut self, group: Group, value: &str) {
        if let Some(values) = self.0.get_mut(&group) {
            values.remove(value);
            self.0.retain(|_, values| !values.is_empty());
        }
    }
    /// One value more. A need takes the place of its group, and a group that of its needs: "any of these" would narrow nothing.
    #[must_use]
    pub fn with(&self, group: Group, value: &str) -> Self {
        let mut next = self.clone();
        if group == Group::Need {
            let chosen = TermCode(value.to_owned());
            let kin = |other: &TermCode| other.group() == chosen.group() && other.is_group() != chosen.is_group();
            let kin: Vec<_> = self.of(group).filter(|other| kin(&TermCode((*other).to_owned()))).collect();
            for other in kin {
                next.drop(group, other);
            }
        }
        next.choose(group, value);
        next
    }
    #[must_use]
    pub fn without(&self, group: Group, value: &str) -> Self {
        let mut next = self.clone();
        next.drop(group, value);
        next
    }
}
impl<V: AsRef<str>> FromIterator<(Group, V)> for Choices {
    fn from_iter<I: IntoIterator<Item = (Group, V)>>(chosen: I) -> Self {
        let mut choices = Self::default();
        for (group, value) in chosen {
            choices.choose(group, value.as_ref());
        }
        choices
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    #[default]
    Match,
    /// By distance where both ends are known, else to the middle of the area that is served, else by how near the unit lies in the tree of areas.
    Nearest,
    /// The most recently checked first.
    Checked,
}
impl Order {
    pub const ALL: [Self; 3] = [Self::Match, Self::Nearest, Self::Checked];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Match => "match",
            Self::Nearest => "nearest",
            Self::Checked => "checked",
        }
    }
}
impl std::str::FromStr for Order {
    type Err = ();
    fn from_str(c: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|x| x.code() == c).ok_or(())
    }
}

/// A place on the globe, in degrees; always finite and in range.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    lat: f64,
    lon: f64,
}
impl Point {
    /// `None` for what is no place: not a number, out of range, or 0°, 0°, which stands for "not known" in many a feed.
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        let fits = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        (fits && (lat.abs() > 1e-6 || lon.abs() > 1e-6)).then_some(Self { lat, lon })
    }
    pub const fn lat(self) -> f64 {
        self.lat
    }
    pub const fn lon(self) -> f64 {
        self.lon
    }
    /// As the crow flies.
    pub fn km_to(self, other: Self) -> f64 {
        let half = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin().powi(2);
        let across = self.lat.to_radians().cos() * other.lat.to_radians().cos();
        let h = half(self.lat, other.lat) + across * half(self.lon, other.lon);
        2.0 * 6371.0 * h.clamp(0.0, 1.0).sqrt().asin()
    }
}

/// Which services are open at one instant; who asks at the same instant shares it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenNow(pub HashSet<Id<Service>>);

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// As typed; empty = browse.
    pub words: String,
    /// The language of the page: a tie-breaker, never a filter.
    pub language: Option<Language>,
    /// This unit, its descendants, and what covers it (its ancestors, online): the unit itself and its ancestors, nearest first.
    pub area: Vec<AreaCode>,
    pub choices: Choices,
    /// Somebody of this age; what says nothing of ages is for all.
    pub age: Option<u8>,
    pub order: Order,
    /// Rounded to a kilometre by who asks.
    pub near: Option<Point>,
    /// Needed to choose and to count `Group::Open`.
    pub open: Option<Arc<OpenNow>>,
    /// What ended before or on this day is no result.
    pub today: Option<Date>,
    /// Read the words as they were typed: nothing corrected, no place taken out of them.
    pub literal: bool,
    pub offset: usize,
    pub limit: usize,
    /// Count the facets as well.
    pub facets: bool,
    /// Give back at most so many places, of the best, for a map.
    pub points: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cost {
    Free,
    MayBeFree,
    Paid,
}
impl Cost {
    pub const ALL: [Self; 3] = [Self::Free, Self::MayBeFree, Self::Paid];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::MayBeFree => "may-be-free",
            Self::Paid => "paid",
        }
    }
}
impl std::str::FromStr for Cost {
    type Err = ();
    fn from_str(c: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|x| x.code() == c).ok_or(())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Delivery {
    AtPlace,
    AtHome,
    Online,
    Phone,
}
impl Delivery {
    pub const ALL: [Self; 4] = [Self::AtPlace, Self::AtHome, Self::Online, Self::Phone];
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtPlace => "at-place",
            Self::AtHome => "at-home",
            Self::Online => "online",
            Self::Phone => "phone",
        }
    }
}
impl std::str::FromStr for Delivery {
    type Err = ();
    fn from_str(c: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|x| x.code() == c).ok_or(())
    }
}

/// What the index knows of one service; made by the store, never holding a confidential place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a filter of its own")]
pub struct Document {
    pub id: Option<Id<Service>>,
    /// Names and alternate names, each with its language.
    pub names: Vec<(Option<Language>, String)>,
    /// Descriptions, provider, place, in their languages.
    pub texts: Vec<(Option<Language>, String)>,
    /// What the provider is called, in every language: to be found by it, and by its initials. The names stand in `texts` too.
    pub providers: Vec<String>,
    /// Needs of `core` (also through `maps_to_core`), or terms of another scheme when nothing maps.
    pub needs: Vec<TermCode>,
    /// `scheme:code` of every term, to find the labels and synonyms with.
    pub terms: Vec<String>,
    /// The units it serves, each with its ancestors, nearest first.
    pub areas: Vec<Vec<AreaCode>>,
    pub audiences: Vec<String>,
    pub cost: Option<Cost>,
    pub delivery: Vec<Delivery>,
    /// Reachable from everywhere: no service area, or the whole world.
    pub everywhere: bool,
    /// Who provides it: a value of `Group::Sector`.
    pub sector: Option<String>,
    /// Languages spoken there, as ISO 639-1.
    pub languages: Vec<String>,
    /// Basic by the law of one of its schemes; `None` where no scheme of its terms has such a list.
    pub basic: Option<bool>,
    pub accessible: bool,
    pub has_places: bool,
    pub no_documents: bool,
    /// From and to, both included.
    pub ages: Option<(u8, u8)>,
    pub points: Vec<Point>,
    /// The middles of the areas that it serves, where no exact place is known: for the order by distance alone, never told as one.
    pub middles: Vec<Point>,
    pub checked: Option<Date>,
    /// From this day on nobody has found it right within its time: a little further down.
    pub overdue: Option<Date>,
    /// Its licence or accreditation is withdrawn from this day on.
    pub until: Option<Date>,
    pub phones: Vec<String>,
    /// Codes of classifiers, as people write them: `015.1`.
    pub codes: Vec<String>,
    pub sample: bool,
}

/// A term's words in all languages, for the index.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TermWords {
    /// `scheme:code`.
    pub key: String,
    /// The need of `core` that it stands for.
    pub need: Option<TermCode>,
    pub labels: Vec<(Language, String)>,
    pub synonyms: Vec<(Language, String)>,
    /// Whole sentences by which people ask for it ("who will look after my mother").
    pub phrases: Vec<(Language, String)>,
}

/// A unit's names in all languages, to be understood inside a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceWords {
    pub code: AreaCode,
    /// The unit itself and its ancestors, nearest first.
    pub path: Vec<AreaCode>,
    pub names: Vec<(Language, String)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub id: Id<Service>,
    pub score: f32,
    /// From `Query::near` to its nearest place, where both are known.
    pub distance_km: Option<f32>,
}

/// Ages by which results are counted: a small child, a schoolchild, a youth, a grown-up, an older person.
pub const AGES: [u8; 5] = [3, 10, 16, 40, 75];

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    pub total: usize,
    pub hits: Vec<Hit>,
    pub facets: Facets,
    /// How many are for somebody of each of `AGES`; the age that was asked for is not counted against them.
    pub ages: Vec<(u8, usize)>,
    pub understood: Understood,
    /// Places of the best, for a map.
    pub points: Vec<(Id<Service>, Point)>,
}

/// What the words were read as, shown to the person, who may undo it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Understood {
    /// The question as corrected, where that differs from what was typed.
    pub read_as: Option<String>,
    /// Needs that the words mean, best first.
    pub needs: Vec<TermCode>,
    /// Units that the words name.
    pub places: Vec<AreaCode>,
    /// Nothing was found there, so that the results are of other places.
    pub elsewhere: bool,
}

/// How many results each value would leave; a group's own choice is not counted against its other values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facets(pub BTreeMap<Group, Vec<(String, usize)>>);

impl Facets {
    pub fn of(&self, group: Group) -> &[(String, usize)] {
        self.0.get(&group).map_or(&[], Vec::as_slice)
    }
}

/// A line under the search box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    pub need: TermCode,
    pub label: String,
    pub language: Language,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_added_and_dropped_without_touching_the_others() {
        let choices: Choices = [(Group::Cost, "free"), (Group::Cost, "paid"), (Group::Need, "HOME")].into_iter().collect();
        assert_eq!(choices.of(Group::Cost).collect::<Vec<_>>(), ["free", "paid"]);
        let of_need = |choices: &Choices| choices.of(Group::Need).map(str::to_owned).collect::<Vec<_>>();
        let narrower = choices.with(Group::Need, "INFO").with(Group::Need, "home.help").with(Group::Need, "home.meals");
        assert_eq!(of_need(&narrower), ["INFO", "home.help", "home.meals"], "a need in the place of its group");
        assert_eq!(of_need(&narrower.with(Group::Need, "HOME")), ["HOME", "INFO"], "and the group in theirs");
        let fewer = choices.without(Group::Cost, "free").without(Group::Need, "HOME");
        assert_eq!(fewer.iter().collect::<Vec<_>>(), [(Group::Cost, "paid")]);
        assert!(fewer.without(Group::Cost, "paid").is_empty());
    }
    #[test]
    fn a_value_that_no_list_has_is_no_choice() {
        assert!(Choices::default().with(Group::Cost, "for-nothing").with(Group::Need, "").is_empty());
    }
    #[test]
    fn costs_and_ways_are_the_values_of_their_groups() {
        assert_eq!(Group::Cost.values(), Cost::ALL.map(Cost::code));
        assert_eq!(Group::Delivery.values(), Delivery::ALL.map(Delivery::code));
        assert!(Group::ALL.into_iter().all(|group| group.code().parse() == Ok(group)));
    }
    #[test]
    fn what_is_no_place_is_no_point() {
        for (lat, lon) in [(f64::NAN, 25.0), (54.0, f64::INFINITY), (91.0, 0.0), (0.0, -181.0), (0.0, 0.0)] {
            assert_eq!(Point::new(lat, lon), None, "{lat}, {lon}");
        }
    }
    #[test]
    fn vilnius_lies_ninety_kilometres_from_kaunas() {
        let (vilnius, kaunas) = (Point::new(54.687, 25.280).unwrap(), Point::new(54.898, 23.904).unwrap());
        assert!((vilnius.km_to(kaunas) - 91.0).abs() < 1.5, "{}", vilnius.km_to(kaunas));
        assert!(vilnius.km_to(vilnius) < 0.001);
    }
}
