//! The closed loop without opening anything: every step of an agency, every end, and the person's own word.
use super::*;
use domain::{
    referral::{Cancelling, Closing, Help, Outcome, Reason, Stage, Step, Task, Verdict, Waited, WhyNot, tries::Way as TryWay},
    work_list::List,
};

const LT: &str = "LT-58";

/// One request for help at home, its lead task, and a worker of each rank.
pub(super) struct World {
    pub cx: Cx,
    pub id: Id<Referral>,
    pub task: Id<Task>,
    pub worker: Cx,
    pub triage: Cx,
    pub supervisor: Cx,
}
impl World {
    pub async fn new(cx: &Cx, need: &str, area: &str) -> Self {
        Self::of(cx, &draft(need, area), area).await
    }
    async fn of(cx: &Cx, draft: &domain::referral::Draft, area: &str) -> Self {
        let id = sent(cx, draft).await;
        let staff = |role| by(cx, testing::staff(role, area));
        let task = seen(cx, id).await.tasks.iter().find(|task| task.part != Part::Also).unwrap().id;
        Self { cx: cx.clone(), id, task, worker: staff(Role::CaseWorker), triage: staff(Role::Triage), supervisor: staff(Role::Supervisor) }
    }
    pub fn holder(&self) -> Cx {
        by(&self.cx, Caller::Holder(self.id))
    }
    pub async fn view(&self) -> View {
        seen(&self.cx, self.id).await
    }
    pub async fn standing(&self) -> Standing {
        self.view().await.standing()
    }
    pub async fn kinds(&self) -> Vec<&'static str> {
        self.view().await.events.iter().map(|event| event.kind.code()).collect()
    }
    pub async fn letters(&self) -> i64 {
        sqlx::query_scalar("SELECT COUNT(*) FROM job WHERE kind = 'notify-person' AND object = $1")
            .bind(self.id.text())
            .fetch_one(self.cx.db.reader())
            .await
            .unwrap()
    }
    pub async fn agencies_with_keys(&self) -> i64 {
        sqlx::query_scalar("SELECT COUNT(*) FROM wrap WHERE holder LIKE 'organization:%' AND referral_id = $1")
            .bind(self.id.text())
            .fetch_one(self.cx.db.reader())
            .await
            .unwrap()
    }
}
fn verdict_of(cx: &Cx, help: Help) -> Verdict {
    Verdict { help, why: (help != Help::Yes).then_some(WhyNot::TooLate), waited: Some(Waited::Weeks), at: cx.now }
}

#[tokio::test]
async fn help_begins_after_a_waiting_list_and_ends() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        assert_eq!(world.letters().await, 1);
        waitlist(&world.worker, world.task, 6).await.unwrap();
        assert_eq!(world.letters().await, 2, "the person hears of it");
        assert_eq!(world.standing().await, Standing::Waitlisted);
        let months_on = later(&world.holder(), 24 * 30);
        still_needed(&months_on, world.id).await.unwrap();
        let view = world.view().await;
        let lead = view.tasks.iter().find(|task| task.id == world.task).unwrap();
        assert!(
            matches!(lead.state, TaskState::Waitlisted { weeks: 6, needed_at, at, .. } if needed_at == months_on.now && at < needed_at)
        );
        assert_eq!(
            tick(&Cx { now: months_on.now, ..by(&world.cx, Caller::System) }).await.unwrap().returned,
            1,
            "the further agency alone"
        );
        start(&world.worker, world.task).await.unwrap();
        assert_eq!(world.standing().await, Standing::InService);
        assert_eq!(still_needed(&world.holder(), world.id).await, Err(Error::Stale));
        complete(&world.worker, world.task, Outcome::PartlyHelped).await.unwrap();
        assert_eq!(world.standing().await, Standing::Completed);
        assert_eq!(world.kinds().await, ["received", "waitlisted", "still-needed", "returned", "started", "completed"]);
        let queue = queue(&world.worker, &world.view().await.referral.municipality).await.unwrap();
        assert!(queue.iter().all(|row| row.task != world.task));
    })
    .await;
}
#[tokio::test]
async fn whoever_cannot_be_reached_on_three_days_is_let_go_and_comes_back_by_writing() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        let day = |n: i64| later(&world.worker, 24 * n);
        for n in 0..3 {
            assert_eq!(unreachable(&day(n), world.task).await, Err(Error::Forbidden), "after {n} days");
            try_to_reach(&day(n), world.task, TryWay::Phone, day(n).now).await.unwrap();
        }
        let future = try_to_reach(&day(2), world.task, TryWay::Phone, day(3).now).await;
        assert_eq!(future, Err(Error::Invalid(vec![Problem::new("when", Wrong::NotAllowed)])));
        let view = world.view().await;
        assert_eq!((view.tries.len(), view.tries[0].way), (3, TryWay::Phone));
        assert!(view.tasks.iter().any(|task| task.state.is_unanswered()), "a try is no answer");
        unreachable(&day(2), world.task).await.unwrap();
        assert_eq!(world.standing().await, Standing::PartOpen, "the further agency is still at its part");
        answer(&world.holder(), world.id, "Я вдома").await.unwrap();
        assert_eq!(world.standing().await, Standing::InTriage);
    })
    .await;
}
#[tokio::test]
async fn what_has_been_under_way_for_long_takes_no_place_from_what_waits_for_an_answer() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        accept(&world.worker, world.task).await.unwrap();
        start(&world.worker, world.task).await.unwrap();
        let new = sent(&later(&world.cx, 48), &draft("home.help", VINNYTSIA)).await;
        // On a list that has room for three of the four.
        let listed = crate::referrals::sql::queue(db.reader(), VINNYTSIA, 3).await.unwrap();
        let states: Vec<&str> = listed.iter().map(|row| row.11.as_str()).collect();
        assert_eq!(states, ["sent"; 3]);
        assert_eq!(listed.iter().filter(|row| row.0 == new.text()).count(), 2, "the newest is not hidden");
        let rows = queue(&world.triage, &AreaCode(VINNYTSIA.into())).await.unwrap();
        assert!(rows.len() == 4 && rows[0].task == world.task, "and what is due next is shown first");
    })
    .await;
}
#[tokio::test]
async fn a_list_that_does_not_hold_all_knows_how_many_there_are() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        let (queue, inbox) = (List::Queue(AreaCode(VINNYTSIA.into())), List::Inbox(org("vn-dsp")));
        let manager = by(&world.cx, testing::manager("vn-dsp"));
        let counted = async || (count_open(&world.triage, &queue).await, count_open(&manager, &inbox).await);
        assert_eq!(counted().await, (Ok(2), Ok(1)));
        testing::crowd(&db, world.task, 500).await;
        assert_eq!(counted().await, (Ok(502), Ok(501)));
        assert_eq!(rows(&world.triage, &queue).await.unwrap().len(), usize::from(LONGEST_LIST));
        assert_eq!(rows(&manager, &inbox).await.unwrap().len(), usize::from(LONGEST_LIST));
        accept(&world.worker, world.task).await.unwrap();
        assert_eq!(counted().await, (Ok(502), Ok(501)), "what is under way is open still");
        complete(&world.worker, world.task, Outcome::Helped).await.unwrap();
        assert_eq!(counted().await, (Ok(501), Ok(500)), "what is over is not");
        assert_eq!(count_open(&manager, &queue).await, Err(Error::Forbidden));
        assert_eq!(count_open(&world.triage, &inbox).await, Err(Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn whoever_was_let_go_and_says_that_no_help_came_is_back_with_the_municipality() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        let day = |n: i64| later(&world.worker, 24 * n);
        for n in 0..3 {
            try_to_reach(&day(n), world.task, TryWay::Phone, day(n).now).await.unwrap();
        }
        unreachable(&day(2), world.task).await.unwrap();
        let says = async |hour: i64, help: Help| {
            let holder = later(&world.holder(), 48 + hour);
            verdict(&holder, world.id, verdict_of(&holder, help), "").await
        };
        assert_eq!(says(1, Help::Yes).await, Ok(()));
        assert_eq!(world.standing().await, Standing::PartOpen, "who was helped elsewhere asks for nothing more");
        for pressed in 0..2 {
            assert_eq!(says(2, Help::No).await, Ok(()), "{pressed}");
        }
        assert_eq!(world.standing().await, Standing::InTriage);
        let view = world.view().await;
        let triage: Vec<_> = view.tasks.iter().filter(|task| task.part == Part::Triage).collect();
        assert!(triage.len() == 1 && triage[0].state.is_unanswered(), "somebody owes an answer again, once");
        assert!(view.tasks.iter().all(|task| task.part != Part::Review), "nobody has said that it was completed");
    })
    .await;
}
#[tokio::test]
async fn a_refusal_names_its_ground_and_others_who_give_it() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let world = World::new(&cx, "home.help", VINNYTSIA).await;
        assert_eq!(close(&world.worker, world.task, Closing::NoNeedLt, "").await, Err(Error::Forbidden), "no ground of this country");
        close(&world.worker, world.task, Closing::NotGivenUa, "Зверніться до інших").await.unwrap();
        assert_eq!((world.standing().await, world.agencies_with_keys().await), (Standing::NotHelped, 0));
        let named = alternatives(&world.holder(), world.id).await.unwrap();
        assert!(!named.is_empty(), "the catalogue fills them in");
        let services = crate::services::find_many(&cx, &named).await.unwrap();
        assert!(services.iter().all(|service| service.needs().iter().any(|need| need.as_str() == "home.help")));
        let nobody = World::new(&cx, "stay.housing", VINNYTSIA).await;
        let refused = close(&nobody.worker, nobody.task, Closing::NotGivenUa, "").await;
        assert_eq!(refused, Err(Error::Invalid(vec![Problem::new("closing", Wrong::NotAllowed)])), "without others it is no ground");
        assert!(!nobody.standing().await.is_over(), "and nothing was written");
        close(&nobody.worker, nobody.task, Closing::NoNeedUa, "").await.unwrap();
        assert_eq!(world.view().await.tasks.iter().filter(|task| task.state.stage() == Stage::NotHelped).count(), 2, "every task ends");
    })
    .await;
}
#[tokio::test]
async fn a_provider_who_does_not_give_it_names_others_and_it_goes_back_to_triage() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        decline(&world.worker, world.task, Reason::NotOurService, "").await.unwrap();
        assert_eq!(world.standing().await, Standing::InTriage);
        let named = alternatives(&world.holder(), world.id).await.unwrap();
        assert!(!named.is_empty());
        assert_eq!(alternatives(&by(&world.cx, testing::manager("vr-vdc-svajone")), world.id).await, Err(Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn where_violence_is_marked_no_step_refuses() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        for area in [VINNYTSIA, LT] {
            let world = World::of(&cx, &marked(Flag::Violence, draft("home.help", area)), area).await;
            let supervisor = &world.supervisor;
            assert_eq!(decline(supervisor, world.task, Reason::Other, "x").await, Err(Error::Forbidden));
            assert_eq!(waitlist(supervisor, world.task, 2).await, Err(Error::Forbidden));
            for why in [Closing::NoNeedUa, Closing::NotGivenUa, Closing::NoNeedLt, Closing::ResidenceLt] {
                assert_eq!(close(supervisor, world.task, why, "").await, Err(Error::Forbidden));
            }
            assert_eq!(cancel(supervisor, world.task, Cancelling::NotARequest, "").await, Err(Error::Forbidden));
            let view = world.view().await;
            let case = view.circumstances(domain::area::Country("UA".into()), &jiff::tz::TimeZone::UTC);
            let offered = view.steps(&supervisor.caller, &view.tasks[0], &case);
            assert!(offered.contains(&Step::Accept) && !offered.contains(&Step::Decline) && !offered.contains(&Step::Waitlist));
            close(supervisor, world.task, Closing::PersonDeclined, "").await.unwrap();
        }
    })
    .await;
}
#[tokio::test]
async fn what_is_open_to_all_is_answered_and_done() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let plain = World::new(&cx, "home.help", LT).await;
        assert_eq!(reply(&plain.worker, plain.task, "Taip").await, Err(Error::Forbidden), "help at home needs a decision");
        let open = World::new(&cx, "comm.community-work", LT).await;
        assert_eq!(reply(&open.worker, open.task, " ").await, Err(Error::Invalid(vec![Problem::new("answer", Wrong::Missing)])));
        reply(&open.worker, open.task, "Ateikite antradienį").await.unwrap();
        assert_eq!(open.standing().await, Standing::Completed);
    })
    .await;
}
#[tokio::test]
async fn staff_end_a_request_and_each_end_has_its_rank() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let one = World::new(&cx, "home.help", VINNYTSIA).await;
        assert_eq!(cancel(&one.worker, one.task, Cancelling::PersonAsked, "").await, Err(Error::Forbidden));
        cancel(&one.triage, one.task, Cancelling::PersonAsked, "Ви просили по телефону").await.unwrap();
        assert_eq!((one.standing().await, one.agencies_with_keys().await, one.letters().await), (Standing::Cancelled, 0, 2));
        assert_eq!(cancel(&one.triage, one.task, Cancelling::PersonAsked, "").await, Err(Error::Stale));

        let two = World::new(&cx, "home.help", VINNYTSIA).await;
        assert_eq!(mistaken(&two.triage, two.task).await, Err(Error::Forbidden));
        mistaken(&two.supervisor, two.task).await.unwrap();
        assert_eq!(two.standing().await, Standing::Mistaken);

        let further = World::new(&cx, "home.help", VINNYTSIA).await;
        let also = further.view().await.tasks.iter().find(|task| task.part == Part::Also).unwrap().id;
        assert_eq!(cancel(&further.triage, also, Cancelling::PersonAsked, "").await, Err(Error::Forbidden), "the main task speaks for all");
    })
    .await;
}
#[tokio::test]
async fn two_requests_of_one_municipality_become_one() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (first, second) = (World::new(&cx, "home.help", VINNYTSIA).await, World::new(&cx, "home.help", VINNYTSIA).await);
        let elsewhere = World::new(&cx, "home.help", LT).await;
        let refused = Err(Error::Invalid(vec![Problem::new("into", Wrong::NotAllowed)]));
        for other in [elsewhere.id, second.id, Id::named("referral", "nobody's")] {
            assert_eq!(merge(&second.triage, second.task, other).await, refused, "not into itself nor into another municipality's");
        }
        assert_eq!(merge(&second.worker, second.task, first.id).await, Err(Error::Forbidden));
        merge(&second.triage, second.task, first.id).await.unwrap();
        let view = second.view().await;
        assert_eq!((view.standing(), second.agencies_with_keys().await), (Standing::Merged, 0));
        assert!(view.tasks.iter().all(|task| matches!(task.state, TaskState::Merged { into, .. } if into == first.id)));
        assert_eq!(first.standing().await, Standing::Received);
        assert_eq!(merge(&first.triage, first.task, second.id).await, refused, "not into one that is over");
    })
    .await;
}
#[tokio::test]
async fn a_person_who_was_not_helped_gets_a_supervisor() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        let holder = world.holder();
        assert_eq!(verdict(&holder, world.id, verdict_of(&holder, Help::Yes), "").await, Err(Error::Stale), "nothing was completed yet");
        accept(&world.worker, world.task).await.unwrap();
        complete(&world.worker, world.task, Outcome::Helped).await.unwrap();
        for _ in 0..2 {
            verdict(&holder, world.id, verdict_of(&holder, Help::Partly), "Не зрозуміла лист").await.unwrap();
        }
        assert_eq!(world.kinds().await.iter().filter(|kind| **kind == "disputed").count(), 1, "pressed twice, said once");
        verdict(&holder, world.id, verdict_of(&holder, Help::No), "").await.unwrap();
        let view = world.view().await;
        assert_eq!((view.standing(), view.verdict.map(|verdict| verdict.help)), (Standing::InReview, Some(Help::No)));
        let reviews: Vec<_> = view.tasks.iter().filter(|task| task.part == Part::Review).collect();
        assert_eq!(reviews.len(), 1, "one is enough");
        assert!(reviews[0].due_at > holder.now);
        assert_eq!(accept(&world.triage, reviews[0].id).await, Err(Error::Forbidden), "it is the supervisor's");
        assert_eq!(tick(&later(&by(&world.cx, Caller::System), 24 * 365)).await.unwrap().returned, 1, "a review has nowhere to return to");
        accept(&world.supervisor, reviews[0].id).await.unwrap();
        complete(&world.supervisor, reviews[0].id, Outcome::Helped).await.unwrap();
        assert_eq!(world.standing().await, Standing::Completed);
        verdict(&holder, world.id, verdict_of(&holder, Help::Yes), "").await.unwrap();
        assert_eq!(world.standing().await, Standing::Completed);
        assert_eq!(world.kinds().await.last(), Some(&"confirmed"));
    })
    .await;
}
#[tokio::test]
async fn words_that_come_a_moment_after_the_verdict_are_taken_once() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        accept(&world.worker, world.task).await.unwrap();
        complete(&world.worker, world.task, Outcome::Helped).await.unwrap();
        let holder = world.holder();
        for (unclear, expected) in [("", 0), ("Не зрозуміла лист", 1), ("Не зрозуміла лист", 1)] {
            let now = Cx { now: holder.now + SignedDuration::from_secs(2 * expected), ..holder.clone() };
            verdict(&now, world.id, verdict_of(&now, Help::Partly), unclear).await.unwrap();
            let messages: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM message").fetch_one(db.reader()).await.unwrap();
            assert_eq!(messages, expected);
        }
    })
    .await;
}

#[tokio::test]
async fn only_the_holder_learns_who_opened_the_data() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        assert_eq!(openings(&world.holder(), world.id).await.unwrap(), []);
        facts(&world.worker, world.id).await.unwrap();
        facts(&later(&world.worker, 1), world.id).await.unwrap();
        let seen = openings(&world.holder(), world.id).await.unwrap();
        assert_eq!((seen.len(), seen[0].role, seen[0].deed.as_str()), (2, Some(Role::CaseWorker), "opened"));
        assert_eq!(seen[1].at.duration_since(seen[0].at), SignedDuration::from_hours(1), "every look is told");
        for stranger in [world.supervisor.clone(), world.cx.clone(), by(&world.cx, Caller::Holder(Id::named("referral", "x")))] {
            assert_eq!(openings(&stranger, world.id).await, Err(Error::Forbidden));
            assert_eq!(verdict(&stranger, world.id, verdict_of(&stranger, Help::No), "").await, Err(Error::Forbidden));
            assert_eq!(still_needed(&stranger, world.id).await, Err(Error::Forbidden));
        }
    })
    .await;
}
/// Where a provider may be asked directly for help at home, and a request to it.
pub(super) async fn direct(db: &crate::Db) -> (Cx, Draft) {
    ready(db).await;
    let rule = "id,priority,area,need,audience,age_from,age_to,urgency,residence,flags,duty,agency,valid_from,valid_to,legal_basis\n\
        vn-direct,90,UA05020030000031457,home.help,,,,,,,direct,,2024-01-01,,2671-VIII art. 21(1)\n";
    let report = crate::import::routing(&testing::cx(db, Caller::Operator), rule.as_bytes(), &|_| ()).await.unwrap();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    online(db, "vn-tc").await;
    let chosen = Draft { service: Some(Id::named("service", "vn-tc:home.help")), ..draft("home.help", VINNYTSIA) };
    (testing::cx(db, Caller::Anyone), chosen)
}

#[tokio::test]
async fn a_provider_in_ukraine_that_is_asked_directly_files_with_the_council_by_the_next_working_day() {
    testing::each(|db| async move {
        let (cx, chosen) = direct(&db).await;
        let (filed, forgotten) = (sent(&cx, &chosen).await, sent(&cx, &chosen).await);
        let filing = async |id| seen(&cx, id).await.tasks.into_iter().find(|task| task.part == Part::Filing).unwrap();
        let task = filing(filed).await;
        assert_eq!((task.agency, task.due_at.to_string().as_str()), (Some(org("vn-tc")), "2026-11-24T21:59:59Z"));
        assert_eq!(seen(&cx, filed).await.standing(), Standing::Received);
        assert_eq!(file(&by(&cx, testing::staff(Role::Supervisor, VINNYTSIA)), task.id).await, Err(Error::Forbidden));
        file(&by(&cx, testing::manager("vn-tc")), task.id).await.unwrap();
        let view = seen(&cx, filed).await;
        assert_eq!(view.referral.legal_due_at.unwrap().to_string(), "2026-12-07T21:59:59Z", "the council's clock starts");
        assert!(view.tasks.iter().any(|task| task.part == Part::Triage && task.state.is_open()));
        assert_eq!(view.place().agencies, [org("vn-tc")], "the provider goes on with its own part");
        // Nobody filed the other one: the clock does.
        let late = Cx { now: "2026-11-24T22:00:01Z".parse().unwrap(), ..by(&cx, Caller::System) };
        assert_eq!(tick(&late).await.unwrap().returned, 1);
        let view = seen(&cx, forgotten).await;
        assert!(matches!(filing(forgotten).await.state, TaskState::Returned { .. }));
        assert!(view.tasks.iter().any(|task| task.part == Part::Triage && task.state.is_open()));
    })
    .await;
}

#[tokio::test]
async fn the_council_gets_what_was_asked_of_a_provider_directly_once_whoever_brings_it() {
    testing::each(|db| async move {
        let (cx, chosen) = direct(&db).await;
        let (provider, clock) = (by(&cx, testing::manager("vn-tc")), later(&by(&cx, Caller::System), 24 * 90));
        let (declined_after, declined_before) = (sent(&cx, &chosen).await, sent(&cx, &chosen).await);
        let (dealt_with, forgotten) = (sent(&cx, &chosen).await, sent(&cx, &chosen).await);
        let part = async |id, part| seen(&cx, id).await.tasks.into_iter().find(|task| task.part == part).unwrap();
        let in_triage = async |id| {
            let view = seen(&cx, id).await;
            let open: Vec<_> = view.tasks.iter().filter(|task| task.state.is_open()).map(|task| task.part).collect();
            (open, view.standing())
        };
        let once = (vec![Part::Triage], Standing::InTriage);
        // Filed, and declined after all.
        file(&provider, part(declined_after, Part::Filing).await.id).await.unwrap();
        decline(&provider, part(declined_after, Part::Direct).await.id, Reason::NoPlaces, "").await.unwrap();
        assert_eq!(in_triage(declined_after).await, once);
        // Declined, and filed after that.
        decline(&provider, part(declined_before, Part::Direct).await.id, Reason::NoPlaces, "").await.unwrap();
        file(&provider, part(declined_before, Part::Filing).await.id).await.unwrap();
        assert_eq!(in_triage(declined_before).await, once);
        // Declined, dealt with by the council, and never filed: that opens it no second time.
        decline(&provider, part(dealt_with, Part::Direct).await.id, Reason::NoPlaces, "").await.unwrap();
        let triage = by(&cx, testing::staff(Role::Triage, VINNYTSIA));
        let looked = part(dealt_with, Part::Triage).await.id;
        accept(&triage, looked).await.unwrap();
        complete(&triage, looked, Outcome::Helped).await.unwrap();
        // Silence: both times run out, whichever first.
        tick(&clock).await.unwrap();
        assert_eq!(in_triage(forgotten).await, once);
        assert_eq!(part(forgotten, Part::Direct).await.state.stage(), Stage::Returned);
        for id in [declined_after, declined_before] {
            assert_eq!(in_triage(id).await, once);
        }
        assert_eq!(in_triage(dealt_with).await, (vec![], Standing::Completed));
    })
    .await;
}

#[tokio::test]
async fn a_new_receipt_is_staffs_to_give_and_the_person_hears_of_it() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        let receipt = Secrets::new().receipt();
        let given = async |cx: &Cx, before: u32| {
            let checked = domain::referral::Checked { how: domain::referral::Identity::Document, note: String::new() };
            let wraps = Rewrapped { label: "receipt".into(), facts: vec![], part: None, messages: vec![] };
            renew_receipt(cx, world.id, before, &checked, (&receipt, wraps)).await
        };
        let desk = by(&world.cx, testing::staff(Role::FrontDesk, VINNYTSIA));
        for stranger in
            [world.holder(), desk, by(&world.cx, testing::manager("vn-tc")), by(&world.cx, testing::staff(Role::Supervisor, LT))]
        {
            assert_eq!(given(&stranger, 0).await, Err(Error::Forbidden));
        }
        assert_eq!(world.letters().await, 1);
        assert_eq!(given(&world.worker, 1).await, Err(Error::Stale), "there was none before");
        given(&world.worker, 0).await.unwrap();
        assert_eq!((world.letters().await, *world.kinds().await.last().unwrap()), (2, "renewed"));
        assert_eq!(follow(&world.cx, &receipt).await, Ok(world.id));
        let acts: Vec<String> =
            sqlx::query_scalar("SELECT act FROM audit WHERE act LIKE 'identity-%'").fetch_all(db.reader()).await.unwrap();
        assert_eq!(acts, ["identity-document"]);
        let told: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM job WHERE kind = 'alert' AND detail = 'receipt-renewed'")
            .fetch_one(db.reader())
            .await
            .unwrap();
        assert_eq!(told, 1, "the supervisors hear of it");
        // Asked for by who does not know of it: that one would be dead from now on.
        assert_eq!(given(&world.triage, 0).await, Err(Error::Stale));
        assert_eq!(follow(&world.cx, &receipt).await, Ok(world.id));
        let known = Rewrap::Receipt { before: 0 };
        assert_eq!(to_rewrap(&world.triage, world.id, known).await.map(|_| ()), Err(Error::Stale), "and nothing is opened for it");
        ask(&world.worker, world.task, "На якому поверсі?").await.unwrap();
        assert_eq!(given(&world.worker, 1).await, Err(Error::Stale), "what was said since the keys were wrapped would not open with it");
    })
    .await;
}
