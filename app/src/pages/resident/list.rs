//! The list that someone has gathered: all its services on one page, to compare, to print as a handout, to pass on. It stands in the address; with
//! JavaScript the browser keeps it as well. Nothing of it is kept here.
use super::find::cards::{Cards, cards};
use crate::pages::{
    draw::{title, unlisted},
    keep, links,
    load::loaded,
    parts::{
        icon::{Icon, Sign},
        notice::{Notice, Tone},
        quick_exit::QuickExit,
        share::Share,
    },
    qr::QrAgain,
    resident::service::{checked::Checked, own_language, places::one_line, start::not_given},
    shortlist::{self, MOST, Named},
    visit::{area, asked, cx, language, site},
    words::{list, say, say_with},
};
use domain::{Id, Result, crisis::is_crisis, freshness::Standing, location::Phone, service::Service};
use leptos::{either::Either, prelude::*};
use store::Cx;

#[component]
pub fn Page() -> impl IntoView {
    title(say("list-title"));
    unlisted();
    // One person's: it would only push pages for many out of the memory.
    keep::changes_at(cx().now);
    let named = shortlist::read(&asked(shortlist::NAME));
    loaded(load(cx(), named), |(named, cards)| page(named, cards))
}

async fn load(cx: Cx, named: Named) -> Result<(Named, Cards)> {
    let named = Named { services: moved(&cx, &named.services).await?, ..named };
    let services = store::services::find_many(&cx, &named.services).await?;
    let gone = services.len() < named.services.len();
    let cards = cards(&cx, services).await?;
    let here = cards.services.iter().filter_map(|service| service.id).collect();
    Ok((Named { services: here, unread: named.unread || gone, ..named }, cards))
}

/// A list that was gathered before two of its services became one names the one that was kept.
async fn moved(cx: &Cx, services: &[Id<Service>]) -> Result<Vec<Id<Service>>> {
    let mut now: Vec<Id<Service>> = vec![];
    for id in services {
        let kept = store::duplicates::kept_for(cx, &id.text()).await?.and_then(|(_, kept)| kept.parse().ok());
        let id = kept.unwrap_or(*id);
        if !now.contains(&id) {
            now.push(id);
        }
    }
    Ok(now)
}

fn page(named: Named, cards: Cards) -> impl IntoView {
    let more = shortlist::carry(links::with_area(links::find(language()), area().as_ref()), &named.services);
    let remarks = view! {
        {named.unread.then(|| view! { <Notice tone=Tone::Warning><p>{say("list-unread")}</p></Notice> })}
        {named.too_many.then(|| view! { <Notice tone=Tone::Warning><p>{say_with("list-too-many", &[("most", MOST.into())])}</p></Notice> })}
    };
    let crisis = cards.services.iter().flat_map(|service| service.needs()).any(|need| is_crisis(&need));
    view! {
        {crisis.then(|| view! { <QuickExit/> })}
        <h1>{say("list-title")}</h1>
        {remarks}
        {if named.services.is_empty() { Either::Left(empty(more)) } else { Either::Right(full(&named.services, &cards, more)) }}
    }
}

/// `kladka.js` shows what the browser keeps, if it does: the address is then the list's.
fn empty(more: String) -> impl IntoView {
    view! {
        <div class="list-empty" data-list-empty>
            <p class="lead">{say("list-empty")}</p>
            <p>{say("list-how")}</p>
            <p class="actions"><a class="button primary" href=more><Icon sign=Sign::Search/> {say("list-find")}</a></p>
        </div>
    }
}

fn full(ids: &[Id<Service>], cards: &Cards, more: String) -> impl IntoView + use<> {
    let address = format!("{}{}", site().settings.public_url, links::list(language(), ids));
    let items = cards.services.iter().map(|service| item(service, ids, cards)).collect_view();
    view! {
        <p class="lead">{say_with("list-count", &[("count", ids.len().into())])}</p>
        <div class="tools">
            <button type="button" class="link" hidden data-keep=links::short_ids(ids)><Icon sign=Sign::Save/> {say("list-keep")}</button>
            <Share title=say("list-title") address=address/>
        </div>
        <ol class="handout">{items}</ol>
        <p class="actions"><a class="button" href=more><Icon sign=Sign::Search/> {say("list-more")}</a></p>
        <section class="on-paper">
            <QrAgain id="qr" label=say("share-code")/>
            <div><p>{say("list-paper")}</p></div>
        </section>
        <p class="hint screen">{say("list-kept")}</p>
    }
}

/// All that one needs in the hand: what, who, where, the number to call, how far to trust it.
fn item(service: &Service, ids: &[Id<Service>], cards: &Cards) -> impl IntoView + use<> {
    let name = service.text("name", language());
    let provider = service.organization.as_ref().map(|organization| organization.text("name", language()));
    let href = service.id.map(|id| shortlist::carry(links::with_area(links::service(language(), id), area().as_ref()), ids));
    let places = places(service);
    let areas = cards.areas_of(service);
    let fees = service.text("fees_description", language());
    view! {
        <li>
            <h2 lang=own_language(&name)><a href=href>{name.text.clone()}</a></h2>
            {provider.map(|provider| view! { <p class="provider" lang=own_language(&provider)>{provider.text.clone()}</p> })}
            {not_given(service, store::checks::today(&cx()))}
            <ul class="facts">
                {service.all_phones().into_iter().filter(Phone::is_rung).take(2).map(call).collect_view()}
                {places.into_iter().map(|line| view! { <li><Icon sign=Sign::Place/> <span>{line}</span></li> }).collect_view()}
                {(!areas.is_empty()).then(|| view! { <li><Icon sign=Sign::Globe/> <span>{list(&areas)}</span></li> })}
                {(!fees.text.is_empty()).then(|| view! { <li><Icon sign=Sign::Money/> <span lang=own_language(&fees)>{fees.text.clone()}</span></li> })}
            </ul>
            <Checked assured=service.checked() overdue=is_overdue(service)/>
            {service.sample.then(|| view! { <p class="muted">{say("sample-label")}</p> })}
            {service.id.map(|id| remove(id, ids, name.text.clone()))}
        </li>
    }
}

fn call(phone: Phone) -> impl IntoView {
    let href = phone.href();
    view! { <li><Icon sign=Sign::Phone/> <a href=href>{phone.number}</a></li> }
}

fn is_overdue(service: &Service) -> bool {
    service.standing(store::checks::today(&cx())) == Standing::Overdue
}

/// Public places only: the store gives no others.
fn places(service: &Service) -> Vec<String> {
    let places: Vec<_> = service.service_at_locations.iter().filter_map(|at| at.location.as_ref()).collect();
    let split = places.iter().flat_map(|place| &place.addresses).map(one_line);
    let described = places.iter().filter_map(|place| place.description.clone());
    split.chain(described).filter(|line| !line.is_empty()).collect()
}

fn remove(id: Id<Service>, ids: &[Id<Service>], name: String) -> impl IntoView + use<> {
    let rest: Vec<Id<Service>> = ids.iter().copied().filter(|other| *other != id).collect();
    view! {
        <p class="remove">
            <a href=links::list(language(), &rest) rel="nofollow" data-remove=id.short()>
                {say("list-remove")} <span class="hidden">": " {name}</span>
            </a>
        </p>
    }
}
