//! Each word under which a request counts, and figures of a small year worked out by hand.
use super::*;
use crate::{
    Id,
    area::AreaCode,
    referral::{By, Cancelling, EventKind, Help, Outcome, Part, Referral, Task, TaskState, Verdict},
    routing::Urgency,
    taxonomy::TermCode,
};

const HOUR: i64 = 3600;
/// 2026-11-02, a Monday, 8:00 in Vilnius.
const START: i64 = 1_793_599_200;

fn at(hours: i64) -> Time {
    Time::from_second(START + hours * HOUR).unwrap()
}
fn zone() -> TimeZone {
    TimeZone::get("Europe/Vilnius").unwrap()
}
fn by() -> By {
    By::Member(Id::named("account", "a"))
}
/// Asked at this hour; an answer is due in a hundred.
fn case(hour: i64) -> Case {
    let referral = Referral {
        id: Id::named("referral", "r"),
        area: AreaCode("LT-58".into()),
        municipality: AreaCode("LT-58".into()),
        need: TermCode("home.help".into()),
        service: None,
        urgency: Urgency::Normal,
        must_not_refuse: false,
        received_at: at(hour),
        legal_due_at: None,
        legal_proposed: true,
        assisted_by: None,
        withdrawn_at: None,
    };
    Case { tasks: vec![task(Part::Lead, hour, TaskState::Sent { at: at(hour) })], referral, events: vec![], verdict: None, said: vec![] }
}
fn task(part: Part, hour: i64, state: TaskState) -> Task {
    Task {
        id: Id::named("task", part.code()),
        referral: Id::named("referral", "r"),
        agency: None,
        part,
        need: None,
        due_at: at(hour + 100),
        state,
    }
}
/// Its first task has come to this, and the timeline says so.
fn with(kind: EventKind, state: TaskState) -> Case {
    let mut case = case(0);
    case.events.push((kind, state.at()));
    case.tasks[0].state = state;
    case
}
fn of(cases: &[Case], now: i64) -> Report {
    report(cases, &[], Period::now(at(now), &zone()), &zone(), at(now))
}
/// The words under which this one counts.
fn words(case: &Case, now: i64, measure: Measure) -> Vec<&'static str> {
    count(std::slice::from_ref(case), &[], Period::year(2026), &zone(), at(now))
        .counts
        .into_keys()
        .filter_map(|(own, word)| (own == measure).then_some(word))
        .collect()
}
fn answered(case: &Case, now: i64) -> &'static str {
    words(case, now, Measure::Answer)[0]
}
fn fate(case: &Case) -> &'static str {
    words(case, 500, Measure::Outcome)[0]
}

#[test]
fn an_answer_is_measured_by_the_day_that_the_person_was_told() {
    let accepted = |hour| with(EventKind::Accepted, TaskState::Accepted { at: at(hour), by: by() });
    let when = [(23, "day"), (24, "three-days"), (71, "three-days"), (72, "five-days"), (100, "five-days"), (101, "late")];
    for (hour, word) in when {
        assert_eq!(answered(&accepted(hour), 500), word, "after {hour} hours");
    }
    assert_eq!(answered(&case(0), 100), "waiting");
    assert_eq!(answered(&case(0), 101), "silent");
}

#[test]
fn opening_trying_and_sending_on_are_no_answers_and_a_refusal_is_one() {
    let mut silent = case(0);
    silent.events = [EventKind::Received, EventKind::Opened, EventKind::Tried, EventKind::Routed].map(|kind| (kind, at(1))).to_vec();
    assert_eq!(answered(&silent, 500), "silent");
    silent.events.push((EventKind::Declined, at(2)));
    assert_eq!(answered(&silent, 500), "day");
}

#[test]
fn what_came_after_the_clock_had_returned_it_is_late_whatever_moved_the_end() {
    let mut back = with(EventKind::Returned, TaskState::Returned { at: at(20) });
    back.tasks.push(task(Part::Triage, 20, TaskState::Accepted { at: at(30), by: by() }));
    back.events.push((EventKind::Accepted, at(30)));
    assert_eq!(answered(&back, 500), "late");
    // Triage was late, then asked the person, whose answer moved the end of its clock.
    let mut late = with(EventKind::Asked, TaskState::Sent { at: at(200) });
    late.tasks[0].part = Part::Triage;
    late.events[0].1 = at(90);
    late.said = vec![(late.tasks[0].id, "late".into(), at(80))];
    assert_eq!(answered(&late, 201), "late");
    late.said[0].2 = at(95);
    assert_eq!(answered(&late, 201), "five-days", "what the clock said later was about the time after the question");
}

#[test]
fn who_ends_it_before_an_answer_waits_for_none() {
    let mut withdrawn = with(EventKind::Withdrawn, TaskState::Withdrawn { at: at(5) });
    withdrawn.referral.withdrawn_at = Some(at(5));
    assert_eq!((answered(&withdrawn, 500), fate(&withdrawn)), ("ended", "withdrawn"));
}

#[test]
fn every_end_has_its_word() {
    let cancelled = |reason| fate(&with(EventKind::Cancelled, TaskState::Cancelled { at: at(1), by: by(), reason }));
    assert_eq!(cancelled(Cancelling::NotARequest), "no-request");
    assert_eq!(cancelled(Cancelling::HelpedElsewhere), "not-needed");
    let closed = |why| with(EventKind::NotHelped, TaskState::NotHelped { at: at(1), by: by(), why });
    let refused = closed(Closing::NoNeedLt);
    assert_eq!((fate(&refused), words(&refused, 9, Measure::Refusals)), ("refused", vec!["no-need-lt"]));
    let moved = closed(Closing::Moved);
    assert_eq!((fate(&moved), words(&moved, 9, Measure::Refusals)), ("not-needed", vec![]));
    let listed = with(EventKind::Waitlisted, TaskState::Waitlisted { at: at(1), by: by(), weeks: 6, needed_at: at(1) });
    assert_eq!((fate(&listed), words(&listed, 9, Measure::Waitlist)), ("waitlisted", vec!["quarter"]));
    assert_eq!(fate(&case(0)), "undecided");
}

#[test]
fn a_no_against_completed_is_told_and_a_review_is_no_second_completion() {
    let mut done = with(EventKind::Completed, TaskState::Completed { at: at(9), by: by(), outcome: Outcome::Helped });
    assert_eq!(words(&done, 99, Measure::Help), ["nothing"]);
    done.verdict = Some(Verdict { help: Help::No, why: Some(WhyNot::TooLate), waited: Some(Waited::Weeks), at: at(20) });
    done.tasks.push(task(Part::Review, 20, TaskState::Sent { at: at(20) }));
    assert_eq!((words(&done, 99, Measure::Help), fate(&done)), (vec!["no"], "disputed"));
    assert_eq!((words(&done, 99, Measure::WhyNot), words(&done, 99, Measure::Waited)), (vec!["too-late"], vec!["weeks"]));
}

#[test]
fn a_small_year_comes_out_as_by_hand() {
    // Twelve answered after 10, 20, … 120 hours: ten in time, two late. Six more wait, three of them for too long.
    let answer = |n: i64| with(EventKind::Accepted, TaskState::Accepted { at: at(n * 10), by: by() });
    let mut cases: Vec<Case> = (1..=12).map(answer).collect();
    cases.extend((0..3).map(|_| case(0)));
    cases.extend((0..3).map(|_| case(400)));
    let year = of(&cases, 450);
    assert_eq!(
        (year.received, year.median, year.nine_of_ten),
        (Some(18), Some(SignedDuration::from_hours(60)), Some(SignedDuration::from_hours(110)))
    );
    let answers = year.table(Measure::Answer).unwrap();
    // 2, 5, 3, 0 | 2, 3 | 3, 0
    let told = [("day", None), ("three-days", Some(5)), ("five-days", None), ("later", Some(0)), ("late", None), ("silent", None)];
    assert_eq!(answers.rows[..6], told);
    // Known are 5 of 18; thirteen hidden ones may all be late.
    assert_eq!(year.in_time, Some(Share { percent: 27, at_least: true }));
    assert_eq!(year.months.iter().map(|(_, number)| number.unwrap_or(-1)).collect::<Vec<_>>(), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 0]);
    assert_eq!(year.table(Measure::Outcome).unwrap().rows[0], ("undecided", Some(6)));
}

#[test]
fn a_quarter_does_not_show_what_its_year_hides() {
    let declined = |hour| with_reason(hour, Reason::NoPlaces);
    // Six in October to December, one in the summer: the year less the quarter would be that one.
    let mut cases: Vec<Case> = (0..6).map(|_| declined(0)).collect();
    cases.push(declined(-24 * 90));
    let of = |period: &str| report(&cases, &[], period.parse().unwrap(), &zone(), at(300));
    let row = |report: &Report| report.table(Measure::Declines).unwrap().rows[0].1;
    assert_eq!(row(&of("2026-q3")), None);
    assert!(row(&of("2026")).is_none() || row(&of("2026-q4")).is_none());
    assert_eq!(of("2026-q3").received, None);
    assert!(of("2025").tables.iter().all(Table::is_empty), "another year");
}
fn with_reason(hour: i64, reason: Reason) -> Case {
    let mut declined = case(hour);
    declined.events.push((EventKind::Declined, at(hour + 1)));
    declined.tasks[0].state = TaskState::Declined { at: at(hour + 1), by: by(), reason };
    declined
}

#[test]
fn what_was_handed_over_elsewhere_is_counted_by_its_own_day_and_added_to_nothing() {
    let day = |text: &str, count| Elsewhere { day: text.parse().unwrap(), outcome: handover::Outcome::Helped, count };
    let elsewhere = [day("2026-11-30", 4), day("2026-11-02", 3), day("2025-12-31", 9)];
    let report = report(&[], &elsewhere, Period::year(2026), &zone(), at(0));
    let table = report.table(Measure::Elsewhere).unwrap();
    assert_eq!((table.total, table.number("helped"), report.received), (Some(Some(7)), Some(7), Some(0)));
}
