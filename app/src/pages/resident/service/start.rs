//! The answer above the fold: name, sentence, who for, cost, "Ask for help" and "Call".
use super::{Listing, own_language, sample::Sample};
use crate::pages::{
    links,
    parts::crisis::CrisisLines,
    resident::offer::{Offer, instead},
    visit::language,
    words::{say, say_with},
};
use domain::{area::AreaCode, location::Phone, search::Cost, service::Service, taxonomy::TermCode};
use leptos::{either::Either, prelude::*};

pub fn start(listing: &Listing) -> impl IntoView + use<> {
    let service = &listing.service;
    let (name, sentence) = (listing.text("name"), listing.text("description"));
    let missing = own_language(&name).map(|_| say(original_key(service)));
    let open = matches!(service.status.as_str(), "active" | "");
    view! {
        <h1 lang=own_language(&name)>{name.text.clone()}</h1>
        {service.sample.then(|| view! { <Sample/> })}
        {(!open).then(|| view! { <p class="notice warn">{say("service-closed")}</p> })}
        {service.alert.clone().map(|alert| view! { <p class="notice warn" lang=service.language.map(domain::Language::code)>{alert}</p> })}
        <p class="lead" lang=own_language(&sentence)>{sentence.text.clone()}</p>
        {missing.map(|text| view! { <p class="muted">{text}</p> })}
        <dl class="facts">
            <div><dt>{say("service-for-title")}</dt>{who_for(listing)}</div>
            <div><dt>{say("service-cost-title")}</dt>{cost(listing)}</div>
        </dl>
        {how(listing, open)}
    }
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
    let age = age(&listing.service);
    let unknown = text.text.is_empty() && age.is_none();
    view! {
        {(!text.text.is_empty()).then(|| view! { <dd lang=own_language(&text)>{text.text.clone()}</dd> })}
        {age.map(|age| view! { <dd>{age}</dd> })}
        {unknown.then(|| view! { <dd class="muted">{say("service-for-unknown")}</dd> })}
    }
}

fn age(service: &Service) -> Option<String> {
    match (service.minimum_age, service.maximum_age) {
        (Some(from), Some(to)) => Some(say_with("service-age-between", &[("from", from.into()), ("to", to.into())])),
        (Some(from), None) => Some(say_with("service-age-from", &[("from", from.into())])),
        (None, Some(to)) => Some(say_with("service-age-to", &[("to", to.into())])),
        (None, None) => None,
    }
}

/// The provider's own words, else the options, else the truth that nothing is stated.
fn cost(listing: &Listing) -> impl IntoView + use<> {
    let words = listing.text("fees_description");
    let options: Vec<String> =
        listing.service.cost_options.iter().filter_map(|o| o.amount_description.clone().or(o.option.clone())).collect();
    let known = options.iter().filter_map(|option| option.parse::<Cost>().ok()).map(|cost| say(&format!("cost-{}", cost.code())));
    let options: Vec<String> = known.chain(options.iter().filter(|option| option.parse::<Cost>().is_err()).cloned()).collect();
    let unknown = words.text.is_empty() && options.is_empty();
    view! {
        {(!words.text.is_empty()).then(|| view! { <dd lang=own_language(&words)>{words.text.clone()}</dd> })}
        {options.into_iter().map(|option| view! { <dd>{option}</dd> }).collect_view()}
        {unknown.then(|| view! { <dd class="muted">{say("service-cost-unknown")}</dd> })}
    }
}

fn how(listing: &Listing, open: bool) -> impl IntoView + use<> {
    let ask = matches!(listing.offer, Offer::Request(_) | Offer::Place) && open && listing.need().is_some();
    let phone = phones(listing).into_iter().next();
    view! {
        <div class="actions">
            {ask.then(|| view! { <a class="button primary" href=ask_link(listing)>{say("service-ask")}</a> })}
            {phone.map(call)}
        </div>
        {if ask {
            let key = match &listing.offer {
                Offer::Request(plan) if plan.part == domain::referral::Part::Direct => "service-how-direct",
                Offer::Request(_) => "service-how-request",
                _ => "service-how-place",
            };
            Either::Left(view! { <p class="muted">{say(key)}</p> })
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

fn call(phone: Phone) -> impl IntoView {
    let href = format!("tel:{}", phone.dial());
    view! { <a class="button" href=href>{say_with("service-call-number", &[("number", phone.number.into())])}</a> }
}

fn ask_link(listing: &Listing) -> String {
    let area = listing.area.as_ref().map_or("", AreaCode::as_str);
    links::refer::start(language(), listing.service.id, listing.need().map_or("", TermCode::as_str), area)
}

/// The service's own phones first, then its provider's.
pub fn phones(listing: &Listing) -> Vec<Phone> {
    let own = listing.service.phones.iter();
    let of_provider = listing.service.organization.iter().flat_map(|organization| &organization.phones);
    own.chain(of_provider).filter(|phone| !phone.dial().is_empty()).cloned().collect()
}
