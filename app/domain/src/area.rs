//! Units of the administrative tree: country, county or oblast, municipality or hromada, eldership, settlement.
use crate::language::Labels;
use serde::{Deserialize, Serialize};
use std::fmt;

/// ISO 3166-2 or our own code in Lithuania and Poland, KATOTTG in Ukraine; the code of `areas.csv`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AreaCode(pub String);

impl AreaCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// `service_areas[].uri` of our profile of HSDS.
    pub fn uri(&self) -> String {
        format!("urn:kladka:area:{}", self.0)
    }
    pub fn from_uri(uri: &str) -> Option<Self> {
        uri.strip_prefix("urn:kladka:area:").filter(|c| !c.is_empty()).map(|c| Self(c.to_owned()))
    }
    /// All codes that are in use begin with their country's.
    pub fn country(&self) -> Option<Country> {
        self.0.get(..2).filter(|code| code.bytes().all(|b| b.is_ascii_uppercase())).map(|code| Country(code.to_owned()))
    }
}
impl fmt::Display for AreaCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// ISO 3166-1 alpha-2.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Country(pub String);

impl Country {
    /// Those whose zone is known.
    pub const KNOWN: [&str; 3] = ["LT", "PL", "UA"];
    /// The IANA zone of its public offices.
    pub fn zone(&self) -> &'static str {
        match self.0.as_str() {
            "UA" => "Europe/Kyiv",
            "PL" => "Europe/Warsaw",
            "LT" => "Europe/Vilnius",
            _ => "UTC",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    pub code: AreaCode,
    pub parent: Option<AreaCode>,
    pub country: Country,
    /// `country`, `county`, `oblast`, `raion`, `municipality`, `hromada`, `eldership`, `settlement`, …
    pub kind: String,
    pub names: Labels,
    /// WGS84 degrees; `approximate` is ± 2 km and not good enough to rank by distance.
    pub position: Option<(f64, f64)>,
    pub approximate: bool,
}

impl Area {
    /// A self-governing unit: the one whose council answers for social services.
    pub fn is_municipality(&self) -> bool {
        matches!(self.kind.as_str(), "municipality" | "hromada")
    }
}
