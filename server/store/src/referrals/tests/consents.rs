//! Consent, reader by reader: taken back by the person, come to its last day, given anew.
use super::{loops::World, *};
use domain::{
    consent::{Consent, DAYS, Ended, Given},
    referral::{Outcome, Stage},
};

async fn all(world: &World) -> Vec<Consent> {
    consents(&world.holder(), world.id).await.unwrap()
}
async fn of(world: &World, agency: &str) -> Consent {
    all(world).await.into_iter().find(|one| one.agency == Some(org(agency))).unwrap()
}
fn wraps_for(agency: &str) -> Rewrapped {
    Rewrapped { label: Holder::Organization(org(agency)).to_string(), facts: vec![1], part: None, messages: vec![] }
}

#[tokio::test]
async fn every_reader_is_told_since_when_and_until_when() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        let readers = all(&world).await;
        assert_eq!(readers.iter().map(|one| one.agency).collect::<Vec<_>>()[0], None, "the municipality comes first");
        assert_eq!(readers.len(), 3);
        for one in &readers {
            assert_eq!(one.until.duration_since(world.cx.now), SignedDuration::from_hours(24 * DAYS));
            assert_eq!((one.given, one.ended, one.reads, one.since), (Some(Given::Online), None, true, world.cx.now));
        }
        assert!(consents(&world.worker, world.id).await.is_ok(), "the municipality must be able to show it");
        for stranger in
            [by(&world.cx, testing::manager("vn-tc")), world.cx.clone(), by(&world.cx, testing::staff(Role::Supervisor, "LT-58"))]
        {
            assert_eq!(consents(&stranger, world.id).await, Err(Error::Forbidden));
        }
    })
    .await;
}
#[tokio::test]
async fn consent_taken_back_ends_the_task_and_the_key_at_once_and_the_municipality_has_it() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        accept(&world.worker, world.task).await.unwrap();
        let keys = world.agencies_with_keys().await;
        let agencies = world.view().await.place().agencies;
        withdraw_consent(&world.holder(), world.id, org("vn-dsp")).await.unwrap();
        assert_eq!(world.agencies_with_keys().await, keys - 1);
        let view = world.view().await;
        let lead = view.tasks.iter().find(|task| task.id == world.task).unwrap();
        assert_eq!(lead.state, TaskState::Revoked { at: world.cx.now, why: Ended::Withdrawn });
        assert_eq!(view.standing(), Standing::InTriage);
        assert_eq!(view.place().agencies.len(), agencies.len() - 1, "the further agency goes on");
        assert_eq!(of(&world, "vn-dsp").await.ended, Some((Ended::Withdrawn, world.cx.now)));
        assert_eq!(of(&world, "vn-tc").await.ended, None);
        assert_eq!(withdraw_consent(&world.holder(), world.id, org("vn-dsp")).await, Err(Error::Stale));
        // It may not be sent there again, and may be sent elsewhere.
        let again = route(&world.triage, world.id, org("vn-dsp"), "", wraps_for("vn-dsp")).await;
        assert_eq!(again, Err(Error::Invalid(vec![Problem::new("agency", Wrong::NotAllowed)])));
        route(&later(&world.triage, 5), world.id, org("vn-mcss"), "", wraps_for("vn-mcss")).await.unwrap();
        let next = of(&world, "vn-mcss").await;
        assert_eq!((next.reads, next.given_at, next.since), (true, world.cx.now, later(&world.cx, 5).now));
    })
    .await;
}
#[tokio::test]
async fn a_further_agency_is_taken_off_without_stopping_the_others() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        withdraw_consent(&world.holder(), world.id, org("vn-tc")).await.unwrap();
        assert_eq!((world.standing().await, world.kinds().await), (Standing::Received, vec!["received", "revoked"]));
        let told: Vec<String> = sqlx::query_scalar("SELECT detail FROM job WHERE kind = 'remind'").fetch_all(db.reader()).await.unwrap();
        assert_eq!(told, ["consent-ended"], "the agency is told");
        for stranger in [world.supervisor.clone(), world.cx.clone(), by(&world.cx, Caller::Holder(Id::named("referral", "x")))] {
            assert_eq!(withdraw_consent(&stranger, world.id, org("vn-dsp")).await, Err(Error::Forbidden));
        }
        assert_eq!(withdraw_consent(&world.holder(), world.id, org("vr-sav-sr")).await, Err(Error::NotFound), "one that never had it");
    })
    .await;
}
#[tokio::test]
async fn a_further_agency_that_is_taken_off_after_the_end_opens_nothing() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        accept(&world.worker, world.task).await.unwrap();
        complete(&world.worker, world.task, Outcome::Helped).await.unwrap();
        withdraw_consent(&world.holder(), world.id, org("vn-tc")).await.unwrap();
        let view = world.view().await;
        assert!(view.tasks.iter().all(|task| task.part != Part::Triage), "help has come: nobody has to send it on");
        assert!(view.tasks.iter().all(|task| !task.state.is_open()));
    })
    .await;
}
#[tokio::test]
async fn an_office_of_the_municipality_reads_with_its_key_and_is_not_taken_off_alone() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let worker = accounts::NewAccount {
            email: "worker@example.org".parse().unwrap(),
            role: Role::CaseWorker,
            organization: org("vn-dsp"),
            municipality: Some(AreaCode(VINNYTSIA.into())),
            password: "correct horse battery".into(),
        };
        accounts::create(&testing::cx(&db, Caller::Operator), worker).await.unwrap();
        let world = World::new(&cx, "home.help", VINNYTSIA).await;
        assert!(of(&world, "vn-dsp").await.of_municipality);
        assert_eq!(withdraw_consent(&world.holder(), world.id, org("vn-dsp")).await, Err(Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn on_the_last_day_agencies_lose_their_keys_and_nobody_opens_it_until_the_person_agrees_again() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        accept(&world.worker, world.task).await.unwrap();
        let system = by(&world.cx, Caller::System);
        assert_eq!(tick(&later(&system, 24 * DAYS - 1)).await.unwrap().ended, 0);
        let after = 24 * DAYS + 1;
        assert_eq!(tick(&later(&system, after)).await.unwrap().ended, 1);
        assert_eq!(tick(&later(&system, after)).await.unwrap().ended, 0, "once");
        assert_eq!(world.agencies_with_keys().await, 0);
        let view = world.view().await;
        assert_eq!(view.standing(), Standing::InTriage);
        assert_eq!(view.tasks.iter().find(|task| task.id == world.task).unwrap().state.stage(), Stage::Revoked);
        let worker = later(&world.worker, after);
        assert_eq!(facts(&worker, world.id).await.map(|_| ()), Err(Error::Forbidden));
        assert_eq!(messages(&worker, world.id).await.map(|_| ()), Err(Error::Forbidden));
        assert_eq!(to_rewrap(&later(&world.triage, after), world.id, Rewrap::Route).await.map(|_| ()), Err(Error::Forbidden));
        agree_again(&later(&world.holder(), after), world.id).await.unwrap();
        assert!(facts(&worker, world.id).await.is_ok());
        assert!(route(&later(&world.triage, after), world.id, org("vn-dsp"), "", wraps_for("vn-dsp")).await.is_ok());
        assert_eq!(agree_again(&world.worker, world.id).await, Err(Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn the_person_hears_a_month_and_a_week_before_the_end_and_at_it_where_help_is_under_way() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (world, finished) = (World::new(&cx, "home.help", VINNYTSIA).await, World::new(&cx, "home.help", VINNYTSIA).await);
        let visited = ContactForm { way: "visit".into(), ..ContactForm::default() };
        let unreachable = sent(&cx, &Draft { contact: visited, ..draft("home.help", VINNYTSIA) }).await;
        let worker = by(&cx, testing::staff(Role::CaseWorker, VINNYTSIA));
        for id in [world.id, unreachable, finished.id] {
            for task in seen(&cx, id).await.tasks {
                accept(&worker, task.id).await.unwrap();
                if task.part == Part::Also {
                    complete(&worker, task.id, Outcome::Helped).await.unwrap();
                }
            }
        }
        complete(&worker, finished.task, Outcome::Helped).await.unwrap();
        let told = async |letter: &'static str, id: Id<Referral>| {
            sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM job WHERE kind = 'notify-person' AND detail = $1 AND object = $2")
                .bind(letter)
                .bind(id.text())
                .fetch_one(db.reader())
                .await
                .unwrap()
        };
        let alerts = async |about: &'static str| {
            sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM job WHERE kind = 'alert' AND detail = $1")
                .bind(about)
                .fetch_one(db.reader())
                .await
                .unwrap()
        };
        let ending = async |days: i64| tick(&later(&by(&cx, Caller::System), 24 * (DAYS - days))).await.unwrap().ending;
        assert_eq!(ending(31).await, 0);
        assert_eq!((ending(30).await, ending(29).await), (2, 0), "once each; not of a request that is over");
        assert_eq!((ending(7).await, ending(1).await), (2, 0));
        assert_eq!((told("consent-near", world.id).await, told("consent-near", unreachable).await), (2, 0));
        assert_eq!(alerts("consent-near").await, 2, "who may not be written to is told by people");
        assert_eq!(world.kinds().await.iter().filter(|kind| **kind == "consent-near").count(), 2);

        // The person agrees: the new end is told of when it comes near.
        agree_again(&later(&world.holder(), 24 * (DAYS - 1)), world.id).await.unwrap();
        assert_eq!(tick(&later(&by(&cx, Caller::System), 24 * DAYS + 1)).await.unwrap().ended, 2);
        assert_eq!((told("consent-over", world.id).await, alerts("consent-over").await), (0, 1));
        assert_eq!(seen(&cx, unreachable).await.events.last().map(|event| event.kind.code()), Some("consent-over"));
        assert_eq!(tick(&later(&by(&cx, Caller::System), 24 * (2 * DAYS - 1 - 30))).await.unwrap().ending, 1);
        // After a standstill that outlasted it, the end alone is told.
        tick(&later(&by(&cx, Caller::System), 24 * 2 * DAYS)).await.unwrap();
        assert_eq!((told("consent-near", world.id).await, told("consent-over", world.id).await), (3, 1));
    })
    .await;
}
#[tokio::test]
async fn who_has_finished_reads_no_more_and_a_withdrawn_request_has_no_reader() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        accept(&world.worker, world.task).await.unwrap();
        complete(&world.worker, world.task, Outcome::Helped).await.unwrap();
        let lead = of(&world, "vn-dsp").await;
        assert_eq!((lead.reads, lead.ended), (false, None), "until the help ends");
        withdraw(&world.holder(), world.id).await.unwrap();
        assert!(all(&world).await.iter().all(|one| matches!(one.ended, Some((Ended::Withdrawn, _)))));
        assert_eq!(agree_again(&world.holder(), world.id).await, Err(Error::Stale));
    })
    .await;
}
