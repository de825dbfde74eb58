//! A change of a listing as a thing: who says what instead of what, where it came from, and what became of each of its fields.
//! Nothing is overwritten in silence: what goes live at once and what waits for the municipality is decided field by field.
mod diff;
mod field;
mod policy;
mod suggestion;

pub use diff::{Mark, changes, words};
pub use field::{Change, Field, Section, changed, properties};
pub use policy::{Goes, NEW, Policy, PolicyRow};
pub use suggestion::{Amiss, LONGEST_SUGGESTION, SuggestForm, Suggestion};

use crate::{Time, account::Account, area::AreaCode, closed::closed, id::Id, organization::Organization, service::Service};
use serde_json::Value;

closed! {
    /// What has a history of its own; the code is HSDS's name of the object.
    RecordKind { Organization = "organization", Service = "service", Location = "location" }
}

/// One listing; `id` is the record's own UUID, in small letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    pub kind: RecordKind,
    pub id: String,
}
impl RecordKey {
    pub fn of<T: ?Sized>(kind: RecordKind, id: Id<T>) -> Self {
        Self { kind, id: id.text() }
    }
    /// From an address: a kind and an id.
    pub fn parse(kind: &str, id: &str) -> Option<Self> {
        Some(Self::of(kind.parse().ok()?, id.parse::<Id<str>>().ok()?))
    }
}

closed! {
    /// The door through which it came.
    EditSource { Provider = "provider", Staff = "staff", Public = "public", Import = "import", Feed = "feed" }
}
impl EditSource {
    /// Brought by a file rather than said by somebody here.
    pub const fn is_file(self) -> bool {
        matches!(self, Self::Import | Self::Feed)
    }
}

closed! {
    Verdict { Accepted = "accepted", Refused = "refused" }
}

closed! {
    /// What became of one field of an edit.
    FieldState {
        /// It went live at once.
        Live = "live",
        /// It waits for the municipality.
        Waiting = "waiting",
        Accepted = "accepted",
        Refused = "refused",
        /// Its author took it back, or said something newer.
        Withdrawn = "withdrawn",
    }
}

closed! {
    /// Why a field was refused.
    RefusalReason {
        /// Nobody there could confirm it.
        NotConfirmed = "not-confirmed",
        /// A check by telephone, visit or register says otherwise.
        Contradicted = "contradicted",
        Unclear = "unclear",
        /// It belongs into another field or listing.
        Misplaced = "misplaced",
        /// Personal data, advertising, anything that a listing must not hold.
        NotAllowed = "not-allowed",
        /// Something newer has been said meanwhile.
        Outdated = "outdated",
        /// Needs words.
        Other = "other",
    }
}

/// Who made it: an office and a role for everyone, the account for the trail alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// A role's code, `system`, `operator`, `anyone`.
    pub role: String,
    pub organization: Option<Id<Organization>>,
    pub account: Option<Id<Account>>,
}
impl Author {
    /// They came by a letter's link, without an account of their own.
    pub const BY_LINK: &'static str = "link";

    /// The office whose letter's link it was.
    pub fn by_link(&self) -> Option<Id<Organization>> {
        self.organization.filter(|_| self.account.is_none() && self.role == Self::BY_LINK)
    }
}

/// What was written into the record: the value that stood there, and the one that stands there since.
#[derive(Clone, Debug, PartialEq)]
pub struct Applied {
    /// Counts the writings of a record; those of one moment share a number.
    pub version: i64,
    pub at: Time,
    pub was: Option<Value>,
    /// Other than what was proposed where a reviewer corrected it.
    pub made: Option<Value>,
}

/// One field of an edit.
#[derive(Clone, Debug, PartialEq)]
pub struct EditField {
    pub field: Field,
    /// As its author saw it; `None` = empty.
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub state: FieldState,
    pub reason: Option<RefusalReason>,
    /// The reviewer's words to the author.
    pub words: String,
    pub decided_at: Option<Time>,
    pub applied: Option<Applied>,
}
impl EditField {
    /// Without what it says: for whoever may know that it changed, and no more.
    pub fn bared(&mut self) {
        (self.before, self.after, self.applied) = (None, None, None);
    }
    pub fn is_bare(&self) -> bool {
        self.before.is_none() && self.after.is_none() && self.applied.is_none()
    }
    pub fn verdict(&self) -> Option<Verdict> {
        match self.state {
            FieldState::Accepted => Some(Verdict::Accepted),
            FieldState::Refused => Some(Verdict::Refused),
            FieldState::Live | FieldState::Waiting | FieldState::Withdrawn => None,
        }
    }
}

/// One edit with all its fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    pub id: Id<Edit>,
    pub record: RecordKey,
    pub organization: Option<Id<Organization>>,
    pub municipality: Option<AreaCode>,
    pub source: EditSource,
    pub author: Author,
    pub at: Time,
    /// The record begins with it.
    pub creates: bool,
    /// The edit that it takes back.
    pub of: Option<Id<Edit>>,
    /// Of a new place: the service that is given there as soon as it is accepted.
    pub joins: Option<Id<Service>>,
    pub fields: Vec<EditField>,
}

/// How long an author may take an edit back.
pub const UNDO_HOURS: i64 = 24;

impl Edit {
    /// Whether its author may still take it back, and there is anything to take back.
    pub fn can_be_undone(&self, now: Time) -> bool {
        let waits = |field: &EditField| field.state == FieldState::Waiting;
        let recent = now.duration_since(self.at).as_hours() < UNDO_HOURS;
        recent && self.fields.iter().any(|field| waits(field) || field.applied.is_some() && !self.creates)
    }
}

/// Two have written the same field: what both began with, what stands there now, and what was sent.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldConflict {
    pub field: Field,
    pub base: Option<Value>,
    pub theirs: Option<Value>,
    pub yours: Option<Value>,
}

/// What a reviewer says of one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    pub field: Field,
    pub verdict: Verdict,
    /// Needed where it is refused.
    pub reason: Option<RefusalReason>,
    pub words: String,
    /// What is accepted instead of what was proposed; the inner `None` empties the field.
    pub corrected: Option<Option<Value>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_named_by_a_kind_and_an_id_and_nothing_else() {
        let id = "641526AA-29b3-5c61-9d79-ed3985c2de9a";
        let key = RecordKey::parse("service", id).unwrap();
        assert_eq!((key.kind, key.id), (RecordKind::Service, id.to_lowercase()));
        for (kind, id) in [("program", id), ("service", "7"), ("service", ""), ("Service", id), ("", id)] {
            assert_eq!(RecordKey::parse(kind, id), None, "{kind} {id}");
        }
    }
    #[test]
    fn an_edit_can_be_taken_back_for_a_day() {
        let at = Time::UNIX_EPOCH;
        let field = EditField {
            field: Field("name".into()),
            before: None,
            after: None,
            state: FieldState::Waiting,
            reason: None,
            words: String::new(),
            decided_at: None,
            applied: None,
        };
        let edit = Edit {
            id: Id::named("edit", "e"),
            record: RecordKey::of(RecordKind::Service, Id::<str>::named("service", "s")),
            organization: None,
            municipality: None,
            source: EditSource::Provider,
            author: Author { role: "provider-editor".into(), organization: None, account: None },
            at,
            creates: false,
            of: None,
            joins: None,
            fields: vec![field.clone()],
        };
        let hours = |hours: i64| at + jiff::SignedDuration::from_hours(hours);
        assert!(edit.can_be_undone(hours(23)) && !edit.can_be_undone(hours(24)));
        assert!(!Edit { fields: vec![EditField { state: FieldState::Refused, ..field.clone() }], ..edit.clone() }.can_be_undone(at));
        // A record that is there is closed, not taken back.
        let applied = Some(Applied { version: 1, at, was: None, made: None });
        let there = EditField { state: FieldState::Live, applied, ..field };
        assert!(Edit { creates: true, ..edit.clone() }.can_be_undone(at));
        assert!(!Edit { creates: true, fields: vec![there], ..edit }.can_be_undone(at));
    }
}
