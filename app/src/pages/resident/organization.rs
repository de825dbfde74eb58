//! One organization: what it is, how to reach it, what it offers.
use crate::pages::{
    draw::title,
    load::loaded,
    parts::contacts::Contacts,
    resident::{
        find::cards::{Cards, cards},
        service::{own_language, places::one_line, sample::Sample},
    },
    visit::{area, cx, language},
    words::say,
};
use domain::{Error, Id, Result, organization::Organization};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;
use store::Cx;

#[component]
pub fn Page() -> impl IntoView {
    title(say("find-title"));
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    loaded(load(cx(), id), |(organization, cards)| page(organization, cards))
}

async fn load(cx: Cx, id: String) -> Result<(Organization, Cards)> {
    let id: Id<Organization> = id.parse().map_err(|_| Error::NotFound)?;
    let organization = store::organizations::find(&cx, id).await?;
    let services = store::services::of_organization(&cx, id).await?;
    Ok((organization, cards(&cx, services).await?))
}

fn page(organization: Organization, cards: Cards) -> impl IntoView {
    let (name, what) = (organization.text("name", language()), organization.text("description", language()));
    title(name.text.clone());
    let unknown = organization.phones.is_empty() && addresses(&organization).is_empty() && organization.email.is_none();
    view! {
        <h1 lang=own_language(&name)>{name.text.clone()}</h1>
        {organization.sample.then(|| view! { <Sample/> })}
        {(!what.text.is_empty()).then(|| view! { <p class="lead" lang=own_language(&what)>{what.text.clone()}</p> })}
        <section>
            <h2>{say("organization-contact-title")}</h2>
            {unknown.then(|| view! { <p class="muted">{say("organization-contact-unknown")}</p> })}
            {addresses(&organization).into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            <Contacts organization=Organization { name: String::new(), ..organization }/>
        </section>
        <section>
            <h2>{say("organization-services-title")}</h2>
            {if cards.services.is_empty() {
                Either::Left(view! { <p class="muted">{say("organization-services-none")}</p> })
            } else {
                Either::Right(cards.list(area().as_ref()))
            }}
        </section>
    }
}

/// Public places only: the store gives no others.
fn addresses(organization: &Organization) -> Vec<String> {
    let split = organization.locations.iter().flat_map(|place| &place.addresses).map(one_line);
    let described = organization.locations.iter().filter_map(|place| place.description.clone());
    split.chain(described).filter(|line| !line.is_empty()).collect()
}
