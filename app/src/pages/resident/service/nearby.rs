//! Others that give the same help near there.
use super::Listing;
use crate::pages::words::say;
use leptos::prelude::*;

pub fn nearby(listing: &Listing) -> impl IntoView + use<> {
    let links = listing.nearby.links(listing.area.as_ref());
    (!listing.nearby.services.is_empty()).then(|| {
        view! {
            <section class="nearby">
                <h2>{say("nearby-title")}</h2>
                {links}
            </section>
        }
    })
}
