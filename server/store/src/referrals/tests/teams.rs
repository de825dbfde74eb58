//! Teams of an organization: who keeps them, and what becomes of the tasks that they are given.
use super::{
    desk::{as_member, colleague, rows},
    *,
};
use crate::{assignments, audit, duties, teams};
use domain::{
    access::Member,
    referral::Task,
    team::{Called, Owner, Team},
    work_list::List,
};

fn called(name: &str) -> Called {
    Called { name: name.into(), note: String::new() }
}
fn here() -> List {
    List::Queue(AreaCode(VINNYTSIA.into()))
}
fn invalid<T>(field: &'static str, what: Wrong) -> domain::Result<T> {
    Err(Error::Invalid(vec![Problem::new(field, what)]))
}
async fn given(cx: &Cx, tasks: &[Id<Task>], team: Id<Team>) -> domain::Result<i64> {
    assignments::assign(cx, tasks, Some(Owner::Team(team))).await.map(|done| done.count)
}

#[tokio::test]
async fn a_team_is_kept_by_its_own_organization_and_seen_by_its_desk() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let office = colleague(&db, "office", Role::Administrator, VINNYTSIA).await;
        let anna = colleague(&db, "anna", Role::Triage, VINNYTSIA).await;
        let far = colleague(&db, "far", Role::Administrator, "LT-58").await;
        let (admin, triage) = (as_member(&cx, office, Role::Administrator), as_member(&cx, anna, Role::Triage));
        let home = teams::make(&admin, &called("Дім")).await.unwrap();
        assert_eq!(teams::make(&admin, &called("ДІМ")).await, invalid("team", Wrong::DoNotMatch));
        for _ in 0..2 {
            teams::add(&admin, home, anna).await.unwrap();
        }
        for stranger in [far, Id::named("account", "nobody")] {
            assert_eq!(teams::add(&admin, home, stranger).await, invalid("account", Wrong::Unknown));
        }
        let (kept, people) = teams::one(&admin, home).await.unwrap();
        assert_eq!((kept.called.name.as_str(), kept.people, kept.open, kept.retired), ("Дім", 1, 0, false));
        assert_eq!(people.iter().filter(|person| person.member).map(|person| person.id).collect::<Vec<_>>(), [anna]);
        assert_eq!(people.len(), 2, "nobody of another municipality");
        let known = teams::Known { id: home, name: "Дім".into(), members: vec![anna] };
        assert_eq!(teams::of_desk(&triage, &here()).await.unwrap(), [known]);

        // Another municipality of the same organization, another organization here, and who sits at the desk without keeping it.
        let elsewhere = by(&cx, Caller::Member(Member { municipality: Some(AreaCode("LT-58".into())), ..member(&admin) }));
        let council = by(&cx, testing::staff(Role::Administrator, VINNYTSIA));
        for other in [&elsewhere, &council] {
            assert_eq!(teams::all(other).await, Ok(vec![]));
            assert_eq!(teams::one(other, home).await.map(|_| ()), Err(Error::NotFound));
            assert_eq!(teams::rename(other, home, &called("Інша")).await, Err(Error::NotFound));
            assert_eq!(teams::add(other, home, far).await, Err(Error::NotFound));
            assert_eq!(teams::remove(other, home, anna).await, Err(Error::NotFound));
            assert_eq!(teams::retire(other, home).await, Err(Error::NotFound));
            assert_eq!(teams::restore(other, home).await, Err(Error::NotFound));
        }
        let supervisor = by(&cx, testing::staff(Role::Supervisor, VINNYTSIA));
        for nobody in [&triage, &supervisor, &cx] {
            assert_eq!(teams::make(nobody, &called("Ще одна")).await, Err(Error::Forbidden));
            assert_eq!(teams::all(nobody).await, Err(Error::Forbidden));
        }
        assert_eq!(teams::of_desk(&supervisor, &here()).await.unwrap().len(), 1, "the desk is one");
        assert_eq!(teams::of_desk(&elsewhere, &here()).await, Err(Error::Forbidden));
        assert_eq!(teams::make(&council, &called("дім")).await, invalid("team", Wrong::DoNotMatch), "two of a name at one desk");
        teams::make(&elsewhere, &called("Дім")).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_provider_keeps_its_own_teams_and_a_retired_one_comes_back_unless_its_name_is_taken() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let office = colleague(&db, "office", Role::Administrator, VINNYTSIA).await;
        let anna = colleague(&db, "anna", Role::Triage, VINNYTSIA).await;
        let (admin, triage) = (as_member(&cx, office, Role::Administrator), as_member(&cx, anna, Role::Triage));
        let home = teams::make(&admin, &called("Дім")).await.unwrap();
        for _ in 0..2 {
            teams::add(&admin, home, anna).await.unwrap();
        }
        let centre = by(&cx, testing::manager("vn-tc"));
        let own = teams::make(&centre, &called("Дім")).await.unwrap();
        let inbox = List::Inbox(org("vn-tc"));
        assert_eq!(teams::of_desk(&centre, &inbox).await.unwrap().iter().map(|team| team.id).collect::<Vec<_>>(), [own]);
        assert_eq!(teams::of_desk(&triage, &here()).await.unwrap().len(), 1);
        assert_eq!(teams::rename(&by(&cx, testing::manager("vn-dsp")), own, &called("Чужа")).await, Err(Error::NotFound));

        teams::rename(&admin, home, &Called { name: "Дім і побут".into(), note: "Щовівторка".into() }).await.unwrap();
        assert_eq!(teams::all(&admin).await.unwrap()[0].called.note, "Щовівторка");
        teams::remove(&admin, home, anna).await.unwrap();
        assert_eq!(teams::remove(&admin, home, anna).await, Err(Error::NotFound));
        assert_eq!((teams::retire(&admin, home).await, teams::retire(&admin, home).await), (Ok(0), Ok(0)));
        assert!(teams::of_desk(&triage, &here()).await.unwrap().is_empty());
        let second = teams::make(&admin, &called("Дім і побут")).await.unwrap();
        assert_eq!(teams::restore(&admin, home).await, invalid("team", Wrong::DoNotMatch), "its name is another's meanwhile");
        teams::retire(&admin, second).await.unwrap();
        assert_eq!(teams::restore(&admin, home).await, Ok(0));
        assert_eq!(teams::all(&admin).await.unwrap().iter().map(|team| team.retired).collect::<Vec<_>>(), [false, true]);

        let supervisor = by(&cx, testing::staff(Role::Supervisor, VINNYTSIA));
        let trail = audit::of_municipality(&supervisor, &AreaCode(VINNYTSIA.into()), 0).await.unwrap();
        let acts = |act: &str| trail.iter().filter(|row| row.act == act && row.object.starts_with(&format!("team:{home}"))).count();
        let told = ["team-made", "team-changed", "team-joined", "team-left", "team-retired", "team-restored"].map(acts);
        assert_eq!(told, [1; 6], "what changes nothing is not told");
        assert!(trail.iter().all(|row| !row.object.contains(&own.text())), "a provider's own teams are its own business");
    })
    .await;
}

fn member(cx: &Cx) -> Member {
    let Caller::Member(member) = &cx.caller else { panic!("{:?}", cx.caller) };
    member.clone()
}

#[tokio::test]
async fn a_teams_tasks_wait_for_its_people_and_are_nobodys_when_it_is_retired() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let office = colleague(&db, "office", Role::Administrator, VINNYTSIA).await;
        let anna = colleague(&db, "anna", Role::Triage, VINNYTSIA).await;
        let borys = colleague(&db, "borys", Role::CaseWorker, VINNYTSIA).await;
        let admin = as_member(&cx, office, Role::Administrator);
        let (triage, worker) = (as_member(&cx, anna, Role::Triage), as_member(&cx, borys, Role::CaseWorker));
        sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let tasks: Vec<Id<Task>> = rows(&triage).await.iter().map(|row| row.task).collect();
        let owners = async || {
            let rows = rows(&triage).await;
            tasks.iter().map(|task| rows.iter().find(|row| row.task == *task).unwrap().assigned_to).collect::<Vec<_>>()
        };
        let home = teams::make(&admin, &called("Дім")).await.unwrap();
        let centre = by(&cx, testing::manager("vn-tc"));
        let theirs = teams::make(&centre, &called("Центр")).await.unwrap();
        for nobodys in [home, theirs, Id::named("team", "none")] {
            assert_eq!(given(&triage, &tasks, nobodys).await, invalid("to", Wrong::Unknown), "nobody of this desk stands in it");
        }
        teams::add(&admin, home, office).await.unwrap();
        assert_eq!(given(&triage, &tasks, home).await, invalid("to", Wrong::Unknown), "nor anybody who may answer");
        teams::add(&admin, home, anna).await.unwrap();
        assert_eq!(given(&admin, &tasks, home).await, Err(Error::Forbidden));

        let before = duties::waiting(&worker).await.unwrap();
        let both = assignments::assign(&triage, &tasks, Some(Owner::Team(home))).await.unwrap();
        assert_eq!((both.count, given(&triage, &tasks, home).await), (2, Ok(0)));
        assert_eq!(assignments::batch(&triage, both.batch).await.unwrap(), Some(both.clone()));
        let ours = Some(Owner::Team(home));
        assert_eq!((owners().await, teams::one(&admin, home).await.unwrap().0.open), (vec![ours, ours], 2));
        let [mine, others] = [duties::waiting(&triage).await.unwrap(), duties::waiting(&worker).await.unwrap()];
        assert_eq!((mine.teams, mine.mine, others.teams), (2, 0, 0));
        assert!(others.triage + others.agency < before.triage + before.agency, "what a team has waits for nobody else");
        assert_eq!(assignments::undo(&triage, both.batch).await, Ok(2));
        assert_eq!(owners().await, [None, None]);

        assert_eq!(given(&triage, &tasks, home).await, Ok(2));
        assert_eq!(teams::retire(&admin, home).await, Ok(2));
        assert_eq!((owners().await, teams::one(&admin, home).await.unwrap().0.open), (vec![None, None], 0));
        assert_eq!(duties::waiting(&triage).await.unwrap().teams, 0);
        assert_eq!(given(&triage, &tasks, home).await, invalid("to", Wrong::Unknown), "it is in use no more");
        let supervisor = by(&cx, testing::staff(Role::Supervisor, VINNYTSIA));
        let trail = audit::of_municipality(&supervisor, &AreaCode(VINNYTSIA.into()), 0).await.unwrap();
        let acts = |act: &str| trail.iter().filter(|row| row.act == act && row.object.starts_with("referral:")).count();
        assert_eq!((acts("assigned-team"), acts("unassigned")), (4, 2), "of each task it is told");
        assignments::assign(&triage, &tasks[..1], Some(Owner::Person(borys))).await.unwrap();
        assert_eq!(teams::restore(&admin, home).await, Ok(1), "what somebody has been given meanwhile stays theirs");
        assert_eq!(owners().await, [Some(Owner::Person(borys)), ours]);
    })
    .await;
}

#[tokio::test]
async fn a_review_goes_to_a_team_only_if_a_supervisor_stands_in_it_and_who_is_gone_stands_in_none() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let office = colleague(&db, "office", Role::Administrator, VINNYTSIA).await;
        let anna = colleague(&db, "anna", Role::Triage, VINNYTSIA).await;
        let borys = colleague(&db, "borys", Role::CaseWorker, VINNYTSIA).await;
        let admin = as_member(&cx, office, Role::Administrator);
        let (triage, worker) = (as_member(&cx, anna, Role::Triage), as_member(&cx, borys, Role::CaseWorker));
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let home = teams::make(&admin, &called("Дім")).await.unwrap();
        for one in [office, anna] {
            teams::add(&admin, home, one).await.unwrap();
        }
        let lead = seen(&cx, id).await.tasks.into_iter().find(|task| task.part == Part::Lead).unwrap().id;
        accept(&triage, lead).await.unwrap();
        complete(&triage, lead, domain::referral::Outcome::Helped).await.unwrap();
        let said = domain::referral::Verdict { help: domain::referral::Help::No, why: None, waited: None, at: cx.now };
        verdict(&by(&cx, Caller::Holder(id)), id, said, "").await.unwrap();
        let review = rows(&triage).await.into_iter().find(|row| row.part == Part::Review).unwrap().task;
        assert_eq!(given(&triage, &[review], home).await, Ok(0));
        let chief = colleague(&db, "chief", Role::Supervisor, VINNYTSIA).await;
        teams::add(&admin, home, chief).await.unwrap();
        assert_eq!(given(&triage, &[review], home).await, Ok(1));
        for gone in [anna, chief] {
            accounts::disable(&testing::cx(&db, Caller::Operator), gone).await.unwrap();
        }
        assert_eq!(given(&worker, &[review], home).await, invalid("to", Wrong::Unknown), "who is gone stands in no team");
        assert_eq!(teams::of_desk(&worker, &here()).await.unwrap()[0].members, [office]);
    })
    .await;
}
