//! Choosing more closely: each value says how many services it would leave, and what would leave none is not offered. Folded away on a
//! phone; plain links, several of a group at once, and one small form for the age.
use super::{Found, asked::afresh, chips::named};
use crate::pages::{
    links::{self, Find},
    parts::icon::{Icon, Sign},
    visit::language,
    words::{say, say_with},
};
use domain::search::{Choices, Group};
use leptos::prelude::*;

/// One value: where its link leads, its words, how many services it leaves, whether it is chosen.
struct Value {
    href: String,
    words: String,
    count: usize,
    chosen: bool,
}

/// Long lists show so many at first.
const FIRST: usize = 7;

pub fn filters(found: &Found) -> impl IntoView + use<> {
    let quick = [Group::Open, Group::Places, Group::Documents, Group::Accessible];
    let quick: Vec<Value> = quick.into_iter().flat_map(|group| values(found, group)).collect();
    let of = |group, key| section(key, values(found, group));
    let made = found.find.choices.iter().count() + usize::from(found.find.age.is_some());
    let made = (made > 0).then(|| view! { " " <span class="made">{made} <span class="hidden">{say("find-chosen-count")}</span></span> });
    view! {
        <details class="filters">
            <summary><Icon sign=Sign::Filter/> {say("find-filters-title")} {made}</summary>
            <div class="groups">
                {section("find-facet-quick", quick)}
                {of(Group::Need, "find-facet-need")}
                {of(Group::Audience, "find-facet-audience")}
                {age(found)}
                {of(Group::Cost, "find-facet-cost")}
                {of(Group::Delivery, "find-facet-delivery")}
                {of(Group::Language, "find-facet-spoken")}
                {of(Group::Sector, "find-facet-sector")}
                {of(Group::Basic, "find-facet-basic")}
            </div>
        </details>
    }
}

fn values(found: &Found, group: Group) -> Vec<Value> {
    let choices = &found.find.choices;
    let counted = found.results.facets.of(group);
    // What is chosen stays in sight, were it the last way back to a result.
    let lost = choices.of(group).filter(|value| counted.iter().all(|(other, _)| other != value)).map(|value| (value.to_owned(), 0));
    let all = counted.iter().cloned().chain(lost);
    let shown = all.map(|(value, count)| (choices.has(group, &value), value, count)).filter(|(chosen, _, count)| *chosen || *count > 0);
    let each = shown.filter_map(|(chosen, value, count)| {
        let words = named(found, group, &value)?;
        let choices = if chosen { choices.without(group, &value) } else { choices.with(group, &value) };
        Some(Value { href: to(&found.find, choices), words, count, chosen })
    });
    each.collect()
}

fn to(find: &Find, choices: Choices) -> String {
    Find { choices, ..afresh(find) }.href(language())
}

fn section(key: &'static str, values: Vec<Value>) -> Option<impl IntoView> {
    if values.is_empty() {
        return None;
    }
    let several = values.len() > FIRST + 2;
    let mut lines: Vec<_> =
        values.into_iter().enumerate().map(|(n, value)| (several && n >= FIRST && !value.chosen, line(value))).collect();
    let rest: Vec<_> = lines.extract_if(.., |(later, _)| *later).map(|(_, line)| line).collect();
    let lines = lines.into_iter().map(|(_, line)| line).collect_view();
    let rest = several.then(|| view! { <details><summary>{say("find-more-values")}</summary><ul>{rest}</ul></details> });
    Some(view! { <section><h2>{say(key)}</h2><ul>{lines}</ul>{rest}</section> })
}

fn line(value: Value) -> impl IntoView {
    let chosen = value.chosen.then(|| view! { <span class="hidden">{say("find-chosen")}</span> });
    view! {
        <li>
            <a href=value.href rel="nofollow" class:chosen=value.chosen>
                <span class="words">{value.words} " " {chosen}</span> <span class="count">{value.count}</span>
            </a>
        </li>
    }
}

/// Any age by a small form, which keeps everything else; some by one tap, with their counts.
fn age(found: &Found) -> impl IntoView + use<> {
    let find = &found.find;
    let counts = found.results.ages.iter().filter(|(age, count)| *count > 0 && find.age != Some(*age));
    let values = counts.map(|(age, count)| Value {
        href: Find { age: Some(*age), ..afresh(find) }.href(language()),
        words: say_with("find-age-about", &[("age", (*age).into())]),
        count: *count,
        chosen: false,
    });
    let chosen = find.age.map(|age| Value {
        href: Find { age: None, ..afresh(find) }.href(language()),
        words: say_with("find-age-about", &[("age", age.into())]),
        count: found.results.total,
        chosen: true,
    });
    let lines = chosen.into_iter().chain(values).map(line).collect_view();
    let keep = Find { age: None, ..afresh(find) }.pairs();
    let keep = keep.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    let action = links::find(language());
    let form = view! {
        <form class="age" action=action>
            {keep} <label for="age">{say("find-age-label")}</label>
            <input id="age" name="age" inputmode="numeric" pattern="[0-9]{1,3}" maxlength="3" value=find.age.map(|age| age.to_string()) autocomplete="off"/>
            <button>{say("find-age-submit")}</button>
        </form>
    };
    view! { <section><h2>{say("find-facet-age")}</h2><ul>{lines}</ul>{form}</section> }
}
