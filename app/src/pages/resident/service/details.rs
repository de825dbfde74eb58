//! What one may want to know next: languages, areas, class in law, how fresh it is, who provides it.
use super::{Listing, own_language};
use crate::pages::{
    links,
    parts::{
        contacts::Contacts,
        icon::{Icon, Sign},
    },
    shortlist,
    visit::language,
    words::{list, say, say_with},
};
use domain::{
    Language,
    organization::Organization,
    service::Service,
    taxonomy::{CORE, Term},
    url::SafeUrl,
};
use leptos::{either::Either, prelude::*};

pub fn details(listing: &Listing) -> impl IntoView + use<> {
    let language = language();
    let needs: Vec<String> = listing.needs.iter().map(|term| label(term, language)).collect();
    let areas: Vec<String> = listing.areas.iter().map(Listing::area_name).collect();
    let areas = if areas.is_empty() { say("service-areas-everywhere") } else { list(&areas) };
    view! {
        <section>
            <h2>{say("service-more-title")}</h2>
            <dl class="facts">
                {row("service-needs-title", list(&needs))}
                {row("service-class-title", class(listing).join("; "))}
                {row("service-areas-title", areas)}
                {row("service-languages-title", spoken(listing))}
                {interpreting(listing)}
            </dl>
            {people(&listing.service)}
            {own_links(&listing.service)}
        </section>
    }
}

/// Who helps where no language is shared: signs, an interpreter by telephone.
fn interpreting(listing: &Listing) -> impl IntoView + use<> {
    let said = listing.text("interpretation_services");
    (!said.text.is_empty()).then(|| {
        view! { <div><dt>{say("upkeep-field-interpretation_services")}</dt><dd lang=own_language(&said)>{said.text.clone()}</dd></div> }
    })
}

/// The service's own site and address, where they are not its provider's.
fn own_links(service: &Service) -> impl IntoView + use<> {
    let site = service.url.as_deref().and_then(|url| url.parse::<SafeUrl>().ok());
    let mail = service.email.as_deref().and_then(|mail| format!("mailto:{mail}").parse::<SafeUrl>().ok());
    let link = |url: SafeUrl, key| view! { <p><a href=url.as_str().to_owned() rel="noopener noreferrer">{say(key)}</a></p> };
    let lang = service.language.filter(|own| *own != language()).map(Language::code);
    let further = service.additional_urls.iter().filter_map(|link| {
        let url = link.url.parse::<SafeUrl>().ok()?;
        let words = link.label.clone().filter(|label| !label.is_empty()).unwrap_or_else(|| link.url.clone());
        Some(view! { <p><a href=url.as_str().to_owned() rel="noopener noreferrer" lang=lang>{words}</a></p> })
    });
    let further = further.collect_view();
    view! { {site.map(|url| link(url, "service-website"))} {further} {mail.map(|url| link(url, "service-mail"))} }
}

/// Whom one may ask for there.
fn people(service: &Service) -> impl IntoView + use<> {
    let lang = service.language.filter(|own| *own != language()).map(Language::code);
    let each = service.contacts.iter().map(|person| {
        let who = [&person.name, &person.title, &person.department];
        let who = who.into_iter().flatten().filter(|word| !word.is_empty()).cloned().collect::<Vec<_>>().join(", ");
        let phones = person.phones.iter().filter(|phone| !phone.number.is_empty()).map(|phone| {
            let dial = phone.href();
            view! { " " <a href=dial>{phone.number.clone()}</a> }
        });
        let phones = phones.collect_view();
        let mail = person.email.clone().and_then(|mail| Some((format!("mailto:{mail}").parse::<SafeUrl>().ok()?, mail)));
        let mail = mail.map(|(url, mail)| view! { " " <a href=url.as_str().to_owned()>{mail}</a> });
        view! { <li><span lang=lang>{who}</span> {phones} {mail}</li> }
    });
    let each: Vec<_> = each.collect();
    (!each.is_empty()).then(|| view! { <h3>{say("upkeep-field-contacts")}</h3> <ul>{each}</ul> })
}

fn row(key: &'static str, text: String) -> impl IntoView {
    (!text.is_empty()).then(|| view! { <div><dt>{say(key)}</dt><dd>{text}</dd></div> })
}
fn label(term: &Term, language: Language) -> String {
    term.labels.text(language, &[Language::En]).text
}

/// The legal words, with their scheme and code, and whether the law counts them among the basic services: what the record says itself, else
/// what the country's scheme calls its main need.
fn class(listing: &Listing) -> Vec<String> {
    let named: Vec<_> = listing.service.attributes.iter().filter_map(|attribute| attribute.taxonomy_term.as_ref()).collect();
    let basic = |scheme: &str, code: &str| {
        let known = listing.law.iter().find(|legal| legal.term.scheme == scheme && legal.term.code.as_str() == code);
        known.is_some_and(|legal| legal.basic)
    };
    let own = named.iter().filter(|term| term.taxonomy.as_deref().is_some_and(|scheme| scheme != CORE)).filter_map(|term| {
        let (scheme, code) = (term.taxonomy.as_deref()?, term.code.as_deref()?);
        // Target groups are terms as well.
        let group = listing.audiences.iter().any(|audience| audience.code == code);
        (!group).then(|| in_law(&term.name, scheme, code, basic(scheme, code)))
    });
    let own: Vec<String> = own.collect();
    if !own.is_empty() {
        return own;
    }
    let mapped = listing.law.iter().map(|legal| {
        let name = legal.term.labels.text(language(), &[Language::En]).text;
        in_law(&name, &legal.term.scheme, legal.term.code.as_str(), legal.basic)
    });
    mapped.collect()
}

/// "Home care, 015.1 in UA-429, a basic service"; a code that begins with x is our own stand-in for one that is not known, and is not shown.
fn in_law(name: &str, scheme: &str, code: &str, basic: bool) -> String {
    let text = if code.starts_with("x-") {
        format!("{name} ({})", scheme_words(scheme))
    } else {
        say_with("listing-class", &[("name", name.into()), ("code", code.into()), ("scheme", scheme_words(scheme).into())])
    };
    if basic { say_with("listing-class-basic", &[("class", text.into())]) } else { text }
}

pub fn scheme_words(scheme: &str) -> String {
    match scheme {
        "UA-429" => say("scheme-ua-429"),
        "LT-A1-93" => say("scheme-lt-a1-93"),
        other => other.to_owned(),
    }
}

/// Each by its own name where it is one of ours, else in the words of the page; of a code that nobody knows, what the record calls it.
fn spoken(listing: &Listing) -> String {
    let name = |code: &str| domain::tongue::name(code, language()).map(str::to_owned);
    let each = listing.service.languages.iter().filter_map(|l| l.code.as_deref().and_then(name).or_else(|| l.name.clone()));
    list(&each.collect::<Vec<_>>())
}

pub fn provider(listing: &Listing) -> impl IntoView + use<> {
    let language = language();
    let carried = shortlist::of_address(shortlist::CARRIED);
    listing.service.organization.clone().map(|organization| {
        let name = organization.text("name", language);
        let unreachable = listing.service.all_phones().is_empty() && !has_address(&listing.service, &organization);
        let link = organization.id.map(|id| links::with_area(links::organization(language, id), listing.area.as_ref()));
        let link = link.map(|link| shortlist::carry(link, &carried));
        view! {
            <section class="provider">
                <h2>{say("service-provider-title")}</h2>
                <p lang=own_language(&name)>
                    {match link {
                        Some(href) => Either::Left(view! { <a href=href>{name.text.clone()}</a> }),
                        None => Either::Right(name.text.clone()),
                    }}
                </p>
                {unreachable.then(|| view! { <p>{say("service-contact-none")}</p> })}
                <Contacts organization=Organization { name: String::new(), ..organization }/>
                {card(listing)}
            </section>
        }
    })
}

/// Whether one can write to it, or read about it.
fn has_address(service: &Service, organization: &Organization) -> bool {
    let given = [&service.email, &service.url, &organization.email, &organization.website];
    given.into_iter().flatten().any(|address| !address.is_empty())
}

/// The same contacts for an address book; nothing to take along where nobody can be called or written to.
fn card(listing: &Listing) -> impl IntoView + use<> {
    let service = &listing.service;
    let mail =
        service.email.iter().chain(service.organization.iter().filter_map(|provider| provider.email.as_ref())).any(|mail| !mail.is_empty());
    let id = service.id.filter(|_| mail || !service.all_phones().is_empty());
    id.map(|id| {
        let href = links::contact_card(id, language());
        view! { <p class="take"><Icon sign=Sign::Card/> <a href=href download="">{say("listing-card")}</a></p> }
    })
}
