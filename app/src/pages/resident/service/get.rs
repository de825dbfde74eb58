//! How to get it: straight from the provider or through the municipality, who decides, by when, and what the provider says of it.
use super::{Listing, own_language};
use crate::pages::{
    resident::offer::Offer,
    visit::language,
    words::{due_words, limit_words, say, say_with},
};
use domain::{area::Country, referral::Part};
use leptos::prelude::*;
use store::referrals::Plan;

pub fn get(listing: &Listing) -> impl IntoView + use<> {
    let own = listing.text("application_process");
    let lines = match &listing.offer {
        Offer::Request(plan) if listing.open() => decided(listing, plan),
        Offer::Place if listing.open() => vec![say("get-place")],
        Offer::NotNeeded => vec![say("get-free")],
        _ => vec![],
    };
    let waiting = Some(listing.text("wait_time")).filter(|waiting| !waiting.text.is_empty());
    let nothing = lines.is_empty() && own.text.is_empty() && waiting.is_none();
    (!nothing).then(|| {
        view! {
            <section class="get">
                <h2>{say("get-title")}</h2>
                {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                {(!own.text.is_empty()).then(|| view! { <p lang=own_language(&own)>{own.text.clone()}</p> })}
                {waiting.map(|waiting| view! { <p>{say("get-wait")} " " <span lang=own_language(&waiting)>{waiting.text.clone()}</span></p> })}
            </section>
        }
    })
}

fn decided(listing: &Listing, plan: &Plan) -> Vec<String> {
    let agency = plan.agency.text("name", language()).text;
    if plan.part == Part::Direct {
        let zone = listing.country.as_ref().map_or("UTC", Country::zone);
        let due = due_words(plan.answer_due_at, zone);
        return vec![say_with("get-direct", &[("agency", agency.into()), ("due", due.into())])];
    }
    let who = say_with("get-decides", &[("agency", agency.into())]);
    let when = plan.legal.as_ref().map(|legal| {
        let key = if legal.limit.proposed { "get-limit-proposed" } else { "get-limit" };
        let limit = limit_words(legal.limit.limit.count, legal.limit.limit.unit);
        say_with(key, &[("limit", limit.into()), ("basis", legal.limit.basis.as_str().into())])
    });
    std::iter::once(who).chain(when).collect()
}
