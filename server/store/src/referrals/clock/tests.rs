//! The clock as the municipality and the agencies see it: told once, returned by itself, whatever the machine's clock does.
use super::*;
use crate::{
    Db,
    accounts::{self, NewAccount},
    keys,
    referrals::{answer, ask, queue, send},
    testing,
};
use domain::{
    Error, Language,
    access::Caller,
    account::Role,
    contact::ContactForm,
    referral::{Draft, Help, Outcome, Referral, Stage, Verdict, WhyNot},
};
use jiff::SignedDuration;
use seal::Secrets;

const VINNYTSIA: &str = "UA05020030000031457";

fn vinnytsia() -> AreaCode {
    AreaCode(VINNYTSIA.into())
}

/// The sample's Vinnytsia with a key for everyone; the process itself looks on, at noon of Monday 2026-11-23.
async fn ready(db: &Db) -> Cx {
    testing::catalogue(db).await;
    let system = testing::cx(db, Caller::System);
    for holder in keys::missing(&system).await.unwrap() {
        keys::add(&system, &holder, seal::receipt_public_key(&Secrets::new().receipt())).await.unwrap();
    }
    system
}
/// A question of day care, which one agency leads and no other has a part in.
async fn sent(cx: &Cx, urgency: &str) -> Id<Referral> {
    let draft = Draft {
        need: "day.older".into(),
        area: VINNYTSIA.into(),
        urgency: urgency.into(),
        contact: ContactForm { way: "email".into(), email: "marija@example.ua".into(), ..ContactForm::default() },
        consent: "yes".into(),
        ..Draft::default()
    };
    send(&by(cx, Caller::Anyone), &draft, &Secrets::new(), Language::Uk, None).await.unwrap().referral
}
fn by(cx: &Cx, caller: Caller) -> Cx {
    Cx { caller, ..cx.clone() }
}
fn later(cx: &Cx, hours: i64) -> Cx {
    Cx { now: cx.now + SignedDuration::from_hours(hours), ..cx.clone() }
}
/// All that waits to be told, and no longer waits then.
async fn told(cx: &Cx) -> Vec<Job> {
    let mut all = vec![];
    loop {
        let claimed = jobs::claim(cx, 99).await.unwrap();
        if claimed.is_empty() {
            return all;
        }
        for one in claimed {
            jobs::finish(cx, &one).await.unwrap();
            all.push(one.job);
        }
    }
}
fn reminded(jobs: &[Job]) -> Vec<About> {
    jobs.iter().filter_map(|job| if let Job::Remind { about, .. } = job { Some(*about) } else { None }).collect()
}
fn alerted(jobs: &[Job]) -> Vec<About> {
    jobs.iter().filter_map(|job| if let Job::Alert { about, .. } = job { Some(*about) } else { None }).collect()
}
async fn tasks(cx: &Cx, id: Id<Referral>) -> Vec<Task> {
    super::super::read::load(cx, id).await.unwrap().tasks
}

#[tokio::test]
async fn a_day_is_half_over_then_over_and_everyone_is_told_once() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, "urgent").await;
        told(&cx).await;
        let none = Ticked::default();
        assert_eq!(tick(&later(&cx, 11)).await, Ok(none));
        assert_eq!(tick(&later(&cx, 12)).await, Ok(Ticked { reminded: 1, ..none }));
        assert_eq!(tick(&later(&cx, 12)).await, Ok(none));
        assert_eq!(reminded(&told(&later(&cx, 12)).await), [About::HalfTime]);
        let worker = by(&later(&cx, 12), testing::staff(Role::CaseWorker, VINNYTSIA));
        let task = tasks(&cx, id).await[0].id;
        assert_eq!(reminders_sent(&worker, &List::Queue(vinnytsia())).await.unwrap(), HashMap::from([(task, 1)]));
        assert_eq!(reminders_sent(&cx, &List::Queue(vinnytsia())).await, Err(Error::Forbidden));

        assert_eq!(tick(&later(&cx, 24)).await, Ok(none), "to the last second");
        assert_eq!(tick(&later(&cx, 25)).await, Ok(Ticked { returned: 1, ..none }));
        let jobs = told(&later(&cx, 25)).await;
        assert_eq!(alerted(&jobs), [About::Returned]);
        assert!(jobs.contains(&Job::NotifyPerson { referral: id, letter: Letter::BackInTriage }), "{jobs:?}");
        let triage = tasks(&cx, id).await.into_iter().find(|task| task.part == Part::Triage).unwrap();
        assert!(jobs.contains(&Job::NotifyAgency { task: triage.id }), "{jobs:?}");
        assert_eq!(reminders_sent(&worker, &List::Queue(vinnytsia())).await.unwrap(), HashMap::new(), "a new task, a new clock");
    })
    .await;
}

#[tokio::test]
async fn triage_that_is_late_is_told_to_its_supervisors_and_stays_where_it_is() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let supervisor = NewAccount {
            email: "supervisor@vn.example".parse().unwrap(),
            role: Role::Supervisor,
            organization: Id::named("organization", "vn-dsp"),
            municipality: Some(vinnytsia()),
            password: "correct horse battery".into(),
        };
        let supervisor = accounts::create(&testing::cx(&db, Caller::Operator), supervisor).await.unwrap();
        let id = sent(&cx, "urgent").await;
        tick(&later(&cx, 25)).await.unwrap();
        told(&later(&cx, 25)).await;
        let triage = tasks(&cx, id).await.into_iter().find(|task| task.part == Part::Triage).unwrap();
        let after = Cx { now: triage.due_at + SignedDuration::from_secs(1), ..cx.clone() };
        assert_eq!(tick(&after).await, Ok(Ticked { escalated: 1, ..Ticked::default() }));
        assert_eq!(tick(&later(&after, 100)).await, Ok(Ticked::default()));
        // Nobody does it: they hear of it again, a working week after the last time.
        for (hours, wanted) in [(200, 1), (201, 0), (2000, 1), (2001, 0)] {
            assert_eq!(tick(&later(&after, hours)).await.unwrap().escalated, wanted, "{hours}");
        }
        let late = alerted(&told(&later(&after, 3000)).await).into_iter().filter(|about| *about == About::TriageLate);
        assert_eq!(late.count(), 3);
        assert_eq!(accounts::supervisors_of(&cx, triage.id).await.unwrap(), [supervisor]);
        let row = queue(&by(&after, testing::staff(Role::Triage, VINNYTSIA)), &vinnytsia()).await.unwrap().remove(0);
        assert!(row.part == Part::Triage && row.unanswered);
    })
    .await;
}

#[tokio::test]
async fn after_a_standstill_one_letter_says_what_two_would_have_said_and_what_is_over_returns_at_once() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        // Thursday noon: half of five working days is on Monday, the working day before the last is Wednesday.
        let thursday = Cx { now: "2026-11-19T12:00:00Z".parse().unwrap(), ..cx.clone() };
        let (one, other) = (sent(&thursday, "normal").await, sent(&thursday, "normal").await);
        told(&cx).await;
        let wednesday = Cx { now: "2026-11-25T07:00:00Z".parse().unwrap(), ..cx.clone() };
        assert_eq!(tick(&wednesday).await, Ok(Ticked { reminded: 2, ..Ticked::default() }));
        assert_eq!(reminded(&told(&wednesday).await), [About::LastDay, About::LastDay], "and not the half time as well");
        let friday = Cx { now: "2026-11-27T07:00:00Z".parse().unwrap(), ..cx.clone() };
        assert_eq!(tick(&friday).await, Ok(Ticked { returned: 2, legal_reminded: 2, ..Ticked::default() }));
        for id in [one, other] {
            assert_eq!(tasks(&cx, id).await.len(), 2);
        }
    })
    .await;
}

#[tokio::test]
async fn an_answer_starts_the_clock_again_and_it_is_kept_again() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, "urgent").await;
        let task = tasks(&cx, id).await[0].id;
        tick(&later(&cx, 13)).await.unwrap();
        ask(&by(&later(&cx, 14), testing::staff(Role::CaseWorker, VINNYTSIA)), task, "?").await.unwrap();
        assert_eq!(tick(&later(&cx, 40)).await, Ok(Ticked::default()), "the person is on the move");
        answer(&by(&later(&cx, 41), Caller::Holder(id)), id, "!").await.unwrap();
        told(&later(&cx, 41)).await;
        // Of the ten hours that were left when the question was asked, half is over.
        assert_eq!(tick(&later(&cx, 41 + 5)).await, Ok(Ticked { reminded: 1, ..Ticked::default() }));
        assert_eq!(reminded(&told(&later(&cx, 46)).await), [About::HalfTime]);
        assert_eq!(tick(&later(&cx, 41 + 11)).await, Ok(Ticked { returned: 1, ..Ticked::default() }));
    })
    .await;
}

/// The machine's clock jumps about, several nodes look at once, and still each thing is said and done once.
#[tokio::test]
async fn a_jumping_clock_says_nothing_twice() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let mut all = vec![];
        for _ in 0..3 {
            all.push(sent(&cx, "soon").await);
        }
        let mut said = told(&cx).await;
        said.clear();
        // A walk that is the same at every run: days to and fro, in the end far beyond every term.
        let mut chance = 7u64;
        for step in 0..60i64 {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let hours = i64::try_from(chance >> 40).unwrap_or_default() % 240 - 72 + step * 4;
            let now = later(&cx, hours);
            for outcome in futures::future::join_all((0..3).map(|_| tick(&now))).await {
                outcome.unwrap();
            }
            said.extend(told(&later(&cx, 24 * 400)).await);
        }
        let end = later(&cx, 24 * 90);
        tick(&end).await.unwrap();
        said.extend(told(&later(&cx, 24 * 400)).await);
        // Late triage alone is told of again, never within a week.
        let often = |job: &Job| matches!(job, Job::Alert { about: About::TriageLate, .. });
        let late: Vec<Job> = said.extract_if(.., |job| often(job)).collect();
        let before = said.len();
        let unique = said.iter().fold(vec![], |mut unique: Vec<Job>, job| {
            if !unique.contains(job) {
                unique.push(*job);
            }
            unique
        });
        assert_eq!(unique.len(), before, "something was said twice: {said:?}");
        for id in all {
            let tasks = tasks(&cx, id).await;
            assert_eq!(tasks.len(), 2, "returned once");
            let returned = said.iter().filter(|job| **job == Job::Alert { task: tasks[0].id, about: About::Returned }).count();
            assert_eq!(returned, 1);
            let told = "SELECT at FROM reminder WHERE task_id = $1 AND kind LIKE 'late%' ORDER BY at";
            let told: Vec<i64> = sqlx::query_scalar(told).bind(tasks[1].id.text()).fetch_all(db.reader()).await.unwrap();
            assert_eq!(late.iter().filter(|job| **job == Job::Alert { task: tasks[1].id, about: About::TriageLate }).count(), told.len());
            assert!(!told.is_empty() && told.windows(2).all(|two| two[1] - two[0] > 5 * 86_400_000), "{told:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_person_who_stays_silent_is_asked_three_times_and_then_let_go_but_never_one_in_danger() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (plain, danger) = (sent(&cx, "normal").await, sent(&cx, "normal").await);
        sqlx::query("UPDATE referral SET must_not_refuse = 1 WHERE id = $1").bind(danger.text()).execute(db.writer()).await.unwrap();
        let worker = by(&cx, testing::staff(Role::CaseWorker, VINNYTSIA));
        for id in [plain, danger] {
            ask(&worker, tasks(&cx, id).await[0].id, "?").await.unwrap();
        }
        told(&cx).await;
        let on = |text: &str| Cx { now: text.parse().unwrap(), ..cx.clone() };
        let none = Ticked::default();
        // Asked on Monday 23 November; five working days end with the next Monday in Kyiv.
        // The municipality's own time to decide is half over by then: it runs on while the person is asked.
        assert_eq!(tick(&on("2026-11-30T21:59:59Z")).await, Ok(Ticked { legal_reminded: 2, ..none }));
        assert_eq!(tick(&on("2026-11-30T22:00:00Z")).await, Ok(Ticked { asked_again: 2, ..none }));
        assert_eq!(tick(&on("2026-11-30T22:00:00Z")).await, Ok(none));
        let asked = told(&on("2026-12-01T00:00:00Z")).await;
        assert_eq!(asked.iter().filter(|job| matches!(job, Job::NotifyPerson { letter: Letter::Asked, .. })).count(), 2);
        // The machine stood still: late as it is, the third time is asked before anyone is let go.
        assert_eq!(tick(&on("2027-03-01T12:00:00Z")).await, Ok(Ticked { asked_again: 2, legal_passed: 2, ..none }));
        assert_eq!(tick(&on("2027-03-01T13:00:00Z")).await, Ok(none));
        assert_eq!(tick(&on("2027-03-09T12:00:00Z")).await, Ok(Ticked { let_go: 1, escalated: 1, ..none }));
        // Nobody has acted: the supervisors hear of whoever may not be let go again after a working week, once in each.
        assert_eq!(tick(&on("2027-03-16T21:59:59Z")).await, Ok(none));
        assert_eq!(tick(&on("2027-03-16T22:00:00Z")).await, Ok(Ticked { escalated: 1, ..none }));
        assert_eq!(tick(&on("2027-03-16T22:00:00Z")).await, Ok(none));
        assert_eq!(tick(&on("2027-06-09T12:00:00Z")).await, Ok(Ticked { escalated: 1, ..none }));
        let mut alerts = alerted(&told(&on("2027-06-09T12:00:00Z")).await);
        alerts.retain(|about| *about != About::LegalHalfTime && *about != About::LegalPassed);
        assert_eq!(alerts, [About::PersonSilent; 4]);
        let stage = async |id| tasks(&cx, id).await[0].state.stage();
        assert_eq!((stage(plain).await, stage(danger).await), (Stage::Unreachable, Stage::Asked));
        // Whoever writes after all is taken up again.
        answer(&by(&on("2027-06-10T12:00:00Z"), Caller::Holder(plain)), plain, "!").await.unwrap();
        assert_eq!(tasks(&cx, plain).await[1].part, Part::Triage);
    })
    .await;
}

#[tokio::test]
async fn who_was_asked_and_may_not_be_written_to_is_not_let_go_either() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent_by(&cx, "phone").await;
        let worker = by(&cx, testing::staff(Role::CaseWorker, VINNYTSIA));
        ask(&worker, tasks(&cx, id).await[0].id, "?").await.unwrap();
        let on = |text: &str| Cx { now: text.parse().unwrap(), ..cx.clone() };
        let mut done = (0, 0);
        for at in ["2026-12-01T12:00:00Z", "2026-12-09T12:00:00Z", "2026-12-17T12:00:00Z", "2027-06-09T12:00:00Z"] {
            let ticked = tick(&on(at)).await.unwrap();
            done = (done.0 + ticked.let_go, done.1 + ticked.escalated);
        }
        assert_eq!(done, (0, 2), "a supervisor is told instead, and again while nobody acts");
        assert_eq!(tasks(&cx, id).await[0].state.stage(), Stage::Asked);
    })
    .await;
}

#[tokio::test]
async fn the_legal_clock_is_told_at_half_on_its_last_day_and_at_its_end_once_and_to_the_person_too() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, "normal").await;
        let on = |text: &str| Cx { now: text.parse().unwrap(), ..cx.clone() };
        let legal = async |text: &str| tick(&on(text)).await.map(|ticked| (ticked.legal_reminded, ticked.legal_passed)).unwrap();
        // Ten working days from Monday noon end on Monday 7 December; half of them is the evening of 30 November, eight in the morning of
        // Friday 4 December the last day's reminder.
        assert_eq!(legal("2026-11-30T16:59:00Z").await, (0, 0));
        assert_eq!(legal("2026-11-30T17:00:00Z").await, (1, 0));
        assert_eq!(legal("2026-11-30T17:01:00Z").await, (0, 0));
        // The agency's own clock ran out: the request is in triage now, and the municipality's clock has never stopped.
        assert_eq!(legal("2026-12-01T00:00:00Z").await, (0, 0));
        assert_eq!(legal("2026-12-04T06:00:00Z").await, (1, 0));
        assert_eq!(legal("2026-12-07T21:59:59Z").await, (0, 0), "to the last second");
        let end = on("2026-12-07T22:00:00Z");
        for outcome in futures::future::join_all((0..5).map(|_| tick(&end))).await.into_iter().flatten() {
            assert!(outcome.legal_passed <= 1);
        }
        assert_eq!(legal("2026-12-08T22:00:00Z").await, (0, 0));
        let said = told(&on("2027-01-01T00:00:00Z")).await;
        let mut alerts = alerted(&said);
        alerts.retain(|about| matches!(about, About::LegalHalfTime | About::LegalLastDay | About::LegalPassed));
        let each = [About::LegalHalfTime, About::LegalLastDay, About::LegalPassed];
        assert!(alerts.len() == 3 && each.iter().all(|about| alerts.contains(about)), "{alerts:?}");
        assert_eq!(said.iter().filter(|job| **job == Job::NotifyPerson { referral: id, letter: Letter::LegalPassed }).count(), 1);
        let events = super::super::read::load(&cx, id).await.unwrap().events;
        assert_eq!(events.iter().filter(|event| event.kind == EventKind::LegalPassed).count(), 1);
        assert!(About::LegalHalfTime.is_for_triage() && !About::LegalPassed.is_for_triage());
        // Whoever gets it now has time to answer all the same, and nothing is said again.
        let triage = by(&on("2026-12-09T12:00:00Z"), testing::staff(Role::Triage, VINNYTSIA));
        let task = tasks(&cx, id).await.into_iter().find(|task| task.part == Part::Triage).unwrap();
        crate::referrals::accept(&triage, task.id).await.unwrap();
        let only_that = Ticked { not_begun: 1, ..Ticked::default() };
        assert_eq!(tick(&on("2027-01-09T12:00:00Z")).await, Ok(only_that), "but that help has not begun");
    })
    .await;
}

#[tokio::test]
async fn a_promise_that_is_not_kept_is_told_twice_and_help_that_has_begun_never() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (idle, begun) = (sent(&cx, "normal").await, sent(&cx, "normal").await);
        let worker = by(&cx, testing::staff(Role::CaseWorker, VINNYTSIA));
        for id in [idle, begun] {
            crate::referrals::accept(&worker, tasks(&cx, id).await[0].id).await.unwrap();
        }
        crate::referrals::start(&worker, tasks(&cx, begun).await[0].id).await.unwrap();
        told(&cx).await;
        let on = |text: &str| Cx { now: text.parse().unwrap(), ..cx.clone() };
        let (none, one) = (Ticked::default(), Ticked { not_begun: 1, ..Ticked::default() });
        // Accepted on Monday 23 November; ten working days end with the Monday two weeks on, in Kyiv.
        assert_eq!(tick(&on("2026-12-07T21:59:59Z")).await, Ok(none));
        assert_eq!(tick(&on("2026-12-07T22:00:00Z")).await, Ok(one));
        assert_eq!(tick(&on("2026-12-07T22:00:00Z")).await, Ok(none), "once");
        let task = tasks(&cx, idle).await[0].id;
        assert_eq!(told(&on("2026-12-08T00:00:00Z")).await, [Job::Remind { task, about: About::NotBegun }], "who promised it is reminded");
        assert_eq!(tick(&on("2027-02-01T12:00:00Z")).await, Ok(one));
        assert_eq!(tick(&on("2027-06-01T12:00:00Z")).await, Ok(none));
        let said = told(&on("2027-06-01T12:00:00Z")).await;
        assert!(said.contains(&Job::Alert { task, about: About::NotBegun }), "{said:?}");
        assert!(said.contains(&Job::NotifyPerson { referral: idle, letter: Letter::NotBegun }), "{said:?}");
        assert_eq!(said.len(), 2);
        let events = super::super::read::load(&cx, idle).await.unwrap().events;
        assert_eq!(events.iter().filter(|event| event.kind == EventKind::NotBegun).count(), 1);
        assert_eq!(tasks(&cx, idle).await[0].state.stage(), Stage::Accepted, "nothing is taken away");
    })
    .await;
}

#[tokio::test]
async fn a_question_stops_the_clock_of_a_promise_and_never_winds_it_up_again() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, "normal").await;
        let task = tasks(&cx, id).await[0].id;
        let on = |text: &str| Cx { now: text.parse().unwrap(), ..cx.clone() };
        let worker = |text: &str| by(&on(text), testing::staff(Role::CaseWorker, VINNYTSIA));
        let not_begun = async |text: &str| tick(&on(text)).await.unwrap().not_begun;
        // Accepted on Monday 23 November; on Wednesday eight of ten working days are left.
        crate::referrals::accept(&worker("2026-11-23T12:00:00Z"), task).await.unwrap();
        ask(&worker("2026-11-25T10:00:00Z"), task, "?").await.unwrap();
        told(&on("2026-11-30T12:00:00Z")).await;
        assert_eq!(not_begun("2026-12-01T09:00:00Z").await, 0);
        answer(&by(&on("2026-12-01T10:00:00Z"), Caller::Holder(id)), id, "!").await.unwrap();
        assert_eq!(not_begun("2026-12-07T22:00:00Z").await, 0, "it stood still");
        // Asked once more on the last day; the agency takes it up again without an answer, which is no new promise.
        ask(&worker("2026-12-11T10:00:00Z"), task, "??").await.unwrap();
        crate::referrals::accept(&worker("2026-12-14T10:00:00Z"), task).await.unwrap();
        assert_eq!(not_begun("2026-12-14T21:59:59Z").await, 0, "to the last second");
        assert_eq!(not_begun("2026-12-14T22:00:00Z").await, 1, "with what was left, and not with ten days again");
        // The second time is of the same promise, whatever is asked after the reminder.
        ask(&worker("2026-12-15T10:00:00Z"), task, "???").await.unwrap();
        answer(&by(&on("2026-12-16T10:00:00Z"), Caller::Holder(id)), id, "!!").await.unwrap();
        assert_eq!((not_begun("2027-02-01T12:00:00Z").await, not_begun("2027-06-01T12:00:00Z").await), (1, 0));
        let said = told(&on("2027-06-01T12:00:00Z")).await;
        assert_eq!(reminded(&said).into_iter().filter(|about| *about == About::NotBegun).count(), 1, "{said:?}");
        assert!(said.contains(&Job::Alert { task, about: About::NotBegun }), "{said:?}");
        // Who is put on a waiting list and accepted from it is promised help anew.
        crate::referrals::waitlist(&worker("2027-06-02T12:00:00Z"), task, 4).await.unwrap();
        crate::referrals::accept(&worker("2027-06-14T12:00:00Z"), task).await.unwrap();
        assert_eq!((not_begun("2027-06-27T12:00:00Z").await, not_begun("2027-07-05T12:00:00Z").await), (0, 1));
    })
    .await;
}

#[tokio::test]
async fn a_supervisor_who_looks_at_what_the_person_disputes_has_promised_no_help() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let id = sent(&cx, "normal").await;
        let lead = tasks(&cx, id).await[0].id;
        let worker = by(&cx, testing::staff(Role::CaseWorker, VINNYTSIA));
        crate::referrals::accept(&worker, lead).await.unwrap();
        crate::referrals::complete(&worker, lead, Outcome::Helped).await.unwrap();
        let no = Verdict { help: Help::No, why: Some(WhyNot::TooLate), waited: None, at: cx.now };
        crate::referrals::verdict(&by(&cx, Caller::Holder(id)), id, no, "").await.unwrap();
        let review = tasks(&cx, id).await.into_iter().find(|task| task.part == Part::Review).unwrap();
        let supervisor = by(&cx, testing::staff(Role::Supervisor, VINNYTSIA));
        crate::referrals::accept(&supervisor, review.id).await.unwrap();
        told(&cx).await;
        for at in ["2026-12-08T12:00:00Z", "2027-02-01T12:00:00Z"] {
            let then = Cx { now: at.parse().unwrap(), ..cx.clone() };
            assert_eq!(tick(&then).await.unwrap().not_begun, 0, "{at}");
            assert!(!reminded(&told(&then).await).contains(&About::NotBegun));
        }
        let events = super::super::read::load(&cx, id).await.unwrap().events;
        assert!(events.iter().all(|event| event.kind != EventKind::NotBegun), "the person is told nothing of the kind");
    })
    .await;
}

#[tokio::test]
async fn a_decision_stops_the_legal_clock_and_a_standstill_says_the_last_thing_alone() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (taken, silent) = (sent(&cx, "normal").await, sent(&cx, "normal").await);
        let worker = by(&cx, testing::staff(Role::CaseWorker, VINNYTSIA));
        crate::referrals::accept(&worker, tasks(&cx, taken).await[0].id).await.unwrap();
        ask(&worker, tasks(&cx, silent).await[0].id, "?").await.unwrap();
        told(&cx).await;
        // A weekend before the end the machine comes back: what would have been said twice is said once, of the one that waits.
        let back = Cx { now: "2026-12-05T12:00:00Z".parse().unwrap(), ..cx.clone() };
        assert_eq!(tick(&back).await.unwrap().legal_reminded, 1);
        assert_eq!(tick(&back).await.unwrap().legal_reminded, 0);
        let mut alerts = alerted(&told(&back).await);
        alerts.retain(|about| *about != About::PersonSilent);
        assert_eq!(alerts, [About::LegalLastDay]);
        let over = Cx { now: "2026-12-20T12:00:00Z".parse().unwrap(), ..cx.clone() };
        assert_eq!(tick(&over).await.unwrap().legal_passed, 1, "a question does not stop it");
    })
    .await;
}

async fn sent_by(cx: &Cx, way: &str) -> Id<Referral> {
    let email = if way == "email" { "marija@example.ua" } else { "" };
    let draft = Draft {
        need: "day.older".into(),
        area: VINNYTSIA.into(),
        urgency: "normal".into(),
        contact: ContactForm { way: way.into(), email: email.into(), phone: "+380671112233".into(), ..ContactForm::default() },
        consent: "yes".into(),
        ..Draft::default()
    };
    send(&by(cx, Caller::Anyone), &draft, &Secrets::new(), Language::Uk, None).await.unwrap().referral
}
/// Put on a list of so many weeks on Monday 23 November at noon.
async fn listed(cx: &Cx, weeks: u16, way: &str) -> (Id<Referral>, Id<Task>) {
    let id = sent_by(cx, way).await;
    let task = tasks(cx, id).await[0].id;
    crate::referrals::waitlist(&by(cx, testing::staff(Role::CaseWorker, VINNYTSIA)), task, weeks).await.unwrap();
    told(cx).await;
    (id, task)
}

#[tokio::test]
async fn who_waits_on_a_list_is_asked_whether_they_still_need_it_and_a_yes_begins_anew() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (id, _) = listed(&cx, 52, "email").await;
        let asked = async |hours: i64| tick(&later(&cx, hours)).await.unwrap().still_asked;
        assert_eq!((asked(28 * 24 - 1).await, asked(28 * 24).await, asked(28 * 24 + 1).await), (0, 1, 0));
        assert_eq!(told(&later(&cx, 28 * 24 + 1)).await, [Job::NotifyPerson { referral: id, letter: Letter::StillNeeded }]);
        let events = super::super::read::load(&cx, id).await.unwrap().events;
        assert_eq!(events.iter().filter(|event| event.kind == EventKind::StillAsked).count(), 1);
        let holder = by(&later(&cx, 30 * 24), Caller::Holder(id));
        crate::referrals::still_needed(&holder, id).await.unwrap();
        assert_eq!((asked(40 * 24).await, asked(58 * 24 - 1).await, asked(58 * 24).await), (0, 0, 1), "four weeks after the yes");
    })
    .await;
}

#[tokio::test]
async fn when_the_weeks_on_a_list_are_over_its_agency_hears_of_it_then_the_supervisors_and_a_new_time_begins_anew() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (id, task) = listed(&cx, 8, "email").await;
        let on = |text: &str| Cx { now: text.parse().unwrap(), ..cx.clone() };
        let over = async |text: &str| tick(&on(text)).await.unwrap().list_over;
        // The person needs it still; what they say does not put off the end that they were told.
        crate::referrals::still_needed(&by(&on("2027-01-11T12:00:00Z"), Caller::Holder(id)), id).await.unwrap();
        told(&on("2027-01-11T12:00:00Z")).await;
        assert_eq!((over("2027-01-18T12:00:00Z").await, over("2027-01-18T12:00:01Z").await), (0, 1));
        let about = About::ListOver;
        assert_eq!(told(&on("2027-01-18T12:00:01Z")).await, [Job::Remind { task, about }]);
        assert_eq!((over("2027-01-25T21:59:59Z").await, over("2027-01-25T22:00:00Z").await), (0, 1), "a working week");
        assert_eq!(alerted(&told(&on("2027-01-25T22:00:00Z")).await), [about]);
        assert_eq!(over("2027-01-27T12:00:00Z").await, 0, "once");
        // A new time: it counts from then.
        let worker = by(&on("2027-01-28T12:00:00Z"), testing::staff(Role::CaseWorker, VINNYTSIA));
        for _ in 0..2 {
            crate::referrals::waitlist(&worker, task, 2).await.unwrap();
        }
        let events = super::super::read::load(&cx, id).await.unwrap().events;
        assert_eq!(events.iter().filter(|event| event.kind == EventKind::Waitlisted).count(), 2, "pressed twice is once");
        assert_eq!((over("2027-02-11T12:00:00Z").await, over("2027-02-11T12:00:01Z").await), (0, 1));
        crate::referrals::accept(&by(&on("2027-02-12T12:00:00Z"), worker.caller.clone()), task).await.unwrap();
        assert_eq!(over("2027-06-11T12:00:00Z").await, 0, "it has begun");
    })
    .await;
}

#[tokio::test]
async fn silence_on_a_waiting_list_is_asked_three_times_and_then_let_go() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (id, task) = listed(&cx, 4, "email").await;
        let on = |text: &str| Cx { now: text.parse().unwrap(), ..cx.clone() };
        let none = Ticked::default();
        // Half of four weeks.
        assert_eq!(tick(&on("2026-12-07T11:59:59Z")).await, Ok(none));
        assert_eq!(tick(&on("2026-12-07T12:00:00Z")).await, Ok(Ticked { still_asked: 1, ..none }));
        // A machine that stood still asks the second and the third time before it lets anyone go.
        for (at, wanted) in [
            ("2026-12-14T21:59:58Z", none),
            ("2027-02-01T12:00:00Z", Ticked { still_asked: 1, list_over: 1, ..none }),
            ("2027-02-01T13:00:00Z", none),
            ("2027-02-09T12:00:00Z", Ticked { still_asked: 1, list_over: 1, ..none }),
            ("2027-02-17T12:00:00Z", Ticked { let_go: 1, ..none }),
            ("2027-06-01T12:00:00Z", none),
        ] {
            assert_eq!(tick(&on(at)).await, Ok(wanted), "{at}");
        }
        assert_eq!(tasks(&cx, id).await[0].state.stage(), Stage::Unreachable);
        assert_eq!(alerted(&told(&on("2027-06-01T12:00:00Z")).await), [About::ListOver, About::PersonSilent]);
        // Who writes after all is taken up again.
        answer(&by(&on("2027-06-02T12:00:00Z"), Caller::Holder(id)), id, "!").await.unwrap();
        assert!(tasks(&cx, id).await.iter().any(|one| one.part == Part::Triage && one.id != task));
    })
    .await;
}

#[tokio::test]
async fn who_may_not_be_written_to_is_asked_by_people_and_never_let_go_by_a_clock() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (id, task) = listed(&cx, 4, "phone").await;
        let on = |text: &str| Cx { now: text.parse().unwrap(), ..cx.clone() };
        for at in ["2026-12-08T12:00:00Z", "2026-12-16T12:00:00Z", "2026-12-29T12:00:00Z"] {
            assert_eq!(tick(&on(at)).await.unwrap().still_asked, 1, "{at}");
        }
        assert_eq!(tick(&on("2027-01-12T12:00:00Z")).await.unwrap().escalated, 1);
        assert_eq!(tick(&on("2027-01-19T12:00:00Z")).await, Ok(Ticked::default()), "a working week is not over");
        for wanted in [1, 0] {
            assert_eq!(tick(&on("2027-03-12T12:00:00Z")).await, Ok(Ticked { escalated: wanted, ..Ticked::default() }), "again, once");
        }
        let told = told(&on("2027-03-12T12:00:00Z")).await;
        let by_phone = About::AskByPhone;
        assert_eq!(alerted(&told), [by_phone, by_phone, by_phone, About::PersonSilent, About::ListOver, About::PersonSilent]);
        assert!(told.iter().all(|job| !matches!(job, Job::NotifyPerson { .. })), "nothing is written to them");
        assert_eq!(tasks(&cx, id).await[0].state.stage(), Stage::Waitlisted);
        // What they said on the telephone is written down by those who asked, and the weeks begin anew.
        let worker = by(&on("2027-03-13T12:00:00Z"), testing::staff(Role::CaseWorker, VINNYTSIA));
        crate::referrals::said_still_needed(&worker, task).await.unwrap();
        assert_eq!(crate::referrals::said_still_needed(&by(&worker, Caller::Anyone), task).await, Err(Error::Forbidden));
        assert_eq!(tick(&on("2027-03-26T12:00:00Z")).await.unwrap().still_asked, 0);
        assert_eq!(tick(&on("2027-03-27T13:00:00Z")).await.unwrap().still_asked, 1);
    })
    .await;
}
