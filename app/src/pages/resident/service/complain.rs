//! When something goes wrong with the help itself: whom one tells, in which order, and how soon they must answer. By the country's law.
use super::Listing;
use crate::pages::{
    visit::language,
    words::{limit_words, say, say_with},
};
use domain::area::Country;
use leptos::prelude::*;

pub fn complain(listing: &Listing) -> impl IntoView + use<> {
    let country = listing.country.as_ref().map_or("", |Country(code)| code.as_str());
    let steps = match country {
        "LT" => vec!["complain-lt-need", "complain-lt-service", "complain-lt-court"],
        "UA" => vec!["complain-ua-decision", "complain-ua-service"],
        _ => vec!["complain-other"],
    };
    let council = listing.council.as_ref().map(|council| council.text("name", language()).text);
    let limit = listing.complaint.as_ref().map(|(count, unit, basis)| {
        say_with("complain-limit", &[("limit", limit_words(*count, *unit).into()), ("basis", basis.as_str().into())])
    });
    view! {
        <section class="complain">
            <h2>{say("complain-title")}</h2>
            <p>{say("complain-first")}</p>
            <ul>{steps.into_iter().map(|key| view! { <li>{say(key)}</li> }).collect_view()}</ul>
            {council.map(|name| view! { <p>{say_with("complain-council", &[("agency", name.into())])}</p> })}
            {limit.map(|text| view! { <p>{text}</p> })}
        </section>
    }
}
