//! Opening hours as iCalendar (RFC 5545): a rule is an event that recurs, what skips a day is named, times are those of the place's own zone.
use super::content_lines::Lines;
use app::pages::words::say_in_with;
use domain::{
    Language, Time,
    hours::{
        OfPlaces, OfService,
        days::{Cycle, Days, days_from},
        rule::{Kind, OnDaysOff, Rule, Times},
    },
    location::Address,
    service::Service,
};
use jiff::{
    SignedDuration, Span,
    civil::{Date, DateTime, Weekday},
    tz::{TimeZone, TimeZoneTransition},
};

/// Skipped days and odd dates are told for so many days ahead; who subscribes gets the next ones in time.
const AHEAD: usize = 400;

pub struct Asked<'a> {
    pub service: &'a Service,
    pub hours: &'a OfService,
    pub language: Language,
    pub now: Time,
    /// Of the service's page.
    pub url: &'a str,
    /// After the `@` of every name of an event.
    pub host: &'a str,
}

/// `None` where the hours hold nothing that a calendar could show.
pub fn calendar(asked: &Asked) -> Option<String> {
    if asked.hours.suspended {
        return None;
    }
    let mut events = Lines::default();
    let mut zones: Vec<&TimeZone> = vec![];
    for (n, group) in asked.hours.groups.iter().enumerate() {
        let Some(zone) = &group.hours.zone else { continue };
        for (m, rule) in group.hours.rules.iter().enumerate().filter(|(_, rule)| rule.kind != Kind::Closed) {
            let name = format!("{}-{n}-{m}@{}", asked.service.id.map(domain::Id::text).unwrap_or_default(), asked.host);
            if event(&mut events, asked, group, rule, &name).is_some() && !zones.contains(&zone) {
                zones.push(zone);
            }
        }
    }
    if zones.is_empty() {
        return None;
    }
    let mut all = Lines::default();
    for (name, value) in [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Kladka//Opening hours//EN"), ("CALSCALE", "GREGORIAN")]
    {
        all.plain(name, value);
    }
    all.text("X-WR-CALNAME", &title(asked));
    for zone in zones {
        timezone(&mut all, zone, asked.now);
    }
    Some(format!("{}{}END:VCALENDAR\r\n", all.into_text(), events.into_text()))
}

fn title(asked: &Asked) -> String {
    let name = asked.service.text("name", asked.language).text;
    say_in_with(asked.language, "hours-event", &[("name", name.into())])
}

/// One rule from its next day on.
fn event(lines: &mut Lines, asked: &Asked, group: &OfPlaces, rule: &Rule, name: &str) -> Option<()> {
    let hours = &group.hours;
    let (times, zone) = (rule.times?, hours.zone.as_ref()?);
    let today = hours.today(asked.now)?;
    let opens = |day: Date| day.at(0, 0, 0, 0).saturating_add(Span::new().minutes(times.opens));
    let recurrence = recurrence(rule);
    let days: Vec<Date> = match &recurrence {
        Some(_) => vec![rule.days.first_from(today)?],
        // What RFC 5545 cannot say of such a rule is told day by day.
        None => days_from(today).take(AHEAD).filter(|day| hours.on(*day).any(|other| std::ptr::eq(other, rule))).collect(),
    };
    let first = *days.first()?;
    lines.plain("BEGIN", "VEVENT");
    lines.plain("UID", name);
    lines.plain("DTSTAMP", &utc(asked.now));
    moment(lines, "DTSTART", zone, opens(first));
    moment(lines, "DTEND", zone, ends(opens(first), times));
    if let Some(text) = recurrence {
        let last = rule.days.to.and_then(|last| zone.to_timestamp(opens(last)).ok());
        lines.plain("RRULE", &last.map_or(text.clone(), |last| format!("{text};UNTIL={}", utc(last))));
        let end = rule.days.to.unwrap_or(Date::MAX);
        for day in days_from(first).take(AHEAD).take_while(|day| *day <= end).filter(|day| hours.skips(rule, *day)) {
            moment(lines, "EXDATE", zone, opens(day));
        }
    } else {
        days.iter().skip(1).for_each(|day| moment(lines, "RDATE", zone, opens(*day)));
    }
    lines.text("SUMMARY", &title(asked));
    lines.text("DESCRIPTION", rule.note.as_deref().unwrap_or_default());
    lines.text("LOCATION", &place(asked.service, group));
    lines.plain("URL", asked.url);
    lines.plain("TRANSP", "TRANSPARENT");
    lines.plain("END", "VEVENT");
    Some(())
}

fn ends(opens: DateTime, times: Times) -> DateTime {
    opens.saturating_add(Span::new().minutes(times.lasts))
}

/// The address of a place that has one of its own; a confidential one never comes out of the store.
fn place(service: &Service, group: &OfPlaces) -> String {
    let [number] = group.places.as_slice() else { return String::new() };
    let location = service.service_at_locations.get(*number).and_then(|place| place.location.as_ref());
    let address = |address: &Address| {
        let parts = [&address.address_1, &address.postal_code, &address.city];
        parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    location.and_then(|location| location.addresses.first().map(address).or(location.description.clone())).unwrap_or_default()
}

/// `None` for what RFC 5545 has no rule for: numbered weeks or days of a year, days of the month in a weekly rule, public days off alone.
fn recurrence(rule: &Rule) -> Option<String> {
    let Days { cycle, byday, byweekno, bymonthday, byyearday, .. } = &rule.days;
    if !byweekno.is_empty() || !byyearday.is_empty() || rule.on_days_off == Some(OnDaysOff::Only) {
        return None;
    }
    let every = |every: i64| if every > 1 { format!(";INTERVAL={every}") } else { String::new() };
    let days = || match byday.as_slice() {
        [] => String::new(),
        days => format!(";BYDAY={}", days.iter().copied().map(by_day).collect::<Vec<_>>().join(",")),
    };
    let dates = || match bymonthday.as_slice() {
        [] => String::new(),
        dates => format!(";BYMONTHDAY={}", dates.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")),
    };
    match cycle {
        Cycle::Run if byday.is_empty() && bymonthday.is_empty() => Some("FREQ=DAILY".to_owned()),
        Cycle::Weekly { every: n, week_begins, .. } if bymonthday.is_empty() => {
            Some(format!("FREQ=WEEKLY{};WKST={}{}", every(*n), code(*week_begins), days()))
        }
        Cycle::Monthly { every: n, .. } => Some(format!("FREQ=MONTHLY{}{}{}", every(*n), days(), dates())),
        Cycle::Run | Cycle::Weekly { .. } => None,
    }
}

fn by_day((ordinal, day): (i8, Weekday)) -> String {
    if ordinal == 0 { code(day).to_owned() } else { format!("{ordinal}{}", code(day)) }
}
fn code(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

fn utc(at: Time) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
fn local(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}
/// On the clock of a zone that has a name; else in UTC.
fn moment(lines: &mut Lines, name: &str, zone: &TimeZone, at: DateTime) {
    match (zone.iana_name(), zone.to_timestamp(at)) {
        (Some(zone), _) => lines.plain(&format!("{name};TZID={zone}"), &local(at)),
        (None, Ok(at)) => lines.plain(name, &utc(at)),
        (None, Err(_)) => {}
    }
}

/// How the clock of a zone runs: the two rules of the European Union where they hold, else each change of the coming years by itself.
fn timezone(lines: &mut Lines, zone: &TimeZone, now: Time) {
    let Some(name) = zone.iana_name() else { return };
    let start = now.checked_sub(SignedDuration::from_hours(24 * 400)).unwrap_or(now);
    let changes: Vec<Change> = zone.following(start).take(8).map(|change| Change::of(zone, &change)).collect();
    lines.plain("BEGIN", "VTIMEZONE");
    lines.plain("TZID", name);
    if changes.is_empty() {
        let offset = zone.to_offset(now);
        Change { at: jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0), from: offset, to: offset, summer: false }.write(lines, None);
    }
    for summer in [true, false] {
        let those: Vec<&Change> = changes.iter().filter(|change| change.summer == summer).collect();
        match those.as_slice() {
            [first, .., _] if those.iter().all(|change| change.is_like(first)) => first.write(lines, Some(first.at.month())),
            several => several.iter().for_each(|change| change.write(lines, None)),
        }
    }
    lines.plain("END", "VTIMEZONE");
}

struct Change {
    /// On the clock before the change.
    at: DateTime,
    from: jiff::tz::Offset,
    to: jiff::tz::Offset,
    summer: bool,
}
impl Change {
    fn of(zone: &TimeZone, change: &TimeZoneTransition) -> Self {
        let before = change.timestamp().checked_sub(SignedDuration::from_secs(1)).unwrap_or(change.timestamp());
        let from = zone.to_offset(before);
        Self { at: from.to_datetime(change.timestamp()), from, to: change.offset(), summer: change.dst().is_dst() }
    }
    /// On the last Sunday of the same month, at the same time.
    fn is_like(&self, other: &Self) -> bool {
        let last_sunday = self.at.weekday() == Weekday::Sunday && self.at.day() + 7 > self.at.date().days_in_month();
        last_sunday
            && self.at.month() == other.at.month()
            && self.at.time() == other.at.time()
            && (self.from, self.to) == (other.from, other.to)
    }
    fn write(&self, lines: &mut Lines, month: Option<i8>) {
        let kind = if self.summer { "DAYLIGHT" } else { "STANDARD" };
        let offset = |offset: jiff::tz::Offset| {
            let minutes = offset.seconds() / 60;
            format!("{}{:02}{:02}", if minutes < 0 { '-' } else { '+' }, minutes.abs() / 60, minutes.abs() % 60)
        };
        lines.plain("BEGIN", kind);
        lines.plain("DTSTART", &local(self.at));
        lines.plain("TZOFFSETFROM", &offset(self.from));
        lines.plain("TZOFFSETTO", &offset(self.to));
        if let Some(month) = month {
            lines.plain("RRULE", &format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"));
        }
        lines.plain("END", kind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        area::Country,
        calendar::{Calendar, Calendars},
        location::Schedule,
        organization::Organization,
    };
    use std::{collections::BTreeMap, sync::Arc};

    fn schedule(values: &[(&str, &str)]) -> Schedule {
        let values: serde_json::Map<_, _> = values.iter().map(|(key, value)| ((*key).to_owned(), (*value).into())).collect();
        serde_json::from_value(values.into()).unwrap()
    }
    fn file(schedules: Vec<Schedule>) -> Option<String> {
        let country = Country("LT".into());
        let mut days = Calendar::without_holidays(&country);
        days.holidays.insert(jiff::civil::date(2026, 12, 24));
        let calendars = Calendars(BTreeMap::from([(country, Arc::new(days))]));
        let organization = Some(Organization { country: Some("LT".into()), ..Organization::default() });
        let service = Service {
            id: Some(domain::Id::named("service", "a")),
            name: "Dienos centras; „Svajonė“".into(),
            schedules,
            organization,
            ..Service::default()
        };
        let hours = OfService::of(&service, &calendars);
        let now = "2026-11-23T12:00:00Z".parse().unwrap();
        super::calendar(&Asked {
            service: &service,
            hours: &hours,
            language: Language::Lt,
            now,
            url: "https://k.example/lt/services/a",
            host: "k.example",
        })
    }
    #[test]
    fn a_weekly_rule_recurs_in_its_zone_and_skips_days_off() {
        let office = schedule(&[
            ("freq", "WEEKLY"),
            ("byday", "MO,TU,WE,TH,FR"),
            ("opens_at", "08:00"),
            ("closes_at", "17:00"),
            ("until", "2027-01-31"),
        ]);
        let closed = schedule(&[("dtstart", "2026-12-01"), ("exception", "closed")]);
        let file = file(vec![office, closed]).unwrap();
        for line in [
            "BEGIN:VTIMEZONE\r\nTZID:Europe/Vilnius\r\nBEGIN:DAYLIGHT\r\nDTSTART:20260329T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT",
            "BEGIN:STANDARD\r\nDTSTART:20251026T040000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD",
            "DTSTART;TZID=Europe/Vilnius:20261123T080000\r\nDTEND;TZID=Europe/Vilnius:20261123T170000",
            "RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270131T060000Z",
            "EXDATE;TZID=Europe/Vilnius:20261201T080000\r\nEXDATE;TZID=Europe/Vilnius:20261224T080000\r\nSUMMARY",
            "SUMMARY:Dirba: Dienos centras\\; „Svajonė“",
            "URL:https://k.example/lt/services/a\r\n",
        ] {
            assert!(file.contains(line), "{line}\n{file}");
        }
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
        assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    }
    #[test]
    fn every_kind_of_rule_is_told() {
        for (values, told) in [
            (
                vec![("freq", "WEEKLY"), ("interval", "2"), ("byday", "TU"), ("dtstart", "2026-11-10")],
                "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU\r\n",
            ),
            (vec![("freq", "MONTHLY"), ("byday", "-1FR")], "RRULE:FREQ=MONTHLY;BYDAY=-1FR\r\n"),
            (vec![("dtstart", "2026-12-05"), ("exception", "instead")], "RRULE:FREQ=DAILY;UNTIL=20261205T180000Z\r\n"),
            (
                vec![("freq", "WEEKLY"), ("byday", "MO"), ("byweekno", "50,52")],
                "DTSTART;TZID=Europe/Vilnius:20261207T200000\r\nDTEND;TZID=Europe/Vilnius:20261208T080000\r\nRDATE;TZID=Europe/Vilnius:20261221T200000",
            ),
            (vec![("holidays", "only")], "DTSTART;TZID=Europe/Vilnius:20261224T200000"),
        ] {
            let values: Vec<_> = values.into_iter().chain([("opens_at", "20:00"), ("closes_at", "08:00")]).collect();
            let file = file(vec![schedule(&values)]).unwrap();
            assert!(file.contains(told), "{told}\n{file}");
        }
    }
    #[test]
    fn what_no_calendar_can_show_makes_none() {
        assert_eq!(file(vec![]), None);
        assert_eq!(file(vec![schedule(&[("description", "after lunch")])]), None);
        assert_eq!(file(vec![schedule(&[("byday", "MO"), ("opens_at", "08:00"), ("closes_at", "17:00"), ("until", "2020-01-01")])]), None);
    }
}
