//! The whole policy as one table, to be read by people: a right that changes shows up here.
use domain::{
    Id,
    access::{Act, Caller, Checking, Linked, Member, Place, may},
    account::Role,
    area::AreaCode,
};
use std::fmt::Write;

const HERE: &str = "LT-58";
const ELSEWHERE: &str = "LT-40";

fn linked() -> Linked {
    Linked { hash: "h".into(), task: Id::named("task", "own"), organization: Id::named("organization", "own") }
}
fn callers() -> Vec<(String, Caller)> {
    let member = |role: Role| {
        let municipality = role.is_staff().then(|| AreaCode(HERE.into()));
        Caller::Member(Member { account: Id::named("account", "a"), role, organization: Id::named("organization", "own"), municipality })
    };
    let mut callers = vec![
        ("anyone".to_owned(), Caller::Anyone),
        ("holder".to_owned(), Caller::Holder(Id::named("referral", "own"))),
        ("linked".to_owned(), Caller::Linked(linked())),
        ("checking".to_owned(), Caller::Checking(Checking { hash: "h".into(), organization: Id::named("organization", "own") })),
        ("system".to_owned(), Caller::System),
        ("operator".to_owned(), Caller::Operator),
    ];
    callers.extend(Role::ALL.map(|role| (role.to_string(), member(role))));
    callers
}

/// Every act, about one's own and about another's.
#[expect(clippy::too_many_lines, reason = "one line an act: a table")]
fn acts() -> Vec<(&'static str, Act)> {
    let area = |own: bool| AreaCode(if own { HERE } else { ELSEWHERE }.into());
    let agency = |own: bool| Id::named("organization", if own { "own" } else { "other" });
    let referral = |own: bool| Id::named("referral", if own { "own" } else { "other" });
    let place = |here: bool, ours: bool| Place { municipality: area(here), agencies: vec![agency(ours)] };
    let teams = |ours: bool, here: Option<bool>| Act::KeepTeams { organization: agency(ours), municipality: here.map(area) };
    vec![
        ("read the catalogue", Act::ReadCatalogue),
        ("import the catalogue", Act::ImportCatalogue),
        ("ask for help", Act::AskForHelp),
        ("assist asking, own municipality", Act::AssistAsking { municipality: area(true) }),
        ("assist asking, another", Act::AssistAsking { municipality: area(false) }),
        ("follow, own receipt", Act::Follow(referral(true))),
        ("follow, another", Act::Follow(referral(false))),
        ("see the queue, own municipality", Act::SeeQueue { municipality: area(true) }),
        ("see the queue, another", Act::SeeQueue { municipality: area(false) }),
        ("see the inbox, own organization", Act::SeeInbox { organization: agency(true) }),
        ("see the inbox, another", Act::SeeInbox { organization: agency(false) }),
        ("see a request, own municipality and agency", Act::SeeReferral(place(true, true))),
        ("see a request, own municipality, other agency", Act::SeeReferral(place(true, false))),
        ("see a request, other municipality, own agency", Act::SeeReferral(place(false, true))),
        ("see a request, another", Act::SeeReferral(place(false, false))),
        ("open a request, own municipality and agency", Act::OpenReferral(place(true, true))),
        ("open a request, own municipality, other agency", Act::OpenReferral(place(true, false))),
        ("open a request, other municipality, own agency", Act::OpenReferral(place(false, true))),
        ("open a request, another", Act::OpenReferral(place(false, false))),
        ("edit tables, own municipality", Act::EditTables { municipality: area(true) }),
        ("edit tables, another", Act::EditTables { municipality: area(false) }),
        ("approve tables, own municipality", Act::ApproveTables { municipality: area(true) }),
        ("approve tables, another", Act::ApproveTables { municipality: area(false) }),
        ("note, own municipality and agency", Act::WriteNote(place(true, true))),
        ("note, own municipality, other agency", Act::WriteNote(place(true, false))),
        ("note, other municipality, own agency", Act::WriteNote(place(false, true))),
        ("note, another", Act::WriteNote(place(false, false))),
        ("assign, own municipality", Act::Assign { municipality: area(true) }),
        ("assign, another", Act::Assign { municipality: area(false) }),
        ("assign inside, own organization", Act::AssignInside { organization: agency(true) }),
        ("assign inside, another", Act::AssignInside { organization: agency(false) }),
        ("record a hand-over, own municipality", Act::LogHandover { municipality: area(true) }),
        ("record a hand-over, another", Act::LogHandover { municipality: area(false) }),
        ("answer, own municipality, triage", Act::Answer { municipality: area(true), agency: None }),
        ("answer, own municipality, other agency", Act::Answer { municipality: area(true), agency: Some(agency(false)) }),
        ("answer, other municipality, own agency", Act::Answer { municipality: area(false), agency: Some(agency(true)) }),
        ("answer by a link, own task", Act::AnswerByLink(Id::named("task", "own"))),
        ("answer by a link, another", Act::AnswerByLink(Id::named("task", "other"))),
        ("answer, another", Act::Answer { municipality: area(false), agency: Some(agency(false)) }),
        ("confirm a listing, own organization", Act::ConfirmListing { organization: agency(true) }),
        ("confirm a listing, another", Act::ConfirmListing { organization: agency(false) }),
        ("propose a change of a listing, own organization", Act::ProposeListing { organization: agency(true) }),
        ("propose a change of a listing, another", Act::ProposeListing { organization: agency(false) }),
        ("check listings, own municipality", Act::CheckListings { municipality: area(true) }),
        ("check listings, another", Act::CheckListings { municipality: area(false) }),
        ("say how often to check, own municipality", Act::SetCheckPolicy { municipality: area(true) }),
        ("say how often to check, another", Act::SetCheckPolicy { municipality: area(false) }),
        ("route, own municipality", Act::Route { municipality: area(true) }),
        ("route, another", Act::Route { municipality: area(false) }),
        ("read the audit, own municipality", Act::ReadAudit { municipality: area(true) }),
        ("read the audit, another", Act::ReadAudit { municipality: area(false) }),
        ("tell what is missing", Act::TellWhatIsMissing),
        ("see what is missing, own municipality", Act::SeeUnmet { municipality: area(true) }),
        ("see what is missing, another", Act::SeeUnmet { municipality: area(false) }),
        ("see statistics, own municipality", Act::SeeStatistics { municipality: area(true) }),
        ("see statistics, another", Act::SeeStatistics { municipality: area(false) }),
        ("manage accounts", Act::ManageAccounts),
        ("manage staff, own municipality", Act::ManageStaff { municipality: area(true) }),
        ("manage staff, another", Act::ManageStaff { municipality: area(false) }),
        ("manage the team, own organization", Act::ManageTeam { organization: agency(true) }),
        ("manage the team, another", Act::ManageTeam { organization: agency(false) }),
        ("keep teams, own organization and municipality", teams(true, Some(true))),
        ("keep teams, own organization, no municipality", teams(true, None)),
        ("keep teams, own organization, other municipality", teams(true, Some(false))),
        ("keep teams, other organization, own municipality", teams(false, Some(true))),
        ("keep teams, other organization, no municipality", teams(false, None)),
        ("keep teams, another", teams(false, Some(false))),
        ("manage the own account", Act::ManageOwnAccount),
        ("renew a receipt, own municipality", Act::RenewReceipt { municipality: area(true) }),
        ("renew a receipt, another", Act::RenewReceipt { municipality: area(false) }),
        ("erase a request, own municipality", Act::Erase { municipality: area(true) }),
        ("erase a request, another", Act::Erase { municipality: area(false) }),
        ("say how long requests are kept", Act::SetRetention),
        (
            "edit a listing, own organization, own municipality",
            Act::EditListing { organization: agency(true), municipality: Some(area(true)) },
        ),
        ("edit a listing, own organization, no municipality", Act::EditListing { organization: agency(true), municipality: None }),
        (
            "edit a listing, other organization, own municipality",
            Act::EditListing { organization: agency(false), municipality: Some(area(true)) },
        ),
        (
            "edit a listing, own organization, other municipality",
            Act::EditListing { organization: agency(true), municipality: Some(area(false)) },
        ),
        ("edit a listing, other organization, no municipality", Act::EditListing { organization: agency(false), municipality: None }),
        ("edit a listing, neither", Act::EditListing { organization: agency(false), municipality: Some(area(false)) }),
        ("review edits, own municipality", Act::ReviewEdits { municipality: area(true) }),
        ("review edits, another", Act::ReviewEdits { municipality: area(false) }),
        ("suggest an edit", Act::SuggestEdits),
        ("claim a listing", Act::ClaimListing),
        ("check claims, own municipality", Act::CheckClaims { municipality: area(true) }),
        ("check claims, another", Act::CheckClaims { municipality: area(false) }),
        ("run jobs", Act::RunJobs),
    ]
}

#[test]
fn who_may_do_what_is_this_table() {
    let callers = callers();
    let mut table = format!("{:48}", "");
    for (name, _) in &callers {
        write!(table, "{name:>17}").unwrap();
    }
    for (what, act) in acts() {
        write!(table, "\n{what:48}").unwrap();
        for (_, caller) in &callers {
            write!(table, "{:>17}", if may(caller, &act) { "yes" } else { "." }).unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn another_ones_request_is_nobodys_to_see() {
    let others: Vec<_> = acts().into_iter().filter(|(what, _)| what.ends_with("another")).collect();
    assert!(others.len() > 8);
    for (name, caller) in callers() {
        for (what, act) in &others {
            assert!(!may(&caller, act), "{name} may {what}");
        }
    }
}
