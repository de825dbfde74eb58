//! The desk of an agency: who works on what, what is news to whom, notes that stay inside, and one agency's two parts of a request.
use super::*;
use crate::{assignments, audit, duties, news, organizations};
use domain::{
    access::Member,
    account::Account,
    referral::{Reason, Task, tries::Way as TryWay},
    team::Owner::Person,
    work_list::{Entry, List},
};

pub(super) async fn colleague(db: &Db, name: &str, role: Role, municipality: &str) -> Id<Account> {
    let new = accounts::NewAccount {
        email: format!("{name}@example.org").parse().unwrap(),
        role,
        organization: org("vn-dsp"),
        municipality: Some(AreaCode(municipality.into())),
        password: "correct horse battery".into(),
    };
    accounts::create(&testing::cx(db, Caller::Operator), new).await.unwrap()
}
pub(super) fn as_member(cx: &Cx, account: Id<Account>, role: Role) -> Cx {
    let municipality = Some(AreaCode(VINNYTSIA.into()));
    by(cx, Caller::Member(Member { account, role, organization: org("vn-dsp"), municipality }))
}
pub(super) async fn rows(cx: &Cx) -> Vec<Row> {
    queue(cx, &AreaCode(VINNYTSIA.into())).await.unwrap()
}

#[tokio::test]
async fn tasks_are_given_to_a_colleague_at_once_and_taken_back() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let anna = colleague(&db, "anna", Role::Triage, VINNYTSIA).await;
        let borys = colleague(&db, "borys", Role::CaseWorker, VINNYTSIA).await;
        let (triage, worker) = (as_member(&cx, anna, Role::Triage), as_member(&cx, borys, Role::CaseWorker));
        sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let tasks: Vec<Id<Task>> = rows(&triage).await.iter().map(|row| row.task).collect();
        assert_eq!(tasks.len(), 2);
        assert!(rows(&triage).await.iter().all(|row| row.assigned_to.is_none() && row.entry == Entry::Online));

        let here = AreaCode(VINNYTSIA.into());
        let people: Vec<_> =
            assignments::colleagues(&triage, &List::Queue(here.clone())).await.unwrap().into_iter().map(|one| one.id).collect();
        assert_eq!(people, [anna, borys]);
        let waits = async |cx: &Cx| duties::waiting(cx).await.unwrap();
        let loose = async || {
            let ours = |row: &&Row| row.unanswered && row.agency.is_none_or(|agency| agency == org("vn-dsp"));
            let rows = rows(&triage).await;
            i64::try_from(rows.iter().filter(ours).filter(|row| row.assigned_to.is_none()).count()).unwrap()
        };
        let before = waits(&triage).await;
        assert_eq!((before.mine, before.triage + before.agency, before.late), (0, loose().await, 0));
        let first = assignments::assign(&triage, &tasks[..1], Some(Person(anna))).await.unwrap();
        let given = waits(&triage).await;
        assert_eq!((given.mine, given.requests() - 1), (1, loose().await), "what was given to somebody waits for nobody else");
        assert_eq!((waits(&worker).await.mine, waits(&later(&triage, 24 * 90)).await.late), (0, 2));
        assert_eq!((first.count, first.to), (1, Some(Person(anna))));
        let both = assignments::assign(&triage, &tasks, Some(Person(borys))).await.unwrap();
        assert_eq!(both.count, 2);
        assert!(rows(&triage).await.iter().all(|row| row.assigned_to == Some(Person(borys))));
        assert_eq!(assignments::assign(&triage, &tasks, Some(Person(borys))).await.unwrap().count, 0, "given twice is given once");
        assert_eq!(assignments::batch(&triage, both.batch).await.unwrap(), Some(both.clone()));
        assert_eq!(assignments::batch(&worker, both.batch).await.unwrap(), None, "another one's press");
        assert_eq!(assignments::undo(&worker, both.batch).await.unwrap(), 0);
        assert_eq!(assignments::undo(&later(&triage, 1), both.batch).await.unwrap(), 0, "after half an hour it stands");
        assert_eq!(assignments::undo(&triage, both.batch).await.unwrap(), 2);
        let now = rows(&triage).await;
        let owner = |task: &Id<Task>| now.iter().find(|row| row.task == *task).unwrap().assigned_to;
        assert_eq!(tasks.iter().map(owner).collect::<Vec<_>>(), [Some(Person(anna)), None], "each as it was before");
        assert_eq!(assignments::undo(&triage, both.batch).await.unwrap(), 0);

        let supervisor = by(&cx, testing::staff(Role::Supervisor, VINNYTSIA));
        let trail = audit::of_municipality(&supervisor, &here, 0).await.unwrap();
        let acts = |act: &str| trail.iter().filter(|row| row.act == act).count();
        assert_eq!((acts("assigned"), acts("assignment-undone")), (3, 2));
        accounts::disable(&testing::cx(&db, Caller::Operator), anna).await.unwrap();
        assert!(rows(&supervisor).await.iter().all(|row| row.assigned_to.is_none()), "who is gone has nothing");
    })
    .await;
}

#[tokio::test]
async fn who_has_a_task_is_known_also_where_the_list_ends_before_it() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let anna = colleague(&db, "anna", Role::Triage, VINNYTSIA).await;
        let triage = as_member(&cx, anna, Role::Triage);
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let task = seen(&cx, id).await.tasks.into_iter().find(|task| task.part == Part::Lead).unwrap().id;
        assignments::assign(&triage, &[task], Some(Person(anna))).await.unwrap();
        testing::crowd(&db, task, 500).await;
        accept(&triage, task).await.unwrap();
        let (here, inside) = (List::Queue(AreaCode(VINNYTSIA.into())), List::Inbox(org("vn-dsp")));
        assert!(rows(&triage).await.iter().all(|row| row.task != task), "what waits for an answer takes every place");
        assert_eq!(assignments::owner_of(&triage, &here, task).await, Ok(Some(Person(anna))));
        let manager = by(&cx, testing::manager("vn-dsp"));
        assert_eq!(assignments::owner_of(&manager, &inside, task).await, Ok(None), "that is the other desk's");
        assert_eq!(assignments::owner_of(&manager, &here, task).await, Err(Error::Forbidden));
        accounts::disable(&testing::cx(&db, Caller::Operator), anna).await.unwrap();
        let supervisor = by(&cx, testing::staff(Role::Supervisor, VINNYTSIA));
        assert_eq!(assignments::owner_of(&supervisor, &here, task).await, Ok(None), "who is gone has nothing");
    })
    .await;
}

#[tokio::test]
async fn only_this_desk_is_given_its_tasks_and_only_a_supervisor_a_review() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let anna = colleague(&db, "anna", Role::Triage, VINNYTSIA).await;
        let far = colleague(&db, "far", Role::Triage, "LT-58").await;
        let office = colleague(&db, "office", Role::Administrator, VINNYTSIA).await;
        let triage = as_member(&cx, anna, Role::Triage);
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let tasks: Vec<Id<Task>> = rows(&triage).await.iter().map(|row| row.task).collect();
        let unknown = Err(Error::Invalid(vec![Problem::new("to", Wrong::Unknown)]));
        for to in [far, office, Id::named("account", "nobody")] {
            assert_eq!(assignments::assign(&triage, &tasks, Some(Person(to))).await.map(|_| ()), unknown);
        }
        let none = Err(Error::Invalid(vec![Problem::new("task", Wrong::Missing)]));
        assert_eq!(assignments::assign(&triage, &[], Some(Person(anna))).await.map(|_| ()), none);
        let elsewhere = by(&cx, testing::staff(Role::Triage, "LT-58"));
        assert_eq!(assignments::assign(&elsewhere, &tasks, None).await.unwrap().count, 0, "another municipality's tasks stay as they are");
        let (administrator, editor) =
            (testing::staff(Role::Administrator, VINNYTSIA), Caller::Member(Member { role: Role::ProviderEditor, ..member("vn-tc") }));
        for caller in [administrator, editor] {
            assert_eq!(assignments::assign(&by(&cx, caller), &tasks, None).await.map(|_| ()), Err(Error::Forbidden));
        }

        let lead = seen(&cx, id).await.tasks.into_iter().find(|task| task.part == Part::Lead).unwrap().id;
        accept(&triage, lead).await.unwrap();
        complete(&triage, lead, domain::referral::Outcome::Helped).await.unwrap();
        let said = domain::referral::Verdict { help: domain::referral::Help::No, why: None, waited: None, at: cx.now };
        verdict(&by(&cx, Caller::Holder(id)), id, said, "").await.unwrap();
        let review = rows(&triage).await.into_iter().find(|row| row.part == Part::Review).unwrap().task;
        assert_eq!(assignments::assign(&triage, &[review], Some(Person(anna))).await.unwrap().count, 0, "a review is a supervisor's");
        let chief = colleague(&db, "chief", Role::Supervisor, VINNYTSIA).await;
        assert_eq!(assignments::assign(&triage, &[review, lead], Some(Person(chief))).await.unwrap().count, 1, "what is over is nobody's");
    })
    .await;
}

fn member(organization: &str) -> Member {
    match testing::manager(organization) {
        Caller::Member(member) => member,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_provider_gives_its_tasks_to_its_own_people_and_neither_desk_sees_the_others() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        online(&db, "vn-tc").await;
        let anna = colleague(&db, "anna", Role::Triage, VINNYTSIA).await;
        let triage = as_member(&cx, anna, Role::Triage);
        let (centre, list) = (by(&cx, testing::manager("vn-tc")), List::Inbox(org("vn-tc")));
        sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let ours: Vec<Id<Task>> = super::rows(&centre, &list).await.unwrap().iter().map(|row| row.task).collect();
        let all: Vec<Id<Task>> = rows(&triage).await.iter().map(|row| row.task).collect();
        assert_eq!((ours.len(), all.len()), (1, 2));
        let ona = assignments::colleagues(&centre, &list).await.unwrap();
        assert_eq!(ona.iter().map(|one| one.email.as_str()).collect::<Vec<_>>(), ["vn-tc@example.org"]);
        assert_eq!(assignments::colleagues(&centre, &List::Inbox(org("vn-dsp"))).await.map(|_| ()), Err(Error::Forbidden));

        let given = assignments::assign(&centre, &all, Some(Person(ona[0].id))).await.unwrap();
        assert_eq!(given.count, 1, "of all these it has one");
        assignments::assign(&triage, &all, Some(Person(anna))).await.unwrap();
        let owner = async |cx: &Cx, list: &List| super::rows(cx, list).await.unwrap().iter().map(|row| row.assigned_to).collect::<Vec<_>>();
        assert_eq!(owner(&centre, &list).await, [Some(Person(ona[0].id))]);
        assert_eq!(owner(&triage, &List::Queue(AreaCode(VINNYTSIA.into()))).await, [Some(Person(anna)), Some(Person(anna))]);
        for to in [anna, Id::named("account", "nobody")] {
            let unknown = Err(Error::Invalid(vec![Problem::new("to", Wrong::Unknown)]));
            assert_eq!(assignments::assign(&centre, &ours, Some(Person(to))).await.map(|_| ()), unknown);
        }
        assert_eq!(assignments::batch(&centre, given.batch).await.unwrap(), Some(given.clone()));
        assert_eq!(assignments::batch(&triage, given.batch).await.unwrap(), None);
        assert_eq!(assignments::undo(&centre, given.batch).await.unwrap(), 1);
        assert_eq!(owner(&centre, &list).await, [None]);
        let trail = audit::of_municipality(&by(&cx, testing::staff(Role::Supervisor, VINNYTSIA)), &AreaCode(VINNYTSIA.into()), 0).await;
        assert!(trail.unwrap().iter().all(|row| !row.act.ends_with("-inside")), "who works there on it is the provider's own business");
        assert_eq!(reminders_sent(&centre, &list).await.unwrap().len(), 0);
        let counted = duties::waiting(&later(&triage, 24 * 90)).await.unwrap();
        assert_eq!((counted.mine, counted.late), (2, 2), "what two desks have given to their own people is late once");
    })
    .await;
}

#[tokio::test]
async fn what_happened_is_news_by_its_number_and_says_nothing_of_the_person() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (system, here) = (by(&cx, Caller::System), List::Queue(AreaCode(VINNYTSIA.into())));
        let chained = async || while audit::chain(&system).await.unwrap() > 0 {};
        chained().await;
        let triage = by(&cx, testing::staff(Role::Triage, VINNYTSIA));
        let start = news::newest(&triage).await.unwrap();
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        assert!(news::since(&triage, start, Some(&here)).await.unwrap().0.is_empty(), "not before it has its place in the chain");
        chained().await;
        let (told, next) = news::since(&triage, start, Some(&here)).await.unwrap();
        assert_eq!(told.iter().map(|one| (one.referral, one.kind_at(&here))).collect::<Vec<_>>(), [(id, Some(news::Kind::New))]);
        let lead = seen(&cx, id).await.tasks.into_iter().find(|task| task.part == Part::Lead).unwrap().id;
        accept(&triage, lead).await.unwrap();
        withdraw(&later(&by(&cx, Caller::Holder(id)), 1), id).await.unwrap();
        chained().await;
        let (told, last) = news::since(&system, next, None).await.unwrap();
        let kinds = |list: &List| told.iter().map(|one| one.kind_at(list).map_or("", news::Kind::code)).collect::<Vec<_>>();
        assert_eq!(kinds(&here), ["changed", "gone"]);
        assert_eq!(kinds(&List::Inbox(org("vn-tc"))), ["", "gone"], "what the lead does with its part is no news to another agency");
        assert_eq!(news::since(&system, last, None).await.unwrap(), (vec![], last));
        let elsewhere = by(&cx, testing::staff(Role::Triage, "LT-58"));
        assert!(news::since(&elsewhere, start, Some(&List::Queue(AreaCode("LT-58".into())))).await.unwrap().0.is_empty());
        assert_eq!(news::since(&elsewhere, start, Some(&here)).await, Err(Error::Forbidden));
        // A provider reads its own list's news and no other's.
        let (centre, own) = (by(&cx, testing::manager("vn-tc")), List::Inbox(org("vn-tc")));
        assert_eq!(news::newest(&centre).await, Ok(last));
        let (told, _) = news::since(&centre, start, Some(&own)).await.unwrap();
        assert_eq!(told.iter().map(|one| one.kind_at(&own)).collect::<Vec<_>>(), [Some(news::Kind::New), Some(news::Kind::Gone)]);
        assert!(told.iter().all(|one| one.kind_at(&here).is_none()));
        for list in [here, List::Inbox(org("vn-dsp"))] {
            assert_eq!(news::since(&centre, start, Some(&list)).await, Err(Error::Forbidden));
        }
        assert_eq!(news::newest(&by(&cx, testing::staff(Role::FrontDesk, VINNYTSIA))).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn staff_send_it_to_whoever_of_the_area_takes_requests_and_say_why_where_no_rule_names_them() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let world = super::loops::World::new(&cx, "home.help", "LT-58").await;
        let centre = org("vr-vdc-svajone");
        let takes = async || {
            organizations::taking_requests(&cx, &AreaCode("LT-58".into())).await.unwrap().into_iter().any(|one| one.id == Some(centre))
        };
        let before = takes().await;
        online(&db, "vr-vdc-svajone").await;
        assert!(takes().await, "its people sign in (before: {before})");
        let all = receivers(&world.triage, world.id).await.unwrap();
        assert!(all.named.contains(&org("vr-sav-svr")) && all.further.contains(&centre), "{all:?}");
        assert!(!all.has(org("vn-tc")) && all.named.is_disjoint(&all.further), "nobody of another area, and nobody twice");
        for stranger in [
            &world.worker,
            &world.holder(),
            &by(&cx, testing::manager("vr-vdc-svajone")),
            &by(&cx, testing::staff(Role::Triage, VINNYTSIA)),
        ] {
            assert_eq!(receivers(stranger, world.id).await, Err(Error::Forbidden));
        }
        let send = async |to: Id<Organization>, why: &str| {
            let wraps = Rewrapped { label: Holder::Organization(to).to_string(), facts: vec![1], part: None, messages: vec![] };
            route(&world.triage, world.id, to, why, wraps).await.map(|_| ())
        };
        let refused = |field, what| Err(Error::Invalid(vec![Problem::new(field, what)]));
        assert_eq!(send(centre, " ").await, refused("why", Wrong::Missing));
        assert_eq!(send(org("vn-tc"), "x").await, refused("agency", Wrong::NotAllowed));
        assert_eq!(world.standing().await, Standing::Received, "nothing was done");
        send(centre, MARKERS[4]).await.unwrap();
        send(org("vr-sav-svr"), "").await.unwrap();
        let trail = audit::of_municipality(&world.supervisor, &AreaCode("LT-58".into()), 0).await.unwrap();
        let acts = |act: &str| trail.iter().filter(|row| row.act == act).count();
        assert_eq!((acts("routed"), acts("chosen-beside-rules")), (2, 1));
        assert!(!testing::everything_stored(&db).await.contains(MARKERS[4]), "the reason is sealed");
        // A rule that has ended names nobody any more.
        let mut tx = cx.begin().await.unwrap();
        sqlx::query("UPDATE routing_rule SET valid_to = '2026-11-22' WHERE agency = $1")
            .bind(org("vr-sav-svr").text())
            .execute(tx.conn())
            .await
            .unwrap();
        crate::changes::note_table(&mut tx, "routing_rule").await.unwrap();
        tx.commit().await.unwrap();
        assert!(!receivers(&world.triage, world.id).await.unwrap().named.contains(&org("vr-sav-svr")));
    })
    .await;
}

async fn keys_of(db: &Db, holder: &str) -> (i64, i64, i64) {
    let count = async |sql: &'static str| sqlx::query_scalar::<_, i64>(sql).bind(holder).fetch_one(db.reader()).await.unwrap();
    (
        count("SELECT COUNT(*) FROM wrap WHERE holder = $1").await,
        count("SELECT COUNT(*) FROM message_wrap WHERE holder = $1").await,
        count("SELECT COUNT(*) FROM note WHERE holder = $1").await,
    )
}

#[tokio::test]
async fn a_note_is_sealed_to_the_own_agency_and_goes_with_its_access() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let (triage, centre) = (by(&cx, testing::staff(Role::Triage, VINNYTSIA)), by(&cx, testing::manager("vn-tc")));
        add_note(&triage, id, "  Питання про сходи  ").await.unwrap();
        add_note(&centre, id, "Моя відповідь").await.unwrap();
        add_note(&centre, id, "Друга").await.unwrap();
        let stored = testing::everything_stored(&db).await;
        assert!(MARKERS.iter().all(|marker| !stored.contains(marker)), "no word in clear");
        assert_eq!((count_notes(&triage, id).await, count_notes(&centre, id).await), (Ok(1), Ok(2)));
        assert_eq!(count_notes(&by(&cx, Caller::Holder(id)), id).await, Ok(0), "the person sees none");
        let closed = notes(&centre, id).await.unwrap();
        assert_eq!(closed.len(), 2);
        assert!(closed.iter().all(|note| note.closed.holder == Holder::Organization(org("vn-tc")).to_string()));
        let (_, messages) = to_rewrap(&triage, id, Rewrap::Route).await.unwrap();
        assert!(messages.is_empty(), "a note is never wrapped for another agency or a receipt");
        for (caller, refused) in [
            (Caller::Holder(id), Error::Forbidden),
            (testing::manager("vr-vdc-svajone"), Error::Forbidden),
            (testing::staff(Role::Administrator, VINNYTSIA), Error::Forbidden),
            (testing::staff(Role::Triage, "LT-58"), Error::Forbidden),
        ] {
            assert_eq!(add_note(&by(&cx, caller.clone()), id, "x").await, Err(refused.clone()));
            assert_eq!(notes(&by(&cx, caller), id).await.map(|_| ()), Err(refused));
        }
        assert_eq!(add_note(&triage, id, " ").await, Err(Error::Invalid(vec![Problem::new("inside", Wrong::Missing)])));

        let part = seen(&cx, id).await.tasks.into_iter().find(|task| task.agency == Some(org("vn-tc"))).unwrap().id;
        decline(&centre, part, Reason::NoPlaces, "").await.unwrap();
        assert_eq!(keys_of(&db, &Holder::Organization(org("vn-tc")).to_string()).await, (0, 0, 0));
        assert_eq!(count_notes(&triage, id).await, Ok(1), "the municipality's stay");
    })
    .await;
}

/// An agency's parts of a request, each with its stage.
async fn parts(cx: &Cx, id: Id<Referral>, agency: &str) -> Vec<Task> {
    seen(cx, id).await.tasks.into_iter().filter(|task| task.agency == Some(org(agency)) && task.state.is_open()).collect()
}
const CENTRE: &str = "vn-tc";

async fn centre_opens(cx: &Cx, id: Id<Referral>) -> bool {
    facts(&by(cx, testing::manager(CENTRE)), id).await.is_ok()
}

/// A provider in Ukraine that is asked directly has two parts of one request: to answer it, and to file it with the council.
#[tokio::test]
async fn an_agency_with_two_parts_keeps_its_access_until_the_last_of_them_is_over() {
    testing::each(|db| async move {
        ready(&db).await;
        let rule = "id,priority,area,need,audience,age_from,age_to,urgency,residence,flags,duty,agency,valid_from,valid_to,legal_basis\n\
            vn-direct,90,UA05020030000031457,home.help,,,,,,,direct,,2024-01-01,,2671-VIII art. 21(1)\n";
        crate::import::routing(&testing::cx(&db, Caller::Operator), rule.as_bytes(), &|_| ()).await.unwrap();
        online(&db, CENTRE).await;
        let cx = testing::cx(&db, Caller::Anyone);
        let chosen = Draft { service: Some(Id::named("service", "vn-tc:home.help")), ..draft("home.help", VINNYTSIA) };
        let (declined, returned) = (sent(&cx, &chosen).await, sent(&cx, &chosen).await);
        let manager = by(&cx, testing::manager(CENTRE));
        for id in [declined, returned] {
            let held = parts(&cx, id, CENTRE).await;
            assert_eq!(held.iter().map(|task| task.part).collect::<Vec<_>>(), [Part::Direct, Part::Filing]);
        }
        add_note(&manager, declined, "Питання про сходи").await.unwrap();
        let direct = parts(&cx, declined, CENTRE).await[0].id;
        decline(&manager, direct, Reason::NoPlaces, "").await.unwrap();
        assert!(centre_opens(&cx, declined).await, "the filing is still its own");
        assert_eq!(count_notes(&manager, declined).await, Ok(1));

        // The filing of both is forgotten: the clock takes it back.
        let late = Cx { now: "2026-11-24T22:00:01Z".parse().unwrap(), ..by(&cx, Caller::System) };
        assert_eq!(tick(&late).await.unwrap().returned, 2);
        assert!(!centre_opens(&cx, declined).await, "nothing of it is left to it");
        assert!(centre_opens(&cx, returned).await, "the other request is still its to answer");
        assert_eq!(parts(&cx, returned, CENTRE).await.iter().map(|task| task.part).collect::<Vec<_>>(), [Part::Direct]);
        let direct = parts(&cx, returned, CENTRE).await[0].id;
        decline(&manager, direct, Reason::NoPlaces, "").await.unwrap();
        assert!(!centre_opens(&cx, returned).await);
        assert_eq!(keys_of(&db, &Holder::Organization(org(CENTRE)).to_string()).await, (0, 0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_lead_that_also_takes_part_keeps_its_part_when_it_declines_the_lead() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, &draft("home.help", VINNYTSIA)).await;
        let (triage, manager) = (by(&cx, testing::staff(Role::Triage, VINNYTSIA)), by(&cx, testing::manager(CENTRE)));
        let wraps = Rewrapped { label: Holder::Organization(org(CENTRE)).to_string(), facts: vec![1], part: None, messages: vec![] };
        route(&triage, id, org(CENTRE), "", wraps).await.unwrap();
        let held = parts(&cx, id, CENTRE).await;
        assert_eq!(held.iter().map(|task| task.part).collect::<Vec<_>>(), [Part::Also, Part::Lead]);
        let opens = async || facts(&manager, id).await.unwrap().aad;
        assert_eq!(opens().await, seal::aad(schema::FACTS, &id.text()), "who leads has the key to the whole");
        decline(&manager, held[1].id, Reason::NoPlaces, "").await.unwrap();
        assert!(centre_opens(&cx, id).await);
        assert_eq!(opens().await, seal::aad(schema::PART, &id.text()), "and afterwards to its own text alone");
        decline(&manager, held[0].id, Reason::NoPlaces, "").await.unwrap();
        assert!(!centre_opens(&cx, id).await);
    })
    .await;
}

#[tokio::test]
async fn a_note_and_a_try_that_are_sent_twice_stand_once() {
    testing::each(|db| async move {
        let world = super::loops::World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        let seconds = |n: i64| Cx { now: world.worker.now + SignedDuration::from_secs(n), ..world.worker.clone() };
        let (form, words) = (new_note(), MARKERS[4]);
        for second in [0, 2] {
            add_note_once(&seconds(second), world.id, words, form).await.unwrap();
        }
        assert_eq!(count_notes(&world.worker, world.id).await, Ok(1), "pressed twice");
        add_note_once(&seconds(3), world.id, MARKERS[5], form).await.unwrap();
        add_note_once(&seconds(4), world.id, words, new_note()).await.unwrap();
        assert_eq!(count_notes(&world.worker, world.id).await, Ok(3), "other words, or another form");
        add_note_once(&seconds(60), world.id, words, form).await.unwrap();
        assert_eq!(count_notes(&world.worker, world.id).await, Ok(4), "gone back to and typed anew");
        let stranger = by(&world.cx, testing::staff(Role::CaseWorker, "LT-58"));
        assert_eq!(add_note_once(&stranger, world.id, words, form).await, Err(Error::Forbidden), "and nobody learns that it is there");

        let tried = async |second: i64, way: TryWay| {
            let cx = seconds(second);
            try_to_reach(&cx, world.task, way, cx.now).await.unwrap();
            world.view().await.tries.len()
        };
        assert_eq!((tried(0, TryWay::Phone).await, tried(2, TryWay::Phone).await), (1, 1), "pressed twice");
        assert_eq!((tried(3, TryWay::Visit).await, tried(600, TryWay::Phone).await), (2, 3), "another way, another time");
        let lines = world.kinds().await.into_iter().filter(|kind| *kind == "tried").count();
        assert_eq!(lines, 3, "and so the timeline says");
    })
    .await;
}
