//! A service in a list: what it is, who offers it, where, what it costs, how to call, and how far one may trust the entry.
use crate::pages::{
    links,
    parts::{
        icon::{Icon, Sign},
        open::OpenState,
        save::Save,
    },
    resident::service::{checked::Checked, own_language, start::age},
    shortlist,
    visit::{asked, cx, language},
    words::{list, say, say_with},
};
use domain::{
    Time,
    area::AreaCode,
    crisis::is_crisis,
    freshness::{Places, Standing, is_stale_figure},
    hours::OfService,
    location::Phone,
    search::Delivery,
    service::Service,
};
use jiff::{civil::Date, tz::TimeZone};
use leptos::prelude::*;
use std::sync::Arc;

/// `needs` and `areas` in the page's language; `area` is the chosen place, kept by the link; `distance` in kilometres, where it is known.
#[component]
pub fn ServiceCard(
    service: Arc<Service>,
    needs: Vec<String>,
    areas: Vec<String>,
    area: Option<AreaCode>,
    distance: Option<f32>,
    open: Option<(Arc<OfService>, Time)>,
) -> impl IntoView {
    let name = service.text("name", language());
    let carried = shortlist::of_address(shortlist::CARRIED);
    let seen = if service.needs().iter().any(is_crisis) { asked("seen") } else { String::new() };
    let kept = [("area", area.as_ref().map_or("", AreaCode::as_str)), ("seen", &seen)];
    let href = service.id.map(|id| shortlist::carry(links::with(links::service(language(), id), &kept), &carried));
    // A name that is the need's own says it once.
    let needs: Vec<String> = needs.into_iter().filter(|need| *need != name.text).collect();
    let phone = phone(&service);
    let today = cx().now.to_zoned(TimeZone::UTC).date();
    let overdue = service.standing(today) == Standing::Overdue;
    let fees = service.text("fees_description", language());
    view! {
        <article class="card service-card">
            <h3 lang=own_language(&name)><a href=href>{name.text.clone()}</a></h3>
            {provider(&service)}
            {open.map(|(hours, now)| view! { <OpenState hours=&hours now/> })}
            <ul class="facts">
                {(!needs.is_empty()).then(|| view! { <li><Icon sign=Sign::Info/> <span>{list(&needs)}</span></li> })}
                {(!areas.is_empty()).then(|| view! { <li><Icon sign=Sign::Place/> <span>{list(&areas)}</span></li> })}
                {distance.map(|km| view! { <li><Icon sign=Sign::Near/> <span>{far(km)}</span></li> })}
                {ways(&service)}
                {age(&service).map(|age| view! { <li><Icon sign=Sign::Person/> <span>{age}</span></li> })}
                {places_free(&service, today).map(|free| view! { <li><Icon sign=Sign::Check/> <span>{free}</span></li> })}
                {(!fees.text.is_empty()).then(|| view! { <li><Icon sign=Sign::Money/> <span lang=own_language(&fees)>{fees.text.clone()}</span></li> })}
                {phone.map(call)}
            </ul>
            <Checked assured=service.checked() overdue/>
            {service.id.map(|id| view! { <Save id name=name.text.clone()/> })}
            {service.sample.then(|| view! { <p class="muted">{say("sample-label")}</p> })}
        </article>
    }
}

/// To a kilometre: from where was rounded as well.
fn far(km: f32) -> String {
    if km < 1.0 { say("card-distance-near") } else { say_with("card-distance", &[("count", km.round().into())]) }
}

/// How it comes to people, where they need not go anywhere. That most are at a place is no news.
fn ways(service: &Service) -> impl IntoView + use<> {
    let signs = [(Delivery::AtHome, Sign::Home), (Delivery::Online, Sign::Globe), (Delivery::Phone, Sign::Phone)];
    let ways = service.delivery(&service.needs());
    let told = signs.into_iter().filter(|(way, _)| ways.contains(way));
    told.map(|(way, sign)| view! { <li><Icon sign/> <span>{say(&format!("delivery-{}", way.code()))}</span></li> }).collect_view()
}

/// A figure that is older than a week is not told here: the page says that it is not known.
fn places_free(service: &Service, today: Date) -> Option<String> {
    if let Some(told) = service.vacancy(today) {
        return match told.places {
            Places::Free => Some(say("places-free")),
            Places::Full => Some(say("places-full")),
            Places::Waitlist(weeks) => Some(say_with("places-waitlist", &[("count", weeks.into())])),
        };
    }
    let fresh = service.capacities.iter().filter(|capacity| capacity.available > 0.0 && !is_stale_figure(&capacity.updated, today));
    let free: f64 = fresh.map(|capacity| capacity.available).sum();
    (free > 0.0).then(|| say_with("card-places-free", &[("count", free.into())]))
}

fn provider(service: &Service) -> impl IntoView + use<> {
    let name = service.organization.as_ref().map(|organization| organization.text("name", language()));
    name.map(|name| view! { <p class="provider" lang=own_language(&name)>{name.text.clone()}</p> })
}

/// The service's own number, else its provider's.
fn phone(service: &Service) -> Option<Phone> {
    let of_provider = service.organization.iter().flat_map(|organization| &organization.phones);
    service.phones.iter().chain(of_provider).find(|phone| phone.is_rung()).cloned()
}

fn call(phone: Phone) -> impl IntoView {
    let label = say_with("card-phone-label", &[("number", phone.number.as_str().into())]);
    let href = phone.href();
    view! { <li><Icon sign=Sign::Phone/> <a href=href aria-label=label>{phone.number}</a></li> }
}
