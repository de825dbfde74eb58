//! One organization: what it is, how to reach it, where it is, what it offers and may offer, how fresh that is.
use crate::pages::{
    draw::{about, title},
    links,
    load::loaded,
    parts::{contacts::Contacts, share::Share},
    resident::{
        find::cards::{Cards, cards},
        service::{about as programs, checked::Checked, fresh, own_language, permits, places::one_line, sample::Sample},
    },
    structured::Structured,
    visit::{area, cx, language},
    words::{say, say_with},
};
use domain::{
    Error, Id, Result,
    edit::{RecordKey, RecordKind},
    freshness::Standing,
    organization::Organization,
    permit::Permit,
    service::Service,
};
use jiff::{civil::Date, tz::TimeZone};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;
use serde_json::json;
use std::sync::Arc;
use store::Cx;

#[component]
pub fn Page() -> impl IntoView {
    title(say("find-title"));
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let today = cx().now.to_zoned(TimeZone::UTC).date();
    loaded(load(cx(), id), move |(organization, cards)| page(&organization, &cards, today))
}

async fn load(cx: Cx, id: String) -> Result<(Organization, Cards)> {
    let id: Id<Organization> = id.parse().map_err(|_| Error::NotFound)?;
    let organization = store::organizations::find(&cx, id).await?;
    let services = store::services::of_organization(&cx, id).await?;
    Ok((organization, cards(&cx, services).await?))
}

fn page(organization: &Organization, cards: &Cards, today: Date) -> impl IntoView + use<> {
    let (name, what) = (organization.text("name", language()), organization.text("description", language()));
    title(name.text.clone());
    about(&what.text);
    let address = organization.id.map(|id| programs::whole(&links::organization(language(), id))).unwrap_or_default();
    view! {
        <article class="organization">
            {head(organization)}
            <div class="tools"><Share title=name.text.clone() address/></div>
            {parts(organization, cards, today)}
            {organization.id.map(|id| view! { <p><a href=links::claims::begin(language(), id)>{say("claim-link")}</a></p> })}
            {organization.id.map(|id| fresh::amiss(&RecordKey::of(RecordKind::Organization, id)))}
            {for_programs(organization)}
        </article>
    }
}

/// What it is called and what it is; also what those see who are about to change it.
pub fn head(organization: &Organization) -> impl IntoView + use<> {
    let (name, what) = (organization.text("name", language()), organization.text("description", language()));
    view! {
        <h1 lang=own_language(&name)>{name.text.clone()}</h1>
        {organization.sample.then(|| view! { <Sample/> })}
        {(!what.text.is_empty()).then(|| view! { <p class="lead" lang=own_language(&what)>{what.text.clone()}</p> })}
        {kind(organization)}
    }
}

/// How to reach it, what it gives, and how fresh that is.
pub fn parts(organization: &Organization, cards: &Cards, today: Date) -> impl IntoView + use<> {
    view! {
        {contact(organization)}
        {services(cards, today)}
        {permitted(cards, today)}
        {checked(cards, today)}
    }
}

/// Whose it is: the municipality's, the state's, an association's.
fn kind(organization: &Organization) -> impl IntoView + use<> {
    let key = match organization.legal_status.as_deref()? {
        "municipality" => "organization-kind-municipality",
        "municipal-institution" => "organization-kind-municipal",
        "state" | "regional-institution" => "organization-kind-state",
        "ngo" => "organization-kind-ngo",
        "church" => "organization-kind-church",
        "private" => "organization-kind-private",
        _ => return None,
    };
    Some(view! { <p class="muted">{say(key)}</p> })
}

fn contact(organization: &Organization) -> impl IntoView + use<> {
    let lines = addresses(organization);
    let unknown = organization.phones.is_empty() && lines.is_empty() && organization.email.is_none();
    let lang = organization.language.filter(|own| *own != language()).map(domain::Language::code);
    view! {
        <section>
            <h2>{say("organization-contact-title")}</h2>
            {unknown.then(|| view! { <p class="muted">{say("organization-contact-unknown")}</p> })}
            {(!lines.is_empty()).then(|| view! { <address lang=lang>{lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</address> })}
            <Contacts organization=Organization { name: String::new(), ..organization.clone() }/>
        </section>
    }
}

/// Public places only: the store gives no others.
fn addresses(organization: &Organization) -> Vec<String> {
    let split = organization.locations.iter().flat_map(|place| &place.addresses).map(one_line);
    let described = organization.locations.iter().filter_map(|place| place.description.clone());
    split.chain(described).filter(|line| !line.is_empty()).collect()
}

/// Those that may still be given.
fn services(cards: &Cards, today: Date) -> impl IntoView + use<> {
    let open = |service: &&Arc<Service>| service.withdrawn().is_none_or(|since| since > today);
    let open = Cards { services: cards.services.iter().filter(open).cloned().collect(), ..cards.clone() };
    view! {
        <section>
            <h2>{say("organization-services-title")}</h2>
            {if open.services.is_empty() {
                Either::Left(view! { <p class="muted">{say("organization-services-none")}</p> })
            } else {
                Either::Right(open.list(area().as_ref()))
            }}
        </section>
    }
}

/// Licences and accreditations of all its services, each once.
fn permitted(cards: &Cards, today: Date) -> impl IntoView + use<> {
    let mut all: Vec<Permit> = vec![];
    for permit in cards.services.iter().flat_map(|service| &service.permits) {
        if !all.contains(permit) {
            all.push(permit.clone());
        }
    }
    (!all.is_empty()).then(|| {
        view! {
            <section class="permits">
                <h2>{say("permit-title")}</h2>
                <ul>{all.iter().map(|permit| permits::one(permit, today)).collect_view()}</ul>
            </section>
        }
    })
}

/// As fresh as what was checked longest ago: a page must not look newer than its oldest part.
fn checked(cards: &Cards, today: Date) -> impl IntoView + use<> {
    let oldest = cards.services.iter().min_by_key(|service| service.checked_day()).and_then(|service| service.checked());
    let overdue = cards.services.iter().any(|service| service.standing(today) == Standing::Overdue);
    (!cards.services.is_empty()).then(|| {
        view! {
            <section class="fresh">
                <h2>{say("service-checked-title")}</h2>
                <Checked assured=oldest overdue/>
                {(cards.services.len() > 1).then(|| view! { <p class="muted">{say_with("organization-oldest", &[("count", cards.services.len().into())])}</p> })}
            </section>
        }
    })
}

fn for_programs(organization: &Organization) -> impl IntoView + use<> {
    let mut about = programs::organization(organization);
    about["@context"] = json!("https://schema.org");
    view! { <Structured about/> }
}
