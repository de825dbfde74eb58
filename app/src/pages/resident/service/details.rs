//! What one may want to know next: languages, areas, class in law, how fresh it is, who provides it.
use super::{Listing, checked::Checked, own_language, places::as_written};
use crate::pages::{
    links,
    parts::contacts::Contacts,
    visit::language,
    words::{list, say, say_with},
};
use domain::{
    Language,
    area::Area,
    organization::Organization,
    service::Service,
    taxonomy::{CORE, Term},
    url::SafeUrl,
};
use leptos::{either::Either, prelude::*};

pub fn details(listing: &Listing) -> impl IntoView + use<> {
    let language = language();
    let needs: Vec<String> = listing.needs.iter().map(|term| label(term, language)).collect();
    let areas: Vec<String> = listing.areas.iter().map(|area| name(area, language)).collect();
    let areas = if areas.is_empty() { say("service-areas-everywhere") } else { list(&areas) };
    let more = listing.text("application_process");
    view! {
        <section>
            <h2>{say("service-more-title")}</h2>
            {(!more.text.is_empty()).then(|| view! { <p lang=own_language(&more)>{more.text.clone()}</p> })}
            <dl class="facts">
                {row("service-needs-title", list(&needs))}
                {row("service-class-title", class(listing))}
                {row("service-areas-title", areas)}
                {row("service-languages-title", spoken(listing))}
            </dl>
            {own_links(&listing.service)}
        </section>
        {provider(listing)}
        {checked(listing)}
    }
}

/// The service's own site and address, where they are not its provider's.
fn own_links(service: &Service) -> impl IntoView + use<> {
    let site = service.url.as_deref().and_then(|url| url.parse::<SafeUrl>().ok());
    let mail = service.email.as_deref().and_then(|mail| format!("mailto:{mail}").parse::<SafeUrl>().ok());
    let link = |url: SafeUrl, key| view! { <p><a href=url.as_str().to_owned() rel="noopener noreferrer">{say(key)}</a></p> };
    view! { {site.map(|url| link(url, "service-website"))} {mail.map(|url| link(url, "service-mail"))} }
}

fn row(key: &'static str, text: String) -> impl IntoView {
    (!text.is_empty()).then(|| view! { <div><dt>{say(key)}</dt><dd>{text}</dd></div> })
}
fn label(term: &Term, language: Language) -> String {
    term.labels.text(language, &[Language::En]).text
}
fn name(area: &Area, language: Language) -> String {
    area.names.text(language, &[Language::En]).text
}

/// The legal words, with their scheme and code: `UA-429 015.1`.
fn class(listing: &Listing) -> String {
    let terms = listing.service.attributes.iter().filter_map(|attribute| attribute.taxonomy_term.as_ref());
    let legal = terms.filter(|term| term.taxonomy.as_deref() != Some(CORE)).map(|term| {
        let scheme = [term.taxonomy.as_deref(), term.code.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        if scheme.is_empty() { term.name.clone() } else { format!("{} ({scheme})", term.name) }
    });
    list(&legal.collect::<Vec<_>>())
}

/// Each by its own name where it is one of ours.
fn spoken(listing: &Listing) -> String {
    let name = |code: &str| code.parse::<Language>().map(|language| language.own_name().to_owned()).ok();
    let each = listing.service.languages.iter().filter_map(|l| l.code.as_deref().and_then(name).or_else(|| l.name.clone()));
    list(&each.collect::<Vec<_>>())
}

fn provider(listing: &Listing) -> impl IntoView + use<> {
    let language = language();
    listing.service.organization.clone().map(|organization| {
        let name = organization.text("name", language);
        let link = organization.id.map(|id| links::with_area(links::organization(language, id), listing.area.as_ref()));
        view! {
            <section>
                <h2>{say("service-provider-title")}</h2>
                <p lang=own_language(&name)>
                    {match link {
                        Some(href) => Either::Left(view! { <a href=href>{name.text.clone()}</a> }),
                        None => Either::Right(name.text.clone()),
                    }}
                </p>
                <Contacts organization=Organization { name: String::new(), ..organization }/>
            </section>
        }
    })
}

fn checked(listing: &Listing) -> impl IntoView + use<> {
    let source = listing.service.source.clone().map(|source| as_written(listing, &source));
    view! {
        <section class="checked">
            <h2>{say("service-checked-title")}</h2>
            <Checked assured=listing.service.assured_date.clone()/>
            {source.map(|source| view! { <p class="muted">{say_with("checked-source", &[("source", source.text.into())])}</p> })}
        </section>
    }
}
