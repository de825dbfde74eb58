//! Who hears of what: agencies of what the person writes and of the end of their part, people at the desk of letters that do not come.
use super::{loops::World, *};
use domain::referral::{Cancelling, Help, Outcome, Reason, Stage, Verdict, WhyNot};

/// Which letters of one kind wait: the agency of the task that each is about.
async fn about(db: &Db, detail: &str) -> Vec<Option<String>> {
    sqlx::query_scalar("SELECT t.agency FROM job j JOIN task t ON t.id = j.object WHERE j.detail = $1 ORDER BY j.seq")
        .bind(detail)
        .fetch_all(db.reader())
        .await
        .unwrap()
}
fn named(agencies: &[&str]) -> Vec<Option<String>> {
    agencies.iter().map(|name| Some(org(name).text())).collect()
}

#[tokio::test]
async fn what_the_person_writes_is_told_to_whoever_it_is_for() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        answer(&world.holder(), world.id, "Ще є сходи").await.unwrap();
        assert_eq!(about(&db, "written").await, named(&["vn-dsp"]), "unasked, it is for who leads");
        accept(&world.worker, world.task).await.unwrap();
        ask(&world.worker, world.task, "На якому поверсі?").await.unwrap();
        answer(&world.holder(), world.id, "На п’ятому").await.unwrap();
        assert_eq!(about(&db, "written").await.len(), 2, "who has accepted owes nothing, and hears of the answer all the same");
        let also = world.view().await.tasks.iter().find(|task| task.part == Part::Also).unwrap().id;
        let centre = by(&world.cx, testing::manager("vn-tc"));
        ask(&centre, also, "Коли зручно?").await.unwrap();
        answer(&world.holder(), world.id, "Увечері").await.unwrap();
        assert_eq!(about(&db, "written").await.len(), 2, "who has not answered yet is told that it waits for them");
    })
    .await;
}
#[tokio::test]
async fn an_agency_hears_once_that_a_request_is_no_longer_its_own() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let world = World::new(&cx, "home.help", VINNYTSIA).await;
        let wraps =
            |agency: &str| Rewrapped { label: Holder::Organization(org(agency)).to_string(), facts: vec![1], part: None, messages: vec![] };
        route(&world.triage, world.id, org("vn-tc"), "", wraps("vn-tc")).await.unwrap();
        let so_far = about(&db, "over").await;
        assert!(!so_far.contains(&Some(org("vn-tc").text())), "{so_far:?}");
        route(&world.triage, world.id, org("vn-mcss"), "", wraps("vn-mcss")).await.unwrap();
        assert_eq!(about(&db, "over").await, so_far, "the centre is still at its own part");
        withdraw(&world.holder(), world.id).await.unwrap();
        let told = about(&db, "over").await;
        let mut ended = told[so_far.len()..].to_vec();
        ended.sort();
        let mut both = named(&["vn-tc", "vn-mcss"]);
        both.sort();
        assert_eq!(ended, both, "one letter each, however many parts they had");
        let other = World::new(&cx, "home.help", VINNYTSIA).await;
        cancel(&other.triage, other.task, Cancelling::HelpedElsewhere, "").await.unwrap();
        assert!(about(&db, "over").await[told.len()..].contains(&Some(org("vn-tc").text())));
    })
    .await;
}
#[tokio::test]
async fn an_agency_hears_of_an_end_that_others_have_put_to_its_part_and_not_of_its_own() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let centre = by(&cx, testing::manager("vn-tc"));
        let further = async |world: &World| world.view().await.tasks.iter().find(|task| task.part == Part::Also).unwrap().id;
        // By the desk, which is told of it by whoever has no account.
        let world = World::new(&cx, "home.help", VINNYTSIA).await;
        let also = further(&world).await;
        accept(&centre, also).await.unwrap();
        assert!(about(&db, "over").await.is_empty());
        complete(&world.worker, also, Outcome::Helped).await.unwrap();
        assert_eq!(about(&db, "over").await, named(&["vn-tc"]));
        // By itself.
        let own = World::new(&cx, "home.help", VINNYTSIA).await;
        let also = further(&own).await;
        accept(&centre, also).await.unwrap();
        complete(&centre, also, Outcome::Helped).await.unwrap();
        assert_eq!(about(&db, "over").await.len(), 1, "who ended it knows");
        // By the clock, which lets go of who has not answered them.
        let silent = World::new(&cx, "home.help", VINNYTSIA).await;
        let also = further(&silent).await;
        ask(&centre, also, "Коли зручно?").await.unwrap();
        for week in 1..12 {
            tick(&by(&later(&cx, 24 * 7 * week), Caller::System)).await.unwrap();
        }
        let stage = silent.view().await.tasks.iter().find(|task| task.id == also).unwrap().state.stage();
        // By the clock as well, which takes back what the lead has left unanswered, in all three.
        let lead = silent.view().await.tasks.iter().find(|task| task.part == Part::Lead).unwrap().agency.unwrap();
        let (by_silence, others): (Vec<_>, Vec<_>) = about(&db, "over").await.into_iter().partition(|agency| *agency == Some(lead.text()));
        assert_eq!((stage, others), (Stage::Unreachable, named(&["vn-tc", "vn-tc"])));
        assert_eq!(by_silence.len(), 3);
        // A refusal that the desk writes down for who told it by telephone, and one of their own.
        let heard = async || about(&db, "over").await.into_iter().filter(|agency| *agency == Some(org("vn-tc").text())).count();
        for who in [&world.worker, &centre] {
            let refused = World::new(&cx, "home.help", VINNYTSIA).await;
            decline(who, further(&refused).await, Reason::NoPlaces, "").await.unwrap();
            assert_eq!(heard().await, 3, "the desk's alone");
        }
    })
    .await;
}
#[tokio::test]
async fn whom_no_letter_reaches_is_not_let_go_and_people_hear_of_it_once() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        ask(&world.worker, world.task, "?").await.unwrap();
        let system = by(&world.cx, Caller::System);
        assert_eq!(note_heard(&world.worker, world.id, false).await, Err(Error::Forbidden));
        note_heard(&system, world.id, true).await.unwrap();
        assert_eq!(about(&db, "unreached").await.len(), 0);
        assert!(!world.view().await.unheard);
        for _ in 0..2 {
            note_heard(&system, world.id, false).await.unwrap();
        }
        assert_eq!(about(&db, "unreached").await.len(), 1, "once");
        assert!(world.view().await.unheard, "its page says so");
        let listed = queue(&world.triage, &AreaCode(VINNYTSIA.into())).await.unwrap();
        let marks: Vec<_> = listed.iter().filter(|row| row.referral == world.id).map(|row| (row.unheard, row.must_not_refuse)).collect();
        assert!(!marks.is_empty() && marks.iter().all(|mark| *mark == (true, false)), "{marks:?}");
        let letters = world.letters().await;
        for week in 1..12 {
            tick(&Cx { now: later(&world.cx, 24 * 7 * week).now, ..system.clone() }).await.unwrap();
        }
        let stage = world.view().await.tasks.iter().find(|task| task.id == world.task).unwrap().state.stage();
        assert_eq!(stage, Stage::Asked, "they were perhaps never asked");
        assert!(world.letters().await > letters, "it is tried all the same");
        assert_eq!(about(&db, "person-silent").await.len(), 3, "and supervisors are told until they look");
        note_heard(&system, world.id, true).await.unwrap();
        tick(&Cx { now: later(&world.cx, 24 * 7 * 20).now, ..system.clone() }).await.unwrap();
        let stage = world.view().await.tasks.iter().find(|task| task.id == world.task).unwrap().state.stage();
        assert_eq!(stage, Stage::Asked, "that letters reach them again does not say that the question did");
        assert_eq!(about(&db, "person-silent").await.len(), 4);
        // A letter comes again; what does not come next is news again.
        note_heard(&system, world.id, true).await.unwrap();
        note_heard(&system, world.id, false).await.unwrap();
        assert_eq!(about(&db, "unreached").await.len(), 2);
        assert_eq!(note_heard(&system, Id::named("referral", "erased"), false).await, Ok(()));
    })
    .await;
}
#[tokio::test]
async fn who_leads_next_gets_a_key_to_all_that_was_said_or_nothing_moves() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        let next = org("vn-mcss");
        let none = || Rewrapped { label: Holder::Organization(next).to_string(), facts: vec![1], part: None, messages: vec![] };
        ask(&world.worker, world.task, "На якому поверсі?").await.unwrap();
        let without = route(&world.triage, world.id, next, "", none()).await;
        assert_eq!(without, Err(Error::Stale), "it was said since the keys were wrapped");
        assert_eq!(world.standing().await, Standing::NeedsAnswer, "nothing has moved");
        let said: String = sqlx::query_scalar("SELECT id FROM message").fetch_one(db.reader()).await.unwrap();
        let all = Rewrapped { messages: vec![(said.parse().unwrap(), vec![1])], ..none() };
        assert!(route(&world.triage, world.id, next, "", all).await.is_ok());
    })
    .await;
}
#[tokio::test]
async fn who_led_once_does_not_read_what_the_person_says_of_the_next() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let world = World::new(&cx, "home.help", VINNYTSIA).await;
        let [centre, next] = ["vn-tc", "vn-mcss"].map(|name| by(&cx, testing::manager(name)));
        let lead = async |agency: &str| {
            let wraps = Rewrapped { label: Holder::Organization(org(agency)).to_string(), facts: vec![1], part: None, messages: vec![] };
            route(&world.triage, world.id, org(agency), "", wraps).await.unwrap()
        };
        let first = lead("vn-tc").await;
        decline(&centre, first, Reason::NoPlaces, "").await.unwrap();
        let second = lead("vn-mcss").await;
        accept(&next, second).await.unwrap();
        // An hour on: which of the leads came last is told by the moments alone.
        complete(&later(&next, 1), second, Outcome::Helped).await.unwrap();
        let said = Verdict { help: Help::No, why: Some(WhyNot::TooLate), waited: None, at: cx.now };
        verdict(&world.holder(), world.id, said, "").await.unwrap();
        assert!(world.view().await.verdict.is_some());
        let seen = view(&centre, world.id).await.unwrap();
        assert_eq!((seen.tasks.len(), seen.verdict), (2, None), "the centre is at its own part again");
    })
    .await;
}
#[tokio::test]
async fn a_message_that_is_sent_twice_is_one_and_one_that_is_typed_anew_another() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        let once = new_message();
        let messages = async || {
            let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM message").fetch_one(db.reader()).await.unwrap();
            (count, world.kinds().await.iter().filter(|kind| **kind == "answered").count())
        };
        ask(&world.worker, world.task, "?").await.unwrap();
        for _ in 0..2 {
            answer_once(&world.holder(), world.id, "На п’ятому", once).await.unwrap();
        }
        assert_eq!(messages().await, (2, 1), "the question and its answer");
        answer_once(&world.holder(), world.id, "Ліфта немає", once).await.unwrap();
        assert_eq!(messages().await, (3, 2), "other words are never passed over");
        answer_once(&later(&world.holder(), 1), world.id, "Ліфта немає", once).await.unwrap();
        assert_eq!(messages().await, (4, 3), "an hour later it is another");
    })
    .await;
}
