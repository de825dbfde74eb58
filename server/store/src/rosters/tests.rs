//! Files of people and teams: what they would do, what they do, what they never do, and taking it back.
use super::*;
use crate::{
    Db,
    accounts::{self, NewAccount, invitations},
    sessions, teams as kept, testing,
};
use domain::{
    access::{Caller, Member},
    account::{Account, Role},
    area::AreaCode,
    team::{Called, Team},
};
use jiff::SignedDuration;

const HERE: &str = "LT-58";
const PASSWORD: &str = "correct horse battery";

async fn account(db: &Db, email: &str, role: Role) -> Id<Account> {
    let new = NewAccount {
        email: email.parse().unwrap(),
        role,
        organization: Id::named("organization", if role.is_staff() { "vr-sav-sr" } else { "vr-vdc-svajone" }),
        municipality: role.is_staff().then(|| AreaCode(HERE.into())),
        password: PASSWORD.into(),
    };
    accounts::create(&testing::cx(db, Caller::Operator), new).await.unwrap()
}
async fn of(db: &Db, account: Id<Account>) -> Cx {
    let record = accounts::find(&testing::cx(db, Caller::Operator), account).await.unwrap();
    let member = Member { account, role: record.role, organization: record.organization, municipality: record.municipality };
    testing::cx(db, Caller::Member(member))
}
async fn administrator(db: &Db) -> Cx {
    testing::catalogue(db).await;
    of(db, account(db, "admin@example.lt", Role::Administrator).await).await
}
fn later(cx: &Cx, hours: i64) -> Cx {
    Cx { now: cx.now + SignedDuration::from_hours(hours), ..cx.clone() }
}
fn called(name: &str) -> Called {
    Called { name: name.into(), note: String::new() }
}
async fn checked(cx: &Cx, roster: Roster, text: &str) -> Plan {
    check(cx, roster, text, Language::Lt).await.unwrap()
}
async fn taken(cx: &Cx, roster: Roster, text: &str) -> Id<RosterChange> {
    let seal = checked(cx, roster, text).await.seal();
    match take(cx, roster, text, Language::Lt, &seal).await.unwrap() {
        Taken::Done(id) => id,
        Taken::Again(plan) => panic!("{plan:?}"),
    }
}
fn faults(plan: &Plan) -> Vec<(u64, &str, Fault)> {
    plan.faults.iter().map(|fault| (fault.line, fault.column.as_str(), fault.fault)).collect()
}
async fn members(cx: &Cx, team: Id<Team>) -> Vec<String> {
    let (_, people) = kept::one(cx, team).await.unwrap();
    people.into_iter().filter(|person| person.member).map(|person| person.email).collect()
}

#[tokio::test]
async fn a_file_of_people_invites_changes_and_is_taken_back_within_a_day() {
    testing::each(|db| async move {
        let admin = administrator(&db).await;
        let ona = account(&db, "ona@example.lt", Role::Triage).await;
        let jonas = account(&db, "jonas@example.lt", Role::CaseWorker).await;
        let [home, street] = [kept::make(&admin, &called("Namai")).await.unwrap(), kept::make(&admin, &called("Gatvė")).await.unwrap()];
        kept::add(&admin, home, ona).await.unwrap();
        let text = "email,role,teams\nOna@example.lt,supervisor,gatvė\nnauja@example.lt,case-worker,Namai; Gatvė\n";
        let before = testing::everything_stored(&db).await;
        let plan = checked(&admin, Roster::People, text).await;
        assert_eq!(testing::everything_stored(&db).await, before, "a dry run leaves no trace");
        assert!(plan.faults.is_empty(), "{:?}", plan.faults);
        assert_eq!(
            plan.steps.iter().map(|step| (step.line, step.whom.as_str(), step.deeds.len())).collect::<Vec<_>>(),
            [(2, "ona@example.lt", 3), (3, "nauja@example.lt", 1)]
        );
        let other = take(&admin, Roster::People, text, Language::Lt, "what somebody else was shown").await.unwrap();
        assert_eq!(other, Taken::Again(plan));
        assert_eq!(testing::everything_stored(&db).await, before);

        let change = taken(&admin, Roster::People, text).await;
        assert_eq!(accounts::find(&admin, ona).await.unwrap().role, Role::Supervisor);
        assert!(!accounts::find(&admin, jonas).await.unwrap().disabled, "who is not in the file stays");
        assert_eq!((members(&admin, home).await, members(&admin, street).await), (vec![], vec!["ona@example.lt".to_owned()]));
        let open = invitations::invited_to_municipality(&admin, &AreaCode(HERE.into())).await.unwrap();
        assert_eq!(open.iter().map(|open| (open.email.as_str(), open.role)).collect::<Vec<_>>(), [("nauja@example.lt", Role::CaseWorker)]);
        let same = checked(&admin, Roster::People, text).await;
        assert_eq!((same.steps.len(), same.unchanged, same.faults.len()), (0, 2, 0), "twice does nothing more, and sends no second letter");
        let all = export(&admin, Roster::People).await.unwrap();
        assert!(all.contains("nauja@example.lt,case-worker,") && all.contains(",Gatvė; Namai,invited"), "{all}");
        let whole = checked(&admin, Roster::People, &all).await;
        assert_eq!((whole.steps.len(), whole.unchanged, whole.faults.len()), (0, 4, 0), "what was taken out changes nothing");

        assert_eq!(undo(&later(&admin, 25), Roster::People, change).await, Err(Error::Stale), "a day is over");
        assert_eq!(undo(&admin, Roster::Teams, change).await, Err(Error::Stale));
        assert_eq!(undo(&later(&admin, 1), Roster::People, change).await, Ok(0));
        assert_eq!(undo(&later(&admin, 1), Roster::People, change).await, Err(Error::Stale), "once");
        assert_eq!(accounts::find(&admin, ona).await.unwrap().role, Role::Triage);
        assert_eq!((members(&admin, home).await, members(&admin, street).await), (vec!["ona@example.lt".to_owned()], vec![]));
        assert_eq!(invitations::invited_to_municipality(&admin, &AreaCode(HERE.into())).await, Ok(vec![]));
        let trail = crate::audit::of_municipality(&admin, &AreaCode(HERE.into()), 0).await.unwrap();
        for act in
            ["account-invited", "account-role-changed", "team-joined", "team-left", "roster-taken", "roster-exported", "roster-undone"]
        {
            assert!(trail.iter().any(|row| row.act == act), "{act}");
        }
        assert!(!trail.iter().any(|row| row.object.contains('@')), "no address in the trail");
    })
    .await;
}

#[tokio::test]
async fn who_accepts_stands_in_the_teams_of_the_file_and_what_moved_on_is_not_taken_back() {
    testing::each(|db| async move {
        let admin = administrator(&db).await;
        let ona = account(&db, "ona@example.lt", Role::Triage).await;
        let [home, street] = [kept::make(&admin, &called("Namai")).await.unwrap(), kept::make(&admin, &called("Gatvė")).await.unwrap()];
        let text = "email,role,teams\nnauja@example.lt,triage,Namai; Gatvė\nona@example.lt,case-worker,\n";
        let change = taken(&admin, Roster::People, text).await;
        // A later file that says nothing of teams leaves those that the invitation waits for.
        taken(&admin, Roster::People, "email,role\nnauja@example.lt,supervisor\n").await;
        let open = invitations::invited_to_municipality(&admin, &AreaCode(HERE.into())).await.unwrap();
        let (system, anyone) = (testing::cx(&db, Caller::System), testing::cx(&db, Caller::Anyone));
        let (_, issued) = invitations::issue_invitation(&system, open[0].id).await.unwrap().unwrap();
        let secret = invitations::begin(&anyone, &issued.token).await.unwrap();
        kept::retire(&admin, street).await.unwrap();
        let nauja = invitations::accept(&anyone, &secret, PASSWORD).await.unwrap();
        assert_eq!((members(&admin, home).await, members(&admin, street).await), (vec!["nauja@example.lt".to_owned()], vec![]));
        let trail = crate::audit::of_municipality(&admin, &AreaCode(HERE.into()), 0).await.unwrap();
        let joined: Vec<_> = trail.iter().filter(|row| row.act == "team-joined").map(|row| (&row.actor, &row.object)).collect();
        assert_eq!(
            joined,
            [(&"anyone".to_owned(), &format!("team:{home} account:{nauja}"))],
            "of the one that is in use, as of the acceptance"
        );
        accounts::change_role(&admin, ona, Role::Supervisor).await.unwrap();
        assert_eq!(undo(&admin, Roster::People, change).await, Ok(2));
        assert_eq!(accounts::find(&admin, ona).await.unwrap().role, Role::Supervisor);
        assert!(!accounts::find(&admin, nauja).await.unwrap().disabled);
    })
    .await;
}

#[tokio::test]
async fn what_somebody_else_decides_in_the_same_moment_is_not_written_over() {
    testing::each(|db| async move {
        let admin = administrator(&db).await;
        let ona = account(&db, "ona@example.lt", Role::Triage).await;
        taken(&admin, Roster::People, "email,role\nnauja@example.lt,triage\n").await;
        // What a file or an undo reads before its transaction.
        let read = accounts::find(&admin, ona).await.unwrap();
        let open = invitations::invited_to_municipality(&admin, &AreaCode(HERE.into())).await.unwrap().remove(0);
        accounts::change_role(&admin, ona, Role::Supervisor).await.unwrap();
        invitations::withdraw(&admin, open.id).await.unwrap();
        let before = testing::everything_stored(&db).await;
        let mut tx = admin.begin().await.unwrap();
        assert_eq!(accounts::change_role_in(&mut tx, &admin, &read, Role::CaseWorker).await, Err(Error::Stale));
        assert_eq!(invitations::withdraw_in(&mut tx, &admin, &open).await, Err(Error::NotFound));
        tx.commit().await.unwrap();
        assert_eq!(testing::everything_stored(&db).await, before, "nor does the trail tell of it");
        // Pressed twice for the same role is no conflict.
        let mut tx = admin.begin().await.unwrap();
        assert_eq!(accounts::change_role_in(&mut tx, &admin, &read, Role::Supervisor).await, Ok(()));
    })
    .await;
}

#[tokio::test]
async fn a_row_that_cannot_be_taken_says_why_and_keeps_the_whole_file_out() {
    testing::each(|db| async move {
        let admin = administrator(&db).await;
        account(&db, "ona@example.lt", Role::Triage).await;
        let ended = account(&db, "buvo@example.lt", Role::Triage).await;
        accounts::disable(&admin, ended).await.unwrap();
        account(&db, "manager@example.lt", Role::ProviderManager).await;
        let before = testing::everything_stored(&db).await;
        for (row, fault) in [
            ("not an address,triage,,,", (2, "email", Fault::Email)),
            ("nauja@example.lt,boss,,,", (2, "role", Fault::Role)),
            ("nauja@example.lt,provider-editor,,,", (2, "role", Fault::Role)),
            ("nauja@example.lt,provider-manager,,,", (2, "organization", Fault::Organization)),
            ("nauja@example.lt,triage,somewhere,,", (2, "organization", Fault::Organization)),
            ("nauja@example.lt,triage,,Namai,", (2, "teams", Fault::Team)),
            ("nauja@example.lt,triage,,,active", (2, "state", Fault::State)),
            ("ona@example.lt,triage,,,ended", (2, "state", Fault::State)),
            ("ona@example.lt,provider-manager,,,", (2, "role", Fault::OtherKind)),
            ("admin@example.lt,triage,,,", (2, "role", Fault::Own)),
            ("buvo@example.lt,triage,,,", (2, "", Fault::Taken)),
            ("manager@example.lt,triage,,,", (2, "", Fault::Taken)),
        ] {
            let text = format!("email,role,organization,teams,state\n{row}\nkita@example.lt,triage,,,\n");
            let plan = checked(&admin, Roster::People, &text).await;
            assert_eq!(faults(&plan), [fault], "{row}");
            assert!(matches!(take(&admin, Roster::People, &text, Language::Lt, &plan.seal()).await, Ok(Taken::Again(_))), "{row}");
        }
        let twice = checked(&admin, Roster::People, "email,role\nx@example.lt,triage\nX@example.lt,supervisor\n").await;
        assert_eq!(faults(&twice), [(3, "email", Fault::Twice)]);
        assert_eq!(faults(&checked(&admin, Roster::People, "email\nx@example.lt\n").await), [(1, "role", Fault::ColumnMissing)]);
        let lost = checked(&admin, Roster::People, "email,role,teams\nx@example.lt,triage,\u{fffd}alia\n").await;
        assert_eq!(faults(&lost), [(2, "teams", Fault::Encoding)]);
        let many: Vec<_> = (0..=MOST).map(|n| format!("p{n}@example.lt,nobody")).collect();
        let many = checked(&admin, Roster::People, &format!("email,role\n{}\n", many.join("\n"))).await;
        assert!(many.faults.iter().any(|fault| fault.fault == Fault::TooManyRows));
        assert_eq!(testing::everything_stored(&db).await, before);
    })
    .await;
}

#[tokio::test]
async fn each_keeps_files_of_the_own_people_alone_and_a_new_administrator_shows_a_second_factor() {
    testing::each(|db| async move {
        let admin = administrator(&db).await;
        let ona = account(&db, "ona@example.lt", Role::Supervisor).await;
        let manager = of(&db, account(&db, "manager@example.lt", Role::ProviderManager).await).await;
        let supervisor = of(&db, ona).await;
        for cx in [&supervisor, &testing::cx(&db, Caller::Anyone), &testing::cx(&db, testing::staff(Role::Triage, HERE))] {
            for roster in Roster::ALL {
                assert_eq!(export(cx, roster).await, Err(Error::Forbidden));
                assert_eq!(check(cx, roster, "", Language::Lt).await, Err(Error::Forbidden));
                assert_eq!(take(cx, roster, "", Language::Lt, "").await, Err(Error::Forbidden));
                assert_eq!(recent(cx, roster).await, Err(Error::Forbidden));
                assert_eq!(undo(cx, roster, Id::named("change", "x")).await, Err(Error::Forbidden));
            }
        }
        let (theirs, ours) = (export(&manager, Roster::People).await.unwrap(), export(&admin, Roster::People).await.unwrap());
        assert!(theirs.contains("manager@example.lt") && !theirs.contains("ona@") && !theirs.contains("admin@"), "{theirs}");
        assert!(ours.contains("ona@example.lt") && !ours.contains("manager@"), "{ours}");
        // Who becomes an administrator is signed out everywhere: a session without a second factor is none of theirs.
        let cookie = sessions::start(&admin, ona).await.unwrap();
        assert!(sessions::member(&admin, &cookie).await.unwrap().is_some());
        let raised = taken(&admin, Roster::People, "email,role\nona@example.lt,administrator\n").await;
        assert_eq!(sessions::member(&admin, &cookie).await, Ok(None));
        assert_eq!(undo(&manager, Roster::People, raised).await, Err(Error::Stale), "nobody takes another's back");
        assert_eq!(undo(&admin, Roster::People, raised).await, Ok(0));
        assert_eq!(accounts::find(&admin, ona).await.unwrap().role, Role::Supervisor);

        let change = taken(&manager, Roster::People, "email,role\npadejeja@example.lt,provider-editor\n").await;
        assert_eq!(
            recent(&manager, Roster::People).await.unwrap().iter().map(|one| (one.id, one.count)).collect::<Vec<_>>(),
            [(change, 1)]
        );
        let staff = checked(&manager, Roster::People, "email,role\nx@example.lt,triage\n").await;
        assert_eq!(faults(&staff), [(2, "role", Fault::Role)]);
        // The first manager of a provider, once.
        let first = "email,role,organization\nvadove@example.lt,provider-manager,".to_owned()
            + &Id::<domain::organization::Organization>::named("organization", "vr-vdc-svajone").text();
        let shown = checked(&admin, Roster::People, &first).await;
        assert!(shown.steps[0].whom.starts_with("vadove@example.lt ("), "where to is shown: {}", shown.steps[0].whom);
        taken(&admin, Roster::People, &first).await;
        assert_eq!(checked(&admin, Roster::People, &first).await.unchanged, 1);
    })
    .await;
}

#[tokio::test]
async fn a_file_of_teams_makes_renames_retires_and_is_taken_back() {
    testing::each(|db| async move {
        let admin = administrator(&db).await;
        let [home, street] = [kept::make(&admin, &called("Namai")).await.unwrap(), kept::make(&admin, &called("=1+1")).await.unwrap()];
        let all = export(&admin, Roster::Teams).await.unwrap();
        assert!(all.contains(",'=1+1,"), "what a spreadsheet would run is marked: {all}");
        let whole = checked(&admin, Roster::Teams, &all).await;
        assert_eq!((whole.steps.len(), whole.unchanged, whole.faults.len()), (0, 2, 0));
        let text = format!("id,name,note,retired\n{home},Pagalba namuose,Antradieniais,\n{street},=1+1,,yes\n,Nauja,,no\n");
        let change = taken(&admin, Roster::Teams, &text).await;
        let stand = async || {
            let all = kept::all(&admin).await.unwrap();
            all.into_iter().map(|team| (team.called.name, team.called.note, team.retired)).collect::<Vec<_>>()
        };
        let row = |name: &str, note: &str, retired: bool| (name.to_owned(), note.to_owned(), retired);
        assert_eq!(stand().await, [row("Nauja", "", false), row("Pagalba namuose", "Antradieniais", false), row("=1+1", "", true)]);
        assert_eq!(undo(&admin, Roster::Teams, change).await, Ok(0));
        assert_eq!(stand().await, [row("=1+1", "", false), row("Namai", "", false), row("Nauja", "", true)]);
        // What others have begun to use stays.
        let change = taken(&admin, Roster::Teams, "name\nVakaras\n").await;
        let evening = kept::all(&admin).await.unwrap().into_iter().find(|team| team.called.name == "Vakaras").unwrap().id;
        let ona = account(&db, "ona@example.lt", Role::Triage).await;
        kept::add(&admin, evening, ona).await.unwrap();
        assert_eq!(undo(&admin, Roster::Teams, change).await, Ok(1));
        assert_eq!(members(&admin, evening).await, ["ona@example.lt"]);
        for (row, fault) in [
            ("x,Namai,,".to_owned(), (2, "id", Fault::Id)),
            (format!("{},Namai,,", Id::<Team>::named("team", "another")), (2, "id", Fault::Id)),
            (",ona@example.lt,,".into(), (2, "name", Fault::Name)),
            (format!(",Kita,{},", "x".repeat(301)), (2, "note", Fault::Note)),
            (",Kita,,perhaps".into(), (2, "retired", Fault::Retired)),
            (",Kita,,yes".into(), (2, "retired", Fault::Retired)),
            (format!("{home},=1+1,,"), (2, "", Fault::SameName)),
        ] {
            assert_eq!(faults(&checked(&admin, Roster::Teams, &format!("id,name,note,retired\n{row}\n")).await), [fault], "{row}");
        }
    })
    .await;
}

#[tokio::test]
async fn two_teams_change_names_in_one_file_and_back() {
    testing::each(|db| async move {
        let admin = administrator(&db).await;
        let [home, street] = [kept::make(&admin, &called("Namai")).await.unwrap(), kept::make(&admin, &called("Gatvė")).await.unwrap()];
        let name = async |id: Id<Team>| kept::one(&admin, id).await.unwrap().0.called.name;
        let change = taken(&admin, Roster::Teams, &format!("id,name\n{home},Gatvė\n{street},Namai\n")).await;
        assert_eq!([name(home).await, name(street).await], ["Gatvė", "Namai"]);
        assert_eq!(undo(&admin, Roster::Teams, change).await, Ok(0));
        assert_eq!([name(home).await, name(street).await], ["Namai", "Gatvė"]);
        let both = checked(&admin, Roster::Teams, &format!("id,name\n{home},Vakaras\n{street},vakaras\n")).await;
        assert_eq!(faults(&both), [(2, "", Fault::SameName), (3, "", Fault::SameName)]);
        // One takes the name of another that a later row retires.
        let change = taken(&admin, Roster::Teams, &format!("id,name,retired\n{street},Namai,\n{home},Namai,yes\n")).await;
        assert_eq!(name(street).await, "Namai");
        assert_eq!(undo(&admin, Roster::Teams, change).await, Ok(0));
        assert_eq!([name(home).await, name(street).await], ["Namai", "Gatvė"]);
        // Meanwhile one of the names was given to another: who would get it back keeps what the file said, and so does whom that stands in the way of.
        let change = taken(&admin, Roster::Teams, &format!("id,name\n{home},Vakaras\n{street},Namai\n")).await;
        kept::make(&admin, &called("Gatvė")).await.unwrap();
        assert_eq!(undo(&admin, Roster::Teams, change).await, Ok(2));
        assert_eq!([name(home).await, name(street).await], ["Vakaras", "Namai"]);
    })
    .await;
}

#[tokio::test]
async fn whoever_was_invited_anew_by_a_file_is_invited_as_before_when_it_is_taken_back() {
    testing::each(|db| async move {
        let admin = administrator(&db).await;
        let home = kept::make(&admin, &called("Namai")).await.unwrap();
        let open = async || {
            let all = invitations::invited_to_municipality(&admin, &AreaCode(HERE.into())).await.unwrap();
            all.into_iter().map(|open| (open.id, open.role)).collect::<Vec<_>>()
        };
        taken(&admin, Roster::People, "email,role,teams\nnauja@example.lt,triage,Namai\n").await;
        let first = open().await;
        let change = taken(&admin, Roster::People, "email,role,teams\nnauja@example.lt,supervisor,\n").await;
        let second = open().await;
        assert!(second.len() == 1 && second[0].1 == Role::Supervisor && second[0].0 != first[0].0, "{second:?}");
        assert_eq!(undo(&admin, Roster::People, change).await, Ok(0));
        assert_eq!(open().await, first, "her first letter leads in again");
        let (system, anyone) = (testing::cx(&db, Caller::System), testing::cx(&db, Caller::Anyone));
        let (_, issued) = invitations::issue_invitation(&system, first[0].0).await.unwrap().unwrap();
        let secret = invitations::begin(&anyone, &issued.token).await.unwrap();
        let nauja = invitations::accept(&anyone, &secret, PASSWORD).await.unwrap();
        assert_eq!(accounts::find(&admin, nauja).await.unwrap().role, Role::Triage);
        assert_eq!(members(&admin, home).await, ["nauja@example.lt"]);
    })
    .await;
}
