//! A listing as those see it who are asked whether it is right: group by group, each value on a line, in the words of its provider.
use crate::pages::{
    resident::service::places::one_line,
    visit::language,
    words::{day, say, say_with},
};
use domain::{
    Language, Time,
    freshness::FieldGroup,
    hours::{DayTimes, Hours, OfService, days::days_from},
    service::{CostOption, Service},
};
use jiff::tz::TimeZone;
use leptos::{either::Either, prelude::*};

/// Days that hours are told of.
const WEEK: usize = 7;

pub fn name_of(group: FieldGroup) -> String {
    say(&format!("checks-group-{}", group.code()))
}

#[component]
pub fn GroupFacts<'a>(service: &'a Service, hours: &'a OfService, group: FieldGroup, now: Time) -> impl IntoView + use<> {
    let lines = match group {
        FieldGroup::Contact => contact(service),
        FieldGroup::Hours => times(hours, now),
        FieldGroup::Place => places(service),
        FieldGroup::Cost => costs(service),
        FieldGroup::Conditions => conditions(service),
    };
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
    let lang = service.language.filter(|own| *own != language()).map(Language::code);
    if lines.is_empty() {
        Either::Left(view! { <p class="muted">{say("fresh-nothing")}</p> })
    } else {
        Either::Right(
            view! { <ul class="group-facts" lang=lang>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> },
        )
    }
}

fn contact(service: &Service) -> Vec<String> {
    let phones = service.all_phones().into_iter().map(|phone| phone.number);
    let of_provider = service.organization.as_ref().and_then(|organization| organization.email.clone());
    let email = service.email.clone().filter(|email| !email.is_empty()).or(of_provider);
    phones.chain(email).chain(service.url.clone()).collect()
}

/// The coming week; what is not understood stands as it was written.
fn times(hours: &OfService, now: Time) -> Vec<String> {
    let mut lines = vec![];
    for of in hours.groups.iter().map(|group| &group.hours) {
        if of.rules.iter().any(|rule| rule.times.is_some()) {
            let today = of.today(now).unwrap_or_else(|| TimeZone::UTC.to_datetime(now).date());
            lines.extend(days_from(today).take(WEEK).map(|date| one_day(of, date)));
        }
        lines.extend(of.texts.iter().cloned());
        lines.extend(of.rules.iter().filter(|rule| rule.times.is_none()).map(|rule| rule.note.clone().unwrap_or_default()));
    }
    lines
}

fn one_day(hours: &Hours, date: jiff::civil::Date) -> String {
    let said: Vec<String> = hours.day(date).times.iter().map(span).collect();
    let weekday = say(&format!("day-{}", date.weekday().to_monday_zero_offset()));
    let named = say_with("hours-day-date", &[("day", weekday.into()), ("date", day(date).into())]);
    let said = if said.is_empty() { say("service-hours-closed") } else { said.join(", ") };
    format!("{named}: {said}")
}

fn span(times: &DayTimes) -> String {
    format!("{}–{}", times.from.strftime("%H:%M"), times.to.strftime("%H:%M"))
}

fn places(service: &Service) -> Vec<String> {
    let locations: Vec<_> = service.service_at_locations.iter().filter_map(|at| at.location.as_ref()).collect();
    let addresses = locations.iter().flat_map(|place| &place.addresses).map(one_line);
    let described = locations.iter().filter_map(|place| place.description.clone());
    // A confidential address is stored nowhere: there is nothing to ask.
    let hidden = service.confidential.then(|| say("service-confidential"));
    addresses.chain(described).chain(hidden).collect()
}

fn costs(service: &Service) -> Vec<String> {
    let option = |cost: &CostOption| {
        let amount = cost.amount.map(|amount| format!("{amount} {}", cost.currency.as_deref().unwrap_or_default()));
        let parts = [cost.option.clone(), amount, cost.amount_description.clone()];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
    };
    service.fees_description.clone().into_iter().chain(service.cost_options.iter().map(option)).collect()
}

fn conditions(service: &Service) -> Vec<String> {
    let age = crate::pages::resident::service::start::age(service);
    let texts = [service.eligibility_description.clone(), age, service.application_process.clone()];
    let documents = service.required_documents.iter().filter_map(|document| document.document.clone());
    texts.into_iter().flatten().chain(documents).collect()
}
