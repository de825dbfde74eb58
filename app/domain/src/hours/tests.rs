//! The bugs that other directories had, by name; the nights on which clocks change; and a slow, obvious model of it all.
use super::*;
use crate::{
    area::Country,
    calendar::Calendars,
    service::{Service, ServiceAtLocation},
};
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn schedule(values: &[(&str, &str)]) -> Schedule {
    let values: serde_json::Map<_, _> = values.iter().map(|(key, value)| ((*key).to_owned(), (*value).into())).collect();
    serde_json::from_value(values.into()).unwrap()
}
fn weekly(byday: &str, opens: &str, closes: &str) -> Schedule {
    schedule(&[("freq", "WEEKLY"), ("byday", byday), ("opens_at", opens), ("closes_at", closes)])
}
fn calendar(country: &str) -> Calendar {
    let mut calendar = Calendar::without_holidays(&Country(country.into()));
    for day in [date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)] {
        calendar.holidays.insert(day);
    }
    calendar
}
fn hours(schedules: &[Schedule]) -> Hours {
    Hours::of(schedules, Some(Arc::new(calendar("LT"))))
}
/// A moment on the clock of Vilnius.
fn vilnius(text: &str) -> Time {
    in_zone(text, "Europe/Vilnius")
}
fn in_zone(text: &str, zone: &str) -> Time {
    text.parse::<DateTime>().unwrap().to_zoned(TimeZone::get(zone).unwrap()).unwrap().timestamp()
}
fn open(until: &str) -> Status {
    Status::Open { until: vilnius(until) }
}
fn closed(opens: &str) -> Status {
    Status::Closed { opens: Some(vilnius(opens)), why: None }
}

// 2026-11-23 is a Monday.

#[test]
fn bug_1_two_spans_a_day_are_both_open_and_lunch_is_between_them() {
    let lutsk = hours(&[weekly("MO,TU,WE,TH", "08:30", "13:00"), weekly("MO,TU,WE,TH", "14:00", "17:15"), weekly("FR", "08:30", "13:00")]);
    for (now, status) in [
        ("2026-11-23T08:29", closed("2026-11-23T08:30")),
        ("2026-11-23T08:30", open("2026-11-23T13:00")),
        ("2026-11-23T13:00", Status::Lunch { until: vilnius("2026-11-23T14:00") }),
        ("2026-11-23T14:00", open("2026-11-23T17:15")),
        ("2026-11-23T17:15", closed("2026-11-24T08:30")),
        ("2026-11-27T13:00", closed("2026-11-30T08:30")),
    ] {
        assert_eq!(lutsk.at(vilnius(now)), status, "{now}");
    }
}
#[test]
fn bug_2_a_night_shelter_is_open_on_both_sides_of_midnight() {
    let shelter = hours(&[weekly("MO,WE", "20:00", "08:00")]);
    for (now, status) in [
        ("2026-11-23T19:59", closed("2026-11-23T20:00")),
        ("2026-11-23T23:59", open("2026-11-24T08:00")),
        ("2026-11-24T00:00", open("2026-11-24T08:00")),
        ("2026-11-24T07:59", open("2026-11-24T08:00")),
        ("2026-11-24T08:00", closed("2026-11-25T20:00")),
        ("2026-11-25T07:00", closed("2026-11-25T20:00")),
    ] {
        assert_eq!(shelter.at(vilnius(now)), status, "{now}");
    }
    // Monday night is not Tuesday's line of the table.
    assert_eq!(shelter.day(date(2026, 11, 24)).times, []);
}
#[test]
fn bug_3_a_weekend_is_like_any_other_day() {
    let office = hours(&[weekly("MO,TU,WE,TH,FR", "08:00", "17:00"), weekly("SU", "10:00", "12:00")]);
    assert_eq!(office.at(vilnius("2026-11-27T18:00")), closed("2026-11-29T10:00"));
    assert_eq!(office.at(vilnius("2026-11-28T11:00")), closed("2026-11-29T10:00"));
    assert_eq!(office.at(vilnius("2026-11-29T11:00")), open("2026-11-29T12:00"));
    assert_eq!(office.at(vilnius("2026-11-29T12:00")), closed("2026-11-30T08:00"));
    let week_by_sunday = hours(&[weekly("SU,SA", "10:00", "12:00")]);
    assert_eq!(week_by_sunday.at(vilnius("2026-11-29T13:00")), closed("2026-12-05T10:00"));
}
#[test]
fn bug_4_the_clock_is_the_places_whoever_looks() {
    let office = [weekly("MO,TU,WE,TH,FR", "09:00+02:00", "17:00+02:00")];
    // The same moment, half past eight in Warsaw and half past nine in Kyiv.
    let now = in_zone("2026-11-23T09:30", "Europe/Kyiv");
    let of = |country: &str| Hours::of(&office, Some(Arc::new(calendar(country)))).at(now);
    assert!(of("UA").is_open() && of("LT").is_open());
    assert_eq!(of("PL"), Status::Closed { opens: Some(in_zone("2026-11-23T09:00", "Europe/Warsaw")), why: None });
    // In summer the offset that was written down in winter is wrong, and the clock on the wall is right.
    let summer = in_zone("2026-07-13T09:30", "Europe/Kyiv");
    assert!(Hours::of(&office, Some(Arc::new(calendar("UA")))).at(summer).is_open());
    // Where the zone is not known, HSDS's offset must do, and without one nobody knows.
    let far = |schedule| Hours::of(&[schedule], None).at(in_zone("2026-11-23T15:00", "UTC"));
    assert!(far(weekly("MO", "09:00-05:00", "17:00-05:00")).is_open());
    let stated = schedule(&[("byday", "MO"), ("opens_at", "09:00"), ("closes_at", "17:00"), ("timezone", "-5")]);
    assert_eq!(far(stated), Status::Open { until: in_zone("2026-11-23T22:00", "UTC") });
    assert_eq!(far(weekly("MO", "09:00", "17:00")), Status::Unknown);
}
#[test]
fn bug_5_filter_and_badge_are_one_function() {
    let schedules = vec![weekly("MO", "08:00", "12:00"), weekly("MO,TU", "20:00", "02:00")];
    let service = Service { status: "active".into(), schedules, organization: Some(provider("LT")), ..Service::default() };
    let hours = OfService::of(&service, &calendars());
    for minute in 0..3 * 24 * 60 {
        let now = vilnius("2026-11-23T00:00") + jiff::SignedDuration::from_mins(minute);
        assert_eq!(hours.is_open(now), hours.at(now).is_open(), "{now}");
        // What the filter keeps until the next turn is true until then.
        let turn = hours.next_turn(now);
        assert!(now < turn);
        assert_eq!(hours.is_open(now), hours.is_open(turn - jiff::SignedDuration::from_secs(1)), "{now}");
        assert!(hours.next_change(now).unwrap() <= turn);
    }
    let suspended = OfService { suspended: true, ..hours };
    assert_eq!(suspended.at(vilnius("2026-11-23T09:00")), Status::Closed { opens: None, why: None });
    assert!(!suspended.is_open(vilnius("2026-11-23T09:00")));
}
#[test]
fn bug_6_a_weekly_schedule_knows_public_days_off_where_they_are_taken() {
    let office = [weekly("MO,TU,WE,TH,FR", "08:00", "17:00")];
    let christmas_eve = vilnius("2026-12-24T10:00");
    let of = |calendar: Calendar| Hours::of(&office, Some(Arc::new(calendar))).at(christmas_eve);
    let why = Some(Why::Holiday { names: crate::language::Labels::default(), sure: true });
    assert_eq!(of(calendar("LT")), Status::Closed { opens: Some(vilnius("2026-12-28T08:00")), why });
    // Martial law: no public days off.
    let worked = Calendar { holidays_worked: vec![(date(2022, 3, 15), None)], ..calendar("UA") };
    assert!(of(worked).is_open());
    // Who is open on Saturdays and Sundays is open then too, but the day is marked.
    let shelter = hours(&[weekly("MO,TU,WE,TH,FR", "08:00", "17:00"), weekly("SA,SU", "10:00", "17:00")]);
    assert!(shelter.at(christmas_eve).is_open());
    assert!(matches!(shelter.why(date(2026, 12, 24)), Some(Why::Holiday { sure: false, .. })));
    // What is said is said.
    let with =
        |holidays: &str, byday: &str| schedule(&[("byday", byday), ("opens_at", "10:00"), ("closes_at", "12:00"), ("holidays", holidays)]);
    assert!(hours(&[with("open", "TH")]).at(vilnius("2026-12-24T10:00")).is_open());
    assert!(!hours(&[with("closed", "SA,SU,TH")]).at(vilnius("2026-12-24T10:00")).is_open());
    let only = schedule(&[("opens_at", "10:00"), ("closes_at", "12:00"), ("holidays", "only")]);
    let hours = hours(&[office[0].clone(), only]);
    assert_eq!(hours.at(vilnius("2026-12-24T10:00")), open("2026-12-24T12:00"));
    assert_eq!(hours.at(vilnius("2026-12-23T10:00")), open("2026-12-23T17:00"));
}
#[test]
fn bug_7_one_suspended_or_broken_schedule_does_not_close_the_others() {
    let mut lapsed = weekly("MO", "08:00", "17:00");
    lapsed.valid_to = Some("2026-01-31".into());
    let broken = schedule(&[("freq", "SOMETIMES"), ("opens_at", "08:00"), ("closes_at", "??")]);
    let good = weekly("MO", "10:00", "12:00");
    assert_eq!(hours(&[lapsed.clone(), good.clone(), broken.clone()]).at(vilnius("2026-11-23T11:00")), open("2026-11-23T12:00"));
    assert_eq!(hours(&[lapsed.clone(), good.clone()]).at(vilnius("2026-11-23T13:00")), closed("2026-11-30T10:00"));
    // What was not understood might open it: not known is not closed.
    assert_eq!(hours(&[good, broken.clone()]).at(vilnius("2026-11-23T13:00")), Status::Unknown);
    // All that was known has run out.
    assert_eq!(hours(&[lapsed]).at(vilnius("2026-11-23T13:00")), Status::Unknown);
    // A place that is closed for good in one of its houses is open in the other.
    let house = |schedule| ServiceAtLocation { schedules: vec![schedule], ..ServiceAtLocation::default() };
    let service = Service {
        service_at_locations: vec![house(broken), house(weekly("MO", "10:00", "12:00"))],
        organization: Some(provider("LT")),
        ..Service::default()
    };
    assert_eq!(OfService::of(&service, &calendars()).at(vilnius("2026-11-23T11:00")), open("2026-11-23T12:00"));
}
#[test]
fn hours_of_a_day_are_not_forgotten_after_closing() {
    let office = hours(&[weekly("MO", "08:00", "12:00")]);
    assert_eq!(office.day(date(2026, 11, 23)).times.len(), 1);
    assert_eq!(office.day(date(2026, 11, 30)).times.len(), 1);
}

#[test]
fn day_and_night_is_open_until_an_end_comes_near() {
    let mut winter = schedule(&[("byday", "MO,TU,WE,TH,FR,SA,SU"), ("opens_at", "00:00"), ("closes_at", "23:59"), ("until", "2026-11-30")]);
    assert_eq!(hours(std::slice::from_ref(&winter)).at(vilnius("2026-11-23T03:00")), Status::Always);
    assert_eq!(hours(std::slice::from_ref(&winter)).at(vilnius("2026-11-28T03:00")), open("2026-12-01T00:00"));
    assert_eq!(hours(std::slice::from_ref(&winter)).at(vilnius("2026-12-01T03:00")), Status::Closed { opens: None, why: None });
    winter.until = None;
    assert_eq!(hours(&[winter]).at(vilnius("2026-10-25T03:30")), Status::Always);
}
#[test]
fn who_must_ask_first_is_not_open_and_not_closed() {
    let asked = schedule(&[("description", "by appointment")]);
    assert_eq!(hours(std::slice::from_ref(&asked)).at(vilnius("2026-11-23T11:00")), Status::ByAppointment);
    let both = hours(&[weekly("MO", "08:00", "12:00"), asked]);
    assert_eq!(both.at(vilnius("2026-11-23T11:00")), open("2026-11-23T12:00"));
    assert_eq!(both.at(vilnius("2026-11-23T12:00")), Status::ByAppointment);
    let mut timed = weekly("MO", "08:00", "12:00");
    timed.description = Some("За попереднім записом".into());
    assert_eq!(hours(std::slice::from_ref(&timed)).at(vilnius("2026-11-23T11:00")), Status::ByAppointment);
    assert_eq!(hours(&[timed]).at(vilnius("2026-11-23T13:00")), Status::Closed { opens: None, why: None });
}
#[test]
fn exceptions_close_a_day_or_change_its_hours() {
    let closed_days = schedule(&[("dtstart", "2026-11-24"), ("until", "2026-11-25"), ("exception", "closed"), ("description", "Remontas")]);
    let short = schedule(&[("dtstart", "2026-11-26"), ("opens_at", "09:00"), ("closes_at", "11:00"), ("exception", "instead")]);
    let office = hours(&[weekly("MO,TU,WE,TH,FR", "08:00", "17:00"), closed_days, short]);
    let why = Some(Why::Exception { note: Some("Remontas".into()) });
    assert_eq!(office.at(vilnius("2026-11-24T10:00")), Status::Closed { opens: Some(vilnius("2026-11-26T09:00")), why });
    assert_eq!(office.at(vilnius("2026-11-26T08:30")), closed("2026-11-26T09:00"));
    assert_eq!(office.at(vilnius("2026-11-26T12:00")), closed("2026-11-27T08:00"));
    assert!(office.skips(&office.rules[0], date(2026, 11, 24)) && !office.skips(&office.rules[0], date(2026, 11, 27)));
}
#[test]
fn every_second_tuesday_and_the_last_friday_are_those_and_no_others() {
    let second = schedule(&[
        ("freq", "WEEKLY"),
        ("interval", "2"),
        ("byday", "TU"),
        ("dtstart", "2026-11-10"),
        ("opens_at", "10:00"),
        ("closes_at", "12:00"),
    ]);
    let days = |schedule: Schedule| -> Vec<Date> {
        let hours = hours(&[schedule]);
        days::days_from(date(2026, 11, 1)).take(61).filter(|day| hours.on(*day).next().is_some()).collect()
    };
    assert_eq!(days(second), [date(2026, 11, 10), date(2026, 11, 24), date(2026, 12, 8), date(2026, 12, 22)]);
    let last = |byday: &str| schedule(&[("freq", "MONTHLY"), ("byday", byday), ("opens_at", "10:00"), ("closes_at", "12:00")]);
    assert_eq!(days(last("-1FR")), [date(2026, 11, 27)], "the last Friday of December is a public day off");
    assert_eq!(days(last("2TU")), [date(2026, 11, 10), date(2026, 12, 8)]);
    let counted = schedule(&[("byday", "MO,WE"), ("dtstart", "2026-11-04"), ("count", "3"), ("opens_at", "10:00"), ("closes_at", "12:00")]);
    assert_eq!(days(counted), [date(2026, 11, 4), date(2026, 11, 9), date(2026, 11, 11)]);
    let yearly = schedule(&[
        ("freq", "MONTHLY"),
        ("interval", "12"),
        ("dtstart", "2020-12-24"),
        ("bymonthday", "22,23"),
        ("opens_at", "10:00"),
        ("closes_at", "12:00"),
    ]);
    assert_eq!(days(yearly), [date(2026, 12, 22), date(2026, 12, 23)]);
    let weeks = schedule(&[("freq", "WEEKLY"), ("byday", "MO"), ("byweekno", "46,-1"), ("opens_at", "10:00"), ("closes_at", "12:00")]);
    assert_eq!(days(weeks), [date(2026, 11, 9), date(2026, 12, 28)]);
}

/// Both nights, in both countries: how long the night shelter and an early span are open.
#[test]
fn on_the_nights_when_clocks_change_a_span_is_as_long_as_it_is() {
    for (country, zone) in [("LT", "Europe/Vilnius"), ("UA", "Europe/Kyiv")] {
        let of = |opens: &str, closes: &str, day: &str| -> Vec<i64> {
            let hours = Hours::of(&[weekly("SA,SU", opens, closes)], Some(Arc::new(calendar(country))));
            let start = in_zone(&format!("{day}T00:00"), zone);
            let spans = hours.spans(start, start + jiff::SignedDuration::from_hours(23));
            spans.iter().map(|span| span.to.duration_since(span.from).as_mins()).collect()
        };
        // Into summer time 03:00 becomes 04:00, out of it 04:00 becomes 03:00.
        assert_eq!(of("20:00", "08:00", "2026-03-29"), [11 * 60, 12 * 60], "{country}: the night is an hour shorter");
        assert_eq!(of("20:00", "08:00", "2026-10-25"), [13 * 60, 12 * 60], "{country}: and an hour longer");
        assert_eq!(of("03:30", "05:00", "2026-03-29"), [60], "{country}: it opens when the clock jumps over its time");
        assert_eq!(of("02:00", "03:30", "2026-03-29"), [60], "{country}: and closes then");
        assert_eq!(of("03:10", "03:40", "2026-03-29"), [] as [i64; 0], "{country}: what lies in the jump is never open");
        assert_eq!(of("02:00", "03:30", "2026-10-25"), [90], "{country}: of two half past threes the first closes");
        assert_eq!(of("03:30", "05:00", "2026-10-25"), [150], "{country}: and the first opens");
        assert_eq!(of("00:00", "23:59", "2026-10-25"), [49 * 60], "{country}: two days of 24 and 25 hours are one span");
    }
}

#[test]
fn the_most_specific_hours_hold_and_none_that_are_stated_are_lost() {
    use crate::location::Location;
    let place = |own: Vec<Schedule>, building: Vec<Schedule>| ServiceAtLocation {
        schedules: own,
        location: Some(Location { schedules: building, ..Location::default() }),
        ..ServiceAtLocation::default()
    };
    let (own, of_service, building) = (weekly("MO", "10:00", "11:00"), weekly("TU", "10:00", "11:00"), weekly("WE", "08:00", "20:00"));
    let service = |schedules: Vec<Schedule>, places| Service {
        schedules,
        service_at_locations: places,
        organization: Some(provider("LT")),
        ..Service::default()
    };
    let groups = |service: Service| -> Vec<(Vec<usize>, Vec<Rule>)> {
        OfService::of(&service, &calendars()).groups.into_iter().map(|group| (group.places, group.hours.rules)).collect()
    };
    let rules = |schedule: &Schedule| hours(std::slice::from_ref(schedule)).rules;
    let both =
        service(vec![of_service.clone()], vec![place(vec![own.clone()], vec![building.clone()]), place(vec![], vec![building.clone()])]);
    assert_eq!(groups(both), [(vec![0], rules(&own)), (vec![1], rules(&of_service))]);
    let apart = service(vec![of_service.clone()], vec![place(vec![own.clone()], vec![])]);
    assert_eq!(groups(apart), [(vec![0], rules(&own)), (vec![], rules(&of_service))]);
    let house = service(vec![], vec![place(vec![], vec![building.clone()]), place(vec![], vec![]), place(vec![], vec![building.clone()])]);
    assert_eq!(groups(house), [(vec![0, 2], rules(&building))]);
    assert_eq!(groups(service(vec![], vec![])), []);
}
#[test]
fn nothing_stated_is_not_known() {
    assert_eq!(hours(&[]).at(vilnius("2026-11-23T11:00")), Status::Unknown);
    assert_eq!(OfService::default().at(vilnius("2026-11-23T11:00")), Status::Unknown);
    assert_eq!(hours(&[schedule(&[("byday", "SU")])]).at(vilnius("2026-11-23T11:00")), Status::Unknown);
}

fn provider(country: &str) -> crate::organization::Organization {
    crate::organization::Organization { country: Some(country.into()), ..Default::default() }
}
fn calendars() -> Calendars {
    Calendars(["LT", "PL", "UA"].map(|code| (Country(code.into()), Arc::new(calendar(code)))).into())
}

/// What the model is made of: a rule with everything that the standard's words may say of it.
#[derive(Clone, Debug)]
struct Made {
    freq: &'static str,
    every: i64,
    start: Date,
    has_start: bool,
    byday: Vec<(i8, usize)>,
    bymonthday: Vec<i8>,
    until: Option<Date>,
    count: Option<usize>,
    opens: i64,
    closes: i64,
    exception: &'static str,
    holidays: &'static str,
}
const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

impl Made {
    fn schedule(&self) -> Schedule {
        let clock = |minutes: i64| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let mut schedule = schedule(&[("freq", self.freq), ("opens_at", &clock(self.opens)), ("closes_at", &clock(self.closes))]);
        let number = |n: i8| if n == 0 { String::new() } else { n.to_string() };
        let byday: Vec<_> = self.byday.iter().map(|(n, day)| format!("{}{}", number(*n), NAMES[*day])).collect();
        schedule.byday = Some(byday.join(",")).filter(|text| !text.is_empty());
        schedule.bymonthday = Some(self.bymonthday.iter().map(i8::to_string).collect::<Vec<_>>().join(",")).filter(|text| !text.is_empty());
        schedule.dtstart = self.has_start.then(|| self.start.to_string());
        schedule.interval = Some(self.every.to_string());
        schedule.until = self.until.map(|day| day.to_string());
        schedule.count = self.count.map(|count| count.to_string());
        schedule.exception = Some(self.exception.to_owned()).filter(|text| !text.is_empty());
        schedule.holidays = Some(self.holidays.to_owned()).filter(|text| !text.is_empty());
        schedule
    }
    /// Every day of it until the end of 2027, one after another, as the standard tells it.
    fn days(&self) -> BTreeSet<Date> {
        let end = date(2027, 12, 31);
        let first = if self.has_start { self.start } else { date(2026, 1, 1) };
        let mut all = vec![];
        if self.freq == "WEEKLY" {
            let mut monday = first;
            while monday.weekday() != Weekday::Monday {
                monday = monday.yesterday().unwrap();
            }
            while monday <= end {
                for (_, day) in self.byday.iter().collect::<BTreeSet<_>>() {
                    all.push(monday.saturating_add(jiff::Span::new().days(i64::try_from(*day).unwrap())));
                }
                monday = monday.saturating_add(jiff::Span::new().weeks(self.every));
            }
        } else {
            let mut month = first.first_of_month();
            while month <= end {
                all.extend(self.days_of(month));
                month = month.saturating_add(jiff::Span::new().months(self.every));
            }
        }
        all.sort_unstable();
        all.retain(|day| *day >= first);
        if let Some(count) = self.count {
            all.truncate(count);
        }
        all.retain(|day| self.until.is_none_or(|until| *day <= until));
        all.into_iter().collect()
    }
    fn days_of(&self, month: Date) -> BTreeSet<Date> {
        let days: Vec<Date> = month.series(jiff::Span::new().days(1)).take_while(|day| day.month() == month.month()).collect();
        let mut found: BTreeSet<Date> = days.iter().copied().collect();
        if !self.byday.is_empty() {
            let mut named = BTreeSet::new();
            for (n, day) in &self.byday {
                let those: Vec<Date> =
                    days.iter().copied().filter(|d| usize::try_from(d.weekday().to_monday_zero_offset()).unwrap() == *day).collect();
                match n {
                    0 => named.extend(those),
                    n if *n > 0 => named.extend(those.get(usize::try_from(*n - 1).unwrap())),
                    n => named.extend(those.iter().rev().nth(usize::try_from(-n - 1).unwrap())),
                }
            }
            found = found.intersection(&named).copied().collect();
        }
        if !self.bymonthday.is_empty() {
            let mut named = BTreeSet::new();
            for n in &self.bymonthday {
                match n {
                    n if *n > 0 => named.extend(days.get(usize::try_from(*n - 1).unwrap())),
                    n => named.extend(days.iter().rev().nth(usize::try_from(-n - 1).unwrap())),
                }
            }
            found = found.intersection(&named).copied().collect();
        }
        found
    }
}

fn made() -> impl Strategy<Value = Made> {
    let weekly = (prop::collection::vec((Just(0i8), 0usize..7), 1..5)).prop_map(|byday| ("WEEKLY", byday, vec![]));
    let ordinal = prop::sample::select(vec![0i8, 1, 2, 4, 5, -1, -2]);
    let monthly = (
        prop::collection::vec((ordinal, 0usize..7), 0..3),
        prop::collection::vec(prop::sample::select(vec![1i8, 15, 24, 31, -1, -3]), 0..3),
    )
        .prop_filter("names a day", |(byday, bymonthday)| !byday.is_empty() || !bymonthday.is_empty())
        .prop_map(|(byday, bymonthday)| ("MONTHLY", byday, bymonthday));
    let clock = || (0i64..24, prop::sample::select(vec![0i64, 1, 15, 30, 59])).prop_map(|(h, m)| h * 60 + m);
    let exception = prop::sample::select(vec!["", "", "", "", "closed", "instead"]);
    let holidays = prop::sample::select(vec!["", "", "", "open", "closed", "only"]);
    let limits = (prop::option::weighted(0.2, 0i64..500), prop::option::weighted(0.2, 1usize..60));
    (prop_oneof![3 => weekly, 1 => monthly], (1i64..4, 0i64..400, any::<bool>()), limits, (clock(), clock()), exception, holidays)
        .prop_filter_map(
            "a time of its own",
            |((freq, byday, bymonthday), (every, start, bound), (until, count), (opens, closes), exception, holidays)| {
                let has_start = every > 1 || count.is_some() || bound;
                let day = |n: i64| date(2026, 1, 1).saturating_add(jiff::Span::new().days(n));
                let until = until.map(day);
                (opens != closes).then_some(Made {
                    freq,
                    every,
                    start: day(start),
                    has_start,
                    byday,
                    bymonthday,
                    until,
                    count,
                    opens,
                    closes,
                    exception,
                    holidays,
                })
            },
        )
}

/// Step by step, a minute at a time, until the clock on the wall shows it.
fn slow_reading(zone: &TimeZone, at: DateTime) -> Time {
    let mut now = at.to_zoned(TimeZone::UTC).unwrap().timestamp() - jiff::SignedDuration::from_hours(5);
    while zone.to_datetime(now) < at {
        now += jiff::SignedDuration::from_mins(1);
    }
    now
}

/// The minutes of the two days from `first` at which it is open, by walking through all of them.
fn slow_minutes(rules: &[Made], calendar: &Calendar, first: Date) -> Vec<bool> {
    let days: Vec<BTreeSet<Date>> = rules.iter().map(Made::days).collect();
    let regular = |n: usize, day: usize| {
        let rule = &rules[n];
        rule.exception.is_empty() && rule.freq == "WEEKLY" && rule.every == 1 && rule.byday.contains(&(0, day))
    };
    let every_day = [5, 6].iter().all(|day| (0..rules.len()).any(|n| regular(n, *day)));
    let mut spans = vec![];
    for day in days::days_from(first.yesterday().unwrap()).take(3) {
        let is = |n: usize, exception: &str| rules[n].exception == exception && days[n].contains(&day);
        let any = |exception: &str| (0..rules.len()).any(|n| is(n, exception));
        let day_off = calendar.is_day_off(day);
        for (n, rule) in rules.iter().enumerate() {
            let holds = if any("instead") {
                is(n, "instead")
            } else if any("closed") {
                false
            } else {
                is(n, "")
                    && match rule.holidays {
                        "only" => day_off,
                        "open" => true,
                        "closed" => !day_off,
                        _ => !day_off || every_day,
                    }
            };
            if holds {
                let midnight = |day: Date| day.at(0, 0, 0, 0);
                let clock = |day, minutes| midnight(day).saturating_add(jiff::Span::new().minutes(minutes));
                let closes = if rule.closes == 1439 { 1440 } else { rule.closes };
                let last = if closes > rule.opens { day } else { day.tomorrow().unwrap() };
                spans.push((slow_reading(&calendar.zone, clock(day, rule.opens)), slow_reading(&calendar.zone, clock(last, closes))));
            }
        }
    }
    let start = slow_reading(&calendar.zone, first.at(0, 0, 0, 0));
    (0..24 * 60)
        .map(|n| start + jiff::SignedDuration::from_mins(n))
        .map(|now| spans.iter().any(|(from, to)| *from <= now && now < *to))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn the_function_is_the_slow_and_obvious_model(
        rules in prop::collection::vec(made(), 1..5),
        country in prop::sample::select(vec!["LT", "UA"]),
        day in prop_oneof![
            prop::sample::select(vec![date(2026, 3, 28), date(2026, 3, 29), date(2026, 3, 30), date(2026, 10, 24), date(2026, 10, 25), date(2026, 10, 26), date(2026, 12, 24), date(2026, 12, 25), date(2027, 3, 28), date(2027, 10, 31)]),
            (0i64..500).prop_map(|n| date(2026, 2, 1).saturating_add(jiff::Span::new().days(n))),
        ],
    ) {
        let calendar = calendar(country);
        let slow = slow_minutes(&rules, &calendar, day);
        let schedules: Vec<Schedule> = rules.iter().map(Made::schedule).collect();
        let start = slow_reading(&calendar.zone, day.at(0, 0, 0, 0));
        let fast = Hours::of(&schedules, Some(Arc::new(calendar)));
        prop_assert!(fast.texts.is_empty(), "{:?}", fast.texts);
        let end = start + jiff::SignedDuration::from_hours(24);
        let spans = fast.spans(start, end);
        prop_assert!(spans.windows(2).all(|two| two[0].to < two[1].from));
        for (minute, open) in (0i64..).zip(&slow) {
            let now = start + jiff::SignedDuration::from_mins(minute);
            prop_assert_eq!(spans.iter().any(|span| span.from <= now && now < span.to), *open, "{} {:?}", now, schedules);
            if minute % 97 == 0 {
                prop_assert_eq!(fast.is_open(now), *open);
                let status = fast.at(now);
                prop_assert_eq!(status.is_open(), *open, "{:?}", status);
                if let Status::Open { until } = status {
                    prop_assert!(now < until && !fast.is_open(until) && fast.is_open(until - jiff::SignedDuration::from_secs(1)));
                }
                if let Status::Closed { opens: Some(opens), .. } = status {
                    prop_assert!(now < opens && fast.is_open(opens) && !fast.is_open(opens - jiff::SignedDuration::from_secs(1)));
                }
            }
        }
    }
    /// Whatever a feed writes, it is read or shown, and nothing falls.
    #[test]
    fn odd_schedules_never_break_anything(
        texts in prop::collection::vec(prop_oneof![".{0,12}", "[0-9:+Z-]{0,12}", "[-0-9,A-Z]{0,10}", "20[0-9]{2}-[01][0-9]-[0-3][0-9]", "[0-2][0-9]:[0-5][0-9]"], 18),
        second in -60_000_000_000i64..250_000_000_000,
    ) {
        const KEYS: [&str; 18] = ["valid_from", "valid_to", "dtstart", "until", "wkst", "freq", "interval", "count", "byday", "byweekno", "bymonthday",
            "byyearday", "timezone", "opens_at", "closes_at", "description", "exception", "holidays"];
        let values: Vec<(&str, &str)> = KEYS.into_iter().zip(texts.iter().map(String::as_str)).filter(|(_, text)| text.len() % 3 != 1).collect();
        let now = Time::from_second(second).unwrap();
        for calendar in [None, Some(Arc::new(calendar("LT")))] {
            let hours = Hours::of(&[schedule(&values), weekly("MO", "09:00", "17:00")], calendar);
            let _ = (hours.at(now), hours.next_change(now), hours.is_open(now));
        }
    }
}
