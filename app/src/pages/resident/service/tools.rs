//! Keeping and passing on: save to the list, share, print; and what only paper shows, the code that leads back.
use super::Listing;
use crate::pages::{
    links,
    parts::{save::Save, share::Share},
    qr::QrAgain,
    visit::{language, site},
    words::{say, say_with},
};
use leptos::prelude::*;

pub fn tools(listing: &Listing) -> impl IntoView + use<> {
    let id = listing.service.id;
    let name = listing.text("name").text;
    view! {
        <div class="tools">
            {id.map(|id| view! { <Save id name=name.clone()/> })}
            <Share title=name address=address(listing)/>
        </div>
    }
}

/// Without what was asked: it is read aloud, printed, scanned.
fn address(listing: &Listing) -> String {
    let path = listing.service.id.map(|id| links::service(language(), id)).unwrap_or_default();
    format!("{}{path}", site().settings.public_url)
}

pub fn on_paper(listing: &Listing) -> impl IntoView + use<> {
    let phone = listing.service.phone_to_ring().map(|phone| phone.number);
    let address = address(listing);
    view! {
        <section class="on-paper">
            <QrAgain id="qr" label=say("share-code")/>
            <div>
                {phone.map(|number| view! { <p class="large">{say_with("listing-phone", &[("number", number.into())])}</p> })}
                <p class="address">{address}</p>
                <p>{say("listing-paper")}</p>
            </div>
        </section>
    }
}
