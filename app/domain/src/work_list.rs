//! The work list of a desk, and what somebody wants to see of it, in codes alone: it stands in an address, and in views that are kept by name.
//! What was typed into the search box is never kept.
use crate::{
    access::{Act, Member},
    area::AreaCode,
    closed::closed,
    form::{Problem, Wrong},
    id::Id,
    organization::Organization,
    referral::Stage,
    routing::Urgency,
    taxonomy::TermCode,
    team::Owner,
};
use serde::Deserialize;

/// Whose list it is: what waits in a municipality, or with one organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum List {
    Queue(AreaCode),
    Inbox(Id<Organization>),
}
impl List {
    /// The one at which a member sits.
    pub fn of(member: &Member) -> Option<Self> {
        if member.role.is_staff() { member.municipality.clone().map(Self::Queue) } else { Some(Self::Inbox(member.organization)) }
    }
    /// Leave to see its clear columns.
    pub fn see(&self) -> Act {
        match self {
            Self::Queue(municipality) => Act::SeeQueue { municipality: municipality.clone() },
            Self::Inbox(organization) => Act::SeeInbox { organization: *organization },
        }
    }
    /// Leave to say who of this desk works on what.
    pub fn assign(&self) -> Act {
        match self {
            Self::Queue(municipality) => Act::Assign { municipality: municipality.clone() },
            Self::Inbox(organization) => Act::AssignInside { organization: *organization },
        }
    }
}

closed! {
    /// How a request came in.
    Entry {
        /// The person, or someone for them, over the site.
        Online = "online",
        /// Typed in by a front desk.
        Assisted = "assisted",
    }
}

closed! {
    /// Whose work a task is.
    Whose {
        Mine = "mine",
        /// One of my teams' has it, and nobody of it yet.
        Teams = "teams",
        /// Nobody has been given it.
        Nobody = "nobody",
        /// My own agency answers it.
        Agency = "agency",
    }
}

closed! {
    /// What must be seen before anything else.
    Mark { Overdue = "overdue", Danger = "danger" }
}

/// Each field holds those values of which one must fit; an empty one asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub words: String,
    pub stages: Vec<Stage>,
    pub urgencies: Vec<Urgency>,
    pub marks: Vec<Mark>,
    pub entries: Vec<Entry>,
    pub whose: Option<Whose>,
    /// A group of needs.
    pub group: Option<String>,
    pub area: Option<AreaCode>,
    /// Who answers: an organization's id, or `Filter::TRIAGE`.
    pub agency: Option<String>,
    /// A team's id: what was given to it.
    pub team: Option<String>,
}

/// One task, as far as a filter asks.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    pub stage: &'a str,
    pub urgency: Urgency,
    pub need: &'a TermCode,
    pub area: &'a AreaCode,
    pub agency: Option<Id<Organization>>,
    pub assigned_to: Option<Owner>,
    /// Given to a team in which whoever looks stands.
    pub my_team: bool,
    pub entry: Entry,
    pub overdue: bool,
    pub danger: bool,
}

impl Filter {
    /// The municipality's own work: triage and reviews.
    pub const TRIAGE: &'static str = "triage";

    /// From an address; what is none of ours is passed over.
    pub fn read(asked: &[(String, String)]) -> Self {
        let mut filter = Self::default();
        for (name, value) in asked {
            match name.as_str() {
                "words" => filter.words = value.trim().chars().take(100).collect(),
                "stage" => add(&mut filter.stages, value.parse().ok().filter(|stage: &Stage| stage.is_open())),
                "urgency" => add(&mut filter.urgencies, value.parse().ok()),
                "mark" => add(&mut filter.marks, value.parse().ok()),
                "entry" => add(&mut filter.entries, value.parse().ok()),
                "whose" => filter.whose = value.parse().ok(),
                "group" => filter.group = code(value),
                "place" => filter.area = code(value).map(AreaCode),
                "agency" => filter.agency = code(value),
                "team" => filter.team = code(value),
                _ => {}
            }
        }
        filter
    }
    /// Names and values of the address, in one order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let words = (!self.words.is_empty()).then(|| ("words", self.words.clone()));
        words.into_iter().chain(self.codes()).collect()
    }
    /// All but the words that were typed.
    pub fn codes(&self) -> Vec<(&'static str, String)> {
        let each = |name: &'static str, codes: Vec<&'static str>| codes.into_iter().map(move |code| (name, code.to_owned()));
        let one = |name: &'static str, code: Option<String>| code.map(|code| (name, code));
        each("stage", self.stages.iter().map(|stage| stage.code()).collect())
            .chain(each("urgency", self.urgencies.iter().map(|urgency| urgency.code()).collect()))
            .chain(each("mark", self.marks.iter().map(|mark| mark.code()).collect()))
            .chain(each("entry", self.entries.iter().map(|entry| entry.code()).collect()))
            .chain(each("whose", self.whose.iter().map(|whose| whose.code()).collect()))
            .chain(one("group", self.group.clone()))
            .chain(one("place", self.area.as_ref().map(|area| area.0.clone())))
            .chain(one("agency", self.agency.clone()))
            .chain(one("team", self.team.clone()))
            .collect()
    }
    /// As a view keeps it: `stage=sent&urgency=urgent`. Codes need no quoting.
    pub fn kept(&self) -> String {
        self.codes().iter().map(|(name, code)| format!("{name}={code}")).collect::<Vec<_>>().join("&")
    }
    pub fn of_kept(text: &str) -> Self {
        let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
        Self { words: String::new(), ..Self::read(&pairs.map(|(name, code)| (name.to_owned(), code.to_owned())).collect::<Vec<_>>()) }
    }
    /// The same without one of its pairs.
    #[must_use]
    pub fn without(&self, name: &str, value: &str) -> Self {
        let left = self.pairs().into_iter().filter(|(n, v)| (*n, v.as_str()) != (name, value));
        Self::read(&left.map(|(name, value)| (name.to_owned(), value)).collect::<Vec<_>>())
    }
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
    /// The words are the page's business: it knows the names that they may stand in.
    pub fn keeps(&self, item: &Item, by: &Member) -> bool {
        let marks = |mark: &Mark| match mark {
            Mark::Overdue => item.overdue,
            Mark::Danger => item.danger,
        };
        let whose = |whose: Whose| match whose {
            Whose::Mine => item.assigned_to == Some(Owner::Person(by.account)),
            Whose::Teams => item.my_team,
            Whose::Nobody => item.assigned_to.is_none(),
            Whose::Agency => item.agency == Some(by.organization),
        };
        let agency = || item.agency.map_or_else(|| Self::TRIAGE.to_owned(), Id::text);
        let team = || if let Some(Owner::Team(team)) = item.assigned_to { Some(team.text()) } else { None };
        (self.stages.is_empty() || self.stages.iter().any(|stage| stage.code() == item.stage))
            && (self.urgencies.is_empty() || self.urgencies.contains(&item.urgency))
            && self.marks.iter().all(marks)
            && (self.entries.is_empty() || self.entries.contains(&item.entry))
            && self.whose.is_none_or(whose)
            && self.group.as_ref().is_none_or(|group| item.need.group().as_str() == group)
            && self.area.as_ref().is_none_or(|area| item.area == area)
            && self.agency.as_ref().is_none_or(|wanted| *wanted == agency())
            && self.team.as_ref().is_none_or(|wanted| Some(wanted) == team().as_ref())
    }
}

fn add<T: PartialEq>(to: &mut Vec<T>, value: Option<T>) {
    if let Some(value) = value.filter(|value| !to.contains(value)) {
        to.push(value);
    }
}

/// Codes and ids hold nothing that an address or a list of pairs would have to quote.
fn code(value: &str) -> Option<String> {
    let plain = !value.is_empty() && value.len() <= 64 && value.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
    plain.then(|| value.to_owned())
}

/// A view as it is kept or changed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ViewForm {
    /// Which one, where one is changed.
    pub id: String,
    pub view: String,
    pub shared: String,
    /// As `Filter::kept` writes it.
    pub asked: String,
    pub act: String,
}

/// Single keys, on or off.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct KeysForm {
    pub keys: String,
}

/// The longest name of a view, in characters.
const LONGEST: usize = 60;

/// A view's name. It may be shared, so what looks like somebody's number or address is no name.
pub fn view_name(typed: &str) -> Result<String, Problem> {
    let wrong = |what| Err(Problem::new("view", what));
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let digits = name.chars().filter(char::is_ascii_digit).count();
    match name.chars().count() {
        0 => wrong(Wrong::Missing),
        1..=LONGEST if digits < 7 && !name.contains('@') => Ok(name),
        1..=LONGEST => wrong(Wrong::NotAllowed),
        _ => wrong(Wrong::TooLong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Role;

    fn pairs(text: &str) -> Vec<(String, String)> {
        text.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }
    fn read(text: &str) -> Filter {
        Filter::read(&pairs(text))
    }
    fn clerk() -> Member {
        Member {
            account: Id::named("account", "me"),
            role: Role::Triage,
            organization: Id::named("organization", "vn-dsp"),
            municipality: Some(AreaCode("LT-58".into())),
        }
    }

    #[test]
    fn staff_sit_at_their_municipalitys_list_and_a_provider_at_its_own() {
        let own = Id::named("organization", "vn-dsp");
        assert_eq!(List::of(&clerk()), Some(List::Queue(AreaCode("LT-58".into()))));
        assert_eq!(List::of(&Member { role: Role::ProviderManager, municipality: None, ..clerk() }), Some(List::Inbox(own)));
        assert_eq!(List::of(&Member { municipality: None, ..clerk() }), None);
    }
    #[test]
    fn an_address_is_read_and_written_alike_and_nonsense_is_passed_over() {
        let text =
            "stage=sent&stage=asked&urgency=urgent&mark=overdue&entry=assisted&whose=mine&group=HOME&place=LT-58&agency=triage&team=x-1";
        assert_eq!(read(text).kept(), text);
        assert_eq!(read("stage=sent&stage=sent").kept(), "stage=sent", "twice is once");
        let odd = "stage=completed&stage=x&urgency=&mark=1&entry=fax&whose=me too&group=a b&place=<&agency=../x&team=a:b&other=1";
        assert!(read(odd).is_empty(), "{:?}", read(odd));
    }
    #[test]
    fn a_view_keeps_codes_and_never_what_was_typed() {
        let filter = read("words=Olha Marker&stage=sent");
        assert_eq!(filter.words, "Olha Marker");
        assert_eq!(filter.kept(), "stage=sent");
        assert_eq!(Filter::of_kept("stage=sent&words=Olha"), read("stage=sent"));
    }
    #[test]
    fn one_choice_is_taken_away_and_the_rest_stays() {
        let filter = read("words=dar&stage=sent&stage=asked&mark=danger");
        assert_eq!(filter.without("stage", "sent"), read("words=dar&stage=asked&mark=danger"));
        assert_eq!(filter.without("words", "dar"), read("stage=sent&stage=asked&mark=danger"));
    }
    #[test]
    fn a_filter_keeps_what_was_asked_for_and_no_more() {
        let (need, area) = (TermCode("home.help".into()), AreaCode("UA05".into()));
        let item = Item {
            stage: "sent",
            urgency: Urgency::Urgent,
            need: &need,
            area: &area,
            agency: Some(Id::named("organization", "vn-dsp")),
            assigned_to: None,
            my_team: false,
            entry: Entry::Online,
            overdue: true,
            danger: false,
        };
        let mine = Item { assigned_to: Some(Owner::Person(clerk().account)), agency: None, stage: "asked", ..item };
        let team = Id::named("team", "home");
        let teams = Item { assigned_to: Some(Owner::Team(team)), my_team: true, ..mine };
        let keeps = |text: &str| [item, mine, teams].map(|item| read(text).keeps(&item, &clerk()));
        for (asked, wanted) in [
            ("", [true, true, true]),
            ("stage=sent", [true, false, false]),
            ("stage=sent&stage=asked", [true, true, true]),
            ("urgency=normal", [false, false, false]),
            ("mark=overdue", [true, true, true]),
            ("mark=overdue&mark=danger", [false, false, false]),
            ("entry=assisted", [false, false, false]),
            ("whose=mine", [false, true, false]),
            ("whose=teams", [false, false, true]),
            ("whose=nobody", [true, false, false]),
            ("whose=agency", [true, false, false]),
            ("group=HOME", [true, true, true]),
            ("group=DAY", [false, false, false]),
            ("place=UA05", [true, true, true]),
            ("place=LT-58", [false, false, false]),
            ("agency=triage", [false, true, true]),
            ("team=other", [false, false, false]),
        ] {
            assert_eq!(keeps(asked), wanted, "{asked}");
        }
        assert_eq!(keeps(&format!("agency={}", Id::<Organization>::named("organization", "vn-dsp"))), [true, false, false]);
        assert_eq!(keeps(&format!("team={team}")), [false, false, true]);
    }
    #[test]
    fn a_view_has_a_name_that_is_nobodys_number() {
        assert_eq!(view_name("  My  urgent ones "), Ok("My urgent ones".into()));
        let wrong = |typed: &str| view_name(typed).map_err(|problem| problem.what);
        assert_eq!(wrong("  "), Err(Wrong::Missing));
        assert_eq!(wrong(&"я".repeat(61)), Err(Wrong::TooLong));
        assert_eq!(wrong("Olha +380 67 111 22 33"), Err(Wrong::NotAllowed));
        assert_eq!(wrong("olha@example.ua"), Err(Wrong::NotAllowed));
        assert!(view_name("Week 47 of 2026").is_ok());
    }
}
