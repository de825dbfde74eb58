//! Danger that comes to light later: who marks it, what follows, who takes the mark off; and that it is lost neither by merging nor by giving up.
use super::{
    loops::{World, direct},
    *,
};
use domain::referral::{Closing, Reason, Stage, Task, tries::Way as TryWay};

async fn part(world: &World, part: Part) -> Task {
    world.view().await.tasks.into_iter().find(|task| task.part == part).unwrap()
}

#[tokio::test]
async fn whoever_is_at_work_marks_danger_and_the_law_holds_from_that_moment() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        let also = part(&world, Part::Also).await.id;
        let centre = later(&by(&world.cx, testing::manager("vn-tc")), 1);
        for stranger in [by(&centre, testing::manager("vr-vdc-svajone")), world.holder(), world.cx.clone()] {
            assert_eq!(mark(&stranger, also).await, Err(Error::Forbidden));
        }
        assert!(!world.view().await.referral.must_not_refuse);
        mark(&centre, also).await.unwrap();
        let referral = world.view().await.referral;
        assert!(referral.must_not_refuse);
        assert_eq!(referral.legal_due_at, Some(later(&centre, 24).now), "a crisis has a day, from when it was known");
        assert_eq!(part(&world, Part::Lead).await.due_at, later(&centre, 12).now, "and who answers has half of it");
        assert_eq!(world.kinds().await.last(), Some(&"marked"));
        assert_eq!(mark(&world.worker, world.task).await, Err(Error::Stale), "once");
        assert_eq!(decline(&world.supervisor, world.task, Reason::NoPlaces, "").await, Err(Error::Forbidden));
        assert_eq!(waitlist(&world.worker, world.task, 3).await, Err(Error::Forbidden));
        assert_eq!(close(&world.supervisor, world.task, Closing::NoNeedUa, "").await, Err(Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn once_danger_is_marked_the_rules_are_asked_again_and_nothing_moves_by_itself() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        assert_eq!(routed_again(&world.triage, world.id).await, Ok(vec![]), "nothing is marked");
        mark(&world.worker, world.task).await.unwrap();
        assert_eq!(routed_again(&world.worker, world.id).await, Err(Error::Forbidden), "for those who send on");
        let said =
            |rule: &str, flag, lead, basis: &str, differs| Again { flag, lead, rule: rule.into(), legal_basis: basis.into(), differs };
        let danger = said("vn-home", Flag::Danger, org("vn-dsp"), "2671-VIII art. 21(2)", false);
        let violence = said("vn-violence", Flag::Violence, org("vn-mcss"), "2671-VIII art. 21(2) 24(1)", true);
        assert_eq!(routed_again(&world.triage, world.id).await, Ok(vec![danger.clone(), violence.clone()]));
        let lead = part(&world, Part::Lead).await;
        assert!(lead.id == world.task && lead.agency == Some(org("vn-dsp")) && lead.state.is_open(), "it stays where it is");
        let wraps = Rewrapped { label: Holder::Organization(org("vn-mcss")).to_string(), facts: vec![1], part: None, messages: vec![] };
        route(&world.triage, world.id, org("vn-mcss"), "", wraps).await.unwrap();
        let there = Again { differs: false, ..violence };
        assert_eq!(routed_again(&world.triage, world.id).await, Ok(vec![danger, there]), "sent on, it is where the rules want it");
        let task = world.view().await.tasks.into_iter().find(|task| task.agency == Some(org("vn-mcss"))).unwrap();
        unmark(&world.supervisor, task.id, "x").await.unwrap();
        assert_eq!(routed_again(&world.triage, world.id).await, Ok(vec![]));
    })
    .await;
}
#[tokio::test]
async fn of_a_request_that_is_over_the_rules_are_not_asked_again() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        mark(&world.worker, world.task).await.unwrap();
        assert_eq!(routed_again(&world.triage, world.id).await.unwrap().len(), 2);
        withdraw(&world.holder(), world.id).await.unwrap();
        assert_eq!(routed_again(&world.triage, world.id).await, Ok(vec![]), "nobody has to send it anywhere");
    })
    .await;
}
#[tokio::test]
async fn a_request_that_came_with_its_danger_was_routed_by_it() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, &marked(Flag::Violence, draft("home.help", VINNYTSIA))).await;
        assert_eq!(routed_again(&by(&cx, testing::staff(Role::Triage, VINNYTSIA)), id).await, Ok(vec![]));
    })
    .await;
}
#[tokio::test]
async fn a_mark_is_taken_off_by_a_supervisor_for_a_reason_that_stays_inside() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let world = World::new(&cx, "home.help", VINNYTSIA).await;
        assert_eq!(unmark(&world.supervisor, world.task, MARKERS[3]).await, Err(Error::Stale), "nothing is marked");
        mark(&world.worker, world.task).await.unwrap();
        let due = world.view().await.referral.legal_due_at;
        assert_eq!(unmark(&world.triage, world.task, MARKERS[3]).await, Err(Error::Forbidden));
        let silent = Err(Error::Invalid(vec![Problem::new("unmark_note", Wrong::Missing)]));
        assert_eq!(unmark(&world.supervisor, world.task, " ").await, silent);
        unmark(&world.supervisor, world.task, MARKERS[3]).await.unwrap();
        let referral = world.view().await.referral;
        assert_eq!((referral.must_not_refuse, referral.legal_due_at), (false, due), "nobody gains time by it");
        assert_eq!(count_notes(&world.worker, world.id).await, Ok(1));
        assert!(!testing::everything_stored(&db).await.contains(MARKERS[3]));
        decline(&world.worker, world.task, Reason::NoPlaces, "").await.unwrap();

        let violence = World::new(&cx, "crisis.violence", VINNYTSIA).await;
        assert_eq!(unmark(&violence.supervisor, violence.task, "x").await, Err(Error::Forbidden), "the need itself forbids a refusal");
    })
    .await;
}
#[tokio::test]
async fn what_a_provider_was_asked_directly_is_the_municipalitys_once_danger_is_marked() {
    testing::each(|db| async move {
        let (cx, chosen) = direct(&db).await;
        let id = sent(&cx, &chosen).await;
        let task = seen(&cx, id).await.tasks.into_iter().find(|task| task.part == Part::Direct).unwrap().id;
        let centre = by(&cx, testing::manager("vn-tc"));
        mark(&centre, task).await.unwrap();
        let view = seen(&cx, id).await;
        assert!(view.tasks.iter().any(|task| task.part == Part::Triage && task.state.is_open()));
        assert_eq!(view.referral.legal_due_at, Some(later(&cx, 24).now));
        assert!(view.place().agencies.contains(&org("vn-tc")), "it goes on with its own part");
        assert_eq!(decline(&centre, task, Reason::NoPlaces, "").await, Err(Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn no_agency_gives_up_somebody_in_danger_whom_it_cannot_reach() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        mark(&world.worker, world.task).await.unwrap();
        let day = |n: i64| later(&world.worker, 24 * n);
        for n in 0..3 {
            try_to_reach(&day(n), world.task, TryWay::Phone, day(n).now).await.unwrap();
        }
        unreachable(&day(2), world.task).await.unwrap();
        assert_eq!(world.standing().await, Standing::InTriage, "the municipality looks");
        assert!(part(&world, Part::Triage).await.state.is_open());
    })
    .await;
}
#[tokio::test]
async fn merging_takes_the_mark_and_the_earlier_clock_along() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (first, third) = (World::new(&cx, "home.help", VINNYTSIA).await, World::new(&cx, "home.help", VINNYTSIA).await);
        let second = World::new(&later(&cx, 48), "home.help", VINNYTSIA).await;
        let due = first.view().await.referral.legal_due_at;
        assert!(due < second.view().await.referral.legal_due_at);
        merge(&second.triage, first.task, second.id).await.unwrap();
        let referral = second.view().await.referral;
        assert_eq!((referral.legal_due_at, referral.must_not_refuse), (due, false), "it has waited since the first came");
        mark(&third.worker, third.task).await.unwrap();
        merge(&second.triage, third.task, second.id).await.unwrap();
        assert!(second.view().await.referral.must_not_refuse, "danger is not merged away");
        assert_eq!(second.kinds().await.last(), Some(&"marked"));
        assert_eq!(decline(&second.supervisor, second.task, Reason::NoPlaces, "").await, Err(Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn merging_what_was_decided_in_time_makes_no_other_late() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let decided = World::new(&cx, "home.help", VINNYTSIA).await;
        accept(&decided.worker, decided.task).await.unwrap();
        let second = World::new(&later(&cx, 48), "home.help", VINNYTSIA).await;
        let due = second.view().await.referral.legal_due_at;
        merge(&second.triage, decided.task, second.id).await.unwrap();
        assert_eq!(decided.standing().await, Standing::Merged);
        assert_eq!(second.view().await.referral.legal_due_at, due);
    })
    .await;
}
#[tokio::test]
async fn nobody_in_danger_is_left_on_a_waiting_list_alone() {
    testing::each(|db| async move {
        let world = World::new(&ready(&db).await, "home.help", VINNYTSIA).await;
        waitlist(&world.worker, world.task, 3).await.unwrap();
        mark(&world.worker, world.task).await.unwrap();
        assert_eq!(part(&world, Part::Lead).await.state.stage(), Stage::Waitlisted, "their place is kept");
        let triage = part(&world, Part::Triage).await;
        assert!(triage.state.is_unanswered(), "and the municipality looks who takes them sooner");
        assert_eq!(triage.due_at, later(&world.worker, 12).now, "within half of a crisis's day");
    })
    .await;
}
#[tokio::test]
async fn two_that_are_merged_into_each_other_at_once_leave_one() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (one, two) = (World::new(&cx, "home.help", VINNYTSIA).await, World::new(&cx, "home.help", VINNYTSIA).await);
        let both = futures::future::join(merge(&one.triage, one.task, two.id), merge(&two.triage, two.task, one.id)).await;
        assert!(both.0.is_ok() != both.1.is_ok(), "{both:?}");
        let refused = Error::Invalid(vec![Problem::new("into", Wrong::NotAllowed)]);
        assert_eq!(both.0.as_ref().err().or(both.1.as_ref().err()), Some(&refused), "told so, not that the database could not");
        let over = [one.standing().await, two.standing().await].into_iter().filter(|standing| standing.is_over()).count();
        assert_eq!(over, 1, "a request goes on");
    })
    .await;
}
