//! What a job is about, and how it stands in its row: a kind, an object, a detail; ids and closed words only.
use domain::{
    Id, Result,
    account::{Account, Invitation, SignInAsk},
    claim::Claim,
    edit::Edit,
    organization::Organization,
    referral::{Referral, Task},
};
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Tell those who answer a task that it waits; without a word about the person.
    NotifyAgency { task: Id<Task> },
    /// Tell them again: the clock runs.
    Remind { task: Id<Task>, about: About },
    /// Tell the supervisors of the municipality.
    Alert { task: Id<Task>, about: About },
    /// One letter to an agency that has no account, with a link by which it answers.
    Invite { task: Id<Task>, about: About },
    /// One letter of the first three, to one member: each has tries of its own.
    Write { task: Id<Task>, about: About, to: Id<Account> },
    /// Write to the person; only the vault knows where to.
    NotifyPerson { referral: Id<Referral>, letter: Letter },
    /// Tell the author of an edit that it was decided; what and how stands behind the sign-in.
    TellAuthor { edit: Id<Edit> },
    /// Write to somebody who is to have an account.
    InviteMember { invitation: Id<Invitation> },
    /// Write to somebody who asked for a link to sign in; to nobody where no account has the address.
    SignInLetter { ask: Id<SignInAsk> },
    /// Write about a claim of a listing.
    ClaimLetter { claim: Id<Claim>, letter: ClaimLetter },
    /// Ask an organization whether its listings are right; `again` when a first letter had no answer.
    AskForChecks { organization: Id<Organization>, again: bool },
}

/// What is written about a claim, and to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimLetter {
    /// To the claimant: a code that proves the address.
    Code,
    /// To the claimant: it was refused, and why.
    Refusal,
    /// To one who finds out about claims there.
    Made(Id<Account>),
    /// To one who keeps the listing already.
    Dispute(Id<Account>),
}
impl ClaimLetter {
    fn detail(self) -> String {
        match self {
            Self::Code => "code".to_owned(),
            Self::Refusal => "refusal".to_owned(),
            Self::Made(to) => format!("made {to}"),
            Self::Dispute(to) => format!("dispute {to}"),
        }
    }
    fn parse(detail: &str) -> Option<Self> {
        match detail.split_once(' ') {
            Some(("made", to)) => Some(Self::Made(to.parse().ok()?)),
            Some(("dispute", to)) => Some(Self::Dispute(to.parse().ok()?)),
            None if detail == "code" => Some(Self::Code),
            None if detail == "refusal" => Some(Self::Refusal),
            _ => None,
        }
    }
}

/// What a letter to members is about; its words are in `locales/*/mail.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A task waits for them.
    New,
    /// Half of the time to answer has passed.
    HalfTime,
    /// The last day has come.
    LastDay,
    /// Nobody answered: the request is back in triage.
    Returned,
    /// It was accepted long ago, and help has not begun.
    NotBegun,
    /// The weeks are over that somebody on a waiting list was told to wait.
    ListOver,
    /// Triage itself is late.
    TriageLate,
    /// The person has not answered after being asked three times.
    PersonSilent,
    /// An agency has neither account nor address: somebody has to call it.
    Call,
    /// An agency without an account has taken a request on: somebody has to tell it whom to help.
    TakenByLink,
    /// Somebody on a waiting list may not be written to: they have to be asked in another way whether they still need it.
    AskByPhone,
    /// Half of the time has passed that the law gives the municipality.
    LegalHalfTime,
    /// The last day of that time has come.
    LegalLastDay,
    /// It is over.
    LegalPassed,
    /// The person's consent for this agency is over.
    ConsentEnded,
    /// Their consent ends soon, and they may not be written to: they have to be told in another way.
    ConsentNear,
    /// It has ended while help was under way: nobody opens the request until they agree again.
    ConsentOver,
    /// Somebody was given a new receipt in place of a lost one: with it all is read, so a second person hears of it.
    ReceiptRenewed,
    /// The person has written, without being asked or to somebody who has taken it on.
    Written,
    /// It is no longer theirs: taken back, ended, or given to others.
    Over,
    /// What the site writes to the person does not come: they have to be told in another way.
    Unreached,
}
impl About {
    pub const ALL: [Self; 21] = [
        Self::New,
        Self::HalfTime,
        Self::LastDay,
        Self::Returned,
        Self::NotBegun,
        Self::ListOver,
        Self::TriageLate,
        Self::PersonSilent,
        Self::Call,
        Self::TakenByLink,
        Self::AskByPhone,
        Self::LegalHalfTime,
        Self::LegalLastDay,
        Self::LegalPassed,
        Self::ConsentEnded,
        Self::ConsentNear,
        Self::ConsentOver,
        Self::ReceiptRenewed,
        Self::Written,
        Self::Over,
        Self::Unreached,
    ];
    /// Work for those who send requests on, rather than something that went wrong.
    pub const fn is_for_triage(self) -> bool {
        matches!(
            self,
            Self::Call
                | Self::TakenByLink
                | Self::AskByPhone
                | Self::LegalHalfTime
                | Self::LegalLastDay
                | Self::ConsentNear
                | Self::Unreached
        )
    }
    pub const fn code(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::TakenByLink => "taken-by-link",
            Self::AskByPhone => "ask-by-phone",
            Self::LegalHalfTime => "legal-half-time",
            Self::LegalLastDay => "legal-last-day",
            Self::LegalPassed => "legal-passed",
            Self::New => "new",
            Self::HalfTime => "half-time",
            Self::LastDay => "last-day",
            Self::Returned => "returned",
            Self::NotBegun => "not-begun",
            Self::ListOver => "list-over",
            Self::TriageLate => "triage-late",
            Self::PersonSilent => "person-silent",
            Self::ConsentEnded => "consent-ended",
            Self::ConsentNear => "consent-near",
            Self::ConsentOver => "consent-over",
            Self::ReceiptRenewed => "receipt-renewed",
            Self::Written => "written",
            Self::Over => "over",
            Self::Unreached => "unreached",
        }
    }
}
impl FromStr for About {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|about| about.code() == code).ok_or(())
    }
}

/// What a letter to a person is about; one neutral letter for nearly all of these: what has happened stands behind the
/// receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    Received,
    Accepted,
    BackInTriage,
    Routed,
    Asked,
    Completed,
    StillNeeded,
    NotBegun,
    LegalPassed,
    /// Their consent ends soon, while help is under way.
    ConsentNear,
    /// It has ended, and nobody opens their request any more.
    ConsentOver,
    /// A new receipt was made, and the one before is dead: told by itself, for whoever did not ask for it must hear of it.
    Renewed,
}
impl Letter {
    pub const ALL: [Self; 12] = [
        Self::Received,
        Self::Accepted,
        Self::BackInTriage,
        Self::Routed,
        Self::Asked,
        Self::Completed,
        Self::StillNeeded,
        Self::NotBegun,
        Self::LegalPassed,
        Self::ConsentNear,
        Self::ConsentOver,
        Self::Renewed,
    ];
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Accepted => "accepted",
            Self::BackInTriage => "back-in-triage",
            Self::Routed => "routed",
            Self::Asked => "asked",
            Self::Completed => "completed",
            Self::StillNeeded => "still-needed",
            Self::NotBegun => "not-begun",
            Self::LegalPassed => "legal-passed",
            Self::ConsentNear => "consent-near",
            Self::ConsentOver => "consent-over",
            Self::Renewed => "renewed",
        }
    }
}
impl FromStr for Letter {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|l| l.code() == code).ok_or(())
    }
}

impl Job {
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::NotifyAgency { .. } => "notify-agency",
            Self::Remind { .. } => "remind",
            Self::Alert { .. } => "alert",
            Self::Invite { .. } => "invite",
            Self::Write { .. } => "write",
            Self::NotifyPerson { .. } => "notify-person",
            Self::TellAuthor { .. } => "tell-author",
            Self::InviteMember { .. } => "invite-member",
            Self::SignInLetter { .. } => "sign-in-letter",
            Self::ClaimLetter { .. } => "claim-letter",
            Self::AskForChecks { .. } => "ask-for-checks",
        }
    }
    pub(super) fn object(self) -> String {
        match self {
            Self::NotifyAgency { task }
            | Self::Remind { task, .. }
            | Self::Alert { task, .. }
            | Self::Invite { task, .. }
            | Self::Write { task, .. } => task.text(),
            Self::NotifyPerson { referral, .. } => referral.text(),
            Self::TellAuthor { edit } => edit.text(),
            Self::InviteMember { invitation } => invitation.text(),
            Self::SignInLetter { ask } => ask.text(),
            Self::ClaimLetter { claim, .. } => claim.text(),
            Self::AskForChecks { organization, .. } => organization.text(),
        }
    }
    pub(super) fn detail(self) -> String {
        match self {
            Self::NotifyAgency { .. } | Self::TellAuthor { .. } | Self::InviteMember { .. } | Self::SignInLetter { .. } => String::new(),
            Self::Remind { about, .. } | Self::Alert { about, .. } | Self::Invite { about, .. } => about.code().to_owned(),
            Self::Write { about, to, .. } => format!("{} {to}", about.code()),
            Self::NotifyPerson { letter, .. } => letter.code().to_owned(),
            Self::ClaimLetter { letter, .. } => letter.detail(),
            Self::AskForChecks { again, .. } => if again { "again" } else { "first" }.to_owned(),
        }
    }
    /// Jobs of one lane are done in their order; a letter that cannot be sent keeps back only later ones to the same reader.
    pub(super) fn lane(self) -> String {
        match self {
            Self::Write { task, to, .. } => format!("{task} {to}"),
            Self::Invite { task, .. } => format!("{task} link"),
            Self::ClaimLetter { claim, letter } => format!("{claim} {}", letter.detail()),
            Self::AskForChecks { organization, .. } => format!("{organization} checks"),
            other => other.object(),
        }
    }
    pub(super) fn parse(kind: &str, object: &str, detail: &str) -> Option<Self> {
        let task = || object.parse().ok();
        Some(match kind {
            "notify-agency" => Self::NotifyAgency { task: task()? },
            "remind" => Self::Remind { task: task()?, about: detail.parse().ok()? },
            "alert" => Self::Alert { task: task()?, about: detail.parse().ok()? },
            "invite" => Self::Invite { task: task()?, about: detail.parse().ok()? },
            "write" => {
                let (about, to) = detail.split_once(' ')?;
                Self::Write { task: task()?, about: about.parse().ok()?, to: to.parse().ok()? }
            }
            "invite-member" => Self::InviteMember { invitation: object.parse().ok()? },
            "sign-in-letter" => Self::SignInLetter { ask: object.parse().ok()? },
            "notify-person" => Self::NotifyPerson { referral: object.parse().ok()?, letter: detail.parse().ok()? },
            "tell-author" => Self::TellAuthor { edit: object.parse().ok()? },
            "claim-letter" => Self::ClaimLetter { claim: object.parse().ok()?, letter: ClaimLetter::parse(detail)? },
            "ask-for-checks" => Self::AskForChecks { organization: object.parse().ok()?, again: detail == "again" },
            _ => return None,
        })
    }
}

/// Why a job could not be done; no server's own words, for they may repeat an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nobody is there to be told.
    NobodyToTell,
    /// The mail server or the gateway cannot be reached, or does not let us in.
    Unreachable,
    /// It asked to come again later.
    Busy,
    /// It refused this address for good.
    Refused,
    /// Something of our own failed: the database, the vault, the words.
    Ours,
}
impl Fault {
    pub const ALL: [Self; 5] = [Self::NobodyToTell, Self::Unreachable, Self::Busy, Self::Refused, Self::Ours];
    pub const fn code(self) -> &'static str {
        match self {
            Self::NobodyToTell => "nobody-to-tell",
            Self::Unreachable => "unreachable",
            Self::Busy => "busy",
            Self::Refused => "refused",
            Self::Ours => "ours",
        }
    }
}
impl FromStr for Fault {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|fault| fault.code() == code).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_job_is_read_back_from_its_row() {
        let (task, referral, to) = (Id::named("task", "t"), Id::named("referral", "r"), Id::named("account", "a"));
        let mut all = vec![Job::NotifyAgency { task }];
        all.extend(About::ALL.into_iter().flat_map(|about| {
            [Job::Remind { task, about }, Job::Alert { task, about }, Job::Invite { task, about }, Job::Write { task, about, to }]
        }));
        all.push(Job::InviteMember { invitation: Id::named("invitation", "i") });
        all.push(Job::SignInLetter { ask: Id::named("ask", "q") });
        all.extend(Letter::ALL.map(|letter| Job::NotifyPerson { referral, letter }));
        all.push(Job::TellAuthor { edit: Id::named("edit", "e") });
        let letters = [ClaimLetter::Code, ClaimLetter::Refusal, ClaimLetter::Made(to), ClaimLetter::Dispute(to)];
        all.extend(letters.map(|letter| Job::ClaimLetter { claim: Id::named("claim", "c"), letter }));
        all.extend([true, false].map(|again| Job::AskForChecks { organization: Id::named("organization", "o"), again }));
        for job in all {
            assert_eq!(Job::parse(job.kind(), &job.object(), &job.detail()), Some(job));
        }
        assert_eq!(Job::parse("later", &task.text(), ""), None);
        assert!(Fault::ALL.into_iter().all(|fault| fault.code().parse() == Ok(fault)));
    }
}
