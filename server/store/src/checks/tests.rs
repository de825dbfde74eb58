//! Listings over months: who is asked when, what silence does, what a word from a provider or from staff changes, and who may do what.
use super::*;
use crate::{
    Db,
    jobs::{self, Job},
    referrals, services, testing,
};
use domain::{
    access::{Caller, Checking},
    account::Role,
    check_form::{Called, CheckAnswer, Settled, Verdict, WalkStep},
    freshness::{CheckedHow, Checker, Places, Policy, Standing},
    referral::{Draft, Part},
};
use jiff::SignedDuration;

const HERE: &str = "LT-58";
const SVAJONE: &str = "vr-vdc-svajone";

fn here() -> AreaCode {
    AreaCode(HERE.into())
}
fn org(name: &str) -> Id<Organization> {
    Id::named("organization", name)
}
fn day_care() -> Id<Service> {
    Id::named("service", "vr-vdc-svajone:day.children")
}
fn on(cx: &Cx, days: i64) -> Cx {
    Cx { now: cx.now + SignedDuration::from_hours(24 * days), ..cx.clone() }
}
fn by(cx: &Cx, caller: Caller) -> Cx {
    Cx { caller, ..cx.clone() }
}
/// Before anything of it was read: what is kept in memory follows the change log.
async fn with_address(db: &Db, name: &str) {
    sqlx::query("UPDATE organization SET email = $1 WHERE id = $2")
        .bind(format!("{name}@example.org"))
        .bind(org(name).text())
        .execute(db.writer())
        .await
        .unwrap();
}
/// Whoever opens the letter that was written to an organization.
async fn opened(system: &Cx, name: &str) -> Cx {
    let issued = issue_link(system, org(name)).await.unwrap();
    let (link, _) = by_link(system, &issued.token).await.unwrap();
    by(system, Caller::Checking(link))
}
async fn standing_of(cx: &Cx, service: Id<Service>) -> Standing {
    services::find(cx, service).await.unwrap().standing(today(cx))
}
async fn all_right(provider: &Cx, name: &str) {
    for mine in of_mine(provider, org(name)).await.unwrap().into_iter().filter(|mine| mine.open) {
        answer(provider, mine.service.id.unwrap(), &CheckAnswer::Right).await.unwrap();
    }
}

#[tokio::test]
async fn the_last_check_of_a_group_is_kept_and_told_in_the_change_log() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let cx = testing::cx(&db, Caller::Operator);
        let check = |day: &str| FieldCheck {
            group: FieldGroup::Hours,
            checked: Some(day.into()),
            by: Some(Checker::Provider),
            how: Some(CheckedHow::Phone),
        };
        let before = changes::latest(&cx).await.unwrap();
        record(&cx, day_care(), &[check("2026-10-01")]).await.unwrap();
        record(&cx, day_care(), &[check("2026-11-02")]).await.unwrap();
        assert_eq!(of_service(&cx, day_care()).await.unwrap(), [check("2026-11-02")]);
        assert_eq!(changes::latest(&cx).await.unwrap(), before + 2);
        assert_eq!(record(&cx, Id::named("service", "nobody's"), &[check("2026-11-02")]).await, Err(Error::NotFound));
        let anyone = testing::cx(&db, Caller::Anyone);
        assert_eq!(record(&anyone, day_care(), &[check("2026-11-02")]).await, Err(Error::Forbidden));
        // The older one is not forgotten.
        let staff = testing::cx(&db, testing::staff(Role::Triage, HERE));
        let days: Vec<_> = history(&staff, day_care()).await.unwrap().into_iter().filter_map(|past| past.check.checked).collect();
        assert_eq!(days, ["2026-11-02", "2026-10-01"]);
        assert_eq!(history(&anyone, day_care()).await, Err(Error::Forbidden));
        assert_eq!(history(&testing::cx(&db, testing::staff(Role::Triage, "LT-40")), day_care()).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn a_provider_who_never_signs_in_keeps_its_listings_fresh_for_a_year_by_links_alone() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        with_address(&db, SVAJONE).await;
        let system = testing::cx(&db, Caller::System);
        let (mut letters, mut opens) = (vec![], None);
        for day in 0..=400 {
            let cx = on(&system, day);
            let planned = plan(&cx).await.unwrap().unwrap();
            if planned.letters > 0 {
                letters.push(day);
                let letter = letter(&cx, org(SVAJONE)).await.unwrap().unwrap();
                assert_eq!((letter.to.as_str(), letter.services.len()), ("vr-vdc-svajone@example.org", planned.listings));
                // It is read three days later.
                opens = Some((day + 3, issue_link(&cx, org(SVAJONE)).await.unwrap().token));
            }
            if let Some((_, token)) = opens.take_if(|(on, _)| *on == day) {
                let (link, _) = by_link(&cx, &token).await.unwrap();
                all_right(&by(&cx, Caller::Checking(link)), SVAJONE).await;
                assert!(letter(&cx, org(SVAJONE)).await.unwrap().is_none(), "nothing is left to ask");
            }
            if day >= 3 {
                assert_ne!(standing_of(&cx, day_care()).await, Standing::Overdue, "on day {day}");
            }
        }
        assert_eq!(letters, [0, 79, 158, 237, 316, 395], "one letter a quarter, and never a second one");
        let staff = on(&testing::cx(&db, testing::staff(Role::Triage, HERE)), 400);
        let past = history(&staff, day_care()).await.unwrap();
        assert_eq!(past.len(), letters.len() * FieldGroup::ALL.len(), "every check of the year is kept");
        assert!(past.iter().all(|past| past.office == Some(org(SVAJONE)) && past.check.how == Some(CheckedHow::Email)));
    })
    .await;
}

#[tokio::test]
async fn who_stays_silent_is_reminded_called_and_then_spared_online_requests() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        with_address(&db, SVAJONE).await;
        let system = testing::cx(&db, Caller::System);
        let staff = testing::cx(&db, testing::staff(Role::CaseWorker, HERE));
        let draft = Draft { service: Some(day_care()), need: "day.children".into(), area: HERE.into(), ..Draft::default() };
        let (mut letters, mut called_from, mut silent_from) = (vec![], None, None);
        for day in 0..=100 {
            let cx = on(&system, day);
            if plan(&cx).await.unwrap().unwrap().letters > 0 {
                letters.push(day);
            }
            let list = call_list(&on(&staff, day), &here()).await.unwrap();
            if called_from.is_none() && list.iter().any(|calls| calls.organization == org(SVAJONE)) {
                called_from = Some(day);
            }
            let service = services::find(&cx, day_care()).await.unwrap();
            assert_eq!(service.standing(today(&cx)), Standing::Overdue, "it says to call first all the time");
            if silent_from.is_none() && is_silent(&cx, &service).await.unwrap() {
                silent_from = Some(day);
            }
            let way = referrals::preview(&on(&testing::cx(&db, Caller::Anyone), day), &draft).await.unwrap().way;
            match (silent_from, way) {
                (None, referrals::Way::Contact(provider)) => assert_eq!(provider, org(SVAJONE)),
                (Some(_), referrals::Way::Agencies(plan)) => {
                    assert_eq!((plan.part, plan.instead_of_silent), (Part::Lead, true));
                    assert!(plan.agency.id != Some(org(SVAJONE)) && plan.legal.is_some(), "the municipality has it, with its clock");
                }
                (silent, way) => panic!("{silent:?} on day {day}: {way:?}"),
            }
        }
        assert_eq!((letters, called_from, silent_from), (vec![0, 10], Some(20), Some(91)));
        // One word, and all is as it was.
        let cx = on(&system, 101);
        all_right(&opened(&cx, SVAJONE).await, SVAJONE).await;
        let way = referrals::preview(&by(&cx, Caller::Anyone), &draft).await.unwrap().way;
        assert!(matches!(way, referrals::Way::Contact(_)), "{way:?}");
        assert_eq!(standing_of(&cx, day_care()).await, Standing::Current);
    })
    .await;
}

#[tokio::test]
async fn what_somebody_else_was_asked_is_no_question_to_who_keeps_the_listing_now() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        with_address(&db, SVAJONE).await;
        let system = testing::cx(&db, Caller::System);
        let letters = async |cx: &Cx| {
            plan(cx).await.unwrap();
            let mut written = vec![];
            for claimed in jobs::claim(cx, 50).await.unwrap() {
                jobs::finish(cx, &claimed).await.unwrap();
                if let Job::AskForChecks { organization, again } = claimed.job {
                    assert_eq!(organization, org(SVAJONE));
                    written.push(again);
                }
            }
            written
        };
        assert_eq!(letters(&system).await, [false]);
        assert_eq!(letters(&on(&system, 10)).await, [true]);
        // As after another provider's listing was made one with it: the letters went to them.
        sqlx::query("UPDATE check_ask SET organization_id = $1").bind(org("vr-kriziu").text()).execute(db.writer()).await.unwrap();
        assert_eq!(letters(&on(&system, 11)).await, [false], "no second reminder of a letter that nobody got");
        assert_eq!(letters(&on(&system, 20)).await, Vec::<bool>::new());
        assert_eq!(letters(&on(&system, 21)).await, [true]);
        sqlx::query("UPDATE check_ask SET organization_id = $1").bind(org("vr-kriziu").text()).execute(db.writer()).await.unwrap();
        let service = services::find(&system, day_care()).await.unwrap();
        assert!(!is_silent(&on(&system, 200), &service).await.unwrap(), "nobody is silent who was not asked");
        sqlx::query("UPDATE organization SET email = NULL").execute(db.writer()).await.unwrap();
        log_call(&on(&testing::cx(&db, testing::staff(Role::Triage, HERE)), 30), org(SVAJONE), Called::NoAnswer).await.unwrap();
        assert!(is_silent(&on(&system, 200), &service).await.unwrap(), "a call in vain is a question of their own");
    })
    .await;
}

#[tokio::test]
async fn who_was_never_asked_is_overdue_and_never_silent() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let cx = on(&testing::cx(&db, Caller::System), 4000);
        assert_eq!(plan(&cx).await.unwrap().unwrap().letters, 0, "nobody can be written to");
        assert_eq!(plan(&cx).await.unwrap(), None, "once a day");
        assert_eq!(plan(&by(&cx, Caller::Anyone)).await, Err(Error::Forbidden));
        let service = services::find(&cx, day_care()).await.unwrap();
        assert_eq!((service.standing(today(&cx)), is_silent(&cx, &service).await), (Standing::Overdue, Ok(false)));
        // A call that nobody answers is a question; silence counts from it on.
        let staff = on(&testing::cx(&db, testing::staff(Role::Triage, HERE)), 4000);
        log_call(&staff, org(SVAJONE), Called::NoAnswer).await.unwrap();
        log_call(&on(&staff, 50), org(SVAJONE), Called::NoAnswer).await.unwrap();
        assert!(!is_silent(&on(&cx, 90), &service).await.unwrap() && is_silent(&on(&cx, 91), &service).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn the_call_list_has_crises_on_top_and_whoever_was_just_called_at_its_end() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let staff = testing::cx(&db, testing::staff(Role::Triage, HERE));
        let list = call_list(&staff, &here()).await.unwrap();
        assert!(list.len() > 1 && list[0].due.iter().any(|due| due.urgent), "{list:?}");
        let first = list[0].organization;
        log_call(&staff, first, Called::CallBack).await.unwrap();
        let list = call_list(&staff, &here()).await.unwrap();
        let bottom = list.last().unwrap();
        assert_eq!((bottom.organization, bottom.log[0].outcome, bottom.log[0].day), (first, Called::CallBack, today(&staff)));
        assert_eq!(call_list(&on(&staff, 2), &here()).await.unwrap()[0].organization, first, "two days later it is tried again");
        let stranger = testing::cx(&db, testing::staff(Role::Supervisor, "LT-40"));
        assert_eq!(call_list(&stranger, &here()).await, Err(Error::Forbidden));
        assert_eq!(log_call(&stranger, first, Called::Reached).await, Err(Error::NotFound), "it is none of theirs");
        let desk = testing::cx(&db, testing::staff(Role::FrontDesk, HERE));
        assert_eq!(log_call(&desk, first, Called::Reached).await, Err(Error::Forbidden));
        let figures = figures(&staff, &here()).await.unwrap();
        assert_eq!(
            (figures.whole.overdue, figures.whole.all()),
            (figures.whole.all(), figures.areas.iter().map(|(_, counts)| counts.all()).sum::<i64>())
        );
        assert!(figures.whole.all() > 2 && figures.needs.iter().any(|(need, _)| need.as_str() == "CRISIS"));
    })
    .await;
}

#[tokio::test]
async fn what_is_said_to_be_wrong_or_closed_waits_for_people_and_changes_no_record() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        with_address(&db, SVAJONE).await;
        let system = testing::cx(&db, Caller::System);
        plan(&system).await.unwrap();
        let provider = opened(&system, SVAJONE).await;
        let record = services::find(&system, day_care()).await.unwrap();
        let change = CheckAnswer::Change { wrong: vec![FieldGroup::Hours], words: "Nuo gegužės iki 20 val.".into() };
        answer(&provider, day_care(), &change).await.unwrap();
        let checked: Vec<_> = of_service(&system, day_care()).await.unwrap().into_iter().map(|check| check.group).collect();
        assert!(checked.len() == 4 && !checked.contains(&FieldGroup::Hours), "what was not marked counts as right: {checked:?}");
        let mine = of_mine(&provider, org(SVAJONE)).await.unwrap();
        assert!(mine.iter().any(|mine| mine.service.id == Some(day_care()) && mine.waits && !mine.open));
        for later in [10, 300] {
            plan(&on(&system, later)).await.unwrap();
            let asked = letter(&on(&system, later), org(SVAJONE)).await.unwrap().map(|letter| letter.services).unwrap_or_default();
            assert!(asked.iter().all(|service| service.id != Some(day_care())), "nobody is asked again while people have not looked");
        }
        answer(&provider, day_care(), &CheckAnswer::Closed { from: None, words: String::new() }).await.unwrap();
        let after = services::find(&system, day_care()).await.unwrap();
        assert_eq!((after.status, after.name), (record.status, record.name), "still there as it was");

        let staff = testing::cx(&db, testing::staff(Role::Triage, HERE));
        let words = words_of(&staff, &here()).await.unwrap();
        assert_eq!(
            words.iter().map(|word| (word.closed, word.groups.clone())).collect::<Vec<_>>(),
            [(false, vec![FieldGroup::Hours]), (true, vec![])]
        );
        assert_eq!((words[0].words.as_str(), words[0].office), ("Nuo gegužės iki 20 val.", Some(org(SVAJONE))));
        assert!(call_list(&staff, &here()).await.unwrap().iter().all(|calls| calls.due.iter().all(|due| due.service != day_care())));
        let stranger = testing::cx(&db, testing::staff(Role::Triage, "LT-40"));
        assert_eq!(words_of(&stranger, &here()).await, Err(Error::Forbidden));
        assert_eq!(settle_word(&stranger, words[0].id, Settled::Done).await, Err(Error::NotFound));
        settle_word(&staff, words[0].id, Settled::Done).await.unwrap();
        settle_word(&staff, words[1].id, Settled::Refused).await.unwrap();
        assert_eq!(settle_word(&staff, words[1].id, Settled::Done).await, Err(Error::NotFound), "once is enough");
        assert_eq!(words_of(&staff, &here()).await, Ok(vec![]));
    })
    .await;
}

#[tokio::test]
async fn a_link_speaks_for_its_own_organization_and_for_thirty_days() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let system = testing::cx(&db, Caller::System);
        let issued = issue_link(&system, org(SVAJONE)).await.unwrap();
        assert!(by_link(&on(&system, 29), &issued.token).await.is_ok());
        assert_eq!(by_link(&on(&system, 30), &issued.token).await, Err(Error::NotFound));
        assert_eq!(by_link(&system, &"A".repeat(43)).await, Err(Error::NotFound));
        assert_eq!(issue_link(&by(&system, Caller::Anyone), org(SVAJONE)).await.err(), Some(Error::Forbidden));
        assert!(!testing::everything_stored(&db).await.contains(&issued.token), "the link itself stands nowhere");
        let stranger = by(&system, Caller::Checking(Checking { hash: String::new(), organization: org("vn-tc") }));
        for caller in [stranger.caller, Caller::Anyone, testing::manager("vn-tc"), testing::staff(Role::Supervisor, HERE)] {
            let cx = by(&system, caller);
            assert_eq!(answer(&cx, day_care(), &CheckAnswer::Right).await, Err(Error::Forbidden), "{:?}", cx.caller);
            assert_eq!(of_mine(&cx, org(SVAJONE)).await.err(), Some(Error::Forbidden));
        }
        // Its own manager needs no letter.
        let manager = by(&system, testing::manager(SVAJONE));
        answer(&manager, day_care(), &CheckAnswer::Right).await.unwrap();
        assert_eq!(of_service(&system, day_care()).await.unwrap()[0].how, Some(CheckedHow::Here));
        purge_links(&on(&system, 31)).await.unwrap();
        let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM check_link").fetch_one(db.reader()).await.unwrap();
        assert_eq!(left, 0);
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_nobody_takes_becomes_a_call() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        with_address(&db, SVAJONE).await;
        let system = testing::cx(&db, Caller::System);
        let staff = testing::cx(&db, testing::staff(Role::Triage, HERE));
        assert_eq!(plan(&system).await.unwrap().unwrap().letters, 1);
        let listed = async |staff: &Cx| call_list(staff, &here()).await.unwrap().iter().any(|calls| calls.organization == org(SVAJONE));
        assert!(!listed(&staff).await);
        undelivered(&system, org(SVAJONE)).await.unwrap();
        assert!(listed(&staff).await);
        assert_eq!(plan(&on(&system, 10)).await.unwrap().unwrap().letters, 0, "no second letter to where none comes");
    })
    .await;
}

#[tokio::test]
async fn a_municipality_chooses_how_often_its_listings_are_checked() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let system = testing::cx(&db, Caller::System);
        all_right(&opened(&system, SVAJONE).await, SVAJONE).await;
        let later = on(&system, 60);
        assert_eq!(standing_of(&later, day_care()).await, Standing::Current);
        let administrator = testing::cx(&db, testing::staff(Role::Administrator, HERE));
        let policy = Policy { days: 45, urgent_days: 20 };
        assert_eq!(policy_of(&system, &here()).await, Ok(Policy::default()));
        set_policy(&administrator, &here(), policy).await.unwrap();
        assert_eq!(policy_of(&system, &here()).await, Ok(policy));
        assert_eq!(standing_of(&later, day_care()).await, Standing::Overdue);
        assert_eq!(services::documents(&later, &[day_care()]).await.unwrap()[0].overdue, Some(today(&on(&system, 46))));
        for caller in [testing::staff(Role::Triage, HERE), testing::staff(Role::Administrator, "LT-40"), Caller::Anyone] {
            assert_eq!(set_policy(&testing::cx(&db, caller), &here(), policy).await, Err(Error::Forbidden));
        }
    })
    .await;
}

#[tokio::test]
async fn staff_go_through_a_listing_group_by_group() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let staff = testing::cx(&db, testing::staff(Role::CaseWorker, HERE));
        let step = |group, verdict, words: &str| WalkStep { group, how: CheckedHow::Visit, verdict, words: words.into() };
        walk(&staff, day_care(), &step(FieldGroup::Contact, Verdict::Yes, "")).await.unwrap();
        walk(&staff, day_care(), &step(FieldGroup::Hours, Verdict::No, "8–16")).await.unwrap();
        walk(&staff, day_care(), &step(FieldGroup::Place, Verdict::Skip, "")).await.unwrap();
        let checks = of_service(&staff, day_care()).await.unwrap();
        assert_eq!(checks.len(), 1);
        assert_eq!(
            (checks[0].group, checks[0].by, checks[0].how),
            (FieldGroup::Contact, Some(Checker::Municipality), Some(CheckedHow::Visit))
        );
        assert_eq!(words_of(&staff, &here()).await.unwrap()[0].words, "8–16");
        assert_eq!(standing_of(&staff, day_care()).await, Standing::Overdue, "as fresh as its oldest part");
        for caller in [testing::staff(Role::Supervisor, "LT-40"), testing::manager(SVAJONE), Caller::Anyone] {
            let cx = testing::cx(&db, caller);
            assert_eq!(walk(&cx, day_care(), &step(FieldGroup::Cost, Verdict::Yes, "")).await, Err(Error::Forbidden));
        }
    })
    .await;
}

#[tokio::test]
async fn a_word_on_places_counts_at_once_and_is_worth_nothing_after_a_week() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let system = testing::cx(&db, Caller::System);
        plan(&system).await.unwrap();
        let provider = opened(&system, SVAJONE).await;
        answer(&provider, day_care(), &CheckAnswer::Places(Places::Free)).await.unwrap();
        let places = async |cx: &Cx| services::documents(cx, &[day_care()]).await.unwrap()[0].has_places;
        assert!(places(&system).await && places(&on(&system, 7)).await && !places(&on(&system, 8)).await);
        assert_eq!(standing_of(&system, day_care()).await, Standing::Current, "who says so has looked at all of it");
        // On the day on which it is worth nothing the index hears of it.
        for (day, stale) in [(7, 0), (8, 1), (9, 0)] {
            assert_eq!(plan(&on(&system, day)).await.unwrap().unwrap().stale, stale, "on day {day}");
        }
        answer(&on(&provider, 9), day_care(), &CheckAnswer::Places(Places::Waitlist(6))).await.unwrap();
        let told = services::find(&on(&system, 9), day_care()).await.unwrap();
        assert_eq!(told.vacancy(today(&on(&system, 9))).map(|told| told.places), Some(Places::Waitlist(6)));
    })
    .await;
}

#[tokio::test]
async fn a_service_that_is_said_to_end_is_proposed_to_be_closed_on_its_day_and_looked_at_first() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let system = testing::cx(&db, Caller::System);
        let provider = opened(&system, SVAJONE).await;
        assert_eq!(takes_changes(&provider, day_care()).await, Ok(true));
        let end = today(&on(&system, 10));
        answer(&provider, day_care(), &CheckAnswer::Closed { from: Some(end), words: "Uždaroma".into() }).await.unwrap();
        let staff = testing::cx(&db, testing::staff(Role::Triage, HERE));
        let word = words_of(&staff, &here()).await.unwrap().remove(0);
        assert_eq!((word.closes_on, word.edit), (Some(end), None), "it goes on until then");
        assert_eq!(propose_due(&on(&system, 9)).await, Ok(0));
        assert_eq!(propose_due(&on(&system, 10)).await, Ok(1));
        assert_eq!(propose_due(&on(&system, 11)).await, Ok(0), "once is enough");
        let edit = words_of(&staff, &here()).await.unwrap().remove(0).edit.expect("an edit waits");
        let shown = crate::edits::show(&staff, edit).await.unwrap();
        assert_eq!(shown.edit.author.organization, Some(org(SVAJONE)));
        assert_eq!(shown.edit.fields[0].after, Some(serde_json::json!("defunct")));
        assert_eq!(services::find(&staff, day_care()).await.unwrap().status, "active", "nothing is closed before somebody has looked");
        for caller in [testing::staff(Role::Triage, HERE), Caller::Anyone] {
            assert_eq!(propose_due(&by(&system, caller)).await, Err(Error::Forbidden));
        }
        let stranger = by(&system, Caller::Checking(Checking { hash: String::new(), organization: org("vn-tc") }));
        assert_eq!(takes_changes(&stranger, day_care()).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn an_end_that_cannot_be_proposed_now_is_no_error_of_who_said_it_and_keeps_no_other_waiting() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let system = testing::cx(&db, Caller::System);
        let (provider, other) = (opened(&system, SVAJONE).await, opened(&system, "vn-tc").await);
        // An edit of a later program stands beside the first one.
        sqlx::query(
            "INSERT INTO edit (id, kind, record_id, source, author, author_role, at, creates, waiting) \
             VALUES ('odd', 'service', $1, 'odd', 'x', 'x', 0, 0, 1)",
        )
        .bind(day_care().text())
        .execute(db.writer())
        .await
        .unwrap();
        let closed = |from| CheckAnswer::Closed { from, words: String::new() };
        assert_eq!(answer(&provider, day_care(), &closed(None)).await, Ok(()));
        let second = of_mine(&other, org("vn-tc")).await.unwrap()[0].service.id.unwrap();
        answer(&other, second, &closed(Some(today(&on(&system, 1))))).await.unwrap();
        assert_eq!(propose_due(&on(&system, 1)).await, Ok(1));
        sqlx::query("DELETE FROM edit WHERE id = 'odd'").execute(db.writer()).await.unwrap();
        assert_eq!(propose_due(&on(&system, 1)).await, Ok(1), "what failed is tried again");
        assert_eq!(propose_due(&on(&system, 2)).await, Ok(0));
    })
    .await;
}

#[tokio::test]
async fn beside_words_stands_what_was_proposed_last() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let system = testing::cx(&db, Caller::System);
        let provider = opened(&system, SVAJONE).await;
        let change = CheckAnswer::Change { wrong: vec![FieldGroup::Contact], words: "Kitaip".into() };
        answer(&provider, day_care(), &change).await.unwrap();
        let record = domain::edit::RecordKey::of(domain::edit::RecordKind::Service, day_care());
        let mut last = None;
        for (field, value) in
            [("email", "a@example.org"), ("url", "https://example.org/"), ("description", "Kitas"), ("wait_time", "Savaitė")]
        {
            let version = crate::edits::current(&provider, &record).await.unwrap().version;
            let fields = vec![(domain::edit::Field(field.into()), Some(serde_json::json!(value)))];
            match crate::edits::propose_for_review(&provider, &record, version, fields).await.unwrap() {
                crate::edits::Outcome::Done { edit, .. } => last = Some(edit),
                other => panic!("{field}: {other:?}"),
            }
        }
        let staff = testing::cx(&db, testing::staff(Role::Triage, HERE));
        assert_eq!(words_of(&staff, &here()).await.unwrap()[0].edit, last);
    })
    .await;
}

#[tokio::test]
async fn a_link_proposes_and_sees_no_more_than_that() {
    testing::each(|db| async move {
        use crate::{edits, listings};
        testing::catalogue(&db).await;
        let system = testing::cx(&db, Caller::System);
        let provider = opened(&system, SVAJONE).await;
        let record = domain::edit::RecordKey::of(domain::edit::RecordKind::Service, day_care());
        let current = edits::current(&provider, &record).await.unwrap();
        let says = |number: &str| {
            let phones = serde_json::json!([{ "number": number }]);
            vec![(domain::edit::Field("phones".into()), Some(phones))]
        };
        // Telephones of a member would go live at once.
        let outcome = edits::propose_for_review(&provider, &record, current.version, says("+370 5 299 4321")).await.unwrap();
        assert!(matches!(outcome, edits::Outcome::Done { live, waiting, .. } if live.is_empty() && waiting.len() == 1));
        let proposal = edits::Proposal {
            record: record.clone(),
            version: current.version,
            fields: says("112"),
            source: domain::edit::EditSource::Provider,
        };
        assert_eq!(edits::propose(&provider, &proposal).await, Err(Error::Forbidden));
        assert!(listings::of_organization(&provider, org(SVAJONE)).await.unwrap().iter().all(|one| !one.secret));
        let place = domain::edit::RecordKey::of(domain::edit::RecordKind::Location, Id::<Service>::named("location", SVAJONE));
        assert_eq!(edits::current(&provider, &place).await.err(), Some(Error::Forbidden));
        let stranger = by(&system, Caller::Checking(Checking { hash: String::new(), organization: org("vn-tc") }));
        assert_eq!(edits::current(&stranger, &record).await.err(), Some(Error::Forbidden));
        assert_eq!(edits::propose_for_review(&stranger, &record, current.version, says("112")).await, Err(Error::Forbidden));
        assert_eq!(listings::of_organization(&stranger, org(SVAJONE)).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn words_that_were_settled_are_kept_as_long_as_requests_are_and_no_longer() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let system = testing::cx(&db, Caller::System);
        let operator = testing::cx(&db, Caller::Operator);
        let provider = opened(&system, SVAJONE).await;
        for words in ["Pirma", "Antra"] {
            let wrong = CheckAnswer::Change { wrong: vec![FieldGroup::Hours], words: words.into() };
            answer(&provider, day_care(), &wrong).await.unwrap();
        }
        let staff = testing::cx(&db, testing::staff(Role::Triage, HERE));
        let first = words_of(&staff, &here()).await.unwrap()[0].id;
        settle_word(&staff, first, Settled::Done).await.unwrap();
        crate::erasure::keep_for(&operator, &here(), 60).await.unwrap();
        let left = async || sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM check_word").fetch_one(db.reader()).await.unwrap();
        purge_words(&on(&system, 59)).await.unwrap();
        assert_eq!(left().await, 2);
        purge_words(&on(&system, 61)).await.unwrap();
        assert_eq!(left().await, 1, "what waits is never forgotten");
        assert_eq!(purge_words(&staff).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn words_about_a_listing_of_no_municipality_reach_administrators_and_are_forgotten_as_others_are() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let operator = testing::cx(&db, Caller::Operator);
        let id = |name: &str| Id::<Service>::named("nowhere", name);
        let record = serde_json::json!({
            "id": id("line").text(), "name": "Linija", "status": "active",
            "organization": { "id": id("keeper").text(), "name": "Linijos", "description": "Visai šaliai" },
        });
        crate::catalogue::import_services(&operator, vec![(1, record)], &|_| ()).await.unwrap();
        let organization = id("keeper").text().parse().unwrap();
        let provider = by(&operator, Caller::Checking(Checking { hash: String::new(), organization }));
        let wrong = CheckAnswer::Change { wrong: vec![FieldGroup::Hours], words: "Niekas neatsiliepia".into() };
        answer(&provider, id("line"), &wrong).await.unwrap();
        let [triage, admin] = [Role::Triage, Role::Administrator].map(|role| testing::cx(&db, testing::staff(role, HERE)));
        assert_eq!(words_of(&triage, &here()).await, Ok(vec![]));
        assert_eq!(crate::duties::waiting(&triage).await.unwrap().words, 0);
        let words = words_of(&admin, &here()).await.unwrap();
        assert_eq!(words.iter().map(|word| word.words.as_str()).collect::<Vec<_>>(), ["Niekas neatsiliepia"]);
        assert_eq!(crate::duties::waiting(&admin).await.unwrap().words, 1);
        assert_eq!(settle_word(&triage, words[0].id, Settled::Done).await, Err(Error::NotFound));
        settle_word(&admin, words[0].id, Settled::Done).await.unwrap();
        assert_eq!(crate::duties::waiting(&admin).await.unwrap().words, 0);
        let left = async || sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM check_word").fetch_one(db.reader()).await.unwrap();
        let system = testing::cx(&db, Caller::System);
        purge_words(&on(&system, crate::erasure::KEPT_DAYS - 1)).await.unwrap();
        assert_eq!(left().await, 1);
        purge_words(&on(&system, crate::erasure::KEPT_DAYS + 1)).await.unwrap();
        assert_eq!(left().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_help_line_is_rung_up_once_its_month_is_over_and_an_emergency_number_never() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let file = "country,number,dial,name_en,source,checked\n\
            LT,112,112,Emergency,https://example.org,\n\
            LT,116 123,116123,Hope,https://example.org,2026-11-01\n\
            LT,8 800 1,88001,Old,https://example.org,2026-09\n\
            LT,8 800 2,88002,Never,https://example.org,\n\
            LT-40,8 800 3,88003,Elsewhere,https://example.org,\n\
            UA,116 123,116124,Ukraine,https://example.org,\n";
        crate::import::hotlines(&testing::cx(&db, Caller::Operator), file.as_bytes(), &|_| ()).await.unwrap();
        let staff = testing::cx(&db, testing::staff(Role::CaseWorker, HERE));
        let old = async |cx: &Cx| lines_to_check(cx, &here()).await.unwrap().into_iter().map(|line| line.name_en).collect::<Vec<_>>();
        assert_eq!(old(&staff).await, ["Never", "Old"]);
        assert_eq!(old(&on(&staff, 9)).await, ["Never", "Old", "Hope"], "thirty days hold");
        set_policy(&testing::cx(&db, testing::staff(Role::Administrator, HERE)), &here(), Policy { days: 90, urgent_days: 7 })
            .await
            .unwrap();
        assert_eq!(old(&staff).await, ["Never", "Old", "Hope"]);
        let stranger = testing::cx(&db, testing::staff(Role::Triage, "LT-40"));
        assert_eq!(lines_to_check(&stranger, &here()).await, Err(Error::Forbidden));
    })
    .await;
}
