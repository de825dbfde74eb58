//! Choosing more closely: each value says how many services it would leave. Folded away on a phone, plain links everywhere.
use super::{Found, chips::named};
use crate::pages::{links::Find, visit::language, words::say};
use domain::search::Group;
use leptos::prelude::*;

/// One value of a facet: its code, its words, how many.
type Value = (String, String, usize);

pub fn filters(found: &Found) -> impl IntoView + use<> {
    let groups = [
        (Group::Need, "find-facet-need"),
        (Group::Audience, "find-facet-audience"),
        (Group::Cost, "find-facet-cost"),
        (Group::Delivery, "find-facet-delivery"),
    ];
    let groups = groups.map(|(group, key)| section(found, group, key, values(found, group)));
    view! {
        <details class="filters">
            <summary>{say("find-filters-title")}</summary>
            {groups.into_iter().flatten().collect_view()}
        </details>
    }
}

fn values(found: &Found, group: Group) -> Vec<Value> {
    let known = |value: &str| group != Group::Need || found.cards.need(&domain::taxonomy::TermCode(value.to_owned())).is_some();
    let facet = found.results.facets.of(group).iter().filter(|(value, count)| *count > 0 && known(value));
    facet.filter_map(|(value, count)| Some((value.clone(), named(found, group, value)?, *count))).collect()
}

fn section(found: &Found, group: Group, key: &'static str, values: Vec<Value>) -> Option<impl IntoView + use<>> {
    (!values.is_empty()).then(|| {
        let each = values.into_iter().map(|(code, words, count)| {
            let choices = &found.find.choices;
            let current = choices.has(group, &code);
            let choices = if current { choices.without(group, &code) } else { choices.with(group, &code) };
            let href = Find { choices, page: 0, ..found.find.clone() }.href(language());
            view! { <li><a href=href aria-current=current.then_some("true")>{words} " " <span class="count">{count}</span></a></li> }
        });
        let each = each.collect_view();
        view! { <section><h3>{say(key)}</h3><ul>{each}</ul></section> }
    })
}
