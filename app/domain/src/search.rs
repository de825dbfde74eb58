//! The question to the catalogue and the answer, as values; how it is answered is `server/search`'s business.
use crate::{area::AreaCode, id::Id, language::Language, service::Service, taxonomy::TermCode};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// As typed; empty = browse.
    pub words: String,
    /// The language of the page: a tie-breaker, never a filter.
    pub language: Option<Language>,
    /// This unit, its descendants, and what covers it (its ancestors, online): the unit itself and its ancestors, nearest first.
    pub area: Vec<AreaCode>,
    pub need: Option<TermCode>,
    pub audience: Option<String>,
    pub cost: Option<Cost>,
    pub delivery: Option<Delivery>,
    pub offset: usize,
    pub limit: usize,
    /// Count the facets as well.
    pub facets: bool,
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
pub struct Document {
    pub id: Option<Id<Service>>,
    /// Names and alternate names, each with its language.
    pub names: Vec<(Option<Language>, String)>,
    /// Descriptions, provider, place, in their languages.
    pub texts: Vec<(Option<Language>, String)>,
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
}

#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub id: Id<Service>,
    pub score: f32,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    pub total: usize,
    pub hits: Vec<Hit>,
    pub facets: Facets,
    /** Needs that the words were understood as, best first. */
    pub understood: Vec<TermCode>,
}

/// How many results each value would leave; a group's own choice is not counted against its other values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facets {
    pub needs: Vec<(TermCode, usize)>,
    pub audiences: Vec<(String, usize)>,
    pub costs: Vec<(Cost, usize)>,
    pub deliveries: Vec<(Delivery, usize)>,
}

/// A line under the search box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    pub need: TermCode,
    pub label: String,
    pub language: Language,
}
