//! Choosing more closely: each value says how many services it would leave. Folded away on a phone, plain links everywhere.
use super::{Found, asked::Filter};
use crate::pages::{visit::language, words::say};
use domain::Language;
use leptos::prelude::*;

/// One value of a facet: its code, its words, how many.
type Value = (String, String, usize);

pub fn filters(found: &Found) -> impl IntoView + use<> {
    let groups = [
        (Filter::Need, "find-facet-need", needs(found)),
        (Filter::Audience, "find-facet-audience", audiences(found)),
        (Filter::Cost, "find-facet-cost", costs(found)),
        (Filter::Delivery, "find-facet-delivery", deliveries(found)),
    ];
    let groups = groups.map(|(filter, key, values)| group(found, filter, key, values));
    view! {
        <details class="filters">
            <summary>{say("find-filters-title")}</summary>
            {groups.into_iter().flatten().collect_view()}
        </details>
    }
}

fn group(found: &Found, filter: Filter, key: &'static str, values: Vec<Value>) -> Option<impl IntoView + use<>> {
    let chosen = filter.value(&found.find).to_owned();
    let values: Vec<_> = values.into_iter().filter(|(_, _, count)| *count > 0).collect();
    (!values.is_empty()).then(|| {
        let each = values.into_iter().map(|(code, words, count)| {
            let current = code == chosen;
            let href = filter.with(&found.find, if current { "" } else { &code }).href(language());
            view! { <li><a href=href aria-current=current.then_some("true")>{words} " " <span class="count">{count}</span></a></li> }
        });
        let each = each.collect_view();
        view! { <section><h3>{say(key)}</h3><ul>{each}</ul></section> }
    })
}

fn needs(found: &Found) -> Vec<Value> {
    let words = |code: &domain::taxonomy::TermCode| found.cards.need(code);
    found.results.facets.needs.iter().filter_map(|(code, count)| Some((code.to_string(), words(code)?, *count))).collect()
}
fn audiences(found: &Found) -> Vec<Value> {
    let words = |code: &String| {
        let audience = found.audiences.iter().find(|audience| audience.code == *code)?;
        Some(audience.labels.text(language(), &[Language::En]).text)
    };
    found.results.facets.audiences.iter().filter_map(|(code, count)| Some((code.clone(), words(code)?, *count))).collect()
}
fn costs(found: &Found) -> Vec<Value> {
    found.results.facets.costs.iter().map(|(cost, count)| (cost.code().to_owned(), say(&format!("cost-{}", cost.code())), *count)).collect()
}
fn deliveries(found: &Found) -> Vec<Value> {
    found
        .results
        .facets
        .deliveries
        .iter()
        .map(|(way, count)| (way.code().to_owned(), say(&format!("delivery-{}", way.code())), *count))
        .collect()
}
