//! Whether two listings may be the same one: a score with its reasons, each with what it gave. Nobody is merged by a score; people look at it.
//!
//! What tells listings apart weighs more than what they share: two branches of one organisation share its name, its site and its switchboard.
mod fold;
mod keys;
#[cfg(test)]
mod tests;

use crate::{closed::closed, edit::RecordKind as Kind};
use std::collections::BTreeSet;

/// From this score on two listings are shown to people as one, perhaps.
pub const PROPOSED: i32 = 50;
/// What speaks against it leaves at most this.
const DOUBTED: i32 = 40;
/// A number that more listings have is a switchboard.
const SWITCHBOARD: usize = 2;

closed! {
    /// What speaks for two listings being one, or against it.
    Evidence {
        /// The same code in the same register.
        Identifier = "identifier",
        /// Another code in the same register.
        OtherIdentifier = "other-identifier",
        Name = "name",
        /// Names that differ by slips or by a word.
        Alike = "alike",
        /// Names that have little in common.
        Unlike = "unlike",
        /// "No. 5" and "No. 6".
        Number = "number",
        Phone = "phone",
        /// A number that many have.
        Switchboard = "switchboard",
        Email = "email",
        /// The same page on the web.
        Site = "site",
        /// The same street and house.
        Address = "address",
        /// Points that lie within some steps.
        Near = "near",
        /// The same town or municipality.
        Area = "area",
        /// Both say where they are, and it is elsewhere.
        Apart = "apart",
        /// Of the same organization.
        Organization = "organization",
        OtherOrganization = "other-organization",
        /// The same needs.
        Need = "need",
        /// Needs that have nothing in common.
        OtherNeed = "other-need",
    }
}

/// One reason with its points.
pub type Reason = (Evidence, i32);

/// How much two listings look like one; the points of the reasons make the score.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Match {
    /// 0 to 100.
    pub score: i32,
    pub reasons: Vec<Reason>,
}

/// What a listing is known by, in one spelling. What is confidential never comes in here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Likeness {
    names: Vec<Name>,
    identifiers: BTreeSet<(String, String)>,
    phones: BTreeSet<String>,
    emails: BTreeSet<String>,
    sites: BTreeSet<String>,
    addresses: BTreeSet<String>,
    towns: BTreeSet<String>,
    areas: BTreeSet<String>,
    points: Vec<(f64, f64)>,
    organization: Option<String>,
    needs: BTreeSet<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Name {
    /// In order, without what only says the legal form.
    words: Vec<String>,
    numbers: BTreeSet<String>,
}

/// Legal forms and small words in the spelling of `fold`.
const SILENT: [&str; 27] = [
    "uab", "vsi", "ab", "mb", "bi", "ii", "sp", "zo", "oo", "z", "o", "go", "bo", "kz", "ku", "kp", "tov", "nr", "no", "tge", "of", "and",
    "ir", "i", "ta", "a", "v",
];

impl Name {
    fn of(text: &str) -> Self {
        let (numbers, words): (Vec<String>, Vec<String>) =
            fold::words(text).into_iter().partition(|word| word.chars().all(|c| c.is_ascii_digit()));
        let words: Vec<String> = words.into_iter().filter(|word| !SILENT.contains(&word.as_str())).collect();
        Self { words, numbers: numbers.into_iter().collect() }
    }
    /// In any order: "Centras Svajonė" is "Svajonės centras" but for an ending.
    fn sorted(&self) -> Vec<&str> {
        let mut words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        words.sort_unstable();
        words
    }
    /// From 0 to 1: each word finds its most similar one.
    fn likeness(&self, other: &Self) -> f64 {
        if self.words.is_empty() || other.words.is_empty() {
            return 0.0;
        }
        let mut free: Vec<&String> = other.words.iter().collect();
        let mut found = 0;
        for word in &self.words {
            let best = free.iter().enumerate().map(|(n, theirs)| (n, fold::likeness(word, theirs)));
            if let Some((n, _)) = best.filter(|(_, alike)| *alike >= 0.7).max_by(|one, other| one.1.total_cmp(&other.1)) {
                free.swap_remove(n);
                found += 1;
            }
        }
        fold::share(2 * found, self.words.len() + other.words.len())
    }
}

impl Likeness {
    pub fn add_name(&mut self, text: &str) {
        let name = Name::of(text);
        let says_something = !name.words.is_empty() || !name.numbers.is_empty();
        if says_something && !self.names.contains(&name) {
            self.names.push(name);
        }
    }
    /// A code with the register that gave it.
    pub fn add_identifier(&mut self, scheme: &str, code: &str) {
        let code: String = code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        // A code that says nothing, such as 0 or 000000.
        if code.chars().any(|c| c != '0') && code.len() >= 6 {
            self.identifiers.insert((fold::words(scheme).join(" "), code));
        }
    }
    /// Country and trunk prefixes are left out; short numbers that everybody knows are nobody's own.
    pub fn add_phone(&mut self, number: &str) {
        let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
        if digits.len() >= 6 {
            self.phones.insert(digits[digits.len().saturating_sub(8)..].iter().collect());
        }
    }
    pub fn add_email(&mut self, address: &str) {
        let address = address.trim().to_lowercase();
        if address.contains('@') {
            self.emails.insert(address);
        }
    }
    pub fn add_site(&mut self, address: &str) {
        let address = address.trim().to_lowercase();
        let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
        let rest = rest.strip_prefix("www.").unwrap_or(rest).split('#').next().unwrap_or_default().trim_end_matches('/');
        if rest.contains('.') {
            self.sites.insert(rest.to_owned());
        }
    }
    /// `street` with the house. Words that only say that it is a street make no difference.
    pub fn add_address(&mut self, street: &str, town: &str) {
        const WAYS: [&str; 13] = ["g", "gatve", "ul", "ulica", "vul", "vulicia", "pr", "prospektas", "al", "aleia", "str", "stret", "bud"];
        let words: Vec<String> = fold::words(street).into_iter().filter(|word| !WAYS.contains(&word.as_str())).collect();
        let town = fold::words(town).join(" ");
        if words.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit())) && words.len() > 1 && !town.is_empty() {
            self.addresses.insert(format!("{town}|{}", words.join(" ")));
        }
        if !town.is_empty() {
            self.towns.insert(town);
        }
    }
    /// A unit of the area tree in which it sits.
    pub fn add_area(&mut self, code: &str) {
        self.areas.insert(code.to_owned());
    }
    pub fn add_point(&mut self, latitude: f64, longitude: f64) {
        self.points.push((latitude, longitude));
    }
    pub fn add_need(&mut self, term: &str) {
        self.needs.insert(term.to_owned());
    }
    pub fn set_organization(&mut self, id: &str) {
        self.organization = Some(id.to_owned());
    }

    /// Keys under which listings that may be this one stand as well.
    pub fn keys(&self, kind: Kind) -> BTreeSet<String> {
        keys::of(self, kind)
    }
}

/// `shared`: how many listings stand under a key, so that a number that many have says little.
pub fn compare(kind: Kind, one: &Likeness, other: &Likeness, shared: &dyn Fn(&str) -> usize) -> Match {
    let mut found = Found { kind, one, other, reasons: vec![], against: vec![] };
    found.identifiers();
    let named = found.names();
    found.contacts(shared);
    found.places();
    if kind == Kind::Service {
        found.services();
    }
    found.judged(named)
}

struct Found<'a> {
    kind: Kind,
    one: &'a Likeness,
    other: &'a Likeness,
    reasons: Vec<Reason>,
    /// Reasons that leave at most `DOUBTED`, whatever is shared.
    against: Vec<Evidence>,
}

impl Found<'_> {
    fn has(&self, evidence: Evidence) -> bool {
        self.reasons.iter().any(|(reason, _)| *reason == evidence)
    }
    fn give(&mut self, evidence: Evidence, points: i32) {
        self.reasons.push((evidence, points));
    }
    fn identifiers(&mut self) {
        let (one, other) = (&self.one.identifiers, &self.other.identifiers);
        if one.iter().any(|(_, code)| other.iter().any(|(_, theirs)| theirs == code)) {
            self.give(Evidence::Identifier, 60);
        } else if one.iter().any(|(scheme, _)| other.iter().any(|(theirs, _)| theirs == scheme)) {
            self.against.push(Evidence::OtherIdentifier);
        }
    }
    /// How alike the names are, at best; `None` where one has none.
    fn names(&mut self) -> Option<f64> {
        let (ours, theirs) = (self.one, self.other);
        let pairs = ours.names.iter().flat_map(|one| theirs.names.iter().map(move |other| (one, other)));
        let (one, other, alike) =
            pairs.map(|(one, other)| (one, other, one.likeness(other))).max_by(|one, other| one.2.total_cmp(&other.2))?;
        let (same, numbers) = (one.sorted() == other.sorted(), (&one.numbers, &other.numbers));
        let differ = numbers.0 != numbers.1 && !numbers.0.is_empty() && !numbers.1.is_empty();
        match alike {
            _ if same => self.give(Evidence::Name, if self.kind == Kind::Location { 20 } else { 40 }),
            alike if alike >= 0.6 => self.give(Evidence::Alike, if self.kind == Kind::Location { 10 } else { 25 }),
            _ => {}
        }
        if differ {
            self.against.push(Evidence::Number);
        }
        Some(if same { 1.0 } else { alike })
    }
    fn contacts(&mut self, shared: &dyn Fn(&str) -> usize) {
        // Within one organization its telephone says nothing of which of its services is meant.
        let own = self.kind == Kind::Service && self.one.organization.is_some() && self.one.organization == self.other.organization;
        let phones: Vec<_> = self.one.phones.intersection(&self.other.phones).collect();
        if !phones.is_empty() && !own {
            if phones.iter().any(|phone| shared(&keys::phone(phone)) <= SWITCHBOARD) {
                self.give(Evidence::Phone, 20);
            } else {
                self.give(Evidence::Switchboard, 5);
            }
        }
        if !own && self.one.emails.intersection(&self.other.emails).next().is_some() {
            self.give(Evidence::Email, 15);
        }
        if self.one.sites.intersection(&self.other.sites).next().is_some() {
            self.give(Evidence::Site, 10);
        }
    }
    fn places(&mut self) {
        let (one, other) = (self.one, self.other);
        let address = one.addresses.intersection(&other.addresses).next().is_some();
        if address {
            self.give(Evidence::Address, if self.kind == Kind::Location { 45 } else { 20 });
        }
        let near = one.points.iter().any(|here| other.points.iter().any(|there| is_near(*here, *there)));
        if near && !address {
            self.give(Evidence::Near, if self.kind == Kind::Location { 30 } else { 10 });
        }
        let share = |one: &BTreeSet<String>, other: &BTreeSet<String>| one.intersection(other).next().is_some();
        let differ = |one: &BTreeSet<String>, other: &BTreeSet<String>| !one.is_empty() && !other.is_empty() && !share(one, other);
        if share(&one.areas, &other.areas) || share(&one.towns, &other.towns) {
            self.give(Evidence::Area, 10);
        }
        let elsewhere = differ(&one.addresses, &other.addresses);
        let apart = differ(&one.towns, &other.towns) || (differ(&one.areas, &other.areas) && !share(&one.towns, &other.towns));
        // Two houses of one town tell two places, and two services of one organization, apart; an organization may have moved or have several.
        if !address && !near && (apart || elsewhere && self.kind != Kind::Organization) {
            self.against.push(Evidence::Apart);
        }
    }
    fn services(&mut self) {
        match (&self.one.organization, &self.other.organization) {
            (Some(one), Some(other)) if one == other => self.give(Evidence::Organization, 10),
            (Some(_), Some(_)) => self.give(Evidence::OtherOrganization, -15),
            _ => {}
        }
        let (one, other) = (&self.one.needs, &self.other.needs);
        if !one.is_empty() && one == other {
            self.give(Evidence::Need, 5);
        } else if !one.is_empty() && !other.is_empty() && one.is_disjoint(other) {
            self.give(Evidence::OtherNeed, -20);
        }
    }
    /// The sum, and no more than what the doubts leave of it.
    fn judged(mut self, named: Option<f64>) -> Match {
        // An organization that has taken another name keeps its code; a place is often called by nothing but its street.
        if named.is_some_and(|alike| alike < 0.6) && !self.has(Evidence::Identifier) {
            self.against.push(Evidence::Unlike);
        }
        let mut score: i32 = self.reasons.iter().map(|(_, points)| points).sum();
        for evidence in std::mem::take(&mut self.against) {
            let less = (score - DOUBTED).max(20);
            self.give(evidence, -less);
            score -= less;
        }
        Match { score: score.clamp(0, 100), reasons: self.reasons }
    }
}

/// Within 50 metres.
fn is_near(one: (f64, f64), other: (f64, f64)) -> bool {
    const DEGREE: f64 = 111_320.0;
    let (north, east) = ((one.0 - other.0) * DEGREE, (one.1 - other.1) * DEGREE * one.0.to_radians().cos());
    north.hypot(east) < 50.0
}
