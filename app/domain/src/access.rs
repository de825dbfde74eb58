//! Who may do what: the whole policy, one `match`. Pages hide with it, verbs refuse with it, a snapshot prints it.
use crate::{
    account::{Account, Role},
    area::AreaCode,
    id::Id,
    organization::Organization,
};

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caller {
    /// A visitor: never needs an account.
    Anyone,
    /// A visitor who has shown the receipt of this referral.
    Holder(Id<crate::referral::Referral>),
    Member(Member),
    /// Whoever opened the link that an organization without an account got by e-mail: for one task, until it is answered.
    Linked(Linked),
    /// Whoever opened the link that asks an organization whether its listings are right.
    Checking(Checking),
    /// A job of the process itself.
    System,
    /// The command line on the machine.
    Operator,
}

/// Someone who has signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub account: Id<Account>,
    pub role: Role,
    pub organization: Id<Organization>,
    /// The municipality whose requests a staff member works on; none for providers.
    pub municipality: Option<AreaCode>,
}

/// A link from a letter, as it was found by its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// What the link is stored under; the link itself is nowhere.
    pub hash: String,
    pub task: Id<crate::referral::Task>,
    pub organization: Id<Organization>,
}

/// A link that asks for a check, as it was found by its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checking {
    pub hash: String,
    pub organization: Id<Organization>,
}

/// Where a referral's task stands, as far as the policy needs to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub municipality: AreaCode,
    /** The agencies that hold an open task. */
    pub agencies: Vec<Id<Organization>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Read the public catalogue.
    ReadCatalogue,
    /// Load areas, terms, services, rules.
    ImportCatalogue,
    /// Draft and send a request for oneself or another.
    AskForHelp,
    /// Type a request in for someone at the desk or on the phone ("assisted by").
    AssistAsking { municipality: AreaCode },
    /// See state, messages and deadline of the referral whose receipt was shown; answer; withdraw.
    Follow(Id<crate::referral::Referral>),
    /// See the municipality's queue: clear columns only.
    SeeQueue { municipality: AreaCode },
    /// See an organization's own inbox: clear columns only.
    SeeInbox { organization: Id<Organization> },
    /// See one referral's clear columns and timeline.
    SeeReferral(Place),
    /// Open the sealed personal data; always audited.
    OpenReferral(Place),
    /// Accept, decline, ask, complete one agency's task.
    Answer { municipality: AreaCode, agency: Option<Id<Organization>> },
    /// Keep a note for one's own agency beside the sealed data.
    WriteNote(Place),
    /// Say which colleague works on a task.
    Assign { municipality: AreaCode },
    /// Say which colleague of one's own organization works on its task.
    AssignInside { organization: Id<Organization> },
    /// Record that someone was handed over elsewhere, by telephone or on paper, and what came of it.
    LogHandover { municipality: AreaCode },
    /// Answer this one task by the link that was sent for it.
    AnswerByLink(Id<crate::referral::Task>),
    /// Say that a listing of one's own is right, or what is wrong with it, without changing the record.
    ConfirmListing { organization: Id<Organization> },
    /// Propose a change of a listing of one's own that people look at first, whatever the field policy says.
    ProposeListing { organization: Id<Organization> },
    /// See which listings nobody has found right for long, call their providers, go through a listing with them.
    CheckListings { municipality: AreaCode },
    /// Say how often a municipality's listings are checked.
    SetCheckPolicy { municipality: AreaCode },
    /// Send a request on to another agency.
    Route { municipality: AreaCode },
    /// Read the audit trail of a municipality.
    ReadAudit { municipality: AreaCode },
    /// Say in one sentence what help is missing.
    TellWhatIsMissing,
    /// See what people looked for in a municipality and did not find; counts and sentences without a person.
    SeeUnmet { municipality: AreaCode },
    /// See a municipality's figures: counts from clear columns, small ones hidden.
    SeeStatistics { municipality: AreaCode },
    /// Give the person a new receipt in place of one that was lost, after making sure who asks.
    RenewReceipt { municipality: AreaCode },
    /// Destroy a request for good.
    Erase { municipality: AreaCode },
    /// Say how long a municipality keeps requests.
    SetRetention,
    /// Change what a listing says; whether it goes live at once is the field policy's business. `None`: it lies in no municipality that is known.
    EditListing { organization: Id<Organization>, municipality: Option<AreaCode> },
    /// Accept and refuse what others changed in a municipality's listings.
    ReviewEdits { municipality: AreaCode },
    /// Say that something in a listing is wrong, and hear what became of it.
    SuggestEdits,
    /// Say that an organization is one's own, and ask to keep its listing.
    ClaimListing,
    /// See who claims listings there, and note what was found out. Accepting and refusing is `ManageStaff`'s.
    CheckClaims { municipality: AreaCode },
    /// Propose changes of the tables that a municipality keeps: help lines, notices, rules, words.
    EditTables { municipality: AreaCode },
    /// Be the second person who lets such a change go live; never one's own (`tables::Proposed`).
    ApproveTables { municipality: AreaCode },
    /// Create and end accounts.
    ManageAccounts,
    /// Invite those who work for a municipality, say what each of them is, and let them go.
    ManageStaff { municipality: AreaCode },
    /// The same for an organization's own people.
    ManageTeam { organization: Id<Organization> },
    /// Make, rename and retire teams of one's own organization, and say who stands in them: of its desk in a municipality, or of a provider's own.
    KeepTeams { organization: Id<Organization>, municipality: Option<AreaCode> },
    /// List and end one's own sessions, change one's own password and second factors.
    ManageOwnAccount,
    /// Deliver, purge, chain the audit.
    RunJobs,
}

pub fn may(caller: &Caller, act: &Act) -> bool {
    match (caller, act) {
        (_, Act::ReadCatalogue | Act::AskForHelp | Act::TellWhatIsMissing | Act::SuggestEdits | Act::ClaimListing)
        | (Caller::Operator, Act::ImportCatalogue | Act::ManageAccounts | Act::RunJobs | Act::SetRetention)
        | (Caller::Member(_), Act::ManageOwnAccount)
        | (Caller::System, Act::ImportCatalogue | Act::RunJobs | Act::EditListing { .. }) => true,
        (Caller::Holder(own), Act::Follow(referral)) => own == referral,
        (Caller::Linked(link), Act::AnswerByLink(task)) => link.task == *task,
        (Caller::Checking(link), Act::ConfirmListing { organization } | Act::ProposeListing { organization }) => {
            link.organization == *organization
        }
        (Caller::Member(member), act) => member_may(member, act),
        (Caller::Anyone | Caller::Holder(_) | Caller::Linked(_) | Caller::Checking(_) | Caller::System | Caller::Operator, _) => false,
    }
}

fn member_may(member: &Member, act: &Act) -> bool {
    use Role::{Administrator, CaseWorker, FrontDesk, ProviderEditor, ProviderManager, Supervisor, Triage};
    let here = |municipality: &AreaCode| member.municipality.as_ref() == Some(municipality);
    match (member.role, act) {
        (FrontDesk | Triage | CaseWorker | Supervisor, Act::AssistAsking { municipality } | Act::LogHandover { municipality })
        | (Triage | CaseWorker | Supervisor | Administrator, Act::SeeQueue { municipality } | Act::CheckListings { municipality })
        | (
            Triage | CaseWorker | Supervisor,
            Act::Answer { municipality, .. } | Act::RenewReceipt { municipality } | Act::Assign { municipality },
        )
        | (Supervisor, Act::Erase { municipality })
        | (Triage | Supervisor, Act::Route { municipality })
        | (
            Triage | Supervisor | Administrator,
            Act::SeeUnmet { municipality }
            | Act::SeeStatistics { municipality }
            | Act::ReviewEdits { municipality }
            | Act::CheckClaims { municipality }
            | Act::EditListing { municipality: Some(municipality), .. },
        )
        | (
            Supervisor | Administrator,
            Act::ReadAudit { municipality }
            | Act::SetCheckPolicy { municipality }
            | Act::EditTables { municipality }
            | Act::ApproveTables { municipality },
        )
        | (Administrator, Act::ManageStaff { municipality }) => here(municipality),
        (Administrator, Act::KeepTeams { organization, municipality: Some(municipality) }) => {
            here(municipality) && member.organization == *organization
        }
        (Triage | CaseWorker | Supervisor | Administrator, Act::SeeReferral(place))
        | (Triage | CaseWorker | Supervisor, Act::OpenReferral(place) | Act::WriteNote(place)) => here(&place.municipality),
        (
            ProviderManager | ProviderEditor,
            Act::SeeInbox { organization }
            | Act::EditListing { organization, .. }
            | Act::ConfirmListing { organization }
            | Act::ProposeListing { organization },
        )
        | (
            ProviderManager,
            Act::ManageTeam { organization } | Act::AssignInside { organization } | Act::KeepTeams { organization, municipality: None },
        ) => member.organization == *organization,
        (ProviderManager, Act::SeeReferral(place) | Act::OpenReferral(place) | Act::WriteNote(place)) => {
            place.agencies.contains(&member.organization)
        }
        (ProviderManager, Act::Answer { agency, .. }) => *agency == Some(member.organization),
        _ => false,
    }
}
