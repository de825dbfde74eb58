//! What it costs, honestly: what the provider says, then for whom the law makes it free or cheaper, each with its article. Nothing is computed.
use super::{Listing, own_language};
use crate::pages::{
    visit::language,
    words::{list, say, say_with},
};
use domain::{
    Language,
    fees::{Fee, Grant},
    search::Cost,
    service::CostOption,
};
use leptos::prelude::*;

/// The provider's own words, else the options, else the truth that nothing is stated.
pub fn cost(listing: &Listing) -> impl IntoView + use<> {
    let words = listing.text("fees_description");
    let options: Vec<String> = listing.service.cost_options.iter().filter_map(option).collect();
    let unknown = words.text.is_empty() && options.is_empty();
    view! {
        {(!words.text.is_empty()).then(|| view! { <dd lang=own_language(&words)>{words.text.clone()}</dd> })}
        {options.into_iter().map(|option| view! { <dd>{option}</dd> }).collect_view()}
        {unknown.then(|| view! { <dd class="muted">{say("service-cost-unknown")}</dd> })}
        {short(listing)}
    }
}

fn title(listing: &Listing) -> &'static str {
    let everyone = listing.fees.iter().any(|fee| fee.grant == Grant::Free && fee.audience.is_none());
    if everyone { "fees-title-free" } else { "fees-title" }
}

/// That the law has a word in it, above the fold; which one stands below.
fn short(listing: &Listing) -> impl IntoView + use<> {
    let key = title(listing);
    (!listing.fees.is_empty()).then(|| view! { <dd><a href="#by-law">{say(key)}</a></dd> })
}

/// "10,5 EUR, an hour"; our own codes in the page's language.
fn option(option: &CostOption) -> Option<String> {
    let words = option.amount_description.clone().or(option.option.clone()).filter(|text| !text.is_empty());
    let words = words.map(|text| text.parse::<Cost>().map_or(text, |cost| say(&format!("cost-{}", cost.code()))));
    let amount = option.amount.map(|amount| format!("{amount} {}", option.currency.as_deref().unwrap_or_default()).trim().to_owned());
    match (amount, words) {
        (Some(amount), Some(words)) => Some(format!("{amount}, {words}")),
        (amount, words) => amount.or(words),
    }
}

/// For whom it is free or cheaper by law, with the article.
pub fn by_law(listing: &Listing) -> impl IntoView + use<> {
    let key = title(listing);
    let lines: Vec<String> =
        groups(listing).into_iter().chain(listing.fees.iter().filter(|fee| fee.audience.is_none()).map(line)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="by-law" id="by-law">
                <h2>{say(key)}</h2>
                <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                <p class="muted">{say("fees-note")}</p>
            </section>
        }
    })
}

/// All target groups of one article in one sentence.
fn groups(listing: &Listing) -> Vec<String> {
    let some: Vec<&Fee> = listing.fees.iter().filter(|fee| fee.grant == Grant::Free && fee.audience.is_some()).collect();
    let mut bases: Vec<&str> = some.iter().map(|fee| fee.basis.as_str()).collect();
    bases.dedup();
    // In the order of the list of groups, which begins with those of whom there are most.
    let sentence = |basis: &str| {
        let groups = listing
            .audiences
            .iter()
            .filter(|group| some.iter().any(|fee| fee.basis == basis && fee.audience.as_ref() == Some(&group.code)));
        let names: Vec<String> = groups.map(|group| lower(&group.labels.text(language(), &[Language::En]).text)).collect();
        (!names.is_empty()).then(|| say_with("fees-groups", &[("groups", list(&names).into()), ("basis", basis.into())]))
    };
    bases.into_iter().filter_map(sentence).collect()
}

fn line(fee: &Fee) -> String {
    say_with(&format!("fees-{}", fee.grant.code()), &[("basis", fee.basis.as_str().into())])
}

/// The first letter as inside a sentence; a word of capitals stays.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if second.is_none_or(|second| !second.is_uppercase()) => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}
