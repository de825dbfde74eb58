//! Where and when. A confidential place has no address here, for it is stored nowhere; the page says why.
use super::{Listing, hours, own_language};
use crate::pages::{
    parts::{
        contacts::phones,
        icon::{Icon, Sign},
    },
    visit::language,
    words::{day, list, say, say_with, source_date},
};
use domain::{
    Language,
    freshness::{Places, Vacancy, is_stale_figure},
    language::{Text, TextState},
    location::{Address, Location, Phone},
    service::ServiceAtLocation,
    url::SafeUrl,
};
use leptos::{either::Either, prelude::*};

pub fn places(listing: &Listing) -> impl IntoView + use<> {
    let service = &listing.service;
    let places = service.service_at_locations.iter().enumerate().map(|(number, place)| one(listing, number, place)).collect_view();
    let nowhere = service.service_at_locations.is_empty();
    view! {
        <section>
            <h2>{say("service-where-title")}</h2>
            {nowhere.then(|| view! { <p>{say(if service.confidential { "service-confidential" } else { "service-where-unknown" })}</p> })}
            {places}
            {hours::of_service(listing)}
            {capacity(listing)}
        </section>
    }
}

fn one(listing: &Listing, number: usize, place: &ServiceAtLocation) -> impl IntoView + use<> {
    let location = place.location.clone().unwrap_or_default();
    let access = location.accessibility.iter().flat_map(|access| [access.description.clone(), access.details.clone()]);
    let access: Vec<String> = access.flatten().filter(|text| !text.is_empty()).collect();
    let lang = own_language(&as_written(listing, ""));
    let way = Some(told(listing, &location, "transportation")).filter(|way| !way.text.is_empty());
    let more = place.description.clone().filter(|text| !text.is_empty());
    view! {
        <div class="place">
            {address(&location, &told(listing, &location, "description"), lang)}
            {online(&location)}
            {more.map(|text| view! { <p lang=lang>{text}</p> })}
            {way.map(|way| view! { <p>{say("listing-transport")} " " <span lang=own_language(&way)>{way.text.clone()}</span></p> })}
            {own_phones(place.phones.iter().chain(&location.phones).cloned().collect(), listing.service.language)}
            {hours::of_place(listing, number)}
            {(!access.is_empty()).then(|| view! { <h3>{say("service-access-title")}</h3><p lang=lang>{list(&access)}</p> })}
        </div>
    }
}

/// A page on the web that is the place itself.
fn online(location: &Location) -> impl IntoView + use<> {
    let url = location.url.as_deref().filter(|_| location.location_type == "virtual").and_then(|url| url.parse::<SafeUrl>().ok());
    url.map(|url| {
        let shown = url.as_str().to_owned();
        view! { <p>{say("listing-place-online")} " " <a href=shown.clone() rel="noopener noreferrer">{shown.clone()}</a></p> }
    })
}

/// Of this place alone.
fn own_phones(phones: Vec<Phone>, own: Option<Language>) -> impl IntoView {
    let any = phones.iter().any(|phone| !phone.dial().is_empty());
    any.then(|| view! { <div class="contacts"><ul>{phones::phones(phones, own)}</ul></div> })
}

/// Words of the provider for which no translation is kept.
pub fn as_written(listing: &Listing, text: &str) -> Text {
    Text { text: text.to_owned(), language: listing.service.language, state: TextState::Original }
}

/// The place's own words; one that does not say its language speaks the service's.
fn told(listing: &Listing, location: &Location, field: &str) -> Text {
    let text = location.text(field, language());
    Text { language: text.language.or(listing.service.language), ..text }
}

fn address(location: &Location, described: &Text, lang: Option<&'static str>) -> impl IntoView + use<> {
    let lines = location.addresses.iter().map(one_line).filter(|line| !line.is_empty());
    let lines = lines.map(|line| view! { <p>{line}</p> }).collect_view();
    let described = (!described.text.is_empty()).then(|| view! { <p lang=own_language(described)>{described.text.clone()}</p> });
    view! { <address lang=lang>{lines} {described}</address> }
}

pub fn one_line(address: &Address) -> String {
    let parts = [Some(&address.address_1), address.address_2.as_ref(), Some(&address.postal_code), Some(&address.city)];
    let parts: Vec<&str> = parts.into_iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// Places free, with the age of that figure: after a week it is worth little, and says so.
fn capacity(listing: &Listing) -> impl IntoView + use<> {
    let lines = listing.service.capacities.iter().map(|capacity| {
        let date = source_date(capacity.updated.get(..10).unwrap_or(&capacity.updated));
        let line = if capacity.available > 0.0 {
            say_with("service-places-free", &[("free", capacity.available.into()), ("date", date.into())])
        } else {
            say_with("service-places-full", &[("date", date.into())])
        };
        let of = capacity.maximum.map(|all| say_with("listing-places-all", &[("all", all.into())]));
        if is_stale_figure(&capacity.updated, listing.today) {
            return Either::Left(unknown(&capacity.updated));
        }
        let group = capacity.audience().and_then(|code| listing.audiences.iter().find(|audience| audience.code == code));
        let group = group.map(|audience| format!("{}: ", audience.labels.text(language(), &[]).text));
        let note = capacity.description.clone().filter(|text| !text.is_empty());
        let lang = own_language(&as_written(listing, ""));
        Either::Right(view! {
            <p>{group}{line} {of.map(|of| format!(" {of}"))} {note.map(|note| view! { " " <span lang=lang>{note}</span> })}</p>
        })
    });
    let (told, lines) = (listing.service.vacancy(listing.today).copied(), lines.collect_view());
    let any = told.is_some() || listing.service.upkeep.vacancy.is_some() || !listing.service.capacities.is_empty();
    any.then(|| {
        let told = match (told, &listing.service.upkeep.vacancy) {
            (Some(told), _) => Either::Left(said(told)),
            // What was said is too old, or figures have come since.
            (None, Some(old)) if listing.service.capacities.is_empty() => Either::Right(Either::Left(unknown(&old.said.to_string()))),
            (None, _) => Either::Right(Either::Right(lines)),
        };
        view! { <h3>{say("service-places-title")}</h3> {told} }
    })
}

/// After a week nobody knows.
fn unknown(told: &str) -> impl IntoView + use<> {
    let date = source_date(told.get(..10).unwrap_or(told));
    view! { <p class="checked ageing"><Icon sign=Sign::Clock/> <span>{say_with("places-unknown", &[("date", date.into())])}</span></p> }
}

/// As its provider has said it by one press.
fn said(told: Vacancy) -> impl IntoView + use<> {
    let date = day(told.said);
    let line = match told.places {
        Places::Free => say("places-free"),
        Places::Full => say("places-full"),
        Places::Waitlist(weeks) => say_with("places-waitlist", &[("count", weeks.into())]),
    };
    view! { <p>{line} <span class="muted">{say_with("places-said", &[("date", date.into())])}</span></p> }
}

/// Boxes to tick on paper or on the screen; what is ticked is sent nowhere and kept nowhere.
pub fn bring(listing: &Listing) -> impl IntoView + use<> {
    let documents: Vec<String> = listing.service.required_documents.iter().filter_map(|d| d.document.clone()).collect();
    let lang = own_language(&as_written(listing, ""));
    let boxes = |document: String| view! { <li><label><input type="checkbox" autocomplete="off"/> <span>{document}</span></label></li> };
    view! {
        <section class="bring">
            <h2>{say("service-bring-title")}</h2>
            {if documents.is_empty() {
                let none = listing.service.asks_no_documents();
                let words = say(if none { "service-bring-none" } else { "service-bring-unknown" });
                Either::Left(view! { <p class=(!none).then_some("muted")>{words}</p> })
            } else {
                Either::Right(view! {
                    <ul class="checklist" lang=lang>{documents.into_iter().map(boxes).collect_view()}</ul>
                    <p class="hint">{say("listing-bring-hint")}</p>
                })
            }}
        </section>
    }
}
