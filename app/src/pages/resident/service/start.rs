//! The answer above the fold: name, sentence, who for, cost, "Ask for help" and "Call".
use super::{Listing, cost, hours, own_language, sample::Sample};
use crate::pages::{
    links,
    parts::{
        contacts::phones::phones,
        crisis::CrisisLines,
        notice::{Notice, Tone},
    },
    resident::offer::{Offer, instead},
    visit::language,
    words::{day, list, say, say_with},
};
use domain::{area::AreaCode, location::Phone, service::Service, taxonomy::TermCode};
use jiff::civil::Date;
use leptos::{either::Either, prelude::*};

pub fn start(listing: &Listing) -> impl IntoView + use<> {
    let service = &listing.service;
    let (name, sentence, alert) = (listing.text("name"), listing.text("description"), listing.text("alert"));
    let missing = own_language(&name).map(|_| say(original_key(service)));
    view! {
        <h1 lang=own_language(&name)>{name.text.clone()}</h1>
        {closed(listing)}
        {elsewhere(listing)}
        {(!alert.text.is_empty()).then(|| view! { <Notice tone=Tone::Warning><p lang=own_language(&alert)>{alert.text.clone()}</p></Notice> })}
        <p class="lead" lang=own_language(&sentence)>{sentence.text.clone()}</p>
        {missing.map(|text| view! { <p class="muted">{text}</p> })}
        {hours::now(listing)}
        <dl class="facts">
            <div><dt>{say("service-for-title")}</dt>{who_for(listing)}</div>
            <div><dt>{say("service-cost-title")}</dt>{cost::cost(listing)}</div>
        </dl>
        {how(listing)}
        {service.sample.then(|| view! { <Sample/> })}
    }
}

/// The chosen place is none of those that it is for: which they are, and the way to the same help there.
fn elsewhere(listing: &Listing) -> impl IntoView + use<> {
    let chosen = listing.elsewhere.as_ref()?;
    let areas = list(&listing.areas.iter().map(Listing::area_name).collect::<Vec<_>>());
    let words = say_with("service-elsewhere", &[("areas", areas.into()), ("area", Listing::area_name(chosen).into())]);
    let find = listing.need().map_or_else(links::Find::default, links::Find::need);
    let href = links::Find { area: chosen.code.to_string(), ..find }.href(language());
    Some(view! { <Notice tone=Tone::Warning><p>{words}</p> <p><a href=href>{say("service-elsewhere-find")}</a></p></Notice> })
}

/// Not offered, or not allowed to be: said before anything else.
fn closed(listing: &Listing) -> impl IntoView + use<> {
    not_given(&listing.service, listing.today)
}

/// Also on a list that was gathered before: what is printed from it is carried to the door.
pub fn not_given(service: &Service, today: Date) -> impl IntoView + use<> {
    let text = match (service.withdrawn().filter(|since| *since <= today), service.status.as_str()) {
        (Some(since), _) => say_with("listing-withdrawn", &[("date", day(since).into())]),
        (None, "active" | "") => return None,
        (None, "temporarily closed") => say("listing-closed-for-now"),
        (None, _) => say("service-closed"),
    };
    Some(view! { <Notice tone=Tone::Danger><p><strong>{text}</strong></p></Notice> })
}

fn original_key(service: &Service) -> &'static str {
    use domain::Language::{En, Lt, Pl, Ru, Uk};
    match service.language {
        Some(Lt) => "original-lt",
        Some(Pl) => "original-pl",
        Some(Uk) => "original-uk",
        Some(En) => "original-en",
        Some(Ru) => "original-ru",
        None => "original-unknown",
    }
}

fn who_for(listing: &Listing) -> impl IntoView + use<> {
    let text = listing.text("eligibility_description");
    let groups = listing.groups();
    let age = age(&listing.service);
    let unknown = text.text.is_empty() && groups.is_empty() && age.is_none();
    view! {
        {(!text.text.is_empty()).then(|| view! { <dd lang=own_language(&text)>{text.text.clone()}</dd> })}
        {(!groups.is_empty()).then(|| view! { <dd>{groups.join("; ")}</dd> })}
        {age.map(|age| view! { <dd>{age}</dd> })}
        {unknown.then(|| view! { <dd class="muted">{say("service-for-unknown")}</dd> })}
    }
}

/// For which ages it is, where it is not for all.
pub fn age(service: &Service) -> Option<String> {
    match (service.minimum_age, service.maximum_age) {
        (Some(from), Some(to)) => Some(say_with("service-age-between", &[("from", from.into()), ("to", to.into())])),
        (Some(from), None) => Some(say_with("service-age-from", &[("from", from.into())])),
        (None, Some(to)) => Some(say_with("service-age-to", &[("to", to.into())])),
        (None, None) => None,
    }
}

fn how(listing: &Listing) -> impl IntoView + use<> {
    let ask = matches!(listing.offer, Offer::Request(_) | Offer::Place) && listing.open() && listing.need().is_some();
    let phone = listing.service.phone_to_ring();
    view! {
        <div class="actions">
            {ask.then(|| view! { <a class="button primary" href=ask_link(listing)>{say("service-ask")}</a> })}
            {phone.map(call)}
        </div>
        {numbers(&listing.service)}
        {if ask {
            let key = match &listing.offer {
                Offer::Request(plan) if plan.part == domain::referral::Part::Direct => "service-how-direct",
                Offer::Request(_) => "service-how-request",
                _ => "service-how-place",
            };
            Either::Left(view! { <p class="muted how">{say(key)}</p> })
        } else {
            Either::Right(view! { <section class="well">{instead(&listing.offer, language())}</section> {crisis_lines(&listing.offer)} })
        }}
    }
}

/// Where nobody takes requests, whoever is in danger still finds a number.
fn crisis_lines(offer: &Offer) -> impl IntoView + use<> {
    let Offer::Uncovered(found) = offer else { return None };
    let hotlines = found.lines.clone();
    Some(view! { <CrisisLines hotlines/> })
}

/// The service's own numbers, where there is more to say than the one of the button.
fn numbers(service: &Service) -> impl IntoView + use<> {
    let described = |phone: &Phone| phone.description.as_deref().is_some_and(|what| !what.is_empty());
    let more = |phone: &Phone| described(phone) || !phone.languages.is_empty() || phone.extension().is_some();
    let shown = service.phones.len() > 1 || service.phones.iter().any(more);
    shown.then(|| view! { <div class="contacts"><ul>{phones(service.phones.clone(), service.language)}</ul></div> })
}

fn call(phone: Phone) -> impl IntoView {
    let href = phone.href();
    view! { <a class="button" href=href>{say_with("service-call-number", &[("number", phone.number.into())])}</a> }
}

fn ask_link(listing: &Listing) -> String {
    let area = listing.home.as_ref().map_or("", AreaCode::as_str);
    links::refer::start(language(), listing.service.id, listing.need().map_or("", TermCode::as_str), area)
}
